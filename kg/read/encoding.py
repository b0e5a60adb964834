"""Bytes in, text out: UTF-8 with or without BOM, UTF-16, CP932/Shift_JIS, EUC-JP, ISO-2022-JP.

Strict decoders are tried and the result that looks most like Japanese wins. Never guesses at
bytes that no decoder takes whole, and never replaces a character.
"""

import codecs
import re
import unicodedata

from kg.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3", "a SQLite database"),
)
# euc_jis_2004 also knows the circled digits that euc_jp lacks
_JAPANESE = ("cp932", "euc_jp", "euc_jis_2004")
_ALLOWED_CONTROL = "\t\n\r\f\v\x1a\x1b\x85"
_CONTROL = re.compile(
    "".join(
        (
            "[",
            *(re.escape(c) for c in map(chr, (*range(32), *range(127, 160))) if c not in _ALLOWED_CONTROL),
            "]",
        )
    )
)
_CONTROL_SHARE = 0.02
_READABLE_SHARE = 0.5
_SAMPLE = 20_000
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


def decode(raw: bytes, *, html: bool = False) -> str:
    """Return *raw* as text; *html* also believes a ``<meta charset>`` that decodes.

    Raises:
        InputError: *raw* is binary, or no decoder takes all of it.
    """
    for magic, name in _KINDS:
        if raw.startswith(magic):
            raise InputError(f"is {name}, not text; save its text as UTF-8")
    for bom, codec in _BOMS:
        if raw.startswith(bom):
            return _decode_whole(raw, codec)
    if b"\0" in raw:
        return _decode_utf16(raw)
    declared = _DECLARED.search(raw[:4096]) if html else None
    text = _try(raw, declared[1].decode("ascii")) if declared else None
    text = text or _decode_unmarked(raw)
    if _control_share(text) > _CONTROL_SHARE:
        raise InputError("is binary, not text")
    return text


def _decode_unmarked(raw: bytes) -> str:
    if b"\x1b$" in raw and (text := _try(raw, "iso2022_jp_ext")) is not None:
        return text
    if (text := _try(raw, "utf-8")) is not None:
        return text
    candidates = [text for codec in _JAPANESE if (text := _try(raw, codec)) is not None]
    if candidates:
        best = max(candidates, key=_japanese_share)
        if _japanese_share(best) >= _READABLE_SHARE or (_japanese_share(best) > 0 and len(raw) < 40):
            return best
    return _decode_other(raw, candidates)


def _decode_other(raw: bytes, candidates: list[str]) -> str:
    """Return what charset-normalizer makes of *raw*, if it is sure and finds no control characters."""
    from charset_normalizer import from_bytes

    if _control_bytes_share(raw) <= _CONTROL_SHARE:
        best = from_bytes(raw).best()
        if best is not None and best.chaos < 0.1 and best.encoding != "ascii":
            return str(best)
        if candidates and _japanese_share(candidates[0]) > 0:
            return max(candidates, key=_japanese_share)
    else:
        raise InputError("is binary, not text")
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise InputError(
            f"cannot be decoded: not UTF-8 (byte {error.start}), UTF-16, CP932 or EUC-JP; save it as UTF-8"
        ) from error
    raise AssertionError("UTF-8 was tried before")


def _decode_whole(raw: bytes, codec: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        raise InputError(
            f"starts as {codec.upper()} but byte {error.start} is not; save it as UTF-8"
        ) from error


def _decode_utf16(raw: bytes) -> str:
    """Return UTF-16 without a BOM; anything else with zero bytes is binary."""
    if len(raw) % 2 == 0:
        # ASCII and line breaks put their zero byte first (BE) or second (LE)
        codec = "utf-16-be" if raw[0::2].count(0) > raw[1::2].count(0) else "utf-16-le"
        text = _try(raw, codec)
        if text is not None and _japanese_share(text) >= _READABLE_SHARE and "\0" not in text:
            return text
    raise InputError("is binary, not text")


def _try(raw: bytes, codec: str) -> str | None:
    try:
        return raw.decode(codec)
    except (UnicodeDecodeError, LookupError):
        return None


def _japanese_share(text: str) -> float:
    """Return how much of *text* is what Japanese text is made of; negative for half-width kana runs."""
    sample = [c for c in text[:_SAMPLE] if not c.isspace()]
    score = 0.0
    for char in sample:
        code = ord(char)
        if 0x3040 <= code <= 0x30FF:
            score += 1.2
        elif 0x4E00 <= code <= 0x9FFF or code < 0x7F or 0x3000 <= code <= 0x303F or 0xFF01 <= code <= 0xFF5E:
            score += 0.8
        elif 0xFF61 <= code <= 0xFF9F or 0xE000 <= code <= 0xF8FF or code > 0x2FFFF:
            score -= 1.0
        elif unicodedata.category(char)[0] == "S":
            score += 0.4
    return score / max(len(sample), 1)


def _control_share(text: str) -> float:
    sample = text[:_SAMPLE]
    return len(_CONTROL.findall(sample)) / max(len(sample), 1)


def _control_bytes_share(raw: bytes) -> float:
    sample = raw[:_SAMPLE]
    return sum(b < 9 or 13 < b < 27 or 27 < b < 32 for b in sample) / max(len(sample), 1)
