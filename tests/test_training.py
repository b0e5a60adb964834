"""The training of the recogniser on corpora of a few sentences."""

import gzip
import json
from collections import Counter
from itertools import pairwise, product

import numpy as np
import pytest

from kg.analyse.recogniser import CONFIG, WEIGHTS, labelled_spans
from kg.analyse.recogniser_features import N_HASHED, Units, known_as, split_short
from kg.analyse.recogniser_network import FIRST, LABELS, LAST, WELL_FORMED, decode
from kg.errors import InputError
from kg.training.__main__ import main
from kg.training.compare import counted
from kg.training.corpora import Example, Text, convention_flags, read_texts, split, targets
from kg.training.crf import sums
from kg.training.invent import NamePool, exchange_names, marked, sentences
from kg.training.measure import f1, tally
from kg.training.silver import read_sentences
from kg.training.titles import words_beside_people

EXAMPLES = [
    "〈ザルメニア:PLACE〉の〈ドルヴィネン:PERSON〉大統領は演説した。",
    "〈額沢正臣:PERSON〉は〈霧瀬市:PLACE〉に〈モルテク電機:ORGANIZATION〉を興した。",
    "〈ケルトヴァの戦い:EVENT〉で〈ヴァルシア軍:ORGANIZATION〉は敗れた。",
    "予算案は可決された。",
]


def units(*pieces):
    ends = np.cumsum([len(p) for p in pieces]).astype(np.int32)
    n = len(pieces)
    starts = ends - np.array([len(p) for p in pieces], dtype=np.int32)
    return Units(starts, ends, np.arange(n), np.zeros((n, N_HASHED), np.uint64), np.zeros(n, np.int32), None)


def agreeing(row):
    return {LABELS[i] for i in np.flatnonzero(row)}


@pytest.fixture
def corpus(tmp_path):
    path = tmp_path / "corpus.jsonl"
    records = [
        {"id": f"s{i}", "text": t.text, "entities": [[*e, ""] for e in t.entities]}
        for i, t in enumerate(marked("", e) for e in EXAMPLES * 3)
    ]
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records), encoding="utf-8")
    return path


@pytest.mark.model
def test_training_command_is_deterministic(corpus, tmp_path):
    """Two runs of the command on one corpus write the same weights, which the measuring command reads."""
    news = tmp_path / "news.jsonl"
    news.write_text(
        json.dumps({"id": "n1", "text": "ザルメニアで停戦協議が始まった。代表団が到着した。"}),
        encoding="utf-8",
    )
    for out in ("a", "b"):
        arguments = ["train", "--stockmark", str(corpus), "--news", str(news), "--all"]
        arguments += ["--steps", "2", "--patterns", "4", "--out", str(tmp_path / out)]
        assert main(arguments) == 0

    with np.load(tmp_path / "a" / WEIGHTS) as a, np.load(tmp_path / "b" / WEIGHTS) as b:
        assert set(a) == set(b)
        assert all(np.array_equal(a[name], b[name]) for name in a)
    assert (tmp_path / "a" / CONFIG).read_bytes() == (tmp_path / "b" / CONFIG).read_bytes()
    assert main(["measure", "--sample", str(corpus), "--model", str(tmp_path / "a")]) == 0


@pytest.mark.model
@pytest.mark.parametrize("loss", ["units", "sequences"])
def test_both_losses_give_weights_that_are_read(corpus, tmp_path, loss):
    """Scores of neighbours are stored where they were learned, and nowhere else."""
    news = tmp_path / "news.jsonl"
    news.write_text(
        json.dumps({"id": "n1", "text": "ザルメニアで停戦協議が始まったという。"}), encoding="utf-8"
    )
    arguments = ["train", "--stockmark", str(corpus), "--news", str(news), "--all", "--loss", loss]
    arguments += ["--steps", "2", "--patterns", "4", "--out", str(tmp_path / "out")]
    assert main(arguments) == 0

    with np.load(tmp_path / "out" / WEIGHTS) as weights:
        assert ("transitions" in weights) == (loss == "sequences")
    assert main(["measure", "--sample", str(corpus), "--model", str(tmp_path / "out")]) == 0


@pytest.mark.model
def test_ways_to_learn_are_compared(corpus, capsys):
    """A row for each way and seed, and their means."""
    arguments = ["compare", "--stockmark", str(corpus), "--sample", str(corpus), "--all"]
    assert main([*arguments, "--steps", "2", "--patterns", "4", "--seeds", "0", "1"]) == 0

    rows = capsys.readouterr().out.splitlines()
    assert [row.split(" | ")[:2] for row in rows[-3:]] == [
        ["| each unit", "mean"],
        ["| counted", "mean"],
        ["| sequences", "mean"],
    ]
    assert len(rows) == 2 + 3 * 3


def test_a_broken_corpus_is_refused(tmp_path, capsys):
    """The command names the file and the line that it cannot read."""
    path = tmp_path / "broken.jsonl"
    path.write_text('{"id": "s1"}\n', encoding="utf-8")

    assert main(["train", "--stockmark", str(path), "--out", str(tmp_path / "out")]) == 2
    assert "broken.jsonl:1" in capsys.readouterr().err


def test_reads_gzip_and_harmonises_labels(tmp_path):
    """Gzipped corpora are read, and ORGANISATION becomes the recogniser's own label."""
    path = tmp_path / "corpus.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write('{"id": 1, "text": "モルテク電機", "entities": [[0, 6, "ORGANISATION", "法人名"]]}\n')

    assert list(read_texts(path, "stockmark")) == [
        Text("1", "モルテク電機", ((0, 6, "ORGANIZATION"),), "stockmark")
    ]


def test_an_article_without_text_is_refused(tmp_path):
    """A line of the news archive without text is refused with its number."""
    path = tmp_path / "news.jsonl"
    path.write_text('{"id": "n1"}\n', encoding="utf-8")

    with pytest.raises(InputError, match=r"news\.jsonl:1"):
        list(read_sentences(path))


def test_articles_left_out_give_no_sentence(tmp_path):
    """What is kept for measuring is not learned from."""
    path = tmp_path / "news.jsonl"
    path.write_text(
        json.dumps({"id": "n1", "text": "ザルメニアで停戦協議がついに始まった。"}), encoding="utf-8"
    )

    assert len(list(read_sentences(path))) == 1
    assert list(read_sentences(path, leave_out={"n1"})) == []


def test_split_depends_on_the_identifier_alone():
    """A text stays on its side whatever stands beside it."""
    texts = [Text(f"s{i}", "", (), "stockmark") for i in range(200)]
    train, held = split(texts)

    assert len(held) in range(8, 40)
    assert split(texts[50:])[1] == [t for t in held if t in texts[50:]]
    assert len(train) + len(held) == 200


def test_targets_of_a_name():
    """A name of three units begins, goes on and ends; the rest is outside."""
    text = Text("", "米モル・テクは", ((1, 6, "ORGANIZATION"),), "stockmark")
    rows = targets(text, units("米", "モル", "・", "テク", "は"))

    assert [agreeing(r) for r in rows] == [
        {"O"},
        {"B-ORGANIZATION"},
        {"I-ORGANIZATION"},
        {"L-ORGANIZATION"},
        {"O"},
    ]


def test_targets_leave_open_what_annotators_left_open():
    """IGNORE, and a name that ends inside a unit, agree with every label."""
    ignored = Text("", "米は", ((0, 1, "IGNORE"),), "stockmark")
    cut = Text("", "訪米", ((1, 2, "PLACE"),), "stockmark")

    assert agreeing(targets(ignored, units("米", "は"))[0]) == set(LABELS)
    assert agreeing(targets(cut, units("訪米"))[0]) == set(LABELS)


def test_irex_says_nothing_of_events():
    """Outside the names of an IREX text an event may stand; inside them none."""
    text = Text("", "米の", ((0, 1, "PLACE"),), "irex")
    name, rest = targets(text, units("米", "の"))

    assert agreeing(name) == {"U-PLACE"}
    assert agreeing(rest) == {"O", "B-EVENT", "I-EVENT", "L-EVENT", "U-EVENT"}


def test_decoding_keeps_to_whole_names():
    """The best well-formed path is taken, not the best label of each unit."""
    scores = np.full((2, len(LABELS)), -10.0, dtype="f")
    scores[0, LABELS.index("B-PERSON")] = 0
    scores[1, LABELS.index("L-PLACE")] = 0
    scores[1, LABELS.index("L-PERSON")] = -1

    [path] = decode([scores])

    assert labelled_spans(path, units("ドル", "ヴィ")) == [(0, 4, "PERSON")]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("日米韓", ["日", "米", "韓"]),
        ("訪米", ["訪", "米"]),
        ("県内", ["県", "内"]),
        ("国内", ["国内"]),
        ("日本", ["日本"]),
    ],
)
def test_names_run_together_are_taken_apart(text, pieces):
    """Only morphemes in which names stand unmarked are split."""
    assert split_short(text) == pieces


def test_exchanged_names_stand_where_the_offsets_say():
    """Whatever name is put in, its offsets hold it and its kind stays."""
    texts = [marked(str(i), e) for i, e in enumerate(EXAMPLES)]
    pool = NamePool.of(texts, 1)
    for text in texts:
        changed = exchange_names(text, pool, share=1.0)
        assert [k for *_, k in changed.entities] == [k for *_, k in text.entities]
        for (start, end, _), (s, e, _) in zip(text.entities, changed.entities, strict=True):
            assert changed.text[e : e + 2] == text.text[end : end + 2]
            assert changed.text[max(0, s - 1) : s] == text.text[max(0, start - 1) : start]


def test_patterns_leave_no_slot_open():
    """Every pattern can be filled from the lists."""
    pool = NamePool.of([marked(str(i), e) for i, e in enumerate(EXAMPLES)], 2)

    assert not [t for t in sentences(pool, 4000) if any(c in t.text for c in "{}〈〉")]


def test_dictionary_knows_every_kind_of_a_spelling():
    """A word is known as all that the dictionary has under its spelling, an invented name as nothing."""
    assert known_as("大地") == "人名-名 人名-姓 普通名詞"
    assert known_as("ザルメニア") == known_as("あ" * 60_000) == "-"


def test_invented_names_follow_the_seed():
    """Names of every sort are made, the same ones for the same seed."""
    corpus = [marked(str(i), e) for i, e in enumerate(EXAMPLES)]

    def names(seed):
        pool = NamePool.of(corpus, seed)
        return [
            (pool.town(), pool.company(), pool.media(), pool.japanese_place(), pool.invent(kind="person"))
            for _ in range(50)
        ]

    assert names(3) == names(3) != names(4)
    assert all(name for made in names(3) for name in made)


def test_tally_ignores_what_was_left_open():
    """A span that touches IGNORE is neither right nor wrong; a wrong kind is wrong and missed."""
    counts: Counter = Counter()
    annotated = [(0, 2, "IGNORE"), (3, 5, "PERSON"), (6, 8, "PLACE")]
    tally([(1, 2, "PLACE"), (3, 5, "PERSON"), (6, 8, "PERSON")], annotated, ("PERSON", "PLACE"), counts)

    assert f1(counts, ["PERSON", "PLACE"]) == (0.5, 0.5, 0.5)
    assert f1(counts, ["EVENT"]) == (0.0, 0.0, 0.0)


def every_sequence(scores, transitions, allowed):
    """Return the log mass, marginals and pairs of all sequences of one text, one by one."""
    n, mass = len(LABELS), 0.0
    marginals, pairs = np.zeros(scores.shape), np.zeros((n, n))
    for path in product(range(n), repeat=len(scores)):
        total = FIRST[path[0]] + LAST[path[-1]] + sum(scores[i, y] for i, y in enumerate(path))
        total += sum(transitions[a, b] + WELL_FORMED[a, b] for a, b in pairwise(path))
        weight = float(np.exp(total)) * all(allowed[i, y] for i, y in enumerate(path))
        mass += weight
        for i, y in enumerate(path):
            marginals[i, y] += weight
        for a, b in pairwise(path):
            pairs[a, b] += weight
    return np.log(mass), marginals / mass, pairs / mass


@pytest.mark.parametrize("open_", [True, False], ids=["every-label", "agreeing-labels"])
def test_sums_over_sequences_are_those_of_every_sequence(open_):
    """Forward and backward give what adding up all well-formed sequences gives, text by text."""
    rng = np.random.default_rng(0)
    lengths, n = [3, 1, 2], len(LABELS)
    scores = rng.normal(size=(sum(lengths), n)).astype("f")
    transitions = rng.normal(size=(n, n)).astype("f")
    allowed = np.ones_like(scores) if open_ else (rng.random(scores.shape) < 0.6).astype("f")
    allowed[:, 0] = 1

    found = sums(scores, transitions, lengths, None if open_ else allowed)

    for i, (start, length) in enumerate(zip((0, 3, 4), lengths, strict=True)):
        part = slice(start, start + length)
        log_mass, marginals, pairs = every_sequence(scores[part], transitions, allowed[part])
        assert found.log_mass[i] == pytest.approx(log_mass, abs=1e-5)
        assert found.marginals[part] == pytest.approx(marginals, abs=1e-5)
        assert found.pairs[i] == pytest.approx(pairs, abs=1e-5)


def test_neighbours_are_counted_where_annotators_settled_them():
    """O after O is frequent, I-PLACE after I-PERSON never was; what is left open counts for nothing."""
    text = marked("", EXAMPLES[3])
    pieces = units(*text.text)
    example = Example(text, pieces, targets(text, pieces), convention_flags("stockmark"))
    o, inside = LABELS.index("O"), LABELS.index("I-PLACE")

    likelier = counted([example])

    assert likelier[o, o] > 0
    assert likelier[LABELS.index("I-PERSON"), inside] == 0


def test_scores_of_neighbours_choose_among_well_formed_sequences():
    """Transitions decide between two sequences of equal scores, and never for one that is not well-formed."""
    scores = np.full((2, len(LABELS)), -9.0, dtype="f")
    person, place = LABELS.index("U-PERSON"), LABELS.index("U-PLACE")
    scores[0, person] = scores[1, person] = scores[1, place] = 0
    transitions = np.zeros((len(LABELS), len(LABELS)), dtype="f")
    transitions[person, place] = 1
    transitions[person, LABELS.index("L-PERSON")] = 50

    [path] = decode([scores], transitions)

    assert [LABELS[y] for y in path] == ["U-PERSON", "U-PLACE"]


def test_words_beside_people_are_known_or_not():
    """首相 is in the lists, 沖合 in none; what runs on in kana is no title."""
    beside = words_beside_people(
        [
            marked("", "〈ドルヴィネン:PERSON〉首相は〈霧瀬市:PLACE〉で語った。"),
            marked("", "〈ドルヴィネン:PERSON〉沖合で、農夫〈額沢:PERSON〉が見た。"),
            marked("", "〈額沢:PERSON〉さんは黙った。"),
        ]
    )

    assert beside.people == 4
    assert (beside.known, beside.after, beside.before) == ({"首相": 1}, {"沖合": 1}, {"農夫": 1})
