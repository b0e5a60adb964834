"""The mentions of a sentence in; the same with the borders of bodies and addresses where they belong, out.

大阪地検|特捜部 is one body, 警視庁 and 捜査一課 are two, 内務省|当局 is named without its tail, 霧瀬市
and 北町 are two places. Finds no other names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from kg import expressions as re
from kg.extract.cues.borders import (
    ADDRESS_ENDS,
    AGAINST,
    AIRCRAFT,
    CALLED_AFTER,
    CALLING,
    FOUNDATIONS,
    FOUNDED,
    FOUNDER,
    FOUNDERS,
    GAMES,
    HAS_SECTIONS,
    KIN_BEFORE,
    LAND_ENDS,
    LINE,
    LINE_BEHIND,
    NO_SECTION,
    PRIVATE,
    RAILWAY_TAIL,
    REST_OF_BODY,
    SECTION,
    SECTIONS_APART,
    STATION,
    TAILS,
    TEAM,
    TEAMS,
    WAY_BEFORE,
    WAY_TAIL,
    YEAR_BEFORE,
    YEARLY,
)
from kg.extract.cues.scripts import is_kanji
from kg.extract.cues.speakers import AGENT_ROLE
from kg.extract.cues.suffixes import DIRECTIONS, PLACE_SUFFIXES
from kg.extract.cues.words import COMMON_KATAKANA
from kg.extract.endings import ending_of
from kg.extract.labels import ORGANIZATION
from kg.gazetteer import Gazetteer
from kg.records import Form, Kind, Mention, Sentence

_SECTION = re.compile(SECTION)
_FULL_NAME = ("名詞-固有名詞-人名-姓", "名詞-固有名詞-人名-名")
_OFFICE = re.compile(rf"(?:{AGENT_ROLE})(?![一-龥])")
_CIRCLED = frozenset("①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳❶❷❸❹❺❻❼❽❾❿㋐㋑㋒㋓㋔")
_FORMER = re.compile(r"旧(?!ソ連)[ァ-ヺA-Z]")
_SIDE = re.compile(r"(?<![一-鿿])[東西南北中]$|領[東西南北中]$")
#: The second half of a name that is written with a small ケ: 烏|ケ岳; and its first.
_HALF, _FIRST_HALF = re.compile(r"[ケヶ][一-鿿]"), re.compile(r"[一-鿿]{1,2}$")
_IN_KATAKANA = re.compile(r"[ァ-ヺー・]{2,}[州県省郡]")
_DOTTED_LAND = re.compile(r"[ァ-ヺー]{2,}(?:・[ァ-ヺー]+)+[州県省郡]")
_DOTTED_LEAD = re.compile(r"(?<![ァ-ヺー・])(?P<name>[ァ-ヺー]{2,})・$")
_STATION = re.compile(STATION)
_NO_SECTION = re.compile(NO_SECTION)
_YEAR_BEFORE, _YEARLY, _LINE = re.compile(YEAR_BEFORE), re.compile(YEARLY), re.compile(LINE)
_RAILWAY_TAIL, _AGAINST, _PRIVATE = map(re.compile, (RAILWAY_TAIL, AGAINST, PRIVATE))
_CALLED_AFTER = re.compile(CALLED_AFTER)
_LINE_BEHIND, _GAMES, _TEAMS = re.compile(LINE_BEHIND), re.compile(GAMES), re.compile(TEAMS)
_TEAM, _REST_OF_BODY, _AIRCRAFT = map(re.compile, (TEAM, REST_OF_BODY, AIRCRAFT))
_FOUNDER, _CALLING = re.compile(FOUNDER), re.compile(CALLING)
_KATAKANA = re.compile(r"[ァ-ヺー]{2,}(?=[一-鿿])")


def with_borders(sentence: Sentence, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield the mentions of *sentence*, none of which overlap, in their order."""
    swallowed = 0
    mentions = [_bare(sentence, mention, gazetteer) for mention in mentions]
    longer = [
        m
        for m in mentions
        if m.form == Form.NAME and (m.text.endswith(FOUNDATIONS) or _DOTTED_LAND.fullmatch(m.text))
    ]
    mentions = [m for m in mentions if not any(f.start <= m.start < m.end < f.end for f in longer)]
    for mention in mentions:
        if mention.start < swallowed:
            continue
        if mention.form != Form.NAME:
            yield mention
        elif mention.kind == Kind.ORGANIZATION:
            if parts := _land_and_province(sentence, mention, gazetteer) or _bearer_and_body(
                sentence, mention
            ):
                yield from parts
                continue
            for body in _teams(sentence, _stations(sentence, _with_section(sentence, mention, mentions))):
                swallowed = max(swallowed, body.end)
                yield _without_lead(_without_tail(body))
        elif mention.kind == Kind.PLACE:
            for place in _land_and_town(sentence, mention, gazetteer):
                yield from _parts_of_address(sentence, place, gazetteer)
        else:
            yield mention


def _bare(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Mention:
    """Return the mention without what was read as its beginning or end: its year, 対, 管内."""
    start, end = mention.start, mention.end
    if mention.form != Form.NAME:
        return mention
    if mention.text[0] in _CIRCLED and len(mention.text) > 2:  # ①トルナ軍 of a caption
        return _bare(sentence, _cut(sentence, mention, start + 1, end), gazetteer)
    if mention.text in gazetteer and not (
        mention.kind == Kind.PLACE and _LINE_BEHIND.match(sentence.text, mention.end - sentence.start)
    ):
        return mention
    if mention.kind == Kind.PERSON:
        body = None if mention.title else _CALLED_AFTER.match(sentence.text, end - sentence.start)
        if body and "・" in mention.text:  # ドレク・ベルザ|旅団
            end = sentence.start + body.end()
            return replace(_cut(sentence, mention, start, end), kind=Kind.ORGANIZATION, surname="")
        return _without_kin(sentence, mention)
    text = mention.text
    if mention.kind == Kind.EVENT:
        year = _YEAR_BEFORE.match(text) if _YEARLY.fullmatch(text) else None
        return _cut(sentence, mention, start + year.end(), end) if year else mention
    before = sentence.text[max(0, start - sentence.start - 1) : start - sentence.start]
    if tail := _RAILWAY_TAIL.search(text):
        end -= len(tail[0])
    elif mention.kind == Kind.PLACE and len(text) > 2 and text[-1] == WAY_TAIL and before in WAY_BEFORE:
        end -= 1
    if mention.kind == Kind.PLACE and (line := _LINE_BEHIND.match(sentence.text, end - sentence.start)):
        end = sentence.start + line.end()
    team = _TEAM.fullmatch(text) if mention.kind == Kind.PLACE else None
    if team and team["name"] not in gazetteer and gazetteer.lookup(team["town"]):
        return replace(mention, kind=Kind.ORGANIZATION)  # サンベルト広島
    game = _GAMES.match(text)
    if game and any(e.leaf == "Country" for e in gazetteer.lookup(text[game.end() :])):
        return replace(_cut(sentence, mention, start + game.end(), end), kind=Kind.PLACE)
    if mention.kind == Kind.ORGANIZATION:
        if against := _AGAINST.match(text) or _PRIVATE.match(text):
            start += len(against[0])
        elif text[0] == FOUNDED and before and before in FOUNDERS and len(text) > _SHORT:
            start += 1
        elif (lead := _KATAKANA.match(text)) and _is_paper(text[lead.end() :], gazetteer):
            start += lead.end()  # ラストラン|読売新聞
        elif after := _REST_OF_BODY.match(sentence.text, mention.end - sentence.start - 1):
            end = sentence.start + after.end()  # 日本プロ|野球
        elif _AIRCRAFT.search(text):
            end -= 1  # オルタ航空|機
        elif _LINE.fullmatch(text):
            mention = replace(mention, kind=Kind.PLACE)
    if mention.kind == Kind.PLACE and _IN_KATAKANA.fullmatch(text) and "・" not in text:
        lead = _DOTTED_LEAD.search(sentence.text, 0, start - sentence.start)
        if lead and lead["name"] not in gazetteer and lead["name"] not in COMMON_KATAKANA:
            start = sentence.start + lead.start()  # ノルド・|ベルカ県
    if text.endswith(FOUNDATIONS):
        town = _FOUNDER.search(sentence.text, 0, start - sentence.start)
        start = sentence.start + town.start() if town else start
    return mention if (start, end) == (mention.start, mention.end) else _cut(sentence, mention, start, end)


def _without_kin(sentence: Sentence, mention: Mention) -> Mention:
    """Return the name without what its bearer is to somebody, 妻|博子, or a 副 of the office behind it."""
    if mention.text[-1] == _VICE and mention.title and len(mention.text) > _FEWEST:
        end = mention.end - 1
        text, title = mention.text[:-1], _VICE + mention.title
        return replace(mention, end=end, text=text, title=title, surname="")
    if lead := _CALLING.match(mention.text):  # DF|有馬翔, 銅メダリスト・|寒川進
        start = mention.start + lead.end()
        text = mention.text[lead.end() :]
        return replace(
            mention, start=start, text=text, surname="", span=(start, max(mention.end, mention.span[1]))
        )
    first = next((t for t in sentence.tokens if t.start == mention.start), None)
    if first is None or first.text not in KIN_BEFORE or mention.end - first.end < _FEWEST:
        return mention
    text = mention.text[len(first.text) :].lstrip("・")  # 夫・サルド
    start = mention.end - len(text)
    return replace(mention, start=start, text=text, surname="", span=(start, mention.span[1]))


_VICE = "副"
_FEWEST = 2  #: characters of a given name
_SHORT = 3  #: characters of 立 and a school's name


def _is_paper(text: str, gazetteer: Gazetteer) -> bool:
    return any(e.leaf == "MediaOrganization" for e in gazetteer.lookup(text))


def _with_section(sentence: Sentence, mention: Mention, mentions: Sequence[Mention]) -> list[Mention]:
    """Return 大阪地検特捜部, or 警視庁 and 捜査一課; an office after them is left to its bearer."""
    if not mention.text.endswith(HAS_SECTIONS):
        return [mention]
    match = _SECTION.match(sentence.text, mention.end - sentence.start)
    if match is None or _NO_SECTION.search(match["section"]):
        return [mention]
    end = sentence.start + match.end()
    if any(m.start < end < m.end or (mention.end <= m.start < end and m.form != Form.NAME) for m in mentions):
        return [mention]
    if match["section"].endswith(SECTIONS_APART):
        return [mention, _cut(sentence, mention, mention.end, end)]
    return [_cut(sentence, mention, mention.start, end)]


def _stations(sentence: Sentence, bodies: list[Mention]) -> Iterator[Mention]:
    """Yield 浪速県警 and 霧瀬署 for 浪速県警霧瀬署."""
    for body in bodies:
        match = _STATION.fullmatch(body.text)
        border = body.start + match.end("police") if match else body.end
        yield _cut(sentence, body, body.start, border) if match else body
        if match:
            yield _cut(sentence, body, border, body.end)


def _land_and_province(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Return 中華人民共和国 and 福建省, which are heard as a ministry; [] where it is one."""
    text = mention.text if mention.text[-1] == "省" and mention.text not in gazetteer else ""
    for n in range(2, len(text) - 1):
        land, province = gazetteer.lookup(text[:n])[:1], gazetteer.lookup(text[n:])[:1]
        if land and province and land[0].leaf == "Country" and province[0].kind == Kind.PLACE:
            border = mention.start + n
            both = ((mention.start, border), (border, mention.end))
            return [replace(_cut(sentence, mention, a, b), kind=Kind.PLACE) for a, b in both]
    return []


def _land_and_town(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """Return タイ and チェンライ for タイ・チェンライ, which is heard as one; else *mention* alone."""
    land, _, town = mention.text.partition("・")
    known = town and mention.text not in gazetteer and gazetteer.lookup(land)[:1]
    if not known or known[0].leaf != "Country" or len(town) < _FEWEST:
        return [mention]
    border = mention.start + len(land)
    return [
        _cut(sentence, mention, mention.start, border),
        _cut(sentence, mention, border + 1, mention.end),
    ]


def _bearer_and_body(sentence: Sentence, mention: Mention) -> list[Mention]:
    """Return the person and the body that were read as one before an office: 広瀬道彦|日本放送連盟|会長."""
    inside = [t for t in sentence.tokens if mention.start <= t.start and t.end <= mention.end]
    tags = [t.tag for t in inside[:3]]
    if len(inside) < 4 or tags[:2] != list(_FULL_NAME) or not tags[2].startswith("名詞-固有名詞-地名"):
        return []  # 豊田佐吉記念財団 is named after him
    if not _OFFICE.match(sentence.text, mention.end - sentence.start):
        return []
    border = inside[2].start
    person = replace(_cut(sentence, mention, mention.start, border), kind=Kind.PERSON, surname=inside[0].text)
    return [person, _cut(sentence, mention, border, mention.end)]


def _teams(sentence: Sentence, bodies: Iterator[Mention]) -> Iterator[Mention]:
    """Yield two teams for 早瀬対ドレクス, which are heard as one."""
    for body in bodies:
        heard = body.rule in _BY_HEARING and not ending_of(body.text, ORGANIZATION)
        teams = _TEAMS.fullmatch(body.text) if heard else None
        if teams is None:
            yield body
        else:
            yield _cut(sentence, body, body.start, body.start + teams.end("one"))
            yield _cut(sentence, body, body.start + teams.start("other"), body.end)


#: Rules of what is heard and what the text uses so.
_BY_HEARING = frozenset({"recogniser alone", "GiNZA alone", "document"})


def _without_tail(mention: Mention) -> Mention:
    """Return 内務省 for 内務省当局: the ministry is named, whoever speaks for it."""
    for tail in TAILS:
        stem = mention.text.removesuffix(tail)
        if stem != mention.text and len(stem) > 2 and stem.endswith(HAS_SECTIONS):
            end = mention.end - len(tail)
            return replace(mention, end=end, text=stem, span=(mention.start, end))
    return mention


def _without_lead(mention: Mention) -> Mention:
    """Return ドレク社 for 旧ドレク社: so it was called."""
    if not _FORMER.match(mention.text):
        return mention
    return replace(
        mention, start=mention.start + 1, text=mention.text[1:], span=(mention.start + 1, mention.end)
    )


def _parts_of_address(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield 霧瀬市 and 北町 for 霧瀬市北町, which is heard as one."""
    start = mention.start
    side = _SIDE.search(sentence.text, 0, start - sentence.start)
    if side and _IN_KATAKANA.fullmatch(mention.text):  # オルデン領|東マルカ州
        mention = _cut(sentence, mention, start - 1, mention.end)
        start = mention.start
    first = _FIRST_HALF.search(sentence.text, 0, start - sentence.start)
    if first and _HALF.match(mention.text):
        mention = _cut(sentence, mention, sentence.start + first.start(), mention.end)
        start = mention.start
    if mention.text not in gazetteer:
        inside = [t for t in sentence.tokens if mention.start <= t.start and t.end <= mention.end]
        for left, right in pairwise(inside):
            name = sentence.text[start - sentence.start : left.end - sentence.start]
            rest = sentence.text[left.end - sentence.start : mention.end - sentence.start]
            ends = left.text[-1] in ADDRESS_ENDS and ("地名" in left.tag or len(left.text) == 1)
            if right.text in DIRECTIONS:  # 霧瀬市|北|半田
                right = next((t for t in inside if t.start == right.end), right)
            part = "地名" in right.tag or ("人名" in right.tag and right.end == mention.end)
            known = len(name) > 2 and name in gazetteer and left.text == name and rest.endswith(LAND_ENDS)
            if _is_own(rest) and (known or (ends and part and len(name) > 2 and is_kanji(name))):
                yield _cut(sentence, mention, start, left.end)
                start = left.end
    yield mention if start == mention.start else _cut(sentence, mention, start, mention.end)


def _is_own(rest: str) -> bool:
    return len(rest) > 1 and rest not in PLACE_SUFFIXES and rest not in DIRECTIONS


def _cut(sentence: Sentence, mention: Mention, start: int, end: int) -> Mention:
    text = sentence.text[start - sentence.start : end - sentence.start]
    return replace(mention, start=start, end=end, text=text, span=(start, end))
