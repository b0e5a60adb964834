"""What the graph says of a name can be traced to the voices that spoke for it."""

import pytest
from hand_built import analysis_of, sentence_of

from kg import cli
from kg.explain import explain, explain_analyses
from kg.extract.labels import Label


def explained(gazetteer, name, *documents):
    analyses = [
        analysis_of(*(sentence_of(m) for m in morphemes), doc_id=f"{number:016x}", date="2031-05-04")
        for number, morphemes in enumerate(documents, start=1)
    ]
    return explain_analyses(name, analyses, gazetteer)


FIRST = (
    "ドレク 大統領 は | 黙っ/v た/aux",
    "ドレク 氏/suffix は | 去っ/v た/aux",
    "大統領 は | 戻ら/v ない/aux",
)
SECOND = ("イリヤ/person ・ ドレク/person 大統領 は | 来/v た/aux",)
BESIDE = ("ドレク 氏/suffix は | ドレクソン/proper を | 見/v た/aux",)


def test_each_mention_shows_its_voices(gazetteer):
    """A mention has what it was read as, the voices with their weights, and the thing it became."""
    result = explained(gazetteer, "ドレク", FIRST)
    (told,) = result.documents
    first = told.seen[0]

    assert first.text == "ドレク"
    assert first.mention.title == "大統領"
    assert first.readings[0].label == Label.PERSON
    assert {"shape"} <= {voice for voice, _ in first.readings[0].voices}
    assert first.readings[0].score >= first.readings[-1].score
    assert "〈ドレク〉大統領" in first.context


def test_roles_that_point_at_the_thing_are_shown_too(gazetteer):
    """大統領 alone is a mention of the president."""
    (told,) = explained(gazetteer, "ドレク", FIRST).documents

    assert [s.text for s in told.seen] == ["ドレク", "ドレク", "大統領"]


def test_the_documents_votes_are_those_for_the_name(gazetteer):
    """氏 and an office speak for a person, and nothing for anything else."""
    (told,) = explained(gazetteer, "ドレク", FIRST).documents

    assert told.votes[0][0] == "Person"
    assert told.votes[0][1] > 2


def test_merges_over_documents_are_shown_with_their_reason(gazetteer):
    """The thing is that of the graph: whole name, other forms, and why they are one."""
    result = explained(gazetteer, "ドレク", FIRST, SECOND)
    (entity,) = result.entities

    assert entity.name == "イリヤ・ドレク"
    assert "ドレク = イリヤ・ドレク: another document" in entity.merges
    assert len(result.documents) == 2


def test_a_spelling_variant_finds_the_same(gazetteer):
    """The name is compared as names are: ー and ッ do not count."""
    assert explained(gazetteer, "ドレーク", FIRST).entities[0].name == "ドレク"


def test_where_the_name_is_part_of_another_it_is_said(gazetteer):
    """ドレクソン is no mention of ドレク."""
    (told,) = explained(gazetteer, "ドレク", BESIDE).documents
    taken, other = told.seen

    assert taken.mention is not None
    assert other.mention is None
    assert other.within.startswith("ドレクソン")


def test_a_name_that_no_document_has(gazetteer):
    """Nothing found is an answer, not an error."""
    result = explained(gazetteer, "モスタン", FIRST)

    assert (result.documents, result.entities) == ((), ())
    assert result.to_text() == "モスタン: in none of the documents\n"


def test_the_text_tells_it_all(gazetteer):
    """Thing, id, reasons, votes, mentions and voices; --brief leaves the mentions out."""
    result = explained(gazetteer, "ドレク", FIRST, SECOND)
    whole, brief = result.to_text(), result.to_text(brief=True)

    for part in (
        "イリヤ・ドレク  Person",
        "(id ",
        "also      ドレク",
        "another document",
        "votes: Person +",
        "shape",
    ):
        assert part in whole
    assert "〈ドレク〉大統領" in whole
    assert "〈ドレク〉大統領" not in brief
    assert "another document" in brief


@pytest.mark.model
def test_the_command_explains_a_text(tmp_path, capsys, monkeypatch):
    """``kg explain`` prints the explanation and says by its exit code whether the name is there."""
    monkeypatch.setenv("SOUKAN_CACHE", str(tmp_path / "cache"))
    text = tmp_path / "news.txt"
    text.write_text("ノルカ国のドレク大統領は「和平は近い」と述べた。", encoding="utf-8")

    assert cli.main(["explain", "ドレク", str(text)]) == 0
    assert "ドレク  Person" in capsys.readouterr().out
    assert cli.main(["explain", "モスタン", str(text), "--brief"]) == 1
    assert explain("ドレク", text).entities[0].name == "ドレク"
