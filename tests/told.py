"""Read ``data/claims.txt``: texts with marked names and the claims that are expected of them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.records import Claim

_FILE = Path(__file__).parent / "data" / "claims.txt"
_QUOTES = re.compile(r"[「」『』〈〉\s]")


@dataclass(frozen=True, slots=True)
class Expected:
    """A claim that a text makes."""

    speakers: tuple[str, ...]  #: any one of them is right
    key: str
    stance: str
    mark: str  #: > must be found, ~ may be, ? is not found yet

    def is_told_by(self, claim: Claim) -> bool:
        """Whether *claim* is this one."""
        return claim.speaker in self.speakers and bare(self.key) in bare(claim.text)


@dataclass(frozen=True, slots=True)
class Example:
    """A text and its claims; no claim but those must be made."""

    text: str
    claims: tuple[Expected, ...]

    @property
    def solved(self) -> bool:
        """Whether all of it is found today."""
        return all(c.mark != "?" for c in self.claims)


def bare(text: str) -> str:
    """Return *text* without quotation marks, marks of names and white space."""
    return _QUOTES.sub("", text)


def read_examples() -> list[Example]:
    """Return the examples of the file; refuse one without an expectation."""
    examples = []
    plain = "\n".join(x for x in _FILE.read_text(encoding="utf-8").splitlines() if not x.startswith("#"))
    for part in re.split(r"\n\s*\n", plain.strip()):
        lines = part.splitlines()
        claims = [_expected(line) for line in lines if re.match("[>~?] ", line)]
        text = "\n".join(line for line in lines if not re.match("[>~?] ", line))
        if not claims or not text:
            raise ValueError(f"bad example, no text or no claims: {part!r}")
        examples.append(Example(text, tuple(c for c in claims if c is not None)))
    return examples


def _expected(line: str) -> Expected | None:
    if line.strip() == "> -":
        return None
    speakers, key, *stance = (cell.strip() for cell in line[2:].split("|"))
    return Expected(tuple(speakers.split("/")), key, stance[0] if stance else "", line[0])


def mistakes(example: Example, claims: Sequence[Claim]) -> list[str]:
    """Return what is wrong with *claims*: missed, unexpected, or of another stance."""
    framing = {c.within for c in claims}
    wrong = []
    for want in example.claims:
        found = [c for c in claims if want.is_told_by(c)]
        if not found and want.mark != "~":
            wrong.append(f"missed {'/'.join(want.speakers)}: {want.key}")
        if found and want.stance and all(c.stance.value.lower() != want.stance for c in found):
            wrong.append(f"{found[0].stance} instead of {want.stance}: {want.key}")
    for claim in claims:
        if claim.claim_id not in framing and not any(want.is_told_by(claim) for want in example.claims):
            wrong.append(f"unexpected {claim.speaker}: {claim.text} ({claim.rule})")
    return wrong
