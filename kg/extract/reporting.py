"""A masked sentence in; its reporting frames (発話の枠: content, complementizer, verb) out, in text order.

Finds which verb reports a content and where the content ends. Chooses no speaker, and no beginning of
the content: that depends on the speaker.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from kg import expressions as re
from kg.extract.cues import reporting_around as around
from kg.extract.cues import reporting_endings as endings
from kg.extract.cues import reporting_verbs as verbs
from kg.extract.cues.speakers import AGENT_ROLE
from kg.extract.quotations import QUOTED, Masked
from kg.extract.reporting_frames import Frame, closes_content, make_frame
from kg.extract.reporting_nouns import feeling_frames, held_frames, noun_frames, quote_frames, suru_frames
from kg.extract.reporting_objects import is_deed, koto_end, tells_of, wo_end, you_end
from kg.extract.reporting_open import (
    dashed_frames,
    hearsay_frames,
    open_frames,
    paused_frames,
    told_by_frames,
)
from kg.extract.reporting_passing import owned_frames, passing_frames, recorded_frames
from kg.records import Sentence, Token


@dataclass(frozen=True, slots=True)
class _Verb:
    start: int
    end: int
    lemma: str
    stance: str
    complements: str


def _compile() -> tuple[dict[str, re.Pattern[str]], dict[str, tuple[str, str, str]]]:
    """Return the verbs by their first character, and what each group of a pattern means."""
    parts: dict[str, list[tuple[int, str]]] = {}
    info = {}
    for i, line in enumerate(line for line in verbs.VERB_TABLE.strip().splitlines()):
        stems, lemma, stance, complements = (c.strip() for c in line.split("|"))
        group = f"v{i}"
        info[group] = (lemma, stance, complements)
        alternatives: dict[str, list[str]] = {}
        for stem in stems.split(","):
            sahen = stem.endswith("*")
            written = re.escape(stem[:-1]) + verbs.SAHEN_AFTER if sahen else re.escape(stem)
            alternatives.setdefault(stem[0], []).append(written)
        for first, alike in alternatives.items():
            parts.setdefault(first, []).append((-max(map(len, alike)), f"(?P<{group}>{'|'.join(alike)})"))
    # 言い返す before 言う
    by_length = {first: sorted(some, key=itemgetter(0)) for first, some in parts.items()}
    return {first: re.compile("|".join(verb for _, verb in some)) for first, some in by_length.items()}, info


_VERBS, _INFO = _compile()
_FIRST = re.compile(f"[{re.escape(''.join(_VERBS))}]")


def _verbs_in(mask: str) -> Iterator[re.Match[str]]:
    """Yield the verbs left to right; at each place only those with its character are tried."""
    position = 0
    while first := _FIRST.search(mask, position):
        match = _VERBS[first[0]].match(mask, first.start())
        position = match.end() if match else first.end()
        if match:
            yield match


_NOT_VERB = re.compile(verbs.NOT_VERB)
_BEFORE_NOUN = frozenset("うくぐすつぬぶむるた")
#: …を求める|書簡を送った: a noun and whatever is done with it
_NOUN_AND_VERB = re.compile("[^、。はが]{1,12}?[をにが][^、。]{0,20}[うくぐすつぬぶむるただいとこ]")
#: 意思確認|、及び書類の提出: a noun among others
_JOINED = re.compile("(?<=[一-龥])、?(?:及び|および|並びに|ならびに|または|又は|もしくは)")
_FIGURE, _JUDGED = re.compile(endings.FIGURE), re.compile(endings.JUDGED)
_BLAMED, _STATED = re.compile(endings.BLAMED), re.compile(endings.STATED)
#: 州知事と|電話で話した: with whom somebody talked.
_COMPANION = re.compile(
    rf"(?:^|[、。はがもでに])[一-龥々ァ-ヴー・の]{{0,20}}(?:{AGENT_ROLE}|本人|双方|相手|彼|彼女|家族|仲間)$"
)
_BEARING, _PUT_AS = re.compile(endings.BEARING), re.compile(endings.PUT_AS)
_MANNER = re.compile(r"(?:も|は)?[^、。はがをにと〓]{2,10}て(?:は|も)?")
#: 「…」と前向きだが、会社側は態度を明らかにしていない: the verb is another clause's.
_NEXT_CLAUSE = re.compile("。|[だいたる]が、[^、。]{1,16}は")
#: 「…」と、Xが記者会見をして発表した: where it was said.
_SAID_WHERE = re.compile(endings.SAID_WHERE)
_POINTING = re.compile(around.BACKWARD + r"[^、。〓]{0,12}$")


def find_frames(sentence: Sentence, masked: Masked) -> tuple[Frame, ...]:
    """Return the reporting frames of *sentence*, left to right."""
    mask = masked.mask
    found: list[Frame] = []
    for verb in _verbs(sentence, mask):
        region = found[-1].verb_start + 1 if found else 0
        frame = _complement(sentence, masked, verb, min(region, verb.start))
        if frame is not None:
            found.append(frame)
    for frame in noun_frames(sentence, masked):
        _insert(found, frame)
    for frame in suru_frames(sentence, masked):
        _insert(found, frame)
    for frame in quote_frames(sentence, masked):
        if frame.kind in {"cleft", "answered"}:
            found = [f for f in found if f.content_end != frame.content_end]
        if all(f.content_end != frame.content_end for f in found):
            found.append(frame)
    for frame in feeling_frames(sentence, masked):
        over = [f for f in found if f.verb_start < frame.verb_end and frame.verb_start < f.verb_end]
        if all(f.bare for f in over):
            found = [f for f in found if f not in over] + [frame]
    for frame in owned_frames(masked):
        # 「…」とする野党の主張に対し, 渡せと言う省の要求を断った: the words are the owner's
        found = [
            f
            for f in found
            if f.content_end != frame.content_end
            or not (f.kind == "quote" or (f.kind == "to" and f.adnominal and f.verb_end <= frame.owner[0]))
        ]
        if all(f.content_end != frame.content_end for f in found):
            found.append(frame)
    for frame in passing_frames(sentence, masked):
        _insert(found, frame)
    others = (paused_frames, held_frames, told_by_frames, open_frames)
    for frame in (f for frames in others for f in frames(sentence, masked)):
        if all(f.content_end not in {frame.content_end, frame.content_end + 1} for f in found):
            over = [f for f in found if f.verb_start < frame.verb_end and frame.verb_start < f.verb_end]
            if all(f.bare for f in over):
                found = [f for f in found if f not in over] + [frame]
    for frame in dashed_frames(masked):
        found = [f for f in found if f.verb_start < frame.verb_start] + [frame]
    for frame in hearsay_frames(masked):
        if not any(f.verb_start < frame.verb_end and frame.verb_start < f.verb_end for f in found):
            found.append(frame)
    for frame in recorded_frames(masked):
        found = [f for f in found if f.content_end != frame.content_end]
        found.append(frame)
    found.sort(key=lambda f: (f.verb_start, -f.content_end))
    return _regions(mask, found)


def _insert(found: list[Frame], frame: Frame) -> None:
    """Add *frame*; a frame with the same verb, or whose content ends where it does, gives way to it."""
    clash = [
        f
        for f in found
        if (f.verb_start < frame.verb_end and frame.verb_start < f.verb_end)
        or f.content_end == frame.content_end
    ]
    for other in clash:
        if other.kind in {"to"} and other.content_end == frame.content_end and frame.kind == "suru":
            return
        found.remove(other)
    found.append(frame)


def _verbs(sentence: Sentence, mask: str) -> list[_Verb]:
    found: list[_Verb] = []
    starts = {t.start - sentence.start for t in sentence.tokens}
    for match in _verbs_in(mask):
        # 訴えを退けた, 申し出を受けた: a noun, like every stem that a particle of case follows
        noun = mask[match.end() - 1] in "えけげせてねべめれ出" and mask[match.end() : match.end() + 1] in set(
            "をにはがの"
        )
        if (
            noun
            or not (match.start() in starts or _honoured(mask, match.start(), starts))
            or _NOT_VERB.match(mask, match.start())
            or mask[match.start()] == QUOTED
            or _JOINED.match(mask, match.end())
        ):
            continue
        lemma, stance, complements = _INFO[str(match.lastgroup)]
        found.append(_Verb(match.start(), match.end(), lemma, stance, complements))
    return found


def _honoured(mask: str, at: int, starts: set[int]) -> bool:
    """Whether a verb at *at* has the お of respect before it, which is one token with it: お答えになった."""
    return at - 1 in starts and mask[at - 1] in "おご御"


def _complement(sentence: Sentence, masked: Masked, verb: _Verb, region: int) -> Frame | None:
    mask = masked.mask
    kind, end = "none", verb.start
    for complement in "tykwe":
        if complement not in verb.complements:
            continue
        position = _FINDERS[complement](sentence, masked, verb, region)
        if complement == "e" and not is_deed(sentence, position):
            continue
        if complement in "we" and not tells_of(verb.lemma, mask[region : verb.start]):
            continue
        if position >= 0 and (kind == "none" or (complement in "yk" and position > end)):
            kind, end = _KINDS[complement], position
            if complement == "t":
                break
    if kind == "none" and mask[verb.start] == "い" and mask[verb.start - 1 : verb.start] in {"て", "で"}:
        return None  # 写真を撮って|いった: went, and did not say
    if kind == "none" and verb.lemma in verbs.BARE_DENIALS and _ends_sentence(mask, verb.end):
        kind = "denial"
    elif kind == "none" and verb.lemma not in verbs.BARE_LEMMAS and not _POINTING.search(mask[: verb.start]):
        return None
    return make_frame(sentence, mask, kind, end, verb.start, verb.end, verb.lemma, verb.stance)


def _ends_sentence(mask: str, offset: int) -> bool:
    """Whether only the verb's ending stands before the full stop or a comma."""
    return re.match(r"(?:し|した|しました|している|しています)?(?:[。、]|が、|$)", mask[offset:]) is not None


def _find_to(sentence: Sentence, masked: Masked, verb: _Verb, region: int) -> int:
    return _quotative(sentence, masked, region, verb)


def _quotative(sentence: Sentence, masked: Masked, region: int, verb: _Verb) -> int:
    """Return the offset of the と that *verb* takes, -1 when there is none."""
    mask = masked.mask
    position = mask.rfind("と", region, verb.start)
    while position >= 0:
        closes = closes_content(sentence, mask, position) or _judges(mask, region, position, verb)
        closes = closes and not _BEARING.search(mask, region, position)  # 公然と辞任を促した
        closes = closes and not (verb.lemma in verbs.TALKING and _COMPANION.search(mask, 0, position))
        # 会うなら村の広場でと注文を付ける: what is asked for ends in a particle
        closes = closes or (verb.stance == "demands" and mask[position - 1] in "をで")
        if closes and _reaches(sentence, mask, position, verb.start):
            read = verb.lemma in verbs.NOT_OF_QUOTATIONS and mask[position - 1] == QUOTED
            return -1 if read else position
        position = mask.rfind("と", region, position)
    return -1


def _judges(mask: str, region: int, position: int, verb: _Verb) -> bool:
    """Whether *verb* puts the noun before と to something: 死者を31人と発表した, 駐留を占拠と断じた."""
    if position != verb.start - 1:
        return False
    before = mask[region:position]
    if verb.lemma in verbs.CONCLUDING and before.endswith(("たもの", "るもの", "いもの", "のもの")):
        return True
    if verb.lemma in verbs.STATING and (_STATED.search(before) or _PUT_AS.search(before)):
        return True
    if "を" in before and (
        verb.lemma in verbs.CALLING or (verb.lemma in verbs.ESTIMATING and _JUDGED.search(before))
    ):
        return True
    if verb.lemma not in verbs.ESTIMATING:
        return False
    return bool(_FIGURE.search(before) or _BLAMED.search(before))


def _reaches(sentence: Sentence, mask: str, position: int, verb_start: int) -> bool:
    """Whether only adjuncts stand between the と at *position* and the verb."""
    gap = mask[position + 1 : verb_start]
    if gap.startswith(("のみ", "しか", "だけ")):
        gap = gap[2:]  # 考えておくとのみ答えた
    if (
        len(gap) > verbs.MAX_GAP
        or "。" in gap
        or _NEXT_CLAUSE.search(gap)
        or gap.startswith(("いう", "する", "の"))
    ):
        return False
    if gap.startswith(("し", "なれば", "なる")) and not gap.startswith("しき"):
        return False
    where = _SAID_WHERE.search(mask, position, verb_start)
    if where is not None and "を" in mask[where.end() : verb_start]:
        return False  # 工事が終わると、記者会見を開いて辞任を発表した
    for token in sentence.tokens:
        start = token.start - sentence.start
        if where is not None and where.start() <= start < where.end():
            continue
        if position < start < verb_start and token.pos == "VERB" and not _light(sentence, token):
            # …と一貫して主張した: a て-form alone says how it was said
            return bool(_MANNER.fullmatch(gap))
    return True


def _light(sentence: Sentence, token: Token) -> bool:
    if token.tag == _COMMON_NOUN:
        return True  # a name that the analyser reads as a verb: …と、ケルサ外務省は述べた
    if token.lemma in verbs.LIGHT_VERBS or token.norm in verbs.LIGHT_VERBS:
        return True
    following = sentence.text[token.end - sentence.start :]
    return "サ変" in token.tag and not following.startswith(("し", "する", "、"))


_COMMON_NOUN = "名詞-普通名詞-一般"
_FINDERS: dict[str, Callable[[Sentence, Masked, _Verb, int], int]] = {
    "t": _find_to,
    "y": lambda sentence, masked, verb, region: you_end(masked, region, verb.start),
    "k": lambda sentence, masked, verb, region: koto_end(masked, region, verb.start),
    "w": lambda sentence, masked, verb, region: wo_end(masked, region, verb.start),
    "e": lambda sentence, masked, verb, region: wo_end(masked, region, verb.start),
}
_KINDS = {"t": "to", "y": "yo", "k": "koto", "w": "wo", "e": "wo"}


def _of_a_noun_in(mask: str, frame: Frame, outer: Frame) -> bool:
    """Whether *frame*'s verb modifies a noun in the content of *outer*: 停戦を求める|書簡を送ったと述べた."""
    if frame.kind != "wo" or outer.kind not in {"to", "koto", "noun"} or frame.silent:
        return False
    return mask[frame.verb_end - 1] in _BEFORE_NOUN and bool(
        _NOUN_AND_VERB.match(mask, frame.verb_end, outer.content_end)
    )


def _regions(mask: str, found: list[Frame]) -> tuple[Frame, ...]:
    """Say where each frame's clause may begin, and which frames are the content of the next one."""
    frames: list[Frame] = []
    for frame in found:
        region = frames[-1].verb_end if frames else 0
        if frames and frame.content_end <= region and frame.kind != "none":
            # …と報告したと述べた: the frame before is what this one reports
            frames[-1] = replace(frames[-1], inner=True)
            region = frames[-1].region
        elif frames and _of_a_noun_in(mask, frames[-1], frame):
            # Xは、Yが停戦を求める書簡を送ったと述べた: what the letter asks for is part of what X says
            frames[-1] = replace(frames[-1], inner=True)
            region = frames[-1].region
        elif frames and frames[-1].kind == "given":
            # Xは、Yから…との言葉を得たと明かした: what Y gave is part of what X says
            region = frames[-2].verb_end if len(frames) > 1 else 0
        elif frames and frames[-1].adnominal:
            # …と伝えたことについて「…」と述べた: the subject stands before the embedded verb
            region = frames[-1].region
        if frame.kind != "disclosed":
            frame = replace(frame, region=max(frame.region, min(region, frame.content_end)))
        frames.append(frame)
    return tuple(frames)
