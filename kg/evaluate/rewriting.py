"""An annotated text in; the same as others would set it, out: cut at a width, other marks, topics left out.

What it tells stays the same, so the figures should too. Knows no annotation.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

from kg.evaluate.left_out import left_out

_NO_START = "、。」』）)・ー"
_HEAD = re.compile(r"[^-*#>・●○〇（(【\s][^\n。]{5,58}")


def _cut(columns: int) -> Callable[[str], str]:
    def lines(text: str) -> str:
        return "\n".join(_rows(line, columns) for line in text.split("\n"))

    return lines


def _rows(line: str, columns: int) -> str:
    if "。" not in line and "」" not in line:
        return line
    rows, width = [""], 0
    for char in line:
        if width >= columns and char not in _NO_START:
            rows.append("")
            width = 0
        rows[-1] += char
        width += 2 if unicodedata.east_asian_width(char) in "WFA" else 1
    return "\n".join(rows)


def _bold(text: str) -> str:
    return "\n".join(f"**{line}**" if _HEAD.fullmatch(line) else line for line in text.split("\n"))


def _marks(given: str, other: str) -> Callable[[str], str]:
    table = str.maketrans(given, other)
    return lambda text: text.translate(table)


REWRITINGS: Mapping[str, Callable[[str], str]] = {
    "cut-80": _cut(80),  # a mail
    "cut-40": _cut(40),  # a column
    "commas": _marks("、。", "，．"),
    "ascii": _marks("、。", ",."),
    "quotes": _marks("「」", "“”"),
    "half-kana": _marks("、。「」・", "､｡｢｣･"),
    "bold": _bold,
    "blank-lines": lambda text: re.sub(r"\n+", "\n\n", text),
    "no-blank-lines": lambda text: re.sub(r"\n[ 　]*\n+", "\n", text),
    "topics-left-out": left_out("は姿を見せた。"),
    "subjects-left-out": left_out("が姿を見せた。"),
    "topics-pointed-at": left_out("は姿を見せた。", "同氏は"),
    "indented": lambda text: re.sub(r"(?m)^(?=[^\s].*。)", "　", text),
}
