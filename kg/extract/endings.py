"""The words of a stretch in; what the ending of the name says it is, out: 〜軍, 〜州, 〜戦争.

The longest ending speaks, the louder the more of a name stands before it. Looks at nothing around it.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kg.extract.cues.scripts import is_kanji, is_katakana, is_latin
from kg.extract.cues.suffixes import (
    ALSO_IN_SURNAMES,
    DIRECTIONS,
    EVENT_SUFFIXES,
    HOUSE_SUFFIXES,
    LODGINGS,
    ORG_CLASS_NOUNS,
    ORG_SUFFIXES,
    PERSONAL_SUFFIXES,
    PLACE_SUFFIXES,
    STATE_ENDINGS,
    WEAK_ORG_SUFFIXES,
    WEAK_PLACE_SUFFIXES,
)
from kg.extract.cues.titles import OFFICES
from kg.extract.cues.words import COMMON_KATAKANA, GENERIC_ORGANIZATIONS, GENERIC_PLACES
from kg.extract.generic_words import is_country_paper
from kg.extract.labels import EVENT, ORGANIZATION, PLACE, Label, Voice, Votes, Word
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind

_UNKNOWN_WORD = 1.0  #: how much of a name characters are that no dictionary has as one word
ENDINGS: Mapping[Label, Mapping[str, str] | frozenset[str]] = {
    PLACE: PLACE_SUFFIXES,
    ORGANIZATION: ORG_SUFFIXES,
    EVENT: EVENT_SUFFIXES,
}
_LAST_LETTERS = {label: frozenset(ending[-1] for ending in table) for label, table in ENDINGS.items()}


_TABLES: Mapping[Label, tuple[Mapping[str, str], frozenset[str]]] = {
    PLACE: (PLACE_SUFFIXES, WEAK_PLACE_SUFFIXES),
    ORGANIZATION: (ORG_SUFFIXES, WEAK_ORG_SUFFIXES),
}
_FORMER, _DYNASTY = frozenset("元"), 2
_HOUSES = HOUSE_SUFFIXES - {"氏"}
#: Most stretches end otherwise, and their ending says nothing.
_TELLING_LETTERS = _HOUSES.union(*_LAST_LETTERS.values())


def ending_of(text: str, label: Label) -> str:
    """Return the longest ending of *text* that names of this sort have."""
    return _ending_of(text, label) if text[-1:] in _LAST_LETTERS[label] else ""


@lru_cache(maxsize=65536)
def _ending_of(text: str, label: Label) -> str:
    table = ENDINGS[label]
    for n in range(min(8, len(text)), 0, -1):
        if text[-n:] in table:
            return text[-n:]
    return ""


def may_end(text: str) -> bool:
    """Whether any ending may say something of a name that ends so."""
    if text[-1] not in _TELLING_LETTERS:
        return False
    ending = ending_of(text, PLACE) or ending_of(text, ORGANIZATION) or ending_of(text, EVENT)
    return text[-1] in _HOUSES or bool(ending)


def ending_voices(gazetteer: Gazetteer, votes: Votes, tokens: Sequence[Word], text: str) -> Iterator[Voice]:
    """Yield what the ending of the stretch says: 〜軍, 〜州, 〜戦争; the longer one, 〜大統領府."""
    if tokens[0].text in _FORMER and len(tokens) > 1 and len(text) > _DYNASTY:
        return  # 元|停戦|調停官, 元|港湾|労組; but 元軍
    place, body = ending_of(text, PLACE), ending_of(text, ORGANIZATION)
    for label, suffix, generic in (
        (PLACE, place, GENERIC_PLACES),
        (ORGANIZATION, body, GENERIC_ORGANIZATIONS),
    ):
        if suffix and len(suffix) >= len(place) and len(suffix) >= len(body) and text not in generic:
            yield from _longest_voice(gazetteer, votes, tokens, text, label, suffix)
    if len(tokens) == 2 and text[-1] in _HOUSES:
        if "人名-姓" in tokens[0].tag:
            yield ORGANIZATION, f"〜{text[-1]}", 9.0, ""
        if text[-1] == "家" and is_katakana(tokens[0].text) and _is_family(tokens[0]):
            yield ORGANIZATION, "〜家", 6.0, ""
    suffix = ending_of(text, EVENT)
    if suffix and len(text) > len(suffix):
        before = _prefix_tokens(tokens, len(text) - len(suffix))
        proper = _properness(gazetteer, votes, before, text[: -len(suffix)]) if before else 0.0
        if proper > 0:
            yield EVENT, f"〜{suffix}", 4.0 + proper, ""


def _longest_voice(
    gazetteer: Gazetteer, votes: Votes, tokens: Sequence[Word], text: str, label: Label, suffix: str
) -> Iterator[Voice]:
    """Yield what the longest ending, *suffix*, says of a place or an organisation."""
    table, weak = _TABLES[label]
    prefix = text[: -len(suffix)]
    if suffix in ALSO_IN_SURNAMES and not is_katakana(prefix):
        return
    body = _prefix_tokens(tokens, len(prefix))
    if len(tokens) == 1 and text.endswith("衛門"):
        return  # 伝右衛門
    if len(tokens) == 1 and not ("固有名詞" in tokens[0].tag or is_katakana(text)) and len(suffix) < 2:
        return
    if body is None:
        if text in table and text not in weak and label == ORGANIZATION and len(text) > 2:
            yield label, "generic name", 1.0, table[suffix]
        return
    proper = _properness(gazetteer, votes, body, prefix)
    personal = suffix in PERSONAL_SUFFIXES or suffix in STATE_ENDINGS
    if "人名" in body[0].tag and not personal and not gazetteer.lookup(prefix):
        proper = min(proper, 0.5) if label == ORGANIZATION else proper
    if prefix in gazetteer.countries_by_abbreviation and suffix in weak and len(suffix) < 2:
        proper = proper if suffix == "軍" else 0.0
    if table[suffix] == "MediaOrganization" and (len(prefix) < 2 or is_country_paper(gazetteer, text)):
        return
    numbered = prefix.startswith("第") and label == ORGANIZATION and table[suffix] != "MilitaryForce"
    if runs_on(gazetteer, body, label) or numbered or (text[0].isdigit() and label == PLACE):
        return
    if suffix == "国" and not (is_katakana(prefix) and "・" not in prefix):
        return  # 第三国, 大国
    if suffix == "省" and label == ORGANIZATION and _is_region(gazetteer, prefix):
        yield PLACE, "〜省", 6.0, "Region"
    elif proper > 0:
        yield label, f"〜{suffix}", (2.2 if suffix in weak else 3.5) + proper, table[suffix]
    elif suffix not in weak and len(body) <= 6 and body[-1].text not in OFFICES:
        common = label == PLACE and table[suffix] == "Facility" and suffix not in LODGINGS  # 海底油田
        sided = prefix in _QUARTERS and table[suffix] == "Facility" and len(suffix) > 1  # 北ふ頭
        yield label, f"〜{suffix}", 1.4 if sided else 0.8 if len(prefix) < 2 or common else 1.4, table[suffix]


def _is_family(word: Word) -> bool:
    """Whether a word of katakana before 家 is a name and no trade: ヴェルン家, not テロ家."""
    return len(word.text) > 2 and word.text not in COMMON_KATAKANA and "サ変" not in word.tag


def runs_on(gazetteer: Gazetteer, body: Sequence[Word], label: Label) -> bool:
    """Whether the stretch before an ending holds more than a name: 長野県|飯山市, 制圧|X国防省."""
    if len(body) < 2:
        return False
    if "サ変" in body[0].tag and any(is_katakana(t.text) or "固有名詞" in t.tag for t in body[1:]):
        return True
    if any(t.text in ORG_CLASS_NOUNS and t.text not in ORG_SUFFIXES for t in body):
        return True
    if any(t.text in {"紙", "誌", "会派", "町", "村"} for t in body):
        return True
    if label == PLACE:
        first_is_place = body[0].text in gazetteer.countries_by_abbreviation or any(
            e.leaf == "Country" for e in gazetteer.lookup(body[0].text)
        )
        directions = body[is_katakana(body[1].text) and len(body[0].text) == 1 :]  # 西|ガルダ銅山 is one name
        return first_is_place or any(t.text in DIRECTIONS or t.text in "県州市郡府都" for t in directions)
    return False


def _is_region(gazetteer: Gazetteer, prefix: str) -> bool:
    entries = gazetteer.lookup(prefix)
    return bool(entries) and entries[0].kind == Kind.PLACE and entries[0].leaf != "Country"


_QUARTERS = frozenset("東西南北")
_NO_BODY = WEAK_ORG_SUFFIXES - {"軍", "政府", "政権", "議会", "国会"}


def is_of_country(gazetteer: Gazetteer, words: Sequence[Word], text: str) -> bool:
    """Whether common nouns stand after a country's character that no ending makes a body: 米|投資|会社."""
    if len(words) < 2 or len(words[0].text) > 1 or words[0].text not in gazetteer.countries_by_abbreviation:
        return False
    if words[0].text in _QUARTERS and PLACE_SUFFIXES.get(ending_of(text, PLACE)) == "Facility":
        return False  # 北|ふ頭
    ending = ending_of(text, ORGANIZATION)
    common = all(w.tag.startswith("名詞-普通名詞") for w in words[1:])
    return common and (ending in _NO_BODY or not ending)


def _prefix_tokens(tokens: Sequence[Word], length: int) -> Sequence[Word] | None:
    """Return the tokens before a suffix; the one token itself where SudachiDict did not split it."""
    if length <= 0:
        return None
    covered = 0
    for i, token in enumerate(tokens):
        if covered >= length:
            return tokens[:i]
        covered += len(token.text)
    # only a single token may end inside: SudachiDict keeps ゴルナル村 whole
    return tokens if covered > length and len(tokens) == 1 else None


def _properness(gazetteer: Gazetteer, votes: Votes, body: Sequence[Word], text: str) -> float:
    """Return how much of a name the stretch before an ending is; 0 when it is common nouns."""
    if not text:
        return 0.0
    first = body[0]
    if text in gazetteer.countries_by_abbreviation:
        return 2.0
    entries = gazetteer.lookup(text)
    if entries and entries[0].kind == Kind.PLACE:
        return 8.0 if entries[0].leaf == "Country" else 6.5
    if entries:
        return 3.0
    if gazetteer.lookup(first.text) and len(first.text) > 1:
        return 4.5 + 4.0 * sum("固有名詞" in t.tag for t in body[1:])
    if first.text in gazetteer.countries_by_abbreviation:
        return 2.0
    if first.text == "第":
        return 1.0
    if any("固有名詞" in t.tag for t in body):
        return 4.0
    if len(body) > 1 and len(text) == len(body) and is_kanji(text):
        return _UNKNOWN_WORD  # 碇|浜|市
    if any(is_katakana(t.text) and t.text not in COMMON_KATAKANA for t in body) or is_latin(text):
        return 3.0 if len(body) == 1 else 2.0
    heard = votes.get(name_key(text))
    return 2.0 if heard and max(heard.values()) > 2 else 0.0
