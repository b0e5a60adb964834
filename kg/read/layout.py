"""Lines in; which of them a document's own layout shows to be turns of speech (発言), with their labels, out.

A short label that opens line after line beside another one is a speaker's, whatever its word. Knows no
offices and resolves no names; single turns that show by themselves are ``turns``.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg import expressions as re
from kg.read.header_parts import MOMENT
from kg.read.lines import BULLETS, Line, cues, ends_sentence
from kg.read.sources import is_moment
from kg.read.spoken_tone import tone_of
from kg.read.turns import NAMED_LABEL

_LABEL = r"(?P<label>[^\s　。、「」『』:：…!！?？＝=→]{1,24})"
#: How a label is set off from the words: one sort holds for a whole document.
_LAYOUTS = {
    "space": re.compile(rf"{_LABEL}[ 　]+(?=\S)"),
    "colon": re.compile(r"(?P<label>[^。、「」『』:：…!！?？＝=→]{1,24}?)[ 　]?[:：](?!//)[ 　]?(?=\S)"),
    "bar": re.compile(r"(?P<label>[^。、「」『』:：…!！?？＝=→|｜\t]{1,24}?)[ 　]?[|｜\t＞>][ 　]?(?=\S)"),
    "quote": re.compile(rf"{_LABEL}(?=「.*」[。]?(?:[(（][^()（）]*[)）])?$)"),
    "dash": re.compile(
        r"(?P<label>[^\s　。、「」『』:：…!！?？＝=→—―─–]{1,24})[ 　]?[—―─–]{1,2}[ 　]?(?=\S)"
    ),
    "bracket": re.compile(
        r"[【〔［\[（(＜〈《](?P<label>[^【】〔〕［］\[\]（）()＜＞〈〉《》=＝]{1,24})"
        r"[】〕］\]）)＞〉》][ 　]?(?=\S)"
    ),
}
#: When it was said, before the label: [00:12] 砂川：…, 3月9日｜リド議員｜…
_CLOCK = re.compile(rf"[\[(（［【]?(?P<moment>{MOMENT})[\])）］】]?[ 　|｜\t/／、,]+")
#: A label on a line of its own: 瀬名, （市長）, 記者：
_ALONE = re.compile(
    r"[【〔［\[（(＜〈《]?(?P<label>[^\s　。、「」『』【】〔〕［］（）()＜＞〈〉《》:：…!！?？＝=→]{1,16})"
    r"[】〕］\]）)＞〉》]?[:：]?"
)
#: 真柴啓介氏（北陵大学教授）
_WHO = re.compile(
    r"[^\s　。、「」『』（）()0-9０-９][^。、「」『』（）()0-9０-９]{1,23}[ 　]?"
    r"[(（][^（）()0-9０-９。]{2,24}[)）]"
)
#: 真柴啓介（北陵大教授）　…
_INTRODUCED = re.compile(
    r"(?P<label>[^\s　。、「」『』（）()：:0-9０-９]{1,16})[(（][^（）()0-9０-９。]{2,24}[)）][ 　]+(?=\S)"
)
#: ・瀬名市長：…, ・黒江社長＝…: a label and its words in a list, and how they end where no full stop is.
_ITEM_OF = re.compile(
    r"(?P<label>[^\s　。、「」『』:：＝=（）()]{2,24})(?:[(（][^()（）]{1,20}[)）])?"
    r"[ 　]?[:：＝=][ 　]?(?=[^\s「『/])"
)
_PREDICATE = re.compile("(?:[うくすつぬむるぐぶただい]|べき|せず|まい)$")
_NAME_QUOTES = re.compile("[^。、「」『』はがをに]{2,24}「[^」]*」(?:[(（][^()（）]*[)）])?。?")
#: Comments of a page at least, and lines above the first that may announce them.
_FEW, _ANNOUNCED = 2, 4
#: No speaker's label: a date, a number, a time of day or year.
_NO_LABEL = re.compile(
    r"^(?:[第全約同]?[0-9０-９一二三四五六七八九十百]+[^一-龥]?|.*[0-9０-９一二三四五六七八九十元][年月日時分章節回条項号版歳人件円%％]|.*[0-9０-９]|同(?:年|月|日|時)"
    r"|[春夏秋冬朝昼夕夜]|正月|この年|翌[年月日朝]|午前|午後|[（(]?[月火水木金土日][)）]?)$"
)
_WEAK = re.compile(
    r"[はがをに]$|^(?:また|なお|そして|しかし|ただし?|さらに|一方|まず|次に|最後に|第[一二三四五六]に?)$"
)
#: Lines with labels that recur that a dialogue has at least.
_MANY = 4
_ASKING = frozenset("—―─–Q問Ｑ")
_MOST_LABELS = 8


@dataclass(frozen=True, slots=True)
class Labelled:
    """A line whose opening may be a speaker's label."""

    place: int
    label: str
    words: int  #: where what is said begins, in the text of the document
    moment: str = ""  #: day or clock before the label


def spoken_lines(lines: Sequence[Line]) -> dict[int, Labelled]:
    """Return the label of each line that is a turn of speech by the layout of the whole document."""
    spoken: dict[int, Labelled] = {}
    for form, layout in _LAYOUTS.items():
        found = list(_labelled(lines, layout))
        spoken |= {f.place: f for f in _side_by_side(lines, found)}
        counts = Counter(f.label for f in found)
        recurring = {label for label, count in counts.items() if count > 1}
        recurring |= _introduced(lines, found, recurring)
        turns = [f for f in found if f.label in recurring]
        if form == "colon" and _is_protocol(lines, found, recurring):
            turns = found
        elif timed := _timed(lines, found):
            turns = timed
        elif not _is_dialogue(lines, turns, recurring, layout):
            continue
        spoken |= {f.place: f for f in turns}
        # who asks once stands between two turns of those who speak more often
        for one in found:
            words = ends_sentence(lines[one.place].text)
            if one.label not in recurring and words and _beside(one.place, spoken) and _office(one.label):
                spoken[one.place] = one
    return spoken | _above_words(lines) | _above_comments(lines) | _with_offices(lines) | _listed(lines)


def _is_protocol(lines: Sequence[Line], found: Sequence[Labelled], recurring: set[str]) -> bool:
    """Whether from the first on every line is a labelled sentence, days aside, and some label recurs."""
    labels = {f.label for f in found}
    if len(found) < _MANY or not recurring or len(labels) == 1 or labels & set(cues()["question_labels"]):
        return False
    below = [line for line in lines[found[0].place :] if not is_moment(line.text)]
    return len(below) == len(found) and all(ends_sentence(line.text) for line in below)


def _timed(lines: Sequence[Line], found: Sequence[Labelled]) -> list[Labelled]:
    """Return the labels behind a day or a clock, where all such lines are somebody's words: 3月9日｜X｜…."""
    timed = [f for f in found if f.moment]
    labels = Counter(f.label for f in timed)
    named = sum(bool(NAMED_LABEL.search(f.label)) for f in timed)
    if len(timed) < _MANY - 1 or (max(labels.values()) == 1 and 3 * named < 2 * len(timed)):
        return []
    words = [line.text[f.words - line.start :] for f in timed for line in (lines[f.place],)]
    tone = tone_of(words)
    whole = all(ends_sentence(text) for text in words)
    return timed if whole and tone.spoken > 0 and tone.spoken + tone.open > 2 * tone.told else []


def _introduced(lines: Sequence[Line], found: Sequence[Labelled], recurring: set[str]) -> set[str]:
    """Return the labels that stand once, of those whom the head names: ベルク　… below ヨナ・ベルク."""
    first = min((f.place for f in found if f.label in recurring), default=0)
    head = [line.text for line in lines[:first]]
    # 地質学者リン・ウェイ――, and from then on ウェイ――
    longer = {
        f.label
        for f in found
        if any(len(r) > 1 and f.label != r and f.label.endswith(r) for r in recurring)
        and ends_sentence(lines[f.place].text)
    }
    return longer | {
        f.label
        for f in found
        if f.place > first
        and len(f.label) > 1
        and ends_sentence(lines[f.place].text)
        and any(f.label in text and "。" not in text for text in head)
    }


def _above_words(lines: Sequence[Line]) -> dict[int, Labelled]:
    """Return the labels that stand on lines of their own, again and again, right above what is said."""
    found: list[Labelled] = []
    for place, line in enumerate(lines[:-1]):
        match = _ALONE.fullmatch(line.rest)
        label = match["label"].strip() if match else ""
        below = lines[place + 1]
        set_off = not place or line.blanks > 0 or ends_sentence(lines[place - 1].text)
        if not label or not set_off or below.blanks or not ends_sentence(below.text):
            continue
        if _NO_LABEL.match(label) or _WEAK.search(label) or label in _mute() or not re.search(r"\w", label):
            continue
        found.append(Labelled(place, label, line.end))
    counts = Counter(f.label for f in found)
    turns = [f for f in found if counts[f.label] > 1]
    labels = {f.label for f in turns}
    if len(labels) == 1 and all(f in turns or _asks(f.label) for f in found):
        turns, labels = found, labels | {""}  # 【知事】, asked by one paper after the other
    changes = sum(a.label != b.label for a, b in pairwise(turns))
    if len(turns) < _MANY or not 1 < len(labels) <= _MOST_LABELS or changes * 3 < len(turns):
        return {}
    # who asks once stands between two turns of those who speak more often
    return {f.place: f for f in found if f in turns or _office(f.label) or _asks(f.label)}


def _above_comments(lines: Sequence[Line]) -> dict[int, Labelled]:
    """Return the names with their offices right above their bearers' words, where comments are announced.

    識者の見方 / サラ・ミント教授（行政法） / …。: two at least; a list of who is who announces no comments.
    """
    found = [
        Labelled(place, line.text, line.end)
        for place, line in enumerate(lines[:-1])
        if _WHO.fullmatch(line.text)
        and not lines[place + 1].blanks
        and ends_sentence(lines[place + 1].text)
        and (not place or line.blanks > 0 or ends_sentence(lines[place - 1].text))
    ]
    if len(found) < _FEW:
        return {}
    above = lines[max(0, found[0].place - _ANNOUNCED) : found[0].place]
    announced = any(word in line.text for line in above for word in cues()["comment_words"])
    return {f.place: f for f in found} if announced else {}


def _with_offices(lines: Sequence[Line]) -> dict[int, Labelled]:
    """Return the turns of those whom their first label introduces: 鳥居（国土大教授）　…, then 鳥居　….

    Some name has to come again, as in a talk; who is who names everybody once.
    """
    first = [
        Labelled(place, match["label"], line.end - len(line.rest) + match.end())
        for place, line in enumerate(lines)
        if (match := _INTRODUCED.match(line.rest)) and ends_sentence(line.text)
    ]
    names = {f.label for f in first}
    again = [f for f in _labelled(lines, _LAYOUTS["space"]) if f.label in names]
    if len(names) < _FEW or not any(ends_sentence(lines[f.place].text) for f in again):
        return {}
    return {f.place: f for f in (*first, *again)}


def _listed(lines: Sequence[Line]) -> dict[int, Labelled]:
    """Return the items of a list that somebody's name and office head: ・瀬名市長：…, ・黒江社長＝….

    Two at least stand next to each other, and every one says something.
    """
    found = {
        place: Labelled(place, match["label"], line.end - len(line.rest) + match.end())
        for place, line in enumerate(lines)
        if line.mark
        and line.mark in BULLETS
        and (match := _ITEM_OF.match(line.rest))
        and _says(line.rest[match.end() :])
        and (NAMED_LABEL.search(match["label"]) or match["label"].endswith(cues()["bodies_that_speak"]))
    }
    return {p: f for p, f in found.items() if _beside(p, found) or _quotes(lines, p)}


def _quotes(lines: Sequence[Line], place: int) -> bool:
    """Whether the item before or behind *place* is a name with its words: ・瀬名知事「…」."""
    near = [lines[p] for p in (place - 1, place + 1) if 0 <= p < len(lines)]
    return any(line.mark and line.mark in BULLETS and _NAME_QUOTES.fullmatch(line.rest) for line in near)


def _says(text: str) -> bool:
    return ends_sentence(text) or bool(_PREDICATE.search(text))


def _side_by_side(lines: Sequence[Line], found: Sequence[Labelled]) -> list[Labelled]:
    """Return those of *found* whose label is an office in a whole sentence beside another such line.

    アグネタ紙 …。 / ブリュノ国防次官 …。: two lines are enough where both name who speaks.
    """
    offices = [f for f in found if NAMED_LABEL.search(f.label) and ends_sentence(lines[f.place].text)]
    places = {f.place for f in offices}
    return [f for f in offices if places & {f.place - 1, f.place + 1}]


def _labelled(lines: Sequence[Line], layout: re.Pattern[str]) -> Iterator[Labelled]:
    for place, line in enumerate(lines):
        clock = _CLOCK.match(line.rest)
        match = layout.match(line.rest, clock.end() if clock else 0)
        if match is None or (line.mark and line.mark in BULLETS):
            continue
        label = match["label"].strip()
        if not re.search(r"\w", label) or _NO_LABEL.match(label) or _WEAK.search(label) or label in _mute():
            continue
        moment = clock["moment"] if clock else ""
        yield Labelled(place, label, line.end - len(line.rest) + match.end(), moment)


def _is_dialogue(
    lines: Sequence[Line], turns: Sequence[Labelled], labels: set[str], layout: re.Pattern[str]
) -> bool:
    """Whether *turns* are speech: of two or more who alternate, or of one whom others ask; in sentences."""
    if not turns or len(labels) > _MOST_LABELS:
        return False
    said = sum(ends_sentence(lines[t.place].text) for t in turns)
    if said * 3 < len(turns) * 2:
        return False
    if len(labels) == 1:
        asked = all(t.place and lines[t.place - 1].text[0] in _ASKING for t in turns)
        others = len(turns) + _asked_by_others(lines, turns, layout) >= _MANY + 1
        return len(turns) > 1 and (asked or others)
    changes = sum(a.label != b.label for a, b in pairwise(turns))
    alternate = changes * 3 >= len(turns) or _asked_by_others(lines, turns, layout) > 0
    return len(turns) >= (_MANY - 1 if all(t.moment for t in turns) else _MANY) and alternate


def _asked_by_others(lines: Sequence[Line], turns: Sequence[Labelled], layout: re.Pattern[str]) -> int:
    """Return how many lines beside *turns* are questions: with dashes, Q, or an office for a label."""
    places = {t.place for t in turns}
    beside = {p for t in turns for p in (t.place - 1, t.place + 1) if 0 <= p < len(lines)} - places
    found = 0
    for place in beside:
        line = lines[place]
        match = layout.match(line.rest)
        found += line.text[0] in _ASKING or (match is not None and _office(match["label"]))
    return found if found >= _MANY // 2 else -len(turns)


def _beside(place: int, spoken: dict[int, Labelled]) -> bool:
    return place - 1 in spoken or place + 1 in spoken


def _office(label: str) -> bool:
    return any(label.endswith(office) for office in (*cues()["offices"], *cues()["question_labels"]))


def _asks(label: str) -> bool:
    return label.endswith(cues()["asking_endings"])


def _mute() -> frozenset[str]:
    return frozenset(cues()["mute_labels"]) | frozenset(cues()["related_labels"]) - {"記者"}
