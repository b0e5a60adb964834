"""Quotations, phrases and predicates of sentences written down by hand."""

import pytest
from hand_built import sentence_of

from kg.extract.clauses import Clauses, find_quotes


def inner(text):
    return [(text[slice(*q.inner)], q.depth, q.closed) for q in find_quotes(text)]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("ドレク氏は「行く」と述べた。", [("行く", 0, True)]),
        ("「行く」「戻る」と述べた。", [("行く", 0, True), ("戻る", 0, True)]),
        ("「彼は『行く』と言った」と述べた。", [("彼は『行く』と言った", 0, True), ("行く", 1, True)]),
        ("“行く”と述べた。", [("行く", 0, True)]),
        ("「行く", [("行く", 0, False)]),
        ("述べなかった。", []),
    ],
    ids=["one", "two", "nested", "curly", "lost-closing", "none"],
)
def test_quotations(text, quotes):
    """A quotation has its content and depth; one that was cut off reaches to the end."""
    assert inner(text) == quotes


def test_a_lost_opening_reaches_back_to_the_start():
    """行かない」と述べた: the 「 went with a link, so the quotation begins the sentence."""
    [quote] = find_quotes("行かない」と述べた。", 10)

    assert (quote.start, quote.end, quote.inner) == (9, 15, (10, 14))


def test_a_closing_bracket_after_a_quotation_opens_nothing():
    """Only what stands outside every other quotation can be one that lost its opening."""
    assert inner("「行く」と言い、戻る」と述べた。") == [("行く", 0, True)]


def test_phrases_know_their_particles():
    """A phrase is its content and the particles that close it, with its comma."""
    sentence = sentence_of("ドレク は 、 | マルヴェン について | 述べ/v=述べる た/aux 。")

    phrases = Clauses(sentence).phrases

    assert [(p.particle, p.comma) for p in phrases] == [("は", True), ("について", False), ("", False)]
    assert sentence.text[phrases[1].start : phrases[1].content_end] == "マルヴェン"


def test_phrase_at_an_offset():
    """Each offset of the sentence lies in one phrase, none outside."""
    sentence = sentence_of("ドレク は | 去っ/v=去る た/aux", start=7)
    clauses = Clauses(sentence)

    assert [clauses.phrase_at(i).index for i in range(7, 14)] == [0, 0, 0, 0, 1, 1, 1]
    assert clauses.phrase_at(14) is None


@pytest.mark.parametrize(
    ("morphemes", "lemma", "flags"),
    [
        ("去っ/v=去る た/aux 。", "去る", {"past", "final"}),
        ("去ら/v=去る なかっ/aux=ない た/aux 。", "去る", {"past", "negated", "final"}),
        ("会談/vs し/suru=する た/aux 。", "会談", {"past", "final"}),
        ("奪わ/v=奪う れ/aux=れる た/aux 。", "奪う", {"past", "passive", "final"}),
        ("去ら/v=去る せ/aux=せる た/aux 。", "去る", {"past", "causative", "final"}),
        ("去り/v=去る たい/aux 。", "去る", {"desired", "final"}),
        ("去っ/v=去る た/aux ドレク", "去る", {"past", "adnominal"}),
        ("去る/v ため/n に", "去る", {"adnominal"}),
    ],
    ids=["past", "negated", "sahen", "passive", "causative", "desired", "adnominal", "noun-after"],
)
def test_predicates_know_their_auxiliaries(morphemes, lemma, flags):
    """What the auxiliaries say of a predicate stands in its flags, and nothing else."""
    [predicate] = Clauses(sentence_of(morphemes)).predicates
    names = (
        "negated",
        "past",
        "passive",
        "causative",
        "desired",
        "volitional",
        "final",
        "adnominal",
        "quoted",
    )

    assert predicate.lemma == lemma
    assert {n for n in names if getattr(predicate, n)} == flags


def test_a_predicate_in_a_quotation_is_marked():
    """What a speaker quotes is told from what the text says."""
    sentence = sentence_of("「 去る/v 」 と | 述べ/v=述べる た/aux 。")

    assert [(p.lemma, p.quoted, p.final) for p in Clauses(sentence).predicates] == [
        ("去る", True, True),
        ("述べる", False, True),
    ]


@pytest.mark.parametrize(
    "morphemes",
    ["会談/vs は | 続い/v=続く た/aux 。", "会談/vs の | 成果"],
    ids=["topic", "genitive"],
)
def test_a_noun_of_doing_is_no_predicate_before_a_particle(morphemes):
    """会談は names a talk; it does not say that somebody talked."""
    lemmas = [p.lemma for p in Clauses(sentence_of(morphemes)).predicates]

    assert "会談" not in lemmas


@pytest.mark.parametrize("morphemes", ["首脳 が | 会談/vs 。", "会談/vs 、 | 合意/vs し/suru=する た/aux 。"])
def test_a_noun_of_doing_is_a_predicate_at_the_end_of_a_clause(morphemes):
    """Headlines end in the noun: 首脳が会談。"""
    assert Clauses(sentence_of(morphemes)).predicates[0].lemma == "会談"
