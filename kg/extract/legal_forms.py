"""The sentences of a document in; the names of firms and societies that what stands with them shows, out.

株式会社長門シーサイド, 宗教法人・慈航院, 丸十倉庫(本社・港南市): whatever else it looks like, a body's name.
"""

from collections.abc import Collection, Iterator, Sequence

from kg import expressions as re
from kg.extract.cues.legal_forms import (
    ENDS,
    LEGAL_FORM,
    LINK,
    NAME,
    NO_NAME,
    QUOTED,
    RULE,
    SEATED,
    SORT_BEFORE,
)
from kg.extract.cues.titles import OFFICES
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

_NAMED = (Rare(rf"{LEGAL_FORM}{LINK}{NAME}{ENDS}"), Rare(QUOTED), Rare(SEATED))
_PARTICLES = frozenset("はがのをにと")
_SORT_BEFORE = re.compile(SORT_BEFORE)
_NO_NAME = re.compile(NO_NAME)


def names_by_legal_form(sentences: Sequence[Sentence]) -> frozenset[str]:
    """Return the names behind forms in law, without the office of somebody behind them."""
    found = (m["name"] for s in sentences for pattern in _NAMED for m in pattern.finditer(s.text))
    names = (_without_office(_SORT_BEFORE.sub("", name)) for name in found)
    return frozenset(name for name in names if name and not _NO_NAME.match(name))


def _without_office(name: str) -> str:
    """Return 北浦興業 for 北浦興業社長, "" for an office alone."""
    for size in range(min(len(name), 8), 1, -1):
        if name[-size:] in OFFICES:
            return name[:-size] if len(name) - size > 1 else ""
    return name


def with_legal_names(
    sentence: Sentence, mentions: Sequence[Mention], names: Collection[str]
) -> list[Mention]:
    """Return *mentions*, none of which overlap, with the bodies of *names* where they were read otherwise."""
    added = [m for m in _named(sentence, names) if not _known(mentions, m)]
    kept = [m for m in mentions if not any(m.start < a.end and a.start < m.end for a in added)]
    return sorted((*kept, *added), key=lambda m: (m.start, -m.end)) if added else list(mentions)


def _named(sentence: Sentence, names: Collection[str]) -> Iterator[Mention]:
    here = [n for n in names if n in sentence.text]
    if not here:
        return
    longest = "|".join(re.escape(n) for n in sorted(here, key=lambda n: (-len(n), n)))
    for match in re.finditer(f"(?:{LEGAL_FORM})?(?<![ァ-ヴー])(?:{longest})", sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        yield Mention(
            start, end, match.group(), Kind.ORGANIZATION, sentence.index, span=(start, end), rule=RULE
        )


def _known(mentions: Sequence[Mention], body: Mention) -> bool:
    """Whether a body or somebody's longer name stands where *body* does already."""
    for m in mentions:
        longer = m.start <= body.start and body.end <= m.end and m.end - m.start > body.end - body.start
        run_on = m.start == body.start and m.text[len(body.text) :][:1] in _PARTICLES
        if longer and not run_on:  # 株式会社ほたる|が指定管理 was heard as one
            return True
        if m.form is Form.NAME and m.kind is Kind.ORGANIZATION and m.end == body.end:
            return True
    return False
