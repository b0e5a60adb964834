"""Frames and possible speakers of a sentence in; the frames, with denials that leave out what they deny, out.

…したと発表したが、Yは否定した: before a verb of denying, Y is who denies, and no object that is denied.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.cues.reporting_verbs import BARE_DENIALS
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent


def with_bare_denials(frames: Sequence[Frame], agents: Sequence[Agent]) -> tuple[Frame, ...]:
    """Return *frames*, in the same order; of 「Yは否定した」 the content is left out, and not Y."""
    topics = {a.head_end for a in agents if a.topic}
    return tuple(_bare(f) if _names_denier(f, topics) else f for f in frames)


def _names_denier(frame: Frame, topics: set[int]) -> bool:
    """Whether what stands as the object of a denial is somebody who can speak: Yは|否定した."""
    denies = frame.kind == "wo" and frame.lemma in BARE_DENIALS and not frame.adnominal
    return denies and frame.content_end in topics


def _bare(frame: Frame) -> Frame:
    return replace(frame, kind="denial", content_end=frame.verb_start)
