"""A sentence's groups of names in; its noun phrases, each with its case, and the verbs between them, out.

Also phrases that no mention covers are told (部隊が, 市街を), with the names that own them. Works on the
text, so that it does not depend on where the parser cut. Chooses no roles: the slots do.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.cues import control_phrases as cues
from kg.extract.cues.scripts import is_katakana
from kg.records import Kind, quickly_made

_NOUN = re.compile(cues.NOUN)
_LINK = re.compile(cues.OWNER_LINK)
_NOT_NOUN = re.compile(cues.NOT_NOUN)
_GLUED_TIME = re.compile(cues.GLUED_TIME)
_CHAIN = re.compile(cues.CHAIN)
_FINITE = re.compile(cues.FINITE)
_RELATIVE = re.compile(cues.RELATIVE)
_LIMIT = re.compile(cues.LIMIT)
_NOT_ONLY = re.compile(cues.NOT_ONLY)
_QUOTED = re.compile(r"[「『][^「『」』]*[」』]")
_COUNT = re.compile(r"[0-9０-９一二三四五六七八九十]{0,3}(?:つの)?")
_ALSO = re.compile(r"[^、。はがをにでとの]{1,12}も")
_ABOUT = re.compile(cues.ABOUT)
_BESIDE = re.compile(cues.BESIDE_ANOTHER)
_SAME_SUBJECT = re.compile(cues.SAME_SUBJECT)
_TROOPS = re.compile(cues.TROOPS)
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]")
_NO_VERB = re.compile(cues.NO_VERB)
_DATE_HEAD = re.compile(cues.DATE_HEAD)
_SIZED, _SIZE_BEHIND = re.compile(cues.SIZED), re.compile(cues.SIZE_BEHIND)
_AND = frozenset({"と", "や", "・", "および"})


@quickly_made
@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase with its particle: a group of names, or a noun of its own."""

    start: int
    content_end: int  #: where the particle begins
    end: int
    particle: str
    comma: bool
    head: str  #: the noun that bears the particle, "" where that is a name
    group: Group | None = None
    owners: tuple[Group, ...] = ()  #: X of Xの…, Xの率いる…; the nearest last
    whose: str = ""  #: the same where it is no name: 自軍の…


def noun_phrases(text: str, low: int, high: int, groups: Sequence[Group]) -> tuple[Phrase, ...]:
    """Return the phrases of ``text[low:high]`` in text order; *groups* are the names in it."""
    found: list[Phrase] = []
    cursor = low
    for group in sorted(groups, key=lambda g: (g.start, -g.end)):
        if group.start < cursor:
            continue
        _add_nouns(text, cursor, group.start, found)
        found.append(_named(text, low, group, _owners(text, found, group.start)))
        cursor = found[-1].end
    _add_nouns(text, cursor, high, found)
    return tuple(found)


def _named(text: str, low: int, group: Group, owners: tuple[Group, ...]) -> Phrase:
    last = group.last
    more = _NOT_ONLY.match(text, last.mention.end)
    if more:
        return Phrase(
            group.start,
            last.mention.end,
            more.end(),
            more["particle"],
            bool(more["comma"]),
            "",
            group,
            owners,
        )
    sized = _SIZED.match(text, last.mention.end) if last.particle in {"", "の"} else None
    if sized and last.mention.kind is Kind.PLACE:
        particle, comma, end = sized["particle"], bool(sized["comma"]), sized.end()
        return Phrase(group.start, last.mention.end, end, particle, comma, "", group, owners)
    limit = _LIMIT.match(text, last.content_end) if last.particle in {"", "の"} else None
    if limit:
        particle, comma, end = limit["particle"], bool(limit["comma"]), limit.end()
        return Phrase(group.start, last.content_end, end, particle, comma, "", group, owners)
    before = _DATE_HEAD.sub("", text[low : group.start])
    headed = last.particle == "、" and not any(c in before for c in "、はがを")
    opens = _BESIDE.sub("", before).strip("　 ・【") == ""
    listed = _is_listed(text, group)
    if headed and not listed and (opens or last.mention.kind is not Kind.PLACE):  # 自由戦線、ノルカを放棄
        return Phrase(group.start, last.content_end, group.end, "は", True, "", group, owners)
    colon = not last.particle and text[group.end : group.end + 1] in cues.HEADS_LINE
    spaced = not last.particle and text[group.end : group.end + 1] in {" ", "　"}
    equals = last.particle in cues.EQUALS  # ・サリム村＝X軍が奪還
    if opens and (spaced or equals) and last.mention.kind is Kind.PLACE:
        return Phrase(group.start, last.content_end, group.end, "は", True, "", group, owners)
    particle = "は" if colon else last.particle
    if not particle and text.startswith(cues.FROM, last.content_end):
        end = last.content_end + len(cues.FROM)
        return Phrase(group.start, last.content_end, end, cues.FROM, False, "", group, owners)
    about = _ABOUT.match(text, last.content_end)
    if about:
        return Phrase(group.start, last.content_end, about.end(), "は", False, "", group, owners)
    return Phrase(
        group.start, last.content_end, group.end + colon, particle, last.comma or colon, "", group, owners
    )


def _is_listed(text: str, group: Group) -> bool:
    """Whether a bare name is one of the places that are done too: オト、バランも取り戻した."""
    name = group.last.mention
    bare = name.kind is Kind.PERSON and not name.title and is_katakana(name.text)
    return bare and _ALSO.match(text, group.end) is not None


def _add_nouns(text: str, low: int, high: int, found: list[Phrase]) -> None:
    for match in _NOUN.finditer(text, low, high):
        if _NOT_NOUN.match(text, match.start()):
            continue
        glued = _GLUED_TIME.match(match["noun"])
        time = glued.end() if glued else 0
        start, noun = match.start() + time, _SIZE_BEHIND.sub("", match["noun"][time:])
        sized = None if match["particle"] else _SIZED.match(text, match.end("noun"))
        owners = _owners(text, found, start, noun)
        bare = not (match["particle"] or sized) and not any(p.particle in {"は", "が"} for p in found)
        # 塔の兵三百、港に入る; 鉱区の採掘権、X がまだ手放さない
        led = bare and bool(owners) and (_TROOPS.fullmatch(noun) is not None or noun.endswith("権"))
        mark = sized or match  # 市有林|およそ12ヘクタールを
        found.append(
            Phrase(
                start,
                match.end("noun"),
                mark.end(),
                "は" if led else mark["particle"],
                bool(mark["comma"]),
                noun,
                None,
                owners,
                _whose(text, found, start),
            )
        )


def _owners(text: str, found: Sequence[Phrase], start: int, noun: str = "") -> tuple[Group, ...]:
    """Return the names that own a phrase at *start*: those of the phrase before, if linked to it."""
    if not found:
        return ()
    last = found[-1]
    gap = text[last.end : start]
    if last.particle in _AND and not gap and last.group is None:
        return last.owners  # Yの駅と空港
    over = (last.particle, gap) in cues.OVER_LINKS and _TROOPS.fullmatch(noun) is None
    linked = over or (last.particle in {"の", ""} and bool(_COUNT.fullmatch(gap)))
    led = last.particle in {"の", "が", ""} and bool(_LINK.fullmatch(gap))
    if not (linked or led) or last.comma:
        return ()
    return (*last.owners, last.group) if last.group else last.owners


def _whose(text: str, found: Sequence[Phrase], start: int) -> str:
    last = found[-1] if found else None
    linked = last is not None and last.particle == "の" and last.end == start
    return last.head if linked and last is not None else ""


def same_subject(gap: str) -> bool:
    """Whether the verb in *gap* shares its subject with the next: 戦わずに."""
    return _SAME_SUBJECT.search(gap) is not None


def boundary(gap: str) -> str:
    """Return what verb stands in *gap*: "relative", "finite", "chain", or "" for none.

    *gap*: The text between two phrases, or between a phrase and a predicate.
    """
    gap = _QUOTED.sub("", gap).strip("「『」』")  # of a name in quotation marks: 武装勢力「赤い月」から
    if len(gap) < 2:
        return ""
    bare = _NO_VERB.sub("、", _BRACKETS.sub("", gap))
    if _RELATIVE.search(bare):
        return "relative"
    if _FINITE.search(bare):
        return "finite"
    return "chain" if _CHAIN.search(bare) else ""
