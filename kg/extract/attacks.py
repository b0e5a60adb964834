"""A document's view and its claims in; who attacked what, with what, and at what cost (攻撃), out.

Numbers of dead and injured are those that stand with the attack or in the sentences after it. Says
nothing of who holds the place afterwards.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.actors import can_hold, disaster_before, is_contest, is_force, is_warlike
from kg.extract.arguments import sentence_groups
from kg.extract.attack_nouns import culprit, happens, nominal, struck
from kg.extract.attack_phrases import phrases
from kg.extract.attack_verbs import Draft, strikes, verbal
from kg.extract.casualties import losses
from kg.extract.control_claims import claim_at, claims_by_sentence
from kg.extract.control_places import focus_groups
from kg.extract.control_scene import Scene
from kg.extract.control_status import control_status
from kg.extract.cues import attacks as cues
from kg.extract.cues.casualties import AFTERMATH, ELSEWHERE, TOWN_LEAVES
from kg.extract.event_codes import event_code
from kg.extract.factuality import past_date
from kg.extract.meetings_when import date_of
from kg.extract.view import View
from kg.records import Claim, ControlKind, Factuality, Happening, Kind, Sentence

_AFTERMATH = re.compile(AFTERMATH)
_ELSEWHERE = re.compile(ELSEWHERE)
_NOT_DONE = tuple((re.compile(p), Factuality[name]) for p, name in cues.NOT_DONE)
_FICTION = re.compile(cues.FICTION)
_DEED = re.compile(cues.DEED)
_SUPPOSED = re.compile(cues.SUPPOSED)
_STORM = re.compile(cues.STORMS)
_ENDED = re.compile(cues.ENDED)
#: Sentences around an attack that may speak of arms, and sentences after it that may give its toll.
_NEAR, _AFTER = 2, 3


@dataclass(frozen=True, slots=True)
class _Open:
    """An attack that lacks one of its sides, as the sentence of *scene* tells it."""

    scene: Scene
    draft: Draft
    low: int  #: where its toll stands: ``[low, high)``
    high: int


def extract_attacks(view: View, claims: Sequence[Claim]) -> tuple[Happening, ...]:
    """Return the attacks that *view* tells of, in text order, one per telling."""
    found: list[Happening] = []
    memory: dict[str, str] = {}
    open_: list[_Open] = []
    toll_of = -1
    rows = claims_by_sentence(view, claims)
    for sentence in view.sentences:
        focus = focus_groups(view, sentence, memory.get("place", ""))
        groups = sorted((*sentence_groups(view, sentence), *focus), key=lambda g: g.last.start)
        scene = Scene(view, sentence, groups, rows.get(sentence.index, ()), memory)
        told = [*_finished(scene, open_), *_attacks(scene, open_)]
        if not told and any(o.scene is scene and (o.draft.targets or o.draft.place) for o in open_):
            toll_of = -1  # what is counted from here on was lost to an attack by nobody we know
        elif not told and toll_of >= 0 and _AFTERMATH.search(sentence.text):
            found[toll_of] = _with_losses(view, found[toll_of], sentence)
        for attack in told:
            if not any(_same(attack, other) for other in found[-3:]):
                found.append(attack)
                toll_of = len(found) - 1
            if attack.place:
                memory["place"] = attack.place
    return tuple(found)


def _same(one: Happening, other: Happening) -> bool:
    if one.happening_id == other.happening_id:
        return True  # two rules read one word; the first of them looks closer
    return one.roles == other.roles and (one.date == other.date or not one.date or not other.date)


def _attacks(scene: Scene, open_: list[_Open]) -> Iterator[Happening]:
    """Yield the attacks of *scene*; those that lack a side go to *open_*."""
    named = phrases(scene)
    drafts = _once((*verbal(scene, named), *nominal(scene, named)))
    blamed, _, sure = culprit(scene)
    for i, draft in enumerate(drafts):
        end = drafts[i + 1].start if i + 1 < len(drafts) else scene.sentence.end
        start = draft.start if i else scene.sentence.start
        if not draft.attackers and sure:
            draft = replace(draft, attackers=blamed)
        if not draft.attackers or not (draft.targets or draft.place):
            open_.append(_Open(scene, draft, start, end))
            continue
        attack = _attack(scene, draft, start, end)
        if attack is not None:
            yield attack


def _finished(scene: Scene, open_: list[_Open]) -> Iterator[Happening]:
    """Yield the attacks of sentences before that *scene* completes: it says who did it, or what was hit."""
    view, sentence = scene.view, scene.sentence
    open_[:] = [
        o
        for o in open_
        if sentence.index - o.scene.sentence.index <= _NEAR
        and view.clipping(o.scene.sentence) == view.clipping(sentence)
    ]
    if not open_:
        return
    blamed, at, sure = culprit(scene)
    named = phrases(scene)
    own = happens(sentence.text) or strikes(sentence.text)
    spot = None if own else struck(scene, named)
    doers: tuple[str, ...] = ()
    if not blamed:
        alone = [d for d in verbal(scene, named) if d.attackers and not (d.targets or d.place)]
        doers, at, sure = _who_alone(scene, alone)
    for told in tuple(open_):
        draft = told.draft
        if not draft.attackers and (blamed or doers):
            draft = replace(draft, attackers=blamed or doers, rule="attack-blamed")
        elif draft.attackers and spot is not None:
            place = scene.places(spot.last)[0]
            draft = replace(draft, targets=spot.last.entities, place=place, rule="attack-struck")
        else:
            continue
        open_.remove(told)
        attack = _attack(told.scene, draft, told.low, told.high)
        if attack is None:
            continue
        by_blame = draft.rule == "attack-blamed"
        claim = claim_at(scene.claims, at) if by_blame else None
        doubtful = by_blame and not sure and attack.factuality is Factuality.ACTUAL
        attack = replace(
            attack,
            factuality=Factuality.POSSIBLE if doubtful else attack.factuality,
            according_to=(claim.speaker,) if claim else attack.according_to,
            evidence=(*attack.evidence, view.evidence(sentence)),
        )
        yield _with_losses(view, attack, sentence)


def _who_alone(scene: Scene, alone: Sequence[Draft]) -> tuple[tuple[str, ...], int, bool]:
    """Return who attacks without a word of whom, where, and if for sure: 〈旅団〉が攻撃したとみている."""
    for draft in alone:
        status = _status(scene, draft, "")
        if not _DEED.fullmatch(scene.text(draft.start, draft.end)):
            continue
        if status in {Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE}:
            supposed = bool(_SUPPOSED.match(scene.rest(draft.end)))
            if status is Factuality.ACTUAL or supposed:
                return draft.attackers, draft.start, not supposed
    return (), -1, False


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Return *drafts* in text order; of those that read one word, or the same sides, the fullest."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: not (d.attackers and (d.targets or d.place))):
        again = any(
            (d.start < draft.end and draft.start < d.end)
            or (d.targets == draft.targets and (d.attackers == draft.attackers or not draft.attackers))
            for d in kept
        )
        if not again:
            kept.append(draft)
    return sorted(kept, key=lambda d: d.start)


def _attack(scene: Scene, draft: Draft, low: int, high: int) -> Happening | None:
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
    if disaster_before(view, sentence, draft.start) or not _violent(scene, attackers, targets, draft.key):
        return None
    date = _told_date(scene, draft)
    status = _status(scene, draft, date)
    if status is None:
        return None
    claim = claim_at(scene.claims, draft.start)
    code, plover = event_code(draft.key)
    weapon = next((w for w in cues.WEAPONS if w in scene.text(low, draft.end)), "")
    values = (*losses(scene.text(low, high)), *((("weapon", weapon),) if weapon else ()))
    roles = [("attacker", a) for a in attackers] + [("target", t) for t in targets]
    return Happening(
        happening_id=f"{view.document.doc_id}-a{draft.start}",
        type="Attack",
        roles=tuple(sorted(set(roles))),
        values=tuple(sorted(values, key=lambda v: v[0])),
        place=place,
        date=date,
        factuality=status,
        according_to=(claim.speaker,) if claim else (),
        code=code,
        plover=plover,
        rule=draft.rule,
        evidence=(view.evidence(sentence),),
        predicates=(scene.text(draft.start, draft.end), draft.key),
    )


def _told_date(scene: Scene, draft: Draft) -> str:
    """Return the date of the attack; of a bare day that lies ahead of a past deed, the one before it."""
    date = date_of(scene.view, scene.sentence, draft.start)
    told = past_date(scene.view, scene.sentence, draft.end, date)
    anchor = scene.view.anchor(scene.sentence)
    if told == date or len(date) != len(anchor):
        return told
    earlier = anchor[: len("2031-05-")] + date[len("2031-05-") :]
    return earlier if earlier <= anchor else ""


def _status(scene: Scene, draft: Draft, date: str) -> Factuality | None:
    """Return whether the attack is told as done, planned, threatened or denied; None where it ended."""
    rest = scene.rest(draft.end)
    if _ENDED.match(rest) or _FICTION.search(scene.sentence.text):
        return None
    for pattern, status in _NOT_DONE:
        if pattern.match(rest):
            return status
    return control_status(scene.view, scene.sentence, draft.start, draft.end, ControlKind.CAPTURED, date)


def _violent(scene: Scene, attackers: Sequence[str], targets: Sequence[str], key: str) -> bool:
    """Whether arms are meant: no game or vote, and people only where the sentence speaks of arms."""
    view, sentence = scene.view, scene.sentence
    if key in cues.BY_FORCES and not any(is_force(view, e) or view.kind(e) is Kind.PLACE for e in attackers):
        return False
    armed = any(is_force(view, e) for e in (*attackers, *targets))
    if key in cues.BY_ARMS or armed:
        return True
    if is_contest(view, sentence) and not any(w in sentence.text for w in cues.WEAPONS):
        return False
    near = view.sentences[max(0, sentence.index - _NEAR) : sentence.index + _NEAR + 1]
    return any(is_warlike(view, s) for s in near)


def _of_another(view: View, attack: Happening, sentence: Sentence) -> bool:
    """Whether *sentence* speaks of another attack than *attack*, or of another place."""
    if _ELSEWHERE.search(sentence.text) or happens(sentence.text):
        return True
    near = {attack.place, *(e for _, e in attack.roles)}
    at = [g for g in sentence_groups(view, sentence) if g.particle in {"では", "でも"}]
    towns = [e for g in at for e in g.entities if view.entities[e].leaf in TOWN_LEAVES]
    return bool(towns) and not near & set(towns)


def _with_losses(view: View, attack: Happening, sentence: Sentence) -> Happening:
    """Return *attack* with the dead and injured of *sentence*, which comes after it, added."""
    last = next(s for s in view.sentences if s.start == attack.evidence[-1].start)
    told = {name for name, _ in attack.values}
    near = sentence.index - last.index <= _AFTER and view.clipping(last) == view.clipping(sentence)
    if not near or attack.factuality is not Factuality.ACTUAL or _of_another(view, attack, sentence):
        return attack
    added = [v for v in losses(sentence.text) if v[0] not in told]
    if not added:
        return attack
    values = tuple(sorted((*attack.values, *added), key=lambda v: v[0]))
    evidence = tuple(dict.fromkeys((*attack.evidence, view.evidence(sentence))))
    return replace(attack, values=values, evidence=evidence)
