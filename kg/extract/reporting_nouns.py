"""A masked sentence in; reporting frames without a reporting verb, out.

Nouns of saying and thinking (〜との認識を示した), とする, quotations with another verb or none, and words
that a noun phrase owns (Xの主張). The verbs are found elsewhere.
"""

from dataclasses import replace

from kg import expressions as re
from kg.extract.cues import reporting_endings as endings
from kg.extract.cues import reporting_nouns as nouns
from kg.extract.cues import reporting_owners as owners
from kg.extract.quotations import BRACKETED, Masked
from kg.extract.reporting_frames import SPEECH_NOUN, Frame, closes_content, make_frame
from kg.extract.reporting_objects import is_deed
from kg.patterns import AnyOf, Rare
from kg.records import Sentence

_BARE = "|".join(sorted(nouns.BARE_NOUNS, key=len, reverse=True))
_THOUGHTS = "|".join(nouns.THOUGHTS)
_WILL = "|".join(nouns.WILL_NOUNS)
_COPULA = "|".join(sorted(nouns.COPULA_NOUNS, key=len, reverse=True))
_NOUN_FRAME = Rare(
    rf"(?:(?P<to>と(?:の|いう|する|した|いった|か)|(?<=[〓◇])などの)(?P<mod>[^、。はがをと]{{0,12}}?)(?:{SPEECH_NOUN})(?P<noun_end>)|(?<=[うくぐすつぬぶむるいた])(?P<bare>旨の(?:{SPEECH_NOUN})|{_BARE})|(?<=〓)(?P<quoted>{_THOUGHTS})"
    rf"|(?<=[一-龥ァ-ヴー])(?P<deed>の(?:{_WILL}))(?=を)|(?<=[〓◇])(?P<told>との[^、。はがをとに〓]{{0,12}}?[一-龥ァ-ヴー]{{2,8}})(?=を))"
    rf"(?:(?:を|も|は|に|が|で|まで)(?!な[いくか])(?P<gap>[^、。〓と]{{0,24}}?)(?P<show>{nouns.SHOW_VERBS})|で(?P<answer>{nouns.ANSWERED_WITH}))"
)
_COPULA_FRAME = Rare(
    rf"(?:(?P<to>と(?:の|いう|する))[おご]?(?:{_COPULA}|{nouns.WORDS_OF})|(?<=[うくぐすつぬぶむるいた])(?:{_COPULA}))(?P<end>(?:(?<=方針)|(?<=意向))[とに]なって(?:い|お)|だ?という|だ(?!っ?た?と)(?!った(?:が|ものの|けれど|のに)、)|です|である|。|で、|だが|らしい)"
    rf"|(?P<alone>との)(?:{nouns.WORDS_ALONE})(?P<stop>。|$)"
)
_PURPORT, _ATTITUDE, _OPPOSED = (Rare(p) for p in (nouns.PURPORT, nouns.ATTITUDE, nouns.OPPOSED))
_SURU_FRAME = Rare(
    r"と(?:も|は)?(?P<verb>し(?:た(?!と|ら|り)|て(?!も)|ました|つつ|ながら|、)|する(?=。|$|が、|一方|ほか))"
)
_NAMING, _ANSWERED = re.compile(endings.NAMING), re.compile(owners.ANSWERED)
_FIGURE, _JUDGED = re.compile(endings.FIGURE), re.compile(endings.JUDGED)
_COUNTED, _BLAMED = re.compile(endings.COUNTED), re.compile(endings.BLAMED)
_STATED, _BEARING = re.compile(endings.STATED), re.compile(endings.BEARING)
_SUFFERED = re.compile(endings.SUFFERED)
#: 身を潜めようとしている: nothing is said, something is tried.
_ATTEMPT = re.compile(r"(?:[^な]よ|[こごそとのぼもろお])う$")
_HELD = re.compile(endings.HELD)
_ASKED_PASSIVE, _BEING = re.compile(endings.ASKED_PASSIVE), re.compile(endings.BEING)
_HEARD_QUOTED, _HEARD_GIVER = re.compile(owners.HEARD_QUOTED), Rare(owners.HEARD_GIVER)
_KNOWN_FOR = re.compile(nouns.KNOWN_FOR)
_TO_ME = re.compile(endings.TO_ME)
_PASSIVE, _GIVER = re.compile(owners.TOLD_PASSIVE), Rare(owners.TELLER)
#: 「撤退する」とは申しておりません.
_QUOTE_UNSAID = re.compile(endings.QUOTE_UNSAID)
_UNSPOKEN = re.compile(
    r"と[はも](?!いえ)[^、。〓]{0,12}?(?:言|い[わっ]|述べ|申し|話し|語っ|発言し|答え|書い|書か|約束し|認め)[^、。〓]{0,8}?(?:ない(?!か)|なかっ|ませ[んぬ]|ぬ(?:。|$)|ず(?:、|に|。|$))"
)
_ANY_VERB = re.compile(r"と(?:も|だけ|は|まで(?:も)?|さえ|ばかり(?:に)?)?(?![のい])")
_OPENED = re.compile("(?:[はもがにでて、：:]|いわく|曰く|から)$")
_NAME_AND_SHORT = re.compile("[^、。はが]{1,20}[^ぁ-ん、。！？!?…]")
_ENDS = re.compile(r"◇*[。 ]*$")
_SIGNED = re.compile(
    r"[（(](?P<owner>[^（()）、。]{1,24})(?:、[^（()）。]{1,30})?[）)](?:[。 ]|と(?=[のか])|$)"
    r"|[=＝](?P<by>[^=＝、。]{1,30})(?:[（(、。]|$)"
)
_SIGNED_TO = re.compile(
    r"と(?:は)?、?(?P<owner>(?:[一-龥々ァ-ヴー・A-Za-zＡ-Ｚ]{1,14}の)?[一-龥々ァ-ヴー・A-Za-zＡ-Ｚ]{1,16}(?:さん)?)◇*。?$"
)
#: 「…」とする報道に対し: whoever told it, the subject did not.
_TOLD_NOUN = re.compile(
    rf"と(?:する|した|いう)[^、。はがを〓]{{0,20}}?(?:{SPEECH_NOUN}|報道|うわさ|声)[^あ-ん、。]{{0,2}}[をはもがにへ]"
)
_FINAL_WORDS = re.compile("[うくぐすつぬぶむるいただ](?:。)?$")
_HANDING_ON = re.compile(owners.HANDING_ON)
_OWNED_BEFORE = re.compile("[^、。はがをにで〓と次]の〓+$")
_CLEFT, _MAXIM = re.compile(owners.CLEFT), re.compile(owners.MAXIM)
_IS_OWNED = re.compile(owners.QUOTE_IS_OWNED)
_ONLY_WORDS = re.compile(endings.ONLY_WORDS)
_WHO_TELLS, _TELLS_BEHIND = re.compile(owners.WHO_TELLS), re.compile(owners.WHO_TELLS_BEHIND)
_FEELING = Rare(nouns.FEELING)
_ANY_FEELING = AnyOf(_FEELING, _ATTITUDE, _OPPOSED)
_QUOTE_OWNERS = tuple(
    re.compile(p) for p in (owners.QUOTE_OWNER, owners.GIVEN_WORDS, owners.ASKED_PERSON, owners.CLEFT_PERSON)
)
_CALLED = re.compile(endings.CALLED)
_WITH = re.compile(nouns.WITH)
_SAID_OF_IT = re.compile(nouns.SAID_OF_IT)
_OTHER_TOPIC = re.compile("[一-龥々ァ-ヴーA-Za-zん〓◇](?:は|も|が)")


def noun_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of nouns of saying and thinking: 〜との認識を示した, 〜する考えだ."""
    frames = []
    mask = masked.mask
    for match in _NOUN_FRAME.finditer(mask):
        end = match.start(next(g for g in ("to", "bare", "deed", "told", "quoted") if match[g]))
        if match["quoted"] and not _is_sentence(masked, end):
            continue  # 「緑の回廊」方針を示した: what it is called
        if match["deed"] and not is_deed(sentence, end):
            continue  # 政府の方針を示した: whose it is, not what
        if match["to"] and _others_noun(mask, match):
            continue  # X紙はYの「…」とする発言を伝えた: the words are Y's
        adopted = match["to"] and match["show"] and match["show"].startswith(nouns.ADOPTING)
        if adopted and not closes_content(sentence, mask, end):
            continue  # 米国との協定案に署名した: と joins, and closes nothing
        beside = match["to"] and _WITH.match(mask, end)
        if beside and not closes_content(sentence, mask, end):
            if match["mod"][-1:] != "に":
                continue  # Y外相との会談を見送った: と tells with whom
            end = match.end("mod") - 1  # Y外相との会談に意欲を示した
        verb = "show" if match["show"] else "answer"
        first, last = match.span(verb)
        frame = make_frame(sentence, mask, "noun", end, first, last, match[verb], "")
        if match["to"] in {"とする", "とした"} and not closes_content(sentence, mask, end):
            # 月末を期限とする案を示した: the plan itself is the content
            frame = replace(frame, content_end=match.start("noun_end"))
        if match["deed"]:
            frame = replace(frame, content_end=match.end("deed"))
        stance = next((s for n, s in nouns.NOUN_STANCE.items() if n in mask[end:first]), "")
        frames.append(replace(frame, stance=stance, lemma=mask[end:first].lstrip("とのいうする")))
    for match in _COPULA_FRAME.finditer(mask):
        end = match.start()
        word = match[0].lstrip("とのいうする")
        stance = next((s for n, s in nouns.NOUN_STANCE.items() if n in word), "")
        first, last = match.span("stop" if match["alone"] else "end")
        lemma = mask[end:first].lstrip("とのいうする")
        frames.append(make_frame(sentence, mask, "copula", end, first, last, lemma, stance))
    for match in _PURPORT.finditer(mask):
        frames.append(
            make_frame(sentence, mask, "noun", match.start(), *match.span("show"), match["show"], "")
        )
    return frames


def _is_sentence(masked: Masked, end: int) -> bool:
    """Whether the quotation that ends at *end* is somebody's words: 「港を開く」|考えを示した."""
    quote = masked.quote_ending_at(end)
    return quote is not None and _FINAL_WORDS.search(masked.text, quote[2], quote[3]) is not None


def _others_noun(mask: str, match: re.Match[str]) -> bool:
    """Whether *match*, a noun of saying that is handed on, says whose it is: 退くとするXの発言を報じた."""
    if not match["show"] or not _HANDING_ON.match(match["show"]):
        return False
    return match["mod"].endswith("の") or _OWNED_BEFORE.search(mask, 0, match.start()) is not None


def suru_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of とする: 〜としている, 〜としたうえで, 〜として."""
    frames = []
    for match in _SURU_FRAME.finditer(masked.mask):
        attempt = _ATTEMPT.search(masked.mask, 0, match.start())
        said = closes_content(sentence, masked.mask, match.start()) or _judges(masked.mask, match)
        said = said and not _BEARING.search(masked.mask, 0, match.start())
        if attempt is None and said and not _BEING.match(masked.mask, match.start("verb")):
            suffered = match["verb"] == "して" and _SUFFERED.match(masked.mask, match.start("verb"))
            stem_end = match.start("verb") + 1
            frame = make_frame(
                sentence, masked.mask, "suru", match.start(), match.start("verb"), stem_end, "とする", ""
            )
            denied = re.match("して[^、。]{0,8}(?:否定|取り消|退け|反論)", masked.mask[match.start("verb") :])
            frames.append(
                replace(
                    frame,
                    stance="denies" if denied else "",
                    silent=bool(suffered) or _never_held(masked.mask, match.end()),
                )
            )
    return frames


def _judges(mask: str, match: re.Match[str]) -> bool:
    """Whether a judgement, figure or statement stands before the と of *match*: 敵の戦死者を400人と."""
    position = match.start()
    if mask.startswith("してい", match.start("verb")) and _states(mask, position):
        return True
    clause = mask[max(mask.rfind("、", 0, position), mask.rfind("。", 0, position)) + 1 : position]
    figure = _FIGURE.search(clause)
    counted = figure is not None and _COUNTED.search(clause, 0, figure.end()) is not None
    blamed = _BLAMED.search(clause) is not None
    return counted or blamed or ("を" in clause and _JUDGED.search(clause) is not None)


def _states(mask: str, position: int) -> bool:
    """Whether a clause with a topic or subject of its own ends in a noun: Xは、Yが原因としている."""
    stated = _STATED.search(mask, mask.rfind("。", 0, position) + 1, position)
    return stated is not None


def _never_held(mask: str, offset: int) -> bool:
    """Whether とし is denied itself: 〜とはしていない."""
    return bool(re.match(r"(?:い|は)?(?:ない|いない|いません)", mask[offset : offset + 4]))


def quote_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of quotations that an unlisted verb, a noun phrase or nothing at all follows."""
    frames = []
    mask = masked.mask
    for start, end, first, last in masked.quotes:
        cleft = _CLEFT.match(mask, end) or _MAXIM.match(mask, end) or _IS_OWNED.match(mask, end)
        told = (_TELLS_BEHIND.match(mask, end) or _WHO_TELLS.search(mask, 0, start)) if cleft else None
        if told:
            # Xが「裏切り」となじったのはYだ: Y is what X says it of
            frames.append(Frame("cleft", end, end, len(mask), "", "", 0, owner=told.span("owner")))
            continue
        if cleft:
            frames.append(Frame("cleft", end, end, len(mask), "", "", 0, owner=cleft.span("owner")))
            continue
        known = _KNOWN_FOR.match(mask, end)
        if known is not None and not _too_short(masked.text[first:last]):
            # Xさんは「…」との言葉で知られる, 「…」が口癖だった
            frames.append(Frame("quote", end, end + 1, known.end(), "", "", 0))
            continue
        if _too_short(masked.text[first:last]) and not (last - first > 1 and _CALLED.match(mask, end)):
            continue
        signed = _SIGNED.match(masked.text, end)
        while not signed and mask.startswith(BRACKETED, end):
            end += 1  # 「…」(X紙より)と話す: a remark on the quotation
        if (_NAMING.match(mask, end) and not _ANSWERED.match(mask, end)) or _TOLD_NOUN.match(mask, end):
            continue
        whose = next((m for p in _QUOTE_OWNERS if (m := p.search(mask, 0, start))), None)
        if whose is not None and _SAID_OF_IT.match(mask, end) and _OTHER_TOPIC.search(mask, 0, whose.start()):
            continue  # X氏は、Yの説明は「…」と指摘した: X says it of Y's words
        if whose is not None:
            stop = re.search("[、。]", mask[end:])
            reach = end + stop.end() if stop else len(mask)
            frames.append(Frame("answered", end, end, reach, "", "", 0, owner=whose.span("owner")))
            continue
        if _ASKED_PASSIVE.match(mask, end) or _BEING.match(mask, end + 1) or _UNSPOKEN.match(mask, end):
            continue
        heard = _HEARD_GIVER.search(mask, 0, start) if _HEARD_QUOTED.match(mask, end) else None
        if heard is not None:
            owner = heard.span("owner")
            frames.append(Frame("answered", end, end, len(mask), "", "", 0, adnominal=True, owner=owner))
            continue
        if _PASSIVE.match(mask, end) and not _TO_ME.match(mask, end):
            giver = _GIVER.search(mask, 0, start)
            if giver:
                frames.append(
                    Frame(
                        "answered", end, end, len(mask), "", "", 0, adnominal=True, owner=giver.span("owner")
                    )
                )
            continue
        signed = signed or _SIGNED_TO.match(mask, end)
        if signed and masked.text[end] in "(（" and _NAME_AND_SHORT.fullmatch(masked.text[first:last]):
            continue  # 「民主統合連合」(BDI): a name and its short form
        if signed:
            by = "owner" if signed["owner"] else "by"
            frame = Frame("signed", end, end, len(mask), "", "", 0, owner=signed.span(by))
            frames.append(frame)
        elif _ONLY_WORDS.match(mask, end):
            frames.append(Frame("quote", end, end + 1, len(mask), "", "", 0))
        elif _HELD.match(mask, end):
            frames.append(Frame("held", end, end + 1, end + 3, "とする", "", 0, adnominal=True))
        elif _ANY_VERB.match(mask, end):
            verb = end + 1
            verb += mask.startswith("、", verb)  # 「…」と、X院長は悲鳴を上げる
            stop = re.search("[、。]", mask[verb:])
            reach = verb + stop.end() if stop else len(mask)
            unsaid = _QUOTE_UNSAID.match(mask, end) is not None
            frames.append(Frame("quote", end, verb, reach, "", "", 0, silent=unsaid))
        elif masked.text[start] == "『" and not _OPENED.search(mask, 0, start):
            continue  # X『…』: a title and who wrote it
        elif start and (_ENDS.match(mask, end) or (mask[start - 1] in "はも" and mask.startswith("、", end))):
            # X省は「…」、Y側は「…」と打ち消した: the comma ends what X says
            reach = len(mask) if _ENDS.match(mask, end) else end + 1
            frames.append(Frame("quote-final", end, end, reach, "", "", 0))
    return frames


def _too_short(quotation: str) -> bool:
    """Whether a quotation is a word rather than a sentence: 「拙速だ」 is one, 「白潮」 is none."""
    return len(quotation) < 3 or (len(quotation) == 3 and quotation[-1] not in "だるたいすよねか")


def feeling_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of 〜への期待を示した: what the feeling is about is the content."""
    frames: list[Frame] = []
    if not _ANY_FEELING.may_be_in(masked.mask):
        return frames
    for match in (m for p in (_FEELING, _ATTITUDE, _OPPOSED) for m in p.finditer(masked.mask)):
        end = match.end("np")
        frame = make_frame(
            sentence, masked.mask, "wo", end, match.start("show"), match.end("show"), match["show"], ""
        )
        frames.append(replace(frame, kind="feeling"))
    return frames


def held_frames(sentence: Sentence, masked: Masked) -> list[Frame]:
    """Return frames of とする before a noun phrase: 制裁にとどめるべきだとするX外相と."""
    mask = masked.mask
    return [
        Frame("held", m.start(), m.start() + 1, m.end(), "とする", "", 0, adnominal=True)
        for m in _HELD.finditer(mask)
        if closes_content(sentence, mask, m.start())
    ]
