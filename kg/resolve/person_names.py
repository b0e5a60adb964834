"""The name mentions of a document in; its people joined with their surnames and given names alone.

Heirs, children and bearers of other offices stay apart; who of several is meant, namesakes.py tells.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues.scripts import is_katakana
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind, Mention
from kg.resolve.cues import FAMILIES, FIELDS_OF_OTHERS, HEADS_OF_STATE, KIN
from kg.resolve.groups import Groups
from kg.resolve.kin import are_two, is_whole, set_apart
from kg.resolve.lords import join_lords
from kg.resolve.namesakes import office_beside, tell_apart, two_levels
from kg.resolve.spellings import join_spelling_variants
from kg.resolve.titles import field_of, goes_with, is_former, offices_of, share_office
from kg.resolve.two_owners import apart_by_owner

_DOTS = "・＝="
_FULL = 3  #: characters of the shortest full names that are told from surnames
_REGNAL = re.compile(r"[0-9０-９一二三四五六七八九十]{1,3}世")
_CHILD = re.compile(
    r"(?:息子|娘|長男|次男|三男|長女|次女|嫡男|嫡子|王子|王女|孫|甥|姪|養子|末子|遺児)(?:の)?$"
)


def join_people(
    groups: Groups, named: Sequence[Mention], nodes: dict[int, str], text: str, gazetteer: Gazetteer
) -> None:
    """Join the people of one name, and give each bare surname to its bearer."""
    people = [m for m in named if m.kind == Kind.PERSON]
    apart = set_apart(people, nodes, text, gazetteer)
    nodes.update(apart)
    people = [m for m in people if m.start not in apart]
    owned = apart_by_owner(groups, people, nodes, named, text, gazetteer)
    nodes.update(owned)
    people = [m for m in people if m.start not in owned]
    join_lords(groups, people, nodes, text)
    forms = {m.text: m for m in people}
    join_spelling_variants(groups, people, nodes)
    for short in forms:
        full = [f for f in forms if f != short and _may_be_full(short, f, people)]
        full = [f for f in full if not any(g != f and is_short_for(f, g) for g in full)] or full
        roots = {groups.find(nodes[forms[f].start]) for f in full}
        several = len(roots) != 1 or two_levels(short, people, text, said_alike=False)
        if not several and _is_child(short, full[0], people, text):
            continue
        if several or _different(short, full[0], people, text) or are_two(short, full[0], people, text):
            tell_apart(groups, short, [m for m in people if m.text in full], people, nodes, text)
        else:
            groups.join(
                nodes[forms[short].start], nodes[forms[full[0]].start], f"{short} = {full[0]}: short name"
            )


def _may_be_full(short: str, full: str, people: Sequence[Mention]) -> bool:
    """Whether *full* can be the whole name of whom *short* names; 林田 is not 林's, 山本健太 not 山本健."""
    if not is_short_for(short, full) or _is_heir(short, full, people) or is_whole(full, people):
        return False
    return not full.endswith(FAMILIES) and not _are_full(short, full, people)


def _are_full(short: str, full: str, people: Sequence[Mention]) -> bool:
    """Whether both are full names of one surname, the shorter named first: 山本健, 山本健太.

    A surname of three characters may be read as two and a given name; it stands more often than the full one.
    """
    shorts, fulls = ([m for m in people if m.text == name] for name in (short, full))
    surname = shorts[0].surname
    if len(short) < _FULL or not surname or surname == short or fulls[0].surname != surname:
        return False
    given = len(full) - len(surname)
    return (
        full.startswith(short)
        and given < _FULL
        and shorts[0].start < fulls[0].start
        and len(shorts) <= len(fulls)
    )


def is_short_for(short: str, full: str) -> bool:
    """Whether *short* is the surname or given name of *full*."""
    for dot in _DOTS:
        if dot in full:
            parts = [name_key(p) for p in full.split(dot)]
            tail = [name_key("".join(full.split(dot)[i:])) for i in range(1, len(parts))]
            articles = {p.removeprefix(a) for p in parts[1:] for a in ("アル", "エル") if len(p) > 4}
            return name_key(short) in {parts[0], *tail, *parts[1:], *articles}
    if any(d in short for d in _DOTS) or len(short) >= len(full) or is_katakana(full):
        return False
    if len(short) < 2 and len(full) > 4:
        return False
    # a given name may be one kanji: 梢 is short for 雁部梢
    return full.startswith(short) or (full.endswith(short) and (len(short) >= 2 or len(full) > 2))


def _is_given_name(short: str, full: str) -> bool:
    return "・" in full and name_key(short) == name_key(full.split("・")[0])


def _is_heir(short: str, full: str, people: Sequence[Mention]) -> bool:
    """Whether X二世 comes up in a text that spoke of an X before: they are two."""
    if not (full.startswith(short) and _REGNAL.fullmatch(full[len(short) :])):
        return False
    return next(m.start for m in people if m.text == short) < next(m.start for m in people if m.text == full)


def _is_child(short: str, full: str, people: Sequence[Mention], text: str) -> bool:
    """Whether a child bears the given name, 息子のミルコ beside a ミルコ・ヴェーレン: left open."""
    if not _is_given_name(short, full):
        return False
    return any(m.text == short and _CHILD.search(text, max(0, m.start - 4), m.start) for m in people)


def _different(short: str, full: str, people: Sequence[Mention], text: str) -> bool:
    """Whether the bearer of the short name is somebody else: other offices, in a text with namesakes."""
    titles = {o for m in people if m.text == short and not is_former(m) for o in offices_of(m.title)}
    others = {o for m in people if m.text == full and not is_former(m) for o in offices_of(m.title)}
    others |= {o for m in people if m.text == full for o in offices_of(office_beside(m, text))}
    if not titles or not others or share_office(titles, others):
        return False
    if any(goes_with(a, b) for a in titles for b in others):
        return False
    if _is_given_name(short, full):
        return True  # エリザベス女王, エリザベス・ウォード首相
    if not (titles | others) & HEADS_OF_STATE:
        return True
    if any(field_of(o) in FIELDS_OF_OTHERS for g in (titles, others) if not g & HEADS_OF_STATE for o in g):
        return True  # 李首相, 李明外相
    # heads of state bear several offices: 大統領, 最高司令官
    first = next(m for m in people if m.text == full)
    near = text[max(0, first.start - 150) : first.end + 400]
    return any(cue in near for cue in KIN)
