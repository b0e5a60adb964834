"""Meetings of one document in; tellings that name countries only, given to the people who met for them, out.

「両国の外相会談」 and 「A外相とB外相が会談した」 may be one meeting. Joins nothing itself.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.control_sides import own_side
from kg.extract.view import View
from kg.records import BlockKind, Factuality, Kind, Meeting

_NEAR = 4


def levelled(view: View, meetings: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """Return *meetings* with countries replaced by their people where a near telling names these."""
    personal = [m for m in meetings if all(view.kind(e) is Kind.PERSON for e in m.participants)]
    return tuple(_person_level(view, m, personal) for m in meetings)


def _person_level(view: View, meeting: Meeting, personal: Sequence[Meeting]) -> Meeting:
    if any(view.kind(e) is Kind.PERSON for e in meeting.participants) or not meeting.evidence:
        return meeting
    if meeting.factuality is not Factuality.ACTUAL:
        return meeting
    parties = set(meeting.participants)
    for other in personal:
        if other.factuality is not Factuality.ACTUAL or len(other.participants) != len(parties):
            continue
        dated = bool(meeting.date) and meeting.date == other.date
        if meeting.date and other.date and not dated:
            continue
        near = abs(_index(view, meeting) - _index(view, other)) <= _NEAR
        sides = {s for p in other.participants for s in own_side(view, p)}
        headed = _headline(view, meeting) and _clipping(view, meeting) == _clipping(view, other)
        if headed or ((dated or near) and parties <= sides):
            return replace(meeting, participants=other.participants)
    return meeting


def _headline(view: View, meeting: Meeting) -> bool:
    return view.block_kind(view.sentences[_index(view, meeting)]) in {BlockKind.HEADLINE, BlockKind.RELATED}


def _clipping(view: View, meeting: Meeting) -> int:
    return view.clipping(view.sentences[_index(view, meeting)]).index


def _index(view: View, meeting: Meeting) -> int:
    start = meeting.evidence[0].start
    return next(i for i, s in enumerate(view.sentences) if s.start == start)
