"""A view in; of whom the whole text is a portrait (評伝の主人公), by its heading or its opening, out.

忘れられた外交官 X のこと; 今回は X を取り上げます. Answers nobody where no such line names one person.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import Group, group_of
from kg.extract.cues.hero import (
    CHRONICLED,
    DEATH_BEHIND,
    HEADS_OF_LINE,
    LIFESPAN,
    LINE_ENDS,
    OF_THE_DEAD,
    PORTRAYED,
    TAKEN_UP,
    WHAT_HE_IS,
)
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import BlockKind, Form, Kind, Mention, Sentence

_PORTRAYED, _TAKEN_UP, _CHRONICLED = re.compile(PORTRAYED), re.compile(TAKEN_UP), re.compile(CHRONICLED)
_LIFESPAN = re.compile(LIFESPAN)
_OF_THE_DEAD, _DEATH = re.compile(OF_THE_DEAD), re.compile(DEATH_BEHIND)
_WHAT_HE_IS = re.compile(WHAT_HE_IS)
_ALONE = re.compile(r"(?:さん|氏)\s*")  #: a line that is a name: 国境の監視員 ⏎ X さん
_HEADS, _LINE_ENDS = re.compile(HEADS_OF_LINE), re.compile(LINE_ENDS)
_SECTION = 8  #: blocks that a person's section of a genealogy may have
_OPENING = 3  #: blocks at the beginning that may say so
_HEROES: WeakKeyDictionary[View, Group | None] = WeakKeyDictionary()
_CHRONICLES: WeakKeyDictionary[View, Group | None] = WeakKeyDictionary()


def hero(view: View) -> Group | None:
    """Return a name of the person whose life the text tells, None where it is nobody's portrait."""
    if view not in _HEROES:
        _HEROES[view] = _hero(view)
    return _HEROES[view]


def is_mourned(view: View) -> bool:
    """Whether a heading says that the text is on somebody who has died: 評伝, 追悼."""
    heads = (view.text[b.start : b.end] for b in view.analysis.blocks[:_OPENING])
    return any("。" not in head and _OF_THE_DEAD.search(head) for head in heads)


def chronicled(view: View, sentence: Sentence) -> Group | None:
    """Return a name of the person whose days a list with his name in its title tells: X年譜.

    None where *sentence* stands in no entry of it, a line that opens with its date.
    """
    if view not in _CHRONICLES:
        _CHRONICLES[view] = _of_title(view)
    whose = _CHRONICLES[view]
    if whose is None:
        return None
    block = view.block(sentence)
    first = next((s for s in view.sentences if s.block == block.index), sentence)
    dates = dated_expressions(view, first)
    entry = bool(dates) and not re.search(r"\w", view.text[block.start : dates[0][0]])
    return whose if entry else None


def headed(view: View, sentence: Sentence) -> Group | None:
    """Return a name of the person whose section of a genealogy *sentence* stands in: 二代　重定 ⏎ ….

    None where the text is no list of generations, and in the heading itself.
    """
    blocks = view.analysis.blocks
    for block in reversed(blocks[max(0, sentence.block - _SECTION) : sentence.block]):
        match = _HEADS.match(view.text, block.start, block.end)
        if match is None:
            continue
        named = [m for m in view.mentions_between(match.end(), block.end) if m.kind is Kind.PERSON]
        first = named[0] if named else None
        alone = first is not None and first.start == match.end() and len(first.entities) == 1
        whole = first is not None and _LINE_ENDS.fullmatch(view.text, first.phrase_end, block.end)
        return group_of(first) if first is not None and alone and whole else None
    return None


def _of_title(view: View) -> Group | None:
    titles = [b for b in view.analysis.blocks[:_OPENING] if "。" not in view.text[b.start : b.end]]
    people = [
        m
        for b in titles
        for m in view.mentions_between(b.start, b.end)
        if m.kind is Kind.PERSON
        and len(m.entities) == 1
        and _CHRONICLED.match(view.text, m.phrase_end, b.end)
    ]
    return group_of(people[0]) if len({m.entities for m in people}) == 1 else None


def _hero(view: View) -> Group | None:
    found: dict[tuple[str, ...], Mention] = {}
    dead = is_mourned(view)
    for block in view.analysis.blocks[:_OPENING]:
        line = view.text[block.start : block.end]
        told = _TAKEN_UP if "。" in line else _PORTRAYED
        for mention in view.mentions_between(block.start, block.end):
            one = mention.kind is Kind.PERSON and mention.form is Form.NAME and len(mention.entities) == 1
            before = line[: mention.start - block.start].strip("\n")
            opens = not before.strip() or _WHAT_HE_IS.fullmatch(before)
            below = view.analysis.blocks[block.index + 1 : block.index + 2]
            signs = bool(below) and below[0].kind is BlockKind.QUOTE  # a name above words, and another's next
            alone = opens and not signs and _ALONE.fullmatch(view.text, mention.end, block.end)
            died = dead and "。" not in line and _DEATH.match(view.text, mention.end, block.end)
            lived = opens and _LIFESPAN.match(view.text, mention.end, block.end)
            if one and (alone or died or lived or told.match(view.text, mention.end, block.end)):
                found.setdefault(mention.entities, mention)
    return group_of(next(iter(found.values()))) if len(found) == 1 else None
