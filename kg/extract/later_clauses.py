"""A masked sentence of several clauses in; which of their subjects is that of a later reporting verb, out.

X市長は計画を示し、Y議員が撤回を求めた: whoever the sentence began with asks for nothing. Chooses nobody where
either may speak.
"""

from collections.abc import Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.cues.reporting_around import ANY_CLAUSE_ENDING, OCCASION, TIMED_CLAUSE
from kg.extract.cues.reporting_nouns import WILL_NOUNS
from kg.extract.cues.reporting_verbs import RELAYING
from kg.extract.quotations import QUOTED, Masked
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent

#: 計画を示し、|議員が|撤回を: a clause behind another, with a subject of its own right before its object.
_BESIDE_OBJECT = re.compile(
    f"(?:{ANY_CLAUSE_ENDING}|{TIMED_CLAUSE}|[げねぎ])、(?:[こそ]れ(?:ら)?を受け(?:て)?、?)?[^、。はがを〓{QUOTED}]{{1,24}}が(?P<object>[^、。はがを〓{QUOTED}]{{1,24}})を?"
)
#: 議員が|反対する|計画の: a verb of the object's own.
_RELATIVE = re.compile("[たる](?=[一-龥ァ-ヴ])")
_SOMEBODY_OPENS = re.compile(
    "[^、。はがを〓]{1,12}(?:[党派側軍省庁社国市県町村紙筋氏者官員相会人]|政府|団体|組織|当局|首脳|双方)は"
)
#: … and not 一方的な併合を, もう一方の側が.
_AGAINST = re.compile("のに対し(?:て)?、|一方(?:で、?|、|(?![的のはがを通]))")
#: How far behind the verb before it a clause's own subject may stand.
_OPENS = 16
_ASKS = "yo"  #: kind of the frames of what is asked for: …よう求めた
#: How far behind a contrast whoever it is about may stand.
_SOON = 12
_OCCASION = re.compile(OCCASION)
_PASSIVE = re.compile("(?:ら|さ|わ|か|ま)れ[たてる、]")
_CLAUSE_ENDS = re.compile(
    f"(?:{ANY_CLAUSE_ENDING}|[げねぎ])、(?:[^、。はがを]{{0,12}}、)?[^、。はがを]{{0,16}}$"
)


def beside_object(masked: Masked, frame: Frame) -> int:
    """Return where the が-phrase right before the object of a later clause ends, -1 where there is none.

    In Y議員が反対する計画の撤回を it belongs to the object.
    """
    if frame.kind != "wo":
        return -1
    for match in _BESIDE_OBJECT.finditer(masked.mask, frame.region, frame.content_end):
        own = match.end() == frame.content_end and _RELATIVE.search(match["object"]) is None
        if own:
            return match.start("object")
    return -1


def relaying_body(masked: Masked, frame: Frame, inside: Sequence[Agent]) -> Agent | None:
    """Return the body behind a clause that tells the rest: Xも出演し、A紙では|Yも出ると報じている."""
    if frame.lemma not in RELAYING or len(inside) < 2:
        return None
    bodies = [a for a in inside[1:] if a.particle == "では" and a.entities]
    return next((b for b in bodies if _CLAUSE_ENDS.search(masked.mask, inside[0].end, b.start)), None)


def opening_later_clause(masked: Masked, inside: Sequence[Agent]) -> Agent | None:
    """Return the が-phrase that opens a later clause, where the first one's tells no occasion to speak.

    X軍が橋を壊し、Y政府が損害は軽微だと発表した: X does not speak. X首相が会見し、Y軍が橋を壊したと発表した:
    he does.
    """
    first = inside[0]
    for later in inside[1:]:
        clause = masked.mask[first.end : later.start]
        if later.particle == "が" and _CLAUSE_ENDS.search(clause):
            return later if _OCCASION.search(clause) is None else None
    return None


def set_off_later(masked: Masked, inside: Sequence[Agent]) -> bool:
    """Whether a later clause opens with a が-phrase set off by a comma: Xは計画を示し、Yが、無理だと述べた.

    Either may speak: Xは、敵が町を奪い、Yが、撤退したと述べた.
    """
    return any(
        a.particle == "が"
        and masked.mask[a.end - 1] == "、"
        and _CLAUSE_ENDS.search(masked.mask[inside[0].end : a.start])
        for a in inside[1:]
    )


def since_contrast(masked: Masked, frame: Frame, inside: Sequence[Agent]) -> Sequence[Agent]:
    """Return those of *inside* behind a contrast with the one before: Xは反対したのに対し、|Yが….

    In Z紙は、Xが反対したのに対し、Yは賛成したとした, where more stand before it, it is within what is said.
    """
    for match in _AGAINST.finditer(masked.mask, frame.region, frame.content_end):
        before = [a for a in inside if a.end <= match.start()]
        behind = [a for a in inside if a.start >= match.end()]
        if len(before) == 1 and behind and behind[0].start - match.end() <= _SOON:
            inside = behind
    return inside


def contrasted_topic(masked: Masked, frame: Frame, topics: Sequence[Agent]) -> Agent | None:
    """Return the topic of a later clause, where it says what its own bearer wants or has in mind.

    X市長は会見を開き、Y議員は撤回する考えを示した. In Xは国境を閉じ、Yは撤回すべきだと主張した either may
    speak.
    """
    if frame.kind != _ASKS and frame.lemma.rstrip("をもはにが") not in WILL_NOUNS:
        return None
    chosen = None
    for one, other in pairwise(topics):
        known = not other.place and other.entities and one.entities
        if known and _CLAUSE_ENDS.search(masked.mask[one.end : other.start]):
            chosen = other
    return chosen


def takes_turn(frame: Frame, carried: Agent, agents: Sequence[Agent]) -> bool:
    """Whether a clause opens with a が-phrase as the one before did: Xが批判し、Yが撤回することを約束した."""
    opens = (
        a for a in agents if frame.region <= a.start <= frame.region + _OPENS and a.end < frame.content_end
    )
    return carried.particle == "が" and any(a.particle == "が" for a in opens)


def tells_behind(frame: Frame, agents: Sequence[Agent]) -> bool:
    """Whether who says it stands between the content and the verb of *frame*: …と、Y紙が|伝えた."""
    return any(a.subject and frame.content_end <= a.start and a.head_end <= frame.verb_start for a in agents)


def told_by_nobody(masked: Masked, frame: Frame) -> bool:
    """Whether the verb of *frame* is passive, so that it has no topic: Xは案を示したと|報じられた."""
    return _PASSIVE.search(masked.mask, frame.verb_start, frame.verb_end + 3) is not None


def gapped(masked: Masked, frame: Frame, agents: Sequence[Agent], start: int, end: int) -> Agent | None:
    """Return the topic that parts two objects of a verb in ``[start, end)``: Xは減税を、|Yは|増税を求めた."""
    if frame.kind != "wo":
        return None
    parting = (a for a in agents if a.topic and start < a.start and a.end < end)
    return next((a for a in parting if masked.mask[a.start - len("を、") : a.start] == "を、"), None)


def opens_with_somebody(masked: Masked, frame: Frame) -> bool:
    """Whether the clause of *frame* opens with somebody whom no name tells: …としているものの、|7政党は|…."""
    return _SOMEBODY_OPENS.match(masked.mask, frame.region) is not None
