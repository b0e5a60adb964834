"""A sentence in; the names the recogniser hears in it out, without the offices, sides and ranks round them.

Parts what was heard as one, 霧瀬市|本町, and adds what was left out: 朱|鳳蓮. Does not ask what the rest of
the document says: naming.py does.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from kg import expressions as re
from kg.extract.cues.heard import LORD_OF_REALM, STATE_IN_BRACKETS, STATES_AT_TABLE
from kg.extract.cues.scripts import is_kanji, is_katakana
from kg.extract.cues.suffixes import (
    ONE_KANJI_SURNAMES,
    ORG_SUFFIXES,
    PERSON_CLASS_NOUNS,
    PLACE_SUFFIXES,
    THING_CLASS_NOUNS,
)
from kg.extract.cues.titles import HONORIFICS, OFFICE_HEADS, OFFICES, RANKS
from kg.extract.cues.words import CLASS_WORDS, DATELINE_AGENCIES, NAME_TAILS, PREFECTURES
from kg.extract.dotted_people import with_parted_people
from kg.gazetteer import Gazetteer
from kg.patterns import Rare
from kg.records import Kind, Sentence, Span, Token

#: In Python 3.11, to look a kind up in its class takes as long as a call.
_PERSON, _PLACE, _ORGANIZATION = Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION
#: after a place, never part of its name
_AROUND = re.compile(
    r"(?:(?<=[ァ-ヺー])一帯|市街|全域|近く|領海|領空|国境|近海|郊外|近郊|周辺|市内|県内|州内|(?<=[都府区町村])内|沖合|沖|[東西南北中]部|付近|駅?前|側|支局|支社|支店|出張所)$"
)


def _without_platforms(
    names: dict[tuple[int, int], Kind], sentence: Sentence, gazetteer: Gazetteer
) -> dict[tuple[int, int], Kind]:
    """Part a person from where the post stands: ダナ・リスク・フェイスブック."""
    for (start, end), kind in list(names.items()) if "・" in sentence.text else ():
        if kind != _ORGANIZATION:
            continue
        name, dot, last = sentence.text[start - sentence.start : end - sentence.start].rpartition("・")
        if dot and len(name) > 2 and any(e.leaf == "Platform" for e in gazetteer.lookup(last)):
            del names[start, end]
            names[start, end - len(last) - 1], names[end - len(last), end] = _PERSON, kind
    return names


#: Last letters of prefectures and of other lands in which a place may lie.
_LANDS = frozenset("都道府県市区郡州")


def _parted_places(
    names: dict[tuple[int, int], Kind], tokens: Sequence[Token]
) -> dict[tuple[int, int], Kind]:
    """Part the places that were heard as one: 霧瀬市|本町."""
    for i in range(1, len(tokens)) if _PLACE in names.values() else ():
        left, right = tokens[i - 1], tokens[i]
        if left.text[-1] not in _LANDS:
            continue
        parts = left.text in PREFECTURES or (left.text[-1] in "市区郡州県" and "地名" in right.tag)
        if parts and left.end == right.start and right.text not in PLACE_SUFFIXES:
            for (start, end), kind in list(names.items()):
                if kind == _PLACE and start <= left.start and right.start < end:
                    del names[start, end]
                    names[start, left.end] = names[right.start, end] = kind
    return names


def heard_names(
    sentence: Sentence, tokens: Sequence[Token], gazetteer: Gazetteer
) -> dict[tuple[int, int], Kind]:
    """Return the names that the recogniser hears in a sentence with these tokens, by offset."""
    names = _parted_places(_without_platforms(_heard(sentence, gazetteer), sentence, gazetteer), tokens)
    names = with_parted_people(names, sentence, gazetteer)
    for pattern, kinds in _FORMS:
        for match in pattern.finditer(sentence.text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            last = (sentence.start + match.start(len(kinds)), sentence.start + match.end(len(kinds)))
            if names.get(last) == kinds[-1]:
                continue  # heard as it should be
            names = {span: kind for span, kind in names.items() if span[1] <= start or end <= span[0]}
            for side, kind in enumerate(kinds, start=1):
                names[sentence.start + match.start(side), sentence.start + match.end(side)] = kind
    return names


def _heard(sentence: Sentence, gazetteer: Gazetteer) -> dict[tuple[int, int], Kind]:
    """Return the names that the recogniser hears in a sentence, by offset, without what stands round them."""
    names: dict[tuple[int, int], Kind] = {}
    taken = 0
    for span in sentence.learned:
        start, end = trimmed(sentence, span, gazetteer)
        kind = kind_of_learned(span)
        if kind == _ORGANIZATION and _is_bearer(sentence, span, start, end, gazetteer):
            kind = _PERSON
        if kind != _PERSON and (
            bearer := _BEARER.match(sentence.text, start - sentence.start, end - sentence.start)
        ):
            start, kind = sentence.start + bearer.end(), _PERSON
        start = max(start, taken)
        more = _KATAKANA.match(sentence.text, end - sentence.start)
        if sentence.text[end - 1 - sentence.start] == "・" and more:
            taken = end = sentence.start + more.end()  # ファム・ヴァン・|クオン
        if start >= end or sentence.text.startswith(_VESSELS, start - sentence.start):
            continue
        if _WEEKDAY.match(sentence.text, max(0, start - sentence.start - 2)):
            continue
        text = sentence.text[start - sentence.start : end - sentence.start]
        if kind == _ORGANIZATION and text.endswith(_AGENCIES):
            after = sentence.text[end - sentence.start : end - sentence.start + 1]
            if text not in DATELINE_AGENCIES or (is_kanji(after or "、") and after not in "通電"):
                continue  # 【ワシントン共同】, 共同議長
        initials = _INITIALS.fullmatch(text) if kind == _ORGANIZATION else None
        if initials:
            names[start, end - len(initials[1])] = names[end - len(initials[1]), end] = kind
            continue
        pair = _TWO_PLACES.fullmatch(text)
        if pair and _BOTH_PLACES.match(sentence.text, end - sentence.start):
            names[start, start + len(pair[1])] = names[end - len(pair[2]), end] = _PLACE
        elif kind == _PLACE and (address := _ADDRESS.fullmatch(text)):
            border = start + len(address[1] or address[3])
            names[start, border] = names[border, end] = _PLACE
        else:
            names[start, end] = kind
    return names


def _is_bearer(sentence: Sentence, span: Span, start: int, end: int, gazetteer: Gazetteer) -> bool:
    """Whether what was left of a body is whose office its rest is: 宗像|欧州局長, 陳|記者."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    if end == span.end or text in ORG_SUFFIXES or gazetteer.lookup(text):
        return False
    rest = sentence.text[end - sentence.start : span.end - sentence.start + 2]
    if is_katakana(text) and rest.endswith(("相", "大臣", "長官", "次官", "記者")):
        return True
    if len(text) > 4:
        return False
    tags = [t.tag for t in sentence.tokens if start <= t.start and t.end <= end]
    return bool(tags) and all("人名" in tag or ("地名" in tag and len(text) < 4) for tag in tags)


#: X・Y before 国境: two countries; X県Y: a place in a place.
_TWO_PLACES = re.compile(r"([ァ-ヺー]{2,})[・＝=]([ァ-ヺー]{2,})")
#: Forms that tell two names, whatever was heard there, with the kind of each.
_FORMS = (
    (Rare(STATES_AT_TABLE), (_PLACE, _PLACE)),
    (Rare(LORD_OF_REALM), (_PLACE, _PERSON)),
    (Rare(STATE_IN_BRACKETS), (_PERSON, _PLACE)),
)
_BOTH_PLACES = re.compile(r"(?:間|両国|国境|の両|関係|の国境)")
_VESSELS = tuple(word for word in THING_CLASS_NOUNS if len(word) > 1)
_TAIL = re.compile(r"(?<=.)(?:電|側)$")
#: the beginning of an office that was heard as the end of a name: 佐伯経済|安全保障担当相
_FIELD = re.compile(
    r"(?<=..)(?:(?<=[ァ-ヺー])(?:著|訳|編)|第[0-9一二三]+|経済|国家|外交|外務|国防|財務|法務|総務|農林|厚生|文部|内閣|防衛|環境|側|領)$"
)
_AGENCIES = tuple(DATELINE_AGENCIES)
_BRACKETED = re.compile(r"[(（「『【]")
#: 城代|ゲルト, heard as a place
_BEARER = re.compile("(?:" + "|".join(sorted(PERSON_CLASS_NOUNS, key=len, reverse=True)) + ")(?=[ァ-ヺ]{2})")
_NO_BEGINNING = ("副詞", "接続詞", "助詞-", "感動詞", "連体詞")
#: 21日(日)
_WEEKDAY = re.compile("日[(（][日月火水木金土][)）]")
#: a subject that was heard as the beginning of what it is: 緑が|南部評議会
_SUBJECT = re.compile("[一-鿿]{1,4}[がは](?=[一-鿿ァ-ヺ]{3})")
#: … and a country by one character: 蘭|ベルグマイネン社
_COUNTRY_OF_FIRM = re.compile("(?![東西南北中])[一-鿿](?=[ァ-ヺー]{3})")
#: before a name in katakana, heard as its beginning: 中立国|ベルジア, カルヴェニア軍|ドレク
_LEADS = {
    "PLACE": re.compile(
        r"(?:[一-鿿]{1,4}(?:国|都|町|村|市|港|島|州|地|都市)|中米|南米|北米|中東|北欧|東欧|中央アジア|[東西南北中]部|[東西南北]アフリカ|東南アジア)(?=[ァ-ヺ]{2})"
    ),
    "ORGANIZATION": re.compile(r"(?:国営|準国営|半国営|政府系|独立系)(?=[ァ-ヺー]{2,}通信)"),
    "PERSON": re.compile(
        r"[ァ-ヺー]{2,}(?:軍|海軍|空軍|陸軍|政府|外務省|国防省|大統領府|公|侯|伯|大公|女公|王|国王|女王|皇帝)(?=[ァ-ヺ]{2})"
    ),
}
_KATAKANA = re.compile(r"[ァ-ヺー]+")
#: ジャン＝マルク・ベル
_DOUBLE_NAME = re.compile(r"[ァ-ヺー・]+＝[ァ-ヺー・]+")
_INITIALS = re.compile(r"[^A-Za-z]{5,}?([A-Z]{2,})")
_ADDRESS = re.compile(
    r"([^県州]{2,8}?[県州])([ァ-ヺー一-鿿]{2,}(?<![政府庁議会]))|([^町村]{2,6}[町村])(.+(?:地区|集落|丁目))"
)


def trimmed(sentence: Sentence, span: Span, gazetteer: Gazetteer) -> tuple[int, int]:
    """Return the offsets of a recognised span without the office, rank, honorific or side round it."""
    text = sentence.text[span.start - sentence.start : span.end - sentence.start]
    plain = text.isalpha()  # without brackets and dots
    if not plain:
        text = _BRACKETED.split(text)[0] or text
    if span.label != "PLACE" and (border := _office_border(sentence, span)):
        cut = replace(span, end=span.start + border)
        if span.label == "PERSON" or _is_bearer(sentence, span, cut.start, cut.end, gazetteer):
            text = text[:border]
    if span.label in _LEADS and (lead := _LEADS[span.label].match(text)):
        return trimmed(sentence, replace(span, start=span.start + lead.end()), gazetteer)
    opened = 0 if plain else _after_bracket(text)
    if 0 < opened < len(text):
        return trimmed(sentence, replace(span, start=span.start + opened), gazetteer)
    if span.label != "PERSON" and (subject := _SUBJECT.match(text)):
        return trimmed(sentence, replace(span, start=span.start + subject.end()), gazetteer)
    leading = _token_at(sentence.tokens, span.start)
    if leading is not None and leading.tag.startswith(_NO_BEGINNING) and leading.end < span.start + len(text):
        return trimmed(sentence, replace(span, start=leading.end), gazetteer)
    of_country = span.label == "ORGANIZATION" and _COUNTRY_OF_FIRM.match(text)
    if of_country and text[0] in gazetteer.countries_by_abbreviation:
        return trimmed(sentence, replace(span, start=span.start + 1), gazetteer)
    if span.label == "ORGANIZATION" and leading is not None and _is_another(leading, text, gazetteer):
        return trimmed(sentence, replace(span, start=leading.end), gazetteer)
    if span.label == "PLACE" and text[-1] in "東西南北" and len(text) > 2:
        after = sentence.text[span.start + len(text) - sentence.start :]
        text = text[:-1] if after.startswith(("岸", "部", "方", "側", "端", "隣", "郊", "麓", "へ")) else text
    if "の" in text[1:] and span.label == "PLACE" and not text.endswith(NAME_TAILS):
        text = text[: text.index("の", 1)]
    if span.label != "PLACE":
        leads = RANKS if span.label == "PERSON" else CLASS_WORDS
        for word in leads if text.startswith(leads) else ():
            if text.startswith(word) and len(text) - len(word) > 1:
                return trimmed(sentence, replace(span, start=span.start + len(word)), gazetteer)
    elif (around := _AROUND.search(text)) and around.start() > 1:
        return span.start, span.start + around.start()
    if len(text) > 3 and span.label != "PLACE":
        text = (_FIELD if span.label == "PERSON" else _TAIL).sub("", text)
    end = len(text) - _length_of_title(text, person=span.label == "PERSON")
    if span.label == "PERSON":
        return _whole_name(sentence, span.start, span.start + end)
    return span.start, span.start + end


def _after_bracket(text: str) -> int:
    """Return where in *text* a name begins after a bracket or a side, 0 where none stands before it."""
    return max(map(text.rfind, "】」』〕" if _DOUBLE_NAME.fullmatch(text) else "】」』〕＝")) + 1


def _length_of_title(text: str, *, person: bool) -> int:
    """Return how many letters at the end of *text* are an office, a person's honorific or 側."""
    for n in range(min(8, len(text) - 1), 0, -1) if text[-1] in _TITLE_ENDS else ():
        tail = text[-n:]
        if n > 1 and (tail in OFFICES or tail in OFFICE_HEADS):
            return n
        if tail == "側" or (person and tail in HONORIFICS and (tail != "伯" or is_katakana(text[:-n]))):
            return n  # モルデン|伯, but 佐伯
    return 0


_TITLE_ENDS = frozenset(title[-1] for title in (*OFFICES, *OFFICE_HEADS, *HONORIFICS, "側"))


def _is_another(token: Token, text: str, gazetteer: Gazetteer) -> bool:
    """Whether somebody's name stands before a body that is known: 王毅|共産党|政治局員."""
    known = gazetteer.lookup(text[len(token.text) :]) if "人名" in token.tag else ()
    return any(entry.kind == _ORGANIZATION for entry in known)


_START = attrgetter("start")


def _token_at(tokens: Sequence[Token], start: int) -> Token | None:
    """Return the token that begins at offset *start*."""
    i = bisect_left(tokens, start, key=_START)
    return tokens[i] if i < len(tokens) and tokens[i].start == start else None


#: Letters behind the first of an office: it goes on after what was heard only where one of them stands there.
_INSIDE_OFFICES = frozenset(letter for office in OFFICES for letter in office[1:])


def _office_border(sentence: Sentence, span: Span) -> int:
    """Return where in a span an office begins that ends after it, 薄井|アフリカ|部長; 0 where none does."""
    text = sentence.text[span.start - sentence.start : span.end - sentence.start + 7]
    length = span.end - span.start
    if text[length : length + 1] not in _INSIDE_OFFICES:
        return 0
    for border in range(1 if text[0] in ONE_KANJI_SURNAMES else 2, length):
        if any(text[border:end] in OFFICES for end in range(length + 1, len(text) + 1)):
            return border
    return 0


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
    return _KIND_OF_LEARNED[span.label]


_KIND_OF_LEARNED = {"PERSON": _PERSON, "PLACE": _PLACE, "ORGANIZATION": _ORGANIZATION, "EVENT": Kind.EVENT}
