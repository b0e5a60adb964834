"""The names in a sentence in; what stands in brackets behind a name or a thing, as the same, out.

北部連合軍(NLA), レント・ヴァルカ(LentVarka): one name in other letters. 停止装置(EB装置),
命名権(ネーミングライツ): another word for a thing that is none of ours. Joins no names: spellings.py does.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.cues.bracketed import ABBREVIATION, CAPITALS, ORIGINAL, THINGS_IN_OTHER_WORDS
from kg.extract.cues.news_words import COMMON_LATIN
from kg.extract.cues.scripts import is_katakana
from kg.gazetteer import Gazetteer
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

_ABBREVIATION, _ORIGINAL = re.compile(ABBREVIATION), re.compile(ORIGINAL)
_CAPITALS = re.compile(CAPITALS)
_THINGS = Rare(THINGS_IN_OTHER_WORDS)
#: The language that the name behind it is in: (en:LentVarka).
_LANGUAGE = Rare(r"(?<=[（(])[a-z]{2}(?=[:：])")
_CLOSING = frozenset("」』")


def with_bracketed(sentence: Sentence, mentions: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Return *mentions* and what brackets behind them name, without other words for a thing."""
    if "(" not in sentence.text and "（" not in sentence.text:
        return list(mentions)
    again = list(_in_other_letters(sentence, mentions, gazetteer))
    kept = [m for m in mentions if not any(m.start < o.end and o.start < m.end for o in again)]
    things = [match.span("word") for match in _THINGS.finditer(sentence.text)]
    things += [match.span() for match in _LANGUAGE.finditer(sentence.text)]
    return [
        *(m for m in kept if not (_is_weak(m, gazetteer) and _lies_in(things, sentence, m))),
        *again,
    ]


def _in_other_letters(
    sentence: Sentence, mentions: Sequence[Mention], gazetteer: Gazetteer
) -> Iterator[Mention]:
    """Yield the Latin words in brackets after a name that name the same thing."""
    for mention in mentions:
        if mention.form != Form.NAME:
            continue
        at = mention.end - sentence.start
        at += sentence.text[at : at + 1] in _CLOSING
        match = _ABBREVIATION.match(sentence.text, at) or _ORIGINAL.match(sentence.text, at)
        if match is None or match["name"] in COMMON_LATIN:
            continue
        start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
        heard = [m for m in mentions if m.start < end and start < m.end]
        if match["name"].upper() == match["name"]:
            if mention.kind == Kind.PERSON or heard:
                continue
            rule = "abbreviation in brackets"
        else:
            inside = all(_is_weak(m, gazetteer) and start <= m.start and m.end <= end for m in heard)
            if not inside or not _may_be_spelling(mention, match["name"], gazetteer):
                continue
            rule = "original name in brackets"
        yield Mention(start, end, match["name"], mention.kind, sentence.index, span=(start, end), rule=rule)


def _may_be_spelling(mention: Mention, latin: str, gazetteer: Gazetteer) -> bool:
    """Whether *latin* may be the name itself, by its letters and words, and is nobody else's."""
    if gazetteer.lookup(latin):
        return False
    several = len(_CAPITALS.findall(latin)) > 1
    if not is_katakana(mention.text):
        return several and mention.kind == Kind.ORGANIZATION
    dots = mention.text.count("・") + mention.text.count("＝") + mention.text.count("=")
    return several or not dots


def _is_weak(mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether a name is heard or guessed, and no dictionary or office speaks for it."""
    return not mention.title and mention.rule not in _TOLD and mention.text not in gazetteer


_TOLD = frozenset({"cited source", "quoted name", "gazetteer", "dictionary", "anaphor"})


def _lies_in(spans: Sequence[tuple[int, int]], sentence: Sentence, mention: Mention) -> bool:
    start, end = mention.start - sentence.start, mention.end - sentence.start
    return any(a <= start and end <= b for a, b in spans)
