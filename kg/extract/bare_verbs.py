"""Frames and possible speakers of a sentence in; the frames that take no speaker for what is said, out.

…したと発表したが、Yは否定した: before a verb of denying, Y is who denies, and no object that is denied.
島を占領し、Yは批判した: nor is Y what is criticised.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.cues.reporting_verbs import BARE_DENIALS, BARE_LEMMAS
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent

_SUES = "訴える"


def with_bare_verbs(frames: Sequence[Frame], agents: Sequence[Agent]) -> tuple[Frame, ...]:
    """Return *frames*, in the same order; of 「Yは否定した」 the content is left out, and not Y.

    「Yは批判した」, which says nothing of what was said, is no frame unless its verb may stand alone.
    """
    topics = {a.head_end for a in agents if a.topic}
    sued = {a.end for a in agents if a.particle == "を" and a.entities and not a.place}
    read = (_bare(f) if _names_speaker(f, topics) else f for f in frames)
    return tuple(f for f in read if f is not None and not _takes_to_court(f, sued))


def _names_speaker(frame: Frame, topics: set[int]) -> bool:
    """Whether what stands as the object of a verb is somebody who can speak: Yは|否定した."""
    return frame.kind == "wo" and not frame.adnominal and frame.content_end in topics


def _takes_to_court(frame: Frame, sued: Collection[int]) -> bool:
    """Whether somebody named is the object of 訴える: Y社を|訴えた says nothing."""
    return frame.kind == "wo" and frame.lemma == _SUES and frame.content_end in sued


def _bare(frame: Frame) -> Frame | None:
    if frame.lemma in BARE_DENIALS:
        return replace(frame, kind="denial", content_end=frame.verb_start)
    if frame.lemma in BARE_LEMMAS:
        return replace(frame, kind="none", content_end=frame.verb_start)
    return None
