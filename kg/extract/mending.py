"""The tokens of a sentence in; the same with words parted that SudachiDict keeps together out.

長野県|飯山市, 霧瀬市|北浦, 英|紙, 駅|前, 下条|町長, 聡|市長, 清|元首相, ドルシュカ|氏, 額田市|(ぬかだし).
Looks at the letters of a word and its neighbours alone.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from kg import expressions as re
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.titles import HONORIFICS, MINISTERIAL, OFFICES, ONCE_HELD, PORTFOLIOS, TOWN_LETTERS
from kg.extract.cues.words import COMMON_KATAKANA, FACILITY_WORDS, JOINT_KANJI, PREFECTURES, RECORDS
from kg.extract.labels import TAG, TEXT
from kg.gazetteer import Gazetteer
from kg.records import Sentence, Token

_ADDRESS = re.compile("(" + "|".join(PREFECTURES) + ")(.+)")
_DISTRICT = re.compile(
    r"([一-鿿ヶケ々]{2,4}市|[一-鿿ヶケ々]{1,4}区)(?![市場立内街営長域画議民役])([一-鿿々ヶケァ-ヺー]{2,})"
)
_BEFORE_FRONT = re.compile(r".*(?:" + "|".join(FACILITY_WORDS) + ")")
#: A name with its reading, which Sudachi joins to one word.
_READ = re.compile(r"([^()（）]+)([（(])([ぁ-ゖァ-ヺー・]+)([)）])")
_PORTFOLIO = re.compile(f"(?:{PORTFOLIOS})$")
_TOWN = re.compile(r"[一-鿿]{2,4}[町村]")
_SURNAME, _GIVEN, _COMMON = "名詞-固有名詞-人名-姓", "名詞-固有名詞-人名-名", "名詞-普通名詞-一般"
_SUFFIX, _BRACKET = "接尾辞-名詞的-一般", "補助記号-括弧閉"
#: After a name and its reading.
_TITLES = HONORIFICS | OFFICES
#: degrees Fahrenheit and Celsius, which after katakana are a name's last letter and 氏: ドルシュ|カ氏
_DEGREES = frozenset({"カ氏", "セ氏"})


def words_of(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> dict[str, int]:
    """Return where a document's words of katakana fall into two names: ドレクカルヴェニア where it has both.

    Its towns are in it too, with 0: 下条町長 is their mayor and nobody called 下条.
    """
    words: dict[str, int] = {}
    for sentence in sentences:
        tokens = sentence.tokens
        telling = map(_may_tell, map(TEXT, tokens), map(TAG, tokens))
        for i in [i for i, tells in enumerate(telling) if tells]:
            if _is_katakana(tokens[i].text) or _is_town(tokens[i], _next(tokens, i)):
                words[tokens[i].text] = 0
    countries = _countries(gazetteer)
    for word in words:
        if len(word) >= 5 and _is_katakana(word) and word not in gazetteer:
            words[word] = _border(word, words, countries)
    return words


def _border(word: str, words: Collection[str], countries: frozenset[str]) -> int:
    """Return where a second name begins in a word of katakana, 0 where none does."""
    for n in range(2, len(word) - 1):
        left, right = word[:n], word[n:]
        known = left in words and n > 2 and left not in COMMON_KATAKANA
        if (right in countries and (known or len(right) > 3)) or (
            known and right in words and len(right) > 2 and right not in COMMON_KATAKANA
        ):
            return n
    return 0


@lru_cache(maxsize=4)
def _countries(gazetteer: Gazetteer) -> frozenset[str]:
    """Return the names of countries in katakana."""
    return frozenset(
        name
        for entry in gazetteer.countries_by_flag.values()
        for name in (entry.canonical, *entry.aliases)
        if _is_katakana(name)
    )


@lru_cache(maxsize=65536)
def _is_katakana(text: str) -> bool:
    return len(text) > 1 and is_katakana(text)


def mended(tokens: Sequence[Token], words: Mapping[str, int]) -> Sequence[Token]:
    """Return the tokens of a sentence, fused words in their parts; the very same where there are none.

    Parts keep the word's place in the sentence's tree: none of them is looked up there.

    Args:
        tokens: the sentence's.
        words: the words of its document: see ``words_of``.
    """
    suspect = any(map(_suspect, map(TEXT, tokens), map(TAG, tokens)))
    if suspect or (any(words.values()) and any(words.get(t.text) for t in tokens)):
        return tuple(_parted(tokens, words))
    return tokens


def _parted(tokens: Sequence[Token], words: Mapping[str, int]) -> Iterator[Token]:
    skip = False
    for i, token in enumerate(tokens):
        if skip:
            skip = False
            continue
        if token.text not in words and _next(tokens, i) == "長" and _is_town(token, ""):
            border = token.end - 1
            yield replace(token, end=border, text=token.text[:-1], tag=_SURNAME)
            yield replace(tokens[i + 1], start=border, text=token.text[-1] + "長", tag=_COMMON)
            skip = True
            continue
        if i and tokens[i - 1].tag == _SURNAME and token.tag == _GIVEN:
            office = _office_behind(token, _next(tokens, i))
            if office:  # 桑野|聡市|長 is a mayor, 岡|清元|首相 a former prime minister
                border = token.end - 1
                yield replace(token, end=border, text=token.text[:-1])
                yield replace(tokens[i + 1], start=border, text=office, tag=_COMMON)
                skip = True
                continue
        if len(portfolio := _portfolio(token.text, token.tag)) and _next(tokens, i) in MINISTERIAL:
            border = token.end - len(portfolio)  # ムルト|スポーツ|大臣
            yield replace(token, end=border, text=token.text[: -len(portfolio)])
            yield replace(token, start=border, text=portfolio, tag=_COMMON)
            continue
        if _next(tokens, i) in _DEGREES and is_katakana(token.text) and token.end == tokens[i + 1].start:
            yield replace(token, end=token.end + 1, text=token.text + tokens[i + 1].text[0])
            yield replace(tokens[i + 1], start=token.end + 1, text="氏", tag=_SUFFIX)
            skip = True
            continue
        pieces = _pieces(token.text, token.tag) or _by_words(token, words)
        if not pieces or (pieces[-1][1] == _BRACKET and _goes_on(tokens, i)):
            yield token
            continue
        at = token.start
        for text, tag in pieces:
            yield replace(token, start=at, end=at + len(text), text=text, tag=tag)
            at += len(text)


def _office_behind(token: Token, following: str) -> str:
    """Return the office that begins in the last letter of a given name, "" where none does."""
    last = token.text[-1]
    town = last in TOWN_LETTERS and following in {"長", "議"}
    former = last in "元前" and following in ONCE_HELD
    return last + following if len(token.text) > 1 and (town or former) else ""


def _portfolio(text: str, tag: str) -> str:
    """Return the portfolio in katakana that a name is written together with, "" for none."""
    found = _PORTFOLIO.search(text) if tag.startswith("名詞") and _is_katakana(text) else None
    return found[0] if found and found.start() >= 2 else ""


def _goes_on(tokens: Sequence[Token], i: int) -> bool:
    """Whether the name goes on behind its reading: 額田(ぬかだ)|高校."""
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    follows = after is not None and after.start == tokens[i].end and after.text not in _TITLES
    return follows and after is not None and after.tag.startswith(("名詞", "接尾辞"))


def _by_words(token: Token, words: Mapping[str, int]) -> tuple[tuple[str, str], ...]:
    n = words.get(token.text, 0)
    return ((token.text[:n], token.tag), (token.text[n:], token.tag)) if n else ()


def _is_town(token: Token, following: str) -> bool:
    """Whether a word is the name of a town or village and not the first part of its mayor's: 下条町|長."""
    return following != "長" and "地名" in token.tag and bool(_TOWN.fullmatch(token.text))


def _next(tokens: Sequence[Token], i: int) -> str:
    return tokens[i + 1].text if i + 1 < len(tokens) else ""


@lru_cache(maxsize=65536)
def _may_tell(text: str, tag: str) -> bool:
    """Whether a word is a noun in katakana or may be a town's name."""
    return tag.startswith("名詞") and (_is_katakana(text) or text[-1] in "町村")


@lru_cache(maxsize=65536)
def _suspect(text: str, tag: str) -> bool:
    """Whether a word by itself, whatever its document has, may have to be parted."""
    town = "地名" in tag and bool(_TOWN.fullmatch(text))
    given = tag == _GIVEN and len(text) > 1 and (text[-1] in TOWN_LETTERS or text[-1] in "元前")
    fused = bool(_pieces(text, tag)) or bool(_portfolio(text, tag))
    return town or given or fused or text in _DEGREES


@lru_cache(maxsize=65536)
def _pieces(text: str, tag: str) -> tuple[tuple[str, str], ...]:
    if len(text) < 2 or not tag.startswith("名詞"):
        return ()
    if text[-1] in ")）" and (read := _READ.fullmatch(text)):
        return ((read[1], tag), (read[2], _BRACKET), (read[3], _COMMON), (read[4], _BRACKET))
    if "地名" in tag and (address := _ADDRESS.fullmatch(text) or _DISTRICT.fullmatch(text)):
        return ((address[1], tag), *(_pieces(address[2], tag) or ((address[2], tag),)))
    if len(text) == 2 and text[1] in "紙誌" and text[0] in JOINT_KANJI and text not in RECORDS:
        return ((text[0], _COMMON), (text[1], _COMMON))
    if text[-1] == "前" and _BEFORE_FRONT.fullmatch(text[:-1]):
        return (
            (text[:-1], _COMMON if text[:-1] in FACILITY_WORDS else tag),
            ("前", "接尾辞-名詞的-副詞可能"),
        )
    return ()
