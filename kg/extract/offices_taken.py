"""A scene in; who took or left an office in it, by whose will, and whether that is told as a fact, out.

One function for all verbs: each has a frame, which says whether it is done by whom the office is or to him.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_scene import Scene
from kg.extract.cues import offices as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.happenings import SUBORDINATE
from kg.extract.cues.titles import OFFICES
from kg.extract.doers_behind import doers_behind
from kg.extract.meetings_parties import unnamed_subject
from kg.extract.others_subjects import done_by_others, somebody_acts
from kg.extract.stage import topic_before
from kg.patterns import Rare, RareRows
from kg.records import Factuality, Form, Kind

_ANY_SUBJECT = SUBJECT_PARTICLES | {"では", "には", "によると", "によれば"}
#: Pattern, type, rule, and whether it is done to whom the office is.
_FRAMES = RareRows(
    (
        (Rare(cues.TAKING_ITSELF), ("Appointment", "appointment", False)),
        (Rare(cues.TAKING_OTHERS), ("Appointment", "appointment", True)),
        (Rare(cues.LEAVING_ITSELF), ("Resignation", "resignation", False)),
        (Rare(cues.LEAVING_OTHERS), ("Resignation", "resignation", True)),
    )
)
_OUTCOMES = tuple((re.compile(p), Factuality[name]) for p, name in cues.OUTCOMES)
_WANTED = re.compile(cues.WANTED)
_PASSIVE = re.compile(cues.PASSIVE)
_OF_A_SORT = re.compile(cues.OF_A_SORT)
_GENERIC = re.compile(cues.SINCE_SOMEBODY)
_NO_POST = re.compile(cues.NO_POST)
_PRIZES, _OF_ANYBODY = re.compile(cues.PRIZES), re.compile(cues.OF_ANYBODY)
_OFFICE = re.compile(
    r"(?P<office>[一-龥ァ-ヴー]{2,14})」?(?:に|へ|にも|として|(?<=[相臣領官長事表首裁督役])と)$"
)
_OFFICE_LEFT = re.compile(r"(?P<office>[一-龥ァ-ヴー]{2,14})を$")
#: Z には、X が就任した; Z に Y の X を選出した: an office farther before the verb than its bearer.
_OFFICE_BEFORE = re.compile(r"(?P<office>[一-龥ァ-ヴー]{2,16})(?:[（(][A-Z]{2,5}[)）])?に(?:は、?|、)?")
_SO_MANY = re.compile(r"[0-9０-９一二三四五六七八九十数]+(?:人|名|氏)(?:が|は|も)")
#: Between two who take an office each.
_OFFICE_BETWEEN = re.compile(
    r"(?:[^、。をがは「」]{0,14}の)?(?P<office>[一-龥ァ-ヴー・]{2,24})(?:[（(][^（()）]{1,16}[）)])?(?:に|へ|と)?は?、?(?:[^、。をがは「」]{1,16}の)?"
)
#: Before the first of them, when the offices come first.
_OFFICE_AHEAD = re.compile(
    r"(?P<office>[一-龥ァ-ヴー・]{2,24})(?:[（(][^（()）]{1,16}[）)])?(?:に|へ)は?、?(?:[^、。をがは「」]{1,16}の)?$"
)
_OTHER_CLAUSE = re.compile(r"(?:し|り|き|い|み|ち|って|て|た|が|る|れ)、|。")
_BEFORE_OFFICE = re.compile(cues.BEFORE_OFFICE)
_SUBORDINATE = re.compile(SUBORDINATE)
_ADNOMINAL = re.compile(cues.ADNOMINAL)
#: Between the predicate and the person whom it modifies: 就任する|コーチの|X.
_OFFICE_OF_HIM = re.compile(r"[一-龥ァ-ヴー・A-Za-z]{2,16}(?:の|・|、)?")
#: X が亡くなった〈町〉: the subject's predicate modifies another noun.
_RELATIVE = re.compile(r"[^、。「」]{1,8}[たる](?=[一-龥ァ-ヴー])")
#: マケインを破り、…に当選: the object is the first verb's.
_CHAINED = re.compile(r"(?:し|り|き|い|み|ち|って|て|た|が)、")
#: X を|支持する党員は議長を解任した: the object is that of the subject's own verb.
_OBJECT_OF_ANOTHER = re.compile(
    r"[^、。はがを]{1,12}[うくぐすつぬぶむるた](?=[一-龥ァ-ヴー])[^、。]{1,12}[はがも]"
)
#: So far from the verb its object may stand: オーロフ・リンゲ少将を後任の参謀総長に任命した.
_REACH = 24


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """Somebody who takes or leaves an office."""

    type: str
    rule: str
    roles: tuple[tuple[str, str], ...]
    office: str
    span: tuple[int, int]
    key: str
    factuality: Factuality | None  #: as the words right after it tell, None where they do not


def office_changes(scene: Scene) -> Iterator[OfficeChange]:
    """Yield who took or left an office in *scene*: X が首相に就任した; X は Y を任命した; X は辞任した."""
    found = _FRAMES.finditer(scene.view.text, scene.sentence.start, scene.sentence.end)
    for match, (type_, rule, done_to) in found:
        became = match.start("became") if match.groupdict().get("became") else match.start()
        before = scene.text(scene.sentence.start, became)
        tail = scene.rest(match.end())
        chosen = match["key"] == cues.CHOOSING and _PRIZES.search(before)
        sort = became != match.start() and _OF_A_SORT.search(before)
        if _NO_POST.search(before) or chosen or sort or _OF_ANYBODY.match(tail):
            continue
        person, by = _persons(scene, match.span(), done_to=done_to)
        if not person and (not done_to or _PASSIVE.match(tail)) and not is_adnominal(scene, match.end()):
            person = _spoken_of(scene, became, type_)
        if _only_an_office(scene, match, person):
            continue  # 首相を選出する選挙, 当選する新市長
        if _GENERIC.match(tail) and _by_role(scene, match.start(), person):
            continue  # 会長が辞任したのは10年ぶり: some other who held the post
        if not person or (done_to and by[:1] == person[:1]):
            continue  # nobody dismisses himself: the object is another, whom no name tells
        roles = [("appointee", person[0])]
        roles += [("appointer", by[0])] if by and by[0] != person[0] else []
        told = next((status for p, status in _OUTCOMES if p.match(tail)), None)
        key = match["key"] or ("就任" if type_ == "Appointment" else "辞任")
        own = before if type_ == "Appointment" else _without_bearer(scene, match.start(), person)
        office = _office(own, type_)
        yield OfficeChange(type_, rule, tuple(roles), office, match.span(), key, told)
        if type_ == "Appointment":
            for n, (other, post) in enumerate(_in_turn(scene, match.start(), person, done_to=done_to)):
                held = (("appointee", other), *roles[1:])
                yield OfficeChange(type_, rule, held, post, (match.start() - n - 1, match.end()), key, told)


def _in_turn(scene: Scene, end: int, person: tuple[str, ...], *, done_to: bool) -> Iterator[tuple[str, str]]:
    """Yield the others who share the verb at *end*, and their offices: P は O に、Q は R に|就任した."""
    cases = {"を"} if done_to else SUBJECT_PARTICLES
    before = [g for g in scene.before(end) if g.particle in cases and len(people(scene, g)) == 1]
    at = next((i for i, g in reversed(list(enumerate(before))) if people(scene, g) == person[:1]), 0)
    for group, following in reversed(list(pairwise(before[: at + 1]))):
        between = _OFFICE_BETWEEN.fullmatch(scene.text(group.end, following.last.start))
        if between is None:
            return
        if not _is_office(between["office"]) or people(scene, group) == person[:1]:
            return
        behind = not group.last.comma  # P を O に、|Q を R に; O に P を、|R に Q を
        own = between if behind else _OFFICE_AHEAD.search(scene.text(scene.sentence.start, group.last.start))
        person = people(scene, group)
        yield person[0], _BEFORE_OFFICE.sub("", own["office"]) if own else ""


def _spoken_of(scene: Scene, end: int, type_: str) -> tuple[str, ...]:
    """Return of whom the text goes on to speak, where a sentence without a subject names the office.

    X 氏は1937年生まれ。|1978年には厚生大臣に就任し、….
    """
    view, sentence = scene.view, scene.sentence
    named = [g for g in scene.before(end) if g.particle in _ANY_SUBJECT]
    somebody = named or unnamed_subject(view, sentence, sentence.start, end)
    somebody = somebody or somebody_acts(view, sentence, end)
    if somebody or scene.quote(end) >= 0 or not _office(scene.text(sentence.start, end), type_):
        return ()
    topic = topic_before(view, sentence)
    near = topic and view.sentences[topic.last.mention.sentence].block == sentence.block
    return people(scene, topic) if topic and near and len(topic.entities) == 1 else ()


def _without_bearer(scene: Scene, end: int, person: tuple[str, ...]) -> str:
    """Return what stands before *end*, from behind the name of *person* on where his office follows it."""
    near = [
        a.mention.end
        for g in scene.before(end)
        for a in g.members
        if a.particle == "を"
        and a.end == end
        and a.mention.form is Form.NAME
        and set(a.entities) & set(person)
    ]
    return scene.text(near[-1] if near else scene.sentence.start, end)


def _only_an_office(scene: Scene, match: re.Match[str], person: tuple[str, ...]) -> bool:
    """Whether an office alone stands where *person* is meant to, so that whoever gets it is none we know."""
    near = [g for g in scene.groups if set(g.entities) & set(person)]
    behind = [g for g in near if 0 <= g.start - match.end() <= _REACH]  # 退任した|前監督
    near = (behind if is_adnominal(scene, match.end()) else []) or [
        g for g in near if 0 <= match.start() - g.start <= 2 * _REACH
    ]
    named = [a.mention for g in near for a in g.members if set(a.entities) & set(person)]
    if not named or any(m.form is not Form.ROLE for m in named):
        return False
    passing = cues.NEW_OR_FORMER
    new = all(m.text.startswith(passing) or scene.text(m.start - 2, m.start).endswith(passing) for m in named)
    return new or match["key"] in cues.CHOSEN


def _by_role(scene: Scene, end: int, person: tuple[str, ...]) -> bool:
    """Whether the subject before *end* is an office alone, which only seems to mean *person*."""
    subjects = [
        g for g in scene.before(end) if g.particle in SUBJECT_PARTICLES and people(scene, g) == person
    ]
    return bool(subjects) and subjects[-1].last.mention.form is Form.ROLE


def _persons(
    scene: Scene, span: tuple[int, int], *, done_to: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return whose office it is and by whose will it changes, empty where that is not sure."""
    before = scene.before(span[0])
    owner = [g for g in before if g.particle == "の" and g.end == span[0]]  # Y の辞任を承認した
    subject = nearest_person(scene, before, span[0], span[0])
    if owner:
        person = people(scene, owner[-1])
        return person, subject if done_to else ()
    if _ADNOMINAL.match(scene.rest(span[1])) and not done_to:
        return modified(scene, span[1]), ()
    if not done_to and not subject:
        subject = tuple(b for b in doers_behind(scene, span[1]) if _is_person(scene, b))
    if not done_to:
        wanted = _WANTED.match(scene.rest(span[1]))  # 幹事長が辞任を求めた: not his own
        return (() if wanted else subject), ()
    objects = [g for g in before if g.particle == "を" and span[0] - g.end <= _REACH and people(scene, g)]
    between = (scene.text(g.end, span[0]) for g in objects)
    objects = [
        g
        for g, words in zip(objects, between, strict=True)
        if not _CHAINED.search(words) and not _OBJECT_OF_ANOTHER.match(words)
    ]
    if objects:
        behind = doers_behind(scene, span[1]) if not subject else ()
        return people(scene, objects[-1]), subject or tuple(b for b in behind if _is_person(scene, b))
    if _PASSIVE.match(scene.rest(span[1])):
        if _ADNOMINAL.match(scene.rest(span[1])):
            return modified(scene, span[1]), ()
        return subject, ()
    return (), ()


def _is_person(scene: Scene, entity: str) -> bool:
    return scene.view.kind(entity) is Kind.PERSON


def nearest_person(scene: Scene, before: Sequence[Group], limit: int, verb: int) -> tuple[str, ...]:
    """Return the people that are the subject of what stands before *limit* and of the predicate at *verb*."""
    for group in reversed(before):
        if group.end <= limit and group.particle in SUBJECT_PARTICLES:
            if _SO_MANY.search(scene.text(group.end, limit)):
                return ()  # 役員19人が就任した
            between = scene.text(group.end, limit) if group.particle == "が" else ""
            if _SUBORDINATE.search(between) or _RELATIVE.match(between):
                continue  # 首相が退陣した後、党首に就任した; 首相が亡くなった町から: of another clause
            if done_by_others(scene.view, scene.sentence, group, verb):
                return ()
            return people(scene, group)
    return ()


def is_adnominal(scene: Scene, end: int) -> bool:
    """Whether the predicate whose stem ends at *end* modifies a noun that may be who did it."""
    return bool(_ADNOMINAL.match(scene.rest(end)))


def modified(scene: Scene, end: int) -> tuple[str, ...]:
    """Return the person whom the clause that ends after *end* modifies: 7月に就任した〈ドレク〉監督."""
    after = _ADNOMINAL.match(scene.rest(end))
    if not after:
        return ()
    later = [g for g in scene.groups if g.start >= end + after.end()]
    between = scene.text(end + after.end(), later[0].start) if later else "。"
    glued = bool(later) and (not between or bool(_OFFICE_OF_HIM.fullmatch(between)))
    return people(scene, later[0]) if glued else ()


def people(scene: Scene, group: Group) -> tuple[str, ...]:
    """Return the people that *group* names."""
    return tuple(e for e in group.entities if scene.view.kind(e) is Kind.PERSON)


def _office(before: str, type_: str) -> str:
    """Return the office that is named right before the verb (Z に就任, Z を辞任), "" when none is."""
    match = (_OFFICE if type_ == "Appointment" else _OFFICE_LEFT).search(before)
    name = _BEFORE_OFFICE.sub("", match["office"]) if match else ""
    if len(name) >= len("総裁") and not name.endswith(cues.NO_OFFICE):
        return name
    return _office_before(before) if type_ == "Appointment" else ""


def _office_before(before: str) -> str:
    """Return the office that stands with に before the bearer in the same clause, "" when none does."""
    for match in reversed(list(_OFFICE_BEFORE.finditer(before))):
        if _OTHER_CLAUSE.search(before, match.end()):
            return ""
        name = _BEFORE_OFFICE.sub("", match["office"])
        if _is_office(name):
            return name
    return ""


def _is_office(name: str) -> bool:
    """Whether *name* ends in a word for an office."""
    return any(name[i:] in OFFICES for i in range(len(name) - 1))
