"""A content, its verb and its sentence in; named features of how it is said, out.

Used by the stance rules' learned weights and by their training alike. Knows nothing of who speaks.
"""

from dataclasses import dataclass

from kg import expressions as re
from kg.extract.cues import stance as cues

_CLOSING = "。、！!？?」』”〟）) 　\n"
_FLAGS = tuple((name, re.compile(pattern)) for name, pattern in cues.FLAGS)
_CONTEXT = tuple((name, re.compile(pattern)) for name, pattern in cues.CONTEXT)
_SIGNS = tuple((name, re.compile(pattern)) for name, pattern in cues.SIGNS)
_VERBS = tuple((name, re.compile(pattern)) for name, pattern in cues.VERBS)
_EARLIER = tuple((name, re.compile(pattern)) for name, pattern in cues.EARLIER)
_TOLD, _REFUSING = re.compile(cues.TOLD), re.compile(cues.REFUSING)
_NEGATIVE, _SET_RIGHT = re.compile(cues.NEGATIVE), re.compile(cues.SET_RIGHT)
_RUN = re.compile("[一-龥ァ-ヴー]{2,}")
_LAST_SENTENCE = re.compile(r"[。！？!?]")


@dataclass(frozen=True, slots=True)
class Utterance:
    """What decides a stance."""

    content: str
    lemma: str = ""  #: of the reporting verb, "" when there is none
    kind: str = ""  #: of the reporting frame, or the rule's name where no verb frames it
    before: str = ""  #: the sentence before the content
    after: str = ""  #: the sentence after the content
    hint: str = ""  #: stance that the verb itself gives
    rule: str = ""  #: stance that the content's ending gives by rule
    earlier: str = ""  #: the text before the sentence


def features(utterance: Utterance) -> tuple[str, ...]:
    """Return the features of *utterance*, sorted, without repetition."""
    text = utterance.content.rstrip(_CLOSING)
    last = _LAST_SENTENCE.split(text)[-1]
    found = {
        f"rule={utterance.rule}",
        f"hint={utterance.hint}",
        f"verb={utterance.lemma}",
        f"kind={utterance.kind}",
    }
    found.add(f"rule={utterance.rule}&verb={utterance.lemma}")
    found.update(f"end={last[-n:]}" for n in range(1, 7) if len(last) >= n)
    tail = last[-12:]
    found.update(f"gram={tail[i : i + n]}" for n in (2, 3) for i in range(len(tail) - n + 1))
    flags = [name for name, pattern in _FLAGS if pattern.search(last)]
    context = [
        name for name, pattern in _CONTEXT if pattern.search(f"{utterance.before}\u2016{utterance.after}")
    ]
    found.update(f"flag={name}" for name in flags)
    found.update(f"context={name}" for name in context)
    found.update(f"flag={a}&context={b}" for a in flags for b in context)
    found.update(f"flag={a}&hint={utterance.hint}" for a in flags)
    found.update(_signs(utterance, last))
    found.update(_answers(utterance))
    return tuple(sorted(found))


def _answers(utterance: Utterance) -> set[str]:
    """Return the features of words that answer others: what they take up, what they set right."""
    text = utterance.content
    negative = bool(_NEGATIVE.search(text))
    near = "。".join(utterance.earlier.split("。")[-3:])
    told = f"{bool(_TOLD.search(utterance.before))}{bool(_TOLD.search(near))}"
    refused = bool(_REFUSING.search(utterance.lemma + utterance.after))
    pairs = _pairs(text)
    here = min(len(pairs & _pairs(utterance.before)), 2)
    before = min(len(pairs & _pairs(near)), 3)
    found = {
        f"here={here}",
        f"here={here}&negative={negative}",
        f"before={before}",
        f"before={before}&negative={negative}",
        f"told={told}",
        f"told={told}&negative={negative}",
        f"refused={refused}",
        f"refused={refused}&negative={negative}",
        f"refused={refused}&told={told}",
        f"refused={refused}&negative={negative}&told={'True' in told}",
        f"long={min(len(text) // 12, 4)}",
    }
    if _SET_RIGHT.search(text):
        found.add("set right")
    first, *others = [s for s in _LAST_SENTENCE.split(text.strip("「」。")) if s] or [""]
    if others:
        found.update(f"first={first[-n:]}" for n in range(1, 5))
    return found


def _pairs(text: str) -> set[str]:
    """Return the pairs of neighbouring kanji and katakana of *text*."""
    return {run[i : i + 2] for run in _RUN.findall(text) for i in range(len(run) - 1)}


def _signs(utterance: Utterance, last: str) -> set[str]:
    """Return the features of what the words do: signs alone, in pairs, with verb and surroundings."""
    signs = [name for name, pattern in _SIGNS if pattern.search(last)]
    verbs = [name for name, pattern in _VERBS if pattern.search(utterance.lemma + utterance.after[:20])]
    before = "。".join(utterance.earlier.split("。")[-2:]) + utterance.before
    around = [name for name, pattern in _EARLIER if pattern.search(before)]
    return {
        *(f"sign={a}" for a in signs),
        *(f"verbs={v}" for v in verbs),
        *(f"sign={a}&{b}" for a in signs for b in signs if a < b),
        *(f"sign={a}&verbs={v}" for a in signs for v in verbs),
        *(f"sign={a}&earlier={e}" for a in signs for e in around),
    }
