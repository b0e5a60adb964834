"""An analysed document in; its mentions out: names, bare offices (役職) and anaphors (照応表現), unresolved.

Names carry the office, honorific and affiliation that stand with them. Titles, particles, emoji and
brackets are never part of a name. Does not decide which mentions are the same thing.
"""

import dataclasses
from collections.abc import Collection, Iterator, Mapping, Sequence

from kg import expressions as re
from kg.extract.annals import Annals, annals_of, mentions_of_annals
from kg.extract.bracketed import with_bracketed
from kg.extract.cited import mentions_cited
from kg.extract.common_sites import common_sites, mentions_of_sites
from kg.extract.cues.anaphora import ANAPHOR, BOTH, SAME, TOGETHER
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.titles import HONORIFICS, OFFICES, STAND_ALONE, TOWN_HEADS
from kg.extract.cues.words import BEFORE_COUNTRY, BODIES, HEARD_IN_VAIN, SORTS_OF_UNITS, UNITS
from kg.extract.echoes import completed
from kg.extract.estates import with_estates
from kg.extract.firms_in_names import firm_length
from kg.extract.former_sites import with_former_sites
from kg.extract.generic_words import is_generic
from kg.extract.heard import kind_of_learned, trimmed
from kg.extract.introduced import (
    bodies_of_heads,
    introduced_names,
    mentions_introduced,
    says_what_follows,
    titles_of_works,
)
from kg.extract.labels import KIND_OF, Label, Segment, Setting
from kg.extract.legal_forms import names_by_legal_form, with_legal_names
from kg.extract.ministry_heads import with_ministry_heads
from kg.extract.name_borders import with_borders
from kg.extract.name_echoes import with_halves
from kg.extract.name_lines import names_of_lines
from kg.extract.naming import readings
from kg.extract.offices_behind import with_offices_behind
from kg.extract.other_things import OtherThings
from kg.extract.seat_stems import with_seat_stems
from kg.extract.town_heads import is_office_of_next, runs_into_town, town_and_head
from kg.extract.votes import HEARSAY
from kg.gazetteer import Gazetteer
from kg.patterns import Rare
from kg.records import Analysis, Form, Kind, Mention, Sentence, Token

_OF_BODY = re.compile(f"の(?:国連)?(?:{'|'.join(BODIES)})(?![一-鿿ァ-ヺー])")
_OF_UNIT = re.compile(f"の(?:{'|'.join(SORTS_OF_UNITS)})(?:{'|'.join(UNITS)})(?![一-鿿ァ-ヺー])")
_TOGETHER = re.compile(TOGETHER)
_ANAPHOR = Rare(ANAPHOR)
_OF_NAMED = re.compile("(?<![こそど])の$")
_HEARD_ALONE = "recogniser alone"
_ECHO = 2.4  #: what the recogniser alone can make the document say of a name


def find_mentions(analysis: Analysis, gazetteer: Gazetteer) -> tuple[Mention, ...]:
    """Return the mentions of a document in text order; no two overlap.

    Args:
        analysis: sentences with tokens, GiNZA's and, where there is one, the recogniser's spans.
        gazetteer: what the world's names are; the user's own entries included.
    """
    found: dict[int, list[Mention]] = {}
    foreign = {s.index for s in analysis.sentences if _foreign(s)}
    prose = [s for s in analysis.sentences if s.index not in foreign]
    for sentence, setting, parts in readings(prose, gazetteer):
        if any(part.label != Label.COMMON for part in parts):  # most compounds hold nothing else
            found.setdefault(sentence.index, []).extend(_of_parts(sentence, setting, parts))
    others = OtherThings(prose, gazetteer)
    for sentence in prose:
        found[sentence.index] = [m for m in found.get(sentence.index, ()) if not others.names(sentence, m)]
    annals, sites = annals_of(prose, gazetteer), common_sites(prose)
    names = introduced_names(prose) | dict.fromkeys(sorted(annals.people), Kind.PERSON)
    works = {s.index: titles_of_works(s.text) for s in prose}
    legal = names_by_legal_form(prose)
    told = {m.text for s in prose for m in found.get(s.index, []) if not _in(works[s.index], s, m)}
    people = {m.surname or m.text for some in found.values() for m in some if m.kind is Kind.PERSON}
    by_sentence = [
        (
            s,
            list(mentions_cited([s], gazetteer))
            if s.index in foreign
            else [
                m
                for m in _of_sentence(
                    s,
                    found.get(s.index, []),
                    names,
                    annals,
                    sites,
                    told,
                    works[s.index],
                    legal,
                    people,
                    gazetteer,
                )
                if m.rule != _HEARD_ALONE or not others.names(s, m)
            ],
        )
        for s in analysis.sentences
    ]
    whole = with_seat_stems(with_estates(completed(by_sentence)))
    return tuple(m for _, mentions in with_halves(whole, gazetteer) for m in mentions)


def _of_bodies(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """ガザの保健当局, イランの国連代表部: a body that common nouns name is that of the place before の."""
    for mention in mentions:
        if mention.form == Form.NAME and mention.kind in {Kind.PLACE, Kind.ORGANIZATION}:
            at = mention.end - sentence.start
            body = _OF_BODY.match(sentence.text, at)
            if body is None and mention.kind == Kind.PLACE:
                body = _OF_UNIT.match(sentence.text, at)
            if body:
                end = sentence.start + body.end()
                yield _mention(sentence, mention.start, end, Kind.ORGANIZATION, "body of a place")


def _foreign(sentence: Sentence) -> bool:
    """Whether the sentence is in a Latin script: an original title or a link's caption."""
    latin = len(_LATIN.findall(sentence.text))
    if latin <= _FOREIGN * _FEWEST_LETTERS:  # most sentences have fewer
        return False
    text = _ADDRESS.sub("", sentence.text)  # From: 桐谷 誠 <kiriya@example.org>
    letters = sum(map(str.isalpha, text))
    return letters > _FEWEST_LETTERS and len(_LATIN.findall(text)) > _FOREIGN * letters


_GENERATION, _HOUSE = re.compile("[一二三四五六七八九十百数]+代"), frozenset("氏家")
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+")
_LATIN = re.compile("[A-Za-z]")
_FOREIGN, _FEWEST_LETTERS = 0.7, 12


def _of_sentence(
    sentence: Sentence,
    named: Sequence[Mention],
    names: Mapping[str, Kind],
    annals: Annals,
    sites: Collection[str],
    told: Collection[str],
    works: Sequence[tuple[int, int]],
    legal: Collection[str],
    people: Collection[str],
    gazetteer: Gazetteer,
) -> list[Mention]:
    strong = list(mentions_cited([sentence], gazetteer))
    strong += _apart(tuple(mentions_of_annals(sentence, annals)), strong)
    strong += _apart((*_anaphors(sentence), *mentions_introduced(sentence, names)), strong)
    strong += _apart(tuple(names_of_lines(sentence)), strong)
    named = [
        m
        for m in named
        if not (_is_work(sentence, m) or _is_generation(sentence, m))
        and (m.text in told or not _in(works, sentence, m))
    ]
    kept = [*(m for m in _apart(named, strong) if not says_what_follows(sentence, m, strong)), *strong]
    kept.extend(_heard(sentence, kept, gazetteer))
    bodies = list(_of_bodies(sentence, kept))
    kept = [*_apart(kept, bodies), *bodies]
    kept.extend(bodies_of_heads(sentence, kept))
    kept = with_bracketed(sentence, kept, gazetteer)
    kept.extend(_apart(tuple(mentions_of_sites(sentence, sites)), kept))
    kept.sort(key=lambda m: (m.start, -m.end))
    kept = list(with_ministry_heads(sentence, kept, people, gazetteer))
    bordered = with_former_sites(sentence, list(with_borders(sentence, kept, gazetteer)))
    bordered = with_offices_behind(sentence, with_legal_names(sentence, bordered, legal), gazetteer)
    return list(_linked(sentence, bordered))


def _apart(mentions: Sequence[Mention], others: Sequence[Mention]) -> Sequence[Mention]:
    """Return those of *mentions* that overlap none of the *others*."""
    if not others:
        return mentions
    return [m for m in mentions if not any(m.start < o.end and o.start < m.end for o in others)]


def _heard(sentence: Sentence, mentions: Sequence[Mention], gazetteer: Gazetteer) -> Iterator[Mention]:
    """Yield what the recogniser hears inside a word, where no division of the compound can find it: 訪|米."""
    spans = [s for s in sentence.learned if not any(m.start <= s.start and s.end <= m.end for m in mentions)]
    borders = {t.start for t in sentence.tokens} | {t.end for t in sentence.tokens} if spans else set()
    for span in spans:
        start, end = trimmed(sentence, span, gazetteer)
        if "の" in sentence.text[start - sentence.start : end - sentence.start]:
            start = max(b for b in borders if b <= start)
        if start in borders and end in borders:
            continue
        if any(m.start < end and start < m.end for m in mentions):
            continue
        mention = _mention(sentence, start, end, kind_of_learned(span), _HEARD_ALONE)
        if is_generic(mention.text):
            continue
        border = min((b for b in borders if b >= end), default=end)
        rest = sentence.text[end - sentence.start : border - sentence.start]
        if mention.kind == Kind.PERSON and rest in OFFICES:  # エリザベス|女王 is one word of SudachiDict's
            mention = dataclasses.replace(mention, title=rest, span=(start, border))
        if _is_generation(sentence, mention):
            continue
        if mention.text in HEARD_IN_VAIN and sentence.text[start - sentence.start - 1] not in BEFORE_COUNTRY:
            continue
        if len(mention.text) > 1 or mention.text in gazetteer.countries_by_abbreviation:
            yield mention


def _is_generation(sentence: Sentence, mention: Mention) -> bool:
    """Whether the stretch counts the generations of a house: 真木氏|三代."""
    before = sentence.text[mention.start - sentence.start - 1 : mention.start - sentence.start]
    return before in _HOUSE and _GENERATION.fullmatch(mention.text) is not None


def _is_work(sentence: Sentence, mention: Mention) -> bool:
    """Whether the name fills 『…』: a book, a film, a paper's title, not the person it is about."""
    before = sentence.text[mention.start - sentence.start - 1 : mention.start - sentence.start]
    after = sentence.text[mention.end - sentence.start : mention.end - sentence.start + 1]
    return mention.kind != Kind.ORGANIZATION and before == "『" and after == "』"


def _in(works: Sequence[tuple[int, int]], sentence: Sentence, mention: Mention) -> bool:
    start, end = mention.start - sentence.start, mention.end - sentence.start
    return any(a <= start and end <= b for a, b in works)


def _of_parts(sentence: Sentence, setting: Setting, parts: Sequence[Segment]) -> Iterator[Mention]:
    tokens = setting.tokens

    def text(a: int, b: int) -> str:
        return "".join(t.text for t in tokens[a:b])

    for i, part in enumerate(parts):
        start, end = tokens[part.first].start, tokens[part.last - 1].end
        before = parts[i - 1] if i else None
        after = parts[i + 1] if i + 1 < len(parts) else None
        if after is not None and part.label in _LORDS and text(after.first, after.last) == "城主":
            yield _mention(sentence, tokens[part.last - 1].start, end + 1, Kind.PLACE, "〜城")
            continue
        if before is not None and before.label in _LORDS and text(part.first, part.last) == "城主":
            start += 1
        if part.label == Label.JOINT:
            for offset in range(start, end):
                yield _mention(sentence, offset, offset + 1, Kind.PLACE, "joint name")
        elif part.label == Label.PERSON:
            titles = _titles_after(parts, i, text)
            title = text(titles[0].first, titles[-1].last) if titles else ""
            affiliation = _names_between(parts, i, titles, text)
            if before is not None and before.label == Label.OFFICE and title in {"", *HONORIFICS}:
                title = text(before.first, before.last)  # カルヴェニア国王レムド2世
                before = parts[i - 2] if i > 1 else None
            stop = tokens[titles[-1].last - 1].end if titles else end
            name_end = _without_office(sentence, start, end)
            if name_end < end:
                title = sentence.text[name_end - sentence.start : end - sentence.start] + title
            if runs_into_town(sentence, start, end):
                name_end, stop = end - 1, end + 1
                title = sentence.text[name_end - sentence.start : stop - sentence.start]
            if title in TOWN_HEADS and is_office_of_next(sentence, stop):
                yield from town_and_head(sentence, start, end, stop)  # 汐見市長・国枝真理子
                continue
            mention = _mention(sentence, start, name_end, Kind.PERSON, _rule(part))
            if mention.text in STAND_ALONE and not title:  # 翁は: whoever was called so
                yield dataclasses.replace(mention, form=Form.ROLE, title=mention.text, span=(start, end))
                continue
            if firm := firm_length(mention.text, title):
                yield _mention(sentence, start, start + firm, Kind.ORGANIZATION, "firm of the title")
                continue
            together = _TOGETHER.match(sentence.text, end - sentence.start)
            one = (title and title not in HONORIFICS) or _is_last_of_two(sentence, start)
            if _PAIR.fullmatch(mention.text) and together and not one:
                border = start + mention.text.index("・")
                yield _mention(sentence, start, border, Kind.PERSON, _rule(part))
                yield _mention(sentence, border + 1, end, Kind.PERSON, _rule(part))
                continue
            yield dataclasses.replace(
                mention,
                title=title,
                affiliation=affiliation or _prefix(before, text),
                surname=_surname(tokens[part.first : part.last], mention.text),
                span=(start, stop),
            )
        elif part.label in KIND_OF:
            yield _mention(sentence, start, end, KIND_OF[part.label], _rule(part))
        elif part.label == Label.OFFICE and not _belongs_to_person(parts, i):
            mention = _mention(sentence, start, end, Kind.PERSON, "office")
            whole = start if before is None or before.label == Label.COMMON else tokens[before.first].start
            yield dataclasses.replace(
                mention,
                form=Form.ROLE,
                title=mention.text,
                affiliation=_prefix(before, text),
                span=(whole, end),
            )


#: Two people by one name each, met or told of together: ドレク・マレク会談.
_PAIR = re.compile(r"[ァ-ヺー]{2,}・[ァ-ヺー]{2,}")

#: What may stand before 城主: the castle's name, whatever it sounds like.
_LORDS = frozenset({Label.PLACE, Label.PERSON, Label.COMMON})


def _is_last_of_two(sentence: Sentence, start: int) -> bool:
    """Whether another name stands before: ソル・ヴェンデ、ダル・キストナ両氏 are two, not three."""
    return bool(_NAME_BEFORE.search(sentence.text, 0, start - sentence.start))


_ACTED_ON = ("を", "に", "と", "へ")
_NAME_BEFORE = re.compile(r"[ァ-ヺー](?:氏|さん)?[、と]$")


def _without_office(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name ends in a word that SudachiDict keeps together with its office."""
    text = sentence.text[start - sentence.start : end - sentence.start]
    for n in range(min(6, len(text) - 2), 1, -1):
        if text[-n:] in OFFICES and is_katakana(text[:-n]):
            return end - n
    return end


def _surname(tokens: Sequence[Token], name: str) -> str:
    """Return the surname in a full name: the last word of X・Y, the first token of 姓 + 名."""
    for dot in "・＝=":
        if dot in name:
            return name.rsplit(dot, 1)[1]
    if len(tokens) > 1 and not is_katakana(name) and len(tokens[0].text) < len(name):
        return tokens[0].text
    return name if "人名-姓" in tokens[0].tag or is_katakana(name) else ""


def _rule(part: Segment) -> str:
    """Return the strongest voice; with "alone" where only those spoke that judge by hearing."""
    spoke = {voice for voice, weight in part.voices if weight > (_ECHO if voice == "document" else 0)}
    strongest = max(part.voices, key=lambda v: v[1])[0] if part.voices else "context"
    return f"{strongest} alone" if spoke and spoke <= HEARSAY else strongest


def _titles_after(parts: Sequence[Segment], i: int, text: object) -> list[Segment]:
    """Return the office after the person at *i*, also past a country: ドレク米大統領, 佐伯駐ドレク大使."""
    j = i + 1
    if j < len(parts) and callable(text) and text(parts[j].first, parts[j].last) == "駐":
        j += 1
    while j < len(parts) and parts[j].label in {Label.PLACE, Label.ORGANIZATION, Label.JOINT}:
        j += 1
    k = j
    while k < len(parts) and parts[k].label in {Label.OFFICE, Label.HONORIFIC}:
        k += 1
    return list(parts[j:k])


def _names_between(parts: Sequence[Segment], i: int, titles: Sequence[Segment], text: object) -> str:
    if not titles:
        return ""
    between = [p for p in parts[i + 1 :] if p.first < titles[0].first]
    return str(text(between[0].first, between[-1].last)) if between and callable(text) else ""


def _prefix(before: Segment | None, text: object) -> str:
    if (
        before is not None
        and before.label in {Label.PLACE, Label.ORGANIZATION, Label.JOINT}
        and callable(text)
    ):
        return str(text(before.first, before.last))
    return ""


def _belongs_to_person(parts: Sequence[Segment], i: int) -> bool:
    j = i - 1
    while j >= 0 and parts[j].label in {
        Label.PLACE,
        Label.ORGANIZATION,
        Label.JOINT,
        Label.OFFICE,
        Label.HONORIFIC,
    }:
        j -= 1
    if j >= 0 and parts[j].label == Label.PERSON:
        return True
    return i + 1 < len(parts) and parts[i + 1].label == Label.PERSON


def _mention(sentence: Sentence, start: int, end: int, kind: Kind, rule: str) -> Mention:
    surface = sentence.text[start - sentence.start : end - sentence.start]
    return Mention(start, end, surface, kind, sentence.index, span=(start, end), rule=rule)


def _anaphors(sentence: Sentence) -> Iterator[Mention]:
    for match in _ANAPHOR.finditer(sentence.text):
        if match["sides"] and _OF_NAMED.search(sentence.text, 0, match.start()):
            continue  # X、Y の双方と: those who are named
        if match["same"]:
            kind = SAME[match["s"]] if match["s"] else Kind.PLACE
        elif match["c"]:
            kind = Kind.PLACE
        elif match["both"]:
            kind = BOTH[match["b"]]
        elif match["sides"] or match["bare"] or match["sort"]:
            kind = Kind.ORGANIZATION
        else:
            kind = Kind.PERSON
        start, end = sentence.start + match.start(), sentence.start + match.end()
        yield dataclasses.replace(_mention(sentence, start, end, kind, "anaphor"), form=Form.PRONOUN)


def _linked(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Attach what stands before with の: ロシア外務省の〈ザハロワ報道官〉, 首相の〈石破氏〉."""
    for i, mention in enumerate(mentions):
        if mention.kind != Kind.PERSON or mention.form == Form.PRONOUN:
            yield mention
            continue
        mention = _with_office_behind(sentence, mention, mentions[i + 1 : i + 3])
        if i == 0:
            yield mention
            continue
        left = mentions[i - 1]
        gap = sentence.text[max(left.span[1], left.end) - sentence.start : mention.span[0] - sentence.start]
        if not mention.affiliation and gap == "の" and left.kind in {Kind.PLACE, Kind.ORGANIZATION}:
            mention = dataclasses.replace(
                mention, affiliation=left.text, span=(left.span[0], mention.span[1])
            )
        elif mention.form == Form.NAME and left.form == Form.ROLE and _links(sentence, gap, left, mention):
            mention = dataclasses.replace(
                mention,
                title=left.title if mention.title in HONORIFICS else mention.title or left.title,
                affiliation=mention.affiliation or left.affiliation,
            )
        yield mention


def _with_office_behind(sentence: Sentence, mention: Mention, following: Sequence[Mention]) -> Mention:
    """Return a name without a title with the office behind its dot: X・ソルナ電機社長, X・元首相."""
    if mention.form != Form.NAME or mention.title:
        return mention
    role = next((m for m in following if m.form == Form.ROLE), None)
    between = (
        "" if role is None else sentence.text[mention.end - sentence.start : role.span[0] - sentence.start]
    )
    if role is None or between != "・":
        return mention
    return dataclasses.replace(mention, title=role.title, affiliation=mention.affiliation or role.affiliation)


def _links(sentence: Sentence, gap: str, left: Mention, mention: Mention) -> bool:
    """Whether an office before a name is its bearer's: 報道官のX氏, 報道官、X氏, 報道官・X氏.

    In annals a comma stands for は: 王、|Xを都に召す.
    """
    after = sentence.text[max(mention.end, mention.span[1]) - sentence.start :]
    before = sentence.text[: left.start - sentence.start].rstrip()
    if gap == "、" and not mention.title and after.startswith(_ACTED_ON) and before[-1:] in {"", "、"}:
        return False
    return gap == "の" or (gap in {"、", "・"} and (not mention.title or mention.title in HONORIFICS))
