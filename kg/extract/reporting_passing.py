"""A masked sentence in; reporting frames whose speaker a noun phrase names in passing, out.

Words that somebody owns (とのXの主張), hands over (Xから…との返事), leaves on paper or in a cleft. Others are
found in reporting_nouns.
"""

from dataclasses import replace

from kg import expressions as re
from kg.extract.cues import reporting_nouns as nouns
from kg.extract.cues import reporting_owners as owners
from kg.extract.cues.voices import SAID
from kg.extract.quotations import Masked
from kg.extract.reporting_frames import Frame, closes_content, make_frame
from kg.patterns import AnyOf, Rare
from kg.records import Sentence

_MAXIM_OF = Rare(owners.MAXIM_OF)
_RECORDED = tuple(Rare(p) for p in (owners.RECORDED, owners.RECORDED_TITLE, owners.ARTICLE, owners.SAYING))
_OWNED_WORDS, _SPOKEN_WORDS = Rare(owners.OWNED_WORDS), Rare(owners.SPOKEN_WORDS)
_OWNED, _OWNED_SPEECH = Rare(owners.OWNED_NOUN), Rare(owners.OWNED_SPEECH)
_SAID = re.compile(SAID)
_OWNED_CLEFT = Rare(owners.OWNED_CLEFT)
_HEARD_FROM, _ASKED_FOR = Rare(owners.HEARD_FROM), Rare(owners.ASKED_FOR)
_TOLD_CLEFT, _TOLD_ANEW = Rare(owners.TOLD_CLEFT), Rare(nouns.TOLD_ANEW)
_PASSIVE_FROM = Rare(owners.PASSIVE_FROM)
_BEHIND = Rare(owners.TOLD_CLEFT_BEHIND)
_GIVEN, _SHOWN = Rare(owners.GIVEN), Rare(owners.SHOWN)
_GIVEN_ENDS, _GIVEN_TO = Rare(owners.GIVEN_ENDS), Rare(owners.GIVEN_TO)
_SENT, _DISCLOSED = Rare(owners.SENT), Rare(owners.DISCLOSED)
_SENT_BY = Rare(owners.SENT_BY)
_SHOWN_FEELING = Rare(nouns.SHOWN_FEELING)
_SPOKEN_OF = Rare(nouns.SPOKEN_OF)
_ANY_OWNED = AnyOf(_OWNED, _OWNED_WORDS, _OWNED_SPEECH, _SPOKEN_WORDS)
_ANY_IN_PASSING = AnyOf(
    *(
        _OWNED_CLEFT,
        _HEARD_FROM,
        _GIVEN,
        _GIVEN_ENDS,
        _GIVEN_TO,
        _SENT,
        _SENT_BY,
        _DISCLOSED,
        _SHOWN,
        _ASKED_FOR,
        _MAXIM_OF,
    ),
    *(_TOLD_CLEFT, _TOLD_ANEW, _SHOWN_FEELING, _SPOKEN_OF, _PASSIVE_FROM, _BEHIND),
)
_ANY_RECORDED = AnyOf(*_RECORDED)


def _of_owned_noun(match: re.Match[str], *, adnominal: bool) -> Frame:
    stance = next((s for n, s in nouns.NOUN_STANCE.items() if n in match["noun"]), "")
    start, end = match.span()
    return Frame(
        "owned", start, start, end, match["noun"], stance, 0, adnominal=adnominal, owner=match.span("owner")
    )


def owned_frames(masked: Masked) -> list[Frame]:
    """Return frames of 〜とのXの主張: the owner of the noun says it, whatever the sentence does with it."""
    frames: list[Frame] = []
    if not _ANY_OWNED.may_be_in(masked.mask):
        return frames
    for match in _OWNED.finditer(masked.mask):
        frames.append(_of_owned_noun(match, adnominal=True))
    said = (
        m for m in _OWNED_SPEECH.finditer(masked.mask) if _SAID.search(masked.text, 0, m.end("quote") - 1)
    )
    words = (*_OWNED_WORDS.finditer(masked.mask), *_SPOKEN_WORDS.finditer(masked.mask), *said)
    for match in words:
        end = match.end("quote")
        frames.append(
            Frame("owned", end, end, match.end(), "", "", 0, adnominal=True, owner=match.span("owner"))
        )
    return frames


def passing_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames that name their speaker in passing: というのがXの見立てだ, とXに聞いた."""
    frames: list[Frame] = []
    mask = masked.mask
    if not _ANY_IN_PASSING.may_be_in(mask):
        return frames
    for match in _OWNED_CLEFT.finditer(mask):
        frames.append(_of_owned_noun(match, adnominal=False))
    for match in _HEARD_FROM.finditer(mask):
        end = match.start() + 1
        if closes_content(sentence, mask, end):
            frames.append(Frame("heard", end, end, match.end(), "聞く", "", 0, owner=match.span("owner")))
    for match in (*_GIVEN.finditer(mask), *_GIVEN_ENDS.finditer(mask), *_GIVEN_TO.finditer(mask)):
        first, end = match.span("content")
        frames.append(
            Frame(
                "given", end, end, match.end(), "伝える", "", first, adnominal=True, owner=match.span("owner")
            )
        )
    for match in (*_SENT.finditer(mask), *_SENT_BY.finditer(mask)):
        at = match.start()
        if closes_content(sentence, mask, at + (mask[at] == "、")):
            owner = match.span("owner")
            frames.append(Frame("given", at, at, match.end(), "伝える", "", 0, adnominal=True, owner=owner))
    for match in _DISCLOSED.finditer(mask):
        first, end = match.span("content")
        owner = match.span("owner")
        frames.append(Frame("disclosed", end, end, match.end(), "明らかにする", "", first, owner=owner))
    for match in _SHOWN.finditer(mask):
        first, end = match.span("content")
        stance = nouns.NOUN_STANCE.get(match["noun"], "")
        owner = match.span("owner")
        frames.append(
            Frame("given", end, end, match.end(), match["noun"], stance, first, adnominal=True, owner=owner)
        )
    for match in _ASKED_FOR.finditer(mask):
        first, end = match.span("content")
        frames.append(
            Frame("cleft", end, end, match.end(), match["verb"], "demands", first, owner=match.span("owner"))
        )
    for match in _MAXIM_OF.finditer(mask):
        at = match.start()
        if closes_content(sentence, mask, at):
            frames.append(Frame("cleft", at, at, match.end(), "", "", 0, owner=match.span("owner")))
    for match in _PASSIVE_FROM.finditer(mask):
        first, end = match.span("content")
        owner = match.span("owner")
        frames.append(Frame("given", end, end, match.end(), "", "", first, adnominal=True, owner=owner))
    for match in _BEHIND.finditer(mask):
        at = match.start("to")
        if closes_content(sentence, mask, match.end("to") - 1):
            frames.append(Frame("cleft", at, at, match.end(), "", "", 0, owner=match.span("owner")))
    for match in _TOLD_CLEFT.finditer(mask):
        first, end = match.span("content")
        frames.append(
            Frame("cleft", end, end, match.end(), match["verb"], "", first, owner=match.span("owner"))
        )
    for match in _TOLD_ANEW.finditer(mask):
        end, first = match.start("end"), match.start("verb")
        frame = make_frame(sentence, mask, "wo", end, first, match.end(), match["verb"], "")
        frames.append(replace(frame, kind="feeling"))
    for match in _SHOWN_FEELING.finditer(mask):
        at = match.start()
        if closes_content(sentence, mask, at):
            frame = make_frame(sentence, mask, "to", at, at + 1, match.end(), "", "")
            # what is not hidden is told, 驚きを隠さない
            frames.append(replace(frame, silent=frame.silent and not match["kept"]))
    for match in _SPOKEN_OF.finditer(mask):
        frame = make_frame(sentence, mask, "wo", match.start("end"), match.end() - 2, match.end(), "言及", "")
        frames.append(replace(frame, kind="feeling"))
    return frames


def recorded_frames(masked: Masked) -> list[Frame]:
    """Return frames of what a paper says for its owner: Xの書簡には「…」とある."""
    frames: list[Frame] = []
    for pattern in _RECORDED if _ANY_RECORDED.may_be_in(masked.mask) else ():
        for match in pattern.finditer(masked.mask):
            first, end = match.span("content")
            frames.append(
                Frame("recorded", end, end, match.end(), "ある", "", first, owner=match.span("owner"))
            )
    return frames
