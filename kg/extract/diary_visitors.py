"""An entry of a record of somebody's days in; who was met, sat by, was received or did not come, out.

Reads names in the order they stand, joined ones together, by the particle and the word after the last of
them. Words in quotation marks name nobody who came. Knows neither holder nor place.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from kg import expressions as re
from kg.extract.cues import diary_entries as cues
from kg.extract.diary import Entry, Part
from kg.extract.diary_layout import past_clock
from kg.extract.view import View
from kg.records import Kind, Mention, Sentence

_HIDDEN = re.compile(r"「[^」]*」?|『[^』]*』?")
_BRACKET = re.compile(r"[(（]([^（()）]*)[)）]")
_TITLE = r"[一-龥々〇ァ-ヴー・A-Z]"
_TAIL = re.compile(
    rf"[」』]?(?:「[^」]{{1,16}}」)?(?P<title>{_TITLE}{{0,18}}?)(?:[(（][^()（）]{{0,40}}[)）])?{cues.WITH_OTHERS}"
    r"(?P<particle>との|とも|とは|として|と|から|が|を|に|へ|の|は|も|や|、|，|および|及び|・|。|[)）]|$)"
)
_LISTED = frozenset({"、", "，", "。", "", ")", "）", "・", "および", "及び", "や"})
_LINKS = _LISTED - {"。", ")", "）"} | {"と"}
_BREAKS = re.compile(rf"[。がはを「]|[てしりみびちけ]、|(?:{cues.TALK})[、しの]|同席|陪席")
_NO_TALK, _TALKED_ANYWAY = re.compile(cues.NO_TALK), re.compile(cues.TALKED_ANYWAY)
_SENT = re.compile(cues.SENT_ANOTHER)
_CALLED_OFF, _TO_BE = re.compile(f"{cues.CALLED_OFF}|{cues.ONLY_SAID}"), re.compile(cues.TO_BE)
_WAS_OUT = re.compile(cues.WAS_OUT)
_SAT_BY, _SAT_BY_LABEL = re.compile(cues.SAT_BY), re.compile(cues.SAT_BY_LABEL)
_TOOK_PART = re.compile(rf"{_TITLE}{{0,18}}?{cues.WITH_OTHERS}[がも]?{cues.TOOK_PART}")
_CAME_ALONG = re.compile(
    rf"{_TITLE}{{0,18}}?{cues.WITH_OTHERS}(?:[ 　]*(?:{cues.CAME})|[ 　]+(?:{cues.TALK})(?:[(（。]|$))"
)
_TALK, _TALK_BEFORE = re.compile(cues.TALK), re.compile(rf"(?:{cues.TALK}|会|式|大使)$")
_COMPANIONS, _RECEIVED = re.compile(cues.COMPANIONS), re.compile(cues.RECEIVED)
_HELD_FOR = re.compile(cues.HELD_FOR)
_NO_TITLE = re.compile(rf"(?:{cues.NO_TITLE})$")
_BARE = re.compile(cues.BARE_TALK)
_REST_OF_LIST = re.compile(r"[^をはがに「]{0,40}")
_AFTER = {
    particle: re.compile(words)
    for particle, words in (
        ("の", cues.CAME_TO),
        ("との", cues.CAME_TO),
        ("を", cues.RECEIVES),
        ("に", cues.GOES_TO),
        ("へ", cues.GOES_TO),
        ("が", cues.COMES),
        ("から", cues.COMES_FROM),
        ("と", cues.WITH_WHOM),
        ("とは", cues.WITH_WHOM),
        ("とも", cues.WITH_WHOM),
    )
}


@dataclass(slots=True)
class Visitors:
    """Who is named in an entry, by what they did; entities in text order."""

    met: list[str] = field(default_factory=list)
    sat_by: list[str] = field(default_factory=list)
    received: list[str] = field(default_factory=list)
    called_off: list[str] = field(default_factory=list)
    to_come: list[str] = field(default_factory=list)
    bare_talk: bool = False  #: a talk or a meal that names no partner
    off_in: set[int] = field(default_factory=set)  #: sentences that tell what was called off
    of_others: list[int] = field(default_factory=list)  #: sentences that tell what somebody else did


def visitors_of(view: View, entry: Entry, holder: str) -> Visitors:
    """Return who is named in *entry* beside its *holder*."""
    found = Visitors()
    head = words_of(entry.parts[0])
    talk = bool(_TALKED_ANYWAY.search(head)) or not _NO_TALK.search(head)
    for part in entry.parts:
        text = _outside_brackets(view, part)
        own = talk and (bool(_TALKED_ANYWAY.search(text)) or not _NO_TALK.search(text))
        named = False
        groups = list(_groups(view, part, holder))
        if any(_acts(view, part, group) for group in groups):
            found.of_others.append(part[0].index)
            continue
        for group in groups:
            kind = _kind(view, part, group, talks=own and bool(_TALK.search(head + text)))
            named = named or kind in {"met", "received"}
            if kind == "met":
                kind = "called_off" if _SENT.search(words_of(part)) else _as_told(text, own=own)
            if kind == "called_off":
                found.off_in.add(part[0].index)
            if kind:
                getattr(found, kind).extend(m.entities[0] for m in group)
        if found.met and not groups and _WAS_OUT.fullmatch(text):
            found.called_off.extend(found.met)  # X氏を訪う。不在。
            found.met.clear()
        if own and not named and _BARE.match(text) and not _CALLED_OFF.search(text):
            found.bare_talk = True
    return found


def words_of(part: Part) -> str:
    """Return the words of *part* after its clock time, without what is quoted."""
    sentence, low, high = part
    text = sentence.text[low:high]
    return _HIDDEN.sub("〓", text[past_clock(text) :])


def _outside_brackets(view: View, part: Part) -> str:
    """Return the words of *part* without a bracket that names people: 会談(欠席:X氏)."""
    sentence, low, high = part
    people = [m.start - sentence.start for m in _people(view, sentence, low, high)]
    cut = high
    for match in _BRACKET.finditer(sentence.text, low, high):
        if any(match.start() < at < match.end() for at in people):
            cut = min(cut, match.start())
    return words_of((sentence, low, cut))


def _as_told(text: str, *, own: bool) -> str:
    """Return what became of a meeting that *text* names."""
    if _CALLED_OFF.search(text):
        return "called_off"
    if _TO_BE.search(text):
        return "to_come"
    return "met" if own else ""


def _groups(view: View, part: Part, holder: str) -> Iterator[list[Mention]]:
    """Yield the people of *part* in text order, those together whom one particle marks."""
    sentence, low, high = part
    group: list[Mention] = []
    for mention in _people(view, sentence, low, high):
        if mention.entities[0] == holder:
            continue
        if group and not _joined(view, group[-1], mention, sentence.start + high):
            yield group
            group = []
        group.append(mention)
    if group:
        yield group


def _people(view: View, sentence: Sentence, low: int, high: int) -> list[Mention]:
    hidden = [m.span() for m in _HIDDEN.finditer(sentence.text)]
    found = []
    for mention in view.mentions_in(sentence):
        at = mention.start - sentence.start
        person = mention.kind is Kind.PERSON and len(mention.entities) == 1
        if person and low <= at < high and not any(a < at < b for a, b in hidden):
            found.append(mention)
    return found


def _joined(view: View, left: Mention, right: Mention, limit: int) -> bool:
    tail = _TAIL.match(view.text, left.phrase_end, limit)
    if tail is None or tail["particle"] not in _LINKS or tail.end() > right.start:
        return False
    between = view.text[tail.end() : right.start]
    return len(between) <= 40 and not _BREAKS.search(between) and between.count("(") == between.count(")")


def _kind(view: View, part: Part, group: list[Mention], *, talks: bool) -> str:
    """Return which list of ``Visitors`` the people of *group* go to, "" for none."""
    sentence, low, high = part
    last, limit = group[-1], sentence.start + high
    end = last.phrase_end
    bracket = _bracket(sentence, low, high, last.start - sentence.start)
    if bracket is not None:
        inner = sentence.text[bracket[0] : bracket[1]]
        if _CALLED_OFF.search(inner):
            return ""
        if _SAT_BY.search(inner) or _SAT_BY_LABEL.search(inner):
            return "sat_by"
        return "met" if _TALK_BEFORE.search(sentence.text[low : bracket[0]].rstrip("(（")) else ""
    if _SAT_BY.match(view.text, end, limit) or _SAT_BY_LABEL.search(
        view.text, sentence.start + low, last.start
    ):
        return "sat_by"
    if _HELD_FOR.match(view.text, end, limit):
        return "met"
    if _RECEIVED.match(view.text, end, limit):
        return "received"
    if _COMPANIONS.match(view.text, end, limit):
        return ""
    if _CAME_ALONG.match(view.text, end, limit):
        return "met"
    if _TOOK_PART.match(view.text, end, limit):
        return "met" if talks else ""
    return "met" if _came(view, _TAIL.match(view.text, end, limit), limit) else ""


def _came(view: View, tail: re.Match[str] | None, limit: int) -> bool:
    """Whether the particle after a name, and the word after that, say that its bearer was met."""
    if tail is None or _NO_TITLE.search(tail["title"]):
        return False
    particle = tail["particle"]
    if particle in _LISTED:
        rest = view.text[tail.end() : limit].rstrip("。 　")
        return bool(_REST_OF_LIST.fullmatch(rest)) or bool(_AFTER["の"].match(rest))
    after = _AFTER.get(particle)
    return after is not None and bool(after.match(view.text, tail.end(), limit))


def _acts(view: View, part: Part, group: list[Mention]) -> bool:
    """Whether somebody else than the holder is the subject, of something else than coming: X氏は…と批判."""
    sentence, _, high = part
    limit = sentence.start + high
    tail = _TAIL.match(view.text, group[-1].phrase_end, limit)
    if tail is None or tail["particle"] not in {"は", "が"} or _CALLED_OFF.search(sentence.text):
        return False
    return not _kind(view, part, group, talks=True)


def _bracket(sentence: Sentence, low: int, high: int, at: int) -> tuple[int, int] | None:
    return next(
        (m.span(1) for m in _BRACKET.finditer(sentence.text, low, high) if m.start() < at < m.end()), None
    )
