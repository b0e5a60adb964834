"""Situations as single sentences tell them in; one record per real-world situation out.

Works within a document and across documents alike: call it with whatever belongs together. Resolves no
entities and judges no dispute between documents.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kg.records import ControlKind, Factuality, Happening, Meeting, PlaceControl, Status
from kg.resolve.extents import apart
from kg.tolls import joined, main_figures

_HOLDS = frozenset(ControlKind) - {ControlKind.LOST, ControlKind.SOVEREIGNTY}
#: Meetings told as gatherings: a dinner is not the talks of the same day at another place.
#: Each entry of a daily record is a meeting of its own.
_ENTRY = "diary-entry"
_GATHERINGS = ("talk-gather", "held-attended")


def compatible(one: str, other: str) -> bool:
    """Whether two dates may be the same day: one is unknown or is part of the other.

    >>> compatible("2025-04", "2025-04-25"), compatible("2025-04-24", "2025-04-25")
    (True, False)
    """
    return one.startswith(other) or other.startswith(one)


def merge_meetings(meetings: Iterable[Meeting]) -> tuple[Meeting, ...]:
    """Join the tellings of one meeting: same parties, compatible date and place; first telling first.

    Without a date a telling joins an earlier one of its own document only: the last one told of, unless that
    looked back from a later one. Linear in the number of
    tellings that share no pair of parties.
    """
    merged: list[Meeting] = []
    by_pair: dict[tuple[str, str], list[int]] = {}
    for meeting in meetings:
        candidates = {i for p in _pairs(meeting.participants) for i in by_pair.get(p, ())}
        alike = [i for i in sorted(candidates, reverse=True) if _same(merged[i], meeting)]
        found = alike[0] if alike else None
        if found is not None and not meeting.date and merged[found].date:
            # behind 2月以来の会談だ the text goes on with the meeting since
            found = max(alike, key=lambda i: (merged[i].date, i))
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


def _same(old: Meeting, new: Meeting) -> bool:
    if (old.factuality is Factuality.ACTUAL) != (new.factuality is Factuality.ACTUAL):
        return False
    if old.rule == new.rule == _ENTRY and _documents(old) & _documents(new):
        return False
    ours, theirs = set(old.participants), set(new.participants)
    dated = bool(old.date) and old.date == new.date
    if ours != theirs and not ((ours < theirs or theirs < ours) and dated):
        return False
    if not compatible(old.date, new.date):
        return False
    if not (old.date and new.date) and not _documents(old) & _documents(new):
        return False
    elsewhere = bool(old.place and new.place and old.place != new.place)
    if elsewhere and (not dated or old.rule.startswith(_GATHERINGS) != new.rule.startswith(_GATHERINGS)):
        return False
    return not (old.channel and new.channel and old.channel != new.channel)


def _documents(meeting: Meeting) -> set[str]:
    return {e.doc_id for e in meeting.evidence}


def _join(old: Meeting, new: Meeting) -> Meeting:
    parties = max(old.participants, new.participants, key=len)
    attendees = {*old.attendees, *new.attendees} - set(parties)
    return replace(
        old,
        participants=parties,
        attendees=tuple(sorted(attendees)),
        mediators=tuple(sorted({*old.mediators, *new.mediators})),
        place=old.place or new.place,
        date=max(old.date, new.date, key=len),
        duration=old.duration or new.duration,
        channel=old.channel or new.channel,
        ordinal=old.ordinal or new.ordinal,
        topic=old.topic or new.topic,
        according_to=tuple(sorted({*old.according_to} & {*new.according_to})),
        stated_in=tuple(dict.fromkeys((*old.stated_in, *new.stated_in))),
        confidence=max(old.confidence, new.confidence),
        evidence=tuple(sorted({*old.evidence, *new.evidence})),
    )


def merge_controls(controls: Iterable[PlaceControl]) -> tuple[PlaceControl, ...]:
    """Join statements that say the same on the same word; say until when a reported state held."""
    merged: list[PlaceControl] = []
    by_key: dict[tuple[object, ...], list[int]] = {}
    for control in controls:
        key = (control.place, control.controller, control.kind, control.factuality, control.according_to)
        row = by_key.setdefault(key, [])
        found = next((i for i in reversed(row) if compatible(merged[i].date, control.date)), None)
        if found is None:
            row.append(len(merged))
            merged.append(control)
        else:
            merged[found] = _join_control(merged[found], control)
    return _ended(_confirmed(merged))


def _confirmed(controls: Sequence[PlaceControl]) -> list[PlaceControl]:
    """Mark as confirmed what one says of its holder, and another of whoever lost the place; none disputes."""
    told: dict[str, list[PlaceControl]] = {}
    for control in controls:
        if control.status is Status.CLAIMED and control.factuality is Factuality.ACTUAL:
            told.setdefault(control.place, []).append(control)
    return [
        replace(c, status=Status.CONFIRMED)
        if c.status is Status.CLAIMED and any(_bears_out(c, o) for o in told.get(c.place, ()))
        else c
        for c in controls
    ]


def _bears_out(one: PlaceControl, other: PlaceControl) -> bool:
    """Whether *other*, on another's word, says that the rival of *one* lost the place, or the reverse."""
    tellers, others = set(one.according_to), set(other.according_to)
    if not tellers or not others or tellers & others or one.factuality is not Factuality.ACTUAL:
        return False
    pair = {one.kind, other.kind}
    lost = ControlKind.LOST in pair and bool(pair & _HOLDS)
    return lost and one.controller != other.controller and compatible(one.date, other.date)


def _join_control(old: PlaceControl, new: PlaceControl) -> PlaceControl:
    disputed = tuple(sorted({*old.disputed_by, *new.disputed_by}))
    return replace(
        old,
        status=_status(old.status, new.status),
        disputed_by=disputed,
        stated_in=tuple(dict.fromkeys((*old.stated_in, *new.stated_in))),
        date=max(old.date, new.date, key=len),
        ended=old.ended and new.ended,
        extent=old.extent or new.extent,
        count=old.count or new.count,
        certainty=old.certainty if new.certainty else "",
        confidence=max(old.confidence, new.confidence),
        evidence=tuple(sorted({*old.evidence, *new.evidence})),
    )


def _status(one: Status, other: Status) -> Status:
    """Return the status of what two tellings on the same word, or on no named one, say together."""
    both = {one, other}
    first = (Status.REPORTED, Status.CONTESTED)  # what the text itself tells is no mere claim any more
    return next((status for status in first if status in both), one)


def _ended(controls: Sequence[PlaceControl]) -> tuple[PlaceControl, ...]:
    by_place: dict[str, list[PlaceControl]] = {}
    for control in controls:
        if control.factuality is Factuality.ACTUAL and control.status is Status.REPORTED and control.date:
            by_place.setdefault(control.place, []).append(control)
    return tuple(_until(c, by_place.get(c.place, ())) for c in controls)


def _until(control: PlaceControl, others: Sequence[PlaceControl]) -> PlaceControl:
    if (
        control.kind not in _HOLDS
        or control.status is not Status.REPORTED
        or not control.date
        or control.until
    ):
        return control
    ends = [o.date for o in others if o.date > control.date and _ends(control, o)]
    return replace(control, until=min(ends)) if ends else control


def _ends(control: PlaceControl, later: PlaceControl) -> bool:
    if apart(control.extent, later.extent):
        return False  # each has a part
    if later.kind is ControlKind.LOST:
        return later.controller == control.controller
    return later.kind in _HOLDS and later.controller != control.controller


def control_timeline(controls: Iterable[PlaceControl], place: str) -> tuple[PlaceControl, ...]:
    """Return what is said of *place*, in order of date, undated statements last; facts only, no plans."""
    actual = [c for c in controls if c.place == place and c.factuality is Factuality.ACTUAL]
    return tuple(sorted(actual, key=lambda c: (not c.date, c.date, c.control_id)))


def merge_happenings(
    happenings: Iterable[Happening], *, same_roles: Callable[[Happening], object] | None = None
) -> tuple[Happening, ...]:
    """Join tellings of one event: same type and roles, compatible dates, no different numbers.

    Attacks on one day that share an attacker and what was hit are one too, though a telling names more.
    *same_roles* gives what two tellings must share; type, roles and factuality when None.
    """
    key_of = same_roles or (lambda h: (h.type, h.roles, h.factuality))
    merged: list[Happening] = []
    by_key: dict[object, list[int]] = {}
    for happening in happenings:
        exact = by_key.setdefault(key_of(happening), [])
        found = next((i for i in reversed(exact) if _same_event(merged[i], happening)), None)
        shared = [by_key.setdefault(k, []) for k in _sides(happening)] if same_roles is None else []
        if found is None:
            near = sorted({i for row in shared for i in row}, reverse=True)
            found = next((i for i in near if _same_attack(merged[i], happening)), None)
        if found is None:
            found = len(merged)
            merged.append(happening)
        else:
            merged[found] = _join_happening(merged[found], happening)
        for row in (exact, *shared):
            if found not in row:
                row.append(found)
    return tuple(merged)


def _join_happening(old: Happening, new: Happening) -> Happening:
    tolls = joined((*old.tolls, *new.tolls))
    values = {**dict(new.values), **dict(old.values), **main_figures(tolls)}
    return replace(
        old,
        roles=tuple(sorted({*old.roles, *new.roles})),
        values=tuple(sorted(values.items())),
        tolls=tolls,
        date=max(old.date, new.date, key=len),
        place=old.place or new.place,
        according_to=tuple(sorted({*old.according_to} & {*new.according_to})),
        confidence=max(old.confidence, new.confidence),
        evidence=tuple(sorted({*old.evidence, *new.evidence})),
    )


def _sides(event: Happening) -> list[object]:
    """Return a key for each pair of attacker and what was hit, none for what is no attack."""
    if event.type != "Attack":
        return []
    hit = {e for role, e in event.roles if role == "target"} | ({event.place} - {""})
    return [(a, h, event.factuality) for role, a in event.roles if role == "attacker" for h in sorted(hit)]


def _same_event(old: Happening, new: Happening) -> bool:
    near = {e.doc_id for e in old.evidence} & {e.doc_id for e in new.evidence} or (old.date and new.date)
    return _agree(old, new) and compatible(old.date, new.date) and bool(near)


def _same_attack(old: Happening, new: Happening) -> bool:
    """Whether two attacks that share a side each are one: on the same known day, with no other numbers."""
    return len(old.date) == len("2031-05-02") and old.date == new.date and _agree(old, new)


def _agree(old: Happening, new: Happening) -> bool:
    ours, theirs = dict(old.values), dict(new.values)
    alike = all(ours[k] == theirs[k] for k in ours.keys() & theirs.keys() if k != "weapon")
    return alike or _counted_by_others(old, new)


def _counted_by_others(old: Happening, new: Happening) -> bool:
    """Whether two attacks of one known day differ only because different sources count the dead."""
    if len(old.date) != len("2031-05-02") or old.date != new.date:
        return False
    ours, theirs = ({t.according_to for t in h.tolls} for h in (old, new))
    return bool(ours and theirs) and not ours & theirs
