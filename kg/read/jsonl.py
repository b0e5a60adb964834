"""Numbered lines of a JSON Lines file in, a ``Draft`` or the reason why not for each line out.

Fields: ``text`` (required), ``title``, ``date``, ``url``, ``source``, ``id``; others are ignored.
Holds one line at a time.
"""

import json
from collections.abc import Iterable, Iterator

from kg.errors import InputError
from kg.read.dates import field_date
from kg.read.drafts import Draft
from kg.read.encoding import decode


def parse_jsonl(lines: Iterable[tuple[int, bytes | None]]) -> Iterator[tuple[int, Draft | str]]:
    """Yield the line number and the draft, or why there is none, of each line that is not blank.

    Args:
        lines: Line number from 1 and its bytes; None for a line over the size limit.
    """
    for number, raw in lines:
        if raw is None:
            yield number, "line is over the size limit"
        elif raw.strip():
            try:
                yield number, _draft(decode(raw))
            except InputError as error:
                yield number, f"line {error}"


def _draft(line: str) -> Draft:
    try:
        record = json.loads(line.removeprefix("\ufeff"))
    except (json.JSONDecodeError, RecursionError) as error:
        reason = getattr(error, "msg", "nested too deeply")
        raise InputError(f"is not JSON ({reason}, column {getattr(error, 'colno', 1)})") from error
    if not isinstance(record, dict):
        raise InputError('is not a JSON object; write {"text": "…"}')
    text = record.get("text")
    if not isinstance(text, str):
        raise InputError('has no "text" field that holds a string')
    date = field_date(str(record.get("date") or ""))
    return Draft(
        text,
        title=_string(record.get("title")),
        date=date,
        date_from="field" if date else "",
        url=_string(record.get("url")),
        source=_string(record.get("source")),
    )


def _string(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
