"""A compound in; its best division into names, offices and common words out (複合名詞の分割と分類).

Asks segments.py for readings and dividing.py for the best of them. Sees one compound at a time; the document
speaks through the votes in the setting.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from kg import expressions as re
from kg.extract.around_names import cuts_word
from kg.extract.common_compounds import common_unless
from kg.extract.compounds import Compound, find_compounds
from kg.extract.cues.ene import KIND_OF_ENE
from kg.extract.cues.scripts import is_kanji
from kg.extract.cues.words import NAME_TAILS
from kg.extract.dividing import StretchReadings, asks_document, divided
from kg.extract.heard import heard_names
from kg.extract.labels import TAG, TEXT, Segment, Setting, Votes, word_of
from kg.extract.mending import mended, words_of
from kg.extract.name_readings import Readings
from kg.extract.person_shapes import is_spaced_name
from kg.extract.segments import LONGEST, heard_again, may_be_named, nameless_readings, readings_of
from kg.extract.stretches import Stretch, hears_votes, may_hear, stretch_of
from kg.extract.votes import gather_votes
from kg.gazetteer import Gazetteer
from kg.records import Kind, Sentence, Token


class Draft(NamedTuple):
    """A compound as it reads by itself, before the document has been heard."""

    compound: Compound
    parts: list[Segment]
    open: Mapping[tuple[int, int], Stretch]  #: stretches that the document may change
    readings: StretchReadings  #: of all
    heard: Mapping[tuple[int, int], Readings]  #: as names


class Common(NamedTuple):
    """A compound of common nouns, unless the document uses a name with one of these keys."""

    compound: Compound
    keys: frozenset[str]


def drafted(setting: Setting, compound: Compound, text: str, base: int) -> Draft:
    """Return the best division of *compound* by itself; *text* is the sentence's, at offset *base*."""
    stretches = {
        (first, last): stretch_of(setting.words[first:last], setting.gazetteer)
        for first, last in _borders(setting, compound)
    }
    limit = (compound.first, compound.last)
    readings: dict[tuple[int, int], list[Segment]] = {}
    names: dict[tuple[int, int], Readings] = {}
    for at, stretch in stretches.items():
        if may_be_named(setting, stretch, at[0], compound.last):
            readings[at], heard = readings_of(setting, stretch, at[0], limit)
            if heard is not None:
                names[at] = heard
        else:
            readings[at] = nameless_readings(setting, stretch, at[0], limit)
    parts = divided(setting, compound, text, base, readings)
    open_ = {at: stretch for at, stretch in stretches.items() if stretch.open}
    return Draft(compound, parts, open_, readings, names)


def divide(setting: Setting, draft: Draft, text: str, base: int, initials: frozenset[str]) -> list[Segment]:
    """Return the best division of a compound, left to right, with what the document says of its parts.

    Only what a vote can change is read anew.

    Args:
        setting: with the votes.
        draft: the compound as it reads by itself.
        text: the sentence's.
        base: its offset.
        initials: first letters of what the votes are for.
    """
    voted = {
        at: stretch
        for at, stretch in draft.open.items()
        if may_hear(initials, stretch.text) and hears_votes(setting.votes, stretch.text)
    }
    if not voted and not asks_document(setting, draft.compound):
        return draft.parts
    limit = (draft.compound.first, draft.compound.last)
    readings = dict(draft.readings)
    for at, stretch in voted.items():
        heard = draft.heard.get(at)
        readings[at] = (
            readings_of(setting, stretch, at[0], limit)[0]
            if heard is None
            else heard_again(setting, stretch, limit, (readings[at], heard))
        )
    return divided(setting, draft.compound, text, base, readings)


def _borders(setting: Setting, compound: Compound) -> Iterator[tuple[int, int]]:
    """Yield the stretches that a part of *compound* may fill."""
    whole = [i for i in range(compound.first, compound.last + 1) if not cuts_word(setting.tokens, i)]
    for n, first in enumerate(whole):
        for last in whole[n + 1 :]:
            if last - first > LONGEST:
                break
            yield first, last


def setting_of(
    sentence: Sentence, gazetteer: Gazetteer, votes: Votes, words_of_document: Mapping[str, int]
) -> Setting:
    """Return what the parts of *sentence* are judged by."""
    ginza = {(s.start, s.end): KIND_OF_ENE[s.label] for s in sentence.ginza if s.label in KIND_OF_ENE}
    tokens = mended(sentence.tokens, words_of_document)
    words = tuple(map(word_of, map(TEXT, tokens), map(TAG, tokens)))
    names = heard_names(sentence, tokens, gazetteer)
    for match in _phrases(gazetteer).finditer(sentence.text):
        start, end = sentence.start + match.start(), sentence.start + match.end()
        names[start, end] = gazetteer.lookup(match[0])[0].kind
    return Setting(tokens, words, gazetteer, votes, names, ginza)


@lru_cache(maxsize=4)
def _phrases(gazetteer: Gazetteer) -> re.Pattern[str]:
    """Return a pattern of the names with particles in them that the gazetteer has: 国境なき医師団."""
    names = (n for n in gazetteer.names() if len(n) > 3 and _INNER_KANA.search(n))
    return re.compile("|".join(re.escape(n) for n in sorted(names, key=len, reverse=True)) or r"(?!)")


_INNER_KANA = re.compile(r"[一-鿿ァ-ヺー][ぁ-ん]{1,3}[一-鿿ァ-ヺー]")


#: a sentence, what its parts are judged by without votes, and its compounds as they read by themselves
_DraftedSentence = tuple[Sentence, Setting, list[Draft | Common]]


def _drafts(sentences: Sequence[Sentence], gazetteer: Gazetteer) -> Iterator[_DraftedSentence]:
    words = words_of(sentences, gazetteer)
    for sentence in sentences:
        setting = setting_of(sentence, gazetteer, {}, words)
        compounds = find_compounds(setting.tokens, _held(setting), _spaced(sentence, setting))
        heard = {start for start, _ in (*setting.learned, *setting.ginza)}
        yield (
            sentence,
            setting,
            [
                _common(setting, c, heard) or drafted(setting, c, sentence.text, sentence.start)
                for c in compounds
            ],
        )


def _common(setting: Setting, compound: Compound, heard: set[int]) -> Common | None:
    """Return *compound* as one of common nouns, None where it may be more; names were *heard* from there."""
    if not heard.isdisjoint([token.start for token in setting.tokens[compound.first : compound.last]]):
        return None
    keys = common_unless(setting.words[compound.first : compound.last], setting.gazetteer)
    return None if keys is None else Common(compound, keys)


def _held(setting: Setting) -> frozenset[int]:
    """Return the tokens that belong to a heard name although they are numbers, words of time or の."""
    held: set[int] = set()
    tokens = setting.tokens if setting.learned else ()
    starts = {token.start: i for i, token in enumerate(tokens)}
    ends = {token.end: i for i, token in enumerate(tokens, start=1)}
    for (start, end), kind in setting.learned.items():
        if start in starts and end in ends:
            inside = range(starts[start], ends[end])
            name = "".join([setting.tokens[i].text for i in inside])
            may_hold = all(_may_hold(setting.tokens[i], kind) for i in inside)
            dotted = kind == Kind.PERSON and _DOTTED.fullmatch(
                name
            )  # マッテオ・リッチ, though リッチ is an adjective
            # 根津見修, though 見 may be a verb
            whole = kind == Kind.PERSON and is_kanji(name) and _SHORTEST <= len(name) <= _LONGEST
            if name in setting.gazetteer or dotted or whole or (may_hold and not _is_phrase(setting, inside)):
                held.update(inside)
    return frozenset(held)


def _spaced(sentence: Sentence, setting: Setting) -> frozenset[int]:
    """Return the tokens that are given names after a surname and a blank: 佐伯| |和也社長."""
    if not _BLANK.search(sentence.text):
        return frozenset()
    people = [span for span, kind in setting.learned.items() if kind == Kind.PERSON]
    return frozenset(
        i
        for i in range(1, len(setting.tokens))
        if setting.tokens[i].start - setting.tokens[i - 1].end == 1
        and is_spaced_name(setting.words[i - 1], setting.words[i])
        and any(a <= setting.tokens[i - 1].start and setting.tokens[i].end <= b for a, b in people)
    )


#: Characters of a full name in kanji.
_SHORTEST, _LONGEST = 3, 6
_DOTTED = re.compile(r"[ァ-ヺー]{2,8}・[ァ-ヺー]{2,8}")
_BLANK = re.compile(r"[一-鿿々ぁ-ん][ 　][一-鿿々ぁ-ん]")


def _may_hold(token: Token, kind: Kind) -> bool:
    if token.text == "の":
        return kind != Kind.PERSON
    if token.tag == "名詞-数詞" and kind == Kind.PLACE:
        return False
    if token.text in {"ノ", "ヶ", "ケ", "ヵ", "之"}:
        return True
    return not token.tag.startswith(("助", "動詞", "補助", "形容詞", "副詞"))


def _is_phrase(setting: Setting, inside: range) -> bool:
    """Whether の joins two things, 呉の都, and not one name: 関ヶ原の戦い, 緑の連合."""
    words = [setting.tokens[i].text for i in inside]
    if "の" not in words:
        return False
    tail = "".join(words[words.index("の") + 1 :])
    return words.count("の") > 1 or not tail.endswith(NAME_TAILS)


def readings(
    sentences: Sequence[Sentence], gazetteer: Gazetteer, *, common: bool = False
) -> Iterable[tuple[Sentence, Setting, list[Segment]]]:
    """Yield each compound of the document with its parts, in text order, judged with the whole document.

    Those that are common nouns at first sight are left out unless *common* ones are wanted too.
    """
    drafts = list(_drafts(sentences, gazetteer))
    votes = gather_votes(
        [
            (s, setting, [d.parts for d in compounds if isinstance(d, Draft)])
            for s, setting, compounds in drafts
        ]
    )
    initials = frozenset(key[:1] for key in votes)
    for sentence, alone, compounds in drafts:
        setting = Setting(alone.tokens, alone.words, gazetteer, votes, alone.learned, alone.ginza)
        for draft in compounds:
            if isinstance(draft, Common):
                if draft.keys.isdisjoint(votes) and not common:
                    continue
                draft = drafted(alone, draft.compound, sentence.text, sentence.start)
            yield sentence, setting, divide(setting, draft, sentence.text, sentence.start, initials)
