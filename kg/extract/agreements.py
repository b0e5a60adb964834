"""A scene and the document's meetings in; its agreements with their parties, signed or not, out.

Parties are named by the clause, by a word for all of them (両国), else they are those who met last. An
agreement of which fewer than two parties are known is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.extract.actors import reports_only
from kg.extract.arguments import Group, sentence_groups
from kg.extract.control_scene import Scene
from kg.extract.control_sides import own_side
from kg.extract.cues import agreements as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.factuality import CONTENT_DENIED, PAST_HEAD, SEEMING
from kg.extract.doers_behind import doers_behind
from kg.extract.factuality import headline_ends, hearsay, is_soon
from kg.extract.meetings_when import date_of
from kg.extract.others_subjects import done_by_others, somebody_acts
from kg.extract.refuted import refused
from kg.extract.situation_dates import tells_story
from kg.extract.unreal import counterfactual, intended, realised, unreal
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Factuality, Form, Kind, Meeting

_SIGNING = Rare(cues.SIGNING)
_UNSIGNED = re.compile(cues.UNSIGNED)
_PLANNED = re.compile(cues.PLANNED)
_NOT_MEANT = re.compile(cues.NOT_MEANT)
_NONPAST = re.compile(cues.NONPAST)
_CLEFT = re.compile(r"(?:し|さ)?たのは、?")
_ADNOMINAL, _HEAD = re.compile(cues.ADNOMINAL), 12
_MODIFYING = re.compile(cues.MODIFYING)
#: Z と会談し、…に署名した: the partner of another verb.
_CLAUSE = re.compile(r"[しりきいみちびってでけめせれ]、")
_DENIED, _SEEMING, _PAST = re.compile(CONTENT_DENIED), re.compile(SEEMING), re.compile(PAST_HEAD)
_CASE = re.compile(r"[はがをにでも、。]")
_PRIVATE = re.compile(cues.PRIVATE)
_ALL_PARTIES = Rare(cues.ALL_PARTIES)
#: So many sentences after a meeting its parties are still those who sign.
_NEAR = 3
#: So many sentences after it, 両国 are still the countries that talked.
_FAR = 12
#: So many months after talks their paper may be signed.
_MONTHS = 3


@dataclass(frozen=True, slots=True)
class _Met:
    """Who met last before an agreement."""

    now: tuple[str, ...] = ()  #: at the time of the agreement
    once: tuple[str, ...] = ()  #: at any time


Found = tuple[tuple[str, ...], tuple[int, int], str, str, Factuality]


def agreements(scene: Scene, talks: Sequence[Meeting]) -> Iterator[Found]:
    """Yield ``(parties, span, key, status, factuality)`` for each agreement, once for each set of parties."""
    view, sentence = scene.view, scene.sentence
    parted: tuple[str, ...] = ()
    for match in _SIGNING.finditer(view.text, sentence.start, sentence.end):
        tail = scene.rest(match.end())
        if _PRIVATE.search(scene.text(sentence.start, match.start())) or _NOT_MEANT.match(tail):
            continue
        met = _last_talk(scene, match.start(), talks)
        if scene.quote(match.start()) >= 0 and not match["paper"]:
            met = _Met()  # what somebody says of an agreement is no word of the talks around
        cleft = _named_after(scene, match.end()) or _modified(scene, match.span())
        parties = cleft if cleft is not None else _parties(scene, match.start(), met)
        parties = parties if len(parties) >= 2 else _with_doer_behind(scene, match.span()) or parties
        if len(parties) < 2 or parties == parted:
            continue
        parted = parties
        unsigned = bool(match["paper"]) or bool(_UNSIGNED.match(tail))
        planned = not unsigned and cleft is None and _lies_ahead(scene, match.start(), tail)
        key = match["key"] if match["key"] in cues.KEYS else "締結"
        factuality = Factuality.ACTUAL  # that nobody signed is a fact
        if not unsigned:
            factuality = _not_so(scene, match.start(), tail) or (
                Factuality.PLANNED if planned else factuality
            )
        status = "unsigned" if unsigned or factuality is not Factuality.ACTUAL else "signed"
        yield _with_sides(view, parties), match.span(), key, status, factuality


def _not_so(scene: Scene, start: int, tail: str) -> Factuality | None:
    """Return what the text makes of what is signed at *start* where it is no fact, else None."""
    by_text = refused(scene.view, start)
    if by_text is not None:
        return by_text
    if _DENIED.match(tail):
        return Factuality.DENIED
    if realised(tail):
        return None
    before = scene.text(scene.sentence.start, start)
    if counterfactual(before, tail):
        return Factuality.HYPOTHETICAL
    if intended(before, tail):
        return Factuality.PLANNED
    told = unreal(tail)
    if told is None and _SEEMING.match(tail) and not tells_story(scene.view):
        return Factuality.POSSIBLE
    if told is None and _PAST.match(tail):
        told = hearsay(scene.view, scene.sentence, start, tail)
    return None if told is Factuality.ACTUAL else told


def _lies_ahead(scene: Scene, start: int, tail: str) -> bool:
    """Whether what is signed at *start* is still to be signed; the present of a tale tells of the past."""
    date, anchor = date_of(scene.view, scene.sentence, start), scene.view.anchor(scene.sentence)
    past = tells_story(scene.view) or bool(date and anchor and date < anchor[: len(date)])
    if is_soon(scene.view, scene.sentence, start) and headline_ends(scene.sentence, tail):
        return True  # 来週にも停戦協定に署名
    return bool(_PLANNED.match(tail)) or (bool(_NONPAST.match(tail)) and not past)


def _named_after(scene: Scene, end: int) -> tuple[str, ...] | None:
    """Return who is named by a cleft: 署名したのは X と Y だ."""
    cleft = _CLEFT.match(scene.rest(end))
    named = [g for g in scene.groups if cleft and g.start == end + cleft.end() and _can_sign(scene.view, g)]
    return named[0].entities if named and len(named[0].entities) >= 2 else None


def _with_doer_behind(scene: Scene, span: tuple[int, int]) -> tuple[str, ...]:
    """Return both parties where one is named behind the verb: Y と協定を結んだ|X は; 結んだのは|X だ."""
    before = [g for g in scene.before(span[0]) if _can_sign(scene.view, g)]
    partners = [g for g in before if g.particle in cues.WITH]
    if not partners or any(g.particle in SUBJECT_PARTICLES for g in before):
        return ()
    who = doers_behind(scene, span[1])
    return tuple(dict.fromkeys((*who, *partners[-1].entities))) if who else ()


def _modified(scene: Scene, span: tuple[int, int]) -> tuple[str, ...] | None:
    """Return the parties of a clause that modifies one of them: 連盟は、X と契約を結ぶ|Y 社に.

    None where it modifies no party; fewer than two where it is one without a name.
    """
    after = _ADNOMINAL.match(scene.rest(span[1]))
    before = scene.before(span[0])
    partners = [g for g in before if g.particle in cues.WITH and _can_sign(scene.view, g)]
    topics = [g for g in before if g.particle == "は" and partners and g.end <= partners[-1].start]
    if not (after and topics):
        return None
    head = span[1] + after.end()
    signs = [g for g in scene.groups if head <= g.start <= head + _HEAD and _can_sign(scene.view, g)]
    signs = [
        g for g in signs if g.particle not in {"の", ""} and not set(g.entities) & set(partners[-1].entities)
    ]
    return tuple(dict.fromkeys((*partners[-1].entities, *signs[0].entities))) if signs else ()


def _with_sides(view: View, parties: Sequence[str]) -> tuple[str, ...]:
    """Return *parties* and whom they sign for, where that is known of each and tells them apart."""
    sides = [own_side(view, p)[:1] if view.kind(p) is Kind.PERSON else (p,) for p in parties]
    named = tuple(dict.fromkeys(s for side in sides for s in side))
    people = all(view.kind(p) is Kind.PERSON for p in parties)
    known = people and all(sides) and len(named) == len(parties)
    return tuple(dict.fromkeys((*parties, *named))) if known else tuple(parties)


def _parties(scene: Scene, start: int, met: _Met) -> tuple[str, ...]:
    """Return the parties of what is signed at *start*, fewer than two when that is not sure."""
    before = [g for g in scene.before(start) if _can_sign(scene.view, g)]
    words = list(_ALL_PARTIES.finditer(scene.view.text, scene.sentence.start, start))
    subjects = [g for g in before if g.particle in SUBJECT_PARTICLES]
    if subjects and done_by_others(scene.view, scene.sentence, subjects[-1], start):
        return ()
    listed = [g for g in before if words and g.particle == "の" and g.end == words[-1].start("word")]
    named = [g for g in (*subjects, *listed) if len(g.entities) >= 2 and g.last.mention.form is Form.NAME]
    partners = [g for g in before if g.particle in cues.WITH]
    if not subjects:  # A と B による調印式, A と B の間で
        between = [g for g in before if scene.view.text.startswith(cues.BETWEEN, g.last.content_end)]
        named = named or [g for g in between if len(g.entities) >= 2]
    if named:
        signs_too = [
            g for g in partners if g.start >= named[-1].end and not _CLAUSE.search(scene.text(g.end, start))
        ]
        return tuple(dict.fromkeys((*named[-1].entities, *(signs_too[-1].entities if signs_too else ()))))
    if subjects and partners and _two_of_them(scene, partners[-1], subjects[-1]):
        return tuple(dict.fromkeys((*subjects[-1].entities, *partners[-1].entities)))
    if not subjects and somebody_acts(scene.view, scene.sentence, start):
        return ()
    if words:
        return _all(scene, words[-1]["word"], met)
    if not subjects or set(subjects[-1].entities) <= _of_talk(scene.view, met.now):
        return met.now
    return ()


def _two_of_them(scene: Scene, partner: Group, subject: Group) -> bool:
    """Whether *partner* stands with the predicate (A は B と) or with the subject (A と、C の B は)."""
    if partner.start > subject.start:
        return True
    between = scene.text(partner.end, subject.start)
    return not _CASE.search(between) or bool(_MODIFYING.fullmatch(between))


def _can_sign(view: View, group: Group) -> bool:
    return all(view.kind(e) is not Kind.EVENT and not reports_only(view, e) for e in group.entities)


def _of_talk(view: View, met: Sequence[str]) -> set[str]:
    """Return those who met and whoever they speak for."""
    return {*met, *(side for e in met for side in own_side(view, e))}


def _all(scene: Scene, word: str, met: _Met) -> tuple[str, ...]:
    """Return whom *word* stands for: those who met last, or the two of that sort that were named last."""
    view, kind = scene.view, cues.ALL_KINDS.get(word)
    if kind is None:
        return met.now
    for talk in (met.now, met.once):
        if talk and all(view.kind(e) is kind for e in talk):
            return talk
        sides = tuple(dict.fromkeys(s for e in talk for s in own_side(view, e)))
        if len(sides) == len(talk) >= 2 and all(view.kind(s) is kind for s in sides):
            return sides
    return _named_last(scene, word, kind)


def _named_last(scene: Scene, word: str, kind: Kind) -> tuple[str, ...]:
    """Return the two of *kind* that bear が, は or と in the sentences before, not sure of more or fewer."""
    view, sentence = scene.view, scene.sentence
    found: list[str] = []
    meant = [g for g in scene.groups if g.last.mention.text == word and len(g.entities) > 1]
    if meant and all(_fits(view, e, word, kind) and view.entities[e].leaf for e in meant[-1].entities):
        return meant[-1].entities
    for earlier in reversed(view.sentences[max(0, sentence.index - _NEAR) : sentence.index + 1]):
        if view.clipping(earlier) != view.clipping(sentence):
            break
        for group in reversed(sentence_groups(view, earlier)):
            if group.particle in {*SUBJECT_PARTICLES, *cues.WITH, "に", "の"} and group.last.quote < 0:
                found.extend(e for e in group.entities if _fits(view, e, word, kind))
        pair = tuple(dict.fromkeys(found))
        if len(pair) >= 2:
            return pair if len(pair) == 2 else ()
    return ()


def _fits(view: View, entity: str, word: str, kind: Kind) -> bool:
    """Whether *entity* is of the sort that *word* speaks of: 両社 are firms, 両国 are countries."""
    thing = view.entities[entity]
    if thing.kind is not kind or reports_only(view, entity):
        return False
    if kind is Kind.PLACE:
        return thing.leaf in {"Country", "HistoricState", ""} if word == "両国" else True
    return word not in cues.FIRMS or not (
        thing.leaf in cues.NO_FIRM or thing.name.endswith(cues.NO_FIRM_ENDINGS)
    )


def _last_talk(scene: Scene, start: int, talks: Sequence[Meeting]) -> _Met:
    """Return who met last in this clipping, in this sentence or shortly before."""
    view, sentence = scene.view, scene.sentence
    low = view.sentences[max(0, sentence.index - _FAR)].start
    near = view.sentences[max(0, sentence.index - _NEAR)].start
    date = date_of(view, sentence, start)
    told = [
        (e.start, t)
        for t in talks
        for e in t.evidence
        if t.factuality is Factuality.ACTUAL and low <= e.start <= sentence.start
    ]
    for at, talk in sorted(told, key=lambda row: -row[0]):
        then = next(s for s in view.sentences if s.start == at)
        if view.clipping(then) == view.clipping(sentence):
            timely = then == sentence or (at >= near and _soon_after(talk.date, date))
            return _Met(talk.participants if timely else (), talk.participants)
    return _Met()


def _soon_after(talk: str, signing: str) -> bool:
    """Whether what is dated *signing* may come of talks dated *talk*.

    >>> _soon_after("2031-05-02", "2031-06"), _soon_after("2031-05-02", "2030"), _soon_after("2031", "")
    (True, False, True)
    """
    if not talk or not signing or (talk[:4] == signing[: len("2031")] and len(signing) == len("2031")):
        return True
    month, other = (int(d[:4]) * 12 + int(d[5:7] or 1) for d in (talk, signing))
    return 0 <= other - month <= _MONTHS
