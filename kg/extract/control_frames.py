"""A sentence in; the holdings that its verbs state, each by its frame (格フレーム), out.

The table of frames is data; a frame's function stands in the room for taking or for moving.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from kg import expressions as re
from kg.extract import control_civil as civil
from kg.extract import control_falling as falling
from kg.extract import control_gates as gates
from kg.extract import control_moving as moving
from kg.extract import control_taking as taking
from kg.extract.actors import can_attack
from kg.extract.arguments import Group
from kg.extract.control_bearers import all_sites, focus, is_right, of_group, sites
from kg.extract.control_claims import claim_at
from kg.extract.control_doers import doer
from kg.extract.control_expelling import expel
from kg.extract.control_heads import is_claimed
from kg.extract.control_roles import each, headline_place, objects_of, patient
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots, slots
from kg.extract.cues import control as cues
from kg.extract.cues import control_civil as civil_cues
from kg.extract.cues import control_frames as frame_cues
from kg.extract.cues import control_gates as gate_cues
from kg.extract.cues import control_phrases as phrase_cues
from kg.extract.verb_forms import stems
from kg.patterns import Rare, RareRows
from kg.records import ControlKind, Kind

Frame = Callable[[Scene, Slots, ControlKind], Iterator[Holding]]

#: What is said of rights first: its verbs are the longer ones.
_ROWS = (
    *((Rare(p), ControlKind(k), f) for p, k, f in civil_cues.PHRASES),
    *((Rare(stems(v.split())), ControlKind(k), f) for v, k, f in civil_cues.VERBS),
    (Rare(gate_cues.SHUT), ControlKind.CONTROLS, "shut"),
    (Rare(gate_cues.BURNT), ControlKind.LOST, "burn"),
    *((Rare(p), ControlKind(k), f) for p, k, f in frame_cues.FRAMES),
)
_NO_METAPHOR = re.compile(civil_cues.NO_METAPHOR)
#: The same stems right after a kanji too: 昨年奪った, 2度失い. The analyser must begin a word there.
_TABLE = RareRows((Rare(frame_cues.NO_KANJI_BEFORE.sub("", row[0].source)), row) for row in _ROWS)
_WHEN = re.compile(frame_cues.WHEN_LETTERS)
_NEAR = 14  #: characters before a verb that may make a figure of it
_NOT_SO = re.compile(frame_cues.NOT_SO)
_STILL, _NEVER_GIVEN_UP = re.compile(civil_cues.STILL), re.compile(civil_cues.NEVER_GIVEN_UP)
_OWNERSHIP = re.compile(civil_cues.OWNERSHIP)
_SAID = ControlKind.SOVEREIGNTY
_ANOTHER_THING = re.compile(frame_cues.ANOTHER_THING)
_LET_GO, _NOT_LET_GO = re.compile(frame_cues.LET_GO), re.compile(frame_cues.NOT_LET_GO)
_CALLED_SO = re.compile(frame_cues.CALLED_SO)
_STILL_KEPT = re.compile(frame_cues.STILL_KEPT)
_ANNOUNCED_SO = re.compile(phrase_cues.ANNOUNCED_SO)
#: Frames that leave a verb to other rows where they state nothing: 城に残る, 町へ移る.
_BY_RIGHT = frozenset(
    {"vest", "move", "receive", "govern", "depose", "enthrone", "run", "install", "levy", "change", "burn"}
)
_GIVING = frozenset({"lose", "cede"})
_OBJECT_BEFORE = re.compile(cues.OBJECT_BEFORE)
_OF_LAND = re.compile(frame_cues.GIVING_OF_LAND)
_LOSING = frozenset({"fall", "cede", "lose", "leave", "breach"})
_FRAMES: Mapping[str, Frame] = {
    "take": taking.take,
    "breach": taking.breach,
    "hold": taking.take,
    "gain": taking.take,
    "inherit": taking.inherit,
    "lose": taking.lose,
    "cede": taking.cede,
    "entrust": taking.entrust,
    "charge": taking.charge,
    "expel": expel,
    "rule": taking.rule,
    "lord": taking.lord,
    "spread": civil.spread,
    "confiscate": civil.confiscate,
    "govern": civil.govern,
    "vest": civil.vest,
    "borrow": civil.borrow,
    "depose": civil.depose,
    "move": civil.move,
    "receive": civil.receive,
    "run": civil.run,
    "levy": civil.levy,
    "install": civil.install,
    "enthrone": civil.enthrone,
    "change": civil.change,
    "fall": falling.fall,
    "yield": falling.surrender,
    "pass": moving.pass_over,
    "leave": moving.leave,
    "enter": moving.enter,
    "stay": moving.stay,
    "shut": gates.shut,
    "burn": gates.burn,
}


def framed_verbs(scene: Scene) -> Iterator[Holding]:
    """Yield what the verbs of *scene* say, an earlier row of the table before a later one."""
    taken: list[tuple[int, int]] = []
    words: set[int] = set()
    text, low, high = scene.view.text, scene.sentence.start, scene.sentence.end
    for loose, (pattern, kind, frame) in _TABLE.that_may_be_in(text, low, high):
        for match in loose.finditer(text, low, high):
            if any(a <= match.start() < b for a, b in taken):
                continue
            words = words or _beginnings(scene)
            if match.start() not in words and not pattern.match(text, match.start()):
                continue
            if figurative(scene, match.start()) or _CALLED_SO.match(text, match.start(), high):
                continue
            found = list(_stated(scene, match.span(), kind, frame))
            if found or frame not in _BY_RIGHT:
                taken.append(match.span())
            yield from found


def _beginnings(scene: Scene) -> set[int]:
    """Return where the words of the sentence begin, and what follows a date or number without a break."""
    numbers = _WHEN.finditer(scene.view.text, scene.sentence.start, scene.sentence.end)
    return {t.start for t in scene.sentence.tokens} | {m.end() for m in numbers}


def _stated(scene: Scene, span: tuple[int, int], kind: ControlKind, frame: str) -> Iterator[Holding]:
    if (
        frame in _GIVING
        and _OBJECT_BEFORE.search(scene.view.text, max(scene.sentence.start, span[0] - 3), span[0])
        and not _OF_LAND.match(scene.view.text, span[0])
    ):
        return
    s = slots(scene, span)
    said_by = of_group(scene, s.sayer, s.start) if s.sayer else ()
    kept = list(_kept(scene, s)) if frame in _LOSING else []
    yield from kept
    if any(h.rule == cues.SELF_CLAIMED for h in kept):
        return  # 主権を放棄していない: nothing is said of who holds it
    claimed = is_claimed(scene, s.end) or (
        s.first("が") is None
        and claim_at(scene.claims, s.start) is None
        and _ANNOUNCED_SO.match(scene.view.text, s.end, scene.sentence.end) is not None
    )
    for holding in _FRAMES[frame](scene, s, kind):
        yield replace(holding, said_by=(holding.controller,) if claimed else said_by)


def _kept(scene: Scene, s: Slots) -> Iterator[Holding]:
    """「Y は落ちていない」「Y を渡していない」 in somebody's words: the speaker's side holds it still."""
    if _STILL_KEPT.match(scene.view.text, s.end, scene.sentence.end):
        alone = scene.text(s.start, s.end).startswith("譲")  # 一歩も譲らず
        things = () if alone and s.shared else s.cases.get("を", ())
        places = all_sites(scene, things) or (() if alone else patient(scene, s))
        keepers = doer(scene, s, recall=False, places=places)
        for holding in each(scene, places, keepers, ControlKind.CONTROLS, s, "not-given"):
            yield replace(holding, told=True)
    elif _is_still_theirs(scene, s):
        thing = s.first("を")
        places = headline_place(scene, s) or objects_of(scene, s)[0]
        keepers = doer(scene, s, recall=False, places=places)
        right = thing is not None and _OWNERSHIP.fullmatch(thing.head)
        kind, rule = (_SAID, cues.SELF_CLAIMED) if right else (ControlKind.CONTROLS, "not-given")
        for holding in each(scene, places, keepers, kind, s, rule):
            yield replace(holding, told=True)
    elif _NOT_SO.match(scene.view.text, s.end, scene.sentence.end) and claim_at(scene.claims, s.start):
        own = tuple(h for h in scene.own(s.start) if can_attack(scene.view, h))
        source = sites(scene, s.first("から")) or all_sites(scene, s.cases.get("を", ()))
        other = s.cases.keys() & {"を", "から", "が"} or _ANOTHER_THING.search(
            scene.view.text, max(0, s.start - 3), s.start
        )
        spoken = () if other else focus(scene, s.start, but=own)
        for holding in each(
            scene, source or patient(scene, s) or spoken, own, ControlKind.CONTROLS, s, "not-lost"
        ):
            yield replace(holding, told=True)


def _is_still_theirs(scene: Scene, s: Slots) -> bool:
    """Whether 「まだ手放していない」 or 「放棄するものではない」 is told: what one gave not up one has."""
    if is_right(s.first("を")) and _NEVER_GIVEN_UP.match(scene.view.text, s.end, scene.sentence.end):
        return True
    near = scene.text(max(scene.sentence.start, s.start - 14), s.start)
    told = not (s.passive or claim_at(scene.claims, s.start)) and _LET_GO.match(scene.view.text, s.start)
    if told and _NOT_LET_GO.match(scene.view.text, s.end, scene.sentence.end):
        return True
    return bool(_NOT_SO.match(scene.view.text, s.end, scene.sentence.end) and _STILL.search(near))


def _is_object(scene: Scene, group: Group, start: int) -> bool:
    """Whether the place *group* alone is the object of the verb at *start*."""
    last = group.last
    place = group.particle == "を" and scene.view.kind(last.entities[0]) is Kind.PLACE
    return place and group.end == start and scene.text(last.mention.end, group.end) == "を"


def figurative(scene: Scene, start: int) -> bool:
    """Whether a word like 市場 or 首位 stands before *start*; inside a name (ハルファン) it says nothing.

    Nor does it where the verb has a place for its object: 市場のある X 村を占領した.
    """
    before = scene.text(max(scene.sentence.start, start - 2 * _NEAR), start)
    before = _NO_METAPHOR.sub("、", before)[-_NEAR:].replace("ファンド", "、")
    for group in scene.groups:
        for member in group.members:
            before = before.replace(member.mention.text, "、")
    if any(word in before for word in cues.WON):
        return True
    taken = any(_is_object(scene, group, start) for group in scene.groups)
    return not taken and any(word in before for word in cues.NO_LAND)
