"""Lines in; the same with the signatures at the ends of paragraphs (署名) as lines of their own, out.

港は開いている。（リド議員、3月9日）: several paragraphs of a document end so and sound like speech.
One alone may be a source, a reporter or a photographer. Resolves no names.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.read.header_parts import Parts, has_day, parts_of
from kg.read.headers import Header, names_speakers
from kg.read.lines import Line, cues
from kg.read.spoken_tone import tone_of

_SIGNED = re.compile(
    r"(?P<words>.*[。！？!?」』])(?P<tail>[ 　]*"
    r"(?:[(（\[［〔【](?P<inner>[^()（）\[\]［］〔〕【】。「」]{2,40})[)）\]］〕】]"
    r"|[／/―─—–－]+[ 　]?(?P<rest>[^。「」／/]{2,40})))。?$"
)
_FEW = 2


def signed_apart(lines: Sequence[Line]) -> tuple[list[Line], dict[int, Header]]:
    """Return *lines* with each signature behind its words, and what the signatures say, by place."""
    found = {place: read for place, line in enumerate(lines) if (read := _signature(line))}
    shapes: dict[str, list[int]] = {}
    for place, (match, parts) in found.items():
        shapes.setdefault(match["tail"].strip()[0] + parts.shape, []).append(place)
    signed = {
        place
        for places in shapes.values()
        if len(places) >= _FEW and _are_speakers([found[p] for p in places])
        for place in places
    }
    apart: list[Line] = []
    headers: dict[int, Header] = {}
    for place, line in enumerate(lines):
        if place not in signed:
            apart.append(line)
            continue
        match, parts = found[place]
        cut = line.start + match.end("words")
        begin = line.start + match.start("tail") + len(match["tail"]) - len(match["tail"].lstrip())
        rest = line.rest[: len(line.rest) - (line.end - cut)].rstrip()
        apart.append(replace(line, end=cut, text=match["words"], rest=rest))
        tail = line.text[begin - line.start :]
        day = parts.moment if has_day(parts.moment) else ""
        headers[len(apart)] = Header(len(apart), parts.who, day, below=False)
        apart.append(Line(begin, line.end, tail, "", 0, "", tail))
    return apart, headers


def _signature(line: Line) -> tuple[re.Match[str], Parts] | None:
    match = _SIGNED.match(line.text)
    if match is None:
        return None
    parts = parts_of("", (match["inner"] or match["rest"]).strip())
    told = parts is not None and (parts.titled or parts.moment or parts.medium)
    if parts is None or not told or any(p.endswith(tuple(cues()["desks"])) for p in parts.pieces):
        return None
    return match, parts


def _are_speakers(signed: Sequence[tuple[re.Match[str], Parts]]) -> bool:
    """Whether such signatures are those of speakers: the words before them sound like speech."""
    if not names_speakers([parts for _, parts in signed]):
        return False
    tone = tone_of([re.sub(r"^[\W_]*(?=「)", "", match["words"]) for match, _ in signed])
    return tone.spoken > tone.told and tone.spoken > 0
