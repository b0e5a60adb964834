"""A document's view and its claims in; the claims with what their speakers do by them (発話行為) out.

An act is read off the predicate that reports the words (…と非難した) or the words themselves (感謝します). In
doubt there is none. Changes nothing else of a claim; its stance stays what the speaker does with the content.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues import speech_acts as cues
from kg.extract.view import View
from kg.patterns import Rare, RareRows
from kg.records import Claim, SpeechAct, Stance

_UNDONE, _NOT_MEANT = re.compile(cues.UNDONE), re.compile(cues.NOT_MEANT)
_AFTER = RareRows((Rare(f"{cues.BEFORE}(?:{p})"), SpeechAct(act)) for act, p in cues.PREDICATES)
_AHEAD = RareRows((Rare(f"(?:{p})[^。「」]{{0,6}}[「『]?$"), SpeechAct(act)) for act, p in cues.PREDICATES)
_CONTENTS = RareRows((Rare(pattern), SpeechAct(act)) for act, pattern in cues.CONTENTS)
#: Contents of these stances tell what others shall do, or what is not so.
_OWN_WORDS = frozenset({Stance.ASSERTS, Stance.PROMISES, Stance.PREDICTS})


def with_speech_acts(view: View, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return *claims*, in the same order, with ``acts``."""
    rows = []
    for claim in claims:
        before, after = _around(view, claim, claims)
        found = {*_reported(before, after), *_meant(claim)}
        rows.append(replace(claim, acts=tuple(sorted(found))))
    return tuple(rows)


def _around(view: View, claim: Claim, claims: Sequence[Claim]) -> tuple[str, str]:
    """Return what stands before and after a content in its sentence, as far as the claims beside it."""
    sentence = next((s for s in reversed(view.sentences) if s.start < claim.end), None)
    if sentence is None:
        return "", ""
    ends = [c.end for c in claims if sentence.start <= c.start and c.end <= claim.start]
    starts = [c.start for c in claims if claim.end <= c.start < sentence.end]
    before = view.text[max([sentence.start, *ends]) : max(sentence.start, claim.start)]
    if ends:
        # 「…」と批判し、辞任を求めた: the first predicate reports the words before it
        before = before.partition("、")[2]
    return before, view.text[claim.end : min([sentence.end, *starts])]


def _reported(before: str, after: str) -> Iterator[SpeechAct]:
    """Yield the acts of the predicates that report a content, from behind it or from before it."""
    for pattern, act in _AFTER.that_may_be_in(after):
        match = pattern.search(after)
        if match and not _UNDONE.match(after[match.end() :]):
            yield act
    for pattern, act in _AHEAD.that_may_be_in(before):
        if pattern.search(before):
            yield act


def _meant(claim: Claim) -> Iterator[SpeechAct]:
    """Yield the acts that a speaker's own words are: 感謝します."""
    if claim.quotation != "Direct" or claim.stance not in _OWN_WORDS:
        return
    for pattern, act in _CONTENTS.that_may_be_in(claim.text):
        match = pattern.search(claim.text)
        if match and not _NOT_MEANT.search(claim.text[match.start() :]):
            yield act
