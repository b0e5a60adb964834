"""A predicate's dictionary form in; its CAMEO code and PLOVER category out.

The table is ``cues/event_codes.csv``. A user's own table in the same form is read here too; what it changes,
``kg.event_codes`` does.
"""

import io
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from kg import expressions as re
from kg.errors import UsageError
from kg.user_files import table_rows

Code = tuple[str, str]
_COLUMNS = ("lemma", "cameo", "plover")
_CAMEO = re.compile(r"(?:0[1-9]|1[0-9]|20)[0-9]{0,2}")
#: https://github.com/openeventdata/PLOVER, manual of 2024-02-04
PLOVER = (
    *("AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
)


@cache
def packaged_codes() -> Mapping[str, Code]:
    """Return the packaged table: lemma → (CAMEO, PLOVER)."""
    source = files("kg.extract.cues").joinpath("event_codes.csv")
    return read_codes(source.read_text(encoding="utf-8"), name="event_codes.csv")


def read_codes(text: str, *, name: str) -> dict[str, Code]:
    r"""Read a table with the columns ``lemma,cameo,plover``; a code may be left empty.

    Raises:
        UsageError: a column is missing, or a line cannot be used; names the line and the remedy.

    >>> read_codes("lemma,cameo,plover\n会談,040,CONSULT\n", name="mine.csv")
    {'会談': ('040', 'CONSULT')}
    """

    def check_header(columns: tuple[str, ...]) -> None:
        missing = [c for c in _COLUMNS if c not in columns]
        if missing:
            raise UsageError(
                f"{name}:1: no column {', '.join(missing)}; the first line must read {','.join(_COLUMNS)}"
            )

    codes: dict[str, Code] = {}
    for line, row in table_rows(name, io.StringIO(text, newline=""), check_header):
        where = f"{name}:{line}"
        lemma, code = _row(row, where)
        if lemma in codes:
            raise UsageError(f"{where}: {lemma} stands in the table twice; delete one line")
        codes[lemma] = code
    return codes


def _row(row: Mapping[str, str | None], where: str) -> tuple[str, Code]:
    if None in row or None in row.values():
        raise UsageError(f"{where}: wrong number of columns; write lemma,cameo,plover")
    lemma, cameo, plover = (str(row[c]).strip() for c in _COLUMNS)
    if not lemma:
        raise UsageError(f"{where}: no lemma; write the dictionary form without する")
    if cameo and not _CAMEO.fullmatch(cameo):
        raise UsageError(
            f"{where}: {cameo} is no CAMEO code; write 2 to 4 digits from 01 to 20, as 042 or 1711"
        )
    if plover and plover not in PLOVER:
        raise UsageError(f"{where}: {plover} is no PLOVER category; write one of {', '.join(PLOVER)}")
    return lemma, (cameo, plover)


def event_code(lemma: str) -> Code:
    """Return the CAMEO code and PLOVER category of *lemma*, two empty strings when it has none.

    >>> event_code("会談")
    ('040', 'CONSULT')
    """
    return packaged_codes().get(lemma, ("", ""))
