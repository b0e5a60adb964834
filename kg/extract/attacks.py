"""A document's view and its claims in; who attacked what, with what, and at what cost (攻撃), out.

Numbers of dead and injured are those that stand with the attack or in the sentences after it. Says
nothing of who holds the place afterwards.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.attack_blame import culprit
from kg.extract.attack_deixis import enemy_groups, fighters, speaks_of_enemies
from kg.extract.attack_nouns import may_be_nominal, nominal
from kg.extract.attack_open import Open, finished, on_the_word_of
from kg.extract.attack_phrases import phrases
from kg.extract.attack_records import attack_of
from kg.extract.attack_verbs import Draft, may_be_verbal, verbal
from kg.extract.control_claims import claims_by_sentence
from kg.extract.control_places import focus_groups
from kg.extract.control_scene import Scene
from kg.extract.cues.attacks import AFTER_EFFECT
from kg.extract.cues.casualties import AFTERMATH
from kg.extract.tolls import attack_on, tolls_between, with_aftermath, with_tolls
from kg.extract.view import View
from kg.records import Claim, Happening

_AFTERMATH = re.compile(AFTERMATH)
_EFFECT = re.compile(AFTER_EFFECT)


def extract_attacks(view: View, claims: Sequence[Claim]) -> tuple[Happening, ...]:
    """Return the attacks that *view* tells of, in text order, one per telling."""
    found = _attacks_of(view, claims, Counter())
    fighting = fighters(view, found) if speaks_of_enemies(view) else None
    return _attacks_of(view, claims, fighting) if fighting else found


def _attacks_of(view: View, claims: Sequence[Claim], fighting: Counter[str]) -> tuple[Happening, ...]:
    """Return the attacks of *view*; *fighting* are those among whom an enemy (敵) is looked for."""
    found: list[Happening] = []
    memory: dict[str, str] = {}
    open_: list[Open] = []
    toll_of = -1
    rows = claims_by_sentence(view, claims)
    for sentence in view.sentences:
        said = rows.get(sentence.index, ())
        focus = focus_groups(view, sentence, memory.get("place", ""))
        enemies = enemy_groups(view, sentence, said, fighting) if fighting else []
        groups = sorted((*sentence_groups(view, sentence), *focus, *enemies), key=lambda g: g.last.start)
        scene = Scene(view, sentence, groups, said, memory)
        told = [*finished(scene, open_, rows), *_attacks(scene, open_)]
        new = [o.draft for o in open_ if o.scene is scene and (o.draft.targets or o.draft.place)]
        if toll_of >= 0 and any(_is_effect(view, d, found[toll_of]) for d in new):
            new = []
        if not told and new:
            toll_of = -1  # what is counted from here on was lost to an attack by nobody we know
        elif not told and _AFTERMATH.search(sentence.text):
            again = attack_on(view, found, sentence)
            if again >= 0:
                tolls = tolls_between(view, sentence, said, sentence.start, sentence.end)
                found[again] = with_tolls(found[again], tolls)
            elif toll_of >= 0:
                found[toll_of] = with_aftermath(view, found[toll_of], sentence, said)
        for attack in told:
            if not any(_same(attack, other) for other in found[-3:]):
                found.append(attack)
                toll_of = len(found) - 1
            if attack.place:
                memory["place"] = attack.place
    return tuple(found)


def _is_effect(view: View, draft: Draft, attack: Happening) -> bool:
    """Whether *draft* only tells what *attack* did at its place: 全市が停電した."""
    return draft.place == attack.place and bool(_EFFECT.match(view.text, draft.start))


def _same(one: Happening, other: Happening) -> bool:
    if one.happening_id == other.happening_id:
        return True  # two rules read one word; the first of them looks closer
    return one.roles == other.roles and (one.date == other.date or not one.date or not other.date)


def _attacks(scene: Scene, open_: list[Open]) -> Iterator[Happening]:
    """Yield the attacks of *scene*; those that lack a side go to *open_*."""
    if not (may_be_verbal(scene) or may_be_nominal(scene)):
        return  # most sentences: who stands in which case, and who is blamed, is not asked
    named = phrases(scene)
    drafts = _once((*verbal(scene, named), *nominal(scene, named)))
    blamed, at, sure = culprit(scene) if drafts else ((), -1, False)
    for i, draft in enumerate(drafts):
        end = drafts[i + 1].start if i + 1 < len(drafts) else scene.sentence.end
        start = draft.start if i else scene.sentence.start
        named_so = sure and not draft.attackers
        if named_so:
            draft = replace(draft, attackers=blamed)
        if not draft.attackers or not (draft.targets or draft.place):
            open_.append(Open(scene, draft, start, end, scene.sentence.index))
            continue
        attack = attack_of(scene, draft, start, end)
        if attack is not None:
            yield on_the_word_of(scene, at, attack) if named_so else attack


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
