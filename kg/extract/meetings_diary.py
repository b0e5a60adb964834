"""The records of office holders' days (首相動静, 知事日程) in; a meeting for each entry with people, out.

「午前9時5分、山田外相。同20分、川上官房長官、田所財務次官。」 Reads nothing but such records.
"""

from collections.abc import Iterator

from kg.extract.diary import Entry, Record, diary_of
from kg.extract.diary_places import Whereabouts
from kg.extract.diary_visitors import Visitors, visitors_of
from kg.extract.meetings_when import channel_of
from kg.extract.view import View
from kg.records import Factuality, Meeting

#: So many entries after somebody was received a talk that names nobody is with them.
_REACH = 3


def diary_meetings(view: View) -> tuple[tuple[Meeting, ...], frozenset[int]]:
    """Return the meetings of the records in *view*, and the indices of the sentences that hold them."""
    diary = diary_of(view)
    found: list[Meeting] = []
    of_others: set[int] = set()
    for record in diary.records:
        found.extend(_meetings(view, record, of_others) if record.holder else ())
    return tuple(found), frozenset(diary.holders) - of_others


def _meetings(view: View, record: Record, of_others: set[int]) -> Iterator[Meeting]:
    """Yield the meetings of *record*; add the sentences that tell what others did to *of_others*."""
    whereabouts = Whereabouts(view)
    guests: list[str] = []
    since = 0
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
            if people:
                yield _meeting(view, record, entry, people, visitors, place, factuality)


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
