"""A stretch of tokens in; what the words right before and after it say of it, out.

Class nouns, named things, offices, countries written by one character side by side, the borders of a word.
"""

from collections.abc import Sequence

from kg.extract.cues.neighbours import HOLDING_STEMS
from kg.extract.cues.scripts import NAME_DOTS, is_kanji, is_katakana
from kg.extract.cues.suffixes import (
    DIRECTIONS,
    ORG_CLASS_NOUNS,
    ORG_SUFFIXES,
    PERSON_CLASS_NOUNS,
    PLACE_CLASS_NOUNS,
    SIDES,
    THING_CLASS_NOUNS,
)
from kg.extract.cues.titles import (
    HEADS_OF_FIRMS,
    HIGH_HEADS,
    HONORIFICS,
    NO_BEARERS,
    NO_SURNAMES,
    OF_ONE_BEARER,
    OFFICE_HEADS,
    OFFICES,
    TOWN_LETTERS,
)
from kg.extract.cues.words import (
    COMMON_KATAKANA,
    JOINT_KANJI,
    ONE_OF_A_KIND,
    PAPERS_LIKE_COUNTRIES,
)
from kg.extract.generic_words import is_generic
from kg.extract.labels import Label, Setting, Word
from kg.gazetteer import Entry
from kg.records import Kind, Token

#: Last characters of class nouns and of named things: few words before a name have one.
_CLASS_ENDS = frozenset(noun[-1] for noun in (*ORG_CLASS_NOUNS, *PERSON_CLASS_NOUNS, *PLACE_CLASS_NOUNS))
_THING_ENDS = frozenset(noun[-1] for noun in THING_CLASS_NOUNS)
#: … and brackets that may stand between them.
BEFORE_NAMES = _CLASS_ENDS | _THING_ENDS | frozenset("「『")


def cuts_word(tokens: Sequence[Token], i: int) -> bool:
    """Whether the border before token *i* runs through one word of katakana: ホルム|ヴィク."""
    if not 0 < i < len(tokens):
        return False
    left, right = tokens[i - 1], tokens[i]
    if not (is_katakana(left.text) and is_katakana(right.text)) or left.end != right.start:
        return False
    return not any(
        t.text in COMMON_KATAKANA or "地名-国" in t.tag or t.text in ORG_SUFFIXES or t.text in OFFICES
        for t in (left, right)
    )


def dot_score(setting: Setting, i: int) -> float:
    """A name dot between two words of katakana holds a name together unless both are known things."""
    sides = [setting.tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(setting.tokens)]
    if len(sides) == 2 and all(is_katakana(t.text) for t in sides):
        entries = [setting.gazetteer.lookup(t.text) for t in sides]
        known = all(any(e.kind == Kind.PLACE for e in found) for found in entries)
        countries = all(found[:1] and found[0].leaf == "Country" for found in entries)
        within = _is_within(entries)  # スイス・チューリッヒ
        one = (sides[0].start, sides[1].end) in setting.learned and not (countries or within)
        if known and one and _is_led_by_class(setting, i - 1):
            return _ONE_PLACE  # 首都ポルト・リマ
        return 0.0 if known and not one else -2.5
    return 0.0


def _is_within(entries: Sequence[Sequence[Entry]]) -> bool:
    """Whether the first of two known names is a country and the other a place that is none."""
    land, town = entries
    is_land = bool(land) and land[0].leaf == "Country"
    return is_land and bool(town) and town[0].kind == Kind.PLACE and town[0].leaf != "Country"


_ONE_PLACE = -18.0


def _is_led_by_class(setting: Setting, i: int) -> bool:
    return i > 0 and setting.words[i - 1].text in PLACE_CLASS_NOUNS


def is_joint(setting: Setting, word: Word, last: int, *, alone: bool) -> bool:
    """Whether a word is several countries, 日米韓, not 北西, 日中の気温 or 12日中."""
    if _is_day(setting, last - 1):
        return False
    if "地名" in word.tag or word.text in ONE_OF_A_KIND:
        return False
    if word.text not in PAPERS_LIKE_COUNTRIES and (word.text != "日中" or not alone):
        return True
    after = "".join(t.text for t in setting.tokens[last : last + 3])
    if word.text in PAPERS_LIKE_COUNTRIES:  # 中日が指名する is a team
        return after.startswith(("両国", "の首脳", "の外相", "関係", "友好", "国交"))
    return after.startswith(("の両国", "の首脳", "の外相", "の関係", "両国", "、", "・", "が"))


def _is_day(setting: Setting, i: int) -> bool:
    """Whether the word begins with the day of a date: 12|日|中."""
    return i > 0 and setting.words[i].text[0] == "日" and setting.words[i - 1].tag == "名詞-数詞"


def are_joint(setting: Setting, first: int, last: int, limit: tuple[int, int]) -> bool:
    """Whether words side by side are countries, each by one character: 米英|仏|独, all that stand there."""
    if _is_day(setting, first):
        return False
    beside = [setting.tokens[i].text for i in (first - 1, last) if limit[0] <= i < limit[1]]
    return not any(all(c in JOINT_KANJI for c in word) or word in DIRECTIONS for word in beside)


def class_noun(setting: Setting, first: int, limit: tuple[int, int]) -> tuple[Label, str] | None:
    """Return what the common noun right before says: 武装組織X, 首都Y, also 武装勢力「X」."""
    tokens, before = setting.words, first - 1
    if before < 0 or setting.tokens[before].end < setting.tokens[first].start:
        return None
    if tokens[before].text in {"「", "『"}:
        before -= 1
    if before < 0 or tokens[before].text[-1] not in _CLASS_ENDS:
        return None
    word = ""
    for i in range(before, max(before - 3, -1), -1):
        word = tokens[i].text + word
        if word in ORG_CLASS_NOUNS:
            return Label.ORGANIZATION, ORG_CLASS_NOUNS[word]
        if word in PERSON_CLASS_NOUNS and before == first - 1 and is_katakana(tokens[first].text):
            return Label.PERSON, ""
        if word in PLACE_CLASS_NOUNS and i >= limit[0] - 1 and not _is_ending(setting, i):
            return Label.PLACE, PLACE_CLASS_NOUNS[word]
    return None


def _is_ending(setting: Setting, i: int) -> bool:
    """Whether a class noun ends the name before it: タルソ|島|帰属問題."""
    left, noun = setting.tokens[i - 1], setting.tokens[i]
    if i == 0 or left.end != noun.start or len(noun.text) > 1:
        return False
    return "固有名詞" in left.tag or is_katakana(left.text)


def thing_before(tokens: Sequence[Word], first: int) -> bool:
    """Whether a ship, a weapon or a work is named: コンテナ船「X」."""
    before = first - 1
    if before >= 0 and tokens[before].text in {"「", "『"}:
        before -= 1
    if before < 0 or tokens[before].text[-1] not in _THING_ENDS:
        return False
    word = ""
    for i in range(before, max(before - 3, -1), -1):
        word = tokens[i].text + word
        if word in THING_CLASS_NOUNS:
            return True
    return False


def thing_after(tokens: Sequence[Word], last: int) -> bool:
    """Whether an operation, a ship or a work is named: 「X」作戦."""
    if last + 1 >= len(tokens) or tokens[last].text not in _CLOSING:
        return False
    return tokens[last + 1].text in THING_CLASS_NOUNS


_CLOSING = frozenset("」』")


def is_short_surname(setting: Setting, text: str, first: int, last: int, limit: tuple[int, int]) -> bool:
    """Whether one character stands alone between の and an office: 革新会の|湊|代表."""
    if len(text) != 1 or first != limit[0] or last >= limit[1] or not is_kanji(text) or first == 0:
        return False
    no_name = text in NO_SURNAMES or text in setting.gazetteer.countries_by_abbreviation
    follows = setting.tokens[last].text in OFFICES and len(setting.tokens[last].text) > 1
    return follows and not no_name and setting.tokens[first - 1].text == "の"


def is_bearer(setting: Setting, text: str, first: int, last: int, limit: tuple[int, int]) -> bool:
    """Whether a common word of katakana is somebody right before an office: ハーン|首相, リード|報道官.

    It was heard so, or stands alone before an office that nothing but its bearer's name goes before.
    """
    if last >= limit[1] or not is_katakana(text) or text in NO_BEARERS:
        return False
    if first == limit[0] and is_before_office(setting, text, last, limit[1]):
        return True
    if setting.words[last].text not in HIGH_HEADS:
        return False
    return setting.learned.get((setting.tokens[first].start, setting.tokens[last - 1].end)) == Kind.PERSON


def is_before_office(setting: Setting, text: str, last: int, end: int) -> bool:
    """Whether the rest of a compound, from *last* to *end*, is an office that only a name goes before."""
    if last >= end or not is_katakana(text) or text in NO_BEARERS:
        return False
    return "".join([word.text for word in setting.words[last:end]]) in OF_ONE_BEARER


def is_without_side(setting: Setting, first: int, span: tuple[int, int]) -> bool:
    """Whether a longer place was heard that begins with a side: 西|ガルダ銅山."""
    before = setting.tokens[first - 1] if first else None
    if before is None or before.text not in SIDES or not is_katakana(setting.tokens[first].text):
        return False
    return setting.learned.get((before.start, span[1])) == Kind.PLACE and before.end == span[0]


def office_lead(setting: Setting, text: str, first: int, last: int, limit: tuple[int, int]) -> float:
    """Return how much an office right before a word of katakana says that it is its bearer's name.

    財務相|グェン・チー・タオ, 団長の|クラウゼ|は; not 首相|カルヴェニア|訪問, nor what a gazetteer has.
    """
    if first == 0 or not is_katakana(text) or setting.gazetteer.lookup(text):
        return 0.0
    follows = setting.words[last] if last < len(setting.words) else Word("", "")
    if last < limit[1]:
        if follows.text not in OFFICES and follows.text not in HONORIFICS:
            return 0.0
    elif setting.words[first - 1].text in _IS and follows.text in _COPULAS:
        return _IS_ONE if _ends_in_office(setting, first - 1, 0) else 0.0
    elif follows.text not in _AFTER_BEARER and follows.text:
        return 0.0
    if first > limit[0]:
        return _OFFICE_BEFORE if _ends_in_office(setting, first, limit[0]) else 0.0
    if setting.words[first - 1].text == "の" and setting.words[first - 1].tag.startswith("助詞"):
        return _OFFICE_AND_NO if _ends_in_office(setting, first - 1, 0) else 0.0
    return 0.0


_OFFICE_BEFORE, _OFFICE_AND_NO, _IS_ONE = 5.0, 3.0, 6.5
#: 司令官がラズモフだった
_IS, _COPULAS = frozenset("がは"), frozenset({"だ", "だっ", "です", "である"})
#: What follows a person's name, and seldom a place that somebody is on his way to.
_AFTER_BEARER = frozenset("はがもをにとやの、。，ら（(「）)」】／/")


def heads_town_before(setting: Setting, first: int, last: int) -> bool:
    """Whether a name stands between a town and the office of its head: 大江町の|早川|町長."""
    words = setting.words
    if first < _TOWN_AND_NO or last >= len(words) or words[first - 1].text != "の":
        return False
    town = words[first - 2].text[-1]
    return town in TOWN_LETTERS and words[last].text == f"{town}長"


_TOWN_AND_NO = 2


def bracketed_office(setting: Setting, last: int) -> bool:
    """Whether an office stands in brackets right behind: プラト・ボンサ|（テナイ州知事）."""
    words = setting.words[last : last + _LONGEST_OFFICE]
    if not words or words[0].text not in _OPENING:
        return False
    close = next((i for i, word in enumerate(words) if word.text in _CLOSING_BRACKETS), 0)
    return close > 1 and _ends_in_office(setting, last + close, last + 1)


def in_bracketed_office(setting: Setting, first: int, last: int) -> bool:
    """Whether a stretch begins the office in brackets of whom the text names before: （|テナイ|州知事）."""
    if first < _NAME_AND_BRACKET or setting.words[first - 1].text not in _OPENING:
        return False
    if not bracketed_office(setting, first - 1) or setting.words[last].text in _CLOSING_BRACKETS:
        return False
    end = setting.tokens[first - 2].end
    heard = any(kind == Kind.PERSON and span[1] == end for span, kind in setting.learned.items())
    name = setting.words[first - 2].text, setting.words[first - 3].text
    return heard or (is_katakana(name[0]) and name[1] in NAME_DOTS)


_OPENING, _CLOSING_BRACKETS = frozenset("（("), frozenset("）)")
#: Words of an office with both brackets; of a name, at the least, with the opening one.
_LONGEST_OFFICE, _NAME_AND_BRACKET = 10, 3


def _ends_in_office(setting: Setting, end: int, begin: int) -> bool:
    """Whether an office ends before token *end*."""
    words = [w.text for w in setting.words[max(begin, end - 4) : end]]
    return any("".join(words[i:]) in OFFICES for i in range(len(words)))


def is_part_of_office(setting: Setting, voice: str, last: int) -> bool:
    """Whether an ending begins an office that goes on after it: チド・アンバレ|石油|相."""
    follows = setting.words[last].text if last < len(setting.words) else ""
    return follows in OFFICE_HEADS and voice[1:] + follows in OFFICES


def is_held_site(words: Sequence[Word], last: int) -> bool:
    """Whether somebody holds what is named before *last*: 製粉工場|は旅団が保持, 大学病院|を押さえ."""
    if last >= len(words) or words[last].text not in _HELD_PARTICLES:
        return False
    return any(word.text.startswith(HOLDING_STEMS) for word in words[last + 1 : last + _CLAUSE])


#: Words from a site to the verb that it is held by.
_HELD_PARTICLES, _CLAUSE = frozenset("はをもが"), 12


def is_led_firm(setting: Setting, words: Sequence[Word], last: int) -> bool:
    """Whether a proper noun and a common one stand before the head of a firm: 丹沢|軸受|社長."""
    if last >= len(setting.tokens) or setting.tokens[last].text not in HEADS_OF_FIRMS:
        return False
    own = "固有名詞" in words[0].tag and "地名-国" not in words[0].tag
    common = words[-1].tag.startswith("名詞-普通名詞-一般") and words[-1].text not in OFFICES
    return own and common and len(words) == 2 and not is_generic(words[-1].text)


def is_borne(setting: Setting, last: int, limit: tuple[int, int]) -> bool:
    """Whether an office or an honorific follows: 沢|氏."""
    follows = setting.words[last].text if last < limit[1] else ""
    return follows in OFFICES or follows in HONORIFICS


def is_led_by_common_words(setting: Setting, span: tuple[int, int]) -> bool:
    """Whether a body was heard at the end of the stretch, behind common nouns: 測量|大手|メリディアン社."""
    for (start, end), kind in setting.learned.items():
        if end == span[1] and span[0] < start and kind == Kind.ORGANIZATION:
            inside = [(t.start, w) for t, w in zip(setting.tokens, setting.words, strict=True)]
            tail = next((w.text for a, w in inside if a >= start), "")
            lead = [w for a, w in inside if span[0] <= a < start]
            plain = all(w.tag.startswith("名詞-普通名詞") and is_kanji(w.text) for w in lead)
            return plain and bool(tail) and is_katakana(tail)  # not 野党|連合
    return False
