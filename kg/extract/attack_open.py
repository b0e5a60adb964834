"""Attacks that lack a side in, with a sentence after them; what that sentence completes, out.

Who is said to have done it makes one attack for each of those who are blamed, on the word of whoever blames.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.attack_blame import culprit, home_of_official, struck
from kg.extract.attack_nouns import happens
from kg.extract.attack_phrases import phrases
from kg.extract.attack_records import attack_of, status_of
from kg.extract.attack_verbs import Draft, strikes, verbal
from kg.extract.control_claims import claim_at
from kg.extract.control_scene import Scene
from kg.extract.cues import attacks as cues
from kg.extract.cues import attacks_blame as blame
from kg.extract.tolls import with_aftermath
from kg.patterns import Rare
from kg.records import Claim, Factuality, Happening, Sentence

_Rows = Mapping[int, Sequence[Claim]]
_DEED = re.compile(cues.DEED)
_REPORTED = re.compile(blame.REPORTED_BLAME)
_OWNED_UP = re.compile(blame.OWNED_UP)
_STILL = Rare(blame.STILL_AT_IT)
_SUPPOSED = re.compile(cues.SUPPOSED)
#: So many sentences after it was last spoken of, an attack may be completed.
_NEAR = 2
_FAR = 4


@dataclass(frozen=True, slots=True)
class Open:
    """An attack that lacks one of its sides, as the sentence of *scene* tells it."""

    scene: Scene
    draft: Draft
    low: int  #: where its toll stands: ``[low, high)``
    high: int
    last: int  #: index of the sentence that spoke of it last
    blamed: tuple[str, ...] = ()  #: who was said to have done it


def finished(scene: Scene, open_: list[Open], rows: _Rows) -> Iterator[Happening]:
    """Yield the attacks of sentences before that *scene* completes: it says who did it, or what was hit."""
    view, sentence = scene.view, scene.sentence
    open_[:] = [
        replace(o, last=sentence.index) if _goes_on(o, sentence) else o
        for o in open_
        if sentence.index - o.last <= _NEAR and view.clipping(o.scene.sentence) == view.clipping(sentence)
    ]
    if not open_:
        return
    blamed, at, sure = culprit(scene)
    named = phrases(scene)
    own = happens(sentence.text) or strikes(sentence.text)
    spot = None if own else struck(scene, named)
    town = scene.places(spot.last)[0] if spot is not None else "" if own else home_of_official(scene)
    doers: tuple[str, ...] = ()
    if not blamed:
        alone = [d for d in verbal(scene, named) if d.attackers and not (d.targets or d.place)]
        doers, at, sure = _who_alone(scene, alone)
    for told in tuple(open_):
        draft = told.draft
        who = blamed or doers
        if not draft.attackers and who and not set(who) & set(told.blamed):
            yield from _blamed(scene, told, rows, who, at, sure=sure)
            open_.remove(told)
            # somebody else may blame somebody else
            open_.append(replace(told, blamed=(*told.blamed, *who), last=sentence.index))
        elif draft.attackers and town:
            targets = spot.last.entities if spot is not None else (town,)
            draft = replace(draft, targets=targets, place=town, rule="attack-struck")
            open_.remove(told)
            yield from _completed(scene, told, rows, draft)


def _goes_on(told: Open, sentence: Sentence) -> bool:
    """Whether *sentence* is still at the attack that was told a few sentences before."""
    far = sentence.index - told.scene.sentence.index
    return 0 < far <= _FAR and bool(_STILL.search(sentence.text))


def _blamed(
    scene: Scene, told: Open, rows: _Rows, who: tuple[str, ...], at: int, *, sure: bool
) -> Iterator[Happening]:
    draft = replace(told.draft, attackers=who, rule="attack-blamed")
    for number, attack in enumerate(_completed(scene, told, rows, draft), start=len(told.blamed)):
        doubtful = not sure and attack.factuality is Factuality.ACTUAL
        yield on_the_word_of(
            scene,
            at,
            replace(
                attack,
                happening_id=f"{attack.happening_id}-{number}" if number else attack.happening_id,
                factuality=Factuality.POSSIBLE if doubtful else attack.factuality,
            ),
        )


def on_the_word_of(scene: Scene, at: int, attack: Happening) -> Happening:
    """Return *attack* on the word of whoever blames at *at*; where that is nobody we know, it is possible."""
    claim = claim_at(scene.claims, at)
    topics = [g for g in scene.before(at) if g.particle == "は" and not set(g.entities) & _attackers(attack)]
    who = (claim.speaker,) if claim else topics[-1].entities[:1] if topics else ()
    if not who and _OWNED_UP.match(scene.rest(at)):
        who = tuple(sorted(_attackers(attack)))  # a claim of responsibility is their own word
    if who:
        return replace(attack, according_to=who)
    said = _REPORTED.match(scene.rest(at)) and attack.factuality is Factuality.ACTUAL
    return replace(attack, factuality=Factuality.POSSIBLE) if said else attack


def _attackers(attack: Happening) -> set[str]:
    return {entity for role, entity in attack.roles if role == "attacker"}


def _completed(scene: Scene, told: Open, rows: _Rows, draft: Draft) -> Iterator[Happening]:
    """Yield the attack of *draft* with the tolls of all sentences up to that of *scene*."""
    view = scene.view
    attack = attack_of(told.scene, draft, told.low, told.high)
    if attack is None:
        return
    first = told.scene.sentence.index + 1 if not told.blamed else scene.sentence.index
    for sentence in view.sentences[first : scene.sentence.index + 1]:
        attack = with_aftermath(view, attack, sentence, rows.get(sentence.index, ()))
    evidence = dict.fromkeys((*attack.evidence, view.evidence(scene.sentence)))
    yield replace(attack, evidence=tuple(evidence))


def _who_alone(scene: Scene, alone: Sequence[Draft]) -> tuple[tuple[str, ...], int, bool]:
    """Return who attacks without a word of whom, where, and if for sure: 〈旅団〉が攻撃したとみている."""
    for draft in alone:
        status = status_of(scene, draft, "")
        if not _DEED.fullmatch(scene.text(draft.start, draft.end)):
            continue
        if status in {Factuality.ACTUAL, Factuality.PLANNED, Factuality.POSSIBLE}:
            supposed = bool(_SUPPOSED.match(scene.rest(draft.end)))
            if status is Factuality.ACTUAL or supposed:
                return draft.attackers, draft.start, not supposed
    return (), -1, False
