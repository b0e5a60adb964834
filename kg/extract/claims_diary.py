"""The words in a record of somebody's days (首相動静) in; whose they are where nobody is named for them, out.

What is said without a subject there is said by the holder, or by whoever reports to the holder right before;
never by a visitor who only came. Reads no reporting verbs.
"""

from kg import expressions as re
from kg.extract.claims_draft import Draft, Reading
from kg.extract.cues.diary_entries import OWN_WORDS, PETITION, REPORTING_TO
from kg.extract.diary import diary_of, goes_on
from kg.extract.diary_layout import past_clock
from kg.extract.quotations import QUOTED
from kg.records import Form, Kind, Sentence

_OWN_WORDS = re.compile(OWN_WORDS)
_PETITION = re.compile(PETITION)
_REPORTING_TO = re.compile(REPORTING_TO)
_SPEAK = frozenset({Kind.PERSON, Kind.ORGANIZATION})
_OFFICE = re.compile("[一-龥々ァ-ヴー]{0,12}")
_NO_VERB = frozenset({"quote-final"})
_WORDS = 8  #: characters that are somebody's words and no name
_QUOTE_ENDS = re.compile(rf"(?P<before>[^{QUOTED}]*){QUOTED}+[。 　]*$")


def in_record(draft: Draft, sentence: Sentence) -> bool:
    """Whether *sentence* stands in a record of somebody's days."""
    return sentence.index in diary_of(draft.view).holders


def left_out_speaker(draft: Draft, sentence: Sentence, *, asks: bool = False) -> str:
    """Return who speaks in *sentence* of a record when it names nobody, "" where the holder is unknown.

    Whoever came to ask for something is who *asks* for it.
    """
    if _opens_with_office(draft, sentence):
        return ""
    if asks and (visitors := _petitioners(draft, sentence)):
        return visitors[0] if len(visitors) == 1 else ""
    return _reporter(draft, sentence) or diary_of(draft.view).holders.get(sentence.index, "")


def _opens_with_office(draft: Draft, sentence: Sentence) -> bool:
    """Whether somebody whom nothing names is the subject: 党首、会談後の記者団に「…」."""
    view = draft.view
    return goes_on(view, sentence) and any(
        m.form is Form.ROLE
        and not m.entities
        and m.start - sentence.start <= 1
        and view.text[m.end] in "、は"
        for m in view.mentions_in(sentence)
    )


def _petitioners(draft: Draft, sentence: Sentence) -> list[str]:
    """Return who came with a request in *sentence* or the one before: X会長ら来訪。「…」と求めた."""
    view = draft.view
    here = [
        s
        for s in view.sentences[max(sentence.index - 1, 0) : sentence.index + 1]
        if s.block == sentence.block
    ]
    came = [s for s in here if _PETITION.search(s.text)]
    people = (m for s in came for m in view.mentions_in(s) if m.kind is Kind.PERSON and len(m.entities) == 1)
    return list(dict.fromkeys(m.entities[0] for m in people))


def _reporter(draft: Draft, sentence: Sentence) -> str:
    """Return who reports in the sentence before a quotation: X司令官の報告聴取。「…」."""
    view = draft.view
    if not draft.reading(sentence).masked.mask.startswith(QUOTED) or not sentence.index:
        return ""
    before = view.sentences[sentence.index - 1]
    match = _REPORTING_TO.search(before.text)
    if match is None or before.block != sentence.block:
        return ""
    here = before.start + match.start()
    named = [
        m for m in view.mentions_in(before) if m.kind in _SPEAK and len(m.entities) == 1 and m.end <= here
    ]
    close = bool(named) and _OFFICE.fullmatch(view.text, named[-1].phrase_end, here)
    return named[-1].entities[0] if close else ""


def own_words(draft: Draft, reading: Reading) -> bool:
    """Add the claim of a quotation without verb or speaker that ends an entry: 大会に出席し、「…」."""
    sentence, masked = reading.sentence, reading.masked
    if (
        not in_record(draft, sentence)
        or not masked.quotes
        or any(f.kind not in _NO_VERB for f in reading.frames)
    ):
        return False
    match = _QUOTE_ENDS.match(masked.mask, past_clock(sentence.text))
    if match is None or not _OWN_WORDS.search(match["before"]):
        return False
    if any(a.subject or a.source for a in reading.agents):
        return False
    speaker = left_out_speaker(draft, sentence)
    first = next(q for q in masked.quotes if q[1] > match.end("before"))
    span = (masked.base + first[2], masked.base + masked.quotes[-1][3])
    if span[1] - span[0] < _WORDS:
        return False
    return bool(speaker) and draft.add(sentence, speaker, span, "diary-words", direct=True) is not None
