"""The text of a reference in; its authors, agencies and publishers out (出典の著者と媒体).

佐伯正、小田望(ミラjp)『見出し』。, ノルカ通信、2011年5月4日。: the form of an entry in a list of sources says
what is a name, whatever its characters are. Reads no titles: they are left to those who have their words.
"""

from collections.abc import Iterable, Iterator

from kg import expressions as re
from kg.extract.cues.cited import (
    AFTER_DAY,
    AUTHOR_TITLES,
    BEFORE_SITE,
    BETWEEN,
    CITED_DAY,
    GIVEN_NAME_ENDS,
    KANA_NAME,
    LATIN_BODIES,
    LEADING_DAY,
    MORE_HEAD_ENDS,
    NO_AUTHOR,
    NO_HEAD_ENDS,
    NO_MEDIUM,
    NOBODY_IN_TITLE,
    SECTION_OF_NAME,
    SITE,
    TITLE_LEADS,
    TITLED_IN_TITLE,
)
from kg.extract.cues.suffixes import ORG_SUFFIXES
from kg.extract.cues.titles import OFFICES, RANKS
from kg.extract.generic_words import is_generic
from kg.gazetteer import Gazetteer
from kg.patterns import Rare
from kg.records import Kind, Mention, Sentence

_TITLE = r"(?:『(?:[^『』]|『[^『』]*』)+』|\"[A-Za-z0-9À-ÿ][^\"]{7,}\"|“[A-Za-z0-9À-ÿ][^“”]{7,}”)"
_PUBLISHED = rf"(?P<publisher>[^、。『』\"“”「」\n]{{2,40}}?)[、,]\s?{CITED_DAY}"
#: Before a title that ends its entry, or that its publisher follows.
_BEFORE_TITLE = Rare(
    rf"(?:^|(?<=[。.\s])|(?<=20[0-9]{{2}}))(?P<head>(?!(?:19|20)[0-9]{{2}})[^『』「」\"“”。\n]{{2,60}}?)(?={_TITLE}(?:\s?[(（][^()（）]{{0,40}}[)）])?[。.]*(?:$|[^、。『』\"“”「」\n]{{2,40}}[、,]\s?{CITED_DAY}))"
)
#: After a title, or alone in its sentence: a publisher and a day.
_PUBLISHER = Rare(
    rf"(?:^|(?<=[』\"”])[。.]*|(?<=[。.])){_PUBLISHED}{AFTER_DAY}(?=[。.]|$|{_TITLE}|\s)"
    rf"|^『(?P<bracketed>[^『』]{{2,24}})』[、,]\s?{CITED_DAY}{AFTER_DAY}(?=[。.]|$)"
)
#: A title with its day of publication and nothing else.
_REFERENCE = re.compile(
    rf"[^、。]{{1,60}}[、,]\s?(?:19|20)[0-9]{{2}}年[0-9]{{1,2}}月[0-9]{{1,2}}日{AFTER_DAY}"
)
_BETWEEN = re.compile(BETWEEN)
_LEADING_DAY = re.compile(LEADING_DAY)
_SITE, _SECTION_OF_NAME, _BEFORE_SITE = map(re.compile, (SITE, SECTION_OF_NAME, BEFORE_SITE))
_LATIN = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9.!'’+_-]*(?:,\s?(?:Inc|Ltd|Co|LLC)\.?)?")
_LATIN_BODY = re.compile(LATIN_BODIES)
#: LisaOdgren, R.A.Odgren, Marie-LouOdgren: words that begin with capitals, run together.
_LATIN_NAME = re.compile(
    r"(?:[A-ZÀ-Þ]\.)*[A-ZÀ-Þ][a-zà-ÿ'’]+(?:-?[A-ZÀ-Þ](?:[a-zà-ÿ'’]+|\.))*(?<=[a-zà-ÿ'’.-])[A-ZÀ-Þ][a-zà-ÿ'’]+|(?:[A-ZÀ-Þ]\.)+[A-ZÀ-Þ][a-zà-ÿ'’]+"
)
_LATIN_CAPITALS = re.compile(r"[A-Z]{8,}")
#: … in capitals, which a hyphen or an initial tells from a site: LISAODGREN-BERG, LISAR.BERG
_CAPITAL_NAME = re.compile(
    r"[A-Z]{5,}-[A-Z]{4,}|[A-Z]{4,}[A-Z]\.(?!COM|NET|ORG|CO)[A-Z]{3,}|[A-Z]{5,}D'[A-Z]{4,}"
)
_NO_AUTHOR = re.compile(rf"(?:{NO_AUTHOR})$")
_AUTHOR = re.compile(
    rf"(?P<medium>(?:[一-鿿ァ-ヺー]*[A-Za-z][A-Za-z0-9.!+]*|[ァ-ヺー]{{2,}})?)"
    rf"(?P<name>[一-鿿々ヶノ]{{3,6}}|[一-鿿々]{{2,3}}{KANA_NAME}|[一-鿿々]{{1,3}}[ァ-ヺー]{{2,4}}){AUTHOR_TITLES}?"
)
_TITLED, _NOBODY = Rare(TITLED_IN_TITLE), re.compile(NOBODY_IN_TITLE)
_KANJI = re.compile("[一-鿿々ヶ]+")
_NO_MEDIUM = re.compile(NO_MEDIUM)
_MEDIUM = re.compile(rf"[一-鿿々ァ-ヺー・A-Za-z0-9.!+_-]{{2,24}}|{_LATIN.pattern}")
_ORG_ENDS = (*(s for s in ORG_SUFFIXES if len(s) > 1 and s not in NO_HEAD_ENDS), *MORE_HEAD_ENDS)
_SECTION = re.compile("[一-鿿々]{4,}[部課室局]")
_DAY = re.compile(r"[0-9]{1,2}日$")


def is_reference(content: str) -> bool:
    """Whether *content* only says where and when something was published.

    >>> is_reference("ノルカ通信、2011年5月4日"), is_reference("式は、2011年5月4日に開く")
    (True, False)
    """
    return _REFERENCE.fullmatch(content.strip("。 ")) is not None


def mentions_cited(sentences: Iterable[Sentence], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the authors, agencies and publishers that *sentences* cite, in text order."""
    for sentence in sentences:
        for start, end, kind in sorted(names_cited(sentence.text, gazetteer)):
            a, b = sentence.start + start, sentence.start + end
            yield Mention(
                a, b, sentence.text[start:end], kind, sentence.index, span=(a, b), rule="cited source"
            )


def mentions_referenced(sentences: Iterable[Sentence], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield what bare references cite, and the people with 氏 or さん in their titles, in text order."""
    for sentence in sentences:
        cited = list(mentions_cited([sentence], gazetteer))
        yield from cited
        for match in _TITLED.finditer(sentence.text):
            lead = _lead(match["name"])
            start, end = sentence.start + match.start("name") + lead, sentence.start + match.end("name")
            name = match["name"][lead:]
            taken = any(m.start < end and start < m.end for m in cited)
            if not taken and len(name) > 1 and _is_author(name, gazetteer) and not _NOBODY.search(name):
                yield Mention(
                    start,
                    end,
                    name,
                    Kind.PERSON,
                    sentence.index,
                    title=match["title"],
                    span=(start, end + len(match["title"])),
                    rule="titled in a title",
                )


def _lead(name: str) -> int:
    """Return how many characters of *name* are an office before it: 財務相|額田."""
    leads = (n for n in range(len(name) - 1, 1, -1) if name[:n] in OFFICES or name[:n] in RANKS)
    return next(leads, 2 if name.startswith(TITLE_LEADS) else 0)


def names_cited(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Kind]]:
    """Yield who and what the references in *text* name: ``[start, end)`` and kind, none twice."""
    taken: list[tuple[int, int]] = []
    for found in (*_publishers(text, gazetteer), *_heads(text, gazetteer)):
        if not any(found[0] < end and start < found[1] for start, end in taken):
            taken.append(found[:2])
            yield found


def _heads(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Kind]]:
    for match in _BEFORE_TITLE.finditer(text):
        yield from _of_head(match["head"], match.start("head"), gazetteer)


def _publishers(text: str, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Kind]]:
    for match in _PUBLISHER.finditer(text):
        part = "publisher" if match["publisher"] else "bracketed"
        yield from _of_publisher(match[part], match.start(part), gazetteer)


def _units(text: str, base: int) -> list[tuple[int, str]]:
    """Return the words of *text* and where they begin, without the day of an entry before."""
    borders = [0, *(i for m in _BETWEEN.finditer(text) for i in m.span()), len(text)]
    units = []
    for start, end in zip(borders[::2], borders[1::2], strict=True):
        day = _LEADING_DAY.match(text, start, end)
        start = day.end() if day else start
        if start < end:
            units.append((base + start, text[start:end]))
    return units


def _of_head(head: str, base: int, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Kind]]:
    """Yield what a head names all of whose words are authors, media or places; else nothing."""
    units = _units(head, base)
    by_agency = any(_known(unit, gazetteer) is Kind.ORGANIZATION for _, unit in units)
    found: list[tuple[int, int, Kind]] = []
    for start, unit in units:
        named = _of_unit(unit, start, gazetteer, by_agency=by_agency)
        if named is None:
            return
        found += named
    yield from found


def _of_unit(
    unit: str, start: int, gazetteer: Gazetteer, *, by_agency: bool
) -> list[tuple[int, int, Kind]] | None:
    """Return what one word of a head names, [] where nothing of ours, None where the head is no head."""
    end = start + len(unit)
    if _NO_MEDIUM.fullmatch(unit):
        return []
    known = _known(unit, gazetteer)
    if known is not None:
        return [(start, end, known)]
    if site := _of_site(unit, start, gazetteer):
        return site
    if _LATIN.fullmatch(unit):
        person = _LATIN_NAME.fullmatch(unit) and not _LATIN_BODY.search(unit)
        person = person or (_CAPITAL_NAME.fullmatch(unit) and not _LATIN_BODY.search(unit))
        person = person or (by_agency and _LATIN_CAPITALS.fullmatch(unit) and not _LATIN_BODY.search(unit))
        return [(start, end, Kind.PERSON if person else Kind.ORGANIZATION)]
    author = None if unit.endswith(_ORG_ENDS) else _AUTHOR.fullmatch(unit)
    if author and _is_author(author["name"], gazetteer):
        border = start + author.start("name")
        medium = [(start, border, Kind.ORGANIZATION)] if re.search("[A-Za-z]", author["medium"]) else []
        return [*medium, (border, start + author.end("name"), Kind.PERSON)]
    if _is_medium(unit):
        return [(start, end, Kind.ORGANIZATION)]
    for border in range(start + 2, end - 1):  # ソルナ12日|ミラ通信
        place, agency = _DAY.sub("", unit[: border - start]), unit[border - start :]
        if _known(place, gazetteer) is Kind.PLACE and _known(agency, gazetteer) is Kind.ORGANIZATION:
            return [(start, start + len(place), Kind.PLACE), (border, end, Kind.ORGANIZATION)]
    return [] if re.fullmatch(r"[一-鿿々ァ-ヺー0-9]{1,12}", unit) else None


def _of_site(unit: str, start: int, gazetteer: Gazetteer) -> list[tuple[int, int, Kind]]:
    """Return the site in a word that runs on into its section, and the place that it reports from."""
    match = _BEFORE_SITE.fullmatch(unit) or _SITE.fullmatch(unit)
    author = _AUTHOR.fullmatch(unit)
    if match is None or (author is not None and _is_author(author["name"], gazetteer)):
        return []
    site = (start + match.start("site"), start + match.end("site"), Kind.ORGANIZATION)
    section = match.groupdict().get("section", "")
    if _SECTION_OF_NAME.fullmatch(section):
        return []
    place = section and _known(section, gazetteer) is Kind.PLACE
    return [site, (site[1], start + len(unit), Kind.PLACE)] if place else [site]


def _of_publisher(text: str, base: int, gazetteer: Gazetteer) -> Iterator[tuple[int, int, Kind]]:
    for start, unit in _units(text, base):
        known = _known(unit, gazetteer)
        if _NO_MEDIUM.fullmatch(unit):
            continue
        if known is None and (site := _of_site(unit, start, gazetteer)):
            yield from site
        elif known is not None:
            foreign = known is Kind.PLACE and re.fullmatch("[ァ-ヺー]+", unit)  # サーチナ is a town as well
            yield start, start + len(unit), Kind.ORGANIZATION if foreign else known
        elif (
            _is_medium(unit)
            or _SECTION.fullmatch(unit)
            or (re.search("[ァ-ヺA-Za-z]", unit) and _MEDIUM.fullmatch(unit))
        ):
            yield start, start + len(unit), Kind.ORGANIZATION


def _known(unit: str, gazetteer: Gazetteer) -> Kind | None:
    kinds = {entry.kind for entry in gazetteer.lookup(unit)} if len(unit) > 1 else set()
    return Kind.ORGANIZATION if Kind.ORGANIZATION in kinds else next(iter(kinds), None)


def _is_medium(unit: str) -> bool:
    if _NO_MEDIUM.fullmatch(unit) or is_generic(unit):
        return False
    latin = re.search("[A-Za-z]{2,}", unit) and _MEDIUM.fullmatch(unit)
    return bool(latin) or unit.endswith(_ORG_ENDS)


def _is_author(name: str, gazetteer: Gazetteer) -> bool:
    if any(name[i:] in OFFICES for i in range(len(name) - 1)):
        return False
    kanji = _KANJI.match(name)
    if _NO_AUTHOR.search(name) or (kanji and _NO_AUTHOR.search(kanji[0])):
        return False
    if is_generic(name) or gazetteer.lookup(name):
        return False
    return len(name) < 5 or name[-1] in GIVEN_NAME_ENDS or not re.fullmatch("[一-鿿々]+", name)
