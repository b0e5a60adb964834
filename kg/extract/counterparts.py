"""先方, 相手側 in a sentence in; the one with whom somebody was just said to deal (相手), out.

He stands before it with と, に, へ or を, in its sentence or the two before. Chooses no speaker.
"""

from kg import expressions as re
from kg.extract.claims_draft import Draft
from kg.extract.cues.reporting_owners import COUNTERPART
from kg.extract.media import is_medium
from kg.records import Sentence

_COUNTERPART = re.compile(COUNTERPART)
#: Whom somebody meets, tells, turns to, presses.
_DEALT = frozenset("とにへを")
#: Sentences before it in which he may stand.
_BACK = 2


def counterpart(draft: Draft, noun: str, sentence: Sentence, offset: int) -> str | None:
    """Return who *noun* at *offset* of the document is: "" for nobody known, None when it is no such word."""
    if not _COUNTERPART.fullmatch(noun):
        return None
    view = draft.view
    subjects: set[str] = set()
    for earlier in reversed(view.sentences[max(sentence.index - _BACK, 0) : sentence.index + 1]):
        if view.clipping(earlier).index != view.clipping(sentence).index:
            break
        agents = draft.reading(earlier).agents
        here = [a for a in agents if earlier.start + a.end <= offset and a.entities and not a.place]
        here = [a for a in here if not is_medium(view, a.entities[0])]
        named = {a.entities[0] for a in here}
        if subjects and subjects & named:
            # Xは、Yと会った。Yは…と説明し、先方は: the other one of the two
            return (named - subjects).pop() if len(named - subjects) == 1 else ""
        subjects |= {a.entities[0] for a in here if a.subject}
        others = [a for a in here if a.particle in _DEALT and a.entities[0] not in subjects]
        if others:
            return others[-1].entities[0]
        if len(subjects) > 1:
            break
    return ""
