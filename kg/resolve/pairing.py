"""Two claims in; how surely the later one contradicts the earlier one (矛盾) out, as points for each sign.

Signs: the denial names the other speaker, shares words or things with what he said, its clauses are at odds,
the earlier one speaks of the later speaker, both stand side by side. Finds no candidates.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.patterns import Rare, RareRows
from kg.records import Claim, Kind, Stance
from kg.resolve.extents import apart, parts_in
from kg.resolve.replies import Reply, repeats
from kg.resolve.sides import Sides
from kg.resolve.standpoints import Standpoint, at_odds, standpoints_of
from kg.resolve.wording import Wording, words_of

_FIRSTS = RareRows((Rare(a), i) for i, (a, _) in enumerate(cues.OPPOSITES))
_SECONDS = RareRows((Rare(b), i) for i, (_, b) in enumerate(cues.OPPOSITES))
_WRONG = re.compile(cues.WRONG)
#: A content that names a statement and nothing else: 前日の国防相の投稿を.
_BARE = re.compile(rf"^[^。、「」と]{{0,24}}(?:の|が[^。]{{1,8}}た){cues.STATEMENTS}を?$")
#: Points from which a denial is linked to what it denies.
SURE = 2.0
#: Points of each sign; set by hand on annotated archives, so that no single one is enough but opposite words.
_NAMED, _NAMES_ANOTHER = 1.6, -3.0
_WORDS, _ODDS, _THING, _ACCUSED = 2.4, 2.0, 0.6, 0.9
_IN_SO_MANY_WORDS, _POINTS_BACK = 0.6, 0.9
_SAME_SIDE, _NO_ASSERTION, _EMBEDDED = -2.0, -0.8, -1.5
_NEAR = {0: 1.0, 1: 1.0, 2: 0.3, 3: 0.0}
_FAR = -0.4
#: A claim of another document is as far away as this many sentences.
ABROAD = 1000
#: A report is refused, and the other speaker is no medium.
_NO_MEDIUM = -1.0
_MEDIA = frozenset({"MediaOrganization", "NewsAgency"})
#: So near, opposite words need no thing in common.
_CLOSE = 2
#: What can be false.
_ASSERTIONS = frozenset({Stance.ASSERTS, Stance.DENIES})
#: Less shared weight than this is no shared matter.
_SOME = 0.2
#: What a repeated denial's words are worth beside those that it denies.
_BRIEF = 0.8
#: Fewer words of an earlier content cannot be recognised again.
_ENOUGH = 2
#: Share of an earlier report's words in the sentence that takes it back.
_TAKEN_BACK = 0.3
#: From this likeness on two contents say one thing.
_ONE_THING = 0.6


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with what it is compared by."""

    claim: Claim
    reply: Reply
    stands: tuple[Standpoint, ...]
    things: frozenset[str]  #: what it and its sentence speak of
    named: frozenset[str]  #: words of the speaker's own name: no sign that two speak of one matter

    @property
    def wordless(self) -> bool:
        """Whether a denial has no content of its own: 否定した, 作り話だ, X側の発表を否定した."""
        if not self.reply.surely:
            return False
        content = re.sub(cues.DENYING, "", re.sub(cues.WRONG, "", self.claim.text))
        owned = bool(self.claim.answers and _BARE.search(content))
        return owned or not words_of(content) - self.named

    @property
    def may_deny(self) -> bool:
        """Whether it denies something, or answers what the narrator leaves open."""
        return self.reply.denies or self.reply.left_open or self.reply.rebuffs

    def goes_on(self, denial: "Told", denied: Iterable["Told"], sides: Sides) -> bool:
        """Whether it goes on with *denial* of *denied*: its side denies more, or who was spoken of does."""
        if not denial.reply.surely or denial.claim.speaker == self.claim.speaker:
            return False
        things = {thing for t in (denial, *denied) for thing in t.things}
        concerned = self.claim.speaker in things
        shared = any(sides.kind(t) is Kind.PERSON for t in things & {*self.claim.about})
        # トルナとベルカはそろって否定した: one of the two is the denial's speaker
        joined = bool(sides.of(self.claim.speaker) & {*denial.claim.context})
        allied = joined or sides.same(denial.claim.speaker, self.claim.speaker)
        negates = self.reply.denies or self.reply.negated
        told = self.claim.stance is Stance.ASSERTS and not self.reply.admits
        return (negates and (allied or concerned or shared)) or (told and concerned and allied)


def told(claim: Claim, reply: Reply, sides: Sides) -> Told:
    """Return *claim* with what it is compared by."""
    things = frozenset({*claim.about, *claim.context})
    named = frozenset(w for name in sides.names(claim.speaker) for w in words_of(name))
    return Told(claim, reply, standpoints_of(claim, sides), things, named)


def points(earlier: Told, later: Told, wording: Wording, sides: Sides, *, apart: int) -> float:
    """Return how much speaks for *later* being a denial of *earlier*.

    Args:
        earlier: what may be denied.
        later: a reply that denies something.
        wording: of what both are taken from.
        sides: of everybody.
        apart: sentences between them in one document; more between two documents.
    """
    one, other = earlier.claim, later.claim
    shared = _shared(earlier, later, wording)
    accused = bool(sides.of(other.speaker) & {*one.about})
    things = _things(earlier, later) - {one.speaker}
    named = bool(sides.of(one.speaker) & sides.of_all(other.answers))
    odds = _stand_at_odds(earlier, later, abroad=apart >= ABROAD, anywhere=named) or (
        (apart <= _CLOSE or _one_matter(earlier, later, sides, named=named)) and opposite_words(one, other)
    )
    if one.stance is Stance.DENIES and not (odds or later.reply.surely):
        return 0.0
    faces = later.reply.rebuffs and apart <= 1 and one.stance is Stance.ASSERTS
    enough = odds or shared >= _SOME or faces
    if not enough and (apart >= ABROAD or not _answers_in_own_words(later, accused=accused, named=named)):
        return 0.0
    total = _NEAR.get(apart, _FAR) + _WORDS * shared
    total += _ODDS * odds + _THING * bool(things) + _ACCUSED * accused
    total += _IN_SO_MANY_WORDS * later.reply.surely
    total += _POINTS_BACK * ((later.reply.points or later.wordless or faces) and apart <= 1)
    total += _IN_SO_MANY_WORDS * (faces and not later.reply.surely)
    total += _NO_ASSERTION * (one.stance not in _ASSERTIONS)
    if other.answers:
        total += _NAMED if named else _NAMES_ANOTHER / 3 if odds else _NAMES_ANOTHER
    elif later.reply.reported:
        total += _NAMED if sides.leaf(one.speaker) in _MEDIA else _NO_MEDIUM
    total += _EMBEDDED * earlier.reply.embedded
    if sides.same(one.speaker, other.speaker):
        total += _SAME_SIDE
    return total


def _answers_in_own_words(later: Told, *, accused: bool, named: bool) -> bool:
    """Whether a denial that shares no word with what is denied may answer it all the same."""
    if not later.reply.surely:
        return False
    if later.wordless or later.reply.points or later.reply.retorts:
        return True
    # 会ったとの報道を否定した: what is denied stands there, and would be told by its words
    return (named or accused) and not repeats(later.claim)


def _shared(earlier: Told, later: Told, wording: Wording) -> float:
    """Return how much of the earlier content the later sentence repeats, the speakers' names aside."""
    without = earlier.named | later.named
    if len(words_of(earlier.claim.text) - without) < _ENOUGH:
        return 0.0
    if not repeats(later.claim):
        return wording.shared(later.reply.text, earlier.claim.text, without=without)
    # what is denied is told in few words: 首脳同士が会ったとの報道を
    told_again = wording.shared(earlier.claim.text, later.claim.text, without=without)
    return max(wording.shared(later.claim.text, earlier.claim.text, without=without), _BRIEF * told_again)


def _things(earlier: Told, later: Told) -> frozenset[str]:
    return earlier.things & (later.things | {later.claim.speaker})


def _stand_at_odds(earlier: Told, later: Told, *, abroad: bool = False, anywhere: bool = False) -> bool:
    """Whether clauses are at odds; of two days, a change and its denial: the rest may have changed.

    Who speak of two parts of a place are not: 北部は我々が、南部は敵が.
    """
    if apart(parts_in(earlier.claim.text), parts_in(later.claim.text)):
        return False
    return any(
        at_odds(a, b, anywhere=anywhere and not abroad) and (not abroad or (a.news and b.denied))
        for a in earlier.stands
        for b in later.stands
    )


def _one_matter(earlier: Told, later: Told, sides: Sides, *, named: bool) -> bool:
    """Whether both speak of one person or thing, a country aside, or the later one of the other's words."""
    if any(not sides.is_party(thing) for thing in _things(earlier, later) - {earlier.claim.speaker}):
        return True
    without = earlier.named | later.named
    return named and bool(words_of(earlier.claim.text) & words_of(later.reply.text) - without)


def opposed(earlier: Told, later: Told, sides: Sides) -> bool:
    """Whether contents of one document cannot both be so: of who holds one place, or in opposite words."""
    if _stand_at_odds(earlier, later):
        return True
    return _one_matter(earlier, later, sides, named=False) and opposite_words(earlier.claim, later.claim)


def contrary(earlier: Told, later: Told, sides: Sides) -> bool:
    """Whether two of one document are opposed, and by different sides or as what one side admits."""
    allied = sides.same(earlier.claim.speaker, later.claim.speaker)
    return (not allied or later.reply.admits) and opposed(earlier, later, sides)


def opposed_later(earlier: Told, later: Told, sides: Sides) -> bool:
    """Whether a content stands against one of an earlier day: what changed since then is no contradiction.

    A later statement must deny the change (退いた部隊はない), or be what the earlier speaker's side admits.
    """
    if sides.same(earlier.claim.speaker, later.claim.speaker):
        states = [a for a in earlier.stands if not a.news]
        return later.reply.admits and any(at_odds(a, b) for a in states for b in later.stands)
    if _stand_at_odds(earlier, later, abroad=True):
        return True
    named = bool(sides.of(earlier.claim.speaker) & sides.of_all(later.claim.answers))
    one_matter = _one_matter(earlier, later, sides, named=named)
    return one_matter and opposite_words(earlier.claim, later.claim)


def takes_back(later: Told, earlier: Told, wording: Wording) -> bool:
    """Whether *later*, which takes something back, speaks of what *earlier* told."""
    shared = _shared(earlier, later, wording)
    return shared >= _TAKEN_BACK or (shared >= _SOME / 2 and bool(_things(earlier, later)))


def opposite_words(first: Claim, second: Claim) -> bool:
    """Whether the contents have words of opposite sense: 重傷だ, 両足で立っている."""
    one, other = _opposites_in(first.text), _opposites_in(second.text)
    return bool((one.told - one.against) & other.against or one.against & (other.told - other.against))


class _Opposites(NamedTuple):
    """Which pairs of opposite words a text has the first word of, which the second."""

    told: frozenset[int]  #: as what it says itself: 会ったというのは真っ赤なうそだ does not
    against: frozenset[int]


@lru_cache(maxsize=8192)  # a claim is compared with many others
def _opposites_in(text: str) -> _Opposites:
    told = frozenset(i for _, i in _FIRSTS.finditer(text))
    against = frozenset(i for _, i in _SECONDS.finditer(text))
    return _Opposites(frozenset() if told and _WRONG.search(text) else told, against)


def says_same(first: Claim, second: Claim, wording: Wording) -> bool:
    """Whether both say one thing: a headline and its sentence, a statement told again."""
    return first.stance is second.stance and wording.likeness(first.text, second.text) >= _ONE_THING


def has_opposite(claim: Claim) -> bool:
    """Whether *claim* has a word that another's opposite word would deny."""
    return any(_FIRSTS.finditer(claim.text)) or any(_SECONDS.finditer(claim.text))
