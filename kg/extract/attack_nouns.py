"""A scene and its noun phrases in; the attacks that nouns tell of (X による Y への攻撃), as drafts, out.

A noun counts where the text says that it was received, took place, was carried out or had an effect.
Judges neither arms nor factuality.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.actors import can_attack
from kg.extract.arguments import Group
from kg.extract.attack_blame import culprit, is_spot
from kg.extract.attack_phrases import Phrase, before, reaches
from kg.extract.attack_sides import acts, attackers, is_land, side, subject_before
from kg.extract.attack_verbs import Draft, focus, taken_next
from kg.extract.control_scene import Scene
from kg.extract.cues import attacks as cues
from kg.extract.cues.casualties import ON_THE_WORD_OF
from kg.patterns import AnyOf, Rare
from kg.records import Kind

_NOUN = Rare(cues.ATTACK_NOUN)
_AMMUNITION = Rare(cues.PROJECTILES + cues.COUNTED)
_AGENT = re.compile(cues.AGENT_GAP)
_TARGET = re.compile(cues.TARGET_GAP)
_RECEIVED, _TOOK_PLACE = re.compile(cues.RECEIVED), re.compile(cues.TOOK_PLACE)
_ENDED_SO, _KNOWN = re.compile(cues.ENDED_SO), re.compile(cues.KNOWN)
_CARRIED_OUT, _WITH_EFFECT = re.compile(cues.CARRIED_OUT), re.compile(cues.WITH_EFFECT)
_EFFECT = Rare(cues.EFFECT)
_TAKING = Rare(cues.TAKING)
_BLAST = Rare(cues.BLAST)
_ANY_NOUN = AnyOf(_NOUN, _BLAST, _AMMUNITION)
_SPOKEN_OF = re.compile(cues.SPOKEN_OF)
_STAYED = re.compile(cues.STAYED)
_KEYS = (
    *((word, word) for word in ("空爆", "爆撃", "侵攻", "暗殺", "虐殺")),
    *(("空襲", "空爆"), ("攻囲", "包囲"), ("砲", "砲撃"), ("銃", "銃撃"), ("狙撃", "銃撃"), ("襲", "襲撃")),
)
_SUBJECTS = frozenset({"は", "が", "も", "には", "では", "にも"})
_WHERE = frozenset({"で", "では", "に", "には", "は", "も", "にも", "：", ":"})
_EFFECT_OF_IT = re.compile(cues.AFTER_EFFECT)
_COLONS = frozenset({"：", ":"})
_STORM, _PART_TAKEN = re.compile(cues.STORMING_NOUN), re.compile(cues.PART_TAKEN)
_STRUCK = frozenset({"で", "では", "が", "は", "も", "を"})
_NEARBY = frozenset({"で", "では", "を"})
_GOALS = frozenset({"に", "へ", "に対し", "に対して", "に向け", "に向けて", "には"})


def may_be_nominal(scene: Scene) -> bool:
    """Whether the sentence has a word that ``nominal`` looks for."""
    text, low, high = scene.view.text, scene.sentence.start, scene.sentence.end
    return _ANY_NOUN.may_be_in(text, low, high)


def nominal(scene: Scene, found: Sequence[Phrase]) -> Iterator[Draft]:
    """Yield the attacks that nouns tell of, in text order."""
    view, low, high = scene.view, scene.sentence.start, scene.sentence.end
    for match in _NOUN.finditer(view.text, low, high):
        draft = _told(scene, found, match.span(), match.group())
        if draft is not None:
            yield draft
    yield from _blasts(scene, found)
    for match in _AMMUNITION.finditer(view.text, low, high):
        draft = None
        if _effect(scene, match.end()):
            draft = _of_effect(scene, found, match.span(), "砲撃")
        elif _RECEIVED.match(view.text, match.end(), high):  # 〈ケルサ軍〉のミサイルを受けて沈んだ
            draft = _received(scene, found, match.span(), "砲撃")
        if draft is not None:
            yield draft


def _blasts(scene: Scene, found: Sequence[Phrase]) -> Iterator[Draft]:
    """Yield blasts at a place by nobody yet: Y で車が爆発した."""
    for match in _BLAST.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        cases = _WHERE | {"が"} if _EFFECT_OF_IT.match(match.group()) else _WHERE
        spots = [p for p in before(scene, found, match.start()) if p.particle in cases and is_spot(scene, p)]
        who = attackers(scene, found, match.start()) if match.group() == "自爆" else ()
        if spots:
            place = scene.places(spots[-1].last)[0]
            yield Draft(who, spots[-1].last.entities, place, *match.span(), "攻撃", "attack-noun")
        elif place := focus(scene):
            yield Draft(who, (place,), place, *match.span(), "攻撃", "attack-noun")


def _told(scene: Scene, found: Sequence[Phrase], span: tuple[int, int], noun: str) -> Draft | None:
    rest = scene.rest(span[1])
    if rest.startswith("。") and any(p.particle in _COLONS for p in found):
        return _took_place(scene, found, span, next((k for word, k in _KEYS if word in noun), "攻撃"))
    key = next((k for word, k in _KEYS if word in noun), "攻撃")
    if _RECEIVED.match(rest):
        return _received(scene, found, span, key)
    if _TOOK_PLACE.match(rest):
        return _took_place(scene, found, span, key)
    if _CARRIED_OUT.match(rest):
        return _carried_out(scene, found, span, key)
    if _ENDED_SO.match(rest):
        return _ended_so(scene, found, span, key)
    if _effect(scene, span[1]):
        return _of_effect(scene, found, span, key)
    if _KNOWN.match(rest):
        who, targets = _agents(scene, span[0]), _aimed(scene, span[0])
        return _draft(scene, who, targets, (), span, key) if who and targets else None
    targets = _aimed(scene, span[0]) or _of_place(scene, span)
    return _draft(scene, (), targets, (), span, key) if targets and culprit(scene)[2] else None


def _of_place(scene: Scene, span: tuple[int, int]) -> tuple[str, ...]:
    """Return Y of 「Y の爆破は X によるものだ」: a place, and no land that attacks."""
    if not _SPOKEN_OF.match(scene.rest(span[1])):
        return ()
    near = [g for g in scene.groups if g.end == span[0] and g.particle == "の" and scene.places(g)]
    lands = bool(near) and any(is_land(scene.view, e, sure=True) for e in near[-1].entities)
    return near[-1].entities if near and not lands else ()


def happens(text: str) -> bool:
    """Whether *text* tells of an attack by its noun, whoever did it."""
    ends = [m.end() for m in _NOUN.finditer(text)]
    return any(_RECEIVED.match(text, end) or _TOOK_PLACE.match(text, end) for end in ends)


def _effect(scene: Scene, end: int) -> bool:
    rest = scene.rest(end)
    return bool(_WITH_EFFECT.match(rest) and (_EFFECT.search(rest) or _TAKING.search(rest)))


def _received(scene: Scene, found: Sequence[Phrase], span: tuple[int, int], key: str) -> Draft | None:
    who, targets = _agents(scene, span[0]) or _from(scene, found, span[0]), _aimed(scene, span[0])
    told = [p for p in before(scene, found, span[0]) if p.particle in _SUBJECTS]
    told = [p for p in told if not set(p.last.entities) & set(who) and not _tells(scene, p, span[0])]
    if not told and not targets:
        told = [p for p in before(scene, found, span[0]) if p.particle in _NEARBY and is_spot(scene, p)]
    targets = targets or (told[-1].last.entities if told else ())
    return _draft(scene, who, targets, told, span, key)


def _tells(scene: Scene, phrase: Phrase, start: int) -> bool:
    """Whether *phrase* names a person who only speaks of what happened at *start*."""
    said = [c for c in scene.claims if c.start <= start < c.end and phrase.end <= c.start]
    people = [e for e in phrase.last.entities if scene.view.kind(e) is Kind.PERSON]
    return bool(people) and any(c.speaker in people for c in said)


def _from(scene: Scene, found: Sequence[Phrase], start: int) -> tuple[str, ...]:
    """Return from whom it is received: X から攻撃を受けた, X に攻撃を受けた."""
    near = [p for p in before(scene, found, start) if p.particle in {"から", "に"} and acts(scene, p)]
    near = [p for p in near if reaches(scene, p, start)]
    return side(scene, near[-1], start) if near else ()


def _ended_so(scene: Scene, found: Sequence[Phrase], span: tuple[int, int], key: str) -> Draft | None:
    """Return the attack of which only the outcome is told: X の Y 攻めは失敗に終わった."""
    who, targets = _agents(scene, span[0]), _aimed(scene, span[0])
    place = "" if targets else focus(scene)
    who = who or subject_before(scene)
    return (
        Draft(who, targets or (place,), place, *span, key, "attack-noun")
        if who and (targets or place)
        else None
    )


def _took_place(scene: Scene, found: Sequence[Phrase], span: tuple[int, int], key: str) -> Draft | None:
    who, targets = _agents(scene, span[0]), _aimed(scene, span[0])
    told = [p for p in before(scene, found, span[0]) if p.particle in _WHERE and is_spot(scene, p)]
    targets = targets or (told[-1].last.entities if told else ())
    return _draft(scene, who, targets, told, span, key)


def _carried_out(scene: Scene, found: Sequence[Phrase], span: tuple[int, int], key: str) -> Draft | None:
    targets = _aimed(scene, span[0])
    told = [p for p in before(scene, found, span[0]) if p.particle in _GOALS]
    told = told or [p for p in before(scene, found, span[0]) if p.particle in _NEARBY and is_spot(scene, p)]
    goals = told[-1:] if not targets else []
    targets = targets or (told[-1].last.entities if told else ())
    rest = [p for p in found if p not in goals]
    who = _agents(scene, span[0]) or attackers(scene, rest, span[0])
    if _of_murder(scene, span[0]):
        who = tuple(e for e in who if scene.view.kind(e) is not Kind.PLACE)
    later = None if targets else taken_next(scene, found, span)
    if later is not None:
        goals, targets = [later], later.last.entities
    elif who and not targets and _STORM.search(scene.text(*span)):
        after = scene.rest(span[1])
        carried = _CARRIED_OUT.match(after)
        part = carried and _PART_TAKEN.match(after, carried.end())
        place = focus(scene) if part else ""
        targets = (place,) if place else ()
    return _draft(scene, who, targets, goals, span, key)


def _of_effect(scene: Scene, found: Sequence[Phrase], span: tuple[int, int], key: str) -> Draft | None:
    who, targets = _agents(scene, span[0]), _aimed(scene, span[0])
    spots = [p for p in before(scene, found, span[0]) if p.particle in _WHERE and is_spot(scene, p)]
    quote = scene.quote(span[0])
    later = [p for p in found if p.start >= span[1] and p.last.last.quote == quote and is_spot(scene, p)]
    taken = [p for p in later if p.particle == "を" and _TAKING.search(scene.rest(p.end))]
    taken = taken if _TAKING.search(scene.rest(span[1])) else []  # 総攻撃で〈ザレム〉を押さえた
    told = taken[:1] or spots[-1:] or [p for p in later if _is_struck(scene, p)][:1]
    told = told or [p for p in before(scene, found, span[0]) if _of_town(scene, p)][-1:]
    targets = targets or (told[-1].last.entities if told else ())
    if not who and _TAKING.search(scene.rest(span[1])):
        who = attackers(scene, found, span[0])
    return _draft(scene, who, targets, told, span, key)


def _is_struck(scene: Scene, phrase: Phrase) -> bool:
    return phrase.particle in _STRUCK or (
        phrase.particle == "に" and bool(_STAYED.match(scene.rest(phrase.end)))
    )


def _of_town(scene: Scene, phrase: Phrase) -> bool:
    """Whether *phrase* names a town as the source: 〈ザレム〉市によると、…の砲撃で3人が死亡した."""
    if phrase.particle not in ON_THE_WORD_OF or not is_spot(scene, phrase):
        return False
    return not any(is_land(scene.view, e, sure=True) for e in phrase.last.entities)


def _draft(
    scene: Scene,
    who: Sequence[str],
    targets: Sequence[str],
    told: Sequence[Phrase],
    span: tuple[int, int],
    key: str,
) -> Draft | None:
    if not who and not targets:
        return None
    places = [e for e in targets if scene.view.kind(e) is Kind.PLACE]
    places += [e for p in reversed(told) for g in p.names for e in scene.places(g)]
    return Draft(tuple(who), tuple(targets), places[0] if places else "", *span, key, "attack-noun")


def _agents(scene: Scene, start: int) -> tuple[str, ...]:
    """Return who stands before the noun at *start* as its doer: X の, X による, X が行った."""
    glued = _glued(scene, start)
    start = glued.start if glued is not None else start
    near = [g for g in _same_quote(scene, start) if _AGENT.fullmatch(scene.view.text, _content_end(g), start)]
    near = [g for g in near if _may(scene, g) and not (g.particle == "の" and _of_murder(scene, start))]
    by = [g for g in near if g.particle in {"による", "からの"}]
    chosen = (by or near)[-1:]
    return tuple(e for g in chosen for e in g.entities if can_attack(scene.view, e))


def _may(scene: Scene, group: Group) -> bool:
    """Whether *group* attacks: no town, of which 〈ザレム〉の空爆 would make the target."""
    view = scene.view
    if not any(can_attack(view, e) for e in group.entities):
        return False
    if all(view.kind(e) is Kind.PLACE for e in group.entities):
        lands = any(is_land(view, e) for e in group.entities)
        return lands or group.particle in {"による", "からの"} or group.last.title.endswith(("側", "軍"))
    return True


def _aimed(scene: Scene, start: int) -> tuple[str, ...]:
    """Return what stands before the noun at *start* as its target: Y への, Y に対する, Y を狙った, Y 攻め."""
    glued = _glued(scene, start)
    if glued is not None:
        return scene.places(glued)
    if _of_murder(scene, start):
        victims = [g for g in _same_quote(scene, start) if g.particle == "の" and g.end == start]
        if victims and scene.view.kind(victims[-1].entities[0]) is Kind.PERSON:
            return victims[-1].entities  # 〈ドレク〉大統領の暗殺を企てた
    near = [g for g in _same_quote(scene, start) if _TARGET.fullmatch(scene.view.text, _name_end(g), start)]
    return near[-1].entities if near else ()


def _of_murder(scene: Scene, start: int) -> bool:
    """Whether the noun at *start* has the victim for its owner: X の|暗殺."""
    return scene.view.text.startswith(cues.MURDER, start)


def _glued(scene: Scene, start: int) -> Group | None:
    """Return the place that makes one word with the noun at *start*: 〈ザレム〉空爆, 〈灰原城〉攻め."""
    near = [g for g in scene.groups if _name_end(g) == start and g.last.quote == scene.quote(start)]
    return near[-1] if near and scene.places(near[-1]) else None


def _same_quote(scene: Scene, start: int) -> list[Group]:
    quote = scene.quote(start)
    return [g for g in scene.groups if g.last.content_end <= start and g.last.quote == quote]


def _content_end(group: Group) -> int:
    return group.last.content_end if group.particle else _name_end(group)


def _name_end(group: Group) -> int:
    return group.last.mention.phrase_end
