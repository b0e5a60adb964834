"""The facts of all documents in, what they say together out: one node for each thing and each situation.

Gives things their ids over documents, applies the user's corrections and compares situations. Reads no text.
"""

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.gazetteer import Gazetteer
from kg.records import Claim, Correction, Facts, Happening, Knowledge, Meeting, PlaceControl


def put_together(
    facts: Iterable[Facts],
    gazetteer: Gazetteer,
    corrections: Sequence[Correction] = (),
    before: Mapping[tuple[str, str], str] | None = None,
) -> Knowledge:
    """Return what all documents say together: one node for each thing and each situation.

    The user's corrections come in between, so that situations are compared by the corrected things. Things
    keep the ids that they had *before*, see ``merge_entities``.
    """
    from kg.resolve.control_disputes import disputed_controls
    from kg.resolve.corrected import apply_corrections
    from kg.resolve.disputes_over_days import link_over_documents
    from kg.resolve.entities import merge_entities
    from kg.resolve.sides import Sides
    from kg.resolve.situations import merge_controls, merge_happenings, merge_meetings

    facts = list(facts)
    entities, renamed = merge_entities(facts, gazetteer, before)
    moved = [_Renamer(f.document.doc_id, renamed) for f in facts]
    pairs = list(zip(facts, moved, strict=True))
    told = Knowledge(
        documents=tuple(f.document for f in facts),
        entities=entities,
        meetings=tuple(r.meeting(m) for f, r in pairs for m in f.meetings),
        claims=tuple(r.claim(c) for f, r in pairs for c in f.claims),
        unnamed=tuple(r.claim(c) for f, r in pairs for c in f.unnamed),
        controls=tuple(r.control(c) for f, r in pairs for c in f.controls),
        happenings=tuple(r.happening(h) for f, r in pairs for h in f.happenings),
        gaps=tuple(g for f in facts for g in f.gaps),
        renamed=renamed,
    )
    told = apply_corrections(told, corrections)
    sides = Sides({e.entity_id: e for e in told.entities}, {c.speaker for c in told.claims})
    claims = link_over_documents(told.claims, sides, told.documents)
    return dataclasses.replace(
        told,
        meetings=merge_meetings(told.meetings),
        claims=claims,
        controls=disputed_controls(merge_controls(told.controls), claims, sides),
        happenings=merge_happenings(told.happenings),
    )


@dataclass(frozen=True, slots=True)
class _Renamer:
    """Puts ids over all documents in the place of one document's."""

    doc_id: str
    renamed: dict[tuple[str, str], str]

    def one(self, entity_id: str) -> str:
        return self.renamed[self.doc_id, entity_id] if entity_id else ""

    def many(self, ids: Iterable[str]) -> tuple[str, ...]:
        return tuple(sorted({self.one(i) for i in ids}))

    def meeting(self, m: Meeting) -> Meeting:
        return dataclasses.replace(
            m,
            participants=self.many(m.participants),
            attendees=self.many(m.attendees),
            mediators=self.many(m.mediators),
            place=self.one(m.place),
            according_to=self.many(m.according_to),
        )

    def claim(self, c: Claim) -> Claim:
        return dataclasses.replace(
            c,
            speaker=self.one(c.speaker),
            on_behalf_of=self.one(c.on_behalf_of),
            place=self.one(c.place),
            addressee=self.one(c.addressee),
            about=self.many(c.about),
            reported_by=self.one(c.reported_by),
            context=self.many(c.context),
            answers=self.many(c.answers),
        )

    def control(self, c: PlaceControl) -> PlaceControl:
        return dataclasses.replace(
            c,
            place=self.one(c.place),
            controller=self.one(c.controller),
            according_to=self.many(c.according_to),
            disputed_by=self.many(c.disputed_by),
        )

    def happening(self, h: Happening) -> Happening:
        return dataclasses.replace(
            h,
            roles=tuple(sorted({(role, self.one(entity)) for role, entity in h.roles})),
            place=self.one(h.place),
            according_to=self.many(h.according_to),
            tolls=tuple(
                dataclasses.replace(toll, according_to=self.many(toll.according_to)) for toll in h.tolls
            ),
        )
