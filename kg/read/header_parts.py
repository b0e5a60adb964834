"""A short line in; what it consists of (when, where, who) and its shape out, None where it says more.

Shape is what stays when days, clocks, platforms and names are taken out: marks and the order of the parts.
Looks at one line alone and resolves no names.
"""

from dataclasses import dataclass
from functools import cache

from kg import expressions as re
from kg.read.lines import cues, ends_sentence
from kg.read.turns import NAMED_LABEL

#: Characters of a header at most, and of the name of one speaker.
HEADER_LENGTH = 45
_NAME_LENGTH = 20
_WIDTH = str.maketrans("０１２３４５６７８９：", "0123456789:")
_WEEKDAY = r"(?:[ 　]?[(（]?[月火水木金土日](?:曜日?|・祝|・休)?[)）]|[ 　][月火水木金土日]曜日?)?"
_KANJI = "[〇一二三四五六七八九十]"
DAY = (
    r"(?:(?<![0-9])(?:(?:19|20)[0-9]{2}[ 　]?[年/.-][ 　]?|(?:明治|大正|昭和|平成|令和)(?:元|[0-9]{1,2})年)"
    r"[ 　]?[0-9]{1,2}[ 　]?[月/.-][ 　]?[0-9]{1,2}日?|(?<![0-9/.])[0-9]{1,2}月[ 　]?[0-9]{1,2}日"
    rf"|{_KANJI}{{1,2}}月{_KANJI}{{1,3}}日|(?<![0-9/.])[0-9]{{1,2}}/[0-9]{{1,2}}(?![0-9/])|(?<![0-9])[0-9]{{1,2}}日)"
    + _WEEKDAY
)
CLOCK = (
    r"(?:(?:午前|午後|[AP]M)?[ 　]?(?<![0-9:])[0-9]{1,2}(?::[0-9]{2}(?::[0-9]{2})?|時(?:[0-9]{1,2}分|半)?)"
    r"(?:[ 　]?[AaPp][Mm])?"
    r"(?:[ 　]?(?:ごろ|頃|更新|付))?)"
)
_TIME_OF_DAY = r"[ 　]?(?:早朝|未明|昼過ぎ|夕方|深夜|[朝昼夕夜付])(?![一-龥])"
MOMENT = rf"(?:{DAY}(?:[ 　,、]*{CLOCK}|{_TIME_OF_DAY})?|{CLOCK})"
_ORDINAL = (
    r"(?:[①-⑳]|(?:No\.?|NO\.?|№|発言|投稿|第)[ 　]?[0-9]{1,3}(?:[信通便号回][ 　]?)?|[(（][0-9]{1,3}[)）]"
    r"|[0-9]{1,3}(?:[.．、)）:]|(?=[ 　\ue001]|名前)))"
)
_MOMENT, _ORDINAL_FIRST = re.compile(MOMENT), re.compile(rf"^{_ORDINAL}[ 　]*")
_HANDLE = r"@\w{2,30}"
#: Words between the parts that say what they are: 名前：, 投稿日：
_FIELD = r"(?:名前|氏名|投稿者|差出人|送信者|発信元|From|発信者|発言者|投稿日時?|日時|発言日)[ 　]?[:：]"
_SPLIT = re.compile(r"[ 　,、/／|｜:：=＝—―─–>＞→\t·～~()（）\[\]［］【】〔〕<＜〈〉《》≪≫-]+")
_KANA_NAME = r"[一-龥々ヶ〆ァ-ヴーｱ-ﾝA-Za-zぁ-ん.]"
_NAME_LIKE = re.compile(rf"(?:{_KANA_NAME}|・)+")
_DATED_BRACKETS = re.compile(r"([(（\[［【〔])[^()（）\[\]［］【】〔〕]*\ue001[^()（）\[\]［］【】〔〕]*")
_BODY = re.compile("大学|協会?|組合|省|庁|党|社|会|県|市|町|村|州|院|学校|病院|研究所|連盟|銀行")
#: Said of who speaks, and of no use to tell who it is: （58歳）, 🗣.
_AGE = re.compile(r"[・、 　]?(?:[(（][0-9]{1,3}[)）]|[0-9]{1,3}[歳才])")
_SIGNS = re.compile("[\u2300-\u23ff\u2700-\u27bf\ufe0f\U0001f300-\U0001faff]")
#: 民政党・リド幹事長: between two words, not inside a name in kana.
_APART = re.compile("(?<![ァ-ヴー])・|・(?![ァ-ヴー])")
#: On which side of a debate somebody speaks, before the name: 【賛成】.
_SIDE = re.compile(
    r"[【〔\[［(（](?:賛成|反対|推進|慎重|容認|肯定|否定|支持|懐疑|存続|廃止|原告側?|被告側?)"
    r"(?:派|論|意見|の立場|の声)?[】〕\]］)）][ 　]?(?=\S)"
)
#: Signs of any colour are one: 🟥 for one side, 🟦 for the other.
_EMOJI, _COLOURED = 0x1F000, "🔵"
#: 瀬名浩二, 黒江 美帆, リナ・オルソー: a name without an office.
_BARE_NAME = re.compile(
    r"[一-龥々]{1,4}[ 　]?(?:[一-龥々]{1,4}|[ぁ-ん]{2,4}|[ァ-ヴー]{2,6})?"
    r"|[ァ-ヴー]{2,12}(?:[・＝=][ァ-ヴー]{2,12}){0,3}"
)
#: Inside or behind words: they are a piece of a sentence, リド首相は|19日、….
_PARTICLE = re.compile(
    r"(?<=.)[はがをに](?=.)|[はがを]$|(?<=[一-龥ァ-ヴー])[にもと]$|こと|です|ます|から|まで|より|ため|って|した|する|ない"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a header consists of."""

    shape: str  #: marks and order of the parts
    who: str  #: the words that name who speaks
    titled: bool  #: with an office or an honorific
    moment: str  #: day and clock, as they stand there, "" for none
    medium: str  #: where it was said, "" when the header does not say it
    pieces: tuple[str, ...]  #: all words that are no time and no medium


def parts_of(mark: str, rest: str) -> Parts | None:
    """Return the parts of a line with the sign *mark* and the words *rest*, None where it is no header.

    >>> parts_of("●", "3月9日（月）07:42　リド議員").who
    'リド議員'
    >>> parts_of("", "港は閉じたままだ。") is None
    True
    """
    mark = _COLOURED if mark and ord(mark[0]) > _EMOJI else mark
    rest = re.sub(r"^[→⇒↪└>＞]+[ 　]*", "", rest)
    plate = re.fullmatch("『(.*)』", rest)
    if plate:
        mark, rest = f"{mark}『", plate[1]
    side = _SIDE.match(rest)
    if side:
        mark, rest = f"{mark}【", rest[side.end() :]
    heading = re.match(r"#{1,6} ", rest)
    if heading:
        mark, rest = mark + heading[0].strip(), rest[heading.end() :]
    if len(rest) > HEADER_LENGTH or ends_sentence(rest) or re.search("[。「」『』!！?？…%％円]", rest):
        return None
    flat = _APART.sub("、", _AGE.sub("", _SIGNS.sub(" ", rest.translate(_WIDTH))))
    moments = [m[0] for m in _MOMENT.finditer(flat)]
    shape = _MOMENT.sub("\ue001", flat)
    shape = _ORDINAL_FIRST.sub("\ue000", shape)
    shape = re.sub(_FIELD, "", shape)
    shape = re.sub(_HANDLE, "\ue002", shape)
    media = _media().search(shape)
    medium = media[0] if media else ""
    shape = _media().sub("\ue003", shape)
    if re.search("[0-9]", shape):
        return None
    pieces = _pieces(shape)
    if pieces is None or not pieces:
        return None
    who, titled = _who(pieces, shape)
    if not who:
        return None
    for piece in sorted(pieces, key=len, reverse=True):
        shape = shape.replace(piece, "\ue004")
    shape = re.sub("\ue004(?:[ 　]+\ue004)+", "\ue004", shape)
    shape = re.sub("[\ue001 　,、]*\ue001[ 　,、]*", "\ue001", shape)
    # where and when in brackets: in any order, with or without the place
    shape = _DATED_BRACKETS.sub("\\1\ue001", shape)
    if "\ue001" in shape:
        shape = re.sub("([(（])\ue004で?([)）])", "\\1\ue003\\2", shape)
    handle = re.search(_HANDLE, rest)
    return Parts(
        mark + re.sub(r"[ 　]+", " ", shape).strip(),
        who,
        titled,
        " ".join(moments),
        medium or (handle[0] if handle else ""),
        pieces,
    )


def header_shape(text: str) -> str:
    """Return the shape of *text* where it names who speaks and when or where, else "".

    >>> header_shape("◆リド議員（3月9日 07:42）") == header_shape("◆ヴァン国防相（3月10日 12:05）") != ""
    True
    """
    parts = parts_of("", text.strip().lstrip("◆◇■□●○▼▽▲△★☆▶►・※-*# 　"))
    told = parts is not None and (parts.moment or (parts.medium and parts.titled))
    return parts.shape if parts is not None and told else ""


def has_day(moment: str) -> bool:
    """Whether *moment* names a day and not a time of day alone."""
    return bool(re.search("[日/.-]", moment))


def is_office(word: str) -> bool:
    """Whether *word* ends as an office or an honorific does."""
    return word.endswith(_offices()) or bool(NAMED_LABEL.search(word))


def _pieces(shape: str) -> tuple[str, ...] | None:
    """Return the words between the marks of *shape*, None where one of them can be no name or office."""
    words = re.sub("[\ue000-\ue003]", "|", shape)
    found = tuple(word for w in _SPLIT.split(words) if (word := w.strip("・･の☆★")))
    found = tuple(re.sub("(?<=.)で$", "", w) for w in found)
    if len(found) > 4 or any(len(w) > _NAME_LENGTH or _PARTICLE.search(w) for w in found):
        return None
    return found if all(_NAME_LIKE.fullmatch(w) for w in found) else None


def _who(pieces: tuple[str, ...], shape: str) -> tuple[str, bool]:
    """Return the words that name who speaks, and whether an office or honorific stands with them."""
    if any(p.endswith(("様", "殿", "御中", "各位", "様へ", "さんへ")) for p in pieces):
        return "", False  # whom a letter addresses
    names = [p for p in pieces if _BARE_NAME.fullmatch(p) and not is_office(p)]
    if names and len(pieces) > 1 and re.search(rf"{re.escape(names[0])}[ 　]?[(（\[［＝=]", shape):
        behind = pieces[pieces.index(names[0]) + 1 :]
        if any(is_office(p) for p in behind) and not any(_titled(p) and not _body_first(p) for p in behind):
            return names[0], True
    for piece in pieces:
        if _titled(piece):
            return piece, True
    if len(pieces) > 1 and any(is_office(p) for p in pieces):
        return (names[-1], True) if names else ("", False)
    if len(names) == 2 and all(len(n) < 4 for n in names) and re.search(rf"{names[0]}[ 　]{names[1]}", shape):
        return f"{names[0]}{names[1]}", False
    return (names[0], False) if names else ("", False)


def _body_first(piece: str) -> bool:
    """Whether an office opens with the name of a body: 北陵大学教授, 漁協組合長."""
    return bool(_BODY.search(piece[:-1]))


def _titled(piece: str) -> bool:
    """Whether *piece* is a name with its office: 葛西徹組合長, 国防相・ヴァン, 有馬かおり県議."""
    ends = any(piece.endswith(o) and len(piece) > len(o) + 1 for o in _offices())
    opens = re.match(r"([一-龥]{2,8})・(.{2,})", piece)
    return ends or bool(opens and is_office(opens[1]) and _BARE_NAME.fullmatch(opens[2]))


@cache
def _offices() -> tuple[str, ...]:
    return (*cues()["offices"], *cues()["office_endings"])


@cache
def _media() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, cues()["platforms"]), key=len, reverse=True))
    kinds = "|".join(sorted(map(re.escape, cues()["words_said"]), key=len, reverse=True))
    return re.compile(
        rf"の?(?:公式)?(?<![A-Za-z])(?:{words})(?![A-Za-zァ-ヴー])(?:[にへ]の|の|への)?(?:{kinds})?(?:より|から|で|にて)?|の?(?:{kinds})(?:より|から|で|にて|要旨|全文|抜粋)?(?![一-龥ぁ-ん])"
    )
