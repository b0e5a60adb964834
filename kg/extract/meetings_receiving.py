"""A verb of visiting, receiving, calling or summoning at its offset in; host and guest, out.

X が Y を訪ね, Y を呼び, Y の陣に赴き, Y の訪問を受け, Y に呼び出され, Y に電話で伝え, 役所を訪れ、Y に要望し.
"""

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings import (
    CALL_CAME,
    CAME,
    HAD_COME,
    OWN_QUARTERS,
    SUMMONED,
    TAKEN_ON,
    TAKEN_ON_BEFORE,
    TOLD_PASSIVE,
)
from kg.extract.cues.meetings_arrivals import (
    ASKERS,
    IN_PUBLIC,
    LED_IN,
    QUESTIONS,
    SICK_CALL,
    VIOLENCE_BEHIND,
)
from kg.extract.cues.meetings_faces import EITHER_CASE
from kg.extract.cues.meetings_handed import SENT
from kg.extract.cues.meetings_together import ENVOYS, IN_PERSON, PRAISED, REPORT_SCENE
from kg.extract.hero import hero
from kg.extract.meetings_bare import bare_host
from kg.extract.meetings_delegates import by_delegates
from kg.extract.meetings_implied import implied_subject
from kg.extract.meetings_interview import asked_about
from kg.extract.meetings_named_after import head_after, met_last, named_last
from kg.extract.meetings_narrator import says_i
from kg.extract.meetings_parties import Parties, Scene, groups_before, home_quote, own_subject
from kg.extract.meetings_tellers import teller
from kg.extract.stage import topic_before
from kg.extract.view import View
from kg.records import Kind

_SUMMONED = re.compile(SUMMONED)
_SICK_CALL = re.compile(SICK_CALL)
_OWN = re.compile(OWN_QUARTERS)
_REPORT_SCENE, _IN_PERSON = re.compile(REPORT_SCENE), re.compile(IN_PERSON)
_PASSIVE = re.compile(TOLD_PASSIVE)
TARGETS = frozenset({"に", "には", "にも", "へ", "に対し", "に対して"})
_AGENTS = frozenset({"に", "から"})
_SOMEBODY = re.compile(r"[ァ-ヴー]{2,}が$")
_RECEIVES, _HAD_COME = re.compile(r"引見|接見|招き入れ|迎え入れ|座敷に|書院に|広間に"), re.compile(HAD_COME)
_RANG, _SENT = re.compile(CALL_CAME), re.compile(SENT)
_ENVOYS = re.compile(ENVOYS)
_PRAISED = re.compile(PRAISED)
_EITHER = re.compile(EITHER_CASE)
_CAME = re.compile(CAME)
_TAKEN_ON, _TAKEN_ON_BEFORE = re.compile(TAKEN_ON), re.compile(TAKEN_ON_BEFORE)
_UNNAMED_TARGET = re.compile(r"[一-龥ァ-ヴー]に[^、。]{0,8}$")
_TO = re.compile(r"[一-龥ァ-ヴーもとところ]{1,6}[にへ]")
_THIS = re.compile(r"(?:これ|之|是|彼|彼女)を[^、。はが]{0,12}$")
_QUESTIONS, _IN_PUBLIC = re.compile(QUESTIONS), re.compile(IN_PUBLIC)
FAR = 34
NEAR = 16
_LED_IN, _VIOLENCE = re.compile(LED_IN), re.compile(VIOLENCE_BEHIND)
_PAST_PLACE = re.compile(r"[^、。はがを]{0,14}(?:に|へ|を|で)")


def visited(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who visits, receives or summons (Y を訪ね); of a passive (Y に呼び出され) the same."""
    view, sentence = scene.view, scene.sentence
    if _VIOLENCE.match(view.text, end, sentence.end):
        return None
    groups = groups_before(view, sentence, start + 1)
    came = _came(scene, groups, start, end)
    if came is None and _SUMMONED.match(view.text, end, sentence.end):
        return _summoned(scene, groups, start)
    if came:
        return came
    objects = [g for g in groups if g.particle == "を" and start - g.end <= FAR and personal(view, g)]
    if not objects and _EITHER.match(view.text, start):
        with_or_to = TARGETS | {"と"}
        objects = [
            g for g in groups if g.particle in with_or_to and start - g.end <= FAR and personal(view, g)
        ]
    sent = [g for g in groups if g.particle == "の" and _ENVOYS.match(view.text, g.end)]
    if (
        not objects
        and sent
        and start - sent[-1].end <= NEAR
        and view.kind(sent[-1].entities[0]) is Kind.ORGANIZATION
    ):
        host = own_subject(scene, [g for g in groups if g is not sent[-1]], sent[-1].start)
        return pair_of(view, host, sent[-1], "visit")
    pointed = [] if objects else _pointed_at(scene, groups, start)
    if pointed:
        return pair_of(view, own_subject(scene, groups, start), pointed[-1], "visit")
    if not objects and _SICK_CALL.match(view.text, start):
        return _visited_sick(scene, groups, start)
    if not objects:
        host = own_subject(scene, groups, start)
        met = head_after(view, sentence, end)  # X が訪ねた Y は
        last = met_last(view, sentence, end) if host is None and met is None else None
        if last and personal(view, last) and not groups:
            return pair_of(view, implied_subject(scene, start), last, "visit")  # 最初に訪ねたのが Y である
        if met is None and view.text[start - 1] != "を":
            met = met_last(view, sentence, end)  # X が呼び出したのは Y だった
        return pair_of(view, host, met, "visit") if met and host and host.particle == "が" else None
    bare = bare_host(scene, objects[-1])
    if bare:
        return pair_of(view, bare, Group((objects[-1].last,)), "visit")
    guest = objects[-1]
    fronted = SUBJECT_PARTICLES if guest.last.comma else frozenset({"が"})  # Y を、X は部屋に迎えた
    later = [g for g in groups if g.particle in fronted and g.start >= guest.end]
    later = later or [g for g in groups if g.particle in {"は", "も"} and g.start == guest.end]  # Y を X は
    gap = view.text[guest.end : start]
    as_what = _TAKEN_ON_BEFORE.search(view.text, sentence.start, guest.start)
    if as_what or _TAKEN_ON.search(gap) or (not later and len(gap) > NEAR and not _PAST_PLACE.fullmatch(gap)):
        return None
    head = head_after(view, sentence, end)
    subject = later[-1] if later else own_subject(scene, groups, guest.start)
    if head and (subject is None or subject.particle == "は"):
        subject = head
    subject = subject or named_last(view, sentence, end)
    return pair_of(view, subject or implied_subject(scene, guest.start), guest, "visit")


def _visited_sick(scene: Scene, groups: list[Group], start: int) -> Parties | None:
    """Return who saw the sick of whom they were asked: ――Y さんは亡くなりました。病院へ見舞いに行きました."""
    caller = subject_or_implied(scene, groups, start)
    sick = asked_about(scene, caller) if caller and personal(scene.view, caller) else None
    return pair_of(scene.view, caller, sick, "visit") if sick and personal(scene.view, sick) else None


def _pointed_at(scene: Scene, groups: list[Group], start: int) -> list[Group]:
    """Return whom これを means: Y が来朝し、王これを引見し; Y を遣わす。王はこれを引見し."""
    view, sentence = scene.view, scene.sentence
    pointing = _THIS.search(view.text, max(sentence.start, start - NEAR), start)
    host = own_subject(scene, groups, start)
    earlier = view.sentences[sentence.index - 1 : sentence.index]
    if pointing is None:
        alone = host is not None and _RECEIVES.match(view.text, start, sentence.end)
        came = alone and all(s.block == sentence.block and _HAD_COME.search(s.text) for s in earlier)
        guests = [g for s in earlier for g in sentence_groups(view, s) if g.particle in {"が", "は"}]
        people = [g for g in guests if came and personal(view, g)]
        return people if len(people) == 1 else []  # 使者 Y が城に着いた。X は七日待たせて|引見した
    before = [g for s in earlier for g in sentence_groups(view, s) if s.block == sentence.block]
    for near in ([g for g in groups if g.end <= pointing.start()], before):
        people = [
            g for g in near if personal(view, g) and not (host and set(g.entities) & set(host.entities))
        ]
        if people:
            return people[-1:]
    return []


def _came(scene: Scene, groups: list[Group], start: int, end: int) -> Parties | None:
    """Return the speaker or author and who came to them: 「Y さんが訪ねてきた」と X は."""
    view, sentence = scene.view, scene.sentence
    if not _CAME.match(view.text, end, sentence.end) or any(g.particle == "を" for g in groups[-1:]):
        return None
    guests = [g for g in groups if g.particle in {"が", "は", "も"} and personal(view, g)]
    host = implied_subject(scene, start, guest=guests[-1]) if guests else None
    told_of = (
        host is not None and host.start < sentence.start and not any(says_i(view, s) for s in view.sentences)
    )
    if told_of and home_quote(view, sentence, start) < 0:
        host = hero(view) or host  # a portrait sees who comes with its hero's eyes, whoever was told of last
    return pair_of(view, host, guests[-1], "visit") if guests else None


def _summoned(scene: Scene, groups: list[Group], start: int) -> Parties | None:
    view = scene.view
    hosts = [g for g in groups if g.particle in {"に", "から"} and start - g.end <= FAR and personal(view, g)]
    if not hosts:
        return None
    return pair_of(view, subject_or_implied(scene, groups, hosts[-1].start), hosts[-1], "visit")


def quartered(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who came to somebody's quarters, which stand for their owner: Y の陣を訪ね, Y のもとに赴き."""
    view, sentence = scene.view, scene.sentence
    at = _owner_until(scene, start, end)
    groups = groups_before(view, sentence, end)
    quarters = [g for g in groups if g.last.mention.end <= at <= g.last.content_end]
    if not quarters and _LED_IN.search(view.text, start, end):
        return _summoned(scene, groups, start)
    if not quarters or not (personal(view, quarters[-1]) or _OWN.match(view.text, at, sentence.end)):
        return None
    bare = bare_host(scene, quarters[-1])
    if bare:
        return pair_of(view, bare, Group((quarters[-1].last,)), "quarters")
    later = [g for g in groups if g.start > quarters[-1].start and g.particle == "が"]
    others = [g for g in groups if g.end <= quarters[-1].start]
    subject = later[-1] if later else subject_or_implied(scene, others, quarters[-1].start)
    if subject is not None and subject.start < sentence.start and _named_otherwise(scene, subject, start):
        return None  # X の自宅にメモが見つかり、Y 宅を訪ねた: whoever found it
    if (
        subject is not None
        and subject.start < sentence.start
        and _SOMEBODY.search(view.text, sentence.start, quarters[-1].start)
    ):
        return None  # Z の子トルが|Y の宮廷に来て: who has no entity
    return pair_of(view, subject, quarters[-1], "quarters", people=False)


def _named_otherwise(scene: Scene, subject: Group, before: int) -> bool:
    """Whether the sentence names who would be its left-out subject, before offset *before*."""
    mentions = scene.view.mentions_in(scene.sentence)
    return any(m.start < before and set(m.entities) & set(subject.entities) for m in mentions)


def _owner_until(scene: Scene, start: int, end: int) -> int:
    """Return where the last name with の in ``[start, end)`` ends (の|X の家に), else *start*."""
    groups = groups_before(scene.view, scene.sentence, end)
    own = [g for g in groups if g.particle == "の" and start <= g.last.mention.start]
    own = [g for g in own if personal(scene.view, g)]
    return own[-1].last.content_end if own else start


def called(scene: Scene, start: int, end: int, *, people: bool = False) -> Parties | None:
    """Return who was called or visited: Y から電話を受け, Y の訪問を受け, X に Y から電話が入り.

    *people*: Whether it must be a person.
    """
    view, sentence = scene.view, scene.sentence
    groups = groups_before(view, sentence, start + len("による"))
    callers = [g for g in groups if g.last.content_end == start and personal(view, g)]
    callers += _of_somewhere(scene, start, end)
    if not callers:
        return None
    subject = head_after(view, sentence, end) or named_last(view, sentence, end)
    if subject is None and _RANG.search(view.text, start, end):
        subject = _rung(scene, callers[-1], end)
    subject = subject or subject_or_implied(scene, groups, callers[-1].start)
    return pair_of(view, subject, callers[-1], "call", people=people)


def _of_somewhere(scene: Scene, start: int, end: int) -> list[Group]:
    """Return whose visit it is, where what they belong to stands before: ペル|のミラン特使の表敬を受け."""
    inside = [g for g in groups_before(scene.view, scene.sentence, end) if start <= g.last.mention.start]
    return [g for g in inside if g.particle == "の" and personal(scene.view, g)][-1:]


def _rung(scene: Scene, caller: Group, end: int) -> Group | None:
    """Return whose telephone rang: X に Y から電話が入り, Y から X に電話があり."""
    view = scene.view
    groups = [g for g in groups_before(view, scene.sentence, end) if _at(view, g)]
    groups = [g for g in groups if g.start < caller.start or g.start >= caller.end]
    return groups[-1] if groups and personal(view, groups[-1]) else None


def _at(view: View, group: Group) -> bool:
    """Whether *group* is who something comes to: X に, X のもとに, X の携帯に."""
    return group.particle in TARGETS or (group.particle == "の" and bool(_TO.match(view.text, group.end)))


def reported_to(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who had a report of whom, where the sentence tells of a place: 司令部で Y から報告を受け."""
    text = scene.view.text
    low = max(scene.sentence.start, text.rfind("。", scene.sentence.start, start) + 1)  # of its own clause
    if not (_REPORT_SCENE.search(text, low, start) or _IN_PERSON.search(text, start, end)):
        return None
    return called(scene, start, end)


def spoken_to(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who told whom by telephone or face to face: X は Y に電話で伝えた; 役所を訪れ、Y に要望した."""
    view, sentence = scene.view, scene.sentence
    groups = groups_before(view, sentence, end)
    passive = bool(_PASSIVE.search(view.text, start, end))
    marks = _AGENTS if passive else TARGETS
    partners = [g for g in groups if g.particle in marks and personal(view, g)]
    partners = [g for g in partners if start - g.end <= NEAR]
    if not partners and "電話" in view.text[start:end]:
        return _praised(scene, groups, start, end) or _rung_up(scene, groups, start)
    if not partners or view.text[max(partners[-1].end, start) : end].count("、") > 1:
        return None
    limit = min(partners[-1].start, start)
    return pair_of(view, subject_or_implied(scene, groups, limit), partners[-1], "told")


def _praised(scene: Scene, groups: list[Group], start: int, end: int) -> Parties | None:
    """Return who by telephone praised or comforted whom: X は電話で Y の就任を祝った."""
    view = scene.view
    whose = [g for g in groups if g.start >= start and g.particle in {"の", "を"} and personal(view, g)]
    if not whose or not _PRAISED.search(view.text, start, end):
        return None
    earlier = [g for g in groups if g.end <= whose[0].start]
    return pair_of(view, subject_or_implied(scene, earlier, start), whose[0], "told")


def _rung_up(scene: Scene, groups: list[Group], start: int) -> Parties | None:
    """Return who told by telephone whom the sentence before spoke of: Y は迷った。X が電話で翻意を促した."""
    caller = own_subject(scene, groups, start)
    called = topic_before(scene.view, scene.sentence, spoken_of=True) if caller else None
    return pair_of(scene.view, caller, called, "told") if called and personal(scene.view, called) else None


def guest_told(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who told somebody who had come: X は、TKIを訪れた Y に「…」と漏らした."""
    view, sentence = scene.view, scene.sentence
    guest = head_after(view, sentence, end)
    if guest is None or guest.particle not in TARGETS:
        return None
    host = own_subject(scene, groups_before(view, sentence, start), start)
    after = [g for g in sentence_groups(view, sentence) if g.start >= guest.end and g.last.quote < 0]
    later = [g for g in after if g.particle in SUBJECT_PARTICLES and personal(view, g)]
    return pair_of(view, host or (later[0] if later else None), guest, "told")


def asked(scene: Scene, start: int, end: int) -> Parties | None:
    """Return the narrator and whom they asked: Y さんに聞くと、「…」; 電話で尋ねると、Y 氏は."""
    view, sentence = scene.view, scene.sentence
    groups = [g for g in groups_before(view, sentence, start) if g.last.quote < 0]
    host = teller(view, sentence)
    if host is None or any(g.particle in SUBJECT_PARTICLES for g in groups):
        return None
    named = [g for g in groups if g.particle in TARGETS and start - g.end <= NEAR and personal(view, g)]
    after = [g for g in sentence_groups(view, sentence) if end <= g.start <= end + NEAR and personal(view, g)]
    told = _UNNAMED_TARGET.search(view.text, sentence.start, start)  # あるベテラン県議に水を向けると、知事は
    answering = named or [g for g in after if g.particle == "は" and not told]
    return pair_of(view, host, answering[-1], "asked") if answering else None


def hosted(scene: Scene, start: int) -> Parties | None:
    """Return who came to whose dinner: X は Y 主催の夕食会に出席した."""
    view, sentence = scene.view, scene.sentence
    groups = groups_before(view, sentence, start + 3)
    hosts = [g for g in groups if g.start < start <= g.end and personal(view, g)]
    if not hosts:
        return None
    return pair_of(view, subject_or_implied(scene, groups, hosts[-1].start), hosts[-1], "hosted")


def interviewed(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who answered whose questions in person: X は Y 記者の取材に応じ; X は Y 教授の面接を受け."""
    start = _owner_until(scene, start, end)
    parties = called(scene, start, end)
    if parties is None or not _QUESTIONS.search(scene.view.text, start, end):
        return parties
    if _IN_PUBLIC.search(scene.view.text, scene.sentence.start, scene.sentence.end):
        return None  # 委員会で Y 氏の質問に答え
    groups = groups_before(scene.view, scene.sentence, start + 1)
    asker = [g for g in groups if g.last.content_end == start and g.last.title.endswith(ASKERS)]
    return parties if asker else None


def made_known(scene: Scene, start: int) -> Parties | None:
    """Return who was introduced to whom: X は友人に Y を紹介され."""
    view = scene.view
    groups = groups_before(view, scene.sentence, start)
    others = [g for g in groups if g.particle == "を" and g.end == start and personal(view, g)]
    return (
        pair_of(view, subject_or_implied(scene, groups, others[-1].start), others[-1], "visit")
        if others
        else None
    )


def subject_or_implied(scene: Scene, groups: list[Group], before: int) -> Group | None:
    """Return the subject that the clause before offset *before* names, else whoever is meant."""
    found = own_subject(scene, groups, before) or implied_subject(scene, before)
    named = found is not None and (found.start >= scene.sentence.start or personal(scene.view, found))
    # ロシア軍が上陸した。翌朝、次官に呼び出され: not the army
    return found if named else hero(scene.view) or found


def pair_of(
    view: View, subject: Group | None, other: Group, how: str, *, people: bool = True
) -> Parties | None:
    """Return *subject* and *other* as parties, None where one is missing or both are one."""
    if subject is None or set(subject.entities) & set(other.entities):
        return None
    if people and not personal(view, subject):
        return None
    several = len(other.entities) > 1
    return Parties((*subject.entities, *other.entities), how, several, min(subject.start, other.start))


def personal(view: View, group: Group) -> bool:
    """Whether all of *group* are people, or a body by those who act for it."""
    return by_delegates(group) or all(view.kind(e) is Kind.PERSON for e in group.entities)
