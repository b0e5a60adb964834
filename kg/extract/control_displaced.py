"""A sentence's holdings in; who lost a place in it to the next holder (奪い返す), out.

「X が落とした城を Z が奪い返した」: X has it no more. Only where one sentence tells both.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.extract.control_scene import Holding
from kg.extract.cues import control_frames as cues
from kg.extract.view import View
from kg.records import ControlKind

_BACK = re.compile(cues.TAKEN_BACK)
_NO_HOLDER = frozenset({ControlKind.LOST, ControlKind.SOVEREIGNTY})


def displaced(view: View, found: Sequence[Holding]) -> Iterator[Holding]:
    """Yield the loss of whoever *found* tells had a place before it was taken back."""
    lost = {(h.place, h.controller) for h in found if h.kind is ControlKind.LOST}
    for taken in found:
        if taken.kind in _NO_HOLDER or not _BACK.match(view.text, taken.start):
            continue
        before = [
            h for h in found if h.place == taken.place and h.start < taken.start and h.kind not in _NO_HOLDER
        ]
        for loser in before[-1:]:
            if loser.controller != taken.controller and (loser.place, loser.controller) not in lost:
                yield replace(taken, controller=loser.controller, kind=ControlKind.LOST, rule="displaced")
