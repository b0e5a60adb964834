"""A document's view and its claims in; attacks, agreements, visits, appointments, sanctions, aid out.

One function a sort of event, each sure of its parties or silent. Leaves out meetings and control.
"""

from collections.abc import Iterable, Iterator, Sequence

from kg import expressions as re
from kg.extract.agreements import agreements
from kg.extract.arguments import Group, sentence_groups
from kg.extract.attacks import extract_attacks
from kg.extract.control_claims import claims_by_sentence
from kg.extract.control_scene import Scene
from kg.extract.cues import happenings as cues
from kg.extract.cues.agreements import STOOD
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.doers_behind import doers_behind, with_headline_subject
from kg.extract.event_records import event_record
from kg.extract.factuality import factuality, past_date
from kg.extract.meetings_when import date_of
from kg.extract.offices_taken import is_adnominal, office_changes
from kg.extract.others_subjects import done_by_others
from kg.extract.rule_precision import with_confidence
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.extract.visits import visits
from kg.patterns import Rare
from kg.records import Claim, Factuality, Happening, Meeting

_SANCTIONING = Rare(cues.SANCTIONING)
_ARMS = Rare(cues.GIVING_ARMS)
#: Yに拠点を置く: a clause of its own between the target and the sanction.
_OTHER_VERB = re.compile(r"を|[るたす](?=[一-龥ァ-ヴー])")
_LATER, _ANNOUNCED, _WITH_EFFECT = (
    re.compile(p) for p in (cues.LATER, cues.ANNOUNCED, cues.WITH_EFFECT_FROM)
)
_OF_A_YEAR = re.compile(r"(?:し|され)た(?=[0-9０-９])")
_STOOD = re.compile(STOOD)
_INTENDED = re.compile(cues.INTENDED)
_GOES_ON, _FIRST_MADE = re.compile(cues.GOES_ON), re.compile(cues.FIRST_MADE)

Role = tuple[str, str]


def extract_happenings(
    view: View, claims: Sequence[Claim], talks: Sequence[Meeting] = ()
) -> tuple[Happening, ...]:
    """Return the events of *view* in text order, attacks first; *talks* are its meetings."""
    found = list(extract_attacks(view, claims))
    rows = claims_by_sentence(view, claims)
    for sentence in view.sentences:
        groups = sentence_groups(view, sentence)
        scene = with_headline_subject(Scene(view, sentence, groups, rows.get(sentence.index, ()), {}))
        found.extend(_agreements(scene, talks))
        for rule in (_visits, _offices, _sanctions, _aid):
            found.extend(rule(scene))
    return with_confidence(found)


def _agreements(scene: Scene, talks: Sequence[Meeting]) -> Iterator[Happening]:
    """A と B は協定に署名した; 署名は見送った."""
    for parties, span, key, status, factuality_ in agreements(scene, talks):
        roles = [("party", p) for p in parties]
        values = (("agreementStatus", status),)
        yield _event(scene, "Agreement", roles, span, key, "agreement", values=values, settled=factuality_)


def _visits(scene: Scene) -> Iterator[Happening]:
    """X は Y を訪問した."""
    for who, place, span, there in visits(scene):
        roles = [("visitor", e) for e in who]
        there = there or _FIRST_MADE.match(scene.rest(span[1])) is not None
        settled = Factuality.ACTUAL if there else None
        yield _event(scene, "Visit", roles, span, "訪問", "visit", place=place, settled=settled)


def _offices(scene: Scene) -> Iterator[Happening]:
    """X が首相に就任した; X は Y を長官に任命した; X は辞任した."""
    for told in office_changes(scene):
        values = (("office", told.office),) if told.office else ()
        yield _event(
            scene,
            told.type,
            told.roles,
            told.span,
            told.key,
            told.rule,
            values=values,
            settled=told.factuality,
        )


def _sanctions(scene: Scene) -> Iterator[Happening]:
    """X は Y に制裁を科した."""
    for match in _SANCTIONING.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        subjects = [g for g in before if g.particle in SUBJECT_PARTICLES]
        listed = "に" in match.group()  # Y を制裁対象に指定した
        case = {"を"} if listed else {"に", "に対し", "に対して", "への"}
        targets = [g for g in before if g.particle in case]
        targets = [g for g in targets if not _OTHER_VERB.search(scene.text(g.end, match.start()))]
        others = subjects and done_by_others(scene.view, scene.sentence, subjects[-1], match.start())
        who = _doers(scene, subjects, match.end())
        if who and targets and not others and not set(who) & set(targets[-1].entities):
            roles = [("sanctioner", e) for e in who] + [("sanctioned", e) for e in targets[-1].entities]
            yield _event(scene, "Sanction", roles, match.span(), "制裁", "sanction")


def _doers(scene: Scene, subjects: Sequence[Group], end: int) -> tuple[str, ...]:
    """Return who does it: the subject before, else who is named behind the predicate that ends at *end*."""
    return subjects[-1].entities if subjects else doers_behind(scene, end)


def _aid(scene: Scene) -> Iterator[Happening]:
    """X は Y にミサイルを供与した."""
    for match in _ARMS.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        before = scene.before(match.start())
        donors = [g for g in before if g.particle in SUBJECT_PARTICLES]
        takers = [g for g in before if g.particle in {"に", "へ", "に対し", "への"}]
        others = donors and done_by_others(scene.view, scene.sentence, donors[-1], match.start())
        who = _doers(scene, donors, match.end())
        if who and takers and not others and not set(who) & set(takers[-1].entities):
            roles = [("donor", e) for e in who] + [("recipient", e) for e in takers[-1].entities]
            span = (match.start("key"), match.end("key"))
            yield _event(
                scene,
                "MilitaryAid",
                roles,
                span,
                "軍事支援",
                "military-aid",
                values=(("item", match["item"]),),
                settled=Factuality.ACTUAL if _GOES_ON.match(scene.rest(span[1])) else None,
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
    settled: Factuality | None = None,
) -> Happening:
    view, sentence = scene.view, scene.sentence
    date = past_date(view, sentence, span[1], date_of(view, sentence, span[0]))
    status = settled or factuality(view, sentence, span[0], span[1], date=date)
    if settled is Factuality.ACTUAL and date > (view.anchor(sentence) or date)[: len(date)]:
        status = Factuality.PLANNED
    if date and _of_another(scene, date, span, status):
        date = ""
    if status is Factuality.ACTUAL and settled is None and _INTENDED.match(scene.rest(span[1])):
        status = Factuality.PLANNED
    return event_record(
        scene, type_, roles, span, key, rule, date=date, factuality=status, values=values, place=place
    )


def _of_another(scene: Scene, date: str, span: tuple[int, int], status: Factuality) -> bool:
    """Whether the *date* before the predicate at *span* is that of something else.

    It came later (1973年に当選し、その後、会長に就任した), it is still to come and was announced on that day
    (23日、辞任の意向を示した), or the sentence goes on with what is done now (8日、結んでいた契約を解いた).
    """
    view, sentence, start = scene.view, scene.sentence, span[0]
    ends = [e for s, e, iso in dated_expressions(view, sentence) if s < start and iso == date]
    if not ends:
        return False
    if view.text.startswith("まで", ends[-1]) and status is Factuality.ACTUAL:
        return True  # 2031年3月31日までの5年契約を結ぶ
    if _LATER.search(view.text[ends[-1] : start]):
        return True
    stood = _STOOD.match(view.text, span[1])
    modifies = stood or is_adnominal(scene, span[1]) or _OF_A_YEAR.match(view.text, span[1])
    if modifies and view.text.startswith(("に、", "には、"), ends[-1]):
        return True  # 3月に、X を選んだ総会は無効だとされた
    if stood and view.text.startswith(("、", "は", "夜", "朝", "午"), ends[-1]):
        return True
    anchor = view.anchor(sentence)
    gone = len(date) == len(anchor) == len("2031-05-04") and date <= anchor
    ahead = gone and status in {Factuality.PLANNED, Factuality.DESIRED, Factuality.POSSIBLE}
    told = ahead and (status is Factuality.DESIRED or _ANNOUNCED.search(view.text, start, sentence.end))
    named = ends[-1] - view.text.endswith("付", 0, ends[-1])
    return bool(told) and not _WITH_EFFECT.match(view.text, named)
