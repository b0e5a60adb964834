"""A common noun without a name in; the place or body of the text that it points at, out.

「鉱山は」 is the 銅山 or 鉱山 that the text names, 「大隊は」 its battalion: the name ends in the noun. Of
several the one named last before the noun is meant. Knows no predicates.
"""

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.cues import control_phrases as cues
from kg.extract.cues.anaphora import SPLIT_OFF
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_LAST_RUN = re.compile(r"(?:[一-龥々]+|[ァ-ヴー]+)$")
_CALLED = re.compile(rf"(?P<noun>{cues.CALLED})$")
_CALLED_AFTER = re.compile(rf"の(?P<noun>{cues.CALLED})(?![一-龥、])")
_KANJI = re.compile(r"[一-龥々]")
#: What stands against the body that the bare noun means: 第二組合 is not 組合.
_SPLIT_OFF = re.compile(SPLIT_OFF)
_LONGEST = 5
#: So many sentences back a bare noun reaches; a text that names only one such thing has no limit.
_REACH = 8
_NOUNS: WeakKeyDictionary[View, dict[Kind, dict[str, tuple[str, ...]]]] = WeakKeyDictionary()
_ALONE = {
    Kind.PLACE: frozenset(cues.PLACES_OF_ONE_LETTER),
    Kind.ORGANIZATION: frozenset(cues.BODIES_OF_ONE_LETTER),
}


def common_nouns(view: View, kind: Kind) -> dict[str, tuple[str, ...]]:
    """Return the nouns that end the names of *kind* in the text → what is named so, in text order."""
    kept = _NOUNS.setdefault(view, {})
    if kind not in kept:
        found: dict[str, dict[str, None]] = {}
        for entity in view.entities.values():
            if entity.kind is kind:
                for name in (entity.name, *entity.aliases):
                    for noun in _endings(name, kind):
                        found.setdefault(noun, {})[entity.entity_id] = None
        for mention, noun in _called(view, kind):
            found.setdefault(noun, {})[mention.entities[0]] = None
        kept[kind] = {noun: tuple(ids) for noun, ids in found.items()}
    return kept[kind]


def _called(view: View, kind: Kind) -> Iterator[tuple[Mention, str]]:
    """Yield the names of places with the noun that says what they are: 孤島カイラ, カムダの町."""
    for mention in view.mentions:
        if mention.kind is not kind or mention.form is not Form.NAME or len(mention.entities) != 1:
            continue
        for match in (
            _CALLED.search(view.text, max(0, mention.start - _LONGEST), mention.start),
            _CALLED_AFTER.match(view.text, mention.end),
        ):
            if match and kind is Kind.PLACE:
                yield mention, match["noun"]


def _endings(name: str, kind: Kind) -> Iterator[str]:
    match = _LAST_RUN.search(name)
    if match is None or (kind is Kind.ORGANIZATION and _SPLIT_OFF.fullmatch(name)):
        return
    run = match.group()
    if not _KANJI.match(run):
        yield from (run,) if run in cues.KATAKANA_NOUNS and run != name else ()
        return
    for size in range(1, min(len(run), _LONGEST) + 1):
        noun = run[-size:]
        if noun != name and (size > 1 or noun in _ALONE[kind]):
            yield noun


def pointed_at(view: View, sentence: Sentence, offset: int, noun: str, kind: Kind) -> str:
    """Return the thing of *kind* that the bare *noun* at *offset* means, "" where there is none or two.

    Of two armies 軍 is the one that a state has: 国軍, 政府軍.
    """
    ids = common_nouns(view, kind).get(noun, ())
    if noun == cues.ARMY:
        ids = tuple(i for i in ids if view.entities[i].name not in cues.ANYBODYS_ARMY)
    if noun == cues.ARMY and len(ids) > 1:
        ids = tuple(i for i in ids if view.entities[i].name.endswith(cues.ARMIES_OF_STATE))
        return ids[0] if len(ids) == 1 else ""
    if len(ids) == 1:
        return ids[0]
    if not ids:
        return ""
    for mention in mentioned_before(view, sentence, offset, _REACH):
        if len(mention.entities) == 1 and mention.form is Form.NAME and mention.entities[0] in ids:
            return mention.entities[0]
    return ""


def mentioned_before(view: View, sentence: Sentence, offset: int, reach: int) -> Iterator[Mention]:
    """Yield what is mentioned before *offset* in *reach* sentences of the clipping, the nearest first."""
    for index in range(sentence.index, max(-1, sentence.index - reach), -1):
        earlier = view.sentences[index]
        if view.clipping(earlier) != view.clipping(sentence):
            return
        for mention in reversed(view.mentions_in(earlier)):
            if mention.start < offset and mention.entities:
                yield mention
