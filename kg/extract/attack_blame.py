"""A scene in; whose doing an attack was (犯行), and what a sentence after it says was hit, out.

X の仕業だ, X が犯行声明を出した, Y では…が崩れた. Finds no attacks.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.actors import can_attack
from kg.extract.attack_phrases import Phrase
from kg.extract.control_scene import Scene
from kg.extract.control_sides import own_side
from kg.extract.cues import attacks as cues
from kg.extract.cues import attacks_blame as blame
from kg.patterns import Rare
from kg.records import Kind

_EFFECT = Rare(cues.EFFECT)
_HIT = Rare(cues.HIT)
_DOER = Rare(blame.DOER_CLEFT)
_COPULA = re.compile(
    rf"(?:の?{cues.TITLED}{cues.ARMED_HEADS}|{blame.DOERS_ARMS})?[」』]?(?:だ|で[あしす]|と|。|、|$)"
)
_LAUNCHED_FROM, _LAUNCHED_GROUND = Rare(blame.LAUNCHED_FROM), re.compile(blame.LAUNCHED_GROUND)
_SUSPECT = re.compile(blame.SUSPECT)
_OWNING_UP, _DENIES_PART = Rare(blame.OWNING_UP), re.compile(blame.DENIES_PART)
_OWN_WORK = re.compile(blame.OWN_WORK)
_CULPRIT = re.compile(blame.CULPRIT)
_SPOTS = frozenset({"で", "では", "でも", "の", "が"})


def is_spot(scene: Scene, phrase: Phrase) -> bool:
    """Whether *phrase* names a place last."""
    return bool(scene.places(phrase.names[-1]))


def culprit(scene: Scene) -> tuple[tuple[str, ...], int, bool]:
    """Return whose doing an attack was (X の仕業だ, X が犯行を認めた), where it is said, and if for sure."""
    for group in scene.groups:
        end = group.last.mention.phrase_end
        blamed = _CULPRIT.match(scene.view.text, end)
        owned = _OWN_WORK.match(scene.view.text, group.last.content_end)
        before_it = scene.text(scene.sentence.start, group.start)
        if _LAUNCHED_FROM.search(before_it):
            blamed = blamed or _LAUNCHED_GROUND.match(scene.view.text, end)
        owned = (
            owned
            or _OWNING_UP.search(before_it)
            or (_DOER.search(before_it) and _COPULA.match(scene.view.text, end))
        )
        guessed = _SUSPECT.match(scene.view.text, end)
        armed = tuple(e for e in group.entities if can_attack(scene.view, e))
        if (blamed or owned or guessed) and armed:
            return armed, end, bool(blamed or owned)
    return _suspects(scene)


def _suspects(scene: Scene) -> tuple[tuple[str, ...], int, bool]:
    """Return who denies a part in an attack, and so was blamed: 〈ケルサ軍〉は関与を否定した."""
    for group in scene.groups:
        end = group.last.content_end
        sides = [s for e in group.entities for s in own_side(scene.view, e)]
        armed = tuple(e for e in dict.fromkeys(sides) if can_attack(scene.view, e))
        if armed and group.last.quote < 0 and _DENIES_PART.match(scene.view.text, end, scene.sentence.end):
            return armed, end, False
    return (), -1, False


def struck(scene: Scene, found: Sequence[Phrase]) -> Phrase | None:
    """Return the place of which the sentence tells what an attack did there: Y では…が崩れ、3人が死亡した."""
    if not _EFFECT.search(scene.sentence.text):
        return None
    spots = [p for p in found if p.particle in _SPOTS and is_spot(scene, p) and p.last.last.quote < 0]
    return spots[0] if spots else None


def home_of_official(scene: Scene) -> str:
    """Return the town of the local official who tells of a hit: 〈ザレム〉の市長は、一発が命中したと."""
    if not _HIT.search(scene.sentence.text):
        return ""
    for group in scene.groups:
        if not group.last.title.endswith(cues.LOCAL_OFFICES) or group.last.quote >= 0:
            continue
        for person in group.entities:
            towns = [o.organization for o in scene.view.entities[person].offices]
            towns = [t for t in towns if t in scene.view.entities and scene.view.kind(t) is Kind.PLACE]
            if towns:
                return towns[0]
    return ""
