"""The text after a predicate's stem in; what it makes of it where that is no fact (非現実), else None, out.

One grammar for meetings, holdings and attacks alike: what one 会いそこねた or 制圧しそこねた is not done.
Reads no other clause and no other sentence.
"""

from kg import expressions as re
from kg.extract.cues.unreal import (
    COUNTERFACTUAL_IF,
    COUNTERFACTUAL_THEN,
    INTENDED,
    INTENT,
    REALISED,
    UNREAL,
)
from kg.records import Factuality

_REALISED = re.compile(REALISED)
_IF, _THEN = re.compile(COUNTERFACTUAL_IF), re.compile(COUNTERFACTUAL_THEN)
_INTENT, _INTENDED = re.compile(INTENT), re.compile(INTENDED)
_ROWS = tuple((re.compile(pattern), Factuality[name]) for pattern, name in UNREAL)


def realised(tail: str) -> bool:
    """Whether the text after a stem says that it was done after all: 制圧することに成功した."""
    return bool(_REALISED.match(tail))


def unreal(tail: str) -> Factuality | None:
    """Return the factuality that the text after a stem gives it, None where it tells a fact.

    >>> unreal("することを断念した。"), unreal("した。")
    (<Factuality.DENIED: 'Denied'>, None)
    """
    return next((status for pattern, status in _ROWS if pattern.match(tail)), None)


def counterfactual(before: str, tail: str) -> bool:
    """Whether the clause *before* a predicate supposes what was not so, and *tail* tells the outcome.

    >>> counterfactual("援軍が来なければ、町は", "されていた。")
    True
    """
    return bool(_THEN.match(tail) and _IF.search(before))


def intended(before: str, tail: str) -> bool:
    """Whether the clause *before* a predicate names an intent, and *tail* ends in こと: that is what it is.

    >>> [intended(topic, "することだ。") for topic in ("示した条件は、軍が町から", "まずしたのは、町を")]
    [True, False]
    """
    return bool(_INTENDED.match(tail) and _INTENT.search(before))
