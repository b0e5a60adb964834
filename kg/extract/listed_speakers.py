"""A speaker whom the sentence names last of several in; those named before, out.

A氏、B氏ら5人が発表した, A社、B社の2社は…と述べた: a count or ら behind the last one closes a list; three bare
names of lands or bodies (A、B、Cは) are one too. Chooses no speaker.
"""

from kg import expressions as re
from kg.extract.cues.speakers import LISTED, LISTED_BEFORE
from kg.extract.quotations import Masked
from kg.extract.view import View
from kg.records import Kind, Mention

_LISTED, _BEFORE = re.compile(LISTED), re.compile(LISTED_BEFORE)


def listed_before(view: View, masked: Masked, start: int, head_end: int) -> tuple[str, ...]:
    """Return the entities in a list before the one named in ``[start, head_end)``, in text order."""
    base = masked.base
    last = next(iter(view.mentions_between(base + start, base + head_end)), None)
    if last is None:
        return ()
    closed = _LISTED.search(masked.mask, last.end - base, head_end) is not None
    found: list[str] = []
    at = base + start
    while (mention := _right_before(view, masked, last, at)) is not None:
        if not closed and (mention.end != at - len("、") or last.kind is Kind.PERSON):
            break  # 先月訪れたX国、Y国は: bare names alone make a list without a count
        found = [*mention.entities, *found]
        at = mention.span[0] if mention.span != (0, 0) else mention.start
    return tuple(found) if closed or len(found) > 1 else ()


def _right_before(view: View, masked: Masked, last: Mention, at: int) -> Mention | None:
    """Return who of the kind of *last* stands before the comma or や that ends at *at*, title included."""
    base = masked.base
    named = (m for m in view.mentions_between(base, at) if m.kind is last.kind and len(m.entities) == 1)
    before = max(named, key=lambda m: m.start, default=None)
    if before is None or not _BEFORE.fullmatch(masked.mask, before.end - base, at - base):
        return None
    return before
