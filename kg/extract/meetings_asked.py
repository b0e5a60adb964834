"""An interview in; the meeting of who asked, named as such (聞き手), and who answered, out.

The text tells of it in a sentence of its own (自宅を訪ねた, 書斎で聞いた) or only by naming both.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.cues.meetings import QUESTION
from kg.extract.cues.narrators import CALLED_ON
from kg.extract.meetings_interview import asker_of, guest_of
from kg.extract.meetings_parties import home_quote
from kg.extract.meetings_when import date_of
from kg.extract.meetings_where import place_of
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Factuality, Meeting, Sentence

_QUESTION, _CALLED_ON = re.compile(QUESTION), re.compile(CALLED_ON)


def asked_in_person(view: View, found: Sequence[Meeting], halls: View | None = None) -> Iterator[Meeting]:
    """Yield the meeting of an interview, unless *found* has it; *halls* knows rooms without a name."""
    asker = asker_of(view)
    guest = guest_of(view, asker)
    if asker is None or guest is None:
        return
    parties = tuple(sorted({*asker.entities, *guest.entities}))
    if any(m.participants == parties and m.factuality is Factuality.ACTUAL for m in found):
        return
    named = view.sentences[asker.sentence]
    sentence = _told_in(view, guest.sentence) or named
    yield Meeting(
        meeting_id=f"{view.document.doc_id}-m{asker.start}",
        participants=parties,
        place=place_of(view, sentence, sentence.end, sentence.start)
        or (place_of(halls, sentence, sentence.end, sentence.start) if halls else ""),
        date=_day_of(view, sentence),
        rule="talk-interview",
        evidence=tuple(dict.fromkeys((view.evidence(sentence), view.evidence(named)))),
    )


def _day_of(view: View, sentence: Sentence) -> str:
    """Return when they met: of a day without a year the last one before the text was printed.

    What it tells of may lie decades back, so that the dates of the tale do not count.
    """
    date, printed = date_of(view, sentence, sentence.end), view.document.date
    own = any(date[:4] in view.text[a:b] for a, b, _ in dated_expressions(view, sentence))
    if own or len(date) != len(printed) or date[:4] == printed[:4]:
        return date
    this = printed[:4] + date[4:]
    return this if this <= printed else date


def _told_in(view: View, named: int) -> Sentence | None:
    """Return the sentence before the first question that says the guest was called on or asked."""
    for sentence in view.sentences:
        if _QUESTION.match(view.text, view.block(sentence).start) and sentence.index > named:
            return None
        called = _CALLED_ON.search(view.text, sentence.start, sentence.end)
        if called and home_quote(view, sentence, called.start()) < 0:
            return sentence
    return None
