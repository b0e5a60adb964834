"""An attribution of a sentence in; whether what looks said is nobody's statement, out.

What the police charge somebody with, the title under which somebody is honoured or a thing is used, a report
that the subject only received. Chooses no speaker.
"""

import re

from kg.extract.attribution import Attribution
from kg.extract.cues.not_said import CHARGED, CHOSEN_AS, INVESTIGATORS, RECEIVED
from kg.extract.cues.reporting_around import SENTENCE_LIKE
from kg.extract.quotations import Masked

_INVESTIGATORS, _CHARGED = re.compile(INVESTIGATORS), re.compile(CHARGED)
_CHOSEN_AS, _RECEIVED = re.compile(CHOSEN_AS), re.compile(RECEIVED)
_SENTENCE_LIKE = re.compile(SENTENCE_LIKE)
_OBJECTS = frozenset({"wo", "koto", "noun"})


def nobody_says(masked: Masked, item: Attribution) -> bool:
    """Whether *item* is part of a charge, of an honour or of a report that came to its speaker."""
    return _is_charge(masked, item) or _is_title(masked, item) or _was_received(masked, item)


def _is_charge(masked: Masked, item: Attribution) -> bool:
    """府警は、購入を持ち掛け、金を騙し取ったとして住職を逮捕した: whoever was arrested proposed it."""
    speaker = item.speaker
    if speaker is None or item.frame.kind not in _OBJECTS or not _INVESTIGATORS.search(speaker.noun):
        return False
    return _CHARGED.match(masked.mask, item.frame.verb_end) is not None


def _is_title(masked: Masked, item: Attribution) -> bool:
    """X氏は「対称性の破れの発見」として受賞した: no sentence, and nobody said it."""
    frame = item.frame
    quote = masked.quote_ending_at(frame.content_end)
    if frame.kind != "suru" or quote is None or not _CHOSEN_AS.match(masked.mask, frame.verb_start):
        return False
    return not _SENTENCE_LIKE.search(masked.text[quote[2] : quote[3]])


def _was_received(masked: Masked, item: Attribution) -> bool:
    """委員会は、気温が上がるとの報告を受けた: somebody else reported it."""
    speaker = item.speaker
    subject = speaker is not None and speaker.subject and speaker.end <= item.frame.content_end
    return subject and _RECEIVED.match(masked.mask, item.frame.content_end) is not None
