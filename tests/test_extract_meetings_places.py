"""Where a meeting was, as the particles and the places around its sentence tell it."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings

A, B = "〈ソルバ:Person〉氏", "〈ドレク:Person〉氏"
LAND, TOWN = "〈カルネ:Place〉", "〈ベルネ:Place〉"


def places(example: str) -> list[str]:
    """Return where those met who met, "" for no place."""
    return [m.place for m in extract_meetings(marked_view(example)) if str(m.factuality) == "Actual"]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}と{B}は3日、{TOWN}にて約15分協議した。",
        f"{A}は3日、{LAND}の首都{TOWN}を訪れ、{B}と会談した。",
        f"{A}は3日、{LAND}の港町{TOWN}に立ち寄り、{B}と会談した。",
        f"{A}は3日、{TOWN}郊外の別荘に{B}を招き、話し合った。",
        f"{A}は3日、{TOWN}の料亭「松乃」に{B}を招いた。",
        f"{A}と{B}が最後に会ったのは去年10月、{TOWN}で開かれた〈東方会議:Organization〉の会場でのこと。",
        f"{A}は、3日に{TOWN}であった{B}との会談で撤退を求めた。",
        f"3日の{TOWN}での会談で、{A}は{B}に撤退を求めた。",
        f"{A}は3日、{B}と会談した。{TOWN}の修道院だった。",
    ],
)
def test_where_they_met(example: str) -> None:
    """The town is where they met, and not the land it lies in, nor the body that met there."""
    assert places(example) == ["ベルネ"]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}は3日、{B}と会談した。{TOWN}は雨だった。",
        f"{A}は3日、{TOWN}訪問中の{B}と電話で会談した。",
        f"{A}は3日、{TOWN}の仲介で{B}と会談した。",
    ],
)
def test_where_they_did_not_meet(example: str) -> None:
    """What is only told of a town, and a call, give no place."""
    assert places(example) == [""]
