"""Names that a comma joins before a verb of meeting in; who of them acts, as annals tell it, out.

王、X を引見す; X、Y の陣に赴く: the comma stands for は. Finds no verb.
"""

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.meetings_arrivals import CLASSICAL_END
from kg.extract.meetings_parties import Scene
from kg.extract.situation_dates import tells_story

_COMMAS = frozenset("、，")
_OPENING = 14  #: characters before the first name: the year and season of an entry
_CLASSICAL = re.compile(CLASSICAL_END)


def bare_host(scene: Scene, group: Group) -> Group | None:
    """Return the first of *group* where it opens a sentence of annals before the second, else None."""
    first = group.members[0]
    opens = len(group.members) == 2 and first.particle in _COMMAS
    opens = opens and first.start - scene.sentence.start <= _OPENING
    first_named = min(g.start for g in sentence_groups(scene.view, scene.sentence))
    opens = opens and first.start == first_named
    classical = tells_story(scene.view) or _CLASSICAL.search(scene.sentence.text)
    return Group((first,)) if opens and classical else None
