"""A content and how it is reported in; the speaker's stance (発話態度) and the certainty out.

Verbs that demand, promise or deny by themselves decide; else learned weights over named features, with
the ending of the content as one of them. Knows nothing of who speaks.
"""

import gzip
import json
from functools import cache, reduce
from importlib.resources import files
from operator import add

from kg import expressions as re
from kg.extract.cues import stance as cues
from kg.extract.cues.reporting_verbs import VERB_TABLE
from kg.extract.stance_features import Utterance, features
from kg.records import Stance

_CLOSING = "。、！!？?」』”〟）) 　\n"
_BY_NAME = {stance.value.lower(): stance for stance in Stance}
_CERTAINTY = tuple((grade, re.compile(pattern)) for grade, pattern in cues.CERTAINTY)
_CERTAIN = tuple((name, re.compile(pattern)) for name, pattern in cues.CERTAIN)
_TALK, _OWN_DEED = re.compile(cues.TALK), re.compile(cues.OWN_DEED)
#: Frames of reported clauses.
_CLAUSES = frozenset({"to", "noun"})
_REFUTED = re.compile(cues.REFUTED)
_PLANNED = re.compile(cues.PLANNED)
_SHOULD_HAVE = re.compile(cues.SHOULD_HAVE)
_COMPLAINT = re.compile(cues.COMPLAINT)
_ATTITUDE, _HOPED_DEED = re.compile(cues.ATTITUDE), re.compile(cues.HOPED_DEED)
_FELT, _TO_COME_ABOUT = re.compile(cues.FELT), re.compile(cues.TO_COME_ABOUT)
_DENYING_WORD, _OWN_WISH = re.compile(cues.DENYING_WORD), re.compile(cues.OWN_WISH)
_NO_DEED, _COMES_ABOUT = re.compile(cues.NO_DEED), re.compile(cues.COMES_ABOUT)
_CONTENT = tuple((name, re.compile(pattern)) for name, pattern in cues.CONTENT)
_VERB_STANCE = {
    cells[1]: cells[2]
    for line in VERB_TABLE.strip().splitlines()
    if (cells := [c.strip() for c in line.split("|")])[2]
}
#: Frames whose verb says what is done with the content: 〜するよう求めた, 撤退を要求した.
_OBJECT_FRAMES = frozenset({"yo", "wo", "koto", "denial"})


def utterance_of(
    content: str, lemma: str, kind: str, before: str, after: str, hint: str, earlier: str
) -> Utterance:
    """Return the utterance that the features are read from, with what the rules say of it."""
    return Utterance(
        content,
        lemma,
        kind,
        before[-60:],
        after[:40],
        hint or _VERB_STANCE.get(lemma, ""),
        ending_stance(content),
        earlier[-110:],
    )


def stance_of(utterance: Utterance) -> Stance:
    """Return the stance of somebody who says *utterance*."""
    if utterance.kind == "yo" and utterance.hint != "proposes":
        return (
            Stance.DEMANDS
        )  # 動かないよう警告した, 公開するよう告げた: whatever the verb, a deed is asked for
    felt = _FELT.match(utterance.after) if utterance.kind == "feeling" else None
    if felt is not None:
        return _hoped(utterance) if felt["hope"] else Stance.ASSERTS
    if utterance.kind in {"wo", "koto"} and utterance.lemma in cues.JUDGING_ALONE:
        return Stance.ASSERTS  # 停戦の崩壊を懸念した
    if utterance.kind in _OBJECT_FRAMES and utterance.hint:
        if utterance.lemma in cues.COMPLAINING and _COMPLAINT.search(utterance.content):
            return Stance.ASSERTS  # 腰の痛みを訴えた
        return _BY_NAME[utterance.hint]
    if utterance.lemma in cues.FORETELLING:
        return Stance.PREDICTS
    ending = _TALK.sub("", utterance.content.rstrip(_CLOSING))
    if _SHOULD_HAVE.search(ending):
        return Stance.ASSERTS  # 行くべきではなかった: it is done
    if utterance.kind in _CLAUSES and utterance.lemma in cues.PROPOSING:
        return Stance.PROPOSES
    if utterance.kind == "to" and utterance.lemma in cues.DENYING and _REFUTED.search(ending):
        return Stance.DENIES
    if utterance.lemma not in cues.BINDING:
        if _HOPED_DEED.search(ending):
            return Stance.DEMANDS  # 直ちに署名されることを望むと述べた
        if _ATTITUDE.search(ending):
            return Stance.ASSERTS  # 合意を歓迎すると表明した
    if utterance.kind == "to" and utterance.lemma in cues.COMMITTING and _OWN_DEED.search(ending):
        return Stance.PROMISES
    if utterance.kind == "koto" and utterance.lemma in cues.MAKING_KNOWN and _PLANNED.search(ending):
        return Stance.PROMISES
    for name, pattern in _CERTAIN:
        if pattern.search(ending):
            return _BY_NAME[name]
    return _unless_impossible(utterance, ending, _learned(utterance))


def _learned(utterance: Utterance) -> list[Stance]:
    """Return the stances of *utterance* by the learned weights, the likeliest first."""
    classes, bias, weights = _weights()
    rows = [weights[name] for name in features(utterance) if name in weights]
    scores = [reduce(add, column) for column in zip(bias, *rows, strict=True)]
    order = sorted(range(len(scores)), key=scores.__getitem__, reverse=True)
    return [_BY_NAME[classes[i]] for i in order]


def _unless_impossible(utterance: Utterance, ending: str, likely: list[Stance]) -> Stance:
    """Return the first of *likely* that the words allow: who says no denies, fate promises nothing."""
    best = likely[0]
    if best is Stance.PROMISES:
        if utterance.lemma in cues.OUTLOOKS | cues.PAPERS_TELL or _COMES_ABOUT.search(ending):
            return Stance.PREDICTS
        if utterance.lemma in cues.MAKING_KNOWN and _NO_DEED.search(ending):
            return Stance.ASSERTS
    if best is Stance.DENIES and not _DENYING_WORD.search(utterance.content + utterance.after):
        known = utterance.kind == "koto" and utterance.lemma in cues.MAKING_KNOWN
        return likely[1] if known or _OWN_WISH.search(ending) else best
    return best


def _hoped(utterance: Utterance) -> Stance:
    """Return the stance of who shows hope in *utterance*: that it comes about, or that it is good."""
    to_come = _TO_COME_ABOUT.search(utterance.content.rstrip(_CLOSING))
    return Stance.PREDICTS if to_come else Stance.ASSERTS


def ending_stance(content: str) -> str:
    """Return the stance that the ending of *content* tells by rule, "" when it tells none.

    >>> ending_stance("直ちに撤退すべきだ")
    'demands'
    """
    tail = content.rstrip("。、!！?？」』 　")[-24:]
    for name, pattern in _CONTENT:
        match = pattern.search(tail)
        if match and match.end() >= len(tail) - 8:
            return name
    return ""


@cache
def _weights() -> tuple[list[str], list[float], dict[str, list[float]]]:
    """Return classes, biases and weights; trained by ``python -m kg.training.stance``."""
    packed = files("kg.extract").joinpath("stance_weights.json.gz").read_bytes()
    table = json.loads(gzip.decompress(packed))
    return table["classes"], table["bias"], table["weights"]


def certainty_of(text: str) -> str:
    """Return "probable", "possible", "hearsay" or "" for a content and what follows it in its sentence."""
    return next((grade for grade, pattern in _CERTAINTY if pattern.search(text)), "")
