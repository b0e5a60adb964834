"""A sentence in; the words in it that may tell of a meeting, with the way their parties are marked, out.

Decides nothing about who met or whether they did.
"""

import re
from dataclasses import dataclass

from kg.extract.cues import meetings as cues
from kg.extract.cues import meetings_together as together
from kg.extract.view import View
from kg.records import Sentence

_NOUN = "|".join(sorted(cues.TALK_NOUNS, key=len, reverse=True))
_NOT_BEFORE = "".join(f"(?<!{w})" for w in cues.NOT_BEFORE)
_TALK = re.compile(f"{_NOT_BEFORE}(?:{_NOUN})")
_AFTER = re.compile(cues.VERB_AFTER)
_SPEAK = re.compile("|".join(cues.SPEAK_VERBS))
_DATIVE = re.compile("|".join(cues.DATIVE_VERBS))
_LENGTH = re.compile(cues.LENGTH_BEFORE)
_GAME = re.compile(cues.GAME_VERBS)
_GAMES = re.compile(cues.GAMES)
_OTHERS = (
    ("noun", re.compile(cues.CALL_NOUN)),
    ("guest", re.compile(together.GUEST_TOLD)),
    ("report", re.compile(together.REPORTED_TO)),
    ("quarters", re.compile(cues.QUARTERS)),
    ("verb", re.compile("|".join((*cues.TALK_VERBS, *cues.SPEAK_VERBS)))),
    ("visit", re.compile("|".join(cues.VISIT_VERBS))),
    ("call", re.compile("|".join(cues.CALL_VERBS))),
    ("gather", re.compile("|".join(cues.GATHER_VERBS))),
    ("told", re.compile("|".join((*together.TOLD_OVER_A_LINE, *cues.TOLD_VERBS)))),
    ("reply", re.compile("|".join(together.TOLD_AND_ANSWERED))),
    ("asked", re.compile(together.ASKED)),
    ("joint", re.compile("|".join(together.JOINT_VERBS))),
    ("along", re.compile("|".join(together.ALONG_VERBS))),
    ("agreed", re.compile(cues.AGREED)),
    ("seated", re.compile(cues.SEATED)),
    ("answered", re.compile(cues.ANSWERED)),
    ("hosted", re.compile(cues.HOSTED)),
)
_FAR = 25


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell of a meeting."""

    start: int
    end: int
    sort: str  #: verb, noun, visit, call, quarters, gather, told, joint, …


def triggers(view: View, sentence: Sentence) -> list[Trigger]:
    """Return the triggers of *sentence* in text order; of those that overlap the first and longest."""
    text, low, high = view.text, sentence.start, sentence.end
    found: list[Trigger] = []
    for match in _TALK.finditer(text, low, high):
        after = text[match.end() : high]
        manner = match.group() in cues.MANNER_NOUNS and after.startswith("で")
        if manner or after.startswith(cues.NOT_AFTER_NOUN):
            continue
        sort = "verb" if _AFTER.match(text, match.end(), high) else "noun"
        found.append(Trigger(match.start(), match.end(), sort))
    for sort, pattern in _OTHERS:
        found.extend(Trigger(m.start(), m.end(), sort) for m in pattern.finditer(text, low, high))
    for match in _DATIVE.finditer(text, low, high):
        if not any(t.start <= match.start() < t.end for t in found):
            found.append(Trigger(match.start(), match.end(), "verb"))
    found = [t for t in found if not _speech_only(view, sentence, t) and not _in_a_game(view, sentence, t)]
    found.sort(key=lambda t: (t.start, -t.end))
    return [t for i, t in enumerate(found) if not any(o.start <= t.start < o.end for o in found[:i])]


def is_dative(view: View, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the counterpart of *trigger* may stand with に: X に会う."""
    return bool(_DATIVE.match(view.text, trigger.start, sentence.end))


def _speech_only(view: View, sentence: Sentence, trigger: Trigger) -> bool:
    word = view.text[trigger.start : sentence.end]
    if not _SPEAK.match(word) or word.startswith("協議"):
        return False
    before = view.text[max(sentence.start, trigger.start - _FAR) : trigger.start]
    return not (any(c in before for c in cues.SPEAK_CHANNELS) or _LENGTH.search(before))


def _in_a_game(view: View, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether players face each other: 決勝で顔を合わせる."""
    faces = _GAME.match(view.text, trigger.start, sentence.end)
    return bool(faces and _GAMES.search(view.text, sentence.start, sentence.end))
