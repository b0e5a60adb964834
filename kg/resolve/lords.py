"""The people of a document and its text in; lords called by land and rank joined with their own names, out.

嵩公の伯頓 is 嵩公 from then on, 伯円 who came to the throne is 文王; when a lord dies and his heir follows,
the title is the heir's. Finds no lords: annals.py of ``extract`` does.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from kg import expressions as re
from kg.extract.annals import GIVEN, RULE
from kg.extract.cues.annals import ACCEDED, HEIR
from kg.patterns import Rare
from kg.records import Mention
from kg.resolve.groups import Groups

_ACCEDED, _HEIR = Rare(ACCEDED), re.compile(HEIR)
_SENTENCE = 80  #: characters back from an heir's name to the title he comes into


class _Coming(NamedTuple):
    """Who bears a title from where in the text on."""

    start: int
    node: str
    name: str
    before: bool  #: whether he bore it before the text says so, too


def join_lords(groups: Groups, people: Sequence[Mention], nodes: dict[int, str], text: str) -> None:
    """Join each title of annals with the name of its bearer; where several bore it, mention by mention."""
    titles: dict[str, list[Mention]] = defaultdict(list)
    for mention in people:
        if mention.rule == RULE:
            titles[mention.text].append(mention)
    _join_given_names(groups, people, nodes)
    named = {m.start: m for m in people if m.rule != RULE}
    for title, mentions in titles.items():
        comings = sorted(
            [*_introduced(mentions, named, nodes, text), *_come_to_throne(title, named, nodes, text)]
        )
        if not comings:
            continue
        if len({c.node for c in comings}) == 1 and comings[0].before:
            first = comings[0]
            groups.join(nodes[mentions[0].start], first.node, f"{title} = {first.name}: lord's own name")
            continue
        for mention in mentions:
            borne = [c for c in comings if c.start <= mention.end + 1]
            coming = borne[-1] if borne else comings[0]
            if borne or coming.before:
                nodes[mention.start] = coming.node


def _join_given_names(groups: Groups, people: Sequence[Mention], nodes: dict[int, str]) -> None:
    """Join names of one character with the one full name that ends in it: 朱浚, then 浚."""
    fulls: dict[str, set[str]] = defaultdict(set)
    for mention in people:
        if mention.rule != GIVEN and len(mention.text) > 1:
            fulls[mention.text[-1]].add(nodes[mention.start])
    for mention in people:
        bearers = fulls[mention.text] if mention.rule == GIVEN else set()
        if len(bearers) == 1:
            groups.join(nodes[mention.start], min(bearers), f"{mention.text}: given name")


def _introduced(
    mentions: Sequence[Mention], named: dict[int, Mention], nodes: dict[int, str], text: str
) -> list[_Coming]:
    """Return who is told of with the title, 嵩公の〈伯頓〉, and who inherits it."""
    found = []
    for mention in mentions:
        bearer = named.get(mention.end + 1)
        if bearer is not None and text[mention.end] == "の":
            found.append(_Coming(bearer.start, nodes[bearer.start], bearer.text, before=True))
        last = bearer.end if bearer is not None else mention.end
        heirs = (m for m in named.values() if last < m.start < last + _SENTENCE)
        for heir in heirs:
            if mention.affiliation and _HEIR.fullmatch(text, last, heir.start):
                found.append(_Coming(heir.start, nodes[heir.start], heir.text, before=False))
    return found


def _come_to_throne(title: str, named: dict[int, Mention], nodes: dict[int, str], text: str) -> list[_Coming]:
    """Return who is called so from his accession on: 太子の〈伯円〉が立った。文王である."""
    found = []
    for match in _ACCEDED.finditer(text):
        bearer = named.get(match.start("bearer"))
        if match["name"] == title and bearer is not None and bearer.text == match["bearer"]:
            found.append(_Coming(bearer.start, nodes[bearer.start], bearer.text, before=True))
    return found
