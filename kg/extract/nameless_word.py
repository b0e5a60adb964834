"""Facts and what is said without a name in; the facts that stand on such words as told by somebody, out.

ある外交官が…と明かした, 住民は…と話した: the text itself does not say that it is so. Nobody is named as the
teller; the fact points at the claim where there is one. Changes no fact that a named speaker, or the text,
tells.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.control_claims import claim_at, predicate_at
from kg.records import Claim, Meeting, PlaceControl, Status

_BESIDE = "relative"  #: ends the rules of what a relative clause tells, which the writer may have put in


def controls_on_nameless_word(
    controls: Sequence[PlaceControl], unnamed: Sequence[Claim], unowned: Sequence[tuple[int, int]]
) -> tuple[PlaceControl, ...]:
    """Return *controls*, in the same order; what somebody without a name says is claimed, not reported.

    Args:
        controls: of one document.
        unnamed: the claims in it of speakers whom it does not name.
        unowned: where in its text words stand that nobody is known to say.
    """
    return tuple(_claimed(c, unnamed, unowned) if _is_reported(c) else c for c in controls)


def meetings_on_nameless_word(meetings: Sequence[Meeting], unnamed: Sequence[Claim]) -> tuple[Meeting, ...]:
    """Return *meetings*, in the same order, each with the claim of somebody without a name that tells it."""
    return tuple(_told(meeting, unnamed) for meeting in meetings)


def _is_reported(control: PlaceControl) -> bool:
    narrated = control.status is Status.REPORTED and not control.according_to
    return narrated and not control.rule.endswith(_BESIDE)


def _claimed(
    control: PlaceControl, unnamed: Sequence[Claim], unowned: Sequence[tuple[int, int]]
) -> PlaceControl:
    offset = predicate_at(control.control_id)
    claim = claim_at(unnamed, offset)
    if claim is not None:
        return replace(control, status=Status.CLAIMED, stated_in=(claim.claim_id,))
    said = any(start <= offset < end for start, end in unowned)
    return replace(control, status=Status.CLAIMED) if said else control


def _told(meeting: Meeting, unnamed: Sequence[Claim]) -> Meeting:
    claim = None if meeting.stated_in else claim_at(unnamed, predicate_at(meeting.meeting_id))
    return replace(meeting, stated_in=(claim.claim_id,)) if claim else meeting
