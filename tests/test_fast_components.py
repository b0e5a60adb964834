"""The fast components give what spaCy's own give, token by token."""

from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.pipeline import DependencyParser, EntityRecognizer
from spacy.tokens import Doc

from kg.analyse.fast_ner import FastRecognizer, FoundEntities, is_supported, read_moves
from kg.analyse.fast_parser import FastParser
from kg.analyse.fast_tok2vec import FastTok2Vec
from kg.analyse.ginza import load_ginza

SENTENCES = [
    "灰田外相は4月25日、白浜市でノルデン王国のオラフ・リンド特使と約3時間会談し、停戦案を協議した。",
    "「領土は譲らない。交渉は続ける」と黒川大統領は述べた。",
    "",
    " ",
    "\n\n",
    "東亜軍はミドリ村を制圧したと発表した 。 確認は取れていない。次の行\n 先頭に空白。",
    "🔸X社のCEO(42)は2025年、約1,200億円で「青空」を買収",
    "会談",
    "。",
    "ﾊﾝｶｸ ｶﾅと全角ＡＢＣ、葛\U000e0101城市。",
    "ノルデン" * 40,
    "東浜共和国の西田首相と北川国防相は、" * 60 + "会談した。",
]


def seed_lines():
    files = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
    assert files
    return [line for file in files for line in file.read_text(encoding="utf-8").splitlines()]


def rows(doc):
    return [
        (
            token.text,
            token.head.i,
            token.dep_,
            token.tag_,
            token.pos_,
            token.lemma_,
            token.norm_,
            str(token.morph),
            token.ent_iob,
            token.ent_type_,
            token.is_sent_start,
        )
        for token in doc
    ]


def linguistic(nlp, texts, **options):
    return [(rows(doc), doc.user_data.get("bunsetu_bi_labels")) for doc in nlp.pipe(texts, **options)]


@pytest.fixture(scope="module")
def plain():
    return spacy.load("ja_ginza")


@pytest.fixture(scope="module")
def fast():
    return load_ginza()


@pytest.mark.model
def test_same_output_on_every_token(plain, fast):
    """Heads, labels, tags, lemmas, morphology, entities, sentence starts and phrases are the same."""
    texts = SENTENCES + seed_lines()

    ours = linguistic(fast, texts, batch_size=64)

    assert ours == linguistic(plain, texts)
    assert sum(len(doc) for doc, _ in ours) > 4000
    assert {iob for doc, _ in ours for *_, iob, _, _ in doc} == {1, 2, 3}


@pytest.mark.model
def test_same_output_one_by_one(plain, fast):
    """A Doc on its own gives the same as in a batch."""
    assert [rows(fast(text)) for text in SENTENCES] == [rows(plain(text)) for text in SENTENCES]


@pytest.mark.model
def test_fast_components_are_in_use(fast):
    """The pipeline holds this project's components, fed with the model's weights."""
    assert isinstance(fast.get_pipe("ner"), FastRecognizer)
    assert isinstance(fast.get_pipe("parser"), FastParser)
    assert isinstance(fast.get_pipe("tok2vec"), FastTok2Vec)
    assert is_supported(fast.get_pipe("ner"))
    assert not any(node.ops.use_blis for node in fast.get_pipe("tok2vec").model.walk())


@pytest.mark.model
def test_other_pipelines_are_left_alone(fast, plain):
    """A pipeline loaded after ours multiplies as before."""
    assert all(node.ops.use_blis for node in plain.get_pipe("tok2vec").model.walk())


@pytest.mark.model
def test_preset_entities_are_kept(plain, fast):
    """A Doc that comes with an entity goes through spaCy's decoder and keeps it."""

    def with_preset(nlp):
        doc = nlp.make_doc("灰田外相はミドリ村でリンド特使と会談した。")
        doc.ents = [doc.char_span(5, 9, label="Fictional_City")]
        others = [nlp.make_doc(text) for text in SENTENCES]
        for name, component in nlp.pipeline:
            if name != "ner":
                doc, *others = map(component, [doc, *others])
        found = nlp.get_pipe("ner").pipe([doc, *others])
        return [rows(each) for each in found]

    ours = with_preset(fast)

    assert "Fictional_City" in {row[9] for row in ours[0]}
    assert ours == with_preset(plain)


@pytest.mark.model
def test_factories_serve_in_any_pipeline(plain):
    """One name in the config swaps a component of a user's own pipeline; the rest stays."""
    mixed = spacy.load("ja_ginza", config={"components": {"ner": {"factory": "soukan_ner"}}})

    assert isinstance(mixed.get_pipe("ner"), FastRecognizer)
    assert not isinstance(mixed.get_pipe("parser"), FastParser)
    assert linguistic(mixed, SENTENCES) == linguistic(plain, SENTENCES)


@pytest.mark.model
def test_survives_saving(fast, tmp_path):
    """The pipeline is written and read back with its components."""
    fast.to_disk(tmp_path / "pipeline")

    again = spacy.load(tmp_path / "pipeline")

    assert isinstance(again.get_pipe("ner"), FastRecognizer)
    assert linguistic(again, SENTENCES) == linguistic(fast, SENTENCES)


def untrained(factory, labels, **model):
    nlp = spacy.blank("ja")
    component = nlp.add_pipe(factory, config={"model": model} if model else {})
    for label in labels:
        component.add_label(label)
    nlp.initialize()
    return nlp, component


@pytest.mark.parametrize(
    ("model", "supported"),
    [
        ({}, True),
        ({"use_upper": False}, False),
        ({"extra_state_tokens": True}, False),
        ({"maxout_pieces": 1}, False),
    ],
    ids=["default", "no-hidden-layer", "six-features", "relu"],
)
def test_unsupported_models_use_the_stock_decoder(model, supported):
    """A model of another shape is recognised and still gives an answer."""
    nlp, component = untrained("soukan_ner", ["A", "B"], **model)

    assert is_supported(component) is supported
    assert [token.ent_iob for token in nlp("灰田外相は会談した")] != []
    assert len(nlp("")) == 0


WORDS = ["灰田", "は", "\n", "ミドリ", "村", "へ", " ", "行っ", "た", "。"]


def random_docs(vocab):
    """Docs of shuffled words, white space among them, with sentence starts here and there."""
    random = np.random.default_rng(0)
    for length in [0, 1, 2, 3, 5, 40, 40]:
        starts = [True, *(random.random(max(length - 1, 0)) < 0.2)][:length]
        yield Doc(
            vocab, words=random.choice(WORDS, length).tolist(), sent_starts=[bool(start) for start in starts]
        )


def shake(model, seed):
    random = np.random.default_rng(seed)
    for node in model.walk():
        for name in node.param_names:
            if node.has_param(name):
                node.set_param(name, random.normal(size=node.get_param(name).shape).astype("f"))


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("pieces", [2, 3])
def test_any_weights_give_spacys_entities(seed, pieces):
    """Random weights make many entities, of one token and of several, and they are spaCy's."""
    nlp, component = untrained("soukan_ner", ["A", "B", "C"], maxout_pieces=pieces)
    shake(component.model, seed)
    assert is_supported(component)

    ours, theirs = list(random_docs(nlp.vocab)), list(random_docs(nlp.vocab))
    found = component.predict(ours)
    component.set_annotations(ours, found)
    EntityRecognizer.set_annotations(component, theirs, EntityRecognizer.predict(component, theirs))

    assert [rows(doc) for doc in ours] == [rows(doc) for doc in theirs]
    assert all(isinstance(each, FoundEntities) for each in found)


@pytest.mark.parametrize("seed", range(4))
def test_any_weights_give_spacys_trees(seed):
    """Random weights make odd trees, the same ones as in spaCy."""
    nlp, component = untrained("soukan_parser", ["nsubj", "obj"])
    shake(component.model, seed)

    ours, theirs = (list(map(nlp.make_doc, SENTENCES)) for _ in range(2))
    component.set_annotations(ours, component.predict(ours))
    DependencyParser.set_annotations(component, theirs, DependencyParser.predict(component, theirs))

    assert [rows(doc) for doc in ours] == [rows(doc) for doc in theirs]


def test_labels_added_late_use_the_stock_decoder():
    """A label added after training has no weights, and the decoder leaves such models to spaCy."""
    _, component = untrained("soukan_ner", ["A"])

    component.add_label("Z")

    assert not is_supported(component)


def test_moves_are_sorted():
    """Outside an entity O, U-x and B-x are possible, and the nameless U- is not."""
    _, component = untrained("soukan_ner", ["A", "B"])

    moves = read_moves(component)

    assert sorted(zip(moves.labels, moves.begins.tolist(), strict=True)) == [
        ("", False),
        ("A", False),
        ("A", True),
        ("B", False),
        ("B", True),
    ]
    assert set(moves.inside) == {"A", "B"}


def test_training_goes_through_spacy():
    """The recogniser learns from examples and then decodes what it learnt."""
    from spacy.training import Example

    nlp, _ = untrained("soukan_ner", ["City"])
    text, gold = "灰田はミドリ村へ行った", {"entities": [(3, 7, "City")]}
    example = Example.from_dict(nlp.make_doc(text), gold)
    optimizer = nlp.create_optimizer()
    for _ in range(40):
        nlp.update([example], sgd=optimizer)

    assert [(ent.text, ent.label_) for ent in nlp(text).ents] == [("ミドリ村", "City")]
