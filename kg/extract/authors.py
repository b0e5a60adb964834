"""A document's view in; who signs it (筆者), whose words its first person (私は) are, out.

A byline is a line at the head or the foot that holds a person's name, at most with an office, and says
nothing else: 神崎礼人(西洋史家), (文・小此木晶). Reads no posts: they have their own writers.
"""

from kg import expressions as re
from kg.extract.cues.speakers import BYLINE_REST, DESK, SELF_INTRODUCED
from kg.extract.cues.voices import WRITERS_OFFICE
from kg.extract.view import View
from kg.records import Form, Kind, Mention, Sentence

_REST = re.compile(BYLINE_REST)
_SELF = re.compile(SELF_INTRODUCED)
_WRITES = re.compile(rf"{WRITERS_OFFICE}|{DESK}")
#: How many sentences from the head and from the foot a byline may stand.
_HEAD, _FOOT = 5, 2


def author_of(view: View) -> str:
    """Return the person who signs the document of *view*, "" when nobody or more than one does."""
    edges = [*view.sentences[:_HEAD], *view.sentences[-_FOOT:]]
    signed = {e for sentence in edges for e in _signers(view, sentence)}
    return signed.pop() if len(signed) == 1 else ""


def is_byline(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* is a line that only says who wrote the text: 政治部・日下部透.

    With a desk or a writer's office, or with the name alone; the office of another sort heads a part about
    its bearer.
    """
    edge = sentence.index < _HEAD or sentence.index >= len(view.sentences) - _FOOT
    if not edge or "。" in sentence.text or not (signers := _signers(view, sentence)):
        return False
    if _WRITES.search(sentence.text):
        return True
    titled = any(m.title for m in view.mentions_in(sentence))
    return not titled and author_of(view) in signers


def _signers(view: View, sentence: Sentence) -> tuple[str, ...]:
    people = [
        m for m in view.mentions_in(sentence) if m.kind is Kind.PERSON and m.form is Form.NAME and m.entities
    ]
    if len(people) != 1:
        return ()
    [person] = people
    return person.entities if _introduces(view, sentence, person) else ()


def _introduces(view: View, sentence: Sentence, person: Mention) -> bool:
    before = view.text[sentence.start : person.start]
    after = view.text[person.end : sentence.end]
    return bool(_SELF.fullmatch(after)) or bool(_REST.fullmatch(before) and _REST.fullmatch(after))
