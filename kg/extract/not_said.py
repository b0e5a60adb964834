"""An attribution of a sentence in; whether what looks said is nobody's statement, out.

What the police charge somebody with, the title under which somebody is honoured or a thing is used, a report
that the subject only received. Chooses no speaker.
"""

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.claims_draft import Reading
from kg.extract.cues.not_said import (
    ADVERB_CUT,
    AS_IF,
    BEFELL,
    CHARGED,
    CHECKED,
    CHOSEN_AS,
    CITED_BEHIND,
    CONFESSING,
    COUNTED_ANSWERS,
    COUNTED_WORDS,
    DAYS_TO_COME,
    DONE_TO_HIM,
    HIS_OWN_WILL,
    INVESTIGATED,
    INVESTIGATORS,
    IS_CALLED,
    MADE_INTO,
    OTHERS_PAPER,
    PUT_AS,
    RECEIVED,
    SUPPOSED,
    SUSPECTED,
    SYMPTOM,
    TAKEN_FOR,
    TELLS_ITSELF,
    THOSE_WHO,
    TREATED,
    TURNED_DOWN,
    USED_AS,
)
from kg.extract.cues.reporting_around import SENTENCE_LIKE
from kg.extract.cues.reporting_owners import ACCUSED
from kg.extract.quotations import QUOTED, Masked
from kg.extract.view import View

_INVESTIGATORS, _CHARGED = re.compile(INVESTIGATORS), re.compile(CHARGED)
_CHOSEN_AS, _RECEIVED = re.compile(CHOSEN_AS), re.compile(RECEIVED)
_IS_CALLED, _CALLS = re.compile(IS_CALLED), re.compile(r"(?:い[いうっ]|言[いうっ]|申|呼)")
_COUNTED = re.compile(COUNTED_ANSWERS)
_TURNED_DOWN = re.compile(TURNED_DOWN)
_USED_AS = re.compile(USED_AS)
_MADE_INTO, _ADVERB_CUT = re.compile(MADE_INTO), re.compile(ADVERB_CUT)
_TELLS_ITSELF = re.compile(TELLS_ITSELF)
_ANY_SUBJECT = re.compile("[一-龥々ァ-ヴーA-Za-zん◇](?:が|は|も|を)")
#: 自殺したもの|とみている
_DONE = re.compile(rf"(?:{INVESTIGATED})[^、。はがを]{{0,8}}[ただ](?:もの|疑い|可能性)?$")
#: X氏は無理だと|思います: whoever speaks thinks so of X.
_OWN_THOUGHT = re.compile("思います|思う(?:。|$)|存じます")
_SUFFERED = re.compile("(?:さ|ら|わ|ま|か|た|な|ば|が)れた$")
_NAME_ALONE = re.compile(r"(?:^|[、はで])[ァ-ヴー・]{2,16}$")
_AHEAD, _SAYS = re.compile(DAYS_TO_COME), re.compile("[^。、「」]{1,8}[うくぐすつぬぶむる](?:。|$)")
_SENTENCE_LIKE = re.compile(SENTENCE_LIKE)
_OBJECTS = frozenset({"wo", "koto", "noun"})
_SYMPTOM, _TREATED = re.compile(SYMPTOM), re.compile(TREATED)
_SUSPECTED, _TAKEN_FOR = re.compile(SUSPECTED), re.compile(TAKEN_FOR)
_SUPPOSED, _AS_IF = re.compile(SUPPOSED), re.compile(AS_IF)
_COUNTED_WORDS, _OTHERS_PAPER = re.compile(COUNTED_WORDS), re.compile(OTHERS_PAPER)
_CITED_BEHIND = re.compile(CITED_BEHIND)
#: A quotation, with those in it.
_WHOLE = re.compile("「(?:[^「」]|「[^「」]*」)*」|『(?:[^『』]|『[^『』]*』)*』")
_PUT_AS = re.compile(PUT_AS)
_DONE_TO_HIM, _HIS_OWN_WILL = re.compile(DONE_TO_HIM), re.compile(HIS_OWN_WILL)
_CHECKED, _WAS_FOUND = re.compile(CHECKED), re.compile(BEFELL)
_THOSE_WHO = re.compile(THOSE_WHO)
#: 二審の判決を見落|としていた, 要塞を攻め落|とした: no とする at all.
_LETS_FALL = "落"


def nobody_says(masked: Masked, item: Attribution) -> bool:
    """Whether *item* is part of a charge, of an honour or of a report that came to its speaker."""
    return (
        _is_charge(masked, item)
        or _is_title(masked, item)
        or _was_received(masked, item)
        or _is_made_into(masked, item)
        or _befell(masked, item)
        or _is_other_subject(masked, item)
        or _is_wished(masked, item)
        or _is_called(masked, item)
        or _is_to_come(masked, item)
        or _is_turned_down(masked, item)
        or _is_symptom(masked, item)
        or _is_suspected_of(masked, item)
        or _is_how(masked, item)
        or _is_of_others(masked, item)
        or _is_counted(masked, item)
        or _is_put_as(masked, item)
        or _is_beside(masked, item)
        or (item.frame.adnominal and _COUNTED.match(masked.mask, item.frame.verb_end) is not None)
    )


def _is_called(masked: Masked, item: Attribution) -> bool:
    """Whether the content only is a name: 西の氏族を率いるのは女性で、名を X|という."""
    named = _IS_CALLED.search(masked.mask, item.frame.region, item.frame.content_end)
    return named is not None and _CALLS.match(masked.mask, item.frame.verb_start) is not None


def _is_turned_down(masked: Masked, item: Attribution) -> bool:
    """安保理は、停戦を求める決議案を|否決した: the council asks for nothing."""
    return _TURNED_DOWN.match(masked.mask, item.frame.verb_end) is not None


def _is_symptom(masked: Masked, item: Attribution) -> bool:
    """X監督は胸の痛みを|訴えて入院した: what befell X, and nothing that is held."""
    frame = item.frame
    if frame.kind != "wo" or frame.lemma != "訴える":
        return False
    ill = _SYMPTOM.search(masked.mask, frame.region, frame.content_end)
    return ill is not None and _TREATED.match(masked.mask, frame.verb_start) is not None


def _is_suspected_of(masked: Masked, item: Attribution) -> bool:
    """X容疑者は「金を出せ」と脅し、奪った疑いが持たれている; Xは、盗んだとして逮捕された."""
    frame, speaker = item.frame, item.speaker
    if speaker is None or not speaker.person or frame.lemma in CONFESSING:
        return False
    if frame.kind == "suru" and not item.direct and _DONE_TO_HIM.match(masked.mask, frame.verb_start):
        return True
    if frame.kind == "suru" and not item.direct and speaker.noun.endswith(ACCUSED):
        return _TAKEN_FOR.match(masked.mask, frame.verb_start) is not None
    suspected = _SUSPECTED.match(masked.mask, frame.verb_start)
    accused = speaker.noun.endswith(ACCUSED)
    return suspected is not None and (accused or "れ" in masked.mask[suspected.end() :][:12])


def _is_how(masked: Masked, item: Attribution) -> bool:
    """あたかも犯人であるように|伝えた; 敵陣を攻め落|とした: how it is told, or another verb."""
    content = masked.mask[item.frame.region : item.frame.content_end]
    if item.frame.kind == "suru":
        return content.endswith(_LETS_FALL)
    return item.frame.kind == "yo" and _AS_IF.search(content) is not None


def _is_of_others(masked: Masked, item: Attribution) -> bool:
    """X社は違法ではないとした|高裁の判決を踏まえ…; Xがやったと思った|人もいる: others hold it."""
    frame = item.frame
    if item.speaker is None or item.speaker.end > frame.content_end:
        return False
    if frame.kind in {"suru", "held"}:
        return _OTHERS_PAPER.match(masked.mask, frame.verb_start) is not None
    own = frame.kind == "to" and frame.adnominal and not item.direct and item.rule == "embedded-subject"
    return own and _THOSE_WHO.match(masked.mask, frame.verb_end) is not None


def _is_beside(masked: Masked, item: Attribution) -> bool:
    """「北浜ドーム」とX社は契約した; 「…」と、またX氏も「…」と話した; Xが辞任の意向を示した|Y党."""
    frame, speaker = item.frame, item.speaker
    if speaker is None:
        return False
    if item.rule == "relative-clause":
        content = masked.mask[frame.region : frame.content_end]
        ends_so = content.rstrip("〓") != content and content.rstrip("〓").endswith("が")
        return ends_so or (frame.kind == "noun" and _HIS_OWN_WILL.search(content) is not None)
    quote = masked.quote_ending_at(frame.content_end)
    if frame.kind != "quote" or item.rule != "subject-after-content" or quote is None:
        return False
    another = masked.mask[speaker.end : speaker.end + 2].lstrip("、").startswith(QUOTED)
    return another or not _SENTENCE_LIKE.search(masked.text[quote[2] : quote[3]])


def _is_put_as(masked: Masked, item: Attribution) -> bool:
    """気象台は大雨を「七月豪雨」と|命名した: a name is given, and nothing said."""
    quote = masked.quote_ending_at(item.frame.content_end)
    if quote is None or item.frame.kind not in {"quote", "to"}:
        return False
    label = not _SENTENCE_LIKE.search(masked.text[quote[2] : quote[3]])
    return label and _PUT_AS.match(masked.mask, item.frame.verb_start) is not None


def _is_counted(masked: Masked, item: Attribution) -> bool:
    """首相の評価は「評価する」16%: an answer that many gave."""
    return item.direct and _COUNTED_WORDS.match(masked.mask, item.frame.content_end) is not None


def _is_to_come(masked: Masked, item: Attribution) -> bool:
    """Whether the words are still to be said: Xは来週の国会で「…」と表明する."""
    if not item.direct or item.speaker is None or not _SAYS.match(masked.mask, item.frame.verb_start):
        return False
    return _AHEAD.search(masked.mask, item.speaker.end, item.start) is not None


def _is_other_subject(masked: Masked, item: Attribution) -> bool:
    """ケルサとタリアが…主張した: a name beside the subject, and no words of the other."""
    speaker, end = item.speaker, item.frame.content_end
    if item.frame.kind != "to" or item.direct or speaker is None or speaker.start != end + 1:
        return False
    return _NAME_ALONE.search(masked.mask[item.start : end]) is not None


def _is_wished(masked: Masked, item: Attribution) -> bool:
    """言ってくれたら、とXは思った: a condition alone is nothing that is held."""
    content = masked.text[: item.frame.content_end].rstrip("、」』")
    return item.frame.lemma == "考える" and content.endswith(("たら", "なら", "れば", "えば", "ならば"))


def _is_made_into(masked: Masked, item: Attribution) -> bool:
    """春をメドとした統合; ただち|に不快感を伝えた: no content at all."""
    kind, content = item.frame.kind, masked.mask[: item.frame.content_end]
    if kind == "feeling":
        return _ADVERB_CUT.search(content) is not None
    return kind == "suru" and _MADE_INTO.search(content) is not None


def tells_itself(view: View, reading: Reading, item: Attribution) -> bool:
    """Whether a sentence without a known subject has one of its own: 各社の報道は, X・オンラインは、."""
    base = reading.masked.base
    named = [(m.start - base, m.phrase_end - base) for m in view.mentions_in(reading.sentence) if m.entities]
    return any(
        not match["name"] or not any(a < match.end("name") <= b for a, b in named)
        for match in _TELLS_ITSELF.finditer(reading.masked.mask, 0, item.frame.content_end)
    )


def thinks_of_him(reading: Reading, item: Attribution) -> bool:
    """Whether who is spoken of is what others think of: X容疑者は逃げたとみている, X氏は無理だと思います."""
    frame, speaker = item.frame, item.speaker
    if speaker is not None and speaker.person and speaker.topic:
        thought = _OWN_THOUGHT.match(reading.masked.mask, frame.verb_start)
        if thought is not None and not reading.masked.quote_ending_at(frame.content_end):
            return True
    if speaker is not None and frame.kind == "suru" and speaker.noun.endswith(ACCUSED) and not item.direct:
        return _SUPPOSED.search(reading.masked.mask, speaker.end, frame.content_end) is not None
    if frame.lemma != "みる" or speaker is None or not speaker.topic:
        return False
    if speaker.noun.endswith(ACCUSED):
        return True
    content = reading.masked.mask[speaker.end : frame.content_end]
    alone = _ANY_SUBJECT.search(content) is None and QUOTED not in content
    close = reading.masked.mask[speaker.end - 1] != "、" and item.rule != "same-subject"
    return speaker.person and close and alone and _DONE.search(content) is not None


def names_a_work(view: View, masked: Masked) -> bool:
    """Whether a quotation alone is a title: 『浜辺の歌』., or 「橋落ちる」。『ノルカ新報』、2011年5月."""
    first = masked.quotes[0]
    whole = _WHOLE.match(view.text, masked.base + first[0])
    if whole is not None and _CITED_BEHIND.match(view.text, whole.end()):
        return True
    return masked.text[first[0]] == "『" and not _SENTENCE_LIKE.search(masked.text[first[2] : first[3]])


def _is_charge(masked: Masked, item: Attribution) -> bool:
    """府警は、購入を持ち掛け、金を騙し取ったとして住職を逮捕した: whoever was arrested proposed it."""
    speaker = item.speaker
    if speaker is None or item.frame.kind not in _OBJECTS or not _INVESTIGATORS.search(speaker.noun):
        return False
    return _CHARGED.match(masked.mask, item.frame.verb_end) is not None


def _befell(masked: Masked, item: Attribution) -> bool:
    """3年前に拉致されたとするXさん: the text says so of X."""
    frame = item.frame
    if frame.kind == "koto" and _CHECKED.match(masked.mask, frame.verb_start):
        return True  # 鍵が開いていることを確認し、署に通報した: looked into, and acted upon
    found = item.rule == "subject-of-clause" and item.speaker is not None and item.speaker.person
    if found and item.speaker is not None and _WAS_FOUND.match(masked.mask, item.speaker.end):
        return True  # X容疑者が浮上し、やめるよう伝えた: whoever found him told it
    person = item.speaker is not None and item.speaker.person and item.rule == "relative-clause"
    return person and frame.kind == "held" and _SUFFERED.search(masked.mask, 0, frame.content_end) is not None


def _is_title(masked: Masked, item: Attribution) -> bool:
    """X氏は「対称性の破れの発見」として受賞した: no sentence, and nobody said it."""
    frame = item.frame
    quote = masked.quote_ending_at(frame.content_end)
    if frame.kind != "suru" or quote is None:
        return False
    # 両派を「穏健派」として結集させた: what somebody is made use of as
    used = masked.mask[quote[0] - 1 : quote[0]] == "を" and _USED_AS.match(masked.mask, frame.verb_start)
    if not (used or _CHOSEN_AS.match(masked.mask, frame.verb_start)):
        return False
    return not _SENTENCE_LIKE.search(masked.text[quote[2] : quote[3]])


def _was_received(masked: Masked, item: Attribution) -> bool:
    """委員会は、気温が上がるとの報告を受けた: somebody else reported it."""
    speaker = item.speaker
    subject = speaker is not None and speaker.subject and speaker.end <= item.frame.content_end
    return subject and _RECEIVED.match(masked.mask, item.frame.content_end) is not None
