"""What a rule read of an event in; its record with claim, codes and evidence out."""

from collections.abc import Iterable

from kg.extract.control_claims import claim_at
from kg.extract.control_scene import Scene
from kg.extract.event_codes import event_code
from kg.records import Factuality, Happening


def event_record(
    scene: Scene,
    type_: str,
    roles: Iterable[tuple[str, str]],
    span: tuple[int, int],
    key: str,
    rule: str,
    *,
    date: str,
    factuality: Factuality,
    values: tuple[tuple[str, str | int], ...] = (),
    place: str = "",
) -> Happening:
    """Return the event whose predicate stands at *span* of *scene*.

    Args:
        scene: the sentence.
        type_: class of the vocabulary.
        roles: (role, entity).
        span: offsets of the predicate in the document.
        key: entry of the table of event codes.
        rule: what read it.
        date: ISO, "" when unknown.
        factuality: as it is told.
        values: (property, value).
        place: entity, "" when unknown.
    """
    claim = claim_at(scene.claims, span[0])
    code, plover = event_code(key)
    return Happening(
        happening_id=f"{scene.view.document.doc_id}-{rule[0]}{span[0]}",
        type=type_,
        roles=tuple(sorted(set(roles))),
        values=values,
        place=place,
        date=date,
        factuality=factuality,
        according_to=(claim.speaker,) if claim else (),
        code=code,
        plover=plover,
        rule=rule,
        evidence=(scene.view.evidence(scene.sentence),),
        predicates=(scene.text(*span), key),
    )
