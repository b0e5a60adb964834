"""A word for a person (彼, 本人, 氏, 両氏) and the mentions before it in; who is meant or cannot be, out.

What the sentence before says of people in so many words. Answers nobody where it does not.
"""

from collections import Counter
from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues.anaphora import BROUGHT_UP, ONLY_TELLS, TELLS_OF
from kg.records import Form, Kind, Mention, Sentence

_TELLS_OF, _BROUGHT_UP = re.compile(TELLS_OF), re.compile(BROUGHT_UP)
_TOPIC_AFTER = re.compile(r"[一-龥ァ-ヴー・]{0,12}(?:[（(][^（()）]{0,30}[）)])?は")
_TELLS = re.compile(ONLY_TELLS)
_ACTING, _BACK = frozenset("はがも"), 2
_USUAL = 3  #: times that an office alone stood for one person


def told_of(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], word: Mention
) -> tuple[str, ...] | None:
    """Return who is told of in another's words right before: Xは、Yが漏らしたと書いた。|本人|は否定した.

    Nobody where that is not clear, None where no words stand there.
    """
    before = sentences[word.sentence - 1] if word.sentence else None
    if before is None or not _TELLS_OF.search(before.text):
        return None
    people = [
        m
        for m in mentions
        if m.sentence == before.index and m.kind == Kind.PERSON and m.form is not Form.PRONOUN
    ]
    teller = next((m for m in people if _TOPIC_AFTER.match(text, m.span[1])), None)
    later = [m for m in people if teller is not None and m.start > teller.start]
    if teller is None or not later:
        return None
    others = {m.entities for m in later if m.entities and m.entities != teller.entities}
    return others.pop() if len(others) == 1 else ()


def brought_up(
    text: str, sentences: Sequence[Sentence], word: Mention, earlier: Sequence[Mention]
) -> tuple[str, ...]:
    """Return whom a cleft brought up, where nobody acts since: 困ったのは X だ。城を Y に握られ…。|彼は."""
    people = [m for m in earlier if m.kind == Kind.PERSON and len(m.entities) == 1]
    for index in range(word.sentence - 1, max(-1, word.sentence - 1 - _BACK), -1):
        if sentences[index].block != sentences[word.sentence].block:
            return ()
        here = [m for m in people if m.sentence == index]
        if here and text.endswith(
            ("のは", "のは、"), 0, min(here[-1].start, here[-1].span[0] or here[-1].start)
        ):
            return here[-1].entities if _BROUGHT_UP.match(text, here[-1].phrase_end) else ()
        if any(text[m.phrase_end : m.phrase_end + 1] in _ACTING for m in here):
            return ()
    return ()


def without_teller(text: str, word: Mention, earlier: Sequence[Mention]) -> list[Mention]:
    """Return *earlier* without whoever only tells of both: 秘書の X は、|両氏は会ったと明言した."""
    acts = text[word.end : word.end + 1] in _ACTING
    telling = {
        m.entities
        for m in earlier
        if acts and m.sentence == word.sentence and _TELLS.fullmatch(text, m.phrase_end, word.start)
    }
    return [m for m in earlier if m.entities not in telling]


def topic_of_office(
    text: str, role: Mention, before: Sequence[Mention], resolved: Sequence[Mention] = ()
) -> tuple[str, ...]:
    """Return the topic of a sentence that names several of one office: X 首相は Y 首相と会談した。|首相は.

    *before*: Who bear the office and are named before *role*, in text order.
    *resolved*: the mentions before *role*; whom the sentence calls by the bare office is called so again.
    """
    last = before[-1].sentence
    acts = text[role.end : role.end + 1] in _ACTING and not role.affiliation
    if not acts or not 0 < role.sentence - last <= _BACK:
        return ()
    called = {
        m.entities
        for m in resolved
        if m.form is Form.ROLE and m.sentence == last and m.text == role.text and not m.affiliation
        if len(m.entities) == 1 and text[m.end : m.end + 1] in _ACTING
    }
    if len(called) == 1 and before[-1].entities not in called:
        return called.pop()  # 首相は Y 首相と会談した。|首相は
    topics = [m for m in before if m.sentence == last and text[m.phrase_end : m.phrase_end + 1] == "は"]
    several = len({m.entities for m in before if m.sentence == last}) > 1
    return topics[0].entities if several and len({m.entities for m in topics}) == 1 else ()


def usual_bearer(role: Mention, last: Mention, earlier: Sequence[Mention]) -> tuple[str, ...]:
    """Return whom the text calls by the bare office throughout, though another land's was named last.

    知事は…。知事は隣県の Y 知事と会った。 / |知事は黙っていた: not Y.
    """
    if role.affiliation or not last.affiliation:
        return ()
    called = Counter(
        m.entities
        for m in earlier
        if m.form is Form.ROLE and m.text == role.text and not m.affiliation and len(m.entities) == 1
    )
    usual = called.most_common(1)
    return usual[0][0] if usual and usual[0][1] >= _USUAL and usual[0][0] != last.entities else ()
