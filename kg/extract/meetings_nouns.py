"""A noun of meeting (会談, 電話協議 …) without する in; its parties and factuality out.

Reads the names before the noun (AとBの会談, Bとの会談, 両首脳の会談), those that speak at it (会談で A は
B に求めた), and what is said of it after.
"""

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.factuality import (
    EXPECTED_THEN,
    PLAN_AFTER_NOUN,
    PLANNED_END,
    RETRACTED_BEFORE,
    TURNED_DOWN_TALK,
)
from kg.extract.cues.meetings import (
    ANSWERED_THERE,
    AT_IT,
    AT_MEETING,
    BARE_BEFORE,
    CAME_TO_NOTHING,
    DATED_NOUNS,
    DONE_AT_TALKS,
    ENDED,
    FIRST_MEETING,
    HELD_AMONG,
    HELD_BEFORE,
    ITSELF_DENIED,
    LINKED,
    NOUN_HAPPENED,
    OTHER_TALK,
    POSTPONED,
    REPLIED_TO,
    RUN_OVER,
    SAID_AT_MEETING,
    WAS_TO_BE,
)
from kg.extract.cues.meetings_together import EACH_OF, MEANT_FOR_IT, NEXT_DAY, SPOKEN_OF_BEFORE
from kg.extract.cues.meetings_where import THING_OF_PLACES
from kg.extract.cues.particles import DENIED_TAILS, DESIRED_TAILS, PLANNED_TAILS
from kg.extract.factuality import hearsay, scope
from kg.extract.meetings_implied import implied_like
from kg.extract.meetings_named_after import head_after
from kg.extract.meetings_pairs import both
from kg.extract.meetings_parties import (
    WITH,
    Parties,
    Scene,
    groups_before,
    home_quote,
    joined,
    own_subject,
)
from kg.extract.meetings_verbs import BETWEEN
from kg.extract.meetings_when import date_right_before
from kg.extract.refuted import refused
from kg.extract.view import View
from kg.records import Factuality, Kind, Sentence

_HELD = re.compile(r"(?:行っ|行な|交わし|開い|持っ)た$|(?:行っ|行な|交わし|開い|持っ)た.{0,6}$")
_GAP = re.compile(r"[^。」]{0,22}$")
_RUN_OVER = re.compile(RUN_OVER)
_HAPPENED = re.compile(NOUN_HAPPENED)
_SINCE = re.compile(r"^(?:は|が)、?[^。]{0,40}(?:以来|以降|ぶり|が最後|に続いて)")
_PAST_TOLD = re.compile(
    r"^(?:で|において|の席で).{0,200}(?:た|だ|ました|一致|合意|確認|要請|表明|強調|たもの|たものだ)[。」]?$"
)
_PLANNED_END = re.compile(PLANNED_END)
_FIRST_MEETING = re.compile(FIRST_MEETING)
_AT = re.compile(AT_MEETING)
_HELD_BEFORE = re.compile(HELD_BEFORE)
_DATED = re.compile(DATED_NOUNS)
_BARE = re.compile(BARE_BEFORE)
_SAID = re.compile(SAID_AT_MEETING)
_TOLD_BY = frozenset({"に", "へ", "に対し", "に対して", "と"})
_NEXT_DAY = re.compile(NEXT_DAY)
_MEANT_FOR_IT, _SPOKEN_OF = re.compile(MEANT_FOR_IT), re.compile(SPOKEN_OF_BEFORE)
_EACH_OF, _LINKED = re.compile(EACH_OF), re.compile(LINKED)
_REPLIED_TO = re.compile(REPLIED_TO)
_EXPECTED, _TURNED_DOWN = re.compile(EXPECTED_THEN), re.compile(TURNED_DOWN_TALK)
_DONE = re.compile(DONE_AT_TALKS)
_DONE_AT_ONCE = re.compile(r"(?:一致|合意|確認|署名|協議|議論)$")
_ANSWER = re.compile(ANSWERED_THERE)
_AMONG = re.compile(HELD_AMONG)
_OTHER_TALK = re.compile(OTHER_TALK)
_AND_SUCH = frozenset({"や", "やら", "とか"})
_AFTER = 40  # characters after the noun where who spoke at it may stand
#: 会談が実現したかは明らかでない.
_WHETHER = re.compile(r"(?:が|は)?[^、。「」]{0,10}[ただるうく]か(?:どうか|否か)?(?:は|も|を|について)")
_ENDED, _NOTHING, _POSTPONED = re.compile(ENDED), re.compile(CAME_TO_NOTHING), re.compile(POSTPONED)
_WAS_TO_BE = re.compile(WAS_TO_BE)
_AT_IT, _ITSELF_DENIED = re.compile(AT_IT), re.compile(ITSELF_DENIED)
#: A headline in the present tense on what was said there: Y との電話で停戦案を拒む.
_SAID_IN_HEADLINE = re.compile(
    r"で(?![はも])[^。、「」]{2,40}(?:拒む|求める|伝える|約束|合意|一致|確認|表明|示す|迫る|訴える|明かす|促す|拒否|要求|抗議|批判|懸念|強調|否定|主張)$"
)
_QUOTED = re.compile(r"「[^」]*」")
_THING_OF_THEIRS = re.compile(THING_OF_PLACES)
_IF = re.compile(r"^[^、。]{0,14}(?:れば|なら|たら|場合|とすれば)")


def noun_parties(scene: Scene, start: int, end: int) -> Parties | None:
    """Return the parties of the noun ``[start, end)``, None when fewer than two are found."""
    view, sentence, last = scene.view, scene.sentence, scene.last
    groups = groups_before(view, sentence, start)
    near = [g for g in groups if _GAP.match(view.text[g.end : start])]
    if near:
        found = _named(scene, groups, near[-1], start, end)
        if found:
            return found
    if near and _HELD.search(view.text[near[-1].end : start]):
        found = _held_with(scene, near)
        if found:
            return found
    among = _among(scene, end) or _headed(scene, end)
    if among:
        return among
    # X・Y会談; after 〜との the countries before the noun (日米首脳会談) are not the parties
    glued = [g for g in sentence_groups(view, sentence) if g.last.mention.end == start]
    if glued and len(glued[-1].entities) >= 2:
        return joined(view, sentence, glued[-1])
    pair = both(view, sentence, max(sentence.start, start - 14), start, last)
    if pair:
        return pair
    if view.text[start:end].endswith("会見"):
        return None
    if _AT.match(view.text, end, sentence.end) and _BARE.search(view.text[sentence.start : start]):
        found = _speakers(scene, groups, start, end)
        if found:
            return found
    return _dated(scene, groups, start) if _DATED.fullmatch(view.text, start, end) else None


def _among(scene: Scene, end: int) -> Parties | None:
    """Return between whom it was held, as its predicate says: 会合は|X と Y の2人だけで行われた."""
    view, sentence = scene.view, scene.sentence
    own = home_quote(view, sentence, end - 1)
    for group in sentence_groups(view, sentence):
        after = group.start >= end and group.last.quote == own and len(group.entities) >= 2
        if (
            after
            and view.text[end : group.start][:1] in {"は", "が"}
            and _AMONG.match(view.text, group.last.content_end)
        ):
            return joined(view, sentence, group)
    return None


def _held_with(scene: Scene, near: list[Group]) -> Parties | None:
    """Return the parties of a clause that modifies the noun: X が Y と1日に P で開いた|会合は."""
    partners = [g for g in near if g.particle in WITH]
    if not partners:
        return None
    groups = groups_before(scene.view, scene.sentence, partners[-1].start)
    return _with(own_subject(scene, groups, partners[-1].start), partners[-1])


def _dated(scene: Scene, groups: list[Group], start: int) -> Parties | None:
    """Return the parties of the meeting of that day: 4日の会談, 昨夜の会談."""
    day = date_right_before(scene.view, scene.sentence, start)
    if not day:
        return None
    happened = [m for m in scene.told if m.factuality is Factuality.ACTUAL]
    that_day = {m.participants for m in happened if m.date == day}
    latest = next((m for m in reversed(happened) if m.participants == scene.last), None)
    goes_on = bool(_NEXT_DAY.search(scene.view.text, scene.sentence.start, start))
    fits = goes_on or (latest is not None and (latest.date.startswith(day) or day.startswith(latest.date)))
    meant = that_day.pop() if len(that_day) == 1 else scene.last if fits and not that_day else ()
    subject = own_subject(scene, groups, start)
    known = subject is None or bool(set(subject.entities) & set(meant))
    others = any(g.particle in WITH and not set(g.entities) & set(meant) for g in groups)
    return Parties(meant, "dated", start=start) if len(meant) >= 2 and known and not others else None


def _named(scene: Scene, groups: list[Group], group: Group, start: int, end: int) -> Parties | None:
    view, sentence = scene.view, scene.sentence
    gap = view.text[group.end : start]
    if group.particle == "との":
        if _OTHER_TALK.search(gap):
            return None  # 〈X との会談〉に向けて事務方と協議した
        other = _other(scene, groups, group)
        head = head_after(view, sentence, end)
        if head and (other is None or other.particle == "は"):
            other = head  # A は、X との会談を終えた B から報告を受けた
        among = not any(m.particle in _AND_SUCH for m in group.members)  # X や Y などとの: with each of them
        if among and len(group.entities) >= 2 and (other is None or _only_tells(view, other, group)):
            return joined(view, sentence, group)
        later = None if other else _later_subject(view, sentence, end)
        if later and set(later.entities) & set(group.entities):
            later = None  # Y との面談は始まり、2時間後には両者が
        other = other or later or implied_like(scene, group.start, group)
        return _with(other, group)
    if _EACH_OF.match(gap):
        return None  # 〈X と Y の双方と〉会談
    if len(group.entities) >= 2 and group.particle in {"の", "による", *BETWEEN}:
        return None if _only_where(view, group, gap) else joined(view, sentence, group)
    if len(group.entities) >= 2 and group.particle == "を" and _LINKED.fullmatch(gap):
        return joined(view, sentence, group)  # A と B を|オンラインで結んだ会談
    if _HELD.search(gap):
        if group.particle in WITH:
            return _with(
                own_subject(scene, groups, group.start) or implied_like(scene, group.start, group), group
            )
        if len(group.entities) >= 2 and group.particle == "が":
            return joined(view, sentence, group)
    return None


def _only_where(view: View, group: Group, gap: str) -> bool:
    """Whether *group* tells where a thing is, and nobody who met: 東京・六本木|の料亭に招き、協議し."""
    places = all(view.kind(e) is Kind.PLACE for e in group.entities)
    return places and group.particle == "の" and bool(_THING_OF_THEIRS.match(gap))


def _only_tells(view: View, subject: Group, partners: Group) -> bool:
    """Whether *subject* is a body that tells of two people: 外務省は X と Y との会談の概要を発表した."""
    people = all(view.kind(e) is Kind.PERSON for e in partners.entities)
    return people and all(view.kind(e) is Kind.ORGANIZATION for e in subject.entities)


def _with(subject: Group | None, partner: Group) -> Parties | None:
    if subject is None or set(subject.entities) & set(partner.entities):
        return None
    return Parties((*subject.entities, *partner.entities), "with", start=min(subject.start, partner.start))


def _other(scene: Scene, groups: list[Group], partner: Group) -> Group | None:
    view = scene.view
    before = [g for g in groups if g.end <= partner.start]
    if before and before[-1].particle == "の" and view.text[before[-1].end : partner.start].strip("、") == "":
        people = before[-1]
        if view.kind(people.entities[0]) == view.kind(partner.entities[0]):
            return people
    subject = own_subject(scene, groups, partner.start)
    if (
        subject is None
        and before
        and before[-1].particle == "による"
        and not set(before[-1].entities) & set(partner.entities)
    ):
        return before[-1]  # X による Y との会見は
    if subject is None and len(partner.entities) >= 2:
        return None
    return subject


def _later_subject(view: View, sentence: Sentence, end: int) -> Group | None:
    """Return the person who is the first subject after the noun that ends at *end*: Y との会談後、X は."""
    own = home_quote(view, sentence, end - 1)
    later = [
        g for g in sentence_groups(view, sentence) if end <= g.start <= end + _AFTER and g.last.quote == own
    ]
    subjects = [g for g in later if g.particle in SUBJECT_PARTICLES and g.last.quote == own]
    return subjects[0] if subjects and view.kind(subjects[0].entities[0]) is Kind.PERSON else None


def _speakers(scene: Scene, groups: list[Group], start: int, end: int) -> Parties | None:
    """Return who spoke to whom at a meeting that only its noun names: 会談で、X は Y に求めた."""
    view, sentence = scene.view, scene.sentence
    subject = own_subject(scene, groups, start)
    if subject and len(subject.entities) >= 2:
        return joined(view, sentence, subject)
    subject = subject or _later_subject(view, sentence, end)
    if subject is None or view.kind(subject.entities[0]) is not Kind.PERSON:
        return None
    if len(subject.entities) >= 2:
        return joined(view, sentence, subject)  # 首脳会談で、X と Y は
    own = home_quote(view, sentence, end - 1)
    replied = _replied(scene, subject, end, own)
    if replied:
        return replied
    for group in sentence_groups(view, sentence):
        after = group.start >= end and group.last.quote == own and group.particle in _TOLD_BY
        person = view.kind(group.entities[0]) is Kind.PERSON
        for_him = view.text.startswith(("とって", "とり"), group.end)  # Y にとって…になったと伝えた
        asked = group.particle == "の" and _REPLIED_TO.match(view.text, group.end, sentence.end)
        if asked and person and group.start >= end and group.last.quote == own:
            return _with(subject, group)
        if (
            after
            and person
            and not for_him
            and _SAID.match(view.text, group.end - (group.particle == "と"), sentence.end)
        ):
            return _with(subject, group)
    return None


def _replied(scene: Scene, subject: Group, end: int, own: int) -> Parties | None:
    """Return who made a point at it and the one other who answered: 会談では、X が提案し、Y は約束した."""
    view, sentence = scene.view, scene.sentence
    after = [g for g in sentence_groups(view, sentence) if g.start >= end and g.last.quote == own]
    people = [g for g in after if g.particle in SUBJECT_PARTICLES and view.kind(g.entities[0]) is Kind.PERSON]
    if len(people) != 2 or people[0].entities != subject.entities:
        return None
    answer = people[1]
    answers = answer.particle in {"は", "も"} and _ANSWER.search(view.text, answer.end, sentence.end)
    return _with(subject, answer) if answers and len(answer.entities) == 1 else None


def _headed(scene: Scene, end: int) -> Parties | None:
    """Return who met, as a headline tells it after the noun: P で外相会談　X と Y、停戦で一致."""
    view, sentence = scene.view, scene.sentence
    if view.text[end : end + 1] != "\u3000" or "。" in sentence.text:
        return None
    after = [g for g in sentence_groups(view, sentence) if g.start == end + 1 and len(g.entities) >= 2]
    done = after and _DONE.match(view.text, after[0].end, sentence.end)
    return joined(view, sentence, after[0]) if done else None


def noun_status(view: View, sentence: Sentence, start: int, end: int, date: str) -> Factuality | None:
    """Return what the text says of the meeting named at ``[start, end)``; None when it says nothing."""
    by_text = refused(view, start)
    if by_text is not None:
        return by_text
    _, scope_end = scope(view, sentence, start)
    tail = _RUN_OVER.sub("", view.text[end:scope_end])
    before = view.text[max(sentence.start, start - 30) : start]
    local = re.split("[。]", tail, maxsplit=1)[0]
    if _IF.match(tail):
        return Factuality.HYPOTHETICAL
    if _WHETHER.match(tail):
        return Factuality.POSSIBLE
    if _POSTPONED.match(tail) or _WAS_TO_BE.match(tail):
        return Factuality.PLANNED
    if _SINCE.match(tail):
        return Factuality.ACTUAL
    if any(w in before for w in RETRACTED_BEFORE):
        return Factuality.PLANNED
    if _ENDED.match(tail) and not _NOTHING.match(tail):
        return hearsay(view, sentence, start, tail)
    put_off = any(t in tail[:24] for t in DENIED_TAILS) and not _AT_IT.match(tail)
    if put_off or _NOTHING.match(tail) or (_ITSELF_DENIED.match(tail) and "ない" not in local[:40]):
        return Factuality.DENIED
    if _TURNED_DOWN.match(tail):
        return Factuality.DENIED
    if any(tail.startswith(t) or tail[1:].startswith(t) for t in PLAN_AFTER_NOUN):
        return Factuality.PLANNED
    if "べき" in local[:20]:
        return Factuality.DESIRED
    anchor = view.anchor(sentence)
    if date and anchor and date > anchor[: len(date)]:
        return Factuality.PLANNED
    if _EXPECTED.search(local):
        return Factuality.PLANNED
    if (
        _HELD_BEFORE.search(before)
        or _HAPPENED.match(tail)
        or _FIRST_MEETING.match(view.text, start, scope_end)
    ):
        return hearsay(view, sentence, start, tail)
    if tail.startswith("\u3000") and _DONE_AT_ONCE.search(tail):
        return hearsay(view, sentence, start, tail)
    if _MEANT_FOR_IT.match(tail):
        return Factuality.PLANNED
    spoken_of = _SPOKEN_OF.search(view.text, sentence.start, max(sentence.start, start - 4))
    if _PAST_TOLD.match(tail) and not spoken_of and (date or not _PLANNED_END.search(_QUOTED.sub("", tail))):
        return hearsay(view, sentence, start, tail)
    if any(t in local[:30] for t in (*PLANNED_TAILS, *DESIRED_TAILS)):
        return Factuality.PLANNED
    if "。" not in sentence.text and _SAID_IN_HEADLINE.match(tail):
        return hearsay(view, sentence, start, tail)
    return None
