"""A document's view and its claims in; who is said to hold, take, lose or own which place (支配) out.

Every statement keeps whose word it is, and what was planned, denied or supposed its factuality. Does not
join statements: the resolve room does.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.carried_over import is_gone, others_take
from kg.extract.control_claims import claim_at, claims_by_sentence, framed
from kg.extract.control_extent import with_extents
from kg.extract.control_issuer import communique_of, is_a_turn, speaks_as_we
from kg.extract.control_memory import forget, remember
from kg.extract.control_patterns import holdings
from kg.extract.control_pointing import pointed_at
from kg.extract.control_revoked import revoked
from kg.extract.control_scene import Holding
from kg.extract.control_status import control_status
from kg.extract.cues.control import (
    CASTLE_ENDINGS,
    HEDGES,
    HOUSES_OF_WORSHIP,
    NOBODYS_WORD,
    ONCE,
    SAID_BY_SOMEBODY,
    SELF_CLAIMED,
    WAS_SO,
    WHO_KNOWS,
)
from kg.extract.cues.control_frames import BARE_TROOPS
from kg.extract.cues.voices import FORCE_SPEAKS
from kg.extract.factuality import past_date
from kg.extract.meetings_when import date_of
from kg.extract.others_subjects import done_by_others
from kg.extract.refuted import refused
from kg.extract.rule_precision import with_confidence
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Claim, ControlKind, Factuality, Kind, PlaceControl, Sentence, Status

_FORCE_SPEAKS, _BARE_TROOPS = re.compile(FORCE_SPEAKS), re.compile(BARE_TROOPS)
_RULES = re.compile("治め|統治|統べ|領し|領有")
_UNTIL, _NOBODYS_WORD = re.compile("まで(?!に)"), re.compile(NOBODYS_WORD)
_ONCE, _WAS_SO, _WHO_KNOWS = re.compile(ONCE), re.compile(WAS_SO), re.compile(WHO_KNOWS)
_LASTING = frozenset({ControlKind.CONTROLS, ControlKind.OCCUPIED})
_SAID_BY_SOMEBODY = re.compile(SAID_BY_SOMEBODY)
_OF_ANOTHERS_DEED = ("relative", "take-from", "robbed")  #: rules by which somebody loses what others take
_HEDGES = tuple((grade, re.compile(pattern)) for grade, pattern in HEDGES)


def extract_control(view: View, claims: Sequence[Claim]) -> tuple[PlaceControl, ...]:
    """Return the control statements of *view* in text order, one per place, holder and telling."""
    found: list[PlaceControl] = []
    memory: dict[str, str] = {}
    rows = claims_by_sentence(view, claims)
    speakers = frozenset(c.speaker for c in claims)
    for sentence in view.sentences:
        forget(view, sentence, memory)
        known = len(found)
        here = rows.get(sentence.index, ())
        nameless = _nameless_force(view, sentence)
        named = {i for m in view.mentions_in(sentence) for i in m.entities}
        told = holdings(view, sentence, here, memory, speakers)
        told += revoked(view, sentence, told, found)
        for holding in with_extents(view, sentence, told):
            if nameless and holding.controller not in named:
                continue  # 反乱軍は…を制圧した: somebody else, whom no name tells
            if holding.place not in named and _rules_no_land(view, holding):
                continue  # 神宮で祭りがあった。X家は城主として治めていた: some land, not the shrine
            if _others_held(view, sentence, holding) or _asks_who(view, sentence, holding):
                continue
            if holding.controller not in named and _is_anothers(view, sentence, holding):
                continue
            control = _control(view, sentence, holding, here)
            found.append(control)
        remember(view, sentence, found[known:], memory, speakers)
    return with_confidence(found)


def _nameless_force(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* begins with a force of which the text has no name: 反乱軍は."""
    match = _FORCE_SPEAKS.match(sentence.text)
    if match is None:
        return False
    noun = match.group().removesuffix("は")
    if any(m.start == sentence.start and m.entities for m in view.mentions_in(sentence)):
        return False  # it is named after all, and may hold for its state
    if _BARE_TROOPS.fullmatch(noun):
        return False  # 部隊は: of the army that was named before
    return not pointed_at(view, sentence, sentence.start, noun, Kind.ORGANIZATION)


def _is_anothers(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether the holder, whom *sentence* does not name, is dead by then, or others open it: 本土の兵、…."""
    gone = is_gone(view, sentence, holding.controller)  # X が戦死した。…と講和し、高地を譲った
    return gone or (not holding.static and others_take(view, sentence, holding.start))


def _others_held(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether the holder is the subject of another verb, and somebody without a name does this."""
    robbed = holding.kind is ControlKind.LOST and holding.rule.endswith(_OF_ANOTHERS_DEED)
    if holding.static or robbed:
        return False
    named = [g for g in sentence_groups(view, sentence) if g.end <= holding.start]
    held = [g for g in named if holding.controller in g.entities]
    return bool(held) and done_by_others(view, sentence, held[-1], holding.start)


def _asks_who(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether who does it is what the clause asks: どちらが支配しているとは言えない."""
    return _WHO_KNOWS.search(view.text, sentence.start, holding.start) is not None


def _was_once(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether the sentence tells the holding as one of earlier times: かつては X が治めていた."""
    if holding.kind not in _LASTING or not _ONCE.search(view.text, sentence.start, holding.start):
        return False
    was = _WAS_SO.match(view.text, holding.end, sentence.end)
    return was is not None and (holding.kind is ControlKind.CONTROLS or was["lasting"] is not None)


def _said_by_somebody(view: View, sentence: Sentence, holding: Holding) -> bool:
    """Whether somebody said so and no subject of the sentence tells who: 先に大統領言及、…と発言していた."""
    if not _SAID_BY_SOMEBODY.match(view.text, holding.end):
        return False
    named = (m for m in view.mentions_in(sentence) if m.kind is not Kind.PLACE and m.end <= holding.start)
    return all(view.text[m.phrase_end] not in "はが" for m in named)


def _hedged(view: View, holding: Holding) -> str:
    """Return how certain the text is of *holding* where it hedges it right behind: 制圧したとみられる."""
    return next((grade for grade, p in _HEDGES if p.match(view.text, holding.end)), "")


def _rules_no_land(view: View, holding: Holding) -> bool:
    """Whether what is ruled, of all that was named before, is a building that is no castle."""
    if not _RULES.match(view.text, holding.start):
        return False
    place = view.entities[holding.place]
    building = place.leaf == "Facility" or place.name.endswith(HOUSES_OF_WORSHIP)
    return building and not place.name.endswith(CASTLE_ENDINGS)


def _ends(view: View, sentence: Sentence) -> set[str]:
    """Return the dates until which something lasts, when nothing begins: 借地権は2041年まで有効だとし、."""
    dates = dated_expressions(view, sentence)
    return {iso for _, end, iso in dates if _UNTIL.match(view.text, end)}


def _control(view: View, sentence: Sentence, holding: Holding, claims: Sequence[Claim]) -> PlaceControl:
    date = past_date(view, sentence, holding.end, date_of(view, sentence, holding.start))
    date = "" if date in _ends(view, sentence) else date
    status = (holding.static and refused(view, holding.start)) or Factuality.ACTUAL
    if not holding.static and not holding.told:
        status = control_status(view, sentence, holding.start, holding.end, holding.kind, date)
    according, stated, standing = framed(view, holding, claims)
    own_word = holding.static or holding.rule == SELF_CLAIMED
    if not according and status is Factuality.ACTUAL and not own_word:
        said = _NOBODYS_WORD.match(view.text, holding.end) or _said_by_somebody(view, sentence, holding)
        status = Factuality.POSSIBLE if said else status
        if speaks_as_we(view, sentence, holding.start):
            according = communique_of(view)
            standing = Status.CLAIMED if according else standing
            unsigned = not according and is_a_turn(view, sentence, holding.start)
            status = Factuality.POSSIBLE if unsigned else status  # 答　わが軍が町を取った: nobody knows whose
    certainty = "" if according or holding.static else _hedged(view, holding)
    quoted = claim_at(claims, holding.start)
    if holding.rule == SELF_CLAIMED and (quoted is None or quoted.quotation == "Indirect"):
        own = quoted is not None and quoted.speaker == holding.controller
        according, stated, standing = (holding.controller,), stated if own else (), Status.CLAIMED
    return PlaceControl(
        control_id=f"{view.document.doc_id}-k{holding.start}-{holding.place}-{holding.controller}",
        place=holding.place,
        controller=holding.controller,
        kind=holding.kind,
        status=standing,
        according_to=according,
        stated_in=stated,
        factuality=status,
        date=date,
        ended=_was_once(view, sentence, holding),
        extent=holding.extent,
        count=holding.count,
        certainty=certainty if status is Factuality.ACTUAL else "",
        rule=holding.rule,
        evidence=(view.evidence(sentence),),
    )
