"""The command line of the training: ``python -m kg.training train|compare|measure|titles``.

In: arguments. Out: a folder of weights, or a table on standard output. Has no logic of its own.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from thinc.api import use_ops
from threadpoolctl import threadpool_limits

from kg.analyse.ginza import load_ginza
from kg.analyse.recogniser import load_recogniser
from kg.analyse.recogniser_features import FeatureExtractor
from kg.analyse.recogniser_network import KINDS
from kg.errors import KgError
from kg.training.baseline import ginza_entities
from kg.training.build import Recipe, build, examples_of, save
from kg.training.compare import compare
from kg.training.corpora import Text, analyse, read_texts, split
from kg.training.documents import read_documents
from kg.training.measure import f1, tally
from kg.training.titles import words_beside_people

UNITS, SEQUENCES = LOSSES = ("units", "sequences")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return 0 when done, 2 when an input cannot be used."""
    arguments = _parser().parse_args(argv)
    try:
        # one thread, one library: sums in another order would give other weights
        with use_ops("numpy", use_blis=False), threadpool_limits(1, user_api="blas"):
            return int(arguments.run(arguments))
    except KgError as error:
        sys.stderr.write(f"{error}\n")
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m kg.training", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True)
    for name, run in (("train", _train), ("compare", _compare), ("measure", _measure), ("titles", _titles)):
        command = commands.add_parser(name)
        command.set_defaults(run=run)
        command.add_argument(
            "--stockmark", type=Path, help="stockmarkteam/ner-wikipedia-dataset as JSON Lines"
        )
        command.add_argument("--wikipedia", type=Path, help="ku-nlp/WikipediaAnnotatedCorpus as JSON Lines")
        command.add_argument("--sample", type=Path, help="annotated news, for measuring only")
        if name == "measure":
            command.add_argument(
                "--model", type=Path, help="folder of weights; the package's own if not given"
            )
            continue
        command.add_argument(
            "--documents", type=Path, action="append", default=[], help="folder of annotated documents"
        )
        command.add_argument(
            "--leave-out", nargs="+", default=[], metavar="NAME", help="documents kept for measuring"
        )
        if name == "titles":
            continue
        command.add_argument("--steps", type=int, help="of each training")
        command.add_argument("--patterns", type=int, help="how many sentences to make from patterns")
        command.add_argument("--all", action="store_true", help="hold nothing back from training")
        if name == "compare":
            command.add_argument("--seeds", nargs="+", type=int, default=[0, 1, 2])
            command.add_argument(
                "--unseen", type=Path, action="append", default=[], help="annotated documents, for measuring"
            )
            continue
        command.add_argument("--news", type=Path, help="news archive to label and learn from")
        command.add_argument("--out", type=Path, required=True)
        command.add_argument("--keep", type=Path, help="folder for the teachers' weights")
        command.add_argument("--teachers", type=int, default=1, help="how many label the news together")
        command.add_argument(
            "--loss", choices=LOSSES, default=UNITS, help="learn whole sequences or each unit by itself"
        )
    return parser


def _texts(arguments: argparse.Namespace) -> dict[str, list[Text]]:
    given = (("stockmark", arguments.stockmark, "stockmark"), ("wikipedia", arguments.wikipedia, "irex"))
    return {name: list(read_texts(path, convention)) for name, path, convention in given if path}


def _train(arguments: argparse.Namespace) -> int:
    recipe = _recipe(arguments)
    recipe = replace(
        recipe,
        teachers=arguments.teachers,
        teacher=replace(recipe.teacher, whole_sequences=arguments.loss == SEQUENCES),
        student=replace(recipe.student, whole_sequences=arguments.loss == SEQUENCES),
    )
    kept = (
        frozenset(t.text_id for t in read_texts(arguments.sample, "stockmark"))
        if arguments.sample
        else frozenset()
    )
    network = build(
        load_ginza(),
        _annotated(arguments),
        documents=_documents(arguments),
        news=arguments.news,
        leave_out=kept,
        recipe=recipe,
        keep=arguments.keep,
        report=_say,
    )
    save(network, arguments.out, recipe.convention)
    return 0


def _compare(arguments: argparse.Namespace) -> int:
    nlp, recipe = load_ginza(), _recipe(arguments)
    extractor = FeatureExtractor(nlp)
    examples = examples_of(
        nlp, extractor, _annotated(arguments), _documents(arguments), recipe=recipe, report=_say
    )
    held = _held_back(arguments)
    held.update((folder.name, list(read_documents(folder))) for folder in arguments.unseen)
    tests = {name: list(analyse(nlp, texts, extractor)) for name, texts in held.items()}
    sys.stdout.write("| learned | seed | " + " | ".join(tests) + " |\n|---|---|" + "---|" * len(tests) + "\n")
    for way, seed, row in compare(examples, extractor, tests, arguments.seeds, recipe, _say):
        sys.stdout.write(f"| {way} | {seed} | " + " | ".join(f"{value:.3f}" for value in row) + " |\n")
        sys.stdout.flush()
    return 0


def _annotated(arguments: argparse.Namespace) -> list[Text]:
    return [
        text for texts in _texts(arguments).values() for text in (texts if arguments.all else split(texts)[0])
    ]


def _documents(arguments: argparse.Namespace) -> list[Text]:
    return [
        text
        for folder in arguments.documents
        for text in read_documents(folder, leave_out=arguments.leave_out)
    ]


def _held_back(arguments: argparse.Namespace) -> dict[str, list[Text]]:
    held = {name: split(texts)[1] for name, texts in _texts(arguments).items()}
    if arguments.sample:
        held["news sample"] = list(read_texts(arguments.sample, "stockmark"))
    return held


def _recipe(arguments: argparse.Namespace) -> Recipe:
    recipe = Recipe()
    if arguments.patterns:
        recipe = replace(recipe, patterns=arguments.patterns)
    if arguments.steps:
        recipe = replace(
            recipe,
            teacher=replace(recipe.teacher, steps=arguments.steps),
            student=replace(recipe.student, steps=arguments.steps),
        )
    return recipe


def _titles(arguments: argparse.Namespace) -> int:
    annotated = [text for texts in _texts(arguments).values() for text in texts]
    beside = words_beside_people([*annotated, *_documents(arguments)])
    sys.stdout.write(f"people {beside.people}, with a word of the lists {beside.known.total()}\n")
    for where, words in (("after", beside.after), ("before", beside.before)):
        often = "、".join(f"{word} {count}" for word, count in words.most_common(60))
        sys.stdout.write(f"other words {where} {words.total()}: {often}\n")
    return 0


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")


def _measure(arguments: argparse.Namespace) -> int:
    import spacy

    nlp = spacy.load("ja_ginza")
    recogniser = load_recogniser(nlp, arguments.model)
    held = _held_back(arguments)
    sys.stdout.write("| held-back part | | precision | recall | F1 | " + " | ".join(KINDS) + " |\n")
    sys.stdout.write("|---|---|" + "---|" * (3 + len(KINDS)) + "\n")
    for name, texts in held.items():
        kinds = KINDS[:3] if texts[0].convention == "irex" else KINDS
        counts: dict[str, Counter[tuple[str, str]]] = {"ja_ginza": Counter(), "recogniser": Counter()}
        for text, doc in zip(texts, nlp.pipe((t.text for t in texts), batch_size=64), strict=True):
            tally(ginza_entities(doc), text.entities, kinds, counts["ja_ginza"])
            tally(recogniser.spans([doc])[0], text.entities, kinds, counts["recogniser"])
        for system, count in counts.items():
            overall = f1(count, kinds)
            each = [f"{f1(count, [kind])[2]:.3f}" if kind in kinds else "" for kind in KINDS]
            cells = [name, system, *(f"{value:.3f}" for value in overall), *each]
            sys.stdout.write("| " + " | ".join(cells) + " |\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
