"""The trained recogniser on sentences whose names nobody bears."""

import pytest
import spacy

from kg.analyse.recogniser import SPANS_KEY, add_recogniser, load_recogniser
from kg.errors import UsageError
from kg.training.invent import marked


@pytest.fixture(scope="module")
def nlp():
    return add_recogniser(spacy.load("ja_ginza"))


def spans(doc):
    return [(s.start, s.end, s.label_) for s in doc.spans[SPANS_KEY]]


@pytest.mark.model
@pytest.mark.parametrize(
    "example",
    [
        "〈ザルメニア:PLACE〉の〈ドルヴィネン:PERSON〉大統領は5日、首都〈ケルトヴァ:PLACE〉で演説した。",
        "〈額沢正臣:PERSON〉氏は〈ヴァルシア:PLACE〉を訪問した。",
        "〈ザルメニア外務省:ORGANIZATION〉の〈モルテク:PERSON〉報道官は会見でそう述べた。",
        "〈ヴァルシア軍:ORGANIZATION〉は7日、〈オルベク州:PLACE〉を制圧したと発表した。",
        "〈トラヴィス・ケルマン:PERSON〉特使は〈霧瀬市:PLACE〉に到着した。",
    ],
    ids=["president", "japanese-name", "ministry", "army-and-province", "full-name"],
)
def test_invented_names_are_found(nlp, example):
    """Names that no corpus has are found, without their titles."""
    expected = marked("example", example)
    doc = nlp(expected.text)

    assert [(s.start_char, s.end_char, s.label_) for s in doc.spans[SPANS_KEY]] == list(expected.entities)


@pytest.mark.model
def test_silent_without_names(nlp):
    """A sentence without a name gives nothing."""
    doc = nlp("政府は閣議で補正予算案を決定し、来週にも提出する予定だ。")

    assert not doc.spans[SPANS_KEY]


@pytest.mark.model
def test_empty_text(nlp):
    """A text without tokens gives no spans, rather than an error."""
    doc = nlp("")

    assert not doc.spans[SPANS_KEY]


@pytest.mark.model
def test_batches_do_not_change_the_answer(nlp):
    """A text gives the same spans alone and among others."""
    texts = ["ドルヴィネン大統領はヴァルシアを訪れた。", "", "霧瀬市で雨。"]
    alone, together = [nlp(t) for t in texts], list(nlp.pipe(texts))

    assert [spans(d) for d in together] == [spans(d) for d in alone]


@pytest.mark.model
def test_entities_of_ginza_remain(nlp):
    """The recogniser leaves ``doc.ents`` to GiNZA."""
    with nlp.select_pipes(disable=["soukan_recogniser"]):
        before = [(e.start, e.end, e.label_) for e in nlp("東京で会談した。").ents]

    assert [(e.start, e.end, e.label_) for e in nlp("東京で会談した。").ents] == before


def test_a_pipeline_without_ner_is_refused():
    """A blank pipeline is refused with the remedy."""
    with pytest.raises(UsageError, match="load ja_ginza"):
        load_recogniser(spacy.blank("ja"))


@pytest.mark.model
def test_a_folder_without_weights_is_refused(nlp, tmp_path):
    """A folder without weights is refused with the training command."""
    with pytest.raises(UsageError, match=r"python -m kg\.training"):
        load_recogniser(nlp, tmp_path)
