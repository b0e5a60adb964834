"""A predicate that names no place, with its slots, in; the place that it means by what was told before, out.

「X は Y を占領したが、Z が奪い返した」「X は Y に進軍し、2日で陥落させた」「X が手放したあと、Y は…」: by the
clauses beside it, else what the text speaks of. States no control.
"""

from kg import expressions as re
from kg.extract.carried_over import is_of_a_site
from kg.extract.control_bearers import bearers, is_adverb, is_right, sites
from kg.extract.control_phrases import boundary
from kg.extract.control_places import acts
from kg.extract.control_scene import Scene
from kg.extract.control_slots import Slots, phrases_before
from kg.extract.cues import control_civil as civil_cues
from kg.extract.cues import control_frames as frame_cues
from kg.extract.cues import control_phrases as phrase_cues

_TAKES = re.compile(frame_cues.TAKES_WHOLE)
_MARCHES = re.compile(phrase_cues.COMES_WITH_ARMS)
_SAID_OF = re.compile(frame_cues.SAID_OF)
_OBJECT = re.compile(r"を(?P<gap>[^、。を]{0,8})$")
_AFTER_THAT, _MODIFIER = re.compile(frame_cues.AFTER_THAT), re.compile(frame_cues.MODIFIER)
_TAKEN_BACK, _LOST_BEFORE = re.compile(frame_cues.TAKEN_BACK), re.compile(frame_cues.LOST_BEFORE)
_THING = re.compile(phrase_cues.THING)
_ALONE = re.compile(f"{frame_cues.ALONE}|{civil_cues.ALONE}")
_ALONE_NEXT = re.compile(frame_cues.ALONE_NEXT)


def right_alone(s: Slots) -> bool:
    """Whether the object is a right without its place: X が支配を続ける Y."""
    thing = s.first("を")
    return thing is not None and is_right(thing) and not thing.owners and not _THING.search(thing.head)


def _taken_before(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「X は Y を占領したが、Z が奪い返した」: what the clause before took."""
    things = [p for p in phrases_before(scene, s.start) if p.particle == "を"]
    between = scene.text(things[-1].end, s.start) if things else ""
    taken = _ALONE.match(between.lstrip("、")) is not None and "。" not in between
    return sites(scene, things[-1]) if taken and s.first("が") is not None else ()


def _reached_before(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「X は Y に進軍し、2日で陥落させた」: where the clause before comes with arms."""
    if not _TAKES.match(scene.view.text, s.start):
        return ()  # Y に上陸し、…を壊して撤収した
    for phrase in reversed(phrases_before(scene, s.start)):
        if phrase.particle in {"に", "へ"} and (found := sites(scene, phrase)):
            comes = _MARCHES.match(scene.text(phrase.end, s.start)) is not None
            return tuple(p for p in found if not acts(scene.view, p)) if comes else ()
    return ()


def _lost_before(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「X は Y を放棄したが、三年後、奪い返した」: what the clause before tells as lost."""
    if not _TAKEN_BACK.match(scene.view.text, s.start):
        return ()
    for phrase in reversed(phrases_before(scene, s.start)):
        told = phrase.particle in {"を", "は", "から"}
        if told and _LOST_BEFORE.match(scene.view.text, phrase.end, s.start) and (f := sites(scene, phrase)):
            return f
    return ()


def _told_next(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「X が手放したあと、Y は Z に委ねられた」: the topic right after the clause."""
    match = _AFTER_THAT.match(scene.view.text, s.end, scene.sentence.end)
    if match is None or s.first("が") is None:
        return ()
    after = [g for g in scene.groups if match.end() <= g.start and g.particle in {"は", "が", "も"}]
    near = bool(after) and _MODIFIER.fullmatch(scene.text(match.end(), after[0].start))
    return tuple(p for p in scene.places(after[0]) if not acts(scene.view, p)) if near else ()


def _charge_of_it(scene: Scene, s: Slots) -> bool:
    """Whether it is told who runs what the sentence before is about: 心配なのは港だ。X が管理している."""
    near = str(scene.sentence.index - 1) == scene.memory.get("topic at", "")
    topic = scene.memory.get("topic", "") if near else ""
    if not topic or s.first("が") is None or acts(scene.view, topic):
        return False
    return _ALONE_NEXT.match(scene.view.text, s.start) is not None


def left_out(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return the place spoken of before, where a verb of holding names none: X が奪って以来…."""
    things = [p for p in s.cases.get("は", ()) if not (bearers(scene, p) or is_adverb(p))]
    if _SAID_OF.match(scene.view.text, s.end, scene.sentence.end):
        return ()  # 失ったと X が言う〈峠〉は
    if (
        ("を" in s.cases and not (s.shared or right_alone(s)))
        or things
        or not (_ALONE.match(scene.view.text, s.start) or _charge_of_it(scene, s))
    ):
        return ()
    thing = _OBJECT.search(scene.text(scene.sentence.start, s.start))
    if thing and not boundary(thing["gap"]) and not right_alone(s):  # 受験生の1年を奪いかけた
        return ()
    earlier = (
        _reached_before(scene, s) or _lost_before(scene, s) or _taken_before(scene, s) or _told_next(scene, s)
    )
    if earlier:
        return earlier
    topic = scene.memory.get("topic", "") or scene.memory.get("section", "")
    return (topic,) if topic and not is_of_a_site(scene.view, scene.sentence, topic) else ()
