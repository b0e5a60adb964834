"""A text of messages with names and times in; the same as turns of speech (NAME：words) under their days out.

Exports of messengers (LINE, WhatsApp, Telegram, Discord, Slack, IRC), protocols of video meetings, subtitles
(WebVTT, SubRip). Does nothing to a text that is none: one form must hold for all of it. Resolves no names.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kg import expressions as re
from kg.read.lines import cues, ends_sentence

_CLOCK = r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,3})?)?"
_TIME = rf"(?:(?:午前|午後|[AP]M )?{_CLOCK}(?: ?[AaPp][Mm])?)"
#: No form is without a time.
_ANY_TIME = re.compile("[0-9]:[0-9]{2}")
_DAY = r"(?P<day>[0-9]{4}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?)"
_NAME = r"(?P<name>[^\s\[\]<>:：。、「」『』][^\t\[\]<>:：。、「」『』\n]{0,29}?)"
#: One line a message; the last, with spaces only, needs days of its own above it, as an export has them.
_INLINE = {
    "tab": re.compile(rf"\[?{_TIME}\]?\t{_NAME}\t(?P<words>.*)"),
    "bracket": re.compile(rf"\[{_DAY},?[ 　]{_TIME}\][ 　]{_NAME}[:：][ 　]?(?P<words>.*)"),
    "dash": re.compile(rf"{_DAY},?[ 　]{_TIME}[ 　][-–][ 　]{_NAME}[:：][ 　]?(?P<words>.*)"),
    "angle": re.compile(rf"\[?(?:{_DAY},?[ 　])?{_TIME}\]?[ 　]<[@+ ]?{_NAME}>[ 　](?P<words>.*)"),
    "to": re.compile(
        rf"{_TIME}[ 　\t]+(?:From|開始)[ 　]+{_NAME}[ 　]+(?:to|終了|宛先)[ 　]+[^:：]{{1,30}}[:：][ 　\t]*"
        r"(?P<words>.*)"
    ),
    "space": re.compile(rf"{_TIME} {_NAME} (?P<words>\S.*)"),
}
#: Name and time on a line of their own, above the words.
_ABOVE = {
    "comma": re.compile(rf"{_NAME}, \[{_DAY},?[ 　]{_TIME}\]:?"),
    "rule": re.compile(rf"{_NAME}[ 　][—―–-][ 　]{_DAY}[ 　]{_TIME}"),
    "bare": re.compile(rf"\[?{_NAME}\]?[ 　\t]+[\[(（]?(?:{_DAY},?[ 　])?{_TIME}[\])）]?"),
    "first": re.compile(rf"[\[(（]?{_TIME}[\])）]?[ 　\t]+{_NAME}"),
}
_CUE = re.compile(rf"{_TIME} --> {_TIME}.*")
_VOICE = re.compile(r"<v(?:\.[^ >]+)? (?P<name>[^>]{1,30})>(?P<words>.*)")
_LABEL = re.compile(rf"{_NAME}[:：＞>][ 　]?(?P<words>.*)")
_IN_BRACKETS = re.compile(rf"[(（［\[]{_NAME}[)）］\]][ 　]?(?P<words>.*)")
_TAG = re.compile(r"</?[a-z][^>]*>")
#: Lines of the export itself: who came and went, with a time and no name; what was no text, in brackets.
_STAMPED = re.compile(rf"\[?(?:{_DAY},?[ 　])?{_TIME}(?:\]|\t|[ 　])")
_NO_TEXT = re.compile(r"[\[<［＜(（☎‎][^\]>］＞)）]{1,20}[\]>］＞)）]?|https?://\S+")
_ROW = re.compile(rf"[-–—― 　]*{_DAY}[ 　]*(?:[(（]?[月火水木金土日](?:曜日?)?[)）]?)?[-–—― 　]*")
_NO_NAME = re.compile(r"[\d/年月日時分:：.\- 　]+")
#: A line of a message says something whole unless it ends so; a line of a subtitle only where it ends so.
_OPEN = re.compile(r"[、,はがをにでとのもへや]$")
_CLOSED = re.compile(r"(?:です|ます|ました|でした|ません|でしょう|ましょう|ください)(?:[かねよ]|よね|けど)?$")
_LETTER = re.compile(r"\w")
#: Messages that a text of messages has at least.
_FEW = 3
#: Who only a bare name and time show must have spoken more often than this on average.
_OFTEN = 1.3
#: Titles, dates and notes of the export that may stand above the first message.
_HEAD = 6


@dataclass(frozen=True, slots=True)
class _Message:
    name: str
    words: tuple[str, ...]
    day: str = ""


#: What stands above the messages, and these.
_Found = tuple[list[str], list[_Message]]


def as_turns(text: str) -> str:
    r"""Return *text* as turns under its days where it is an export of messages or subtitles, else as it is.

    >>> talk = ["2026/05/02(土)", "10:15\t三浦\t中止です", "10:16\t佐伯\t理由は？", "10:17\t三浦\t未定です"]
    >>> print(as_turns("\n".join(talk)), end="")
    2026年5月2日
    三浦：中止です。
    佐伯：理由は？
    三浦：未定です。
    """
    if _ANY_TIME.search(text) is None:
        return text
    lines = [line.strip() for line in text.split("\n")]
    found = next((found for found in _readings(lines) if found is not None), None)
    return _written(*found) if found else text


def _readings(lines: Sequence[str]) -> Iterator[_Found | None]:
    """Yield what each form makes of *lines*, None where they are not of it."""
    yield _subtitles(lines)
    for form, pattern in (*_INLINE.items(), *_ABOVE.items()):
        found = {
            i: m for i, line in enumerate(lines) if (m := pattern.fullmatch(line)) and _is_name(m["name"])
        }
        rows = {i for i, line in enumerate(lines) if _ROW.fullmatch(line)} if len(found) >= _FEW else set()
        fits = len(found) >= _FEW and _at_head(lines, min(found)) and _holds(form, lines, found, rows)
        yield _gathered(lines, found, rows) if fits else None


def _holds(form: str, lines: Sequence[str], found: dict[int, re.Match[str]], rows: set[int]) -> bool:
    """Whether lines that only look so are messages: days above them, words below, names that come again."""
    names = [m["name"] for m in found.values()]
    if form == "space":
        return bool(rows) and min(rows) < min(found) and _recur(names)
    if form not in _ABOVE:
        return True
    followed = all(i + 1 < len(lines) and lines[i + 1] and i + 1 not in found for i in found)
    return followed and (form not in {"bare", "first"} or (_recur(names) and _alternate(names)))


def _gathered(lines: Sequence[str], matches: dict[int, re.Match[str]], rows: set[int]) -> _Found:
    first = min(matches)
    day = ""
    messages: list[_Message] = []
    head: list[str] = []
    for place, line in enumerate(lines):
        if place in matches:
            found = matches[place].groupdict()
            day = _written_day(found.get("day") or "") or day
            messages.append(_Message(found["name"].strip(), (found.get("words") or "",), day))
        elif place in rows:
            day = _written_day(line)
        elif place < first:
            head.append(line)
        elif line and not _STAMPED.match(line):
            messages[-1] = replace(messages[-1], words=(*messages[-1].words, line))
    return head, [replace(m, words=(_whole(m.words),)) for m in messages]


def _subtitles(lines: Sequence[str]) -> _Found | None:
    """Return what the cues of WebVTT or SubRip say; those of one speaker in a row are one message."""
    cue_lines = [i for i, line in enumerate(lines) if _CUE.fullmatch(line)]
    if len(cue_lines) < _FEW:
        return None
    numbers = {i - 1 for i in cue_lines if i and lines[i - 1].isdigit()}
    first = {i + 1 for i in cue_lines}
    openings = [lines[i] for i in first if i < len(lines)]
    label, labelled = _LABEL, Counter(m["name"] for line in openings if (m := _LABEL.fullmatch(line)))
    if not labelled:
        label = _IN_BRACKETS
        labelled = Counter(m["name"] for line in openings if (m := label.fullmatch(line)))
    messages: list[_Message] = []
    for place, line in enumerate(lines[cue_lines[0] :], cue_lines[0]):
        if not line or _CUE.fullmatch(line) or place in numbers:
            continue
        voice = _VOICE.fullmatch(line)
        if place in first and max(labelled.values(), default=0) > 1:
            voice = voice or label.fullmatch(line)
        words = _TAG.sub("", voice["words"] if voice else line).strip()
        if messages and (voice is None or voice["name"] == messages[-1].name):
            messages[-1] = replace(messages[-1], words=(*messages[-1].words, words))
        else:
            messages.append(_Message(voice["name"] if voice else "", (words,)))
    return [], [replace(m, words=(_joined(m.words),)) for m in messages]


def _at_head(lines: Sequence[str], first: int) -> bool:
    return sum(bool(line) for line in lines[:first]) <= _HEAD


def _is_name(name: str) -> bool:
    return bool(_LETTER.search(name)) and not _NO_NAME.fullmatch(name)


def _recur(names: Sequence[str]) -> bool:
    return len(names) >= _OFTEN * len(set(names)) and len(names) > _FEW


def _alternate(names: Sequence[str]) -> bool:
    return len(set(names)) > 1 and sum(a != b for a, b in pairwise(names)) * 3 >= len(names)


def _written_day(text: str) -> str:
    found = re.search(r"([0-9]{4})[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})", text)
    return f"{found[1]}年{int(found[2])}月{int(found[3])}日" if found else ""


def _written(head: Sequence[str], messages: Sequence[_Message]) -> str:
    """Return the turns as lines, those of a day under its date."""
    written = [line for line in head if line and not line.startswith(cues()["export_notes"])]
    day = ""
    for message in messages:
        [words] = message.words
        if not words:
            continue
        if message.day != day:
            written += ["", message.day] if written else [message.day]
            day = message.day
        written.append(f"{message.name}：{words}" if message.name else words)
    return "\n".join(written) + "\n"


def _whole(lines: Sequence[str]) -> str:
    """Return the lines of a message as one, each ended as a sentence, "" when they say nothing."""
    said = [line.strip('" ') for line in lines]
    said = [line for line in said if _LETTER.search(line) and not _is_note(line)]
    told = "".join(line if _OPEN.search(line) else _ended(line) for line in said)
    return _ended(told) if told else ""


def _joined(lines: Sequence[str]) -> str:
    """Return the lines of subtitles as one; a line is cut where the picture is full."""
    said = [line for line in lines if _LETTER.search(line)]
    told = "".join(_ended(line) if _CLOSED.search(line) else line for line in said)
    return _ended(told) if told else ""


def _ended(text: str) -> str:
    return text if ends_sentence(text) else f"{text}。"


def _is_note(line: str) -> bool:
    return _NO_TEXT.fullmatch(line) is not None or line.rstrip("。") in cues()["message_notes"]
