"""The mentions of one document in; the entities they name out, each name mention pointing at its entity.

Puts together variant spellings, full and short names, abbreviations and one-kanji countries. Keeps people
who share a surname apart. Roles and anaphors are left to coreference.py.
"""

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.suffixes import HOUSE_SUFFIXES, ORG_SUFFIXES, PLACE_SUFFIXES
from kg.extract.cues.titles import HONORIFICS, OFFICE_PREFIXES, OFFICES
from kg.gazetteer import Entry, Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Document, Entity, Evidence, Form, Kind, Mention, Sentence
from kg.resolve.cues import (
    ACCUSED,
    FIELDS,
    HEADS_OF_STATE,
    HOUSE_ENDINGS,
    KIN,
    LEGAL_FORMS,
    NAMESAKES,
    OFFICES_OF_ONE,
    RANKS_OF_SOLDIERS,
    SHORT_WORDS,
    SHORTENING_LEAVES,
    SOLDIERS_OFFICES,
    TITLE_SYNONYMS,
)
from kg.resolve.identifiers import fitting_entry, setting_of

_DOTS = "・＝="
_PLACE_SUFFIXES = sorted(PLACE_SUFFIXES, key=len, reverse=True)


_SOFT_F = str.maketrans({"フ": "ヴ"})


class _Groups:
    """Names that were put together, and why (union-find over name nodes)."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}
        self.why: dict[str, list[str]] = defaultdict(list)

    def find(self, node: str) -> str:
        while self._parent.setdefault(node, node) != node:
            node = self._parent[node]
        return node

    def join(self, a: str, b: str, why: str) -> None:
        a, b = self.find(a), self.find(b)
        if a != b:
            a, b = sorted((a, b))
            self._parent[b] = a
            self.why[a] = [*self.why[a], *self.why.pop(b, []), why]


def resolve_names(
    document: Document, sentences: Sequence[Sentence], mentions: Sequence[Mention], gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], dict[str, Entity]]:
    """Return the mentions with their entities, and the entities by id, in order of first mention.

    Ids are local to the document: the kind and the name. Roles and anaphors come back unresolved.
    """
    named = [m for m in mentions if m.form == Form.NAME]
    named = _with_houses(_one_kind_each(named, gazetteer), document.text)
    groups = _Groups()
    nodes = {m.start: _node(m) for m in named}
    for node in nodes.values():
        groups.find(node)
    _join_spellings(groups, named, nodes, gazetteer)
    _join_brackets(groups, named, nodes, document.text)
    _join_places(groups, named, nodes, gazetteer)
    _join_organizations(groups, named, nodes, gazetteer)
    _join_people(groups, named, nodes, document.text)
    members: dict[str, list[Mention]] = defaultdict(list)
    for mention in named:
        members[groups.find(nodes[mention.start])].append(mention)
    entities: dict[str, Entity] = {}
    ids: dict[str, str] = {}
    setting = setting_of(named, gazetteer)
    for root, group in members.items():
        entry = fitting_entry(
            {m.text for m in group}, group[0].kind, gazetteer, setting, {m.sentence for m in group}
        )
        entity = _entity(document, sentences, group, entry, groups.why.get(root, []))
        while entity.entity_id in entities:  # a namesake
            entity = dataclasses.replace(entity, entity_id=entity.entity_id + "+")
        ids[root] = entity.entity_id
        entities[entity.entity_id] = entity
    resolved = {m.start: dataclasses.replace(m, entities=(ids[groups.find(nodes[m.start])],)) for m in named}
    return tuple(resolved.get(m.start, m) if m.form == Form.NAME else m for m in mentions), entities


_ORG_ENDINGS = tuple(ORG_SUFFIXES)


@lru_cache(maxsize=65536)
def canonical(name: str, kind: Kind, gazetteer: Gazetteer) -> str:
    """Return a comparison key: countries and the country in front of an organisation by one name.

    露国防省 and ロシア国防省 have one key; so have 米国 and アメリカ.
    """
    country = gazetteer.countries_by_abbreviation.get(name)
    if country is not None and kind == Kind.PLACE:
        return name_key(country.canonical)
    entries = [e for e in gazetteer.lookup(name) if e.kind == kind]
    if not entries and kind == Kind.ORGANIZATION and "の" in name:  # 国連の安全保障理事会
        entries = [e for e in gazetteer.lookup(name.replace("の", "", 1)) if e.kind == kind]
    if kind == Kind.PLACE and not entries and len(name) > 5 and is_katakana(name):
        return name_key(name.translate(_SOFT_F))  # リンドハーフェン, リンドハーヴェン
    if entries and (kind == Kind.ORGANIZATION or entries[0].leaf == "Country" or _one_place(entries)):
        return name_key(entries[0].canonical)
    if kind == Kind.ORGANIZATION:
        for short, full in SHORT_WORDS.items():
            if short in name and full not in name:
                name = name.replace(short, full)
        if name[-1] in HOUSE_SUFFIXES and len(name) in {3, 4}:
            name = name[:-1] + "家"
        for n in range(min(8, len(name) - 1), 0, -1):
            head, tail = name[:n], name[n:].removeprefix("の")
            if not tail.endswith(_ORG_ENDINGS):
                continue
            place = gazetteer.countries_by_abbreviation.get(head) if n == 1 else None
            found = [e for e in gazetteer.lookup(head) if e.leaf == "Country"] if n > 1 else []
            place = place or (found[0] if found else None)
            if place is not None:
                return name_key(place.canonical + tail)
    return name_key(name)


def _one_place(entries: Sequence[Entry]) -> bool:
    """Whether a name is one well-known city, island or region: its older or other name is the same."""
    first = entries[0]
    return first.source == "place" or (first.caution in {"", "person"} and first.population > 300_000)


@lru_cache(maxsize=16384)
def offices_of(title: str) -> frozenset[str]:
    """Return the offices in a title, without 元, 前, 同 and honorifics, each with its synonyms.

    >>> sorted(offices_of("前外相"))
    ['外務大臣', '外相']
    """
    bare = title
    changed = True
    while changed:
        changed = False
        for prefix in OFFICE_PREFIXES - {"副", "准"}:
            if bare.startswith(prefix) and len(bare) > len(prefix) + 1:
                bare, changed = bare[len(prefix) :], True
    for honorific in ("夫妻", "夫人", "氏", "さん", "閣下", "陛下", "殿下"):
        if bare.endswith(honorific) and bare[: -len(honorific)] in OFFICES:
            bare = "" if honorific == "夫人" else bare[: -len(honorific)]
    if not bare or bare in HONORIFICS:
        return frozenset()
    return frozenset({bare, *TITLE_SYNONYMS.get(bare, ())})


@lru_cache(maxsize=65536)
def same_office(a: str, b: str) -> bool:
    """Whether two titles can be one office: 補佐官 and 大統領補佐官; not 大統領 and 副大統領."""
    return any(_ends_alike(x, y) for x in offices_of(a) for y in offices_of(b))


def goes_with(a: str, b: str) -> bool:
    """Whether one is a soldier's rank and the other an office that one of that rank may have."""
    return any(x.endswith(RANKS_OF_SOLDIERS) and y.endswith(SOLDIERS_OFFICES) for x, y in ((a, b), (b, a)))


def _ends_alike(x: str, y: str) -> bool:
    if x == y:
        return True
    short, long = sorted((x, y), key=len)
    return len(short) >= 2 and long.endswith(short) and long[-len(short) - 1] not in "副准"


def _node(mention: Mention) -> str:
    return f"{mention.kind}:{name_key(mention.text)}"


def _one_kind_each(named: Sequence[Mention], gazetteer: Gazetteer) -> list[Mention]:
    """Give every mention of one name the kind that most of them have; ties go to the first."""
    counts: dict[str, Counter[Kind]] = defaultdict(Counter)
    for mention in named:
        titled = mention.kind == Kind.PERSON and mention.title
        counts[name_key(mention.text)][mention.kind] += 3 if titled else 1
    kinds = {key: counter.most_common(1)[0][0] for key, counter in counts.items()}
    return [m if len(m.text) == 1 else dataclasses.replace(m, kind=kinds[name_key(m.text)]) for m in named]


def _with_houses(named: Sequence[Mention], text: str) -> list[Mention]:
    """Make a bare surname its house where the text calls the family's people by their given names alone.

    佐伯宗盛は…。宗盛は…。佐伯の手に落ちた: chronicles speak so, news do not. So does 佐伯勢, 佐伯の兵.
    """
    people = [m for m in named if m.kind == Kind.PERSON]
    untitled = {m.text for m in people} - {m.text for m in people if m.title not in _OF_HOUSES}
    given = untitled - {m.text for m in people if m.title}
    counts = Counter(m.text for m in people)
    fulls = [t for t in counts if _FULL_KANJI.fullmatch(t)]
    houses = set()
    for surname in (t for t in given if is_katakana(t)):
        if f"{surname}家" in text and any(f.endswith(f"・{surname}") for f in counts):
            houses.add(surname)
    for surname in (t for t in untitled if len(t) <= 3):
        bearers = [f for f in fulls if f.startswith(surname) and len(f) > len(surname)]
        by_given = [f for f in bearers if len(f) - len(surname) > 1 and f[len(surname) :] in given]
        others = [f for f in bearers if f not in by_given and counts[f] > 1]
        told = surname in given and re.search(f"{surname}(?:{_HOUSE_TOLD})", text)
        if bearers and ((by_given and not others) or told):
            houses.add(surname)
    return [
        dataclasses.replace(m, kind=Kind.ORGANIZATION, title="", surname="")
        if m.kind == Kind.PERSON and m.text in houses
        else m
        for m in named
    ]


_HOUSE_TOLD = r"[家勢方衆](?![一-鿿])|の(?:手に(?:落|渡|帰)|兵|軍勢|旗|家臣|居城|支城|家中)"
#: What may stand after a surname that means the house.
_OF_HOUSES = frozenset({"", "氏"})
_FULL_KANJI = re.compile(r"[一-鿿々ケヶノ之]{3,6}")


def _join_spellings(
    groups: _Groups, named: Sequence[Mention], nodes: Mapping[int, str], gazetteer: Gazetteer
) -> None:
    seen: dict[tuple[Kind, str], tuple[str, str]] = {}
    for mention in named:
        if mention.kind == Kind.PERSON:
            continue
        key = (mention.kind, canonical(mention.text, mention.kind, gazetteer))
        node = nodes[mention.start]
        if key in seen and seen[key][0] != node:
            groups.join(seen[key][0], node, f"{mention.text} = {seen[key][1]}: same name")
        seen.setdefault(key, (node, mention.text))


def _join_brackets(groups: _Groups, named: Sequence[Mention], nodes: Mapping[int, str], text: str) -> None:
    for a, b in pairwise(named):
        gap = text[a.end : b.start]
        if a.kind == b.kind == Kind.ORGANIZATION and gap == "」、" and b.text.isascii() and b.text.isupper():
            groups.join(nodes[a.start], nodes[b.start], f"{a.text}、{b.text}: abbreviation after its name")
        opened = len(gap) <= 5 and gap.strip("」』以下、旧「『") in {"(", "（"}
        closed = text[b.end : b.end + 1] in {")", "）", "」"}
        if a.kind == b.kind and a.kind != Kind.PERSON and opened and closed:
            groups.join(nodes[a.start], nodes[b.start], f"{a.text}({b.text}): abbreviation in brackets")


def _join_places(
    groups: _Groups, named: Sequence[Mention], nodes: Mapping[int, str], gazetteer: Gazetteer
) -> None:
    places = [m for m in named if m.kind == Kind.PLACE]
    bare = {name_key(m.text): m for m in places}
    for mention in places:
        stem = _before_state(mention.text, gazetteer)
        if stem and (other := bare.get(name_key(stem))) is not None:
            groups.join(nodes[mention.start], nodes[other.start], f"{stem} = {mention.text}: short name")
            continue
        tail = bare.get(name_key(_after_owner(mention.text, gazetteer) or mention.text.partition("・")[2]))
        if tail is not None and tail.text.endswith(tuple(_PLACE_SUFFIXES)):
            # プラサット・タマウ寺院, 陸上自衛隊岩鞍演習場: what stands before it is left out
            groups.join(nodes[mention.start], nodes[tail.start], f"{tail.text} = {mention.text}: short name")
            continue
        for suffix in _PLACE_SUFFIXES:
            stem = mention.text.removesuffix(suffix)
            if stem == mention.text or len(stem) < 2:
                continue
            other = bare.get(name_key(stem))
            castle = suffix == "城" and not gazetteer.lookup(stem) and not _best_suffixed(stem, places)
            if PLACE_SUFFIXES[suffix] == "Facility" and not castle:
                break
            if other is not None and (castle or _best_suffixed(stem, places) == mention.text):
                groups.join(
                    nodes[mention.start], nodes[other.start], f"{other.text} = {mention.text}: short name"
                )
            break


def _after_owner(name: str, gazetteer: Gazetteer) -> str:
    """Return what follows the organisation that *name* begins with, "" where it begins with none."""
    for n in range(len(name) - 2, 2, -1):
        if any(e.kind == Kind.ORGANIZATION for e in gazetteer.lookup(name[:n])):
            return name[n:].removeprefix("の")
    return ""


def _before_state(name: str, gazetteer: Gazetteer) -> str:
    """Return the short name of a state or province that no gazetteer has: 那波国, ロアレ諸島共和国."""
    state = next((s for s in _STATES if name.endswith(s) and len(name) > len(s) + 1), "")
    stem = name.removesuffix(state) if state else ""
    for islands in ("諸島", "群島", "列島"):
        stem = stem.removesuffix(islands) if len(stem) > len(islands) + 1 else stem
    return "" if gazetteer.lookup(name) or gazetteer.lookup(stem) else stem


_STATES = ("人民共和国", "連邦共和国", "共和国", "首長国", "王国", "帝国", "公国", "国")


def _best_suffixed(stem: str, places: Sequence[Mention]) -> str:
    """Return which of X州, X市… a bare X stands for: the one named most often, then the first."""
    counts = Counter(
        m.text
        for m in places
        if m.text.startswith(stem) and PLACE_SUFFIXES.get(m.text[len(stem) :], "Facility") != "Facility"
    )
    return counts.most_common(1)[0][0] if counts else ""


def _join_organizations(
    groups: _Groups, named: Sequence[Mention], nodes: dict[int, str], gazetteer: Gazetteer
) -> None:
    organizations = {m.text: m for m in named if m.kind == Kind.ORGANIZATION}
    for short in organizations:
        fuller = [f for f in organizations if f != short and _shortens(short, f, gazetteer)]
        roots = {groups.find(nodes[organizations[f].start]) for f in fuller}
        if len(roots) == 1:
            groups.join(
                nodes[organizations[short].start],
                nodes[organizations[fuller[0]].start],
                f"{short} = {fuller[0]}: short name",
            )
        elif roots and short in ORG_SUFFIXES:
            _join_nearest(groups, short, [m for m in named if m.text in fuller], named, nodes)


def _join_nearest(
    groups: _Groups, short: str, fuller: Sequence[Mention], named: Sequence[Mention], nodes: dict[int, str]
) -> None:
    """A bare 外務省 among several ministries is the one named last before it, else the next one."""
    for mention in named:
        if mention.text != short:
            continue
        before = [f for f in fuller if f.start < mention.start]
        chosen = before[-1] if before else fuller[0]
        nodes[mention.start] = f"{nodes[mention.start]}@{chosen.text}"
        groups.join(
            nodes[mention.start], nodes[chosen.start], f"{short} = {chosen.text}: named last before it"
        )


_NUMBERED = re.compile(
    r"(?P<number>第[0-90-9一二三四五六七八九十百]+)(?P<sort>[^0-90-9一二三四五六七八九十百]*?)"
    r"(?P<unit>旅団|師団|連隊|大隊|軍団|艦隊|方面隊)"
)


def _shortens(short: str, full: str, gazetteer: Gazetteer) -> bool:
    form = next(f for f in LEGAL_FORMS if full.startswith(f)) if full.startswith(LEGAL_FORMS) else ""
    if form and not short.startswith(form):
        full = full.removeprefix(form)
        if full == short:
            return True
    if len(short) < 2 or len(full) <= len(short):
        return False
    one, other = _NUMBERED.fullmatch(short), _NUMBERED.fullmatch(full)
    if (
        one
        and other
        and not one["sort"]
        and one["number"] == other["number"]
        and one["unit"] == other["unit"]
    ):
        return True  # 第158旅団, 第158独立機械化旅団
    if full.endswith(short):
        if short in ORG_SUFFIXES and len(short) < 2:
            return False
        head = full[: -len(short)].removesuffix("の")
        return len(short) >= 3 or not gazetteer.lookup(short) or bool(head)
    if full.startswith(short):
        if gazetteer.lookup(short) and not any(e.leaf in SHORTENING_LEAVES for e in gazetteer.lookup(short)):
            return False
        rest = full[len(short) :].removeprefix("・")
        if rest in HOUSE_ENDINGS and len(short) >= 3:
            return True  # ブレッサー, ブレッサー美術館
        if rest in HOUSE_SUFFIXES:
            return True  # 池谷, 池谷家: a bare name that no person bears
        if short[-1] + rest in ORG_SUFFIXES and len(short) > 2:
            return True  # みやこ銀, みやこ銀行
        return ORG_SUFFIXES.get(rest, "?") in SHORTENING_LEAVES or rest.endswith(("株式会社", "会社"))
    return False


def _join_people(groups: _Groups, named: Sequence[Mention], nodes: dict[int, str], text: str) -> None:
    people = [m for m in named if m.kind == Kind.PERSON]
    forms = {m.text: m for m in people}
    _join_spelling_variants(groups, people, nodes)
    for short in forms:
        full = [f for f in forms if f != short and _is_short_for(short, f) and not _is_heir(short, f, people)]
        full = [f for f in full if not any(g != f and _is_short_for(f, g) for g in full)] or full
        roots = {groups.find(nodes[forms[f].start]) for f in full}
        if not roots or _two_levels(short, people):
            _tell_apart(groups, short, [m for m in people if m.text in full], named, nodes, text)
        elif len(roots) == 1 and _is_child(short, full[0], people, text):
            continue
        elif len(roots) == 1 and not _different(short, full[0], people, text):
            groups.join(
                nodes[forms[short].start], nodes[forms[full[0]].start], f"{short} = {full[0]}: short name"
            )
        else:
            _tell_apart(groups, short, [m for m in people if m.text in full], named, nodes, text)


def _is_heir(short: str, full: str, people: Sequence[Mention]) -> bool:
    """Whether X二世 comes up in a text that spoke of an X before: they are two."""
    if not (full.startswith(short) and _REGNAL.fullmatch(full[len(short) :])):
        return False
    return next(m.start for m in people if m.text == short) < next(m.start for m in people if m.text == full)


_REGNAL = re.compile(r"[0-9０-９一二三四五六七八九十]{1,3}世")


def _two_levels(short: str, people: Sequence[Mention], text: str = "") -> bool:
    """Whether a surname stands with offices that no one person has: 林市長 and 林外相.

    Where no full name stands and the text says that two have one name, any two offices are two people's.
    """
    if NAMESAKES.search(text):
        titles = [m.title for m in people if m.text == short and (offices_of(m.title) or m.title in ACCUSED)]
        apart = [a for a in titles for b in titles if not (a == b or same_office(a, b))]
        if apart:
            return True
    fields = {f for m in people if m.text == short and (f := field_of(m.title))}
    return len(fields) > 1


def field_of(title: str) -> str:
    """Return the walk of life of an office, "" where it may go with any other: 特使, 代表, 将軍."""
    offices = offices_of(title)
    for field, members in FIELDS.items():
        if offices & members or any(o.endswith(tuple(members)) for o in offices):
            return field
    return ""


def _tell_apart(
    groups: _Groups,
    short: str,
    fuller: Sequence[Mention],
    named: Sequence[Mention],
    nodes: dict[int, str],
    text: str,
) -> None:
    """Give each bare surname among namesakes to the one whose office it bears, else to whom it means so far.

    One with an office that none of them bears is somebody else; so is the family, where the text has 佐伯家.
    """
    people = [m for m in named if m.kind == Kind.PERSON]
    if not fuller and not _two_levels(short, people, text):
        return
    told = {nodes[f.start] for f in fuller if offices_of(f.title) and not _former(f)}
    retired = {nodes[f.start] for f in fuller if _former(f)} - told
    house = len({f.text for f in fuller}) > 1 and any(m.text == f"{short}家" for m in named)
    owner = _owner_of_bare(short, people, fuller, nodes)
    last = ""
    for mention in people:
        if mention in fuller:
            last = nodes[mention.start]
        if mention.text != short:
            continue
        offices = offices_of(mention.title)
        bearers = {
            nodes[f.start]
            for f in fuller
            if any(same_office(a, b) for a in offices for b in offices_of(f.title))
        }
        bearers = bearers or _told_by_text(mention, fuller, nodes, text)
        own = nodes[mention.start].split("#")[0]
        if house and not mention.title:
            continue
        if len({groups.find(b) for b in bearers}) == 1:
            last = min(bearers)
            nodes[mention.start] = f"{own}#{last}"
            groups.join(nodes[mention.start], last, f"{short}{mention.title}: same office or party")
        elif offices and len(retired) == 1 and not bearers:
            last = min(retired)
            nodes[mention.start] = f"{own}#{last}"
            groups.join(nodes[mention.start], last, f"{short}{mention.title}: the others have offices")
        elif offices:
            nodes[mention.start] = f"{own}#{min(offices) if fuller else field_of(mention.title)}"
            last = nodes[mention.start]
        elif mention.title in ACCUSED and not fuller:
            nodes[mention.start] = f"{own}#accused"
        elif last or fuller:
            chosen = owner or last or nodes[fuller[0].start]
            nodes[mention.start] = f"{own}#{chosen}"
            why = "called so before the other came up" if owner else "named last before it"
            groups.join(nodes[mention.start], chosen, f"{short}: {why}")


def _owner_of_bare(
    short: str, people: Sequence[Mention], fuller: Sequence[Mention], nodes: Mapping[int, str]
) -> str:
    """Return whom the text calls by the bare surname before it names another, "" if nobody."""
    first = next((m.start for m in people if m.text == short), -1)
    before = {nodes[f.start] for f in fuller if f.start < first}
    return min(before) if len(before) == 1 else ""


def _former(mention: Mention) -> bool:
    """Whether the office is past: 元外相 may be anything now."""
    return mention.title.startswith(("元", "前", "旧"))


_CHILD = re.compile(
    r"(?:息子|娘|長男|次男|三男|長女|次女|嫡男|嫡子|王子|王女|孫|甥|姪|養子|末子|遺児)(?:の)?$"
)
_OWNER = re.compile(r"([一-鿿ァ-ヺーA-Za-z]{2,12})の$")
_GIVEN = re.compile(r"[（(]([一-鿿])[)）]")


def _told_by_text(
    mention: Mention, fuller: Sequence[Mention], nodes: Mapping[int, str], text: str
) -> set[str]:
    """Return the namesakes of one's party or body, 民政の佐伯氏, or of one's given name: 佐伯(正)委員."""
    given = _GIVEN.match(text, mention.end)
    if given:
        return {nodes[f.start] for f in fuller if f.text[len(mention.text) :].startswith(given[1])}
    owner = mention.affiliation or _owner(mention, text)
    if not owner:
        return set()
    owners = {nodes[f.start]: f.affiliation or _owner(f, text) for f in fuller}
    return {
        node
        for node, other in owners.items()
        if other and (other.startswith(owner) or owner.startswith(other))
    }


def _owner(mention: Mention, text: str) -> str:
    before = _OWNER.search(text, max(0, mention.start - 13), mention.start)
    return before[1] if before else ""


def _join_spelling_variants(groups: _Groups, people: Sequence[Mention], nodes: Mapping[int, str]) -> None:
    """Join two spellings of one foreign name when they bear the same office: ダール大統領, ダルー大統領."""
    seen: dict[str, Mention] = {}
    for mention in people:
        seen.setdefault(mention.text, mention)
    names = [n for n in seen if is_katakana(n)]
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            if not similar(_last_word(a), _last_word(b)):
                continue
            titles = [{o for m in people if m.text == n for o in offices_of(m.title)} for n in (a, b)]
            homes = [{m.affiliation for m in people if m.text == n and m.affiliation} for n in (a, b)]
            apart = all(homes) and not any(_may_be_one(x, y) for x in homes[0] for y in homes[1])
            if not apart and any(same_office(x, y) and _of_one(x) for x in titles[0] for y in titles[1]):
                groups.join(nodes[seen[a].start], nodes[seen[b].start], f"{a} = {b}: spelling, same office")


def _of_one(title: str) -> bool:
    """Whether an office is one person's at a time; there are many 議員 with names alike."""
    return title in OFFICES_OF_ONE or title.endswith(("相", "大臣"))


def _may_be_one(a: str, b: str) -> bool:
    """Whether two affiliations can be of one country: ノルカ and ノルカ外務省, two spellings."""
    short, long = sorted((name_key(a), name_key(b)), key=len)
    return long.startswith(short) or short[:2] == long[:2] or not is_katakana(a) or not is_katakana(b)


def _last_word(name: str) -> str:
    return name_key(name.rsplit("・", 1)[-1])


#: Older and newer spellings, as name keys have them: ティ and チ, ディ and ジ, トゥ and ツ.
_RESPELT = (
    ("テイ", "チ"),
    ("デイ", "ジ"),
    ("トウ", "ツ"),
    ("ドウ", "ズ"),
    ("テユ", "チユ"),
    ("デユ", "ジユ"),
)


def similar(a: str, b: str) -> bool:
    """Whether two keys differ in their last letters alone, or in one letter."""
    if a == b:
        return False
    for written, other in _RESPELT:
        a, b = a.replace(written, other), b.replace(written, other)
    if a == b:
        return True
    if min(len(a), len(b)) < 4 or a[:3] != b[:3]:
        return False
    if abs(len(a) - len(b)) > 1:
        return False
    differing = sum(x != y for x, y in zip(a, b, strict=False)) + abs(len(a) - len(b))
    return differing <= 2


def _is_short_for(short: str, full: str) -> bool:
    """Whether *short* is the surname or given name of *full*."""
    for dot in _DOTS:
        if dot in full:
            parts = [name_key(p) for p in full.split(dot)]
            tail = [name_key("".join(full.split(dot)[i:])) for i in range(1, len(parts))]
            articles = {p.removeprefix(a) for p in parts[1:] for a in ("アル", "エル") if len(p) > 4}
            return name_key(short) in {parts[0], *tail, *parts[1:], *articles}
    if any(d in short for d in _DOTS) or len(short) >= len(full):
        return False
    if len(short) < 2 and len(full) > 4:
        return False
    return full.startswith(short) or (len(short) >= 2 and full.endswith(short))


def _different(short: str, full: str, people: Sequence[Mention], text: str) -> bool:
    """Whether the bearer of the short name is somebody else: other offices, in a text with namesakes."""
    titles = {o for m in people if m.text == short and not _former(m) for o in offices_of(m.title)}
    others = {o for m in people if m.text == full and not _former(m) for o in offices_of(m.title)}
    if not titles or not others or any(same_office(a, b) for a in titles for b in others):
        return False
    if any(goes_with(a, b) for a in titles for b in others):
        return False
    if _is_given_name(short, full):
        return True  # エリザベス女王, エリザベス・ウォード首相
    if not (titles | others) & HEADS_OF_STATE and titles and others:
        return True
    # heads of state bear several offices: 大統領, 最高司令官
    first = next(m for m in people if m.text == full)
    near = text[max(0, first.start - 150) : first.end + 400]
    return any(cue in near for cue in KIN)


def _is_given_name(short: str, full: str) -> bool:
    return "・" in full and name_key(short) == name_key(full.split("・")[0])


def _is_child(short: str, full: str, people: Sequence[Mention], text: str) -> bool:
    """Whether a child bears the given name, 息子のミルコ beside a ミルコ・ヴェーレン: left open."""
    if not _is_given_name(short, full):
        return False
    return any(m.text == short and _CHILD.search(text, max(0, m.start - 4), m.start) for m in people)


def _entity(
    document: Document,
    sentences: Sequence[Sentence],
    group: Sequence[Mention],
    entry: Entry | None,
    why: Iterable[str],
) -> Entity:
    counts = Counter(m.text for m in group)
    kind = group[0].kind
    name = _preferred(counts, kind, entry)
    evidence = sorted({_evidence(document, sentences, m) for m in group})
    aliases = tuple(sorted(set(counts) - {name}))
    return Entity(
        entity_id=f"{kind}:{name_key(name)}",
        kind=kind,
        name=name,
        aliases=aliases,
        surname=_surname(group, counts) if kind == Kind.PERSON else "",
        leaf=entry.leaf if entry else _leaf(name, kind),
        identifiers=entry.identifiers if entry else (),
        coordinates=entry.coordinates if entry else None,
        evidence=tuple(evidence),
        merges=tuple(sorted(set(why))),
    )


def _surname(group: Sequence[Mention], counts: Mapping[str, int]) -> str:
    """Return the surname: what stands alone and begins or ends the full name, else what its form tells."""
    full = max(counts, key=lambda s: (len(s), s))
    for short in sorted(counts, key=lambda s: (len(s), s)):
        if (
            short != full
            and _is_short_for(short, full)
            and (full.startswith(short) or full.endswith("・" + short))
        ):
            return short
    return next((m.surname for m in group if m.text == full and m.surname), "")


def _evidence(document: Document, sentences: Sequence[Sentence], mention: Mention) -> Evidence:
    sentence = sentences[mention.sentence]
    return Evidence(document.doc_id, sentence.start, sentence.end)


def _preferred(counts: Counter[str], kind: Kind, entry: Entry | None) -> str:
    if kind == Kind.PERSON:
        return min(counts, key=lambda s: (-len(s), -counts[s], s))
    long = [s for s in counts if len(s) > 1] or list(counts)
    if entry is not None and entry.canonical in long:
        return entry.canonical
    return min(long, key=lambda s: (s.isascii(), -counts[s], -len(s), s))


def _leaf(name: str, kind: Kind) -> str:
    table = {Kind.PLACE: PLACE_SUFFIXES, Kind.ORGANIZATION: ORG_SUFFIXES}.get(kind)
    if table is None:
        return ""
    for n in range(min(8, len(name)), 0, -1):
        if name[-n:] in table:
            return table[name[-n:]]
    return ""
