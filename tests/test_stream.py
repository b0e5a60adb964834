"""Documents are read in order, wherever they are read, and their facts are kept between builds."""

import os
import pickle
import signal
from dataclasses import dataclass, replace
from enum import Enum, StrEnum

import pytest

import kg
from kg import stream
from kg.analyse.cache import AnalysisCache
from kg.analyse.parallel import Analyser
from kg.errors import InputError, RuleError, UsageError
from kg.gazetteer import load, load_user
from kg.records import Analysis, Document, Entity, Evidence, Facts, Kind, Sentence
from kg.stream import Reader, readings
from kg.stream_cache import FactsError, facts_key, packed_facts, unpacked_facts, version_of_rules


@dataclass(frozen=True, slots=True)
class NoAnalyser(Analyser):
    """Stands in for the model."""

    def load(self):
        pass

    def knows(self, document):
        return True

    def document(self, document):
        return document

    def piece(self, texts):
        raise AssertionError("not asked for")


def prepared(document):
    return Analysis(document, (), (), (Sentence(0, 0, 0, len(document.text), document.text),))


def told(analysis, gazetteer):
    """A rule that breaks at 壊れた."""
    document = analysis.document
    if "壊れた" in document.text:
        raise KeyError("灰田")
    place = Evidence(document.doc_id, 0, len(document.text))
    return Facts(document, (place,), (Entity("Person:x", Kind.PERSON, document.text, evidence=(place,)),))


def deadly(analysis, gazetteer):
    if "致命" in analysis.document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return told(analysis, gazetteer)


def told_by(documents, reader, **how):
    """Yield what each document says, as a build asks for it."""
    for reading in readings(documents, reader, **how):
        yield reading.facts()


READER = Reader(prepared, told, load(), NoAnalyser())
TEXTS = ["白浜市で会談した。", "東亜軍が制圧した。", "停戦を求めた。", "帰国した。"] * 6


def documents(texts=TEXTS):
    for number, text in enumerate(texts):
        yield Document(f"{number:016x}", text, path=f"{number}.txt")


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_facts_come_in_order(jobs):
    """The order is that of the documents, for any number of processes, and the texts are there."""
    found = list(told_by(documents(), READER, jobs=jobs))

    assert [f.document for f in found] == list(documents())
    assert [f.entities[0].name for f in found] == TEXTS


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_rule_that_breaks_leaves_one_document_out(jobs):
    """The document is named with what broke and where; all others are read."""
    skipped = []
    found = list(
        told_by(
            documents(["平穏。", "壊れた。", "平和。"]),
            READER,
            jobs=jobs,
            skip=lambda d, e: skipped.append((d, e)),
        )
    )

    assert [f.document.text for f in found] == ["平穏。", "平和。"]
    [(document, error)] = skipped
    assert document.path == "1.txt"
    assert isinstance(error, RuleError)
    assert "KeyError: '灰田'" in str(error)
    assert "in told" in error.trace
    assert "Traceback" not in str(error)


def test_without_skip_the_error_is_raised():
    """A caller that does not say what to do with a broken document learns of it."""
    with pytest.raises(InputError, match="KeyError"):
        list(told_by(documents(["壊れた。"]), READER))


def test_a_document_that_kills_its_process():
    """It is left out; those that were in work with it are read."""
    skipped = []
    found = list(
        told_by(
            documents(["静か。"] * 5 + ["致命。"] + ["無事。"] * 5),
            replace(READER, extract=deadly),
            jobs=2,
            skip=lambda document, error: skipped.append(document.path),
        )
    )

    assert len(found) == 10
    assert skipped == ["5.txt"]


def test_documents_are_read_as_needed():
    """A stream never holds more documents than some ten per process."""
    given = 0

    def endless():
        nonlocal given
        for document in documents(["長い列。"] * 500):
            given += 1
            yield document

    facts = told_by(endless(), READER)
    next(facts)

    assert given <= stream.AHEAD + 1


def test_facts_are_kept(tmp_path):
    """A second build reads nothing; a document with another date, or a damaged entry, is read."""
    calls = []

    def counted(analysis, gazetteer):
        calls.append(analysis.document.doc_id)
        return told(analysis, gazetteer)

    reader, cache = replace(READER, extract=counted), AnalysisCache(tmp_path)
    first = list(told_by(documents(), reader, cache=cache))
    assert list(told_by(documents(), reader, cache=cache)) == first
    assert len(calls) == len(TEXTS)

    list(told_by((replace(d, date="2025-04-26") for d in documents()), reader, cache=cache))
    assert len(calls) == 2 * len(TEXTS)

    for file in tmp_path.rglob("*"):
        if file.is_file():
            file.write_bytes(file.read_bytes()[:20])
    assert list(told_by(documents(), reader, cache=cache)) == first
    assert len(calls) == 3 * len(TEXTS)


def test_what_was_read_before_a_stop_is_kept(tmp_path):
    """A build that is stopped goes on from the last document that it finished."""
    cache = AnalysisCache(tmp_path)
    started = told_by(documents(), READER, cache=cache)
    for _ in range(5):
        next(started)
    started.close()

    rules = version_of_rules(READER.gazetteer)
    kept = [cache.get(facts_key(d, rules)) is not None for d in documents()]
    assert kept[:5] == [True] * 5
    assert kept[-1] is False


def test_packed_facts_hold_no_text_and_come_back():
    """The text stays with whoever has it."""
    facts = told(prepared(Document("a" * 16, "白浜市で会談した。", title="題")), load())

    back = unpacked_facts(packed_facts(facts))

    assert back.document.text == ""
    assert replace(back, document=facts.document) == facts


@pytest.mark.parametrize("content", [b"", b"x", b"\x78\x9c"], ids=["empty", "other", "cut"])
def test_damaged_facts_are_refused(content):
    """Bytes that do not unpack are told from facts."""
    with pytest.raises(FactsError):
        unpacked_facts(content)


def test_enumerations_are_packed_by_their_values(monkeypatch):
    """Python 3.11.2 packs a member as ``getattr`` of its class, which the reader rightly refuses."""
    for kind in (Enum, StrEnum):
        monkeypatch.setattr(
            kind, "__reduce_ex__", lambda self, protocol: (getattr, (type(self), self.name)), raising=False
        )
    facts = told(prepared(Document("a" * 16, "白浜市で会談した。", title="題")), load())

    assert unpacked_facts(packed_facts(facts)).entities == facts.entities != ()


def test_packed_facts_cannot_run_code():
    """Only our records are made from a file."""
    import zlib

    for content in (os.getcwd, print, replace):
        with pytest.raises(FactsError):
            unpacked_facts(zlib.compress(pickle.dumps(content)))


def test_the_key_follows_text_rules_and_names(tmp_path):
    """Another text, date or gazetteer of the user has another key; another path has not."""
    document = Document("a" * 16, "会談した。", path="a.txt")
    rules = version_of_rules(load())

    assert facts_key(document, rules) == facts_key(replace(document, path="b.txt"), rules)
    assert facts_key(document, rules) != facts_key(replace(document, text="会見した。"), rules)
    assert facts_key(document, rules) != facts_key(replace(document, date="2025-04-26"), rules)
    own = tmp_path / "own.csv"
    own.write_text("surface,canonical,type\n黒須,黒須,Place\n", encoding="utf-8")
    assert version_of_rules(load_user(str(own))) != rules


def test_a_gazetteer_travels(tmp_path):
    """The packaged one goes by name and is itself on arrival; a user's arrives with its entries."""
    own = tmp_path / "own.csv"
    own.write_text("surface,canonical,type\n黒須砦,黒須砦,Place\n", encoding="utf-8")
    mine = load_user(str(own))

    assert pickle.loads(pickle.dumps(load())) is load()
    assert pickle.loads(pickle.dumps(mine)).lookup("黒須砦") == mine.lookup("黒須砦") != ()


def test_the_build_names_a_document_that_broke_a_rule(tmp_path, monkeypatch, capsys):
    """`kg build` exits with 1, says which document and why, and shows where with --verbose."""
    from kg import pipeline
    from kg.cli import main

    monkeypatch.setattr(pipeline, "document_facts", told)
    monkeypatch.setattr("kg.analyse.parallel.Analyser", NoAnalyser)
    (tmp_path / "a.txt").write_text("平穏な一日だった。", encoding="utf-8")
    (tmp_path / "b.txt").write_text("壊れた橋。", encoding="utf-8")
    command = ["build", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"), "--no-cache", "--jobs", "1"]

    assert main([*command, "--out", str(tmp_path / "out")]) == 1
    shown = capsys.readouterr().err
    assert "b.txt: our mistake" in shown
    assert "Traceback" not in shown
    with pytest.warns(UserWarning, match="in told"):
        kg.build([tmp_path / "a.txt", tmp_path / "b.txt"])


def test_unknown_engines_are_refused():
    """What is no engine is said before any work."""
    with pytest.raises(UsageError, match="dask://HOST:PORT"):
        list(told_by(documents(), READER, engine="spark://here:1"))


@pytest.fixture(scope="module")
def cluster():
    distributed = pytest.importorskip("distributed", reason="the extra dask is not installed")
    with distributed.LocalCluster(
        n_workers=3, threads_per_worker=1, processes=True, dashboard_address=None, silence_logs=50
    ) as started:
        yield started


def engine(cluster):
    return cluster.scheduler_address.replace("tcp://", "dask://")


@dataclass(frozen=True, slots=True)
class Fragile:
    """A rule whose process is killed from outside at the first 致命."""

    marker: str

    def __call__(self, analysis, gazetteer):
        if "致命" in analysis.document.text and not os.path.exists(self.marker):  # noqa: PTH110
            open(self.marker, "w").close()  # noqa: PTH123
            os.kill(os.getpid(), signal.SIGKILL)
        return told(analysis, gazetteer)


def test_a_cluster_gives_the_same(cluster):
    """Three processes of a Dask cluster find what one process here finds, in the same order."""
    there = list(told_by(documents(), READER, engine=engine(cluster)))

    assert there == list(told_by(documents(), READER))


def test_a_cluster_survives_a_worker(cluster, tmp_path):
    """A worker killed in the middle loses nothing: its documents go to the others."""
    texts = [*TEXTS[:8], "致命。", *TEXTS[8:16]]
    reader = replace(READER, extract=Fragile(str(tmp_path / "killed")))

    found = list(told_by(documents(texts), reader, engine=engine(cluster)))

    assert (tmp_path / "killed").exists()
    assert [f.document.text for f in found] == texts


def test_a_rule_that_breaks_on_a_cluster(cluster):
    """The error comes back with its name and its traceback."""
    skipped = []
    texts = ["平穏。", "壊れた。", "平和。"]
    list(told_by(documents(texts), READER, engine=engine(cluster), skip=lambda d, e: skipped.append(e)))

    [error] = skipped
    assert "KeyError" in str(error)
    assert "in told" in error.trace


def test_other_versions_on_a_cluster_are_refused(cluster, monkeypatch):
    """Facts of other rules never enter the graph."""
    monkeypatch.setattr("kg.cluster.version_of_rules", lambda gazetteer: "another")
    with pytest.raises(UsageError, match="another version"):
        list(told_by(documents(), READER, engine=engine(cluster)))


def test_no_scheduler_is_said(monkeypatch):
    """A wrong address is one line, not a traceback."""
    pytest.importorskip("distributed", reason="the extra dask is not installed")
    monkeypatch.setattr("kg.cluster._PATIENCE", "1s")
    with pytest.raises(UsageError, match="no Dask scheduler answers"):
        list(told_by(documents(), READER, engine="dask://127.0.0.1:9"))
