"""The review lists what is doubtful, weightiest first, as lines that a build takes back as corrections."""

import csv
import io
from dataclasses import replace

import pytest
from hand_built import analysis_of, sentence_of
from test_corrections import ARMY, DOCUMENT, KITAHAMA, KNOWLEDGE, SAEKI, SUNAGAWA, at

from kg.corrections import COLUMNS, COMMENTS, read_corrections
from kg.records import (
    Correction,
    Document,
    Entity,
    Evidence,
    Facts,
    Form,
    Gap,
    Kind,
    Knowledge,
    Mention,
    Office,
)
from kg.resolve.certainty import UNRESOLVED_ROLE, unresolved_roles, weigh_kinds
from kg.resolve.corpus_kinds import settle_kinds
from kg.resolve.corrected import apply_corrections
from kg.resolve.entities import merge_entities
from kg.review import doubts, review_table

BARE = Entity("bare", Kind.PERSON, "砂川", evidence=at(3), possibly_same=("full",))
FULL = Entity("full", Kind.PERSON, "砂川啓一", evidence=at(0), aliases=("啓一",))
DOUBTFUL = Knowledge(
    documents=(DOCUMENT,),
    entities=(
        BARE,
        FULL,
        replace(KITAHAMA, certainty=0.6, rival="Organization"),
        replace(SAEKI, merges=("佐伯: named last before it",)),
        replace(ARMY, certainty=0.6, country=""),
        Entity("lonely", Kind.PERSON, "灰田", evidence=at(2)),
        Entity("double", Kind.ORGANIZATION, "北浜", evidence=at(1)),
    ),
    claims=tuple(replace(c, about=("kitahama",)) for c in KNOWLEDGE.claims),
    gaps=(Gap(UNRESOLVED_ROLE, "東の特使", at(3)[0]), Gap("no speaker", "述べた", at(3)[0])),
)


def told(knowledge=DOUBTFUL):
    return {(d.action, d.name, d.other, d.value) for d in doubts(knowledge)}


def test_every_doubt_is_asked_about():
    """Weak merges, close votes, weak names, possible doubles, one name of two kinds, open roles, lone names."""
    assert told() == {
        ("split", "佐伯正臣", "佐伯", ""),
        ("retype", "kitahama", "", "Organization"),  # 北浜 alone would not say which
        ("merge", "kitahama", "double", ""),
        ("drop", "砂川軍", "", ""),
        ("merge", "砂川啓一", "砂川", ""),
        ("", "東の特使", "", ""),
        ("", "灰田", "", ""),
    }


def test_what_is_certain_is_not_asked_about():
    """Whole names in the text, offices, clear types and certain merges stay off the list."""
    whole = replace(SUNAGAWA, name="砂川啓一", aliases=("砂川",), possibly_same=())
    certain = replace(SAEKI, merges=("佐伯 = 佐伯正臣: short name",), certainty=0.85, rival="Place")
    knowledge = replace(KNOWLEDGE, entities=(ARMY, KITAHAMA, certain, whole))

    assert told(knowledge) == set()


def test_the_weightiest_comes_first():
    """What takes part in more facts and is more doubtful stands higher."""
    weights = [d.weight for d in doubts(DOUBTFUL)]

    assert weights == sorted(weights, reverse=True)
    # 佐伯's is the greater doubt, 北浜 stands in more facts
    assert [d.name for d in doubts(DOUBTFUL)[:2]] == ["kitahama", "佐伯正臣"]
    assert doubts(DOUBTFUL)[-1].name == "灰田"


def test_several_reasons_for_one_correction_are_one_line():
    """A name put there for two reasons is asked about once, with both."""
    twice = replace(SAEKI, merges=("佐伯: named last before it", "佐伯 = 佐井: spelling, same office"))

    (doubt,) = (d for d in doubts(replace(KNOWLEDGE, entities=(twice,))) if d.action)

    assert doubt.doubt == 0.5
    assert "named last" in doubt.reason
    assert "spelling" in doubt.reason


def test_every_line_has_a_reason_and_a_sentence():
    """The comment columns show the sentence that the doubt is about."""
    rows = {(r["action"], r["name"]): r for r in csv.DictReader(io.StringIO(review_table(DOUBTFUL)[1:]))}

    assert all(row["reason"] and row["example"] for row in rows.values())
    assert "佐伯" in rows["split", "佐伯正臣"]["example"]
    assert "砂川軍" in rows["drop", "砂川軍"]["example"]
    assert rows["retype", "kitahama"]["reason"].startswith("北浜: Place by a close vote")
    assert rows["split", "佐伯正臣"]["facts"] == "2"


def test_the_review_is_a_corrections_file(tmp_path):
    """Every line with an action is read back as it was written, and fits the knowledge it came from."""
    path = tmp_path / "review.csv"
    path.write_text(review_table(DOUBTFUL), encoding="utf-8")
    lines = [d for d in doubts(DOUBTFUL) if d.action]

    corrections = read_corrections(path)

    assert [(c.action, c.name, c.kind, c.other, c.value, c.reason) for c in corrections] == [
        (d.action, d.name, d.kind, d.other, d.value, d.reason) for d in lines
    ]
    for correction in corrections:
        result = apply_corrections(DOUBTFUL, [correction])
        assert result.corrections == (correction,), result.gaps[-1]


def test_a_corrected_thing_is_not_asked_about_again(tmp_path):
    """What was split, retyped or merged is no doubt any more."""
    path = tmp_path / "review.csv"
    path.write_text(review_table(DOUBTFUL), encoding="utf-8")

    result = apply_corrections(DOUBTFUL, read_corrections(path))

    assert {action for action, *_ in told(result)} == {""}


def test_a_line_that_is_kept_is_not_asked_about_again(tmp_path):
    """Every line of the review given back with keep for its action settles its doubt and changes no fact."""
    path = tmp_path / "mine.csv"
    rows = list(csv.reader(io.StringIO(review_table(DOUBTFUL)[1:])))
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows([rows[0], *(["keep", *row[1:]] for row in rows[1:])])

    result = apply_corrections(DOUBTFUL, read_corrections(path))

    assert told(result) == set()
    assert len(result.corrections) == len(rows) - 1
    assert [(e.entity_id, e.kind, e.name, e.aliases) for e in result.entities] == sorted(
        (e.entity_id, e.kind, e.name, e.aliases) for e in DOUBTFUL.entities
    )
    assert (result.claims, result.gaps) == (DOUBTFUL.claims, DOUBTFUL.gaps)
    assert all(not e.possibly_same for e in result.entities)


@pytest.mark.parametrize(
    ("keep", "settled"),
    [
        (("keep", "佐伯正臣", "Person", "佐伯"), ("split", "佐伯正臣", "佐伯", "")),
        (("keep", "kitahama", "", "", "Organization"), ("retype", "kitahama", "", "Organization")),
        (("keep", "kitahama", "", "double"), ("merge", "kitahama", "double", "")),
        (("keep", "砂川啓一", "Person", "砂川"), ("merge", "砂川啓一", "砂川", "")),
        (("keep", "灰田"), ("", "灰田", "", "")),
        (("keep", "東の特使"), ("", "東の特使", "", "")),
    ],
)
def test_keep_settles_its_own_doubt_alone(keep, settled):
    """What else is doubtful stays on the list, also of the same thing."""
    before, after = told(), told(apply_corrections(DOUBTFUL, [Correction(*keep)]))

    assert (before - after, after - before) == ({settled}, set())


def test_the_table_opens_in_a_spreadsheet():
    """A byte order mark says UTF-8; no example is taken for a formula; the columns are those that are read."""
    text = "=1+1と砂川は書いた。"
    entity = Entity("e", Kind.PERSON, "砂川", evidence=(Evidence("d", 0, len(text)),))
    table = review_table(Knowledge(documents=(Document("d", text),), entities=(entity,)))

    assert table.startswith("\ufeff")
    header, row = csv.reader(io.StringIO(table[1:]))
    assert tuple(header) == (*COLUMNS, *COMMENTS)
    assert row[-1] == "'=1+1と砂川は書いた。"


def test_nothing_doubtful_gives_the_header_alone():
    """An empty review is still a table that can be read."""
    assert review_table(Knowledge()).count("\n") == 1


# --- where the numbers come from -----------------------------------------------------------------------


def mention(start, kind, *, title="", rule="gazetteer", entity="x", form=Form.NAME):
    return Mention(start, start + 2, "北浜", kind, 0, form, title=title, rule=rule, entities=(entity,))


@pytest.mark.parametrize(
    ("kinds", "certainty", "rival"),
    [
        ([("Place", "", "gazetteer")] * 4, 1.0, ""),
        ([("Place", "", "gazetteer")] * 3 + [("Organization", "", "〜社")], 0.75, "Organization"),
        ([("Place", "", "recogniser alone")], 0.6, ""),
        ([("Place", "", "recogniser alone"), ("Place", "", "〜市")], 1.0, ""),
        ([("Place", "", "gazetteer")] * 3 + [("Person", "氏", "shape")], 0.5, "Person"),
    ],
    ids=["clear", "close", "weak", "weak-and-strong", "title-counts-more"],
)
def test_certainty_is_the_share_of_the_mentions(kinds, certainty, rival):
    """Mentions read by themselves vote; one with an office counts more; hearsay alone is never certain."""
    found = [mention(3 * i, Kind(k), title=t, rule=r) for i, (k, t, r) in enumerate(kinds)]
    settled = [replace(m, kind=Kind.PLACE) for m in found]

    entity = weigh_kinds(found, settled, {"x": Entity("x", Kind.PLACE, "北浜")})["x"]

    assert (entity.certainty, entity.rival) == (certainty, rival)


def test_documents_put_together_share_their_doubts(gazetteer):
    """Each document's vote counts by its sentences, and the merge says where it comes from."""

    def document(number, name, aliases, certainty):
        doc_id = f"{number:016x}"
        entity = Entity(
            f"Person:{name}",
            Kind.PERSON,
            name,
            aliases,
            surname="佐伯",
            offices=(Office("幹事長"),),
            evidence=(Evidence(doc_id, 0, 1),),
            certainty=certainty,
            rival="Place" if certainty < 1 else "",
        )
        return Facts(Document(doc_id, "。"), (), (entity,))

    facts = [document(1, "佐伯正臣", (), 1.0), document(2, "佐伯", (), 0.6)]
    (entity,), _ = merge_entities(facts, gazetteer)

    assert (entity.certainty, entity.rival) == (0.8, "Place")
    assert entity.merges == ("佐伯 = 佐伯正臣: another document",)


@pytest.mark.parametrize(
    ("certainty", "offices", "elsewhere", "settled"),
    [
        (0.45, (), 9, Kind.PLACE),
        (0.95, (), 9, Kind.PERSON),
        (0.45, (Office("市長"),), 9, Kind.PERSON),
        (0.45, (), 2, Kind.PERSON),
    ],
    ids=["settled", "certain", "office", "seldom"],
)
def test_a_doubtful_kind_is_settled_by_the_other_documents(certainty, offices, elsewhere, settled):
    """What the others say clearly and often decides; an office, or a clear vote, does not give way."""

    def sentences(n):
        return tuple(Evidence("d", i, i + 1) for i in range(n))

    own = Entity("e", Kind.PERSON, "北浜", offices=offices, evidence=sentences(2), certainty=certainty)
    other = Entity("e", Kind.PLACE, "北浜", evidence=sentences(elsewhere))

    (_, entity), (_, unchanged) = settle_kinds([("d1", own), ("d2", other)])

    assert entity.kind == settled
    assert unchanged == other
    assert bool(entity.merges) == (settled == Kind.PLACE)


def test_an_office_whose_holder_is_unknown_is_a_gap():
    """The whole phrase is told, with its sentence; a role that was resolved is none."""
    analysis = analysis_of(sentence_of("東 の 特使 が 来 た"))
    role = Mention(2, 4, "特使", Kind.PERSON, 0, Form.ROLE, title="特使", span=(0, 4))
    held = replace(role, entities=("x",))

    gaps = list(unresolved_roles(analysis.document, analysis.sentences, [role, held]))

    assert [(gap.reason, gap.text) for gap in gaps] == [("unresolved role", "東の特使")]
    assert gaps[0].evidence == Evidence(analysis.document.doc_id, 0, 7)
