"""An annotated text in; the same facts, their subjects left out (ゼロ代名詞) or pointed back at, out.

X 首相は3日、Y と会談した becomes X 首相は姿を見せた。3日、Y と会談した. By the titles behind names alone.
"""

import re
from collections.abc import Callable

#: A name with a title that begins a sentence of prose as its topic.
_TOPIC = re.compile(
    r"(?m)(?P<before>^[ 　]*|(?<=[^」]。))"
    r"(?P<who>[^、。「」()（）\n　はがをにでとも]{1,24}"
    r"(?:大統領|首相|外相|国防相|大臣|長官|特使|大使|知事|市長|町長|村長|社長|会長|議員|党首|司令官|国王|教授|補佐官|氏|さん))"
    r"は、?(?=[^。\n]{8,}。)"
)


def left_out(opening: str, pointing: str = "") -> Callable[[str], str]:
    """Return what gives each topic a sentence of its own, *opening*, and *pointing* in its place."""
    return lambda text: _TOPIC.sub(lambda m: f"{m['before']}{m['who']}{opening}{pointing}", text)
