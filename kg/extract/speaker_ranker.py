"""A sentence whose speaker is left out in; the most likely speaker among those named before it, out.

Weighs named features of each candidate with learned weights. Looks back a few sentences of the same
clipping, and answers nobody when none is likely enough.
"""

import math
from collections.abc import Mapping

from kg import expressions as re
from kg.extract.claims_draft import Discourse, Draft
from kg.extract.cues.speaker_weights import WEIGHTS
from kg.extract.quotations import BRACKETED
from kg.records import Form, Kind, Mention, Sentence

#: How many sentences back a speaker may have been named.
_REACH = 5
#: Somebody is about to speak: 会見に臨んだ, 声明を出した.
_FLOOR = re.compile(
    r"(?:会見|ブリーフィング|演説|講演|説明会|取材)(?:に(?:臨|応じ|姿)|を(?:開|行|し))|(?:声明|談話|コメント|見解|文書|動画)を(?:出|発表|公表|投稿|読み上げ|配信)|演壇に立|壇上に|登壇|口を開"
)
#: After whom others do something with, to or for.
_BESIDE = re.compile(r"[）)]?(?:ら)?(?:と(?!し)|に(?!よ)|を|へ|から|の)")
#: From this likelihood on a candidate is believed.
_LEAST = 0.3
#: … and only when so much likelier than the next, more where the last sentence does not name him: of those
#: in documents that nobody read who are less ahead, two in three do not speak.
_AHEAD, _AHEAD_FROM_AFAR = 0.4, 0.6


def likely_speaker(draft: Draft, sentence: Sentence, before: int, discourse: Discourse, kind: str) -> str:
    """Return the entity that speaks in *sentence* at *before*, "" when nobody is likely enough.

    *kind* is the kind of the reporting frame.
    """
    candidates = speaker_candidates(draft, sentence, before, discourse, kind)
    scored = [(likelihood(features), entity) for entity, features in candidates.items()]
    best, entity = max(scored, default=(0.0, ""))
    if best < _LEAST:
        return ""
    if _takes_the_floor(draft, sentence, entity, discourse):
        return entity
    second = max((likely for likely, other in scored if other != entity), default=0.0)
    far = candidates[entity]["distance"] > 1
    return entity if best - second >= (_AHEAD_FROM_AFAR if far else _AHEAD) else ""


def _takes_the_floor(draft: Draft, sentence: Sentence, entity: str, discourse: Discourse) -> bool:
    """Whether the sentence before says that *entity* speaks, and not what: Xは会見に臨んだ。「…」."""
    before = sentence.index - 1
    if discourse.speaker != entity or discourse.sentence != before or before in draft.claimed:
        return False
    return _FLOOR.search(draft.view.sentences[before].text) is not None


def likelihood(features: Mapping[str, float]) -> float:
    """Return how likely a candidate with *features* is, from 0 to 1."""
    score = WEIGHTS["bias"] + sum(WEIGHTS.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-score))


def speaker_candidates(
    draft: Draft, sentence: Sentence, before: int, discourse: Discourse, kind: str
) -> dict[str, dict[str, float]]:
    """Return the features of each person and organisation that is named before offset *before*."""
    view = draft.view
    clipping = view.clipping(sentence).index
    found: dict[str, dict[str, float]] = {}
    for mention in view.mentions:
        if mention.start >= before:
            break
        near = sentence.index - mention.sentence <= _REACH
        if not (near and mention.entities and mention.kind in {Kind.PERSON, Kind.ORGANIZATION}):
            continue
        if view.clipping(view.sentences[mention.sentence]).index == clipping:
            features = _features(draft, mention, sentence, discourse, kind)
            entity = mention.entities[0]
            if entity in found and _is_remark(draft, mention):
                continue  # 李明(リー・ミン)さん is named once
            found[entity] = _joined(found[entity], features) if entity in found else features
    return found


def _is_remark(draft: Draft, mention: Mention) -> bool:
    """Whether a name stands in a bracket, as how another one is read."""
    reading = draft.reading(draft.view.sentences[mention.sentence])
    return reading.masked.mask[mention.start - reading.sentence.start] == BRACKETED


def _joined(old: dict[str, float], new: dict[str, float]) -> dict[str, float]:
    """Return the features of an entity that is named again: the strongest of each, the count of both."""
    joined = {name: max(value, old[name]) for name, value in new.items()}
    return joined | {
        "distance": min(old["distance"], new["distance"]),
        "times": old["times"] + 1,
        "beside": new["beside"],
    }


def _features(
    draft: Draft, mention: Mention, sentence: Sentence, discourse: Discourse, kind: str
) -> dict[str, float]:
    view = draft.view
    other = view.sentences[mention.sentence]
    reading = draft.reading(other)
    offset = mention.start - other.start
    agent = next((a for a in reading.agents if a.start <= offset < a.head_end), None)
    entity = mention.entities[0]
    last = draft.claims[-1].speaker if draft.claims else ""
    facts = {
        "topic": agent is not None and agent.topic,
        "subject": agent is not None and agent.particle == "が",
        "source": agent is not None and agent.source,
        # 団体「前線地図」は: brackets around the name of somebody who acts are no quotation
        "inside quotation": agent is None and any(q[0] <= offset < q[1] for q in reading.masked.quotes),
        "person": mention.kind is Kind.PERSON,
        "title": bool(mention.title),
        "pronoun": mention.form is Form.PRONOUN,
        "same block": other.block == sentence.block,
        "same sentence": other.index == sentence.index,
        "speaking": entity == discourse.speaker,
        "spoke last": entity == last,
        "block opens": sentence.start == view.block(sentence).start,
        "quotation": kind.startswith("quote"),
        "object": kind in {"wo", "koto"},
        "beside": _BESIDE.match(view.text, mention.phrase_end) is not None,
    }
    return {name: float(value) for name, value in facts.items()} | {
        "distance": float(sentence.index - other.index),
        "times": 1.0,
    }
