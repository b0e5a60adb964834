"""Gold annotation files in, typed records out: what a careful analyst reads out of a document.

Checks everything the scoring relies on, so that a slip of the annotator is named and not counted.
"""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from kg.errors import UsageError

#: One entity id, or several of which any is right.
Which: TypeAlias = str | tuple[str, ...]

_TYPES = frozenset({"Person", "Place", "Organization", "Event"})
_QUOTES_AND_DOTS = "「」『』\"'“”・=＝"


@dataclass(frozen=True, slots=True)
class GoldEntity:
    """A named thing; names are comparable forms."""

    id: str
    type: str
    also_types: frozenset[str]
    names: frozenset[str]
    optional: bool

    @property
    def types(self) -> frozenset[str]:
        """Every type that counts as right."""
        return self.also_types | {self.type}


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """A meeting that took place."""

    id: str
    participants: tuple[str, ...]
    others: tuple[str, ...]
    place: Which
    date: str
    key: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldNonMeeting:
    """A meeting that must not be asserted; ``key`` None means wherever it is read from."""

    participants: tuple[str, ...]
    key: str | None


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """An attributed statement, or (without stance) one that must not be attributed."""

    speaker: Which
    key: str
    stance: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldControl:
    """A control fact; None among the claimants is the narrator."""

    place: Which
    controllers: tuple[str, ...]
    kind: str
    claimants: tuple[str | None, ...]
    disputed_by: tuple[str, ...]
    key: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldNonControl:
    """A control fact that must not be asserted."""

    place: Which
    controller: Which
    key: str


@dataclass(frozen=True, slots=True)
class GoldAttack:
    """An attack with its two sides."""

    attacker: Which
    target: Which
    killed: int | None
    optional: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """Everything one gold file says."""

    id: str
    entities: tuple[GoldEntity, ...]
    meetings: tuple[GoldMeeting, ...]
    non_meetings: tuple[GoldNonMeeting, ...]
    claims: tuple[GoldClaim, ...]
    non_claims: tuple[GoldClaim, ...]
    control: tuple[GoldControl, ...]
    non_control: tuple[GoldNonControl, ...]
    attacks: tuple[GoldAttack, ...]


def comparable(text: str) -> str:
    """Return *text* as names and keys are compared: NFKC, without spaces, quotes and middle dots.

    >>> comparable("「ビル・ ゲイツ」")
    'ビルゲイツ'
    """
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if not c.isspace() and c not in _QUOTES_AND_DOTS)


def read_gold(path: Path) -> Gold:
    """Read a gold file.

    Raises:
        UsageError: It cannot be read, is not JSON, or lacks what the scoring needs.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}; give a gold file (JSON)") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path}: not UTF-8 (byte {error.start}); save it as UTF-8") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise UsageError(
            f"{path}: not JSON at {where}: {error.msg}; a gold file is one JSON object"
        ) from error
    if not isinstance(content, dict):
        raise UsageError(f"{path}: a gold file is one JSON object with id and entities")
    reader = _Reader(str(path), frozenset())
    ids = [reader.text(item, "id", f"entities[{i}]") for i, item in reader.items(content, "entities")]
    for i, id_ in enumerate(ids):
        if id_ in ids[:i]:
            raise reader.bad(f"entities[{i}].id", f"{id_} stands twice", "give each entity its own id")
    return _gold(content, _Reader(str(path), frozenset(ids)))


def merge_golds(golds: Sequence[Gold]) -> Gold:
    """Return one gold for documents whose files share ids for the same entity and meeting."""
    entities: dict[str, GoldEntity] = {}
    meetings: dict[str, GoldMeeting] = {}
    for gold in golds:
        for entity in gold.entities:
            old = entities.get(entity.id)
            entities[entity.id] = entity if old is None else _merged_entity(old, entity)
        for meeting in gold.meetings:
            known = meetings.get(meeting.id)
            meetings[meeting.id] = meeting if known is None else _merged_meeting(known, meeting)
    return Gold(
        id="+".join(gold.id for gold in golds),
        entities=tuple(entities.values()),
        meetings=tuple(meetings.values()),
        non_meetings=tuple(item for gold in golds for item in gold.non_meetings),
        claims=tuple(item for gold in golds for item in gold.claims),
        non_claims=tuple(item for gold in golds for item in gold.non_claims),
        control=tuple(item for gold in golds for item in gold.control),
        non_control=tuple(item for gold in golds for item in gold.non_control),
        attacks=tuple(item for gold in golds for item in gold.attacks),
    )


def _merged_entity(old: GoldEntity, new: GoldEntity) -> GoldEntity:
    return replace(
        old,
        also_types=old.also_types | new.also_types,
        names=old.names | new.names,
        optional=old.optional and new.optional,
    )


def _merged_meeting(old: GoldMeeting, new: GoldMeeting) -> GoldMeeting:
    return replace(
        old,
        participants=tuple(sorted({*old.participants, *new.participants})),
        others=tuple(sorted({*old.others, *new.others})),
        place=old.place or new.place,
        date=max(old.date, new.date, key=len),
        optional=old.optional and new.optional,
    )


def _gold(content: dict[str, Any], r: "_Reader") -> Gold:
    def each(name: str) -> list[tuple[dict[str, Any], str]]:
        return [(item, f"{name}[{i}]") for i, item in r.items(content, name)]

    return Gold(
        id=r.text(content, "id", ""),
        entities=tuple(_entity(item, at, r) for item, at in each("entities")),
        meetings=tuple(_meeting(item, at, r) for item, at in each("meetings")),
        non_meetings=tuple(
            GoldNonMeeting(r.ids(item, "participants", at), r.key_or_none(item, at))
            for item, at in each("non_meetings")
        ),
        claims=tuple(_claim(item, at, r, stance=r.text(item, "stance", at)) for item, at in each("claims")),
        non_claims=tuple(_claim(item, at, r, stance="") for item, at in each("non_claims")),
        control=tuple(_control(item, at, r) for item, at in each("control")),
        non_control=tuple(
            GoldNonControl(
                r.which(item, "place", at), r.which(item, "controller", at), r.key_or_none(item, at) or ""
            )
            for item, at in each("non_control")
        ),
        attacks=tuple(_attack(item, at, r) for item, at in each("attacks")),
    )


def _entity(item: dict[str, Any], at: str, r: "_Reader") -> GoldEntity:
    type_, also_types = r.text(item, "type", at), frozenset(r.texts(item, "also_type", at))
    if unknown := sorted({type_, *also_types} - _TYPES):
        raise r.bad(f"{at}.type", f"no type {unknown[0]!r}", f"there are {', '.join(sorted(_TYPES))}")
    names = r.texts(item, "names", at)
    if not names:
        raise r.bad(f"{at}.names", "is missing or empty", "list every surface form")
    comparables = frozenset(comparable(name) for name in names)
    return GoldEntity(r.text(item, "id", at), type_, also_types, comparables, bool(item.get("optional")))


def _meeting(item: dict[str, Any], at: str, r: "_Reader") -> GoldMeeting:
    return GoldMeeting(
        id=r.text(item, "id", at),
        participants=r.ids(item, "participants", at),
        others=r.ids(item, "others", at) if item.get("others") else (),
        place=r.which(item, "place", at) if item.get("place") else "",
        date=str(item.get("date") or ""),
        key=str(item.get("key", "")),
        optional=bool(item.get("optional")),
    )


def _claim(item: dict[str, Any], at: str, r: "_Reader", *, stance: str) -> GoldClaim:
    key = comparable(r.text(item, "key", at))
    return GoldClaim(r.which(item, "speaker", at), key, stance, bool(item.get("optional")))


def _control(item: dict[str, Any], at: str, r: "_Reader") -> GoldControl:
    if "claimant" not in item:
        raise r.bad(f"{at}.claimant", "is missing", "write null where the narrator says so")
    claimants = item["claimant"] if isinstance(item["claimant"], list) else [item["claimant"]]
    named = [r.known(claimant, f"{at}.claimant") for claimant in claimants if claimant is not None]
    controller = r.which(item, "controller", at)
    return GoldControl(
        place=r.which(item, "place", at),
        controllers=tuple(sorted([controller] if isinstance(controller, str) else controller)),
        kind=r.text(item, "kind", at),
        claimants=(*named, None) if None in claimants else tuple(named),
        disputed_by=r.ids(item, "disputed_by", at) if item.get("disputed_by") else (),
        key=str(item.get("key", "")),
        optional=bool(item.get("optional")),
    )


def _attack(item: dict[str, Any], at: str, r: "_Reader") -> GoldAttack:
    killed = item.get("killed")
    if killed is not None and not isinstance(killed, int):
        raise r.bad(f"{at}.killed", f"{killed!r} is no number", "write an integer or null")
    return GoldAttack(
        attacker=r.which(item, "attacker", at) if item.get("attacker") else "",
        target=r.which(item, "target", at) if item.get("target") else "",
        killed=killed,
        optional=bool(item.get("optional")),
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Takes fields out of JSON objects; every complaint names file and field."""

    path: str
    entity_ids: frozenset[str]

    def bad(self, where: str, what: str, remedy: str) -> UsageError:
        return UsageError(f"{self.path}: {where} {what}; {remedy}")

    def items(self, content: dict[str, Any], name: str) -> list[tuple[int, dict[str, Any]]]:
        items = content.get(name, None if name == "entities" else [])
        if not isinstance(items, list) or not all(isinstance(item, dict) for item in items):
            raise self.bad(
                name, "is missing or not a list of objects", "see the notes on annotating documents"
            )
        return list(enumerate(items))

    def text(self, item: dict[str, Any], field: str, at: str) -> str:
        value = item.get(field)
        if not isinstance(value, str) or not value:
            raise self.bad(f"{at}.{field}".lstrip("."), "is missing or not a text", "fill it in")
        return value

    def texts(self, item: dict[str, Any], field: str, at: str) -> tuple[str, ...]:
        values = item.get(field) or []
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise self.bad(f"{at}.{field}", "is not a list of texts", 'write ["…", "…"]')
        return tuple(values)

    def known(self, value: object, where: str) -> str:
        if not isinstance(value, str) or value not in self.entity_ids:
            raise self.bad(where, f"{value!r} is no entity's id", "add the entity or correct the id")
        return value

    def ids(self, item: dict[str, Any], field: str, at: str) -> tuple[str, ...]:
        values = item.get(field)
        if not isinstance(values, list):
            raise self.bad(f"{at}.{field}", "is missing or not a list of ids", 'write ["E1", "E2"]')
        return tuple(self.known(value, f"{at}.{field}") for value in values)

    def which(self, item: dict[str, Any], field: str, at: str) -> Which:
        value = item.get(field)
        if isinstance(value, list):  # null in a list of speakers is the narrator, whom no graph names
            return tuple(self.known(id_, f"{at}.{field}") for id_ in value if id_ is not None)
        return self.known(value, f"{at}.{field}")

    def key_or_none(self, item: dict[str, Any], at: str) -> str | None:
        return None if item.get("key") is None else comparable(self.text(item, "key", at))
