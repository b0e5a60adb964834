"""A predicate's place in a sentence in; which noun phrases fill which of its slots (項), out.

Walks from the predicate to the left over the phrases of the same quotation. A verb in between takes its own
phrases away: one that modifies a noun all up to a comma or topic, one that goes on (囲み、) all but the
subject and an object that nothing replaces. Knows no verbs by name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_footage import shown_by
from kg.extract.control_heads import cleft_of, head_of, sayer_of
from kg.extract.control_phrases import Phrase, boundary, noun_phrases, same_subject
from kg.extract.control_scene import Scene
from kg.extract.cues import control_phrases as cues
from kg.extract.factuality import scope
from kg.extract.view import View

_TIME, _SO_LONG = re.compile(cues.TIME), re.compile(cues.SO_LONG)
#: So many letters before its last noun begins how long something lasts.
_LONGEST = 8
_PASSIVE = re.compile(r"(?:さ|ら|わ|か|た|し|が|ま|ば)?(?:れ|られ|る(?=[。、（(]|$)(?<=[さら]る))")
_CAUSED = re.compile(r"(?:さ|ら|わ|か|た|ま|ば)?せ(?=[たてるら、])")
_CALLED_SO = re.compile(cues.CALLED_SO)
#: Between two places of which the second is called what it is: Y に加え、|港湾都市|Z も.
_APPOSED = re.compile(r"[一-龥]{2,6}の?")
_COUNTED = re.compile(r"(?:[0-9０-９一二三四五六七八九十数]{1,3}(?:つ|か所|カ所)?の)?")
_CASES = {
    "に": "に",
    "へ": "に",
    "にも": "に",
    "へと": "に",
    "から": "から",
    "より": "から",
    "からは": "から",
}
_CASES |= {
    "まで": "まで",
    "により": "により",
    "によって": "により",
    "による": "により",
    "を": "を",
    "が": "が",
    "は": "は",
    "も": "は",
}
_CASES |= {
    "には": "には",
    "では": "には",
    "で": "には",
    "でも": "には",
    "とも": "は",
    "について": "は",
    "については": "は",
}
_CASES |= {
    "だけは": "は",
    "のみは": "は",
    "までは": "は",
    "までも": "は",
    "さえ": "は",
    "さえも": "は",
    "こそは": "は",
    "自身は": "は",
}
_CASES |= {
    "だけが": "が",
    "のみが": "が",
    "までが": "が",
    "こそが": "が",
    "自身が": "が",
    "だけを": "を",
    "までを": "を",
}


@dataclass(frozen=True, slots=True)
class Slots:
    """A predicate and the phrases around it. *start* and *end*: of its stem."""

    start: int
    end: int
    passive: bool
    caused: bool
    cases: dict[str, tuple[Phrase, ...]] = field(default_factory=dict)  #: nearest first
    shared: bool = False  #: the object is that of the verb before
    owner: Phrase | None = None  #: Xの守る
    head: Group | None = None  #: the name that the predicate modifies
    bare_head: bool = False  #: it modifies a noun that is no name
    sayer: Group | None = None  #: X of …したとする X の発表
    cleft: tuple[int, Group | None] | None = None  #: X of …したのは X だ, and where it would stand

    def first(self, case: str) -> Phrase | None:
        """Return the nearest phrase in *case*."""
        return next(iter(self.cases.get(case, ())), None)


_ADJUNCT = re.compile(cues.WITH_OBJECT_PARTICLE)
_OWNERS = re.compile("、?(?:[^、。はがをにで]{1,12}の)?")  #: whose the object of such a clause is
_KEPT: WeakKeyDictionary[View, dict[tuple[int, int, int], tuple[Phrase, ...]]] = WeakKeyDictionary()


def phrases_before(scene: Scene, offset: int) -> tuple[Phrase, ...]:
    """Return the phrases that end before *offset* in the same quotation, in text order."""
    return _phrases(scene, offset, offset)


def _phrases(scene: Scene, offset: int, at: int) -> tuple[Phrase, ...]:
    """Return the phrases before *offset* in the quotation that holds *at*."""
    low, high = scope(scene.view, scene.sentence, at)
    kept = _KEPT.setdefault(scene.view, {})
    quote = scene.quote(at)  # not that of *low*: a sentence may begin with a name in brackets
    key = (low, quote, len(scene.groups))
    if key not in kept:
        inside = [g for g in scene.groups if g.last.quote == quote and low <= g.start and g.end <= high]
        kept[key] = noun_phrases(scene.view.text, low, high, inside)
    inner = tuple(p for p in kept[key] if p.end <= offset and not _other_quote(scene, p, quote))
    return (*_before_quote(scene, low), *inner)


def _before_quote(scene: Scene, low: int) -> tuple[Phrase, ...]:
    """Return the phrases before the quotation that opens right before *low*: Y を「掌握した」と…."""
    opening = low - 1
    if opening <= scene.sentence.start or scene.quote(low) < 0:
        return ()
    outer = _phrases(scene, opening, opening - 1)
    near = bool(outer) and outer[-1].end == opening and outer[-1].particle in cues.INTO_QUOTE
    return outer if near else ()


def _other_quote(scene: Scene, phrase: Phrase, quote: int) -> bool:
    return phrase.group is None and scene.quote(phrase.start) != quote


def slots(scene: Scene, span: tuple[int, int]) -> Slots:
    """Return what fills the slots of the predicate whose stem is at *span*."""
    start, end = span
    text = scene.view.text
    before = phrases_before(scene, start)
    cases, shared = _cases(scene, before, start)
    owner = before[-1] if before and before[-1].particle == "の" and before[-1].end == start else None
    head, bare = head_of(scene, end)
    return Slots(
        start,
        end,
        bool(_PASSIVE.match(text, end, scene.sentence.end)),
        bool(_CAUSED.match(text, end, scene.sentence.end)),
        {k: tuple(v) for k, v in cases.items()},
        shared,
        owner,
        head,
        bare,
        sayer_of(scene, end) or shown_by(scene, start, end),
        cleft_of(scene, end),
    )


def _cases(scene: Scene, before: Sequence[Phrase], start: int) -> tuple[dict[str, list[Phrase]], bool]:
    found: dict[str, list[Phrase]] = {}
    zone, embedded, right, shared, together = "", False, start, False, False
    for index in range(len(before) - 1, -1, -1):
        phrase = before[index]
        gap = scene.text(phrase.end, right)
        called = phrase.particle == "と" and _CALLED_SO.fullmatch(gap)
        verb = "" if called else boundary(gap)
        together = same_subject(gap) if verb == "chain" else together and not verb
        right = phrase.start
        if verb == "relative":
            embedded = True
        elif verb == "finite":
            zone, embedded = "finite", False
        elif verb == "chain" and not embedded and zone != "finite":
            zone = "chain"
        case = _CASES.get(phrase.particle, "")
        if index and phrase.particle in cues.EVEN and before[index - 1].particle in cues.NOT_ONLY_WORDS:
            case = "を"  # 城ばかりか港まで失った
        if embedded and (case == "は" or (phrase.comma and verb != "relative")):
            embedded = False  # 島は〔進駐してきた〕X の管理に移った: no topic is inside
        if _for_so_long(scene, phrase):
            zone = "finite"  # X が Y を包囲して七か月、…: of another clause
        if embedded or not case or _is_time(phrase) or _is_adjunct(scene, phrase):
            continue
        if _joins(scene, before, index):
            continue
        own = {"を", "は"} if zone == "chain" else {"を", "は", "が"}
        if shared and case == "を" and gap in {"", "、"} and _is_around(scene, phrase, found["を"][0]):
            found["を"], shared = [phrase], False
            continue
        if zone and case == "を" and not found.keys() & own:
            if not _has_object(scene, before, phrase.end, start):
                found["を"], shared = [phrase], True
            continue
        named = phrase.group is not None or bool(phrase.owners)
        if zone and case == "が" and not named and not together:
            continue  # 川筋が動いたとして…
        scenery = zone == "chain" and phrase.particle in {"では", "には"}  # 島では、…を築いて支配を続ける
        goal = scenery or (zone == "chain" and together and case in {"に", "から"})  # 城へ、一戦もせずに入る
        if not zone or (zone == "chain" and case == "が") or goal or case == "は":
            second = case == "を" and "を" in found and not (phrase.comma or _listed(found, phrase))
            taken = (
                second or (shared and case == "を") or (case == "が" and "は" in found and not phrase.comma)
            )
            if not taken:
                found.setdefault(case, []).extend([phrase, *_joined(scene, before, index)])
    return found, shared


def _is_around(scene: Scene, thing: Phrase, inner: Phrase) -> bool:
    """Whether a named *thing* is the object over a clause with one of its own: Yを|抵抗を受けずに占領した."""
    between = scene.text(thing.end, inner.start)
    return thing.group is not None and inner.group is None and _OWNERS.fullmatch(between) is not None


def _for_so_long(scene: Scene, phrase: Phrase) -> bool:
    """Whether *phrase* tells how long it is since the clause before it: 包囲して七か月、."""
    if phrase.group is not None or phrase.particle or not phrase.comma:
        return False
    low = max(scene.sentence.start, phrase.start - _LONGEST)
    return _SO_LONG.search(scene.text(low, phrase.content_end)) is not None


def _has_object(scene: Scene, before: Sequence[Phrase], low: int, verb: int) -> bool:
    """Whether the verb has an object that is no phrase: 岬を失い、〈怒りを〉得た."""
    at = scene.view.text.rfind("を", low, verb)
    if at < 0 or any(p.start <= at < p.end for p in before):
        return False
    return not boundary(scene.text(at + 1, verb))


def _listed(found: Mapping[str, Sequence[Phrase]], thing: Phrase) -> bool:
    """Whether a receiver with a comma follows *thing*: 甲を乙に、…."""
    receivers = [p for p in found.get("に", ()) if p.start > thing.start]
    return bool(receivers) and receivers[-1].comma


def _is_adjunct(scene: Scene, phrase: Phrase) -> bool:
    """Whether を and the word behind it make one particle: 選挙を|前に, X を|除き, X を|経て."""
    return phrase.particle == "を" and _ADJUNCT.match(scene.view.text, phrase.end) is not None


def _is_time(phrase: Phrase) -> bool:
    """Whether the phrase tells when; 景盛の前に tells before whom."""
    return phrase.group is None and not phrase.owners and _TIME.fullmatch(phrase.head) is not None


def _joins(scene: Scene, before: Sequence[Phrase], index: int) -> bool:
    """Whether the phrase at *index* is joined to the next one: 町も of 町も港も."""
    if index + 1 >= len(before):
        return False
    left, right = before[index], before[index + 1]
    return left.particle == right.particle == "も" and right.start - left.end <= 1


def _joined(scene: Scene, before: Sequence[Phrase], index: int) -> list[Phrase]:
    """Return the phrases joined before the one at *index*: 市街と of Yの市街とZの空港を, 町も of 町も港も."""
    found = []
    while index > 0:
        left, right = before[index - 1], before[index]
        equal = left.particle == right.particle == "も"
        if left.particle == "の" and _COUNTED.fullmatch(scene.text(left.end, right.start)):
            index -= 1  # 城と周辺の|三つの|村を
            continue
        counted = left.comma and not left.particle and bool(left.group or left.owners)
        listed = left.particle in cues.JOINING or counted
        holds = index > 1 and before[index - 2].particle == "を" and before[index - 2].end == left.start
        gap = scene.text(left.end, right.start)
        near = len(gap) <= 1 or (left.particle in cues.BESIDE and _APPOSED.fullmatch(gap))
        if holds or not (listed or equal) or not near or _another(scene, left, right):
            break  # 北半分を X、南半分を Z が: X is the first half's holder
        found.append(left)
        index -= 1
    return found


def _another(scene: Scene, left: Phrase, right: Phrase) -> bool:
    """Whether 「北島は X、南島は」 names a country and then a place: they are not joined."""
    if right.particle != "は" or left.particle != "、" or not (left.group and right.group):
        return False
    return scene.acts_as_state(left.group) and not scene.acts_as_state(right.group)
