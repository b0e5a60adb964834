"""A sentence with its claims and those who fight in the document in; groups of names for 敵 and 相手側, out.

The enemy of whoever speaks is the other side of the war. Where the speaker's side is unknown, or more than
one side is left, the word stands for nobody.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from kg import expressions as re
from kg.extract.actors import can_attack
from kg.extract.arguments import Argument, Group, innermost_quote
from kg.extract.control_scene import Scene
from kg.extract.control_sides import own_side
from kg.extract.cues import attacks as cues
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Claim, Form, Happening, Kind, Mention, Sentence

_ENEMY = Rare(cues.ENEMY)


def speaks_of_enemies(view: View) -> bool:
    """Whether the document speaks of an enemy at all."""
    return bool(_ENEMY.search(view.text))


def fighters(view: View, attacks: Iterable[Happening]) -> Counter[str]:
    """Return who attacks in *attacks* or is attacked and can fight back, by how often."""
    return Counter(
        entity
        for attack in attacks
        for role, entity in attack.roles
        if role == "attacker" or (can_attack(view, entity) and view.kind(entity) is not Kind.PLACE)
    )


def enemy_groups(
    view: View, sentence: Sentence, claims: Sequence[Claim], fighting: Counter[str]
) -> list[Group]:
    """Return a group for each 敵 of *sentence* of which it is sure who that is."""
    scene = Scene(view, sentence, (), claims, {})
    found = []
    for match in _ENEMY.finditer(view.text, sentence.start, sentence.end):
        enemy = _enemy(view, scene.own(match.start()), fighting)
        if not enemy:
            continue
        mention = Mention(
            match.start(),
            match.end(),
            match.group(),
            view.kind(enemy),
            sentence.index,
            Form.PRONOUN,
            entities=(enemy,),
            span=match.span(),
        )
        particle = _PARTICLE.match(view.text, match.end())
        end = particle.end() if particle else match.end()
        quote = innermost_quote(view.clauses(sentence).quotes, match.start())
        case = particle["case"] if particle else ""
        found.append(Group((Argument(mention, match.start(), match.end(), end, "", case, False, quote),)))
    return found


_PARTICLE = re.compile(r"(?P<case>から|には|[のにがはをも])、?")


def _enemy(view: View, own: Sequence[str], fighting: Counter[str]) -> str:
    """Return the one side of those who fight that is not *own*, "" when there is none or more."""
    if not own:
        return ""
    ours = {*own, *(side for o in own for side in own_side(view, o))}
    others = {f: own_side(view, f)[:1] or (f,) for f in fighting if f not in ours}
    others = {f: side for f, side in others.items() if not set(side) & ours}
    if len(set(others.values())) != 1:
        return ""
    return max(others, key=lambda f: (fighting[f], f))
