"""A document's view and its claims in; who attacked what, with what, and at what cost (攻撃), out.

Numbers of dead and injured are those that stand with the attack or in the two sentences after it, and on
whose word they stand. Says nothing of who holds the place afterwards.
"""

import re
from collections.abc import Iterator, Sequence

from kg.extract.actors import can_attack, disaster_before, is_contest, is_force, is_warlike
from kg.extract.arguments import Group, sentence_groups
from kg.extract.control_claims import claim_at, claims_by_sentence
from kg.extract.control_places import focus_groups
from kg.extract.control_scene import FORCES, Scene
from kg.extract.control_status import control_status
from kg.extract.cues import attacks as cues
from kg.extract.event_codes import event_code
from kg.extract.meetings_when import date_of
from kg.extract.view import View
from kg.records import Claim, ControlKind, Factuality, Happening, Kind, Sentence

_STRIKING = tuple((re.compile(p), key) for p, key in cues.STRIKING)
_NOUN = re.compile(rf"(?P<noun>{cues.ATTACK_NOUN})(?={cues.NOUN_HAPPENED})")
_KILLED = re.compile(cues.KILLED)
_INJURED = re.compile(cues.INJURED)
_AFTERMATH = re.compile(cues.AFTERMATH)
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789", ",，")
_KANJI = {c: i for i, c in enumerate("〇一二三四五六七八九")}
_DONE = re.compile(r"を(?:行|加え|仕掛)|で(?!は)")
_NEAR = 2
_CARRIER = re.compile(
    rf"[一-龥ァ-ヴー]{{0,6}}(?:{'|'.join(cues.WEAPONS)}|機|砲)[^、。をにで]{{0,6}}?(?:が|は|も)"
)


def extract_attacks(view: View, claims: Sequence[Claim]) -> tuple[Happening, ...]:
    """Return the attacks that *view* tells of, in text order, one per telling."""
    found: list[Happening] = []
    memory: dict[str, str] = {}
    rows = claims_by_sentence(view, claims)
    for sentence in view.sentences:
        groups = (*sentence_groups(view, sentence), *focus_groups(view, sentence, memory.get("place", "")))
        scene = Scene(
            view, sentence, sorted(groups, key=lambda g: g.last.start), rows.get(sentence.index, ()), memory
        )
        told = [*_verbal(scene), *_nominal(scene, found)]
        if not told and found and _AFTERMATH.search(sentence.text):
            found = _with_losses(view, found, sentence)
        for attack in told:
            if not any(_same(attack, other) for other in found[-3:]):
                found.append(attack)
            places = [e for r, e in attack.roles if r == "target" and view.kind(e) is Kind.PLACE]
            if places:
                memory["place"] = places[0]
    return tuple(found)


def _same(one: Happening, other: Happening) -> bool:
    if one.happening_id == other.happening_id:
        return True  # two rules read one word; the first of them looks closer
    return one.roles == other.roles and (one.date == other.date or not one.date or not other.date)


def _verbal(scene: Scene) -> Iterator[Happening]:
    low, high = scene.sentence.start, scene.sentence.end
    taken: list[tuple[int, int]] = []
    for pattern, key in _STRIKING:
        for match in pattern.finditer(scene.view.text, low, high):
            if any(a <= match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            attack = _of_verb(scene, match.span(), key)
            if attack:
                yield attack


def _of_verb(scene: Scene, span: tuple[int, int], key: str) -> Happening | None:
    start, end = span
    before = scene.before(start)
    if disaster_before(scene.view, scene.sentence, start):
        return None
    if re.match(r"[しさわ]?(?:れ|られ)", scene.rest(end)):
        targets = [g for g in before if g.particle in {"は", "も"}] or [
            g for g in before if g.particle == "が"
        ]
        agents = [g for g in before if g.particle in {"に", "によって", "により"} and start - g.end <= 20]
        if not targets or not agents:
            return None
        return _attack(
            scene, scene.holders(agents[-1]), scene.holders(targets[-1]), span, key, "attack-passive"
        )
    carrier = _carrier(scene, before, start)
    targets = _targets(scene, [g for g in before if g not in carrier], start)
    if not targets:
        return _topical(scene, before, span, key)
    first = targets[0].start
    attackers = scene.subject([g for g in before if g not in targets], first, start)
    attackers = tuple(e for g in carrier for e in scene.holders(g)) or attackers
    made = [
        g
        for g in before
        if g.particle == "に" and g.start < first and re.match(r".?(?:さ)?せ", scene.rest(end))
    ]
    attackers = (*attackers, *(scene.holders(made[-1]) if made else ()))
    relative = re.match(r".{1,4}た(?=[一-龥ァ-ヴー])", scene.rest(end))
    heads = [g for g in scene.groups if relative and g.start == end + relative.end()]
    if (
        heads
        and heads[0].particle in {"は", "が"}
        and not any(g.particle == "が" for g in before if g not in targets)
    ):
        attackers = scene.holders(heads[0])
    entities = tuple(dict.fromkeys(e for g in targets for e in g.entities))
    return _attack(scene, attackers, entities, span, key, "attack-verb")


def _carrier(scene: Scene, before: Sequence[Group], start: int) -> list[Group]:
    """Return whose weapons do it: X の無人機が Y を攻撃した."""
    owners = [
        g
        for g in before
        if g.particle == "の" and _CARRIER.match(scene.view.text, g.end, start) and scene.holders(g)
    ]
    return owners[-1:]


def _topical(scene: Scene, before: Sequence[Group], span: tuple[int, int], key: str) -> Happening | None:
    """Return the attack of 「Y も X が攻め落とした」 and of 「X が撃ち込んだロケット弾により Y では…」."""
    owners = [g for g in before if g.particle == "が" and scene.holders(g)]
    if not owners:
        return None
    topics = [
        e for g in before if g.particle in {"は", "も"} and g.end <= owners[-1].start for e in scene.places(g)
    ]
    if not topics and re.match(r".{1,4}だ?た?[一-龥ァ-ヴー]{2,8}(?:により|で|が)", scene.rest(span[1])):
        later = [g for g in scene.groups if g.start > span[1] and g.particle in {"では", "で"}]
        topics = [e for g in later[:1] for e in scene.places(g)]
    return _attack(scene, scene.holders(owners[-1]), topics, span, key, "attack-topic") if topics else None


def _targets(scene: Scene, before: Sequence[Group], start: int) -> list[Group]:
    """Return the groups that are attacked: Y を, Y の学校を, Y にミサイルを."""
    found: list[Group] = []
    for group in reversed(before):
        gap = scene.text(group.end, start)
        forces = group.particle == "の" and FORCES.match(scene.view.text, group.last.content_end)
        if len(gap) > 34 or forces or group.particle in {"は", "が", "も", "と"}:
            break
        if group.particle in cues.TARGET_PARTICLES or group.particle in {"の", "", "、"}:
            owned = group.particle in {"の", "", "、"}
            if owned and not re.search(r"[をにへ]", gap) and not found:
                continue
            if re.search(r"(?:た|る)[一-龥ァ-ヴー]", gap) and not found and group.particle not in {"を"}:
                continue
            found.append(group)
    return list(reversed(found))


def _nominal(scene: Scene, earlier: Sequence[Happening]) -> Iterator[Happening]:
    for match in _NOUN.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        start = match.start("noun")
        before = scene.before(start)
        agents = [
            g
            for g in before
            if g.particle in {"の", "による", "に"} and start - g.end <= 14 and scene.holders(g)
        ]
        agents = [g for g in agents if not re.search("[はがを]", scene.text(g.end, start))]
        agents = [g for g in agents if scene.view.kind(g.entities[0]) is not Kind.PLACE or g.particle != "に"]
        targets = [g for g in scene.before(start) if g not in agents and g.particle not in {"によると"}]
        targets = [g for g in targets if any(scene.view.kind(e) is not Kind.PERSON for e in g.entities)]
        after = [
            g
            for g in scene.groups
            if g.start > match.end() and scene.places(g) and g.start - match.end() < 12
        ]
        wounded = [
            g
            for g in targets
            if g.particle in {"は", "が", "では", "で", "の", "に対し", "への", "へ", "には"}
        ]
        named = wounded or after
        doer = _doer(scene, start) if _DONE.match(scene.view.text, match.end("noun")) else ()
        attackers = scene.holders(agents[-1]) if agents else doer or _last_attacker(earlier)
        if named and attackers and (agents or doer or _AFTERMATH.search(scene.rest(start))):
            entities = tuple(dict.fromkeys(e for g in named for e in g.entities if e not in attackers))
            attack = _attack(
                scene,
                attackers,
                entities,
                (start, match.end("noun")),
                "空爆" if "爆" in match["noun"] else "攻撃",
                "attack-noun",
            )
            if attack:
                yield attack


def _doer(scene: Scene, start: int) -> tuple[str, ...]:
    subjects = [g for g in scene.before(start) if g.particle in {"は", "が"} and not scene.places(g)]
    return scene.holders(subjects[-1]) if subjects else ()


def _last_attacker(earlier: Sequence[Happening]) -> tuple[str, ...]:
    return tuple(e for r, e in earlier[-1].roles if r == "attacker") if earlier else ()


def _attack(
    scene: Scene, attackers: Sequence[str], targets: Sequence[str], span: tuple[int, int], key: str, rule: str
) -> Happening | None:
    view, sentence = scene.view, scene.sentence
    targets = [t for t in targets if t not in attackers and view.kind(t) is not Kind.EVENT]
    attackers = [a for a in attackers if can_attack(view, a)]
    if not attackers or not targets or not _violent(view, sentence, attackers, targets, key):
        return None
    tail = scene.rest(span[1])[:14]
    if any(w in tail for w in cues.PEACEFUL):
        return None
    date = date_of(view, sentence, span[0])
    status = control_status(view, sentence, span[0], span[1], ControlKind.CAPTURED, date)
    claim = claim_at(claims=scene.claims, offset=span[0])
    places = [t for t in targets if view.kind(t) is Kind.PLACE]
    roles = [("attacker", a) for a in attackers] + [("target", t) for t in targets]
    code, plover = event_code(key)
    return Happening(
        happening_id=f"{view.document.doc_id}-a{span[0]}",
        type="Attack",
        roles=tuple(sorted(set(roles))),
        values=_losses(sentence.text, _weapon(scene.text(sentence.start, span[1]))),
        place=places[0] if places else "",
        date=date,
        factuality=status,
        according_to=(claim.speaker,) if claim else (),
        code=code,
        plover=plover,
        rule=rule,
        evidence=(view.evidence(sentence),),
    )


def _violent(
    view: View, sentence: Sentence, attackers: Sequence[str], targets: Sequence[str], key: str
) -> bool:
    """Whether arms are meant: no game or vote, and people only where the sentence speaks of arms."""
    armed = any(is_force(view, e) for e in (*attackers, *targets))
    if is_contest(view, sentence) and not armed:
        return False
    if key in cues.BY_ARMS or armed:
        return True
    near = view.sentences[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]
    return any(is_warlike(view, s) for s in near)


def _weapon(text: str) -> str:
    return next((w for w in cues.WEAPONS if w in text), "")


def _losses(text: str, weapon: str = "") -> tuple[tuple[str, str | int], ...]:
    values: list[tuple[str, str | int]] = []
    for name, pattern in (("injured", _INJURED), ("killed", _KILLED)):
        match = pattern.search(text)
        if match:
            number = next(g for g in match.groups() if g)
            values.append((name, _number(number)))
            if any(w in text[max(0, match.start() - 6) : match.end()] for w in cues.AT_LEAST):
                values.append(("atLeast", 1))
    if weapon:
        values.append(("weapon", weapon))
    return tuple(sorted(set(values), key=lambda v: v[0]))


def _number(text: str) -> int:
    plain = text.translate(_DIGITS)
    if plain.isdigit():
        return int(plain)
    total, digit = 0, 0
    for char in plain:
        if char in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
        else:
            digit = _KANJI.get(char, 0)
    return total + digit


def _with_losses(view: View, found: list[Happening], sentence: Sentence) -> list[Happening]:
    """Return *found* with the dead and injured of *sentence* added to the attack told just before it."""
    last = found[-1]
    at = next(i for i, s in enumerate(view.sentences) if s.start == last.evidence[-1].start)
    told = {name for name, _ in last.values}
    same = view.clipping(view.sentences[at]) == view.clipping(sentence)
    if (
        "killed" in told
        or sentence.index - at > _NEAR
        or not same
        or last.factuality is not Factuality.ACTUAL
    ):
        return found
    losses = [v for v in _losses(sentence.text) if v[0] not in told]
    if not losses:
        return found
    values = tuple(sorted({*last.values, *losses}, key=lambda v: v[0]))
    evidence = (*last.evidence, view.evidence(sentence))
    changed = Happening(
        happening_id=last.happening_id,
        type=last.type,
        roles=last.roles,
        values=values,
        place=last.place,
        date=last.date,
        factuality=last.factuality,
        according_to=last.according_to,
        code=last.code,
        plover=last.plover,
        rule=last.rule,
        evidence=evidence,
    )
    return [*found[:-1], changed]
