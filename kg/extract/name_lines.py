"""A line in; the person whose name fills it with a blank in the name, 会長　小早川　岳, out.

Whoever signs, heads a mail or stands in a list of those present is written so; the two halves alone may be
a village and a mountain. Reads no running text.
"""

from collections.abc import Iterator

from kg import expressions as re
from kg.extract.cues.name_lines import BEHIND_NAME, MAIL_FIELD, NO_HALF, OCCUPATIONS, OFFICE_BEHIND, PRESENT
from kg.extract.cues.titles import HONORIFICS, OFFICES
from kg.extract.generic_words import is_generic
from kg.extract.old_names import is_own_name
from kg.records import Kind, Mention, Sentence

_BLANK = re.compile("[ 　]{1,4}")
_BEHIND, _FIELD, _PRESENT = re.compile(BEHIND_NAME), re.compile(MAIL_FIELD), re.compile(PRESENT)
_SURNAME, _GIVEN = re.compile("[一-鿿々ヶケ]{1,4}"), re.compile("[一-鿿々]{1,3}|[ぁ-ん]{2,4}|[ァ-ヺー]{2,4}")
_NO_HALF, _OFFICE_BEHIND = re.compile(NO_HALF), re.compile(OFFICE_BEHIND)
#: A line of this sort is short.
_LONGEST = 60
#: Characters of an office.
_OFFICE = range(8, 1, -1)


def names_of_lines(sentence: Sentence) -> Iterator[Mention]:
    """Yield the person whose name with a blank *sentence*, a line, consists of behind an office or mark."""
    text = sentence.text.strip()
    if len(text) > _LONGEST or "。" in text:
        return
    yield from _with_office(sentence, text)
    if _BLANK.search(text) is None:
        return
    title = ""
    match = _FIELD.match(text) or _PRESENT.match(text)
    if match is None:
        behind = _BEHIND.search(text)
        line = text[: behind.start()] if behind else text
        parts = ["", *_BLANK.split(line)]
        if len(parts) < 3:
            return
        title = next((parts[-3][-n:] for n in _OFFICE if parts[-3][-n:] in OFFICES), "")
        title = title or (parts[-3] if parts[-3] in OCCUPATIONS else "")
        title = title or (behind["title"] or "" if behind and not parts[-3] else "")
        surname, given = parts[-2:]
        start, end = line.rindex(surname, 0, len(line) - len(given)), len(line)
    else:
        surname, given = match["surname"], match["given"]
        start, end = match.start("surname"), match.end("given")
    if (match is None and not title) or not (_is_half(surname, _SURNAME) and _is_half(given, _GIVEN)):
        return
    start += sentence.text.index(text)
    end += sentence.text.index(text)
    if is_own_name(sentence, start, end) and not _is_word(sentence, start, surname):
        a, b = sentence.start + start, sentence.start + end
        yield Mention(
            a,
            b,
            sentence.text[start:end],
            Kind.PERSON,
            sentence.index,
            title=title,
            surname=surname,
            span=(a, b),
            rule="name of a line",
        )


def _with_office(sentence: Sentence, text: str) -> Iterator[Mention]:
    """Yield the surname that a line or label has before its bearer's office: 鳥居（国土大教授）."""
    match = _OFFICE_BEHIND.fullmatch(text)
    office = match and any(match["office"].endswith(o) for o in (*OFFICES, *OCCUPATIONS))
    if match is None or not office or not _is_half(match["name"], _SURNAME):
        return
    start = sentence.start + sentence.text.index(text)
    yield Mention(
        start,
        start + match.end("name"),
        match["name"],
        Kind.PERSON,
        sentence.index,
        span=(start, start + match.end("name")),
        rule="name of a line",
    )


def _is_word(sentence: Sentence, start: int, surname: str) -> bool:
    """Whether what stands in the place of a surname is a common noun: 原告　桐谷聡さん."""
    a = sentence.start + start
    return any(
        t.start == a and t.text == surname and t.tag.startswith("名詞-普通名詞") and len(surname) > 1
        for t in sentence.tokens
    )


def _is_half(word: str, form: re.Pattern[str]) -> bool:
    """Whether *word* may be a surname or a given name by its *form*."""
    other = word in OFFICES or word in HONORIFICS or is_generic(word) or _NO_HALF.search(word)
    return bool(form.fullmatch(word)) and not other
