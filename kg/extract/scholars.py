"""A sentence of hearsay as the claim rules read it in; the scholar whose view it hands on (学者の説), out.

研究者の X 氏は、日誌は信用できないという: who has a topic of his own behind his comma says it. Of anybody
else such a sentence may only be told.
"""

from kg import expressions as re
from kg.extract.claims_draft import Reading
from kg.extract.cues.voices import SCHOLARS
from kg.extract.speakers import Agent

_SCHOLAR = re.compile(SCHOLARS)
_OTHER_TOPIC = re.compile("[一-龥々ァ-ヴー]は")
_BEFORE = 20  #: characters before a name that may say what its bearer is


def scholar_of(reading: Reading, end: int) -> Agent | None:
    """Return the scholar who opens the sentence and whose words run to *end*, None where nobody does."""
    mask, text = reading.masked.mask, reading.masked.text
    first = next((a for a in reading.agents if a.subject and a.end < end), None)
    if first is None or not (first.topic and first.person) or mask[first.end - 1] != "、":
        return None
    called = text[max(0, first.start - _BEFORE) : first.end]
    return first if _SCHOLAR.search(called) and _OTHER_TOPIC.search(mask, first.end, end) else None
