"""A word with 同 (同氏, 同社, 同国) in; what the document named last that it may mean, out.

A person who is the topic before the nearest one; a body by the sort its name or class tells. Nobody where
that is open.
"""

from collections.abc import Sequence
from itertools import takewhile

from kg import expressions as re
from kg.extract.cues.anaphora import FIRMS, ONE_OF_MANY, TELLS_BEHIND
from kg.extract.cues.legal_forms import HAS_HEAD_OFFICE
from kg.extract.cues.legal_forms import RULE as FIRM_BY_FORM
from kg.extract.cues.voices import MEDIUM_NAME
from kg.records import Entity, Kind, Mention
from kg.resolve.named_here import NamedHere
from kg.resolve.sorts_of_bodies import fits, is_called, is_firm, is_public
from kg.resolve.states import state_named_last

_HEAD_OFFICE = re.compile(HAS_HEAD_OFFICE)
_BESIDE = re.compile(r"(?:[（(][^（()）]{0,20}[）)])?(?:と|や|及び|および)")
_MEDIUM, _TELLS = re.compile(MEDIUM_NAME), re.compile(TELLS_BEHIND)
_IS_OWNER = re.compile("の(?:所有|持ち物|管理|運営|経営|持ち家|土地|用地|敷地)")
_PARAGRAPHS = 3  #: back that a word may point
_ANYBODY = frozenset({"氏", "君", "女史", "師", "容疑者", "被告"})  #: no office: whoever was named
_PAPERS = frozenset({"紙", "新聞", "新聞社"})


def same_as(names: NamedHere, mention: Mention, what: str, earlier: Sequence[Mention]) -> tuple[str, ...]:
    """Return what of *earlier* *mention*, 同 with *what* behind it, points back at; () where that is open."""
    first = names.sentences[mention.sentence].block - _PARAGRAPHS
    if what == "国" and names.states:
        near = [m for m in earlier if names.sentences[m.sentence].block >= first]
        return state_named_last(names.entities, names.states, near)
    alike = (m for m in reversed(earlier) if m.kind == mention.kind and len(m.entities) == 1)
    last_first = list(takewhile(lambda m: names.sentences[m.sentence].block >= first, alike))
    if mention.kind == Kind.PERSON:
        return _same_person(names, mention, what, earlier, last_first)
    if what == "国":
        places = (m.entities for m in last_first if _is_land(names.entities[m.entities[0]]))
        return next(places, ())
    return _same_body(names, mention, what, earlier, last_first)


def _is_land(entity: Entity) -> bool:
    return entity.kind == Kind.PLACE and entity.leaf in {"Country", ""}


def _same_person(
    names: NamedHere, mention: Mention, what: str, earlier: Sequence[Mention], last_first: Sequence[Mention]
) -> tuple[str, ...]:
    """Return who is meant: by his office (同大統領), else the topic before the nearest (同氏, 彼)."""
    acting, partners = names.acting_on(mention, earlier), names.partners_of(mention)
    able = [m for m in last_first if m.entities[0] not in acting | partners]
    if what not in _ANYBODY:
        called = (
            m.entities for m in able if any(t.endswith(what) for t in names.titles.get(m.entities[0], ()))
        )
        return next(called, ())
    if not able:
        return ()
    others = [e for e in earlier if e.entities[0] not in acting | partners]
    if acting:  # the nearest is not meant; whoever else was just named is
        others = [e for e in others if e.sentence >= mention.sentence - 1]
        if able[0] not in others:
            return ()
    alone = _only_one(names, mention, others) if "本人" not in mention.text else ""
    return (alone or _topic_before(names, mention, others) or able[0].entities[0],)


def _same_body(
    names: NamedHere, mention: Mention, what: str, earlier: Sequence[Mention], last_first: Sequence[Mention]
) -> tuple[str, ...]:
    """Return the body or place that is called so; of firms whose name does not tell it, one that acts."""
    for m in last_first:
        entity = names.entities[m.entities[0]]
        medium = what not in _PAPERS and _MEDIUM.search(entity.name)
        if medium and _TELLS.match(names.text, m.end):
            continue  # 毎日新聞によると、|同社は: whatever firm is told of
        if what in FIRMS and is_public(entity):
            continue
        if what in FIRMS and (m.rule == FIRM_BY_FORM or _HEAD_OFFICE.match(names.text, m.end)):
            return m.entities  # 丸十倉庫(本社・港南市)
        if is_called(what, entity) or fits(what, entity.leaf):
            return () if what in ONE_OF_MANY and _several(names, what, earlier) else m.entities
        if what in FIRMS and _acts_as_firm(names, mention, m):
            return m.entities
    return ()


def _acts_as_firm(names: NamedHere, mention: Mention, body: Mention) -> bool:
    """Whether *body* may be a firm, and is what its sentence is about."""
    entity = names.entities[body.entities[0]]
    if not is_firm(entity) and entity.leaf != "MediaOrganization":
        return False
    if _BESIDE.fullmatch(names.text, body.end, mention.start):  # 湊陽交通(湊交)と|同社の労働組合
        return True
    return names.text[body.end : body.end + 1] in {"は", "が"} or _alone_here(names, mention, body)


def _alone_here(names: NamedHere, mention: Mention, body: Mention) -> bool:
    """Whether *body* owns something and is alone yet in its sentence: 跡地はXの所有で、|同社は."""
    if not _IS_OWNER.match(names.text, body.end):
        return False
    here = [
        m
        for m in names.mentions
        if m.sentence == mention.sentence and m.start < mention.start and m.kind == Kind.ORGANIZATION
    ]
    return [m.start for m in here] == [body.start]


def _several(names: NamedHere, what: str, earlier: Sequence[Mention]) -> bool:
    """Whether *earlier* names more than one body that is called so: 大浜署は…, 小浜署は…。|同署."""
    bodies = {e for m in earlier if m.kind == Kind.ORGANIZATION for e in m.entities}
    return len([e for e in bodies if is_called(what, names.entities[e])]) > 1


def _only_one(names: NamedHere, mention: Mention, earlier: Sequence[Mention]) -> str:
    """Return the one person named in the sentence before *mention*, else in the sentence before."""
    for sentence in (mention.sentence, mention.sentence - 1):
        people = {
            e
            for m in earlier
            if m.sentence == sentence
            and m.kind == Kind.PERSON
            and m.start < mention.start
            and not _quoted(names, m)
            for e in m.entities
        }
        if people:
            return people.pop() if len(people) == 1 else ""
    return ""


def _quoted(names: NamedHere, mention: Mention) -> bool:
    """Whether *mention* stands in somebody's words: 「Xは負けた」と同氏は笑う is not X laughing."""
    before = names.text[names.sentences[mention.sentence].start : mention.start]
    return before.count("「") > before.count("」")


def _topic_before(names: NamedHere, mention: Mention, earlier: Sequence[Mention]) -> str:
    """Return the person who was the topic (は) or subject (が) last, here or one paragraph before."""
    paragraph = names.sentences[mention.sentence].block
    inner = -1
    chosen = ""
    for m in reversed(earlier):
        if m.kind != Kind.PERSON or len(m.entities) != 1 or m.start >= mention.start:
            continue
        if names.sentences[m.sentence].block < paragraph - 1 or (chosen and m.sentence != inner):
            return chosen
        after = names.text[m.span[1] : m.span[1] + 2].lstrip()[:1]
        if after in {"だ", "で"} and names.text.endswith(("のは", "のは、"), 0, m.span[0] or m.start):
            return m.entities[0]  # 困ったのは X だ
        if after in {"は", "も"} or (after == "が" and m.sentence == mention.sentence and not chosen):
            return m.entities[0]
        if after == "が" and not chosen:
            chosen, inner = m.entities[0], m.sentence  # a topic before it goes first: Xは、Yが…とみる
    return chosen
