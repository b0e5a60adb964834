"""A named subject and a verb behind it in; whether somebody whom no name tells does it (主語が無名), out.

市民団体は、X が訪れた町で Y と会談した; X は黙ったが、住民らは町を占拠した: neither is X's deed. Judges the
words between, and knows no verbs by name.
"""

from typing import Protocol

from kg import expressions as re
from kg.extract.arguments import innermost_quote, sentence_groups
from kg.extract.cues import others_subjects as cues
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Sentence

_SOMEBODY = Rare(
    rf"(?P<noun>[一-龥々〇ヶァ-ヴー・A-Za-z0-9０-９]*?(?:{cues.SOMEBODY}))(?:ら|たち|側|など)?(?:の(?:一部|多く|一人))?(?P<particle>が|は|も)(?P<comma>、?)"
)
_OWN_VERB = re.compile(cues.OWN_VERB)
_EMBEDDED, _BETWEEN = re.compile(cues.EMBEDDED), re.compile(cues.CLAUSE_BETWEEN)
_TROOPS = re.compile(f"(?:{cues.TROOPS})$")
_OWN_PART, _LED = re.compile(f"(?:{cues.OWN_PART})$"), re.compile(cues.LED)
_ONCE = re.compile(cues.ONCE)
_QUOTED = re.compile("「[^「」]*」|『[^『』]*』")
_REMARK = re.compile("[(（][^()（）]*[)）]")


class Named(Protocol):
    """A phrase with a name in it and the particle that closes it."""

    @property
    def start(self) -> int: ...  # noqa: D102 - told above

    @property
    def end(self) -> int: ...  # noqa: D102 - after the particle and its comma

    @property
    def particle(self) -> str: ...  # noqa: D102


def done_by_others(view: View, sentence: Sentence, named: Named, verb: int) -> bool:
    """Whether the predicate at *verb* is not that of *named*, a は- or が-phrase before it.

    Somebody without a name stands between them and has no verb of his own there (X は黙ったが、住民らは…),
    or stands before *named*, which has one (団体は、X が訪れた町で…).
    """
    if named.particle not in SUBJECT_PARTICLES or named.end > verb:
        return False
    others = _somebody(view, sentence, named.start, verb)
    if any(m.start() >= named.end and _takes(view, sentence, named, m, verb) for m in others):
        return True
    before = [m for m in others if m.end() <= named.start]
    if not before or not _has_own_verb(view, named.end, verb):
        return False
    if _EMBEDDED.match(view.text, verb, sentence.end):
        return False
    return not _BETWEEN.search(_plain(view.text[before[-1].end() : named.start]))


def somebody_acts(view: View, sentence: Sentence, verb: int, *, troops: bool = False) -> bool:
    """Whether the predicate at *verb* has a subject without a name, so that none before is carried on.

    X は帰国した。デモ隊が Y に会った. With *troops* not where those of X may be meant: X 軍は…。部隊は….
    """
    # 関係者は、Y と会ったことが転機だと明かした: a topic is that of the verb outside
    embedded = _EMBEDDED.match(view.text, verb, sentence.end) is not None
    return any(
        not (
            (troops and _TROOPS.search(m["noun"]))
            or (embedded and m["particle"] != "が")
            or _has_own_verb(view, m.end(), verb)
        )
        for m in _somebody(view, sentence, verb, verb)
    )


def _somebody(view: View, sentence: Sentence, at: int, end: int) -> list[re.Match[str]]:
    """Return the phrases of those without a name before *end*, in the quotation that holds *at*."""
    found = list(_SOMEBODY.finditer(view.text, sentence.start, end))
    if not found:
        return []
    quotes = view.clauses(sentence).quotes
    own = innermost_quote(quotes, at)
    taken = [(a.start, a.content_end) for g in sentence_groups(view, sentence) for a in g.members]
    return [
        m
        for m in found
        if innermost_quote(quotes, m.start("noun")) == own == innermost_quote(quotes, end)
        and not any(a < m.start("particle") and m.start("noun") < b for a, b in taken)
    ]


def _takes(view: View, sentence: Sentence, named: Named, somebody: re.Match[str], verb: int) -> bool:
    """Whether *somebody* behind *named* is the subject of the predicate at *verb*."""
    part = _OWN_PART.search(somebody["noun"])
    if part and somebody["particle"] == "が" and named.particle != "が":
        return False  # X 軍は、部隊が町に入った
    led = named.particle == "が" and _LED.search(view.text, named.end, somebody.start())
    if led and not _ONCE.search(view.text, sentence.start, named.start):
        return False  # X が率いる部隊は
    return not _has_own_verb(view, somebody.end(), verb)


def _has_own_verb(view: View, start: int, verb: int) -> bool:
    """Whether a clause ends between a subject that ends at *start* and the *verb*, or begins to modify it."""
    return _OWN_VERB.search(_plain(view.text[start:verb]) + view.text[verb : verb + 1]) is not None


def _plain(text: str) -> str:
    return _REMARK.sub("", _QUOTED.sub("名", text))
