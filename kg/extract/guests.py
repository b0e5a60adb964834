"""A document's view in; who is asked in it, and who asks, by its titles and its introduction (話し手), out.

Answers nobody where it names several, or says that somebody without a name was asked (専門家に聞いた).
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from kg import expressions as re
from kg.extract.cues.asking import (
    ASKED_OF_WHOM,
    CREDITED_BELOW,
    HOLDS_TALK,
    INTERVIEWED_HEAD,
    JOINS_NAMES,
    PROFILE,
    PROFILE_HEAD,
)
from kg.extract.cues.cast import ASKS_BEFORE, GUEST_LINE, INTERVIEW
from kg.extract.cues.narrators import GUEST_AFTER
from kg.extract.cues.sections import REPORTS, TELLER_BEFORE, TELLER_BEHIND
from kg.extract.roles import Roles
from kg.extract.view import View
from kg.extract.voices import block_sentences
from kg.records import Block, Form, Kind, Mention

_GUEST, _INTERVIEW, _MET = re.compile(GUEST_LINE), re.compile(INTERVIEW), re.compile(GUEST_AFTER)
_REPORTS, _BEFORE, _BEHIND = (re.compile(p) for p in (REPORTS, TELLER_BEFORE, TELLER_BEHIND))
_TOLD, _HOLDS = re.compile(INTERVIEWED_HEAD), re.compile(HOLDS_TALK)
_PROFILE, _PROFILE_HEAD = re.compile(PROFILE), re.compile(PROFILE_HEAD)
_CREDITED = re.compile(CREDITED_BELOW)
_OF_WHOM, _JOINS = re.compile(ASKED_OF_WHOM), re.compile(JOINS_NAMES)
#: How many blocks of a document introduce who speaks in it.
HEAD = 7
#: An office has so many characters at least.
_OFFICE = 2


class Guests:
    """Who is asked in one document. Build once."""

    def __init__(self, view: View, roles: Roles) -> None:
        self._view = view
        self._roles = roles

    @cached_property
    def askers(self) -> frozenset[str]:
        """Those whom the head of the document names as who asks."""
        return frozenset(
            m.entities[0]
            for b in self._view.analysis.blocks[:HEAD]
            for m in self.people(b.start, b.end)
            if re.search(ASKS_BEFORE, self._view.text[b.start : m.start])
        )

    def people(self, start: int, end: int) -> list[Mention]:
        """Return the names of people in ``[start, end)``."""
        return [
            m
            for m in self._view.mentions_between(start, end)
            if m.kind is Kind.PERSON and m.form is Form.NAME and m.entities
        ]

    def introduced(self, head: Sequence[Block]) -> str:
        """Return whom a line of *head* introduces: ゲスト・X, 話し手：X."""
        for block in head:
            match = _GUEST.match(self._view.text, block.start, block.end)
            people = self.people(match.end(), block.end) if match else []
            if people:
                return people[0].entities[0]
        return ""

    def asked_in_head(self, first: int, *, spoken: bool = False) -> str:
        """Return whom the blocks before block *first*, a question, say is asked; "" for nobody or several.

        *spoken*: the answers say 私, so that somebody gives them though no word says who is asked.
        """
        head = self._view.analysis.blocks[: min(first, HEAD)]
        introduced = self.introduced(head)
        if introduced:
            return introduced
        titles = [b for b in head if "。" not in self._view.text[b.start : b.end]]
        prose = [b for b in head if b not in titles]
        told = any(
            _TOLD.search(s.text) and not _REPORTS.search(s.text)
            for b in head
            for s in block_sentences(self._view, b)
        )
        for found in (
            self._asked(titles, _INTERVIEW, phrase=True),
            self._asked(prose, _MET),
            self._asked(prose, _HOLDS) if told else set(),
        ):
            if found:
                return found.pop() if len(found) == 1 else ""
        named = self._named(titles) or self._named(head)
        alone = {m.entities[0] for b in titles for m in self.people(b.start, b.end) if self._alone(b, m)}
        if told and len(alone - self.askers) == 1:
            return (alone - self.askers).pop()  # 【トップに聞く】 社長・仁木田洋介氏
        office = self._by_office(head, self._named(head))
        if office is not None:
            return office
        return named.pop() if len(named) == 1 and (told or spoken) else ""

    def asked_next(self, blocks: Sequence[Block]) -> str:
        """Return whom a title among *blocks*, between two questions, says is asked from here on, else ""."""
        titles = [b for b in blocks if "。" not in self._view.text[b.start : b.end]]
        alone = {m.entities[0] for b in titles for m in self.people(b.start, b.end) if self._alone(b, m)}
        found = self._asked(titles, _INTERVIEW, phrase=True) | (alone - self.askers)
        return found.pop() if len(found) == 1 else ""

    def told_below(self, last: int) -> str:
        """Return whom a line behind block *last*, the last answer, introduces as who spoke, "" for none."""
        for block in self._view.analysis.blocks[last + 1 : last + 1 + HEAD]:
            people = self.people(block.start, block.end)[:1]
            head = people and _PROFILE_HEAD.fullmatch(self._view.text, block.start, people[0].start)
            opens = people and (people[0].start == block.start or head)
            if opens and (head or _PROFILE.match(self._view.text, people[0].end, block.end)):
                return people[0].entities[0]
        return ""

    def credited_below(self, last: int) -> str:
        """Return whose talk the line right behind block *last*, the last answer, says it was, else ""."""
        for block in self._view.analysis.blocks[last + 1 : last + 2]:
            people = self.people(block.start, block.end)
            if len(people) == 1 and _CREDITED.fullmatch(self._view.text, block.start, block.end):
                return people[0].entities[0]
        return ""

    def _asked(self, blocks: Iterable[Block], pattern: re.Pattern[str], *, phrase: bool = False) -> set[str]:
        """Return those of *blocks* behind whose names (with *phrase*: titles) *pattern* stands.

        Whoever is joined to one of them is asked with him: 葛西さん、有馬さんに聞く.
        """
        found: set[str] = set()
        for block in blocks:
            joined: list[Mention] = []
            for mention in self.people(block.start, block.end):
                near = joined and _JOINS.fullmatch(self._view.text, joined[-1].end, mention.start)
                joined = [*joined, mention] if near else [mention]
                end = mention.phrase_end if phrase else mention.end
                if pattern.match(self._view.text, end, block.end):
                    found |= {m.entities[0] for m in joined}
        return found - self.askers

    def _named(self, blocks: Iterable[Block]) -> set[str]:
        return {m.entities[0] for b in blocks for m in self.people(b.start, b.end)} - self.askers

    def _by_office(self, head: Sequence[Block], named: set[str]) -> str | None:
        """Return the one of *named* whose office is said to be asked, 首相に聞いた.

        Returns:
            The entity, "" where somebody else is asked (専門家に聞く), None where no such words stand.
        """
        found: str | None = None
        for block in head:
            for match in _OF_WHOM.finditer(self._view.text, block.start, block.end):
                if self.people(*match.span("who")):
                    continue
                word = match["who"]
                holders = (self._roles.first(word[i:]) for i in range(len(word) - _OFFICE + 1))
                holder = next((h for h in holders if h in named), "")
                if holder:
                    return holder
                found = ""
        return found

    def _alone(self, block: Block, mention: Mention) -> bool:
        """Whether *block* is the name *mention* with offices and nothing else."""
        text = self._view.text
        rubric = text.rfind("】", block.start, mention.start)  # 【トップに聞く】…
        before = _BEFORE.fullmatch(text, max(block.start, rubric + 1), mention.start)
        return before is not None and bool(_BEHIND.fullmatch(text, mention.end, block.end))
