"""The text and its named people in; whom a clause or a heading gives an office that is not his title, out.

市長に選ばれた元教師の X, 市長　X の七千日. And who only comes to it later: 新市長の X. Chooses nobody.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.another_bearer import comes_next
from kg.extract.cues.anaphora import BROUGHT_UP_WITH_IT, CALLED_SO, HAS_IT, IN_A_HEADING
from kg.records import Mention

_HAS_IT, _IN_A_HEADING = re.compile(HAS_IT), re.compile(IN_A_HEADING)
_BROUGHT_UP, _CALLED_SO = re.compile(BROUGHT_UP_WITH_IT), re.compile(CALLED_SO)
_REACH = 40  #: characters before a name in which a clause may tell his office


def told_bearers(text: str, title: str, people: Sequence[Mention]) -> list[Mention]:
    """Return the names in *people* of whom a clause or a heading says that they have the office *title*."""
    return [p for p in people if _has(text, title, p)]


def comes_later(text: str, role: Mention, person: Mention, first: Mention) -> bool:
    """Whether *person* is named with the office of *role* only later, as the one who comes to it: 新市長の X.

    *first*: the first name of *person* in the text.
    """
    if role.start > first.start or role.affiliation or person.entities != first.entities:
        return False
    return first.title.startswith(("新", "次期")) or comes_next(text, first)


def _has(text: str, title: str, person: Mention) -> bool:
    begin = max(0, person.start - _REACH)
    at = text.rfind(title, begin, person.start)
    if at < 0 or text[at - 1 : at] in {"副", "准", "元", "前"}:
        return False  # 副町長　X is not 町長
    between = text[at + len(title) : person.start]
    if _BROUGHT_UP.fullmatch(between) and _CALLED_SO.match(text, person.phrase_end):
        return True
    line = text[text.rfind("\n", 0, person.start) + 1 : (text + "\n").find("\n", person.start)]
    return bool(_HAS_IT.fullmatch(between)) or ("。" not in line and bool(_IN_A_HEADING.fullmatch(between)))
