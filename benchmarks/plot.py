"""Draw docs/performance.svg from benchmarks/results.json: ``python benchmarks/plot.py``."""

import json
import sys
from typing import Any

import matplotlib
from common import RESULTS, ROOT

matplotlib.use("svg")
import matplotlib.pyplot as plt  # the way to draw is chosen first

PICTURE = ROOT / "docs" / "performance.svg"
COLOURS = {"soukan": "#1b6ca8", "pyoxigraph": "#f0a202", "rdflib": "#a23b3b"}
STAGES = ("analysis", "rules", "resolve", "map", "validate", "write")


def analyser(axes: Any, results: dict[str, dict[str, float]]) -> None:
    """Draw characters a second of processor time."""
    names = [name.replace("`", "") for name in results]
    axes.barh(names, [figures["cpu"] for figures in results.values()], color="#1b6ca8")
    axes.invert_yaxis()
    axes.set_title("analyser: characters a CPU second")


def build(axes: Any, results: list[dict[str, Any]]) -> None:
    """Draw milliseconds a document by stage, over the number of documents."""
    names = [f"{r['documents']:,}\n{r['turn']}" for r in results]
    below = [0.0] * len(results)
    for stage in STAGES:
        heights = [1000 * r["stages"][stage] / r["documents"] for r in results]
        axes.bar(names, heights, bottom=below, label=stage)
        below = [a + b for a, b in zip(below, heights, strict=True)]
    axes.legend(fontsize=7)
    axes.set_title("builds: CPU milliseconds a document")


def stores(axes: Any, results: list[dict[str, Any]]) -> None:
    """Draw seconds to write Turtle, and to load a graph and answer one query."""
    for tool, colour in COLOURS.items():
        runs = sorted((r for r in results if r["tool"] == tool), key=lambda r: r["triples"])
        if runs:
            sizes = [r["triples"] for r in runs]
            axes.plot(
                sizes, [r["make"] + r["write"] for r in runs], "o-", color=colour, label=f"{tool}: write"
            )
            asked = [r["load"] + next(iter(r["answers"].values()))[0] for r in runs]
            axes.plot(sizes, asked, "s--", color=colour, label=f"{tool}: query")
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xlabel("triples")
    axes.legend(fontsize=7)
    axes.set_title("graphs: CPU seconds to write Turtle, to answer a query")


def main() -> int:
    """Draw what has been measured."""
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    drawn = [(draw, results[name]) for name, draw in PANELS.items() if name in results]
    figure, axes = plt.subplots(len(drawn), 1, figsize=(8, 3.2 * len(drawn)), layout="constrained")
    for (draw, section), place in zip(drawn, [axes] if len(drawn) == 1 else axes, strict=True):
        draw(place, section)
    # without a date and with fixed names inside, the same results give the same file
    matplotlib.rcParams["svg.hashsalt"] = "soukan"
    figure.savefig(PICTURE, metadata={"Date": None})
    return 0


PANELS = {"analyser": analyser, "build": build, "stores": stores}

if __name__ == "__main__":
    sys.exit(main())
