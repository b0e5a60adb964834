"""A thing, some of its names and the texts in; which of its sentences are about what bears those names out.

A sentence that has one of the leaving names and none of the staying ones leaves; one with neither goes
with the last sentence before it that names the thing. Moves nothing itself.
"""

from collections.abc import Collection, Iterable, Mapping

from kg import expressions as re
from kg.records import Entity, Evidence


class Parting:
    """Answers for one entity; build once, read only."""

    def __init__(
        self, entity: Entity, leaving: Collection[str], others: Collection[str], texts: Mapping[str, str]
    ) -> None:
        """Take the entity, the names that leave it, all names that do not, and the documents' texts."""
        # longer names that hold a leaving one, of this thing or another, are not that name
        longer = {name for name in others if any(form in name for form in leaving)}
        staying = {entity.name, *entity.aliases} - set(leaving)
        forms = sorted({*leaving, *longer, *staying}, key=lambda form: (-len(form), form))
        pattern = re.compile("|".join(map(re.escape, forms)))
        self._owners: dict[Evidence, bool] = {}
        both: set[Evidence] = set()
        for item in entity.evidence:
            found = set(pattern.findall(texts.get(item.doc_id, "")[item.start : item.end]))
            if found & set(leaving):
                self._owners[item] = not found & staying
                if found & staying:
                    both.add(item)
            else:
                self._owners[item] = False
        self._ordered = sorted(self._owners)
        self.leaving_evidence = tuple(e for e in self._ordered if self._owners[e] or e in both)
        self.staying_evidence = tuple(e for e in self._ordered if not self._owners[e])

    def leaves(self, evidence: Evidence) -> bool:
        """Whether what *evidence* tells of the entity is told of what leaves."""
        if evidence in self._owners:
            return self._owners[evidence]
        own = [e for e in self._ordered if e.doc_id == evidence.doc_id]
        before = [e for e in own if e.start <= evidence.start]
        if before or own:
            return self._owners[before[-1] if before else own[0]]
        return False

    def any_leaves(self, evidence: Iterable[Evidence]) -> bool:
        """Whether a fact with this evidence is told of what leaves: all of it must be."""
        items = tuple(evidence)
        return bool(items) and all(map(self.leaves, items))
