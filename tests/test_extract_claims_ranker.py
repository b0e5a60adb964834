"""Who speaks where the subject is left out: learned weights over those named before."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from marked_view import marked_view

from kg.extract.claims import extract_claims
from kg.extract.cues.speaker_weights import WEIGHTS
from kg.extract.speaker_ranker import likelihood
from kg.extract.view import View
from kg.records import Analysis
from kg.training.speakers import main

TOPIC = {"topic": 1.0, "speaking": 1.0, "same block": 1.0, "distance": 1.0}


@pytest.mark.model
def test_the_topic_before_is_more_likely_than_who_was_met(analyse: Callable[..., Analysis]) -> None:
    """The next sentence without a subject goes on with the topic, not with the nearest name."""
    view = marked_view(
        "〈ドレク:Person〉首相は18日、〈ミラン:Person〉氏と会った。会談後、「実りは多かった」と語った。"
    )
    analysis = replace(analyse(view.document.text, view.document.date), document=view.document)

    [claim], _ = extract_claims(View(analysis, view.mentions, view.entities))

    assert claim.speaker == "ドレク"


@pytest.mark.model
def test_nobody_speaks_where_nobody_is_named(analyse: Callable[..., Analysis]) -> None:
    """A statement far from all names is nobody's."""
    view = marked_view(
        "〈ドレク:Person〉首相は辞めた。雨が降った。川が増えた。橋が落ちた。人が逃げた。夜になった。火が出た。"
        "「実りは多かった」と語った。"
    )
    analysis = replace(analyse(view.document.text, view.document.date), document=view.document)

    assert extract_claims(View(analysis, view.mentions, view.entities))[0] == ()


def test_likelihood_grows_with_what_speaks_for_a_candidate() -> None:
    """A near topic that is speaking is likelier than the same name far away."""
    assert likelihood(TOPIC) > likelihood(TOPIC | {"distance": 4.0}) > 0
    assert set(TOPIC) <= set(WEIGHTS)


def test_training_writes_a_table_and_its_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prints how often it is right on documents left out, and writes the weights."""
    pytest.importorskip("sklearn")
    cases = [
        {
            "group": group,
            "rule": 1,
            "candidates": [
                {"features": {"topic": 1.0}, "right": True},
                {"features": {"topic": 0.0}, "right": False},
            ],
        }
        for group in "abcd" * 3
    ]
    lines = tmp_path / "cases.jsonl"
    lines.write_text("\n".join(map(json.dumps, cases)), encoding="utf-8")
    out = tmp_path / "weights.py"

    assert main([str(lines), "--out", str(out)]) == 0

    assert "12 right of 12 on documents left out" in capsys.readouterr().out
    assert '"topic": ' in out.read_text(encoding="utf-8")
