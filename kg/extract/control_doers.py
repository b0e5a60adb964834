"""A predicate's slots in; who does it, out: subject, topic, head, the speaker's side, who acted last.

Where the clause names nobody it says so, or asks the sentences before. Knows no verbs.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.actors import can_attack, reports_only
from kg.extract.control_bearers import bearers, is_adverb, is_own_troops, is_part, of_group, sites
from kg.extract.control_claims import claim_at
from kg.extract.control_described import described
from kg.extract.control_phrases import Phrase, boundary
from kg.extract.control_scene import OWN, Scene
from kg.extract.control_slots import Slots
from kg.extract.cues import control as cues
from kg.extract.cues import control_phrases as phrase_cues
from kg.extract.cues.control_frames import ADMITTED, ADMITTING
from kg.extract.held_topics import is_done_to

_ADMITTED = re.compile(rf"(?:{ADMITTED})(?P<who>[一-龥]{{1,6}}?)(?:{ADMITTING})")
#: 地区を管轄する|協議会の前議長|・X氏
_BODY_OF_HEAD = re.compile(
    "[うくすつむるた]?[^、。のはがを]{0,12}(?:会|協会|団体|機構|組合|連盟|本部|委員会)の[^、。]{0,10}"
)
_REFUSED = re.compile(phrase_cues.REFUSED)
_TROOPS, _WORDS_OF = re.compile(phrase_cues.TROOPS), re.compile(phrase_cues.WORDS_OF)


def doer(
    scene: Scene,
    slots: Slots,
    *,
    recall: bool = True,
    places: Sequence[str] = (),
    leaves: bool = False,
) -> tuple[str, ...]:
    """Return who does it: the subject, the topic, the head of the clause, the speaker's side, who acted last.

    *places*: What it is done to, which does nothing itself.
    *recall*: Whether the subject of the sentences before will do where this one names none.
    *leaves*: Whether who does it gives the place up, which somebody else says of him.
    """
    cleft = slots.cleft
    done_to = cleft is not None and cleft[1] is not None and scene.is_thing_or_town(cleft[1])
    done_to = done_to and slots.first("を") is None  # 失ったのは Y だ, but Y を治めるのは X だ
    if cleft is not None and not slots.first("が") and not done_to:
        at, named = cleft
        if named is not None:  # 空けたのは住民を巻き込まないためだ: nobody who does it
            return () if named.particle == "を" else of_group(scene, named, slots.start)
        return scene.own(at) if OWN.match(scene.view.text, at) else ()
    owned = bearers(scene, slots.owner)
    if owned and not set(owned) <= set(places):
        return owned
    owner = slots.owner
    if owner is not None and owner.group is None and not owned and (slots.head or slots.bare_head):
        return ()  # X が、水利組合の所有する土地で…: the owner has no name
    subject = slots.first("が")
    acted = slots.first("を") is not None and not slots.shared  # Y を占領した X は
    actor = slots.head is not None and not scene.places(slots.head)  # it modifies the name of somebody
    if subject is not None and subject.comma and acted and (slots.bare_head or actor):
        subject = None  # X が、Y を拠点とするチームに: Y is the team's
    elif subject is not None and acted and actor and _of_clause_before(scene, slots, subject):
        subject = None  # X が攻め寄せ、Y を治める Z は: Y is Z's
    if subject is not None:
        acting = bearers(scene, subject) or _community(scene, subject, places) or _beside(scene, slots)
        if not acting and slots.sayer is not None and is_own_troops(subject):
            acting = of_group(scene, slots.sayer, slots.start)  # 部隊が…した映像を公開した
        return () if _of_another(scene, slots, subject) else acting
    if slots.sayer is not None:
        refusing = slots.first("は") if _REFUSED.match(scene.view.text, slots.sayer.end) else None
        if refusing is not None and leaves:
            return bearers(scene, refusing)  # Z は、撤退したとする X の発表を否定した: Z's withdrawal
        return of_group(scene, slots.sayer, slots.start)
    admitting = _ADMITTED.match(scene.view.text, slots.end, scene.sentence.end)
    if admitting:  # 失ったことは、軍も認めている
        return described(scene, admitting["who"], admitting.start("who"))
    if slots.bare_head and acted:
        return ()  # Y を支配する勢力は
    if slots.head is not None and acted and slots.head.particle == "の":
        troops = _TROOPS.match(scene.view.text, slots.head.end)
        return of_group(scene, slots.head, slots.start) if troops else ()  # 大阪市の第三セクター
    if slots.head is not None and (acted or not scene.places(slots.head)):
        if _BODY_OF_HEAD.match(scene.text(slots.end, slots.head.start)):
            return ()  # 地区を管轄する協議会の前議長・X氏: the council has it
        return of_group(scene, slots.head, slots.start)
    if scene.whose_words(slots.start):
        return tuple(h for h in scene.own(slots.start) if can_attack(scene.view, h))
    for topic in slots.cases.get("は", ()):
        if places and (set(sites(scene, topic)) & set(places) or _is_listed(scene, slots, topic, places)):
            continue
        if topic.group is not None and any(
            is_done_to(scene.view, p, topic.end) for p in scene.places(topic.group)
        ):
            continue  # ザレムは制圧し、マルダは放棄した
        found = bearers(scene, topic) or _community(scene, topic, places) or _in_whose_words(scene, topic)
        if found:
            return found
        if _speaks_for(scene, slots, topic):
            break
        if topic.group is not None and not scene.places(topic.group):
            return ()  # somebody else, of whom no more is known
        if not (topic.group or is_part(topic) or is_adverb(topic)):
            return ()
    own = tuple(h for h in scene.own(slots.start) if can_attack(scene.view, h))
    said = claim_at(scene.claims, slots.start)
    spoken = said is not None and not reports_only(scene.view, said.speaker)  # a medium tells of others
    if own or not recall or slots.bare_head or spoken:
        return own
    return scene.last_subject()


def _is_listed(scene: Scene, slots: Slots, topic: Phrase, places: Sequence[str]) -> bool:
    """Whether *topic* only stands in a list before one of *places*: オト、バランも取り戻した."""
    joined = topic.particle in phrase_cues.JOINING
    after = [p for p in slots.cases.get("は", ()) if joined and 0 <= p.start - topic.end <= 1]
    return any(p.particle == "も" and set(sites(scene, p)) & set(places) for p in after)


def _beside(scene: Scene, slots: Slots) -> tuple[str, ...]:
    """Return X of 「X と民兵が」: who does it with those that have no name."""
    joined = [p for p in slots.cases.get("が", ())[1:] if p.particle in phrase_cues.JOINING and p.group]
    return bearers(scene, joined[0]) if joined else ()


def _in_whose_words(scene: Scene, topic: Phrase) -> tuple[str, ...]:
    """Return X of 「X の放送は、町を占領したと言った」: whose words tell of what X did."""
    if topic.group is not None or not topic.owners or not _WORDS_OF.fullmatch(topic.head):
        return ()
    return of_group(scene, topic.owners[-1], topic.start)


def _before_the_thing(scene: Scene, slots: Slots, subject: Phrase) -> str:
    """Return what stands between *subject* and what the predicate is done to."""
    thing = slots.first("を")
    return scene.text(subject.end, thing.start) if thing and thing.start > subject.end else ""


def _of_clause_before(scene: Scene, slots: Slots, subject: Phrase) -> bool:
    """Whether another clause ends between *subject* and what the predicate is done to."""
    between = _before_the_thing(scene, slots, subject)
    return "、" in between or bool(boundary(between))


def _speaks_for(scene: Scene, slots: Slots, topic: Phrase) -> bool:
    """Whether *topic* is whoever says these words for the body that it is of: X 軍の報道官は."""
    said = claim_at(scene.claims, slots.start)
    outside = said is not None and topic.end <= said.start
    return outside and said is not None and any(said.speaker in o.entities for o in topic.owners)


def _community(scene: Scene, phrase: Phrase, places: Sequence[str]) -> tuple[str, ...]:
    """Return the town or county that *phrase* names, where *places* are others: 町は土地を買い戻した."""
    group = phrase.group
    owning = (*cues.SELF_GOVERNING, *cues.TEMPLES)
    if group is None or not places or not group.last.mention.text.endswith(owning):
        return ()
    owners = scene.places(group)
    return () if set(owners) & set(places) else owners


def _of_another(scene: Scene, slots: Slots, subject: Phrase) -> bool:
    """Whether *subject* belongs to a verb before: …がフランスに迫り、Y を治める王朝."""
    return slots.bare_head and bool(boundary(_before_the_thing(scene, slots, subject)))
