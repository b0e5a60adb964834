"""A scene, its noun phrases and a predicate in; who attacks there (攻撃した側), out.

The subject before the predicate, else the speaker's own side (我が軍), else the subject of the sentences
before. Sure of the bearer or silent: an unnamed subject is nobody whom the text named before.
"""

from collections.abc import Sequence
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.actors import can_attack, can_hold, is_force
from kg.extract.arguments import sentence_groups
from kg.extract.attack_phrases import Phrase, before, phrases
from kg.extract.control_scene import OWN, Scene
from kg.extract.control_sides import country_of_body, own_side
from kg.extract.cues import attacks as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.control import CASTLE_ENDINGS, NO_ACTOR, NO_TOWN, OFFICIAL_TITLES, PLACE_NOUNS
from kg.extract.cues.happenings import SUBORDINATE
from kg.extract.cues.phrases import COMMAS
from kg.extract.others_subjects import done_by_others, somebody_acts
from kg.extract.view import View
from kg.records import Form, Kind

_ARMED = re.compile(rf"{cues.TITLED}(?:{cues.ARMED_HEADS}|{cues.PROJECTILES}){cues.COUNTED}")
_FORCE = re.compile(rf"{cues.TITLED}{cues.ARMED_HEADS}(?:ら|たち)?{cues.PEOPLE_COUNTED}")
_COUNTED_TROOPS = re.compile(cues.COUNTED_TROOPS)
_PEOPLE, _NOT_THEIRS = re.compile(cues.PEOPLES), re.compile(cues.NOT_THEIRS)
_PROJECTILE = re.compile(rf".*?{cues.PROJECTILES}{cues.COUNTED}")
#: X が支配する町を: its subject is not the sentence's.
_RELATIVE = re.compile(
    r"(?:[^、。はがの]|の(?![一-龥]{1,3}[るたうくつむす])){1,24}?(?:[っいんしれえけせ][ただ]|る|ている|ていた|[うくすつむ])(?=[一-龥ァ-ヴー「])"
)
_RELATIVE_VERB = re.compile(r"(?:[っいんしえけせれめきちにりぎみ][ただ]|る)(?=[一-龥ァ-ヴー「])")
_UNNAMED = re.compile(
    rf"(?:[一-龥ァ-ヴーA-Za-z々]{{2}}|[0-9０-９一二三四五六七八九十]人)(?:ら|たち)?が"
    rf"|(?:^|[、。「])(?!{NO_ACTOR})[一-龥ァ-ヴー]{{2,8}}は|{cues.SOMEBODY}[はがも]|{cues.NAMELESS_TROOPS}[はがも]"
)
#: Where no subject is named at all, any bearer of が is one.
_ANYBODY = re.compile(rf"{_UNNAMED.pattern}|[一-龥ァ-ヴー」』]が")
_RULERS_TROOPS = re.compile(cues.RULERS_TROOPS)
_SUBORDINATE, _REASON = (
    re.compile(SUBORDINATE),
    re.compile("[^、。はがを]{1,14}[たる](?:ため|ので|後|なか)、"),
)
_LANDS: WeakKeyDictionary[View, dict[str, bool]] = WeakKeyDictionary()
_LOOKING_BACK = 2


def attackers(scene: Scene, found: Sequence[Phrase], start: int) -> tuple[str, ...]:
    """Return who acts at *start*, an empty tuple when that is not sure."""
    told = before(scene, found, start)
    for phrase in reversed(told):
        if phrase.particle in SUBJECT_PARTICLES and not _of_another_clause(scene, phrase, start):
            if not acts(scene, phrase) and phrase.particle != "が" and _thing(scene, phrase):
                continue
            if not acts(scene, phrase) or _unnamed_between(scene, found, phrase.end, start):
                return ()
            if _only_tells(scene, phrase, start) or done_by_others(scene.view, scene.sentence, phrase, start):
                return ()
            return (*side(scene, phrase, start), *_helpers(scene, told, start))
    if _unnamed_between(scene, found, scene.sentence.start, start, _ANYBODY):
        return ()
    if any(c.start <= start < c.end and cues.ACCUSING.search(c.verb) for c in scene.claims):
        return ()
    own = scene.own(start)
    if own or somebody_acts(scene.view, scene.sentence, start, troops=True):
        return own
    return subject_before(scene)


def _only_tells(scene: Scene, phrase: Phrase, start: int) -> bool:
    """Whether *phrase* names who speaks of the deed at *start* and has no troops: a historian, diplomats."""
    view = scene.view
    said = [c for c in scene.claims if c.start <= start < c.end and phrase.end <= c.start]
    tellers = {c.speaker for c in said} & set(phrase.last.entities)
    if not tellers or OWN.search(scene.text(phrase.end, start)):
        return False
    diplomats = any(view.entities[t].name.endswith(cues.DIPLOMATS) for t in tellers)
    title = phrase.last.last.title + phrase.last.last.mention.title
    return (
        diplomats
        or title.endswith(cues.DIPLOMATS)
        or all(view.kind(t) is Kind.PERSON and not own_side(view, t) for t in tellers)
    )


def acts(scene: Scene, phrase: Phrase) -> bool:
    """Whether *phrase* names somebody who may attack: a name itself, or what fights for it."""
    if phrase.linked and _NOT_THEIRS.search(
        scene.text(phrase.last.last.mention.phrase_end, phrase.end - len(phrase.particle))
    ):
        return False
    if phrase.head and _FORCE.fullmatch(phrase.head):  # 〈再建派〉の戦闘員は
        return any(can_hold(scene.view, e) for e in phrase.last.entities)
    if not any(can_attack(scene.view, e) for e in phrase.last.entities):
        return False
    if phrase.linked and _COUNTED_TROOPS.fullmatch(phrase.head):  # 景盛の率いる三千が
        return True
    if not phrase.head or _fights(phrase):
        return not _thing(scene, phrase)
    titled = not phrase.linked and any(scene.view.kind(e) is Kind.PERSON for e in phrase.last.entities)
    return titled  # ドレク大統領は, not ドレクの父は


def _fights(phrase: Phrase) -> bool:
    """Whether the head of *phrase* fights for whoever it names; a people only as one word with it."""
    if _ARMED.fullmatch(phrase.head) or _FORCE.fullmatch(phrase.head):
        return True
    return not phrase.linked and bool(_PEOPLE.fullmatch(phrase.head))


def _thing(scene: Scene, phrase: Phrase) -> bool:
    """Whether *phrase* is a place that attacks nobody: a town, a castle, a part of a country."""
    view = scene.view
    if not all(view.kind(e) is Kind.PLACE for e in phrase.last.entities):
        return False
    pointing = phrase.last.last.mention.form is not Form.NAME
    if pointing or not phrase.head:
        return not any(is_land(view, e, sure=pointing) for e in phrase.last.entities)
    return not _fights(phrase)


def is_land(view: View, entity: str, *, sure: bool = False) -> bool:
    """Whether *entity* is a country or a people's land: its class, its name, or an army or rulers of its own.

    Unless it must be *sure*, a place of no known class is one too, if its name does not end like a town's.
    """
    known = _LANDS.setdefault(view, {})
    found = view.entities[entity]
    if entity not in known:
        names = "|".join(map(re.escape, (found.name, *found.aliases)))
        known[entity] = (
            found.leaf in cues.LAND_LEAVES
            or found.name.endswith(cues.LAND_ENDINGS)
            or bool(re.search(rf"(?:{names}){cues.OF_A_LAND}", view.text))
        )
    town = found.name.endswith((*CASTLE_ENDINGS, *PLACE_NOUNS, *NO_TOWN))
    return known[entity] or not (sure or found.leaf or town)


def _of_another_clause(scene: Scene, phrase: Phrase, start: int) -> bool:
    """Whether *phrase* is the subject of a relative clause, or of one that ends in ため、 or 後、."""
    if phrase.particle != "が":
        return False
    pause = scene.text(phrase.end - 1, phrase.end) in COMMAS  # X が、Y の守る町を: of the main clause
    relative = not pause and _RELATIVE.match(scene.view.text, phrase.end, start + 1)
    return bool(relative or _SUBORDINATE.search(scene.text(phrase.end, start)))


def _unnamed_between(
    scene: Scene, found: Sequence[Phrase], low: int, high: int, subjects: re.Pattern[str] = _UNNAMED
) -> bool:
    """Whether a subject that no name covers stands in ``[low, high)``: its bearer is unknown."""
    for match in subjects.finditer(scene.text(low, high)):
        end = low + match.end()
        if OWN.search(match.group()) or _RELATIVE.match(scene.view.text, end, high + 1):
            continue
        if match.group().endswith("が") and _REASON.match(scene.view.text, end, high):
            continue  # 住民が求めたため、
        if _RULERS_TROOPS.search(scene.text(low, end)):
            continue
        if not any(p.start < end <= p.end + 1 for p in found):
            return True
    return False


def side(scene: Scene, phrase: Phrase, start: int) -> tuple[str, ...]:
    """Return who *phrase* fights for: the country of a spokesman or ministry, else what it names."""
    view, group = scene.view, phrase.last
    holder = tuple(e for e in group.entities if can_hold(view, e))
    title = group.last.title + group.last.mention.title
    official = not phrase.linked and title.endswith(OFFICIAL_TITLES)
    people = [e for e in holder if view.kind(e) is Kind.PERSON]
    spoken = set(people) & scene.speakers()
    own = OWN.search(scene.text(group.end, start))
    if own or (people and (official or spoken)) or any(country_of_body(view, e) for e in holder):
        return tuple(dict.fromkeys(s for e in holder for s in own_side(view, e))) or holder
    return (*holder, *_parent(scene, phrase))


def _parent(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Return the army whose unit *phrase* names, if it stands right before it: 国民軍の精鋭部隊."""
    if len(phrase.names) < 2:
        return ()
    army, unit = phrase.names[-2:]
    glued = scene.text(army.last.mention.phrase_end, unit.start) == "の"
    forces = [e for e in army.entities if is_force(scene.view, e)]
    return tuple(forces) if glued and any(is_force(scene.view, e) for e in unit.entities) else ()


def owners(scene: Scene, phrase: Phrase) -> tuple[str, ...]:
    """Return whose projectile the head of *phrase* is (X のミサイルが), nobody's where it is none."""
    if not _PROJECTILE.fullmatch(phrase.head):
        return ()
    return tuple(e for e in phrase.last.entities if can_attack(scene.view, e))


def _helpers(scene: Scene, told: Sequence[Phrase], start: int) -> tuple[str, ...]:
    """Return who joined in: 英軍とともに, 英軍と共同で."""
    found: list[str] = []
    for phrase in told:
        joined = phrase.particle in cues.TOGETHER or (
            phrase.particle == "と" and re.match(cues.TOGETHER_AFTER, scene.text(phrase.end - 1, start))
        )
        if joined and acts(scene, phrase) and not _RELATIVE_VERB.search(scene.text(phrase.end, start)):
            found.extend(e for e in phrase.last.entities if can_attack(scene.view, e))
    return tuple(found)


def _fighting(view: View, phrase: Phrase) -> bool:
    """Whether *phrase* names people, an army or what fights for it, and no body that only sits or rules."""
    named = phrase.last.entities
    body = any(view.kind(e) is Kind.ORGANIZATION for e in named)
    return not body or _fights(phrase) or any(is_force(view, e) for e in named)


def subject_before(scene: Scene) -> tuple[str, ...]:
    """Return the last subject of the two sentences before, of the same clipping, that may attack."""
    view, sentence = scene.view, scene.sentence
    for earlier in reversed(view.sentences[max(0, sentence.index - _LOOKING_BACK) : sentence.index]):
        if view.clipping(earlier) != view.clipping(sentence):
            return ()
        told = Scene(view, earlier, sentence_groups(view, earlier), (), scene.memory)
        for phrase in reversed(phrases(told)):
            if phrase.particle not in SUBJECT_PARTICLES or phrase.last.last.quote >= 0:
                continue
            if acts(told, phrase) and any(view.kind(e) is not Kind.PLACE for e in phrase.last.entities):
                return side(told, phrase, phrase.end) if _fighting(view, phrase) else ()
    return ()
