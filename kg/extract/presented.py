"""A sentence in; the person whom it puts on stage without telling what they did (主役の提示), out.

それに怒ったのが X である; X が動いたのは、その夜だった; 主役は X だ; X には別の思惑があった. What follows
without a subject is X's.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.presented import ALONE, ALONE_ENDS, CLEFT, HAS, PLAYS, SAYS_WHO, WHEN_ACTED, WHO_IS
from kg.extract.view import View
from kg.records import Kind, Sentence

_SAYS_WHO, _WHEN_ACTED, _HAS = re.compile(SAYS_WHO), re.compile(WHEN_ACTED), re.compile(HAS)
_BEFORE = re.compile(f"(?:{CLEFT}|{PLAYS})$")
_ALONE = re.compile(ALONE)
_ALONE_ENDS, _WHO_IS = re.compile(ALONE_ENDS), re.compile(WHO_IS)


def presented(view: View, sentence: Sentence) -> Group | None:
    """Return the one person whom *sentence* presents, None where it does anything else."""
    found = [g for g in sentence_groups(view, sentence) if g.last.quote < 0]
    people = [g for g in found if len(g.entities) == 1 and view.kind(g.entities[0]) is Kind.PERSON]
    if len({g.entities for g in people}) != 1:
        return None
    return next((g for g in people if _is_presented(view, sentence, g, found)), None)


def _is_presented(view: View, sentence: Sentence, group: Group, found: Sequence[Group]) -> bool:
    text, behind = view.text, group.last.content_end
    if _HAS.fullmatch(text, behind, sentence.end):
        return True
    if group.particle == "が" and _WHEN_ACTED.fullmatch(text, group.end, sentence.end):
        return True
    if not _SAYS_WHO.fullmatch(text, behind, sentence.end):
        return False
    before = text[sentence.start : group.start]
    if _ALONE_ENDS.fullmatch(text, behind, sentence.end) and _WHO_IS.fullmatch(before):
        return all(g.last.end <= group.end for g in found)  # 新市長に就いた X さん。
    return bool(_BEFORE.search(before)) or (
        bool(_ALONE.fullmatch(before)) and all(g.last.end <= group.end for g in found)
    )
