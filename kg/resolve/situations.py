"""Situations as single sentences tell them in; one record per real-world situation out.

Works within a document and across documents alike. Resolves no entities.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.records import Factuality, Meeting, PlaceControl


def compatible(one: str, other: str) -> bool:
    """Whether two dates may be the same day: one is unknown or is part of the other.

    >>> compatible("2025-04", "2025-04-25"), compatible("2025-04-24", "2025-04-25")
    (True, False)
    """
    return one.startswith(other) or other.startswith(one)


def merge_meetings(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Join the tellings of one meeting: same parties, same factuality, compatible date and place."""
    merged: list[Meeting] = []
    by_pair: dict[tuple[str, str], list[int]] = {}
    for meeting in meetings:
        found = next((i for i in _candidates(by_pair, meeting) if _same(merged[i], meeting)), None)
        if found is None:
            found = len(merged)
            merged.append(meeting)
        else:
            merged[found] = _join(merged[found], meeting)
        for pair in _pairs(merged[found].participants):
            row = by_pair.setdefault(pair, [])
            if found not in row:
                row.append(found)
    return tuple(merged)


def _pairs(entities: Sequence[str]) -> list[tuple[str, str]]:
    return [(a, b) for i, a in enumerate(entities) for b in entities[i + 1 :]]


def _candidates(by_pair: dict[tuple[str, str], list[int]], meeting: Meeting) -> list[int]:
    return sorted({i for p in _pairs(meeting.participants) for i in by_pair.get(p, ())}, reverse=True)


def _same(old: Meeting, new: Meeting) -> bool:
    if (old.factuality is Factuality.ACTUAL) != (new.factuality is Factuality.ACTUAL):
        return False
    ours, theirs = set(old.participants), set(new.participants)
    if ours != theirs and not ((ours < theirs or theirs < ours) and old.date and old.date == new.date):
        return False
    if not compatible(old.date, new.date):
        return False
    if old.place and new.place and old.place != new.place and not (old.date and old.date == new.date):
        return False
    return not (old.channel and new.channel and old.channel != new.channel)


def _join(old: Meeting, new: Meeting) -> Meeting:
    return replace(
        old,
        participants=max(old.participants, new.participants, key=len),
        attendees=tuple(sorted({*old.attendees, *new.attendees})),
        place=old.place or new.place,
        date=max(old.date, new.date, key=len),
        duration=old.duration or new.duration,
        channel=old.channel or new.channel,
        evidence=tuple(sorted({*old.evidence, *new.evidence})),
    )


def merge_controls(controls: Iterable[PlaceControl]) -> tuple[PlaceControl, ...]:
    """Join."""
    return tuple(controls)
