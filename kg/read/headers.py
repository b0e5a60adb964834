"""Lines in; which of them are headers of posts and statements by the forms that this document repeats, out.

A header names who speaks, when and where, and nothing else. No form is known beforehand: short lines of one
shape, each beside a block of prose that sounds like speech, show it. Resolves no names.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.read.header_parts import HEADER_LENGTH, MOMENT, Parts, has_day, parts_of
from kg.read.lines import Line, cues, ends_sentence
from kg.read.spoken_tone import tone_of

#: Headers of one shape that a document has at least.
_FEW = 2
_DASHES = frozenset("—―─–－-")
#: Opens a signature: （ラドム市・桐谷聡）.
_SETS_OFF = _DASHES | frozenset("(（〔［")
_WIDTH = str.maketrans("０１２３４５６７８９：", "0123456789:")
_DAY_ROW = re.compile(rf"{MOMENT}")
_NOTE = re.compile(
    r"^(?:※|\*|＊|[【〔［\[（(＜〈《](?P<inner>[^】〕］\]）)＞〉》]{1,16})[】〕］\]）)＞〉》]?"
    r"|(?P<label>[^。、「」:：]{1,8})[:：])"
)


@dataclass(frozen=True, slots=True)
class Header:
    """A line that says whose the words below it are, or above it."""

    place: int
    label: str
    date_text: str
    below: bool  #: the words stand below it
    more: bool = False  #: goes on with the header in the line above


@dataclass(frozen=True, slots=True)
class _Found:
    place: int
    parts: Parts
    lines: int = 1  #: a name and a moment may stand on two lines


def induced_headers(lines: Sequence[Line]) -> tuple[dict[int, Header], frozenset[int]]:
    """Return the headers of *lines* by their places, and the places where an editor takes over."""
    found = list(_candidates(lines))
    groups: dict[str, list[_Found]] = {}
    for one in found:
        groups.setdefault(one.parts.shape, []).append(one)
    kept: dict[int, Header] = {}
    for group in groups.values():
        kept |= _headers(lines, group, found)
    if not kept:
        return {}, frozenset()
    first = min(kept)
    notes = frozenset(i for i, line in enumerate(lines) if i > first and i not in kept and is_note(line))
    return kept, notes


def is_note(line: Line) -> bool:
    """Whether an editor speaks in *line*: ※…, 【解説】…, 注：…, （3月14日　編集部・日高）."""
    match = _NOTE.match(line.text)
    if match is None:
        return False
    words = match["inner"] or match["label"]
    if words is None:
        return line.blanks > 0
    return any(word in words for word in cues()["editors_notes" if line.blanks else "editors_names"])


def names_speakers(headers: Sequence[Parts]) -> bool:
    """Whether none of *headers* says that whom it names did something else than speak: 撮影, 記者, 監督."""
    roles = tuple(cues()["silent_roles"])
    pieces = (p for parts in headers for p in parts.pieces if not p.endswith("側"))
    return not any(p.startswith(roles) or p.endswith(roles) for p in pieces)


def _candidates(lines: Sequence[Line]) -> Iterator[_Found]:
    """Yield the lines that may be headers; a name and a moment on two lines are one."""
    taken: set[int] = set()
    for place, line in enumerate(lines):
        if place in taken or is_note(line):
            continue
        parts = parts_of(line.mark, line.rest)
        below = lines[place + 1] if place + 1 < len(lines) and not lines[place + 1].blanks else None
        if parts is not None and not parts.moment and below is not None and _is_moment(below):
            taken.add(place + 1)
            yield _Found(place, _with_moment(parts, below.text, "N\nD"), 2)
        elif parts is not None:
            yield _Found(place, parts)
        elif _is_moment(line) and below is not None:
            under = parts_of(below.mark, below.rest)
            if under is not None and not under.moment:
                taken.add(place + 1)
                yield _Found(place, _with_moment(under, line.text, "D\nN"), 2)


def _with_moment(parts: Parts, moment: str, shape: str) -> Parts:
    return Parts(f"{parts.shape}{shape}", parts.who, parts.titled, moment, parts.medium, parts.pieces)


def _is_moment(line: Line) -> bool:
    text = line.rest.translate(_WIDTH).strip("()（）[]［］【】〔〕<>＜＞〈〉《》―—─– 　")
    return len(text) <= HEADER_LENGTH and bool(_DAY_ROW.fullmatch(text))


def _headers(lines: Sequence[Line], group: Sequence[_Found], found: Sequence[_Found]) -> dict[int, Header]:
    """Return the headers of one shape, none where the lines of it are something else."""
    if not any(f.parts.moment for f in group) and sum(f.parts.titled for f in group) >= _FEW:
        group = [f for f in group if f.parts.titled]  # who asks (株主　男性) has no name
    if len(group) < _FEW or not _may_speak(lines, group):
        return {}
    edges = {f.place for f in found}
    above = {f.place: _words(lines, range(f.place - 1, -1, -1), edges) for f in group}
    below = {f.place: _words(lines, range(f.place + f.lines, len(lines)), edges) for f in group}
    behind = _stands_behind(lines, group, above, below)
    words = above if behind else below
    own = [f for f in group if words[f.place]]
    if len(own) < _FEW or 3 * len(own) < 2 * len(group):
        return {}
    said = {f.place: [lines[i].text for i in words[f.place]] for f in own}
    if not _is_speech(lines, group, [text for texts in said.values() for text in texts]):
        return {}
    headers: dict[int, Header] = {}
    for one in own:
        if any(_tells_of(text, one.parts) for text in said[one.place]):
            continue
        date = one.parts.moment if has_day(one.parts.moment) else day_above(lines, one.place)
        who = ("", one.parts.who) if _is_moment(lines[one.place]) else (one.parts.who, "")
        headers[one.place] = Header(one.place, who[0], date, below=not behind)
        if one.lines == 2:
            headers[one.place + 1] = Header(one.place + 1, who[1], date, below=True, more=True)
    return headers


def _is_speech(lines: Sequence[Line], group: Sequence[_Found], texts: Sequence[str]) -> bool:
    """Whether *texts* below such headers are speech: they sound so, the more the less the headers say it."""
    tone = tone_of(texts)
    dashed = all(f.parts.shape[0] in _DASHES for f in group)
    if dashed or any(f.parts.medium for f in group):
        return tone.spoken + tone.open >= tone.told and tone.spoken > 0
    if all(has_day(f.parts.moment) and ":" in f.parts.moment for f in group):
        return tone.spoken > tone.told
    speakers = Counter(f.parts.who for f in group)
    in_turn = 1 < len(speakers) < len(group) and all(f.parts.moment and f.parts.titled for f in group)
    if not (tone.own or in_turn or _announced(lines, group[0].place)):
        return False
    if all(f.parts.moment for f in group):
        return tone.spoken > tone.told
    if tone.told == 0:
        return tone.spoken > 0 and tone.spoken + tone.open >= _FEW
    return tone.spoken > 2 * tone.told and tone.spoken >= _FEW


def _announced(lines: Sequence[Line], first: int) -> bool:
    """Whether a heading above the first header says that somebody's words follow."""
    words = (*cues()["words_said"], *cues()["comment_words"], *cues()["debate_words"])
    heads = (line.text for line in lines[:first] if len(line.text) < HEADER_LENGTH)
    return any(word in text for text in heads for word in words)


def _may_speak(lines: Sequence[Line], group: Sequence[_Found]) -> bool:
    """Whether the headers of *group* name people, and no heading above says that they do not speak."""
    if not names_speakers([f.parts for f in group]):
        return False
    above = (line.text for line in lines[: group[0].place])
    heads = [text for text in above if len(text) <= HEADER_LENGTH and not ends_sentence(text)]
    if any(word in text for text in heads for word in cues()["silent_headings"]):
        return False
    if all(f.parts.shape[0] in _SETS_OFF for f in group) and _announced(lines, group[0].place):
        return True
    counts = Counter(f.parts.who for f in group)
    titled = sum(f.parts.titled for f in group)
    recurs = max(counts.values()) > 1
    if any(f.parts.moment or f.parts.medium for f in group):
        return titled * 2 >= len(group) or recurs or all(len(f.parts.who) > 2 for f in group)
    return titled == len(group) or (recurs and len(counts) > 1 and titled * 2 >= len(group))


def _words(lines: Sequence[Line], places: Iterable[int], edges: set[int]) -> list[int]:
    """Return the lines of prose at *places*, the nearest to a header first, up to what is none."""
    found = []
    for place in places:
        line = lines[place]
        prose = ends_sentence(line.text) or _quoted(line)
        if place in edges or is_note(line) or _is_moment(line) or not prose:
            break
        found.append(place)
    return found


def _quoted(line: Line) -> bool:
    return line.text[0] in '「『“"' and line.text[-1] in '」』”"'


def _stands_behind(
    lines: Sequence[Line],
    group: Sequence[_Found],
    above: dict[int, list[int]],
    below: dict[int, list[int]],
) -> bool:
    """Whether headers of one shape stand behind the words: some above the first, none below the last."""
    first, last = group[0].place, group[-1].place
    if not above[first] or below[last]:
        return False
    nearer = sum(
        bool(above[f.place])
        and (f.place + 1 >= len(lines) or lines[f.place].blanks <= lines[f.place + 1].blanks)
        for f in group
    )
    return nearer * 3 >= len(group) * 2


def _tells_of(text: str, parts: Parts) -> bool:
    """Whether *text* has who its header names for a topic: it tells of them in the third person."""
    names = {p for p in parts.pieces if len(p) > 1}
    names |= {o for p in parts.pieces for o in cues()["offices"] if len(o) > 1 and p.endswith(o)}
    names |= {re.split("[・＝ 　]", p)[0] for p in parts.pieces} | {p[:2] for p in parts.pieces if len(p) > 2}
    words = "|".join(re.escape(name) for name in sorted(names) if len(name) > 1)
    return bool(words) and bool(re.search(rf"(?:^|[、。])(?:{words})[一-龥]{{0,4}}(?:は|が|も|を|の)", text))


def day_above(lines: Sequence[Line], place: int) -> str:
    """Return the nearest day above that stands on a line of its own or in a heading, "" for none."""
    for line in reversed(lines[:place]):
        text = line.text.translate(_WIDTH)
        if ends_sentence(text) or len(text) > HEADER_LENGTH:
            continue
        days = [m[0] for m in re.finditer(MOMENT, text) if has_day(m[0])]
        if len(days) == 1:
            return days[0]
        if days:
            return ""
    return ""
