"""A control predicate in; whether it is told as a fact, a plan, a wish, a supposition or a denial, out.

A contested claim stays a claim of something that happened: disputes are not factuality.
"""

from kg import expressions as re
from kg.extract.cues import control as cues
from kg.extract.cues import control_civil as civil_cues
from kg.extract.cues.control_frames import BASED
from kg.extract.cues.factuality import HEARD_BY_SOMEBODY, NOT_TOLD, RUMOURED
from kg.extract.factuality import headline_ends, is_soon, report_of, scope
from kg.extract.refuted import refused
from kg.extract.situation_dates import tells_story
from kg.extract.unreal import counterfactual, intended, realised, unreal
from kg.extract.view import View
from kg.extract.worlds import drafted
from kg.records import ControlKind, Factuality, Sentence

_BEYOND_DOUBT = re.compile(cues.BEYOND_DOUBT)
_DOUBT = 12  # characters behind a predicate in which it is said to be beyond doubt
_QUESTION = re.compile(cues.QUESTION)
_HEARSAY = re.compile(cues.HEARSAY)
_PLANS = re.compile(cues.PLANS)
_WISHES = re.compile(cues.WISHES)
_CONDITIONS = re.compile(cues.CONDITIONS)
_FUTURE = re.compile(cues.FUTURE)
_CHANGES, _TO_COME = re.compile(cues.CHANGES), re.compile(cues.TO_COME)
_ANNOUNCED = re.compile(cues.ANNOUNCED)
_GOES_ON = re.compile(cues.GOES_ON_TO_COME)
_ENDS = re.compile(r"[。」]|$")
_HEARD = re.compile(HEARD_BY_SOMEBODY)
_NOT_TOLD, _RUMOURED = re.compile(NOT_TOLD), re.compile(RUMOURED)
_NONPAST = re.compile(cues.NONPAST)
_UNLIKELY, _UNDER_WAY = re.compile(cues.UNLIKELY), re.compile(cues.UNDER_WAY)
_UNFOUNDED = re.compile(cues.UNFOUNDED)
_DRAFTED = re.compile(cues.DRAFTED)
_PICKED = re.compile(cues.PICKED)
_PROPOSAL = re.compile(cues.PROPOSAL)
_IF, _OUTCOME = re.compile(cues.IF), re.compile(cues.OUTCOME)
_TALE = re.compile(cues.TALE_GOES_ON)
_YEAR = re.compile(cues.YEAR)
_PAST = re.compile(cues.PAST)
_BECAUSE, _BASED = re.compile(cues.BECAUSE), re.compile(BASED)
_DIGITS = str.maketrans("〇一二三四五六七八九", "0123456789")
_DECREED = re.compile(civil_cues.DECREED)
_KEPT_BACK, _AFTERWARDS = re.compile(cues.KEPT_BACK), re.compile(cues.AFTERWARDS)
_NOT_SO = tuple(map(re.compile, (cues.NEGATED, cues.NO_TRACE, cues.REPORT_DENIED)))
_NOTHING, _TAKING = re.compile(cues.CAME_TO_NOTHING), re.compile(cues.TAKING_NOUN)
_FEARED = re.compile(cues.FEARED)
_FAILED, _DEED = re.compile(cues.FAILED), re.compile(cues.DEED_NOUN)
_RETRACTED = re.compile(cues.RETRACTED)
_STILL_AHEAD, _EXERCISE = re.compile(cues.STILL_AHEAD), re.compile(cues.EXERCISE)
_DECIDED = re.compile(cues.DECIDED)
_RIGHTS = frozenset({ControlKind.SOVEREIGNTY})
_STATES = frozenset({ControlKind.CONTROLS, ControlKind.SOVEREIGNTY})


def control_status(
    view: View, sentence: Sentence, start: int, end: int, kind: ControlKind, date: str
) -> Factuality:
    """Return the factuality of the predicate ``[start, end)``; *end* is where its stem ends."""
    by_text = refused(view, start)
    if by_text is not None:
        return by_text
    scope_start, scope_end = scope(view, sentence, start)
    tail = view.text[end:scope_end] + report_of(view, sentence, scope_end)
    if _UNFOUNDED.match(view.text, scope_end) or _proposed(view, sentence):
        return Factuality.POSSIBLE
    if kind not in _RIGHTS and _EXERCISE.search(view.text, max(sentence.start, scope_start), start):
        return Factuality.HYPOTHETICAL  # 演習では、X 軍が Y を奪還した
    if drafted(view, sentence, start, tail) or (kind not in _RIGHTS and _DRAFTED.search(tail)):
        return Factuality.PLANNED
    if kind not in _RIGHTS and _DECREED.search(view.text, start, sentence.end):
        return Factuality.PLANNED
    beyond_doubt = _BEYOND_DOUBT.search(view.text, start, min(end + _DOUBT, sentence.end)) is not None
    kept_back = kind not in _STATES and _KEPT_BACK.match(view.text, start, sentence.end) is not None
    if kept_back:
        return Factuality.ACTUAL
    not_so = not beyond_doubt and not realised(tail)
    if not_so and (any(p.match(tail) for p in _NOT_SO) or _failed(view, start, end, tail)):
        return Factuality.DENIED
    if _FEARED.match(tail) and _DEED.search(view.text, start, end):
        return Factuality.POSSIBLE  # X による Y の占領を警戒する
    if _RETRACTED.match(view.text, end, sentence.end):
        return Factuality.POSSIBLE
    if kind not in _RIGHTS and _DECIDED.match(tail):
        return Factuality.PLANNED
    if kind not in _STATES and _UNDER_WAY.match(tail):
        return Factuality.PLANNED  # 制圧しつつある
    if _UNLIKELY.match(tail):
        return Factuality.POSSIBLE  # 奪還する可能性は低い
    rumoured = _RUMOURED.match(view.text, end, sentence.end) or _HEARD.match(tail)
    if rumoured or _QUESTION.match(tail) or _HEARSAY.match(tail):
        return Factuality.POSSIBLE
    if realised(tail):
        return Factuality.ACTUAL
    if _WISHES.match(tail):
        return Factuality.DESIRED
    if kind in _STATES and not tells_story(view) and _of_times_to_come(view, sentence, start):
        return Factuality.PLANNED
    seems = kind in _STATES and view.text[end - 1] == "あ" and tail.startswith("ると")  # 手にあるとみられる
    picked = seems or (kind in _STATES and _PICKED.match(tail) is not None)  # 手に残るのは Y だけだ
    because = _BECAUSE.match(tail) is not None and not _BASED.match(view.text, start)
    plan = None if because else _PLANS.match(tail)
    if plan and not picked and not (kind in _STATES and _named_within(view, sentence, end, plan.end())):
        return Factuality.PLANNED
    told = None if beyond_doubt or because else unreal(tail)
    lasting = kind in _STATES and (tells_story(view) or not _CHANGES.search(view.text, start, end))
    if told and not (lasting and told is Factuality.PLANNED and not _STILL_AHEAD.match(tail)):
        return told
    before = view.text[scope_start:start]
    if _CONDITIONS.match(tail) or _NOT_TOLD.match(tail) or counterfactual(before, tail):
        return Factuality.HYPOTHETICAL
    if intended(before, tail):
        return Factuality.PLANNED
    outcome = _OUTCOME.match(tail) or (view.text[end - 1] == "る" and tail[:1] in {"。", "、", "」", ""})
    if outcome and _IF.search(before):
        return Factuality.HYPOTHETICAL
    anchor = view.anchor(sentence)
    ahead = bool(date and anchor) and date > anchor[: len(date)]
    changes = kind not in _STATES or _CHANGES.search(view.text, start, end) is not None
    if ahead and changes and not tells_story(view) and not _PAST.match(tail):
        return Factuality.PLANNED
    soon = is_soon(view, sentence, start)
    if soon and (_NONPAST.match(tail) or headline_ends(sentence, tail)):
        return Factuality.PLANNED
    if _to_come(view, start, end, kind, tail) and not tells_story(view):
        past = bool(date and anchor) and date < anchor[: len(date)] and not _ANNOUNCED.match(tail)
        return Factuality.ACTUAL if past or _of_the_past(view, sentence, start) else Factuality.PLANNED
    return Factuality.ACTUAL


def _of_times_to_come(view: View, sentence: Sentence, start: int) -> bool:
    """Whether the predicate at *start* is of a place as it shall be: 戦後の Y を治めるのは X だ."""
    before = [m for m in view.mentions_in(sentence) if m.end <= start]
    return any(_AFTERWARDS.search(view.text, sentence.start, m.start) for m in before)


def _failed(view: View, start: int, end: int, tail: str) -> bool:
    """Whether a noun of taking came to nothing; an attack that failed was one all the same."""
    nothing = _NOTHING.match(tail) and _TAKING.search(view.text, start, end)
    return bool(nothing or (_FAILED.match(tail) and _DEED.search(view.text, start, end)))


def _to_come(view: View, start: int, end: int, kind: ControlKind, tail: str) -> bool:
    """Whether the predicate ``[start, end)`` is a deed that is not done yet: 割譲される."""
    if kind not in _STATES and _FUTURE.match(tail):
        return True
    stem = _CHANGES.search(view.text, start, end)
    return stem is not None and bool(
        _TO_COME.match(tail) or _GOES_ON.match(tail) or (stem.group().endswith("る") and _ENDS.match(tail))
    )


def _named_within(view: View, sentence: Sentence, end: int, length: int) -> bool:
    """Whether a name stands before the word of planning: 町を治める X の計画 is no plan to govern it."""
    return any(end < m.start < end + length for m in view.mentions_in(sentence))


def _proposed(view: View, sentence: Sentence) -> bool:
    """Whether the sentence before announces a proposal, which this one tells (渡されたのは国分けの案です)."""
    before = view.sentences[max(0, sentence.index - 1) : sentence.index]
    return any(_PROPOSAL.search(s.text) for s in before)


def _of_the_past(view: View, sentence: Sentence, start: int) -> bool:
    """Whether a sentence in the present tense goes on with a tale: 1938年…。半年後、X は Y を占領する."""
    years = _YEAR.findall(view.text, 0, start)
    goes_on = _TALE.match(view.text, sentence.start) or _YEAR.search(view.text, sentence.start, start)
    return bool(years and goes_on) and years[-1].translate(_DIGITS) < (view.anchor(sentence)[:4] or "9999")
