"""Place the nodes of a network before a browser sees it.

In: node ids, most important first, and weighted pairs. Out: a position in pixels for each, always the same.
Draws nothing; knows nothing of what the nodes are.
"""

import math
from collections.abc import Mapping, Sequence

import networkx as nx
import numpy as np
from numpy.typing import NDArray

_SEED = 20250426
_WIDTH, _HEIGHT = 165.0, 112.0  # a node with its label below, in pixels
_CORE = 80  # as many as the page shows at the start: laid out on their own, so that they read well
_ROUNDING = 1e-6  # taken as near at first, as a sum of floats may be off
_ROUNDS = 60  # of pushing apart; more changes nothing a reader would see

_Points = NDArray[np.float64]
_Pairs = NDArray[np.intp]


def positions(
    nodes: Sequence[str], pairs: Mapping[tuple[str, str], float], *, core: int = _CORE
) -> dict[str, tuple[int, int]]:
    """Return x and y of every node: the first *core* in the middle, the others around them, none overlapping.

    Args:
        nodes: Ids without repetition, most important first.
        pairs: Weight by pair of ids; pairs with an id that is not in *nodes* are left out.
        core: How many nodes are placed without regard to the rest.
    """
    graph = nx.Graph()
    graph.add_nodes_from(nodes)
    known = set(nodes)
    for (first, second), weight in sorted(pairs.items()):
        if first in known and second in known and first != second:
            graph.add_edge(first, second, weight=1 + math.log(max(weight, 1)))
    linked = [node for node in nodes if graph.degree(node)]
    middle = linked[:core]
    points = _spring(graph.subgraph(middle), middle)
    points = _around(graph, linked, points)
    alone = [node for node in nodes if not graph.degree(node)]
    return _rounded(linked, points) | _rows(alone, points)


def _spring(graph: nx.Graph, nodes: Sequence[str]) -> _Points:
    """Lay out each component on its own, and pack them in rows, the largest first."""
    points = np.zeros((len(nodes), 2))
    order = {node: index for index, node in enumerate(nodes)}
    members = [sorted(component, key=order.__getitem__) for component in nx.connected_components(graph)]
    members.sort(key=lambda component: (-len(component), order[component[0]]))
    parts = [_component(graph, component) for component in members]
    width = 1.5 * math.sqrt(
        sum(float(np.prod(np.add(np.ptp(part, axis=0), (_WIDTH, _HEIGHT)))) for part in parts)
    )
    x = y = height = 0.0
    for component, part in zip(members, parts, strict=True):
        across, down = np.ptp(part, axis=0)
        if x and x + across > width:
            x, y, height = 0.0, y + height + 1.5 * _HEIGHT, 0.0
        points[[order[node] for node in component]] = part - part.min(axis=0) + (x, y)
        x, height = x + across + 1.5 * _WIDTH, max(height, down)
    return points - (points.max(axis=0) + points.min(axis=0)) / 2 if len(points) else points


def _component(graph: nx.Graph, members: Sequence[str]) -> _Points:
    ordered = nx.Graph()  # the layout starts from the order of nodes and edges, and a subgraph has none
    ordered.add_nodes_from(members)
    edges = graph.subgraph(members).edges(data="weight")
    ordered.add_weighted_edges_from(sorted((min(a, b), max(a, b), weight) for a, b, weight in edges))
    side = math.sqrt(len(members) * _WIDTH * _HEIGHT) * 1.25
    spread = nx.spring_layout(
        ordered, k=2.2 / math.sqrt(len(members)), iterations=200, seed=_SEED, method="force", scale=side / 2
    )
    wide = np.array([spread[node] for node in members]) * (
        1.15,
        0.92,
    )  # as the space between the columns of the page is
    return _apart(wide, fixed=0)


def _around(graph: nx.Graph, nodes: Sequence[str], core: _Points) -> _Points:
    """Put the rest outside the core, each in the direction of the neighbours that already have a place."""
    points = np.zeros((len(nodes), 2))
    points[: len(core)] = core
    order = {node: index for index, node in enumerate(nodes)}
    radius = float(np.abs(core).max(initial=0)) + _WIDTH
    for index in range(len(core), len(nodes)):
        placed = [order[other] for other in graph[nodes[index]] if order[other] < index]
        toward = points[placed].mean(axis=0) if placed else np.zeros(2)
        # The golden angle spreads what points nowhere; the square root keeps the density even.
        turn = index * 2.399963
        angle = math.atan2(toward[1], toward[0]) + 0.5 * math.sin(turn) if placed else turn
        distance = radius * math.sqrt(1 + (index - len(core)) / max(len(core), 30))
        points[index] = distance * math.cos(angle) * 1.1, distance * math.sin(angle) * 0.9
    return _apart(points, fixed=len(core))


def _apart(points: _Points, *, fixed: int) -> _Points:
    """Push apart nodes whose boxes overlap; the first *fixed* stay where they are."""
    box = np.array([_WIDTH, _HEIGHT])
    moved = points.copy()
    for _ in range(_ROUNDS):
        pairs = _overlapping(moved / box)
        if not len(pairs):
            break
        gap = (moved[pairs[:, 1]] - moved[pairs[:, 0]]) / box
        axis = np.abs(gap).argmax(axis=1)
        rows = np.arange(len(pairs))
        along = gap[rows, axis]
        push = np.zeros_like(gap)
        push[rows, axis] = np.where(along < 0, -1, 1) * (1.001 - np.abs(along)) / 2
        push *= box
        step = np.zeros_like(moved)
        np.add.at(step, pairs[:, 0], -push)
        np.add.at(step, pairs[:, 1], push)
        step[:fixed] = 0
        moved += step
    return moved


def _overlapping(points: _Points) -> _Pairs:
    """Return the pairs of points at most one apart both ways, as indexes, the lower first, in order.

    Each point is compared with those beside it in its own band of height one and in the next: to import a
    library of trees of points takes longer than all rounds of this.
    """
    across = points[:, 0] - points[:, 0].min(initial=0)
    stride = (
        across.max(initial=0) + 3
    )  # from one band to the next, as no two of different bands may seem near
    along = np.floor(points[:, 1]) * stride + across
    order = np.argsort(along, kind="stable")
    along = along[order]
    near = 1 + _ROUNDING
    same = _runs(np.arange(len(points)) + 1, np.searchsorted(along, along + near, side="right"))
    after = _runs(
        np.searchsorted(along, along + (stride - near)), np.searchsorted(along, along + (stride + near))
    )
    pairs = np.sort(order[np.concatenate((same, after))], axis=1)
    apart = np.abs(points[pairs[:, 0]] - points[pairs[:, 1]])
    pairs = pairs[(apart <= 1).all(axis=1)]
    found: _Pairs = pairs[np.lexsort((pairs[:, 1], pairs[:, 0]))]
    return found


def _runs(starts: _Pairs, ends: _Pairs) -> _Pairs:
    """Return each index beside all from its start up to its end."""
    lengths = np.maximum(ends - starts, 0)
    first = np.repeat(np.arange(len(starts)), lengths)
    second = np.arange(len(first)) - np.repeat(np.cumsum(lengths) - lengths, lengths) + starts[first]
    return np.stack((first, second), axis=1)


def _rows(nodes: Sequence[str], above: _Points) -> dict[str, tuple[int, int]]:
    """Put nodes without any tie in rows below everything else."""
    columns = max(10, math.isqrt(len(nodes) * 2))
    top = float(above[:, 1].max(initial=0)) + 2 * _HEIGHT
    return {
        node: (round((index % columns - columns / 2) * _WIDTH), round(top + index // columns * _HEIGHT))
        for index, node in enumerate(nodes)
    }


def _rounded(nodes: Sequence[str], points: _Points) -> dict[str, tuple[int, int]]:
    return {node: (round(float(x)), round(float(y))) for node, (x, y) in zip(nodes, points, strict=True)}
