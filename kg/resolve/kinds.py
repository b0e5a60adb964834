"""The name mentions of a document in; the same, every mention of one name with one kind, out (種別の決定).

Weighs how each mention was read, what touches it, and whether it is part of a longer name: X beside X・Y.
Names no entities and joins none.
"""

import dataclasses
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from kg import expressions as re
from kg.extract.cues.neighbours import OFFICE_OF_STATE
from kg.extract.cues.scripts import is_kanji, is_katakana
from kg.extract.cues.suffixes import PLACE_SUFFIXES, TRADES
from kg.extract.cues.titles import LORDS_OF_REALMS
from kg.extract.cues.words import ONE_OF_A_KIND
from kg.extract.endings import ending_of
from kg.extract.labels import ORGANIZATION, PLACE
from kg.extract.neighbours import said_after, said_before
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind, Mention

_DOTS = re.compile("[・＝=]")

_HEARD = 1.0  #: what a mention says of the name that was read by hearing alone
_READ = 2.0  #: … by its form, its ending or its surroundings
_TITLED = 5.0  #: … with an office or 氏
_PART = 4.0  #: what a longer name says of its parts
_ONE_OF_A_KIND = 9.0  #: … that there is one of at a time: W杯
_TRADE = 2  #: letters of most trades: 鯨井|蒲鉾
_OFFICE_OF_STATE = re.compile(OFFICE_OF_STATE)
_STATE = 3.0  #: what the name of its foreign minister says of a state that was heard as a body
_OF_LAND_ALONE = 3.0  #: what is said of places alone weighs so much
_TOUCHING = 0.8  #: how much of what touches a name counts here; the reading has heard it once already
#: voices that say the same at every mention
_ONCE = frozenset({"gazetteer", "dictionary"})


def with_one_kind(named: Sequence[Mention], text: str, gazetteer: Gazetteer) -> list[Mention]:
    """Give every mention of one name the kind that the document's evidence is for; ties go to the first."""
    scores: dict[str, dict[Kind, float]] = defaultdict(lambda: defaultdict(float))
    told: set[tuple[str, str]] = set()
    for mention in named:
        key = name_key(mention.text)
        if (key, mention.rule) in told and not mention.title:
            continue
        if mention.rule in _ONCE:
            told.add((key, mention.rule))
        scores[key][mention.kind] += _said_by(mention)
    for name, kind in ONE_OF_A_KIND.items():
        if name_key(name) in scores:
            scores[name_key(name)][kind] += _ONE_OF_A_KIND
    borne = {name_key(m.surname) for m in named if m.title and m.surname != m.text}
    settled = {name_key(m.text) for m in named if _is_settled(m, gazetteer, borne)}
    for mention in named:
        key = name_key(mention.text)
        for kind, weight in _said_around(mention, text):
            # 西谷を押領した: heard as somebody, whatever its ending, and treated as only land is
            land = mention.kind == Kind.PERSON and kind == Kind.PLACE and weight >= _OF_LAND_ALONE
            if key not in settled or land:
                scores[key][kind] += _TOUCHING * weight
    for key, kind in _parts(named, _best(scores)):
        if key in scores and key not in settled:
            scores[key][kind] += _PART
    kinds = _best(scores)
    return [_as(m, m.kind if len(m.text) == 1 else kinds[name_key(m.text)]) for m in named]


def _as(mention: Mention, kind: Kind) -> Mention:
    return mention if mention.kind == kind else dataclasses.replace(mention, kind=kind)


def _best(scores: Mapping[str, Mapping[Kind, float]]) -> dict[str, Kind]:
    return {key: max(tally, key=tally.__getitem__) for key, tally in scores.items()}


def _said_by(mention: Mention) -> float:
    if mention.kind == Kind.PERSON and mention.title:
        return _HEARD if mention.title in LORDS_OF_REALMS else _TITLED
    return _HEARD if mention.rule.endswith(" alone") else _READ


def _is_settled(mention: Mention, gazetteer: Gazetteer, borne: Collection[str]) -> bool:
    """Whether a country, an ending or the form of the name says what it is, whatever touches it.

    Not the ending of a surname that somebody's full name has: 須賀川 after 須賀川礼二.
    """
    if len(mention.text) == 1 or any(e.leaf == "Country" for e in gazetteer.lookup(mention.text)):
        return True
    if is_kanji(mention.text) and name_key(mention.text) in borne:
        return False
    return bool(ending_of(mention.text, ORGANIZATION) or ending_of(mention.text, PLACE))


def _said_around(mention: Mention, text: str) -> Iterator[tuple[Kind, float]]:
    body = mention.kind == Kind.ORGANIZATION and not is_katakana(mention.text)  # 農兵隊 of 農兵隊を失った
    for kind, weight in said_after(text, mention.end):
        if not (body and kind == Kind.PLACE):
            yield kind, weight
    if body and _OFFICE_OF_STATE.match(text, mention.end):
        yield Kind.PLACE, _STATE
    yield from said_before(text, mention.start)


def _parts(named: Sequence[Mention], kinds: Mapping[str, Kind]) -> list[tuple[str, Kind]]:
    """Return the keys of parts of longer names: of X・Y each with what the whole is, of X諸島 as a place."""
    found: dict[tuple[str, Kind], None] = {}
    for mention in named:
        words, kind = _DOTS.split(mention.text), kinds[name_key(mention.text)]
        if len(words) > 1 and kind in {Kind.PERSON, Kind.ORGANIZATION}:
            for word in (words[0], words[-1]) if kind == Kind.PERSON else words[:1]:
                found[name_key(word), kind] = None
        if kind == Kind.PERSON and mention.title and is_kanji(mention.text) and len(mention.surname) > 1:
            found[name_key(mention.surname), kind] = None
        trade = mention.text[-_TRADE:]
        if kind == Kind.ORGANIZATION and trade in TRADES and len(mention.text) > _TRADE + 1:
            found[name_key(mention.text.removesuffix(trade)), kind] = None
        ending = ending_of(mention.text, PLACE) if kind == Kind.PLACE else ""
        if (
            PLACE_SUFFIXES.get(ending) in {"Region", "City", "Country"}
            and len(mention.text) > len(ending) + 1
        ):
            found[name_key(mention.text.removesuffix(ending)), kind] = None
    return list(found)
