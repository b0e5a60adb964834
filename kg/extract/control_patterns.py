"""A sentence in; all its statements that somebody holds, takes, loses or owns a place, out.

Asks the rooms for verbs, nouns, lords and rights, and keeps each place and holder once. Knows neither
factuality nor whose word it is.
"""

from collections.abc import Mapping, Sequence, Set

from kg import expressions as re
from kg.extract.actors import can_attack, can_hold, is_contest, is_force, is_game, is_warlike, speaks_of_arms
from kg.extract.arguments import Argument, Group, sentence_groups
from kg.extract.carried_over import is_of_another_paragraph
from kg.extract.control_contention import contention_patterns
from kg.extract.control_courts import court_patterns, judged
from kg.extract.control_deeds import deed_patterns
from kg.extract.control_frames import framed_verbs
from kg.extract.control_gapped import gapped_patterns
from kg.extract.control_gates import office_patterns
from kg.extract.control_handing import handing_patterns
from kg.extract.control_headlines import headline_patterns
from kg.extract.control_lords import lord_patterns
from kg.extract.control_memory import spoken_of
from kg.extract.control_nouns import noun_patterns
from kg.extract.control_passing import passing_patterns, succeeded
from kg.extract.control_places import acts, focus_groups, is_landed, is_state
from kg.extract.control_resolutions import resolved
from kg.extract.control_rights import right_patterns
from kg.extract.control_rows import heads_a_list, row_patterns
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_templates import template_patterns
from kg.extract.control_things import of_a_thing
from kg.extract.control_yielding import yielding_patterns
from kg.extract.cues import control as cues
from kg.extract.cues.control_frames import BASED, RUNNING
from kg.extract.cues.control_phrases import HOUSE_BEFORE, LAND_TITLE, PRIVATE
from kg.extract.view import View
from kg.records import Claim, ControlKind, Kind, Sentence

_JOINED, _OPENED = re.compile("合併"), re.compile("開[いくけ]")
_BASED, _RUN = re.compile(BASED), re.compile(RUNNING)
_TOWNS = frozenset({"City", "Province", "Region"})
_PUBLIC = frozenset({"City", "Province"})
_WORKING = re.compile(cues.WORKING)
_OWNING = re.compile(cues.OWNING)
_COUNTED = re.compile("[0-9０-９二三四五六七八九両]{1,2}(?:[カヵか]?国|者|人|社|市|町|村|島|勢力|陣営)")
_CLOCK = re.compile(cues.CLOCK)
_BY_ARMS = frozenset({ControlKind.CAPTURED, ControlKind.LIBERATED, ControlKind.OCCUPIED, ControlKind.LOST})

#: Rules of what is given away by right: a sale moves shares, and is no game.
_BY_DEED = frozenset({"given-away", "vested", "moved-lord", "passed-on"})


def holdings(
    view: View,
    sentence: Sentence,
    claims: Sequence[Claim],
    memory: Mapping[str, str],
    speakers: Set[str] = frozenset(),
) -> list[Holding]:
    """Return the statements of *sentence* in text order, each place and holder once per predicate and kind.

    One word says one thing of a place and a holder: where two patterns read it, the first is right.

    *memory*: ``place`` in focus and ``holder:PLACE``, as the sentences before left them.
    *speakers*: Who speaks in the text: no 町 means one of them.
    """
    if heads_a_list(view, sentence):
        return []
    place = spoken_of(memory)
    named = [part for g in sentence_groups(view, sentence) for part in _parted(view, g)]
    groups = sorted((*named, *focus_groups(view, sentence, place, speakers)), key=lambda g: g.last.start)
    scene = Scene(view, sentence, groups, claims, memory)
    kept: dict[tuple[str, str, ControlKind], Holding] = {}
    read: set[tuple[int, str, str]] = set()
    again: list[Holding] = []
    found = (
        *framed_verbs(scene),
        *contention_patterns(scene),
        *noun_patterns(scene),
        *lord_patterns(scene),
        *office_patterns(scene),
        *right_patterns(scene),
        *deed_patterns(scene),
        *yielding_patterns(scene),
        *headline_patterns(scene),
        *gapped_patterns(scene),
        *handing_patterns(scene),
        *court_patterns(scene),
        *passing_patterns(scene),
        *row_patterns(scene),
    )
    for holding in (*found, *template_patterns(scene, found)):
        holding = resolved(scene, judged(scene, holding))
        if not can_hold(view, holding.controller) or _of_peace(view, sentence, holding):
            continue
        if _of_nothing_named(scene, holding):
            continue
        if is_state(view, holding.place) and not can_attack(view, holding.controller):
            continue  # a firm holds no country
        held = "holder:" + holding.controller in memory
        if held and holding.kind is ControlKind.SOVEREIGNTY and not _may_own(view, holding.controller):
            continue  # what is held owns nothing
        if _WORKING.match(view.text, holding.start) and not _may_run(view, holding):
            continue  # the firm that works in a town has not the town
        at = (holding.start, holding.place, holding.controller)
        if at in read:
            continue
        if holding.place != holding.controller or holding.kind is ControlKind.SOVEREIGNTY:
            read.add(at)
            first = kept.setdefault((holding.place, holding.controller, holding.kind), holding)
            again += [holding] if first.start < holding.start else []
    for holding in succeeded(scene, [*kept.values()]):
        kept.setdefault((holding.place, holding.controller, holding.kind), holding)
    left = {(h.place, h.controller) for h in kept.values() if h.kind is ControlKind.LOST}
    told = [h for h in kept.values() if not (h.rule == "castle-lord" and (h.place, h.controller) in left)]
    told += [h for h in again if _won_back(h, kept)]
    return sorted(told, key=lambda h: (h.start, h.place, h.controller))


def _of_nothing_named(scene: Scene, holding: Holding) -> bool:
    """Whether the sentence names neither the place nor its holder, and only a paragraph before named it."""
    here = {e for g in scene.groups for e in g.entities}
    here |= {e for m in scene.view.mentions_in(scene.sentence) for e in m.entities}
    if here & {holding.place, holding.controller} or scene.memory.get("section", "") == holding.place:
        return False
    return is_of_another_paragraph(scene.view, scene.sentence, holding.place)


def _won_back(again: Holding, kept: Mapping[tuple[str, str, ControlKind], Holding]) -> bool:
    """Whether *again* tells anew what another's deed in between had ended: …が、6月に再び占領した."""
    first = kept[again.place, again.controller, again.kind]
    between = (h for h in kept.values() if h.place == again.place and first.start < h.start < again.start)
    return any(h.controller != again.controller or h.kind is ControlKind.LOST for h in between)


def _may_own(view: View, place: str) -> bool:
    """Whether a place that somebody held may own land all the same: a state, a town with its council."""
    entity = view.entities[place]
    return is_state(view, place) or any(n.endswith(cues.WITH_COUNCIL) for n in (entity.name, *entity.aliases))


def _may_run(view: View, holding: Holding) -> bool:
    """Whether what is run is no town, or who runs it is no firm."""
    return view.entities[holding.place].leaf not in _TOWNS or can_attack(view, holding.controller)


def _of_peace(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether *holding* is none where no war is told of: a game, a vote, a market, what people own."""
    game = is_game(view, sentence) and not speaks_of_arms(view, sentence)
    if game and holding.kind is not ControlKind.SOVEREIGNTY:
        return True
    if is_warlike(view, sentence):
        return False
    by_arms = holding.kind in _BY_ARMS and holding.rule not in _BY_DEED and is_contest(view, sentence)
    opened = holding.kind is ControlKind.LOST and _OPENED.match(view.text, holding.start) is not None
    private = _of_a_private_person(view, sentence, holding)
    party = view.entities[holding.controller].name.endswith(cues.PARTY_ENDINGS)
    return (
        by_arms
        or (party and is_contest(view, sentence))  # 労友党の牙城だった州
        or opened
        or private
        or _in_brackets(view, sentence, holding)
        or _absorbed(view, sentence, holding)
        or _by_none_that_could(view, holding)
        or of_a_thing(view, sentence, holding)
    )


def _absorbed(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether the sentence names no place that joins another: これを安全の日に吸収する."""
    return view.text.startswith("吸収", holding.start) and not view.mentions_of(holding.place, sentence)


def _in_brackets(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether the predicate is a note on another name: 〈徳山〉商業を経て星座社(後に合併)に入る."""
    opened = view.text.rfind("(", sentence.start, holding.start)
    if opened < 0 or ")" in view.text[opened : holding.start]:
        return False
    own = view.mentions_of(holding.place, sentence)
    return not any(opened < m.start or m.end >= opened - 1 for m in own if m.start < holding.end)


def _by_none_that_could(view: View, holding: Holding) -> bool:
    """Whether a town or country is had by a body that has none, or a place taken by a town without arms."""
    holder = view.entities[holding.controller]
    if holder.kind is Kind.PERSON:
        return holding.kind is ControlKind.ANNEXED and not holder.offices
    if holding.rule == "leave-from" and not can_attack(view, holding.controller):
        return True  # 周回軌道を離脱した探査機の機構
    based = _BASED.match(view.text, holding.start) is not None  # 岐阜FCが本拠地とする競技場
    if holder.kind is Kind.PLACE:
        joined = _JOINED.match(view.text, holding.start) is not None  # 三つの村が合併した
        town = holder.leaf in _TOWNS and (
            based or joined or holding.kind in _BY_ARMS
        )  # いわき市を抜いた鶴岡市
        return (
            town
            or (holder.leaf == "Facility" and not is_landed(view, holding.controller))
            or (is_state(view, holding.place) and _RUN.match(view.text, holding.start) is not None)
        )
    takes = holder.leaf in cues.TAKING_LEAVES or holder.name.endswith(cues.TAKING_ENDINGS)
    if takes or is_force(view, holding.controller):
        worldwide = holder.leaf == "InternationalOrganization"  # members belong to it, and are not its land
        return worldwide and holding.kind is ControlKind.SOVEREIGNTY
    return based or _is_public(view, holding.place)  # 浜松で病院を運営する法人, 札幌便を持つ会社


def _is_public(view: View, place: str) -> bool:
    """Whether *place* is a town, a province or a country, which no firm and no club owns."""
    return view.entities[place].leaf in _PUBLIC or is_state(view, place)


#: Where somebody may buy land, which are nobody's own.
_NO_HOUSES = ("港", "駅", "ダム")


def _of_a_private_person(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether somebody without an office only owns, acquires or keeps (出場権を獲得, 市民権を得た)."""
    if view.kind(holding.controller) is not Kind.PERSON or view.entities[holding.controller].offices:
        return False
    owns = _OWNING.search(view.text, holding.start, holding.end + 2) is not None
    place = view.entities[holding.place]
    house = place.name.endswith(PRIVATE) or place.name.startswith(HOUSE_BEFORE)
    house = house and not place.name.endswith(_NO_HOUSES)
    if house and place.leaf not in _TOWNS and not is_contest(view, sentence):
        owns = False  # 旅館を買った
    return owns or is_state(view, holding.place)


def _parted(view: View, group: Group) -> list[Group]:
    """Return *group*, cut after each member that ends in 領: 「甲は X 領、乙は…」 joins no X and 乙."""
    parts: list[list[Argument]] = [[]]
    for member in group.members:
        if _CLOCK.match(view.text, member.mention.end):
            continue  # 日本時間12日、ガザから
        mixed = parts[-1] and parts[-1][-1].particle == "、" and _acts_on(view, parts[-1][-1], member, group)
        if mixed or (parts[-1] and parts[-1][-1].title.endswith(LAND_TITLE)):
            parts.append([])
        parts[-1].append(member)
    return [Group(tuple(p)) for p in parts if p]


def _acts_on(view: View, left: Argument, right: Argument, group: Group) -> bool:
    """Whether 「X、Y を…」 and 「甲は X、乙は…」 name a holder and then another place."""
    holder = left.mention.kind is not Kind.PLACE or all(acts(view, e) for e in left.entities)
    kinds = holder and right.mention.kind is Kind.PLACE and not any(acts(view, e) for e in right.entities)
    if kinds and _COUNTED.match(view.text, group.end):
        return False  # 甲、乙、丙の3カ国が
    if kinds:
        return group.particle in {"を", "は", "の", "から"}
    place = left.mention.kind is Kind.PLACE and not any(acts(view, e) for e in left.entities)
    acting = group.particle in {"が", "から", "へ"}  # Y、X が奪還; Y、X から Z へ
    return place and right.mention.kind is not Kind.PLACE and acting
