"""A view in; the same with bodies that meet by people without a name as arguments of what these do, out.

〈組合〉の代表4人が…と会った: the body is the subject. Where the people have names, they met, not their body.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.actors import reports_only
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.meetings_delegates import DELEGATES, OF_COUNTRIES, SPEAKING
from kg.extract.cues.phrases import AGAINST
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_DELEGATES = re.compile(DELEGATES)
_OF_COUNTRIES = re.compile(OF_COUNTRIES)
_SPEAKING = re.compile(SPEAKING)
_COUNTRIES = frozenset({"Country", ""})
_HOUSE = "Facility"  #: a hospital, a school: also the body that runs it
_RULE = "delegates"


def with_delegates(view: View) -> View:
    """Return *view* with the names of bodies spanning those who act for them: 〈漁協の役員ら〉と."""
    spans = {m: end for m in view.mentions if (end := _delegates_end(view, m))}
    if not spans:
        return view
    mentions = [
        replace(m, span=(m.span[0] if m.span != (0, 0) else m.start, spans[m]), rule=_RULE)
        if m in spans
        else m
        for m in view.mentions
    ]
    return View(view.analysis, mentions, view.entities, like=view)


def by_delegates(group: Group) -> bool:
    """Whether those who act for the last body of *group* stand there: 漁協の役員."""
    return group.last.mention.rule == _RULE and group.last.mention.kind is Kind.ORGANIZATION


def act_for(view: View, sentence: Sentence, parties: Sequence[str]) -> frozenset[str]:
    """Return which of *parties* people without a name act for in *sentence*."""
    groups = sentence_groups(view, sentence)
    return frozenset(e for g in groups if g.last.mention.rule == _RULE for e in g.entities if e in parties)


def _delegates_end(view: View, mention: Mention) -> int:
    """Return where the people end who act for the body or country *mention*, 0 where none stand there."""
    if mention.form is not Form.NAME or len(mention.entities) != 1:
        return 0
    if view.text.endswith(AGAINST, 0, mention.start):
        return 0  # 反 X 党の幹部は: somebody else
    sentence = view.sentences[mention.sentence]
    match: re.Match[str] | None = None
    if mention.kind is Kind.ORGANIZATION and not reports_only(view, mention.entities[0]):
        match = _DELEGATES.match(view.text, mention.end, sentence.end)
    elif mention.kind is Kind.PLACE and view.entities[mention.entities[0]].leaf in _COUNTRIES:
        match = _OF_COUNTRIES.match(view.text, mention.end, sentence.end)
        match = match if match and not _is_named(view, match["office"]) else None
    elif mention.kind is Kind.PLACE and view.entities[mention.entities[0]].leaf == _HOUSE:
        match = _DELEGATES.match(view.text, mention.end, sentence.end)
    inside = (m for m in view.mentions_in(sentence) if m.entities and m is not mention)
    if match is None or _SPEAKING.match(view.text[match.end() : sentence.end].rstrip()):
        return 0
    if any(mention.end <= m.start < match.end() for m in inside):
        return 0
    return match.end()


def _is_named(view: View, office: str) -> bool:
    """Whether the document names somebody of *office*, who may be meant."""
    return any(m.form is Form.NAME and m.title.endswith(office) for m in view.mentions)
