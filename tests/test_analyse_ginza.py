"""Sentences get GiNZA's tokens with offsets of the document."""

import pytest

from kg.analyse import ginza
from kg.analyse.ginza import MAX_BYTES, analyse_sentences, cut, load_ginza
from kg.records import Sentence

TEXTS = ["灰田外相は25日、白浜市で会談した。", " 先頭と 途中に\u3000空白\n", "", "「行く。戻る」と述べた。"]


def sentences(texts, gap=3):
    made, start = [], 10
    for index, text in enumerate(texts):
        made.append(Sentence(index, 0, start, start + len(text), text))
        start += len(text) + gap
    return made


@pytest.fixture(scope="module")
def nlp():
    return load_ginza()


@pytest.mark.model
def test_offsets_are_of_the_document(nlp):
    """Each token stands where it says, and together they are the sentence without its white space."""
    for sentence in analyse_sentences(nlp, sentences(TEXTS)):
        for token in sentence.tokens:
            assert sentence.text[token.start - sentence.start : token.end - sentence.start] == token.text
        assert "".join(token.text for token in sentence.tokens) == "".join(sentence.text.split())


@pytest.mark.model
def test_a_token_knows_its_lemma_tag_head_and_phrase(nlp):
    """会談した is the root; 白浜市で is one phrase that depends on it."""
    [sentence] = analyse_sentences(nlp, sentences(TEXTS[:1]))

    by_text = {token.text: token for token in sentence.tokens}
    root = by_text["会談"]
    assert (root.dep, root.pos, sentence.tokens[root.head]) == ("ROOT", "VERB", root)
    assert by_text["し"].lemma == "する"
    assert by_text["で"].tag == "助詞-格助詞"
    assert sentence.tokens[by_text["で"].head].bunsetsu == by_text["で"].bunsetsu < root.bunsetsu
    phrases = [token.bunsetsu for token in sentence.tokens]
    assert phrases == sorted(phrases)
    assert set(phrases) == set(range(max(phrases) + 1))
    assert {span.label for span in sentence.ginza} & {"Date", "City"}


@pytest.mark.model
def test_white_space_is_no_token(nlp):
    """Heads count the tokens that are left."""
    [sentence] = analyse_sentences(nlp, sentences(["灰田は  白浜へ \n\n 行った。  "]))

    assert all(token.text.strip() for token in sentence.tokens)
    heads = {token.text: sentence.tokens[token.head].text for token in sentence.tokens}
    assert heads["は"] == "灰田"
    assert heads["た"] == "行っ"


@pytest.mark.model
@pytest.mark.parametrize("text", ["", " ", "\n\u3000\n"], ids=["empty", "blank", "lines"])
def test_nothing_gives_no_tokens(nlp, text):
    """An empty sentence stays and has no tokens."""
    [sentence] = analyse_sentences(nlp, sentences([text]))

    assert (sentence.tokens, sentence.ginza) == ((), ())


@pytest.mark.model
def test_too_long_for_the_tokenizer(nlp):
    """A text of more bytes than the tokenizer takes is analysed in pieces, with heads inside each."""
    text = "灰田外相は白浜市で会談した。" * 1300
    assert len(text.encode()) > MAX_BYTES

    [sentence] = analyse_sentences(nlp, sentences([text]))

    assert "".join(token.text for token in sentence.tokens) == text
    assert sentence.tokens[-1].end == sentence.end
    assert all(0 <= token.head < len(sentence.tokens) for token in sentence.tokens)
    assert sentence.tokens[-1].bunsetsu > sentence.tokens[0].bunsetsu


@pytest.mark.model
def test_lone_surrogates_do_not_break_the_tokenizer(nlp):
    """A character that is not one keeps its place."""
    [sentence] = analyse_sentences(nlp, sentences(["灰田\ud800は行った。"]))

    assert "".join(token.text for token in sentence.tokens) == "灰田\ufffdは行った。"


def test_cut_keeps_the_text():
    """The pieces are the text, each within the limit, and end at a full stop where one is near."""
    text = "四字\U00020bb7。" * 9000

    pieces = cut(text)

    assert "".join(pieces) == text
    assert all(len(piece.encode()) <= MAX_BYTES for piece in pieces)
    assert all(piece.endswith("。") for piece in pieces)


@pytest.mark.model
def test_versions_that_were_not_tested(monkeypatch):
    """Another version is analysed by spaCy's own components, and a warning says so."""
    monkeypatch.setitem(ginza.TESTED_VERSIONS, "spacy", "2.0.")

    with pytest.warns(UserWarning, match="spacy 3"):
        nlp = load_ginza()

    assert nlp.get_pipe_meta("ner").factory == "ner"
