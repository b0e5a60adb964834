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
from kg.extract.cues.anaphora import ANAPHOR, BOTH, SAME
from kg.extract.cues.titles import OFFICES
from kg.extract.cues.words import BEFORE_COUNTRY, BODIES, HEARD_IN_VAIN, SORTS_OF_UNITS, UNITS
from kg.extract.echoes import completed
from kg.extract.estates import with_estates
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
from kg.extract.labels import Label
from kg.extract.legal_forms import names_by_legal_form, with_legal_names
from kg.extract.mentions_linked import linked
from kg.extract.mentions_of_parts import mention_at, mentions_of_parts
from kg.extract.ministry_heads import with_ministry_heads
from kg.extract.name_borders import with_borders
from kg.extract.name_echoes import with_halves
from kg.extract.name_lines import names_of_lines
from kg.extract.naming import readings
from kg.extract.offices_behind import with_offices_behind
from kg.extract.other_things import OtherThings
from kg.extract.seat_stems import with_seat_stems
from kg.gazetteer import Gazetteer
from kg.patterns import Rare
from kg.records import Analysis, Form, Kind, Mention, Sentence

_OF_BODY = re.compile(f"の(?:国連)?(?:{'|'.join(BODIES)})(?![一-鿿ァ-ヺー])")
_OF_UNIT = re.compile(f"の(?:{'|'.join(SORTS_OF_UNITS)})(?:{'|'.join(UNITS)})(?![一-鿿ァ-ヺー])")
_ANAPHOR = Rare(ANAPHOR)
_OF_NAMED = re.compile("(?<![こそど])の$")
_HEARD_ALONE = "recogniser alone"


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
            found.setdefault(sentence.index, []).extend(mentions_of_parts(sentence, setting, parts))
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
                yield mention_at(sentence, mention.start, end, Kind.ORGANIZATION, "body of a place")


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
    return list(linked(sentence, bordered))


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
        mention = mention_at(sentence, start, end, kind_of_learned(span), _HEARD_ALONE)
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
        yield dataclasses.replace(mention_at(sentence, start, end, kind, "anaphor"), form=Form.PRONOUN)
