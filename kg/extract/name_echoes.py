"""The mentions of each sentence in; the same with those whom the text goes on to call by half their name.

Whoever was named in full is then 政綱, 梢 or 六車, which a dictionary takes for a common noun or a number:
樋笠政綱は…。政綱は. Read as the person only where all the text uses the word for nothing else.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues.name_echoes import ALONE, BEFORE_HALF, LABEL_OF_TURN, ON_STAGE, TIME_BEFORE, WITH_RESPECT
from kg.extract.cues.scripts import is_kanji, is_katakana
from kg.gazetteer import Gazetteer
from kg.records import Form, Kind, Mention, Sentence

Found = Sequence[tuple[Sentence, list[Mention]]]

_BEFORE, _ALONE = re.compile(f"(?:{BEFORE_HALF})$"), re.compile(ALONE)
_LABEL = re.compile(LABEL_OF_TURN)
_ON_STAGE, _RESPECT = re.compile(ON_STAGE), re.compile(WITH_RESPECT)
_SHORTEST, _LONGEST = 3, 6  #: characters of a full name in kanji
_TWO = 2  #: characters of a surname and a given name
_OFTEN = 2  #: times that what may be a common noun is on stage before it is a name


def with_halves(found: Found, gazetteer: Gazetteer) -> Found:
    """Return the sentences with the mentions of those who were named in full before, none overlapping."""
    known = _people(found)
    found = _bearers(found, known, gazetteer)
    found = _after_times(found, known)
    found = _by_surname(found)
    halves = dict(_halves(found, known, gazetteer))
    if not halves:
        return found
    text = {half: [s for s, _ in found if half in s.text] for half in halves}
    taken = {s.index: [(m.start, m.end) for m in ms] for s, ms in found}
    added: dict[int, list[Mention]] = {}
    for half, full in sorted(halves.items(), key=lambda row: (-len(row[0]), row[0])):
        for mention in _echoes(half, full, text[half], taken, sure=half in known):
            added.setdefault(mention.sentence, []).append(mention)
            taken[mention.sentence].append((mention.start, mention.end))
    if not added:
        return found
    return [(s, sorted([*ms, *added.get(s.index, ())], key=lambda m: (m.start, -m.end))) for s, ms in found]


def _people(found: Found) -> dict[str, Mention]:
    """Return the first mention of each person's name."""
    known: dict[str, Mention] = {}
    for _, mentions in found:
        for m in mentions:
            if m.form is Form.NAME and m.kind is Kind.PERSON:
                known.setdefault(m.text, m)
    return known


def _halves(
    found: Found, known: Mapping[str, Mention], gazetteer: Gazetteer
) -> Iterator[tuple[str, Mention]]:
    """Yield each half of a full name that can be somebody, with the first mention of the whole."""
    others = {m.text for _, ms in found for m in ms if m.kind is not Kind.PERSON}
    seen: dict[str, set[str]] = {}
    for full in known:
        if is_kanji(full) and _SHORTEST <= len(full) <= _LONGEST:
            for n in range(1, len(full)):
                for half in {full[:n], full[n:]}:
                    seen.setdefault(half, set()).add(full)
        elif "・" in full and is_katakana(full) and len(last := full.rsplit("・", 1)[1]) > _TWO:
            seen.setdefault(last, set()).add(full)  # アーサー・クラムは…。クラムは: a clam, says a dictionary
    for half, wholes in seen.items():
        whole = next(iter(wholes))
        long = len(half) > 1 or whole.endswith(half)
        if len(wholes) == 1 and long and half not in others and half not in gazetteer:
            yield half, known[whole]


def _echoes(
    half: str,
    full: Mention,
    sentences: Sequence[Sentence],
    taken: Mapping[int, Sequence[tuple[int, int]]],
    *,
    sure: bool,
) -> list[Mention]:
    """Return the mentions of *half*, none where the text has the word for something else as well.

    *sure*: Whether it was read as somebody elsewhere.
    """
    made: list[Mention] = []
    respected = stage = 0
    for sentence in sentences:
        for at in _places(sentence.text, half):
            start, end = sentence.start + at, sentence.start + at + len(half)
            if any(a < end and start < b for a, b in taken[sentence.index]):
                continue  # in the whole name, or read already
            before, after = sentence.text[:at], sentence.text[at + len(half) :]
            title = _title_of(full, after)
            respect = bool(title)
            label = not before and _LABEL.match(after) is not None
            if not _BEFORE.search(before) or not (respect or label or _ALONE.match(after)):
                return []
            if start > full.end:
                stop = end + len(title)
                respected += bool(respect)
                stage += label or bool(_ON_STAGE.match(after))
                made.append(_named(sentence, start, end, stop))
    often = 1 if is_katakana(half) else _OFTEN if len(half) > 1 else _OFTEN + 1
    enough = sure or respected or stage >= often
    return made if enough else []


def _title_of(full: Mention, after: str) -> str:
    """Return what whoever is *full* is called by at the beginning of *after*: 氏, or his own office."""
    respect = _RESPECT.match(after)
    if respect:
        return respect["title"]
    own = bool(full.title) and after.startswith(full.title) and not is_kanji(after[len(full.title) :][:1])
    return full.title if own else ""


def _by_surname(found: Found) -> Found:
    """Return *found* with those who are called by a surname of one character: 南誠外相は…。南|外相は.

    Only with the office they were named with, or 氏 and the like; a bare 南 is a direction.
    """
    fulls = _with_short_surnames(found)
    echoed: set[str] = set()
    new = []
    for sentence, mentions in found:
        named = list(mentions)
        for surname, full in fulls.items():
            for echo in _called_by(sentence, surname, full, mentions):
                inside = range(echo.span[0], echo.span[1])
                named = [*(m for m in named if m.start not in inside), echo]
                echoed.add(surname)
        new.append((sentence, sorted(named, key=lambda m: (m.start, -m.end))))
    wholes = {fulls[surname].text: surname for surname in echoed}
    return [(s, [_with_surname(m, wholes) for m in mentions]) for s, mentions in new] if echoed else found


def _called_by(
    sentence: Sentence, surname: str, full: Mention, mentions: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield where *sentence* calls *full* by *surname* and a title; what is read inside of that gives way."""
    for at in _places(sentence.text, surname):
        start = sentence.start + at
        title = _title_of(full, sentence.text[at + 1 :])
        stop = start + 1 + len(title)
        across = any(
            m.start < stop and start < m.end and not (start <= m.start and m.end <= stop) for m in mentions
        )
        if title and not across and start > full.end and _BEFORE.search(sentence.text[:at]):
            yield replace(_named(sentence, start, start + 1, stop), surname=surname)


def _with_surname(mention: Mention, wholes: Mapping[str, str]) -> Mention:
    person = mention.kind is Kind.PERSON and mention.text in wholes
    return replace(mention, surname=wholes[mention.text]) if person else mention


def _with_short_surnames(found: Found) -> dict[str, Mention]:
    """Return the first mention of each whose surname is one character of kanji, by it; nobody's of two."""
    fulls: dict[str, dict[str, Mention]] = {}
    for sentence, mentions in found:
        for m in mentions:
            plain = m.form is Form.NAME and m.kind is Kind.PERSON and is_kanji(m.text)
            if plain and 1 < len(m.text) <= _LONGEST and _begins_with_surname(sentence, m):
                fulls.setdefault(m.text[0], {}).setdefault(m.text, m)
    return {surname: next(iter(of.values())) for surname, of in fulls.items() if len(of) == 1}


def _begins_with_surname(sentence: Sentence, full: Mention) -> bool:
    """Whether the first character of *full* is a word, or one of two that are no surname together."""
    if full.title and full.text.endswith(full.title):
        return False  # 鄔侯 is a rank and no name
    if any(t.end == full.start + 1 for t in sentence.tokens):
        return True
    return len(full.text) == _TWO and not any(
        t.text == full.text and t.tag.endswith("姓") for t in sentence.tokens
    )


def _bearers(found: Found, known: Mapping[str, Mention], gazetteer: Gazetteer) -> Found:
    """Return *found* with surnames that were heard as places: イェンス・ボルクは…。ボルク|は is no town."""
    surnames = {name.rsplit("・", 1)[1] for name in known if "・" in name}
    surnames = {name for name in surnames if name not in gazetteer and len(name) > 1}
    if not surnames:
        return found
    return [(s, [_as_bearer(m) if _is_bearer(m, surnames) else m for m in mentions]) for s, mentions in found]


def _is_bearer(mention: Mention, surnames: Collection[str]) -> bool:
    heard = mention.rule in {"document", "recogniser alone", "context"} and not mention.title
    return heard and mention.form is Form.NAME and mention.kind is Kind.PLACE and mention.text in surnames


def _as_bearer(mention: Mention) -> Mention:
    return replace(mention, kind=Kind.PERSON, surname=mention.text)


def _after_times(found: Found, known: Mapping[str, Mention]) -> Found:
    """Return *found* with the known names in katakana that run on from a word of time: 丸一日|マダリと."""
    names = [name for name in known if is_katakana(name)]
    parts = {part for name in names for part in name.split("・") if len(part) > 1}
    if not parts:
        return found  # セ・パ
    either = "|".join(sorted(parts, key=lambda part: (-len(part), part)))
    after = re.compile(f"(?:{TIME_BEFORE})(?P<name>{either})(?={ALONE})")
    return [(sentence, _run_on(sentence, mentions, after)) for sentence, mentions in found]


def _run_on(sentence: Sentence, mentions: list[Mention], after: re.Pattern[str]) -> list[Mention]:
    taken = [(m.start, m.end) for m in mentions]
    new: list[Mention] = []
    for match in after.finditer(sentence.text):
        start, end = sentence.start + match.start("name"), sentence.start + match.end("name")
        if not any(a < end and start < b for a, b in taken):
            new.append(_named(sentence, start, end, end))
    return sorted([*mentions, *new], key=lambda m: (m.start, -m.end)) if new else mentions


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


def _named(sentence: Sentence, start: int, end: int, stop: int) -> Mention:
    text = sentence.text[start - sentence.start : end - sentence.start]
    title = sentence.text[end - sentence.start : stop - sentence.start]
    return Mention(
        start, end, text, Kind.PERSON, sentence.index, title=title, span=(start, stop), rule="document"
    )
