"""A compound in; its best division into names, offices and common words out (複合名詞の分割と分類).

A Viterbi search over the readings that labels.py gives, with bonuses for what may stand side by side:
a person before an office, a country between a person and an office. Sees one compound at a time; the
document speaks through the votes in the setting.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TypeAlias

from kg.extract.compounds import Compound, find_compounds
from kg.extract.cues.ene import KIND_OF_ENE
from kg.extract.cues.scripts import is_kanji
from kg.extract.cues.suffixes import (
    ONE_KANJI_SURNAMES,
    ORG_SUFFIXES,
    PLACE_SUFFIXES,
    STATE_ENDINGS,
    THING_CLASS_NOUNS,
)
from kg.extract.cues.titles import HONORIFICS, LOCAL_OFFICES, OFFICES, OFFICES_AT_A_PLACE, RANKS
from kg.extract.cues.words import CLASS_WORDS, COMMON_KATAKANA, DATELINE_AGENCIES, NAME_TAILS, PREFECTURES
from kg.extract.labels import (
    KIND_OF,
    LONGEST,
    Label,
    Segment,
    Setting,
    Votes,
    Word,
    cuts_word,
    hears_votes,
    segments,
)
from kg.extract.mending import mended, words_of
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind, Sentence, Span, Token

_FOLLOWS: dict[tuple[Label, Label], float] = {
    (Label.PERSON, Label.OFFICE): 3.5,
    (Label.PERSON, Label.HONORIFIC): 4.5,
    (Label.PERSON, Label.PERSON): -3.0,
    (Label.PERSON, Label.COMMON): -0.6,
    (Label.PERSON, Label.ORGANIZATION): -3.0,
    (Label.PLACE, Label.OFFICE): 1.0,
    (Label.ORGANIZATION, Label.OFFICE): 1.5,
    (Label.JOINT, Label.OFFICE): 1.5,
    (Label.PLACE, Label.PLACE): -0.4,
    (Label.ORGANIZATION, Label.ORGANIZATION): -1.5,
    (Label.PLACE, Label.HONORIFIC): -6.0,
    (Label.ORGANIZATION, Label.HONORIFIC): -4.0,
    (Label.COMMON, Label.HONORIFIC): -3.0,
    (Label.OFFICE, Label.PERSON): 0.3,
    (Label.OFFICE, Label.OFFICE): -4.0,
    (Label.JOINT, Label.COMMON): 0.3,
}
#: A body named by common nouns alone, コンゴ|安定化派遣団, has the name before it for a part.
_PART_OF_BODY = -3.0
#: name key → kind → weight
_Tally = defaultdict[str, defaultdict[Kind, float]]
#: after a place, never part of its name
_AROUND = re.compile(
    r"(?:領海|領空|国境|近海|郊外|近郊|周辺|市内|県内|州内|沖合|沖|[東西南北中]部|付近|駅?前|側)$"
)
_AGE = re.compile(r"\s*[（(][0-9０-９]{1,3}[)）]")
_KATAKANA_NAME = re.compile(r"[ァ-ヺ][ァ-ヺー・]*[ァ-ヺー]")
#: What right after a word of katakana says of it: (pattern, kind, weight)
_RIGHT = tuple(
    (re.compile(pattern), kind, weight)
    for pattern, kind, weight in (
        (r"氏|さん|容疑者|被告", Kind.PERSON, 4.0),
        (r"は「[^「」]{1,80}」と(?:語|述べ|話|言|答え|つぶや|反論|振り返)", Kind.PERSON, 2.2),
        (
            r"の[ァ-ヺー・＝]{2,}(?:選手|前?大統領|前?首相|外相|国防相|特使|大使|報道官|将軍|司令官)",
            Kind.PLACE,
            2.5,
        ),
        (
            r"(?:副)?(?:大統領|首相|外相|国防相|報道官|特使|長官|司令官|議員|大臣|知事|大使|補佐官|教授|議長|代表)(?![府選])",
            Kind.PERSON,
            0.8,
        ),
        (
            r"外務省|国防省|大統領府|首相府|政府(?!軍)|海軍|空軍|陸軍|国境|国防部|外交部|経済省|農業省|運輸省|人(?![一-鿿])|領(?!事)|国民",
            Kind.PLACE,
            2.5,
        ),
        (
            r"の(?:代表団|政府|議会|国民|大統領|首相|外相|首脳|哨戒艇|国防相|大使|軍|領海|領空)|に軍|領海|領空|代表団|大統領府",
            Kind.PLACE,
            1.2,
        ),
        (
            r"を買収|の株価|の株式|の決算|の新型|製の|株が|株は|が買収",
            Kind.ORGANIZATION,
            2.0,
        ),
        (
            r"(?:北|南|東|西|中)部|沖|郊外|近郊|市内|地区|州|県|市(?!場)|村|町|島|港|空港|郡|半島|側",
            Kind.PLACE,
            1.5,
        ),
        (
            r"の?(?:ほぼ)?全域|の中心部|が(?:奪還|陥落|制圧|占領|解放|包囲)|を(?:奪|失|放棄|包囲|攻略|取り戻|後にし|発っ)|から(?:退|撤退|撤収|避難|脱出|出発)|へ通じる"
            r"|に(?:入城|到着|撤退|侵攻|上陸|駐屯|駐留)|の(?:町|村|街|市場|城|住民|市街|郊外|空港|橋)(?![一-鿿])|を訪問|を訪れ|に到着|で開かれ|で会談|で会見|へ向|に向か|入り|から帰国|の首都|の国境|の[北南東西]部|の港|の市街|を(?:完全に)?(?:制圧|占領|解放|奪還|奪回)",
            Kind.PLACE,
            1.5,
        ),
    )
)
_LEFT = tuple(
    (re.compile(pattern + "$"), kind, weight)
    for pattern, kind, weight in (
        (r"首都|州都|県都|港町|都市|隣国|要衝|集落", Kind.PLACE, 3.0),
        (r"(?<![一-鿿])(?:町|村)(?:の)?", Kind.PLACE, 1.5),
        (r"駐|在|対|訪|親|反", Kind.PLACE, 1.0),
        (r"紙|誌|テレビ局|通信社|放送局|組織|政党|会社|企業|大手|勢力", Kind.ORGANIZATION, 2.5),
    )
)


#: a division up to its last part: (what stands before, that part); () at the start
_Path: TypeAlias = "tuple[()] | tuple[_Path, Segment]"
#: readings of stretches of a compound by their borders: ``(first, last)``
_Stretches = dict[tuple[int, int], tuple[Segment, ...]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A compound as it reads by itself, before the document has been heard."""

    compound: Compound
    parts: list[Segment]
    stretches: _Stretches


def drafted(setting: Setting, compound: Compound, text: str, base: int) -> Draft:
    """Return the best division of *compound* by itself; *text* is the sentence's, at offset *base*."""
    stretches: _Stretches = {}
    for first, last, _ in _borders(setting, compound):
        stretches[first, last] = tuple(segments(setting, first, last, limit=(compound.first, compound.last)))
    return Draft(compound, _divided(setting, compound, text, base, stretches), stretches)


def divide(setting: Setting, draft: Draft, text: str, base: int) -> list[Segment]:
    """Return the best division of a compound, left to right, with what the document says of its parts.

    Only what a vote can change is read anew.
    """
    compound, changed = draft.compound, {}
    for first, last, stretch in _borders(setting, compound):
        if hears_votes(setting.votes, stretch):
            changed[first, last] = tuple(
                segments(setting, first, last, limit=(compound.first, compound.last))
            )
    if not changed:
        return draft.parts
    return _divided(setting, compound, text, base, draft.stretches | changed)


def _borders(setting: Setting, compound: Compound) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches that a part of *compound* may fill, with their text."""
    words = [t.text for t in setting.tokens[compound.first : compound.last]]
    whole = [i for i in range(compound.first, compound.last + 1) if not cuts_word(setting, i)]
    for n, first in enumerate(whole):
        for last in whole[n + 1 :]:
            if last - first > LONGEST:
                break
            yield first, last, "".join(words[first - compound.first : last - compound.first])


def _divided(
    setting: Setting, compound: Compound, text: str, base: int, stretches: _Stretches
) -> list[Segment]:
    best: dict[int, dict[Label, tuple[float, _Path]]] = defaultdict(dict)
    best[compound.first][Label.COMMON] = (0.0, ())

    def text_of(first: int, last: int) -> str:
        return "".join([t.text for t in setting.tokens[first:last]])

    end_bonus = 2.0 if _AGE.match(text, setting.tokens[compound.last - 1].end - base) else 0.0
    for first in range(compound.first, compound.last):
        if not best.get(first):
            continue
        for last in range(first + 1, min(compound.last, first + LONGEST) + 1):
            for segment in stretches.get((first, last), ()):
                gain = segment.score
                if last == compound.last and segment.label == Label.PERSON:
                    gain += end_bonus
                elif segment.label == Label.PERSON and setting.tokens[last].text == "駐":
                    gain += 4.0  # 佐伯駐ドレク大使
                if segment.label in KIND_OF and gain < -3.5:
                    continue
                office = text_of(first, last) if segment.label == Label.OFFICE else ""
                surname = bool(office) and _may_be_surname(setting, first - 1)
                _extend(best, segment, gain, start=first == compound.first, office=office, surname=surname)
    ways = best[compound.last]
    path = max(ways.values(), key=lambda way: way[0])[1] if ways else ()
    parts: list[Segment] = []
    while path:
        path, part = path
        parts.append(part)
    return parts[::-1]


def _extend(
    best: dict[int, dict[Label, tuple[float, _Path]]],
    segment: Segment,
    gain: float,
    *,
    start: bool,
    office: str,
    surname: bool,
) -> None:
    there = best[segment.last]
    for label, (score, path) in best[segment.first].items():
        bonus = 0.0 if start else _FOLLOWS.get((label, segment.label), 0.0)
        if (
            segment.label == Label.OFFICE
            and label == Label.PERSON
            and not office.endswith(_ALSO_OF_COMPANIES)
        ):
            bonus += 1.5
        if segment.label == Label.OFFICE and path and label in {Label.PLACE, Label.ORGANIZATION}:
            bonus = _before_office(path[1], office, bonus, surname=surname)
        elif segment.label == Label.ORGANIZATION and label in {Label.PLACE, Label.ORGANIZATION}:
            bonus += _PART_OF_BODY * (not _has_own_name(segment))
        total = score + gain + bonus
        if segment.label in KIND_OF and not _earned(segment, bonus):
            total -= 0.6
        old = there.get(segment.label)
        if old is None or total > old[0]:
            there[segment.label] = (total, (path, segment))


#: Offices that an unknown name before them may as well be the company or party of.
_ALSO_OF_COMPANIES = (
    "幹部",
    "議員",
    "担当者",
    "代表",
    "創業者",
    "党首",
    "社長",
    "会長",
    "広報",
    "党員",
    "選手",
)


def _may_be_surname(setting: Setting, i: int) -> bool:
    """Whether the word before an office is a bare place name in kanji that may be a surname: 町田頭取."""
    if i < 0:
        return False
    word = setting.words[i]
    if not 2 <= len(word.text) <= 3 or word.text[-1] in "都道府県市区":
        return False
    return is_kanji(word.text) and "地名" in word.tag and "地名-国" not in word.tag


def _has_own_name(organization: Segment) -> bool:
    """Whether more than common nouns make the name of an organisation."""
    voices = {voice for voice, _ in organization.voices}
    return "generic name" not in voices and any(
        weight > 2.2 or (voice in {"recogniser", "gazetteer", "class noun"} and weight > 0)
        for voice, weight in organization.voices
    )


def _before_office(before: Segment, office: str, bonus: float, *, surname: bool) -> float:
    """A place or organisation before an office must be one on its own evidence, not X長官."""
    if surname and before.last - before.first == 1 and not office.endswith(OFFICES_AT_A_PLACE):
        return -9.0 if before.label == Label.PLACE and before.leaf != "Country" else bonus
    voices = {voice for voice, _ in before.voices}
    if not any(v in {"gazetteer", "dictionary", "abbreviation"} or v.startswith("〜") for v in voices):
        return 0.0
    if before.label == Label.PLACE and before.leaf != "Country" and office not in LOCAL_OFFICES:
        return -1.0
    return bonus


def _earned(segment: Segment, bonus: float) -> bool:
    return segment.score + bonus > 0


def setting_of(
    sentence: Sentence, gazetteer: Gazetteer, votes: Votes, words_of_document: Mapping[str, int]
) -> Setting:
    """Return what the parts of *sentence* are judged by."""
    ginza = {(s.start, s.end): KIND_OF_ENE[s.label] for s in sentence.ginza if s.label in KIND_OF_ENE}
    tokens = mended(sentence.tokens, words_of_document)
    words = tuple([Word(t.text, t.tag) for t in tokens])
    names = _parted_places(_without_platforms(heard_names(sentence), sentence, gazetteer), tokens)
    for match in _phrases(gazetteer).finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        names[start, end] = gazetteer.lookup(match[0])[0].kind
    return Setting(tokens, words, gazetteer, votes, names, ginza)


@lru_cache(maxsize=4)
def _phrases(gazetteer: Gazetteer) -> re.Pattern[str]:
    """Return a pattern of the names with particles in them that the gazetteer has: 国境なき医師団."""
    names = (n for n in gazetteer.names() if len(n) > 3 and _INNER_KANA.search(n))
    return re.compile("|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) or r"(?!)")


_INNER_KANA = re.compile(r"[一-鿿ァ-ヺー][ぁ-ん]{1,3}[一-鿿ァ-ヺー]")


def _without_platforms(
    names: dict[tuple[int, int], Kind], sentence: Sentence, gazetteer: Gazetteer
) -> dict[tuple[int, int], Kind]:
    """Part a person from where the post stands: ダナ・リスク・フェイスブック."""
    for (start, end), kind in list(names.items()) if "・" in sentence.text else ():
        if kind != Kind.ORGANIZATION:
            continue
        name, dot, last = sentence.text[start - sentence.start : end - sentence.start].rpartition("・")
        if dot and len(name) > 2 and any(e.leaf == "Platform" for e in gazetteer.lookup(last)):
            del names[start, end]
            names[start, end - len(last) - 1], names[end - len(last), end] = Kind.PERSON, kind
    return names


def _parted_places(
    names: dict[tuple[int, int], Kind], tokens: Sequence[Token]
) -> dict[tuple[int, int], Kind]:
    """Part the places that were heard as one: 霧瀬市|本町."""
    for i in range(1, len(tokens)) if Kind.PLACE in names.values() else ():
        left, right = tokens[i - 1], tokens[i]
        parts = left.text in PREFECTURES or (left.text[-1:] in "市区郡州県" and "地名" in right.tag)
        if parts and left.end == right.start and right.text not in PLACE_SUFFIXES:
            for (start, end), kind in list(names.items()):
                if kind == Kind.PLACE and start <= left.start and right.start < end:
                    del names[start, end]
                    names[start, left.end] = names[right.start, end] = kind
    return names


def heard_names(sentence: Sentence) -> dict[tuple[int, int], Kind]:
    """Return the names that the recogniser hears in a sentence, by offset, without what stands round them."""
    names: dict[tuple[int, int], Kind] = {}
    taken = 0
    for span in sentence.learned:
        start, end = trimmed(sentence, span)
        kind = kind_of_learned(span)
        start = max(start, taken)
        more = _KATAKANA.match(sentence.text, end - sentence.start)
        if sentence.text[end - 1 - sentence.start] == "・" and more:
            taken = end = sentence.start + more.end()  # ファム・ヴァン・|クオン
        if start >= end or sentence.text.startswith(_VESSELS, start - sentence.start):
            continue
        text = sentence.text[start - sentence.start : end - sentence.start]
        if kind == Kind.ORGANIZATION and text.endswith(_AGENCIES) and text not in DATELINE_AGENCIES:
            continue  # 【ワシントン共同】
        initials = _INITIALS.fullmatch(text) if kind == Kind.ORGANIZATION else None
        if initials:
            names[start, end - len(initials[1])] = names[end - len(initials[1]), end] = kind
            continue
        pair = _TWO_PLACES.fullmatch(text)
        if pair and _BOTH_PLACES.match(sentence.text, end - sentence.start):
            names[start, start + len(pair[1])] = names[end - len(pair[2]), end] = Kind.PLACE
        elif kind == Kind.PLACE and (address := _ADDRESS.fullmatch(text)):
            border = start + len(address[1] or address[3])
            names[start, border] = names[border, end] = Kind.PLACE
        else:
            names[start, end] = kind
    return names


#: X・Y before 国境: two countries; X県Y: a place in a place.
_TWO_PLACES = re.compile(r"([ァ-ヺー]{2,})[・＝=]([ァ-ヺー]{2,})")
_BOTH_PLACES = re.compile(r"(?:間|両国|国境|の両|関係|の国境)")
_VESSELS = tuple(word for word in THING_CLASS_NOUNS if len(word) > 1)
_TAIL = re.compile(r"(?<=.)(?:電|側)$")
#: the beginning of an office that was heard as the end of a name: 佐伯経済|安全保障担当相
_FIELD = re.compile(
    r"(?<=..)(?:第[0-9一二三]+|経済|国家|外交|外務|国防|財務|法務|総務|農林|厚生|文部|内閣|防衛|環境|側)$"
)
_AGENCIES = tuple(DATELINE_AGENCIES)
_BRACKETED = re.compile(r"[(（「『【]")
_KATAKANA = re.compile(r"[ァ-ヺー]+")
_INITIALS = re.compile(r"[^A-Za-z]{5,}?([A-Z]{2,})")
_ADDRESS = re.compile(
    r"([^県州]{2,8}?[県州])([ァ-ヺー一-鿿]{2,}(?<![政府庁議会]))|([^町村]{2,6}[町村])(.+(?:地区|集落|丁目))"
)


def trimmed(sentence: Sentence, span: Span) -> tuple[int, int]:
    """Return the offsets of a recognised span without the office, rank, honorific or side round it."""
    text = sentence.text[span.start - sentence.start : span.end - sentence.start]
    text = _BRACKETED.split(text)[0] or text
    opened = max(map(text.rfind, "】」』〕＝")) + 1
    if 0 < opened < len(text):
        return trimmed(sentence, replace(span, start=span.start + opened))
    if "の" in text[1:] and span.label == "PLACE" and not text.endswith(NAME_TAILS):
        text = text[: text.index("の", 1)]
    if span.label != "PLACE":
        for word in RANKS if span.label == "PERSON" else CLASS_WORDS:
            if text.startswith(word) and len(text) - len(word) > 1:
                return trimmed(sentence, replace(span, start=span.start + len(word)))
    elif (around := _AROUND.search(text)) and around.start() > 1:
        return span.start, span.start + around.start()
    if len(text) > 3 and span.label != "PLACE":
        text = (_FIELD if span.label == "PERSON" else _TAIL).sub("", text)
    end = len(text)
    for n in range(min(8, end - 1), 0, -1):
        tail = text[end - n : end]
        if (tail in OFFICES and n > 1) or (tail in HONORIFICS and span.label == "PERSON") or tail == "側":
            end -= n
            break
    if span.label == "PERSON":
        return _whole_name(sentence, span.start, span.start + end)
    return span.start, span.start + end


def _whole_name(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Add the character of a Chinese or Korean name that the recogniser left out: 朱|鳳蓮, 朴潤|柱."""
    text, a, b = sentence.text, start - sentence.start, end - sentence.start
    if b - a != 2 or not is_kanji(text[a:b]):
        return start, end
    before, after = text[max(0, a - 1) : a], text[b : b + 1]
    if before in ONE_KANJI_SURNAMES and before and not is_kanji(text[max(0, a - 2) : a - 1] or "、"):
        return start - 1, end
    rest = text[b + 1 : b + 8]
    office = rest.startswith(("氏", "第")) or any(rest[:n] in OFFICES for n in range(2, len(rest) + 1))
    already = any(text[b : b + n] in OFFICES for n in range(2, 7)) or after == "氏"
    if text[a] in ONE_KANJI_SURNAMES and is_kanji(after or "、") and office and not already:
        return start, end + 1
    return start, end


def kind_of_learned(span: Span) -> Kind:
    """Return the kind that the recogniser's label means."""
    return Kind(_KIND_OF_LEARNED[span.label])


_KIND_OF_LEARNED = {"PERSON": "Person", "PLACE": "Place", "ORGANIZATION": "Organization", "EVENT": "Event"}


#: a sentence, what its parts are judged by without votes, and its compounds as they read by themselves
_DraftedSentence = tuple[Sentence, Setting, list[Draft]]


def _drafts(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Iterator[_DraftedSentence]:
    words = words_of(sentences, gazetteer)
    for sentence in sentences:
        setting = setting_of(sentence, gazetteer, {}, words)
        compounds = find_compounds(setting.tokens, _held(setting))
        yield sentence, setting, [drafted(setting, c, sentence.text, sentence.start) for c in compounds]


def _held(setting: Setting) -> frozenset[int]:
    """Return the tokens that belong to a heard name although they are numbers, words of time or の."""
    held: set[int] = set()
    starts: dict[int, int] = {}
    ends: dict[int, int] = {}
    for i, token in enumerate(setting.tokens if setting.learned else ()):
        starts[token.start], ends[token.end] = i, i + 1
    for (start, end), kind in setting.learned.items():
        if start in starts and end in ends:
            inside = range(starts[start], ends[end])
            known = "".join([setting.tokens[i].text for i in inside]) in setting.gazetteer
            if known or (
                all(_may_hold(setting.tokens[i], kind) for i in inside) and not _is_phrase(setting, inside)
            ):
                held.update(inside)
    return frozenset(held)


def _may_hold(token: Token, kind: Kind) -> bool:
    if token.text == "の":
        return kind != Kind.PERSON
    if token.tag == "名詞-数詞" and kind == Kind.PLACE:
        return False
    if token.text in {"ノ", "ヶ", "ケ", "ヵ", "之"}:
        return True
    return not token.tag.startswith(("助", "動詞", "補助", "形容詞", "副詞"))


def _is_phrase(setting: Setting, inside: range) -> bool:
    """Whether の joins two things, 呉の都, and not one name: 関ヶ原の戦い, 緑の連合."""
    words = [setting.tokens[i].text for i in inside]
    if "の" not in words:
        return False
    tail = "".join(words[words.index("の") + 1 :])
    return words.count("の") > 1 or not tail.endswith(NAME_TAILS)


def gather_votes(drafts: Sequence[_DraftedSentence]) -> dict[str, dict[Kind, float]]:
    """Return how the document uses each name: name key → kind → weight.

    Lets each reading with evidence of its own (an office after it, an ending, a dictionary) speak for the
    same name where it stands bare.
    """
    votes: _Tally = defaultdict(lambda: defaultdict(float))
    heard: _Tally = defaultdict(lambda: defaultdict(float))
    titled: set[str] = set()
    for sentence, setting, compounds in drafts:
        for (start, end), kind in setting.learned.items():
            surface = sentence.text[start - sentence.start : end - sentence.start]
            heard[name_key(surface)][kind] += 0.8
        for draft in compounds:
            _vote(votes, setting, sentence, draft.parts)
        titled |= _vote_by_neighbours(votes, sentence.text)
    for key, kinds in heard.items():
        total = sum(kinds.values())
        for kind, weight in kinds.items():
            # the recogniser hears a frequent name often, and errs on it as often: a share, not a count
            share = min(2.4, total) * weight / total
            if kind == Kind.PERSON and key not in titled and votes[key].get(Kind.PLACE, 0.0) > 0:
                share = 0.0  # news gives a person an office or 氏 at least once
            votes[key][kind] += share
    for a, b in _side_by_side(sentence.text for sentence, _, _ in drafts):
        for key, other in ((a, b), (b, a)):
            unsure = key not in titled and votes[key].get(Kind.PLACE, 0.0) < _BY_ITS_SIDE
            if unsure and _is_voted_place(votes.get(other, {})):
                votes[key].update({Kind.PLACE: _BY_ITS_SIDE, Kind.PERSON: 0.0})
    return {key: dict(kinds) for key, kinds in votes.items()}


def _is_voted_place(votes: Mapping[Kind, float]) -> bool:
    others = max(votes.get(Kind.PERSON, 0.0), votes.get(Kind.ORGANIZATION, 0.0))
    return votes.get(Kind.PLACE, 0.0) > max(1.5, others)


_BY_ITS_SIDE = 1.6  #: what a place in a list says of the names beside it
_LIST = re.compile(r"(?=(?<![ァ-ヺー・])([ァ-ヺ][ァ-ヺー]+)[、と・]([ァ-ヺ][ァ-ヺー]+)(?![ァ-ヺー・]))")


def _side_by_side(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the keys of the words of katakana that stand in one list: タルカ、ベルカ."""
    for text in texts:
        for match in _LIST.finditer(text):
            if match[1] not in COMMON_KATAKANA and match[2] not in COMMON_KATAKANA:
                yield name_key(match[1]), name_key(match[2])


#: Voices that do not speak for the same name elsewhere: they were heard already, or know nothing.
HEARSAY = frozenset({"recogniser", "GiNZA", "bare name"})


def _vote(votes: _Tally, setting: Setting, sentence: Sentence, parts: Sequence[Segment]) -> None:
    for i, part in enumerate(parts):
        surface = sentence.text[
            setting.tokens[part.first].start - sentence.start : setting.tokens[part.last - 1].end
            - sentence.start
        ]
        following = parts[i + 1] if i + 1 < len(parts) else None
        if part.label == Label.PERSON:
            weight = 0.3
            if following is not None and following.label == Label.HONORIFIC:
                weight = 4.0
            elif following is not None and following.label == Label.OFFICE:
                weight = 2.0
            for form in _person_forms(setting, part, surface):
                votes[name_key(form)][Kind.PERSON] += weight
        elif part.label in {Label.PLACE, Label.ORGANIZATION}:
            kind = KIND_OF[part.label]
            told = sum(weight for voice, weight in part.voices if voice not in HEARSAY)
            if told > 0:
                votes[name_key(surface)][kind] += min(2.0, told / 2.5)
                _vote_for_stem(votes, surface)


def _vote_by_neighbours(votes: _Tally, text: str) -> set[str]:
    """Let what touches a word of katakana speak: Xの首都, 駐X大使. Return the keys with 氏 or an office."""
    titled = set()
    for match in _KATAKANA_NAME.finditer(text):
        key = name_key(match.group())
        if match.group() in COMMON_KATAKANA:
            continue
        for pattern, kind, weight in _RIGHT:
            if pattern.match(text, match.end()):
                votes[key][kind] += weight
                if kind == Kind.PERSON:
                    titled.add(key)
        left = text[max(0, match.start() - 4) : match.start()]
        for pattern, kind, weight in _LEFT:
            if pattern.search(left):
                votes[key][kind] += weight
    return titled


def _person_forms(setting: Setting, part: Segment, surface: str) -> list[str]:
    tokens = setting.tokens[part.first : part.last]
    forms = [surface]
    for dot in "・＝=":
        if dot in surface:
            forms.append(surface.rsplit(dot, 1)[1])
    if len(tokens) > 1 and "人名-姓" in tokens[0].tag:
        forms.append(tokens[0].text)
    return forms


def _vote_for_stem(votes: _Tally, surface: str) -> None:
    """X軍, X外務省: X is a country or region; Y州, Y村: Y is that place."""
    for ending in STATE_ENDINGS:
        if surface.endswith(ending) and len(surface) - len(ending) > 1:
            votes[name_key(surface[: -len(ending)])][Kind.PLACE] += 2.5
            return
    for ending in ("州", "県", "市", "村", "町", "島", "地区", "半島", "共和国", "王国", "空港", "郡"):
        if surface.endswith(ending) and len(surface) - len(ending) > 1 and surface not in ORG_SUFFIXES:
            votes[name_key(surface[: -len(ending)])][Kind.PLACE] += 2.0
            return


def readings(
    sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> Iterable[tuple[Sentence, Setting, list[Segment]]]:
    """Yield each compound of the document with its parts, in text order, judged with the whole document."""
    drafts = list(_drafts(sentences, gazetteer))
    votes = gather_votes(drafts)
    for sentence, alone, compounds in drafts:
        setting = replace(alone, votes=votes)
        for draft in compounds:
            yield sentence, setting, divide(setting, draft, sentence.text, sentence.start)
