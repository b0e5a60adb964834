"""The name mentions of a document in; its organisations joined with their short names: 第158旅団, 外務省.

A short name that fits several is the one named last before it. Joins no other kind.
"""

from collections.abc import Collection, Mapping, Sequence

from kg import expressions as re
from kg.extract.cues.scripts import is_kanji, is_katakana
from kg.extract.cues.suffixes import HOUSE_SUFFIXES, ORG_SUFFIXES, TRADES
from kg.gazetteer import Gazetteer
from kg.records import Kind, Mention, Sentence
from kg.resolve.canonical import canonical
from kg.resolve.cues import HOUSE_ENDINGS, LEGAL_FORMS, SHORTENING_LEAVES
from kg.resolve.groups import Groups
from kg.resolve.home_bodies import told_before_foreign

_NUMBERED = re.compile(
    r"(?P<number>第[0-90-9一二三四五六七八九十百]+)(?P<sort>[^0-90-9一二三四五六七八九十百]*?)"
    r"(?P<unit>旅団|師団|連隊|大隊|軍団|艦隊|方面隊)"
)


_STATES = ("民主共和国", "人民共和国", "共和国", "王国", "連邦", "公国")
_LAST_OF_ACRONYMS = frozenset("連協労組会団社盟")


def join_organizations(
    groups: Groups,
    named: Sequence[Mention],
    nodes: dict[int, str],
    sentences: Sequence[Sentence],
    owners: Mapping[int, str],
    gazetteer: Gazetteer,
) -> None:
    """Join each short name with the one organisation whose name it shortens, else with the nearest.

    *owners*: what の gives a body to, by where the body's name begins.
    """
    organizations = {m.text: m for m in named if m.kind == Kind.ORGANIZATION and "@" not in nodes[m.start]}
    owned = [m for m in named if "@" in nodes[m.start]]
    _join_of_only_state(groups, organizations, {m.text for m in named if m.kind == Kind.PLACE}, nodes)
    if {"官軍", "新政府軍"} <= organizations.keys():
        one, other = organizations["官軍"], organizations["新政府軍"]
        groups.join(nodes[one.start], nodes[other.start], "官軍 = 新政府軍: what both sides called it")
    for short in organizations:
        fuller = [f for f in organizations if f != short and _shortens(short, f, gazetteer)]
        others = [organizations[f] for f in fuller] + [
            m
            for m in owned
            if canonical(m.text, Kind.ORGANIZATION, gazetteer)
            == canonical(short, Kind.ORGANIZATION, gazetteer)
        ]
        if not others:
            continue
        longer = [m for m in named if m.text in fuller or m in others]
        foreign = told_before_foreign(short, longer, named, owners, sentences, gazetteer)
        longer = [m for m in longer if m.start not in foreign]
        others = [m for m in others if m.start not in foreign]
        roots = {groups.find(nodes[m.start]) for m in others}
        if len(roots) == 1:
            full = others[0].text
            groups.join(
                nodes[organizations[short].start], nodes[others[0].start], f"{short} = {full}: short name"
            )
        elif roots and (short in ORG_SUFFIXES or any(m in owned for m in others)):
            _join_nearest(groups, short, longer, named, nodes)


def _join_nearest(
    groups: Groups, short: str, fuller: Sequence[Mention], named: Sequence[Mention], nodes: dict[int, str]
) -> None:
    """A bare 外務省 among several ministries is the one named last before it, else the next one."""
    for mention in named:
        if mention.text != short or "@" in nodes[mention.start]:
            continue
        before = [f for f in fuller if f.start < mention.start]
        chosen = before[-1] if before else fuller[0]
        nodes[mention.start] = f"{nodes[mention.start]}@{chosen.text}"
        groups.join(
            nodes[mention.start], nodes[chosen.start], f"{short} = {chosen.text}: named last before it"
        )


def _join_of_only_state(
    groups: Groups, organizations: Mapping[str, Mention], places: Collection[str], nodes: Mapping[int, str]
) -> None:
    """共和国軍 is テミル軍 where テミル共和国 is the only republic of the document."""
    for short, mention in organizations.items():
        state = next((s for s in _BARE_STATES if short.startswith(s)), "")
        ending = short.removeprefix(state)
        if not state or ending not in ORG_SUFFIXES:
            continue
        stems = {p.removesuffix(state) for p in places if p.endswith(state) and len(p) > len(state) + 1}
        other = organizations.get(f"{next(iter(stems))}{ending}") if len(stems) == 1 else None
        if other is not None:
            groups.join(nodes[mention.start], nodes[other.start], f"{short} = {other.text}: only {state}")


_BARE_STATES = ("共和国", "連邦", "王国", "公国", "帝国", "首長国", "合衆国")


def _is_acronym(short: str, full: str) -> bool:
    """Whether single characters of a long name in kanji make the short one: 空手連, 湊県空手道連合会."""
    if not (3 <= len(short) <= 4 and len(full) >= 2 * len(short) and is_kanji(short) and is_kanji(full)):
        return False
    if short[-1] not in _LAST_OF_ACRONYMS or short[-1] not in full[len(full) // 2 :]:
        return False
    at = -1
    for character in short:
        at = full.find(character, at + 1)
        if at < 0:
            return False
    return True


def _is_company(rest: str) -> bool:
    return rest.startswith("・") and ORG_SUFFIXES.get(rest[1:]) == "Company"


def _are_two_bodies(short: str, full: str, gazetteer: Gazetteer) -> bool:
    """Whether a body has the name of another at the end of its own: 霧瀬毎日新聞, 南カルナ軍."""
    if not full.endswith(short) or not is_kanji(full.removesuffix(short)):
        return False
    if full.removesuffix(short) in _OTHER_LANDS and _begins_with_land(short, gazetteer):
        return True  # カルナ軍, 南カルナ軍
    known, other = ({e.canonical for e in gazetteer.lookup(name)} for name in (short, full))
    if known and other and not known & other:
        return True  # 民主党, 自由民主党
    return any(e.leaf == "MediaOrganization" for e in gazetteer.lookup(short))


#: What in front of a land's name makes it another land.
_OTHER_LANDS = frozenset("東西南北中新旧")


def _begins_with_land(body: str, gazetteer: Gazetteer) -> bool:
    """Whether a body is called by a land in front of what it is: カルナ軍, 日本製鉄."""
    stems = [body[:n] for n in range(2, len(body)) if body[n:] in ORG_SUFFIXES]
    return any(is_katakana(x) or any(e.kind == Kind.PLACE for e in gazetteer.lookup(x)) for x in stems)


def _shortens(short: str, full: str, gazetteer: Gazetteer) -> bool:
    form = next(f for f in LEGAL_FORMS if full.startswith(f)) if full.startswith(LEGAL_FORMS) else ""
    if form and not short.startswith(form):
        full = full.removeprefix(form)
        if full == short:
            return True
    if len(short) < 2 or len(full) <= len(short) or _are_two_bodies(short, full, gazetteer):
        return False
    state = next((s for s in _STATES if s in full), "")
    if state and full.replace(state, "", 1) == short:
        return True  # カルナート外務省, カルナート共和国外務省
    if _is_acronym(short, full):
        return True
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
    if short.endswith("社") and len(short) > 2 and full.startswith(f"{short[:-1]}・"):
        return True  # アルタ社, アルタ・ペトロ
    if full.startswith(short):
        if full[len(short) :].removeprefix("・") in TRADES or _is_company(full[len(short) :]):
            return True  # 丸鷹, 丸鷹燃料
        if gazetteer.lookup(short) and not any(e.leaf in SHORTENING_LEAVES for e in gazetteer.lookup(short)):
            return False
        if full[len(short)] == "・" and not gazetteer.lookup(short):
            return True  # ドルモ, ドルモ・ガシズ: a bare name that the document uses for a body
        rest = full[len(short) :].removeprefix("・")
        if rest in HOUSE_ENDINGS and len(short) >= 3:
            return True  # ブレッサー, ブレッサー美術館
        if rest in HOUSE_SUFFIXES:
            return True  # 池谷, 池谷家: a bare name that no person bears
        if short[-1] + rest in ORG_SUFFIXES and len(short) > 2:
            return True  # みやこ銀, みやこ銀行
        return ORG_SUFFIXES.get(rest, "?") in SHORTENING_LEAVES or rest.endswith(("株式会社", "会社"))
    return False
