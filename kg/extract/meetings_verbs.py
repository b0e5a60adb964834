"""A verb of meeting or talking (会う, 会談する, 話し合う) at its offset in; its parties out.

Subject by は/が/も or by the noun that the verb modifies, partner by と, with datives by に.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings import (
    CLEFT,
    DELEGATES_WITH,
    EACH,
    JOINED_BY,
    OFFICIALS,
    TO_WHOM_DONE,
    TO_WHOM_GRANTED,
    TOGETHER_WITH,
)
from kg.extract.cues.meetings_together import (
    AT_INVITATION,
    AT_THEIR_DOOR,
    AT_THEIRS,
    EACH_OF,
    GRANTED,
    HELD_WITH,
    OF_ANOTHER_VERB,
    ONCE_MORE,
    OTHER_WITH,
    WHEN_CLEFT,
    YET_TO_MEET,
)
from kg.extract.cues.meetings_unmet import UNNAMED_HEAD
from kg.extract.cues.narrators import SPEAKS_FOR_OTHERS
from kg.extract.meetings_company import (
    among_several,
    asked_to,
    besides,
    body_at,
    companion,
    envoy_sent_to,
    in_addition,
    is_made_to,
    joined_by,
    made_to,
    one_person,
    with_me,
)
from kg.extract.meetings_implied import implied_like, implied_subject
from kg.extract.meetings_interview import asked_about, interviewee
from kg.extract.meetings_named_after import (
    head_after,
    met_last,
    named_after,
    named_last,
    partner_after,
    subject_later,
)
from kg.extract.meetings_one_told_of import with_one_told_of
from kg.extract.meetings_pairs import both
from kg.extract.meetings_parties import (
    WITH,
    Parties,
    Scene,
    can_meet,
    groups_before,
    home_quote,
    joined,
    own_subject,
    unnamed_partner,
    unnamed_subject,
)
from kg.extract.meetings_tellers import is_humble
from kg.extract.meetings_turns import in_turn, others_pair, parted
from kg.extract.situation_dates import tells_story
from kg.extract.stage import topic_before
from kg.extract.view import View
from kg.records import BlockKind, Form, Kind, Sentence

_UNKNOWN_SUBJECT = re.compile(r"[一-龥ァ-ヴー]{2}が[^、]*$")
_CHAINED = re.compile(r"(?:し|って|いて|んで|べ|め|じ|(?<!だ)け)、")
_OTHER_WITH = re.compile(OTHER_WITH)
_OF_ANOTHER_VERB = re.compile(OF_ANOTHER_VERB)
_DELEGATES = re.compile(DELEGATES_WITH)
#: After two who are named together: A と B との間で.
BETWEEN = frozenset({"との間で", "の間で", "とで"})
_TOWARDS, _NEGOTIATING = frozenset({"に対し", "に対して"}), re.compile("交渉|折衝")
DATIVE = frozenset({"に", "にも", "には", "へ", "への"})
_TO_WHOM = re.compile(f"{TO_WHOM_GRANTED}|{TO_WHOM_DONE}")
_AGAIN = re.compile(ONCE_MORE)
_AGAIN_MET = re.compile(r"再会|顔を合わせ|対面|握手|面会|会(?=っ[たて])|言葉を交|会談|和解")
_YET_TO_MEET = re.compile(YET_TO_MEET)
_WHEN = re.compile(r"^[^、。]{0,10}[日月年夜朝前後]、")
_RIGHT_BEFORE = re.compile(r"[^、。はがを「」]{0,16}、?")
_UNNAMED_HEAD = re.compile(UNNAMED_HEAD)
_TOLD_SO = re.compile(
    r"[^。「」]{0,30}?[ただ]と(?:述べ|説明|語|明らか|発表|話し|伝え|答え|強調|釈明|反論|主張)"
)
_WITHIN = re.compile(HELD_WITH)
_AT_THEIR_DOOR, _GRANTED = re.compile(AT_THEIR_DOOR), re.compile(GRANTED)
_INVITED, _AT_THEIRS = re.compile(AT_INVITATION), re.compile(AT_THEIRS)
_CLEFT, _WHEN_CLEFT = re.compile(CLEFT), re.compile(WHEN_CLEFT)
_JOINED_BY = re.compile(JOINED_BY)
_EACH = re.compile(EACH)
_EACH_OF = re.compile(EACH_OF)
_TOGETHER = re.compile(TOGETHER_WITH)


def verb_parties(scene: Scene, start: int, end: int, *, dative: bool) -> Parties | None:
    """Return the parties of a verb of meeting ``[start, end)``, None when fewer than two are found."""
    view, sentence = scene.view, scene.sentence
    groups = parted(groups_before(view, sentence, start))
    told_after = partner_after(view, sentence, start)  # Z と話したと伝えたが、|懇談した相手は Y だ
    partner = None if told_after else _partner(view, sentence, groups, start, dative=dative)
    partner = among_several(view, groups, start) or partner or _partner_within(view, sentence, end)
    sent_to = None if partner else envoy_sent_to(view, groups, start)
    partner = partner or sent_to
    turns = in_turn(view, groups, partner) if partner else []
    if partner and turns:
        partner = Group((partner.last,))
        groups = [g for g in groups if g.end <= turns[0].start]
    limit = min(turns[0].start if turns else partner.start, start) if partner else start
    subject = own_subject(scene, groups, limit)
    if partner and subject is None:
        subject = own_subject(scene, [g for g in groups if g.start >= partner.end], start)
    cleft = _CLEFT.match(view.text, end, sentence.end)
    if partner and subject is None and cleft:
        subject = named_last(view, sentence, end)
        if subject is None and not _WHEN_CLEFT.match(view.text, cleft.end(), sentence.end):
            return None
    if partner and subject is None:
        subject = body_at(view, sentence, groups, start)
    if partner and subject is None and len(partner.members) == 2 and _opens_with(scene, partner):
        # X、Y と会談: the comma stands for a particle
        return joined(view, sentence, partner)
    if partner and subject is None and partner.particle in BETWEEN and len(partner.entities) >= 2:
        return joined(view, sentence, partner)
    head = head_after(view, sentence, end)
    scope_start = subject.end if subject else sentence.start
    pair = both(view, sentence, max(sentence.start, scope_start - 12), start, scene.last)
    if partner is None and subject and len(subject.entities) == 1:
        met = (head or met_last(view, sentence, end)) if subject.particle == "が" else None
        partner = told_after or met
    elif partner and head and (subject is None or subject.particle == "は"):
        subject = head
    if partner is None and unnamed_partner(view, sentence, start):
        return None
    partner = partner or companion(scene, groups, subject, start)
    met_alone = met_last(view, sentence, end) if partner is None and subject is None else None
    if partner is None and subject is None and is_humble(view, start, sentence.end):
        met_alone = met_alone or head  # 先日お会いした Y 氏は
    if met_alone and len(met_alone.entities) == 1 and not named_after(view, sentence, end):
        teller = implied_like(scene, start, met_alone)
        return Parties((*teller.entities, *met_alone.entities), "with", start=start) if teller else None
    if partner is None:
        named = besides(view, groups, joined(view, sentence, subject) if subject else None)
        both_after = joined(view, sentence, head) if head and subject is None and _named(head) else None
        last = named_after(view, sentence, end) if subject is None or len(subject.entities) > 1 else None
        found = pair or named or both_after or last
        found = found or _unsaid_partner(scene, subject, start, end) or _once_more(scene, subject, start)
        found = found or (None if subject else _pair_spoken_of(scene, start))
        return found or with_one_told_of(scene, start, end)
    if subject is None and not _UNNAMED_HEAD.match(view.text, end, sentence.end):
        subject = subject_later(scene, end) or implied_like(scene, limit, partner)
        subject = subject or _goes_on(scene, partner)
    if subject and is_made_to(view, end):
        subject = made_to(view, groups, subject, partner)
    if subject:
        subject = asked_to(view, groups, subject, partner, end)
    if subject and partner is sent_to and view.kind(subject.entities[0]) is Kind.PERSON:
        return None  # the envoy met him, and has no name
    if subject is None or unnamed_official(view, subject) or unnamed_official(view, partner):
        return None
    if _only_told(scene, subject, end):
        subject = _told_of(scene, subject, partner, start)
        if subject is None:
            return None
    each = len(partner.entities) == 1 < len(subject.entities) and _EACH.search(view.text, subject.end, start)
    first, then = (partner, subject) if each else (subject, partner)  # A と B は、それぞれ C と
    if others_pair(groups, subject):
        groups = [g for g in groups if g.start >= subject.start]  # A は B と、|C は D と会談した
    added = in_addition(view, groups, subject, partner)
    joining = (*added, *joined_by(view, groups, subject, partner), *with_me(view, groups, subject, partner))
    entities = (*first.entities, *then.entities, *joining)
    if not all(can_meet(view, e) for e in entities) or set(subject.entities) & set(partner.entities):
        return None
    return Parties(
        entities,
        "dative" if partner.particle in DATIVE else "joined" if _before(partner, subject) else "with",
        len(then.entities) > 1,
        min(subject.start, partner.start),
    )


def _before(partner: Group, subject: Group) -> bool:
    """Whether the two are named together after all: A と、B を務める C が."""
    return partner.end <= subject.start and subject.particle == "が"


def brief_parties(scene: Scene, start: int, end: int) -> Parties | None:
    """Return the parties of words without a verb of meeting: the partner stands before, Y と電話で1時間."""
    partners = [g for g in groups_before(scene.view, scene.sentence, start) if g.particle in WITH]
    if not partners or not _RIGHT_BEFORE.fullmatch(scene.view.text, partners[-1].end, start):
        return None
    return verb_parties(scene, start, end, dative=False)


def _opens_with(scene: Scene, partner: Group) -> bool:
    """Whether a headline, or a sentence of a tale, begins with the two: X、Y と会す."""
    first = partner.start <= scene.sentence.start + 2 and partner.members[0].particle == "、"
    return _is_headline(scene) or (first and tells_story(scene.view))


def _is_headline(scene: Scene) -> bool:
    text = scene.view.text[scene.sentence.start : scene.sentence.end]
    return "。" not in text and scene.view.block_kind(scene.sentence) is not BlockKind.QUOTE


def _only_told(scene: Scene, subject: Group, end: int) -> bool:
    """Whether *subject* speaks for others: 報道官は、懇談した相手は Y だと説明した."""
    spoken = subject.particle == "は" and subject.last.title.endswith(SPEAKS_FOR_OTHERS)
    return spoken and bool(_TOLD_SO.match(scene.view.text, end, scene.sentence.end))


def _told_of(scene: Scene, teller: Group, partner: Group, start: int) -> Group | None:
    """Return the one of whom *teller* speaks: X が Z と会ったが、報道官は|相手は Y だと説明した."""
    view, known = scene.view, (teller.entities, partner.entities)
    before = [g for g in sentence_groups(view, scene.sentence) if g.end <= start and one_person(view, g)]
    people = [g for g in before if g.particle in SUBJECT_PARTICLES and g.entities not in known]
    return people[0] if len({g.entities for g in people}) == 1 else None


def unnamed_official(view: View, group: Group) -> bool:
    """Whether *group* is a country whose office is meant (カタール首相と): who holds it is not known."""
    return view.kind(group.entities[0]) is Kind.PLACE and group.last.title.endswith(OFFICIALS)


def _partner(
    view: View, sentence: Sentence, groups: Sequence[Group], start: int, *, dative: bool
) -> Group | None:
    for group in reversed(groups):
        gap = view.text[group.end : start]
        following = [g for g in groups if g.particle == "が" and g.start >= group.end]
        # Y と米特使が|会談した: whoever that is
        named = bool(following) and not unnamed_official(view, following[0])
        known = named and "、" not in _WHEN.sub("", view.text[group.end : following[0].start])
        unknown = _UNKNOWN_SUBJECT.search(gap) and not known
        if (
            len(gap) > 60
            or _YET_TO_MEET.search(gap)
            or unknown
            or unnamed_subject(view, sentence, group.end, start)
        ):
            return None
        if group.particle in WITH and not _OTHER_WITH.match(gap) and "による" not in gap:
            if _CHAINED.search(gap) or _OF_ANOTHER_VERB.search(gap):
                continue
            return group
        body = view.kind(group.entities[0]) is not Kind.PLACE
        if body and group.particle in _TOWARDS and _NEGOTIATING.match(view.text, start) and "、" not in gap:
            return group  # Y に対して買収交渉を進めた
        if group.particle == "を" and _TOGETHER.match(gap):
            return group
        if group.particle == "の" and len(group.entities) >= 2 and _EACH_OF.match(gap):
            return group
        if (
            group.particle == "の"
            and _DELEGATES.match(gap)
            and view.kind(group.entities[0]) is not Kind.PERSON
        ):
            return group
        personal = any(view.kind(e) is Kind.PERSON for e in group.entities)
        near = len(gap) <= 24 or known  # X さんに2日、Y が
        if group.particle == "への" and not _TO_WHOM.match(view.text, start):
            continue
        if dative and group.particle in DATIVE and near and (personal or not gap):
            return group
    joining = [g for g in groups if g.particle == "を" and len(g.entities) >= 2]
    return next((g for g in joining if _JOINED_BY.match(view.text, g.end)), None)


def _partner_within(view: View, sentence: Sentence, end: int) -> Group | None:
    """Return the partner between a noun of meeting and its light verb: 会談を Y と行った."""
    light = _WITHIN.match(view.text, end, sentence.end)
    inside = [g for g in sentence_groups(view, sentence) if light and end <= g.start and g.end <= light.end()]
    return inside[-1] if inside and inside[-1].particle in WITH else None


def _unsaid_partner(scene: Scene, subject: Group | None, start: int, end: int) -> Parties | None:
    """Return the parties of a clause that leaves the partner out.

    Of a call it is the topic of the sentence before (Y は勝った。X は電話を入れ), of an answer the one person
    whom the question names.
    """
    view = scene.view
    caller = subject or implied_subject(scene, start)
    if caller is None or not one_person(view, caller):
        return None
    if home_quote(view, scene.sentence, start) != -1 and interviewee(scene) is None:
        return None
    hosts = [g for g in groups_before(view, scene.sentence, start) if g.particle == "の"]
    hosts = [g for g in hosts if one_person(view, g) and _hosts(view, g, start, end)]
    if hosts and subject and hosts[-1].entities != subject.entities:
        return Parties((*subject.entities, *hosts[-1].entities), "with", start=subject.start)
    called = (
        topic_before(view, scene.sentence, spoken_of=True)
        if subject and "電話" in view.text[start:end]
        else None
    )
    if called and set(called.entities) & set(caller.entities):
        called = None
    partner = called or asked_about(scene, caller)
    if partner is None or not one_person(view, partner) or set(partner.entities) & set(caller.entities):
        return None
    return Parties((*caller.entities, *partner.entities), "with", start=start)


def _hosts(view: View, group: Group, start: int, end: int) -> bool:
    """Whether they met at the invitation or in the house of *group*: Y の私邸で|朝食をともにし."""
    if _AT_THEIR_DOOR.fullmatch(view.text, group.end, start) and _GRANTED.match(view.text, end):
        return True
    theirs = _AT_THEIRS.fullmatch(view.text, group.end, start) and not _UNNAMED_HEAD.match(view.text, end)
    return bool(_INVITED.match(view.text, group.end) or theirs)


def _goes_on(scene: Scene, partner: Group) -> Group | None:
    """Return who met somebody in the sentence before and goes on: X が Y と会談。Z とも会い."""
    found = topic_before(scene.view, scene.sentence, spoken_of=True) if partner.particle == "とも" else None
    return found if found and one_person(scene.view, found) and one_person(scene.view, partner) else None


def _once_more(scene: Scene, subject: Group | None, start: int) -> Parties | None:
    """Return those who met last, of a clause that names nobody and another day: 4日にも再び協議した."""
    view, sentence = scene.view, scene.sentence
    told = scene.told[-1] if scene.told else None
    if subject or told is None or told.participants != scene.last or len(scene.last) != 2:
        return None
    near = any(view.sentences[sentence.index - 1].start == e.start for e in told.evidence)
    again = _AGAIN.fullmatch(view.text, sentence.start, start)
    named = [g for g in groups_before(view, sentence, start) if view.kind(g.entities[0]) is not Kind.PLACE]
    if not near or not again or named or unnamed_subject(view, sentence, sentence.start, start):
        return None
    return Parties(scene.last, "both", start=sentence.start)


def _pair_spoken_of(scene: Scene, start: int) -> Parties | None:
    """Return the two of whom the sentence before speaks together: X、Y 両氏の関係は長い。|去年、再会した."""
    view, sentence = scene.view, scene.sentence
    earlier = view.sentences[max(0, sentence.index - 1) : sentence.index]
    named = [g for g in sentence_groups(view, sentence) if view.kind(g.entities[0]) is not Kind.PLACE]
    if not _AGAIN_MET.match(view.text, start) or named or not earlier or earlier[0].block != sentence.block:
        return None
    if unnamed_subject(view, sentence, sentence.start, start) or view.text[start - 1] == "と":
        return None  # 側近と|会談した: with somebody else
    people = [g for g in sentence_groups(view, earlier[0]) if view.kind(g.entities[0]) is Kind.PERSON]
    pair = people[0] if len(people) == 1 and len(people[0].entities) == 2 else None
    between = pair and pair.particle in {"は", "の", "が"} and pair.last.quote < 0
    return Parties(pair.entities, "both", start=start) if pair and between else None


def _named(group: Group) -> bool:
    """Whether all of *group* stand there by name: in 運輸相、X は the office is of X."""
    return all(m.mention.form is Form.NAME for m in group.members)
