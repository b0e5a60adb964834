"""The sentences of a document in; the names that it introduces as such out, wherever they then stand.

料理店「川霧」, 『夕刊ミラ』, 義勇旅団「灰狼」, 野党・海の民党, 【モルダ15日環海】: brackets, class nouns and
datelines say what is a name, whatever its characters are. Knows nothing of dictionaries.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from kg import expressions as re
from kg.extract.cues.introduced import (
    AFTER_ARMED_BODY,
    AFTER_NAMED_BODY,
    ARMED_NAME,
    ASKING_MEDIA,
    BOOK_ENDINGS,
    COUNTRY_OF_MINISTER,
    FIRM_OF_TRADE,
    GREAT_FIRM,
    HEADED_BODY,
    HEADS_OF_BODIES,
    HEIGHT,
    KIND_OF_NAMED,
    NAMED_BODIES,
    OF_KIN,
    PAPERS,
    QUOTED_CITIZENS,
    SEATED_FIRM,
    SHORT_MEDIA,
    WITHOUT_BORDERS,
)
from kg.extract.cues.land_frames import LISTED_LAND, LISTED_LANDS
from kg.extract.cues.scripts import is_kanji, is_katakana
from kg.extract.cues.suffixes import ORG_CLASS_NOUNS, ORG_SUFFIXES, PHRASE_CLASS_NOUNS
from kg.extract.cues.words import COMMON_KATAKANA, NO_NAMES, TIME_WORDS
from kg.extract.datelines import names_of_dateline
from kg.extract.generic_words import is_generic
from kg.extract.old_names import bearers
from kg.extract.written_sources import written_sources
from kg.patterns import Rare
from kg.records import Kind, Mention, Sentence

_QUOTED = Rare(
    r"(?P<noun>枠組み|集まり|[一-鿿ァ-ヺーA-Za-z]{0,8}の?)[「『“](?P<name>[^「」『』“”。、!?！？（(]{2,24})[」』”](?=(?P<after>.{0,6}))"
)
_PERIODICAL = Rare(rf"[「『](?P<name>(?:{PAPERS})(?![誌紙])[^「」『』。、]{{1,10}})[」』]")
_BARE_PERIODICAL = Rare(
    rf"(?<![一-鿿ァ-ヺー「『])(?P<name>(?:{PAPERS})[ァ-ヺー]{{2,12}})(?=[・のはがにと、をも])"
)
_CITIZENS = Rare(
    r"(?<![一-鿿ァ-ヺー])[一-鿿ァ-ヺー]{2,10}?(?<![全超])(?:市民|住民|県民|町民|村民|国民|同胞|遺族|家族|若者|女性|学生|母親)の会(?![一-鿿ァ-ヺー])|"
    r"(?<![一-鿿ァ-ヺーぁ-ん])[一-鿿ァ-ヺー]{1,8}(?:の[一-鿿ァ-ヺーび]{1,6})?を(?:正す|許さない|育む|育てる|見直す|変えたい|つなぐ|繋ぐ|広める|楽しむ|助ける|励ます|送り出す|取り返す|守る|考える|つくる|作る|育てる|支える|救う|支援する|求める|進める|伝える|残す|語る|見守る|"
    r"取り戻す|愛する|創る|変える|問う|学ぶ|止める)(?:市民|住民|県民|国民|全国|家族|若者)?(?:の会|会|ネットワーク|連絡会)(?=[のはがとにも、」（(])"
)
#: after a quotation that is words and no name: 野党「説明不足」の声も
_SPOKEN = re.compile(r"[とっ]|の(?:声|方針|考え|立場|見方|姿勢|構え|認識|見解|大合唱|一言|連呼|訴え)")
_PARTICLE = re.compile(r"[のはがをにへもで、]|こと")
_NAMED_BODY = re.compile(AFTER_NAMED_BODY)
_ARMED_BODY, _ARMED_NAME = re.compile(AFTER_ARMED_BODY), re.compile(ARMED_NAME)
_PARTY = Rare(
    r"(?<![一-鿿])(?:最大|主要|有力|少数|左派|右派|連立|中道|第[一二三12３]|地域)?(?:野党|与党|新党|政党|会派|労組|武装組織|武装勢力|反政府組織)・(?P<name>[一-鿿ァ-ヺーA-Za-z]{1,12}?(?:の[一-鿿ァ-ヺー]{0,6}(?:党|会|連合|同盟|戦線|運動|声|道|翼|輪|朝|火|炉|家|集い|力|未来|光|砦|盾|剣|旗|鐘|灯|星|風|波|橋|柱|根|種|木|樹|森|山|川|海|大地|花|鳥|鷹|鷲|獅子|狼|心|手|意志|選択|約束|正義|誇り|夜明け|明日|時代|世代|権利|自由|平和|連帯|行動|前進|改革|再生|希望|尊厳))?)(?<!政権)(?=[のはがをにとも、」（(])"
)
_COUNTRY = Rare(COUNTRY_OF_MINISTER)
_SHORT_MEDIA = Rare(SHORT_MEDIA)
_LISTED_LANDS, _LISTED_LAND = Rare(LISTED_LANDS), re.compile(LISTED_LAND)
_FIRM = Rare(
    r"(?<![一-鿿ァ-ヺーA-Za-z])[(（]株[)）](?P<name>[一-鿿ァ-ヺーA-Za-z]{2,14}?)(?=(?:発行|提供|製|調べ|代表|社長)?(?![一-鿿ァ-ヺーA-Za-z]))"
    r"|(?<![一-鿿ァ-ヺー・A-Za-z])(?P<before>[一-鿿ァ-ヺーA-Za-z・]{2,16})(?=[(（]株[)）])"
)
#: a section of a town, a county or its police: 市秘書課, 捜査2課; of a town also its boards
_SECTION = Rare(
    r"(?<![一-鿿])(?P<name>(?!同)(?:市|町|村|県|区|都|府)?[一-鿿]{2,5}[0-9０-９一二三四]?課|(?:市|町|村|県|区|都|府)(?:教育|選挙管理|農業|監査|公安)委員会"
    r"|(?:市長|町長|村長|区長|県知事|知事|学長|社長|理事長|大統領|首相|議長|大臣)(?:秘書室|秘書官室|公室|広報室|報道室|政策室)|(?:農|工|理|医|法|文|歯|薬|理工|経済|商|教育|教養|法文|国際|社会|政治経済)学部(?=[がはも]))"
    r"(?=[のはがにへとをも、」（(])"
)
_NOMINAL = re.compile(
    r"[一-鿿々ァ-ヺーA-Za-zＡ-Ｚａ-ｚ0-9・]{1,12}(?:の[一-鿿ァ-ヺー]{1,8}(?:たち|ら)?)?|[一-鿿ぁ-んァ-ヺー]{2,6}"
)
_KIN = Rare(OF_KIN)
_QUOTED_CITIZENS = Rare(QUOTED_CITIZENS)
_WITHOUT_BORDERS = Rare(WITHOUT_BORDERS)
_HEIGHT = Rare(HEIGHT)
_ASKING_MEDIA, _SEATED_FIRM, _FIRM_OF_TRADE = Rare(ASKING_MEDIA), Rare(SEATED_FIRM), Rare(FIRM_OF_TRADE)
_GREAT_FIRM = Rare(GREAT_FIRM)
_WORK = Rare(rf"『(?P<title>[^『』]{{2,30}}(?:{'|'.join(BOOK_ENDINGS)}))』")

#: a heading: 三川紀　巻の四
_VOLUME = Rare(
    rf"^\s*(?P<title>[一-鿿々]{{1,5}}(?:{'|'.join(BOOK_ENDINGS)}))"
    r"(?=[ 　]*(?:巻の?|第)[一二三四五六七八九十0-9０-９上中下])"
)


def introduced_names(sentences: Sequence[Sentence]) -> dict[str, Kind]:
    """Return the names that the document introduces between brackets, as a party or in a dateline."""
    names: dict[str, Kind] = {}
    for sentence in sentences:
        for start, end, kind in _introduced(sentence.text):
            names.setdefault(sentence.text[start:end], kind)
        for bearer in bearers(sentence):
            for name in (sentence.text[bearer.start : bearer.end], *bearer.shorter):
                names.setdefault(name, Kind.PERSON)
    return names


def mentions_introduced(sentence: Sentence, names: Mapping[str, Kind]) -> Iterator[Mention]:
    """Yield the names of *sentence* that are introduced as such, here or elsewhere in the document.

    Args:
        sentence: one of the document's.
        names: what the document introduces, see ``introduced_names``.
    """
    taken: list[tuple[int, int]] = []
    surnames = {(b.start, b.end): b.surname for b in bearers(sentence)}
    here = [*_introduced(sentence.text), *((start, end, Kind.PERSON) for start, end in surnames)]
    for start, end, kind in [*here, *_again(sentence.text, names)]:
        if any(start < b and a < end for a, b in taken):
            continue
        taken.append((start, end))
        a, b = sentence.start + start, sentence.start + end
        surname = surnames.get((start, end), "")
        yield Mention(
            a,
            b,
            sentence.text[start:end],
            kind,
            sentence.index,
            surname=surname,
            span=(a, b),
            rule="quoted name",
        )


def titles_of_works(text: str) -> list[tuple[int, int]]:
    """Return where in *text* the titles of books and records stand: 『稲津覚書』 is nobody's mention."""
    return [match.span("title") for pattern in (_WORK, _VOLUME) for match in pattern.finditer(text)]


def _again(text: str, names: Mapping[str, Kind]) -> Iterator[tuple[int, int, Kind]]:
    for name, kind in names.items():
        at = text.find(name)
        while at >= 0:
            end = at + len(name)
            before, after = text[at - 1 : at], text[end : end + 1]
            bracketed = before in _OPENING and before and after in _CLOSING
            parted = not _WORD.match(before) and (not _WORD.match(after) or after in _SIDES)
            # two characters may be a word, unless they act: 北辰は
            long = (
                len(name) > 2
                or (kind == Kind.PERSON and (len(name) > 1 or after == "さ"))
                or (kind == Kind.ORGANIZATION and after in _ACTS)
            )
            if bracketed or (parted and long):
                yield at, end, kind
            at = text.find(name, end)


_ACTS = frozenset("はがも側")
_CLASS = re.compile("(?:" + "|".join(sorted(ORG_CLASS_NOUNS, key=len, reverse=True)) + ")(?=..)")
_HEADLINE = 12  #: from here on what a paper has in brackets is an article
_OPENING, _CLOSING = "「『", "」』"
_SIDES = frozenset("側派様殿")  #: after a name, no part of a longer word: 赤い鎌側
_WORD = re.compile(r"[一-鿿々ァ-ヺーA-Za-z]")


@lru_cache(maxsize=4096)  # asked for the names of the whole document, then for each sentence's
def _introduced(text: str) -> tuple[tuple[int, int, Kind], ...]:
    return tuple(_read(text))


def _read(text: str) -> Iterator[tuple[int, int, Kind]]:
    for match in _QUOTED.finditer(text):
        kind = _kind_of_quoted(match["noun"], match["name"], match["after"])
        if kind is not None:
            yield *match.span("name"), kind
    for pattern in (_PERIODICAL, _BARE_PERIODICAL, _PARTY):
        for match in pattern.finditer(text):
            name = match["name"]
            if len(name) > 1 and name not in TIME_WORDS and not is_generic(name):
                yield *match.span("name"), Kind.ORGANIZATION
    for start, end, kind in names_of_dateline(text):
        if text[start:end] not in TIME_WORDS and not is_generic(text[start:end]):
            yield start, end, kind
    asking = _ASKING_MEDIA.match(text)
    if asking is not None and is_katakana(asking["person"]):
        yield *asking.span("person"), Kind.PERSON
    for pattern in (_ASKING_MEDIA, _SEATED_FIRM, _FIRM_OF_TRADE):
        for match in pattern.finditer(text):
            if not is_generic(match["name"]) and match["name"] not in COMMON_KATAKANA:
                yield *match.span("name"), Kind.ORGANIZATION
    for match in _GREAT_FIRM.finditer(text):
        for part in ("name", "other"):
            if match[part] and not is_generic(match[part]) and match[part] not in COMMON_KATAKANA:
                yield *match.span(part), Kind.ORGANIZATION
    for match in _SHORT_MEDIA.finditer(text):
        yield *match.span("name"), Kind.ORGANIZATION
    for match in _COUNTRY.finditer(text):
        yield *match.span("name"), Kind.PLACE
    yield from _listed_lands(text)
    for match in _FIRM.finditer(text):
        name = "name" if match["name"] else "before"
        lead = _CLASS.match(match[name])
        start = match.start(name) + (lead.end() if lead else 0)
        if match.end(name) - start > 1:
            yield start, match.end(name), Kind.ORGANIZATION
    for match in _SECTION.finditer(text):
        if match["name"] not in NO_NAMES:
            yield *match.span("name"), Kind.ORGANIZATION
    for pattern in (_QUOTED_CITIZENS, _CITIZENS, _WITHOUT_BORDERS):
        for match in pattern.finditer(text):
            yield *match.span(), Kind.ORGANIZATION
    for match in _HEIGHT.finditer(text):
        yield *match.span(), Kind.PLACE
    for match in _KIN.finditer(text):
        yield *match.span("name"), Kind.PERSON
    for start, end in written_sources(text):
        yield start, end, Kind.ORGANIZATION


def _listed_lands(text: str) -> Iterator[tuple[int, int, Kind]]:
    """Yield the lands and towns of a counted list: バジル、ケレス、タウの各国."""
    for match in _LISTED_LANDS.finditer(text):
        group = "names" if match["names"] else "inside"
        names = [*_LISTED_LAND.finditer(text, *match.span(group))]
        if any(name.group() not in COMMON_KATAKANA for name in names):
            yield from ((*name.span(), Kind.PLACE) for name in names)


def _kind_of_quoted(noun: str, name: str, after: str) -> Kind | None:
    """Return what the words round a phrase in brackets say that it names, None where they say nothing."""
    if after and not _SPOKEN.match(after) and _NOMINAL.fullmatch(name):
        if _NAMED_BODY.match(after) or (_ARMED_BODY.match(after) and _ARMED_NAME.fullmatch(name)):
            return Kind.ORGANIZATION
        named = next((n for n in _LONGEST_FIRST if noun.endswith(n)), "") if noun else ""
        if named and (_PARTICLE.match(after) or not noun.endswith("の")):
            return KIND_OF_NAMED[named]
    classes = {ORG_CLASS_NOUNS[n] for n in ORG_CLASS_NOUNS if noun.endswith(n)} if noun else set()
    if not classes or ("MediaOrganization" in classes and len(name) > _HEADLINE):
        return None
    phrase = bool(after) and noun.endswith(PHRASE_CLASS_NOUNS) and not _SPOKEN.match(after)
    if not re.search(r"[ぁ-ん]", name) and not (phrase and not is_katakana(name)):
        return None
    return Kind.ORGANIZATION if phrase or any(name.endswith(s) for s in ORG_SUFFIXES) else None


_LONGEST_FIRST = sorted(KIND_OF_NAMED, key=len, reverse=True)


_HEADED = Rare(HEADED_BODY)


def bodies_of_heads(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the bodies that common nouns alone name and that somebody heads: 経営者連盟の〈ユーダ会長〉."""
    for mention in mentions:
        if mention.kind != Kind.PERSON or not mention.title.endswith(HEADS_OF_BODIES):
            continue
        match = _HEADED.search(sentence.text, 0, mention.start - sentence.start)
        if match is None or is_generic(match["name"]):
            continue
        start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
        if not any(m.start < end and start < m.end for m in mentions):
            yield Mention(
                start,
                end,
                match["name"],
                Kind.ORGANIZATION,
                sentence.index,
                span=(start, end),
                rule="headed body",
            )


def says_what_follows(sentence: Sentence, mention: Mention, strong: Sequence[Mention]) -> bool:
    """Whether common nouns say what sort of body the name in brackets behind them is: 部族民兵「砂の盾」."""
    if mention.kind != Kind.ORGANIZATION or not mention.text.endswith(_SORTS_OF_BODIES):
        return False
    if not is_kanji(mention.text) or sentence.text[mention.end - sentence.start :][:1] not in _OPENING:
        return False
    return any(m.start == mention.end + 1 and m.kind == Kind.ORGANIZATION for m in strong)


_SORTS_OF_BODIES = tuple(NAMED_BODIES)
