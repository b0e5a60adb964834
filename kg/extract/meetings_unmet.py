"""A trigger and its parties in; whether the words tell of no meeting at all, whatever their tense, out.

A meeting that is only asked for (直接対話を求めた) or agreed upon, words to the dead or from afar. Does not
judge what was planned or denied.
"""

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.cues import meetings_unmet as cues
from kg.extract.meetings_parties import Parties
from kg.extract.meetings_triggers import Trigger
from kg.extract.view import View
from kg.records import Sentence

_ASKED, _ASKED_BEFORE = re.compile(cues.MEETING_ASKED), re.compile(cues.TO_MEET_BEFORE)
_AGREED = re.compile(cues.ANOTHER_TALK_AGREED)
_FROM_AFAR, _DEAD = re.compile(cues.FROM_AFAR), re.compile(cues.DEAD)
_BEFORE = 8  #: characters before a name in which it may be said to be dead
_NOT_LET_IN = re.compile(cues.NOT_LET_IN)
_HANDS_OVER = frozenset({"handed", "received"})
_ONE_WAY = frozenset({"told", "dative"})


def unmet(view: View, sentence: Sentence, trigger: Trigger, parties: Parties) -> bool:
    """Whether *trigger* of *parties* tells of no meeting at all."""
    word = view.text[trigger.start : trigger.end]
    before = view.text[sentence.start : trigger.start]
    if trigger.sort == "told" and (_ASKED.search(word) or _ASKED_BEFORE.search(before)):
        return True
    if trigger.sort in _HANDS_OVER and _NOT_LET_IN.search(before):
        return True
    if trigger.sort == "agreed" and _AGREED.search(view.text, parties.start, trigger.end):
        return True
    if parties.how in _ONE_WAY and _FROM_AFAR.search(before) and not word.startswith(cues.FACE_TO_FACE):
        return True
    groups = [g for g in sentence_groups(view, sentence) if set(g.entities) & set(parties.entities)]
    return any(_DEAD.search(view.text[max(sentence.start, g.start - _BEFORE) : g.start]) for g in groups)
