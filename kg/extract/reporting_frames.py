"""Where a reported content ends and what its verb's ending says: the reporting frame (発話の枠).

A verb's or noun's place in a sentence in; the frame with its auxiliaries read out. Looks for no verbs.
"""

from dataclasses import dataclass

from kg import expressions as re
from kg.extract.cues import reporting_endings as endings
from kg.extract.cues import reporting_nouns as nouns
from kg.extract.quotations import QUOTED
from kg.extract.unreal import unreal
from kg.records import Factuality, Sentence, Token

#: Nouns of saying as alternatives of a pattern, longest first.
SPEECH_NOUN = "|".join(sorted(nouns.SPEECH_NOUNS, key=len, reverse=True))
#: Nobody said it: 述べておりません, 述べた事実はない, もし述べれば; not 述べたとされる, which somebody heard.
_NOT_SAID = frozenset(set(Factuality) - {Factuality.ACTUAL, Factuality.POSSIBLE})
_STEM_ENDS = frozenset("いきぎしちにびみり")
_DICTIONARY = frozenset("うくぐすつぬぶむる")
_REACH = 40  #: characters after a verb's stem that may tell so
_TO_ME = re.compile(f"{endings.TO_ME}$")
_UNSAID = re.compile(endings.UNSAID)
_ASKED = re.compile(endings.ASKED)
_NEGATED = re.compile(endings.NEGATED)
_SILENCE = re.compile(endings.SILENCE)
_PASSIVE = re.compile(endings.PASSIVE)
_REFUSED = re.compile(endings.REFUSED_WITH_WORDS)
#: 申し出たのはYだと反論した: the verb is part of what the next one reports.
_NOMINAL = re.compile(
    r"(?:(?:し)?(?:た|ている|ていた|る)|(?<=[うくすつぬぶむる]))の(?:[はがも](?!、)|に(?:等し|ひとし|近[いし])|と(?:同じ|変わら|大差))"
)
_AMONG_OTHERS = re.compile(nouns.AMONG_OTHERS)
_OWN_OBJECT = re.compile("[一-龥][をはも]$")
_FINAL_FORM = re.compile("[うくぐすつぬぶむるいた]$")
#: 公表した|「行動計画」により: what a verb modifies has a title.
_TITLE = re.compile("[「『][^「」『』]{1,24}[」』](?:など|等)?(?:[をにはがのでもへ]|から|より|まで)")
_TAIL_WORDS = frozenset(endings.TAIL_WORDS)
#: Of these と none closes a content.
_NO_CONTENT = ("とみられ", "とされ", "といった", "とともに", "ところ", "とき", "とおり", "ともに", "と同時")
_ALTHOUGH = ("ながら", "つつ")  #: 述べながら|も、
_UNISSUED = re.compile(rf"[^、。はがをの]{{0,6}}(?:{SPEECH_NOUN}){endings.UNISSUED}")
_SPEECH_OBJECT = re.compile(rf"[^、。はがをの]{{0,6}}(?:{SPEECH_NOUN})[をも]")


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


def make_frame(
    sentence: Sentence, mask: str, kind: str, end: int, start: int, stem_end: int, lemma: str, stance: str
) -> Frame:
    """Return the frame of a verb at *start* whose stem ends at *stem_end* and whose content ends at *end*."""
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
    # of a verb in its dictionary form (語る) the stem takes in what tells so: 語る夢を見た
    last = stem_end - 1 if mask[stem_end - 1] in _DICTIONARY else stem_end
    hushed = (
        _UNSAID.match(rest)
        or _NEGATED.match(rest)
        or _SILENCE.match(mask, start)
        or _SILENCE.match(mask, end)
        or unreal(mask[last : last + _REACH]) in _NOT_SAID
    )
    # 陛下は「…」と私に忠告されました: to whom it was said shows who said it
    passive = _PASSIVE.match(rest) and not _TO_ME.search(mask, end, start)
    silent = bool(passive or (hushed and not _said_anyway(mask, end, start)))
    verb_end, adnominal = _tail(sentence, stem_end)
    relative = mask[verb_end - 1] != "、"
    silent = silent or (relative and _UNISSUED.match(mask, verb_end) is not None)
    adnominal = adnominal or bool(_NOMINAL.match(mask, stem_end))
    return Frame(kind, end, start, verb_end, lemma, stance, 0, silent, adnominal)


def _said_anyway(mask: str, end: int, start: int) -> bool:
    """Whether a quotation stands beside a negated verb with its object: 「待つ」と敗北を認めない."""
    quoted = mask[end - 1 : end + 1] == f"{QUOTED}と" and mask[end + 1 : end + 2] not in {"は", "も", "の"}
    only = mask.startswith("としか", end)  # 待ってほしいとしか答えなかった
    refused = bool(_REFUSED.match(mask, start))  # 「意味はない」と応じず
    return only or (quoted and (refused or bool(_OWN_OBJECT.search(mask, end + 1, start))))


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
        though = start == end and token.text == "も" and sentence.text.endswith(_ALTHOUGH, 0, start)
        if start < stem_end or _closes(token) or though:
            end = token.end - sentence.start
            continue
        if start == end and token.pos == "VERB" and sentence.text[end - 1] in _STEM_ENDS:
            end = token.end - sentence.start  # 「…」と叫び|喜ぶ|儀式
            continue
        noun = token.pos in {"NOUN", "PROPN", "PRON"} and token.text not in _TAIL_WORDS
        noun = noun or _TITLE.match(sentence.text, start) is not None
        speech = _SPEECH_OBJECT.match(sentence.text, start)
        return end, noun and not speech and start == end and sentence.text[end - 1] in "るたいうくすつぬぶむ"
    return end, False


def _closes(token: Token) -> bool:
    return (
        token.pos in {"AUX", "SCONJ"}
        or token.tag.startswith(("助詞-接続助詞", "動詞-非自立", "助動詞"))
        or token.text in _TAIL_WORDS
    )


def closes_content(sentence: Sentence, mask: str, position: int) -> bool:
    """Whether the と at *position* closes a content: after a quotation or a predicate's final form."""
    before = mask[position - 1] if position else ""
    if mask.startswith(_NO_CONTENT, position):
        return False
    if before == QUOTED:
        return True
    if mask.endswith(("による", "によります", "に依る", "少なく", "多く", "遅く", "早く"), 0, position):
        return False  # 少なくとも, 遅くとも
    offset = sentence.start + position
    previous = None
    for token in sentence.tokens:
        if token.start <= offset < token.end:
            if token.text[0] != "と":
                return False
            break
        if token.text != "、":
            # 必ず出馬する、とも言い添えた: the comma before と is the writer's breath
            previous = token
    if previous is None:
        return False
    if previous.pos in {"VERB", "AUX", "ADJ", "PART"} or previous.tag.startswith(
        ("助動詞", "動詞", "形容詞", "助詞-終助詞")
    ):
        return True
    if previous.text in nouns.CLOSING_NOUNS:
        return _FINAL_FORM.search(mask, 0, previous.start - sentence.start) is not None
    if previous.text in nouns.VERDICTS:
        return _AMONG_OTHERS.match(mask, position) is None
    return previous.text in nouns.JUDGING_NOUNS or previous.tag.startswith("形状詞")
