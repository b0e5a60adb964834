"""A line that its end gives to somebody (…＝X省, …(X保健局)) in; its claim out.

Reads no verbs of saying: what a verb frames is no signed line.
"""

import re

from kg.extract.claims_draft import Draft, Reading
from kg.extract.cues.voices import HEARD_OF, SIGNED_BY_BRACKETS, SIGNED_BY_EQUALS
from kg.extract.media import is_medium
from kg.extract.view import View
from kg.extract.voices import headline_voice
from kg.records import Form, Kind, Mention

_EQUALS, _BRACKETS, _HEARD = (re.compile(p) for p in (SIGNED_BY_EQUALS, SIGNED_BY_BRACKETS, HEARD_OF))


def signed_line(draft: Draft, reading: Reading) -> bool:
    """Add the claim of a line that its end gives to somebody: …が押さえている＝X省, 3人が死亡(X保健局).

    A medium in brackets is where the writer read it, unless the line is hearsay.
    """
    view, sentence = draft.view, reading.sentence
    if reading.masked.quotes:
        return False
    voice = headline_voice(view, draft.roles, sentence) if _EQUALS.search(sentence.text) else None
    if voice is not None and voice.rule == "headline-source":
        return draft.add(sentence, voice.speaker, voice.content, "signed-line") is not None
    match = _BRACKETS.search(sentence.text)
    if match is None or any(not f.silent for f in reading.frames):
        return False
    start, end = sentence.start + match.start("who"), sentence.start + match.end("who")
    named = [m for m in view.mentions_between(start, end) if m.entities and m.form is Form.NAME]
    if len(named) != 1 or not _whole(view, named[0], start, end):
        return False
    speaker = named[0].entities[0]
    if is_medium(view, speaker) and not _HEARD.search(sentence.text, 0, match.start("who") - 1):
        return False
    return draft.add(sentence, speaker, (sentence.start, start - 1), "signed-line") is not None


def _whole(view: View, mention: Mention, start: int, end: int) -> bool:
    """Whether brackets hold a body, or a person with an office, and nothing else."""
    if mention.kind is Kind.ORGANIZATION:
        return mention.start - start <= 4 and end - mention.end <= 2
    office = bool(mention.title) and mention.phrase_end >= end
    return mention.kind is Kind.PERSON and mention.start == start and office
