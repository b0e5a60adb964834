"""Write the network as GraphML, for Gephi and other tools that lay out and measure graphs.

In: Knowledge. Out: a GraphML file with entities as nodes and ties as edges, the same bytes every time.
Holds no sentences: whoever needs the evidence takes the Turtle file.
"""

import io
import re
from pathlib import Path

import networkx as nx

from kg.export.files import write_whole
from kg.export.network import network_of, word
from kg.records import Knowledge

# XML 1.0, [2] Char: these may not stand in a document, not even as references.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def write_graphml(knowledge: Knowledge, path: Path | str) -> None:
    """Write the network of *knowledge* to *path*.

    Nodes carry ``label``, ``kind``, ``leaf``, ``aliases`` and ``facts``; edges ``label``, ``relation``,
    ``mark``, ``standing``, ``directed``, ``weight`` (number of facts) and ``first`` and ``last`` date.

    Raises:
        UsageError: The file cannot be written.
    """
    network = network_of(knowledge)
    graph = nx.MultiDiGraph()
    for entity, weight in zip(network.entities, network.weights, strict=True):
        graph.add_node(
            entity.entity_id,
            label=_clean(entity.name),
            kind=entity.kind.value,
            kind_label=word(entity.kind.value),
            leaf=entity.leaf,
            aliases=_clean("|".join(entity.aliases)),
            facts=weight,
        )
    for number, tie in enumerate(network.ties):
        dates = sorted(network.facts[index].date for index in tie.facts if network.facts[index].date)
        graph.add_edge(
            tie.source,
            tie.target,
            key=f"e{number}",
            label=_clean(tie.label),
            relation=tie.relation,
            mark=tie.mark,
            standing=tie.standing.value,
            directed=tie.directed,
            weight=len(tie.facts),
            first=dates[0] if dates else "",
            last=dates[-1] if dates else "",
        )
    written = io.BytesIO()
    nx.write_graphml_xml(graph, written, encoding="utf-8", named_key_ids=True, edge_id_from_attribute=None)
    write_whole(path, written.getvalue())


def _clean(text: str) -> str:
    return _NOT_IN_XML.sub("\ufffd", text)
