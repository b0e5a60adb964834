"""A verb of receiving a caller at its offset in; who called at a house and who received them there, out.

X が役所を訪れ、Y が|応対した; 応対した Y に; 市長は会わず、代わりに|相手をしたのは Y だった. Finds no verb.
"""

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.meetings import CALLED_AT, CLEFT, HAD_COME
from kg.extract.cues.meetings_arrivals import AWAY, CALL_OF, IN_PUBLIC
from kg.extract.meetings_named_after import head_after
from kg.extract.meetings_parties import Parties, Scene, groups_before, own_subject
from kg.extract.meetings_receiving import TARGETS, pair_of, personal, subject_or_implied
from kg.extract.stage import topic_before
from kg.records import Kind

_IN_PUBLIC = re.compile(IN_PUBLIC)
_CALLED_AT, _HAD_COME = re.compile(CALLED_AT), re.compile(HAD_COME)
_CLEFT, _AWAY = re.compile(CLEFT), re.compile(AWAY)
#: Of a clause on whoever received a guest: 応対した Y によれば.
_TELLERS = frozenset({"は", "が", "によれば", "によると", "の", "も"})
_AT_ONCE = re.compile(r"(?:[^、。はが「」]{1,12}[めいきりしえ]、)?[^、。はが「」]{0,24}(?:「[^」]*」と、?)?")
_CALL_OF, _INVITED = (
    re.compile(CALL_OF),
    re.compile(r"[^、。はがを「」]{0,12}(?:招き|招いて|迎え|迎えて|呼び)、"),
)


def answered(scene: Scene, start: int, end: int) -> Parties | None:
    """Return who called at a house and who received them there: X が役所を訪れ、Y が応対した."""
    view, sentence = scene.view, scene.sentence
    groups = groups_before(view, sentence, start)
    hosts = [g for g in groups if g.particle in {"が", "は"} and personal(view, g)]
    hosts = [g for g in hosts if _AT_ONCE.fullmatch(view.text, g.end, start)]
    if not hosts:
        return _by_whom_received(scene, groups, start, end) or _received_by(scene, groups, end)
    if not _CALLED_AT.search(view.text, sentence.start, hosts[-1].start):
        called = [g for g in groups if g.particle in {"の", "による"} and personal(view, g)]
        called = [g for g in called if _CALL_OF.match(view.text, g.end, hosts[-1].start)]
        guests = [g for g in groups if g.particle == "を" and g.end <= hosts[-1].start and personal(view, g)]
        called += [g for g in guests if _INVITED.match(view.text, g.end, hosts[-1].start)]
        return pair_of(view, hosts[-1], called[-1], "answered") if called else None
    if _IN_PUBLIC.search(view.text, sentence.start, sentence.end):
        return None  # 委員会で X 議員が…と尋ねると、Y 大臣は…と答えた
    callers = [g for g in groups if g.end <= hosts[-1].start]
    caller = own_subject(scene, callers, hosts[-1].start)
    # X が視察に訪れた漁港で、Y は訴えた
    came = callers[-1] if callers and callers[-1].particle == "が" and personal(view, callers[-1]) else None
    return pair_of(view, caller or came, hosts[-1], "answered")


def _by_whom_received(scene: Scene, groups: list[Group], start: int, end: int) -> Parties | None:
    """Return who called and who received them, as a clause on the latter tells it: 応対した Y に訴えた."""
    view, sentence = scene.view, scene.sentence
    host = head_after(view, sentence, end)
    away = all(_AWAY.match(view.text, g.end, start) for g in groups)  # Y は会わず、応対に出た Z は
    if host is not None and host.particle in _TELLERS and away:
        return _came_before(scene, host)
    if host is None or host.particle not in TARGETS:
        return None
    if not _CALLED_AT.search(view.text, sentence.start, start):
        return None
    return pair_of(view, subject_or_implied(scene, groups, start), host, "answered")


def _came_before(scene: Scene, host: Group) -> Parties | None:
    """Return who came in the sentence before and their *host*: X は本社を訪れた。応対した Y は."""
    view, sentence = scene.view, scene.sentence
    earlier = view.sentences[sentence.index - 1 : sentence.index]
    if not earlier or earlier[0].block != sentence.block or not _HAD_COME.search(earlier[0].text):
        return None
    caller = topic_before(view, sentence, spoken_of=True)
    return pair_of(view, caller, host, "answered") if caller and personal(view, host) else None


def _received_by(scene: Scene, groups: list[Group], end: int) -> Parties | None:
    """Return who received whom the sentence before tells of: 省は X を呼び出した。応対したのは Y で、…."""
    view, sentence = scene.view, scene.sentence
    cleft = _CLEFT.match(view.text, end, sentence.end)
    others = [g for g in groups if view.kind(g.entities[0]) is not Kind.PLACE]
    if cleft is None or any(not _AWAY.match(view.text, g.end, cleft.start()) for g in others):
        return None
    hosts = [g for g in sentence_groups(view, sentence) if g.start >= cleft.end() and personal(view, g)]
    earlier = view.sentences[sentence.index - 1 : sentence.index]
    before = [g for s in earlier if s.block == sentence.block for g in sentence_groups(view, s)]
    callers = [g for g in before if personal(view, g) and g.particle in {"は", "が", "を"}]
    if not hosts or len({e for g in callers for e in g.entities}) != 1:
        return None
    return pair_of(view, callers[0], hosts[0], "answered")
