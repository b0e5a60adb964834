"""What passes news on (報道機関) and what a list of sources looks like; asked by the rules of claims.

An entity or a sentence in, yes or no out. Makes no claims.
"""

from kg import expressions as re
from kg.extract.cues.voices import CITED_DATE, CITED_TITLE, MEDIUM_NAME
from kg.extract.view import View
from kg.records import Sentence

_MEDIUM = re.compile(MEDIUM_NAME)
_TITLE, _DATE = re.compile(CITED_TITLE), re.compile(CITED_DATE)


def is_medium(view: View, entity_id: str) -> bool:
    """Whether an entity is one that passes news on."""
    entity = view.entities[entity_id]
    return entity.leaf == "MediaOrganization" or any(
        _MEDIUM.search(n) for n in (entity.name, *entity.aliases)
    )


def is_citation(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* is an entry of a list of sources: X紙『…』。 and X紙、2030年7月6日。 after it."""
    if _DATE.match(sentence.text):
        return True
    beside = view.sentences[max(sentence.index - 1, 0) : sentence.index + 2]
    return _TITLE.match(sentence.text) is not None and any(_DATE.match(s.text) for s in beside)
