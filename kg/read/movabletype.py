"""Numbered lines of a Movable Type export in (Hatena Blog writes it), a ``Draft`` for each entry out.

Body and extended body are read; comments and trackbacks, which are other people's words, are not.
Holds one entry at a time. Format: https://movabletype.org/documentation/appendices/import-export-format.html
"""

import re
from collections.abc import Iterable, Iterator

from kg.errors import InputError
from kg.read.dates import field_date
from kg.read.drafts import Draft
from kg.read.encoding import decode
from kg.read.fragments import fragment_text

_ENTRY_END = b"--------"
_SECTION_END = b"-----"
_HEAD = re.compile(
    rb"(?:\xef\xbb\xbf)?"
    rb"(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|CATEGORY|PRIMARY CATEGORY|ALLOW COMMENTS): ?[^\n]*\n"
)
_BODY = re.compile(rb"^-----\r?\n(?:EXTENDED )?BODY:", re.MULTILINE)
_BODIES = ("BODY", "EXTENDED BODY")


def looks_like_movable_type(head: bytes) -> bool:
    """Say whether *head*, the first bytes of a file, starts an entry."""
    return bool(_HEAD.match(head)) and bool(_BODY.search(head))


def parse_movable_type(lines: Iterable[tuple[int, bytes | None]]) -> Iterator[tuple[int, Draft | str]]:
    """Yield the number of its first line and the draft, or why there is none, of each entry."""
    entry: list[bytes] = []
    first, broken = 1, False
    for number, raw in lines:
        if raw is None:
            broken = True
        elif raw.rstrip(b"\r\n") == _ENTRY_END:
            yield from _finish(first, entry, broken)
            entry, first, broken = [], number + 1, False
        else:
            entry.append(raw.rstrip(b"\r\n"))
    yield from _finish(first, entry, broken)


def _finish(first: int, entry: list[bytes], broken: bool) -> Iterator[tuple[int, Draft | str]]:
    if broken:
        yield first, "entry has a line over the size limit"
    elif any(line.strip() for line in entry):
        try:
            yield first, _draft(decode(b"\n".join(entry)).split("\n"))
        except InputError as error:
            yield first, f"entry {error}"


def _draft(lines: list[str]) -> Draft:
    sections: list[list[str]] = [[]]
    for line in lines:
        if line == _SECTION_END.decode():
            sections.append([])
        else:
            sections[-1].append(line)
    fields = dict(part for line in sections[0] if (part := _field(line)))
    bodies = [
        "\n".join(section[1:]) for section in sections[1:] if section and section[0].rstrip(": ") in _BODIES
    ]
    # "0" says that the body is finished HTML; anything else makes line breaks of line breaks
    keep = fields.get("CONVERT BREAKS", "1") not in ("", "0")
    date = field_date(fields.get("DATE", ""))
    return Draft(
        "\n\n".join(text for body in bodies if (text := fragment_text(body, keep_lines=keep))),
        title=fields.get("TITLE", ""),
        date=date,
        date_from="field" if date else "",
        source=fields.get("BLOG", ""),
    )


def _field(line: str) -> tuple[str, str] | None:
    name, colon, value = line.removeprefix("\ufeff").partition(":")
    return (name.strip(), value.strip()) if colon else None
