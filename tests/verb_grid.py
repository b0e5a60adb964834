"""Read ``data/verbs_of_*.txt``: verbs in the forms that the frames of a grid ask for."""

from pathlib import Path
from typing import NamedTuple

_DATA = Path(__file__).parent / "data"
_SURU = ("する", "した", "して", "し", "し", "すれ")


class Verb(NamedTuple):
    """A verb in the forms that the frames ask for."""

    particle: str
    now: str
    past: str
    te: str
    stem: str
    nai: str
    ba: str


def read_verbs(name: str) -> list[Verb]:
    """Return the verbs of *name*; those in する are made from their noun."""
    rows = (_DATA / name).read_text(encoding="utf-8").splitlines()
    found = []
    for particle, *forms in (row.split() for row in rows if not row.startswith("#")):
        made = forms if len(forms) > 1 else [forms[0] + ending for ending in _SURU]
        found.append(Verb(particle, *made))
    return found
