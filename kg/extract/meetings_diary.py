"""The records of office holders' days (首相動静, 知事日程) in; a meeting for each entry with people, out.

「午前9時5分、山田外相。同20分、川上官房長官、田所財務次官。」 Reads nothing but such records.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.cues.diary_entries import IN_HONOUR, NOTED
from kg.extract.diary import Entry, Record, diary_of
from kg.extract.diary_places import Whereabouts
from kg.extract.diary_visitors import Visitors, visitors_of
from kg.extract.meetings_when import channel_of
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import BlockKind, Factuality, Meeting, Sentence

_NOTED, _HONOUR = re.compile(NOTED), re.compile(IN_HONOUR)
_DAY = len("2031-05-20")
#: So many entries after somebody was received a talk that names nobody is with them.
_REACH = 3


def diary_meetings(view: View) -> tuple[tuple[Meeting, ...], frozenset[int]]:
    """Return the meetings of the records in *view*, and the indices of the sentences that hold them."""
    diary = diary_of(view)
    found: list[Meeting] = []
    of_others: set[int] = set()
    days: dict[tuple[str, str], Whereabouts] = {}
    for record in diary.records:
        where = days.setdefault((record.holder, record.day), Whereabouts(view))
        found.extend(_meetings(view, record, of_others, where) if record.holder else ())
    noted = _noted(view, diary.protagonist) if diary.protagonist else []
    found.extend(m for record in noted for m in _meetings(view, record, of_others, Whereabouts(view)))
    covered = {*diary.holders, *(s.index for r in noted for e in r.entries for s, _, _ in e.parts)}
    return tuple(found), frozenset(covered) - of_others


def _noted(view: View, holder: str) -> list[Record]:
    """Return the sentences of a tale of *holder*'s days that read like entries: XはYらと県庁で十五分."""
    found: list[Record] = []
    day, block = "", -1
    for sentence in view.sentences:
        named = _day_by_number(view, sentence)
        day = named or (day if sentence.block == block else "")
        block = sentence.block
        if view.block_kind(sentence) is BlockKind.BODY and _NOTED.search(sentence.text):
            entry = Entry(((sentence, 0, len(sentence.text)),))
            found.append(Record(holder, "", day, False, (entry,)))
    return found


def _day_by_number(view: View, sentence: Sentence) -> str:
    """Return the last day that *sentence* names by its number; 月曜 in a tale of a week may be any."""
    days = [d for a, b, d in dated_expressions(view, sentence) if "日" in view.text[a:b] and len(d) == _DAY]
    return days[-1] if days else ""


def _meetings(view: View, record: Record, of_others: set[int], whereabouts: Whereabouts) -> Iterator[Meeting]:
    """Yield the meetings of *record*; add the sentences that tell what others did to *of_others*."""
    guests: list[str] = []
    since = 0
    seen: set[tuple[str, ...]] = set()
    for entry in record.entries:
        visitors = visitors_of(view, entry, record.holder)
        of_others.update(visitors.of_others)
        place = whereabouts.after(entry)
        since += 1
        if visitors.received:
            guests, since = visitors.received, 0
        met = list(visitors.met)
        if visitors.bare_talk and not met:
            met = visitors.called_off or (guests if since <= _REACH else [])
        told = Factuality.PLANNED if record.planned else Factuality.ACTUAL
        for people, factuality in (
            (met, told),
            (visitors.called_off, Factuality.DENIED),
            (visitors.to_come, Factuality.PLANNED),
        ):
            if people and not (seen & {tuple(sorted(people))} and _in_honour(entry)):
                seen.add(tuple(sorted(people)))
                yield _meeting(view, record, entry, people, visitors, place, factuality)


def _in_honour(entry: Entry) -> bool:
    """Whether *entry* is the meal given for a guest who was received before: a part of the visit."""
    return any(_HONOUR.search(sentence.text[low:high]) for sentence, low, high in entry.parts)


def _meeting(
    view: View,
    record: Record,
    entry: Entry,
    people: list[str],
    visitors: Visitors,
    place: str,
    factuality: Factuality,
) -> Meeting:
    text = "".join(sentence.text[low:high] for sentence, low, high in entry.parts)
    channel = channel_of(text)
    first, low, _ = entry.parts[0]
    number = "" if factuality is Factuality.ACTUAL else f"-{factuality.value.lower()}"
    parties = {record.holder, *people}
    told = [
        s for s, _, _ in entry.parts if factuality is not Factuality.ACTUAL or s.index not in visitors.off_in
    ]
    return Meeting(
        meeting_id=f"{view.document.doc_id}-m{first.start + low}{number}",
        participants=tuple(sorted(parties)),
        attendees=tuple(sorted(set(visitors.sat_by) - parties)),
        place="" if channel in {"phone", "online"} else place,
        date=record.day,
        channel=channel,
        factuality=factuality,
        code="041" if channel == "phone" else "040",
        rule="diary-entry",
        evidence=tuple(dict.fromkeys(view.evidence(s) for s in told)),
    )
