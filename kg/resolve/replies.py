"""A claim and its sentence in; whether it answers another statement, and how surely (反論の手がかり), out.

Reads the sentence alone: a denying predicate, the noun of a statement and who owns it, words that point back.
Which claim is answered is decided elsewhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from kg import expressions as re
from kg.extract.cues import disputes as cues
from kg.patterns import Rare
from kg.records import Claim, Stance

_DENYING, _PLAIN = re.compile(cues.DENYING), re.compile(cues.PLAIN_DENYING)
_WRONG, _POINTING = Rare(cues.WRONG), re.compile(cues.POINTING)
_THIS_REPORT, _INTENTION = re.compile(cues.THIS_REPORT), re.compile(cues.INTENTION)
#: What tells of the world; a demand or promise denies nothing.
_TOLD = frozenset({Stance.ASSERTS, Stance.DENIES})
_ANSWERING, _NO_ANSWER = re.compile(cues.ANSWERING), re.compile(cues.NO_ANSWER)
_WITHDRAWN, _REPORTS = re.compile(cues.WITHDRAWN), re.compile(cues.REPORTS)
_REPORTED = re.compile(
    rf"(?:と(?:の|する|した|いう|伝えた|報じた|される)|(?:会った|行った|した)との)[^。、「」]{{0,8}}?(?P<noun>{cues.STATEMENTS})(?=[をにはも、])"
)
_NOUN = re.compile(rf"{cues.STATEMENTS}(?=[をにはもと、])")
_NEGATED_END = re.compile(cues.NEGATED_END)
_ANOTHERS, _ADMITTING = re.compile(cues.QUOTED_AS_ANOTHERS), re.compile(cues.ADMITTING)
_OWN_MATTER = re.compile(cues.OWN_MATTER)
_DENIED = re.compile(rf"を(?:(?:{cues.DENYING})[ぁ-ん]{{0,5}})?$")
_OF_HANDS = re.compile(cues.OF_HANDS)
#: A content that names a statement, and not what it says.
_A_STATEMENT = re.compile(rf"^[^。「」と]{{0,24}}(?:{cues.STATEMENTS}|すべて|全て|一切|それ|これ|事実)$")
_LEFT_OPEN, _REBUFFING = re.compile(cues.LEFT_OPEN), re.compile(cues.REBUFFING)
#: Stands for the content in what is said around it.
_SAID = "〇"


@dataclass(frozen=True, slots=True)
class Reply:
    """What a claim's sentence says of the statement that it answers."""

    text: str  #: of the whole sentence, which names what is denied where the content does not
    denies: bool  #: it refuses a statement, by its verb, its words or its sentence's predicate
    surely: bool  #: … in so many words, not by a negated content alone
    retorts: bool  #: 反論した: one's own words against another's
    rebuffs: bool  #: 「…」と一蹴した: its content is thrown back at what was just said
    points: bool  #: そのような事実はない, これに対し
    reported: bool  #: what is refused is a report in the media
    negated: bool  #: its content ends in a negation
    embedded: bool  #: it is quoted as what another said that somebody said
    left_open: bool  #: the narrator leaves open what the other side said: …とする情報について
    admits: bool  #: the speaker gives way: …を認めた
    withdraws: bool  #: the speaker takes a statement of his own back


def reply_of(claim: Claim, text: str) -> Reply:
    """Return what the sentence *text* of *claim*, or its speaker's part of it, says of another statement."""
    return _read(text, claim.text, claim.verb, claim.stance, claim.rule.startswith("owned/"))


# a claim is asked for by each of those who look for its dispute: in its document, then over all
@lru_cache(maxsize=4096)
def _read(text: str, content: str, verb: str, stance: Stance, owned: bool) -> Reply:
    outside = text.replace(content, _SAID)
    noun = _NOUN.search(outside)
    predicate = _PLAIN.search(outside) or (noun and _DENYING.search(outside, noun.end()))
    after = text[text.find(content) + len(content) :] if content in text else ""
    embedded = bool(_ANOTHERS.match(after))
    owned = embedded or owned
    silent = bool(_NO_ANSWER.search(content))
    wrong = bool(_WRONG.search(content))
    points = bool(_POINTING.search(content) or _ANSWERING.search(text))
    told = stance in _TOLD and verb not in cues.ADMISSIONS
    surely = (told and bool(predicate or wrong)) or verb in cues.REBUTTALS
    denied = stance is Stance.DENIES and (points or not _INTENTION.search(content))
    may = not owned and not silent
    return Reply(
        text=text,
        denies=may and (surely or denied),
        surely=may and surely,
        retorts=may and verb in cues.RETORTS,
        rebuffs=may and told and bool(_REBUFFING.match(after)),
        points=points,
        reported=bool(_THIS_REPORT.search(text))
        or any(_REPORTS.search(m["noun"]) for m in _REPORTED.finditer(text)),
        negated=bool(_NEGATED_END.search(content)),
        embedded=embedded,
        left_open=not owned and bool(_LEFT_OPEN.search(text)),
        admits=_admits(verb, outside),
        withdraws=bool(_WITHDRAWN.search(outside)),
    )


def _admits(verb: str, outside: str) -> bool:
    return verb in cues.ADMISSIONS or bool(_ADMITTING.search(outside))


def reply_in(claim: Claim, start: int, text: str, claims: Iterable[Claim]) -> Reply:
    """Return what a sentence says of another statement, as far as it tells of *claim*.

    The sentence is divided at the claims beside it, but not at what belongs to the statement that is denied:
    特使の発言を否定した, what is owned by another, what another is said to have said.

    Args:
        claim: made in the sentence.
        start: offset of the sentence.
        text: of the sentence.
        claims: of the same document.
    """
    beside = [
        c
        for c in claims
        if start <= c.start < start + len(text)
        and c.claim_id != claim.claim_id
        and not c.rule.startswith("owned/")
        and not _ANOTHERS.match(text[c.end - start :])
    ]
    turn = [c for c in beside if c.speaker != claim.speaker]
    dividing = [c for c in beside if c in turn or not repeats(c)]
    reply = reply_of(claim, _between(claim, start, text, dividing))
    admits = _admits(claim.verb, _between(claim, start, text, turn).replace(claim.text, _SAID))
    return reply if reply.admits == admits else replace(reply, admits=admits)


def _between(claim: Claim, start: int, text: str, dividing: Iterable[Claim]) -> str:
    """Return the part of a sentence from the claim before *claim* to the next."""
    first, last = 0, len(text)
    for other in dividing:
        if other.end <= claim.start:
            first = max(first, other.end - start)
        elif other.start >= claim.end:
            last = min(last, other.start - start)
    if first:
        # Aは「…」と否定し、Bは「…」と述べた: the predicate after A's words is A's
        clause_end = text.find("、", first, claim.start - start)
        first = clause_end + 1 if clause_end >= 0 else first
    return text[first:last]


def repeats(claim: Claim) -> bool:
    """Whether a content is what its speaker denies: 会ったとの報道を否定した, 関与を否定した."""
    return claim.quotation == "Indirect" and bool(_DENIED.search(claim.text))


def denies_another_matter(claim: Claim) -> bool:
    """Whether what is denied stands there and tells of no place's holder: 捕虜の虐待を否定した.

    So does who opens with what he speaks of: 「招待は受けていない」と否定した.
    """
    what = _DENIED.sub("", claim.text)
    if _OWN_MATTER.match(claim.text) and not _A_STATEMENT.search(what) and not _OF_HANDS.search(what):
        return True
    return repeats(claim) and not _A_STATEMENT.search(what) and not _OF_HANDS.search(what)


def denied_within(claim: Claim, inner: Claim) -> bool:
    """Whether a content quotes another's and calls it wrong: Xは「…」と言うが、事実ではない."""
    if not claim.start <= inner.start < inner.end < claim.end:
        return False
    return bool(_WRONG.search(claim.text[inner.end - claim.start :]))
