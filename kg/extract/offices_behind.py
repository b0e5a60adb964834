"""The mentions of a sentence in; the same where an office behind a name was read as more names, out.

五百蔵泰三|・|檜原町長 is one person and a town, 浅井|アジア大洋州局長 one person. Hears no names.
"""

import dataclasses
from collections.abc import Iterable, Sequence

from kg import expressions as re
from kg.extract.cues.name_echoes import PARTICLES_OF_TWO
from kg.extract.cues.scripts import is_kanji
from kg.extract.cues.titles import OFFICES
from kg.extract.cues.words import COMMON_KATAKANA
from kg.extract.endings import ending_of
from kg.extract.labels import ORGANIZATION
from kg.gazetteer import Gazetteer
from kg.records import Form, Kind, Mention, Sentence

_HEAD_BEHIND = re.compile(
    r"・(?P<town>[一-龥ァ-ヴーヶ]{1,6}(?:[市町村区](?=長)|[都道府県州](?=知事)))(?P<head>長|知事)(?![一-龥])"
)
_RUN_TOGETHER = re.compile(r"(?P<name>[一-龥々]{2,3})(?P<field>[ァ-ヴー]+)")
_DOTTED = re.compile(r"(?<![ァ-ヴー・])(?P<name>[ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,})*)・$")
#: A given name in hiragana that is no particle: とよ, but not との, から.
_KANA = re.compile(f"(?!{PARTICLES_OF_TWO})[ぁ-ん]{{2,3}}(?=[一-龥])")
#: A name and what its bearer is in charge of.
_IN_CHARGE = re.compile(r"(?P<name>[ァ-ヴー]{2,}(?:・[ァ-ヴー]{2,})*)(?P<charge>[一-龥々]{2,8})")
#: Rules of bodies that more than hearing speaks for; offices that firms have as well.
_TOLD = frozenset({"gazetteer", "cited source", "quoted name", "class noun"})
_ALSO_OF_COMPANIES = (
    "社長",
    "会長",
    "代表",
    "幹部",
    "議員",
    "頭取",
    "専務",
    "常務",
    "監督",
    "選手",
    "支配人",
    "理事長",
)
_LONGEST = 14  #: characters of an office
_FEWEST = 3  #: … of a full name


def with_offices_behind(
    sentence: Sentence, mentions: Iterable[Mention], gazetteer: Gazetteer
) -> list[Mention]:
    """Return *mentions* in text order, none overlapping."""
    found = list(mentions)
    for mention in tuple(found):
        put = (
            _head_of_town(sentence, mention)
            or _head_of_department(sentence, mention)
            or _head_of_field(sentence, mention, found)
            or _head_of_common_words(sentence, mention, gazetteer)
            or _given_in_kana(sentence, mention, found)
        )
        if put:
            first, last = put[0].start, max(m.span[1] for m in put)
            found = [m for m in found if m.end <= first or last <= m.start]
            found = sorted([*found, *put], key=lambda m: (m.start, -m.end))
    return found


def _head_of_town(sentence: Sentence, mention: Mention) -> Sequence[Mention]:
    """Return the person and the town of 五百蔵泰三|・|檜原町長, () where it is not so."""
    behind = _HEAD_BEHIND.match(sentence.text, mention.end - sentence.start)
    named = mention.form is Form.NAME and mention.kind is Kind.PERSON and not mention.title
    if behind is None or not named or not is_kanji(mention.text) or len(mention.text) < _FEWEST:
        return ()
    town, start = behind["town"], sentence.start + behind.start("town")
    border = start + len(town)
    stop = border + len(behind["head"])
    place = Mention(
        start, border, town, Kind.PLACE, sentence.index, span=(start, border), rule="town of an office"
    )
    title = town[-1] + "長" if behind["head"] == "長" else "知事"
    return (dataclasses.replace(mention, title=title, affiliation=town, span=(mention.start, stop)), place)


def _head_of_department(sentence: Sentence, mention: Mention) -> Sequence[Mention]:
    """Return the person of 浅井アジア|大洋州|局長, where the recogniser hears a place in it."""
    parts = _RUN_TOGETHER.fullmatch(mention.text)
    if parts is None or mention.kind is not Kind.PLACE or mention.rule != "recogniser alone":
        return ()
    border = mention.start + len(parts["name"])
    behind = sentence.text[border - sentence.start :][:_LONGEST]
    whole = len(parts["field"])
    office = next((behind[:n] for n in range(len(behind), whole, -1) if behind[:n] in OFFICES), "")
    if not office:
        return ()
    return (
        dataclasses.replace(
            mention,
            end=border,
            text=parts["name"],
            kind=Kind.PERSON,
            title=office,
            surname=parts["name"],
            span=(mention.start, border + len(office)),
        ),
    )


def _head_of_field(sentence: Sentence, mention: Mention, others: Sequence[Mention]) -> Sequence[Mention]:
    """Return the person before an office behind a dot: アラウージョ|・|エネルギー相."""
    if mention.form is not Form.ROLE:
        return ()
    named = _DOTTED.search(sentence.text, 0, mention.start - sentence.start)
    if named is None or any(
        m.start < mention.start and named.start() + sentence.start < m.end for m in others
    ):
        return ()
    return (_person(sentence, named.start(), named.end("name"), mention),)


def _head_of_common_words(sentence: Sentence, mention: Mention, gazetteer: Gazetteer) -> Sequence[Mention]:
    """Return the person of レントランド緊急支援|調整官, where the recogniser hears a body in it.

    Not where the words make a body: レント開発庁長官, nor where the name is a land's.
    """
    parts = _IN_CHARGE.fullmatch(mention.text)
    if parts is None or mention.kind is not Kind.ORGANIZATION or mention.rule in _TOLD:
        return ()
    at = mention.end - sentence.start
    behind = (sentence.text[at : at + n] for n in range(_LONGEST, 1, -1))
    office = next((word for word in behind if word in OFFICES), "")
    known = gazetteer.lookup(parts["name"]) or ending_of(mention.text, ORGANIZATION)
    if not office or known or office.endswith(_ALSO_OF_COMPANIES) or parts["name"] in COMMON_KATAKANA:
        return ()
    border = mention.start + len(parts["name"])
    return (
        dataclasses.replace(
            mention,
            end=border,
            text=parts["name"],
            kind=Kind.PERSON,
            title=parts["charge"] + office,
            span=(mention.start, mention.end + len(office)),
            rule="office behind",
        ),
    )


def _given_in_kana(sentence: Sentence, mention: Mention, others: Sequence[Mention]) -> Sequence[Mention]:
    """Return the person whose given name in hiragana sounds like particles: 門脇|とよ|首相."""
    named = mention.form is Form.NAME and mention.kind is Kind.PERSON and not mention.title
    given = _KANA.match(sentence.text, mention.end - sentence.start)
    if given is None or not named or not is_kanji(mention.text):
        return ()
    office = next(
        (m for m in others if m.form is Form.ROLE and m.start == sentence.start + given.end()), None
    )
    if office is None or office.text not in OFFICES:
        return ()
    return (_person(sentence, mention.start - sentence.start, given.end(), office),)


def _person(sentence: Sentence, start: int, end: int, office: Mention) -> Mention:
    return Mention(
        sentence.start + start,
        sentence.start + end,
        sentence.text[start:end],
        Kind.PERSON,
        sentence.index,
        title=office.title,
        affiliation=office.affiliation,
        span=(sentence.start + start, office.end),
        rule="office behind",
    )
