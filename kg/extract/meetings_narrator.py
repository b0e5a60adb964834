"""A view in; who tells the text in the first person (語り手), keeps its diary or wrote its post, out.

Named by a line of its own at the beginning or the end. Answers nobody where no such line names one person.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import Group, group_of
from kg.extract.cues.meetings import FIRST_PERSON
from kg.extract.cues.narrators import (
    ACCOUNT,
    ADDRESSED_TO,
    ASKS,
    GREETS,
    OWN_DAYS,
    OWN_WORDS,
    PART_OF_OTHERS,
    POST_HEAD,
    SIGNED_AFTER,
    SIGNED_AT_END,
    SIGNED_BEFORE,
    SOURCE_OF_OWN,
    TELLS_HUMBLY,
    TELLS_IT,
)
from kg.extract.meetings_parties import home_quote
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_I, _TELLS_IT = re.compile(FIRST_PERSON), re.compile(TELLS_IT)
_BEFORE, _AFTER, _ASKS = re.compile(SIGNED_BEFORE), re.compile(SIGNED_AFTER), re.compile(ASKS)
_ACCOUNT, _GREETS = re.compile(ACCOUNT), re.compile(GREETS)
_ADDRESSED = frozenset({"様", "さま", "殿"})  #: nobody signs with these
_OF_OTHERS, _TO = re.compile(PART_OF_OTHERS), re.compile(ADDRESSED_TO)
_OWN_DAYS, _OWN_WORDS, _POST = re.compile(OWN_DAYS), re.compile(OWN_WORDS), re.compile(POST_HEAD)
_AT_END, _SOURCE, _HUMBLY = re.compile(SIGNED_AT_END), re.compile(SOURCE_OF_OWN), re.compile(TELLS_HUMBLY)
_NARRATORS: WeakKeyDictionary[View, Group | None] = WeakKeyDictionary()
_ACTS = re.compile(r"[一-龥ァ-ヴー]{0,6}(?:さん)?[はがもを]")  #: 著者の X 博士は|王に会った: it tells of X
_ASKED_BY = re.compile(r"聞き手|取材|撮影|写真|訳|監督|主演|出演")
_OFFICE_OF = re.compile(r"[一-龥]{1,6}[・ 　]")
_OFTEN = 3  #: sentences that say I
_SHORT_LINE = 40
_TITLES = 5  #: blocks at the beginning of a text where its author may stand
_HEADINGS = 3  #: blocks that say what sort of text it is


def narrator(view: View) -> Group | None:
    """Return who tells the text in the first person: named by a line of its own; None when nobody does."""
    if view not in _NARRATORS:
        _NARRATORS[view] = _narrator(view)
    return _NARRATORS[view]


def tells_it(view: View) -> bool:
    """Whether a line of its own says that the narrator tells the text, whoever wrote it down: 語り　X."""
    told = narrator(view)
    return told is not None and any(
        m.entities == told.entities and _TELLS_IT.search(view.text[s.start : m.start])
        for s in view.sentences
        for m in view.mentions_in(s)
    )


def keeps_diary(view: View) -> bool:
    """Whether the text tells its narrator's own days: what names no subject in it is theirs."""
    return narrator(view) is not None and bool(_OWN_DAYS.search(_headings(view)))


def tells_own_days(view: View) -> bool:
    """Whether the text tells what its narrator did: by its heading, or because it says I again and again."""
    if narrator(view) is None:
        return False
    humble = _signed_at_end(view) and _HUMBLY.search(view.text)
    return keeps_diary(view) or bool(humble) or sum(says_i(view, s) for s in view.sentences) >= _OFTEN


def gives_account(view: View) -> bool:
    """Whether the heading says that the text is one person's account: 元工兵 X さんの話, 回想."""
    return narrator(view) is not None and bool(_ACCOUNT.search(_headings(view)))


def poster(view: View, sentence: Sentence) -> Group | None:
    """Return whose post holds *sentence*: the person of the line before it that ends with day and time."""
    for block in reversed(view.analysis.blocks[: sentence.block]):
        line = view.text[block.start : block.end]
        if "。" in line or not _POST.search(line):
            continue
        people = [m for m in view.mentions_between(block.start, block.end) if _one_person(m)]
        return group_of(people[0]) if len({m.entities for m in people}) == 1 else None
    return None


def _narrator(view: View) -> Group | None:
    headings = _headings(view)
    own = bool(_OWN_DAYS.search(headings) or _OWN_WORDS.search(headings))
    told = own or any(says_i(view, s) for s in view.sentences)
    last = len(view.analysis.blocks) - 1
    signed: Group | None = None
    asks: Group | None = None
    for sentence in view.sentences:
        people = [m for m in view.mentions_in(sentence) if _one_person(m)]
        named = {m.entities for m in people if m.form is not Form.ROLE}
        people = [m for m in people if m.entities in named]  # X・元大使の証言: the office is X's own
        at_edge = sentence.block < _TITLES or sentence.block >= last - 1
        if not people or not at_edge or not _is_one(view, people):
            continue
        before = view.text[sentence.start : people[0].start]
        if _TO.search(before) or people[-1].title in _ADDRESSED:
            continue
        if _TELLS_IT.search(before):
            return group_of(people[-1])
        if asks is None and _ASKS.search(before):
            asks = group_of(people[-1])
        if signed is None and _greets(view, sentence, people[0]):
            signed = group_of(people[0])
        if signed is None and told and _signed(view, sentence, people[-1]):
            signed = group_of(people[-1])
    return asks or signed or _signed_at_end(view)


def _greets(view: View, sentence: Sentence, name: Mention) -> bool:
    """Whether the readers are greeted in *name*: こんばんは、X です."""
    before = _GREETS.fullmatch(view.text, sentence.start, name.start)
    return bool(before) and view.text.startswith("です", name.end)


def _is_one(view: View, people: list[Mention]) -> bool:
    """Whether *people* are one: what stands before the last is part of the office, 伏木市長・X."""
    others = {m.entities for m in people[:-1]} - {people[-1].entities}
    return not others or bool(_OFFICE_OF.fullmatch(view.text, people[-2].end, people[-1].start))


def _headings(view: View) -> str:
    """Return the lines at the beginning and the end of the text that are no sentences."""
    blocks = view.analysis.blocks
    ends = (*blocks[:_HEADINGS], *blocks[max(_HEADINGS, len(blocks) - 1) :])
    lines = (view.text[b.start : b.end] for b in ends)
    at_end = _AT_END.search(view.text) if len(view.analysis.blocks) == 1 else None
    return "\n".join((*(line for line in lines if "。" not in line), at_end.group() if at_end else ""))


def _signed_at_end(view: View) -> Group | None:
    """Return who signs the text behind its last sentence: ….(X の日記), ….――X 公使の公電より."""
    at_end = _AT_END.search(view.text) if len(view.analysis.blocks) == 1 else None
    if at_end is None:
        return None  # in a longer text the signature has a line of its own
    people = [m for m in view.mentions_between(at_end.start(), at_end.end()) if _one_person(m)]
    if len({m.entities for m in people}) != 1:
        return None
    own = _SOURCE.search(at_end.group()) or _HUMBLY.search(view.text, 0, at_end.start())
    told = own or any(says_i(view, s) for s in view.sentences)
    return group_of(people[-1]) if told and not _ASKED_BY.search(at_end.group()) else None


def _signed(view: View, sentence: Sentence, name: Mention) -> bool:
    """Whether the line of *sentence* names who wrote the text: 調停メモ/作成 X, 元船長 X さんの話."""
    acts = _ACTS.match(view.text, max(name.end, name.span[1]), sentence.end)
    if _BEFORE.search(view.text, sentence.start, name.start) and not acts:
        return True
    line = view.text[sentence.start : sentence.end].strip()
    if _OF_OTHERS.search(line):
        return False
    if sentence.end - sentence.start > _SHORT_LINE or "。" in line:
        return False
    if line[:1] in "(（" and line[-1:] in ")）":
        return True
    end = max(name.end, name.span[1])
    return bool(_AFTER.fullmatch(view.text[end : sentence.end].rstrip()))


def says_i(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* says I outside quotations."""
    return any(
        home_quote(view, sentence, m.start()) < 0
        for m in _I.finditer(view.text, sentence.start, sentence.end)
    )


def _one_person(mention: Mention) -> bool:
    return mention.kind is Kind.PERSON and len(mention.entities) == 1
