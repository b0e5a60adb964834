"""A possible speaker of a sentence in; the entity that the text means by it, out.

Besides names: offices and pronouns that point back, 発表によると and それによると, 同記事. Finds no frames.
"""

from kg import expressions as re
from kg.extract.book_authors import book_author
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.counterparts import counterpart
from kg.extract.cues.anaphora import TELLS_OF
from kg.extract.cues.book_authors import BOOK_WRITERS
from kg.extract.cues.reporting_around import (
    ANSWER_PAPERS,
    ANSWERED_SO,
    BARE_PAPER,
    INQUIRES,
    MADE_AN_ANNOUNCEMENT,
    PAPER_ISSUED,
    POINTS_AT_A_PAPER,
    POINTS_AT_AN_ANNOUNCEMENT,
    POINTS_AT_AN_INQUIRY,
    POINTS_AT_TELLING,
    PUBLISHED,
)
from kg.extract.cues.speakers import PERSON_BACK, PRONOUN_OF_PERSON
from kg.extract.judgments import court_of_judgment, is_judgment
from kg.extract.media import is_medium
from kg.extract.speakers import Agent
from kg.records import Kind, Sentence

#: Over how many sentences 同記事 points back.
PAPER_TELLS_ON = 3
_PAPER, _TELLS_OF = re.compile(BARE_PAPER), re.compile(TELLS_OF)
_INQUIRES = re.compile(INQUIRES)
_ANSWERED = re.compile(ANSWERED_SO)
_PUBLISHED, _ANNOUNCED = re.compile(PUBLISHED), re.compile(MADE_AN_ANNOUNCEMENT)


def resolve_agent(draft: Draft, reading: Reading, agent: Agent, discourse: Discourse) -> str:
    """Return the entity that *agent* is, "" when nobody can tell."""
    if agent.entities:
        return "" if _another(reading, agent) else agent.entities[0]
    sentence = reading.sentence
    other = counterpart(draft, agent.noun, sentence, sentence.start + agent.start)
    if other is not None:
        return other
    if is_judgment(agent.noun):
        return court_of_judgment(draft.view, sentence, sentence.start + agent.start)
    if agent.noun in POINTS_AT_A_PAPER:
        return discourse.medium if sentence.index - discourse.told_by <= PAPER_TELLS_ON else ""
    if agent.noun in BOOK_WRITERS:
        return book_author(draft.view)
    if agent.noun in POINTS_AT_TELLING:
        return _told_before(draft, sentence, discourse)
    if agent.noun in POINTS_AT_AN_ANNOUNCEMENT and agent.source:
        return _announced_before(draft, sentence, discourse)
    if agent.noun == POINTS_AT_AN_INQUIRY:
        police = discourse.near(sentence)
        return police if police and _INQUIRES.search(draft.view.entities[police].name) else ""
    earlier = draft.view.sentences[sentence.index - 1].text if sentence.index else ""
    if _PAPER.fullmatch(agent.noun):
        issued = re.search(PAPER_ISSUED.format(noun=agent.noun), earlier) or (
            agent.noun.startswith(ANSWER_PAPERS) and _ANSWERED.search(earlier)
        )
        return discourse.near(sentence, reach=1) if issued else ""
    if agent.noun == "本人" and _TELLS_OF.search(earlier):
        return ""  # Xは、首相が漏らしたと書いている。本人は: not X, and who has no name
    if re.fullmatch(PERSON_BACK, agent.noun):
        before = [a for a in reading.agents if a.end <= agent.start and a.subject and a.entities]
        if before and draft.view.kind(before[-1].entities[0]) is Kind.PERSON:
            return before[-1].entities[0]
    return draft.roles.back(
        agent.noun, sentence, sentence.start + agent.start, discourse.near(sentence, reach=4)
    )


def _told_before(draft: Draft, sentence: Sentence, discourse: Discourse) -> str:
    """Return who told what それによると points at: who spoke or published in the sentence before."""
    before = draft.view.sentences[sentence.index - 1] if sentence.index else sentence
    tells = discourse.claimed or _PUBLISHED.search(before.text)
    return discourse.near(sentence, reach=1) if tells else ""


def _announced_before(draft: Draft, sentence: Sentence, discourse: Discourse) -> str:
    """Return who made what 発表によると points at: who announced something up to two sentences before."""
    speaker = discourse.near(sentence)
    if not speaker or is_medium(draft.view, speaker) or discourse.nameless_since(sentence):
        return ""
    announced_it = _ANNOUNCED.search(draft.view.sentences[discourse.sentence].text)
    return speaker if announced_it else ""


def _another(reading: Reading, agent: Agent) -> bool:
    """Whether 彼 or 彼女 is set against the topic before it: Xは…と語り、彼女は…と応じた."""
    if not agent.topic or not re.fullmatch(PRONOUN_OF_PERSON, agent.noun):
        return False
    return any(a.topic and a.end <= agent.start and a.entities == agent.entities for a in reading.agents)
