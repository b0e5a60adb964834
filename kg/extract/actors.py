"""An entity or a sentence in; whether that can hold land, take it by arms or attack, out.

By the entity's class and the end of its name, and by words of games and votes around. Finds no facts.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.cues import control as cues
from kg.extract.cues.anaphora import BARE
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.records import Kind, Mention, Sentence

_GAME = re.compile(cues.GAMES)
_CONTEST = re.compile(cues.CONTESTS)
_DISASTER = re.compile(cues.DISASTERS)
#: So many sentences, and such a share of them, speak of arms in a text about a war.
_FEWEST, _SHARE = 3, 0.15
_ARMED: WeakKeyDictionary[View, dict[str, bool]] = WeakKeyDictionary()
_AT_WAR: WeakKeyDictionary[View, bool] = WeakKeyDictionary()
_FIGHTERS = re.compile(cues.FIGHTERS)
_TROOPS = re.compile(cues.TROOPS_OF)
_WAR = re.compile(cues.WAR_WORDS)
#: SudachiDict's tags of the names of towns and people.
_NAMED = ("固有名詞-地名-一般", "固有名詞-人名-姓", "固有名詞-人名-名", "固有名詞-人名-一般")


def can_hold(view: View, entity: str) -> bool:
    """Whether *entity* may hold, own or run a place: no event, no sea, no medium that only reports."""
    found = view.entities[entity]
    if found.kind is Kind.ORGANIZATION:
        if found.leaf in cues.REPORTING_LEAVES or found.name.endswith(cues.REPORTING_ENDINGS):
            return False
        return not _is_called(view, entity, _MEDIUM)
    return found.kind is not Kind.EVENT and found.leaf not in cues.NATURAL_LEAVES


def reports_only(view: View, entity: str) -> bool:
    """Whether *entity* is a medium, which reports what others do."""
    return view.kind(entity) is Kind.ORGANIZATION and not can_hold(view, entity)


_CALLED: WeakKeyDictionary[View, dict[re.Pattern[str], set[str]]] = WeakKeyDictionary()
#: Before a name: what its bearer is.
_FORCE, _MEDIUM, _CALL_REACH = re.compile(cues.CALLED_A_FORCE), re.compile(cues.CALLED_A_MEDIUM), 12


def can_attack(view: View, entity: str) -> bool:
    """Whether *entity* may attack: as ``can_hold``, and no school, club, firm or court."""
    found = view.entities[entity]
    unarmed = found.leaf in cues.UNARMED_LEAVES or found.name.endswith(cues.UNARMED_ENDINGS)
    fights = found.leaf == "Party" and _FIGHTERS.search(found.name)
    return can_hold(view, entity) and (not unarmed or bool(fights) or _in_arms(view, entity))


def _in_arms(view: View, entity: str) -> bool:
    """Whether the text gives *entity* troops, whatever sort of body its name makes of it: 同盟の兵."""
    known = _ARMED.setdefault(view, {})
    if entity not in known:
        names = (view.entities[entity].name, *view.entities[entity].aliases)
        called = (*names, *(noun for noun in BARE if any(n.endswith(noun) for n in names)))
        text = view.text
        known[entity] = any(text.endswith(called, 0, m.start()) for m in _TROOPS.finditer(text))
    return known[entity]


def is_force(view: View, entity: str) -> bool:
    """Whether *entity* is an armed body, by its class or its name."""
    found = view.entities[entity]
    return found.kind is Kind.ORGANIZATION and (
        found.leaf in {"MilitaryForce", "ArmedGroup"}
        or found.name.endswith(cues.FORCE_ENDINGS)
        or _is_called(view, entity, _FORCE)
    )


def _is_called(view: View, entity: str, what: re.Pattern[str]) -> bool:
    """Whether the text says before the name of *entity* that it is *what*: ゲリラ「赤い鷹」."""
    kept = _CALLED.setdefault(view, {})
    known = kept.get(what)
    if known is None:
        known = kept[what] = {
            entity_id
            for mention in view.mentions
            if mention.kind is Kind.ORGANIZATION
            and what.search(view.text, max(0, mention.start - _CALL_REACH), mention.start)
            and _stands_alone(view, mention)
            for entity_id in mention.entities
        }
    return entity in known


def _stands_alone(view: View, mention: Mention) -> bool:
    """Whether quotation marks that open before *mention* hold no more than it."""
    opened = view.text[max(0, mention.start - 1) : mention.start] in {"「", "『"}
    return not opened or view.text[mention.end : mention.end + 1] in {"」", "』"}


def is_contest(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* tells of a game, a vote or a market, where nothing is taken by arms."""
    return bool(_CONTEST.search(view.text, sentence.start, sentence.end))


def is_game(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* tells of sport, where no place is held, taken or lost."""
    return bool(_GAME.search(view.text, sentence.start, sentence.end))


def disaster_before(view: View, sentence: Sentence, offset: int) -> bool:
    """Whether a force of nature is a subject of *sentence* before *offset*."""
    return bool(_DISASTER.search(view.text, sentence.start, offset))


def speaks_of_arms(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* itself speaks of arms; the name of a town or a person (茨城, 兵庫) does not."""
    for word in _WAR.finditer(view.text, sentence.start, sentence.end):
        tag = next((t.tag for t in sentence.tokens if t.start <= word.start() < t.end), "")
        if not tag.endswith(_NAMED):
            return True
    return False


def is_warlike(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* speaks of arms, or the whole text tells of war or of the past."""
    if speaks_of_arms(view, sentence):
        return True
    if view not in _AT_WAR:
        armed = sum(speaks_of_arms(view, s) for s in view.sentences)
        at_war = armed >= _FEWEST and armed >= len(view.sentences) * _SHARE
        _AT_WAR[view] = at_war or (armed > 0 and tells_story(view))
    return _AT_WAR[view]
