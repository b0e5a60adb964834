"""A masked sentence in; frames of contents whose verb is in no list, out.

Reported clauses before any predicate of a person (…したと気炎を上げた), before a pause, before a name alone
and hearsay. The predicate has to be none that finds, feels or becomes something; who says it has to be named.
"""

from kg import expressions as re
from kg.extract.cues import reporting_endings as endings
from kg.extract.cues import reporting_owners as owners
from kg.extract.quotations import QUOTED, Masked
from kg.extract.reporting_frames import Frame, closes_content, make_frame
from kg.patterns import Rare
from kg.records import Sentence

_HEARSAY = Rare(r"という(?:が|ものの|一方(?:で)?|のに対し(?:て)?)、")
_PAUSED, _TOLD_BY = re.compile(endings.PAUSED), Rare(owners.TOLD_BY)
_DASHED, _FINISHED = Rare(owners.DASHED), re.compile("[うくすつぬむるいただ]$")
_TELLER = re.compile(owners.TOLD_BY_OFFICE)
_OPEN, _NOT_SPEECH = re.compile(endings.OPEN_PREDICATE), re.compile(endings.NOT_SPEECH)
_EXPRESSIVE = Rare(endings.EXPRESSIVE)
_BEFALLEN = re.compile("[^、。はが〓]{1,10}に[^、。]{0,12}[さらわかたまなばが]れ[たてる]")
_TOPIC_AND_NOUN = re.compile("[一-龥ァ-ヴーん]は[^、。はが]{1,20}[一-龥ァ-ヴー〓のだ]$")
_SAID_OF_PAST, _WEAK = re.compile(endings.SAID_OF_PAST), re.compile(endings.CONDITIONAL_LIKE)


def open_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of a finished clause, と and a predicate that no list has: …だと気炎を上げた.

    A と behind a plain present may say when or if (…すると、…ないと), so it counts only where the
    predicate tells what was done.
    """
    mask = masked.mask
    frames = []
    for token in sentence.tokens:
        at = token.start - sentence.start
        if token.text not in {"と", "などと", "とは", "とも"} or mask[at - 1 : at] in {QUOTED, "、", ""}:
            continue
        after = at + len(token.text)
        predicate = _OPEN.match(mask, after)
        if predicate is None:
            continue
        if _BEFALLEN.match(mask, after):
            continue  # ベンチに戻ると仲間に頭をたたかれた
        expressive = _EXPRESSIVE.match(mask, after)
        # 六区の天下はうちのものと鼻を高くした: だ is left out before what shows how it was said
        closes = closes_content(sentence, mask, at) or (expressive and _TOPIC_AND_NOUN.search(mask, 0, at))
        if not closes or (_NOT_SPEECH.match(mask, after) and not expressive):
            continue
        finished = expressive or _SAID_OF_PAST.search(mask, 0, at)
        if finished or (_WEAK.search(mask, 0, at) and predicate["done"]):
            frames.append(
                make_frame(sentence, mask, "open", at, predicate.start("verb"), predicate.end("verb"), "", "")
            )
    return frames


def paused_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of 〜、と and a verb that is none of saying: 文書はどこにもない、と首をかしげる."""
    frames = []
    mask = masked.mask
    for token in sentence.tokens:
        at = token.start - sentence.start
        if token.text != "と" or not token.tag.startswith("助詞-格助詞") or mask[at - 1 : at] != "、":
            continue
        if _TELLER.match(mask, at):
            continue  # 町は落ちていない、とトルナ軍の報道官。
        if _PAUSED.match(mask, at + 1) and closes_content(sentence, mask, at):
            stop = re.search("[、。]", mask[at + 1 :])
            reach = at + 1 + stop.end() if stop else len(mask)
            frames.append(Frame("to", at - 1, at + 1, reach, "", "", 0))
    return frames


def hearsay_frames(masked: Masked) -> list[Frame]:
    """Return frames of Xによれば…というが、: the source's words end there."""
    return [
        Frame("hearsay", m.start(), m.start(), m.end(), "", "", 0) for m in _HEARSAY.finditer(masked.mask)
    ]


def told_by_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return the frame of a content that a name alone closes: 鉱山を取り返したと国営ラジオ。."""
    match = _TOLD_BY.search(masked.mask)
    if match is None or not closes_content(sentence, masked.mask, match.start()):
        return []
    at = match.start()
    end = at - 1 if masked.mask[at - 1] == "、" else at
    return [Frame("signed", end, at, match.end(), "", "", 0, owner=match.span("owner"))]


def dashed_frames(masked: Masked) -> list[Frame]:
    """Return the frame of a content before a dash and who says so: 合意などない――X外相が取材に明かした."""
    mask = masked.mask
    match = _DASHED.search(mask)
    if match is None or not (mask[match.start() - 1] == QUOTED or _FINISHED.search(mask, 0, match.start())):
        return []
    at = match.start()
    return [Frame("signed", at, match.end(), len(mask), "", "", 0, owner=match.span("owner"))]
