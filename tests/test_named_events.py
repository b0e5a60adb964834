"""A named event has the date and place that the sentence naming it gives, and no others."""

import pytest
from annotated import parse
from hand_built import plain_analysis

from kg.extract.events import date_events
from kg.extract.view import View
from kg.records import Document, Entity, Evidence, Facts, Kind, Mention
from kg.resolve.entities import merge_entities


def event(example):
    """Return the first event of an example, whose marks are its mentions, with its date and place."""
    text, marks = parse(example)
    analysis = plain_analysis(text, date="2031-05-04")
    mentions, entities = [], {}
    for mark in marks:
        sentence = next(s for s in analysis.sentences if s.start <= mark.start < s.end)
        kind = Kind(mark.label)
        mentions.append(Mention(mark.start, mark.end, mark.text, kind, sentence.index, entities=(mark.text,)))
        entities[mark.text] = Entity(mark.text, kind, mark.text)
    found = date_events(View(analysis, mentions, entities))
    return next(e for e in found.values() if e.kind == Kind.EVENT)


GIVEN = {
    "held-in": ("3月2日に〈北浜:Place〉で開かれた〈東海会議:Event〉は続く。", "2031-03-02", "北浜"),
    "of-that-year": ("2029年の〈北浜事件:Event〉は忘れられた。", "2029", ""),
    "brackets": ("〈東海会議:Event〉(2030年4月)は決裂した。", "2030-04", ""),
    "topic": ("〈東海会議:Event〉は2030年4月に〈北浜:Place〉で開かれた。", "2030-04", "北浜"),
    "place-alone": ("〈北浜:Place〉での〈東海会議:Event〉は決裂した。", "", "北浜"),
    "more-precise": (
        "2030年の〈東海会議:Event〉は決裂した。\n2030年4月3日の〈東海会議:Event〉は短かった。",
        "2030-04-03",
        "",
    ),
}


@pytest.mark.parametrize(("example", "date", "place"), GIVEN.values(), ids=GIVEN)
def test_what_the_sentence_gives_the_event(example, date, place):
    """A date or place right before it, in brackets after it, or of the verb that tells it."""
    found = event(example)

    assert (found.date, found.place) == (date, place)


NOT_GIVEN = {
    "other-verb": "3月2日に首相は〈東海会議:Event〉を批判した。",
    "other-sentence": "3月2日に雨が降った。\n〈東海会議:Event〉は続く。",
    "topic-other-verb": "〈東海会議:Event〉は3月2日に批判された。",
    "disagree": "2029年の〈東海会議:Event〉は短い。\n2030年の〈東海会議:Event〉は長い。",
    "said-elsewhere": "首相は〈北浜:Place〉で〈東海会議:Event〉を批判した。",
    "longer-name": "3月2日に〈北浜:Place〉で開かれた〈東海会議:Event〉記念式典は短かった。",
    "two-places": "〈北浜:Place〉での〈東海会議:Event〉と〈南浜:Place〉での〈東海会議:Event〉だ。",
}


@pytest.mark.parametrize("example", NOT_GIVEN.values(), ids=NOT_GIVEN)
def test_what_the_sentence_tells_of_something_else(example):
    """A date or place of another deed, another sentence, or one that is contradicted, is not the event's."""
    found = event(example)

    assert (found.date, found.place) == ("", "")


def test_documents_put_together_keep_what_one_of_them_gives(gazetteer):
    """The date comes from whichever document has it, and the place is that document's."""

    def document(number, *entities):
        doc_id = f"{number:016x}"
        evidence = (Evidence(doc_id, 0, 1),)
        return Facts(
            Document(doc_id, "。"),
            (),
            tuple(Entity(i, k, n, evidence=evidence, **more) for i, k, n, more in entities),
        )

    first = document(1, ("e", Kind.EVENT, "東海会議", {}))
    second = document(
        2, ("f", Kind.EVENT, "東海会議", {"date": "2030-04", "place": "p"}), ("p", Kind.PLACE, "北浜", {})
    )

    entities, _ = merge_entities([first, second], gazetteer)
    by_name = {e.name: e for e in entities}

    assert by_name["東海会議"].date == "2030-04"
    assert by_name["東海会議"].place == by_name["北浜"].entity_id
