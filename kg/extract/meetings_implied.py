"""A sentence that names no subject in; whoever is meant (省略された主語) by it, out.

The speaker of the quotation, the author of the post, the topic of the sentences before, the narrator of a
text that says I. Answers nobody rather than guess.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import Group, group_of, sentence_groups
from kg.extract.control_claims import claim_at
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings import BY_WORD_OF, FIRST_PERSON
from kg.extract.cues.meetings_together import OFFICIALS_OF_A_LAND, TOLD_FROM_TODAY
from kg.extract.cues.narrators import (
    BARE_OFFICE,
    CONTRASTED,
    CORRECTS_WHOM,
    OFFICE_ACTS,
    PAPER_ASKED,
    SPEAKS_FOR_OTHERS,
    WORD_OF_ONE,
)
from kg.extract.cues.titles import HONORIFICS
from kg.extract.diary import diary_of
from kg.extract.hero import chronicled, headed, hero
from kg.extract.meetings_delegates import by_delegates
from kg.extract.meetings_interview import addressee, asker_of, interviewee, speaks_for_others, turn_speaker
from kg.extract.meetings_narrator import gives_account, poster
from kg.extract.meetings_parties import Scene, groups_before, home_quote, unnamed_subject
from kg.extract.meetings_tellers import is_humble, teller, tells_own
from kg.extract.situation_dates import tells_story
from kg.extract.stage import just_told_of, main_person, topic_before, topic_from
from kg.extract.view import View
from kg.records import BlockKind, Kind, Sentence

_CORRECTS = re.compile(CORRECTS_WHOM)
#: A subject inside a quotation that is not the speaker: 父が, 社長は. Times and places are no subjects.
_UNMARKED = re.compile(r"([一-龥ァ-ヴーA-Za-zぁ-ん]{1,6})(?:は|が|も)")
_FIRST_PERSON = re.compile(
    r"(?:私|僕|ぼく|わたし|俺|我々|われわれ|自分|日|月|年|時|回|度|前|後|今|間|初|際|朝|夜|夕|昼|週|それ|これ|とき|こと|実|では|には|で|に|と|も)$"
)
_SPEAKER_AFTER = 16
_SPEAKS = re.compile(r"(?<=[一-龥ん々])[がはも]「?$")
_OWN_WORD = re.compile(WORD_OF_ONE)
_I, _PAPER = re.compile(FIRST_PERSON), re.compile(PAPER_ASKED)
_FROM_TODAY = re.compile(TOLD_FROM_TODAY)
_HEARD_FROM = re.compile(r"(?:聞けば|聞くと|聞くところ|本人によれば|当人によれば|話によると|何でも|なんでも)")
_BARE_OFFICE, _OFFICE_ACTS = re.compile(BARE_OFFICE), re.compile(OFFICE_ACTS)
_OF_WHOM_IS_MET = frozenset({"と", "とは", "とも", "に", "には", "を", "から"})
_NEAR = 20  # characters before a verb where a subject of its own stands


def implied_subject(
    scene: Scene, offset: int, *, since: int = -1, guest: Group | None = None, partner: Group | None = None
) -> Group | None:
    """Return whom the clause at *offset* has for its subject, where it names none.

    *since*: Where the clause begins; what says I before it is another's.
    *guest*: The subject it may name all the same: 「Y が訪ねてきた」.
    *partner*: Whom the clause names as met: nobody met himself.
    """
    found = _implied(scene, offset, since=since, guest=guest, partner=partner)
    low = max(scene.sentence.start, since, offset - _NEAR)
    if found is None or _others_pair(scene.view, scene.sentence, low, offset):
        return None
    return found if _may_be(scene.view, found, low, offset) else None


def _others_pair(view: View, sentence: Sentence, start: int, end: int) -> bool:
    """Whether a nameless office and somebody are the two in ``[start, end)``: 町長と X 会長とで面談した."""
    named = {a.content_end for g in sentence_groups(view, sentence) for a in g.members}
    acting = _OFFICE_ACTS.finditer(view.text, start, sentence.end)
    return any(
        m.group().endswith("とで") and m.start() < end and m.end("office") not in named for m in acting
    )


def _may_be(view: View, found: Group, start: int, end: int) -> bool:
    """Whether the office that stands alone in ``[start, end)`` as who acts may be that of *found*.

    副町長が来た。町長は|Y と面談した: nobody whom the text names.
    """
    offices = [m.group()[:-1] for m in _BARE_OFFICE.finditer(view.text, start, end)]
    if not offices or offices[-1] == "同氏":
        return True
    titles = {
        m.title for m in view.mentions if m.title and set(m.entities) & set(found.entities)
    } - HONORIFICS
    if not titles:
        return True
    role = offices[-1]
    return any(t.endswith(role) and not t.endswith("副" + role) for t in titles) or len(role) == 1


def _implied(
    scene: Scene, offset: int, *, since: int, guest: Group | None, partner: Group | None
) -> Group | None:
    view, sentence = scene.view, scene.sentence
    if home_quote(view, sentence, offset) >= 0:
        return quoter(scene, offset, guest=guest)
    low = max(sentence.start, since, offset - _NEAR)
    somebody = guest is None and unnamed_subject(view, sentence, low, offset, framing=False)
    if somebody and not _BARE_OFFICE.search(view.text, low, offset):
        return None
    kind = view.block_kind(sentence)
    if kind is BlockKind.TURN and _others_office(view, sentence, max(sentence.start, since), offset):
        return None
    if asked := addressee(view, sentence):
        return asked
    if _I.search(view.text, max(sentence.start, since), offset):
        return interviewee(scene) or author(view, sentence) or teller(view, sentence)
    told_by = [g for g in groups_before(view, sentence, offset) if _tells_it(view, g)]
    if told_by and view.kind(told_by[-1].entities[0]) is Kind.PERSON:
        return told_by[-1]
    if _asked_by_the_paper(view, sentence):
        asker = asker_of(view)
        return group_of(asker) if asker else None
    answers = interviewee(scene)
    spoken = answers or (_claimed_by(scene, offset) if kind in {BlockKind.TURN, BlockKind.BULLET} else None)
    if spoken and speaks_for_others(view, spoken) and _CORRECTS.match(view.text, offset, sentence.end):
        return None  # 会ったのは国連の X です: whom the question is about
    if answers:
        return _own_or_topic(view, sentence, answers, partner)
    clipping = view.clipping(sentence)
    if spoken:
        return _own_or_topic(view, sentence, spoken, partner)
    if clipping.attribution >= 0 or kind is BlockKind.TURN:
        own = author(view, sentence)  # (報道局長) 大臣は確かに市にいた。|議長と面会した
        return _own_or_topic(view, sentence, own, partner) if own else just_told_of(view, sentence)
    if tells_story(view) and _FROM_TODAY.search(view.text, max(sentence.start, since), offset):
        return teller(view, sentence)
    posted = poster(view, sentence)
    told_by_one = posted or teller(view, sentence)
    if told_by_one and is_humble(view, offset, sentence.end):
        return told_by_one
    before = groups_before(view, sentence, offset)
    contrasted = bool(before) and before[-1].particle in CONTRASTED
    if told_by_one and (posted or contrasted or tells_own(view, sentence)):
        return _own_or_topic(view, sentence, told_by_one, partner)
    if _HEARD_FROM.match(view.text, sentence.start, sentence.end):
        return _only_person_before(view, sentence)
    own = chronicled(view, sentence) or headed(view, sentence)
    if own and not (partner and own.entities == partner.entities):
        return own
    if told_by_one and _hero_is_met(view, before):
        return told_by_one
    portrayed = _portrayed_again(view, sentence)
    topic, back = topic_from(view, sentence) or (None, 0)
    if portrayed is None and topic is not None and back > 1 and _is_open(scene, topic):
        return None
    told_of = portrayed or topic or protagonist(view)
    if told_of and partner and told_of.entities == partner.entities:
        return main_person(view, sentence, but=partner.entities)  # Y が党を出た。|Y とは3日、自室で向き合い
    return told_of or (told_by_one if gives_account(view) else main_person(view, sentence)) or hero(view)


def _is_open(scene: Scene, topic: Group) -> bool:
    """Whether another one may be meant than *topic*, who was it further back than the last sentence.

    Somebody else has acted before, and the text is not about *topic* on the whole: of such topics in
    documents that nobody read, two in three had not met whom the clause names. Who has met somebody since
    is still on stage.
    """
    view, sentence = scene.view, scene.sentence
    met = [m for m in scene.told if set(m.participants) & set(topic.entities)]
    if any(e.start > topic.start and view.document.doc_id == e.doc_id for m in met for e in m.evidence):
        return False
    main = main_person(view, sentence) or hero(view)
    if main is not None and main.entities == topic.entities:
        return False
    clipping = view.clipping(sentence)
    told = (s for s in view.sentences[: sentence.index] if view.clipping(s) == clipping)
    return any(
        view.kind(g.entities[0]) is Kind.PERSON
        and g.particle in SUBJECT_PARTICLES
        and not set(g.entities) & set(topic.entities)
        for s in told
        for g in sentence_groups(view, s)
    )


def _hero_is_met(view: View, groups: Sequence[Group]) -> bool:
    """Whether the clause names the hero of the portrait as who was met, by the writer: 彼と話したのは."""
    whose = hero(view)
    return whose is not None and any(
        set(g.entities) & set(whose.entities) and g.particle in _OF_WHOM_IS_MET for g in groups
    )


def _others_office(view: View, sentence: Sentence, start: int, end: int) -> bool:
    """Whether an office that the speaker of the turn does not hold acts in ``[start, end)``: 町長は、…."""
    named = {a.content_end for g in sentence_groups(view, sentence) for a in g.members}
    speaker = author(view, sentence)
    title = speaker.last.mention.title if speaker else ""
    return any(
        m.start() < end and m.end("office") not in named and m["office"] != title
        for m in _OFFICE_ACTS.finditer(view.text, start, sentence.end)
    )


def _portrayed_again(view: View, sentence: Sentence) -> Group | None:
    """Return whose portrait the text is where a paragraph of it opens: 先月、官邸に招かれ、…."""
    opens = sentence.index == 0 or view.sentences[sentence.index - 1].block != sentence.block
    return hero(view) if opens and view.block_kind(sentence) is BlockKind.BODY else None


def _tells_it(view: View, group: Group) -> bool:
    """Whether the sentence is told on the word of *group*: X によると, X の回想録によれば."""
    own = group.particle == "の" and _OWN_WORD.match(view.text, group.end)
    return group.particle in BY_WORD_OF or bool(own)


def _asked_by_the_paper(view: View, sentence: Sentence) -> bool:
    """Whether the sentence before tells what the paper was told: 本誌の電話に…と述べた。|夜、電話があった."""
    earlier = view.sentences[max(0, sentence.index - 1) : sentence.index]
    return any(e.block == sentence.block and _PAPER.search(e.text) for e in earlier)


def implied_like(scene: Scene, offset: int, partner: Group) -> Group | None:
    """Return ``implied_subject`` where it is of the sort of *partner*: a body left out meets no person."""
    found = implied_subject(scene, offset, partner=partner)
    view = scene.view
    if found is None:
        return None
    people = [view.kind(g.entities[0]) is Kind.PERSON for g in (found, partner)]
    theirs = partner.last.title.endswith(OFFICIALS_OF_A_LAND)  # ケルサ当局者と
    delegates = people[0] and (partner.particle == "の" or by_delegates(partner) or theirs)  # 労組の幹部らと
    return found if len(set(people)) == 1 or delegates else None


def _own_or_topic(
    view: View, sentence: Sentence, teller: Group | None, partner: Group | None
) -> Group | None:
    """Return *teller*, of whom a clause without a subject tells, unless the sentence before is about another.

    Whoever speaks for others, and whoever writes, goes on with that topic; of an answer it is not clear.
    """
    if teller is None:
        return None
    topic = just_told_of(view, sentence)
    if partner and partner.entities == teller.entities:
        return topic or topic_before(view, sentence)  # 彼女は議長を訪ねた。|私とも電話で話した
    before = (
        "" if teller.last.mention.title else view.text[: teller.last.mention.start].rstrip("(（・ 　")
    )  # 副報道官(X):
    for_others = before.endswith(SPEAKS_FOR_OTHERS) or speaks_for_others(view, teller)
    topic = topic or (topic_before(view, sentence) if for_others else None)
    if topic is not None and topic.entities in {teller.entities, partner.entities if partner else ()}:
        return teller
    if topic is None and not for_others:
        return teller
    writes = view.block_kind(sentence) is BlockKind.BODY and interviewee(Scene(view, sentence)) is None
    return topic if for_others or writes else None


def _only_person_before(view: View, sentence: Sentence) -> Group | None:
    """Return the one person of the sentence before: X に出くわした。聞けば、Y と会ったという."""
    earlier = view.sentences[sentence.index - 1 : sentence.index]
    people = [g for e in earlier for g in sentence_groups(view, e) if view.kind(g.entities[0]) is Kind.PERSON]
    return people[-1] if len({e for g in people for e in g.entities}) == 1 else None


def protagonist(view: View) -> Group | None:
    """Return a name of whoever's days the document tells in prose (知事の一週間), None for none."""
    entity = diary_of(view).protagonist
    named = (m for m in view.mentions if entity and m.entities == (entity,))
    return next((group_of(m) for m in named), None)


def _claimed_by(scene: Scene, offset: int) -> Group | None:
    """Return a name of the speaker of the claim that holds *offset*."""
    claim = claim_at(scene.claims, offset)
    if claim is None or scene.view.kind(claim.speaker) is not Kind.PERSON:
        return None
    named = (m for m in scene.view.mentions if m.entities == (claim.speaker,))
    return next((group_of(m) for m in named), None)


def author(view: View, sentence: Sentence) -> Group | None:
    """Return the person whose post or statement holds *sentence*: named by its attribution line."""
    clipping = view.clipping(sentence)
    if view.block_kind(sentence) is BlockKind.TURN:
        return turn_speaker(view, sentence)
    if clipping.attribution < 0:
        return None
    for other in view.sentences:
        if other.block == clipping.attribution:
            for group in sentence_groups(view, other):
                if view.kind(group.entities[0]) is Kind.PERSON:
                    return group
    return None


def quoter(scene: Scene, offset: int, *, guest: Group | None = None) -> Group | None:
    """Return who speaks the quotation that holds *offset*, when its own clause names no subject.

    「Y と会った」と X は話した; X は「Y と会った」と話した.
    *guest*: The subject it may name: 「Y が訪ねてきた」.
    """
    view, sentence = scene.view, scene.sentence
    own = home_quote(view, sentence, offset)
    if own < 0:
        return None
    start, end = view.clauses(sentence).quotes[own].inner
    clause = start + max(view.text[start:offset].rfind("。"), -1) + 1
    unmarked = [m for m in _UNMARKED.finditer(view.text, clause, offset) if not _FIRST_PERSON.search(m[1])]
    if any(guest is None or not guest.start <= m.start() < guest.end for m in unmarked):
        return None
    outside = [g for g in sentence_groups(view, sentence) if g.last.quote < 0 and _one_person(view, g)]
    before = [g for g in outside if g.end <= start and g.particle in {"は", "が", "も"}]
    after = [g for g in outside if end <= g.start <= end + _SPEAKER_AFTER and g.particle in {"は", "が"}]
    speaks = _SPEAKS.search(view.text, sentence.start, start)
    if speaks and not any(g.last.content_end == speaks.start() for g in sentence_groups(view, sentence)):
        return None  # 亡命者の皆さんが「Y と会った」と自慢する
    named = before[-1] if before else after[0] if after else None
    return named or _claimed_by(scene, offset) or author(view, sentence) or interviewee(scene)


def _one_person(view: View, group: Group) -> bool:
    return len(group.entities) == 1 and view.kind(group.entities[0]) is Kind.PERSON
