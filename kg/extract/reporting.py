"""A masked sentence in; its reporting frames (発話の枠: content, complementizer, verb) out, in text order.

Finds where a reported content ends and which verb reports it. Chooses no speaker, and no beginning of
the content: that depends on the speaker.
"""

import re
from dataclasses import dataclass

from kg.extract.cues import reporting as cues
from kg.extract.quotations import QUOTED, Masked
from kg.records import Sentence, Token


@dataclass(frozen=True, slots=True)
class Frame:
    """One reporting verb with its content's end; offsets count from the sentence."""

    kind: str  #: "to", "yo", "koto", "wo", "noun", "suru", "copula", "source", "none"
    content_end: int
    verb_start: int
    verb_end: int  #: after auxiliaries and the comma
    lemma: str
    stance: str  #: stance that the verb itself gives, "" when none
    region: int  #: where its clause may begin: the end of the frame before
    silent: bool = False  #: negated, avoided or passive: nobody is reported to have said it
    adnominal: bool = False  #: modifies a noun
    inner: bool = False  #: the content of the frame after it
    owner: tuple[int, int] = (0, 0)  #: where a noun phrase names the speaker, (0, 0) when none does

    @property
    def bare(self) -> bool:
        """Without any content of its own."""
        return self.kind == "none"


@dataclass(frozen=True, slots=True)
class _Verb:
    start: int
    end: int
    lemma: str
    stance: str
    complements: str


def _compile() -> tuple[re.Pattern[str], dict[str, tuple[str, str, str]]]:
    parts, info = [], {}
    for i, line in enumerate(line for line in cues.VERB_TABLE.strip().splitlines()):
        stems, lemma, stance, complements = (c.strip() for c in line.split("|"))
        group = f"v{i}"
        info[group] = (lemma, stance, complements)
        alternatives = []
        for stem in stems.split(","):
            if stem.endswith("*"):
                alternatives.append(re.escape(stem[:-1]) + cues.SAHEN_AFTER)
            else:
                alternatives.append(re.escape(stem))
        parts.append(f"(?P<{group}>{'|'.join(alternatives)})")
    return re.compile("|".join(parts)), info


_VERB, _INFO = _compile()
_NOT_VERB = re.compile(cues.NOT_VERB)
_SHOW = re.compile(cues.SHOW_VERBS)
_NOUN = "|".join(sorted(cues.SPEECH_NOUNS, key=len, reverse=True))
_BARE = "|".join(sorted(cues.BARE_NOUNS, key=len, reverse=True))
_COPULA = "|".join(sorted(cues.COPULA_NOUNS, key=len, reverse=True))
_NOUN_FRAME = re.compile(
    rf"(?:(?P<to>と(?:の|いう|する|いった|か))(?P<mod>[^、。はがをと]{{0,12}}?)(?:{_NOUN})|(?<=[うくぐすつぬぶむるいた])(?P<bare>{_BARE}))"
    rf"(?:を|も|は|に|が|で)(?!な[いくか])(?P<gap>[^、。〓と]{{0,24}}?)(?P<show>{cues.SHOW_VERBS})"
)
_COPULA_FRAME = re.compile(
    rf"(?:(?P<to>と(?:の|いう|する))|(?<=[うくぐすつぬぶむるいた]))(?:{_COPULA})(?P<end>だ(?!っ?た?と)|です|である|。|で、|だが)"
)
_SURU_FRAME = re.compile(
    r"と(?:も|は)?(?P<verb>し(?:た(?!と|ら|り)|て(?!も)|ました|つつ|ながら|、)|する(?=。|$|が、|一方|ほか))"
)
_NAMING = re.compile(cues.NAMING)
_ANY_VERB = re.compile(r"と(?:も|だけ|は)?(?![のい])")
_ENDS = re.compile(r"[。 ]*$")
_SIGNED = re.compile(r"[（(](?P<owner>[^（()）、。]{1,24})[）)](?:[。 ]|とか|$)")
_SIGNED_TO = re.compile(
    r"と(?:は)?、?(?P<owner>(?:[一-龥々ァ-ヴー・A-Za-zＡ-Ｚ]{1,14}の)?[一-龥々ァ-ヴー・A-Za-zＡ-Ｚ]{1,16}(?:さん)?)。?$"
)
_FEELING = re.compile(cues.FEELING)
_OWNED_WORDS = re.compile(cues.OWNED_WORDS)
_ASKED = re.compile(cues.ASKED)
_OWNED = re.compile(cues.OWNED_NOUN)
_NEGATED = re.compile(cues.NEGATED)
_SILENCE = re.compile(cues.SILENCE)
_PASSIVE = re.compile(cues.PASSIVE)
_TAIL_WORDS = frozenset(cues.TAIL_WORDS)
_SPEECH_OBJECT = re.compile(rf"[^、。はがをの]{{0,6}}(?:{_NOUN})[をも]")


def find_frames(sentence: Sentence, masked: Masked) -> tuple[Frame, ...]:
    """Return the reporting frames of *sentence*, left to right."""
    mask = masked.mask
    found: list[Frame] = []
    for verb in _verbs(sentence, mask):
        region = found[-1].verb_start + 1 if found else 0
        frame = _complement(sentence, masked, verb, min(region, verb.start))
        if frame is not None:
            found.append(frame)
    for frame in _noun_frames(sentence, masked):
        _insert(found, frame)
    for frame in _suru_frames(sentence, masked):
        _insert(found, frame)
    for frame in _quote_frames(sentence, masked):
        if all(f.content_end != frame.content_end for f in found):
            found.append(frame)
    for frame in _feeling_frames(sentence, masked):
        if not any(f.verb_start < frame.verb_end and frame.verb_start < f.verb_end for f in found):
            found.append(frame)
    for frame in _owned_frames(masked):
        if all(f.content_end != frame.content_end for f in found):
            found.append(frame)
    found.sort(key=lambda f: (f.verb_start, -f.content_end))
    return _regions(mask, found)


def _insert(found: list[Frame], frame: Frame) -> None:
    """Add *frame*; a frame with the same verb, or whose content ends where it does, gives way to it."""
    clash = [
        f
        for f in found
        if f.verb_start < frame.verb_end
        and frame.verb_start < f.verb_end
        or f.content_end == frame.content_end
    ]
    for other in clash:
        if other.kind in {"to"} and other.content_end == frame.content_end and frame.kind == "suru":
            return
        found.remove(other)
    found.append(frame)


def _verbs(sentence: Sentence, mask: str) -> list[_Verb]:
    verbs = []
    starts = {t.start - sentence.start for t in sentence.tokens}
    for match in _VERB.finditer(mask):
        noun = mask[match.end() - 1] in "えけげせてねべめれ" and mask[match.end() : match.end() + 1] in set(
            "をにはがの"
        )
        if (
            noun
            or match.start() not in starts
            or _NOT_VERB.match(mask, match.start())
            or mask[match.start()] == QUOTED
        ):
            continue
        lemma, stance, complements = _INFO[str(match.lastgroup)]
        verbs.append(_Verb(match.start(), match.end(), lemma, stance, complements))
    return verbs


def _complement(sentence: Sentence, masked: Masked, verb: _Verb, region: int) -> Frame | None:
    mask = masked.mask
    kind, end = "none", verb.start
    for complement in "tykw":
        if complement not in verb.complements:
            continue
        position = _FINDERS[complement](sentence, masked, verb, region)
        if position >= 0 and (kind == "none" or complement in "yk" and position > end):
            kind, end = _KINDS[complement], position
            if complement == "t":
                break
    if kind == "none" and verb.lemma not in cues.BARE_LEMMAS:
        return None
    return _frame(sentence, mask, kind, end, verb.start, verb.end, verb.lemma, verb.stance)


def _frame(
    sentence: Sentence, mask: str, kind: str, end: int, start: int, stem_end: int, lemma: str, stance: str
) -> Frame:
    rest = mask[stem_end : stem_end + 14]
    giver = (
        _giver(mask, end)
        if kind in {"yo", "to"} and _ASKED.match(rest if rest[:1] in "らされせ" else mask[start:])
        else None
    )
    if giver is not None:
        return Frame(
            kind, end, start, _tail(sentence, stem_end)[0], lemma, stance, 0, adnominal=True, owner=giver
        )
    silent = bool(
        _NEGATED.match(rest)
        or _PASSIVE.match(rest)
        or _SILENCE.match(mask, start)
        or _SILENCE.match(mask, end)
    )
    verb_end, adnominal = _tail(sentence, stem_end)
    return Frame(kind, end, start, verb_end, lemma, stance, 0, silent, adnominal)


def _giver(mask: str, end: int) -> tuple[int, int] | None:
    """Return where the sentence names who asked, in 「Xから…するよう求められた」."""
    match = re.search(r"(?:^|[、。はが])(?P<who>[^、。はがをにで〓]{1,24}?)から(?:は)?[^。]{2,}$", mask[:end])
    return match.span("who") if match else None


def _tail(sentence: Sentence, stem_end: int) -> tuple[int, bool]:
    """Return where the clause of a verb ends, and whether it modifies a noun."""
    end = stem_end
    for token in sentence.tokens:
        start = token.start - sentence.start
        if token.end - sentence.start <= stem_end:
            continue
        if start >= stem_end and token.text in "、。":
            return token.end - sentence.start, False
        if start < stem_end or _closes(token):
            end = token.end - sentence.start
            continue
        noun = token.pos in {"NOUN", "PROPN", "PRON"} and token.text not in _TAIL_WORDS
        speech = _SPEECH_OBJECT.match(sentence.text, start)
        return end, noun and not speech and start == end and sentence.text[end - 1] in "るたいうくすつぬぶむ"
    return end, False


def _closes(token: Token) -> bool:
    return (
        token.pos in {"AUX", "SCONJ"}
        or token.tag.startswith(("助詞-接続助詞", "動詞-非自立", "助動詞"))
        or token.text in _TAIL_WORDS
    )


def _quotative(sentence: Sentence, masked: Masked, region: int, verb_start: int) -> int:
    """Return the offset of the と that the verb at *verb_start* takes, -1 when there is none."""
    mask = masked.mask
    position = mask.rfind("と", region, verb_start)
    while position >= 0:
        if _closes_content(sentence, mask, position) and _reaches(sentence, mask, position, verb_start):
            return position
        position = mask.rfind("と", region, position)
    return -1


def _closes_content(sentence: Sentence, mask: str, position: int) -> bool:
    """Whether the と at *position* closes a content: after a quotation or a predicate's final form."""
    before = mask[position - 1] if position else ""
    if mask.startswith(
        ("とみられ", "とされ", "といった", "とともに", "ところ", "とき", "とも に", "とおり", "ともに"),
        position,
    ):
        return False
    if before == QUOTED:
        return True
    if mask.endswith(("による", "によります", "に依る"), 0, position):
        return False
    offset = sentence.start + position
    previous = None
    for token in sentence.tokens:
        if token.start <= offset < token.end:
            if token.text[0] != "と":
                return False
            break
        previous = token
    if previous is None:
        return False
    if previous.pos in {"VERB", "AUX", "ADJ", "PART"} or previous.tag.startswith(
        ("助動詞", "動詞", "形容詞", "助詞-終助詞")
    ):
        return True
    return previous.text in {
        "か",
        "べき",
        "よう",
        "必要",
        "事実",
        "無根",
        "不要",
        "可能",
        "不可能",
    } or previous.tag.startswith("形状詞")


def _reaches(sentence: Sentence, mask: str, position: int, verb_start: int) -> bool:
    """Whether only adjuncts stand between the と at *position* and the verb."""
    gap = mask[position + 1 : verb_start]
    if len(gap) > cues.MAX_GAP or "。" in gap or gap.startswith(("いう", "する", "の")):
        return False
    if gap.startswith(("し", "なれば", "なる")) and not gap.startswith("しき"):
        return False
    for token in sentence.tokens:
        start = token.start - sentence.start
        if position < start < verb_start and token.pos == "VERB" and not _light(sentence, token):
            return False
    return True


def _light(sentence: Sentence, token: Token) -> bool:
    if token.lemma in cues.LIGHT_VERBS or token.norm in cues.LIGHT_VERBS:
        return True
    following = sentence.text[token.end - sentence.start :]
    return "サ変" in token.tag and not following.startswith(("し", "する", "、"))


def _you(sentence: Sentence, masked: Masked, region: int, verb_start: int) -> int:
    match = re.search(r"よう(?:に|、)?(?P<gap>[^。よ]{0,30})$", masked.mask[region:verb_start])
    if match is None or re.search(r"[をが]|ような|[たる]、", match["gap"]) and "にも" not in match["gap"]:
        return -1
    return region + match.start() + 2


def _koto(sentence: Sentence, masked: Masked, region: int, verb_start: int) -> int:
    match = re.search(
        r"こと(?P<after>[をもはにで](?P<gap>[^。をはが]{0,24}))$", masked.mask[region:verb_start]
    )
    return -1 if match is None else region + match.start() + 2


def _wo(sentence: Sentence, masked: Masked, region: int, verb_start: int) -> int:
    match = re.search(
        r"(?:(?P<wo>を)[^。、をはが〓]{0,14}|(?P<topic>も|は))$", masked.mask[region:verb_start]
    )
    if match is None:
        return -1
    return region + match.start() + (1 if match["wo"] else 0)


def _find_to(sentence: Sentence, masked: Masked, verb: _Verb, region: int) -> int:
    return _quotative(sentence, masked, region, verb.start)


_FINDERS = {
    "t": _find_to,
    "y": lambda s, m, v, r: _you(s, m, r, v.start),
    "k": lambda s, m, v, r: _koto(s, m, r, v.start),
    "w": lambda s, m, v, r: _wo(s, m, r, v.start),
}
_KINDS = {"t": "to", "y": "yo", "k": "koto", "w": "wo"}


def _noun_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    frames = []
    mask = masked.mask
    for match in _NOUN_FRAME.finditer(mask):
        end = match.start("to") if match["to"] else match.start("bare")
        frame = _frame(sentence, mask, "noun", end, match.start("show"), match.end("show"), match["show"], "")
        stance = next((s for n, s in cues.NOUN_STANCE.items() if n in mask[end : match.start("show")]), "")
        frames.append(
            _with(frame, stance=stance, lemma=mask[end : match.start("show")].lstrip("とのいうする"))
        )
    for match in _COPULA_FRAME.finditer(mask):
        end = match.start()
        word = match[0].lstrip("とのいうする")
        stance = next((s for n, s in cues.NOUN_STANCE.items() if n in word), "")
        frame = _frame(
            sentence,
            mask,
            "copula",
            end,
            match.start("end"),
            match.end("end"),
            word.rstrip("だです。"),
            stance,
        )
        frames.append(frame)
    return frames


def _suru_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    frames = []
    for match in _SURU_FRAME.finditer(masked.mask):
        if _closes_content(sentence, masked.mask, match.start()):
            stem_end = match.start("verb") + 1
            frame = _frame(
                sentence, masked.mask, "suru", match.start(), match.start("verb"), stem_end, "とする", ""
            )
            denied = re.match("して[^、。]{0,8}(?:否定|取り消|退け|反論)", masked.mask[match.start("verb") :])
            frames.append(
                _with(frame, stance="denies" if denied else "", silent=_never_held(masked.mask, match.end()))
            )
    return frames


def _quote_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of quotations that an unlisted verb, a noun phrase or nothing at all follows."""
    frames = []
    mask = masked.mask
    for start, end, first, last in masked.quotes:
        if last - first < 4 or _NAMING.match(mask, end):
            continue
        signed = _SIGNED.match(masked.text, end) or _SIGNED_TO.match(mask, end)
        if signed:
            frame = Frame("signed", end, end, len(mask), "", "", 0, owner=signed.span("owner"))
            frames.append(frame)
        elif _ANY_VERB.match(mask, end):
            verb = end + 1
            stop = re.search("[、。]", mask[verb:])
            frames.append(Frame("quote", end, verb, verb + stop.end() if stop else len(mask), "", "", 0))
        elif start and _ENDS.match(mask, end):
            frames.append(Frame("quote-final", end, end, len(mask), "", "", 0))
    return frames


def _feeling_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of 〜への期待を示した: what the feeling is about is the content."""
    frames = []
    for match in _FEELING.finditer(masked.mask):
        end = match.end("np")
        frame = _frame(
            sentence, masked.mask, "wo", end, match.start("show"), match.end("show"), match["show"], ""
        )
        frames.append(_with(frame, kind="feeling"))
    return frames


def _owned_frames(masked: Masked) -> list[Frame]:
    """Return frames of 〜とのXの主張: the owner of the noun says it, whatever the sentence does with it."""
    frames = []
    for match in _OWNED.finditer(masked.mask):
        stance = next((s for n, s in cues.NOUN_STANCE.items() if n in match["noun"]), "")
        frames.append(
            Frame(
                "owned",
                match.start(),
                match.start(),
                match.end(),
                match["noun"],
                stance,
                0,
                adnominal=True,
                owner=match.span("owner"),
            )
        )
    for match in _OWNED_WORDS.finditer(masked.mask):
        end = match.end("quote")
        frames.append(
            Frame("owned", end, end, match.end(), "", "", 0, adnominal=True, owner=match.span("owner"))
        )
    return frames


def _never_held(mask: str, offset: int) -> bool:
    """Whether とし is denied itself: 〜とはしていない."""
    return bool(re.match(r"(?:い|は)?(?:ない|いない|いません)", mask[offset : offset + 4]))


def _with(frame: Frame, **changes: object) -> Frame:
    values = {name: getattr(frame, name) for name in Frame.__slots__}
    return Frame(**{**values, **changes})  # type: ignore[arg-type]


def _regions(mask: str, found: list[Frame]) -> tuple[Frame, ...]:
    """Say where each frame's clause may begin, and which frames are the content of the next one."""
    frames: list[Frame] = []
    for frame in found:
        region = frames[-1].verb_end if frames else 0
        if frames and frame.content_end <= region and frame.kind != "none":
            # …と報告したと述べた: the frame before is what this one reports
            frames[-1] = _with(frames[-1], inner=True)
            region = frames[-1].region
        elif frames and frames[-1].adnominal:
            # …と伝えたことについて「…」と述べた: the subject stands before the embedded verb
            region = frames[-1].region
        frames.append(_with(frame, region=min(region, frame.content_end)))
    return tuple(frames)
