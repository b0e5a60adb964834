"""A frame with its speaker in; which stretch of the sentence is what was said (内容), out.

Cuts the content free of speaker, adjuncts and brackets. Chooses no speaker.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues.reporting_around import ADJUNCT, CIRCUMSTANCE, MET_BEFORE, VENUE
from kg.extract.cues.reporting_owners import RELAYED
from kg.extract.quotations import QUOTED, Masked
from kg.extract.reporting_frames import SPEECH_NOUN, Frame
from kg.extract.speakers import Agent

_ADJUNCT = re.compile(ADJUNCT)
_CIRCUMSTANCE = re.compile(CIRCUMSTANCE)
_OWNERS_PARTICLE = re.compile("(?:から|より)(?:は|も)?、?")
_RELAYED, _VENUE = re.compile(RELAYED), re.compile(VENUE)
_ANOTHERS = re.compile(
    rf"[たるいだうくすむ〓]と(?:の|いう|する|した)(?:[^、。はが]{{0,30}}?[^、。はが一-龥])?(?:{SPEECH_NOUN}|報道|うわさ|噂|声|話|見出し|疑惑)[をはもに]、?$"
)
_TOLD_OF = re.compile("と(?:の|い[うっ]|する|した)")
#: An object of up to so many characters needs its verb to be understood.
SHORT = 5
#: 計画を発表する|と、Yは: what leads on to what happened then.
_GOES_ON = re.compile("(?<=[うくすつむるた])(?:と|が|けれども?|ものの|ところ|ため|ので|のに)$")
#: What somebody does before he speaks is none of his words: 知事と面会し、〈再稼働への同意〉を伝えた.
_DEED_BEFORE = re.compile(
    "(?<=[一-龥]{2})(?:し|して|した後|したあと|したうえで|した上で)、|(?<=[てで])おり、"
)
#: … and of these what nobody demands in the same breath: 知事と会い、〈停戦〉を訴えた.
_MET_BEFORE = re.compile(MET_BEFORE)
_ASKED_OR_TOLD = frozenset({"wo", "koto", "yo", "feeling"})
#: Another did it, or is asked to: 大臣が相手と会い、|金を渡したことを認めた; 王を訪ね、|詫びるよう求めた.
_ASKED_OR_OTHERS = re.compile("[がは]|[をへに](?:訪|赴|出向|駆け)")
_OWN_SUBJECT = re.compile("^[^はが]*[一-龥ァ-ヴーん◇〓]が[^はが]{2,}(?<![ただるとばがで後際])$")


def _stands_apart(masked: Masked, agent: Agent) -> bool:
    """Whether a phrase is a topic or set off like one: Xだけが、…というYの要求を断った."""
    return agent.topic or (agent.particle == "が" and masked.mask[agent.end - 1] == "、")


def content_span(
    masked: Masked, frame: Frame, speaker: Agent | None, agents: Sequence[Agent]
) -> tuple[int, int, bool]:
    """Return ``(start, end, direct)`` of what *frame* reports."""
    end = frame.content_end
    begin = frame.region
    if frame.kind == "denial":
        # ウクライナ軍は否定した: what is denied is left out, so the verb is all there is
        return frame.verb_start, len(masked.mask[: frame.verb_end].rstrip("。、")), False
    if speaker is not None and begin <= speaker.start and speaker.end <= end:
        begin = speaker.end
    else:
        sources = [a for a in agents if a.source and begin <= a.start and a.end <= end]
        if sources:
            begin = sources[-1].end
    handed = [a for a in agents if begin <= a.start and a.end < end and _RELAYED.search(a.particle)]
    begin = handed[-1].end if handed else begin
    if frame.owner != (0, 0) and frame.adnominal:
        # Yは、…したというXの主張を否定した: Y is not in what X said
        outer = [a for a in agents if _stands_apart(masked, a) and begin <= a.start and a.end <= end]
        begin = outer[0].end if outer else begin
        if frame.owner[1] < end:
            particle = _OWNERS_PARTICLE.match(masked.mask, frame.owner[1], end)
            begin = max(begin, particle.end() if particle else frame.owner[1] + 1)
    quote = masked.quote_ending_at(end)
    if quote is not None and quote[0] >= begin - 1:
        first = _first_of_row(masked, quote, begin)
        prefix = _prefix_start(masked, begin, first[0])
        if prefix == first[0]:
            return first[2], quote[3], True
        return prefix, end, True
    if frame.kind == "wo" and speaker is not None and speaker.end <= begin:
        # Xは、土地を売ったとの報道を否定した: what was told belongs to the object
        begin = speaker.end if _TOLD_OF.match(masked.mask, begin) else begin
    start = skip_adjuncts(masked, begin, end)
    if frame.kind == "wo":
        deeds = [m.end() for m in _DEED_BEFORE.finditer(masked.mask, start, end)]
        start = next((at for at in reversed(deeds) if end - at > SHORT), start)
    if frame.kind in _ASKED_OR_TOLD:
        met = [m.end() for m in _MET_BEFORE.finditer(masked.mask, start, end)]
        alone = frame.kind == "wo"
        own = [at for at in met if alone or not _ASKED_OR_OTHERS.search(masked.mask, start, at)]
        start = max((start, *own))
    if frame.kind == "wo" and end - start <= SHORT:
        # これを否定した, 検討を約束した: the object alone says nothing
        end = len(_GOES_ON.sub("", masked.mask[: frame.verb_end].rstrip("。、")))
    return start, end, False


def _first_of_row(masked: Masked, quote: tuple[int, int, int, int], begin: int) -> tuple[int, int, int, int]:
    """Return the first of the quotations that stand in a row up to *quote*: 「…」「…」と述べた."""
    for other in reversed(masked.quotes):
        if begin <= other[0] < quote[0] and masked.mask[other[1] : quote[0]] in {"", "、", "。"}:
            quote = other
    return quote


def _prefix_start(masked: Masked, begin: int, quote_start: int) -> int:
    """Return where the words begin that a partial quotation completes: 攻撃は「無差別だ」."""
    start = skip_adjuncts(masked, begin, quote_start)
    prefix = masked.mask[start:quote_start]
    if _VENUE.search(prefix):
        return quote_start  # 国連総会では「…」と演説した: where it was said
    if _ANOTHERS.search(prefix):
        return quote_start  # 兵を捕らえたとの隣国の発表を「挑発だ」と: what is answered is another's
    comma = prefix.rstrip("、").rfind("、")
    last = prefix[comma + 1 :]
    if last and last[-1] in "はがをものに" and not _CIRCUMSTANCE.search(last):
        if last[-1] == "に" and not re.search(r"[一-龥〓]に$", last):
            return quote_start
        if last[-1] == "に":
            return quote_start
        # 最後の部隊が国境を越え、戦争が「終わる」と: a clause with a subject of its own is told too
        while (left := prefix.rfind("、", 0, max(comma, 0))) != comma and _OWN_SUBJECT.search(
            prefix, left + 1, comma
        ):
            comma = left
        return start + comma + 1
    return quote_start


def skip_adjuncts(masked: Masked, begin: int, end: int, *, whole: bool = False) -> int:
    """Return where the content begins after dates, places, addressees and media: 25日、記者団に対し、.

    With *whole*, adjuncts may fill the stretch to its end.
    """
    start = begin
    while start < end:
        match = _ADJUNCT.match(masked.mask, start, end)
        if match is None or match.end() == start or (match.end() >= end and not whole):
            break
        start = match.end()
    while start < end and masked.mask[start] in "、 　":
        start += 1
    return start


def has_own_words(masked: Masked, start: int, end: int) -> bool:
    """Whether ``[start, end)`` holds enough to be a content."""
    text = masked.text[start:end].strip("、。 　「」『』")
    return len(text) >= 2 and not (
        QUOTED not in masked.mask[start:end]
        and re.fullmatch(r"こう|そう|これ|それ|次のよう|以下のよう", text)
    )
