"""A line in; the same line as a turn of speech (発言) out, where its form shows one.

Labels stand in many layouts: 報道官：…, ○栗林委員　…, 【報道官】…, （市長）…, Q …, ――…, a bare name and a
space beside another turn. Resolves no names.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.read.lines import BULLETS, HEADLINE_LENGTH, Line, cues, ends_sentence
from kg.records import BlockKind

_TURN_MARKS = frozenset("○◯◎●〇")
_DASHES = frozenset("—―─–")
_LABEL_LENGTH = 24
#: 問 …, 答3 …, 答(森・報道主任) …
_ASKED = re.compile(
    r"([QAＱＡ問答]|質問|回答)[0-9０-９]{0,2}(?:[(（][^()（）]{2,24}[)）])?(?:[\s　.．:：、]+|[)）][\s　]*)\S"
)
_CLOCK = re.compile(
    r"(?:[0-9]{4}[/年.-])?(?:[0-9]{1,2}[/月][0-9]{1,2}日?|[0-9]{1,2}日)\s*(?:午[前後])?\s?[0-9]{1,2}[:時][0-9]{0,2}分?"
)
PARTICLE = re.compile(r"[はがをにでへと]|から|まで|より|ため|こと|です|ます")
NAME = r"[一-龥々ヶ〆ァ-ヴー・=＝A-Za-z.\sぁ-ん]"
_BRACKETED = re.compile(
    r"[【〔［\[（(＜〈《](?P<label>[^【】〔〕［］\[\]（）()＜＞〈〉《》=＝0-9０-９]{1,24})"
    r"[】〕］\]）)＞〉》][ 　]?(?P<said>\S.*)$"
)

#: ◆灰谷修市長（6日、定例会見）　…
_ITEM = re.compile(
    r"(?P<label>[^\s　。、「」『』:：()（）]{3,24})(?:[(（][^()（）。]{1,20}[)）])?[ 　]+(?=[^\s　「『])"
)
_SQUARES = frozenset("■□◆◇▲▼△▽★☆")
#: A label that says by its end whose it is: an office or honorific, whatever name it follows.
NAMED_LABEL = re.compile(
    r"[一-龥ァ-ヴー・](?:大統領|首相|総理|大臣|[外内蔵財農運]相|国防相|(?:資源|産業|経済|環境|文化|法務|厚生|労働|国土|交通|通商|科学|教育|防災|復興|水産|農林)相|長官|次官|副官|報道官|補佐官|議員|知事|[市町村区]長|議長|委員長?|社長|会長|局長|部長|課長|所長|団長|隊長|将軍|大佐|司令官|総長|総裁|大使|公使|特使|書記長?|代表|教授|博士|弁護士|監督|記者|氏|さん|紙|通信)(?:[(（][^()（）]{1,12}[)）])?$"
)

_TALK = re.compile(
    r"(?P<label>(?![はがをに])[^\s。、「」『』:：＝=][^。、「」『』:：＝=はがをに]{1,39}?"
    r"の(?:話|談話?|コメント))"
    r"(?:[ 　]+|[ 　]?[:：＝=][ 　]?)(?=[^\s「『])"
)


def as_labelled(line: Line) -> Line | None:
    """A turn whose label stands in brackets: 【外務報道官】…, （市長）…; a dateline 【津共同】 is none."""
    found = _BRACKETED.match(line.rest)
    if found is None or not ends_sentence(found["said"]):
        return None
    office = any(found["label"].endswith(o) for o in (*cues()["offices"], *cues()["question_labels"]))
    return replace(line, kind=BlockKind.TURN, label=found["label"]) if office else None


def as_talk(line: Line) -> Line | None:
    """A turn whose label says that it is somebody's talk, X教授の話　…, with where its words begin."""
    found = _TALK.match(line.rest)
    if found is None or not ends_sentence(line.rest):
        return None
    words = line.end - len(line.rest) + found.end()
    return replace(line, kind=BlockKind.TURN, label=found["label"], words=words)


def as_item(line: Line) -> Line | None:
    """An item of a list that somebody's name and office head, ◆灰谷修市長　…, with where its words begin."""
    found = _ITEM.match(line.rest)
    if line.mark not in _SQUARES or found is None or not ends_sentence(line.rest):
        return None
    if PARTICLE.search(found["label"]) or not NAMED_LABEL.search(found["label"]):
        return None
    words = line.end - len(line.rest) + found.end()
    return replace(line, kind=BlockKind.TURN, label=found["label"], words=words)


def as_turn(line: Line) -> Line | None:
    """Turns of speech: ○栗林委員　…, 報道官:「…」, Q …, ――10年ぶりですね。, 🔴 10/5 13:20 …."""
    if line.mark in _TURN_MARKS and line.text[1:2] not in (" ", "　"):
        turn = re.match(
            r"([^\s　。「]{1,24}?(?:[(（][^)）]{1,8}[)）][^\s　。「]{0,8})?)[\s　]+(\S.*)$", line.rest
        )
        if turn and turn[2][0] not in _TURN_MARKS | _SQUARES:  # ◎ミノ市 ●レノ町
            return replace(line, kind=BlockKind.TURN, label=turn[1])
    clock = _CLOCK.match(line.rest)
    if clock and (line.mark or line.rest[clock.end() :].strip()):
        said = line.rest[clock.end() :].strip()
        if not said:
            return replace(line, kind=BlockKind.HEADING, opens=True, date_text=clock[0])
        if line.mark and line.rest[clock.end()] in " 　":
            return replace(line, kind=BlockKind.TURN, opens=True, date_text=clock[0])
    if line.text[0] in _DASHES and ends_sentence(line.text) and not re.match(r"[—―─–]+\s*$", line.text):
        return replace(line, kind=BlockKind.TURN, label="")
    if line.mark in ("❓", "❔", "🙋") and ends_sentence(line.rest):
        return replace(line, kind=BlockKind.TURN)
    asked = _ASKED.match(line.rest)
    if asked and asked[1] in cues()["question_labels"]:
        return replace(line, kind=BlockKind.TURN, label=asked[1])
    label, mark, said = colon(line.rest)
    if mark and said and _speaks(label, said) and (line.mark not in BULLETS or not line.mark):
        return replace(line, kind=BlockKind.TURN, label=label)
    if re.match(r"「[^」]*」\s*[=＝]\s*\S{2,30}", line.rest) and (
        "。" in line.rest or len(line.rest) > HEADLINE_LENGTH
    ):
        return replace(line, kind=BlockKind.TURN, label=re.split("[=＝]", line.rest)[-1])
    return None


def is_answer(line: Line, lines: Sequence[Line], place: int) -> bool:
    """羽鳥　電話をもらって…: a short label and a space, next to a turn, in a line that ends as a sentence."""
    said = re.match(rf"({NAME}{{1,10}}?)[\s　]+\S", line.text)
    if not said or not ends_sentence(line.text) or line.mark or PARTICLE.search(said[1]):
        return False
    near = [lines[i] for i in (place - 1, place + 1) if 0 <= i < len(lines)]
    return any(
        other.kind is BlockKind.TURN or re.match(re.escape(said[1]) + r"[\s　]", other.text) for other in near
    )


def _speaks(label: str, said: str) -> bool:
    """Say whether ``label: said`` is a speaker and a sentence."""
    if len(label) > _LABEL_LENGTH or label in cues()["mute_labels"] or re.search(r"[、「」=＝【】]", label):
        return False
    if re.search(r"[(（][^()（）]*$", label):
        return False  # 東和製作所（本社：港南市、以下「当社」）は
    if re.search(r"[0-9]$", label) or PARTICLE.search(re.sub(r"@\w+", "", label)):
        return False
    return ends_sentence(said) or said.startswith(("「", "『"))


def colon(text: str) -> tuple[str, str, str]:
    """Return the label, the colon and what it says of ``label: said``, "" each when it is none."""
    match = re.match(r"([^:：。]{1,40}?)\s?([:：])(?![0-9/])\s*(.*)$", text)
    return (match[1].strip(), match[2], match[3]) if match else ("", "", "")
