"""Records of office holders' days: whose they are, who came, who did not, in all their layouts."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings
from kg.records import Factuality, Meeting

_FILE = Path(__file__).parent / "data" / "diaries.txt"
_TOLD = {"planned": Factuality.PLANNED, "denied": Factuality.DENIED, "": Factuality.ACTUAL}


@dataclass(frozen=True, slots=True)
class Expected:
    """A meeting that a text tells of; what is "" is not looked at."""

    parties: frozenset[str]
    factuality: Factuality
    date: str
    sat_by: frozenset[str]
    place: str

    def is_told_by(self, meeting: Meeting) -> bool:
        """Whether *meeting* is this one."""
        return (
            set(meeting.participants) == self.parties
            and meeting.factuality is self.factuality
            and self.date in {"", meeting.date}
            and self.sat_by == frozenset(meeting.attendees)
            and self.place in {"", meeting.place}
        )


def read_documents() -> list[tuple[str, tuple[Expected, ...]]]:
    """Return the texts of the file, each with its meetings."""
    found = []
    for part in _FILE.read_text(encoding="utf-8").split("----\n"):
        lines = [x for x in part.splitlines() if not x.startswith("# ")]
        told = tuple(_expected(x[2:]) for x in lines if x.startswith("> ") and x != "> -")
        assert any(x.startswith("> ") for x in lines), part
        found.append(("\n".join(x for x in lines if not x.startswith("> ")).strip(), told))
    return found


def _expected(line: str) -> Expected:
    parties, date, sat_by, place = ([x.strip() for x in line.split("|")] + ["", "", ""])[:4]
    match = re.fullmatch(r"(planned|denied)? ?(\S+)", parties)
    assert match, line
    named = frozenset(match[2].split("+"))
    return Expected(named, _TOLD[match[1] or ""], date, frozenset(sat_by.split("+")) - {""}, place)


DOCUMENTS = read_documents()


@pytest.mark.parametrize(("text", "told"), DOCUMENTS, ids=[str(n) for n in range(len(DOCUMENTS))])
def test_a_record_tells_who_came(text: str, told: tuple[Expected, ...]) -> None:
    """A record gives its meetings and no others."""
    found = extract_meetings(marked_view(text))
    for want in told:
        assert any(want.is_told_by(m) for m in found), (want, found)
    for meeting in found:
        assert any(want.is_told_by(meeting) for want in told), meeting
