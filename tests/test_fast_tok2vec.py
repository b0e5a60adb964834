"""The fast token vectors are spaCy's, whatever stands beside a text and however the model was changed."""

import numpy as np
import pytest
import spacy
from spacy.tokens import Doc
from spacy.training import Example

from kg.analyse import fast_tok2vec
from kg.analyse.fast_tok2vec import FastTok2Vec, is_supported

TEXTS = [
    ["灰田", "は", "白浜", "へ", "行っ", "た", "。"],
    [],
    ["会談"],
    ["\n", "😀", "会談"],
    ["停戦", "案", "を"] * 40,
    ["東亜", "軍"],
]
ENCODER = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 32, "window_size": 1}
EMBEDDING = {"@architectures": "spacy.MultiHashEmbed.v2", "width": 32, "include_static_vectors": False}


def component(depth=4, pieces=3, attrs=("ORTH", "SHAPE"), seed=0, **encoder):
    """An untrained component whose weights and biases are all random."""
    config = {
        "@architectures": "spacy.Tok2Vec.v2",
        "embed": {**EMBEDDING, "attrs": list(attrs), "rows": [500] * len(attrs)},
        "encode": {**ENCODER, "depth": depth, "maxout_pieces": pieces, **encoder},
    }
    nlp = spacy.blank("ja")
    made = nlp.add_pipe("soukan_tok2vec", config={"model": config})
    nlp.initialize()
    shake(made.model, seed)
    return made


def shake(model, seed):
    random = np.random.default_rng(seed)
    for node in model.walk():
        for name in node.param_names:
            shape = node.get_param(name).shape
            node.set_param(name, random.normal(size=shape, scale=0.3).astype("f"))


def docs(vocab, texts=TEXTS):
    return [Doc(vocab, words=words) for words in texts]


def assert_same(ours, theirs):
    assert len(ours) == len(theirs)
    for a, b in zip(ours, theirs, strict=True):
        assert a.shape == b.shape
        np.testing.assert_allclose(a, b, atol=2e-5)


@pytest.mark.parametrize("depth", [1, 2, 4, 7, 8])
@pytest.mark.parametrize("pieces", [2, 3])
def test_vectors_are_spacys(depth, pieces):
    """Any number of layers and pieces gives the vectors of spaCy's pass, also for empty Docs."""
    fast = component(depth=depth, pieces=pieces)
    batch = docs(fast.vocab)
    assert is_supported(fast.model)

    assert_same(fast.predict(batch), fast.model.predict(batch))


def test_neighbours_do_not_matter():
    """The vectors of a text are the same alone and in a batch, with words seen before and with new ones."""
    fast, fresh = component(), component()
    together = fast.predict(docs(fast.vocab))

    assert_same([fresh.predict([doc])[0] for doc in docs(fresh.vocab)], together)
    assert_same([fast.predict([doc])[0] for doc in docs(fast.vocab)], together)


def test_nothing_but_empty_docs():
    """Docs without tokens get vectors without rows."""
    fast = component()

    assert [vectors.shape for vectors in fast.predict(docs(fast.vocab, [[], []]))] == [(0, 32), (0, 32)]


def test_long_batches_are_cut(monkeypatch):
    """Blocks of rows are put together again."""
    fast = component()
    whole = fast.predict(docs(fast.vocab))
    monkeypatch.setattr(fast_tok2vec, "ROWS", 17)

    assert_same(fast.predict(docs(fast.vocab)), whole)


def test_a_full_table_of_words_starts_again(monkeypatch):
    """More words than are remembered give the same vectors."""
    fast = component()
    texts = [[f"語{number}{i}" for i in range(30)] for number in range(9)]
    expected = fast.model.predict(docs(fast.vocab, texts))
    monkeypatch.setattr(fast_tok2vec, "WORDS", 40)

    assert_same([fast.predict([doc])[0] for doc in docs(fast.vocab, texts)], expected)
    assert len(fast._words.numbers) <= 40


def test_exchanged_weights_are_seen():
    """Nothing of the old weights stays when new ones are put in."""
    fast = component()
    fast.predict(docs(fast.vocab))

    shake(fast.model, seed=5)

    assert_same(fast.predict(docs(fast.vocab)), fast.model.predict(docs(fast.vocab)))


def test_trained_weights_are_seen():
    """Each step of training is followed."""
    nlp = spacy.blank("ja")
    encoder = {**ENCODER, "depth": 2, "maxout_pieces": 3}
    embedding = {**EMBEDDING, "attrs": ["ORTH"], "rows": [500]}
    tok2vec = {"@architectures": "spacy.Tok2Vec.v2", "embed": embedding, "encode": encoder}
    fast = nlp.add_pipe("soukan_tok2vec", config={"model": tok2vec})
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 32}
    nlp.add_pipe("tagger", config={"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}})
    example = Example.from_dict(nlp.make_doc("灰田は行った"), {"tags": ["a", "b", "a", "b"]})
    optimizer = nlp.initialize(lambda: [example])
    for _ in range(3):
        nlp.update([example], sgd=optimizer)
        assert_same(fast.predict([example.reference]), fast.model.predict([example.reference]))


@pytest.mark.parametrize(
    "shape",
    [{"attrs": ("NORM", "SHAPE")}, {"window_size": 2}],
    ids=["not-lexical", "wider-window"],
)
def test_other_models_go_through_spacy(shape):
    """A model of another shape is recognised and gives spaCy's vectors."""
    other = component(**shape)

    assert not is_supported(other.model)
    assert_same(other.predict(docs(other.vocab)), other.model.predict(docs(other.vocab)))


def test_other_encoders_go_through_spacy():
    """An encoder of another architecture is recognised."""
    nlp = spacy.blank("ja")
    made = nlp.add_pipe("soukan_tok2vec")

    assert isinstance(made, FastTok2Vec)
    assert not is_supported(made.model.layers[0])
