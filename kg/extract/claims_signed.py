"""What is followed by whose it is (…＝X省, …(X保健局), ――X知事, 「…」（X氏）) in; who speaks in it out.

Reads no verbs of saying: what a verb frames is no signed line.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.claims_draft import Draft, Reading
from kg.extract.cues.sections import FIRST_PERSON
from kg.extract.cues.unnamed import KIN
from kg.extract.cues.voices import (
    CREDIT,
    HEARD_OF,
    POSTED_ON,
    SAID,
    SIGNATURE,
    SIGNED_BY_BRACKETS,
    SIGNED_BY_EQUALS,
    WRITERS_OFFICE,
)
from kg.extract.headline_voices import headline_voice
from kg.extract.media import is_medium
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_EQUALS, _BRACKETS, _HEARD = (re.compile(p) for p in (SIGNED_BY_EQUALS, SIGNED_BY_BRACKETS, HEARD_OF))
_SIGNATURE, _POSTED, _WRITERS = (re.compile(p) for p in (SIGNATURE, POSTED_ON, WRITERS_OFFICE))
_CREDIT, _SAID = re.compile(CREDIT), re.compile(SAID)
_HIS_KIN = re.compile("の" + KIN.removesuffix("$"))
_FIRST_PERSON = re.compile(FIRST_PERSON)
#: How much may stand beside the name in brackets: an office, an age.
_OFFICE = 8


def signer_of(view: View, sentences: Sequence[Sentence]) -> str:
    """Return whose words *sentences* are by the signature that the last of them is, "" when it is none.

    …報いを受けさせる。(X知事、テレグラム): a post, or a text in the first person; a name alone may be who
    wrote about it.
    """
    last = sentences[-1]
    match = _SIGNATURE.fullmatch(last.text)
    if match is None:
        return ""
    posted = bool(_POSTED.search(last.text))
    if not posted and not any(_FIRST_PERSON.search(s.text) for s in sentences[:-1]):
        return ""
    named = [
        m for m in view.mentions_in(last) if m.entities and m.form is Form.NAME and not _POSTED.match(m.text)
    ]
    people = [m for m in named if m.kind is Kind.PERSON]
    bodies = [m for m in named if m.kind is Kind.ORGANIZATION and not is_medium(view, m.entities[0])]
    signed = people[-1:] or bodies[:1]
    if not signed or _WRITERS.search(last.text):
        return ""
    speaker = signed[0].entities[0]
    own = any(
        speaker in m.entities and m.form is Form.NAME for s in sentences[:-1] for m in view.mentions_in(s)
    )
    return "" if own and people else speaker


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


def credited_quotations(draft: Draft, reading: Reading) -> bool:
    """Add the claims of quotations that brackets right behind them give to somebody; say whether all are.

    「譲る気はない」（仁平氏）、「公図は生きている」（門倉氏）と隔たる. A work has its author there and a
    ship its owner: what is quoted must be said, and who is named have an office or stand elsewhere too.
    """
    view, masked = draft.view, reading.masked
    left = 0
    for start, end, inner, last in masked.quotes:
        credit = _CREDIT.match(masked.text, end)
        if credit is None:
            left += start > 0 or end < len(masked.text)
            continue
        speaker = _credited(view, masked.base + credit.start("who"), masked.base + credit.end("who"))
        if speaker and _SAID.search(masked.text, inner, last):
            span = (masked.base + inner, masked.base + last)
            draft.add(reading.sentence, speaker, span, "credited-quotation", direct=True)
    return bool(draft.claimed.get(reading.sentence.index)) and not left


def _credited(view: View, start: int, end: int) -> str:
    named = [m for m in view.mentions_between(start, end) if m.entities]
    last = named[-1] if named else None
    if last is not None and last.kind is Kind.PERSON and last.end < last.phrase_end == end:
        # 「買われる側になったことはない」(北浦で町工場を営む鴨志田豊さん): who he is may be told at length
        return "" if any(m.kind is Kind.PERSON for m in named[:-1]) else last.entities[0]
    if len(named) != 1 or named[0].start - start > _OFFICE or end - named[0].phrase_end > _OFFICE:
        return ""
    [mention] = named
    if _HIS_KIN.match(view.text, mention.phrase_end, end):
        return ""  # 「もう来ない」(Xさんの妻の証言)
    entity = mention.entities[0]
    if mention.kind is Kind.PLACE or is_medium(view, entity):
        return ""
    elsewhere = any(entity in m.entities for m in view.mentions if not start <= m.start < end)
    return entity if elsewhere or mention.title or mention.form is not Form.NAME else ""


def _whole(view: View, mention: Mention, start: int, end: int) -> bool:
    """Whether brackets hold a body, or a person with an office, and nothing else."""
    if mention.kind is Kind.ORGANIZATION:
        return mention.start - start <= 4 and end - mention.end <= 2
    office = bool(mention.title) and mention.phrase_end >= end
    return mention.kind is Kind.PERSON and mention.start == start and office
