"""A text and an office without a name in it; whether somebody else than whoever was named has it, out.

別の議員, 当時の首相, ゴルン社長, 前首相 beside an X首相 who has not left: none of them is X. Chooses nobody.
"""

from collections.abc import Collection, Iterable

from kg import expressions as re
from kg.extract.cues.anaphora import (
    COMES_NEXT,
    EACH_OF,
    GETS_OFFICE,
    HAD_OFFICE,
    LEAVES_OFFICE,
    NAMELESS_OWNER,
    OTHERS_OFFICE,
    OWNER_BEFORE,
    SPEAKS_FOR,
    TAKES_OFFICE,
)
from kg.extract.cues.words import COMMON_KATAKANA
from kg.extract.endings import ending_of
from kg.extract.labels import ORGANIZATION
from kg.records import Mention

_EACH, _OTHERS = re.compile(EACH_OF), re.compile(OTHERS_OFFICE)
_LEAVES, _TAKES = re.compile(LEAVES_OFFICE), re.compile(TAKES_OFFICE)
_OWNER, _NAMELESS = re.compile(OWNER_BEFORE), re.compile(NAMELESS_OWNER)
_COMES_NEXT = re.compile(COMES_NEXT)
_SPEAKS_FOR = re.compile(SPEAKS_FOR)
_REACH = 16  #: characters before an office that may say that another one has it
_NAME = 4  #: … that may be a name nobody knows


def is_anothers(text: str, start: int, *, owned: bool = False) -> bool:
    """Whether what stands before an office at *start* gives it to another one.

    *owned*: a body to which it belongs stands there.
    """
    if _EACH.search(text, max(0, start - _REACH), start):
        return True
    return not owned and bool(_OTHERS.search(text, max(0, start - _NAME), start))


def of_another_time(office: str, titles: Iterable[str], text: str) -> bool:
    """Whether *office* is one that whoever has *titles* had or gets, where *text* tells no change: 前首相.

    >>> of_another_time("前首相", {"首相"}, "首相は笑った"), of_another_time("前首相", {"首相"}, "辞任した")
    (True, False)
    """
    for begins, change in ((HAD_OFFICE, _LEAVES), (GETS_OFFICE, _TAKES)):
        if office.startswith(begins) and len(office) > len("前相"):
            return not any(t.startswith(begins) for t in titles) and change.search(text) is None
    return False


def comes_next(text: str, person: Mention) -> bool:
    """Whether the office with which *person* is named is one that he only comes to: 新市長の X."""
    return bool(_COMES_NEXT.search(text[max(0, person.start - _REACH) : person.start]))


def of_another_body(text: str, role: Mention, owners: Collection[str]) -> bool:
    """Whether the word before a spokesman's office gives it to another body than *owners*: 政府|報道官.

    *owners*: what stands before the name of whoever may be meant; a land has every body of its.
    """
    end = role.start + len(role.title)
    body = _SPEAKS_FOR.search(text, max(0, role.start - _REACH), end)
    if body is None or role.affiliation or not owners:
        return False
    return not any(body["body"] in owner or not ending_of(owner, ORGANIZATION) for owner in owners)


def owner_before(text: str, start: int) -> str:
    """Return the name before a body at *start* that it belongs to, known or not: オルトの|検察当局."""
    match = _OWNER.search(text, max(0, start - _REACH), start)
    return match["name"] if match and names_owner(match["name"]) else ""


def names_owner(word: str) -> bool:
    """Whether a word before の can be the name of a body's owner: not メーカー, 貴国, 隣県."""
    return word not in COMMON_KATAKANA and not _NAMELESS.fullmatch(word)
