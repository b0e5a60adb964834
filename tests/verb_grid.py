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


#: Frames of a sentence in which what the verb tells has not happened, by what they are called.
UNREAL = {
    "tried-in-vain": "{A}は{B}{v.particle}{v.now}ことを試みたが、うまくいかなかった。",
    "may": "{A}は{B}{v.particle}{v.te}もよい。",
    "needs-to": "{A}は{B}{v.particle}{v.now}必要がある。",
    "said-it-would": "{A}は{B}{v.particle}{v.now}としていたが、実現しなかった。",
    "threatens": "{A}は{B}{v.particle}{v.now}ぞと脅した。",
    "whether-it-will": "{A}が{B}{v.particle}{v.now}かに注目が集まる。",
    "at-hand": "{A}が{B}{v.particle}{v.now}のは目前だった。",
    "one-step-short": "{A}は{B}{v.particle}{v.now}ところまで迫った。",
    "asked-whether": "{A}が{B}{v.particle}{v.past}のか。",
    "is-feared-by-the-town": "{A}が{B}{v.particle}{v.now}と、町は恐れていた。",
    "heard-of": "{A}が{B}{v.particle}{v.past}と聞いたが、確かめられない。",
    "testimony-taken-back": "{A}が{B}{v.particle}{v.past}との証言を翻した。",
    "but-for-the-rain": "雨が降らなければ、{A}は{B}{v.particle}{v.te}いた。",
}
