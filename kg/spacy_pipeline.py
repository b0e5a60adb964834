"""GiNZA's pipeline with what this project knows: texts in; Docs with people, places and more out.

For spaCy's users: ``nlp = kg.load_pipeline()``; then ``doc.ents``, ``doc.spans``, displaCy. Works on one text
at a time: what other documents say of a name is not asked.
"""

import dataclasses
from collections.abc import Iterable, Iterator

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from kg.analyse.ginza import load_ginza, sentence_of
from kg.analyse.recogniser import SPANS_KEY, add_recogniser
from kg.analyse.sentences import sentence_spans
from kg.extract.mentions import find_mentions
from kg.gazetteer import Gazetteer
from kg.gazetteer import load as load_gazetteer
from kg.records import Analysis, Block, BlockKind, Clipping, Document, Form, Sentence

FACTORY = "soukan_mentions"
GINZA_KEY = "ginza"  #: of ``doc.spans``: the entities as GiNZA gave them
MENTIONS_KEY = "soukan_mentions"  #: of ``doc.spans``: names, bare offices (ROLE) and anaphors (ANAPHOR)


def load_pipeline(*, fast: bool = True) -> Language:
    """Return GiNZA with the trained recogniser and the mention finder.

    ``doc.ents`` holds the recogniser's names, labelled PERSON, PLACE, ORGANIZATION and EVENT;
    ``doc.spans["ginza"]`` what GiNZA said; ``doc.spans["soukan_mentions"]`` what rules, gazetteer and the
    rest of the text make of them for the graph, with offices and anaphors too; there ``span._.office`` is the
    office that stands with a name and ``span._.affiliation`` its organisation or country.

    Args:
        fast: GiNZA's components in a faster form that gives the same output.
    """
    nlp = add_recogniser(load_ginza(fast=fast))
    if FACTORY not in nlp.pipe_names:
        nlp.add_pipe(FACTORY, last=True)
    return nlp


class MentionFinder:
    """The component: ``doc.ents`` becomes the recogniser's names, ``doc.spans`` keeps every voice."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of one Doc."""
        doc.spans[GINZA_KEY] = list(doc.ents)
        found = [
            (mention, span)
            for mention in find_mentions(_analysis(doc), self.gazetteer)
            if (span := _span(doc, mention.start, mention.end, str(mention.kind).upper())) is not None
        ]
        for mention, span in found:
            span._.office, span._.affiliation = mention.title, mention.affiliation
        # one sentence gives the rules little to go by: the recogniser alone is right more often, see
        # docs/recogniser.md
        doc.ents = filter_spans(list(doc.spans[SPANS_KEY]))
        labels = {Form.ROLE: "ROLE", Form.PRONOUN: "ANAPHOR"}
        doc.spans[MENTIONS_KEY] = [
            s if m.form == Form.NAME else Span(doc, s.start, s.end, label=labels[m.form]) for m, s in found
        ]
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 64) -> Iterator[Doc]:
        """Find the mentions of each Doc, in order."""
        yield from map(self, stream)


def _span(doc: Doc, start: int, end: int, label: str) -> Span | None:
    return doc.char_span(start, end, label=label)


def _analysis(doc: Doc) -> Analysis:
    """Return the Doc as an analysed document of one block, cut into our sentences."""
    whole = sentence_of(doc)
    document = Document("", doc.text)
    block = Block(0, 0, len(doc.text), BlockKind.BODY, 0)
    sentences: list[Sentence] = []
    for start, end in sentence_spans(doc.text, 0, len(doc.text)):
        sentences.append(_part(whole, len(sentences), start, end))
    return Analysis(document, (block,), (Clipping(0, 0, 0),), tuple(sentences))


def _part(whole: Sentence, index: int, start: int, end: int) -> Sentence:
    first = next((i for i, t in enumerate(whole.tokens) if t.start >= start), len(whole.tokens))
    tokens = tuple(
        dataclasses.replace(t, head=min(max(t.head - first, 0), len(whole.tokens)))
        for t in whole.tokens
        if start <= t.start < end
    )
    return Sentence(
        index,
        0,
        start,
        end,
        whole.text[start:end],
        tokens,
        tuple(s for s in whole.ginza if start <= s.start < end),
        tuple(s for s in whole.learned if start <= s.start < end),
    )


@Language.factory(FACTORY)
def make_mention_finder(nlp: Language, name: str) -> MentionFinder:
    """Make the component with the packaged gazetteer."""
    for attribute in ("office", "affiliation"):
        if not Span.has_extension(attribute):
            Span.set_extension(attribute, default="")
    return MentionFinder(load_gazetteer())
