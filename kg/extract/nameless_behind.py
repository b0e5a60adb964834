"""The frames and possible speakers of a sentence in; who without a name speaks behind a content, out as well.

Xは会ったと、事情に詳しい人物が述べた: the noun with が between a content and its verb of saying is the
subject of that verb, whatever noun it is and whoever the topic is.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.cues.nameless import BARE_NOUN, BEFORE_VERB_OF_SAYING, NOT_SAYING, TELLER_ENDING
from kg.extract.cues.reporting_nouns import SPEECH_NOUNS
from kg.extract.quotations import BRACKETED, Masked
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent

_SAYS_IT = re.compile(rf"{BARE_NOUN}[{BRACKETED}]*が(?:、|{BEFORE_VERB_OF_SAYING})?$")
#: … or with は, where it is somebody by its end: 皆は喜んだと、会社の帳簿係は|書き残した.
_SAYS_IT_TOO = re.compile(
    rf"と、(?:[^、。はがを]{{0,12}}の)?{BARE_NOUN}(?:は|も)(?:、|{BEFORE_VERB_OF_SAYING})?$"
)
_SOMEBODY = re.compile(TELLER_ENDING)
_NOT_SAYING = re.compile(NOT_SAYING)
_SAYING = frozenset(SPEECH_NOUNS)


def with_nameless_behind(
    masked: Masked, frames: Sequence[Frame], agents: tuple[Agent, ...]
) -> tuple[Agent, ...]:
    """Return *agents* and those without a name between a content and its verb, in text order."""
    found = {agent.start: agent for agent in _behind(masked, frames, agents)}
    return tuple(sorted((*agents, *found.values()), key=lambda a: a.start)) if found else agents


def _told_by(masked: Masked, frame: Frame) -> re.Match[str] | None:
    match = _SAYS_IT_TOO.match(masked.mask, frame.content_end, frame.verb_start)
    return match if match is not None and _SOMEBODY.search(match["noun"]) else None


def _behind(masked: Masked, frames: Sequence[Frame], agents: tuple[Agent, ...]) -> Iterator[Agent]:
    for frame in frames:
        if frame.kind not in {"to", "quote"} or frame.content_end >= frame.verb_start:
            continue
        match = _SAYS_IT.search(masked.mask, frame.content_end, frame.verb_start) or _told_by(masked, frame)
        if match is None or match["noun"] in _SAYING or _NOT_SAYING.search(match["noun"]):
            continue
        start, end = match.span("noun")
        if not any(a.start < end and start < a.head_end for a in agents):
            yield Agent(start, end, end + len("が"), "が", (), masked.text[start:end])
