"""A role mention (役職だけの言及) in; who of the document holds that office, out.

米特使, 大統領, 同省の報道官 get the person whom the text names with the office before or after. Of several
holders the one the article goes on about; nobody where that is open.
"""

import dataclasses
from collections.abc import Sequence

from kg import expressions as re
from kg.extract.another_bearer import is_anothers, of_another_body, of_another_time
from kg.extract.cues.anaphora import OF_THE_DEAD, OTHER_THAN, SECOND_OFFICE, SORT_OF_OFFICE
from kg.extract.cues.titles import SINGLE_OFFICES, STAND_ALONE
from kg.extract.lifetimes import lifetime_apart
from kg.records import BlockKind, Form, Kind, Mention
from kg.resolve.both_meant import both_of
from kg.resolve.canonical import canonical
from kg.resolve.named_here import NamedHere
from kg.resolve.offices_told import comes_later, told_bearers
from kg.resolve.pointed_at import topic_of_office, usual_bearer
from kg.resolve.titles import same_office

_OF_SORT = re.compile(SORT_OF_OFFICE)
_OPENS = 8  #: characters of signs before an office that opens an item: 🇧🇾 大統領は
_NEAR = 1200  #: characters a role may look back for the holder of an office that is not the only one


def holder_of(names: NamedHere, i: int, resolved: Sequence[Mention]) -> tuple[str, ...]:
    """Return who holds the office of the role mention at *i*; *resolved* holds the anaphors before it."""
    mention = _owned(names, i, resolved)
    title = mention.title
    if title.startswith("両"):
        return both_of(names, mention, title[1:])
    if _is_anothers(names, mention):
        return ()
    if title in STAND_ALONE:
        earlier = (p for p in names.people if p.start < mention.start)
        called = [p for p in earlier if names.text.startswith(title, p.end)]
        return called[-1].entities if called else ()
    bearer = _named_after(names, mention) or _of_two_offices(names, mention)
    if bearer:
        return bearer
    if not mention.affiliation and _OF_SORT.search(names.text, max(0, mention.start - 4), mention.start):
        return ()
    candidates = _bearers(names, mention)
    if not candidates:
        return ()
    fitting = [p for p in candidates if _affiliations_fit(names, mention, p)]
    fitting = fitting or _told_under(names, mention, candidates)
    if mention.affiliation and not fitting:
        return ()
    candidates = fitting or candidates
    holders = {p.entities[0] for p in candidates}
    before = [p for p in candidates if p.start < mention.start]
    if title.startswith("同"):
        return (before[-1].entities[0],) if before else ()
    if len(holders) == 1:
        near = before[-1] if before else candidates[0]
        close = abs(near.start - mention.start) < _NEAR or bool(mention.affiliation)
        return (near.entities[0],) if close or title in SINGLE_OFFICES else ()
    return _among_several(names, mention, candidates, resolved[:i])


def _bearers(names: NamedHere, role: Mention) -> list[Mention]:
    """Return the names that the text gives the office of *role* to, as far as it may be theirs here."""
    title = role.title
    titled = (_called_before(names, p, title) for p in names.people)
    found = [p for p in titled if p.title and same_office(p.title, title)]
    found = [p for p in found if p.title.endswith(title)] or found
    found = [p for p in found if title == p.title or not p.title.startswith(OF_THE_DEAD)]
    found = [p for p in found if not _of_another_time(names, role, p)]
    found = [p for p in found if not _of_another_age(names, role, p)]
    found = [p for p in found if not of_another_body(names.text, role, names.owners_of(p))]
    found = _not_named_later(names, role, found)
    found = [p for p in found if not comes_later(names.text, role, p, names.first_named(p))]
    return found or told_bearers(names.text, title, names.people)


def _is_anothers(names: NamedHere, role: Mention) -> bool:
    """Whether another one has the office, whom nobody names or knows: 別の議員, ゴルン前国民党党首."""
    if not role.affiliation:
        return is_anothers(names.text, role.start)
    start = role.span[0] if role.span != (0, 0) else role.start
    return is_anothers(names.text, start, owned=not names.text.startswith(("前", "元", "現"), start))


def _of_another_time(names: NamedHere, role: Mention, person: Mention) -> bool:
    """Whether *person* has the office of *role* at another time: 前首相 beside X首相."""
    around = names.text[person.start : person.start + _NEAR]
    return of_another_time(role.title, names.titles.get(person.entities[0], ()), around)


def _called_before(names: NamedHere, person: Mention, title: str) -> Mention:
    """Return *person* with the office that stands before a name read without one: 領事の〈X〉."""
    ends = next((e for e in (f"{title}の", title) if names.text.endswith(e, 0, person.start)), "")
    if person.title or not ends:
        return person
    another = names.text.endswith(OTHER_THAN, 0, person.start - len(ends))  # 先|王嘉敬, 副|領事の X
    return person if another else dataclasses.replace(person, title=title)


def _of_another_age(names: NamedHere, role: Mention, person: Mention) -> bool:
    """Whether a lifetime lies between *role* and all that the text tells of *person*."""
    told = (p.sentence for p in names.people if p.entities == person.entities)
    return all(lifetime_apart(names.years, at, role.sentence) for at in told)


def _named_after(names: NamedHere, role: Mention) -> tuple[str, ...]:
    """Return who the text names right after the role: 委員長の|稲垣佳代弁護士."""
    following = next((p for p in names.people if p.start >= role.end), None)
    if following is None or following.start != role.end + 1 or names.text[role.end] != "の":
        return ()
    return (following.entities[0],) if following.title else ()


def _not_named_later(names: NamedHere, role: Mention, candidates: list[Mention]) -> list[Mention]:
    """Return *candidates* without whom the clause goes on to name: |大統領が会った相手は X 氏だ."""
    if names.text[role.end : role.end + 1] not in {"は", "が"}:
        return candidates
    named = {p.entities for p in names.people if p.sentence == role.sentence and p.start > role.end}
    return [p for p in candidates if p.entities not in named] or candidates


def _of_two_offices(names: NamedHere, role: Mention) -> tuple[str, ...]:
    """Return whose second office it is: X首相兼|外相, Xが|経済再生担当相を兼ねる."""
    here = [p for p in names.people if p.sentence == role.sentence and p.end <= role.start]
    if names.text[role.start - 1 : role.start] == "兼":
        return next((p.entities for p in reversed(here) if p.span[1] == role.start - 1), ())
    if names.text.startswith(SECOND_OFFICE, role.end):
        topics = (p.entities for p in reversed(here) if names.text[p.span[1] : p.span[1] + 1] in {"は", "が"})
        return next(topics, ())
    return ()


def _among_several(
    names: NamedHere, mention: Mention, candidates: Sequence[Mention], resolved: Sequence[Mention]
) -> tuple[str, ...]:
    """Return who of several holders is meant: the last one of the article, the one it goes on to name."""
    article = names.article(mention)
    here = [p for p in candidates if names.article(p) == article]
    before = [p for p in here if p.start < mention.start]
    if before:
        last = before[-1]
        if home := _at_home(names, mention, last, candidates):
            return home
        if topic := topic_of_office(names.text, mention, before, resolved):
            return topic
        elsewhere = names.sentences[last.sentence].block != names.sentences[mention.sentence].block
        if elsewhere and (usual := usual_bearer(mention, last, resolved)):
            return usual
        close = bool(mention.affiliation) or mention.start - last.end < _NEAR // 2
        return (last.entities[0],) if close else ()
    if len({p.entities[0] for p in here}) == 1:
        return (here[0].entities[0],)
    earlier = [p for p in candidates if p.start < mention.start]
    if here or mention.affiliation or not earlier:
        return ()
    last = earlier[-1]
    return (last.entities[0],) if mention.start - last.end < _NEAR // 2 else ()


def _at_home(
    names: NamedHere, role: Mention, last: Mention, candidates: Sequence[Mention]
) -> tuple[str, ...]:
    """Return the one holder whose country the text never names, where a new item calls the office.

    The item before it was of another country's: カザフスタンの X 大統領が訪れる。 / 大統領は16日、….
    """
    opens = role.start - names.blocks[names.sentences[role.sentence].block].start <= _OPENS
    if role.affiliation or not last.affiliation or not opens:
        return ()
    if names.sentences[last.sentence].block == names.sentences[role.sentence].block:
        return ()
    abroad = {p.entities for p in names.people if p.affiliation}
    home = {p.entities for p in candidates if p.start < role.start} - abroad
    return home.pop() if len(home) == 1 else ()


def _owned(names: NamedHere, i: int, resolved: Sequence[Mention]) -> Mention:
    """Return the role at *i* with what its affiliation points back at: 同省の報道官."""
    mention = names.mentions[i]
    before = resolved[i - 1] if i else mention
    if before.form == Form.PRONOUN and before.text == mention.affiliation and len(before.entities) == 1:
        owner = names.entities.get(before.entities[0])
        return dataclasses.replace(mention, affiliation=owner.name if owner else mention.affiliation)
    return mention


def _affiliations_fit(names: NamedHere, role: Mention, person: Mention) -> bool:
    if not role.affiliation:
        return True
    wanted = _keys(names, role.affiliation)
    own = {key for owner in names.owners_of(person) for key in _keys(names, owner)}
    return bool(wanted & own)


def _told_under(names: NamedHere, role: Mention, candidates: Sequence[Mention]) -> list[Mention]:
    """Return whom the article first names with its headline's office: 【…=X軍参謀総長】 リンゲ参謀総長は.

    Unless the text says of what else they hold it.
    """
    block = names.sentences[role.sentence].block
    if block >= len(names.blocks) or names.blocks[block].kind is not BlockKind.HEADLINE:
        return []
    article = names.article(role)
    bearers = [p for p in candidates if p.title == role.title]
    of_others = {p.entities[0] for p in bearers if p.affiliation}
    under = (p for p in bearers if p.start > role.start and names.article(p) == article)
    first = next(under, None)
    return [] if first is None or first.entities[0] in of_others else [first]


def _keys(names: NamedHere, affiliation: str) -> set[str]:
    """Return the names an affiliation may go by: its own, and its country's."""
    keys = {canonical(affiliation, kind, names.gazetteer) for kind in (Kind.PLACE, Kind.ORGANIZATION)}
    for n in range(min(8, len(affiliation)), 0, -1):
        head = affiliation[:n]
        entry = names.gazetteer.countries_by_abbreviation.get(head) if n == 1 else None
        if entry is None and n > 1:
            entry = next((e for e in names.gazetteer.lookup(head) if e.leaf == "Country"), None)
        if entry is not None:
            keys.add(canonical(entry.canonical, Kind.PLACE, names.gazetteer))
            break
    return keys
