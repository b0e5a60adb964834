"""A common noun in the mouth of a text; whom of those it has named it means (評議会, 公, その青地), out.

By what it is called after, by its title, by its surname. Knows no predicates.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.control_places import acts, named_after
from kg.extract.control_pointing import pointed_at
from kg.extract.control_scene import Scene
from kg.extract.cues.control_phrases import LORDLY, THE_SAME
from kg.extract.cues.scripts import is_kanji
from kg.extract.roles import Roles
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.records import Kind

_LORDLY, _THE_SAME = re.compile(LORDLY), re.compile(THE_SAME)
_BODIES = (Kind.ORGANIZATION, Kind.PLACE)
_SHORTEST = 2
_ROLES: WeakKeyDictionary[View, Roles] = WeakKeyDictionary()


def roles_of(view: View) -> Roles:
    """Return the titles that *view* names people by, read once."""
    if view not in _ROLES:
        _ROLES[view] = Roles(view)
    return _ROLES[view]


def titled(scene: Scene, noun: str, offset: int) -> tuple[str, ...]:
    """Return the lord who bears the title *noun* (公, 伯, 首長) where a chronicle has named him before."""
    if not _LORDLY.fullmatch(noun) or not tells_story(scene.view):
        return ()
    holder = roles_of(scene.view).holder(noun, scene.sentence, offset)
    return (holder,) if holder else ()


def described(scene: Scene, noun: str, offset: int) -> tuple[str, ...]:
    """Return whom of the text the common *noun* at *offset* means: 評議会, 王国, 大隊."""
    noun = _THE_SAME.sub("", noun)
    for kind in _BODIES:
        found = pointed_at(scene.view, scene.sentence, offset, noun, kind)
        if found and (kind is Kind.ORGANIZATION or acts(scene.view, found)):
            return (found,)
    if len(noun) < _SHORTEST:
        return ()
    apposed = dict.fromkeys(e for e in named_after(scene.view, noun) if scene.view.kind(e) in _BODIES)
    return tuple(apposed) if len(apposed) == 1 else ()


def by_surname(scene: Scene, noun: str, offset: int) -> tuple[str, ...]:
    """Return the one person of the text, named before *offset*, whose surname *noun* is: その青地も."""
    bare = _THE_SAME.sub("", noun)
    if len(bare) < _SHORTEST or not is_kanji(bare):
        return ()
    known = {
        m.entities[0]
        for m in scene.view.mentions
        if m.kind is Kind.PERSON
        and m.entities
        and m.start < offset
        and len(m.text) > len(bare)
        and m.text.startswith(bare)
    }
    return tuple(known) if len(known) == 1 else ()
