"""A call on a body, with what was asked for there, at its offset in; who called on whom out.

同窓会は県教育委員会を訪ね、要望書を提出した. Who is named as having been spoken to there met them instead.
"""

from kg import expressions as re
from kg.extract.cues.meetings_handed import SENT
from kg.extract.cues.meetings_petition import ITS_HOUSE
from kg.extract.meetings_parties import WITH, Parties, Scene, groups_before, own_subject
from kg.extract.meetings_receiving import TARGETS, pair_of, personal
from kg.records import Kind

_HOUSE, _SENT = re.compile(ITS_HOUSE), re.compile(SENT)


def petitioned(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who called on which body to ask for something: X は Y を訪ね、要望書を提出した."""
    view, sentence = scene.view, scene.sentence
    if _SENT.search(view.text, sentence.start, end):
        return None
    groups = groups_before(view, sentence, end)
    if any(g.start >= start and g.particle in TARGETS | WITH and personal(view, g) for g in groups):
        return None  # 水産庁を訪れ、栗田長官に陳情した; …、栗田長官と会い、中止を申し入れた
    bodies = [
        g
        for g in groups
        if all(view.kind(e) is Kind.ORGANIZATION for e in g.entities)
        and g.last.content_end < start
        and _HOUSE.fullmatch(view.text, g.last.content_end + (1 if g.particle == "の" else 0), start)
    ]
    if not bodies:
        return None
    caller = own_subject(scene, [g for g in groups if g.end <= bodies[-1].start], bodies[-1].start)
    if caller is None or any(view.kind(e) is Kind.PLACE for e in caller.entities):
        return None
    return pair_of(view, caller, bodies[-1], "petition", people=False)
