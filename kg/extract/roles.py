"""A document's view in; who an unnamed office (報道官は, 同氏は, 米特使) stands for, out.

A fall-back for noun phrases that no resolved mention covers: the nearest person of that title before,
else after, in the same clipping. Answers nobody rather than guess between two.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.another_bearer import comes_next, is_anothers, of_another_time, owner_before
from kg.extract.bodies import only_body, only_state
from kg.extract.cues.anaphora import NO_FIRM, NO_LONGER
from kg.extract.cues.meetings_together import BARE_RANK, NO_RANK
from kg.extract.cues.speakers import (
    AGENT_ROLE,
    BODIES_ALIKE,
    BODIES_ALONE,
    BODIES_OF_STATES,
    ORGANISATION_BACK,
    PERSON_BACK,
    SELF_OR_SIDE,
    SPOKES_ROLE,
    STYLES,
    TITLE_RUN,
)
from kg.extract.cues.voices import MEDIUM_NAME
from kg.extract.lifetimes import lifetime_apart, years_of
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_REMARK = re.compile(r"[(（](?P<title>[^()（）、。]{2,24})[)）]")
_PART = re.compile(rf"(?P<whole>{ORGANISATION_BACK})(?:の)?(?:{SPOKES_ROLE})")
_TELLS_NEWS = re.compile("(?:報じ|報道し|伝え|紹介し)(?:た|て)")
_PUBLIC = re.compile(NO_FIRM)
_MEDIA, _MEDIUM = frozenset("紙誌局"), re.compile(MEDIUM_NAME)
#: How bodies end that every land has: ウクライナの|軍
_ENDS_OF_BODIES = ("軍", "省", "庁", "府", "議会", "国会", "参謀本部", "当局")
_ROLE = re.compile(rf"(?:{AGENT_ROLE})$")
_TITLE = re.compile(TITLE_RUN)
_RANK, _NO_RANK = re.compile(BARE_RANK), re.compile(NO_RANK)
_HONOURED = re.compile(r"(?P<name>[一-龥々ヶ]{1,4}|[ァ-ヴー]{2,})(?:氏|さん|君|女史|被告|容疑者|議員)")
_SUSPECTED = re.compile(r"(?:容疑者|被告|被疑者)")
#: Up to so many sentences back a body is meant by its kind alone although others of its kind are named.
_NEAR = 3
_BEFORE = re.compile(rf"(?P<title>{TITLE_RUN})[の、・ 　]?$")


@dataclass(frozen=True, slots=True)
class _Titled:
    start: int
    sentence: int
    clipping: int
    title: str
    entity: str
    near: frozenset[str]  #: entities named right before: the office's country or organisation
    comes_next: bool = False  #: the text says that he only comes to it: 新市長の X


def with_roles(view: View) -> View:
    """Return *view* with its open offices (公使を呼び) given to their holders, where that is clear."""
    roles = Roles(view)
    filled = [_filled(view, roles, m) if m.form is Form.ROLE and not m.entities else m for m in view.mentions]
    mentions = (*filled, *_ranks(view, roles))
    if mentions == view.mentions:
        return view
    return View(view.analysis, mentions, view.entities, like=view)


def _ranks(view: View, roles: "Roles") -> Iterator[Mention]:
    """Yield mentions of the ranks that stand for people (公は, 伯と), where one bears the rank."""
    tale = tells_story(view)
    for sentence in view.sentences:
        taken = [(m.start, m.phrase_end) for m in view.mentions_in(sentence)]
        for match in _RANK.finditer(view.text, sentence.start, sentence.end):
            start, end = match.span()
            if not tale and _NO_RANK.match(view.text, start):
                continue
            holder = roles.holder(match[0], sentence, start)
            if holder and not any(a < end and start < b for a, b in taken):
                yield Mention(
                    start,
                    end,
                    match[0],
                    Kind.PERSON,
                    sentence.index,
                    Form.ROLE,
                    title=match[0],
                    entities=(holder,),
                    span=(start, end),
                )


def _filled(view: View, roles: "Roles", mention: Mention) -> Mention:
    owner = next((e.entity_id for e in view.entities.values() if e.name == mention.affiliation), "")
    if mention.affiliation and not owner:
        return mention
    role = mention.title or mention.text
    holder = roles.holder(role, view.sentences[mention.sentence], mention.start, of=owner)
    return replace(mention, entities=(holder,), kind=Kind.PERSON) if holder else mention


def _holds(title: str, role: str, *, past: bool) -> bool:
    """Whether *title* is the office *role*, or what it shortens: 労相 for 労働相; not 副大統領 for 大統領.

    元外相 is 外相 only where the *past* is meant.
    """
    if title.endswith(role):
        return not title.endswith("副" + role) and (past or not title.startswith(NO_LONGER))
    if title.endswith(STYLES.get(role, ())):
        return True
    return len(role) == 2 and role[1] == title[-1:] == "相" and role[0] in title


class Roles:
    """The titles of the people that a document names. Build once a document."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._titled = tuple(self._titles())
        self._years = years_of(view.sentences)

    def _titles(self) -> list[_Titled]:
        found = []
        view = self._view
        previous: list[Mention] = []
        for mention in view.mentions:
            if mention.kind is Kind.PERSON and mention.form is Form.NAME and mention.entities:
                end = mention.phrase_end
                match = _TITLE.match(view.text, end)
                title = (match[0] if match else "") or mention.title
                near = frozenset(
                    e
                    for m in previous[-3:]
                    if mention.start - m.end <= 14
                    for e in m.entities
                    if m.kind is not Kind.PERSON
                )
                before = _BEFORE.search(view.text[max(0, mention.start - 12) : mention.start])
                acted_on = not title and view.text.startswith(("を", "に", "と", "へ"), end)
                if acted_on and before and before[0].endswith("、"):
                    at = mention.start - len(before[0])
                    opens = at == 0 or view.text[at - 1] in "、。\n "
                    before = None if opens else before  # 王、X を召す
                remark = _REMARK.match(view.text, end + len(match[0]) if match else end)
                titles = {
                    remark["title"] if remark else "",
                    title,
                    mention.title,
                    before["title"] if before else "",
                }
                clipping = view.clipping(view.sentences[mention.sentence]).index
                next_ = comes_next(view.text, mention)
                found += [
                    _Titled(mention.start, mention.sentence, clipping, t, mention.entities[0], near, next_)
                    for t in titles
                    if t
                ]
            previous.append(mention)
        return found

    def holder(self, role: str, sentence: Sentence, offset: int, *, of: str = "") -> str:
        """Return who holds *role* (of the entity *of*) around *offset*, "" when that is not clear."""
        of = of or self._owner(sentence, offset)
        if is_anothers(self._view.text, offset, owned=bool(of)):
            return ""
        past, whole = role.startswith(("元", "前")), role
        role = role.removeprefix("同").removeprefix("元").removeprefix("前")
        clipping = self._view.clipping(sentence).index
        fitting = [t for t in self._titled if _holds(t.title, role, past=past)]
        fitting = [t for t in fitting if of or not self._comes_to_it_after(t, offset)]
        fitting = [t for t in fitting if not self._of_another_age(t.entity, sentence)]
        if past:
            fitting = [t for t in fitting if not self._still_holds(t, whole)]
        if of:
            fitting = [t for t in fitting if of in t.near] or [
                t for t in fitting if t.clipping == clipping and not t.near
            ]
            holders = {t.entity for t in fitting}
            if len(holders) > 1:
                holders = {t.entity for t in fitting if t.clipping == clipping}
            return holders.pop() if len(holders) == 1 else ""
        here = [t for t in fitting if t.clipping == clipping]
        told = [t for t in here if t.start < offset]
        if told:
            return told[-1].entity
        after = [t for t in here if t.start > offset and t.sentence - sentence.index <= 3]
        earlier = {t.entity for t in fitting if t.start < offset}
        if after and len(earlier) != 1:
            return after[0].entity
        holders = {t.entity for t in fitting}
        if len(holders) > 1:
            # papers leave the country out where it is their own
            holders = {t.entity for t in fitting if not t.near} - {t.entity for t in fitting if t.near}
        return holders.pop() if len(holders) == 1 else ""

    def _comes_to_it_after(self, titled: _Titled, offset: int) -> bool:
        """Whether who bears *titled* is named with it behind *offset* alone, as the next to have it."""
        before = any(t.entity == titled.entity and t.start < offset for t in self._titled)
        return titled.comes_next and titled.start > offset and not before

    def _of_another_age(self, entity: str, sentence: Sentence) -> bool:
        """Whether a lifetime lies between *sentence* and every naming of *entity*."""
        told = (m.sentence for m in self._view.mentions if m.form is Form.NAME and entity in m.entities)
        return all(lifetime_apart(self._years, at, sentence.index) for at in told)

    def _owner(self, sentence: Sentence, offset: int) -> str:
        """Return the land or body right before an office, の between them or not: トバ国の|首相."""
        before = self._view.mentions_between(sentence.start, offset)
        last = before[-1] if before else None
        if last is None or last.kind is Kind.PERSON or len(last.entities) != 1:
            return ""
        return last.entities[0] if self._view.text[last.end : offset] in {"", "の"} else ""

    def _body_of(self, land: str, noun: str) -> str:
        """Return the body of *land* that *noun* is, "" where the text names none: ウクライナの|軍."""
        owner = self._view.entities[land]
        return self._view.body_called({f"{name}{noun}" for name in (owner.name, *owner.aliases)})

    def _still_holds(self, titled: _Titled, role: str) -> bool:
        """Whether who bears *titled* is not said to have left an office that is now another's: 前首相."""
        titles = {t.title for t in self._titled if t.entity == titled.entity}
        return of_another_time(role, titles, self._view.text)

    def first(self, role: str) -> str:
        """Return the first person of the document who holds *role*, "" when nobody does."""
        return next((t.entity for t in self._titled if t.title.endswith(role)), "")

    def back(self, noun: str, sentence: Sentence, offset: int, speaker: str) -> str:
        """Return whom 同氏, 同社, 本人 or a bare office points at; *speaker* is who spoke last."""
        view = self._view
        if not noun.startswith("同") and is_anothers(view.text, offset, owned=True):
            return ""  # 別の会社は
        if re.fullmatch(PERSON_BACK, noun):
            if speaker and view.kind(speaker) is Kind.PERSON:
                return speaker
            return self._latest(sentence, offset, Kind.PERSON, "")
        noun = re.sub(SELF_OR_SIDE, "", noun) or noun
        owner = self._owner(sentence, offset)
        if owner and view.kind(owner) is Kind.PLACE and noun.endswith(_ENDS_OF_BODIES):
            return self._body_of(owner, noun)
        part = _PART.fullmatch(noun)
        noun = part["whole"] if part else noun  # 同紙編集局, 同社広報
        match = re.fullmatch(ORGANISATION_BACK, noun)
        longer = self._longer_name(noun.removeprefix("同") if match else noun, sentence, offset)
        if longer:
            return longer
        if match:
            return self._latest(sentence, offset, Kind.ORGANIZATION, match["ending"])
        if noun in BODIES_OF_STATES:
            return only_state(view, sentence)
        alike = next((endings for nouns, endings in BODIES_ALIKE if noun in nouns), "")
        if alike:
            return only_body(view, sentence, offset, re.compile(rf"(?:{alike})$"))
        if noun.startswith("同") and not _ROLE.search(noun):
            return ""  # 同賞
        if noun in BODIES_ALONE:
            return self._namesake(noun, sentence)  # 市は: the body, and not 南浜市の柏原市長
        return self.holder(noun.removeprefix("同"), sentence, offset) or self._namesake(noun, sentence)

    def _namesake(self, noun: str, sentence: Sentence) -> str:
        """Return the one person of the clipping whose surname or given name *noun* (内海氏) is."""
        match = _HONOURED.fullmatch(noun)
        if match is None:
            return ""
        name = match["name"]
        found = {
            m.entities[0]
            for m in self._view.names_in_clipping(sentence, Kind.PERSON)
            if len(m.text) > len(name) and (m.text.startswith(name) or m.text.endswith(name))
        }
        return found.pop() if len(found) == 1 else ""

    def suspect(self, sentence: Sentence) -> str:
        """Return the suspect or the accused whom the clipping named last before *sentence*, "" for none."""
        view = self._view
        clipping = view.clipping(sentence).index
        for mention in reversed(view.mentions):
            if mention.start >= sentence.start or mention.kind is not Kind.PERSON or not mention.entities:
                continue
            here = view.clipping(view.sentences[mention.sentence]).index == clipping
            if not here or sentence.index - mention.sentence > _NEAR:
                return ""
            if _SUSPECTED.match(view.text, mention.end) or _SUSPECTED.match(mention.title):
                return mention.entities[0]
        return ""

    def _longer_name(self, noun: str, sentence: Sentence, offset: int) -> str:
        """Return what *noun* shortens: 当局者 after ホワイトハウス当局者, in the same clipping."""
        if len(noun) < 2 and noun not in BODIES_ALONE:
            return ""
        view = self._view
        clipping = view.clipping(sentence).index
        found: dict[str, int] = {}
        owner = owner_before(view.text, offset)
        for mention in view.mentions:
            if mention.start >= offset:
                break
            longer = mention.text.endswith(noun) and len(mention.text) > max(len(noun) + 1, 2)
            longer = longer and mention.text.startswith(owner)
            here = view.clipping(view.sentences[mention.sentence]).index == clipping
            if longer and here and mention.entities and mention.form is Form.NAME:
                found[mention.entities[0]] = mention.sentence
        if len(found) > 1 and (len(noun) < 2 or any(noun in nouns for nouns, _ in BODIES_ALIKE)):
            return ""  # 大学側は after two universities
        if len(found) > 1 or noun in BODIES_OF_STATES:
            # 政府 after two governments: only one of them that was named just before
            found = {e: s for e, s in found.items() if sentence.index - s <= _NEAR}
        return max(found, key=found.__getitem__) if found else ""

    def _acts(self, medium: Mention, sentence: Sentence) -> bool:
        """Whether *medium* is what its sentence is about, or the firm of *sentence* tells news."""
        return self._view.text[medium.end : medium.end + 1] in {"は", "が", "も"} or bool(
            _TELLS_NEWS.search(sentence.text)
        )

    def _latest(self, sentence: Sentence, offset: int, kind: Kind, ending: str) -> str:
        view = self._view
        clipping = view.clipping(sentence).index
        for mention in reversed(view.mentions):
            if mention.start >= offset or mention.kind is not kind or not mention.entities:
                continue
            if (
                sentence.index - mention.sentence > 4
                or view.clipping(view.sentences[mention.sentence]).index != clipping
            ):
                return ""
            entity = view.entities[mention.entities[0]]
            medium = entity.leaf == "MediaOrganization" or _MEDIUM.search(entity.name) is not None
            if not ending or mention.text.endswith(ending):
                return mention.entities[0]
            if ending == "社" and medium and not self._acts(mention, sentence):
                continue  # 産経新聞によると…。同社は「…」とした: whatever firm the paper told of
            if ending == "社" and not _PUBLIC.search(entity.name):
                return mention.entities[0]
            if ending in _MEDIA and medium:
                return mention.entities[0]
        return ""
