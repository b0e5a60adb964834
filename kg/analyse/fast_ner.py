"""Entity recogniser (固有表現抽出) for spaCy pipelines: weights and entities are spaCy's, decoded in bulk.

In: Docs with a ``tensor``; out: the same Docs with ``ents``. Importing registers the factory ``soukan_ner``.
Does not train differently: updates, beams and preset entities go through spaCy's own code.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from spacy.attrs import IS_SPACE, SENT_START  # type: ignore[import-not-found]
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.pipeline.ner import DEFAULT_NER_MODEL  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span
from spacy.util import minibatch

from kg.analyse.blas import one_thread

Floats = npt.NDArray[np.float32]
Entities = list[tuple[int, int, str]]  #: (first token, token after the last, label), in text order


@dataclass(frozen=True, slots=True)
class Moves:
    """The recogniser's classes, sorted by what they may follow."""

    outside: npt.NDArray[np.intp]  #: classes that are possible outside an entity, ascending: O, U-x, B-x
    begins: npt.NDArray[np.bool_]  #: which of ``outside`` open an entity
    out: int  #: position of O in ``outside``
    labels: tuple[str, ...]  #: label of each of ``outside``, "" for O
    inside: dict[str, tuple[int, int]]  #: label → classes I-x and L-x


@dataclass(frozen=True, slots=True)
class FoundEntities:
    """What ``FastRecognizer.predict`` found in one Doc."""

    entities: Entities


class FastRecognizer(EntityRecognizer):  # type: ignore[misc]
    """spaCy's EntityRecognizer with a vectorised greedy decoder.

    spaCy checks each of the 4 x labels + 2 moves at each token, which costs thousands of mutex operations.
    Outside an entity the state is the current token alone, so all tokens are scored in one product; inside an
    entity of label x only I-x and L-x are legal.
    """

    factory = "soukan_ner"

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """Yield the Docs with entities, in order; one product per batch."""
        for batch in minibatch(stream, size=batch_size):  # type: ignore[no-untyped-call]
            docs = list(batch)
            try:
                self.set_annotations(docs, self.predict(docs))
                yield from docs
            except Exception as error:  # spaCy's contract: a component hands every failure to its handler
                self.get_error_handler()(self.name, self, docs, error)

    def predict(self, docs: Doc | Sequence[Doc]) -> Any:
        """Return ``FoundEntities`` for each Doc, or spaCy's states where the fast decoder does not apply."""
        batch = [docs] if isinstance(docs, Doc) else list(docs)
        moves = read_moves(self) if is_supported(self) else None
        if moves is None or any(len(doc) and doc.has_annotation("ENT_IOB") for doc in batch):
            return super().predict(batch)
        with one_thread():
            return [FoundEntities(entities) for entities in decode(self.model, moves, batch)]

    def set_annotations(self, docs: Sequence[Doc], found: Any) -> None:
        """Write entities onto the Docs; tokens outside become O, as in spaCy."""
        if not (len(found) and isinstance(found[0], FoundEntities)):
            super().set_annotations(docs, found)
            return
        for doc, item in zip(docs, found, strict=True):
            spans = [Span(doc, start, end, label=label) for start, end, label in item.entities]
            doc.set_ents(spans, default="outside")


def is_supported(component: EntityRecognizer) -> bool:
    """Whether the fast decoder gives what spaCy's would: greedy search, three features, a hidden layer."""
    model = component.model
    if component.cfg.get("beam_width", 1) != 1 or model.name != "parser_model":
        return False
    lower = model.get_ref("lower")
    return bool(
        model.attrs["has_upper"]
        and not model.attrs["unseen_classes"]
        and lower.get_dim("nF") == 3
        and lower.get_dim("nP") >= 2
        and isinstance(lower.get_param("W"), np.ndarray)
    )


def read_moves(component: EntityRecognizer) -> Moves | None:
    """Return the component's classes, or None when they are not complete BILUO sets."""
    names = [component.moves.get_class_name(index) for index in range(component.moves.n_moves)]
    classes = {name: index for index, name in enumerate(names)}
    if "O" not in classes:
        return None
    labels = {name[2:] for name in names if name[1:2] == "-" and name[2:]}
    if any(f"{action}-{label}" not in classes for label in labels for action in "BILU"):
        return None
    # "U-" without a label belongs to blocked preset tokens only
    outside = [i for i, name in enumerate(names) if name == "O" or (name[:2] in {"B-", "U-"} and name[2:])]
    return Moves(
        outside=np.array(outside),
        begins=np.array([names[i].startswith("B-") for i in outside]),
        out=outside.index(classes["O"]),
        labels=tuple(names[i][2:] for i in outside),
        inside={label: (classes[f"I-{label}"], classes[f"L-{label}"]) for label in labels},
    )


def decode(model: Any, moves: Moves, docs: Sequence[Doc]) -> list[Entities]:
    """Return the entities of each Doc under the greedy transition system of spaCy's ``ner``."""
    if not any(len(doc) for doc in docs):
        return [[] for _ in docs]
    lower, upper = model.get_ref("lower"), model.get_ref("upper")
    features = lower.predict(model.get_ref("tok2vec").predict(docs))  # row 0 is the padding
    bias = lower.get_param("b")
    weights, offsets = upper.get_param("W"), upper.get_param("b")
    closes, spaces = _boundaries(docs)

    # the order of the sums is spaCy's, so that even the rounding agrees
    hidden = (((features[1:, 0] + features[0, 1]) + features[0, 2]) + bias).max(axis=2)
    scores = hidden @ weights[moves.outside].T + offsets[moves.outside]
    scores[np.ix_(closes, moves.begins)] = -np.inf
    best = scores.argmax(axis=1)
    best[spaces] = moves.out

    def goes_on(label: str, start: int, token: int) -> bool:
        pair = list(moves.inside[label])
        state = (features[token + 1, 0] + features[start + 1, 1] + features[token, 2] + bias).max(axis=1)
        inner, last = weights[pair] @ state + offsets[pair]
        return bool(inner > last or (inner == last and pair[0] < pair[1]))

    return _walk(docs, best, closes, moves, goes_on)


def _boundaries(docs: Sequence[Doc]) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return for each token of the batch: is it the last of its sentence or Doc; is it white space."""
    columns = [doc.to_array([SENT_START, IS_SPACE]).reshape(-1, 2) for doc in docs if len(doc)]
    closes = np.concatenate([np.append(column[1:, 0] == 1, True) for column in columns])
    spaces = np.concatenate([column[:, 1] == 1 for column in columns])
    return closes, spaces


def _walk(
    docs: Sequence[Doc],
    best: npt.NDArray[np.intp],
    closes: npt.NDArray[np.bool_],
    moves: Moves,
    goes_on: Callable[[str, int, int], bool],
) -> list[Entities]:
    """Read the entities off the best moves; positions are in the batch until they are stored."""
    found: list[Entities] = [[] for _ in docs]
    ends = np.cumsum([len(doc) for doc in docs])
    owners = np.searchsorted(ends, candidates := np.flatnonzero(best != moves.out), side="right")
    taken = 0
    for token, owner in zip(candidates.tolist(), owners.tolist(), strict=True):
        if token < taken:
            continue
        move = best[token]
        label, taken = moves.labels[move], token + 1
        if moves.begins[move]:
            while not closes[taken] and goes_on(label, token, taken):
                taken += 1
            taken += 1
        base = int(ends[owner]) - len(docs[owner])
        found[owner].append((token - base, taken - base, label))
    return found


@Language.factory(
    FastRecognizer.factory,
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config={
        "moves": None,
        "update_with_oracle_cut_size": 100,
        "model": DEFAULT_NER_MODEL,
        "incorrect_spans_key": None,
        "scorer": {"@scorers": "spacy.ner_scorer.v1"},
    },
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None},
)
def make_fast_recognizer(
    nlp: Language,
    name: str,
    model: Any,
    moves: Any,
    update_with_oracle_cut_size: int,
    incorrect_spans_key: str | None,
    scorer: Callable[..., Any] | None,
) -> FastRecognizer:
    """Create the component; settings are those of spaCy's ``ner``."""
    return FastRecognizer(
        nlp.vocab,
        model,
        name,
        moves=moves,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        incorrect_spans_key=incorrect_spans_key,
        beam_width=1,
        scorer=scorer,
    )
