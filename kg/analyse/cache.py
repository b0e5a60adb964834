"""Analyses kept on disk by content: sentence texts in, packed analysis or nothing out.

The key holds the versions of everything that decides the result. Files are written whole or not at all, and
one that cannot be read counts as absent. Does not delete anything: the directory may be removed at any time.
"""

import os
import sys
import tempfile
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

PIPELINE = "1"  #: raise when this project's own part of the analysis changes its results
_PACKAGES = ("spacy", "thinc", "ginza", "ja-ginza", "SudachiPy", "SudachiDict-core")


@dataclass(frozen=True, slots=True)
class AnalysisCache:
    """A directory of packed analyses."""

    directory: Path

    def get(self, key: str) -> bytes | None:
        """Return what was put under the key, None when there is nothing readable."""
        try:
            return self._file(key).read_bytes()
        except OSError:
            return None

    def put(self, key: str, packed: bytes) -> None:
        """Keep the bytes under the key; where the disk refuses, warn and go on without."""
        file = self._file(key)
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            descriptor, name = tempfile.mkstemp(dir=file.parent, prefix=".")
            try:
                with os.fdopen(descriptor, "wb") as temporary:
                    temporary.write(packed)
                Path(name).replace(file)
            except BaseException:
                Path(name).unlink(missing_ok=True)
                raise
        except OSError as error:
            warnings.warn(f"{self.directory}: analyses are not kept ({error.strerror})", stacklevel=2)

    def _file(self, key: str) -> Path:
        return self.directory / key[:2] / key[2:]


def default_directory() -> Path:
    """Return the directory of ``SOUKAN_CACHE``, or the one that this system has for caches."""
    if named := os.environ.get("SOUKAN_CACHE"):
        return Path(named)
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    return base / "soukan"


@cache
def pipeline_version(*, learned: bool = True) -> str:
    """Return the versions of what an analysis depends on, e.g. ``1 spacy 3.8.18 thinc …``.

    Args:
        learned: with those of the trained recogniser.
    """
    digest = blake2b(digest_size=8)
    for file in recogniser_files() if learned else ():
        digest.update(file.read_bytes())
    packages = [f"{package} {installed_version(package)}" for package in _PACKAGES]
    return " ".join([PIPELINE, *packages, "recogniser", digest.hexdigest()])


def recogniser_files() -> list[Traversable]:
    """Return the files of the trained recogniser, none when this copy has none."""
    folder = files("kg") / "model"
    weights = [folder / name for name in ("recogniser.json", "recogniser.npz")]
    return weights if all(file.is_file() for file in weights) else []


def installed_version(package: str) -> str:
    """Return the version of an installed package, "none" when there is none."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "none"


def content_key(texts: Iterable[str], *, pipeline: str | None = None) -> str:
    """Return the key of sentences with these texts: 40 hexadecimal digits."""
    digest = blake2b((pipeline or pipeline_version()).encode(), digest_size=20)
    for text in texts:
        encoded = text.encode("utf-8", "surrogatepass")
        # the length keeps ["ab", "c"] and ["a", "bc"] apart
        digest.update(b"%d:" % len(encoded) + encoded)
    return digest.hexdigest()
