"""A paragraph in; how many of its sentences sound like somebody's own words, and how many tell of deeds, out.

By their endings and by words for I, here and today alone. Knows no speaker.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg import expressions as re

_SENTENCE = re.compile(r"(?:[^。！？!?「」]|「[^「」]*」)+[。！？!?」]*")
_QUOTED = re.compile(r"「[^「」]*」")
#: I, we, and days that only who speaks counts from.
_OWN = re.compile(
    r"(?<![一-龥])(?:私|わたし|僕|ぼく|俺|われわれ|我々|我ら|わが|我が|うちの|当方|弊社|当社|今夜|今朝|今晩|昨夜|昨晩|昨日|きのう|きょう|今日|明日|あす|先ほど|さきほど|皆さん|あなた)"
)
#: Judgements, denials, what lasts, and what is said to somebody.
_SPOKEN = re.compile(
    r"(?:だ|である|ない|なかった|ぬ|まい|て(?:い)?る|で(?:い)?る|ていた|だろう|か|よ|ね|ぞ|な|れ|ろ|よう|おう|い)"
    r"[。！？!?…]*$"
)
_POLITE = re.compile(
    r"(?:です|ます|ません|でした|ました|ましょう|ください)(?:[かねよ]|が|から)?[。！？!?…]*$"
)
_DENIES = re.compile(r"(?:ない|なかった|だろう|たい|べきだ|はずだ)[。！!]*$")
#: …と主張している: of whoever is written about.
_REPORTS = re.compile(
    r"と(?:主張|反論|述べ|語|話|言|批判|非難|訴え|指摘|説明|強調|否定|答え|明かし|呼びかけ|書い)[^、。はがも]{0,8}[。]?$"
)
#: 港を築いた, 予算案を可決した, 橋の会社に入る; 入場は無料: what happened, in order, of nobody named.
_TOPIC = re.compile(r"[^はがも、。]{1,24}[はがも](?!じ)")
_NOMINAL = re.compile(r"[一-龥ァ-ヴー0-9０-９」）)](?:[。！!…])?$")
_DEED = re.compile(r"[うくすつぬふむゆるぐずづぶただ]。?$")


@dataclass(frozen=True, slots=True)
class Tone:
    """How many sentences are what."""

    own: int = 0  #: with words for I, here and today, or said to somebody (です・ます)
    spoken: int = 0  #: sound like somebody's own words, those of ``own`` too
    told: int = 0  #: note or tell what somebody who is not named did
    open: int = 0  #: neither


def tone_of(texts: Iterable[str]) -> Tone:
    """Return the tone of *texts*.

    >>> tone_of(["私は今夜、委員会で報告する。鍵は海軍が持っている。"])
    Tone(own=1, spoken=2, told=0, open=0)
    >>> tone_of(["橋の会社に入る。組合長を三期務めた。入場は無料。"]).told
    3
    """
    counts = Counter(kind for text in texts for sentence in _sentences(text) for kind in _kinds(sentence))
    return Tone(counts["own"], counts["spoken"], counts["told"], counts["open"])


def _kinds(sentence: str) -> Iterator[str]:
    bare = _QUOTED.sub("＊", sentence)
    if _REPORTS.search(bare) and not _TOPIC.match(bare):
        yield "told"
    elif _OWN.search(bare) or _POLITE.search(bare):
        yield from ("own", "spoken")
    elif _SPOKEN.search(bare) and (_TOPIC.match(bare) or _DENIES.search(bare)):
        yield "spoken"
    elif _NOMINAL.search(bare) or (_DEED.search(bare) and not _TOPIC.match(bare)):
        yield "told"
    else:
        yield "open"


def _sentences(text: str) -> list[str]:
    if text[0] in "「『" and text[-1] in "」』":
        text = text[1:-1] + "。"
    return [s.strip() for s in _SENTENCE.findall(text) if s.strip()]
