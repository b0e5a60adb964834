"""The sentences of a document in; the stretches that name none of our kinds of thing out.

Storms (台風12号「ベルザ」), awards (ドレク平和賞), peoples (ベルザ族), race horses, warnings, laws,
numbers of bodies (計7社), how a name is read (額田(ぬかだ)). Who hears a name there hears wrong, also where
the same word stands bare. Finds no names.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues.news_words import (
    AWARD,
    CURRENCY,
    EQUAL_READING,
    LATIN_READING,
    MONEY,
    OF_ITS_KIND,
    READING,
    SAME_BODY,
    STORMS,
)
from kg.extract.cues.other_things import (
    GRAIN_BEFORE,
    GRAIN_BEHIND,
    NO_BODY,
    NO_EVENT,
    NO_PERSON,
    NO_PLACE,
    NO_RUSSIA,
    SORTS_OF_EVENTS,
)
from kg.extract.cues.scripts import is_katakana
from kg.extract.cues.titles import HONORIFICS, OFFICES
from kg.extract.cues.words import COMMON_KATAKANA, ONE_OF_A_KIND
from kg.extract.horses import horses_of
from kg.gazetteer import Gazetteer
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

_STORM = Rare(
    rf"{STORMS}(?:[・は]|の)?[「『]?(?P<name>[ァ-ヺー]{{2,12}})[」』]?(?:[（(]?(?P<latin>[A-Z][A-Za-z-]{{2,14}})[)）]?)?"
)
_PEOPLE = Rare(r"(?<![ァ-ヺー・])(?P<name>[ァ-ヺー]{2,10})族(?!長)")
_SAME = re.compile(SAME_BODY)
_MONEY, _OF_ITS_KIND = re.compile(MONEY), re.compile(OF_ITS_KIND)
_SHIP = re.compile(r"(?:丸|(?<=[ァ-ヺー])号)(?![一-鿿々])")
_CURRENCY = Rare(CURRENCY)
_HOLY = re.compile("さま|様|教(?!授)|像|壇")  #: after 仏
_GRAIN_BEFORE, _GRAIN_BEHIND = re.compile(GRAIN_BEFORE), re.compile(GRAIN_BEHIND)
_BALCONY = re.compile(NO_RUSSIA)
_AWARD = re.compile(AWARD)
_LATIN_READING = Rare(LATIN_READING)
_READINGS = (Rare(READING), Rare(EQUAL_READING))
#: What a name of each kind does not look like.
_NO_NAMES = {
    Kind.ORGANIZATION: re.compile(NO_BODY),
    Kind.EVENT: re.compile(NO_EVENT),
    Kind.PERSON: re.compile(NO_PERSON),
    Kind.PLACE: re.compile(NO_PLACE),
}
_SORT_OF_EVENT = re.compile(SORTS_OF_EVENTS)
#: Rules of mentions that know a name from dictionaries or from how it is cited.
_KNOWN = frozenset(
    {"gazetteer", "cited source", "quoted name", "abbreviation in brackets", "one of its kind"}
)
#: What is nobody's name, and rules of mentions that only their form or a dictionary speaks for.
_TITLES = frozenset(title for title in OFFICES | HONORIFICS if len(title) > 1) - ONE_OF_A_KIND.keys()
_GUESSED = frozenset({"unheard", "context", "dictionary", "recogniser alone"})


class OtherThings:
    """What names of a document are no names of ours."""

    def __init__(self, sentences: Sequence[Sentence], gazetteer: Gazetteer) -> None:
        self._storms: set[str] = set()
        self._stormy: set[int] = set()  #: indexes of sentences that tell of one
        self._peoples: set[str] = set()
        self._horses = {name for name in horses_of([s.text for s in sentences]) if name not in gazetteer}
        for sentence in sentences:
            for match in _STORM.finditer(sentence.text):
                self._stormy.add(sentence.index)
                self._storms.update(n for n in (match["name"], match["latin"]) if n and n not in gazetteer)
            self._peoples.update(
                m["name"]
                for m in _CURRENCY.finditer(sentence.text)
                if m["name"] not in gazetteer and m["name"] not in COMMON_KATAKANA
            )
            self._peoples.update(
                m["name"] for m in _PEOPLE.finditer(sentence.text) if m["name"] not in gazetteer
            )

    def names(self, sentence: Sentence, mention: Mention) -> bool:
        """Whether *mention* of *sentence* is the name of such a thing."""
        start, end = mention.start - sentence.start, mention.end - sentence.start
        if mention.text in self._storms or mention.text in self._peoples:
            return True
        if (not mention.title and mention.text in self._horses) or _is_no_name(sentence, mention):
            return True
        if mention.kind == Kind.ORGANIZATION and _SAME.match(mention.text):
            return True
        if mention.text in "露台" and _BALCONY.search(sentence.text, max(0, start - 1), end + 1):
            return True
        if mention.text == "米" and _is_grain(sentence, start, end):
            return True
        if mention.text == "仏" and _HOLY.match(sentence.text, end):
            return True
        if mention.kind == Kind.PLACE and (
            _MONEY.match(sentence.text, end) or _OF_ITS_KIND.match(sentence.text, end)
        ):
            return True
        if mention.kind != Kind.ORGANIZATION and _SHIP.match(sentence.text, end):
            return True
        if mention.kind != Kind.ORGANIZATION and _AWARD.match(sentence.text, end):
            return True
        if mention.kind == Kind.PLACE and any(
            match.span("reading") == (start, end) for match in _LATIN_READING.finditer(sentence.text)
        ):
            return True
        if "ぁ" <= mention.text[-1] <= "ゖ" or "ぁ" <= mention.text[0] <= "ゖ":
            return any(
                match.start("reading") < end and start < match.end("reading")
                for pattern in _READINGS
                for match in pattern.finditer(sentence.text)
            )
        if sentence.index not in self._stormy:
            return False
        storm = _STORM.search(sentence.text, start, end)  # ハリケーン・ベルザ
        return storm is not None and storm.start() == start and storm.end() == end


def _is_grain(sentence: Sentence, start: int, end: int) -> bool:
    """Whether 米 in ``[start, end)`` is rice."""
    before = _GRAIN_BEFORE.search(sentence.text, 0, start)
    return before is not None or _GRAIN_BEHIND.match(sentence.text, end) is not None


def _is_no_name(sentence: Sentence, mention: Mention) -> bool:
    """Whether the name that was heard is built like what names none of its kind."""
    if mention.rule in _KNOWN:
        return False
    if mention.text in _TITLES and mention.form == Form.NAME and mention.rule in _GUESSED:
        return mention.title not in HONORIFICS
    if _NO_NAMES[mention.kind].fullmatch(mention.text):
        return True
    if mention.kind != Kind.EVENT and is_katakana(mention.text) and "・" not in mention.text:
        inside = [t.text for t in sentence.tokens if mention.start <= t.start and t.end <= mention.end]
        if len(inside) > 1 and all(word in COMMON_KATAKANA for word in inside):
            return not mention.title  # ボランティア|センター
    sort = mention.kind == Kind.EVENT and _SORT_OF_EVENT.fullmatch(mention.text)
    return bool(sort) and _is_of_common_nouns(sentence, mention)


def _is_of_common_nouns(sentence: Sentence, mention: Mention) -> bool:
    """Whether no word in the name is a proper noun, an unknown word or a number of one: 放火殺人事件."""
    inside = [t for t in sentence.tokens if mention.start <= t.start and t.end <= mention.end]
    return all(
        t.tag.startswith(("名詞-普通名詞", "接尾辞", "接頭辞", "形状詞", "補助記号"))
        and not (is_katakana(t.text) and t.text not in COMMON_KATAKANA)
        and not t.text.isascii()
        for t in inside
    )
