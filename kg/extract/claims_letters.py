"""A sentence of running text in; the claim of the words of a letter whose sender stands right before, out.

差出人はX。「維持費は重すぎる」とあった。 Knows no letters as documents: those are ``letters``.
"""

from kg import expressions as re
from kg.extract.claims_draft import Draft, Reading
from kg.extract.cues.reporting_around import SENDER, WRITTEN_IN_IT
from kg.extract.voices import named_in

_SENDER, _WRITTEN = re.compile(SENDER), re.compile(WRITTEN_IN_IT)


def letter_words(draft: Draft, reading: Reading) -> bool:
    """Add the claim of a sentence that only has what a letter says; say whether its sender is known."""
    sentence, masked = reading.sentence, reading.masked
    if not sentence.index or not masked.quotes or _WRITTEN.match(masked.mask) is None:
        return False
    before = draft.view.sentences[sentence.index - 1]
    sender = _SENDER.search(before.text) if before.block == sentence.block else None
    if sender is None:
        return False
    first, last = sender.span("who" if sender["who"] else "from")
    who = named_in(draft.view, draft.roles, before.start + first, before.start + last, before)
    quote = masked.quotes[0]
    span = (masked.base + quote[2], masked.base + quote[3])
    return bool(who) and draft.add(sentence, who, span, "letter-words", direct=True) is not None
