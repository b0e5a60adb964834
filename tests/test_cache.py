"""Analyses are kept by content, written whole, and damaged ones count as absent."""

import warnings
import zlib

import pytest

from kg.analyse import cache as cache_module
from kg.analyse.cache import AnalysisCache, content_key, default_directory, pipeline_version
from kg.analyse.packed import PackedError, pack, unpack
from kg.records import Sentence, Span, Token

KEY = "0123456789abcdef" * 2 + "01234567"


def analysed(index, start, words):
    """A sentence of which each word is a token that depends on the next."""
    tokens, cursor = [], start
    for i, word in enumerate(words):
        head = min(i + 1, len(words) - 1)
        dep = "ROOT" if head == i else "dep"
        tokens.append(
            Token(cursor, cursor + len(word), word, f"{word}る", word, "NOUN", "名詞", dep, head, i // 2)
        )
        cursor += len(word) + 1
    text = " ".join(words)
    spans = (Span(start, start + len(words[0]), "City"),) if words else ()
    learned = tuple(Span(token.start, token.end, "PLACE") for token in tokens[1:2])
    return Sentence(index, 0, start, start + len(text), text, tuple(tokens), spans, learned)


SENTENCES = [
    analysed(0, 7, ["ミドリ村", "は", "🔸", "平和"]),
    analysed(1, 40, []),
    analysed(2, 41, ["白浜", "行き"]),
]


def bare(sentences):
    return [Sentence(s.index, s.block, s.start, s.end, s.text) for s in sentences]


def test_packed_sentences_come_back():
    """Tokens and spans survive, also of an empty sentence."""
    assert unpack(pack(SENTENCES), bare(SENTENCES)) == tuple(SENTENCES)


def test_packed_nothing_comes_back():
    """No sentences are no sentences."""
    assert unpack(pack([]), []) == ()


def test_packed_sentences_fit_anywhere():
    """The same sentence at another place gets the offsets of that place."""
    here, there = analysed(0, 7, ["白浜", "行き"]), analysed(5, 900, ["白浜", "行き"])

    assert unpack(pack([here]), bare([there])) == (there,)


@pytest.mark.parametrize(
    "damage",
    [
        lambda packed: b"",
        lambda packed: packed[:-5],
        lambda packed: b"?" + packed[1:],
        lambda packed: zlib.compress(b"no table"),
        lambda packed: zlib.compress(zlib.decompress(packed)[:-7]),
        lambda packed: zlib.compress(b"\x93\x90\xc4\x01a\xc4\x00"),
    ],
    ids=["empty", "cut", "other-start", "no-table", "cut-inside", "odd-numbers"],
)
def test_damaged_bytes_are_refused(damage):
    """Whatever is wrong with the bytes, one error says so."""
    with pytest.raises(PackedError):
        unpack(damage(pack(SENTENCES)), bare(SENTENCES))


def test_other_sentences_are_refused():
    """An analysis is not laid over sentences of other lengths."""
    with pytest.raises(PackedError, match="other sentences"):
        unpack(pack(SENTENCES), bare(SENTENCES[:2]))


def test_what_is_put_is_got(tmp_path):
    """Bytes come back under their key, and nothing under another."""
    cache = AnalysisCache(tmp_path / "new")

    cache.put(KEY, b"analysis")

    assert cache.get(KEY) == b"analysis"
    assert cache.get("f" * 40) is None


def test_nothing_half_written_stays(tmp_path, monkeypatch):
    """A write that is broken off leaves neither an entry nor a temporary file."""
    cache = AnalysisCache(tmp_path)

    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(cache_module.Path, "replace", interrupt)
    with pytest.raises(KeyboardInterrupt):
        cache.put(KEY, b"analysis")

    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_directory_that_cannot_be_written(tmp_path):
    """The work goes on without a cache, and a warning names the directory."""
    (tmp_path / "file").write_text("")
    cache = AnalysisCache(tmp_path / "file")

    with pytest.warns(UserWarning, match="not kept"):
        cache.put(KEY, b"analysis")
    assert cache.get(KEY) is None


def test_key_depends_on_texts_and_versions():
    """Other texts, another division of them or another version give another key; the same give the same."""
    keys = [content_key(["ab", "c"]), content_key(["a", "bc"]), content_key(["abc"]), content_key([])]
    keys.append(content_key(["ab", "c"], pipeline="spacy 2"))

    assert len(set(keys)) == len(keys)
    assert content_key(["ab", "c"]) == keys[0]
    assert len(content_key(["\ud800"])) == 40


def test_version_names_what_decides_the_result():
    """Libraries, model and dictionary are part of the version, and none is missing."""
    version = pipeline_version()

    for package in ("spacy", "ginza", "ja-ginza", "SudachiDict-core", "recogniser"):
        assert f" {package} " in version
    assert "none" not in version


def test_where_the_cache_is(monkeypatch, tmp_path):
    """SOUKAN_CACHE decides, then the system's custom."""
    monkeypatch.setattr(cache_module.sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.delenv("SOUKAN_CACHE", raising=False)
    assert default_directory() == tmp_path / "soukan"

    monkeypatch.setenv("SOUKAN_CACHE", str(tmp_path / "mine"))
    assert default_directory() == tmp_path / "mine"


def test_reading_does_not_warn(tmp_path):
    """An absent entry is nothing to speak of."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert AnalysisCache(tmp_path / "absent").get(KEY) is None
