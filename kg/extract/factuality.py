"""A predicate's place in a sentence in; whether the text tells it as having happened (事実性) out.

Reads the text after the predicate up to the end of the sentence or of the quotation that holds it, and
the sentences after for a denial. Does not say what the predicate means, nor who took part.
"""

from kg import expressions as re
from kg.extract import calendar
from kg.extract.cues.factuality import (
    ADMITTED,
    AHEAD,
    ALLOWED,
    AND_THEN,
    ANNOUNCED_BY,
    ANNOUNCED_END,
    ANOTHER_MEETING,
    CALLED_OFF,
    CHAINED_HEAD,
    CHALLENGED,
    CLASSICAL,
    CLOCK_ENTRY,
    CONTENT_DENIED,
    CONTRADICTED,
    CONTRADICTED_NEXT,
    COUNTED,
    COURTESIES,
    DATED_ENTRY,
    DENIALS,
    DENIED_MATTER,
    DENIED_MORE,
    DOUBTED,
    FIRST_HEAD,
    FLAT_DENIAL,
    FLATLY,
    FORECAST_END,
    GOING_ON,
    HEADLINE_END,
    HEARD,
    HEARSAY_AFTER,
    HEARSAY_NOUN,
    HOUR_OF_DAY,
    INVITING,
    KEPT_AWAY,
    MEETING_DENIED,
    NEGATED_HEAD,
    NEVER,
    NEVER_CAME,
    NO_WORD,
    NOBODY_BUT,
    NONPAST_END,
    NOT_TOLD,
    NOUN_STOP,
    ONGOING_HEAD,
    PAST_HEAD,
    PLAN_ANNOUNCED,
    PLAN_TOLD,
    PLANNED_END,
    PRECEDENT,
    PRESS_VERBS,
    QUESTION_AFTER,
    REPORT_OF_QUOTED,
    RUMOURED,
    SAID_SO,
    SAID_THERE,
    SAT_BY,
    SAYS_NOTHING,
    SECRECY,
    SEEMING,
    SELF_TOLD,
    SINCE_HEAD,
    SOON,
    STORY_END,
    STORY_PRESENT,
    TO_COME,
    UNSURE_PRESS,
    URGED_END,
    WILL_THEN,
    WRITTEN_SO,
)
from kg.extract.cues.meetings import WHERE_REMARKED
from kg.extract.cues.particles import (
    DENIED_TAILS,
    DESIRED_TAILS,
    HYPOTHETICAL_TAILS,
    PLANNED_TAILS,
    POSSIBLE_TAILS,
)
from kg.extract.day_headings import day_of_heading
from kg.extract.refuted import refused
from kg.extract.situation_dates import tells_story
from kg.extract.unreal import counterfactual, intended, realised, unreal
from kg.extract.view import View
from kg.records import Factuality, Sentence

_SOON, _HEADLINE_END = re.compile(SOON), re.compile(HEADLINE_END)
_WORDS_BEFORE = 24  #: characters before a predicate in which it may be said when
_NEGATED = re.compile(NEGATED_HEAD)
_PAST = re.compile(PAST_HEAD)
_NOT_TOLD = re.compile(NOT_TOLD)
_COUNTED = re.compile(COUNTED)
_NOUN_STOP = re.compile(NOUN_STOP)
_CHAINED = re.compile(CHAINED_HEAD)
_PLANNED_END = re.compile(PLANNED_END)
_PAST_END = re.compile(r"[ただ](?:という|そうだ|とのことだ|のです|んです)?[。」』]?$")
_NONPAST_END, _HOUR_TOLD = re.compile(NONPAST_END), re.compile(r"[0-9０-９一二三四五六七八九十]時")
_REMARKED = re.compile(rf"^{WHERE_REMARKED}")
_ONGOING = re.compile(ONGOING_HEAD)
_AHEAD, _SAID_THERE = re.compile(AHEAD), re.compile(SAID_THERE)
_SAYS_NOTHING = re.compile(SAYS_NOTHING)
_AHEAD_WITHIN = 40  #: characters before a predicate in which it may be said to be still to come
_GOING_ON = re.compile(GOING_ON)
_HEARD = re.compile(HEARD)
_FLAT_DENIAL = re.compile(FLAT_DENIAL)
_ANNOUNCED = re.compile(ANNOUNCED_END)
_PLAN_ANNOUNCED, _DOUBTED = re.compile(PLAN_ANNOUNCED), re.compile(DOUBTED)
_PLAN_TOLD = re.compile(PLAN_TOLD)
_CHALLENGED = re.compile(CHALLENGED)
_ANNOUNCED_BY = re.compile(ANNOUNCED_BY)
_SAT_BY, _WRITTEN = re.compile(SAT_BY), re.compile(WRITTEN_SO)
_MEETING_DENIED, _ANOTHER_MEETING = re.compile(MEETING_DENIED), re.compile(ANOTHER_MEETING)
_DAY, _SOME_DAYS = len("2031-05-20"), 3
#: In a row of a table: the cells behind that of the predicate.
_NEXT_CELL = re.compile(r"[ 　]*[|｜\t].*$")
_STORY_END, _ENTRY, _HOUR = re.compile(STORY_END), re.compile(DATED_ENTRY), re.compile(HOUR_OF_DAY)
_STORY_PRESENT, _CLOCK = re.compile(STORY_PRESENT), re.compile(CLOCK_ENTRY)
_PAST_SENTENCE = re.compile(r"[ただ][。」]*\s*$")
_TO_COME = re.compile(TO_COME)
_REPORT_OF, _WILL_THEN = re.compile(REPORT_OF_QUOTED), re.compile(WILL_THEN)
_FIRST = re.compile(FIRST_HEAD)
_PRESS = re.compile(PRESS_VERBS)
_ALLOWED = re.compile(ALLOWED)
_ADMITTED = re.compile(ADMITTED)
_HEARSAY_NOUN, _RUMOURED = re.compile(HEARSAY_NOUN), re.compile(RUMOURED)
_NEVER_CAME = re.compile(NEVER_CAME)
_AND_THEN = re.compile(AND_THEN)
_CLASSICAL = re.compile(CLASSICAL)
#: After the stem: it was not done.
_NOT_DONE = (_NEGATED, *map(re.compile, (NEVER, CONTENT_DENIED, KEPT_AWAY, CALLED_OFF)))
_SELF_TOLD, _CONTRADICTED = re.compile(SELF_TOLD), re.compile(CONTRADICTED)
_CONTRADICTED_NEXT = re.compile(CONTRADICTED_NEXT)
_SAID_SO = re.compile(SAID_SO)
_INVITING, _SEEMING, _FLATLY = re.compile(INVITING), re.compile(SEEMING), re.compile(FLATLY)
_COURTESIES, _NO_WORD, _NOBODY_BUT = re.compile(COURTESIES), re.compile(NO_WORD), re.compile(NOBODY_BUT)
_UNSURE = re.compile(UNSURE_PRESS)
_MATTER = re.compile(DENIED_MATTER)
_URGED, _FORECAST = re.compile(URGED_END), re.compile(FORECAST_END)
_SINCE, _PRECEDENT = re.compile(SINCE_HEAD), re.compile(PRECEDENT)
_TAILS = (
    (PLANNED_TAILS, Factuality.PLANNED),
    (DESIRED_TAILS, Factuality.DESIRED),
    (POSSIBLE_TAILS, Factuality.POSSIBLE),
)


def scope(view: View, sentence: Sentence, start: int) -> tuple[int, int]:
    """Return ``[start, end)`` of the sentence, or of the innermost quotation that holds *start*."""
    inside = [q.inner for q in view.clauses(sentence).quotes if q.start <= start < q.end]
    if not inside:
        return sentence.start, sentence.end
    return min(inside, key=lambda span: span[1] - span[0])


def report_of(view: View, sentence: Sentence, scope_end: int) -> str:
    """Return what the text says of a quotation that ends at *scope_end* and is a report, "" of another.

    「…会った」とする記事を、大統領府は一蹴した: it speaks of what stands in quotation marks.
    """
    told = _REPORT_OF.match(view.text, scope_end, sentence.end)
    return view.text[scope_end + 1 : sentence.end] if told else ""


def headline_ends(sentence: Sentence, tail: str) -> bool:
    """Whether *sentence* is a headline that ends, or parts its clauses, right after a predicate's stem."""
    return "。" not in sentence.text and bool(_HEADLINE_END.match(tail))


def is_soon(view: View, sentence: Sentence, start: int) -> bool:
    """Whether the words before the predicate at *start* name a time to come: 来週にも, 年内に."""
    return _SOON.search(view.text, max(sentence.start, start - _WORDS_BEFORE), start) is not None


def factuality(view: View, sentence: Sentence, start: int, end: int, *, date: str = "") -> Factuality:
    """Return the factuality of the verbal predicate ``[start, end)``; *end* is where its stem ends.

    *date*: The resolved date of the event, "" when unknown. A date after the text's own makes a plan.
    """
    by_text = refused(view, start)
    if by_text is not None:
        return by_text
    _, scope_end = scope(view, sentence, start)
    tail = _NEXT_CELL.sub("", _REMARKED.sub("", view.text[end:scope_end]))
    tail += report_of(view, sentence, scope_end)
    anchor = view.anchor(sentence)
    local = re.split("[、。，\u3000―─＝=]", tail, maxsplit=1)[0]  # headlines part their clauses by spaces
    if _FIRST.match(tail):
        return Factuality.POSSIBLE
    never = _unmet(view, start, tail) or any(p.match(tail) for p in _NOT_DONE)
    if never and _NOBODY_BUT.search(view.text, sentence.start, start):
        return hearsay(view, sentence, start, tail)
    denied = never or any(t in local for t in (*DENIED_TAILS, *DENIED_MORE))
    if (_SINCE.match(tail) or _COUNTED.match(tail)) and not denied:
        return Factuality.ACTUAL
    if denied:
        return Factuality.DENIED
    if _ALLOWED.match(tail):
        return hearsay(view, sentence, start, tail)
    if _NOT_TOLD.match(tail):
        return Factuality.HYPOTHETICAL
    if realised(tail):
        return hearsay(view, sentence, start, tail)
    told = unreal(tail)
    if told is not None and not _admitted(view, sentence):
        return told
    if date and anchor and date[:10] > anchor[: len(date)]:
        return Factuality.PLANNED
    before = view.text[max(sentence.start, start - 60) : start]
    ending = ("てい" if view.text.endswith("てい", start, end) else "") + tail  # 電話で協議してい|た
    if before.startswith("仮に") or "もし" in before[-30:] or counterfactual(before, ending):
        return Factuality.HYPOTHETICAL
    if intended(before, tail):
        return Factuality.PLANNED
    if _PAST.match(tail) or _NOUN_STOP.match(tail):
        return _of_past(view, sentence, start, tail)
    if _AND_THEN.match(tail) or _CLASSICAL.match(tail):
        return hearsay(view, sentence, start, tail)
    # tales of the past go on in the present tense: 王は公と会う。 王は公と会い、和を結ぶ。
    ahead = _PLANNED_END.search(tail) or _TO_COME.search(view.text, sentence.start, start)
    if not ahead and _STORY_PRESENT.match(tail) and (tells_story(view) or _is_minuted(view, sentence)):
        return hearsay(view, sentence, start, tail)
    if _CHAINED.match(tail):
        return _of_chain(view, sentence, start, tail, date)
    told = _of_nonpast(tail, local)
    told_on = max(anchor, view.document.date[:_DAY])
    behind = bool(date) and len(told_on) == _DAY and date < told_on[: len(date)]
    hourly = (
        behind
        and len(date) == _DAY
        and _HOUR.match(sentence.text)
        and calendar.shifted(told_on, "day", -_SOME_DAYS) > date
    )
    behind = bool(hourly) or (behind and _is_entry(view, sentence))
    if behind and not ahead and told is Factuality.PLANNED and _STORY_END.match(tail):
        return hearsay(view, sentence, start, tail)  # 20日(土) 帰国の途中で外相と話し込む。
    return hearsay(view, sentence, start, tail) if told is Factuality.ACTUAL and not local else told


def _is_entry(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* stands under or behind a day: ●20日(土) 帰国の途中で外相と話し込む."""
    return _ENTRY.match(sentence.text) is not None or bool(day_of_heading(view, sentence))


def _is_minuted(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* stands in an entry under its clock time, told afterwards: 11:15　X が Y を訪ねる."""
    block = view.block(sentence)
    if not _CLOCK.match(view.text, block.start, block.end):
        return False
    return any(s.block == sentence.block and _PAST_SENTENCE.search(s.text) for s in view.sentences)


def past_date(view: View, sentence: Sentence, end: int, date: str) -> str:
    """Return *date*, or "" where it lies ahead and the predicate that ends at *end* is past.

    翌年 and 翌日 in a tale without dates count from a day that is not told.
    """
    anchor = view.anchor(sentence)
    ahead = bool(date and anchor) and date > anchor[: len(date)]
    tail = view.text[end : scope(view, sentence, end - 1)[1]]
    told = _PAST.match(tail) or (_CHAINED.match(tail) and _PAST_END.search(tail))
    return "" if ahead and told else date


def _unmet(view: View, start: int, tail: str) -> bool:
    """Whether who was called on or invited never came, or two who shook hands did not speak."""
    invited = _INVITING.match(view.text, start) and _NEVER_CAME.match(tail)
    return bool(invited or (_COURTESIES.match(view.text, start) and _NO_WORD.match(tail)))


def _of_past(view: View, sentence: Sentence, start: int, tail: str) -> Factuality:
    local = tail[:24]
    if any(t in local for t in QUESTION_AFTER):
        return Factuality.POSSIBLE
    if _SEEMING.match(tail) and not tells_story(view):
        return Factuality.POSSIBLE
    if re.match(r".{0,6}?た(?:ら|場合|とすれば|としても)", tail):
        return Factuality.HYPOTHETICAL
    return hearsay(view, sentence, start, tail)


def hearsay(view: View, sentence: Sentence, start: int, tail: str) -> Factuality:
    """Return ``DENIED`` or ``POSSIBLE`` where *tail* makes the clause a rumour or a contested report."""
    head = tail[:40]
    if _admitted(view, sentence) or _PRECEDENT.match(tail):
        return Factuality.ACTUAL
    if _CONTRADICTED.match(tail):
        return Factuality.DENIED
    contested = denied_near(view, sentence, start)
    doubted = _DOUBTED.match(view.text, start, sentence.end)
    told_so = any(t in head for t in HEARSAY_AFTER) or _HEARSAY_NOUN.match(tail) or _SELF_TOLD.match(tail)
    if doubted or told_so or _RUMOURED.match(view.text, start, sentence.end):
        return Factuality.DENIED if contested else Factuality.POSSIBLE
    # the trigger itself may say it was secret: 密談した
    before = view.text[sentence.start : start + 2]
    pressed = bool(_PRESS.search(view.text, start, sentence.end))
    secret = any(s in before for s in SECRECY)
    announced = bool(_ANNOUNCED_BY.search(view.text, start, sentence.end))
    if contested and pressed:
        return Factuality.DENIED
    if (announced or secret) and _flatly_denied(view, sentence, secret=secret):
        return Factuality.DENIED
    told = bool(_HEARD.search(tail))
    if (
        (told or _SAID_SO.match(tail))
        and any(
            (_FLATLY.match(s.text.lstrip()) or _CONTRADICTED_NEXT.match(s.text))
            and not _ANOTHER_MEETING.search(s.text)  # 2回目の会談は行われないという: of another
            for s in _goes_on(view, sentence)[:1]
        )
    ):
        return Factuality.DENIED
    asked = any(_CHALLENGED.match(s.text.lstrip()) for s in _goes_on(view, sentence)[:1])
    unsure = asked or (secret and (pressed or told)) or _UNSURE.search(view.text, start, sentence.end)
    return Factuality.POSSIBLE if unsure else Factuality.ACTUAL


def _admitted(view: View, sentence: Sentence) -> bool:
    """Whether the sentence or those after it say that the meeting took place, whatever is denied of it."""
    return any(_ADMITTED.search(s.text) for s in (sentence, *_goes_on(view, sentence)))


def _flatly_denied(view: View, sentence: Sentence, *, secret: bool) -> bool:
    """Whether the next five sentences deny the meeting; of a secret one the next does in any words.

    What is told as known to be secret, and who was there, is denied by its own paragraph alone, if at all.
    """
    following = _goes_on(view, sentence)
    if secret and any(_SAT_BY.search(s.text) for s in following[:1]):
        return False
    if secret and any(_denies(s.text) for s in following[:1]):
        return True
    if secret and not _WRITTEN.search(sentence.text):
        near = following[:1]
        following = [*near, *(s for s in following[1:] if s.block == sentence.block)]
    return any(_MEETING_DENIED.search(s.text) for s in following)


def _goes_on(view: View, sentence: Sentence) -> list[Sentence]:
    """Return the next five sentences of the clipping, and the heading after it that denies a meeting."""
    found: list[Sentence] = []
    for following in view.sentences[sentence.index + 1 : sentence.index + 6]:
        if view.clipping(following) != view.clipping(sentence):
            near = following.index <= sentence.index + 2
            return [*found, following] if near and _MEETING_DENIED.search(following.text) else found
        found.append(following)
    return found


def _of_chain(view: View, sentence: Sentence, start: int, tail: str, date: str) -> Factuality:
    if _GOING_ON.match(tail):
        return hearsay(view, sentence, start, tail)
    if _ANNOUNCED.search(tail.rstrip("。")) or _PLAN_ANNOUNCED.search(tail):
        return Factuality.PLANNED
    if not date and _URGED.search(tail):
        return Factuality.DESIRED
    if not date and _FORECAST.search(tail):
        return Factuality.POSSIBLE
    tail = tail.split("。", 1)[
        0
    ]  # 「会談し、議論を行った。詳細は明らかにする」: the chain ends with its sentence
    ahead = _AHEAD.search(view.text, max(sentence.start, start - _AHEAD_WITHIN), start)
    if ahead and not (_PAST_END.search(tail) and not _PLAN_TOLD.search(tail)):
        return Factuality.PLANNED
    if not date and _PLANNED_END.search(tail) and not (_SAID_THERE.search(tail) and not ahead):
        return Factuality.PLANNED
    today = len(date) == _DAY and date == view.document.date[:_DAY]
    if not date and re.search(r"(?:する|行う|会う|話す|訪れる|なる|求める)[。」]?$", tail):
        return Factuality.PLANNED
    modern = "は" in view.text[sentence.start : start]  # X、Y を訪い、遺命を告ぐ tells what was
    will_then = (today or not date) and modern and _WILL_THEN.search(tail)
    if will_then and not (tells_story(view) or _is_minuted(view, sentence) or _is_entry(view, sentence)):
        return Factuality.PLANNED  # X は Y と会談し、停戦を呼びかける
    if today and _NONPAST_END.search(tail) and _HOUR_TOLD.search(view.text, sentence.start, start):
        return Factuality.PLANNED  # 5日10時に外相と会談し、12時に昼食を取る。
    return hearsay(view, sentence, start, tail)


def _of_nonpast(tail: str, local: str) -> Factuality:
    if _ONGOING.match(tail):
        return Factuality.ACTUAL
    if any(t in tail[:12] for t in HYPOTHETICAL_TAILS):
        return Factuality.HYPOTHETICAL
    for tails, status in _TAILS:
        if any(t in tail[:30] for t in tails):
            return status
    if local in {"", "か", "へ"}:
        return Factuality.ACTUAL if not local else Factuality.POSSIBLE
    return Factuality.PLANNED


def _denies(text: str) -> bool:
    """Whether *text* denies something; who knows nothing of it or says nothing does not."""
    said = _SAYS_NOTHING.sub("", text)
    return any(denial in said for denial in DENIALS)


def denied_near(view: View, sentence: Sentence, start: int) -> bool:
    """Whether the rest of the sentence, or the next five of the same clipping, denies what it says."""
    if _denies(view.text[start : sentence.end]):
        return True
    for following in _goes_on(view, sentence):
        if _ANOTHER_MEETING.search(following.text):
            continue
        denied = _denies(following.text)
        next_says = following.index == sentence.index + 1 and _FLAT_DENIAL.search(following.text) is not None
        if next_says or (denied and _MATTER.search(following.text)):
            return True
    return False
