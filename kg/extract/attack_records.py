"""A draft of an attack in; the event with its date, its factuality, its weapon and its toll, out.

None where no arms are meant, where it is over, or where it was made up. Chooses no sides.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.actors import can_hold, disaster_before, is_contest, is_force, is_warlike
from kg.extract.attack_phrases import is_annal
from kg.extract.attack_sides import is_land
from kg.extract.attack_verbs import Draft
from kg.extract.control_scene import Scene
from kg.extract.control_status import control_status
from kg.extract.cues import attacks as cues
from kg.extract.cues.factuality import SEEMING
from kg.extract.event_records import event_record
from kg.extract.factuality import past_date
from kg.extract.meetings_when import date_of
from kg.extract.situation_dates import tells_story
from kg.extract.tolls import tolls_between, with_tolls
from kg.extract.unreal import realised
from kg.patterns import Rare
from kg.records import ControlKind, Factuality, Happening, Kind

_NOT_DONE = tuple((re.compile(p), Factuality[name]) for p, name in cues.NOT_DONE)
_FICTION = re.compile(cues.FICTION)
_STORM = re.compile(cues.STORMS)
_RAID = re.compile(cues.RAIDS)
_INVADES = re.compile(cues.INVADES)
_BY_SHIPS, _SHIPS = re.compile(cues.BY_SHIPS), Rare(cues.SHIPS)
_ENDED, _SEEMING = re.compile(cues.ENDED), re.compile(SEEMING)
#: Sentences around an attack that may speak of arms.
_NEAR = 2


def attack_of(scene: Scene, draft: Draft, low: int, high: int) -> Happening | None:
    """Return the attack of *draft*, None where it is none; its toll stands in ``[low, high)``."""
    view, sentence = scene.view, scene.sentence
    attackers = [a for a in draft.attackers if can_hold(view, a)]
    attackers = [a for a in attackers if not _STORM.search(view.entities[a].name)]
    targets = [t for t in draft.targets if t not in attackers and view.kind(t) is not Kind.EVENT]
    place = draft.place if draft.place not in attackers else ""
    if not attackers or not (targets or place):
        return None
    named = [view.entities[e].name for e in (*targets, place) if e]
    if draft.key == "砲撃" and all(name.endswith(cues.WATERS) for name in named):
        return None
    told = scene.text(draft.start, draft.end)
    if disaster_before(view, sentence, draft.start):
        return None
    if not (
        _violent(scene, attackers, targets, draft.key, told) or _invades(scene, attackers, targets, draft)
    ):
        return None
    date = _told_date(scene, draft)
    status = status_of(scene, draft, date)
    if status is None:
        return None
    weapon = next((w for w in cues.WEAPONS if w in scene.text(low, draft.end)), "")
    attack = event_record(
        scene,
        "Attack",
        [("attacker", a) for a in attackers] + [("target", t) for t in targets],
        (draft.start, draft.end),
        draft.key,
        draft.rule,
        date=date,
        factuality=status,
        values=(("weapon", weapon),) if weapon else (),
        place=place,
    )
    return with_tolls(attack, tolls_between(view, sentence, scene.claims, low, high))


def _told_date(scene: Scene, draft: Draft) -> str:
    """Return the date of the attack; of a bare day that lies ahead of a past deed, the one before it."""
    date = date_of(scene.view, scene.sentence, draft.start)
    told = past_date(scene.view, scene.sentence, draft.end, date)
    anchor = scene.view.anchor(scene.sentence)
    if told == date or len(date) != len(anchor):
        return told
    earlier = anchor[: len("2031-05-")] + date[len("2031-05-") :]
    return earlier if earlier <= anchor else ""


def status_of(scene: Scene, draft: Draft, date: str) -> Factuality | None:
    """Return whether the attack is told as done, planned, threatened or denied; None where it ended."""
    rest = scene.rest(draft.end)
    if (_ENDED.match(rest) and not realised(rest)) or _FICTION.search(scene.sentence.text):
        return None
    for pattern, status in _NOT_DONE:
        if pattern.match(rest):
            return status
    if _SEEMING.match(rest) and not tells_story(scene.view):
        return Factuality.POSSIBLE
    status = control_status(scene.view, scene.sentence, draft.start, draft.end, ControlKind.CAPTURED, date)
    told = status is Factuality.PLANNED and is_annal(scene)  # 三月、王、城を攻む: the present of annals
    return Factuality.ACTUAL if told else status


def _invades(scene: Scene, attackers: Sequence[str], targets: Sequence[str], draft: Draft) -> bool:
    """Whether one country falls upon another (ケルサはトルナに攻め込んだ), in no game and not in words."""
    lands = all(scene.view.kind(e) is Kind.PLACE and is_land(scene.view, e) for e in (*attackers, *targets))
    if not (lands and targets) or is_contest(scene.view, scene.sentence):
        return False
    return (
        bool(_INVADES.match(scene.view.text, draft.start))
        and scene.text(draft.start - 1, draft.start) in "をに"
    )


def _violent(scene: Scene, attackers: Sequence[str], targets: Sequence[str], key: str, told: str) -> bool:
    """Whether arms are meant: no game or vote, and people only where the sentence speaks of arms."""
    view, sentence = scene.view, scene.sentence
    if key in cues.BY_FORCES and not any(is_force(view, e) or view.kind(e) is Kind.PLACE for e in attackers):
        return False
    armed = any(is_force(view, e) for e in (*attackers, *targets))
    if key in cues.BY_ARMS or armed or (_BY_SHIPS.match(told) and _SHIPS.search(sentence.text)):
        return True
    if is_contest(view, sentence) and not any(w in sentence.text for w in cues.WEAPONS):
        return False
    bodies = all(view.kind(e) is not Kind.PERSON for e in attackers)
    if bodies and _RAID.fullmatch(told):
        return True
    near = view.sentences[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]
    return any(is_warlike(view, s) for s in near)
