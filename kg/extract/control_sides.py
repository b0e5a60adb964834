"""An entity of a text in; on whose side it speaks and fights (自陣営) out: its state, army or body.

By the offices and names of the text alone. Finds no places and no predicates.
"""

from collections import Counter
from itertools import pairwise
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import sentence_arguments
from kg.extract.control_places import acts, is_state
from kg.extract.cues.arguments import TITLE_LINKS
from kg.extract.cues.control import (
    BODY_ENDINGS,
    COMMANDERS,
    COMMUNITIES,
    FORCE_ENDINGS,
    OFFICIAL_TITLES,
    SAME_BODY,
    SPEAKING_OFFICES,
)
from kg.extract.cues.disputes import COUNTRY_OF_READERS, TITLES_OF_READERS
from kg.extract.view import View
from kg.records import Form, Kind

_LED = re.compile(
    r"(?:[」』]?(?:[（(][^（()）]{1,20}[）)])?)を(?:率いる|指揮する|束ねる)[一-龥ァ-ヴー・]{0,12}$"
)
_LED_REACH = 40
_SAME_BODY = re.compile(SAME_BODY)
#: So many sentences before, the body of 同社 may be named.
_SAME_REACH = 4
_SIDES: WeakKeyDictionary[View, dict[str, tuple[str, ...]]] = WeakKeyDictionary()


def own_side(view: View, speaker: str) -> tuple[str, ...]:
    """Return the country or organisation that *speaker* speaks for, itself when it is one."""
    known = _SIDES.setdefault(view, {})
    if speaker not in known:
        known[speaker] = _find_side(view, speaker)
    return known[speaker]


def _find_side(view: View, speaker: str) -> tuple[str, ...]:
    if view.kind(speaker) is Kind.PLACE and not acts(view, speaker):
        return (speaker,) if view.entities[speaker].name.endswith(COMMUNITIES) else ()
    if view.kind(speaker) is not Kind.PERSON:
        return _whole(view, speaker)
    for office in view.entities[speaker].offices:
        if office.organization in view.entities:
            return _whole(view, office.organization)
    counted = Counter(_affiliations(view, speaker))
    counted += Counter(_glued_sides(view, speaker)) + Counter(_sides_before(view, speaker))
    if not counted and any(o.title in TITLES_OF_READERS for o in view.entities[speaker].offices):
        return tuple(i for i, e in view.entities.items() if e.name == COUNTRY_OF_READERS)
    if not counted:
        return _commanded(view, speaker) or _of_the_same(view, speaker) or _of_ministry(view, speaker)
    return _whole(view, max(counted, key=lambda e: counted[e]))


def _of_the_same(view: View, person: str) -> tuple[str, ...]:
    """Return the body of 「同社の X 社長」「同軍の X 報道官」: the one named last that is such a body."""
    for mention in (m for m in view.mentions if person in m.entities):
        same = _SAME_BODY.search(view.text, max(0, mention.start - _LED_REACH), mention.start)
        if same is None:
            continue
        for other in reversed([m for m in view.mentions if m.end <= same.start() and m.entities]):
            if other.sentence < mention.sentence - _SAME_REACH:
                break
            if other.kind is Kind.ORGANIZATION and (
                same["noun"] == "社" or view.entities[other.entities[0]].name.endswith(same["noun"])
            ):
                return _whole(view, other.entities[0])
    return ()


def _of_ministry(view: View, person: str) -> tuple[str, ...]:
    """Return whom the only ministry of this sentence and the one before stands for: 席上、X 次官は."""
    named = [m for m in view.mentions if person in m.entities]
    first = named[0] if named else None
    if first is None or not first.title.endswith(OFFICIAL_TITLES) or view.text[first.start - 1] == "の":
        return ()
    bodies = {
        m.entities[0]
        for m in view.mentions
        if m.end <= first.start and m.sentence >= first.sentence - 1 and len(m.entities) == 1
    }
    bodies = {b for b in bodies if view.kind(b) is Kind.ORGANIZATION}
    ministries = {b for b in bodies if view.entities[b].name.endswith(BODY_ENDINGS)}
    return _whole(view, ministries.pop()) if len(bodies) == len(ministries) == 1 else ()


def _commanded(view: View, person: str) -> tuple[str, ...]:
    """Return the body that the commander *person* leads: 警備隊を率いる X, or one named before."""
    named = [m for m in view.mentions if person in m.entities]
    if not any(t.endswith(COMMANDERS) for m in named for t in (m.title, m.text)):
        return ()
    for mention in named:
        led = _LED.search(view.text, max(0, mention.start - _LED_REACH), mention.start)
        for other in view.mentions if led else ():
            if led and other.end == led.start() and other.kind is not Kind.PERSON and other.entities:
                return _whole(view, other.entities[0])
    if view.text[named[0].start - 1 : named[0].start] == "の":
        return ()  # 忠誠派の X: of others, whom no name tells
    forces = [
        m.entities[0]
        for m in view.mentions
        if m.end <= named[0].start
        and len(m.entities) == 1
        and _fights(view, m.entities[0])
        and m.sentence >= named[0].sentence - 1
    ]
    return _whole(view, forces[-1]) if len(set(forces)) == 1 else ()


def _fights(view: View, entity: str) -> bool:
    """Whether *entity* is an armed body by its name."""
    return view.kind(entity) is Kind.ORGANIZATION and view.entities[entity].name.endswith(FORCE_ENDINGS)


def _whole(view: View, body: str) -> tuple[str, ...]:
    """Return whom *body* stands for: its country, the army that it is a part of, else itself.

    A ministry or staff that no country is named with (参謀本部) stands for nobody that the text tells.
    """
    country = country_of_body(view, body)
    if country:
        return (country,)
    name = view.entities[body].name
    above = _body_above(view, body) if name.endswith(SPEAKING_OFFICES) else ""
    if above:
        return _whole(view, above)
    if name in BODY_ENDINGS:
        return ()
    parts = [e for e in view.entities.values() if e.name != name and name.startswith(e.name)]
    armies = [e.entity_id for e in parts if e.kind is Kind.ORGANIZATION and e.name.endswith("軍")]
    return (armies[0] if armies else body,)


def _body_above(view: View, office: str) -> str:
    """Return the body that the text names right before *office*: 人民政府 情報局, 北軍の司令部."""
    for mention in (m for m in view.mentions if m.entities == (office,)):
        for other in view.mentions_in(view.sentences[mention.sentence]):
            near = other.end <= mention.start and view.text[other.end : mention.start] in {
                "",
                "の",
                " ",
                "　",
                "・",
            }
            if (
                near
                and other.kind is not Kind.PERSON
                and len(other.entities) == 1
                and other.entities[0] != office
            ):
                return other.entities[0]
    return ""


def _affiliations(view: View, person: str) -> list[str]:
    named = {m.affiliation for m in view.mentions if person in m.entities and m.affiliation}
    if not named:
        return []
    return [i for i, e in view.entities.items() if e.kind is not Kind.PERSON and named & {e.name, *e.aliases}]


def _plain(name: str) -> str:
    """Return *name* with ヴァ as バ: papers write ヴェルダニア and ベルダニア of one country."""
    for v, b in zip(("ヴァ", "ヴィ", "ヴェ", "ヴォ", "ヴ"), "バビベボブ", strict=True):
        name = name.replace(v, b)
    return name


def country_of_body(view: View, body: str) -> str:
    """Return the country whose name opens the name of the ministry *body* (ケルミア国防省), else ""."""
    names = (view.entities[body].name, *view.entities[body].aliases)
    for name in names:
        if not name.endswith(BODY_ENDINGS):
            continue
        for entity in view.entities.values():
            forms = (entity.name, *entity.aliases)
            same = any(_plain(name).startswith(_plain(f)) and f != name for f in forms)
            if entity.kind is Kind.PLACE and same:
                return entity.entity_id
    return state_before(view, body) if view.entities[body].name in BODY_ENDINGS else ""


_STATES: WeakKeyDictionary[View, dict[str, str]] = WeakKeyDictionary()


def state_before(view: View, body: str) -> str:
    """Return the one state that the text names the bare *body* with: フェルナ共和国の国防省."""
    known = _STATES.setdefault(view, {})
    if body not in known:
        named = [m for m in view.mentions if len(m.entities) == 1 and m.form is Form.NAME]
        found = {
            left.entities[0]
            for left, right in pairwise(named)
            if right.entities[0] == body
            and left.kind is Kind.PLACE
            and view.text[left.phrase_end : right.start] == "の"
            and is_state(view, left.entities[0])
        }
        known[body] = found.pop() if len(found) == 1 else ""
    return known[body]


def country_named_by(view: View, body: str) -> tuple[str, ...]:
    """Return the country whose name opens the name of *body*: ヴェンカム国境警備隊."""
    name = view.entities[body].name
    return tuple(
        e.entity_id
        for e in view.entities.values()
        if e.kind is Kind.PLACE and e.name != name and name.startswith(e.name) and acts(view, e.entity_id)
    )


def _glued_sides(view: View, person: str) -> list[str]:
    found = []
    for mention in view.mentions:
        if person not in mention.entities:
            continue
        for other in view.mentions_in(view.sentences[mention.sentence]):
            glued = 0 <= other.start - mention.end <= 1 and other.kind is not Kind.PERSON
            if glued and other.entities and view.text[mention.end : other.start] in TITLE_LINKS:
                found.append(other.entities[0])
    return found


def _sides_before(view: View, person: str) -> list[str]:
    found = []
    for index in sorted({m.sentence for m in view.mentions if person in m.entities}):
        args = sentence_arguments(view, view.sentences[index])
        for left, right in pairwise(args):
            if person not in right.entities or left.mention.kind is Kind.PERSON:
                continue
            glued = left.particle == "・" and left.end == right.start and bool(right.title)  # X 軍・Y 司令官
            near = left.end <= right.start <= left.end + 14
            if (
                near
                and (left.particle in {"の", ""} or glued)
                and "は" not in view.text[left.end : right.start]
            ):
                found.append(left.entities[0])
    return found
