"""Makes texts with names that no corpus has.

In: annotated texts and sentence patterns. Out: annotated texts in which names were exchanged or invented.
What such a text says is never true: it serves only to show where names stand. Does not analyse.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources

import numpy as np

from kg.training.corpora import Entity, Text

_SLOT = re.compile(r"\{(\w+)\}")
_MARK = re.compile(r"〈([^〈〉]+):(PERSON|PLACE|ORGANIZATION|EVENT)〉")
_KATAKANA = re.compile(r"[ァ-ヶー・=]+")

#: Groups of languages whose sound invented names may have; each has its lists in ``lists.txt``.
SOUNDS = ("slavic", "african", "arabic", "asian", "nordic", "latin", "english")
_SOUNDS_OF = {"PERSON": "person", "PLACE": "place"}


@dataclass(slots=True)
class NamePool:
    """Names of corpora by kind and by ending, and a way to invent more."""

    rng: np.random.Generator
    names: dict[str, list[str]] = field(default_factory=dict)
    by_ending: dict[tuple[str, str], list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, texts: Sequence[Text], seed: int) -> "NamePool":
        """Return the pool of all annotated names of two to twenty characters."""
        names: dict[str, set[str]] = defaultdict(set)
        for text in texts:
            for start, end, kind in text.entities:
                name = text.text[start:end]
                if 2 <= len(name) <= 20 and not re.search(r"[\s\u3000]|^[ぁ-ん]+$", name):
                    names[kind].add(name)
        by_ending: dict[tuple[str, str], list[str]] = defaultdict(list)
        for kind, members in sorted(names.items()):
            for name in sorted(members):
                by_ending[kind, ending(name)].append(name)
        ordered = {kind: sorted(members) for kind, members in sorted(names.items())}
        return cls(np.random.default_rng(seed), ordered, dict(by_ending))

    def choose(self, items: Sequence[str]) -> str:
        """Return one of the items."""
        return items[int(self.rng.integers(len(items)))]

    def other(self, name: str, kind: str) -> str:
        """Return another name of the kind that ends alike, or an invented one where katakana names stand."""
        if kind != "EVENT" and self.rng.random() < 0.5:
            if _KATAKANA.fullmatch(name):
                parts = 1 + name.count("・") + name.count("=")
                return self.invent(parts=parts, kind=_SOUNDS_OF.get(kind, ""))
            if kind == "PERSON" and re.fullmatch(r"[一-鿿々]{2,5}", name):
                return self.japanese_person(full=len(name) > 2)
        return self.choose(self.by_ending.get((kind, ending(name)), [name]))

    def invent(self, *, parts: int = 1, kind: str = "") -> str:
        """Return a katakana name that nobody bears.

        Args:
            parts: How many words it has; more than three are not made.
            kind: ``person`` or ``place``: half of the names then sound like those of one group of languages.
        """
        if not kind or self.rng.random() < 0.5:
            return "・".join(self._word() for _ in range(min(parts, 3)))
        words = [self._sounding(kind) for _ in range(min(parts, 3))]
        first = "given" if kind == "person" else "place_before"
        if len(words) > 1 and self.rng.random() < 0.6:
            words[0] = self.choose(_lists()[first])
        return "・".join(words)

    def _word(self) -> str:
        lists = _lists()
        syllables = [self.choose(lists["syllable"]) for _ in range(int(self.rng.integers(1, 4)))]
        return self.choose(lists["onset"]) + "".join(syllables) + self.choose(lists["coda"])

    def _sounding(self, kind: str) -> str:
        lists = _lists()
        family = self.choose(SOUNDS)
        body = self.choose(lists[f"{family}_body"]) if self.rng.random() < 0.5 else ""
        return self.choose(lists[f"{family}_head"]) + body + self.choose(lists[f"{family}_{kind}"])

    def town(self) -> str:
        """Return a katakana place of one word, seldom of two (ニジニー・…)."""
        return self.invent(parts=2 if self.rng.random() < 0.12 else 1, kind="place")

    def japanese_surname(self) -> str:
        """Return a surname: of common characters, rare, or of one character."""
        lists, draw = _lists(), self.rng.random()
        if draw < 0.15:
            return self.choose(lists["surname_long"])
        if draw < 0.22:
            return self.choose(lists["surname_single"])
        return self.choose(lists["surname_first"]) + self.choose(lists["surname_last"])

    def japanese_person(self, *, full: bool) -> str:
        """Return a Japanese person's name, put together from common characters of names."""
        lists = _lists()
        surname = self.japanese_surname()
        if not full:
            return surname
        return surname + self.choose(lists["given_first"]) + self.choose(lists["given_last"])

    def japanese_place(self) -> str:
        """Return the stem of a place, to stand before 城, 村 or 川 or alone."""
        lists = _lists()
        link = self.choose(lists["place_link"]) if self.rng.random() < 0.08 else ""
        return self.choose(lists["place_first"]) + link + self.choose(lists["place_last"])

    def old_given(self) -> str:
        """Return a given name of the age of castles (輝房)."""
        lists = _lists()
        return self.choose(lists["given_old_first"]) + self.choose(lists["given_old_last"])

    def company(self) -> str:
        """Return a company's name: of foreign words, of a name and a trade, or of a name alone."""
        lists, draw = _lists(), self.rng.random()
        if draw < 0.35:
            dot = "・" if self.rng.random() < 0.5 else ""
            return self.choose(lists["english_word"]) + dot + self.choose(lists["company_word"])
        if draw < 0.5:
            return self.invent(kind="person") + self.choose(lists["company_word"])
        stem = self.invent() if draw < 0.65 else self.choose((self.japanese_place(), self.japanese_surname()))
        return stem + self.choose(lists["company_kind"])

    def media(self) -> str:
        """Return the name of a newspaper, station or agency."""
        lists, draw = _lists(), self.rng.random()
        if draw < 0.3:
            return self.choose(lists["media_name"])
        stem = self.town() if draw < 0.75 else self.japanese_place()
        return stem + self.choose(lists["media_kind"])


def ending(name: str) -> str:
    """Return what two names must share to stand for each other: their last kanji, or their script."""
    last = name[-1]
    if _KATAKANA.fullmatch(last):
        return "katakana"
    if last.isascii():
        return "latin"
    return last if len(name) > 2 else f"short {last}"


def exchange_names(text: Text, pool: NamePool, *, share: float = 0.6) -> Text:
    """Return the text with a share of its names exchanged for others of their kind."""
    pieces: list[str] = []
    entities: list[Entity] = []
    cursor = length = 0
    for start, end, kind in sorted(text.entities):
        if start < cursor:
            continue
        name = text.text[start:end]
        before = text.text[cursor:start]
        if kind != "IGNORE" and len(name) > 1 and pool.rng.random() < share:
            name = pool.other(name, kind)
        pieces += [before, name]
        length += len(before)
        entities.append((length, length + len(name), kind))
        length += len(name)
        cursor = end
    return replace(
        text,
        text_id=f"{text.text_id}-exchanged",
        text="".join((*pieces, text.text[cursor:])),
        entities=tuple(entities),
    )


def sentences(pool: NamePool, count: int) -> Iterator[Text]:
    """Yield news-like sentences from the patterns, with names of the pool and invented ones."""
    patterns = _patterns()
    for number in range(count):
        filled = _SLOT.sub(lambda slot: _fill(slot[1], pool), pool.choose(patterns))
        # slots may hold slots
        filled = _SLOT.sub(lambda slot: _fill(slot[1], pool), filled)
        yield marked(f"pattern-{number}", filled)


def marked(text_id: str, example: str) -> Text:
    """Return the text of ``〈ザルメニア:PLACE〉の…`` with its entities."""
    pieces: list[str] = []
    entities: list[Entity] = []
    cursor = length = 0
    for match in _MARK.finditer(example):
        before = example[cursor : match.start()]
        length += len(before)
        entities.append((length, length + len(match[1]), match[2]))
        length += len(match[1])
        pieces += [before, match[1]]
        cursor = match.end()
    return Text(text_id, "".join((*pieces, example[cursor:])), tuple(entities), "mixed")


def _fill(slot: str, pool: NamePool) -> str:
    lists = _lists()
    draw = pool.rng.random()
    if slot == "person":
        if draw < 0.5:
            return pool.invent(parts=1 if pool.rng.random() < 0.6 else 2, kind="person")
        return pool.japanese_person(full=draw < 0.7) if draw < 0.85 else pool.choose(pool.names["PERSON"])
    if slot == "surname":
        return pool.invent(kind="person") if draw < 0.6 else pool.japanese_person(full=False)
    if slot == "foreign":
        return pool.invent(parts=1 if draw < 0.6 else 2, kind="person")
    if slot == "fullname":
        return pool.japanese_person(full=True) if draw < 0.5 else pool.invent(parts=2, kind="person")
    if slot == "country":
        return pool.invent(kind="place") if draw < 0.4 else pool.choose(lists["country"])
    if slot == "city":
        return pool.town() if draw < 0.6 else pool.choose(pool.names["PLACE"])
    if slot == "brand":
        return pool.invent() if draw < 0.6 else pool.company()
    if slot == "native":
        return pool.japanese_person(full=draw < 0.5)
    if slot == "warrior":
        return pool.japanese_surname() + (
            pool.choose(lists["common_name"]) if draw < 0.25 else pool.old_given()
        )
    if slot == "number":
        return str(int(pool.rng.integers(1, 31)))
    if slot in _OF_CORPORA:
        return pool.choose(pool.names[_OF_CORPORA[slot]])
    made = _MADE.get(slot)
    return made(pool) if made else pool.choose(lists[slot])


#: slots that take a name of the corpora, and those that take an invented one of one sort
_OF_CORPORA = {"place": "PLACE", "organization": "ORGANIZATION", "event": "EVENT"}
_MADE: dict[str, Callable[[NamePool], str]] = {
    "one": lambda pool: pool.invent(kind="person"),
    "town": NamePool.town,
    "company": NamePool.company,
    "paper": NamePool.media,
    "jsurname": NamePool.japanese_surname,
    "jplace": NamePool.japanese_place,
    "given_old": NamePool.old_given,
}


@cache
def _lists() -> dict[str, list[str]]:
    folder = resources.files("kg.training")
    lines = (folder / "lists.txt").read_text(encoding="utf-8").splitlines()
    return {key: values.split() for key, _, values in (line.partition(":") for line in lines if line.strip())}


@cache
def _patterns() -> list[str]:
    lines = (resources.files("kg.training") / "patterns.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip()]
