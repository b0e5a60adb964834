"""A compound in; its best division into names, offices and common words out (複合名詞の分割と分類).

A Viterbi search over the readings that labels.py gives, with bonuses for what may stand side by side:
a person before an office, a country between a person and an office. Sees one compound at a time; the
document speaks through the votes in the setting.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from kg.extract.compounds import Compound, find_compounds
from kg.extract.cues.ene import KIND_OF_ENE
from kg.extract.cues.suffixes import ORG_SUFFIXES
from kg.extract.labels import KIND_OF, LONGEST, Label, Segment, Setting, Votes, segments
from kg.gazetteer import Gazetteer
from kg.gazetteer.keys import name_key
from kg.records import Kind, Sentence

_FOLLOWS: dict[tuple[Label, Label], float] = {
    (Label.PERSON, Label.OFFICE): 2.8,
    (Label.PERSON, Label.HONORIFIC): 4.5,
    (Label.PERSON, Label.PERSON): -3.0,
    (Label.PERSON, Label.COMMON): -0.6,
    (Label.PERSON, Label.ORGANIZATION): -1.0,
    (Label.PLACE, Label.OFFICE): 1.0,
    (Label.ORGANIZATION, Label.OFFICE): 1.5,
    (Label.JOINT, Label.OFFICE): 1.5,
    (Label.PLACE, Label.PLACE): -0.4,
    (Label.ORGANIZATION, Label.ORGANIZATION): -1.5,
    (Label.PLACE, Label.HONORIFIC): -6.0,
    (Label.ORGANIZATION, Label.HONORIFIC): -4.0,
    (Label.COMMON, Label.HONORIFIC): -3.0,
    (Label.OFFICE, Label.PERSON): 0.3,
    (Label.OFFICE, Label.OFFICE): -4.0,
    (Label.JOINT, Label.COMMON): 0.3,
}
#: name key → kind → weight
_Tally = defaultdict[str, defaultdict[Kind, float]]
_AGE = re.compile(r"\s*[（(][0-9０-９]{1,3}[)）]")
_STATE_ENDINGS = ("政府", "外務省", "国防省", "大統領府", "首相府", "海軍", "空軍", "陸軍", "当局", "大使館", "議会", "国防部", "外交部", "政府軍", "国境")
_PLACE_CONTEXT = re.compile(r"(を訪問|を訪れ|に到着|に入[りっ]|入り|へ向か|に向か|行き|の首都|市内|近郊|郊外|で開かれ|で会談|で会見|から帰国|との国境|国境)")


def divide(setting: Setting, compound: Compound, text: str, base: int) -> list[Segment]:
    """Return the best division of *compound*, left to right; *text* is the sentence's, at offset *base*."""
    best: dict[int, dict[Label, tuple[float, list[Segment]]]] = defaultdict(dict)
    best[compound.first][Label.COMMON] = (0.0, [])
    limit = (compound.first, compound.last)
    end_bonus = 2.0 if _AGE.match(text, setting.tokens[compound.last - 1].end - base) else 0.0
    for first in range(compound.first, compound.last):
        if not best.get(first):
            continue
        for last in range(first + 1, min(compound.last, first + LONGEST) + 1):
            for segment in segments(setting, first, last, limit=limit):
                gain = segment.score
                if last == compound.last and segment.label == Label.PERSON:
                    gain += end_bonus
                if segment.label in KIND_OF and gain < -3.5:
                    continue
                _extend(best, segment, gain, start=first == compound.first)
    ways = best[compound.last]
    return max(ways.values(), key=lambda way: way[0])[1] if ways else []


def _extend(
    best: dict[int, dict[Label, tuple[float, list[Segment]]]], segment: Segment, gain: float, *, start: bool
) -> None:
    for label, (score, path) in list(best[segment.first].items()):
        bonus = 0.0 if start else _FOLLOWS.get((label, segment.label), 0.0)
        total = score + gain + bonus
        if segment.label in KIND_OF and not _earned(segment, bonus):
            total -= 0.6
        old = best[segment.last].get(segment.label)
        if old is None or total > old[0]:
            best[segment.last][segment.label] = (total, [*path, segment])


def _earned(segment: Segment, bonus: float) -> bool:
    return segment.score + bonus > 0


def setting_of(sentence: Sentence, gazetteer: Gazetteer, votes: Votes) -> Setting:
    """Return what the parts of *sentence* are judged by."""
    learned = {(s.start, s.end): Kind(_KIND_OF_LEARNED[s.label]) for s in sentence.learned}
    ginza = {(s.start, s.end): KIND_OF_ENE[s.label] for s in sentence.ginza if s.label in KIND_OF_ENE}
    return Setting(sentence.tokens, gazetteer, votes, learned, ginza)


_KIND_OF_LEARNED = {"PERSON": "Person", "PLACE": "Place", "ORGANIZATION": "Organization", "EVENT": "Event"}


def gather_votes(sentences: Iterable[Sentence], gazetteer: Gazetteer) -> dict[str, dict[Kind, float]]:
    """Return how the document uses each name: name key → kind → weight.

    First reads every compound by itself, then lets each reading with evidence of its own (an office after
    it, an ending, a dictionary) speak for the same name where it stands bare.
    """
    votes: _Tally = defaultdict(lambda: defaultdict(float))
    for sentence in sentences:
        setting = setting_of(sentence, gazetteer, {})
        for span in sentence.learned:
            votes[name_key(sentence.text[span.start - sentence.start : span.end - sentence.start])][
                Kind(_KIND_OF_LEARNED[span.label])
            ] += 1.2
        for compound in find_compounds(sentence.tokens):
            _vote(votes, setting, sentence, compound)
    return {key: dict(kinds) for key, kinds in votes.items()}


def _vote(
    votes: _Tally, setting: Setting, sentence: Sentence, compound: Compound
) -> None:
    parts = divide(setting, compound, sentence.text, sentence.start)
    for i, part in enumerate(parts):
        surface = sentence.text[
            setting.tokens[part.first].start - sentence.start : setting.tokens[part.last - 1].end - sentence.start
        ]
        following = parts[i + 1] if i + 1 < len(parts) else None
        if part.label == Label.PERSON:
            weight = 0.7
            if following is not None and following.label == Label.HONORIFIC:
                weight = 4.0
            elif following is not None and following.label == Label.OFFICE:
                weight = 1.5
            for form in _person_forms(setting, part, surface):
                votes[name_key(form)][Kind.PERSON] += weight
        elif part.label in {Label.PLACE, Label.ORGANIZATION}:
            kind = KIND_OF[part.label]
            votes[name_key(surface)][kind] += min(2.0, max(0.3, part.score / 2.5))
            _vote_for_stem(votes, surface)
    end = setting.tokens[compound.last - 1].end - sentence.start
    if parts and parts[-1].label in KIND_OF and _PLACE_CONTEXT.match(sentence.text, end):
        last = sentence.text[setting.tokens[parts[-1].first].start - sentence.start : end]
        votes[name_key(last)][Kind.PLACE] += 1.5


def _person_forms(setting: Setting, part: Segment, surface: str) -> list[str]:
    tokens = setting.tokens[part.first : part.last]
    forms = [surface]
    for dot in "・＝=":
        if dot in surface:
            forms.append(surface.rsplit(dot, 1)[1])
    if len(tokens) > 1 and "人名-姓" in tokens[0].tag:
        forms.append(tokens[0].text)
    return forms


def _vote_for_stem(votes: _Tally, surface: str) -> None:
    """X軍, X外務省: X is a country or region; Y州, Y村: Y is that place."""
    for ending in _STATE_ENDINGS:
        if surface.endswith(ending) and len(surface) - len(ending) > 1:
            votes[name_key(surface[: -len(ending)])][Kind.PLACE] += 2.5
            return
    for ending in ("州", "県", "市", "村", "町", "島", "地区", "半島", "共和国", "王国", "空港", "郡"):
        if surface.endswith(ending) and len(surface) - len(ending) > 1 and surface not in ORG_SUFFIXES:
            votes[name_key(surface[: -len(ending)])][Kind.PLACE] += 2.0
            return


def readings(
    sentences: Sequence[Sentence], gazetteer: Gazetteer
) -> Iterable[tuple[Sentence, Setting, list[Segment]]]:
    """Yield each compound of the document with its parts, in text order, judged with the whole document."""
    votes = gather_votes(sentences, gazetteer)
    for sentence in sentences:
        setting = setting_of(sentence, gazetteer, votes)
        for compound in find_compounds(sentence.tokens):
            yield sentence, setting, divide(setting, compound, sentence.text, sentence.start)
