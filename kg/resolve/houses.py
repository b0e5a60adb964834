"""The name mentions of a document in; the same, bare surnames of houses (家) made organisations, out.

Chronicles call a family by its surname and its people by their given names. Joins no names.
"""

import dataclasses
from collections import Counter
from collections.abc import Collection, Sequence

from kg import expressions as re
from kg.extract.cues.scripts import is_katakana
from kg.records import Kind, Mention

#: What may stand after a surname that means the house.
_OF_HOUSES = frozenset({"", "氏"})
#: Right after a surname: the family's men, castles and fortunes are told of.
_HOUSE_TOLD = re.compile(
    r"[家勢方衆](?![一-鿿])|の(?:手に(?:落|渡|帰)|兵|軍勢|旗|家臣|居城|支城|家中|所領|本領|領内|領分|一族|一門|重臣|軍門|傘下|麾下|被官|版図|水軍|先鋒|援軍|本拠|嫡流|滅亡|再興|使者|間者)"
    r"|に(?:属[しす]|従[いうっ]|降[りっ]|臣従|服属|寝返|味方し|与[しす])|を(?:滅ぼ|見限|裏切|頼[りっ])"
)
#: Before and after X氏: a clan, not somebody called X.
_CLAN_BEFORE = re.compile(
    r"(?:[二三四五六七八九十数]代、?|代々、?|国人の|豪族の|名族の|地頭の|守護の|領主の|土豪の)$"
)
_CLAN_AFTER = re.compile(
    r"氏(?:の(?:支配|居城|支城|一族|一門|本拠|本領|所領|領地|重臣|滅亡|館|菩提寺|系図|家臣|祖|末裔|被官|軍門)|が(?:築[いき]|この[城地谷山]|[一-鿿]{0,4}を領|根を張|興[しっ]|拠[りっ]|滅[びん]|治め|代々|一夜)"
    r"|は(?:代々|滅[びん]|断絶|没落)|に(?:滅ぼ|攻め落と|仕え|属[しす])|一族|一門|累代|歴代)"
)
#: … in a text of castles alone: of today's people such things are told too.
_CLAN_OF_OLD = re.compile(
    r"氏(?:が[^。「」氏]{0,10}(?:攻め[入寄落]|侵攻|兵を(?:出|挙|進)|滅び)|は[^。「」氏]{0,10}に拠[りっ]|に(?:奪われ|追われ|降[りっ])|を(?:頼[りっ]|滅ぼ|攻め|破[りっ]|討[ちった]|後ろ盾)|から(?:奪|離反|独立|取り返|取り戻)|方|勢)"
)
_OF_OLD = re.compile(
    r"戦国時代|室町|天文|弘治|永禄|元亀|天正|文禄|慶長|享禄|応仁|城主|家老|落城|籠城|嫡男|軍勢|天守|藩主"
)
#: Before の and a clan's name.
_OFFICES_OF_CLANS = frozenset(["守護", "守護代", "地頭", "国司", "領主", "大名", "豪族", "国人", "関東管領"])
_FOREIGN_HOUSE = re.compile(r"家(?![一-鿿])")
_FULL_KANJI = re.compile(r"[一-鿿々ケヶノ之]{3,6}")


def with_houses(named: Sequence[Mention], text: str) -> list[Mention]:
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
        told = surname in given and _is_told_of(surname, text)
        if bearers and ((by_given and not others) or told):
            houses.add(surname)
    titled = {m.text for m in people if m.title not in _OF_HOUSES and not _is_called_clan(m, text)}
    clans = {m.text for m in people if _is_called_clan(m, text) and _is_clan(m, text)} - titled
    return [_foreign_house(m, text) or _as_house(m, clans=clans, houses=houses) for m in named]


def _foreign_house(mention: Mention, text: str) -> Mention | None:
    """Return the mention as a house where 家 follows a name with a dot: ファン・ホルン|家 is nobody."""
    dotted = mention.kind == Kind.PERSON and is_katakana(mention.text) and "・" in mention.text
    if not dotted or mention.title or not _FOREIGN_HOUSE.match(text, mention.end):
        return None
    end = mention.end + len("家")
    return dataclasses.replace(
        mention,
        text=f"{mention.text}家",
        end=end,
        span=(mention.start, end),
        kind=Kind.ORGANIZATION,
        surname="",
    )


def _is_told_of(surname: str, text: str) -> bool:
    """Whether the text says of the bare surname what is said of a house."""
    at = text.find(surname)
    while at >= 0 and not _HOUSE_TOLD.match(text, at + len(surname)):
        at = text.find(surname, at + 1)
    return at >= 0


def _as_house(mention: Mention, *, clans: Collection[str], houses: Collection[str]) -> Mention:
    """Return the mention as its family's where the surname is one; 額田氏 is a clan's whole name."""
    if mention.kind != Kind.PERSON or mention.text not in {*clans, *houses}:
        return mention
    if mention.text in clans and (mention.title == "氏" or mention.title in _OFFICES_OF_CLANS):
        mention = dataclasses.replace(mention, text=f"{mention.text}氏", end=mention.end + 1)
    return dataclasses.replace(mention, kind=Kind.ORGANIZATION, title="", surname="")


def _is_called_clan(mention: Mention, text: str) -> bool:
    """Whether 氏 follows the name, an office of lords before it or none: 額田氏, 守護の額田氏."""
    return mention.title == "氏" or (
        mention.title in _OFFICES_OF_CLANS and text.startswith("氏", mention.end)
    )


def _is_clan(mention: Mention, text: str) -> bool:
    before = _CLAN_BEFORE.search(text, max(0, mention.start - 5), mention.start)
    if before is not None or _CLAN_AFTER.match(text, mention.end) is not None:
        return True
    return _CLAN_OF_OLD.match(text, mention.end) is not None and _OF_OLD.search(text) is not None
