"""One document in, everything that it says out, by itself: the order of the rooms for a document.

read → blocks and sentences; analysed → mentions → entities of the document → claims, meetings, control, other
events. Knows no other document.
"""

import dataclasses
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kg.gazetteer import Gazetteer
from kg.records import Analysis, Claim, Document, Entity, Facts, Mention, PlaceControl

if TYPE_CHECKING:
    from kg.extract.view import View
    from kg.resolve.sides import Sides


def prepare(document: Document) -> Analysis:
    """Return the document with its blocks, clippings and sentences, not analysed yet.

    The analysis and the rules see one sort of punctuation; offsets are those of the document as it is.
    """
    from kg.analyse.sentences import split_sentences
    from kg.punctuation import plain
    from kg.read import split_blocks

    document = dataclasses.replace(document, text=plain(document.text))
    blocks, clippings = split_blocks(document)
    return Analysis(document, blocks, clippings, split_sentences(document, blocks))


def document_facts(analysis: Analysis, gazetteer: Gazetteer) -> Facts:
    """Return everything one analysed document says. Entity ids are the document's own."""
    from kg.extract.claims import told_claims
    from kg.extract.diary_offices import with_diary_offices
    from kg.extract.diary_residences import with_residences
    from kg.extract.events import date_events
    from kg.extract.happenings import extract_happenings
    from kg.extract.held_places import with_held_places
    from kg.extract.meetings import extract_meetings
    from kg.extract.meetings_venues import venues_met_at, with_named_first, with_venues
    from kg.extract.nameless_word import controls_on_nameless_word, meetings_on_nameless_word
    from kg.extract.speech_acts import with_speech_acts
    from kg.extract.unknown import unknown_titles
    from kg.extract.unnamed_holders import holders_without_names, with_unnamed_holders
    from kg.extract.view import View
    from kg.resolve.certainty import unresolved_roles
    from kg.resolve.disputes import link_disputes
    from kg.resolve.sides import Sides

    document, sentences = analysis.document, analysis.sentences
    whole = with_references(analysis)
    named, entities = _entities_of(analysis, whole, gazetteer)
    mentions = tuple(m for m in named if m.sentence < len(sentences))  # what is cited tells nothing
    view = with_residences(with_diary_offices(View(analysis, mentions, entities)))
    told = told_claims(view)
    sides = Sides(view.entities, {c.speaker for c in told.claims})
    ground = with_held_places(view)
    claims = link_disputes(ground, with_speech_acts(view, told.claims), sides)
    halls = with_venues(view)
    talks = with_named_first(extract_meetings(view, claims, halls), view.entities)
    theirs = with_unnamed_holders(ground, claims)
    controls = controls_on_nameless_word(
        _controls(ground, theirs, claims, Sides(theirs.entities, {c.speaker for c in told.claims})),
        told.unnamed,
        told.unowned,
    )
    return Facts(
        document=document,
        passages=tuple(view.evidence(s) for s in whole.sentences),
        entities=(
            *date_events(view).values(),
            *holders_without_names(theirs, controls),
            *venues_met_at(halls, talks, view.entities),
        ),
        meetings=meetings_on_nameless_word(talks, told.unnamed),
        claims=claims,
        unnamed=with_speech_acts(view, told.unnamed),
        controls=controls,
        happenings=extract_happenings(view, claims, talks),
        gaps=(
            *told.gaps,
            *unresolved_roles(document, sentences, mentions),
            *unknown_titles(analysis, mentions),
        ),
    )


def _controls(
    view: "View", theirs: "View", claims: Sequence[Claim], sides: "Sides"
) -> tuple[PlaceControl, ...]:
    """Return who holds which place according to one document, and who disputes it.

    *theirs*: *view* with those who hold places and have no name.
    """
    from kg.extract.control import extract_control
    from kg.extract.rule_precision import with_confidence
    from kg.extract.unnamed_holders import held_without_names
    from kg.resolve.accusations import accused_holdings
    from kg.resolve.bare_denials import with_bare_denials
    from kg.resolve.control_disputes import disputed_controls
    from kg.resolve.counters import with_counters
    from kg.resolve.disputes import link_disputes
    from kg.resolve.ended import with_ended
    from kg.resolve.nameless_answers import nameless_answers
    from kg.resolve.own_doubts import with_own_doubts
    from kg.resolve.parts import wholes_of
    from kg.resolve.rebuffs import with_rebuffs
    from kg.resolve.word_of_holders import stated_holdings

    named = with_own_doubts(extract_control(view, claims), sides)
    told = (*named, *held_without_names(view, theirs, claims, named))
    stated = stated_holdings(claims, told, sides)
    implied = with_confidence((*stated, *accused_holdings(claims, (*told, *stated), sides)))
    nameless = nameless_answers(theirs, (*told, *implied), claims, sides)
    said = link_disputes(theirs, (*claims, *nameless), sides) if nameless else claims
    denied = with_rebuffs(theirs, with_bare_denials(theirs, (*told, *implied), sides), said, sides)
    countered = with_counters(theirs, denied, said, sides)
    return with_ended(disputed_controls(countered, said, sides, wholes_of(theirs, sides)), sides)


def document_entities(
    analysis: Analysis, gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], dict[str, Entity]]:
    """Return the resolved mentions of one analysed document, and the things they point at by id.

    Mentions in its bare references have indexes of sentences behind its last.
    """
    return _entities_of(analysis, with_references(analysis), gazetteer)


def _entities_of(
    analysis: Analysis, whole: Analysis, gazetteer: Gazetteer
) -> tuple[tuple[Mention, ...], dict[str, Entity]]:
    from kg.extract.cited import mentions_referenced
    from kg.extract.mentions import find_mentions
    from kg.extract.view import View
    from kg.resolve.certainty import weigh_kinds
    from kg.resolve.coreference import resolve_anaphora
    from kg.resolve.employers import with_employers
    from kg.resolve.names import resolve_names
    from kg.resolve.offices import attach_offices

    told = len(analysis.sentences)
    document, sentences = whole.document, whole.sentences
    cited = mentions_referenced(sentences[told:], gazetteer)
    found = tuple(sorted((*find_mentions(analysis, gazetteer), *cited), key=lambda m: (m.start, -m.end)))
    mentions, entities = resolve_names(document, sentences, found, gazetteer)
    entities = weigh_kinds(found, mentions, entities)
    mentions = resolve_anaphora(whole, mentions, entities, gazetteer)
    entities = attach_offices(document, sentences, mentions, entities, gazetteer)
    return mentions, with_employers(View(whole, mentions, entities))


def with_references(analysis: Analysis) -> Analysis:
    """Return *analysis* with the document's bare references behind its sentences."""
    from kg.analyse.sentences import split_references

    references = split_references(analysis.document, analysis.blocks, len(analysis.sentences))
    return dataclasses.replace(analysis, sentences=(*analysis.sentences, *references))
