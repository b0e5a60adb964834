"""The name mentions of a document in; those that are one name otherwise spelt or abbreviated joined.

Places and organisations by their canonical key and brackets; people's foreign names only where they bear one
office. Knows nothing of short names.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.cues.scripts import is_kanji, is_katakana
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind, Mention
from kg.resolve.canonical import canonical
from kg.resolve.cues import ALSO_CALLED, ENDINGS_OF_SURNAMES, OFFICES_OF_ONE, SURNAMES_BY_SEX
from kg.resolve.groups import Groups
from kg.resolve.titles import is_former, offices_of, same_office

#: Between a name and its abbreviation, X(株)(以下「XY, and after it: …(X Gases、以下XG).
_OPENED = re.compile(
    r"[」』]?(?:[(（]株[)）])?[(（](?:以下|略称|通称|旧称?|現|英語名)?[、,:：]?[「『]?|[」』]?[、,](?:以下|略称|通称)[、,:：]?[「『]?"
)
#: Between a name and the other that its bearer has: ドレク司令官、通称「鷹」.
_ALSO_CALLED = re.compile(ALSO_CALLED)
_CLOSED = re.compile(r"[」』]?(?:[)）]|[、,](?:以下|略称|通称|本社|本部))|」")
#: Older and newer spellings, as name keys have them: ティ and チ, ディ and ジ, トゥ and ツ.
_RESPELT = (
    ("テイ", "チ"),
    ("デイ", "ジ"),
    ("トウ", "ツ"),
    ("ドウ", "ズ"),
    ("テユ", "チユ"),
    ("デユ", "ジユ"),
)
#: … and endings of surnames, longest first of those that end alike.
_ENDINGS = tuple(tuple(group.split()) for group in ENDINGS_OF_SURNAMES)


def join_spellings(
    groups: Groups, named: Sequence[Mention], nodes: Mapping[int, str], gazetteer: Gazetteer
) -> None:
    """Join the places and organisations whose names have one canonical key."""
    seen: dict[tuple[Kind, str], tuple[str, str]] = {}
    for mention in named:
        if mention.kind == Kind.PERSON:
            continue
        key = (mention.kind, canonical(mention.text, mention.kind, gazetteer))
        node = nodes[mention.start]
        if key in seen and seen[key][0] != node:
            groups.join(seen[key][0], node, f"{mention.text} = {seen[key][1]}: same name")
        seen.setdefault(key, (node, mention.text))


def join_brackets(
    groups: Groups,
    named: Sequence[Mention],
    nodes: Mapping[int, str],
    text: str,
    gazetteer: Gazetteer,
) -> None:
    """Join a name with the abbreviation or other name that follows it in brackets."""
    for a, b in pairwise(named):
        gap = text[a.end : b.start]
        if a.kind == b.kind == Kind.ORGANIZATION and gap == "」、" and b.text.isascii() and b.text.isupper():
            groups.join(nodes[a.start], nodes[b.start], f"{a.text}、{b.text}: abbreviation after its name")
        if a.kind == b.kind and _ALSO_CALLED.fullmatch(text, a.end, b.start):
            groups.join(nodes[a.start], nodes[b.start], f"{a.text} = {b.text}: also called so")
        enclosed = gap in _BRACKETS and text[b.end : b.end + 1] in _BRACKETS[gap]
        if a.kind == b.kind and b.rule == _ORIGINAL and _TO_ORIGINAL.fullmatch(gap):
            groups.join(nodes[a.start], nodes[b.start], f"{a.text}({b.text}): in its own letters")
        if a.kind == b.kind == Kind.PERSON and enclosed and _are_readings(a.text, b.text):
            groups.join(nodes[a.start], nodes[b.start], f"{a.text}({b.text}): how it is read")
        opened = len(gap) <= 9 and bool(_OPENED.fullmatch(gap))
        closed = bool(_CLOSED.match(text, b.end))
        if not (a.kind == b.kind and a.kind != Kind.PERSON and opened and closed):
            continue
        within = (
            gap.lstrip("』」") in _BRACKETS
            and a.kind == Kind.PLACE
            and _tells_where(a.text, b.text, gazetteer)
        )
        if not within and not _is_known_otherwise(a, b, gazetteer):
            groups.join(nodes[a.start], nodes[b.start], f"{a.text}({b.text}): abbreviation in brackets")


def _is_known_otherwise(a: Mention, b: Mention, gazetteer: Gazetteer) -> bool:
    """Whether the bracket names another known body, no abbreviation: 霧瀬航空(Twitter)."""
    if b.text.isupper():
        return False
    known = [e for e in gazetteer.lookup(b.text) if e.kind == b.kind == Kind.ORGANIZATION]
    return bool(known) and not any(a.text in (e.name, e.canonical, *e.aliases) for e in known)


def _tells_where(name: str, bracketed: str, gazetteer: Gazetteer) -> bool:
    """Whether a place in brackets is where the one before lies or plays: 霧瀬球場(早瀬市), 大沢(ドレク)."""
    if bracketed.endswith(_GROUNDS) and not name.endswith(_GROUNDS):
        return True
    if not bracketed.endswith(_LANDS) and not any(
        e.kind == Kind.PLACE and (e.leaf in _WIDE or e.population > _KNOWN)
        for e in gazetteer.lookup(bracketed)
    ):
        return False
    stems = {text.rstrip("".join(_LANDS)) for text in (name, bracketed)}
    return len(stems) > 1 and not any(
        e.leaf == "Country" and bracketed in (e.canonical, *e.aliases) for e in gazetteer.lookup(name)
    )


#: Ends and classes of what a place lies in; inhabitants of a town that is known.
_WIDE, _KNOWN = frozenset({"Country", "Region"}), 100_000
_GROUNDS = (
    "ドーム",
    "球場",
    "スタジアム",
    "アリーナ",
    "競技場",
    "体育館",
    "会館",
    "ホール",
    "ホテル",
    "空港",
)
_LANDS = ("市", "区", "町", "村", "県", "州", "郡", "都", "府")
#: The rule of a name in its own letters, and what stands between it and the name before.
_ORIGINAL, _TO_ORIGINAL = "original name in brackets", re.compile(r"[」』]?[(（](?:[a-z]{2}[:：])?")
_BRACKETS = {"(": ")", "（": "）"}
_LATIN, _LATIN_WORD = re.compile(r"[A-Za-zÀ-ÿ'’. -]+"), re.compile(r"[A-Za-zÀ-ÿ'’.-]+")
_LONGEST_READ = 5  #: characters of a whole name in kanji


def _are_readings(a: str, b: str) -> bool:
    """Whether one of two names beside each other is kanji or Latin and the other may be how it is read."""
    if _LATIN.fullmatch(a) and is_katakana(b):
        return len(_LATIN_WORD.findall(a)) == len(b.split("・"))
    kanji, kana = (a, b) if is_kanji(a) else (b, a)
    return is_kanji(kanji) and 1 < len(kanji) <= _LONGEST_READ and is_katakana(kana)


def join_spelling_variants(groups: Groups, people: Sequence[Mention], nodes: Mapping[int, str]) -> None:
    """Join two spellings of one foreign name when they bear the same office: ダール大統領, ダルー大統領."""
    seen: dict[str, Mention] = {}
    for mention in people:
        seen.setdefault(mention.text, mention)
    names = [n for n in seen if is_katakana(n)]
    for i, a in enumerate(names):
        for b in names[i + 1 :]:
            if not similar(_last_word(a), _last_word(b)) or _are_two(a, b, people):
                continue
            titles = [{o for m in people if m.text == n for o in offices_of(m.title)} for n in (a, b)]
            homes = [{m.affiliation for m in people if m.text == n and m.affiliation} for n in (a, b)]
            apart = all(homes) and not any(_may_be_one(x, y) for x in homes[0] for y in homes[1])
            if apart:
                continue
            if any(same_office(x, y) and of_one(x) for x in titles[0] for y in titles[1]):
                groups.join(nodes[seen[a].start], nodes[seen[b].start], f"{a} = {b}: spelling, same office")
            elif respelt(_last_word(a), _last_word(b)) and not all(titles):
                groups.join(nodes[seen[a].start], nodes[seen[b].start], f"{a} = {b}: spelling")


def _are_two(a: str, b: str, people: Sequence[Mention]) -> bool:
    """Whether names that look alike are two people's: given names, sexes, one former."""
    given = [name_key(n.rsplit("・", 1)[0]) for n in (a, b) if "・" in n]
    if len(given) == 2 and given[0] != given[1] and not similar(*given):
        return True
    if any(
        {a[-len(m) :], b[-len(w) :]} == {m, w} for m, w in SURNAMES_BY_SEX if a[-len(m) :] != b[-len(m) :]
    ):
        return True
    former = [{is_former(m) for m in people if m.text == n and m.title} for n in (a, b)]
    return {True} in former and {False} in former


def of_one(title: str) -> bool:
    """Whether an office is one person's at a time; there are many 議員 with names alike."""
    return title in OFFICES_OF_ONE or title.endswith(("相", "大臣"))


def _may_be_one(a: str, b: str) -> bool:
    """Whether two affiliations can be of one country: ノルカ and ノルカ外務省, two spellings."""
    short, long = sorted((name_key(a), name_key(b)), key=len)
    return long.startswith(short) or short[:2] == long[:2] or not is_katakana(a) or not is_katakana(b)


def _last_word(name: str) -> str:
    return name_key(name.rsplit("・", 1)[-1])


def respelt(a: str, b: str) -> bool:
    """Whether two keys are one name by two ways of spelling: ペルチア, ペルティア; ベルク, バーグ."""
    return a != b and _one_spelling(a) == _one_spelling(b)


def _one_spelling(key: str) -> str:
    for written, other in _RESPELT:
        key = key.replace(written, other)
    for group in _ENDINGS:
        ending = next((e for e in group if key.endswith(e) and len(key) - len(e) > 1), "")
        if ending:
            return key.removesuffix(ending) + group[0]
    return key


def similar(a: str, b: str) -> bool:
    """Whether two keys are one name in two spellings, or differ in their last letters or in one letter."""
    if a == b:
        return False
    if respelt(a, b):
        return True
    a, b = _one_spelling(a), _one_spelling(b)
    if min(len(a), len(b)) < 4 or a[:3] != b[:3]:
        return False
    if abs(len(a) - len(b)) > 1:
        return False
    differing = sum(x != y for x, y in zip(a, b, strict=False)) + abs(len(a) - len(b))
    return differing <= 2
