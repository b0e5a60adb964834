"""Write the network as one page that opens offline in any browser.

In: Knowledge. Out: an HTML file, through pyvis, that asks nothing of any network; the same bytes every time.
Text of documents travels as JSON and reaches the screen as text only, never as markup.
"""

import base64
import hashlib
import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader
from markupsafe import Markup

from kg.export.files import write_whole
from kg.export.layout import positions
from kg.export.network import Fact, Network, Standing, Tie, network_of, style, word
from kg.records import Document, Entity, Knowledge

_DASHES: Mapping[Standing, bool | list[int]] = {
    Standing.TOLD: False,
    Standing.WORD: [2, 4],
    Standing.UNREAL: [9, 6],
}
_OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "multiselect": False, "hideEdgesOnDrag": False, "tooltipDelay": 100000},
    "nodes": {
        "borderWidth": 2,
        "borderWidthSelected": 3,
        "font": {
            "face": "'Hiragino Sans','Yu Gothic UI','Noto Sans CJK JP','Noto Sans JP',Meiryo,sans-serif",
            "color": "#1c2733",
            "strokeWidth": 4,
            "strokeColor": "#ffffff",
            "multi": False,
        },
    },
    "edges": {
        "selectionWidth": 1.5,
        "hoverWidth": 0.5,
        "arrows": {"to": {"scaleFactor": 0.55}},
        "font": {
            "face": "'Hiragino Sans','Yu Gothic UI','Noto Sans CJK JP','Noto Sans JP',Meiryo,sans-serif",
            "size": 12,
            "color": "#4a5664",
            "strokeWidth": 4,
            "strokeColor": "#ffffff",
            "align": "horizontal",
        },
    },
}
_PASSAGES_A_FACT = 12


def write_page(
    knowledge: Knowledge,
    path: Path | str,
    *,
    title: str = "相関図",
    first: int = 50,
    limit: int = 2000,
) -> None:
    """Write the interactive network of *knowledge* to *path*.

    Args:
        knowledge: What the documents say; its documents hold the text that evidence points into.
        path: The HTML file; it appears whole or not at all.
        title: Heading of the page, plain text.
        first: How many entities are shown when the page opens, those with most facts; a control shows more.
        limit: How many entities the page holds at all; the page says so when there are more.

    Raises:
        UsageError: The file cannot be written.
    """
    write_whole(path, page_html(knowledge, title=title, first=first, limit=limit))


def page_html(knowledge: Knowledge, *, title: str = "相関図", first: int = 50, limit: int = 2000) -> str:
    """Return the page as text; see :func:`write_page`."""
    from pyvis.network import Network as Canvas  # brings IPython along: only for who draws

    network = network_of(knowledge)
    drawn = network.entities[:limit]
    index = {entity.entity_id: number for number, entity in enumerate(drawn)}
    ties = [tie for tie in network.ties if tie.source in index and tie.target in index]
    canvas = Canvas(directed=True, cdn_resources="in_line", height="100%")
    _draw(canvas, network, drawn, ties, index, first)
    canvas.options = _OPTIONS  # set_options() would cut the spaces out of font names
    canvas.templateEnv = _environment()
    canvas.path = "page.html.j2"
    vis = _vis_script(canvas.template_dir)
    script = (files("kg.export") / "page.js").read_text(encoding="utf-8")
    canvas.templateEnv.globals.update(
        title=title,
        kinds=[_kind_row(kind, drawn) for kind in style()["kinds"]],
        relations=_relation_rows(ties),
        standings=[_standing_row(standing, ties) for standing in Standing],
        page=_page_data(knowledge, network, drawn, ties, first),
        total=len(network.entities),
        held=len(drawn),
        documents=len(knowledge.documents),
        vis_script=Markup(vis),
        page_script=Markup(script),
        page_style=Markup((files("kg.export") / "page.css").read_text(encoding="utf-8")),
        script_hashes=Markup(" ".join(f"'{_hash(text)}'" for text in (vis, script))),
    )
    html: str = canvas.generate_html()
    return html


@cache
def _vis_script(template_dir: str) -> str:
    text = (Path(template_dir) / "lib/vis-9.1.2/vis-network.min.js").read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")  # as browsers read it, or its hash would not fit


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"


def _environment() -> Environment:
    environment = Environment(loader=PackageLoader("kg", "export"), autoescape=True, trim_blocks=True)
    environment.policies["json.dumps_kwargs"] = {
        "ensure_ascii": False,
        "sort_keys": True,
        "separators": (",", ":"),
    }
    environment.filters["from_json"] = json.loads
    return environment


def _draw(
    canvas: Any,
    network: Network,
    drawn: Sequence[Entity],
    ties: Sequence[Tie],
    index: Mapping[str, int],
    first: int,
) -> None:
    """Give pyvis the nodes and edges, under numbers: no text of a document becomes an id or a title."""
    pairs: Counter[tuple[str, str]] = Counter()
    for tie in ties:
        if tie.relation not in {"Country", "PossiblySame"}:
            low, high = sorted((tie.source, tie.target))
            pairs[low, high] += len(tie.facts)
    place = positions([entity.entity_id for entity in drawn], pairs, core=first)
    for entity, weight in zip(drawn, network.weights[: len(drawn)], strict=True):
        colour, shape = style()["kinds"][entity.kind]
        x, y = place[entity.entity_id]
        canvas.add_node(
            index[entity.entity_id],
            label=_short(entity.name),
            shape=shape,
            color={
                "background": colour,
                "border": "#ffffff",
                "highlight": {"background": colour, "border": "#111827"},
                "hover": {"background": colour, "border": "#64748b"},
            },
            x=x,
            y=y,
            size=round(9 + 4.2 * math.sqrt(min(weight, 40)), 1),
            font={"size": 15 if weight < 6 else 17 if weight < 15 else 20},
        )
    beside: Counter[tuple[str, str]] = Counter()
    for number, tie in enumerate(ties):
        low, high = sorted((tie.source, tie.target))
        turn = beside[low, high]
        beside[low, high] += 1
        canvas.add_edge(
            index[tie.source],
            index[tie.target],
            id=f"e{number}",
            label=_edge_label(tie),
            color={"color": _colour(tie.relation), "highlight": _colour(tie.relation), "opacity": 0.75},
            dashes=_DASHES[tie.standing],
            width=round(1 + math.log2(len(tie.facts)), 1),
            arrows="to" if tie.directed else "",
            smooth=_bend(turn, forward=tie.source == low),
        )


def _bend(turn: int, *, forward: bool) -> dict[str, Any] | bool:
    """Bend the second, third, … line between two nodes away from the first, to either side in turn."""
    if turn == 0:
        return False
    clockwise = (turn % 2 == 1) == forward
    return {
        "enabled": True,
        "type": "curvedCW" if clockwise else "curvedCCW",
        "roundness": 0.22 * ((turn + 1) // 2),
    }


def _edge_label(tie: Tie) -> str:
    mark = f"({tie.mark})" if tie.mark else ""
    times = f" ×{len(tie.facts)}" if len(tie.facts) > 1 else ""
    return f"{_short(tie.label)}{mark}{times}"


def _short(text: str, longest: int = 18) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def _colour(relation: str) -> str:
    row = style()["relations"].get(relation)
    return str(row[0] if row else style()["relations_else"]["colour"])


def _kind_row(kind: str, drawn: Sequence[Entity]) -> dict[str, Any]:
    colour, shape = style()["kinds"][kind]
    count = sum(entity.kind == kind for entity in drawn)
    return {"name": kind, "label": word(kind), "colour": colour, "shape": shape, "count": count}


def _relation_rows(ties: Sequence[Tie]) -> list[dict[str, Any]]:
    counts: dict[str, set[int]] = {}
    for tie in ties:
        counts.setdefault(tie.relation, set()).update(tie.facts)
    known = style()["relations"]
    order = [name for name in known if name in counts] + sorted(set(counts) - set(known))
    return [
        {
            "name": name,
            "label": word(name),
            "colour": _colour(name),
            "shown": known[name][1] if name in known else style()["relations_else"]["shown"],
            "count": len(counts[name]),
        }
        for name in order
    ]


def _standing_row(standing: Standing, ties: Sequence[Tie]) -> dict[str, Any]:
    count = len({fact for tie in ties if tie.standing is standing for fact in tie.facts})
    return {"name": standing.value, "label": style()["standing"][standing], "count": count}


def _page_data(
    knowledge: Knowledge, network: Network, drawn: Sequence[Entity], ties: Sequence[Tie], first: int
) -> dict[str, Any]:
    """Return what the panel shows, everything by number."""
    by_id = {entity.entity_id: entity for entity in network.entities}
    numbers = {entity.entity_id: number for number, entity in enumerate(drawn)}
    facts: list[Fact] = []
    renumbered: dict[int, int] = {}
    for number, fact in enumerate(network.facts):
        if any(entity in numbers for _, entity in fact.roles):
            renumbered[number] = len(facts)
            facts.append(fact)
    for fact in facts:
        for _, entity_id in fact.roles:
            if entity_id in by_id:
                numbers.setdefault(entity_id, len(numbers))
    library = _Library(knowledge.documents)
    rows = [_fact_row(fact, numbers, library) for fact in facts]
    return {
        "first": first,
        "drawn": len(drawn),
        "entities": [_entity_row(by_id[entity_id]) for entity_id in numbers],
        "weights": list(network.weights[: len(drawn)]),
        "facts": rows,
        "ties": [
            {
                "s": numbers[tie.source],
                "t": numbers[tie.target],
                "r": tie.relation,
                "k": tie.standing.value,
                "f": [renumbered[number] for number in tie.facts],
            }
            for tie in ties
        ],
        "passages": library.passages,
        "documents": library.rows,
    }


class _Library:
    """Numbers the passages and documents that the panel quotes, each once."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {document.doc_id: document for document in documents}
        self._numbers: dict[tuple[str, int, int], int] = {}
        self._document_numbers: dict[str, int] = {}
        self.passages: list[list[int | str]] = []
        self.rows: list[dict[str, str]] = []

    def passage(self, doc_id: str, start: int, end: int) -> int:
        key = (doc_id, start, end)
        if key not in self._numbers:
            self._numbers[key] = len(self.passages)
            document = self._documents[doc_id]
            self.passages.append([self._document(document), document.text[start:end]])
        return self._numbers[key]

    def _document(self, document: Document) -> int:
        if document.doc_id not in self._document_numbers:
            self._document_numbers[document.doc_id] = len(self.rows)
            row = {"title": document.title or document.path or document.doc_id, "date": document.date}
            self.rows.append(row | {"source": document.source, "url": document.url})
        return self._document_numbers[document.doc_id]


def _entity_row(entity: Entity) -> dict[str, Any]:
    row = {
        "n": entity.name,
        "k": entity.kind.value,
        "l": word(entity.leaf) if entity.leaf else "",
        "a": list(entity.aliases),
        "o": list(dict.fromkeys(office.title for office in entity.offices)),
        "i": [[identifier.source, identifier.iri] for identifier in entity.identifiers],
    }
    return {key: value for key, value in row.items() if value}


def _fact_row(fact: Fact, numbers: Mapping[str, int], library: _Library) -> dict[str, Any]:
    evidence = fact.evidence[:_PASSAGES_A_FACT]
    row = {
        "r": fact.relation,
        "l": fact.label,
        "m": fact.mark,
        "k": fact.standing.value,
        "d": fact.date,
        "t": fact.text,
        "w": [[role, numbers[entity]] for role, entity in fact.roles if entity in numbers],
        "v": [list(pair) for pair in fact.values],
        "p": [library.passage(passage.doc_id, passage.start, passage.end) for passage in evidence],
        "more": len(fact.evidence) - len(evidence),
    }
    return {key: value for key, value in row.items() if value}
