"""The mentions of one document, names resolved, in; what the rules of coreference ask of them, out.

Who is named with which title, who acts on whom in a sentence, of which states the document is. Chooses
nobody.
"""

from collections.abc import Mapping, Sequence
from functools import cached_property

from kg import expressions as re
from kg.extract.cues.anaphora import ACTED_ON, CLAUSE_ENDS, SUBJECT_AFTER
from kg.extract.cues.meetings import QUESTION
from kg.extract.hero import hero
from kg.extract.lifetimes import years_of
from kg.extract.view import View
from kg.gazetteer import Gazetteer
from kg.records import Analysis, Entity, Form, Kind, Mention
from kg.resolve.cues import HEADS_OF_STATE, HEADS_OF_TOWNS
from kg.resolve.states import states_of
from kg.resolve.titles import same_office

_QUESTION = re.compile(QUESTION)
_ACTED_ON, _SUBJECT_AFTER = re.compile(ACTED_ON), re.compile(SUBJECT_AFTER)
_CLAUSE_ENDS = re.compile(CLAUSE_ENDS)
_PARTNER = re.compile(rf"[をにとへ]|{ACTED_ON}")  #: after a name: whoever points back acts on it
#: What 両 counts that is no office of its own → the offices it may be of.
_HEADS = {"首脳": HEADS_OF_STATE, "首長": HEADS_OF_TOWNS}


class NamedHere:
    """Look-ups over the named mentions of one document; a class because each is made once and asked often."""

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

    @cached_property
    def hero(self) -> tuple[str, ...]:
        """The person whose portrait the document is, () for nobody's."""
        if any(_QUESTION.match(self.text, b.start) for b in self.blocks):
            return ()  # who answers says 私, and 彼女 of somebody else
        whose = hero(View(self.analysis, self.mentions, self.entities))
        return whose.entities if whose else ()

    @cached_property
    def states(self) -> tuple[str, ...]:
        """The countries of the document, and what has an army or ministers in it; longest name first."""
        return states_of(self.text, self.entities.values(), self.people)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The year that each sentence tells of, 0 where none is told."""
        return years_of(self.sentences)

    def article(self, mention: Mention) -> int:
        """Return the clipping that holds *mention*."""
        block = self.sentences[mention.sentence].block
        return self.blocks[block].clipping if block < len(self.blocks) else 0

    def first_named(self, person: Mention) -> Mention:
        """Return the first name of *person* in the text."""
        return next(p for p in self.people if p.entities == person.entities)

    def owners_of(self, person: Mention) -> set[str]:
        """Return the bodies and lands that stand before a name of *person*."""
        return {p.affiliation for p in self.people if p.entities == person.entities and p.affiliation}

    def holds(self, person: str, offices: frozenset[str]) -> bool:
        """Whether *person* is called by one of *offices*."""
        return any(same_office(t, w) for t in self.titles.get(person, ()) for w in offices)

    def has_other_offices(self, what: str, person: str) -> bool:
        """Whether *person* has offices and none that 両|外相 may mean: 両外相 are not the two presidents."""
        wanted = offices_of(what)
        return bool(self.titles.get(person)) and not self.holds(person, wanted)

    def is_of_actor(self, body: Mention, mention: Mention) -> bool:
        """Whether *body* is that of whoever acts on *mention* in its sentence: 監視団の X 団長が|双方と."""
        if body.sentence != mention.sentence or body.kind == Kind.PERSON:
            return False
        actor = next((p for p in self.people if p.sentence == body.sentence and p.start >= body.end), None)
        if actor is None or actor.start >= mention.start:
            return False
        acts = _SUBJECT_AFTER.match(self.text, max(actor.end, actor.span[1]), mention.start)
        return acts is not None and (
            actor.span[0] <= body.start or self.text[body.end : actor.start] in {"", "の"}
        )

    def partners_of(self, mention: Mention) -> frozenset[str]:
        """Return with whom or on whom *mention* acts, named after it in its sentence: |彼は…Yと会い."""
        if mention.kind != Kind.PERSON or self.text[mention.end : mention.end + 1] not in {"は", "が"}:
            return frozenset()
        after = (p for p in self.people if p.sentence == mention.sentence and p.start > mention.end)
        return frozenset(p.entities[0] for p in after if p.span[1] and _PARTNER.match(self.text, p.span[1]))

    def acting_on(self, mention: Mention, earlier: Sequence[Mention]) -> frozenset[str]:
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


def offices_of(what: str) -> frozenset[str]:
    """Return the offices that 両|*what* may be of: 両首脳 are heads of state."""
    return _HEADS.get(what, frozenset({what}))
