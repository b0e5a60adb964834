import pytest

from kg.records import Claim, Document, Entity, Evidence, Kind, Office, Stance
from kg.resolve.disputes_over_days import link_over_documents
from kg.resolve.sides import Sides

PLACES = ("ザレム", "トルナ", "ベルカ")
ARMIES = ("トルナ軍", "ベルカ軍")
ENTITIES = {
    **{name: Entity(name, Kind.PLACE, name) for name in PLACES},
    **{name: Entity(name, Kind.ORGANIZATION, name) for name in (*ARMIES, "東海日報")},
    "ドレク": Entity("ドレク", Kind.PERSON, "ドレク", offices=(Office("国防相", "トルナ"),)),
    "ミラン": Entity("ミラン", Kind.PERSON, "ミラン"),
}


def said(
    day: int, speaker: str, text: str, rest: str = "と述べた。", **fields: object
) -> tuple[Claim, Document]:
    """Return the only claim of a document of the *day*-th of May, and the document."""
    lead = f"{speaker}は"
    whole = lead + text + rest
    known: dict[str, object] = {
        "claim_id": f"{day}-{speaker}-{text}",
        "speaker": speaker,
        "text": text,
        "start": len(lead),
        "end": len(lead) + len(text),
        "date": f"2031-05-{day:02}",
        "context": tuple(n for n in ENTITIES if n in whole and n != speaker),
        "about": tuple(n for n in ENTITIES if n in text),
        "evidence": (Evidence(f"d{day}{speaker}", 0, len(whole)),),
        "rule": "to/topic",
    }
    claim = Claim(**(known | fields))  # type: ignore[arg-type]
    return claim, Document(claim.evidence[0].doc_id, whole, date=claim.date)


def contradicted(*told: tuple[Claim, Document]) -> dict[str, tuple[str, ...]]:
    """Return what each speaker's last claim contradicts, by its text."""
    claims = [claim for claim, _ in told]
    texts = {c.claim_id: c.text for c in claims}
    found = link_over_documents(claims, Sides(ENTITIES), [document for _, document in told])
    return {c.text: tuple(sorted(texts[i] for i in c.contradicts)) for c in found}


DENIES: dict[str, object] = {"stance": Stance.DENIES}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            said(18, "トルナ軍", "ザレムを制圧した"),
            said(19, "ベルカ軍", "ザレムから退いた部隊は一つもない", **DENIES),
        ),
        (
            said(18, "トルナ軍", "ベルカ軍の工兵がザレムの橋を爆破した"),
            said(
                19,
                "ベルカ軍",
                "橋には近づいていない",
                "と述べ、ザレムの橋についてのトルナ軍の発表を否定した。",
                answers=("トルナ軍",),
                **DENIES,
            ),
        ),
        (
            said(18, "東海日報", "ミランが重傷だ"),
            said(20, "ミラン", "両足で立っている"),
        ),
        (
            said(18, "ベルカ軍", "ザレムは落ちていない"),
            said(20, "ベルカ軍", "ザレムの部隊が町を出ていたこと", "を認めた。", verb="認める"),
        ),
        (
            said(18, "東海日報", "ドレクとミランがザレムで密会した"),
            said(20, "東海日報", "裏が取れなかった", "とし、両氏がザレムで密会したとの記事を取り消した。"),
        ),
    ],
    ids=["nobody left", "named", "himself", "admission", "withdrawn"],
)
def test_what_a_later_day_contradicts(first: tuple[Claim, Document], second: tuple[Claim, Document]) -> None:
    """A denial, an admission of one's own side and a withdrawal stand against what was told before."""
    found = contradicted(first, second)

    assert found[second[0].text] == (first[0].text,)
    assert found[first[0].text] == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            said(10, "トルナ軍", "ザレムを制圧した"),
            said(19, "ベルカ軍", "ザレムから退いた部隊は一つもない", **DENIES),
        ),
        (said(18, "トルナ軍", "ザレムを制圧した"), said(20, "ベルカ軍", "ザレムを奪還した")),
        (said(18, "トルナ軍", "ザレムを制圧した"), said(20, "ベルカ軍", "ザレムはわれわれの手にある")),
        (said(18, "トルナ軍", "ザレムを守っている"), said(20, "ドレク", "ザレムを失っていない", **DENIES)),
        (said(18, "トルナ軍", "橋を直した"), said(19, "ベルカ軍", "ザレムに敵の姿はない", **DENIES)),
    ],
    ids=["weeks later", "retaken since", "held since", "one side", "another matter"],
)
def test_what_a_later_day_leaves_alone(first: tuple[Claim, Document], second: tuple[Claim, Document]) -> None:
    """What may have changed since, what is weeks old and what an ally says contradicts nothing."""
    assert all(not against for against in contradicted(first, second).values())


def test_the_statement_told_again_is_contradicted_too() -> None:
    """A denial that answers the retelling of its own day answers the statement of the day before."""
    first = said(18, "トルナ軍", "ベルカ軍の工兵がザレムの橋を爆破した")
    again = said(19, "トルナ軍", "ベルカ軍の工兵がザレムの橋を爆破した")
    denial = said(
        19, "ベルカ軍", "作り話だ", "と否定した。", verb="否定", contradicts=(again[0].claim_id,), **DENIES
    )

    found = link_over_documents(
        [first[0], again[0], denial[0]], Sides(ENTITIES), [d for _, d in (first, again, denial)]
    )

    assert set(found[2].contradicts) == {first[0].claim_id, again[0].claim_id}
