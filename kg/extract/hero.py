"""A view in; of whom the whole text is a portrait (評伝の主人公), by its heading or its opening, out.

忘れられた外交官 X のこと; 今回は X を取り上げます. Answers nobody where no such line names one person.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import Group, group_of
from kg.extract.cues.hero import PORTRAYED, TAKEN_UP
from kg.extract.view import View
from kg.records import Form, Kind, Mention

_PORTRAYED, _TAKEN_UP = re.compile(PORTRAYED), re.compile(TAKEN_UP)
_OPENING = 3  #: blocks at the beginning that may say so
_HEROES: WeakKeyDictionary[View, Group | None] = WeakKeyDictionary()


def hero(view: View) -> Group | None:
    """Return a name of the person whose life the text tells, None where it is nobody's portrait."""
    if view not in _HEROES:
        _HEROES[view] = _hero(view)
    return _HEROES[view]


def _hero(view: View) -> Group | None:
    found: dict[tuple[str, ...], Mention] = {}
    for block in view.analysis.blocks[:_OPENING]:
        line = view.text[block.start : block.end]
        told = _TAKEN_UP if "。" in line else _PORTRAYED
        for mention in view.mentions_between(block.start, block.end):
            one = mention.kind is Kind.PERSON and mention.form is Form.NAME and len(mention.entities) == 1
            if one and told.match(view.text, mention.end, block.end):
                found.setdefault(mention.entities, mention)
    return group_of(next(iter(found.values()))) if len(found) == 1 else None
