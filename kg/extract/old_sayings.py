"""A name without a particle in a masked sentence of a tale in; where its words begin (文語の発話), out.

玄蕃笑って「…」と答う; 主税、砦を返せと迫る. Elsewhere a comma behind a name makes nobody speak.
"""

from kg import expressions as re
from kg.extract.cues.reporting_endings import OLD_SAYING, WHEN_AND_WHOSE
from kg.extract.cues.speakers import OLD_MANNER
from kg.extract.quotations import QUOTED, Masked
from kg.extract.situation_dates import tells_story
from kg.extract.view import View

_OLD_SAYING, _WHEN_AND_WHOSE = re.compile(OLD_SAYING), re.compile(WHEN_AND_WHOSE)
_SUBJECT = re.compile("[一-龥ァ-ヴー](?:は|が)、?")


def old_saying(view: View, masked: Masked, start: int, after: int) -> int:
    """Return where the words of a name without a particle begin that a tale lets speak so, 0 for nowhere.

    玄蕃笑って「…」と答う; 永禄八年、玄蕃の子、主税、…と迫る.
    """
    for manner in OLD_MANNER:
        if masked.mask.startswith(manner + QUOTED, after):
            return after
    alone = masked.mask.startswith("、", after) and _WHEN_AND_WHOSE.fullmatch(masked.mask, 0, start)
    says = _OLD_SAYING.search(masked.mask, after) if alone and tells_story(view) else None
    if says is None or _SUBJECT.search(masked.mask, after, says.start()):
        return 0
    return after + len("、")
