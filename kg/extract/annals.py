"""The sentences of a document in; lords, lands and people that annals tell of by form alone out (史書の君主).

嵩公 is a person and 嵩 his land; 太史の南宮忌 is a person whom no dictionary has. Reads only texts that tell
of such things; which lord is which, lords.py of ``resolve`` says.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.cues import annals as cues
from kg.extract.generic_words import is_generic
from kg.extract.heard import kind_of_learned
from kg.extract.old_names import bearers, is_own_name
from kg.gazetteer import Gazetteer
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

RULE, GIVEN = "lord of annals", "given name of annals"
_FULL = re.compile("[一-鿿々]{2,3}")
_START = r"(?<![一-鿿々ァ-ヺー])"
_LONG = "|".join(cues.LONG_RANKS)
_LORD = re.compile(
    rf"{_START}(?P<land>[一-鿿々]{{1,2}}?)(?P<rank>[{cues.RANKS}]|{_LONG})(?![一-鿿々ァ-ヺー]|ら[しれ])"
)
_BEARER = re.compile(rf"の(?P<name>[一-鿿々]{{2,3}}){cues.AFTER_NAME}")
_OFFICES = "|".join(sorted(cues.OFFICES_OF_OLD, key=len, reverse=True))
_OFFICER = Rare(rf"(?:{_START}|の)(?:{_OFFICES})の(?P<name>[一-鿿々]{{2,4}}){cues.AFTER_NAME}")
_BARE = r"(?=[はがをにのとへもやで、。」]|から|より|まで|軍[はがをにと])"
_LAND_ALONE = re.compile(rf"{_START}(?P<name>[一-鿿々]{{1,2}}?)(?:{cues.LAND_ALONE})")
_LAND_OR_LORD = re.compile(rf"{_START}(?P<name>[一-鿿々]{{1,2}}?)(?:{cues.LAND_OR_LORD})")
_TOWN = Rare(rf"{_START}{cues.TOWN_BEFORE}(?P<name>[一-鿿々]){_BARE}")
_KEPT = Rare(rf"{_START}(?P<name>[一-鿿々]{{1,3}}){cues.KEEPERS}")
_BARE_RANK = Rare(cues.BARE_RANK)
_RIVER, _HALL = Rare(cues.RIVER), Rare(cues.HALL)
_ACCEDED = Rare(cues.ACCEDED)
_FEWEST_CUES, _FEWEST_FRAMES = 4, 2


@dataclass(frozen=True, slots=True)
class Annals:
    """What a document of this kind names."""

    lords: frozenset[str] = frozenset()  #: by land and rank: 嵩公
    lands: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    given: frozenset[str] = frozenset()  #: names of one character of those people: 朱浚, then 浚


def annals_of(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Annals:
    """Return the lords, lands and people of a document; nothing where it is no history of states."""
    text = "\n".join(s.text for s in sentences)
    if sum(cue in text for cue in cues.TELLING) < _FEWEST_CUES or any(c in text for c in cues.OF_TODAY):
        return Annals()
    told = [m for s in sentences for m in _LORD.finditer(s.text) if _may_be_lord(m)]
    borne = {m.group(): b for s in sentences for m, b in _borne(s)}
    lands = _lands(sentences, text, {m["land"] for m in told}, gazetteer)
    times = Counter(m.group() for m in told)
    lords = {m.group() for m in told if _is_lord(m, lands, borne, times[m.group()])}
    lands |= {m["land"] for m in told if m.group() in borne and len(m["land"]) == 1} - cues.POSTHUMOUS
    people = {m["name"] for s in sentences for m in _OFFICER.finditer(s.text) if _is_somebody(s, m)}
    people |= {name for lord, name in borne.items() if lord in lords}
    people |= {m["bearer"] for s in sentences for m in _ACCEDED.finditer(s.text) if m["bearer"] in text}
    given = _given(sentences, people, text) - lands
    return Annals(frozenset(lords), frozenset(lands), frozenset(people) - lords, given)


def _given(sentences: Sequence[Sentence], people: set[str], text: str) -> frozenset[str]:
    """Return the given names of one character by which whoever was told of in full is told of again."""
    full = people | {s.text[b.start : b.end] for s in sentences for b in bearers(s)}
    full |= {
        s.text[h.start - s.start : h.end - s.start]
        for s in sentences
        for h in s.learned
        if kind_of_learned(h) == Kind.PERSON
    }
    ends = Counter(name[-1] for name in full if _FULL.fullmatch(name))
    return frozenset(
        given
        for given, times in ends.items()
        if times == 1 and given not in cues.NO_LANDS and re.search(rf"{_START}{given}(?=[、はがを])", text)
    )


def mentions_of_annals(sentence: Sentence, annals: Annals) -> Iterator[Mention]:
    """Yield the lords, lands and rivers of *sentence*; its people are among the names introduced."""
    for match in _LORD.finditer(sentence.text) if annals.lords else ():
        if match.group() in annals.lords:
            land = match["land"] if match["land"] in annals.lands else ""
            yield _mention(sentence, *match.span(), Kind.PERSON, match["rank"], land)
    for match in _named(annals.lands, sentence.text):
        yield _mention(sentence, *match.span(), Kind.PLACE)
    ranks = {lord[-1] for lord in annals.lords}
    for match in _BARE_RANK.finditer(sentence.text) if ranks else ():
        if match["rank"] in ranks:
            role = _mention(sentence, *match.span(), Kind.PERSON, match["rank"])
            yield replace(role, form=Form.ROLE, rule="office")
    for match in _named(annals.given, sentence.text):
        yield replace(_mention(sentence, *match.span(), Kind.PERSON), rule=GIVEN)
    for pattern in (_RIVER, _HALL) if annals.lands or annals.lords else ():
        for match in pattern.finditer(sentence.text):
            yield _mention(sentence, *match.span("name"), Kind.PLACE)


def _named(names: Iterable[str], text: str) -> Iterator[re.Match[str]]:
    for name in names:
        if name in text:
            yield from re.finditer(f"{_START}{name}{_BARE}", text)


def _mention(
    sentence: Sentence, start: int, end: int, kind: Kind, title: str = "", affiliation: str = ""
) -> Mention:
    a, b = sentence.start + start, sentence.start + end
    return Mention(
        a,
        b,
        sentence.text[start:end],
        kind,
        sentence.index,
        title=title,
        affiliation=affiliation,
        span=(a, b),
        rule=RULE,
    )


def _may_be_lord(match: re.Match[str]) -> bool:
    return match.group() not in cues.NO_LORDS and not (
        len(match["land"]) == 1 and match["land"] in cues.NO_LANDS - cues.POSTHUMOUS
    )


def _borne(sentence: Sentence) -> Iterator[tuple[re.Match[str], str]]:
    """Yield each lord of *sentence* whose name follows, and that name: 嵩公の〈伯頓〉."""
    for match in _LORD.finditer(sentence.text):
        bearer = _BEARER.match(sentence.text, match.end()) if _may_be_lord(match) else None
        if bearer is not None and _is_somebody(sentence, bearer):
            yield match, bearer["name"]


def _is_somebody(sentence: Sentence, match: re.Match[str]) -> bool:
    name = match["name"]
    office = name in cues.OFFICES_OF_OLD or name in cues.NO_LORDS
    if office or is_generic(name):
        return False
    start, end = (sentence.start + offset for offset in match.span("name"))
    heard = any(
        (s.start, s.end) == (start, end) and kind_of_learned(s) == Kind.PERSON for s in sentence.learned
    )
    return heard or is_own_name(sentence, *match.span("name"))


def _is_lord(match: re.Match[str], lands: set[str], borne: dict[str, str], times: int) -> bool:
    """Whether the text calls a lord so: with a land of its, with his own name, or after his death."""
    if match.group() in borne or match["land"] in lands:
        return True
    if match["rank"] in cues.RANKS_OF_LANDS_ALONE or len(match["rank"]) > 1:
        return False
    return set(match["land"]) <= cues.POSTHUMOUS and (times > 1 or len(match["land"]) == 1)


def _lands(sentences: Sequence[Sentence], text: str, of_lords: set[str], gazetteer: Gazetteer) -> set[str]:
    """Return the lands: what is said of lands is said of them, and their lords or people are told of."""
    frames: dict[str, set[str]] = defaultdict(set)
    alone: set[str] = set()
    for sentence in sentences:
        for pattern in (_LAND_ALONE, _LAND_OR_LORD):
            for match in pattern.finditer(sentence.text):
                name = match["name"]
                if len(name) == 1 and name not in cues.NO_LANDS:
                    frames[name].add(match.group())
                    if pattern is _LAND_ALONE:
                        alone.add(name)
    lands = set()
    for name, told in frames.items():
        lorded = name in of_lords and name not in cues.POSTHUMOUS
        enough = len(told) >= _FEWEST_FRAMES and name in alone
        of_person = re.search(rf"{_START}[一-鿿]{{1,2}}{name}(?![一-鿿々])", text)  # 朱浚, then 浚
        abbreviated = name in gazetteer.countries_by_abbreviation
        if (lorded or enough) and not abbreviated and not of_person:
            lands.add(name)
    towns = {m["name"] for s in sentences for m in _TOWN.finditer(s.text)} if of_lords else set()
    kept = {m["name"] for s in sentences for m in _KEPT.finditer(s.text) if _is_somebody(s, m)}
    return lands | (towns - cues.NO_LANDS) | (kept - cues.NO_LANDS)
