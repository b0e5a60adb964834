"""A sentence in; the court whose judgment the text speaks of there (判決は…と指摘した), out."""

from kg import expressions as re
from kg.extract.control_pointing import mentioned_before
from kg.extract.cues.speakers import COURTS, JUDGMENTS
from kg.extract.view import View
from kg.records import Kind, Sentence

_REACH = 6  #: sentences back
_COURT = re.compile(COURTS)


def is_judgment(noun: str) -> bool:
    """Whether *noun* is a paper in which a court speaks."""
    return noun in JUDGMENTS


def court_of_judgment(view: View, sentence: Sentence, offset: int) -> str:
    """Return the court named last before *offset*, "" where none is or two stand side by side."""
    found: dict[str, None] = {}
    nearest = -1
    for mention in mentioned_before(view, sentence, offset, _REACH):
        if mention.kind is not Kind.ORGANIZATION or not _COURT.search(
            view.entities[mention.entities[0]].name
        ):
            continue
        if nearest >= 0 and mention.sentence != nearest:
            break
        nearest = mention.sentence
        found[mention.entities[0]] = None
    return next(iter(found)) if len(found) == 1 else ""
