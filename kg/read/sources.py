"""A line in; the same line as an attribution (出典) out: whose words stand above or below it, or when.

Who posted where, at what time, in a letter or on a page. Looks at no neighbours and resolves no names.
"""

from dataclasses import replace

from kg import expressions as re
from kg.read.dates import has_date
from kg.read.lines import HEADLINE_LENGTH, Line, cues, ends_sentence
from kg.read.turns import PARTICLE
from kg.records import BlockKind

_DASHES = frozenset("—―─–")
_NAME_LENGTH = 30
DATE_ROW = re.compile(r"[0-9０-９/／.年月日(（月火水木金土日)）曜 　·:：時分午前午後朝昼夜夕付更新~～-]+")
_POST_HEADER = re.compile(
    r"(?P<name>[^@。、「」:：]{2,30}?)(?:(?:\s+|\s*[(（])(?P<handle>@\w{2,30})[)）]?|の(?:公式)?(?P<medium>(?:X|Ｘ|ツイッター|フェイスブック|テレグラム|インスタグラム|SNS|ブルースカイ)(?:への)?(?:投稿|ポスト|ツイート|書き込み)))"
    r"[\s　·・,、(（]*(?P<date>[0-9０-９][0-9０-９/年月日時分:： 　午前後]*)?[)）]?$"
)
HANDLE = re.compile(r"[(（]?@\w{2,30}[)）]?")


def as_attribution(line: Line) -> Line | None:
    """A line that says whose words stand above it, or a date of theirs alone."""
    text = line.rest
    if len(text) > HEADLINE_LENGTH + 16 or text.endswith("。") or text.startswith(("「", "【")):
        return None
    # 〇〇より 2025年4月25日 午後2時32分
    source = re.match(r"(.{2,50}?)(?:より|から|に投稿|の投稿|投稿)[\s　、,(（]+(.{3,40})$", text)
    if source and is_moment(source[2]) and not source[1].endswith("だ"):
        return replace(line, kind=BlockKind.ATTRIBUTION, label=source[1], date_text=source[2])
    # 〇〇 @handle · 5月18日; 〇〇のX投稿 5月19日: above the words
    post = _POST_HEADER.match(text)
    if post and (post["handle"] or post["medium"]):
        return replace(
            line, kind=BlockKind.ATTRIBUTION, label=post["name"], opens=True, date_text=post["date"]
        )
    # 投稿者：〇〇; 投稿日時：5月18日
    label, named = (part.strip() for part in text.replace("：", ":").partition(":")[::2])
    if label in cues()["poster_labels"] and 2 <= len(named) <= _NAME_LENGTH:
        return replace(line, kind=BlockKind.ATTRIBUTION, label=named, opens=True)
    if label in cues()["posted_labels"] and is_moment(named):
        return replace(line, kind=BlockKind.ATTRIBUTION, date_text=named)
    # 〇〇(Xへの投稿、8月3日)
    head, bracket, tail = text.partition("(") if "(" in text else text.partition("（")
    if bracket and tail[-1:] in (")", "）") and len(head) <= 40 and not re.search(r"[。、「]", head):
        if any(word in tail for word in cues()["media"]) or re.search(r"(?:より|から)[)）]$", tail):
            return replace(line, kind=BlockKind.ATTRIBUTION, label=head.strip(), date_text=tail[:-1])
        if not head.strip() and has_date(tail) and DATE_ROW.fullmatch(_kanji_digits(tail[:-1])):
            return replace(line, kind=BlockKind.ATTRIBUTION, date_text=tail[:-1])
    if (
        text.endswith(("より", "から"))
        and any(word in text[-12:] for word in cues()["media"])
        and not PARTICLE.search(text[:-2])
    ):
        return replace(line, kind=BlockKind.HEADING, opens=True, label=text, date_text=text)
    # — 〇〇、8月3日
    if text[0] in _DASHES and not ends_sentence(text):
        name = text.lstrip("".join(_DASHES) + " 　")
        if len(name) <= 40 and not PARTICLE.search(re.split(r"[、,(（]", name)[0]):
            return replace(
                line, kind=BlockKind.ATTRIBUTION, label=re.split(r"[、,(（]", name)[0], date_text=name
            )
    return None


def is_moment(text: str) -> bool:
    """Say whether *text* is a date with at most a time of day and a closing bracket."""
    return has_date(text) and bool(DATE_ROW.fullmatch(re.sub(r"[)）].{0,4}$|頃$|ごろ$", "", text)))


def _kanji_digits(text: str) -> str:
    return text.translate(str.maketrans("〇一二三四五六七八九十", "00000000000"))
