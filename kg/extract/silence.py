"""A stretch of a sentence in; whether it is somebody's words at all (回答拒否, 訂正), out.

Knows neither speakers nor verbs.
"""

from kg import expressions as re
from kg.extract.cues.silence import CORRECTION, DISOWNED, REFUSED, UNAWARE
from kg.patterns import Rare

_REFUSED = Rare(REFUSED)
_DISOWNED = Rare(DISOWNED)
_UNAWARE = re.compile(UNAWARE)
_CORRECTION = re.compile(CORRECTION)
_CLOSING = "。、！!？?」』”〟）) 　\n"
#: Up to so many characters a sentence beside a refusal says nothing of its own: 申し訳ない。
_SHORT = 6


def refuses(content: str) -> bool:
    """Whether *content* is a refusal to answer and nothing else.

    >>> refuses("相手があることなので、お答えは差し控えます。")
    True
    >>> refuses("承知していない。外務省に"), refuses("承知していない")
    (True, False)
    >>> refuses("協議はこれからも続く。中身は答えられない")
    False
    """
    parts = [p for p in (part.strip(_CLOSING) for part in re.split("[。!！]", content)) if p]
    refused = [p for p in parts if _REFUSED.search(p)]
    return bool(refused) and all(p in refused or len(p) <= _SHORT or _UNAWARE.fullmatch(p) for p in parts)


def disowned(before: str, after: str) -> bool:
    """Whether a sentence takes back what stands between *before* and *after* in it.

    >>> disowned("首相が「", "」と述べたという発言は確認できない。")
    True
    """
    quoted = after[:1] in {"」", "』"}
    return bool(_DISOWNED.search(after)) or (quoted and bool(_CORRECTION.search(before)))
