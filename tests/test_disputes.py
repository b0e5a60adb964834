from marked_view import marked_view

from kg.records import Claim, ControlKind, Entity, Evidence, Kind, PlaceControl, Stance, Status
from kg.resolve.disputes import disputed_controls, link_disputes, link_over_documents, without_own_side

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


def control(place: str, holder: str, **fields: object) -> PlaceControl:
    known: dict[str, object] = {
        "control_id": "k1",
        "place": place,
        "controller": holder,
        "kind": ControlKind.CAPTURED,
        "evidence": (Evidence("d", 0, 20),),
    }
    return PlaceControl(**(known | fields))  # type: ignore[arg-type]


def told(text: str, speaker: str, **fields: object) -> Claim:
    known: dict[str, object] = {
        "claim_id": f"c-{text}",
        "speaker": speaker,
        "text": text,
        "start": 30,
        "end": 30 + len(text),
        "evidence": (Evidence("d", 25, 60),),
    }
    return Claim(**(known | fields))  # type: ignore[arg-type]


def test_who_contradicts_the_claim_disputes_the_fact() -> None:
    """A fact that a claim states is disputed by whoever contradicts that claim, and is contested then."""
    states = told("橋を制圧した", "ドレク", start=2, end=8)
    denies = told("事実ではない", "ミラン", contradicts=(states.claim_id,))
    fact = control("トルナ", "ソルナ軍", stated_in=(states.claim_id,), according_to=("ドレク",))

    [found] = disputed_controls([fact], [states, denies])

    assert found.disputed_by == ("ミラン",)
    assert found.status is Status.CONTESTED


def test_who_holds_on_to_the_place_disputes_its_capture() -> None:
    """町は今も我々の手にある disputes that the same place was captured."""
    holds = told("町は今も我々の手にある", "ミラン", about=("トルナ",))

    [found] = disputed_controls([control("トルナ", "ソルナ軍")], [holds])

    assert found.disputed_by == ("ミラン",)


def test_other_places_own_words_and_far_statements_dispute_nothing() -> None:
    """Holding on to another place, to one's own conquest, or pages later is no dispute."""
    fact = control("トルナ", "ソルナ軍")
    elsewhere = told("港は今も我々の手にある", "ミラン", about=("港",), start=400, end=411)
    own = told("町は今も我々の手にある", "ソルナ軍", about=("トルナ",))
    far = told("町は今も我々の手にある", "ミラン", about=("トルナ",), start=5000, end=5011)

    [found] = disputed_controls([fact], [elsewhere, own, far])

    assert found == fact


def test_an_admission_stands_against_earlier_words_of_the_same_speaker() -> None:
    """Who says a day later that the troops left contradicts what the same speaker said before."""
    first = told("港は今もわが軍が押さえている", "ドレク", about=("港",), date="2031-05-19")
    later = told(
        "部隊は港から離れていた",
        "ドレク",
        about=("港",),
        date="2031-05-20",
        evidence=(Evidence("e", 25, 60),),
    )

    _, found = link_over_documents([first, later])

    assert found.contradicts == (first.claim_id,)


def test_the_holders_own_side_disputes_nothing():
    """A state is no disputer of what its army holds; the other side stays one, and alone keeps it contested."""

    def thing(name: str, country: str = "") -> Entity:
        return Entity(name, Kind.ORGANIZATION if country else Kind.PLACE, name, country=country)

    entities = {
        e.entity_id: e for e in (thing("トルナ"), thing("トルナ軍", "トルナ"), thing("ベルカ軍", "ベルカ"))
    }

    def held(*disputed_by: str) -> PlaceControl:
        return PlaceControl(
            "c", "ザレム", "トルナ軍", ControlKind.CAPTURED, Status.CONTESTED, disputed_by=disputed_by
        )

    both, own = without_own_side([held("トルナ", "ベルカ軍"), held("トルナ")], entities)

    assert (both.disputed_by, both.status) == (("ベルカ軍",), Status.CONTESTED)
    assert (own.disputed_by, own.status) == ((), Status.CLAIMED)
