"""Bytes of a plain text file in, one ``Draft`` out.

Does not split the text into blocks and does not look for a date: see ``blocks`` and ``dates``.
"""

from kg.read.drafts import Draft
from kg.read.encoding import decode


def parse_text(raw: bytes) -> Draft:
    """Return the draft of a plain text file.

    Raises:
        InputError: *raw* is binary or cannot be decoded.
    """
    return Draft(decode(raw))
