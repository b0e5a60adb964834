"""An analysed document with its resolved mentions in; the look-ups that situation rules share out.

A rule asks the view for the clauses, mentions and date anchor of a sentence. Extracts nothing itself.
"""

from collections.abc import Mapping, Sequence

from kg.extract.anchors import day_anchors
from kg.extract.clauses import Clauses
from kg.records import Analysis, Block, BlockKind, Clipping, Entity, Evidence, Form, Kind, Mention, Sentence


class Source:
    """A document without what it names; by it is kept what its text alone tells."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self.anchors: dict[int, str] | None = None


class View:
    """One document as the situation rules see it. Build once, read only."""

    def __init__(
        self,
        analysis: Analysis,
        mentions: Sequence[Mention],
        entities: Mapping[str, Entity],
        *,
        like: "View | None" = None,
    ) -> None:
        """Take mentions of all forms, resolved where they can be; *entities* by id.

        *like*: Another view of the document, with other mentions. What the text alone tells is read once.
        """
        self.analysis = analysis
        self.document = analysis.document
        self.text = analysis.document.text
        self.sentences = analysis.sentences
        self.mentions = tuple(sorted(mentions, key=lambda m: (m.start, m.end)))
        self.entities = entities
        self._by_sentence: dict[int, list[Mention]] = {}
        for mention in self.mentions:
            self._by_sentence.setdefault(mention.sentence, []).append(mention)
        self.source: Source = like.source if like else Source()
        self._clauses: dict[int, Clauses] = like._clauses if like else {}

    def body_called(self, names: set[str]) -> str:
        """Return the organisation that has one of *names*, "" where the text names none."""
        bodies = (e for e in self.entities.values() if e.kind is Kind.ORGANIZATION)
        return next((e.entity_id for e in bodies if e.name in names or not names.isdisjoint(e.aliases)), "")

    def mentions_of(self, entity: str, sentence: Sentence) -> list[Mention]:
        """Return the mentions of *entity* in *sentence*, in text order."""
        return [m for m in self.mentions_in(sentence) if entity in m.entities]

    def mentions_in(self, sentence: Sentence) -> Sequence[Mention]:
        """Return the mentions of *sentence* in text order."""
        return self._by_sentence.get(sentence.index, ())

    def mentions_between(self, start: int, end: int) -> list[Mention]:
        """Return the mentions that lie wholly in ``[start, end)``, in text order."""
        return [m for m in self.mentions if start <= m.start and m.end <= end]

    def names_in_clipping(self, sentence: Sentence, kind: Kind) -> list[Mention]:
        """Return the resolved names of *kind* in the clipping of *sentence*, in text order."""
        clipping = self.clipping(sentence).index
        return [
            m
            for m in self.mentions
            if m.kind is kind
            and m.form is Form.NAME
            and m.entities
            and self.clipping(self.sentences[m.sentence]).index == clipping
        ]

    def clauses(self, sentence: Sentence) -> Clauses:
        """Return the clause view of *sentence*, built once."""
        if sentence.index not in self._clauses:
            self._clauses[sentence.index] = Clauses(sentence)
        return self._clauses[sentence.index]

    def block(self, sentence: Sentence) -> Block:
        """Return the block that holds *sentence*."""
        return self.analysis.blocks[sentence.block]

    def block_kind(self, sentence: Sentence) -> BlockKind:
        """Return what kind of block holds *sentence*."""
        return self.block(sentence).kind

    def clipping(self, sentence: Sentence) -> Clipping:
        """Return the clipping that holds *sentence*."""
        return self.analysis.clippings[self.block(sentence).clipping]

    def anchor(self, sentence: Sentence) -> str:
        """Return the date that bare dates in *sentence* count from.

        It is that of the day it stands under, else the clipping's, else the document's.
        """
        if self.source.anchors is None:
            self.source.anchors = day_anchors(self.analysis)
        return self.source.anchors.get(sentence.block) or self.clipping(sentence).date or self.document.date

    def evidence(self, sentence: Sentence) -> Evidence:
        """Return *sentence* as evidence."""
        return Evidence(self.document.doc_id, sentence.start, sentence.end)

    def kind(self, entity_id: str) -> Kind:
        """Return the kind of an entity."""
        return self.entities[entity_id].kind

    def text_of(self, start: int, end: int) -> str:
        """Return ``text[start:end]``."""
        return self.text[start:end]
