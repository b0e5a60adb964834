"""The entries of a record of somebody's days one after the other in; where its holder is, out.

A place holds until the next arrival, also where that has no name of its own (官邸着) and so is unknown.
"""

from kg import expressions as re
from kg.extract.arguments import Argument, sentence_arguments
from kg.extract.cues import diary_entries as cues
from kg.extract.diary import Entry
from kg.extract.diary_visitors import words_of
from kg.extract.view import View
from kg.records import Kind

_THERE, _LEFT = re.compile(cues.THERE), re.compile(cues.LEFT)
_ARRIVES, _AT = re.compile(cues.ARRIVES), re.compile(cues.AT)


class Whereabouts:
    """Where the holder of a record is as its entries go by; one for a day."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._place = ""

    def after(self, entry: Entry) -> str:
        """Return where the holder is at the end of *entry*, "" where no name tells."""
        view = self._view
        for part in entry.parts:
            sentence, low, high = part
            if _ARRIVES.search(words_of(part)):
                self._place = ""
            args = [a for a in sentence_arguments(view, sentence) if low <= a.start - sentence.start < high]
            for arg, following in zip(args, [*args[1:], None], strict=False):
                house = arg.mention.kind is Kind.ORGANIZATION and arg.mention.text.endswith(cues.HOUSES)
                if not (house or arg.mention.kind is Kind.PLACE):
                    continue
                end = arg.mention.phrase_end
                there = _THERE.match(view.text, end, sentence.start + high) and not _belongs(arg, following)
                if _LEFT.match(view.text, end, sentence.start + high):
                    self._place = ""
                elif there or _AT.search(view.text[sentence.start + low : arg.start]):
                    self._place = arg.entities[0]
        return self._place


def _belongs(arg: Argument, following: Argument | None) -> bool:
    """Whether *arg* only says whose office the person after it holds: 福岡県の筑城知事."""
    return following is not None and following.mention.kind is Kind.PERSON and following.start <= arg.end
