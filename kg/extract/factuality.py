"""A predicate's place in a sentence in; whether the text tells it as having happened (事実性) out.

Reads the text after the predicate up to the end of the sentence or of the quotation that holds it, and
the sentences after for a denial. Does not say what the predicate means, nor who took part.
"""

import re

from kg.extract.cues.factuality import (
    CHAINED_HEAD,
    DENIALS,
    HEARSAY_AFTER,
    NEGATED_HEAD,
    PAST_END,
    PAST_HEAD,
    PRESS_VERBS,
    QUESTION_AFTER,
    SECRECY,
    SINCE_HEAD,
)
from kg.extract.cues.particles import (
    DENIED_TAILS,
    DESIRED_TAILS,
    HYPOTHETICAL_TAILS,
    PLANNED_TAILS,
    POSSIBLE_TAILS,
)
from kg.extract.view import View
from kg.records import Factuality, Sentence

_NEGATED = re.compile(NEGATED_HEAD)
_PAST = re.compile(PAST_HEAD)
_CHAINED = re.compile(CHAINED_HEAD)
_PAST_END = re.compile(PAST_END)
_SINCE = re.compile(SINCE_HEAD)
_TAILS = (
    (PLANNED_TAILS, Factuality.PLANNED),
    (DESIRED_TAILS, Factuality.DESIRED),
    (POSSIBLE_TAILS, Factuality.POSSIBLE),
)


def scope(view: View, sentence: Sentence, start: int) -> tuple[int, int]:
    """Return ``[start, end)`` of the sentence, or of the innermost quotation that holds *start*."""
    inside = [q.inner for q in view.clauses(sentence).quotes if q.start <= start < q.end]
    if not inside:
        return sentence.start, sentence.end
    return min(inside, key=lambda span: span[1] - span[0])


def factuality(view: View, sentence: Sentence, start: int, end: int, *, date: str = "") -> Factuality:
    """Return the factuality of the verbal predicate ``[start, end)``; *end* is where its stem ends.

    Args:
        date: The resolved date of the event, "" when unknown. A date after the text's own makes a plan.
    """
    _, scope_end = scope(view, sentence, start)
    tail = view.text[end:scope_end]
    anchor = view.anchor(sentence)
    local = re.split("[、。，]", tail, maxsplit=1)[0]
    if _SINCE.match(tail) and not _NEGATED.match(tail):
        return Factuality.ACTUAL
    if _NEGATED.match(tail) or any(t in local for t in DENIED_TAILS):
        return Factuality.DENIED
    if date and anchor and date[:10] > anchor[: len(date)]:
        return Factuality.PLANNED
    before = view.text[max(sentence.start, start - 60) : start]
    if before.startswith("仮に") or "もし" in before[-30:]:
        return Factuality.HYPOTHETICAL
    if _PAST.match(tail):
        return _of_past(view, sentence, start, tail)
    if _CHAINED.match(tail):
        return _of_chain(view, sentence, start, tail, date)
    return _of_nonpast(tail, local)


def _of_past(view: View, sentence: Sentence, start: int, tail: str) -> Factuality:
    local = tail[:24]
    if any(t in local for t in QUESTION_AFTER):
        return Factuality.POSSIBLE
    if re.match(r".{0,6}?た(?:ら|場合|とすれば|としても)", tail):
        return Factuality.HYPOTHETICAL
    return hearsay(view, sentence, start, tail)


def hearsay(view: View, sentence: Sentence, start: int, tail: str) -> Factuality:
    """Return ``DENIED`` or ``POSSIBLE`` where *tail* makes the clause a rumour or a contested report."""
    head = tail[:40]
    contested = denied_near(view, sentence, start)
    if any(t in head for t in HEARSAY_AFTER):
        return Factuality.DENIED if contested else Factuality.POSSIBLE
    before = view.text[sentence.start : start]
    pressed = any(v in tail for v in PRESS_VERBS)
    secret = any(s in before for s in SECRECY)
    if contested and (pressed or secret):
        return Factuality.DENIED
    return Factuality.POSSIBLE if pressed and secret else Factuality.ACTUAL


def _of_chain(view: View, sentence: Sentence, start: int, tail: str, date: str) -> Factuality:
    end = tail.rstrip("。」』）) ")[-18:]
    if not date:
        for tails, status in _TAILS:
            if any(t in end for t in tails):
                return status
        if not _PAST_END.search(tail) and end and not re.search(r"[た述語]", end[-4:]):
            return Factuality.PLANNED
    return hearsay(view, sentence, start, tail)


def _of_nonpast(tail: str, local: str) -> Factuality:
    if any(t in tail[:12] for t in HYPOTHETICAL_TAILS):
        return Factuality.HYPOTHETICAL
    for tails, status in _TAILS:
        if any(t in tail[:30] for t in tails):
            return status
    if local in {"", "か", "へ"}:
        return Factuality.ACTUAL if not local else Factuality.POSSIBLE
    return Factuality.PLANNED


def denied_near(view: View, sentence: Sentence, start: int) -> bool:
    """Whether the rest of the sentence, or the next three of the same clipping, denies what it says."""
    if any(d in view.text[start : sentence.end] for d in DENIALS):
        return True
    clipping = view.clipping(sentence)
    for following in view.sentences[sentence.index + 1 : sentence.index + 4]:
        if view.clipping(following) != clipping:
            return False
        if any(d in following.text for d in DENIALS):
            return True
    return False
