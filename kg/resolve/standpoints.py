"""A claim in; what it says about who holds which place (立場) out: who, whether they do, whether it is news.

Reads a content clause by clause: a verb of taking, leaving or holding, whom it is said of, and whether it is
negated or called false. Who is meant by 我々 and 敵 follows from the speaker's side.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.extract.cues.control_things import BELONGINGS
from kg.patterns import Rare, RareRows
from kg.records import Claim, Kind, Stance
from kg.resolve.sides import Sides

_SENSES = RareRows(
    (Rare(pattern), name)
    for name, pattern in (
        ("takes", cues.TAKES),
        ("falls", cues.FALLS),
        ("leaves", cues.LEAVES),
        ("present", cues.PRESENT),
        ("holds", cues.HOLDS),
        ("owns", cues.OWNS),
        ("own right", cues.OWN_RIGHT),
        ("is", cues.IS),
    )
)
_MUST = re.compile(cues.MUST)
_NOT_SO, _FALSELY, _UNSAID = re.compile(cues.NOT_SO), re.compile(cues.FALSELY), re.compile(cues.UNSAID)
_LEFT, _LEFT_ONLY = re.compile(cues.LEFT), re.compile(cues.LEFT_ONLY)
_OWN, _OTHER = re.compile(cues.OWN_FORCES), re.compile(cues.OTHER_FORCES)
_DENIED_NOUN, _NOTHING_BEFORE = re.compile(cues.DENIED_NOUN), re.compile(cues.NOTHING_BEFORE)
_NEITHER = re.compile(cues.NEITHER)
_CHANGES, _NOT_YET = frozenset({"takes", "falls", "leaves"}), re.compile(cues.NOT_YET)
_RULES, _LOST_BY, _WON_BACK = (re.compile(p) for p in (cues.RULES, cues.LOST_BY, cues.WON_BACK))
_DRIVES_OUT, _ELSEWHERE = re.compile(cues.DRIVES_OUT), re.compile(cues.ELSEWHERE)
_DRIVEN_OUT, _RIGHT_OF = re.compile(cues.DRIVEN_OUT), re.compile(cues.RIGHT_OF)
_OWN_BEFORE = re.compile(rf"(?:{cues.OWN_FORCES})の?$")
_CANNOT, _ADNOMINAL = re.compile(cues.CANNOT), re.compile(cues.ADNOMINAL)
_CONTESTED = re.compile(cues.CONTESTED)
_ASKED = re.compile(cues.ASKED)
_ENTERS, _TROOPS = re.compile(cues.ENTERS), re.compile(cues.TROOPS)
_NOUN_OF_CRIME = re.compile(cues.NOUN_OF_CRIME)
_ILLEGAL = Rare(cues.ILLEGAL_HOLD)
_FALLEN_THING = re.compile(cues.FALLEN_THING)
_LEADING_ON = Rare(cues.LEADING_ON)
_LOSES, _GROUND = re.compile(cues.LOSES), re.compile(cues.GROUND)
_TOWN = re.compile(cues.TOWN_NOUNS)
_ONE_PERSON = re.compile(cues.ONE_PERSON)
_POINTED = re.compile("[こそ]の$")
_BY_RIGHT = frozenset({"owns", "own right"})
_EVER = re.compile(cues.EVER)
#: What is asked for is not said to be so; of several sentences, one may ask.
_WANTED = frozenset({Stance.DEMANDS, Stance.PROPOSES})
_STATEMENT = re.compile(r"[^。！!？?「」『』\n]+")
_ROLE = re.compile(cues.ROLE)
_NOUN_OF_CLAUSE, _NO_TOPIC = re.compile(cues.NOUN_OF_CLAUSE), re.compile(cues.NO_TOPIC)
_SUPPOSING = re.compile(cues.SUPPOSING)
_PASSIVE, _BELONGINGS = re.compile(cues.PASSIVE), re.compile(BELONGINGS)


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What one clause says: that a party holds a place, or does not."""

    party: frozenset[str]  #: ids of the side that is spoken of
    places: frozenset[str]  #: any of which is meant
    placed: bool  #: the clause itself names them
    holds: bool
    news: bool  #: a change is told, not a state
    denied: bool  #: told by denying the contrary: 退いた部隊はない
    by_right: bool | None  #: whose it is, not who is there; None where it may be both
    sense: str = ""  #: of its verb: takes, falls, leaves, present, holds, contested, owns, own right
    named: bool = False  #: the clause names the party, or calls it ours
    left_out: bool = False  #: the clause has no topic but the speaker: what it is said of was told before


def standpoints_of(claim: Claim, sides: Sides) -> tuple[Standpoint, ...]:
    """Return what *claim* says about who holds the places that it speaks of, in text order."""
    found = []
    for statement in _STATEMENT.finditer(claim.text):
        text = statement.group()
        if claim.stance in _WANTED and (text == claim.text.rstrip("。") or _ASKED.search(text)):
            continue
        for sense, match in _senses_in(text):
            after = text[match.end() :]
            if _MUST.match(after):
                continue  # 渡さなければならない
            left = sense == "leaves" and _LEFT_ONLY.match(after) and _LEFT.search(match.group())
            denied = bool((_NOT_SO.search(after) and not left) or _FALSELY.search(after)) or (
                claim.stance is Stance.DENIES and sense != "own right" and bool(_DENIED_NOUN.search(after))
            )
            if not _tells_of_now(sense, text, match):
                text = _without_clause(text, match)
                continue
            if not denied and (_UNSAID.search(after) or (sense in _CHANGES and _NOT_YET.search(after))):
                continue
            if claim.stance is Stance.PROMISES and sense in _CHANGES and not denied:
                continue  # 奪還を誓った
            sense = "contested" if _CONTESTED.match(match.group()) else sense
            found.append(_standpoint(claim, sides, text, match, sense, denied=denied))
    return tuple(s for s in found if s is not None and s.places)


def _tells_of_now(sense: str, text: str, match: re.Match[str]) -> bool:
    """Whether a verb tells who is there now: not 船は引き揚げられない, 占領していた町, 予定に入っていない."""
    if sense == "leaves":
        return not _CANNOT.match(text, match.end())
    if sense in {"takes", "holds"}:
        return not _ADNOMINAL.match(text, match.end())
    return not _ENTERS.match(text, match.start()) or bool(_TROOPS.search(text, 0, match.start()))


def _without_clause(text: str, match: re.Match[str]) -> str:
    """Return *text* without who is in a clause that tells of another time: 敵が占領していた町を奪還した."""
    start = max(text.rfind(mark, 0, match.start()) for mark in "、はも") + 1
    return text[:start] + cues.BLANK * (match.end() - start) + text[match.end() :]


@lru_cache(maxsize=8192)  # several rules ask what a claim says
def _senses_in(text: str) -> tuple[tuple[str, re.Match[str]], ...]:
    """Return each verb of holding once: the sense that starts first and reaches farthest."""
    found, end = [], 0
    for match, name in sorted(_SENSES.finditer(text), key=lambda row: (row[0].start(), -row[0].end())):
        if match.start() >= end:
            found.append((name, match))
            end = match.end()
    return tuple(found)


def _standpoint(
    claim: Claim, sides: Sides, text: str, match: re.Match[str], sense: str, *, denied: bool
) -> Standpoint | None:
    own = sides.of_all((claim.speaker, claim.on_behalf_of))
    before, after = text[: match.start()], text[match.end() :]
    if sense == "is":
        if not _called_by_its_land(claim, sides, before):
            return None
        sense = "owns"
    by_right = sense in _BY_RIGHT
    if _NEITHER.search(before) or (sense == "leaves" and _ONE_PERSON.search(before)):
        return None  # 長官は国を出ていない: where one man is, says nothing of who holds it
    if sense == "falls" and _FALLEN_THING.search(before):
        return None  # ミサイルがそれて落ちた
    owner = _owner(claim, sides, before, match.group(), after) if sense == "owns" else frozenset()
    if owner is None:
        return None
    places, placed = _places(claim, sides, text, match.start(), owner)
    owned = by_right or bool(_RULES.search(before[-4:] + match.group()))
    if owned and not placed:
        # 台湾は中国の一部だ: what is owned may be a land with ministries of its own
        lands = {e for e in claim.about if sides.is_party(e) and not before.endswith(sides.names(e))}
        lands = {e for e in lands if any(n in before for n in sides.names(e))}
        places = places | {e for e in lands if not _only_of_a_thing(before, sides.names(e))}
    ground = _of_ground(before, places, sides) or (denied and _NOTHING_BEFORE.fullmatch(before))
    if sense == "leaves" and _LOSES.match(match.group()) and not ground:
        return None
    driven_out = sense == "leaves" and not denied and bool(_DRIVEN_OUT.search(match.group()))
    passive = sense == "takes" and bool(_PASSIVE.match(after))
    party = owner or (None if passive else _named_party(claim, sides, text, match.start()))
    named = party is not None or bool(_OWN.search(before))
    holds = denied if sense in {"falls", "leaves"} else not denied
    if party is None:
        ours = named = sense == "own right" or (named and not _of_the_other(before))
        if not (ours or sides.takes_sides(claim.speaker)):
            return None
        # whose ally an unknown speaker is nobody knows, but he who denies a loss is no friend of the taker's
        if not (denied or ours) and not any(sides.acts(side) for side in own):
            return None
        bare = claim.stance is Stance.DENIES and _DENIED_NOUN.search(after)  # 「町の占領」を否定した
        if sense == "takes" and not _OTHER.search(before) and (bare or _not_done(before, after)):
            return None  # 「町を占領していない」: who says so of his own side has nothing by it
        if _NOUN_OF_CRIME.match(match.group() + after) or _is_a_crime(text, match):
            return None  # 違法な占領だ: of whom, nobody says
        party = own
        # of two sides: what the enemy does not hold is ours, and who says that a town fell has not lost it
        if passive and not _WON_BACK.match(match.group()):
            if not denied and not _LOST_BY.match(match.group()):
                return None  # 町は制圧された: by whom, nobody says
            holds = denied
        elif not ours and (
            sense == "present"
            or (_OTHER.search(before) and not _DRIVES_OUT.match(match.group()))
            or driven_out
            or (sense == "takes" and denied and not _never_won_back(match.group(), after))
            or (sense == "falls" and not denied and claim.verb not in cues.ADMISSIONS)
        ):
            holds = not holds
    return Standpoint(
        party,
        places,
        placed,
        holds=holds,
        news=sense in _CHANGES and not (denied or driven_out),
        denied=denied,
        by_right=None if _RULES.search(before[-4:] + match.group()) else by_right,
        sense=sense,
        named=named,
        left_out=not placed and _has_no_topic(text, match),
    )


def _of_the_other(before: str) -> bool:
    """Whether the other side is named last before a verb: 甲はわが方、乙は先方の占領下にある."""
    others, own = list(_OTHER.finditer(before)), list(_OWN.finditer(before))
    return bool(others and own) and others[-1].start() > own[-1].start()


def _called_by_its_land(claim: Claim, sides: Sides, before: str) -> bool:
    """Whether nothing but a place and a land stands before だ: マルデはカミルだ."""
    named = (*claim.about, *claim.context)
    lands = {n for e in named if sides.is_party(e) for n in sides.names(e) if before.endswith(n)}
    grounds = {n for e in named if sides.is_ground(e) for n in sides.names(e) if before.startswith(n)}
    return any(
        _EVER.fullmatch(before, len(ground), len(before) - len(land)) for ground in grounds for land in lands
    )


def _is_a_crime(text: str, match: re.Match[str]) -> bool:
    """Whether a holding is called unlawful: これを不法占拠(と非難した)."""
    return any(m.start() < match.end() and match.start() < m.end() for m in _ILLEGAL.finditer(text))


def _has_no_topic(text: str, match: re.Match[str]) -> bool:
    """Whether a clause that supposes nothing leaves out what it speaks of: 〈島は〉我が国固有の領土だ."""
    clause = text[: match.start()]
    others = (m["noun"] for m in _NOUN_OF_CLAUSE.finditer(clause))
    return all(_NO_TOPIC.fullmatch(noun) for noun in others) and not _SUPPOSING.search(text, match.end())


def _not_done(before: str, after: str) -> bool:
    """Whether a verb with its object is negated, and no noun is called false: 〈町を〉占領していない."""
    return before.endswith("を") and bool(_NOT_SO.search(after)) and not _FALSELY.search(after)


def _never_won_back(words: str, after: str) -> bool:
    """Whether the speaker says that his side has not got a place back: 一度も取り戻していない."""
    return bool(_WON_BACK.match(words)) and not _FALSELY.search(after)


def _owner(claim: Claim, sides: Sides, before: str, words: str, after: str) -> frozenset[str] | None:
    """Return whose a place is by right: 台湾は中国の一部だ, 主権は我が国にある; None when nobody is named."""
    follows = bool(_RIGHT_OF.match(words))
    if _OWN.match(after if follows else words) or (not follows and _OWN_BEFORE.search(before)):
        return sides.of_all((claim.speaker, claim.on_behalf_of))
    owners = [
        e
        for e in (*claim.about, *claim.context)
        if sides.kind(e) is not Kind.PERSON
        and any(after.startswith(n) if follows else before.endswith(n) for n in sides.names(e))
    ]
    return sides.of(max(owners, key=lambda e: max(map(len, sides.names(e))))) if owners else None


def _of_ground(before: str, places: frozenset[str], sides: Sides) -> bool:
    """Whether what is lost is a place: 町を失った, ザレムを失った."""
    named = any(before[:-1].endswith(name) for place in sorted(places) for name in sides.names(place))
    return named or bool(_GROUND.search(before))


def _places(
    claim: Claim, sides: Sides, text: str, at_verb: int, owner: frozenset[str]
) -> tuple[frozenset[str], bool]:
    """Return the places of a clause, *owner* aside, and whether it names them itself and not its sentence."""
    whither = " ".join(m.group() for m in _LEADING_ON.finditer(text))  # 〈州都へ至る〉鉄道は
    far = owner | {e for e in claim.about if whither and any(n in whither for n in sides.names(e))}
    about = [e for e in claim.about if sides.is_ground(e) and e not in far]
    near = [e for e in claim.context if sides.is_ground(e) and e not in far]
    clause = text[text.rfind("、", 0, at_verb) + 1 : at_verb]
    here = [e for e in {*about, *near} if any(n in clause for n in sides.names(e))]
    if here and all(_only_of_a_thing(clause, sides.names(e)) for e in here):
        return frozenset(), False  # X の口座は自国のものだ: nothing is said of X
    named = here or [e for e in {*about, *near} if any(n in text for n in sides.names(e))]
    town = _TOWN.search(clause)
    # クリミアに言及し、この半島は…: it was named right before
    pointed = town and (town.group().startswith(cues.SAME) or _POINTED.search(clause[: town.start(1)]))
    if town and not here and not (named and pointed):
        # 団地では戦闘が続くが、市は落ちていない: the town that was named before
        meant = [e for e in near if e not in named and sides.leaf(e) not in cues.NO_TOWN_LEAVES]
        named, near = ([], meant) if meant else (named, near)
    own = filter(sides.is_ground, sides.of(claim.speaker))
    if not named and _ELSEWHERE.search(clause):
        return frozenset(about), False  # 首都には今も国旗が翻っている
    return frozenset(named or near or about or own), bool(named)


def _only_of_a_thing(clause: str, names: Iterable[str]) -> bool:
    """Whether *clause* has one of *names* only as that of the country which a thing belongs to."""
    ends = [m.end() for name in names for m in re.finditer(re.escape(name), clause)]
    return bool(ends) and all(_BELONGINGS.match(clause, end) for end in ends)


def _named_party(claim: Claim, sides: Sides, text: str, at_verb: int) -> frozenset[str] | None:
    """Return the side that *text* names before a verb as who takes, leaves or holds, None when none."""
    before = text[:at_verb]
    found: tuple[int, int, str] | None = None
    for entity in (*claim.about, *claim.context):
        if sides.kind(entity) is Kind.PERSON or not sides.acts(entity):
            continue
        for name in sides.names(entity):
            at = before.rfind(name)
            if at >= 0 and _ROLE.match(text[at + len(name) :]):
                found = max(found or (-1, 0, ""), (at, len(name), entity))
    if found is None:
        return None
    last_own = max((m.start() for m in _OWN.finditer(before)), default=-1)
    return None if last_own > found[0] else sides.of(found[2])


def at_odds(first: Standpoint, second: Standpoint, *, anywhere: bool = False) -> bool:
    """Whether both cannot be so of one place at one time; of news and news, the same party's alone.

    With *anywhere*, something else tells already that both speak of one place, where the second names none.
    """
    one_place = bool(first.places & second.places) or (anywhere and not second.placed)
    rights = {first.by_right, second.by_right}
    if rights == {True, False} or not one_place:
        return False
    if first.party & second.party:
        return first.holds is not second.holds
    return first.holds and second.holds and not (first.news and second.news)


def says_so(first: Standpoint, second: Standpoint) -> bool:
    """Whether both say the same of one party and place."""
    alike = first.holds is second.holds and first.by_right == second.by_right
    return alike and bool(first.party & second.party and first.places & second.places)
