"""Who came along with the subject of a verb of meeting (同行・同席), by the words around their names, out.

X は Y とともに招かれ、|言葉を交わした; X を交えて; 両首脳のほかに; A さんと私の二人で. Finds no verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.cues.meetings import JOINED_BY
from kg.extract.cues.meetings_together import CAME_ALONG
from kg.extract.cues.meetings_with import ASKED_TO, BESIDES, IN_ADDITION, SENT_TO, SEVERAL, WITH_ME
from kg.extract.meetings_parties import Parties, Scene, can_meet
from kg.extract.view import View
from kg.records import Kind, Sentence

_CAME_ALONG, _JOINED_BY = re.compile(CAME_ALONG), re.compile(JOINED_BY)
_IN_ADDITION, _SEVERAL, _SENT_TO = (re.compile(p) for p in (IN_ADDITION, SEVERAL, SENT_TO))
_OF_AN_OFFICE, _HANDLED = (
    re.compile(r"[県市町村区都府道省庁局署]$"),
    re.compile(r"協議|交渉|話し合|意見交換|折衝"),
)
_OPENING = 24
_ASKED_TO, _DATIVES = re.compile(ASKED_TO), frozenset({"に", "へ", "に対し", "に対して", "には"})
_BESIDES, _ME = re.compile(BESIDES), re.compile(WITH_ME)


def companion(scene: Scene, groups: Sequence[Group], subject: Group | None, start: int) -> Group | None:
    """Return with whom the subject came to where they talk: X は Y とともに招かれ、|言葉を交わした."""
    if subject is None or not one_person(scene.view, subject):
        return None
    others = [g for g in groups if g.particle.startswith("と") and g.start >= subject.end]
    others = [g for g in others if one_person(scene.view, g)]
    along = [g for g in others if _CAME_ALONG.fullmatch(scene.view.text, g.last.content_end, start)]
    return along[-1] if along and along[-1].entities != subject.entities else None


def joined_by(view: View, groups: Sequence[Group], subject: Group, partner: Group) -> list[str]:
    """Return who joined in between: X を交えて."""
    between = [g for g in groups if g.particle == "を" and g not in (subject, partner)]
    return [e for g in between if _JOINED_BY.match(view.text, g.end) for e in g.entities]


def besides(view: View, groups: Sequence[Group], named: Parties | None) -> Parties | None:
    """Return *named* with those who were there besides: 両首脳のほかに、A と B が卓を囲んだ."""
    if named is None:
        return None
    before = [g for g in groups if g.end <= named.start and _BESIDES.match(view.text, g.last.content_end)]
    first = [e for g in before for e in g.entities if can_meet(view, e)]
    return replace(named, entities=tuple(dict.fromkeys((*first, *named.entities))))


def with_me(view: View, groups: Sequence[Group], subject: Group, partner: Group) -> list[str]:
    """Return who came along with whoever says I: A さんと|私の二人で Y に会った."""
    others = [m for g in groups if g not in (subject, partner) for m in g.members if m.particle == "と"]
    return [e for m in others if _ME.match(view.text, m.end) for e in m.entities if e not in subject.entities]


def in_addition(view: View, groups: Sequence[Group], subject: Group, partner: Group) -> list[str]:
    """Return whom else they met at once: X は、Z に加え、Y らと会談した. With Y とも it is another time."""
    if partner.particle == "とも":
        return []
    between = [g for g in groups if g.particle == "に" and subject.end <= g.start and g.end <= partner.start]
    added = [g for g in between if _IN_ADDITION.match(view.text, g.end)]
    same = [g for g in added if view.kind(g.entities[0]) is view.kind(partner.entities[0])]
    return [e for g in same for e in g.entities if e not in subject.entities]


def among_several(view: View, groups: Sequence[Group], start: int) -> Group | None:
    """Return those who are named before others without a name: Y 会長、ほか協会の理事らと|会談した."""
    for group in reversed(groups):
        if _SEVERAL.fullmatch(view.text, group.last.content_end, start):
            people = [g for g in groups if g.start >= group.end and g.particle in {"と", "とも"}]
            named = [m for g in people for m in g.members if m.mention.kind is group.last.mention.kind]
            return Group((*group.members, *named))
    return None


def envoy_sent_to(view: View, groups: Sequence[Group], start: int) -> Group | None:
    """Return to whom somebody was sent to talk: X は Y に特使を派遣して|会談した."""
    to = [g for g in groups if g.particle == "に" and _SENT_TO.fullmatch(view.text, g.end, start)]
    return to[-1] if to else None


#: Let us meet, not had others meet: 面会させていただいた, 会わせてもらった.
_HUMBLY = ("させていただ", "させて頂", "させてもら", "させてほし", "させてくれ", "させてくださ")


def body_at(view: View, sentence: Sentence, groups: Sequence[Group], start: int) -> Group | None:
    """Return the office that the sentence opens with as where it is done: ケルサ市では、省と|協議している."""
    first = [g for g in groups if g.particle == "では" and g.start - sentence.start <= _OPENING]
    body = first and _OF_AN_OFFICE.search(first[0].last.mention.text) and _HANDLED.match(view.text, start)
    return first[0] if body else None


def is_made_to(view: View, end: int) -> bool:
    """Whether a verb of meeting that ends there tells of somebody made to meet: 会談|させた."""
    return view.text.startswith("させ", end) and not view.text.startswith(_HUMBLY, end)


def made_to(view: View, groups: Sequence[Group], subject: Group, partner: Group) -> Group | None:
    """Return whom *subject* had meet the partner, None if he has no name: Z は X を送り、Y と会談|させた."""
    made = [
        g for g in groups if g.particle in {"を", "に"} and subject.end <= g.start and g.end <= partner.start
    ]
    return made[-1] if made and one_person(view, made[-1]) else None


def asked_to(view: View, groups: Sequence[Group], subject: Group, partner: Group, end: int) -> Group | None:
    """Return who is to meet *partner*, where *subject* only asks for it: Z は X に、Y と会うよう勧めた.

    None where nobody is named: then it is somebody else.
    """
    if not _ASKED_TO.match(view.text, end):
        return subject
    asked = [g for g in groups if subject.end <= g.start and g.end <= partner.start]
    asked = [g for g in asked if g.particle in _DATIVES and one_person(view, g)]
    if asked:
        return asked[-1]
    return None if subject.particle == "は" else subject


def one_person(view: View, group: Group) -> bool:
    """Whether *group* is one person."""
    return len(group.entities) == 1 and view.kind(group.entities[0]) is Kind.PERSON
