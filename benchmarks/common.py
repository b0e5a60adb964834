"""What the benchmarks share: processor time, a process each, the machine, the page of results."""

import compileall
import json
import os
import platform
import resource
import subprocess
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
PAGE = ROOT / "docs" / "performance.md"
RESULTS = ROOT / "benchmarks" / "results.json"  #: what the picture is drawn from


def cpu_seconds() -> float:
    """Return the processor time of this process and of those it has waited for."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in usages)


def peak_megabytes() -> float:
    """Return the most memory that this process held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def in_process(script: str, *arguments: str, **environment: str) -> Any:
    """Run a benchmark with arguments in a fresh process; return what it prints as JSON."""
    compile_modules()
    command = [sys.executable, script, *arguments]
    given = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=given)
    return json.loads(done.stdout)


@cache
def compile_modules() -> None:
    """Compile what is measured, as it is where the package was installed; some shells keep Python from it."""
    for folder in ("kg", "ontology"):
        compileall.compile_dir(ROOT / folder, quiet=2)


def machine(*packages: str) -> str:
    """Return what the numbers depend on, in one line."""
    model = platform.processor()
    if (info := Path("/proc/cpuinfo")).exists():
        names = [
            line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if "model name" in line
        ]
        model = names[0] if names else model
    versions = ", ".join(f"{package} {version(package)}" for package in packages)
    return (
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, {model}; "
        f"load {os.getloadavg()[0]:.1f} at the start. Python {platform.python_version()}, {versions}."
    )


def write_page(mark: str, text: str) -> None:
    """Replace the part of docs/performance.md between the marks of that name."""
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(f"<!-- {mark} -->")
    _, _, after = rest.partition(f"<!-- /{mark} -->")
    PAGE.write_text(f"{before}<!-- {mark} -->\n{text}\n<!-- /{mark} -->{after}", encoding="utf-8")


def keep(section: str, content: Any) -> None:
    """Keep results for the picture."""
    known = json.loads(RESULTS.read_text(encoding="utf-8")) if RESULTS.exists() else {}
    known[section] = content
    RESULTS.write_text(
        json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8"
    )


def row(*cells: object) -> str:
    """Return a row of a Markdown table."""
    return f"| {' | '.join(map(str, cells))} |"


def say(message: str) -> None:
    """Write to the screen what is no result."""
    sys.stderr.write(f"{message}\n")
