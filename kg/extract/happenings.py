"""A document's view and its claims in; attacks, agreements, visits, appointments, sanctions, aid out.

One function a sort of event, each sure of its parties or silent. Leaves out meetings and control.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from kg.extract.actors import reports_only
from kg.extract.arguments import Group, sentence_groups
from kg.extract.attacks import extract_attacks
from kg.extract.control_claims import claim_at, claims_by_sentence
from kg.extract.control_scene import Scene
from kg.extract.cues import happenings as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.event_codes import event_code
from kg.extract.factuality import factuality
from kg.extract.meetings_pairs import both
from kg.extract.meetings_when import date_of
from kg.extract.rule_precision import with_confidence
from kg.extract.view import View
from kg.records import Claim, Factuality, Happening, Kind

_SIGNING = re.compile(cues.SIGNING)
_UNSIGNED = re.compile(cues.UNSIGNED_AFTER)
_PLANNED = re.compile(cues.PLANNED_AFTER)
_VISITING = re.compile(cues.VISITING)
_TAKING = re.compile(cues.TAKING_OFFICE)
_LEAVING = re.compile(cues.LEAVING_OFFICE)
_SANCTIONING = re.compile(cues.SANCTIONING)
_JOINING = re.compile(cues.JOINING_WORDS)
#: マケインを破り、…に当選: the object is the first verb's.
_CHAINED = re.compile(r"(?:し|り|き|い|み|ち|って|て|た|が)、")
_ARMS = re.compile(cues.GIVING_ARMS)
_SUBORDINATE = re.compile(cues.SUBORDINATE)
_ADNOMINAL = re.compile(r"(?:し|され|さ)?(?:た|る|ている|ていた)(?=[一-龥ァ-ヴー])")
_INTENDED = re.compile(cues.INTENDED)

Role = tuple[str, str]


def extract_happenings(view: View, claims: Sequence[Claim]) -> tuple[Happening, ...]:
    """Return the events of *view* in text order, attacks first."""
    found = list(extract_attacks(view, claims))
    rows = claims_by_sentence(view, claims)
    for sentence in view.sentences:
        scene = Scene(view, sentence, sentence_groups(view, sentence), rows.get(sentence.index, ()), {})
        for rule in (_agreements, _visits, _offices, _sanctions, _aid):
            found.extend(rule(scene))
    return with_confidence(found)


def _agreements(scene: Scene) -> Iterator[Happening]:
    """A と B は協定に署名した; 署名は見送った."""
    for match in _SIGNING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        tail = scene.rest(match.end())
        parties = _parties(scene, match.start())
        if len(parties) < 2:
            continue
        unsigned = bool(_UNSIGNED.match(tail)) or bool(_PLANNED.match(tail))
        key = match["key"] or "締結"
        roles = [("party", p) for p in parties]
        values = (("agreementStatus", "unsigned" if unsigned else "signed"),)
        yield _event(scene, "Agreement", roles, match.span(), key, "agreement", values=values, settled=True)


def _parties(scene: Scene, start: int) -> tuple[str, ...]:
    before = scene.before(start)
    for group in reversed(before):
        if group.particle in SUBJECT_PARTICLES and len(group.entities) >= 2:
            return group.entities
    subjects = [g for g in before if g.particle in SUBJECT_PARTICLES]
    partners = [g for g in before if g.particle in {"と", "との間で"}]
    if subjects and partners and partners[-1].start > subjects[-1].start:
        return (*subjects[-1].entities, *partners[-1].entities)
    low = scene.sentence.start
    words = [w for w in cues.BOTH_SIDES if w in scene.text(low, start)]
    pair = both(scene.view, scene.sentence, low, start, ()) if words else None
    return pair.entities if pair and all(_fits(scene.view, e, words[0]) for e in pair.entities) else ()


def _fits(view: View, entity: str, word: str) -> bool:
    """Whether *entity* is of the sort that *word* speaks of: 両社 are firms, 両国 are countries."""
    leaf = view.entities[entity].leaf
    if reports_only(view, entity) or (word in cues.BOTH_FIRMS and leaf in cues.NO_FIRM):
        return False
    wanted = cues.BOTH_KINDS.get(word)
    return wanted is None or view.kind(entity) is wanted


def _visits(scene: Scene) -> Iterator[Happening]:
    """X は Y を訪問した."""
    for match in _VISITING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start() + 1)
        entered = match["key"] == "入り"
        if entered and _JOINING.search(scene.sentence.text):
            continue
        goals = [
            g
            for g in before
            if scene.places(g) and (g.last.content_end == match.start() or g.end == match.start())
        ]
        goals = [g for g in goals if entered or g.particle in cues.VISIT_BEFORE]
        if not goals:
            continue
        subject = _nearest_person(scene, before, goals[-1].start)
        if subject:
            roles = [("visitor", e) for e in subject]
            place = scene.places(goals[-1])[0]
            yield _event(scene, "Visit", roles, match.span(), "訪問", "visit", place=place)


def _nearest_person(scene: Scene, before: Sequence[Group], limit: int) -> tuple[str, ...]:
    for group in reversed(before):
        if group.end <= limit and group.particle in SUBJECT_PARTICLES:
            if group.particle == "が" and _SUBORDINATE.search(scene.text(group.end, limit)):
                continue  # コール元首相が退陣した後、党首に就任した: of the clause before
            people = tuple(e for e in group.entities if scene.view.kind(e) is Kind.PERSON)
            return people
    return ()


def _offices(scene: Scene) -> Iterator[Happening]:
    """X が首相に就任した; X は Y を長官に任命した; X は辞任した."""
    for pattern, type_, rule in (
        (_TAKING, "Appointment", "appointment"),
        (_LEAVING, "Resignation", "resignation"),
    ):
        for match in pattern.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
            before = scene.before(match.start())
            objects = [
                g
                for g in before
                if g.particle == "を"
                and match.start() - g.end <= 24
                and _people(scene, g)
                and not _CHAINED.search(scene.text(g.end, match.start()))
            ]
            subject = _nearest_person(scene, before, match.start())
            person = _people(scene, objects[-1]) if objects else subject
            if not objects and _ADNOMINAL.match(scene.rest(match.end())):
                person = _modified(scene, match.end())
            if not person or (
                not objects
                and match["key"] in {"任命", "起用", "解任", "更迭", "罷免"}
                and not _is_passive(scene, match.end())
            ):
                continue
            roles = [("appointee", e) for e in person[:1]]
            if objects and subject and subject[0] != person[0]:
                roles.append(("appointer", subject[0]))
            office = re.search(r"([一-龥ァ-ヴー]{2,14})に$", scene.text(scene.sentence.start, match.start()))
            named = office is not None and not office[1].endswith(cues.NO_OFFICE)
            values = (("office", office[1]),) if office and named else ()
            yield _event(scene, type_, roles, match.span(), match["key"], rule, values=values)


def _modified(scene: Scene, end: int) -> tuple[str, ...]:
    """Return the person whom the clause that ends after *end* modifies: 7月に就任した〈ドレク〉監督."""
    after = _ADNOMINAL.match(scene.rest(end))
    heads = [g for g in scene.groups if after and g.start == end + after.end()]
    return _people(scene, heads[0]) if heads else ()


def _people(scene: Scene, group: Group) -> tuple[str, ...]:
    return tuple(e for e in group.entities if scene.view.kind(e) is Kind.PERSON)


def _is_passive(scene: Scene, end: int) -> bool:
    return scene.rest(end).startswith(("され", "された"))


def _sanctions(scene: Scene) -> Iterator[Happening]:
    """X は Y に制裁を科した."""
    for match in _SANCTIONING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        subjects = [g for g in before if g.particle in SUBJECT_PARTICLES]
        targets = [g for g in before if g.particle in {"に", "に対し", "に対して", "への"}]
        if subjects and targets:
            roles = [("sanctioner", e) for e in subjects[-1].entities] + [
                ("sanctioned", e) for e in targets[-1].entities
            ]
            yield _event(scene, "Sanction", roles, match.span(), "制裁", "sanction")


def _aid(scene: Scene) -> Iterator[Happening]:
    """X は Y にミサイルを供与した."""
    for match in _ARMS.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        donors = [g for g in before if g.particle in SUBJECT_PARTICLES]
        takers = [g for g in before if g.particle in {"に", "へ", "に対し", "への"}]
        if donors and takers:
            roles = [("donor", e) for e in donors[-1].entities] + [
                ("recipient", e) for e in takers[-1].entities
            ]
            span = (match.start("key"), match.end("key"))
            yield _event(
                scene,
                "MilitaryAid",
                roles,
                span,
                "軍事支援",
                "military-aid",
                values=(("item", match["item"]),),
            )


def _event(
    scene: Scene,
    type_: str,
    roles: Iterable[Role],
    span: tuple[int, int],
    key: str,
    rule: str,
    *,
    values: tuple[tuple[str, str | int], ...] = (),
    place: str = "",
    settled: bool = False,
) -> Happening:
    view, sentence = scene.view, scene.sentence
    date = date_of(view, sentence, span[0])
    claim = claim_at(scene.claims, span[0])
    status = Factuality.ACTUAL if settled else factuality(view, sentence, span[0], span[1], date=date)
    if status is Factuality.ACTUAL and not settled and _INTENDED.match(scene.rest(span[1])):
        status = Factuality.PLANNED
    code, plover = event_code(key)
    return Happening(
        happening_id=f"{view.document.doc_id}-{rule[0]}{span[0]}",
        type=type_,
        roles=tuple(sorted(set(roles))),
        values=values,
        place=place,
        date=date,
        factuality=status,
        according_to=(claim.speaker,) if claim else (),
        code=code,
        plover=plover,
        rule=rule,
        evidence=(view.evidence(sentence),),
        predicates=(scene.text(*span), key),
    )
