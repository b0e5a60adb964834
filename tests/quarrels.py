"""Invented sides, and the facts and claims about the town ザレム that they dispute."""

from kg.records import Claim, ControlKind, Entity, Evidence, Kind, PlaceControl, Status
from kg.resolve.control_disputes import disputed_controls
from kg.resolve.sides import Sides

NAMES = {"ザレム": Kind.PLACE, "ノルド": Kind.PLACE, "トルナ": Kind.PLACE, "ベルカ": Kind.PLACE}
BODIES = {
    **dict.fromkeys(("トルナ軍", "ベルカ軍"), "MilitaryForce"),
    **dict.fromkeys(("トルナ国防省", "ベルカ国防省"), "Government"),
    "東海日報": "MediaOrganization",
}
ENTITIES = {
    **{name: Entity(name, kind, name) for name, kind in NAMES.items()},
    **{name: Entity(name, Kind.ORGANIZATION, name, leaf=leaf) for name, leaf in BODIES.items()},
}


def fact(holder: str, teller: str = "", **fields: object) -> PlaceControl:
    known: dict[str, object] = {
        "control_id": f"k-{holder}-{teller}",
        "place": "ザレム",
        "controller": holder,
        "kind": ControlKind.CAPTURED,
        "status": Status.CLAIMED if teller else Status.REPORTED,
        "according_to": (teller,) if teller else (),
        "stated_in": (f"c-{teller}",) if teller else (),
        "evidence": (Evidence("d", 0, 20),),
    }
    return PlaceControl(**(known | fields))  # type: ignore[arg-type]


def told(speaker: str, text: str, **fields: object) -> Claim:
    known: dict[str, object] = {
        "claim_id": f"c-{speaker}",
        "speaker": speaker,
        "text": text,
        "start": 30,
        "end": 30 + len(text),
        "about": tuple(n for n in ENTITIES if n in text),
        "evidence": (Evidence("d", 25, 60),),
    }
    return Claim(**(known | fields))  # type: ignore[arg-type]


def disputers(
    control: PlaceControl, *claims: Claim, beside: tuple[PlaceControl, ...] = ()
) -> tuple[str, ...]:
    found = disputed_controls([control, *beside], claims, Sides(ENTITIES))[0]
    contested = found.status is Status.CONTESTED
    assert contested is (bool(found.disputed_by) and bool(control.according_to))
    return found.disputed_by


STATES = told("トルナ国防省", "トルナ軍がザレムを制圧した", start=2)
