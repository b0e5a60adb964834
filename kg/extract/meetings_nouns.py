"""A noun of meeting (会談, 電話協議 …) without する in; its parties and factuality out.

Reads the names before the noun (AとBの会談, Bとの会談, 両首脳の会談) and what is said of it after.
"""

import re

from kg.extract.arguments import Group
from kg.extract.cues.factuality import PLAN_AFTER_NOUN, RETRACTED_BEFORE
from kg.extract.cues.particles import DENIED_TAILS, DESIRED_TAILS, PLANNED_TAILS
from kg.extract.factuality import hearsay, scope
from kg.extract.meetings_parties import (
    WITH,
    Parties,
    both,
    groups_before,
    people_first,
    subject_of,
    topic_before,
)
from kg.extract.meetings_when import date_right_before
from kg.extract.view import View
from kg.records import Factuality, Sentence

_HELD = re.compile(r"(?:行っ|行な|交わし|開い|持っ)た$|(?:行っ|行な|交わし|開い|持っ)た.{0,6}$")
_GAP = re.compile(r"[^。」]{0,22}$")
_HAPPENED = re.compile(
    r"^(?:の?(?:後|あと|冒頭|席|中で|結果|最後)|を終え|終了|の中で|の席上|(?:は|が)(?:決裂|物別れ|平行線|不調|終わ)|を(?:行|開|持|重ね).{0,4}た|.{0,30}(?:行われ(?!る|ない|て(?:い|お)(?:ない|りませ|らず))|開かれ(?!る|ない|ていま?せ?ん?な?)|に及|始ま[りっ]|以来|以降|ぶり|が最後|続いて|だった|でした|分間で|時間で|時間だ))"
)
_SINCE = re.compile(r"^(?:は|が)、?[^。]{0,40}(?:以来|以降|ぶり|が最後|に続いて)")
_PAST_TOLD = re.compile(r"^で.{0,200}(?:た|だ|ました)[。」]?$")


def noun_parties(
    view: View, sentence: Sentence, start: int, end: int, last: tuple[str, ...]
) -> Parties | None:
    """Return the parties that stand before the noun ``[start, end)``."""
    groups = groups_before(view, sentence, start)
    near = [g for g in groups if _GAP.match(view.text[g.end : start])]
    if near:
        found = _named(view, sentence, groups, near[-1], start)
        if found:
            return found
    pair = both(view, sentence, max(sentence.start, start - 14), start, last)
    if (
        pair is None
        and len(last) >= 2
        and not view.text[start:end].endswith("会見")
        and date_right_before(view, sentence, start)
    ):
        return Parties(last, "dated", start=start)
    return pair


def _named(view: View, sentence: Sentence, groups: list[Group], group: Group, start: int) -> Parties | None:
    gap = view.text[group.end : start]
    if group.particle == "との":
        other = _other(view, sentence, groups, group)
        if len(group.entities) >= 2 and other is None:
            return Parties(people_first(view, group.entities), "joined", start=group.start)
        return Parties((*other.entities, *group.entities), "with", start=other.start) if other else None
    joined = len(group.entities) >= 2
    if joined and group.particle == "の":
        return Parties(people_first(view, group.entities), "joined", start=group.start)
    if _HELD.search(gap):
        if group.particle in WITH:
            other = subject_of(view, groups, group.start) or topic_before(view, sentence)
            return Parties((*other.entities, *group.entities), "with", start=other.start) if other else None
        if joined and group.particle in {"が", "の"}:
            return Parties(people_first(view, group.entities), "joined", start=group.start)
    return None


def _other(view: View, sentence: Sentence, groups: list[Group], partner: Group) -> Group | None:
    before = [g for g in groups if g.end <= partner.start]
    if before and before[-1].particle == "の" and view.text[before[-1].end : partner.start].strip("、") == "":
        people = before[-1]
        if view.kind(people.entities[0]) == view.kind(partner.entities[0]):
            return people
    subject = subject_of(view, groups, partner.start)
    if subject is None and len(partner.entities) >= 2:
        return None
    return subject


def noun_status(view: View, sentence: Sentence, start: int, end: int, date: str) -> Factuality | None:
    """Return what the text says of the meeting named at ``[start, end)``; None when it says nothing."""
    _, scope_end = scope(view, sentence, start)
    tail = view.text[end:scope_end]
    before = view.text[max(sentence.start, start - 30) : start]
    local = re.split("[。]", tail, maxsplit=1)[0]
    if _SINCE.match(tail):
        return Factuality.ACTUAL
    if any(w in before for w in RETRACTED_BEFORE):
        return Factuality.PLANNED
    if any(t in tail[:24] for t in DENIED_TAILS) or ("否定" in local[:40] and "ない" not in local[:40]):
        return Factuality.DENIED
    if any(tail.startswith(t) or tail[1:].startswith(t) for t in PLAN_AFTER_NOUN):
        return Factuality.PLANNED
    if "べき" in local[:20]:
        return Factuality.DESIRED
    anchor = view.anchor(sentence)
    if date and anchor and date > anchor[: len(date)]:
        return Factuality.PLANNED
    if _HAPPENED.match(tail):
        return hearsay(view, sentence, start, tail)
    if date and _PAST_TOLD.match(tail):
        return hearsay(view, sentence, start, tail)
    if any(t in local[:30] for t in (*PLANNED_TAILS, *DESIRED_TAILS)):
        return Factuality.PLANNED
    if _PAST_TOLD.match(tail):
        return hearsay(view, sentence, start, tail)
    return None
