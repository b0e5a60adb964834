"""Text in, its lines with the kind that their form shows out.

Form means marks, brackets, length, indent and neighbours, and short word lists (``cues.toml``).
Does not group lines into clippings.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.read.dates import full_dates, has_date
from kg.read.header_parts import MOMENT, has_day
from kg.read.headers import Header, day_above, induced_headers
from kg.read.label_lines import labels_joined
from kg.read.layout import Labelled, spoken_lines
from kg.read.lines import BULLETS, HEADLINE_LENGTH, Line, cues, ends_sentence, split_lines
from kg.read.posts import posted_above_times
from kg.read.signatures import signed_apart
from kg.read.sources import DATE_ROW, HANDLE, as_attribution, is_moment
from kg.read.tables import rows_apart
from kg.read.turns import NAME, as_item, as_labelled, as_talk, as_turn, colon, is_answer
from kg.records import BlockKind

_HEADING_LENGTH = 40
_NAME_LENGTH = 30
_SQUARED = frozenset("■□◆◇◎◉★☆▼▲●○◯▶►⬛⬜")
_PLAIN_BULLETS = frozenset("・･•‣◦▪▫◾◽▽▷▸▹►-*–※")
_DASHES = frozenset("—―─–")
_BRACKETS = frozenset(zip("(（〔[［", ")）〕]］", strict=True))
_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")
_ADDRESS = re.compile(r"(?:https?://\S+|(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?::[0-9]+)?(?:/[!-~]*)?)")
_HASHTAG = re.compile(r"[#＃][^\s#＃]+")
_QUOTED = re.compile(r"「(?:[^「」]|「[^「」]*」)*」")
_DATELINE = re.compile(r"(?:【[^【】]{2,20}】|[\[［][^\]］]{2,30}[\]］])(?:\s*[-–—―ー])?")
_DAY_BEHIND = re.compile(rf"[(（]{MOMENT}[)）]$")
#: More of the head of a mail, below who sent it.
_MAIL_FIELD = re.compile(r"(?:件名|題名|宛先|送信先|受信者|To|Cc|CC|Subject)[ 　]?[:：]")
_NUMBERED = re.compile(
    r"(?:第[0-9０-９一二三四五六七八九十]+[章節部回話条]|[0-9０-９]{1,2}[.．、)）]|[(（][0-9０-９]{1,2}[)）])\s*\S"
)


def classify_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of *text* that are not blank, each with its kind, in text order."""
    lines, signatures = signed_apart(split_lines(text))
    lines, labels = labels_joined(text, lines)
    lines, rows = rows_apart(lines)
    marks = Counter(line.mark for line in lines if line.mark)
    headline_marks = _headline_marks(lines)
    posts = posted_above_times(lines)
    spoken = spoken_lines(lines) | rows | labels
    spoken = {place: turn for place, turn in spoken.items() if place not in posts}
    headers, notes = induced_headers(lines)
    headers |= signatures | posts
    lines = [
        _as_spoken(line, spoken[place], lines, place)
        if place in spoken
        else _as_header(line, headers[place])
        if place in headers
        else _by_form(line, marks, headline_marks)
        for place, line in enumerate(lines)
    ]
    for place in range(len(lines)):
        if place not in headers or place in spoken:
            lines[place] = _by_neighbours(lines, place)
    return tuple(replace(line, opens=True) if place in notes else line for place, line in enumerate(lines))


def _as_spoken(line: Line, turn: Labelled, lines: Sequence[Line], place: int) -> Line:
    """A turn of speech whose label the layout of the document shows, with the day before or above it."""
    day = turn.moment if has_day(turn.moment) else ""
    above = lines[place - 1].text if place else ""
    row = above if is_moment(above) and has_day(above) and not full_dates(above) else ""
    return replace(
        line,
        kind=BlockKind.TURN,
        label=turn.label,
        words=turn.words,
        opens=bool(day or row) or line.opens,
        date_text=day or row or (day_above(lines, place) if turn.moment else ""),
    )


def _as_header(line: Line, header: Header) -> Line:
    """A line that says whose the words beside it are, by the form that the document repeats."""
    opens = header.below and not header.more
    return replace(
        line, kind=BlockKind.ATTRIBUTION, label=header.label, opens=opens, date_text=header.date_text
    )


def _headline_marks(lines: Sequence[Line]) -> frozenset[str]:
    """Return the geometric marks that open headlines here: ◇「会っていない」＝ポーランド外相, not ■概要."""
    telling: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    for line in lines:
        if line.mark in _SQUARED and not ends_sentence(line.rest) and len(line.rest) <= HEADLINE_LENGTH:
            seen[line.mark] += 1
            telling[line.mark] += bool(re.search("[、=＝―「]", line.rest))
    return frozenset(mark for mark in seen if telling[mark] * 2 >= seen[mark])


def _by_form(line: Line, marks: Counter[str], headline_marks: frozenset[str]) -> Line:
    """Return *line* with the kind that it shows without its neighbours."""
    for find in (
        _as_reference,
        as_talk,
        as_item,
        as_labelled,
        _as_bracketed,
        as_attribution,
        as_turn,
        _as_quote,
    ):
        found = find(line)
        if found is not None:
            return found
    return _as_marked(line, marks, headline_marks) or line


def _as_reference(line: Line) -> Line | None:
    """Links, tags and lines about another text."""
    if _ADDRESS.fullmatch(line.text):
        return replace(line, kind=BlockKind.LINK)
    if tags := _HASHTAG.findall(line.text):
        others = _HASHTAG.sub("", line.text).strip()
        words = re.sub(r"\W", "", others)
        if line.text.endswith(tags[-1]) and (not words or (len(tags) > 1 and len(words) <= 15)):
            return replace(line, kind=BlockKind.TAG)
    label, mark, _ = colon(line.rest)
    if mark and label in cues()["related_labels"]:
        return replace(line, kind=BlockKind.RELATED, label=label)
    if (line.text[0], line.text[-1]) in _BRACKETS and not re.search(r"[)）〕\]］].", line.text):
        inner = line.text[1:-1]
        note = any(mark in inner[:8] or inner.endswith(mark) for mark in cues()["note_marks"])
        dated = has_date(inner) or any(word in inner for word in cues()["media"])
        note = note and not ("。" in inner or ("、" in inner and len(inner) > HEADLINE_LENGTH))
        if note or not (dated or ends_sentence(inner)):
            return replace(line, kind=BlockKind.RELATED)
    byline = re.match(r"(\S{1,6})[\s　:：]+\S{2,20}$", line.text)
    if byline and byline[1] in cues()["byline_labels"]:
        return replace(line, kind=BlockKind.RELATED)
    return None


def _as_bracketed(line: Line) -> Line | None:
    """【…】 headlines, also with one bracket lost, and 〈…〉 titles; 【津共同】… opens body text."""
    rest = line.rest
    if re.fullmatch(r"[〈《≪][^〈《]+[〉》≫]", rest):
        return replace(line, kind=BlockKind.HEADLINE, opens=True)
    opened, closed = rest.startswith("【"), "】" in rest
    if rest.endswith("】") and not opened and "【" not in rest and len(rest) <= HEADLINE_LENGTH:
        return replace(line, kind=BlockKind.HEADLINE, opens=True, date_text=rest[-24:])
    if opened:
        after = rest.partition("】")[2].strip() if closed else ""
        if not ends_sentence(after) and len(rest) <= HEADLINE_LENGTH + 16:
            return replace(line, kind=BlockKind.HEADLINE, opens=True, label=rest, date_text=rest)
    dateline = _DATELINE.match(rest)
    if dateline and ends_sentence(rest[dateline.end() :]):
        return replace(line, opens=True, date_text=dateline[0])
    return None


def _as_quote(line: Line) -> Line | None:
    """A line that is quotation from first to last."""
    if line.text[0] in ">＞" and len(line.text) > 1:
        return replace(line, kind=BlockKind.QUOTE)
    body = line.rest.rstrip("。!?！？ ")
    body = re.sub(r"[(（][^()（）]{1,6}[)）]$", "", body)
    quoted = _QUOTED.match(body)
    if quoted and quoted.end() == len(body):
        return replace(line, kind=BlockKind.QUOTE)
    return None


def _as_marked(line: Line, marks: Counter[str], headline_marks: frozenset[str]) -> Line | None:
    """Lines that open with a sign, numbered headings and lead-ins that end in a colon."""
    rest, mark = line.rest, line.mark
    short = len(rest) <= _HEADING_LENGTH and not ends_sentence(rest)
    if rest[-1] in ":：" and len(rest) <= HEADLINE_LENGTH and not ends_sentence(rest):
        return replace(line, kind=BlockKind.HEADING, label=rest[:-1])
    if not mark:
        if short and _NUMBERED.match(rest) and not rest.endswith("」"):
            return replace(line, kind=BlockKind.HEADING)
        return None
    if DATE_ROW.fullmatch(rest) and has_date(rest):
        return replace(line, kind=BlockKind.HEADING, opens=True, date_text=rest)
    if mark in _SQUARED and not ends_sentence(rest) and len(rest) <= HEADLINE_LENGTH:
        if mark in headline_marks:
            return replace(line, kind=BlockKind.HEADLINE, opens=True)
        return replace(line, kind=BlockKind.HEADING)
    if any(rest.endswith(word) for word in cues()["post_headers"]) and short:
        return replace(line, kind=BlockKind.HEADING, opens=True, label=rest)
    if short and marks[mark] == 1 and mark[0] not in _PLAIN_BULLETS:
        return replace(line, kind=BlockKind.HEADLINE, opens=True)
    if mark[0] in BULLETS or (marks[mark] >= 3 and not _FLAG.match(mark)):
        return replace(line, kind=BlockKind.BULLET)
    return replace(line, kind=BlockKind.HEADLINE, opens=True) if short and len(rest) <= 25 else None


def _by_neighbours(lines: Sequence[Line], place: int) -> Line:
    """Return the line at *place* with the kind that its neighbours show it to have."""
    line = lines[place]
    above = lines[place - 1] if place else None
    below = lines[place + 1] if place + 1 < len(lines) else None
    if line.kind is BlockKind.BULLET:
        headed = (
            below
            and below.blanks == 0
            and below.kind is BlockKind.BODY
            and not below.mark
            and not below.indent
        )
        if headed and len(line.rest) <= 25 and not ends_sentence(line.rest):
            return replace(line, kind=BlockKind.HEADLINE, opens=True)
        return line
    if line.kind is BlockKind.QUOTE:
        set_off = below and below.kind is BlockKind.BODY and len(below.indent) > len(line.indent)
        return replace(line, kind=BlockKind.HEADLINE, opens=True) if set_off and not line.mark else line
    if line.kind is BlockKind.ATTRIBUTION and line.label and below and (line.blanks or not place):
        # set off from what stands above and not from what stands below: a header
        header = below.blanks == 0 and below.kind is BlockKind.BODY and ends_sentence(below.text)
        return replace(line, opens=True) if header else line
    if above and above.kind is BlockKind.ATTRIBUTION and not line.blanks and is_moment(line.text):
        # 名前 @handle / 2031年5月3日 18:20: the time of a post below who posted it
        return replace(line, kind=BlockKind.ATTRIBUTION, date_text=line.text)
    if above and above.kind is BlockKind.ATTRIBUTION and not line.blanks and HANDLE.fullmatch(line.text):
        return replace(line, kind=BlockKind.ATTRIBUTION)
    if above and above.kind is BlockKind.ATTRIBUTION and not line.blanks and _MAIL_FIELD.match(line.text):
        return replace(line, kind=BlockKind.ATTRIBUTION, label="", opens=False, date_text="")
    if below and not below.blanks and HANDLE.fullmatch(below.text) and _is_name(line.text):
        return replace(line, kind=BlockKind.ATTRIBUTION, label=line.text, opens=True)
    if line.kind is not BlockKind.BODY or line.date_text:
        return line
    if is_answer(line, lines, place):
        return replace(line, kind=BlockKind.TURN, label=re.split(r"[\s　]", line.text)[0])
    if above and _is_signature(line, above):
        return replace(line, kind=BlockKind.ATTRIBUTION, date_text=line.text)
    if below and _is_label(line, below):
        return replace(line, kind=BlockKind.ATTRIBUTION, label=line.text, opens=True)
    if _is_headline(line, above, below):
        return replace(
            line, kind=BlockKind.HEADLINE, opens=True, date_text=line.text if _is_dated(line.text) else ""
        )
    return line


def _is_dated(text: str) -> bool:
    """Whether a headline dates what stands below it: in full, or behind what was said: 会見録（3月9日）."""
    if full_dates(text) or is_moment(text):
        return True
    day = _DAY_BEHIND.search(text)
    said = (*cues()["words_said"], *cues()["debate_words"])
    return day is not None and any(word in text[: day.start()] for word in said)


def _is_headline(line: Line, above: Line | None, below: Line | None) -> bool:
    """A short line that is no sentence, with text below it that is not its own continuation."""
    text = line.rest
    if len(text) > HEADLINE_LENGTH or text.endswith(("、", ",", "，")) or _stops_inside(text):
        return False
    if ends_sentence(text) and not text.endswith("」"):
        # 「…会談へ!」: only set off from indented text, or before it at the top
        return bool(
            len(text) <= _HEADING_LENGTH
            and below
            and len(below.indent) > len(line.indent)
            and "。" not in text
        )
    if text.endswith("」") and text.startswith("「") and text.count("「") == text.count("」") == 1:
        return False
    alone = (
        above is None
        or line.blanks > 0
        or above.kind not in (BlockKind.BODY, BlockKind.TURN, BlockKind.QUOTE)
    )
    return alone or (below is not None and below.blanks > 0 and len(text) <= _HEADING_LENGTH)


def _stops_inside(text: str) -> bool:
    """A sentence ends inside *text*, outside any quotation: it is prose."""
    return "。" in re.sub(r"「[^」]*」|[(（][^)）]*[)）]", "", text)


def _is_signature(line: Line, above: Line) -> bool:
    """2025年6月23日　株式会社〇〇　代表取締役　六車敦, directly below a letter."""
    dates = full_dates(line.text)
    if not dates or dates[0][0] != 0 or line.blanks or not ends_sentence(above.text):
        return False
    parts = re.split(r"[\s　]+", line.text[dates[0][1] :].strip())
    return parts[0] != "" and len(line.text) <= HEADLINE_LENGTH and not re.search(r"[。はがを]", line.text)


def _is_name(text: str) -> bool:
    return len(text) <= _NAME_LENGTH and not re.search(r"[。、「」:：]", text)


def _is_label(line: Line, below: Line) -> bool:
    """真柴啓介（北陵大学教授）directly above that person's words."""
    if below.blanks or ends_sentence(line.text) or len(line.text) > HEADLINE_LENGTH:
        return False
    named = re.match(rf"{NAME}{{2,20}}[\s　]*[(（]([^()（）]+)[)）]$", line.text)
    if not named or line.mark:
        return False
    speaks = below.kind is BlockKind.QUOTE or len(below.indent) > len(line.indent)
    return speaks and any(named[1].endswith(office) for office in cues()["offices"])
