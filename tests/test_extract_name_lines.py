"""People whose names stand in lines with a blank in them, from a text to its mentions."""

from collections.abc import Callable

import pytest

from kg.document_facts import document_entities
from kg.gazetteer import Gazetteer
from kg.read import read_text
from kg.records import Analysis, Kind


@pytest.mark.model
@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("会長　小早川　岳", "小早川岳"),
        ("湾の会　代表　長谷部　泉", "長谷部泉"),
        ("佐渡原 環 議員（無所属）", "佐渡原環"),
        ("早乙女　薫（泉浜大学准教授）", "早乙女薫"),
        ("泉浜市長　門脇剛", "門脇剛"),
        ("会長　就任　挨拶", ""),
        ("原告　桐谷聡さん", "桐谷聡"),
        ("写真　提供（泉浜市）", ""),
        ("会場　案内　図", ""),
    ],
)
def test_a_line_names_somebody(
    line: str, name: str, analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> None:
    """An office or a mark beside two halves with a blank makes a name of them, common nouns do not."""
    analysis = analyse(read_text(line).text, "2031-05-04")
    mentions, entities = document_entities(analysis, gazetteer)
    people = {e.name.replace("　", "").replace(" ", "") for e in entities.values() if e.kind is Kind.PERSON}

    assert people == ({name} if name else set())
    assert all(m.text in line for m in mentions)
