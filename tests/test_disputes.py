from marked_view import marked_view

from kg.records import Claim, Evidence, Stance
from kg.resolve.disputes import link_disputes, link_over_documents

A, B = "〈ドレク:Person〉", "〈ミラン:Person〉"


def claim(text: str, whole: str, speaker: str, **fields: object) -> Claim:
    start = whole.index(text)
    values = {"evidence": (Evidence("d", 0, len(whole)),), "rule": "to/topic", **fields}
    return Claim(f"{speaker}-{start}", speaker, text, start, start + len(text), **values)  # type: ignore[arg-type]


def linked(example: str, *claims: tuple[str, str, dict[str, object]]) -> dict[str, Claim]:
    view = marked_view(example)
    made = [claim(text, view.document.text, speaker, **fields) for text, speaker, fields in claims]
    return {c.speaker: c for c in link_disputes(view, made)}


def test_denial_in_the_next_sentence_contradicts() -> None:
    """これに対し…否定した denies the statement before it."""
    found = linked(
        f"{A}は橋を占拠したと述べた。これに対し、{B}は「作り話だ」と否定した。",
        ("橋を占拠した", "ドレク", {}),
        ("作り話だ", "ミラン", {"stance": Stance.DENIES, "verb": "否定"}),
    )

    assert found["ミラン"].contradicts == (found["ドレク"].claim_id,)
    assert found["ドレク"].contradicts == ()


def test_owned_claim_is_what_its_sentence_denies() -> None:
    """A denial answers the claim that its own sentence names, not an earlier one."""
    found = linked(
        f"道は開いたと市長は述べた。{A}は、橋を占拠したとの{B}の主張を否定した。",
        ("道は開いた", "市長", {}),
        ("橋を占拠した", "ミラン", {"rule": "owned/owner"}),
        ("主張を", "ドレク", {"stance": Stance.DENIES, "verb": "否定"}),
    )

    assert found["ドレク"].contradicts == (found["ミラン"].claim_id,)


def test_agreement_supports() -> None:
    """同意する supports the claim of whom it names."""
    found = linked(
        f"{A}は橋は危ないと述べた。{B}は{A}の意見に同意すると述べた。",
        ("橋は危ない", "ドレク", {}),
        ("意見に同意する", "ミラン", {"about": ("ドレク",)}),
    )

    assert found["ミラン"].supports == (found["ドレク"].claim_id,)


def test_unrelated_statements_stay_apart() -> None:
    """Two speakers on two matters neither contradict nor support each other."""
    found = linked(
        f"{A}は橋は開通したと述べた。{B}は雨が続くと述べた。",
        ("橋は開通した", "ドレク", {}),
        ("雨が続く", "ミラン", {}),
    )

    assert all(not c.contradicts and not c.supports for c in found.values())


def test_own_words_are_not_contradicted() -> None:
    """Nobody contradicts himself by denying something else."""
    found = linked(
        f"{A}は橋を占拠したと述べた。会談の事実はないと否定した。",
        ("橋を占拠した", "ドレク", {}),
        ("会談の事実はない", "ドレク", {"stance": Stance.DENIES, "verb": "否定"}),
    )

    assert found["ドレク"].contradicts == ()


def test_denial_in_another_document_of_the_next_day() -> None:
    """Over documents a denial answers what was said of the same places in the same words shortly before."""
    said = Claim(
        "1",
        "x",
        "旅団はトルナ橋を占拠した",
        0,
        12,
        date="2031-05-18",
        about=("bridge", "brigade"),
        evidence=(Evidence("a", 0, 20),),
    )
    denied = Claim(
        "2",
        "y",
        "旅団はトルナ橋を占拠していない",
        0,
        15,
        stance=Stance.DENIES,
        date="2031-05-19",
        about=("bridge", "brigade"),
        evidence=(Evidence("b", 0, 20),),
    )
    late = Claim(
        "3",
        "y",
        "旅団はトルナ橋を占拠していない",
        0,
        15,
        stance=Stance.DENIES,
        date="2031-07-19",
        about=("bridge", "brigade"),
        evidence=(Evidence("c", 0, 20),),
    )

    found = {c.claim_id: c.contradicts for c in link_over_documents([said, denied, late])}

    assert found == {"1": (), "2": ("1",), "3": ()}
