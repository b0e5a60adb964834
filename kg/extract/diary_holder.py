"""A record of somebody's days in; whose it is, decided once for the whole of it, out.

The title names them, or the lines below it, or the office that only one person of the document holds, or
their comings and goings do. Who only comes to see the holder never becomes it; nobody is guessed.
"""

from collections import Counter
from collections.abc import Iterator

from kg import expressions as re
from kg.extract.cues import diary as cues
from kg.extract.cues.diary_entries import CAME
from kg.extract.diary_layout import Section
from kg.extract.view import View
from kg.records import Form, Kind, Mention

_RUN = re.compile(r"・?[一-龥々ァ-ヴー]{0,14}")
_BEFORE = re.compile(r"(?P<office>[一-龥々ァ-ヴー]{2,10})[の・、 　]?$")
_REMARK = re.compile(r"[(（](?P<office>[^()（）、。]{2,16})[)）]")
_COMING = re.compile(cues.COMING_AND_GOING)
_DOES, _OWN = re.compile(cues.DOES), re.compile(cues.OWN)
_NEAR = 12  #: characters before a name that say whose it is
_VISITS = re.compile(rf"(?:が|ら|[ 　])*(?:{CAME})")
_RECORD = re.compile(rf"の?(?:{cues.RECORDS})")
_OFFICES = tuple(sorted(cues.HOLDERS, key=len, reverse=True))
_SAME = frozenset({"首相", "総理", "総理大臣", "内閣総理大臣"})


def holder_of(view: View, section: Section) -> str:
    """Return the entity whose record *section* is, "" where nothing says so."""
    return _in_heads(view, section) or _by_office(view, section) or _by_comings(view, section)


def _in_heads(view: View, section: Section) -> str:
    """Return who is named in the title or below it, with the title's office if it has one."""
    people = [
        (s, m) for s in section.heads for m in view.mentions_in(s) if _is_name(m) and not _visits(view, m)
    ]
    for sentence, mention in people:
        offices = offices_of(view, mention)
        if section.office:
            if any(bears(o, section.office) for o in offices):
                return mention.entities[0]
        elif sentence is section.heads[0] and (
            any(o.endswith(_OFFICES) for o in offices)
            or _RECORD.match(view.text, mention.phrase_end)
            or (mention.phrase_end >= sentence.start + len(sentence.text.rstrip()))
        ):
            return mention.entities[0]
    return ""


def _by_office(view: View, section: Section) -> str:
    """Return the only one of the document who holds the title's office, visitors left out."""
    if not section.office:
        return ""
    own = {s.index for row in section.rows for s in row.sentences}
    named = [
        m for m in view.mentions if _is_name(m) and any(bears(o, section.office) for o in offices_of(view, m))
    ]
    foreign = {m.entities[0] for m in named if section.office in cues.NATIONAL and _of_elsewhere(view, m)}
    counts = Counter(
        m.entities[0]
        for m in named
        if m.entities[0] not in foreign
        and (m.sentence not in own or _is_topic(view, m))
        and not _visits(view, m)
    )
    if len(counts) > 1:
        at_home = {m.entities[0] for m in named if not _of_elsewhere(view, m)}
        counts = Counter({e: n for e, n in counts.items() if e in at_home}) or counts
    if not section.rows and counts:
        return next(m.entities[0] for m in named if m.entities[0] in counts)
    ranked = counts.most_common(2)
    clear = len(ranked) == 1 or (len(ranked) == 2 and ranked[0][1] >= 2 * ranked[1][1])
    return ranked[0][0] if clear else ""


def _by_comings(view: View, section: Section) -> str:
    """Return the only one of whom the entries themselves say that they came and went: 蓮見首相、官邸着."""
    found = {
        m.entities[0]
        for row in section.rows
        for s in row.sentences
        for m in view.mentions_in(s)
        if _is_name(m) and _moves(view, m, s.end)
    }
    return found.pop() if len(found) == 1 else ""


def _moves(view: View, mention: Mention, end: int) -> bool:
    run = _RUN.match(view.text, mention.phrase_end)
    after = run.end() if run else mention.phrase_end
    marked = view.text[after : after + 1] in {"は", "が", "、", "も", " "}
    return marked and bool(_COMING.match(view.text, after + 1, end))


def _visits(view: View, mention: Mention) -> bool:
    """Whether all that is told of a name is that its bearer came to see the holder: X学長が来学."""
    run = _RUN.match(view.text, mention.phrase_end)
    return bool(_VISITS.match(view.text, run.end() if run else mention.phrase_end))


def _is_name(mention: Mention) -> bool:
    return mention.kind is Kind.PERSON and mention.form is Form.NAME and len(mention.entities) == 1


def _is_topic(view: View, mention: Mention) -> bool:
    """Whether an entry tells what a name does, not who came: X知事は, 4/3 X社長、工場を視察, 本学のX学長."""
    run = _RUN.match(view.text, mention.end)
    after = _DOES.match(view.text, run.end() if run else mention.end)
    return bool(after or _OWN.search(view.text, max(0, mention.start - _NEAR), mention.start))


def offices_of(view: View, mention: Mention) -> Iterator[str]:
    """Yield the offices that stand with a name: 蓮見首相, 首相の蓮見, 蓮見(首相)."""
    if mention.title:
        yield mention.title
    end = mention.phrase_end
    run = _RUN.match(view.text, mention.end)
    if run and run[0]:
        yield _RECORD.split(run[0])[0]
        end = max(end, run.end())
    before = _BEFORE.search(view.text, max(0, mention.start - 12), mention.start)
    if before:
        yield before["office"]
    remark = _REMARK.match(view.text, end)
    if remark:
        yield remark["office"]


def bears(title: str, office: str) -> bool:
    """Whether *title* is *office*, with what it is of: 奥羽良県知事 is 知事, 副知事 and 元知事 are not.

    >>> bears("内閣総理大臣", "首相"), bears("副知事", "知事"), bears("県知事", "知事")
    (True, False, True)
    """
    for name in _SAME if office in _SAME else (office,):
        rest = title.removesuffix(name)
        if title.endswith(name) and not rest.endswith(cues.OTHER_OFFICE):
            return not rest.startswith(cues.OTHER_OFFICE)
    return False


def _of_elsewhere(view: View, mention: Mention) -> bool:
    """Whether a country or town stands right before the name: papers leave out their own."""
    start = min(mention.start, mention.span[0]) if mention.span != (0, 0) else mention.start
    if mention.affiliation and mention.affiliation not in _bodies(view):
        return True
    return any(
        m.kind is Kind.PLACE and view.text[m.end : start] in {"", "の"}
        for m in view.mentions_between(max(0, start - 24), start)
    )


def _bodies(view: View) -> frozenset[str]:
    return frozenset(m.text for m in view.mentions if m.kind is Kind.ORGANIZATION)
