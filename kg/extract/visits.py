"""A scene in; who visited which place in it (訪問), out.

A visit is told by a verb with its goal (を訪れ, に到着し) or by one word with the country (訪米, 来日). Who
enters a castle or comes to join a club visits nobody.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.control_scene import Scene
from kg.extract.cues import visits as cues
from kg.extract.cues.control import CASTLE_ENDINGS
from kg.extract.doers_behind import doers_behind
from kg.extract.offices_taken import is_adnominal, modified, nearest_person, people
from kg.patterns import Rare
from kg.records import Kind

_VISITING = Rare(cues.VISITING)
_COUNTRY = Rare(cues.TO_COUNTRY)
_MODIFIERS = re.compile(r"(?:[一-龥ァ-ヴー・]{1,10}の?){0,2}")
_MANNER = re.compile(cues.MANNER)
_ON_THE_WAY, _DOINGS = Rare(cues.ON_THE_WAY), re.compile(cues.DOINGS)
_ENDED = Rare(cues.ENDED)
_PAST = re.compile(r"[ただ](?:という)?[。」]*\s*$")
_JOINING = Rare(cues.JOINING_WORDS)

#: (visitors, place, span, whether they are told to be there).
Visit = tuple[tuple[str, ...], str, tuple[int, int], bool]


def visits(scene: Scene) -> Iterator[Visit]:
    """Yield each visit: X は Y を訪問した; X は Y 入りした; 訪米した X; 来日中の X."""
    view, low, high = scene.view, scene.sentence.start, scene.sentence.end
    for match in _VISITING.finditer(view.text, low, high):
        before = scene.before(match.start() + 1)
        key = match["key"] or match["key2"] or match["key3"]
        entered = key == cues.ENTERING
        if entered and _JOINING.search(scene.sentence.text):
            continue
        goals = [
            g
            for g in before
            if scene.places(g)
            and (g.last.content_end == match.start() or _reaches(scene, g.end, match.start()))
        ]
        goals = [g for g in goals if entered or g.particle in cues.BEFORE[key]]
        goals = [g for g in goals if not _DOINGS.search(scene.text(g.last.mention.end, g.last.content_end))]
        goals = [g for g in goals if not (entered and g.last.mention.text.endswith(CASTLE_ENDINGS))]
        if goals and is_adnominal(scene, match.end()):
            who = modified(scene, match.end())  # P を訪れた|X は; P を訪れた|町の人の発案で
        else:
            who = nearest_person(scene, before, goals[-1].start, match.start()) if goals else ()
            who = who or (_behind(scene, match.end()) if goals else ())
        if who:
            yield who, scene.places(goals[-1])[0], match.span(), False
    yield from _visited_before(scene)
    for match in _COUNTRY.finditer(view.text, low, high):
        place = _country(scene, match["country"] or match["here"])
        there = scene.rest(match.end()).startswith(cues.STAYING)
        if there:
            who = _guest(scene, match.end() + len(cues.STAYING))
        else:
            who = modified(scene, match.end())
            who = who or nearest_person(scene, scene.before(match.start()), match.start(), match.start())
        if who and place:
            yield who, place, match.span(), there


def _behind(scene: Scene, end: int) -> tuple[str, ...]:
    """Return the people whom a cleft names: P を訪れたのは|X だ."""
    who = doers_behind(scene, end)
    return who if all(scene.view.kind(e) is Kind.PERSON for e in who) else ()


def _visited_before(scene: Scene) -> Iterator[Visit]:
    """Yield each visit that only says where its visitor is: X は、訪問先の P で述べた; P を訪問中の X は."""
    view, sentence = scene.view, scene.sentence
    for match in _ENDED.finditer(view.text, sentence.start, sentence.end):
        places = [m for m in view.mentions_in(sentence) if m.phrase_end == match.start() and m.entities]
        places = [m for m in places if m.kind is Kind.PLACE]
        before = scene.before(match.start())
        who = nearest_person(scene, before, places[-1].start, match.start()) if places else ()
        if who and _PAST.search(sentence.text):
            yield who, places[-1].entities[0], match.span(), True
    for match in _ON_THE_WAY.finditer(view.text, sentence.start, sentence.end):
        before = scene.before(match.start())
        behind = [g for g in scene.groups if g.start == match.end()]
        goals = [g for g in before if scene.places(g) and g.particle == "を" and g.end == match.start()]
        if goals and match["in"]:
            who = _guest(scene, match.end())
            if who:
                yield who, scene.places(goals[-1])[0], match.span(), True
        elif not goals and behind and scene.places(behind[0]) and behind[0].particle in cues.THERE:
            who = nearest_person(scene, before, match.start(), match.start())
            if who and _PAST.search(sentence.text):
                yield who, scene.places(behind[0])[0], match.span(), True


def _reaches(scene: Scene, end: int, verb: int) -> bool:
    """Whether nothing but how it is done stands between a goal and the *verb*: X を〈電撃〉訪問した."""
    return end == verb or (end < verb and bool(_MANNER.fullmatch(scene.text(end, verb))))


def _guest(scene: Scene, start: int) -> tuple[str, ...]:
    """Return the person whom 来日中の at *start* modifies, whatever names his country before him."""
    later = [g for g in scene.groups if g.start >= start and people(scene, g)]
    between = scene.text(start, later[0].start) if later else "。"
    return people(scene, later[0]) if _MODIFIERS.fullmatch(between) else ()


def _country(scene: Scene, letter: str) -> str:
    """Return the country that 訪米 or 来日 writes with one *letter*, "" when the document names none."""
    names = {letter, *cues.COUNTRIES[letter]}
    for entity in scene.view.entities.values():
        if entity.kind is Kind.PLACE and names & {entity.name, *entity.aliases}:
            return entity.entity_id
    return ""
