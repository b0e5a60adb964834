"""Mint IRIs under a base that the user sets: content-derived identifiers in, IRIs out.

The same parts always get the same IRI, on any machine, in any run. Knows nothing of what the things are.
"""

import hashlib
import re
from dataclasses import dataclass

DEFAULT_BASE = "https://soukan.example/id/"

_SAFE = re.compile(r"[0-9A-Za-z_-]+")
_FORBIDDEN = re.compile(r"[\x00-\x20<>\"{}|\\^`]")  # RFC 3987 and the IRIREF of Turtle
_ABSOLUTE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:.+")
_HTTP_WITHOUT_HOST = re.compile(r"https?:(?!//[^/?#])", re.IGNORECASE)


def is_absolute_iri(text: str) -> bool:
    """Say whether *text* may stand between ``<`` and ``>`` in Turtle without a base.

    >>> is_absolute_iri("https://example.org/東京"), is_absolute_iri("id/"), is_absolute_iri("https://a b/")
    (True, False, False)
    """
    return bool(_ABSOLUTE.fullmatch(text)) and not (_FORBIDDEN.search(text) or _HTTP_WITHOUT_HOST.match(text))


def check_base(base: str) -> str:
    """Return *base* when names can be appended to it.

    Raises:
        ValueError: It is not an absolute IRI, or does not end with ``/`` or ``#``.
    """
    if not is_absolute_iri(base):
        raise ValueError(f"base IRI {base!r} is not an absolute IRI; give one such as {DEFAULT_BASE}")
    if base[-1] not in "/#":
        raise ValueError(f"base IRI {base!r} must end with / or #; {base}/ would do")
    return base


@dataclass(frozen=True, slots=True)
class Minter:
    """Makes the IRIs of one graph."""

    base: str = DEFAULT_BASE

    def __post_init__(self) -> None:
        check_base(self.base)

    def __call__(self, room: str, *parts: str) -> str:
        """Return the IRI of the thing of kind *room* that *parts* identify.

        One part that is safe in an IRI is kept readable; anything else is hashed.

        >>> Minter()("document", "4f1c")
        'https://soukan.example/id/document/4f1c'
        >>> Minter()("entity", "東京")
        'https://soukan.example/id/entity/ee1155cad1682bf0'
        """
        if len(parts) == 1 and _SAFE.fullmatch(parts[0]):
            return f"{self.base}{room}/{parts[0]}"
        key = "\x1f".join(parts)
        return f"{self.base}{room}/{hashlib.blake2b(key.encode(), digest_size=8).hexdigest()}"

    def passage(self, doc_id: str, start: int, end: int) -> str:
        """Return the IRI of the passage ``[start, end)`` of a document.

        >>> Minter().passage("4f1c", 10, 25)
        'https://soukan.example/id/passage/4f1c-10-25'
        """
        return self("passage", f"{doc_id}-{start}-{end}")
