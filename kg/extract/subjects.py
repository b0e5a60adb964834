"""A masked sentence and its が-phrases in; which of them is the subject of a reporting verb, out.

A が-phrase mostly belongs to the content; a date, a place to speak, a clause of its own or the will to act
say that it does not. Chooses no speaker.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.contents import skip_adjuncts
from kg.extract.cues.reporting_around import ANY_CLAUSE_ENDING, SAID_IN, SPEAKING_AT, TIME
from kg.extract.cues.reporting_nouns import WILL_NOUNS
from kg.extract.cues.reporting_verbs import JUDGING, MAKING_PUBLIC
from kg.extract.quotations import QUOTED, Masked
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent

_RELATIVE = re.compile("[たる](?!後|際|上|時|中|日|件|点)(?=[一-龥ァ-ヴ])")
_OF_THE_MATTER = re.compile(
    f"[^。{QUOTED}はが]{{1,40}}?[たるい](?:という|との|とする)?(?:こと|点|件|問題|事実|疑い)(?:について|に関し|に対し|を受け|に触れ|をめぐ|を巡)"
)
#: 14日の電話会見で「…」
_PLACED = re.compile("(?:で|に|へ|にて|として)$")
_SAID_IN = re.compile(SAID_IN)
_DATED = re.compile(rf"(?:[^、。はがを]{{1,8}}時間の?)?(?:{TIME})+、")
_SUBJECT = re.compile("[一-龥々ァ-ヴーA-Za-zんの◇〓][はが](?!、?[いっ])")
#: 港の工事は: the topic of what is said, right behind the speaker. Not a time (きょうは) nor 〜では.
_OWN_TOPIC = re.compile(r"[^、。はがをでにと日月年時きょう今]{2,20}は(?![、いっ])")
#: Xが会見で問われ、: who is asked answers. Not Xが来るかと問われ.
_ASKED = re.compile(
    f"[^。、かとを{QUOTED}]{{0,16}}(?:を)?(?:問わ|聞か|きか|尋ねら|たださ|質さ|質問さ|追及さ|問い詰めら|詰め寄ら)れ(?:て|ると)?、"
)
_SPEAKING_AT = re.compile(SPEAKING_AT)
#: Yが|求める|撤回に: a noun's own verb, right behind its subject.
_OF_A_NOUN = re.compile("[^、。はがをにでと]{1,6}[うくすつむるた](?<!れる)(?<!れた)(?=[一-龥ァ-ヴ])")
_OWNED = re.compile(
    "(?!きのう|きょう)[^、。はがをにでと]{1,6}[うくすつむるた](?!後|際|上|時|中|日|件|点|直後|結果|末)(?=[一-龥ァ-ヴ])"
)
_SPEAKS_AT_IT = re.compile(
    r"、?[^。、]{0,24}(?:会見|会合|総会|説明会|取材|集会|発表会|式典|番組)(?:で|に)、?"
)
#: X社は3日、|Y社長が|会見し、「…」
_SPEAKS_HERE = re.compile(
    rf"、?(?:{TIME}、?)*(?:[^、。はがを]{{0,16}}(?:会見|取材|質問|インタビュー|問い|報道陣|記者団|記者|メディア|総会|式典|集会|国会|議会)[^、。はがを]{{0,10}}(?:で|に|し|して|応じ|応じて|答え|答えて)、?)?"
)
_SOMEWHERE = re.compile(f"[^、。はがを{QUOTED}]{{1,16}}で")
_CLAUSE_END = re.compile(f"{ANY_CLAUSE_ENDING}、")
#: 団体は、|X大統領が: a topic before. Not 会見では, 12日は.
_TOPIC_BEFORE = re.compile("[^、。はがを]{1,24}(?<![でにとへ日])は、?[^。]*$")
#: X大統領が|先月署名した|協定を
_VERB_OF_A_NOUN = re.compile(
    "[^。はが]{0,30}[うくぐすつぬぶむるた]、?(?!後|際|上|時|中|直後|結果|末)(?=[一-龥ァ-ヴ])"
)
_VERB_OF_A_SUBJECT = re.compile(
    "[^、。はが]{0,40}[うくぐすつぬぶむるた](?!後|際|上|時|中|直後|結果|末)"
    "[一-龥々ァ-ヴーA-ZＡ-Ｚ][^、。はがを]{0,24}が"
    # 省が公表した|「行動計画」により、
    rf"|[^、。はが{QUOTED}]{{0,24}}[るた]{QUOTED}+(?:など|等)?(?:[をにはがのでもへ]|から|より|まで)"
)


def announces(masked: Masked, inside: Sequence[Agent]) -> bool:
    """Whether a が-phrase set off by a date speaks, and the content has a subject of its own.

    週刊誌Xが1日、同氏が情報を渡したと報じた.
    """
    if len(inside) < 2 or inside[0].particle != "が" or any(a.topic for a in inside):
        return False
    date = _DATED.match(masked.mask, inside[0].end)
    return date is not None and date.end() <= inside[1].start


def alone_announces(masked: Masked, frame: Frame, inside: Sequence[Agent]) -> bool:
    """Whether the only subject of the sentence, set off by a date, speaks: X氏が2日夜、…したと発表した."""
    if len(inside) != 1 or inside[0].particle != "が" or frame.lemma not in MAKING_PUBLIC:
        return False
    date = _DATED.match(masked.mask, inside[0].end)
    return date is not None and _SUBJECT.search(masked.mask, date.end(), frame.verb_start) is None


def speaks_somewhere(masked: Masked, frame: Frame, inside: Sequence[Agent]) -> bool:
    """Whether the first が-phrase stands before where it speaks: X外相が記者会見で、…と述べた."""
    if not inside or inside[0].particle != "が" or inside[0].place or any(a.topic for a in inside):
        return False
    at = _SPEAKING_AT.match(masked.mask, inside[0].end)
    return at is not None and at.end() < frame.content_end


def before_topic(masked: Masked, frame: Frame, inside: Sequence[Agent]) -> bool:
    """Whether the first が-phrase stands before a topic that says nothing itself: X首相が工事は進むと述べた.

    A clause inside another has its topic before its subject.
    """
    if not inside or inside[0].particle != "が" or inside[0].place or not inside[0].person:
        return False
    others = [a for a in inside[1:] if a.topic and a.entities]
    return not others and has_topic_behind(masked, frame, inside[0])


def has_topic_behind(masked: Masked, frame: Frame, subject: Agent) -> bool:
    """Whether right behind *subject* the topic of what is said stands: X首相が|工事は進むと述べた."""
    topic = _OWN_TOPIC.match(masked.mask, subject.end)
    return topic is not None and topic.end() < frame.content_end


def wills(masked: Masked, frame: Frame, inside: Sequence[Agent]) -> bool:
    """Whether the only subject of the clause would do what it says it will: X氏が立候補する意向を示した."""
    noun = frame.lemma.rstrip("をもはにが")
    if len(inside) != 1 or inside[0].particle != "が" or inside[0].place or noun not in WILL_NOUNS:
        return False
    rest = masked.mask[inside[0].end : frame.content_end]
    # Yが求める撤回に応じない考えを示した: the phrase belongs to what is asked for
    return _SUBJECT.search(rest) is None and _OF_A_NOUN.match(rest) is None


def acts_in_object(masked: Masked, frame: Frame, agent: Agent) -> bool:
    """Whether a が-phrase behind a topic has the object's own verb: 団体は、Xが署名した協定を批判した."""
    if frame.kind != "wo" or agent.particle != "が":
        return False
    return (
        _TOPIC_BEFORE.search(masked.mask, 0, agent.start) is not None
        and _VERB_OF_A_NOUN.match(masked.mask, agent.end, frame.content_end) is not None
    )


def verb_of_a_subject(masked: Masked, agent: Agent, end: int) -> bool:
    """Whether the verb of a が-phrase is that of another subject: 省が開いた|審査会が「盗作」と判断した."""
    if agent.particle != "が" or masked.mask[agent.end - 1] == "、":
        return False
    return _VERB_OF_A_SUBJECT.match(masked.mask, agent.end, end) is not None


def opens_clause(masked: Masked, subject: Agent, limit: int) -> bool:
    """Whether the が-phrase has a verb of its own before the content: …が訪ね、."""
    rest = masked.mask[subject.end : limit]
    if _OWNED.match(rest):
        return False  # Xが行った調査などを踏まえ、: the verb is the noun's
    return (
        bool(
            re.search(rf"^[^。{QUOTED}]{{2,40}}(?:し|て|ね|け|び|り|ち|(?<![さらかわまたなばが])れ)、", rest)
            or _ASKED.match(rest)
        )
        and QUOTED not in rest[:2]
    )


def adjacent(masked: Masked, begin: int, quote_start: int) -> bool:
    """Whether nothing but adjuncts or an adverb stands in ``[begin, quote_start)``."""
    gap = masked.mask[begin:quote_start]
    if skip_adjuncts(masked, begin, quote_start, whole=True) == quote_start:
        # X側が流した映像については「…」: the が-phrase belongs to the clause before the noun
        return _RELATIVE.search(gap) is None
    rest = masked.mask[skip_adjuncts(masked, begin, quote_start) : quote_start]
    if _SAID_IN.fullmatch(rest) and _RELATIVE.search(gap) is None:
        return True  # Xが18日、自身のブログで|「…」と書いた
    return (
        not re.search("[、。はがを]", gap)
        and (len(gap) <= 8 or _PLACED.search(gap) is not None)
        and not re.search("[たる](?!め)", gap)
    )


def of_the_matter(masked: Masked, subject: Agent, limit: int) -> bool:
    """Whether the が-phrase is in what is spoken about: Xが撤退を求めたことについて、「…」と述べた."""
    own = subject.particle == "が" and masked.mask[subject.end - 1] != "、"
    return own and _OF_THE_MATTER.match(masked.mask, subject.end, limit) is not None


def own_clause(masked: Masked, topic: Agent, subject: Agent) -> bool:
    """Whether the が-phrase after *topic* opens a clause: Xが動いていたことから、Yが「…」と."""
    mask = masked.mask
    return (
        bool(subject.entities)
        and topic.end < subject.start
        and bool(_CLAUSE_END.search(mask, topic.end, subject.start + 1))
        and not re.search("[たる]|ついて|関し", mask[subject.end : mask.index(QUOTED, subject.end)])
    )


def speaks_for_body(masked: Masked, frame: Frame, topic: Agent, subject: Agent, quote: int = -1) -> bool:
    """Whether a person speaks where the body that is the topic does: X社は会見でY社長が「…」と語り、.

    With *quote*, where the quotation begins: X党もY代表が取材に応じ「…」. With a verb that passes judgement
    (X社は3日、Y知事が「無責任だ」と批判した), it may be what the body says of the person.
    """
    if topic.person or not subject.person or not topic.entities:
        return False
    if quote >= 0 and not _SPEAKS_HERE.fullmatch(masked.mask, subject.end, quote):
        return False
    gap = masked.mask[topic.end : subject.start]
    if _SPEAKS_AT_IT.fullmatch(gap):
        return True
    if quote < 0 or masked.mask[topic.end - 1] == "、" or frame.lemma in JUDGING:
        return False  # X社は、Y氏が…と述べた、と語った
    rest = masked.mask[skip_adjuncts(masked, topic.end, subject.start, whole=True) : subject.start]
    return not rest or _SOMEWHERE.fullmatch(rest) is not None
