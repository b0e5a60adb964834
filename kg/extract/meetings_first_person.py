"""A view in; the same with the words for I (私, 本使, 筆者) as mentions of whoever tells the sentence, out.

Of a letter the words for you (貴方) too. Outside quotations alone. A word for I whose teller is not known
stays without a mention.
"""

from collections.abc import Callable, Iterator

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.cues.narrators import I_WORDS, YOU_WORDS
from kg.extract.meetings_implied import author
from kg.extract.meetings_interview import interviewee
from kg.extract.meetings_narrator import poster
from kg.extract.meetings_parties import Scene, home_quote
from kg.extract.meetings_tellers import part_of, teller
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_I, _YOU = re.compile(I_WORDS), re.compile(YOU_WORDS)


def with_first_person(view: View) -> View:
    """Return *view* with a mention of the teller for each word for I, in the particles of which it stands."""
    found = [m for s in view.sentences for m in _mentions(view, s)]
    if not found:
        return view
    return View(view.analysis, [*view.mentions, *found], view.entities, like=view)


def _mentions(view: View, sentence: Sentence) -> Iterator[Mention]:
    yield from _meaning(view, sentence, _I, teller_of)
    yield from _meaning(view, sentence, _YOU, _addressee)


def _meaning(
    view: View, sentence: Sentence, word: re.Pattern[str], who: Callable[[View, Sentence], Group | None]
) -> Iterator[Mention]:
    """Yield a mention of *who* for each *word* outside quotations."""
    for match in word.finditer(view.text, sentence.start, sentence.end):
        if home_quote(view, sentence, match.start()) >= 0:
            continue
        meant = who(view, sentence)
        if meant is not None:
            yield Mention(
                match.start(),
                match.end(),
                match.group(),
                Kind.PERSON,
                sentence.index,
                Form.ROLE,
                entities=meant.entities,
                rule="first-person",
            )


def _addressee(view: View, sentence: Sentence) -> Group | None:
    part = part_of(view, sentence)
    return part.addressee if part else None


def teller_of(view: View, sentence: Sentence) -> Group | None:
    """Return who says I in *sentence*: who answers, whose turn or post it is, who tells the text."""
    return (
        interviewee(Scene(view, sentence))
        or author(view, sentence)
        or poster(view, sentence)
        or teller(view, sentence)
    )
