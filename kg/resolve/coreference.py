"""The mentions of one document in, names resolved; roles and anaphors resolved where it decides (照応解析).

米特使, 同氏, 両首脳, 2人, 同国 get the entities they point back at. What cannot be decided keeps no
entity: the rules that follow say so instead of guessing. Omitted subjects are not handled here.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from functools import cached_property

from kg import expressions as re
from kg.extract.another_bearer import is_anothers, of_another_body, of_another_time
from kg.extract.cues.anaphora import (
    ACTED_ON,
    ALSO_CALLED,
    BARE,
    BOTH,
    CLAUSE_ENDS,
    FIRMS,
    NO_FIRM,
    OF_THE_DEAD,
    ONE_OF_MANY,
    OTHER_THAN,
    SECOND_OFFICE,
    SORT_OF_OFFICE,
    SORTS,
    SUBJECT_AFTER,
    TELLS_BEHIND,
)
from kg.extract.cues.legal_forms import HAS_HEAD_OFFICE
from kg.extract.cues.legal_forms import RULE as FIRM_BY_FORM
from kg.extract.cues.meetings import QUESTION
from kg.extract.cues.titles import SINGLE_OFFICES, STAND_ALONE
from kg.extract.cues.voices import MEDIUM_NAME
from kg.extract.hero import hero
from kg.extract.lifetimes import lifetime_apart, years_of
from kg.extract.view import View
from kg.gazetteer import Gazetteer
from kg.records import Analysis, BlockKind, Entity, Form, Kind, Mention
from kg.resolve.answering import who_answers
from kg.resolve.canonical import canonical
from kg.resolve.cues import HEADS_OF_STATE, HEADS_OF_TOWNS
from kg.resolve.offices_told import comes_later, told_bearers
from kg.resolve.pointed_at import brought_up, told_of, topic_of_office, usual_bearer, without_teller
from kg.resolve.portrayed import hero_meant
from kg.resolve.states import state_named_last, states_of, two_states
from kg.resolve.titles import same_office
from kg.resolve.two_of_them import (
    last_two,
    listed,
    same_two,
    two_bodies_before,
    two_of_talks,
    two_people_before,
)

_PUBLIC, _QUESTION = re.compile(NO_FIRM), re.compile(QUESTION)
_PARTNER = re.compile(rf"[をにとへ]|{ACTED_ON}")  #: after a name: whoever points back acts on it
_IS_OWNER = re.compile("の(?:所有|持ち物|管理|運営|経営|持ち家|土地|用地|敷地)")
_ACTED_ON, _SUBJECT_AFTER = re.compile(ACTED_ON), re.compile(SUBJECT_AFTER)
_HEAD_OFFICE = re.compile(HAS_HEAD_OFFICE)
_CLAUSE_ENDS, _BESIDE = (
    re.compile(CLAUSE_ENDS),
    re.compile(r"(?:[（(][^（()）]{0,20}[）)])?(?:と|や|及び|および)"),
)
_MEDIUM, _TELLS = re.compile(MEDIUM_NAME), re.compile(TELLS_BEHIND)
_OF_SORT = re.compile(SORT_OF_OFFICE)
_OPENS = 8  #: characters of signs before an office that opens an item: 🇧🇾 大統領は
_PARAGRAPHS = 3  #: back that a word may point
_SORT = re.compile(rf"(?P<sort>{SORTS})側?")
_APPOSED = 16  #: characters, more than any such word has
_NEAR = 1200  #: characters a role may look back for the holder of an office that is not the only one


def resolve_anaphora(
    analysis: Analysis,
    mentions: Sequence[Mention],
    entities: Mapping[str, Entity],
    gazetteer: Gazetteer,
) -> tuple[Mention, ...]:
    """Return the mentions, roles and anaphors with the ids of what they point at, () where open."""
    resolver = _Resolver(analysis, mentions, entities, gazetteer)
    out = list(mentions)
    for i, mention in enumerate(out):
        if mention.form == Form.ROLE:
            found = resolver.role(i, out)
        elif mention.form == Form.PRONOUN:
            found = resolver.anaphor(i, out)
        else:
            continue
        if found:
            out[i] = dataclasses.replace(mention, entities=found)
    return tuple(out)


class _Resolver:
    """Look-ups over the named mentions of one document."""

    def __init__(
        self,
        analysis: Analysis,
        mentions: Sequence[Mention],
        entities: Mapping[str, Entity],
        gazetteer: Gazetteer,
    ) -> None:
        self.analysis = analysis
        self.text = analysis.document.text
        self.blocks = analysis.blocks
        self.sentences = analysis.sentences
        self.mentions = mentions
        self.entities = entities
        self.gazetteer = gazetteer
        self.titles: dict[str, set[str]] = {}
        for m in mentions:
            if m.kind == Kind.PERSON and len(m.entities) == 1 and m.title:
                self.titles.setdefault(m.entities[0], set()).add(m.title)
        self.people = [m for m in mentions if m.form == Form.NAME and m.kind == Kind.PERSON and m.entities]

    def role(self, i: int, resolved: Sequence[Mention]) -> tuple[str, ...]:
        """Return who holds the office of the role mention at *i*; *resolved* holds the anaphors before it."""
        mention = self._owned(i, resolved)
        title = mention.title
        if title.startswith("両"):
            return self._both(mention, title[1:])
        if self._is_anothers(mention):
            return ()
        if title in STAND_ALONE:
            earlier = (p for p in self.people if p.start < mention.start)
            called = [p for p in earlier if self.text.startswith(title, p.end)]
            return called[-1].entities if called else ()
        bearer = self._named_after(mention) or self._of_two_offices(mention)
        if bearer:
            return bearer
        if not mention.affiliation and _OF_SORT.search(self.text, max(0, mention.start - 4), mention.start):
            return ()
        back = title.startswith("同")
        titled = (self._called_before(p, title) for p in self.people)
        candidates = [p for p in titled if p.title and same_office(p.title, title)]
        candidates = [p for p in candidates if p.title.endswith(title)] or candidates
        candidates = [p for p in candidates if title == p.title or not p.title.startswith(OF_THE_DEAD)]
        candidates = [p for p in candidates if not self._of_another_time(mention, p)]
        candidates = [p for p in candidates if not self._of_another_age(mention, p)]
        candidates = [p for p in candidates if not of_another_body(self.text, mention, self._owners_of(p))]
        candidates = self._not_named_later(mention, candidates)
        candidates = [p for p in candidates if not comes_later(self.text, mention, p, self._first(p))]
        candidates = candidates or told_bearers(self.text, title, self.people)
        if not candidates:
            return ()
        fitting = [p for p in candidates if self._affiliations_fit(mention, p)]
        fitting = fitting or self._told_under(mention, candidates)
        if mention.affiliation and not fitting:
            return ()
        candidates = fitting or candidates
        holders = {p.entities[0] for p in candidates}
        before = [p for p in candidates if p.start < mention.start]
        if back:
            return (before[-1].entities[0],) if before else ()
        if len(holders) == 1:
            near = before[-1] if before else candidates[0]
            close = abs(near.start - mention.start) < _NEAR or bool(mention.affiliation)
            return (near.entities[0],) if close or self._single(title) else ()
        return self._among_several(mention, candidates, resolved[:i])

    def _is_anothers(self, role: Mention) -> bool:
        """Whether another one has the office, whom nobody names or knows: 別の議員, ゴルン前国民党党首."""
        if not role.affiliation:
            return is_anothers(self.text, role.start)
        start = role.span[0] if role.span != (0, 0) else role.start
        return is_anothers(self.text, start, owned=not self.text.startswith(("前", "元", "現"), start))

    def _of_another_time(self, role: Mention, person: Mention) -> bool:
        """Whether *person* has the office of *role* at another time: 前首相 beside X首相."""
        around = self.text[person.start : person.start + _NEAR]
        return of_another_time(role.title, self.titles.get(person.entities[0], ()), around)

    def _called_before(self, person: Mention, title: str) -> Mention:
        """Return *person* with the office that stands before a name read without one: 領事の〈X〉."""
        ends = next((e for e in (f"{title}の", title) if self.text.endswith(e, 0, person.start)), "")
        if person.title or not ends:
            return person
        another = self.text.endswith(OTHER_THAN, 0, person.start - len(ends))  # 先|王嘉敬, 副|領事の X
        return person if another else dataclasses.replace(person, title=title)

    def _of_another_age(self, role: Mention, person: Mention) -> bool:
        """Whether a lifetime lies between *role* and all that the text tells of *person*."""
        told = (p.sentence for p in self.people if p.entities == person.entities)
        return all(lifetime_apart(self._years, at, role.sentence) for at in told)

    @cached_property
    def _years(self) -> tuple[int, ...]:
        return years_of(self.sentences)

    def _owners_of(self, person: Mention) -> set[str]:
        """Return the bodies and lands that stand before a name of *person*."""
        return {p.affiliation for p in self.people if p.entities == person.entities and p.affiliation}

    def _first(self, person: Mention) -> Mention:
        """Return the first name of *person* in the text."""
        return next(p for p in self.people if p.entities == person.entities)

    def _named_after(self, role: Mention) -> tuple[str, ...]:
        """Return who the text names right after the role: 委員長の|稲垣佳代弁護士."""
        following = next((p for p in self.people if p.start >= role.end), None)
        if following is None or following.start != role.end + 1 or self.text[role.end] != "の":
            return ()
        return (following.entities[0],) if following.title else ()

    def _not_named_later(self, role: Mention, candidates: list[Mention]) -> list[Mention]:
        """Return *candidates* without whom the clause goes on to name: |大統領が会った相手は X 氏だ."""
        if self.text[role.end : role.end + 1] not in {"は", "が"}:
            return candidates
        named = {p.entities for p in self.people if p.sentence == role.sentence and p.start > role.end}
        return [p for p in candidates if p.entities not in named] or candidates

    def _of_two_offices(self, role: Mention) -> tuple[str, ...]:
        """Return whose second office it is: X首相兼|外相, Xが|経済再生担当相を兼ねる."""
        here = [p for p in self.people if p.sentence == role.sentence and p.end <= role.start]
        if self.text[role.start - 1 : role.start] == "兼":
            return next((p.entities for p in reversed(here) if p.span[1] == role.start - 1), ())
        if self.text.startswith(SECOND_OFFICE, role.end):
            topics = (
                p.entities for p in reversed(here) if self.text[p.span[1] : p.span[1] + 1] in {"は", "が"}
            )
            return next(topics, ())
        return ()

    def _among_several(
        self, mention: Mention, candidates: Sequence[Mention], resolved: Sequence[Mention]
    ) -> tuple[str, ...]:
        """Return who of several holders is meant: the last one of the article, the one it goes on to name."""
        article = self._article(mention)
        here = [p for p in candidates if self._article(p) == article]
        before = [p for p in here if p.start < mention.start]
        if before:
            last = before[-1]
            if home := self._at_home(mention, last, candidates):
                return home
            if topic := topic_of_office(self.text, mention, before, resolved):
                return topic
            elsewhere = self.sentences[last.sentence].block != self.sentences[mention.sentence].block
            if elsewhere and (usual := usual_bearer(mention, last, resolved)):
                return usual
            close = bool(mention.affiliation) or mention.start - last.end < _NEAR // 2
            return (last.entities[0],) if close else ()
        if len({p.entities[0] for p in here}) == 1:
            return (here[0].entities[0],)
        earlier = [p for p in candidates if p.start < mention.start]
        if here or mention.affiliation or not earlier:
            return ()
        last = earlier[-1]
        return (last.entities[0],) if mention.start - last.end < _NEAR // 2 else ()

    def _at_home(self, role: Mention, last: Mention, candidates: Sequence[Mention]) -> tuple[str, ...]:
        """Return the one holder whose country the text never names, where a new item calls the office.

        The item before it was of another country's: カザフスタンの X 大統領が訪れる。 / 大統領は16日、….
        """
        opens = role.start - self.blocks[self.sentences[role.sentence].block].start <= _OPENS
        if role.affiliation or not last.affiliation or not opens:
            return ()
        if self.sentences[last.sentence].block == self.sentences[role.sentence].block:
            return ()
        abroad = {p.entities for p in self.people if p.affiliation}
        home = {p.entities for p in candidates if p.start < role.start} - abroad
        return home.pop() if len(home) == 1 else ()

    def _article(self, mention: Mention) -> int:
        block = self.sentences[mention.sentence].block
        return self.blocks[block].clipping if block < len(self.blocks) else 0

    def _owned(self, i: int, resolved: Sequence[Mention]) -> Mention:
        """Return the role at *i* with what its affiliation points back at: 同省の報道官."""
        mention = self.mentions[i]
        before = resolved[i - 1] if i else mention
        if before.form == Form.PRONOUN and before.text == mention.affiliation and len(before.entities) == 1:
            owner = self.entities.get(before.entities[0])
            return dataclasses.replace(mention, affiliation=owner.name if owner else mention.affiliation)
        return mention

    def _single(self, title: str) -> bool:
        return title in SINGLE_OFFICES

    def _affiliations_fit(self, role: Mention, person: Mention) -> bool:
        if not role.affiliation:
            return True
        wanted = self._keys(role.affiliation)
        own = {key for owner in self._owners_of(person) for key in self._keys(owner)}
        return bool(wanted & own)

    def _told_under(self, role: Mention, candidates: Sequence[Mention]) -> list[Mention]:
        """Return whom the article first names with its headline's office: 【…=X軍参謀総長】 リンゲ参謀総長は.

        Unless the text says of what else they hold it.
        """
        block = self.sentences[role.sentence].block
        if block >= len(self.blocks) or self.blocks[block].kind is not BlockKind.HEADLINE:
            return []
        article = self._article(role)
        bearers = [p for p in candidates if p.title == role.title]
        of_others = {p.entities[0] for p in bearers if p.affiliation}
        under = (p for p in bearers if p.start > role.start and self._article(p) == article)
        first = next(under, None)
        return [] if first is None or first.entities[0] in of_others else [first]

    def _keys(self, affiliation: str) -> set[str]:
        """Return the names an affiliation may go by: its own, and its country's."""
        keys = {canonical(affiliation, kind, self.gazetteer) for kind in (Kind.PLACE, Kind.ORGANIZATION)}
        for n in range(min(8, len(affiliation)), 0, -1):
            head = affiliation[:n]
            entry = self.gazetteer.countries_by_abbreviation.get(head) if n == 1 else None
            if entry is None and n > 1:
                entry = next((e for e in self.gazetteer.lookup(head) if e.leaf == "Country"), None)
            if entry is not None:
                keys.add(canonical(entry.canonical, Kind.PLACE, self.gazetteer))
                break
        return keys

    def anaphor(self, i: int, resolved: Sequence[Mention]) -> tuple[str, ...]:
        """Return what the anaphor at *i* points back at; *resolved* holds the roles before it."""
        mention = self.mentions[i]
        text = mention.text
        earlier = [m for m in resolved[:i] if m.entities]
        if text in BARE:  # before 同: 同盟 is one of them
            return self._only_one_called(mention, text)
        if text.startswith("同"):
            return self._same(mention, text[1:], earlier)
        if sort := _SORT.fullmatch(text):
            return self._only_one_of(sort["sort"])
        again = same_two(self.text, self.sentences, mention, resolved[:i])
        if again:
            return again
        if text == "両者" and (bodies := two_bodies_before(self.text, resolved[:i], mention)):
            return bodies
        if text.startswith("両"):
            return self._both(mention, text[1:])
        if text == "双方":
            sides = (dataclasses.replace(mention, kind=k) for k in (Kind.PLACE, Kind.ORGANIZATION))
            named = next((p for w in sides if (p := listed(self.text, self.mentions, w, 2))), ())
            return (
                named
                or two_people_before(self.text, self.mentions, mention)
                or last_two(self.text, self.sentences, mention, earlier, {Kind.PLACE, Kind.ORGANIZATION})
            )
        if text[0] in "2２二":
            people = without_teller(self.text, mention, earlier)
            return listed(self.text, self.mentions, mention, 2) or last_two(
                self.text, self.sentences, mention, people, {Kind.PERSON}
            )
        if text[0] in "3３三":
            return listed(self.text, self.mentions, mention, 3)
        if (
            text == "本人"
            and (told := told_of(self.text, self.sentences, self.mentions, mention)) is not None
        ):
            return told
        answers = who_answers(self.text, self.sentences, mention, earlier)
        if mention.kind == Kind.PERSON and answers is not None:
            return answers
        if meant := hero_meant(self.text, self.sentences, mention, earlier, self._hero):
            return meant
        up = brought_up(self.text, self.sentences, mention, earlier) if text != "本人" else ()
        return up or self._same(mention, "氏", earlier)

    def _only_one_called(self, mention: Mention, noun: str) -> tuple[str, ...]:
        """Return the organisation named before whose name ends with *noun*, when there is just one."""
        named = {m.entities[0] for m in self.mentions if m.start < mention.start and len(m.entities) == 1}
        called = {
            e
            for e in named
            if self.entities[e].kind == Kind.ORGANIZATION
            and any(
                n.endswith(noun) and n != noun for n in (self.entities[e].name, *self.entities[e].aliases)
            )
        }
        return tuple(called) if len(called) == 1 else ()

    def _only_one_of(self, sort: str) -> tuple[str, ...]:
        """Return the body that the text names right behind its *sort*, when it does so of just one."""
        called = {
            m.entities
            for m in self.mentions
            if m.form == Form.NAME
            and m.kind == Kind.ORGANIZATION
            and self.text[max(0, m.start - _APPOSED) : m.start].rstrip("「『").endswith(sort)
        }
        return called.pop() if len(called) == 1 else ()

    def _same(self, mention: Mention, what: str, earlier: Sequence[Mention]) -> tuple[str, ...]:
        if what == "国" and self._states:
            first = self.sentences[mention.sentence].block - _PARAGRAPHS
            near = [m for m in earlier if self.sentences[m.sentence].block >= first]
            return state_named_last(self.entities, self._states, near)
        paragraph = self.sentences[mention.sentence].block
        acting, partners = self._acting_on(mention, earlier), self._partners_of(mention)
        for m in reversed(earlier):
            if m.kind != mention.kind or len(m.entities) != 1:
                continue
            if self.sentences[m.sentence].block < paragraph - _PARAGRAPHS:
                return ()
            entity = self.entities[m.entities[0]]
            if mention.kind == Kind.PERSON and m.entities[0] in acting | partners:
                continue
            if mention.kind == Kind.PERSON and what not in {"氏", "君", "女史", "師", "容疑者", "被告"}:
                if any(t.endswith(what) for t in self.titles.get(m.entities[0], ())):
                    return m.entities
                continue
            if mention.kind == Kind.PERSON:
                others = [e for e in earlier if e.entities[0] not in acting | partners]
                if acting:  # the nearest is not meant; whoever else was just named is
                    others = [e for e in others if e.sentence >= mention.sentence - 1]
                    if m not in others:
                        return ()
                alone = self._only_one(mention, others) if "本人" not in mention.text else ""
                if alone:
                    return (alone,)
                topic = self._topic_before(mention, others)
                return (topic or m.entities[0],)
            if what == "国":
                if entity.leaf in {"Country", ""} and entity.kind == Kind.PLACE:
                    return m.entities
                continue
            if (
                what not in {"紙", "新聞", "新聞社"}
                and _MEDIUM.search(entity.name)
                and _TELLS.match(self.text, m.end)
            ):
                continue  # 毎日新聞によると、|同社は: whatever firm is told of
            if what in FIRMS and _PUBLIC.search(entity.name):
                continue
            if what in FIRMS and (m.rule == FIRM_BY_FORM or _HEAD_OFFICE.match(self.text, m.end)):
                return m.entities  # 丸十倉庫(本社・港南市)
            if _called(what, entity) or _fits(what, entity.leaf):
                return () if what in ONE_OF_MANY and self._several(what, earlier) else m.entities
            beside = _BESIDE.fullmatch(self.text, m.end, mention.start)  # 湊陽交通(湊交)と|同社の労働組合
            if (
                what in FIRMS
                and (_is_firm(entity) or entity.leaf == "MediaOrganization")
                and (beside or self.text[m.end : m.end + 1] in {"は", "が"} or self._alone_here(mention, m))
            ):
                return m.entities
        return ()

    def _alone_here(self, mention: Mention, body: Mention) -> bool:
        """Whether *body* owns something and is alone yet in its sentence: 跡地はXの所有で、|同社は."""
        if not _IS_OWNER.match(self.text, body.end):
            return False
        here = [
            m
            for m in self.mentions
            if m.sentence == mention.sentence and m.start < mention.start and m.kind == Kind.ORGANIZATION
        ]
        return [m.start for m in here] == [body.start]

    def _several(self, what: str, earlier: Sequence[Mention]) -> bool:
        """Whether *earlier* names more than one body that is called so: 大浜署は…, 小浜署は…。|同署."""
        bodies = {e for m in earlier if m.kind == Kind.ORGANIZATION for e in m.entities}
        return len([e for e in bodies if _called(what, self.entities[e])]) > 1

    @cached_property
    def _hero(self) -> tuple[str, ...]:
        """The person whose portrait the document is, () for nobody's."""
        if any(_QUESTION.match(self.text, b.start) for b in self.blocks):
            return ()  # who answers says 私, and 彼女 of somebody else
        whose = hero(View(self.analysis, self.mentions, self.entities))
        return whose.entities if whose else ()

    @cached_property
    def _states(self) -> tuple[str, ...]:
        return states_of(self.text, self.entities.values(), self.people)

    def _only_one(self, mention: Mention, earlier: Sequence[Mention]) -> str:
        """Return the one person named in the sentence before *mention*, else in the sentence before."""
        for sentence in (mention.sentence, mention.sentence - 1):
            people = {
                e
                for m in earlier
                if m.sentence == sentence
                and m.kind == Kind.PERSON
                and m.start < mention.start
                and not self._quoted(m)
                for e in m.entities
            }
            if people:
                return people.pop() if len(people) == 1 else ""
        return ""

    def _quoted(self, mention: Mention) -> bool:
        """Whether *mention* stands in somebody's words: 「Xは負けた」と同氏は笑う is not X laughing."""
        before = self.text[self.sentences[mention.sentence].start : mention.start]
        return before.count("「") > before.count("」")

    def _topic_before(self, mention: Mention, earlier: Sequence[Mention]) -> str:
        """Return the person who was the topic (は) or subject (が) last, here or one paragraph before."""
        paragraph = self.sentences[mention.sentence].block
        inner = -1
        chosen = ""
        for m in reversed(earlier):
            if m.kind != Kind.PERSON or len(m.entities) != 1 or m.start >= mention.start:
                continue
            if self.sentences[m.sentence].block < paragraph - 1 or (chosen and m.sentence != inner):
                return chosen
            after = self.text[m.span[1] : m.span[1] + 2].lstrip()[:1]
            if after in {"だ", "で"} and self.text.endswith(("のは", "のは、"), 0, m.span[0] or m.start):
                return m.entities[0]  # 困ったのは X だ
            if after in {"は", "も"} or (after == "が" and m.sentence == mention.sentence and not chosen):
                return m.entities[0]
            if after == "が" and not chosen:
                chosen, inner = m.entities[0], m.sentence  # a topic before it goes first: Xは、Yが…とみる
        return chosen

    def _both(self, mention: Mention, what: str) -> tuple[str, ...]:
        named = listed(self.text, self.mentions, mention, 2)
        if named:
            return named
        what = what.removeprefix("国") if what.endswith("首脳") else what
        kind = BOTH.get(what, Kind.PERSON)
        two = two_of_talks(self.text, self.sentences, self.mentions, mention) if kind == Kind.PERSON else ()
        if two and (what in _ANYBODY or not any(self._is_no(what, person) for person in two)):
            return two
        earlier = [
            m for m in self.mentions if m.start < mention.start and len(m.entities) == 1 and m.kind == kind
        ]
        earlier = without_teller(self.text, mention, earlier) if kind == Kind.PERSON else earlier
        if kind == Kind.PERSON and what not in _ANYBODY:
            wanted = _HEADS.get(what, frozenset({what}))
            earlier = [m for m in earlier if self._holds(m.entities[0], wanted)]
        if kind == Kind.ORGANIZATION:
            earlier = [m for m in earlier if _may_be(what, self.entities[m.entities[0]])]
        if kind == Kind.PLACE and what == "国":
            bodies = [m for m in self.mentions if m.start < mention.start and len(m.entities) == 1]
            earlier = two_states(self.entities, self._states, bodies)
        return last_two(self.text, self.sentences, mention, self._others_than_topic(mention, earlier), {kind})

    def _others_than_topic(self, mention: Mention, earlier: Sequence[Mention]) -> Sequence[Mention]:
        """Return *earlier* without whoever acts on both in the same sentence: Xは|両外相を招き."""
        acting = self._acting_on(mention, earlier)
        return [m for m in earlier if m.entities[0] not in acting]

    def _partners_of(self, mention: Mention) -> frozenset[str]:
        """Return with whom or on whom *mention* acts, named after it in its sentence: |彼は…Yと会い."""
        if mention.kind != Kind.PERSON or self.text[mention.end : mention.end + 1] not in {"は", "が"}:
            return frozenset()
        after = (p for p in self.people if p.sentence == mention.sentence and p.start > mention.end)
        return frozenset(p.entities[0] for p in after if p.span[1] and _PARTNER.match(self.text, p.span[1]))

    def _acting_on(self, mention: Mention, earlier: Sequence[Mention]) -> frozenset[str]:
        """Return who acts on *mention* in its sentence: Xは|同氏に, 3日、Xが|同氏と. It is another.

        The subject of the clause goes before the topic; one whose clause has ended before does not act.
        """
        if mention.kind != Kind.PERSON or not _ACTED_ON.match(self.text, mention.end):
            return frozenset()
        topic = subject = ""
        for m in earlier:
            if m.sentence != mention.sentence or len(m.entities) != 1 or m.kind == Kind.PLACE:
                continue
            after = _SUBJECT_AFTER.match(self.text, m.end, mention.start)
            if after is None:
                continue
            if after["particle"] == "は":
                topic, subject = m.entities[0], ""
            elif not _CLAUSE_ENDS.search(self.text, after.end(), mention.start):
                subject = m.entities[0]
        return frozenset({subject or topic} - {""})

    def _is_no(self, what: str, person: str) -> bool:
        """Whether *person* has offices and none that 両|外相 may mean: 両外相 are not the two presidents."""
        wanted = _HEADS.get(what, frozenset({what}))
        return bool(self.titles.get(person)) and not self._holds(person, wanted)

    def _holds(self, person: str, offices: frozenset[str]) -> bool:
        return any(same_office(t, w) for t in self.titles.get(person, ()) for w in offices)


def _is_firm(organization: Entity) -> bool:
    """Whether an organisation may be a company: it is known as one, or by nothing as something else."""
    return organization.leaf == "Company" or (not organization.leaf and not _PUBLIC.search(organization.name))


def _may_be(what: str, organization: Entity) -> bool:
    """Whether an organisation may be one of 両社, 両紙, 両党; what has no class of its own may be any."""
    if what in FIRMS:
        return _is_firm(organization)
    called = any(name.endswith(what) for name in (organization.name, *organization.aliases))
    return called or what not in _CLASSES or _fits(what, organization.leaf)


def _called(what: str, organization: Entity) -> bool:
    """Whether a name of *organization* ends in *what*, or in another word for it: 県警, 県警察."""
    ends = (what, *ALSO_CALLED.get(what, ()))
    return any(name.endswith(ends) for name in (organization.name, *organization.aliases))


def _fits(what: str, leaf: str) -> bool:
    return leaf != "" and leaf == _CLASSES.get(what)


#: What 両 counts that is no office of its own → the offices it may be of.
_ANYBODY = frozenset("氏者人名君")  #: 両氏, 両者: whoever they are
_HEADS = {"首脳": HEADS_OF_STATE, "首長": HEADS_OF_TOWNS}
#: What 同 and 両 point at → the class of organisations that are called so.
_CLASSES = {
    **dict.fromkeys(("社", "行"), "Company"),
    **dict.fromkeys(("紙", "誌", "通信", "放送"), "MediaOrganization"),
    "党": "Party",
    "軍": "MilitaryForce",
}
