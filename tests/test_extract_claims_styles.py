"""Who said what in texts of many styles: every example of ``data/claims.txt``, by its marks."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from marked_view import marked_view
from told import Example, mistakes, read_examples

from kg.extract.claims import extract_claims
from kg.extract.view import View
from kg.records import Analysis, Claim

EXAMPLES = read_examples()


def claims_of(example: Example, analyse: Callable[..., Analysis]) -> tuple[Claim, ...]:
    view = marked_view(example.text)
    analysis = analyse(view.document.text, view.document.date)
    analysis = replace(analysis, document=view.document)
    return extract_claims(View(analysis, view.mentions, view.entities))[0]


@pytest.mark.model
@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.solved], ids=lambda e: e.text[:24])
def test_each_claim_of_a_text_and_no_other(example: Example, analyse: Callable[..., Analysis]) -> None:
    """A text gives the claims that its notes name, with their speakers, and no further ones."""
    assert mistakes(example, claims_of(example, analyse)) == []


@pytest.mark.model
@pytest.mark.parametrize("example", [e for e in EXAMPLES if not e.solved], ids=lambda e: e.text[:24])
@pytest.mark.xfail(strict=True, reason="not found yet")
def test_claims_not_found_yet(example: Example, analyse: Callable[..., Analysis]) -> None:
    """A text marked ? fails, so that whoever solves it takes the mark away."""
    assert mistakes(example, claims_of(example, analyse)) == []


def test_an_unexpected_claim_is_a_mistake() -> None:
    """The reader of the notes does not pass over what they do not name."""
    [example, *_] = EXAMPLES
    assert any(m.startswith("missed") for m in mistakes(example, ()))
    assert "unexpected" in mistakes(example, (Claim("c", "ミラン", "何も言わない", 0, 6),))[-1]
