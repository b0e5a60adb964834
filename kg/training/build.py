"""Trains the recogniser from the corpora to the folder that the package ships.

In: paths of the corpora and of a news archive. Out: a folder with weights and sizes.
Teachers learn from annotated, exchanged and pattern texts; a student from these and news as they label it.
Does not download anything and holds nothing back.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
from spacy.language import Language

from kg.analyse.recogniser import CONFIG, WEIGHTS
from kg.analyse.recogniser_features import FeatureExtractor
from kg.analyse.recogniser_network import TRANSITIONS, Network, Shape
from kg.training.corpora import Example, Text, analyse
from kg.training.invent import NamePool, exchange_names, sentences
from kg.training.learn import Plan, train
from kg.training.silver import label, read_sentences


@dataclass(frozen=True, slots=True)
class Recipe:
    """Everything that decides the weights, besides the texts."""

    shape: Shape = field(default_factory=Shape)
    teacher: Plan = field(default_factory=lambda: Plan(steps=2700, hide_word=0.2))
    student: Plan = field(default_factory=lambda: Plan(steps=2700, hide_word=0.2, seed=100))
    teachers: int = 1
    patterns: int = 6000
    #: how often each sentence of a document is repeated with this share of its names exchanged
    document_copies: int = 1
    document_share: float = 0.8
    news: int = 14_000
    #: how the shipped recogniser reads a text, between the two corpora's conventions
    convention: tuple[float, float] = (0.5, 0.5)


def build(
    nlp: Language,
    annotated: Sequence[Text],
    *,
    documents: Sequence[Text] = (),
    news: Path | None,
    leave_out: frozenset[str] = frozenset(),
    recipe: Recipe,
    report: Callable[[str], None],
    keep: Path | None = None,
) -> Network:
    """Return the trained network.

    Args:
        nlp: ja_ginza.
        annotated: The training part of the corpora.
        documents: Sentences of annotated documents.
        news: An archive to label and learn from; none leaves the teacher as the result.
        leave_out: Identifiers of articles of the archive that are kept for measuring.
        recipe: Two runs with one recipe on one machine give the same weights.
        report: Takes a line on the progress.
        keep: Folder that the teachers are written to as well.
    """
    extractor = FeatureExtractor(nlp)
    examples = examples_of(nlp, extractor, annotated, documents, recipe=recipe, report=report)
    teachers = [
        fit(examples, extractor, replace(recipe.teacher, seed=recipe.teacher.seed + i), recipe, report)
        for i in range(recipe.teachers)
    ]
    if keep:
        for i, teacher in enumerate(teachers):
            save(teacher, keep / f"teacher-{i}", recipe.convention)
    if news is None:
        return teachers[0]
    archive = list(read_sentences(news, leave_out=leave_out))
    chosen = np.sort(np.random.default_rng(0).permutation(len(archive))[: recipe.news])
    unlabelled = [_halved(e) for e in analyse(nlp, [archive[i] for i in chosen], extractor)]
    report(f"{len(unlabelled)} sentences of news")
    whole = recipe.teacher.whole_sequences
    labelled = list(label(unlabelled, teachers, extractor.vectors, whole_sequences=whole))
    return fit([*examples, *labelled], extractor, recipe.student, recipe, report)


def examples_of(
    nlp: Language,
    extractor: FeatureExtractor,
    annotated: Sequence[Text],
    documents: Sequence[Text],
    *,
    recipe: Recipe,
    report: Callable[[str], None],
) -> list[Example]:
    """Return what teachers learn from: annotated texts, patterns, and texts with exchanged names."""
    pool = NamePool.of(annotated, 0)
    invented = list(sentences(pool, recipe.patterns))
    exchanged = [exchange_names(t, pool) for t in annotated if t.convention == "stockmark"]
    exchanged += [
        exchange_names(t, pool, share=recipe.document_share)
        for _ in range(recipe.document_copies)
        for t in documents
        if t.entities
    ]
    texts = [*annotated, *documents, *invented, *exchanged]
    examples = [_halved(e) for e in analyse(nlp, texts, extractor)]
    report(
        f"{len(annotated)} annotated texts, {len(documents)} sentences of documents, "
        f"{len(invented)} patterns, {len(exchanged)} with exchanged names"
    )
    return examples


def fit(
    examples: Sequence[Example],
    extractor: FeatureExtractor,
    plan: Plan,
    recipe: Recipe,
    report: Callable[[str], None],
) -> Network:
    """Return a network that learned from the examples."""
    shape = replace(recipe.shape, context=extractor.context_width, vector=extractor.vectors.shape[1])
    network = Network(shape, seed=plan.seed)
    train(
        network,
        examples,
        extractor.vectors,
        plan,
        report=lambda step, loss, _: report(
            f"seed {plan.seed}, step {step} of {plan.steps}: loss {loss:.4f}"
        ),
        report_every=max(1, plan.steps // 8),
    )
    return network


def _halved(example: Example) -> Example:
    # a million units of context in single precision do not fit beside the model on a small machine
    return replace(example, units=replace(example.units, context=example.units.context.astype(np.float16)))


def save(network: Network, folder: Path, convention: Sequence[float]) -> None:
    """Write the weights in half precision and the sizes beside them."""
    folder.mkdir(parents=True, exist_ok=True)
    halves = {name: value.astype(np.float16) for name, value in sorted(network.parameters().items())}
    if not network.transitions.any():
        del halves[TRANSITIONS]
    np.savez_compressed(folder / WEIGHTS, **halves)  # type: ignore[arg-type]
    config = {"shape": network.config(), "convention": list(convention)}
    (folder / CONFIG).write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
