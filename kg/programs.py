"""What patterns compile to, kept between builds: parsing 2,800 of them takes more than a second.

In: a key and how to make what belongs to it; out: what an earlier process made of it, or what is made now.
One entry of the cache holds them all, written whole or not at all; one that cannot be read counts as absent.
Of two processes that write at once one may miss what the other made: it is made anew. Without a cache nothing
is kept.
"""

import sys
import zlib
from collections.abc import Callable
from hashlib import blake2b
from typing import Any, Protocol, TypeVar

Made = TypeVar("Made")
_LONE = "surrogatepass"  #: a pattern may hold half a letter
_LEVEL = 1  #: of compression: 6 MB become 1.4, in a twentieth of a second
#: New ones that are worth writing before the end of a build, beside a share of those kept: a worker that dies
#: with its pool is not told of the end.
_MANY, _SHARE = 64, 8

_kept: dict[tuple[Any, ...], Any] = {}
_new: dict[tuple[Any, ...], Any] = {}


class Store(Protocol):
    """Where bytes are kept by their key: the cache of analyses."""

    def get(self, key: str) -> bytes | None:
        """Return what was put under the key."""
        ...

    def put(self, key: str, packed: bytes) -> None:
        """Keep the bytes under the key."""
        ...


def recalled(key: tuple[str | int, ...], make: Callable[[], Made]) -> Made:
    """Return what was kept under *key*, or what *make* makes of numbers, strings, bytes, lists and dicts."""
    found: Made | None = _kept.get(key)
    if found is None:
        found = _new.get(key)
    if found is None:
        found = _new[key] = make()
    return found


def recall(cache: Store | None, rules: str) -> None:
    """Read what earlier builds with these *rules* kept."""
    _kept.update(_read(cache, rules))
    for key in _kept.keys() & _new.keys():
        del _new[key]


def keep(cache: Store | None, rules: str, *, last: bool = False) -> None:
    """Write what is new with what is kept, when it is much or the *last*."""
    if cache is None or not _new or not (last or len(_new) >= max(_MANY, len(_kept) // _SHARE)):
        return
    from srsly.msgpack._packer import Packer

    _kept.update(_read(cache, rules))  # another process may have written
    _kept.update(_new)
    _new.clear()
    packed: bytes = Packer(use_bin_type=True, unicode_errors=_LONE).pack(list(_kept.items()))
    cache.put(name_of(rules), zlib.compress(packed, _LEVEL))


def _read(cache: Store | None, rules: str) -> dict[tuple[Any, ...], Any]:
    from srsly.msgpack._unpacker import unpackb

    packed = cache.get(name_of(rules)) if cache else None
    if packed is None:
        return {}
    try:
        return {
            tuple(key): value
            for key, value in unpackb(zlib.decompress(packed), raw=False, unicode_errors=_LONE)
        }
    except (zlib.error, ValueError, TypeError):
        return {}  # a damaged file is as good as none: it is written anew


def name_of(rules: str) -> str:
    """Return the key of them all: what a pattern compiles to is a matter of this very Python."""
    python = f"{sys.version} {sys.byteorder}"
    return blake2b(f"patterns {python} {rules}".encode(), digest_size=20).hexdigest()
