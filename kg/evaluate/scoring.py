"""A graph and its gold in, counts of right, wrong and missed out.

One function a kind of fact. The matching is by name and by key text, never by identifier.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from rdflib.term import Node

from kg.evaluate.figures import Tally
from kg.evaluate.gold import Gold, GoldControl, GoldMeeting, Which
from kg.evaluate.predicted import Names, Predicted, first_names

#: Say whether one of the nodes called *labels* is (one of) the gold entities.
Is = Callable[[Iterable[Names], Which | Sequence[str]], bool]

#: Place, controllers and kind: what makes two gold entries one control fact.
ControlKey = tuple[Which, tuple[str, ...], str]

_HOLDS = frozenset({"captured", "liberated", "controls", "occupied", "annexed"})


def score(predicted: Predicted, gold: Gold, tally: Tally) -> None:
    """Count into *tally* how *predicted* compares with *gold*."""
    tally.document = gold.id
    names = {entity.id: entity.names for entity in gold.entities}

    def is_(labels: Iterable[Names], wanted: Which | Sequence[str]) -> bool:
        ids = [wanted] if isinstance(wanted, str) else wanted
        return any(called & names[id_] for called in labels for id_ in ids if id_ in names)

    _score_entities(predicted, gold, tally)
    _score_meetings(predicted, gold, tally, is_)
    _score_claims(predicted, gold, tally, is_)
    _score_control(predicted, gold, tally, is_)
    _score_attacks(predicted, gold, tally, is_)


def _score_entities(predicted: Predicted, gold: Gold, tally: Tally) -> None:
    names = {entity.id: entity.names for entity in gold.entities}
    types = {entity.id: entity.types for entity in gold.entities}
    hits: dict[str, list[Node]] = defaultdict(list)  # gold id → nodes of a right type
    owners: dict[Node, set[str]] = {}  # node → gold ids whose names it bears
    main_owner: dict[Node, str] = {}  # node → the one it shares most names with
    for node, called in predicted.named.items():
        shared = {id_: len(called & names[id_]) for id_ in sorted(names) if called & names[id_]}
        owners[node] = set(shared)
        for id_ in shared:
            if predicted.types[node] & types[id_]:
                hits[id_].append(node)
        if shared:
            main_owner[node] = max(shared, key=shared.__getitem__)
    for entity in gold.entities:
        if entity.optional or entity.types == {"Event"}:
            continue
        found = bool(hits[entity.id])
        tally.judge("entities", found)
        if len(entity.types) == 1:
            tally.judge(f"entities:{entity.type}", found)
        if not found:
            typed = sorted(
                {kind for node, ids in owners.items() if entity.id in ids for kind in predicted.types[node]}
            )
            tally.note(
                "entity missed", entity.id, sorted(entity.names)[:3], f"typed as {typed}" if typed else ""
            )
        own = [node for node in hits[entity.id] if main_owner[node] == entity.id]
        if len(own) > 1:
            tally.add("split entities", fp=len(own) - 1)
            tally.note("entity split", entity.id, first_names([predicted.named[node] for node in own], 3))
    for node, called in predicted.named.items():
        if predicted.types[node] != {"Event"}:
            _score_named(node, called, owners[node], predicted, types, tally)
            _score_people(called, {id_ for id_ in owners[node] if "Person" in types[id_]}, names, tally)


def _score_named(
    node: Node,
    called: Names,
    owners: set[str],
    predicted: Predicted,
    types: dict[str, frozenset[str]],
    tally: Tally,
) -> None:
    kinds = predicted.types[node]
    right = any(kinds & types[id_] for id_ in owners)
    tally.add("entities", fp=int(not right))
    if len(kinds) == 1:
        tally.add(f"entities:{next(iter(kinds))}", fp=int(not right))
    if not right:
        tally.note("entity wrong", sorted(kinds), sorted(called)[:4])


def _score_people(called: Names, people: set[str], names: dict[str, Names], tally: Tally) -> None:
    """Count a node that bears names of two people which only one of them has."""
    exclusive = set()
    for id_ in people:
        shared = frozenset().union(*(names[other] for other in people - {id_}))
        if called & (names[id_] - shared):
            exclusive.add(id_)
    if len(exclusive) > 1:
        tally.add("merged people", fp=1)
        tally.note("people merged", sorted(exclusive))


def _score_meetings(predicted: Predicted, gold: Gold, tally: Tally, is_: Is) -> None:
    meetings = [node for node in predicted.nodes("Meeting") if predicted.is_actual(node)]
    taken: set[str] = set()
    for node in meetings:
        who, date = predicted.called(node, "participant"), predicted.text(node, "date")
        best = _best_meeting(who, date, gold, taken, is_)
        if best is None:
            tally.add("meetings", fp=1)
            tally.note("meeting wrong", first_names(who), date, predicted.evidence(node)[:1])
        elif best.id in taken:
            tally.add("meetings", fp=1)
            tally.add("duplicate meetings", fp=1)
            tally.note("meeting twice", best.id, date, predicted.evidence(node)[:1])
        else:
            taken.add(best.id)
            if not best.optional:
                tally.add("meetings", tp=1)
            if best.date:
                tally.judge("meeting dates", bool(date))
            if best.place:
                tally.judge("meeting places", is_(predicted.called(node, "place"), best.place))
    for meeting in gold.meetings:
        if meeting.id not in taken and not meeting.optional:
            tally.add("meetings", fn=1)
            tally.note("meeting missed", meeting.id, meeting.participants, meeting.date, meeting.key)
    for wrong in gold.non_meetings:
        for node in meetings:
            who = predicted.called(node, "participant")
            if not all(is_(who, id_) for id_ in wrong.participants):
                continue
            if wrong.key is None or any(wrong.key in text for text in predicted.evidence(node)):
                tally.add("negatives asserted", fp=1)
                tally.note("not a meeting", wrong.participants, wrong.key)
                break


def _best_meeting(who: list[Names], date: str, gold: Gold, taken: set[str], is_: Is) -> GoldMeeting | None:
    """Return the gold meeting that fits: one not taken first, then by date, then one that counts."""
    fits = []
    for meeting in gold.meetings:
        allowed = meeting.participants + meeting.others
        if not all(is_(who, id_) for id_ in meeting.participants) or not all(
            is_([one], allowed) for one in who
        ):
            continue
        dated = bool(meeting.date and date)
        if dated and not (date.startswith(meeting.date) or meeting.date.startswith(date)):
            continue
        fits.append((meeting.id in taken, not dated, meeting.optional, meeting.id, meeting))
    return min(fits, key=lambda fit: fit[:4])[4] if fits else None


def _score_claims(predicted: Predicted, gold: Gold, tally: Tally, is_: Is) -> None:
    used: Counter[int] = Counter()
    framing = predicted.framing()  # right or not, no blame
    for node in predicted.nodes("Claim"):
        texts, evidence = predicted.texts(node), predicted.evidence(node)
        who = predicted.called(node, "speaker")
        here = _claims_in(gold, texts)
        near = here or _claims_in(gold, texts + evidence)
        right = [i for i in near if is_(who, gold.claims[i].speaker)]
        excused = node in framing or (bool(near) and all(gold.claims[i].optional for i in near))
        tally.add("claims", fp=int(not right and not excused))
        stance = predicted.term(node, "stance")
        for i in right:
            used[i] += 1
            if not gold.claims[i].optional:
                tally.judge("claim stance", stance == gold.claims[i].stance)
        if right:
            tally.judge("claim content", bool(here))
        elif not excused:
            what = "claim wrong speaker" if near else "claim unlisted"
            tally.note(what, first_names(who), (texts or evidence)[:1])
        for wrong in gold.non_claims:
            if not right and is_(who, wrong.speaker) and any(wrong.key in text for text in texts):
                tally.add("negatives asserted", fp=1)
                tally.note("not a claim", wrong.speaker, wrong.key)
    for i, claim in enumerate(gold.claims):
        if not claim.optional:
            tally.judge("claims", bool(used[i]))
            if not used[i]:
                tally.note("claim missed", claim.speaker, claim.key)


def _claims_in(gold: Gold, texts: list[str]) -> list[int]:
    return [i for i, claim in enumerate(gold.claims) if any(claim.key in text for text in texts)]


def _score_control(predicted: Predicted, gold: Gold, tally: Tally, is_: Is) -> None:
    wanted: dict[ControlKey, list[GoldControl]] = defaultdict(list)
    for item in gold.control:
        wanted[item.place, item.controllers, _kind_group(item.kind)].append(item)
    found: set[ControlKey] = set()
    contested: set[ControlKey] = set()
    for node in predicted.nodes("PlaceControl"):
        if not predicted.is_actual(node):
            continue
        place, holder = predicted.called(node, "place"), predicted.called(node, "controller")
        kind = _kind_group(predicted.term(node, "controlKind") or "")
        keys = [k for k in wanted if is_(place, k[0]) and is_(holder, k[1]) and kind in ("", k[2])]
        tally.add("control", fp=int(not keys))
        found.update(keys)
        if not keys:
            tally.note(
                "control wrong", first_names(place), first_names(holder), kind, predicted.evidence(node)[:1]
            )
        for key in keys:
            tally.judge("control claimant", _right_claimant(predicted, node, wanted[key], is_))
            disputants = [id_ for item in wanted[key] for id_ in item.disputed_by]
            if is_(predicted.called(node, "disputedBy"), disputants):
                contested.add(key)
        for wrong in gold.non_control:
            asserted = wrong.key and is_(place, wrong.place) and is_(holder, wrong.controller)
            if asserted and any(wrong.key in text for text in predicted.evidence(node)):
                tally.add("negatives asserted", fp=1)
                tally.note("not control", wrong.place, wrong.controller, wrong.key)
    for key, items in wanted.items():
        if all(item.optional for item in items):
            continue
        if any(item.disputed_by for item in items):
            tally.judge("control disputed", key in contested)
        tally.judge("control", key in found)
        if key not in found:
            tally.note("control missed", *key, items[0].key)


def _kind_group(kind: str) -> str:
    """Return what kinds of control count as the same: to hold a place, however it came about."""
    return "holds" if kind in _HOLDS else kind


def _right_claimant(predicted: Predicted, node: Node, items: list[GoldControl], is_: Is) -> bool:
    claimants = [claimant for item in items for claimant in item.claimants]
    said = predicted.called(node, "accordingTo")
    return (None in claimants and not said) or is_(said, [claimant for claimant in claimants if claimant])


def _score_attacks(predicted: Predicted, gold: Gold, tally: Tally, is_: Is) -> None:
    attacks = predicted.nodes("Attack")
    for attack in gold.attacks:
        if not attack.attacker or not attack.target or attack.optional:
            continue
        found = any(
            is_(predicted.called(node, "attacker"), attack.attacker)
            and is_(predicted.called(node, "target", "place"), attack.target)
            and attack.killed in (None, predicted.number(node, "killed"))
            for node in attacks
        )
        tally.judge("attacks", found)
        if not found:
            tally.note("attack missed", attack.attacker, attack.target, attack.killed)
