"""A frame of a signed text in; whether who signs it says its content (私は…と答えた), out.

The writer is the topic before the content or the subject behind it; who speaks humbly (申し上げた) or is
answered by whoever spoke before is the writer too. Knows no other speakers.
"""

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.authors import author_of
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.contents import skip_adjuncts
from kg.extract.cues.speakers import (
    FIRST_PERSON,
    FIRST_PERSON_BEHIND,
    GOES_AND_TELLS,
    HUMBLY_SAID,
    OWN_CLAUSE,
    PUT,
    SELF,
)
from kg.extract.meetings_narrator import narrator, says_i, tells_it
from kg.extract.quotations import QUOTED
from kg.extract.view import View

_FIRST_PERSON, _BEHIND = re.compile(FIRST_PERSON), re.compile(FIRST_PERSON_BEHIND)
_HUMBLY, _OWN_CLAUSE = re.compile(HUMBLY_SAID), re.compile(OWN_CLAUSE)
_ANSWERED = re.compile(r"[ぁ-ん]{0,3}と、(?P<who>[^、。はが〓]{1,20})[はが]")
_THEN, _GOES = re.compile("[^、。]{1,8}(?:と|たら)、"), re.compile(GOES_AND_TELLS)
_ANSWERS_THEN = re.compile(
    f"[{QUOTED}、]と[^、。{QUOTED}はが]{{0,6}}(?:答え|尋ね|告げ|伝え|申し上げ|持ちかけ|切り出)[るす](?=と、)"
    # これについて尋ねると、Xは肩をすくめた
    f"|(?:について|に関して|[をはも])[^、。{QUOTED}はが]{{0,8}}"
    "(?:尋ね|たずね|聞|訊|問|質問す|問い合わせ|問いただ|ただ|質|確かめ)[るうくす](?=と、)"
)
#: Frames whose content is a thing or a deed, in which nobody else says 私は.
_OBJECTS = frozenset({"wo", "yo", "koto"})


def writer_of(view: View) -> str:
    """Return whose words the first person of *view* are: who signs it, else who tells it and says I."""
    author = author_of(view)
    told = narrator(view) if any(says_i(view, s) for s in view.sentences) else None
    if told is None or len(told.entities) != 1:
        return author
    [teller] = told.entities
    longer = bool(author) and view.entities[teller].name.startswith(view.entities[author].name)
    return teller if not author or longer or tells_it(view) else author


def author_says(draft: Draft, reading: Reading, item: Attribution, discourse: Discourse) -> bool:
    """Whether the writer of the text says the content of *item*."""
    frame, mask = item.frame, reading.masked.mask
    thought = frame.lemma == "考える" and reading.masked.text[: frame.verb_end].rstrip("。、").endswith("た")
    then = frame.lemma in PUT and _THEN.match(mask, frame.verb_start) is not None
    if not draft.author or frame.adnominal or (frame.inner and not then) or thought:
        return False
    if _BEHIND.match(mask, frame.content_end, frame.verb_start):
        return True  # 「…」と私は答えた
    limit = _limit(reading, item)
    if item.speaker is None and _FIRST_PERSON.search(mask, frame.region, limit):
        return True
    if item.speaker is not None:
        if item.speaker.noun in SELF:
            return True
        other = item.speaker.end < frame.content_end and frame.kind in _OBJECTS
        return other and _OWN_CLAUSE.search(mask, item.speaker.end, limit) is not None
    # 「…」と答えると、村長は笑った; その足で役所へ行き、…と伝えた: nobody else than who tells the story
    own = _HUMBLY.match(mask, frame.verb_start) or (
        frame.lemma in PUT and _THEN.match(mask, frame.verb_start)
    )
    if own or (frame.kind == "to" and _GOES.search(mask, frame.region, limit)):
        return any(_FIRST_PERSON.search(s.text) for s in draft.view.sentences)
    answered = _ANSWERED.match(mask, frame.verb_end)
    if answered is None or not discourse.speaker:
        return False
    first, last = (reading.masked.base + offset for offset in answered.span("who"))
    heard = draft.view.mentions_between(first, last)
    return any(discourse.speaker in m.entities for m in heard)


def says_it_himself(reading: Reading, item: Attribution) -> bool:
    """Whether whoever writes says I right before the verb: 町のものだと、私は何度も説明した."""
    frame = item.frame
    return _BEHIND.match(reading.masked.mask, frame.content_end, frame.verb_start) is not None


def says_when(reading: Reading, item: Attribution) -> bool:
    """Whether the と behind *item*'s content says when somebody did something: 「…」と答えると、Xは笑った."""
    mask, end = reading.masked.mask, item.frame.content_end
    return any(match.end() == end for match in _ANSWERS_THEN.finditer(mask))


def own_words_begin(reading: Reading, item: Attribution) -> int:
    """Return where the content of *item* begins behind 私は, as an offset in the sentence."""
    mask = reading.masked.mask
    found = [*_FIRST_PERSON.finditer(mask, item.start, _limit(reading, item))]
    if not found:
        return item.start
    return skip_adjuncts(reading.masked, found[0].end(), item.end)


def _limit(reading: Reading, item: Attribution) -> int:
    """Return where the quotation that *item* reports begins, its content's end when it is none."""
    quote = reading.masked.quote_ending_at(item.frame.content_end)
    return quote[0] if quote else item.frame.content_end
