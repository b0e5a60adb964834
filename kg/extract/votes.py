"""A document's compounds as they read by themselves in; how it uses each name, out: name key → kind → weight.

Each reading with evidence of its own, an office after it, an ending, what touches it, speaks for the same
name where it stands bare. Decides nothing: segments.py and naming.py weigh it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.cues.neighbours import STATE_CALLED
from kg.extract.cues.scripts import is_acronym, is_kanji, is_katakana
from kg.extract.cues.suffixes import ORG_SUFFIXES, PLACE_ENDINGS, STATE_ENDINGS
from kg.extract.cues.titles import INTRODUCERS, LORDS_OF_REALMS, OFFICES_OF_STATES
from kg.extract.cues.words import COMMON_KATAKANA
from kg.extract.labels import INTRODUCED, KIND_OF, Label, Segment, Setting, Word
from kg.extract.neighbours import said_after, said_before
from kg.gazetteer.keys import name_key
from kg.records import Kind, Sentence

#: name key → kind → weight
_Tally = defaultdict[str, defaultdict[Kind, float]]
#: a sentence, what its parts are judged by without votes, and the parts of its compounds
Read = tuple[Sentence, Setting, Sequence[Sequence[Segment]]]

#: Voices that do not speak for the same name elsewhere: they were heard already, or know nothing.
HEARSAY = frozenset({"recogniser", "GiNZA", "bare name"})

_KATAKANA_WORD = re.compile(r"[ァ-ヺー]{2,}")
_KATAKANA_NAME = re.compile(r"[ァ-ヺ][ァ-ヺー・]*[ァ-ヺー]")


def gather_votes(read: Sequence[Read]) -> dict[str, dict[Kind, float]]:
    """Return how the document uses each name: name key → kind → weight.

    Lets each reading with evidence of its own (an office after it, an ending, a dictionary) speak for the
    same name where it stands bare.
    """
    votes: _Tally = defaultdict(lambda: defaultdict(float))
    heard: _Tally = defaultdict(lambda: defaultdict(float))
    titled: set[str] = set()
    for sentence, setting, compounds in read:
        for (start, end), kind in setting.learned.items():
            surface = sentence.text[start - sentence.start : end - sentence.start]
            heard[name_key(surface)][kind] += 0.8
        for parts in compounds:
            _vote(votes, setting, sentence, parts)
        titled |= _vote_by_neighbours(votes, sentence.text)
        for name in _introduced(setting.words):
            votes[name_key(name)][Kind.PERSON] += INTRODUCED
    titled -= _voted_states(votes, read)
    for key, kinds in heard.items():
        total = sum(kinds.values())
        for kind, weight in kinds.items():
            # the recogniser hears a frequent name often, and errs on it as often: a share, not a count
            share = min(2.4, total) * weight / total
            if kind == Kind.ORGANIZATION and _KATAKANA_WORD.fullmatch(key):
                share /= 2  # it hears an organisation in many a foreign name
            if kind == Kind.PERSON and key not in titled and votes[key].get(Kind.PLACE, 0.0) > 0:
                share = 0.0  # news gives a person an office or 氏 at least once
            votes[key][kind] += share
    for kinds in votes.values():
        if kinds.get(Kind.PERSON, 0.0) < _TOLD <= kinds.get(Kind.PLACE, 0.0) and _is_voted_place(kinds):
            kinds[Kind.PLACE] += _TOLD  # nobody calls it a person, whatever it sounds like
    for a, b, weight in _side_by_side(sentence.text for sentence, _, _ in read):
        for key, other in ((a, b), (b, a)):
            unsure = key not in titled and votes[key].get(Kind.PLACE, 0.0) < weight
            if unsure and _is_voted_place(votes.get(other, {})):
                votes[key].update({Kind.PLACE: weight, Kind.PERSON: 0.0})
    return {key: dict(kinds) for key, kinds in votes.items()}


def _is_voted_place(votes: Mapping[Kind, float]) -> bool:
    others = max(votes.get(Kind.PERSON, 0.0), votes.get(Kind.ORGANIZATION, 0.0))
    return votes.get(Kind.PLACE, 0.0) > max(1.5, others)


def _voted_states(votes: _Tally, read: Sequence[Read]) -> set[str]:
    """Let X外相 be no person's where the text calls X a state: 隣国ザムラン, ザムラン外相."""
    bare: dict[str, float] = defaultdict(float)
    for _, setting, compounds in read:
        for parts in compounds:
            for part, following in pairwise(parts):
                if part.label == Label.PERSON and following.label == Label.OFFICE:
                    name = "".join(word.text for word in setting.words[part.first : part.last])
                    office = "".join(word.text for word in setting.words[following.first : following.last])
                    if _KATAKANA_WORD.fullmatch(name) and office in OFFICES_OF_STATES:
                        bare[name] += _OF_STATE
    states = set()
    for name, said in bare.items():
        key = name_key(name)
        if votes[key].get(Kind.PERSON, 0.0) - said < _DOUBT:
            called = re.compile(STATE_CALLED.replace("NAME", name))
            if any(called.search(sentence.text) for sentence, _, _ in read):
                votes[key][Kind.PERSON] = 0.0
                votes[key][Kind.PLACE] = max(votes[key][Kind.PLACE], _TOLD_STATE)
                states.add(key)
    return states


#: What X外相 says of X as a person, all told; what is left of a person then; what a state is told by.
_OF_STATE, _DOUBT, _TOLD_STATE = 2.8, 0.5, 3.0
_VOTING = frozenset({Label.PERSON, Label.PLACE, Label.ORGANIZATION})
_AFTER_NAME = ("助詞", "補助記号")
_SURE = 5.0  #: score of a full name that others than its form speak for
_OF_FULL_NAME = 2.5  #: what it says of its parts
_SAY_ONCE = HEARSAY | {"dictionary"}  #: voices that know no more when they speak again
_WHOLE = 1.2  #: what a whole name in katakana says of its last word
_LORD = 1.0  #: what 公 or 伯 after a name says of it, which may as well be his land's
_TOLD = 1.5  #: from here on the text tells what a name is
_BY_ITS_SIDE, _LINKED = 1.6, 3.2  #: what a place beside a name says of it, more where both are one list
_LIST = re.compile(
    r"(?=(?<![ァ-ヺー・])([ァ-ヺ][ァ-ヺー]+)(?:(、|・)|[とや]|も、?)([ァ-ヺ][ァ-ヺー]+)(?![ァ-ヺー・]))"
)


def _side_by_side(texts: Iterable[str]) -> Iterator[tuple[str, str, float]]:
    """Yield the keys of words of katakana side by side, タルカ、ベルカ, and what one says of the other.

    A comma may part who acts from what he takes: 十一月 フロド、ザルムを囲む; と and も do not.
    """
    for text in texts:
        for match in _LIST.finditer(text):
            if match[1] not in COMMON_KATAKANA and match[3] not in COMMON_KATAKANA:
                yield name_key(match[1]), name_key(match[3]), _BY_ITS_SIDE if match[2] else _LINKED


def _vote(votes: _Tally, setting: Setting, sentence: Sentence, parts: Sequence[Segment]) -> None:
    for i, part in enumerate(parts):
        if part.label not in _VOTING:
            continue
        surface = sentence.text[
            setting.tokens[part.first].start - sentence.start : setting.tokens[part.last - 1].end
            - sentence.start
        ]
        following = parts[i + 1] if i + 1 < len(parts) else None
        if part.label == Label.PERSON:
            weight = 0.3
            if is_acronym(surface):
                continue
            if following is not None and following.label == Label.HONORIFIC:
                lord = setting.words[following.first].text in LORDS_OF_REALMS
                weight = _LORD if lord else 4.0
            elif following is not None and following.label == Label.OFFICE:
                weight = 2.0
            for form in _person_forms(setting, part, surface):
                whole = form != surface and "・" in surface
                votes[name_key(form)][Kind.PERSON] += max(weight, _WHOLE) if whole else weight
            for form in _parts_of_full_name(setting, part):
                votes[name_key(form)][Kind.PERSON] += max(weight, _OF_FULL_NAME)
        else:
            kind = KIND_OF[part.label]
            told = sum(weight for voice, weight in part.voices if voice not in HEARSAY)
            if told > 0:
                once = {voice for voice, weight in part.voices if weight > 0} <= _SAY_ONCE
                old = votes[name_key(surface)][kind]
                said = min(2.0, told / 2.5)
                votes[name_key(surface)][kind] = max(old, said) if once else old + said
                if not _is_of_common_words(setting, part):
                    _vote_for_stem(votes, surface)
                first, dot, rest = surface.partition("・")
                if dot and kind == Kind.ORGANIZATION and rest:
                    votes[name_key(first)][kind] += _WHOLE


def _is_of_common_words(setting: Setting, part: Segment) -> bool:
    """Whether common nouns stand before the ending and nobody heard a name: 毛布|工場, 限り|王国."""
    if all(voice != "unheard" for voice, _ in part.voices):
        return False
    words = setting.words[part.first : part.last - 1]
    return bool(words) and all(w.tag.startswith("名詞-普通名詞") and not is_katakana(w.text) for w in words)


def _vote_by_neighbours(votes: _Tally, text: str) -> set[str]:
    """Let what touches a word of katakana speak: Xの首都, 駐X大使. Return the keys with 氏 or an office."""
    titled = set()
    for match in _KATAKANA_NAME.finditer(text):
        key = name_key(match.group())
        if match.group() in COMMON_KATAKANA:
            continue
        tail = is_kanji(text[match.start() - 1 : match.start()] or "、")  # パワー of 玄洋パワー
        for kind, weight in said_after(text, match.end()):
            if not (kind == Kind.ORGANIZATION and tail):
                votes[key][kind] += weight
                if kind == Kind.PERSON:
                    titled.add(key)
        for kind, weight in said_before(text, match.start()):
            votes[key][kind] += weight
    return titled


def _introduced(words: Sequence[Word]) -> Iterator[str]:
    """Yield the two characters that no dictionary has as a word, after whose they are: 弟の|景冬|を."""
    for i in [i + 1 for i, word in enumerate(words) if word.text == "の"]:
        if not 2 <= i < len(words) - 1 or words[i - 2].text not in INTRODUCERS:
            continue
        name = words[i].text if len(words[i].text) == 2 else words[i].text + words[i + 1].text
        after = words[i + (1 if name == words[i].text else 2) :][:1]
        known = name == words[i].text and "固有名詞" not in words[i].tag
        if len(name) == 2 and is_kanji(name) and not known and after and after[0].tag.startswith(_AFTER_NAME):
            yield name


def _person_forms(setting: Setting, part: Segment, surface: str) -> list[str]:
    tokens = setting.tokens[part.first : part.last]
    forms = [surface]
    for dot in "・＝=":
        if dot in surface:
            forms.append(surface.rsplit(dot, 1)[1])
    if len(tokens) > 1 and "人名-姓" in tokens[0].tag:
        forms.append(tokens[0].text)
    return forms


def _parts_of_full_name(setting: Setting, part: Segment) -> Iterator[str]:
    """Yield surname and given name of a full name in kanji: 楯岡|比良, then 比良 is no place."""
    words = [t.text for t in setting.tokens[part.first : part.last]]
    if len(words) == 2 and all(len(w) > 1 and is_kanji(w) for w in words) and part.score > _SURE:
        yield from words


def _vote_for_stem(votes: _Tally, surface: str) -> None:
    """X軍, X外務省: X is a country or region; Y州, Y村: Y is that place."""
    for ending in STATE_ENDINGS if surface.endswith(STATE_ENDINGS) else ():
        if surface.endswith(ending) and len(surface) - len(ending) > 1:
            votes[name_key(surface[: -len(ending)])][Kind.PLACE] += 2.5
            return
    for ending in PLACE_ENDINGS if surface.endswith(PLACE_ENDINGS) else ():
        if surface.endswith(ending) and len(surface) - len(ending) > 1 and surface not in ORG_SUFFIXES:
            votes[name_key(surface[: -len(ending)])][Kind.PLACE] += 2.0
            return
