"""A predicate's slots in; the places and the holders that they mean, and who acts where it is left out, out.

A part stands for its place (Yの市街), troops for their lord (Xの部隊), our army for the speaker's side.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.arguments import Group
from kg.extract.carried_over import is_of_a_site
from kg.extract.control_claims import claim_at
from kg.extract.control_described import by_surname, described, titled
from kg.extract.control_enemies import enemy_of
from kg.extract.control_fiefs import fief_of, is_fief
from kg.extract.control_issuer import issuer
from kg.extract.control_listed import listed_before
from kg.extract.control_memory import spoken_of
from kg.extract.control_phrases import Phrase
from kg.extract.control_places import acts, has_army, is_landed, is_town, tells_of_old
from kg.extract.control_pointing import pointed_at
from kg.extract.control_scene import Scene
from kg.extract.cues import control as cues
from kg.extract.cues import control_civil as civil_cues
from kg.extract.cues import control_phrases as phrase_cues
from kg.extract.cues.control_frames import TOGETHER
from kg.extract.cues.held_places import HELD_PLACE, OWNERS_OF_LAND
from kg.records import Form, Kind

_PART = re.compile(
    rf"(?:市街の)?(?:{cues.PARTS}|{cues.COUNTED.replace('(?P<count>', '(?:')}|{phrase_cues.MORE_PARTS})+"
)
_TROOPS = re.compile(phrase_cues.TROOPS)
_FACTION = re.compile(phrase_cues.FACTION)
_OWN_TROOPS = re.compile(phrase_cues.OWN_TROOPS)
_WE = re.compile(phrase_cues.WE)
_ENEMY = re.compile(phrase_cues.ENEMY_TROOPS)
_POINTING = re.compile(phrase_cues.POINTING)
_STATE_ITSELF = re.compile(phrase_cues.STATE_ITSELF)
_RIGHT = re.compile(f"{phrase_cues.RIGHT}|{civil_cues.RIGHTS}")
_STATE_BODIES = re.compile(civil_cues.STATE_BODIES)
_ASKED = re.compile(civil_cues.ASKED)
_TOWN_NOUN, _KATAKANA = re.compile(phrase_cues.TOWN_NOUN), re.compile(r"[ァ-ヴー・＝]+")
_ITS = re.compile(phrase_cues.ITS)
_SIDE = re.compile(phrase_cues.SIDE)
_OF_TOWN = re.compile(phrase_cues.OF_TOWN)
_OF_TOWNS_ALONE = re.compile(phrase_cues.OF_TOWNS_ALONE)
_SHARE = re.compile(phrase_cues.SHARE)
_WHOLE = re.compile(phrase_cues.WHOLE)
_PART_ENDS, _LAND_ENDS = re.compile(phrase_cues.PART_ENDS), re.compile(phrase_cues.LAND_ENDS)
_TOGETHER = re.compile(TOGETHER)
_SO_MANY = re.compile(phrase_cues.SO_MANY)
_NO_PART = re.compile(phrase_cues.NO_PART)
_HANDS = re.compile(phrase_cues.HANDS)
_GROUND = re.compile(cues.GROUND)
_ALL_OF_IT = re.compile(phrase_cues.ALL_OF_IT)
_THE_SAME = re.compile(phrase_cues.THE_SAME)
_NO_ACTOR = re.compile(cues.NO_ACTOR)
#: So far before a phrase it may be told what it includes.
_INCLUDED_REACH = 16
_INCLUDING = re.compile(phrase_cues.INCLUDING)
_BUILDING_TOPIC = re.compile(phrase_cues.BUILDING_TOPIC)
_BEYOND = re.compile(phrase_cues.BEYOND)
_NO_SITE = re.compile(phrase_cues.NO_SITE)


def sites(scene: Scene, phrase: Phrase | None) -> tuple[str, ...]:
    """Return the places that *phrase* names: by name, by a part of one, with those that it includes."""
    found = _named_sites(scene, phrase) if phrase is not None else ()
    if found and phrase is not None and phrase.group is not None:
        found = (*found, *(p for p in listed_before(scene, phrase.group) if p not in found))
    if phrase is None or not (found or phrase.head.endswith(phrase_cues.LANDS)):
        return found
    return (*found, *(p for p in _included(scene, phrase) if p not in found))


def _included(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Return Y of 「Y を含む半島の北側は」."""
    low = max(scene.sentence.start, phrase.start - _INCLUDED_REACH)
    match = _INCLUDING.search(scene.text(low, phrase.start))
    ends = low + match.start() if match else -1
    return next((scene.places(g) for g in scene.groups if g.last.content_end == ends), ())


def _named_sites(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    if phrase.group is not None:
        title = phrase.group.last.title
        if phrase.owners and _is_beside_its_owner(scene, phrase):
            return ()
        if phrase.owners and _stands_for_its_owner(phrase.group):  # 甲、乙の2集落を; 峠の東斜面は
            return scene.places(phrase.owners[-1]) or scene.places(phrase.group)
        return () if title and _NO_SITE.search(title) else scene.places(phrase.group)
    if _POINTING.fullmatch(phrase.head):
        return focus(scene, phrase.start)
    if phrase.owners and _GROUND.fullmatch(phrase.head) and _is_municipal(scene, phrase.owners[-1]):
        return ()  # 青木町の土地を買った: a piece of ground there, not the town
    if phrase.owners and _COUNTED.fullmatch(phrase.head):
        counted = scene.places(phrase.owners[-1])
        if len(counted) > 1:  # 甲、乙、丙の三市とも, not サレム州の3村を
            return counted
    named = named_place(scene, phrase.head.removesuffix("一帯")) if _PART.fullmatch(phrase.head) else ()
    if named:
        return named
    if is_fief(phrase.head) and not phrase.owners and tells_of_old(scene.view):
        return fief_of(scene, phrase.start)
    if _PART.fullmatch(phrase.head) or _RIGHT.fullmatch(phrase.head):
        for owner in reversed(phrase.owners):
            if scene.places(owner):
                return scene.places(owner)
        if (
            _RIGHT.fullmatch(phrase.head)
            and not phrase.owners
            and _ITS.search(scene.text(max(scene.sentence.start, phrase.start - 2), phrase.start))
        ):
            before = [scene.places(g) for g in scene.groups if g.end <= phrase.start]
            near = [found for found in before if found and not any(acts(scene.view, p) for p in found)]
            return near[-1] if near else focus(scene, phrase.start)  # その管理を
        known = (
            not phrase.whose or _WHOLE.fullmatch(phrase.whose) is not None
        )  # 帯地の南半分: of what no name tells
        if known and _SIDE.match(phrase.head) and not _of_topic_before(scene, phrase):
            return tuple(p for p in focus(scene, phrase.start) if _has_part(scene, p, phrase.head))
        if known and not phrase.owners and _OF_TOWN.fullmatch(phrase.head):  # 空港は, of the town spoken of
            return tuple(p for p in focus(scene, phrase.start) if is_town(scene.view, p))
    return _part_of_town(scene, phrase) or _pointed_site(scene, phrase)


def _of_topic_before(scene: Scene, phrase: Phrase) -> bool:
    """Whether a building without a name is the topic before *phrase*: 灯台は廃止され、|建物は…."""
    found = _BUILDING_TOPIC.finditer(scene.view.text, scene.sentence.start, phrase.start)
    named = [(g.start, g.last.content_end) for g in scene.groups]
    return any(not any(low <= m.start("noun") < high for low, high in named) for m in found)


def _is_municipal(scene: Scene, owner: Group) -> bool:
    """Whether *owner* is a town or province by its name, in which others may have ground."""
    places = scene.places(owner)
    return bool(places) and all(scene.view.entities[p].name.endswith(cues.MUNICIPAL) for p in places)


def _is_beside_its_owner(scene: Scene, phrase: Phrase) -> bool:
    """Whether a noun that was taken for the place before it only lies beside it: 町の東の|橋を."""
    owner, group = phrase.owners[-1], phrase.group
    if group is None or not _BEYOND.fullmatch(scene.text(owner.last.mention.end, group.start)):
        return False
    if group.last.mention.rule == HELD_PLACE:
        return False  # 町の東の|関を: what is held of a place, wherever it lies
    if group.last.mention.form is Form.PRONOUN:
        return True
    same = set(scene.places(group)) <= set(scene.places(owner))
    return same and not _PART.fullmatch(group.last.mention.text)


def _stands_for_its_owner(group: Group) -> bool:
    """Whether *group* is a noun that points, or a part of a place that was read as a name: 東斜面."""
    mention = group.last.mention
    alone = mention.rule == "recogniser alone" and len(group.members) == 1 and mention.text[-1] != "岸"
    return mention.form is Form.PRONOUN or (alone and _PART.fullmatch(mention.text) is not None)


def _part_of_town(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Return the town, hill or castle that *phrase* is a part of by its last letters: Yの谷口."""
    land = _LAND_ENDS.fullmatch(phrase.head) is not None
    if not (land or _PART_ENDS.fullmatch(phrase.head)) or _NO_PART.fullmatch(phrase.head):
        return ()
    owned = [scene.places(o) for o in phrase.owners if scene.places(o)]
    if owned and _BEYOND.fullmatch(scene.text(phrase.owners[-1].last.mention.end, phrase.start)):
        return ()  # 町の東の|橋を
    if land and owned and any(scene.view.entities[p].name.endswith(OWNERS_OF_LAND) for p in owned[-1]):
        return ()
    wide = [p for p in owned[-1] if _is_wide(scene, p)] if owned else []
    return () if not owned or wide or any(acts(scene.view, p) for p in owned[-1]) else owned[-1]


def _is_wide(scene: Scene, place: str) -> bool:
    """Whether *place* is so wide that who holds a building in it has not the place: a province, no island."""
    known = scene.view.entities[place]
    return known.leaf in cues.WIDE_LEAVES and not known.name.endswith(phrase_cues.SMALL_LANDS)


def _pointed_site(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Return the place of the text that the common noun *phrase* points at: 鉱山を, 高地全体は."""
    if any(scene.places(o) for o in phrase.owners) or _SO_MANY.search(
        scene.text(max(scene.sentence.start, phrase.start - 6), phrase.start)
    ):
        return ()
    noun = _ALL_OF_IT.sub("", _THE_SAME.sub("", phrase.head))
    place = pointed_at(scene.view, scene.sentence, phrase.start, noun, Kind.PLACE)
    if not place and _TOWN_NOUN.fullmatch(noun) and phrase.particle == "は" and not phrase.whose:
        place = _only_town(scene, phrase.start)
    return (place,) if place and not acts(scene.view, place) else ()


def _only_town(scene: Scene, offset: int) -> str:
    """Return the one place of the text that has a bare name: ザレム, of which 町は is said."""
    known = {e: scene.view.entities[e].name for e in scene.view.entities}
    places = [e for e in known if scene.view.kind(e) is Kind.PLACE and not acts(scene.view, e)]
    one = len(places) == 1 and not has_army(scene.view, known[places[0]])
    bare = _KATAKANA.fullmatch(known[places[0]]) if one else None
    before = (
        any(
            m.start < offset and places[0] in m.entities
            for s in scene.view.sentences[: scene.sentence.index + 1]
            for m in scene.view.mentions_in(s)
        )
        if bare
        else False
    )
    return places[0] if before else ""


def is_part(phrase: Phrase) -> bool:
    """Whether *phrase* is a part of a place and no name: 北半分を, 左岸は."""
    return phrase.group is None and _PART.fullmatch(phrase.head) is not None


def _has_part(scene: Scene, place: str, part: str) -> bool:
    """Whether *place* can have such a part: a bank is of a river, the foot of a bridge, a slope of a hill."""
    name = scene.view.entities[place].name
    for ending, wholes in phrase_cues.PART_OF:
        if ending in part:
            return name.endswith(wholes)
    undivided = _SHARE.search(part) or _OF_TOWNS_ALONE.fullmatch(part)
    return not (undivided and name.endswith(phrase_cues.UNDIVIDED))


def named_place(scene: Scene, noun: str) -> tuple[str, ...]:
    """Return the place of the text whose name is the bare *noun* (東岸), which elsewhere is a name."""
    known = scene.view.entities.items()
    return tuple(i for i, e in known if e.kind is Kind.PLACE and noun in {e.name, *e.aliases})[:1]


_COUNTED = re.compile(phrase_cues.COUNTED_PLACES)
_HOLDS_IT, _OUT_OF = re.compile(phrase_cues.HOLDS_IT), re.compile(phrase_cues.OUT_OF)


def focus(scene: Scene, offset: int, *, but: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the place spoken of at *offset*: named before it in the sentence, else in those before.

    *but*: Who acts, and is not spoken of.
    """
    for particles in (phrase_cues.SALIENT, phrase_cues.MENTIONED):
        for group in reversed([g for g in scene.groups if g.end <= offset]):
            places = tuple(p for p in scene.places(group) if p not in but)
            part = group.particle == "の" and (
                _PART.match(scene.view.text, group.end) or _OUT_OF.match(scene.view.text, group.end, offset)
            )
            listed = not group.particle and scene.text(group.end, group.end + 1) in {"：", ":"}
            holds_it = scene.text(group.start - 1, group.start) == "を" or _HOLDS_IT.match(
                scene.view.text, group.end
            )
            agent = group.particle == "が" and holds_it
            if agent and particles is phrase_cues.SALIENT:
                continue  # 西半分を X が、東半分を Z が; Y は X が実効支配し: X is who holds it
            if places and (part or listed or group.particle in particles) and not _acts(scene, group):
                return places[-1:]
    place = spoken_of(scene.memory)
    meant = bool(place) and not is_of_a_site(scene.view, scene.sentence, place)
    return (place,) if meant and place not in but else ()


def ground(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return the place spoken of at *offset*; where none is, the only one that the text has named so far."""
    found = focus(scene, offset)
    if found:
        return found
    clipping = scene.view.clipping(scene.sentence)
    named = {
        e
        for s in scene.view.sentences[: scene.sentence.index + 1]
        if scene.view.clipping(s) == clipping
        for m in scene.view.mentions_in(s)
        if m.kind is Kind.PLACE and m.start < offset
        for e in m.entities
        if not acts(scene.view, e)
    }
    return tuple(named) if len(named) == 1 else ()


def _acts(scene: Scene, group: Group) -> bool:
    """Whether *group* is a country that acts."""
    state = all(acts(scene.view, p) for p in scene.places(group))
    return state and group.particle in {"は", "が", "も", "に", "と", "の"}


def is_right(phrase: Phrase | None) -> bool:
    """Whether *phrase* is a right to a place, or the charge of it: 運営権, 支配."""
    return phrase is not None and phrase.group is None and _RIGHT.fullmatch(phrase.head) is not None


def all_sites(scene: Scene, phrases: Sequence[Phrase]) -> tuple[str, ...]:
    """Return the places of all *phrases*, without repetition."""
    return tuple(dict.fromkeys(p for phrase in phrases for p in sites(scene, phrase)))


def bearers(scene: Scene, phrase: Phrase | None) -> tuple[str, ...]:
    """Return who *phrase* names as one that can hold a place: by name, or by troops."""
    if phrase is None or _ASKED.search(scene.text(max(scene.sentence.start, phrase.start - 4), phrase.start)):
        return ()  # どの国のものか
    if phrase.group is not None:
        return of_group(scene, phrase.group, phrase.start)
    if phrase.head.startswith(phrase_cues.NO_MORE):
        return ()
    if phrase.owners and phrase.particle in phrase_cues.OUT_OF_HANDS and _HANDS.fullmatch(phrase.head):
        return of_group(scene, phrase.owners[-1], phrase.start)  # X の手から
    if phrase.owners and _TOGETHER.fullmatch(phrase.head):  # X と Z の両国が
        return of_group(scene, phrase.owners[-1], phrase.start)
    if _FACTION.fullmatch(phrase.head) and phrase.owners and not scene.places(phrase.owners[-1]):
        return scene.holders(phrase.owners[-1])  # 司令官の一派: his own, not the army's
    if _TROOPS.fullmatch(phrase.head) and phrase.owners:
        lords = [o for o in phrase.owners if not scene.places(o)] or list(phrase.owners)
        if scene.acts_as_state(phrase.owners[-1]):
            lords = list(phrase.owners)  # X 将軍が率いる Z 国の部隊が
        if scene.places(lords[-1]) and scene.is_thing(lords[-1]):
            return scene.own(phrase.start)
        return of_group(scene, lords[-1], phrase.start)
    if phrase.owners and _STATE_BODIES.fullmatch(phrase.head) and scene.acts_as_state(phrase.owners[-1]):
        return of_group(scene, phrase.owners[-1], phrase.start)
    whose = phrase.whose if _TROOPS.fullmatch(phrase.head) else ""
    if _OWN_TROOPS.fullmatch(whose or phrase.head):
        own = scene.own(phrase.start)
        if phrase.head in phrase_cues.ARMY_OF_STATE and own and not any(_has_army(scene, h) for h in own):
            own = ()  # 軍が, in the mouth of those who only watch it
        elif own or claim_at(scene.claims, phrase.start):
            return own
        if _WE.match(whose or phrase.head):
            return issuer(scene.view)
    if _ENEMY.fullmatch(whose or phrase.head):
        return enemy_of(scene, phrase.start)
    noun = (whose or phrase.head).removesuffix("側").removesuffix("方")
    found = described(scene, noun, phrase.start) or titled(scene, noun, phrase.start)
    found = found or by_surname(scene, noun, phrase.start)
    return found or (_state_itself(scene, phrase.start) if _STATE_ITSELF.fullmatch(noun) else ())


def _has_army(scene: Scene, holder: str) -> bool:
    """Whether *holder* is a state, a person or body of one, or troops: who speaks of 軍 as of its own."""
    if scene.view.kind(holder) is not Kind.ORGANIZATION:
        return True
    named = scene.view.entities[holder].name
    return is_force(scene.view, holder) or named.endswith((*cues.BODY_ENDINGS, "政府", "政権"))


def _state_itself(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return the state whose ministry speaks of 政府 or 国民 at *offset*: its own."""
    said = claim_at(scene.claims, offset)
    name = scene.view.entities[said.speaker].name if said is not None else ""
    own = scene.own(offset)
    states = any(scene.view.kind(h) is Kind.PLACE and acts(scene.view, h) for h in own)
    return own if states or name.endswith(cues.BODY_ENDINGS) else ()


def of_group(scene: Scene, group: Group, at: int) -> tuple[str, ...]:
    """Return who *group* names as a holder; a building or a town takes nothing."""
    title = group.last.title
    if scene.text(group.start - 1, group.start) in phrase_cues.AGAINST:
        return ()
    if scene.places(group):
        if title and not title.endswith(cues.ACTOR_TITLES):
            return ()
        islands = group.last.mention.text.endswith(cues.ISLANDS_ALONE)
        landed = all(is_landed(scene.view, p) for p in scene.places(group))
        if (scene.is_thing(group) and not landed) or (
            islands and not any(acts(scene.view, p) for p in scene.places(group))
        ):
            return ()
    return _whose_organ(scene, group) or (scene.side(group, at) if scene.holders(group) else ())


def _whose_organ(scene: Scene, group: Group) -> tuple[str, ...]:
    """Return X of 「X の国会は」: a body that every state has acts for the one that it is named with."""
    if not _STATE_BODIES.fullmatch(group.last.mention.text):
        return ()
    before = [g for g in scene.groups if g.end == group.start and g.particle == "の"]
    return scene.holders(before[-1]) if before and scene.acts_as_state(before[-1]) else ()


def is_own_troops(phrase: Phrase) -> bool:
    """Whether *phrase* is troops of whoever speaks: 部隊が, わが軍は."""
    bare = phrase.group is None and not phrase.owners and not phrase.whose
    return bare and _OWN_TROOPS.fullmatch(phrase.head) is not None


def is_adverb(phrase: Phrase) -> bool:
    """Whether the topic is a time or a manner (今回は, 実際は), no thing."""
    return _NO_ACTOR.match(phrase.head) is not None


def people(scene: Scene, holders: Sequence[str]) -> tuple[str, ...]:
    """Return those of *holders* that are people."""
    return tuple(h for h in holders if scene.view.kind(h) is Kind.PERSON)
