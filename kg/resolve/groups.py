"""Pairs of name nodes that are one thing in; the groups they make, and why, out.

Compares no names itself.
"""

from collections import defaultdict


class Groups:
    """Names that were put together, and why (union-find over name nodes)."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self.why: dict[str, list[str]] = defaultdict(list)

    def find(self, node: str) -> str:
        """Return the node that stands for the group of *node*."""
        while self._parent.setdefault(node, node) != node:
            node = self._parent[node]
        return node

    def join(self, a: str, b: str, why: str) -> None:
        """Make the groups of two nodes one and keep *why*; nothing where they are one already."""
        a, b = self.find(a), self.find(b)
        if a != b:
            a, b = sorted((a, b))
            self._parent[b] = a
            self.why[a] = [*self.why[a], *self.why.pop(b, []), why]
