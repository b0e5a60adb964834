"""A quotation whose speaker is left out in; the person whose portrait the text is (評伝の主人公), out.

In a portrait nobody else than its hero is asked: what stands there without a subject he says, unless the
paragraph has somebody else on stage. Answers nobody in a text whose writer says I.
"""

from kg import expressions as re
from kg.extract.claims_draft import Draft, Reading
from kg.extract.cues.hero import HAS_DIED, POINTS_BACK, TELLS_NOW, TRAITS, WORDS_CAME
from kg.extract.hero import hero, is_mourned
from kg.extract.meetings_narrator import says_i
from kg.extract.nameless import nameless_topic
from kg.extract.quotations import QUOTED
from kg.records import BlockKind, Form, Kind, Sentence

_TRAITS = re.compile(TRAITS)
_NOW, _BACK = re.compile(rf"{QUOTED}+{TELLS_NOW}"), re.compile(POINTS_BACK)
_CAME = re.compile(rf"(?:{WORDS_CAME})(?:という)?。?\s*$")
_DIED = re.compile(rf"(?:{HAS_DIED})。?\s*$")


def portrayed_speaker(draft: Draft, reading: Reading) -> str:
    """Return whose portrait the text is where *reading*'s words are his, "" where another may say them.

    Whom he met in the sentence before may say them too, unless they are told in the tense of the interview.
    """
    now = is_told_now(reading)
    view, sentence = draft.view, reading.sentence
    whose = hero(view)
    if whose is None or view.block_kind(sentence) not in {BlockKind.BODY, BlockKind.QUOTE}:
        return ""
    writer = is_mourned(view) or any(says_i(view, s) for s in view.sentences)
    if writer or _pointed_back_at(draft, sentence):
        return ""
    [person] = whose.entities
    if _others(draft, reading, person) or nameless_topic(reading):
        return ""
    for index in range(sentence.index - 1, -1, -1):
        before = view.sentences[index]
        if before.block != sentence.block:
            return person
        earlier = draft.reading(before)
        if index == sentence.index - 1 and not now and _CAME.search(before.text):
            return ""
        subjects = [a for a in earlier.agents if a.subject and a.person]
        if any(person in a.entities for a in subjects):
            return person
        spoken = {c.speaker for c in draft.claims_of(index)} - {person}
        spoken |= {e for a in earlier.agents if a.source for e in a.entities} - {person}
        met = not now and index == sentence.index - 1 and _others(draft, earlier, person)
        nameless = nameless_topic(earlier) and not _TRAITS.match(before.text)
        if subjects or spoken or met or nameless:
            return ""
    return person


def is_told_now(reading: Reading) -> bool:
    """Whether *reading* is a quotation in the tense of whoever was asked for the portrait."""
    return _NOW.search(reading.masked.mask) is not None


def only_met(draft: Draft, sentence: Sentence, speaker: str) -> bool:
    """Whether the sentence before has *speaker* for whom the hero of a portrait met, not for its subject."""
    whose = hero(draft.view)
    if whose is None or speaker in whose.entities or not sentence.index:
        return False
    before = draft.view.sentences[sentence.index - 1]
    acts = any(a.subject and a.entities == (speaker,) for a in draft.reading(before).agents)
    return before.block == sentence.block and not draft.claims_of(before.index) and not acts


def has_just_died(draft: Draft, sentence: Sentence) -> bool:
    """Whether the sentence before tells of somebody's end: 将軍は昨年死去した。「…」."""
    return sentence.index > 0 and bool(_DIED.search(draft.view.sentences[sentence.index - 1].text))


def _others(draft: Draft, reading: Reading, person: str) -> bool:
    """Whether *reading* tells of another person than *person*, outside quotations."""
    view, masked = draft.view, reading.masked
    return any(
        m.kind is Kind.PERSON
        and person not in m.entities
        and QUOTED not in masked.mask[m.start - masked.base : m.end - masked.base]
        for m in view.mentions_in(reading.sentence)
    )


def _pointed_back_at(draft: Draft, sentence: Sentence) -> bool:
    following = draft.view.sentences[sentence.index + 1 : sentence.index + 2]
    return any(f.block == sentence.block and _BACK.match(f.text) for f in following)


def told_of_inside(draft: Draft, reading: Reading, speaker: str) -> bool:
    """Whether a quotation alone tells of *speaker* by name or office: 「長老の頭には…」 is not his."""
    masked = reading.masked
    return any(
        speaker in m.entities and m.form is not Form.PRONOUN and m.rule != "first-person"
        for m in draft.view.mentions_in(reading.sentence)
        if QUOTED in masked.mask[m.start - masked.base : m.end - masked.base]
    )
