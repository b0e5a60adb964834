"""A sentence in; the words in it that may tell of a meeting, with the way their parties are marked, out.

Decides nothing about who met or whether they did.
"""

from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.cues import meetings as cues
from kg.extract.cues import meetings_arrivals as arrivals
from kg.extract.cues import meetings_faces as faces
from kg.extract.cues import meetings_favours as favours
from kg.extract.cues import meetings_handed as handed
from kg.extract.cues import meetings_together as together
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings_petition import PETITIONED
from kg.extract.cues.meetings_with import WITH_THEM
from kg.extract.view import View
from kg.patterns import Rare, RareRows, Ways
from kg.records import Kind, Sentence

_NOUN = "|".join(sorted(cues.TALK_NOUNS, key=len, reverse=True))
_NOT_BEFORE = "".join(f"(?<!{w})" for w in cues.NOT_BEFORE)
_TALK = Rare(f"{_NOT_BEFORE}(?:{_NOUN})")
_AFTER = re.compile(cues.VERB_AFTER)
_SPEAK = re.compile("|".join(cues.SPEAK_VERBS))
_SPOKE_TO = re.compile(cues.SPOKE_TO)
_DATIVE = Rare("|".join((*cues.DATIVE_VERBS, *faces.TO_SOMEBODY, arrivals.OLD_STYLE)))
_SPOKEN_WITH = re.compile(cues.SPOKEN_WITH)
_TALKED = Rare(cues.TALKED_THERE)
_THERE = Ways(*WITH_THEM)
_AND_THEN = re.compile(cues.AND_THEN)
_MEETS = re.compile(rf"{_NOUN}|会[っいうえわ]|話|語|食事")
_LENGTH = Rare(cues.LENGTH_BEFORE)
_GAME = re.compile(cues.GAME_VERBS)
_TITLED = re.compile(f"(?:{cues.CALLED_ON_TITLES})を$")
_GAMES = Rare(cues.GAMES)
_OTHERS = RareRows(
    (
        (Rare(cues.CALL_NOUN), "noun"),
        (Rare(together.GUEST_TOLD), "guest"),
        (Rare(together.REPORTED_TO), "report"),
        (Rare("|".join((cues.QUARTERS, *arrivals.ARRIVED))), "quarters"),
        (Rare("|".join((*cues.TALK_VERBS, *cues.SPEAK_VERBS))), "verb"),
        (Rare("|".join((arrivals.SICK_CALL, *cues.VISIT_VERBS, faces.STOPPED, *arrivals.TAKEN_IN))), "visit"),
        (Rare("|".join((*cues.CALL_VERBS, *handed.COURTESIES_RECEIVED, arrivals.CAME_TO_KNOW))), "call"),
        (Rare(f"{handed.HANDED_BY}|{handed.TAKEN}|{faces.TOUCHED}"), "received"),
        (Rare("|".join(handed.HANDED_TO)), "handed"),
        (Rare(handed.LODGED), "lodged"),
        (Rare(PETITIONED), "petition"),
        (Rare("|".join(cues.GATHER_VERBS)), "gather"),
        (Rare("|".join((*together.TOLD_OVER_A_LINE, *cues.TOLD_VERBS))), "told"),
        (Rare("|".join(together.TOLD_AND_ANSWERED)), "reply"),
        (Rare(together.ASKED), "asked"),
        (Rare("|".join(arrivals.INTERVIEWED)), "interviewed"),
        (Rare(arrivals.BROUGHT_TOGETHER), "brought"),
        (Rare(arrivals.MADE_KNOWN), "known"),
        (Rare(faces.INTRODUCED), "introduced"),
        (Rare(faces.SHUTTLED), "shuttle"),
        (Rare("|".join(faces.FACE_TO_FACE)), "face"),
        (Rare("|".join(together.JOINT_VERBS)), "joint"),
        (Rare("|".join(together.ALONG_VERBS)), "along"),
        (Rare("|".join((*together.BRIEF, faces.OVER_A_LINE))), "brief"),
        (Rare(cues.AGREED), "agreed"),
        (Rare(cues.SEATED), "seated"),
        (Rare(cues.ANSWERED), "answered"),
        (Rare(cues.HOSTED), "hosted"),
        (Rare(favours.FAVOUR), "favour"),
        (Rare(favours.OTHER_END), "line"),
        (Rare(favours.CAME_UP), "came"),
        (Rare(favours.CAME_IN), "found"),
        (Rare(favours.NEXT_ONE), "next"),
    )
)
#: Sorts that read a whole phrase, with room for other triggers in it.
_PHRASES = frozenset(
    {
        "gather",  # Y と白浜に会し is no gathering
        "lodged",
        "petition",
        "told",
        "guest",
        "report",
        "call",
        "received",
        "handed",
        "reply",
        "brief",
        "answered",
        "interviewed",
        "favour",
        "line",
        "came",
        "found",
    }
)
#: Sorts that one て joins: 訪ねて会談した.
_DONE = frozenset({"verb", "visit", "quarters"})
_FAR = 25


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that may tell of a meeting."""

    start: int
    end: int
    sort: str  #: verb, noun, visit, call, quarters, gather, told, joint, …


def triggers(view: View, sentence: Sentence) -> list[list[Trigger]]:
    """Return the triggers of *sentence* in text order, those that overlap together, the longest first.

    Where no parties are found by the first, another sort may tell it: Y を訪ね、返すと申し出た.
    """
    text, low, high = view.text, sentence.start, sentence.end
    found: list[Trigger] = []
    for match in _TALK.finditer(text, low, high):
        after = text[match.end() : high]
        manner = match.group() in cues.MANNER_NOUNS and after.startswith("で")
        if manner or after.startswith(cues.NOT_AFTER_NOUN):
            continue
        sort = "verb" if _AFTER.match(text, match.end(), high) else "noun"
        found.append(Trigger(match.start(), match.end(), sort))
    for pattern, sort in _OTHERS.that_may_be_in(text, low, high):
        found.extend(Trigger(m.start(), m.end(), sort) for m in pattern.finditer(text, low, high))
    for match in _DATIVE.finditer(text, low, high):
        if not any(t.start <= match.start() < t.end for t in found):
            found.append(Trigger(match.start(), match.end(), "verb"))
    for match in _THERE.finditer(text, low, high):  # where nothing says more
        if not any(t.start < match.end() and match.start() < t.end for t in found):
            found.append(Trigger(match.start(), match.end(), "there"))
    found = [t for t in found if not _speech_only(view, sentence, t) and not _in_a_game(view, sentence, t)]
    found.sort(key=lambda t: (t.start, -t.end))
    clusters: list[list[Trigger]] = []
    for trigger in found:
        first = next((c for c in clusters if c[0].start <= trigger.start < c[0].end), None)
        if first is None:
            clusters.append([trigger])
        elif trigger.sort not in {t.sort for t in first} and (
            {trigger.sort, first[0].sort} & _PHRASES or _calls_on_a_person(text, first[0], trigger)
        ):
            first.append(trigger)
    following = [*clusters[1:], []][: len(clusters)]
    return [[_chained(view, t, then) for t in c] for c, then in zip(clusters, following, strict=True)]


def _calls_on_a_person(text: str, first: Trigger, trigger: Trigger) -> bool:
    """Whether what looks like somebody's quarters is a person: 鳴沢市|の山本市長を|訪ね, not 市長宅を."""
    visit = first.sort == "quarters" and trigger.sort == "visit"
    return visit and _TITLED.search(text, first.start, trigger.start) is not None


def _chained(view: View, trigger: Trigger, later: list[Trigger]) -> Trigger:
    """Return *trigger* up to the verb that its て leads to: 訪ねて|会談した is done or denied as one."""
    for other in later:
        both = (
            trigger.sort in _DONE and other.sort in {"verb", "noun"} and _MEETS.match(view.text, other.start)
        )
        if both and trigger.end <= other.start and _AND_THEN.fullmatch(view.text, trigger.end, other.start):
            return replace(trigger, end=other.end)
    return trigger


def is_dative(view: View, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether the counterpart of *trigger* may stand with に: X に会う."""
    return bool(_DATIVE.match(view.text, trigger.start, sentence.end))


def _speech_only(view: View, sentence: Sentence, trigger: Trigger) -> bool:
    word = view.text[trigger.start : sentence.end]
    if trigger.sort == "favour" or not _SPEAK.match(word) or word.startswith("協議"):
        return False
    if _SPOKE_TO.match(view.text, trigger.start, sentence.end):
        return False
    before = view.text[max(sentence.start, trigger.start - _FAR) : trigger.start]
    if any(c in before for c in cues.SPEAK_CHANNELS) or _LENGTH.search(before):
        return False
    return not word.startswith("話") or not _with_somebody(view, sentence, trigger.start)


def _with_somebody(view: View, sentence: Sentence, start: int) -> bool:
    """Whether what is said at *start* is said with a person: Y と少し話した; X と Y は城で話した."""
    near = [g for g in sentence_groups(view, sentence) if g.end <= start and start - g.end <= _FAR]
    if not near:
        return False
    two = [e for e in near[-1].entities if view.kind(e) is Kind.PERSON]
    if len(two) >= 2 and near[-1].particle in SUBJECT_PARTICLES:
        return bool(_TALKED.match(view.text, near[-1].end, start))
    return (
        near[-1].particle in cues.PARTNER_PARTICLES
        and view.kind(near[-1].entities[0]) is Kind.PERSON
        and bool(_SPOKEN_WITH.fullmatch(view.text, near[-1].end, start))
    )


def _in_a_game(view: View, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether players face each other: 決勝で顔を合わせる."""
    faces = _GAME.match(view.text, trigger.start, sentence.end)
    return bool(faces and _GAMES.search(view.text, sentence.start, sentence.end))
