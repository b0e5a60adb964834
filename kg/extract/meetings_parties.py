"""A trigger's position in; the parties (当事者) that arguments, topic and pronouns name, out.

Chooses among arguments by particle and nearness. Does not decide whether they met.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.extract.arguments import Group, innermost_quote, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.carried_over import NOT_THERE
from kg.extract.cues.meetings import COUNTED_PARTIES, DELEGATES, FIRST_PERSON, OF_AIDES, SOURCES
from kg.extract.cues.meetings_together import AMONG_OTHERS, UNNAMED_PARTNER, UNNAMED_SUBJECT, WAS_BUT
from kg.extract.cues.stage import OWN_CLAUSE
from kg.extract.meetings_offices import holders_of_both
from kg.extract.view import View
from kg.records import Claim, Kind, Meeting, Sentence

WITH = frozenset({"と", "とも", "とは", "とで", "との間で"})
_DELEGATES = re.compile(DELEGATES)
_UNNAMED = re.compile(UNNAMED_SUBJECT)
_UNNAMED_WITH, _AMONG_OTHERS = re.compile(UNNAMED_PARTNER), re.compile(AMONG_OTHERS)
_I = re.compile(FIRST_PERSON)
_WAS_SAID = re.compile(WAS_BUT)
_COUNTED, _OF_AIDES = re.compile(COUNTED_PARTIES), re.compile(OF_AIDES)
_NOT_THERE = re.compile(NOT_THERE)
_OPENING = 12  # characters before the first name: the month, an office
_PARTNER_NEAR = 28
_SHORT = 24  # characters of a quoted phrase that is no sentence of its own
_OWN_CLAUSE = re.compile(OWN_CLAUSE)
_RELATIVE_END = re.compile(
    r"(?<!呼ばれ)(?<!いわれ)(?<!言われ)(?<!称され)(?<!目され)(?<!され)(?<!評され)(?<!恐れられ)(?<!知られ)(?<!みられ)(?:た|る|う|い|ない|だった|という|(?<![近多早全長遅古ら])く|[ぐすつぶむ])(?=[一-龥ァ-ヴー「])"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence as the rules of meetings see it."""

    view: View
    sentence: Sentence
    last: tuple[str, ...] = ()  #: parties of the meeting told last in this clipping, () when none
    claims: tuple[Claim, ...] = ()  #: whose content touches the sentence
    told: tuple[Meeting, ...] = ()  #: meetings that the text has told of so far
    halls: View | None = None  #: the view with rooms and houses that common nouns name


@dataclass(frozen=True, slots=True)
class Parties:
    """Who may have met, and how the text says it."""

    entities: tuple[str, ...]
    how: str  #: "with", "joined", "both", "dative", "visit", …
    separate: bool = False  #: the first met each of the others on their own
    start: int = 0  #: offset of the first argument used


def groups_before(view: View, sentence: Sentence, offset: int) -> list[Group]:
    """Return the groups of *sentence* before *offset* in the same quotation, in text order."""
    own = home_quote(view, sentence, offset)
    # 「A は来なかった。会ったのは B だ」: what is quoted has sentences of its own
    low = view.text.rfind("。", sentence.start, offset) + 1 if own >= 0 else 0
    return [
        g
        for g in sentence_groups(view, sentence)
        if low <= g.start and g.end <= offset and g.last.quote == own
    ]


def home_quote(view: View, sentence: Sentence, offset: int) -> int:
    """Return the quotation whose sentence holds *offset*; a quoted object does not count."""
    quotes = view.clauses(sentence).quotes
    own = innermost_quote(quotes, offset)
    short = own >= 0 and quotes[own].closed and quotes[own].end - quotes[own].start <= _SHORT
    if short and view.text[quotes[own].end : quotes[own].end + 1] == "を":
        return -1
    return own


def can_meet(view: View, entity: str) -> bool:
    """Whether *entity* is of a kind that meets: no event, no chronicle."""
    return view.kind(entity) is not Kind.EVENT and view.entities[entity].leaf != "WrittenSource"


def people_first(view: View, entities: Sequence[str]) -> tuple[str, ...]:
    """Return *entities* without the countries and organisations when two people are among them."""
    people = tuple(e for e in entities if view.kind(e) is Kind.PERSON)
    return people if len(people) >= 2 else tuple(entities)


def joined(view: View, sentence: Sentence, group: Group) -> Parties | None:
    """Return *group* as parties who met each other: A と B が, A、B ら4人が; None when it is one alone.

    Where the text counts more (4人, 3カ国) than the group names, those named before in the sentence join.
    """
    if any(holders_of_both(view, sentence, member) == () for member in group.members):
        return None
    aides = _OF_AIDES.match(view.text, group.last.content_end)
    if aides and view.kind(group.last.entities[0]) is Kind.PERSON:
        return None  # X外相とY首相の側近が接触した
    entities = people_first(view, [e for e in group.entities if can_meet(view, e)])
    counted = _COUNTED.match(view.text, group.last.mention.end, group.end + 12)
    if counted and (wanted := _number(counted[1])) > len(entities):
        sort = view.kind(group.entities[0]) is Kind.PERSON
        before = [g for g in groups_before(view, sentence, group.end) if g.start <= group.start]
        everybody = dict.fromkeys(
            e
            for g in before
            for e in g.entities
            if (view.kind(e) is Kind.PERSON) is sort and can_meet(view, e)
        )
        if len(everybody) != wanted:
            return None
        entities = tuple(everybody)
    return Parties(entities, "joined", start=group.start) if len(entities) >= 2 else None


def _number(digits: str) -> int:
    return int(digits) if digits.isdigit() else "〇一二三四五六七八九".index(digits)


def subject_of(view: View, groups: Sequence[Group], before: int) -> Group | None:
    """Return the nearest は/が/も group before offset *before* that governs it.

    A が group whose own verb closes a relative clause (カタールが示した案を) or one that gives a reason or a
    condition (カタールが拒んだため、) is passed over.
    """
    candidates = [
        g for g in groups if g.end <= before and (g.particle in SUBJECT_PARTICLES or _delegates(view, g))
    ]
    away = False  # whoever was named behind was not there: X が訪れたものの、Y は不在で、…
    for group in reversed(candidates):
        if not any(can_meet(view, e) for e in group.entities):
            continue
        between = view.text[group.end : before]
        if group.last.mention.text.endswith(SOURCES):
            continue
        if _NOT_THERE.match(view.text, group.end, before):
            away = True
            continue
        near = _without_quotes(between).split("、")[0][:12]  # a comma ends what is right after it
        # X が、暖炉のある小部屋で…: behind a comma X is not of the clause that comes next
        near = "" if group.last.comma else near
        if group.particle == "が" and (
            _RELATIVE_END.search(near) or (_OWN_CLAUSE.search(between) and not away)
        ):
            continue
        return group
    return None


def own_subject(scene: Scene, groups: Sequence[Group], before: int) -> Group | None:
    """Return ``subject_of``, None where the clause says I after it: 母は…、私は Y に会った."""
    found = subject_of(scene.view, groups, before) or _bare_subject(scene, groups, before)
    if found and _I.search(_outside(scene, found.end, before)):
        return None
    if found and unnamed_subject(scene.view, scene.sentence, found.end, before):
        return None
    return found


def unnamed_subject(view: View, sentence: Sentence, start: int, end: int, *, framing: bool = True) -> bool:
    """Whether ``[start, end)`` holds a subject that no name was found for: アラウージョ相は.

    *framing*: Whether one that only tells what follows counts: 関係者は、….
    """
    groups = sentence_groups(view, sentence)
    named = {a.content_end for g in groups for a in g.members}
    # A と B の|外相は: the office of those who are named
    offices = (_DELEGATES.match(view.text, g.end) for g in groups if g.particle == "の")
    named |= {m.end() - 1 for m in offices if m}
    own = home_quote(view, sentence, end)
    return any(
        m.end() - 1 not in named
        and home_quote(view, sentence, m.start()) == own
        and (framing or view.text[m.end() : m.end() + 1] != "、")
        for m in _UNNAMED.finditer(view.text, start, end)
    )


def among_others(view: View, sentence: Sentence, start: int) -> bool:
    """Whether others without a name are both sides of the verb at *start*: 外相同士が|会談した."""
    return bool(_AMONG_OTHERS.search(view.text[max(sentence.start, start - _PARTNER_NEAR) : start]))


def unnamed_partner(view: View, sentence: Sentence, start: int) -> bool:
    """Whether somebody without a name is the partner of the verb at *start*: A と B は家族と対面した."""
    low = max(sentence.start, start - _PARTNER_NEAR)
    found = _UNNAMED_WITH.search(view.text, low, start)
    named = {a.content_end for g in sentence_groups(view, sentence) for a in g.members}
    return found is not None and found.end("who") not in named


def _bare_subject(scene: Scene, groups: Sequence[Group], before: int) -> Group | None:
    """Return the people that open the sentence with a comma for a particle: 比良、…と会す."""
    whole = [g for g in groups if g.end <= before]
    near = bool(whole) and whole[0].start <= scene.sentence.start + _OPENING
    first = [g for g in whole if g.particle not in {"の", ""}][:1]  # 調停役の|X 大使、
    told_of = [g for g in groups if g.end <= before and _WAS_SAID.match(scene.view.text, g.last.content_end)]
    if told_of and scene.view.kind(told_of[-1].entities[0]) is Kind.PERSON:
        return told_of[-1]  # 拒み続けた X だったが、…に応じた
    opens = first and near and first[0].particle == "、"
    people = opens and scene.view.kind(first[0].entities[0]) is Kind.PERSON
    headed = opens and len(first[0].entities) >= 2 and "。" not in scene.sentence.text  # A と B、P で会談
    return first[0] if people or headed else None


def _outside(scene: Scene, start: int, end: int) -> str:
    """Return the text ``[start, end)`` without what lies in other quotations."""
    own = home_quote(scene.view, scene.sentence, end)
    kept = (i for i in range(start, end) if home_quote(scene.view, scene.sentence, i) == own)
    return "".join(scene.view.text[i] for i in kept)


def _delegates(view: View, group: Group) -> bool:
    return group.particle == "の" and bool(_DELEGATES.match(view.text, group.end))


def _without_quotes(text: str) -> str:
    return re.sub(r"[（(][^）)]*[）)]", "", re.sub(r"[「『][^」』]*[」』]", "名", text))
