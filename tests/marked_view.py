"""Build the view of a document from an example with marked names, without a model.

The situation rules read text, blocks and mentions only, so tokens are left out. One name, one entity; its
id is the name. ``〈同氏:Pronoun=ドレク〉`` points at ドレク, ``〈両氏:Pronoun=ドレク+ミラン〉`` at two.
"""

from annotated import parse

from kg.document_facts import prepare
from kg.extract.view import View
from kg.records import Document, Entity, Form, Kind, Mention

_FORMS = {"Role": Form.ROLE, "Pronoun": Form.PRONOUN}


def marked_view(example: str, *, date: str = "2031-05-20") -> View:
    """Return the view of *example*, reported on *date*."""
    text, marks = parse(example)
    analysis = prepare(Document("d", text, date=date))
    entities = {m.text: Entity(m.text, Kind(m.label), m.text) for m in marks if m.label not in _FORMS}
    mentions = []
    for mark in marks:
        meant = tuple(mark.answer.split("+")) if mark.answer else (mark.text,)
        sentence = next(s.index for s in analysis.sentences if s.start <= mark.start < s.end)
        form = _FORMS.get(mark.label, Form.NAME)
        kind = entities[meant[0]].kind
        mentions.append(
            Mention(
                mark.start,
                mark.end,
                mark.text,
                kind,
                sentence,
                form,
                entities=meant,
                span=(mark.start, mark.end),
            )
        )
    return View(analysis, mentions, entities)
