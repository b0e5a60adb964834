"""Documents are analysed in order, by any number of processes, with the same result."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.analyse import parallel
from kg.analyse.cache import AnalysisCache
from kg.analyse.parallel import Workers, analyse_documents
from kg.errors import InputError
from kg.records import Analysis, Document, Sentence

TEXTS = [
    ["灰田外相は白浜市で会談した。", "停戦を求めた。"],
    [],
    ["東亜軍はミドリ村を制圧した。"] * 3,
    ["「行く。」"],
]


def documents(texts=TEXTS):
    for number, lines in enumerate(texts):
        sentences, start = [], 0
        for index, line in enumerate(lines):
            sentences.append(Sentence(index, 0, start, start + len(line), line))
            start += len(line)
        yield Analysis(Document(f"{number:016}", "".join(lines)), (), (), tuple(sentences))


def square():
    return lambda number: number * number


def run(make, items, jobs):
    with Workers(make, jobs=jobs) as workers:
        tasks = [workers.submit(item) for item in items]
        return [workers.result(task) for task in tasks]


@pytest.mark.parametrize("jobs", [0, 1, 2, 3])
def test_results_come_in_order(jobs):
    """The order is that of submission, for any number of processes."""
    assert run(square, range(20), jobs) == [number * number for number in range(20)]


@pytest.mark.parametrize("jobs", [1, 2])
def test_errors_of_the_function_come_through(jobs):
    """An error in the work is raised where the result is asked for."""

    def make():
        def refuse(number):
            raise InputError(f"no {number}")

        return refuse

    with pytest.raises(InputError, match="no 7"):
        run(make, [7], jobs)


def test_a_process_that_dies_takes_only_its_item():
    """The item that kills its process is reported; all others have their results."""

    def make():
        def fragile(number):
            if number == 5:
                os.kill(os.getpid(), signal.SIGKILL)
            return number

        return fragile

    results = []
    with Workers(make, jobs=2) as workers:
        for task in [workers.submit(number) for number in range(12)]:
            try:
                results.append(workers.result(task))
            except InputError as error:
                results.append(str(error))

    assert results[:5] + results[6:] == [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11]
    assert "died" in results[5]


def test_a_process_that_dies_once_loses_nothing(tmp_path):
    """An item whose process was killed from outside is done again."""

    def make():
        def unlucky(number):
            if number == 3 and not (tmp_path / "died").exists():
                (tmp_path / "died").touch()
                os.kill(os.getpid(), signal.SIGKILL)
            return number

        return unlucky

    assert run(make, range(9), 2) == list(range(9))
    assert (tmp_path / "died").exists()


def test_without_fork_one_process_does_it(monkeypatch):
    """Where the system cannot fork, a warning says so and the work is done here."""
    monkeypatch.setattr(parallel.multiprocessing, "get_all_start_methods", lambda: ["spawn"])

    with pytest.warns(UserWarning, match="cannot fork"):
        workers = Workers(lambda: lambda _: os.getpid(), jobs=4)

    with workers:
        assert workers.result(workers.submit(0)) == os.getpid()


def working(tmp_path):
    """Start a process with two workers in the middle of their work; return it and the workers' numbers."""
    script = tmp_path / "script.py"
    script.write_text(
        "import os, time\n"
        "from pathlib import Path\n"
        "from kg.analyse.parallel import Workers\n"
        "def slow(number):\n"
        "    Path(f'{os.getpid()}.pid').touch()\n"
        "    time.sleep(60)\n"
        "try:\n"
        "    with Workers(lambda: slow, jobs=2) as workers:\n"
        "        workers.result([workers.submit(number) for number in range(4)][0])\n"
        "except KeyboardInterrupt:\n"
        "    print('interrupted')\n",
        encoding="utf-8",
    )
    root = str(Path(__file__).parents[1])
    process = subprocess.Popen(
        [sys.executable, str(script)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": root},
        start_new_session=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    while len(list(tmp_path.glob("*.pid"))) < 2 and process.poll() is None:
        time.sleep(0.05)
    return process, [int(file.stem) for file in tmp_path.glob("*.pid")]


def test_interrupt_ends_all_processes(tmp_path):
    """Ctrl-C ends workers in the middle of their work, without a word of theirs."""
    process, workers = working(tmp_path)

    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)

    assert (out.strip(), err.strip()) == ("interrupted", "")
    for pid in workers:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


def test_workers_end_with_a_parent_that_was_killed(tmp_path):
    """A parent that the system kills leaves no worker behind that waits for work for ever."""
    process, workers = working(tmp_path)

    process.kill()
    process.wait()

    deadline = time.monotonic() + 30
    while (left := [pid for pid in workers if is_alive(pid)]) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert left == []


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{pid}/stat")  # one that has ended may wait for whoever inherited it
    return not (status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z")


@pytest.mark.model
def test_same_result_for_any_number_of_processes(tmp_path):
    """One process, three, a filling cache and a filled one give the same documents."""
    cache = AnalysisCache(tmp_path)
    expected = list(analyse_documents(documents()))

    assert [len(analysis.sentences) for analysis in expected] == [2, 0, 3, 1]
    assert all(sentence.tokens for analysis in expected for sentence in analysis.sentences)
    assert list(analyse_documents(documents(), jobs=3, cache=cache)) == expected
    assert list(analyse_documents(documents(), jobs=2, cache=cache)) == expected
    assert list(analyse_documents(documents(), cache=cache)) == expected


@pytest.mark.model
def test_a_long_document_is_cut_alike(tmp_path, monkeypatch):
    """Pieces of a document are put together again."""
    monkeypatch.setattr(parallel, "PIECE", 2)
    long = [["灰田外相は会談した。", "停戦を求めた。", "帰国した。", "記者に語った。", "終わり。"]]

    [analysis] = analyse_documents(documents(long), jobs=2)

    assert [sentence.tokens[0].start for sentence in analysis.sentences] == [0, 10, 17, 22, 29]


def test_a_filled_cache_needs_no_model(tmp_path, monkeypatch):
    """What is in the cache is not analysed again; what is damaged there is."""
    made = []

    def make_analyser(**_):
        made.append(1)
        return lambda job: parallel.pack([Sentence(0, 0, 0, len(text), text) for text in job[1]])

    monkeypatch.setattr(parallel, "_make_analyser", make_analyser)
    cache = AnalysisCache(tmp_path)
    for analysis in documents():
        texts = [sentence.text for sentence in analysis.sentences]
        cache.put(parallel.content_key(texts), parallel.pack(analysis.sentences))

    assert list(analyse_documents(documents(), cache=cache)) == list(documents())
    assert made == []

    for file in list(tmp_path.rglob("*"))[:]:
        if file.is_file():
            file.write_bytes(b"damaged")
    assert list(analyse_documents(documents(), cache=cache)) == list(documents())
    assert made == [1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_document_that_cannot_be_analysed(monkeypatch, jobs):
    """It is told to ``skip`` and left out; without ``skip`` the error names it."""

    def make_analyser(**_):
        def analyse(job):
            if "制圧" in job[1][0]:
                raise InputError("too strange")
            return parallel.pack([Sentence(0, 0, 0, len(text), text) for text in job[1]])

        return analyse

    monkeypatch.setattr(parallel, "_make_analyser", make_analyser)
    skipped = []

    kept = list(
        analyse_documents(
            documents(), jobs=jobs, skip=lambda document, error: skipped.append((document.doc_id, str(error)))
        )
    )

    assert [analysis.document.doc_id[-1] for analysis in kept] == ["0", "1", "3"]
    assert skipped == [("0000000000000002", "too strange")]
    with pytest.raises(InputError, match="0000000000000002: too strange"):
        list(analyse_documents(documents(), jobs=jobs))


def test_documents_are_read_as_needed(monkeypatch):
    """With one process the next document is read when the one before is done."""
    monkeypatch.setattr(parallel, "_make_analyser", lambda **_: lambda job: parallel.pack([]))
    read = []

    def watched():
        for number in range(50):
            read.append(number)
            yield Analysis(Document(str(number), ""), (), (), ())

    stream = analyse_documents(watched())
    for _ in range(3):
        next(stream)

    assert len(read) == 3
