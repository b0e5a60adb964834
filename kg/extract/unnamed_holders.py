"""A document's view in; the view with the common nouns of those who hold places and have no name in it, out.

反乱軍は港を占拠した: the text tells who has the port, though no name does. Such a noun is one body in one
document and nobody in any other. Only the rules of who holds which place read them; this states nothing.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.actors import is_force, reports_only, speaks_of_arms
from kg.extract.control import extract_control
from kg.extract.control_claims import predicate_at
from kg.extract.control_places import acts
from kg.extract.control_pointing import pointed_at
from kg.extract.control_sides import own_side
from kg.extract.cues import unnamed_holders as cues
from kg.extract.cues import unnamed_owners as owner_cues
from kg.extract.cues.control_phrases import TROOPS
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Claim, ControlKind, Entity, Kind, Mention, PlaceControl, Sentence

_HOLDER = Rare(f"(?P<noun>{cues.HOLDER}){cues.CASE}")
_PUBLIC, _OWNER, _KIN = Rare(owner_cues.PUBLIC), Rare(owner_cues.BODY), Rare(owner_cues.KIN)
_BY_ARMS = re.compile(owner_cues.BY_ARMS)
_SITE, _ANY_SITE = Rare(f"(?P<noun>{cues.SITE}){cues.SITE_CASE}"), re.compile(cues.ANY_SITE)
_GLUED, _ANYBODY = re.compile(cues.GLUED), re.compile(cues.ANYBODY)
_NO_SUCH, _RELATIVE = re.compile(cues.NO_SUCH), re.compile("[るたう]$")
_TROOPS, _STAFF = re.compile(TROOPS), re.compile(cues.STAFF)
_OWN_UNITS = re.compile(f"(?:守備隊|警備隊|部隊|軍)|{cues.OWN_UNITS}")
_SIDE_OF_FIRM = re.compile(cues.SIDE_OF_FIRM)
_PEOPLE, _BY_PEOPLE = re.compile(f"(?:{cues.PEOPLE})(?:たち|ら)?"), re.compile(cues.BY_PEOPLE)
_ARMS = re.compile(rf"(?:{cues.ARMED}|敵.*|味方|友軍|自軍|[わ我]が.*)(?:たち|ら)?")
_WE_AND_THEY = re.compile(cues.WE_AND_THEY)
_FIRMS = frozenset({"Company", "EducationalOrganization", "Hospital", "SportsOrganization"})
RULE = "unnamed holder"
_OWNER_ID = "unnamed-owner-"
#: So many sentences back a named place may be the one whose port or town hall is meant.
_NEAR = 3
_BODIES = re.compile(f"(?:{cues.PEOPLE}|{cues.STATE})(?:たち|ら)?")


def with_unnamed_holders(view: View, claims: Sequence[Claim]) -> View:
    """Return *view* with a mention and a body for every such noun."""
    found = [
        m for s in view.sentences for m in (*_nouns(view, s, claims), *_owners(view, s), *_sites(view, s))
    ]
    if not found:
        return view
    bodies = {m.entities[0]: _body(m) for m in found}
    mentions = sorted((*view.mentions, *found), key=lambda m: (m.start, -m.end))
    return View(view.analysis, mentions, {**view.entities, **bodies}, like=view)


def held_without_names(
    view: View, theirs: View, claims: Sequence[Claim], named: Sequence[PlaceControl]
) -> tuple[PlaceControl, ...]:
    """Return what *theirs* tells of holders without a name where *named*, what *view* tells, knows nobody."""
    if theirs is view:
        return ()
    known = {_without_holder(c) for c in named}
    read = {predicate_at(c.control_id) for c in named}
    told = {(c.place, c.evidence) for c in named}
    return tuple(
        c
        for c in extract_control(theirs, claims)
        if (theirs.entities[c.controller].unnamed or theirs.entities[c.place].unnamed)
        and not (theirs.entities[c.place].unnamed and predicate_at(c.control_id) in read)
        and _without_holder(c) not in known
        and _may_be_theirs(theirs, c)
        and not (_WE_AND_THEY.fullmatch(theirs.entities[c.controller].name) and (c.place, c.evidence) in told)
    )


def _may_be_theirs(view: View, control: PlaceControl) -> bool:
    """Whether people without arms do what holds a place: 住民が占拠した, not 住民が去った."""
    if control.controller.startswith(_OWNER_ID):
        return _BY_ARMS.search(control.rule) is None
    if not _PEOPLE.fullmatch(view.entities[control.controller].name):
        return True
    done = _BY_PEOPLE.match(view.text, predicate_at(control.control_id))
    return control.kind is not ControlKind.LOST and done is not None


def _without_holder(control: PlaceControl) -> str:
    return control.control_id.removesuffix(control.controller)


def holders_without_names(view: View, controls: Sequence[PlaceControl]) -> tuple[Entity, ...]:
    """Return the bodies without a name that hold or lose a place in *controls*, by id."""
    named = {i for c in controls for i in (c.controller, c.place, *c.according_to, *c.disputed_by)}
    return tuple(e for i, e in sorted(view.entities.items()) if e.unnamed and i in named)


def _body(mention: Mention) -> Entity:
    leaf = "ArmedGroup" if _ARMS.fullmatch(mention.text) else ""
    return Entity(mention.entities[0], mention.kind, mention.text, leaf=leaf, unnamed=True)


def _sites(view: View, sentence: Sentence) -> Iterator[Mention]:
    """Yield the places that a common noun alone tells of: 空港を."""
    taken = view.mentions_in(sentence)
    if any(
        _is_ground(view, m)
        for s in view.sentences[max(0, sentence.index - _NEAR) : sentence.index + 1]
        for m in view.mentions_in(s)
    ):
        return  # 港は is that of the town
    for match in _SITE.finditer(view.text, sentence.start, sentence.end):
        span, noun = match.span("noun"), match["noun"]
        before = view.text[sentence.start : span[0]]
        if _GLUED.search(before) or _ANY_SITE.search(before) or _is_taken(taken, *span):
            continue
        if pointed_at(view, sentence, span[0], noun, Kind.PLACE):
            continue
        entity = f"unnamed-place-{noun}"
        yield Mention(*span, noun, Kind.PLACE, sentence.index, entities=(entity,), span=span, rule=RULE)


def _nouns(view: View, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Mention]:
    taken = view.mentions_in(sentence)
    for match in _HOLDER.finditer(view.text, sentence.start, sentence.end):
        span = match.span("noun")
        before = view.text[sentence.start : span[0]]
        if _GLUED.search(before) or _ANYBODY.search(before) or _is_taken(taken, *span):
            continue
        if _RELATIVE.search(before) and _NO_SUCH.match(view.text, span[1]):
            continue  # 島を支配している国はない
        noun = match["noun"]
        if _OWN_UNITS.fullmatch(noun) and any(
            c.start <= span[0] < c.end and _may_have_troops(view, c.speaker) for c in claims
        ):
            continue  # 守備隊は, in somebody's mouth: the speaker's
        if _is_known(view, sentence, span[0], noun) or _is_owned(view, taken, span[0], noun):
            continue
        entity = f"unnamed-{noun}"
        yield Mention(
            *span, noun, Kind.ORGANIZATION, sentence.index, entities=(entity,), span=span, rule=RULE
        )


def _may_have_troops(view: View, speaker: str) -> bool:
    """Whether *speaker* speaks for a state or a body: no witness who tells of troops as of others."""
    return view.kind(speaker) is not Kind.PERSON or bool(own_side(view, speaker))


def _owners(view: View, sentence: Sentence) -> Iterator[Mention]:
    """Yield those who own by right: 県が, 財産区の, 叔父は; kin of nobody whom the text has named before."""
    patterns = [_OWNER]
    if not speaks_of_arms(view, sentence):
        patterns.append(_PUBLIC)
    if not any(m.kind is Kind.PERSON and m.start < sentence.start for m in view.mentions):
        patterns.append(_KIN)
    taken = view.mentions_in(sentence)
    for pattern in patterns:
        for match in pattern.finditer(view.text, sentence.start, sentence.end):
            span, noun = match.span("noun"), match["noun"]
            before = view.text[sentence.start : span[0]]
            apposed = view.text[span[1] : span[1] + 1] in {"の", "、"} and any(
                m.start == span[1] + 1 for m in taken
            )
            if _GLUED.search(before) or _ANYBODY.search(before) or _is_taken(taken, *span) or apposed:
                continue
            if _is_known(view, sentence, span[0], noun) or any(
                n.endswith(noun) for e in view.entities.values() for n in (e.name, *e.aliases)
            ):
                continue
            entity = _OWNER_ID + noun
            yield Mention(
                *span, noun, Kind.ORGANIZATION, sentence.index, entities=(entity,), span=span, rule=RULE
            )


def _is_ground(view: View, mention: Mention) -> bool:
    """Whether *mention* names a place that is no country, of which a common noun may be a part."""
    return mention.kind is Kind.PLACE and any(not acts(view, e) for e in mention.entities)


def _is_taken(mentions: Sequence[Mention], start: int, end: int) -> bool:
    """Whether a mention whose bearer is known covers ``[start, end)``."""
    return any(
        min(m.start, m.span[0] or m.start) < end and start < max(m.phrase_end, m.end)
        for m in mentions
        if m.entities
    )


def _is_known(view: View, sentence: Sentence, start: int, noun: str) -> bool:
    """Whether the noun points at somebody whom the text names: 大隊は its battalion."""
    bare = noun.removesuffix("側")
    if _WE_AND_THEY.fullmatch(noun):
        return _sides_named(view) > 0  # who 敵 is, the text tells
    if noun == cues.STATE_ITSELF:
        return any(acts(view, e) for m in view.mentions if m.kind is Kind.PLACE for e in m.entities)
    if _BODIES.fullmatch(noun) and _names_bodies(view):
        return True  # 組合, 政府: of those whom the text names, or of a state
    if _SIDE_OF_FIRM.fullmatch(noun) and any(e.leaf in _FIRMS for e in view.entities.values()):
        return True
    return any(pointed_at(view, sentence, start, bare, kind) for kind in (Kind.ORGANIZATION, Kind.PLACE))


def _names_bodies(view: View) -> bool:
    """Whether the text names a body that is no medium: its common nouns of bodies may mean it."""
    named = {e for m in view.mentions for e in m.entities if view.kind(e) is Kind.ORGANIZATION}
    return any(not reports_only(view, e) for e in named)


def _sides_named(view: View) -> int:
    """Return how many states and forces the text names."""
    named = {e for m in view.mentions for e in m.entities}
    return sum(acts(view, e) if view.kind(e) is Kind.PLACE else is_force(view, e) for e in named)


def _is_owned(view: View, mentions: Sequence[Mention], start: int, noun: str) -> bool:
    """Whether troops of somebody who is named stand there: ケルサの守備隊."""
    if not (_TROOPS.fullmatch(noun) or _STAFF.fullmatch(noun)):
        return False
    before = [m for m in mentions if m.end <= start and m.entities]
    return bool(before) and view.text[before[-1].phrase_end : start] in {"の", ""}
