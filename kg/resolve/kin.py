"""The people of a document in; who of one surname is somebody else, because the text tells them apart, out.

X大統領の弟、Y・X氏, X夫人; X首相は…Y・X氏を; bearers of one office beside each other. Joins no names.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg import expressions as re
from kg.gazetteer import Gazetteer
from kg.records import Kind, Mention
from kg.resolve.canonical import canonical
from kg.resolve.cues import KIN_AROUND, KIN_NOUNS, WIVES
from kg.resolve.titles import is_former, offices_of, same_office, share_office

_NOUN = "(?:" + "|".join(sorted(KIN_NOUNS, key=len, reverse=True)) + ")"
#: Between a person and his kin: 大統領の|弟で実業家の|ミロ.
_OWN_KIN = re.compile(
    rf"(?:の|と(?:その)?|、その){KIN_AROUND}{_NOUN}{KIN_AROUND}(?:で?[、・]|の|で(?:ある)?)?(?:[一-鿿ァ-ヺー]{{2,10}}の)?"
)
#: Before somebody who is kin of whoever was told of: 弟の|ミロ, その妻で作家の|ミロ.
_KIN_BEFORE = re.compile(
    rf"(?:^|[。、「『はがもと]|その|そして){KIN_AROUND}{_NOUN}(?:で?[、・]|の|で(?:ある)?)?(?:[一-鿿ァ-ヺー]{{2,10}}の)?$"
)
#: The same where the person goes by his office: 司令官の弟の|リュカ.
_KIN_OF_OFFICE = re.compile(
    rf"(?P<office>[一-鿿]{{2,8}})の{KIN_AROUND}{_NOUN}(?:で?[、・]|の|で(?:ある)?)?(?:[一-鿿ァ-ヺー]{{2,10}}の)?$"
)
#: After somebody who is topic, and after the other: ミロは|ドレク大統領|の弟だ.
_IS = re.compile(r"(?:は|が|も)[、]?(?:[一-鿿ァ-ヺー]{2,12}(?:の|で))?")
_KIN_OF = re.compile(rf"の{KIN_AROUND}{_NOUN}(?:だ|で|に(?:当|あ)たる|。|の一人)")
_SUBJECTS, _OBJECTS = frozenset("はが"), frozenset("をにとへ")
_ANOTHER_CLAUSE = re.compile(r"[「『。（(]|[たるいがでば]、|[はが]")
_BESIDE = frozenset("はがとやをにも、")
_AND = re.compile(r"(?:と|、)(?:現職の|現|元|前)?")


def are_two(short: str, full: str, people: Sequence[Mention], text: str) -> bool:
    """Whether the text tells the one of that surname alone from the other: his brother, or whom he meets."""
    shorts = [m for m in people if m.text == short]
    fulls = [m for m in people if m.text == full]
    if any(_acts_on(a, b, text) or _acts_on(b, a, text) for a in shorts for b in fulls):
        return True
    if any(_told_as_kin(a, b, text) for a in shorts for b in fulls):
        return True
    first = fulls[0]
    earlier = [m for m in shorts if m.start < first.start]
    if earlier and comes_as_kin(first, text):
        return True
    kin = _KIN_OF_OFFICE.search(text, max(0, first.start - 30), first.start)  # 司令官の弟の|リュカ
    if kin and any(same_office(kin["office"], o) for m in shorts for o in offices_of(m.title)):
        return True
    wives = [m for m in fulls if m.title.endswith(WIVES)]
    return bool(wives) and any(m.title and not m.title.endswith(WIVES) for m in shorts)


def comes_as_kin(person: Mention, text: str) -> bool:
    """Whether *person* is named as kin of whoever was told of: 長女の|朴順姫さん."""
    return bool(_KIN_BEFORE.search(text, max(0, person.start - 30), person.start))


def _acts_on(a: Mention, b: Mention, text: str) -> bool:
    """Whether one is the topic of a clause and the other what it acts on: 李首相は李明氏を送った."""
    if a.sentence != b.sentence or text[a.phrase_end : a.phrase_end + 1] not in _SUBJECTS:
        return False
    between = text[a.phrase_end + 1 : b.start]
    return (
        a.phrase_end < b.start
        and text[b.phrase_end : b.phrase_end + 1] in _OBJECTS
        and not _ANOTHER_CLAUSE.search(between)
    )


def _told_as_kin(a: Mention, b: Mention, text: str) -> bool:
    """Whether a sentence says that one is the other's kin."""
    if a.sentence != b.sentence:
        return False
    for one, other in ((a, b), (b, a)):
        if one.phrase_end <= other.start and _OWN_KIN.fullmatch(text, one.phrase_end, other.start):
            return True
        linked = one.phrase_end <= other.start and _IS.fullmatch(
            text, one.phrase_end, other.span[0] or other.start
        )
        if linked and _KIN_OF.match(text, other.phrase_end):
            return True
    return False


def set_apart(
    people: Sequence[Mention], nodes: Mapping[int, str], text: str, gazetteer: Gazetteer
) -> dict[int, str]:
    """Return nodes of their own for mentions that bear another's very name, by where they begin."""
    by_name: dict[str, list[Mention]] = defaultdict(list)
    for mention in people:
        by_name[nodes[mention.start]].append(mention)
    apart: dict[int, str] = {}
    for node, named in by_name.items():
        if len(named) > 1:
            apart.update(
                _wives(node, named)
                or _same_named_kin(node, named, text)
                or _of_two_states(node, named, text, gazetteer)
            )
    return apart


def _wives(node: str, named: Sequence[Mention]) -> dict[int, str]:
    """Return X夫人 beside an X who is told of with an office or otherwise."""
    wives = [m for m in named if m.title.endswith(WIVES)]
    return {m.start: f"{node}#wife" for m in wives} if len(wives) < len(named) else {}


def _same_named_kin(node: str, named: Sequence[Mention], text: str) -> dict[int, str]:
    """Return the one called kin of another of that name, and whom the text then calls as him."""
    for a, b in pairwise(named):
        if a.sentence == b.sentence and _OWN_KIN.fullmatch(text, a.phrase_end, b.start):
            others = {m.title for m in named if m.start <= a.start}
            return {
                m.start: f"{node}#kin"
                for m in named
                if m.start >= b.start and (m is b or (m.title == b.title and m.title not in others))
            }
    return {}


def _of_two_states(node: str, named: Sequence[Mention], text: str, gazetteer: Gazetteer) -> dict[int, str]:
    """Return the second, where a sentence has an office's bearers of two states, or the old and the new."""
    for a, b in pairwise(named):
        alike = share_office(offices_of(a.title), offices_of(b.title))
        if a.sentence != b.sentence or not alike:
            continue
        beside = text[a.phrase_end : a.phrase_end + 1] in _BESIDE
        if beside and a.affiliation and b.affiliation and not _one_owner(a, b, gazetteer):
            return {
                m.start: f"{node}#other"
                for m in named
                if m is b or (m.affiliation and _one_owner(m, b, gazetteer))
            }
        if is_former(a) != is_former(b) and _AND.fullmatch(text, a.phrase_end, b.span[0] or b.start):
            return {
                m.start: f"{node}#other"
                for m in named
                if m is b or (offices_of(m.title) and is_former(m) == is_former(b))
            }
    return {}


def _one_owner(a: Mention, b: Mention, gazetteer: Gazetteer) -> bool:
    """Whether what stands before two offices may be one state or body: 米国, アメリカ, アメリカ政府."""
    keys = [canonical(m.affiliation, Kind.PLACE, gazetteer) for m in (a, b)]
    return any(x.startswith(y) for x, y in (keys, keys[::-1]))


def is_whole(name: str, people: Sequence[Mention]) -> bool:
    """Whether a name is a surname by itself, so that no shorter one is its bearer's: 林田 beside 林."""
    return any(m.surname == name for m in people if m.text == name)
