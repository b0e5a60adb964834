"""A sentence in; who says that a place is theirs where two or more do (領有権争い), out: the word of each.

「Y の帰属をめぐり X と Z が対立する」「X の主張する Y の領有権」. Knows no disputes over arms.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_bearers import bearers, focus, of_group, sites
from kg.extract.control_doers import doer
from kg.extract.control_phrases import Phrase
from kg.extract.control_places import acts
from kg.extract.control_roles import patient, topic_sites
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots, phrases_before, slots
from kg.extract.cues.control import SELF_CLAIMED
from kg.extract.cues.control_frames import (
    AND_FIGHTS,
    CLAIMED_ONCE,
    CLAIMED_RIGHTS,
    CONTENDED,
    HOLDING_ALONE,
    NO_LAND_WANTED,
    OWNED_CLAIM,
    THEIR_CLAIM,
    WANTS_BACK,
)
from kg.patterns import Rare
from kg.records import ControlKind, Kind

_CONTENDED = Rare(CONTENDED)
_OWNED_CLAIM = re.compile(OWNED_CLAIM)
_THEIR_CLAIM = re.compile(THEIR_CLAIM)
_ONCE = re.compile(CLAIMED_ONCE)
_POINTS = re.compile("これ|それ|同|この|その|島|諸島")
_AND_FIGHTS, _WANTS_BACK = re.compile(AND_FIGHTS), Rare(WANTS_BACK)
_NO_LAND_WANTED, _KEPT = re.compile(NO_LAND_WANTED), re.compile(HOLDING_ALONE + "|併合|編入|割譲|統治")
_OVER = re.compile(r"(?:に対する|における|への)")


def contention_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for match in _CONTENDED.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        if match["noun"]:
            places, holders = _as_noun(scene, s)
        else:
            places, holders = _as_verb(scene, match, s)
        holders = tuple(h for h in holders if h not in places)
        yield from scene.each(places, holders, ControlKind.SOVEREIGNTY, match.span(), SELF_CLAIMED)
    yield from _wanted_back(scene)
    for group in scene.groups:
        yield from _owned_claim(scene, group)


def _as_noun(scene: Scene, s: Slots) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return place and parties of 「Y は X と Z の領有権争いが続く海域だ」."""
    parties = bearers(scene, s.owner)
    if len(parties) < 2:
        return (), ()
    return topic_sites(scene, s) or focus(scene, s.start, but=parties), parties


def _as_verb(scene: Scene, match: re.Match[str], s: Slots) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return place and parties of 「X は Y の領有権を主張する」「Y の帰属をめぐり X と Z が争う」."""
    places = sites(scene, s.owner) or _over(scene, match.start()) or patient(scene, s)
    parted = next((name for name in ("verb", "claim") if match[name]), "")
    by = slots(scene, match.span(parted)) if parted else s
    subject = by.first("が") or by.first("は")
    claimant = bearers(scene, subject)
    whole = s.owner is not None and not s.owner.owners and not sites(scene, s.owner)
    if not places and _unnamed_matter(s):
        return (), ()  # 残る村については X も領有を主張していない: of another place than was spoken of
    if set(places) <= set(claimant) and (claimant or "は" not in s.cases or whole):
        places = focus(scene, match.start(), but=claimant)
    if s.head is not None and _ONCE.match(scene.view.text, s.end):
        return (), ()  # Y の所有権を争っていた X は
    holders = doer(scene, by, recall=False, places=places)
    if not holders and s.head is not None and scene.places(s.head) and scene.acts_as_state(s.head):
        holders = of_group(scene, s.head, s.start)  # Y の領有権を争う X は
    return places, (*holders, *_rivals(scene, match.start()), *_fought_with(scene, match.end()))


def _unnamed_matter(s: Slots) -> bool:
    """Whether the clause says what it is about, and that has no name: 残る村については."""
    matters = [p for p in s.cases.get("は", ()) if p.particle in {"について", "については"}]
    return bool(matters) and all(p.group is None and not _POINTS.match(p.head) for p in matters)


def _rivals(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return X of 「X と領有権を争う Y」."""
    before: tuple[Phrase, ...] = phrases_before(scene, offset)
    beside = bool(before) and before[-1].particle == "と" and before[-1].end == offset
    found = bearers(scene, before[-1]) if beside else ()
    return tuple(h for h in found if acts(scene.view, h) or scene.view.kind(h) is Kind.ORGANIZATION)


def _fought_with(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return Z of 「X は Y の領有権を主張し、Z と争っている」."""
    match = _AND_FIGHTS.match(scene.view.text, offset, scene.sentence.end)
    named = [g for g in scene.groups if match and g.start == match.end() and g.particle == "と"]
    return of_group(scene, named[0], named[0].start) if named else ()


def _wanted_back(scene: Scene) -> Iterator[Holding]:
    """X は返還を求めている: a state of what another state holds or has annexed, by its own word."""
    for match in _WANTS_BACK.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        holders = tuple(h for h in doer(scene, s, recall=False) if acts(scene.view, h))
        thing = _NO_LAND_WANTED.search(scene.text(scene.sentence.start, match.start()))
        places = sites(scene, s.owner) or (() if thing else focus(scene, match.start(), but=holders))
        places = tuple(
            p for p in places if not acts(scene.view, p) and _is_kept(scene, p, holders, match.start())
        )
        yield from scene.each(places, holders, ControlKind.SOVEREIGNTY, match.span(), SELF_CLAIMED)


def _is_kept(scene: Scene, place: str, others: Sequence[str], offset: int) -> bool:
    """Whether the text tells that somebody else has *place*: before, or in the clauses before *offset*."""
    held = scene.memory.get("holder:" + place, "")
    kept = _KEPT.search(scene.text(scene.sentence.start, offset)) is not None
    return (held not in {"", *others}) or kept


def _owned_claim(scene: Scene, claimant: Group) -> Iterator[Holding]:
    """X の主張する Y の領有権: X's own word, whoever speaks of it."""
    over = _OWNED_CLAIM.match(scene.view.text, claimant.last.content_end, scene.sentence.end)
    if _THEIR_CLAIM.match(scene.view.text, claimant.last.content_end, scene.sentence.end):
        yield from _claim_to(scene, claimant)
    for place in scene.groups:
        if over and place.start == over.end() and scene.places(place):
            right = scene.text(place.last.content_end, place.last.content_end + 6)
            if right.startswith(CLAIMED_RIGHTS):
                holders = [h for h in of_group(scene, claimant, claimant.start) if h not in place.entities]
                span = (over.start(), over.end())
                yield from scene.each(
                    scene.places(place), holders, ControlKind.SOVEREIGNTY, span, SELF_CLAIMED
                )


def _claim_to(scene: Scene, claimant: Group) -> Iterator[Holding]:
    """Y に対する X の主張: that it is his."""
    for place in scene.groups:
        over = _OVER.match(scene.view.text, place.last.mention.end)
        if over and over.end() == claimant.start and not scene.acts_as_state(place):
            span = (claimant.last.content_end, claimant.last.content_end + 3)
            holders = of_group(scene, claimant, claimant.start)
            yield from scene.each(scene.places(place), holders, ControlKind.SOVEREIGNTY, span, SELF_CLAIMED)


def _over(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return Y of 「Y に対する主権を」."""
    for group in scene.groups:
        match = _OVER.match(scene.view.text, group.last.mention.end)
        if match and match.end() == offset:
            return scene.places(group)
    return ()
