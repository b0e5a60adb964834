"""A clause that gives a reason (…として、 …ことから、) and the phrases around it in; whose it is, out.

X社が買い取ったとして、Y地検は捜索した: what X did is what Y holds. Reads no verb of saying behind it.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.quotations import Masked
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent

#: How far behind a reason whoever gives it may stand: …として、同日、Xは.
_NEAR = 12
#: Y市が|求める|調査を拒んだ: the verb is the noun's.
_OWNED_VERB = re.compile("[^、。はがを]{1,12}[うくぐすつぬぶむるた](?<!れる)(?=[一-龥ァ-ヴ])")
_REASON = re.compile("こと(?:など)?(?:から|で|により|によって)、")


def within_reason(masked: Masked, frame: Frame, speaker: Agent | None) -> bool:
    """Whether *speaker* may be the subject of the reason itself: Yが買い取ったとして、."""
    if speaker is None or speaker.particle != "が":
        return False
    return masked.mask.startswith("して、", frame.verb_start)


def subject_behind(masked: Masked, frame: Frame, agents: Sequence[Agent]) -> Agent | None:
    """Return the subject right behind the reason of *frame*: …として、同日、|Xは自粛を求めた."""
    behind = next((a for a in agents if frame.verb_end <= a.start), None)
    if behind is None or not behind.subject or behind.start > frame.verb_end + _NEAR:
        return None
    return None if behind.particle == "が" and _OWNED_VERB.match(masked.mask, behind.end) else behind


def told_as_reason(masked: Masked, frame: Frame, inside: Sequence[Agent]) -> Agent | None:
    """Return the topic right before a quotation that is the reason for more: Xは「…」と漏らしたことから、."""
    quote = masked.quote_ending_at(frame.content_end)
    if quote is None or _REASON.match(masked.mask, frame.verb_end) is None:
        return None
    return next((a for a in inside if a.topic and a.end == quote[0]), None)
