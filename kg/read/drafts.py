r"""What every format gives in (``Draft``), finished ``Document`` records out; also ``Skipped``.

Text is normalised here and nowhere else: NFC, ``\n`` for every line break, no control characters, lines
that were cut at a width whole again.
Reads no files and knows no format.
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from pathlib import PurePath

from kg import expressions as re
from kg.errors import InputError
from kg.read.dates import document_date, tag_date
from kg.read.messages import as_turns
from kg.read.wraps import unwrapped
from kg.records import Document

_BREAKS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufeff]")
_TITLE_LENGTH = 60
_SENTENCE_END = "。！？!?、,"
_ADDRESS = re.compile(r"[!-~]+")
#: **大統領の会見**: Markdown in a text that does not say so. A hidden name (**さん) has no second pair; a
#: sentence that is bold from first to last may be who asks in an interview, and keeps its marks.
_BOLD = re.compile(r"(?m)(?!^\*\*[^*\n]+[。？！?!…]\*\*$)\*\*(?=\S)([^*\n]{1,200}?)(?<=\S)\*\*")


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that gave no document."""

    input: str  #: as the user gave it, with ``:LINE`` where a line of it is meant
    why: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text and what its format says about it."""

    text: str
    title: str = ""
    date: str = ""  #: ISO date from the format itself, "" when it has none
    date_from: str = ""  #: "front matter" or "field"; "" when ``date`` is
    url: str = ""
    source: str = ""


def normalise(text: str) -> str:
    r"""Return *text* in NFC, with ``\n`` line breaks and without control characters and marks of bold type.

    >>> normalise("か\u3099\r\n**ぎんこう**")
    'が\nぎんこう'
    """
    return _BOLD.sub(r"\1", unicodedata.normalize("NFC", _CONTROL.sub("", _BREAKS.sub("\n", text))))


def make_document(draft: Draft, *, path: str = "", date: str = "") -> Document:
    """Return the document of *draft*; *date* overrides every other date.

    Raises:
        InputError: The text is empty, or cannot be written as UTF-8 (a lone surrogate).
    """
    plain = normalise(draft.text)
    turns = as_turns(plain)
    text = unwrapped(plain) if turns is plain else turns
    if not text.strip():
        raise InputError("has no text")
    try:
        encoded = text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise InputError(
            f"holds half a character (a lone surrogate at character {error.start}); save it as UTF-8"
        ) from error
    found, found_by = document_date(text, given=date, own=(draft.date, draft.date_from), path=path)
    return Document(
        doc_id=hashlib.blake2b(encoded, digest_size=8).hexdigest(),
        text=text,
        title=normalise(draft.title).strip() or _title(text, path),
        date=found,
        date_from=found_by,
        url=draft.url.strip(),
        source=normalise(draft.source).strip(),
        path=path,
        sha256=hashlib.sha256(encoded).hexdigest(),
    )


def _title(text: str, path: str) -> str:
    """Return a dated tag, else a first line that is no sentence, else the file's name."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if tag_date(lines[-2:]):
        tagged = next(line for line in reversed(lines[-2:]) if tag_date([line]))
        return tagged.lstrip("#＃").split("#")[0].strip()
    for line in lines[:3]:
        if _ADDRESS.fullmatch(line) or line[0] in "#＃":
            continue
        if len(line) <= _TITLE_LENGTH and line[-1] not in _SENTENCE_END:
            return line
        break
    return PurePath(path).stem
