"""A sentence in; the people whom a court office, a grade or a role tells by its form, out.

戸森刑部少輔義綱, 高遠寺内記, 弓納持勲九段, 賊将・朱浚: dictionaries have few of these names and take many of
them apart. Joins no names; what the rest of the document says is for introduced.py.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kg import expressions as re
from kg.extract.cues.old_names import (
    AFTER_NAME,
    BARE_COURT_OFFICE,
    COURT_OFFICE,
    GRADE,
    HEADS_OF_HOUSES,
    NO_PLAYER,
    ROLES_BEFORE_DOT,
)
from kg.extract.cues.titles import OFFICES
from kg.extract.generic_words import is_generic
from kg.patterns import AnyOf, Rare
from kg.records import Sentence

_START = r"(?<![一-鿿々ァ-ヺー])"
_LORD = Rare(
    rf"{_START}(?P<surname>[一-鿿々ヶケ]{{1,4}}?)(?P<court>{COURT_OFFICE})(?P<given>[一-鿿々]{{2}})?"
    r"(?=殿|様|公|方|勢|家|に|は|が|の|を|と|も|へ|、|。|,|（|\(|」|　| |\n|$|ら|より)"
)
_LORD_BY_OFFICE = Rare(
    rf"{_START}(?P<surname>[一-鿿々ヶケ]{{2,4}}?)(?P<court>{BARE_COURT_OFFICE})(?P<given>)(?=殿|様|{AFTER_NAME})"
)
_PLAYER = Rare(rf"{_START}(?P<name>[一-鿿々ヶ]{{2,5}}?)(?={GRADE}(?![一-鿿々ァ-ヺー]))")
_NO_PLAYER = re.compile(NO_PLAYER)
_ROLES = "|".join(sorted(ROLES_BEFORE_DOT, key=len, reverse=True))
_ROLE_FIRST = re.compile(rf"(?:{_ROLES})(?=.)")
_BEARER = Rare(rf"(?:{_ROLES})・(?P<name>[一-鿿々ヶノ之]{{2,5}})(?={AFTER_NAME})")
_OF_HOUSE = Rare(
    rf"(?P<house>{_START}[一-鿿々]{{1,3}}?)[家氏]の{HEADS_OF_HOUSES}(?:の|、|・)?(?P<name>(?P=house)[一-鿿々]{{1,3}}?)(?={AFTER_NAME})"
)
_OFFICER = Rare(rf"の(?P<name>(?:(?![氏殿様])[一-鿿々]){{3,5}}(?<!君))(?=[氏殿様君]?{AFTER_NAME})")
_OFFICE_ENDS = tuple(office for office in OFFICES if len(office) > 1)
_BARE = re.compile(BARE_COURT_OFFICE)
_ANY_BEARER = AnyOf(_LORD, _LORD_BY_OFFICE, _PLAYER, _BEARER, _OF_HOUSE, _OFFICER)


class Bearer(NamedTuple):
    """A person's name in a sentence's text, and the shorter names that it has in it."""

    start: int
    end: int
    surname: str = ""
    shorter: tuple[str, ...] = ()  #: of which each may name the person elsewhere in the document


def bearers(sentence: Sentence) -> Iterator[Bearer]:
    """Yield the people whom *sentence* tells by court office, grade or role, in no order."""
    text = sentence.text
    if not _ANY_BEARER.may_be_in(text):
        return
    for pattern in (_LORD, _LORD_BY_OFFICE):
        for match in pattern.finditer(text):
            if match["surname"] in OFFICES or is_generic(match["surname"]):
                continue
            role = _ROLE_FIRST.match(match["surname"])
            surname = match["surname"][role.end() :] if role else match["surname"]
            shorter = (match["court"], match["given"], surname + match["court"])
            start = match.end() - len(surname + match["court"] + (match["given"] or ""))
            yield Bearer(start, match.end(), surname, tuple(s for s in shorter if s))
    for match in _PLAYER.finditer(text):
        if not _NO_PLAYER.search(match["name"]) and match["name"] not in OFFICES:
            yield Bearer(*match.span("name"))
    for match in _OF_HOUSE.finditer(text):
        yield Bearer(*match.span("name"), match["house"], (match["name"][len(match["house"]) :],))
    for match in _OFFICER.finditer(text):
        if text.endswith(_OFFICE_ENDS, 0, match.start()) and _is_torn_name(sentence, *match.span("name")):
            yield Bearer(*match.span("name"))
    for match in _BEARER.finditer(text):
        if match["name"] not in OFFICES and is_own_name(sentence, *match.span("name")):
            yield Bearer(*match.span("name"))


def _is_torn_name(sentence: Sentence, start: int, end: int) -> bool:
    """Whether the stretch behind an office is a name that no dictionary has: 公使の|林権介, 家老の|進藤掃部.

    It begins with a surname and goes on without a common word, or no two of its characters are a word.
    """
    a, b = sentence.start + start, sentence.start + end
    inside = [t for t in sentence.tokens if a <= t.start and t.end <= b]
    if len(inside) < 2 or inside[0].start != a or inside[-1].end != b:
        return False
    if all(len(t.text) == 1 for t in inside):
        return (
            not any(t.tag.startswith(("名詞-数詞", "接頭辞")) for t in inside)
            and inside[-1].text not in _ENDS_NO_NAME
        )
    rest = (t for t in inside[1:] if len(t.text) > 1 and t.tag.startswith("名詞-普通名詞"))
    return inside[0].tag.endswith("人名-姓") and all(_BARE.fullmatch(t.text) for t in rest)


#: Ends no given name: 社長の新社屋は, 知事の副知事は.
_ENDS_NO_NAME = frozenset(
    "長官相員者家省庁局課部社校所館室場軍隊党派会国県市町村州区領地案書状文法権力心声身目手足車船馬金品費代論説話事性的化物体"
)


def is_own_name(sentence: Sentence, start: int, end: int) -> bool:
    """Whether no common nouns make the stretch: 作家・評論家 names nobody."""
    a, b = sentence.start + start, sentence.start + end
    inside = [t for t in sentence.tokens if a <= t.start and t.end <= b]
    common = [t for t in inside if t.tag.startswith(("名詞-普通名詞", "接尾辞")) and len(t.text) > 1]
    return bool(inside) and not (common and len(common) == len(inside)) and len(common) < 2
