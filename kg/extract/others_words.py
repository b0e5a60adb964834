"""A reporting verb and a named phrase before it in; whether somebody whom no name tells says the words, out.

X が中止を発表したことを受け、遺族が…と述べた; 労組は、X が強硬なため、…を求めた: X does not say it. Chooses
no speaker.
"""

from kg import expressions as re
from kg.extract.cues import others_subjects as cues
from kg.extract.quotations import Masked
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent

_NOUN = rf"[一-龥々〇ヶァ-ヴー・A-Za-z0-9０-９]*?(?:{cues.SOMEBODY})"
_MANY = r"(?:ら|たち|側|など)?(?:の(?:一部|多く|一人))?"
_WHO = rf"(?:[^、。はがを〓]{{1,6}}[たるの])?{_NOUN}{_MANY}"
_SOMEBODY = re.compile(f"{_NOUN}{_MANY}[はがも]、?")
#: X が|発表したことを受け、住民らは; X が|拘束した記者は
_BEHIND = re.compile(
    rf"[^。はが〓]{{1,30}}?(?:{cues.CLAUSE_OF_HIS})(?:[^、。はがを〓]{{1,12}}、)?{_WHO}[はがも]"
)
_HIS_NOUN = re.compile(rf"[^、。はが〓]{{1,20}}[うくぐすつぬぶむるた]{_NOUN}{_MANY}[はも]")
#: X は|黙ったが、住民らは
_CONTRAST = re.compile(rf"[^、。はが〓]{{1,24}}[たるいう]が、{_WHO}[はがも]")
_OWN_VERB, _BETWEEN = re.compile(cues.OWN_VERB), re.compile(cues.CLAUSE_BETWEEN)
#: Kinds of frames whose content is a noun: what stands before it has no content to belong to.
_OF_A_NOUN = frozenset({"wo", "none"})


def others_words(masked: Masked, frame: Frame, agent: Agent) -> bool:
    """Whether *agent*, who has a name, is the subject of a clause before the one of *frame*'s verb."""
    mask, last = masked.mask, frame.content_end if frame.kind != "none" else frame.verb_start
    if not agent.entities or agent.end > last:
        return False
    if agent.particle == "が":
        if _BEHIND.match(mask, agent.end, last) or _HIS_NOUN.match(mask, agent.end, last):
            return True
        return frame.kind in _OF_A_NOUN and _inside_anothers(mask, frame, agent, last)
    bare = agent.particle in {"は", "も"} and agent.end == agent.head_end + 1
    return bare and _CONTRAST.match(mask, agent.end, last) is not None


def _inside_anothers(mask: str, frame: Frame, agent: Agent, last: int) -> bool:
    """Whether *agent* has a verb of his own behind somebody's topic: 市民団体は、|X が来た町で|….."""
    before = list(_SOMEBODY.finditer(mask, frame.region, agent.start))
    if not before or _BETWEEN.search(mask, before[-1].end(), agent.start):
        return False
    return _OWN_VERB.search(mask, agent.end, last) is not None
