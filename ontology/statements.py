"""Statements as plain values: IRIs are strings, literals are ``Text``, and no graph library is needed.

Gives a graph grouped by subject, which is all that writing and checking need. Holds no blank nodes.
"""

from collections.abc import Iterable
from typing import TypeAlias

from ontology.literals import Text

Object: TypeAlias = str | Text
Statement: TypeAlias = tuple[str, str, Object]


class Statements(dict[str, set[tuple[str, Object]]]):
    """A graph: for each subject what is said of it, as pairs of property and value; each statement once."""

    def __init__(self, statements: Iterable[Statement] = ()) -> None:
        """Take in *statements*, in any order; repetitions do no harm."""
        super().__init__()
        for subject, predicate, object_ in statements:
            said = self.get(subject)
            if said is None:
                self[subject] = {(predicate, object_)}
            else:
                said.add((predicate, object_))

    def count(self) -> int:
        """Return the number of statements."""
        return sum(map(len, self.values()))
