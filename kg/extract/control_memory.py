"""A sentence and what it states in; what later sentences may count on (話題の地・支配者), out.

Keys: ``place`` (of the last statement), ``topic`` (spoken of, stated or not), ``holder:PLACE``,
``rival:PLACE`` (the holder before), ``besieger:PLACE``, ``invader`` (who has come with troops), ``section``
(of the heading). States no control.
"""

from collections.abc import Mapping, Sequence, Set

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.control_places import acts, is_state, place_entities
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.control import BESIEGING, FORCES, INVADING, SIEGE_LIFTED
from kg.extract.cues.control_phrases import (
    COMMON_LABEL,
    FOUGHT_FOR,
    HEADED_LINE,
    HEADLINE_REST,
    LABELLED,
    LOCATES,
    MARCHES,
    PAINTED,
    PRESENTS,
    SALIENT,
    TOPIC_END,
    WHATS_THERE,
)
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import BlockKind, ControlKind, Factuality, Kind, PlaceControl, Sentence

_BESIEGING = Rare(BESIEGING)
_INVADING = Rare(INVADING)
_LIFTED = re.compile(SIEGE_LIFTED)
_TROOPS_OF = re.compile(FORCES + "[0-9０-９一二三四五六七八九十百千万余]*(?:余|人|騎|名)?(?:が|は|も)")
_HEADED_LINE, _PAINTED = re.compile(HEADED_LINE), re.compile(PAINTED)
_LABELLED, _COMMON_LABEL, _WORD = re.compile(LABELLED), re.compile(COMMON_LABEL), re.compile(r"[^\W\d_]")
_HEADLINE, _LOCATES = re.compile(HEADLINE_REST), re.compile(LOCATES)
_MARCHES = re.compile(MARCHES)
_PRESENTS, _WHATS_THERE = re.compile(PRESENTS), re.compile(WHATS_THERE)
_TOPIC_END, _FOUGHT_FOR = re.compile(TOPIC_END), re.compile(FOUGHT_FOR)
#: A bullet's first name is its topic: ・イスマ村🔴→🔵。
_BULLET = 4
#: So many sentences on a place is no longer spoken of.
_TOPIC_LASTS = 4
#: So many sentences on those who came take what falls.
_INVASION_LASTS = 2


def remember(
    view: View,
    sentence: Sentence,
    stated: Sequence[PlaceControl],
    memory: dict[str, str],
    speakers: Set[str] = frozenset(),
) -> None:
    """Bring *memory* up to date with *sentence* and the statements in it; *speakers* are no ground."""
    for control in stated:
        if control.factuality is not Factuality.ACTUAL:
            continue
        memory["place"] = control.place
        _note_topic(memory, control.place, sentence)
        if control.kind is not ControlKind.LOST:
            held = "holder:" + control.place
            if memory.get(held, control.controller) != control.controller:
                memory["rival:" + control.place] = memory[held]
            memory[held] = control.controller
            if memory.get("besieger:" + control.place) == control.controller:
                del memory["besieger:" + control.place]  # who takes it after that is another
    if view.block_kind(sentence) is BlockKind.HEADING or _is_painted(view, sentence):
        _open_section(view, sentence, memory)
        return
    holders = {c.controller for c in stated if c.factuality is Factuality.ACTUAL}
    topic = _topic(view, sentence, speakers | holders)
    if topic and all(c.factuality is not Factuality.ACTUAL for c in stated):
        _note_topic(memory, topic, sentence)
    sieges = {} if _lifted(view, sentence) else besieged(view, sentence, sentence.end)
    memory.update(sieges)
    invader = _invader(view, sentence)
    if invader:
        memory["invader"], memory["invader at"] = invader, str(sentence.index)
    for key in sieges:
        _note_topic(memory, key.removeprefix("besieger:"), sentence)


def attacker_of(memory: Mapping[str, str], place: str) -> str:
    """Return who lies before *place*, or has come with troops of late and does not hold it yet."""
    invader = memory.get("invader", "")
    return memory.get("besieger:" + place, "") or (
        invader if memory.get("holder:" + place, "") != invader else ""
    )


def _invader(view: View, sentence: Sentence) -> str:
    """Return whose troops cross the border or land in *sentence*: 義親の軍勢が川を渡った."""
    match = _INVADING.search(view.text, sentence.start, sentence.end)
    groups = sentence_groups(view, sentence) if match else ()
    comers = [
        g
        for g in groups
        if match
        and g.end <= match.start()
        and (g.particle in SUBJECT_PARTICLES or _TROOPS_OF.match(view.text, g.end))
    ]
    if not comers or comers[-1].last.quote >= 0:
        return ""
    first = comers[-1].entities[0]
    return first if view.kind(first) is not Kind.PLACE or acts(view, first) else ""


def spoken_of(memory: Mapping[str, str]) -> str:
    """Return the place that is spoken of: the topic, else that of the last statement, else of the section."""
    return memory.get("topic", "") or memory.get("place", "") or memory.get("section", "")


def _open_section(view: View, sentence: Sentence, memory: dict[str, str]) -> None:
    """Note what the heading *sentence* says that the section is about; what was spoken of before is past."""
    groups = sentence_groups(view, sentence)
    places = [p for g in groups for p in place_entities(view, g)]
    rest = view.text[groups[-1].last.mention.end : sentence.end].strip("　 。") if groups else ""
    last = len(places) == 1 and (rest == "" or _PAINTED.fullmatch(rest) is not None)
    opened = last and not is_state(view, places[0])
    if opened or "sections" in memory:
        for key in ("topic", "topic at", "place", "section"):
            memory.pop(key, None)
    if opened:
        memory["section"], memory["sections"] = places[0], "told"


def _is_painted(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* is a line that says how a map paints a place, which the next ones tell of."""
    text = sentence.text.strip()
    if _HEADED_LINE.fullmatch(text) is None:
        return False
    groups = sentence_groups(view, sentence)
    return bool(groups) and _PAINTED.fullmatch(text, groups[-1].last.mention.end - sentence.start) is not None


def forget(view: View, sentence: Sentence, memory: dict[str, str]) -> None:
    """Take from *memory* the place spoken of, where it was spoken of too long ago or in another clipping."""
    if _opens_item(view, sentence):
        for key in ("topic", "topic at", "place"):
            memory.pop(key, None)  # (3/4) レノ:村は…: of none that was told of before
    came = int(memory.get("invader at", "-1"))
    if came >= 0 and not 0 < sentence.index - came <= _INVASION_LASTS:
        memory.pop("invader", None)
        memory.pop("invader at", None)
    at = int(memory.get("topic at", "-1"))
    if at < 0:
        return
    earlier = view.sentences[at]
    if sentence.index - at > _TOPIC_LASTS or view.clipping(earlier) != view.clipping(sentence):
        memory.pop("topic", None)
        memory.pop("topic at", None)


def _opens_item(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* is the first of an item that a label opens, which names what it is about."""
    start = view.block(sentence).start
    label = _LABELLED.match(view.text, start, sentence.end)
    first = label is not None and not _WORD.search(view.text, start, sentence.start)
    return first and label is not None and _COMMON_LABEL.fullmatch(label["label"]) is None


def _note_topic(memory: dict[str, str], place: str, sentence: Sentence) -> None:
    memory["topic"], memory["topic at"] = place, str(sentence.index)


def _topic(view: View, sentence: Sentence, holders: Set[str]) -> str:
    """Return the last place that *sentence* is about, "" when none; one that acts or holds is none."""
    for group in reversed(sentence_groups(view, sentence)):
        places = tuple(p for p in place_entities(view, group) if p not in holders)
        if not places or group.last.quote >= 0:
            continue
        ends = _TOPIC_END.match(view.text, group.last.content_end, sentence.end) is not None
        headline = group.particle == "、" and _HEADLINE.match(view.text, group.end, sentence.end)
        opens = ends or headline or (group.start - sentence.start <= _BULLET and not group.particle)
        before = view.text[sentence.start : group.start]
        if _LOCATES.search(before):
            continue
        opens = opens and _is_presented(before)
        state = acts(view, places[-1])
        goal = group.particle in {"に", "へ"}
        built = group.particle == "の" and _WHATS_THERE.match(view.text, group.end, sentence.end) is not None
        reached = goal and _MARCHES.match(view.text, group.end, sentence.end) is not None
        fought = group.particle == "の" and _FOUGHT_FOR.match(view.text, group.end, sentence.end) is not None
        if (group.particle in SALIENT or opens or fought or built or reached) and not (
            state and group.particle != "を"
        ):
            return places[-1]
    return ""


def _is_presented(before: str) -> bool:
    """Whether what stands before a place leaves it what the text is about: not 中心地は Y, of another."""
    return "は" not in before or _PRESENTS.search(before) is not None


def besieged(view: View, sentence: Sentence, until: int) -> dict[str, str]:
    """Return ``besieger:PLACE`` → entity for the sieges of *sentence* that are told before *until*."""
    match = _BESIEGING.search(view.text, sentence.start, until)
    if match is None:
        return {}
    groups = [g for g in sentence_groups(view, sentence) if g.end <= match.start()]
    objects = [g for g in groups if g.particle in {"を", "に", "へ"} and place_entities(view, g)]
    subjects = [g for g in groups if _acts_in(view, sentence, g) and not place_entities(view, g)]
    if not subjects and sentence.index:
        subjects = _subjects_before(view, sentence)
    if not objects or not subjects:
        return {}
    return {"besieger:" + p: subjects[0].entities[0] for p in place_entities(view, objects[-1])}


def _lifted(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* tells of a siege and that it came to nothing: 城を囲んだが、大雪で兵を返した."""
    match = _BESIEGING.search(view.text, sentence.start, sentence.end)
    return match is not None and _LIFTED.search(view.text, match.end(), sentence.end) is not None


def _acts_in(view: View, sentence: Sentence, group: Group) -> bool:
    """Whether *group* is a subject, or opens an annal's entry as one: 四月　X、Y を攻む."""
    if group.particle in SUBJECT_PARTICLES:
        return True
    before = view.text[sentence.start : group.start]
    return group.particle == "、" and not any(c in before for c in "、はがを")


def _subjects_before(view: View, sentence: Sentence) -> list[Group]:
    earlier = sentence_groups(view, view.sentences[sentence.index - 1])
    return [
        g for g in earlier if view.kind(g.entities[0]) is not Kind.PLACE and g.particle in {"は", "が", "の"}
    ]
