"""Dependency parser (係り受け解析) for spaCy pipelines: same weights and same trees as spaCy's, less time.

In: Docs with a ``tensor``; out: the same Docs with heads, labels and sentence starts. Importing registers the
factory ``soukan_parser``. Does not train differently: updates and beams go through spaCy's own code.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from spacy.language import Language
from spacy.pipeline import DependencyParser
from spacy.pipeline.dep_parser import DEFAULT_PARSER_MODEL  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import minibatch

from kg.analyse.blas import one_thread


class FastParser(DependencyParser):  # type: ignore[misc]
    """spaCy's DependencyParser with the transition loop run while holding the GIL.

    spaCy's compiled loop releases the GIL, and then its small methods take and drop it one by one, several
    times a token. Driven from Python, the same compiled steps find the GIL already held.
    """

    factory = "soukan_parser"

    def pipe(self, docs: Iterable[Doc], *, batch_size: int = 256) -> Iterator[Doc]:
        """Yield the Docs parsed, in order; the whole batch advances together."""
        for batch in minibatch(docs, size=batch_size):  # type: ignore[no-untyped-call]
            batch = list(batch)
            try:
                self.set_annotations(batch, self.predict(batch))
                yield from batch
            except Exception as error:  # spaCy's contract: a component hands every failure to its handler
                self.get_error_handler()(self.name, self, batch, error)

    def predict(self, docs: Doc | Sequence[Doc]) -> Any:
        """Return the final parse states, as spaCy's greedy parser does."""
        batch = [docs] if isinstance(docs, Doc) else list(docs)
        if self.cfg.get("beam_width", 1) != 1 or not any(len(doc) for doc in batch):
            return super().predict(batch)
        states = self.moves.init_batch(batch)
        live = [state for state in states if not state.is_final()]
        if live:
            with one_thread():
                step = self.model.predict(batch)
                while live:
                    live = self.transition_states(live, step.predict(live))
                step.clear_memory()
        return states


@Language.factory(
    FastParser.factory,
    assigns=["token.dep", "token.head", "token.is_sent_start", "doc.sents"],
    default_config={
        "moves": None,
        "update_with_oracle_cut_size": 100,
        "learn_tokens": False,
        "min_action_freq": 30,
        "model": DEFAULT_PARSER_MODEL,
        "scorer": {"@scorers": "spacy.parser_scorer.v1"},
    },
    default_score_weights={
        "dep_uas": 0.5,
        "dep_las": 0.5,
        "dep_las_per_type": None,
        "sents_p": None,
        "sents_r": None,
        "sents_f": 0.0,
    },
)
def make_fast_parser(
    nlp: Language,
    name: str,
    model: Any,
    moves: Any,
    update_with_oracle_cut_size: int,
    learn_tokens: bool,
    min_action_freq: int,
    scorer: Callable[..., Any] | None,
) -> FastParser:
    """Create the component; settings are those of spaCy's ``parser``."""
    return FastParser(
        nlp.vocab,
        model,
        name,
        moves=moves,
        update_with_oracle_cut_size=update_with_oracle_cut_size,
        learn_tokens=learn_tokens,
        min_action_freq=min_action_freq,
        beam_width=1,
        scorer=scorer,
    )
