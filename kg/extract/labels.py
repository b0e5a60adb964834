"""A stretch of tokens in; what it may be (person, place, …, office) and how strongly each voice says so.

Voices: SudachiDict's part of speech, endings and offices, class nouns, gazetteer, the trained recogniser,
GiNZA's entities, and how the document uses the same name elsewhere. Decides nothing: naming.py does.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from kg.extract.cues.scripts import NAME_DOTS, is_kanji, is_katakana, is_latin
from kg.extract.cues.suffixes import (
    DIRECTIONS,
    EVENT_SUFFIXES,
    HALLS,
    HOUSE_SUFFIXES,
    ONE_KANJI_SURNAMES,
    ORG_CLASS_NOUNS,
    ORG_SUFFIXES,
    PERSON_CLASS_NOUNS,
    PERSONAL_SUFFIXES,
    PLACE_CLASS_NOUNS,
    PLACE_SUFFIXES,
    STATE_ENDINGS,
    THING_CLASS_NOUNS,
    VEHICLE_SUFFIXES,
    WEAK_ORG_SUFFIXES,
    WEAK_PLACE_SUFFIXES,
)
from kg.extract.cues.titles import (
    COURT_NAMES,
    FIELD_WORDS,
    HEADS_OF_FIRMS,
    HONORIFICS,
    NO_OFFICE_BEFORE,
    NO_SURNAMES,
    OFFICE_HEADS,
    OFFICE_PREFIXES,
    OFFICES,
    WEAK_HEADS,
)
from kg.extract.cues.words import (
    AMBIGUOUS_ABBREVIATIONS,
    CLASS_WORDS,
    COMMON_KATAKANA,
    DATELINE_AGENCIES,
    DATELINE_ENDS,
    GENERIC_ORGANIZATIONS,
    GENERIC_PLACES,
    JOINT_KANJI,
    LISTED_ABBREVIATIONS,
    NO_NAMES,
    ONE_OF_A_KIND,
)
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind, Token


class Label(StrEnum):
    """What a part of a compound is."""

    PERSON = "Person"
    PLACE = "Place"
    ORGANIZATION = "Organization"
    EVENT = "Event"
    JOINT = "joint"  #: several countries in one word: 日米韓
    OFFICE = "office"
    HONORIFIC = "honorific"
    COMMON = "common"


KIND_OF: dict[Label, Kind] = {
    Label.PERSON: Kind.PERSON,
    Label.PLACE: Kind.PLACE,
    Label.ORGANIZATION: Kind.ORGANIZATION,
    Label.EVENT: Kind.EVENT,
}
_LABEL_OF = {kind: label for label, kind in KIND_OF.items()}
_LANDFORMS = frozenset(word for word in PLACE_SUFFIXES if len(word) > 1)
_HEADS = OFFICES | OFFICE_HEADS
_HEAD_ENDS = frozenset(head[-1] for head in _HEADS)
_PREFIXES_BY_LETTER = {
    letter: tuple(p for p in OFFICE_PREFIXES if p[0] == letter) for letter in {p[0] for p in OFFICE_PREFIXES}
}
_NOT_IN_NAMES = (*VEHICLE_SUFFIXES, "側")
_REGNAL = re.compile(r"[ァ-ヺー・]{2,}[0-9０-９一二三四五六七八九十]{1,3}世")
_ENDING_OFFICES = ("大統領", "首相", "前大統領", "元大統領", "書記長", "主席", "国王", "外相", "長官")
#: What it costs a name that the recogniser did not hear at all, or heard otherwise.
UNHEARD, OVERLAP = -1.0, -2.0
UNKNOWN_WORD = 1.0
FUSED = -0.6  #: what it costs to take a word of katakana in pieces for a common noun
INTRODUCED = 5.0  #: from here on the document says that two common characters are a name
LONE = -0.7  #: … and more where it is a surname alone, as many a common noun may be
#: … and for each character of what the recogniser heard that such a name leaves out.
LEFT_OUT = 0.5
LEFT_OUT_OF_PLACE = 0.1  #: it hears two places run together as one
_TOLD_TWICE = 0.3  #: the ending of a name that the gazetteer has tells nothing new
LONGEST = 9  #: tokens in one segment

#: what a voice says: label, its name, how strongly, finer class
_Voice = tuple[Label, str, float, str]
#: name key → kind → weight, gathered over the document
Votes = Mapping[str, Mapping[Kind, float]]


class Segment(NamedTuple):
    """Tokens ``[first, last)`` read as *label*, with the voices that say so."""

    first: int
    last: int
    label: Label
    score: float
    leaf: str = ""
    voices: tuple[tuple[str, float], ...] = ()


class Word(NamedTuple):
    """A token by itself, wherever it stands."""

    text: str
    tag: str


@dataclass(frozen=True, slots=True)
class Setting:
    """What the segments of one sentence are judged by."""

    tokens: Sequence[Token]
    words: tuple[Word, ...]  #: the same tokens
    gazetteer: Gazetteer
    votes: Votes
    learned: Mapping[tuple[int, int], Kind]  #: (start, end) offsets → kind
    ginza: Mapping[tuple[int, int], Kind]


def segments(setting: Setting, first: int, last: int, *, limit: tuple[int, int]) -> Iterator[Segment]:
    """Yield every reading of the tokens ``[first, last)``, a stretch of the compound *limit*.

    Neither border may run through a word of katakana: see ``cuts_word``.
    """
    words = setting.words[first:last]
    if words[0].text in NAME_DOTS or words[-1].text in NAME_DOTS:
        if len(words) == 1:
            yield Segment(first, last, Label.COMMON, _dot(setting, first))
        return
    form = _form(words, setting.gazetteer)
    if len(words) == 1:
        yield Segment(first, last, Label.COMMON, form.common)
        if form.joint and _joint(setting, words[0], last, alone=limit[1] - limit[0] == 1):
            yield Segment(first, last, Label.JOINT, 2.0 + 0.5 * (limit[1] - limit[0] > 1))
            if form.text != "日比":
                return
    elif form.fused and "・" not in form.text:
        yield Segment(first, last, Label.COMMON, FUSED)
    if len(words) > 1 and form.joint_words and _joint_words(setting, first, last, limit):
        yield Segment(first, last, Label.JOINT, 4.0 * len(words))
        return
    following = setting.tokens[last].text if last < limit[1] else ""
    if following not in NO_OFFICE_BEFORE or (following == "側近" and first > limit[0]):
        if form.honorific and (first > limit[0] or form.text in {"両氏"}):
            yield Segment(first, last, Label.HONORIFIC, 1.0)
        if form.office is not None:
            yield Segment(first, last, Label.OFFICE, form.office[0 if first == limit[0] else 1])
    for label, (score, leaf, voices) in _names(setting, words, form, first, limit).items():
        yield Segment(first, last, label, score, leaf, voices)


class _Form(NamedTuple):
    """What the words of a stretch say by themselves, wherever they stand and whatever the document says."""

    text: str
    common: float  #: how common a noun it is
    joint: bool  #: one word that may be several countries
    fused: bool  #: a word of katakana that SudachiDict takes apart
    joint_words: bool  #: several words that may be one country or more each
    honorific: bool
    office: tuple[float, float] | None  #: scores at the start of a compound and inside one
    holds_office: bool  #: has an office for a part
    no_name: bool
    paper: bool  #: some paper of a country
    of_country: bool  #: some company of a country: 米製紙(大手)
    counted: bool  #: a number of things: 四十日
    nameable: bool
    generic: bool
    deed: bool  #: what one does or is: デビュー
    led: bool  #: common nouns before a name in katakana: 旧宗主国ヴァロワール
    latin: bool
    shape: float | None  #: how much speaks for a person's name; None where it cannot be one
    endings: tuple[_Voice, ...]
    asked: frozenset[str]  #: keys of the votes that speak for or against it


@lru_cache(maxsize=65536)
def _form(words: tuple[Word, ...], gazetteer: Gazetteer) -> _Form:
    text = "".join([w.text for w in words])
    no_name = _no_name(gazetteer, text)
    return _Form(
        text=text,
        common=_common(words[0], text),
        joint=len(text) > 1 and all(c in JOINT_KANJI for c in text),
        fused=len(words) > 1 and is_katakana(text),
        joint_words=not any("地名" in w.tag or not all(c in JOINT_KANJI for c in w.text) for w in words),
        honorific=text in HONORIFICS,
        office=_office(words, text),
        holds_office=any(w.text in OFFICES for w in words),
        no_name=no_name,
        paper=_is_country_paper(gazetteer, text),
        of_country=_is_of_country(gazetteer, words, text),
        counted=bool(_COUNTED.fullmatch(text)),
        nameable=_nameable(words, text),
        generic=is_generic(text),
        led=len(words) > 1
        and is_katakana(words[-1].text)
        and words[0].tag.startswith("名詞-普通名詞-一般")
        and is_kanji(words[0].text),
        deed=len(words) == 1 and _is_deed(words[0], gazetteer),
        latin=is_latin(text),
        shape=None if no_name or _ends_in_platform(gazetteer, text) else _person_shape(words, text),
        endings=()
        if no_name or _is_of_country(gazetteer, words, text)
        else tuple(_endings(gazetteer, {}, words, text)),
        asked=_asked(text),
    )


def hears_votes(votes: Votes, text: str) -> bool:
    """Whether the document's votes can change how a stretch with this text is read."""
    return not _asked(text).isdisjoint(votes)


@lru_cache(maxsize=65536)
def _asked(text: str) -> frozenset[str]:
    """Return the keys of what a stretch asks the votes for: its name, and what stands before its ending."""
    stems = {text[: len(text) - len(_ending(text, label))] for label in _ENDINGS}
    return frozenset(map(name_key, {text, *stems}))


def _joint(setting: Setting, word: Word, last: int, *, alone: bool) -> bool:
    """Whether a word is several countries, 日米韓, not 北西 or 日中の気温."""
    if "地名" in word.tag:
        return False
    if word.text != "日中" or not alone:
        return True
    after = "".join(t.text for t in setting.tokens[last : last + 3])
    return after.startswith(("の両国", "の首脳", "の外相", "の関係", "両国", "、", "・", "が"))


def _joint_words(setting: Setting, first: int, last: int, limit: tuple[int, int]) -> bool:
    """Whether words side by side are countries, each by one character: 米英|仏|独, all that stand there."""
    beside = [setting.tokens[i].text for i in (first - 1, last) if limit[0] <= i < limit[1]]
    return not any(all(c in JOINT_KANJI for c in word) or word in DIRECTIONS for word in beside)


def _dot(setting: Setting, i: int) -> float:
    """A name dot between two words of katakana holds a name together unless both are known things."""
    sides = [setting.tokens[j] for j in (i - 1, i + 1) if 0 <= j < len(setting.tokens)]
    if len(sides) == 2 and all(is_katakana(t.text) for t in sides):
        known = all(any(e.kind == Kind.PLACE for e in setting.gazetteer.lookup(t.text)) for t in sides)
        return 0.0 if known else -2.5
    return 0.0


def cuts_word(setting: Setting, i: int) -> bool:
    """Whether the border before token *i* runs through one word of katakana: ホルム|ヴィク."""
    if not 0 < i < len(setting.tokens):
        return False
    left, right = setting.tokens[i - 1], setting.tokens[i]
    if left.end != right.start or not (is_katakana(left.text) and is_katakana(right.text)):
        return False
    return not any(
        t.text in COMMON_KATAKANA or "地名-国" in t.tag or t.text in ORG_SUFFIXES or t.text in OFFICES
        for t in (left, right)
    )


def _common(word: Word, text: str) -> float:
    if text in OFFICES and len(text) > 1:
        return -3.0
    if "固有名詞" in word.tag:
        return -1.0
    if is_katakana(text) and text not in COMMON_KATAKANA and len(text) > 2:
        return -0.2
    return 0.0


def _office(tokens: Sequence[Word], text: str) -> tuple[float, float] | None:
    """Return the scores of an office at the start of a compound and inside one; None where it is none."""
    prefixes = _PREFIXES_BY_LETTER.get(text[0], ())
    if text in OFFICES or any(text.startswith(p) and text[len(p) :] in OFFICES for p in prefixes):
        own = 2.2 + 0.9 * len(tokens)
        return own, own + (8.0 if "地名" in tokens[0].tag else 0.0)  # 船岡|欧州局長
    if len(tokens) > 7 or any(t.text in NAME_DOTS for t in tokens):
        return None
    prefix = 0
    while prefix < len(tokens) - 1 and tokens[prefix].text in OFFICE_PREFIXES:
        prefix += 1
    bare = "".join(t.text for t in tokens[prefix:])
    if prefix and bare in OFFICES:
        return (2.3 + 0.9 * len(tokens),) * 2
    if len(tokens) == 1 or text[-1] not in _HEAD_ENDS:
        return None
    heads = [n for n in (1, 2, 3) if "".join(t.text for t in tokens[-n:]) in _HEADS]
    if not heads:
        return None
    body = tokens[prefix : len(tokens) - heads[-1]]
    charge = any(t.text in {"担当", "駐", "付"} for t in tokens)
    region = "地名" in tokens[0].tag and tokens[1].text == "担当"  # 中東担当特使
    for token in body:
        if "人名" in token.tag or (("地名" in token.tag or is_latin(token.text)) and not charge):
            return None
        if is_katakana(token.text) and token.text not in COMMON_KATAKANA and not charge:
            return None
    head = "".join(t.text for t in tokens[-heads[-1] :])
    length = 0.25 * len(tokens) + (6.0 if region else 0.0)
    return (0.2 if head in WEAK_HEADS else 2.2) + length, 2.2 + length


def _names(
    setting: Setting, words: Sequence[Word], form: _Form, first: int, limit: tuple[int, int]
) -> dict[Label, tuple[float, str, tuple[tuple[str, float], ...]]]:
    readings: dict[Label, tuple[float, str, tuple[tuple[str, float], ...]]] = {}
    last, text = first + len(words), form.text
    if form.no_name or _thing_before(setting.words, first) or _thing_after(setting.words, last):
        return readings
    class_label = _class_noun(setting, first, limit) if form.nameable else None
    if form.deed and (class_label is None or class_label[0] != Label.PLACE):
        return readings

    def say(label: Label, voice: str, weight: float, leaf: str = "") -> None:
        score, old, voices = readings.get(label, (0.0, "", ()))
        readings[label] = (score + weight, leaf or old, (*voices, (voice, weight)))

    span = (setting.tokens[first].start, setting.tokens[last - 1].end)
    shape, endings = form.shape, form.endings
    if shape is not None:
        say(Label.PERSON, "shape", shape)
    if not form.asked.isdisjoint(setting.votes):
        endings = tuple(_endings(setting.gazetteer, setting.votes, words, text))
    known = _known(setting, words, text, first, limit)
    if not (known or endings or readings or form.nameable) and not (
        span in setting.learned or span in setting.ginza
    ):
        return readings  # nothing and nobody says that it is a name
    sure = {label for label, voice, weight, _ in known if voice == "gazetteer" and weight > 4.0}
    if len(words) == 1 and setting.learned.get(span) == Kind.PERSON:
        sure.add(Label.PLACE)
    for label, voice, weight, leaf in endings:
        say(label, voice, weight * (_TOLD_TWICE if label in sure else 1.0), leaf)
        if label != Label.PLACE and _heard_before(setting, first, form, voice):
            say(label, "heard before", 8.0)
    for label, voice, weight, leaf in known:
        say(label, voice, weight, leaf)
    if len(words) > 2 and words[0].text in HALLS and words[1].text in NAME_DOTS:
        say(Label.PLACE, "ホテル〜", 4.0, "Facility")
    if len(text) == 1 and text in setting.gazetteer.countries_by_abbreviation and not setting.votes.get(text):
        readings.pop(Label.PERSON, None)
    accredited = first > 0 and setting.words[first - 1].text[:1] == "駐" and form.nameable
    if accredited:
        say(Label.PLACE, "駐〜", 3.0)
    proper = form.nameable or form.latin or bool(readings)
    if span in setting.learned and _hearable(form, setting.learned[span]):
        weight = 4.0 if proper else 2.5 if setting.learned[span] == Kind.ORGANIZATION else 1.8
        if len(text) == 1 and text not in setting.gazetteer.countries_by_abbreviation:
            weight = 0.0
        foreign = setting.learned[span] == Kind.ORGANIZATION and is_katakana(text)
        if foreign and Label.ORGANIZATION not in readings:
            weight = 2.0  # it hears an organisation in many a foreign name
        say(_LABEL_OF[setting.learned[span]], "recogniser", weight)
        if setting.learned[span] == Kind.PLACE and _runs_on(setting.gazetteer, words[:-1], Label.PLACE):
            say(Label.PLACE, "several places", -3.0)
    if span in setting.ginza and not form.generic:
        say(_LABEL_OF[setting.ginza[span]], "GiNZA", 0.7 if proper else 0.2)
    if accredited or (
        shape is None and Label.PERSON in readings and not _plain_name(setting.gazetteer, words)
    ):
        readings.pop(Label.PERSON, None)
    if len(words) > 1 and first == limit[0] and _is_led_firm(setting, words, last):
        say(Label.ORGANIZATION, "〜社長", 6.0, "Company")
    if _is_short_surname(setting, form.text, first, last, limit):
        say(Label.PERSON, "surname of one character", 6.5)
    doubt = _unheard(setting, span)
    if doubt:
        for label in readings:
            say(label, "unheard", doubt)
        if len(words) == 1 and Label.PERSON in readings and is_kanji(text):
            say(Label.PERSON, "lone surname", LONE)
    if not readings and form.nameable and not form.led:
        for label in (Label.PLACE, Label.ORGANIZATION):
            say(label, "bare name", -1.2)
    votes = setting.votes.get(name_key(text)) if setting.votes else None
    if votes and not form.nameable:
        votes = votes if votes.get(Kind.PERSON, 0.0) >= INTRODUCED and len(text) == 2 and shape else None
    if votes:
        best = max(votes.values())
        for kind in (Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION):
            label = _LABEL_OF[kind]
            weight = votes.get(kind, 0.0)
            if label not in readings and weight < 1.5:
                continue
            if label == Label.PERSON and shape is None and label not in readings:
                continue
            others = max((w for k, w in votes.items() if k != kind), default=0.0)
            most = 0.0 if label == Label.PERSON and shape is None else 3.5
            say(label, "document", max(-3.0, min(most, weight - others)) if best else 0.0)
    if class_label:
        say(class_label[0], "class noun", 2.5, class_label[1])
    return readings


def _is_short_surname(setting: Setting, text: str, first: int, last: int, limit: tuple[int, int]) -> bool:
    """Whether one character stands alone between の and an office: 革新会の|湊|代表."""
    if len(text) != 1 or first != limit[0] or last >= limit[1] or not is_kanji(text) or first == 0:
        return False
    no_name = text in NO_SURNAMES or text in setting.gazetteer.countries_by_abbreviation
    follows = setting.tokens[last].text in OFFICES and len(setting.tokens[last].text) > 1
    return follows and not no_name and setting.tokens[first - 1].text == "の"


def _is_led_firm(setting: Setting, words: Sequence[Word], last: int) -> bool:
    """Whether a proper noun and a common one stand before the head of a firm: 丹沢|軸受|社長."""
    after = setting.tokens[last : last + 2]
    head = "".join(t.text for t in after[:1]) in HEADS_OF_FIRMS
    own = "固有名詞" in words[0].tag and "地名-国" not in words[0].tag
    common = words[-1].tag.startswith("名詞-普通名詞-一般") and words[-1].text not in OFFICES
    return head and own and common and len(words) == 2 and not is_generic(words[-1].text)


def _hearable(form: _Form, kind: Kind) -> bool:
    """Whether what the recogniser heard may be a name at all: not 外相, 当局; but 共産党, 大統領評議会."""
    if form.paper or form.text in FIELD_WORDS or form.counted:
        return False
    if kind == Kind.ORGANIZATION and form.of_country:
        return False
    if kind == Kind.ORGANIZATION and len(form.text) > 2 and _ending(form.text, Label.ORGANIZATION):
        return form.text not in GENERIC_ORGANIZATIONS
    return not form.generic and not form.holds_office


def _unheard(setting: Setting, span: tuple[int, int]) -> float:
    """Return what it costs a name that the recogniser did not hear, more where it heard another there."""
    if span in setting.learned:
        return 0.0
    for (start, end), kind in setting.learned.items():
        if span[0] < end and start < span[1]:
            left_out = (end - start) - (min(end, span[1]) - max(start, span[0]))
            return OVERLAP - (LEFT_OUT_OF_PLACE if kind == Kind.PLACE else LEFT_OUT) * left_out
    return UNHEARD


def _heard_before(setting: Setting, first: int, form: _Form, voice: str) -> bool:
    """Whether a place or body was heard right before the ending that speaks: 早瀬市|教育委員会."""
    start = setting.tokens[first].start
    stem = (start, start + len(form.text) - len(voice) + 1)
    return voice[:1] == "〜" and setting.learned.get(stem) in {Kind.PLACE, Kind.ORGANIZATION}


def _plain_name(gazetteer: Gazetteer, tokens: Sequence[Word]) -> bool:
    """Whether nothing in the stretch speaks against a person's name that the form does not show."""
    last = tokens[-1].text
    if last in gazetteer.countries_by_abbreviation or last in DIRECTIONS or last in ORG_SUFFIXES:
        return False
    mixed = any(is_katakana(t.text) and t.text not in {"ノ", "ヶ", "ケ"} for t in tokens) and any(
        is_kanji(t.text) and "人名" not in t.tag for t in tokens
    )
    return not mixed and not any(t.text in COMMON_KATAKANA for t in tokens)


def _no_name(gazetteer: Gazetteer, text: str) -> bool:
    if text in COMMON_KATAKANA or text in GENERIC_PLACES or text in NO_NAMES or _COUNTED.fullmatch(text):
        return True
    if text.endswith(_NOT_IN_NAMES) or text[0] in "-‐–−":
        return True
    if text[0].isdigit() and is_katakana(text[-1]):  # RM-70ヴァルカ: the name of a weapon
        return True
    if len(text) == 2 and text[0] in "訪来在駐対親反両同" and text[1] in gazetteer.countries_by_abbreviation:
        return True
    # 旧海軍 is a body that was, 元内閣(官房参与) is none
    generic = text[0] in "元前現同両" and is_generic(text[1:])
    return generic or (text[0] in "旧元前現同両" and bool(gazetteer.lookup(text[1:])))


def _is_deed(word: Word, gazetteer: Gazetteer) -> bool:
    """Whether SudachiDict has a word of katakana as something one does or is, デビュー, ピッタリ: no name."""
    deed = "サ変可能" in word.tag or word.tag.startswith(("形状詞", "副詞", "感動詞"))
    return deed and is_katakana(word.text) and not gazetteer.lookup(word.text)


def _nameable(tokens: Sequence[Word], text: str) -> bool:
    if len(text) < 2 or is_generic(text) or tokens[-1].text in DIRECTIONS:
        return False
    if tokens[0].text in THING_CLASS_NOUNS:
        return False
    if text in OFFICES or text in HONORIFICS:
        return False
    if len(tokens) == 1 and is_katakana(text):
        return text not in COMMON_KATAKANA
    proper = any("固有名詞" in t.tag for t in tokens)
    return (
        proper or any(is_katakana(t.text) and t.text not in COMMON_KATAKANA for t in tokens) or is_latin(text)
    )


def is_generic(text: str) -> bool:
    """Whether a word names a sort of body or place, and none of them."""
    return (
        text in GENERIC_ORGANIZATIONS or text in GENERIC_PLACES or text in ORG_SUFFIXES or text in _LANDFORMS
    )


def _person_shape(tokens: Sequence[Word], text: str) -> float | None:
    """Return how much the form alone speaks for a person's name; None where it cannot be one."""
    if tokens[0].text in THING_CLASS_NOUNS or (len(tokens) > 1 and tokens[-1].text in {"元", "前"}):
        return None
    if _REGNAL.fullmatch(text):
        return 2.5
    if len(tokens) > 7 or any(map(str.isdigit, text)) or (len(tokens) > 1 and tokens[-1].tag == "名詞-数詞"):
        return None
    if len(tokens) == 1 and any(text.endswith(o) and is_katakana(text[: -len(o)]) for o in _ENDING_OFFICES):
        return 4.0  # SudachiDict keeps some names and their office in one word
    if any(t.text in OFFICES or (t.text in HONORIFICS and len(t.text) > 1) for t in tokens):
        return None
    if len(text) == 1:
        return 0.0 if "人名-姓" in tokens[0].tag else -5.0 if is_kanji(text) else None
    tags = [
        "姓"
        if "人名-姓" in t.tag
        else "名"
        if "人名-名" in t.tag
        else "人"
        if "人名" in t.tag
        else "地"
        if "地名" in t.tag
        else ""
        for t in tokens
    ]
    words = [t for t in tokens if t.text not in NAME_DOTS]
    if is_katakana(text):
        if len(words) > 1 and words[0].text in HALLS and "・" in text:
            return None
        if any(t.text in COMMON_KATAKANA for t in words):
            return -2.0 if len(words) > 1 else None
        if all("地名" in t.tag for t in words):
            return -2.5 if len(words) == 1 else None
        parts = [p for p in text.replace("＝", "・").replace("=", "・").split("・") if p]
        undotted = len(words) - len(parts)
        base = 1.0 if len(parts) > 1 else -0.3
        named = any(tags) and "地" not in tags and not undotted
        return base + (1.5 if named else 0.0) - 0.4 * undotted
    dotless = [(t, g) for t, g in zip(tokens, tags, strict=True) if t.text not in NAME_DOTS]
    if len(dotless) != len(tokens):
        return 0.5 if any(is_katakana(t.text) for t, _ in dotless) and len(dotless) > 1 else None
    return _kanji_name([g for _, g in dotless], [t.text for t in tokens])


def _kanji_name(tags: list[str], words: list[str]) -> float | None:
    if not all(is_kanji(w) or is_katakana(w) or all("ぁ" <= c <= "ゖ" for c in w) for w in words):
        return None
    kanji_first = is_kanji(words[0])
    if not FIELD_WORDS.isdisjoint(words):
        return None
    if kanji_first and any(map(is_katakana, words)) and tags[0] != "姓":
        return 0.5 if tags[0] == "地" and len(words) == 2 and len(words[0]) in {2, 3} else None
    if len(words) == 1:
        if tags[0] in {"姓", "人"}:
            return 1.2
        if tags[0] == "名":
            return 0.6
        if tags[0] == "地" and len(words[0]) <= 3:
            return -1.5
        return -6.0 if kanji_first and 2 <= len(words[0]) <= 4 else None
    if len(words) > 4 or sum(map(len, words)) > 7:
        return None
    if tags[0] == "姓" and tags[-1] == "名":
        return 4.5 - 0.5 * (len(words) - 2)
    if tags[-1] == "名" and len(words) == 2 and kanji_first and len(words[0]) <= 3:
        return 3.5 if tags[0] in {"地", "人"} else 1.8
    if is_katakana(words[0]) and is_kanji(words[-1]) and tags[-1] not in {"名", "人", "姓"}:
        return None
    if len(words) == 2 and words[1] in COURT_NAMES and kanji_first and len(words[0]) in {2, 3}:
        return 3.0
    if tags[0] in {"姓", "人"} and len(words) == 2 and len(words[1]) <= 4 and tags[1] != "地":
        return 2.0 if tags[1] in {"人", "姓"} else 0.7
    if len("".join(words)) == 3 and words[0][0] in ONE_KANJI_SURNAMES and all(map(is_kanji, words)):
        return 0.4 if len(words[0]) == 1 else -0.4
    if sum(map(len, words)) <= 5 and kanji_first and len(words) <= 3 and all(map(is_kanji, words)):
        return -0.8 if any(t in {"姓", "名", "人"} for t in tags) else -1.6
    return None


def _endings(gazetteer: Gazetteer, votes: Votes, tokens: Sequence[Word], text: str) -> Iterator[_Voice]:
    """Yield what the ending of the stretch says: 〜軍, 〜州, 〜戦争; the longer one, 〜大統領府."""
    longest = max(_ending(text, Label.PLACE), _ending(text, Label.ORGANIZATION), key=len)
    for table, weak, label, generic in (
        (PLACE_SUFFIXES, WEAK_PLACE_SUFFIXES, Label.PLACE, GENERIC_PLACES),
        (ORG_SUFFIXES, WEAK_ORG_SUFFIXES, Label.ORGANIZATION, GENERIC_ORGANIZATIONS),
    ):
        suffix = _ending(text, label)
        if not suffix or text in generic or len(suffix) < len(longest):
            continue
        prefix = text[: -len(suffix)]
        body = _prefix_tokens(tokens, len(prefix))
        if len(tokens) == 1 and not ("固有名詞" in tokens[0].tag or is_katakana(text)) and len(suffix) < 2:
            continue
        if body is None:
            if text in table and text not in weak and label == Label.ORGANIZATION and len(text) > 2:
                yield label, "generic name", 1.0, table[suffix]
            continue
        proper = _properness(gazetteer, votes, body, prefix)
        personal = suffix in PERSONAL_SUFFIXES or suffix in STATE_ENDINGS
        if "人名" in body[0].tag and not personal and not gazetteer.lookup(prefix):
            proper = min(proper, 0.5) if label == Label.ORGANIZATION else proper
        if prefix in gazetteer.countries_by_abbreviation and suffix in weak and len(suffix) < 2:
            proper = proper if suffix == "軍" else 0.0
        if table[suffix] == "MediaOrganization" and (len(prefix) < 2 or _is_country_paper(gazetteer, text)):
            continue
        numbered = (
            prefix.startswith("第") and label == Label.ORGANIZATION and table[suffix] != "MilitaryForce"
        )
        if _runs_on(gazetteer, body, label) or numbered or (text[0].isdigit() and label == Label.PLACE):
            continue
        if suffix == "省" and label == Label.ORGANIZATION and _is_region(gazetteer, prefix):
            yield Label.PLACE, "〜省", 6.0, "Region"
            continue
        if proper > 0:
            yield label, f"〜{suffix}", (2.2 if suffix in weak else 3.5) + proper, table[suffix]
        elif suffix not in weak and len(body) <= 6 and not any(t.text in OFFICES for t in body[-1:]):
            yield label, f"〜{suffix}", 0.8 if len(prefix) < 2 else 1.4, table[suffix]
    if len(tokens) == 2 and text[-1] in HOUSE_SUFFIXES - {"氏"} and "人名-姓" in tokens[0].tag:
        yield Label.ORGANIZATION, f"〜{text[-1]}", 9.0, ""
    if len(tokens) == 2 and text[-1] == "家" and is_katakana(tokens[0].text) and _is_family(tokens[0]):
        yield Label.ORGANIZATION, "〜家", 6.0, ""
    suffix = _ending(text, Label.EVENT)
    if suffix and len(text) > len(suffix):
        body = _prefix_tokens(tokens, len(text) - len(suffix))
        proper = _properness(gazetteer, votes, body, text[: -len(suffix)]) if body else 0.0
        if proper > 0:
            yield Label.EVENT, f"〜{suffix}", 4.0 + proper, ""


def _is_family(word: Word) -> bool:
    """Whether a word of katakana before 家 is a name and no trade: ヴェルン家, not テロ家."""
    return len(word.text) > 2 and word.text not in COMMON_KATAKANA and "サ変" not in word.tag


def _runs_on(gazetteer: Gazetteer, body: Sequence[Word], label: Label) -> bool:
    """Whether the stretch before an ending holds more than a name: 長野県|飯山市, 制圧|X国防省."""
    if len(body) < 2:
        return False
    if "サ変" in body[0].tag and any(is_katakana(t.text) or "固有名詞" in t.tag for t in body[1:]):
        return True
    if any(t.text in ORG_CLASS_NOUNS and t.text not in ORG_SUFFIXES for t in body):
        return True
    if any(t.text in {"紙", "誌", "会派", "町", "村"} for t in body):
        return True
    if label == Label.PLACE:
        first_is_place = body[0].text in gazetteer.countries_by_abbreviation or any(
            e.leaf == "Country" for e in gazetteer.lookup(body[0].text)
        )
        return first_is_place or any(t.text in DIRECTIONS or t.text in "県州市郡府都" for t in body)
    return False


def _is_country_paper(gazetteer: Gazetteer, text: str) -> bool:
    """Whether a word means some paper of a country, イスラエル紙, and not the name of one."""
    return text[-1] in "紙誌" and any(e.leaf == "Country" for e in gazetteer.lookup(text[:-1]))


def _is_of_country(gazetteer: Gazetteer, words: Sequence[Word], text: str) -> bool:
    """Whether common nouns stand after a country's character that no ending makes a body: 米|投資|会社."""
    if len(words) < 2 or len(words[0].text) > 1 or words[0].text not in gazetteer.countries_by_abbreviation:
        return False
    ending = _ending(text, Label.ORGANIZATION)
    common = all(w.tag.startswith("名詞-普通名詞") for w in words[1:])
    return common and (ending in WEAK_ORG_SUFFIXES - {"軍", "政府", "政権", "議会", "国会"} or not ending)


_COUNTED = re.compile(
    r"[一二三四五六七八九十百千万]+[日人年月歳回度本枚隻騎艘里名件]?|.*[一二三四五六七八九十数][百千万]"
)


def _is_region(gazetteer: Gazetteer, prefix: str) -> bool:
    entries = gazetteer.lookup(prefix)
    return bool(entries) and entries[0].kind == Kind.PLACE and entries[0].leaf != "Country"


def _thing_before(tokens: Sequence[Word], first: int) -> bool:
    """Whether a ship, a weapon or a work is named: コンテナ船「X」."""
    before = first - 1
    if before >= 0 and tokens[before].text in {"「", "『"}:
        before -= 1
    word = ""
    for i in range(before, max(before - 3, -1), -1):
        word = tokens[i].text + word
        if word in THING_CLASS_NOUNS:
            return True
    return False


def _thing_after(tokens: Sequence[Word], last: int) -> bool:
    """Whether an operation, a ship or a work is named: 「X」作戦."""
    return (
        last + 1 < len(tokens)
        and tokens[last].text in {"」", "』"}
        and tokens[last + 1].text in THING_CLASS_NOUNS
    )


def _ends_in_platform(gazetteer: Gazetteer, text: str) -> bool:
    """Whether a dotted name runs on into a known organisation: X・Y・フェイスブック."""
    if "・" not in text:
        return False
    parts = text.split("・")
    return any(
        any(
            e.kind == Kind.ORGANIZATION or e.leaf == "Country" for e in gazetteer.lookup("・".join(parts[i:]))
        )
        for i in range(1, len(parts))
    )


_ENDINGS: Mapping[Label, Mapping[str, str] | frozenset[str]] = {
    Label.PLACE: PLACE_SUFFIXES,
    Label.ORGANIZATION: ORG_SUFFIXES,
    Label.EVENT: EVENT_SUFFIXES,
}
_LAST_LETTERS = {label: frozenset(ending[-1] for ending in table) for label, table in _ENDINGS.items()}


@lru_cache(maxsize=65536)
def _ending(text: str, label: Label) -> str:
    """Return the longest ending of *text* that names of this sort have."""
    table = _ENDINGS[label]
    if text[-1:] not in _LAST_LETTERS[label]:
        return ""
    for n in range(min(8, len(text)), 0, -1):
        if text[-n:] in table:
            return text[-n:]
    return ""


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
        return UNKNOWN_WORD  # 碇|浜|市: characters that no dictionary has as one word
    if any(is_katakana(t.text) and t.text not in COMMON_KATAKANA for t in body) or is_latin(text):
        return 3.0 if len(body) == 1 else 2.0
    heard = votes.get(name_key(text))
    return 2.0 if heard and max(heard.values()) > 2 else 0.0


def _known(
    setting: Setting, words: Sequence[Word], text: str, first: int, limit: tuple[int, int]
) -> tuple[_Voice, ...]:
    """Return what dictionaries say: the gazetteer, one-kanji countries, SudachiDict's place names."""
    if text in setting.gazetteer.countries_by_abbreviation and len(text) == 1:
        return _abbreviation(setting, text, first, limit)
    if len(text) == 1 and not is_latin(text):
        return ()
    after = first + len(words)
    following = setting.tokens[after].text if after < len(setting.tokens) else ""
    dateline = text in DATELINE_AGENCIES and following in DATELINE_ENDS
    return _in_dictionaries(setting.gazetteer, tuple(words), text, dateline=dateline)


def _abbreviation(setting: Setting, text: str, first: int, limit: tuple[int, int]) -> tuple[_Voice, ...]:
    if limit[1] - limit[0] > 1 and text not in OFFICE_PREFIXES:
        following = setting.tokens[first + 1].text if first + 1 < limit[1] else ""
        beside = following in OFFICES or following in ORG_SUFFIXES or following in ORG_CLASS_NOUNS
        beside = beside or following in {"科学", "経済"}
        if beside or text not in AMBIGUOUS_ABBREVIATIONS:
            return ((Label.PLACE, "abbreviation", 1.2, "Country"),)
    elif text in LISTED_ABBREVIATIONS and _beside_country(setting, first):
        return ((Label.PLACE, "abbreviation", 4.0, "Country"),)
    return ()


@lru_cache(maxsize=65536)
def _in_dictionaries(
    gazetteer: Gazetteer, words: tuple[Word, ...], text: str, *, dateline: bool
) -> tuple[_Voice, ...]:
    voices: list[_Voice] = []
    for entry in gazetteer.lookup(text)[:1] if not text.startswith(CLASS_WORDS) else ():
        settled = entry.source in {"place", "organization"} and not entry.caution and len(text) > 2
        strong = entry.leaf == "Country" or entry.kind != Kind.PLACE or entry.population > 100_000 or settled
        weight = 5.0 if strong else 1.5
        if entry.kind == Kind.ORGANIZATION:
            weight = 6.0 if len(text) > 2 or not entry.caution or dateline else -1.5
            weight = 1.0 if text in ORG_SUFFIXES else weight
        elif entry.leaf == "Country" and entry.caution:
            weight = 3.5 if len(text) > 2 else 1.5
        elif entry.caution:
            weight = 1.0 if entry.caution == "person" else -1.5
        if entry.kind == Kind.PLACE and "人名" in words[0].tag and entry.leaf != "Country":
            weight = 0.5
        if settled and text not in ORG_SUFFIXES:
            weight += 3.0 * (len(words) - 1)  # more than its parts: インド|太平洋
        voices.append((_LABEL_OF[entry.kind], "gazetteer", weight, entry.leaf))
    if text in ONE_OF_A_KIND:
        voices.append((_LABEL_OF[ONE_OF_A_KIND[text]], "one of its kind", 5.0, ""))
    if len(words) == 1 and len(text) > 1:
        if "地名-国" in words[0].tag:
            weight = 1.0 if gazetteer.lookup(text) else 3.0
            voices.append((Label.PLACE, "dictionary", weight, "Country"))
        elif "地名" in words[0].tag:
            voices.append((Label.PLACE, "dictionary", 2.2, ""))
    return tuple(voices)


def _beside_country(setting: Setting, i: int) -> bool:
    """Whether a bare 英 stands in a list with a country: 米と英は, フランスと英は."""
    for link, other in ((i - 1, i - 2), (i + 1, i + 2)):
        if 0 <= other < len(setting.words) and setting.words[link].text in {"と", "、", "や", "・"}:
            word = setting.words[other].text
            country = word in LISTED_ABBREVIATIONS
            if country or any(e.leaf == "Country" for e in setting.gazetteer.lookup(word)):
                return True
    return False


def _class_noun(setting: Setting, first: int, limit: tuple[int, int]) -> tuple[Label, str] | None:
    """Return what the common noun right before says: 武装組織X, 首都Y, also 武装勢力「X」."""
    tokens, before = setting.words, first - 1
    if before >= 0 and setting.tokens[before].end < setting.tokens[first].start:
        return None
    if before >= 0 and tokens[before].text in {"「", "『", "、", "・"}:
        if tokens[before].text in {"、", "・"}:
            return None
        before -= 1
    word = ""
    for i in range(before, max(before - 3, -1), -1):
        word = tokens[i].text + word
        if word in ORG_CLASS_NOUNS:
            return Label.ORGANIZATION, ORG_CLASS_NOUNS[word]
        if word in PERSON_CLASS_NOUNS and before == first - 1 and is_katakana(tokens[first].text):
            return Label.PERSON, ""
        if word in PLACE_CLASS_NOUNS and i >= limit[0] - 1:
            return Label.PLACE, PLACE_CLASS_NOUNS[word]
    return None
