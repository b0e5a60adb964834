"""What the control rules look at: a sentence with its groups, the claims and what was spoken of before.

Offers the look-ups that all of them need: places, holders, subjects, the speaker's own side.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.extract.arguments import Group, innermost_quote, sentence_groups
from kg.extract.control_places import acts, is_state, place_entities
from kg.extract.control_sides import country_named_by, country_of_body, own_side
from kg.extract.cues import control as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.control_frames import STRONGHOLDS
from kg.extract.hero import headed
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.records import Claim, ControlKind, Form, Kind, Sentence, quickly_made

FORCES = re.compile(cues.FORCES + r"(?:が|は|も|に)")
_TROOPS = re.compile(cues.FORCES + "$")
OWN = re.compile("|".join(cues.OWN_SIDE))
_EXTENT = re.compile(cues.EXTENTS)
_COUNTED = re.compile(cues.COUNTED)
_ANOTHERS = re.compile(cues.WORDS_OF_ANOTHER)
_PART_TOPIC = re.compile(rf"[の、]?(?:{cues.PARTS})(?:は|が|も|には|では)")
#: 救国戦線が占拠していた空港を: its subject is not the sentence's.
_RELATIVE = re.compile(r"[^、。はをがに]{1,12}(?:た|る|ている|ていた)(?=[一-龥ァ-ヴー「])")
#: So far into an annal's entry its subject may stand.
_DATED = 6
_UNNAMED = re.compile(
    rf"[一-龥ァ-ヴーA-Za-z]{{2}}が|(?:^|[、。「])(?!{cues.NO_ACTOR})[一-龥ァ-ヴー]{{2,8}}は"
)
ABOUT = frozenset({"について", "については"})
TOPICS = frozenset({"は", "が", "も", "には", "では", "まで", "について", "については", "にも"})


@dataclass(frozen=True, slots=True)
class Holding:
    """One place and one holder, as a pattern found them."""

    place: str
    controller: str
    kind: ControlKind
    start: int  #: of the predicate's stem
    end: int
    rule: str
    static: bool = False  #: a noun phrase (X城主のY): no predicate whose factuality could be asked
    extent: str = ""
    count: int = 0
    told: bool = False  #: told as so, however its verb is negated: 落ちていない
    said_by: tuple[str, ...] = ()  #: whose words the clause is: …したとする X の発表


@quickly_made
@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence as the patterns see it."""

    view: View
    sentence: Sentence
    groups: Sequence[Group]
    claims: Sequence[Claim]
    memory: Mapping[str, str]

    def text(self, start: int, end: int) -> str:
        """Return the document's text in ``[start, end)``."""
        return self.view.text[start:end]

    def rest(self, start: int) -> str:
        """Return the sentence's text from *start* on."""
        return self.view.text[start : self.sentence.end]

    def quote(self, offset: int) -> int:
        """Return the innermost quotation that holds *offset*."""
        return innermost_quote(self.view.clauses(self.sentence).quotes, offset)

    def before(self, offset: int) -> list[Group]:
        """Return the groups before *offset* in the same quotation."""
        quote = self.quote(offset)
        return [g for g in self.groups if g.end <= offset and g.last.quote == quote]

    def places(self, group: Group) -> tuple[str, ...]:
        """Return the places that *group* names."""
        return place_entities(self.view, group)

    def holders(self, group: Group) -> tuple[str, ...]:
        """Return what *group* names that can hold a place."""
        return tuple(e for e in group.entities if self.view.kind(e) is not Kind.EVENT)

    def outer_topics(self, offset: int) -> tuple[str, ...]:
        """Return the places that are the topic of the sentence around the quotation that holds *offset*."""
        index = self.quote(offset)
        if index < 0:
            return ()
        opening = self.view.clauses(self.sentence).quotes[index].start
        outer = [g for g in self.groups if g.end <= opening and self.places(g) and self._topical(g)]
        near = [g for g in outer if opening - g.end <= 24 or g.particle in ABOUT]
        near = [g for g in near if g.particle != "が" and not set(self.places(g)) & self.speakers()]
        return self.places(near[-1]) if near else ()

    def topics(self, offset: int) -> tuple[str, ...]:
        """Return the places that are the topic at *offset*, also of the sentence around a quotation."""
        same = [g for g in self.before(offset) if self.places(g) and self._topical(g)]
        if not same:
            return self.outer_topics(offset)
        found = list(self.places(same[-1]))
        for group in reversed(same[:-1]):  # 町も渡船場も
            if group.particle != "も" or same[-1].particle != "も":
                break
            found.extend(self.places(group))
        return tuple(dict.fromkeys(found))

    def _topical(self, group: Group) -> bool:
        if group.particle in TOPICS:
            return True
        return group.particle in {"の", "、"} and bool(
            _PART_TOPIC.match(self.view.text, group.last.content_end)
        )

    def own(self, offset: int) -> tuple[str, ...]:
        """Return the side of whoever speaks at *offset*."""
        inside = [c for c in self.claims if c.start <= offset < c.end]
        if not inside:
            return ()
        speaker = min(inside, key=lambda c: c.end - c.start).speaker
        side = own_side(self.view, self.whose_words(offset) or speaker)
        ours = self.text(offset, offset + 3).startswith(cues.OWN_COUNTRY)
        if ours and not any(self.view.kind(e) is Kind.PLACE for e in side):
            named = tuple(c for e in side for c in country_named_by(self.view, e))
            if named:
                return named[:1]
            if any(self.view.entities[e].name.endswith(cues.BODY_ENDINGS) for e in side):
                return side  # トルナ外務省, of a state that the text does not name alone
            return tuple(i for i, e in self.view.entities.items() if e.name in cues.COUNTRY_OF_READERS)[:1]
        return side

    def whose_words(self, offset: int) -> str:
        """Return whose the quotation at *offset* is, where it is named right before it: X の言う「…」とは."""
        index = self.quote(offset)
        opening = self.view.clauses(self.sentence).quotes[index].start if index >= 0 else 0
        before = [m for m in self.view.mentions_in(self.sentence) if m.phrase_end < opening and m.entities]
        said = _ANOTHERS.match(self.view.text, before[-1].phrase_end, opening) if before else None
        return before[-1].entities[0] if said else ""

    def speakers(self) -> set[str]:
        """Return the speakers of the claims that touch this sentence."""
        low, high = self.sentence.start, self.sentence.end
        return {c.speaker for c in self.claims if c.start < high and low < c.end}

    def subject(self, before: Sequence[Group], limit: int, start: int) -> tuple[str, ...]:
        """Return who acts at *start*: its subject, else the speaker's side, else the last subject."""
        for group in reversed(before):
            if group.end > limit or not self.holders(group):
                continue
            forces = group.particle == "の" and FORCES.match(self.view.text, group.last.content_end)
            if group.particle in SUBJECT_PARTICLES or forces:
                if self.places(group) and self.is_thing(group):
                    continue
                if group.particle == "が" and _RELATIVE.match(self.view.text, group.end, limit + 1):
                    continue
                return self.side(group, start)
        own = self.own(start)
        if own or self.unnamed_subject(start):
            return own
        return self.last_subject()

    def unnamed_subject(self, start: int) -> bool:
        """Whether a が-subject that no mention covers stands before *start*: its bearer is unknown."""
        for match in _UNNAMED.finditer(self.view.text, self.sentence.start, start):
            end = match.end()
            if cues.OWN_ACTOR.search(match.group()):
                continue
            if not any(g.start < end <= g.end + 1 for g in self.groups):
                return True
        return False

    def is_thing(self, group: Group) -> bool:
        """Whether *group* names a building or a town, which takes nothing."""
        named = group.last.mention.form is not Form.PRONOUN
        if named and group.last.mention.text.endswith(cues.COMMUNITIES):
            return False
        return group.last.mention.text.endswith(cues.THINGS)

    def is_thing_or_town(self, group: Group) -> bool:
        """Whether *group* names a place that is no country."""
        return any(not is_state(self.view, p) for p in self.places(group))

    def acts_as_state(self, group: Group) -> bool:
        """Whether *group* is a country, by its class or because it acts, speaks or holds elsewhere."""
        return any(acts(self.view, p) or p in self.memory.values() for p in self.places(group))

    def troops_title(self, group: Group) -> bool:
        """Whether troops stand after the name: X の部隊."""
        return bool(_TROOPS.search(group.last.title)) or bool(
            group.particle == "の" and FORCES.match(self.view.text, group.last.content_end)
        )

    def side(self, group: Group, start: int) -> tuple[str, ...]:
        """Return whom *group* holds a place for: its country where it is a ministry or an official."""
        holder = self.holders(group)
        people = [e for e in holder if self.view.kind(e) is Kind.PERSON]
        title = group.last.title + group.last.mention.title
        official = bool(people) and title.endswith(cues.OFFICIAL_TITLES)
        bodies = [e for e in holder if country_of_body(self.view, e)]
        if (
            OWN.search(self.text(group.end, start))
            or official
            or bodies
            or (people and set(people) & self.speakers())
        ):
            sides = tuple(s for e in holder for s in own_side(self.view, e))
            private = people and not tells_story(self.view)
            leads = official and title.endswith(cues.COMMANDERS) and not set(people) & self.speakers()
            return sides or (() if (official or private) and not leads else holder)
        return holder

    def _is_actor(self, entity: str, *, states: bool) -> bool:
        """Whether *entity* is a person or body, or with *states* a country."""
        if self.view.kind(entity) is Kind.PLACE:
            return states and acts(self.view, entity)
        return self.view.kind(entity) in {Kind.PERSON, Kind.ORGANIZATION}

    def last_subject(self) -> tuple[str, ...]:
        """Return who acted last, in one of the two sentences before; in a genealogy whose section it is."""
        if whose := headed(self.view, self.sentence):
            return self.holders(whose)
        clipping = self.view.clipping(self.sentence)
        for earlier in reversed(self.view.sentences[max(0, self.sentence.index - 2) : self.sentence.index]):
            if self.view.clipping(earlier) != clipping:
                return ()
            for group in reversed(sentence_groups(self.view, earlier)):
                forces = group.particle == "の" and FORCES.match(self.view.text, group.last.content_end)
                opens = group.particle == "、" and group.start - earlier.start <= _DATED  # 三月、X、Y を攻む
                if not (group.particle in SUBJECT_PARTICLES or forces or opens) or group.last.quote >= 0:
                    continue
                states = group.particle in {"は", "が"}
                actors = [e for e in group.entities if self._is_actor(e, states=states)]
                if actors:
                    return self.side(group, group.end)
        return ()

    def each(
        self,
        places: Sequence[str],
        holders: Sequence[str],
        kind: ControlKind,
        span: tuple[int, int],
        rule: str,
    ) -> Iterator[Holding]:
        """Yield a holding for every place; joint holders of one place share it."""
        near = self.text(max(self.sentence.start, span[0] - 20), span[0])
        extent = _EXTENT.search(near)
        counted = _COUNTED.search(near)
        number = counted["count"] if counted else ""
        for place in places:
            for holder in holders:
                yield Holding(
                    place,
                    holder,
                    kind,
                    span[0],
                    span[1],
                    rule,
                    extent=extent.group() if extent else "",
                    count=int(number) if number.isdigit() else 0,
                )


def is_castle(group: Group) -> bool:
    """Whether *group* ends in a castle (城)."""
    return group.last.mention.text.endswith(cues.CASTLE_ENDINGS) and group.last.mention.kind is Kind.PLACE


def static(
    places: tuple[str, ...], holders: tuple[str, ...], kind: ControlKind, at: Group, rule: str
) -> Iterator[Holding]:
    """Yield a holding told by the noun phrase *at* alone, for every place and holder."""
    mention = at.last.mention
    for place in places:
        for holder in holders:
            yield Holding(place, holder, kind, mention.start, mention.end, rule, static=True)


def is_walled(scene: Scene, places: Sequence[str]) -> bool:
    """Whether all *places* are castles, passes or barriers: whoever is in one holds it."""
    return all(scene.view.entities[p].name.endswith(STRONGHOLDS) for p in places)
