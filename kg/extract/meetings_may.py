"""Parties that a trigger was given in; whether they can be meant (会い得るか), by their kinds and words, out.

No press conference, no medium that only reports, no station, no country beside a person. Finds no parties.
"""

from kg import expressions as re
from kg.extract.actors import reports_only
from kg.extract.arguments import sentence_groups
from kg.extract.cues.factuality import CLASSICAL
from kg.extract.cues.meetings import (
    BEFORE_A_JUDGE,
    BETWEEN_PEOPLE,
    BY_WORD_OF,
    PARTY_NOUNS,
    PRESS_NOUNS,
    SIDES,
)
from kg.extract.cues.meetings_together import (
    ABOUT_THEM,
    CLEFT_TOLD,
    COLLIDED,
    FIRST_MET_AT,
    OF_THERE,
    OFFICIALS_OF_A_LAND,
    WORKED_OUT,
)
from kg.extract.cues.narrators import WORD_OF_ONE
from kg.extract.meetings_delegates import act_for
from kg.extract.meetings_parties import Parties, among_others
from kg.extract.meetings_triggers import Trigger
from kg.extract.meetings_unmet import unmet
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.records import Kind, Sentence

_NAMED = frozenset(
    {"with", "dative", "visit", "quarters", "call", "told", "handed", "hosted", "answered", "asked"}
)
_PERSONAL = frozenset({"face", "joint", "along", "brief", "there"})
_TOGETHER = {
    "face": frozenset({"with", "joined", "both", "dative"}),
    "joint": frozenset({"with", "joined"}),
    "along": frozenset({"with"}),
    "brief": frozenset({"with", "joined"}),
    "there": frozenset({"with"}),
}
_WORKED_OUT, _TALE = re.compile(WORKED_OUT), re.compile(CLASSICAL)
_BY_WORD = re.compile(f"(?:{'|'.join(sorted(BY_WORD_OF, key=len, reverse=True))})|の{WORD_OF_ONE}")
_AT_SOME_PLACE = re.compile(FIRST_MET_AT)
_ADVERSARIES, _JUDGE = ("対決", "対問", "対質"), re.compile(BEFORE_A_JUDGE)
_COURT_REACH = 40  #: characters before such a verb that may name the judge
_WHERE_IT_WAS, _COLLIDED = re.compile(CLEFT_TOLD), re.compile(COLLIDED)
_OF_THERE, _ABOUT_THEM = re.compile(OF_THERE), re.compile(ABOUT_THEM)


def may_meet(view: View, sentence: Sentence, trigger: Trigger, parties: Parties) -> bool:
    """Whether these parties can be meant: no press conference, no medium that only reports it."""
    word = view.text[trigger.start : trigger.end]
    alone = word in PRESS_NOUNS and not parties.how.startswith(("with", "dative"))
    if alone and not tells_story(view) and not _TALE.match(view.text, trigger.end):
        return False
    before = view.sentences[max(0, sentence.index - 1)]
    if word == "接触" and _COLLIDED.search(view.text, before.start, sentence.end):
        return False  # 両社の電車が接触した
    if any(_is_only_of_there(view, sentence, e) for e in parties.entities):
        return False
    if _are_spoken_of(view, sentence, trigger, parties):
        return False
    if unmet(view, sentence, trigger, parties) or among_others(view, sentence, trigger.start):
        return False
    delegated = act_for(view, sentence, parties.entities)
    people = all(view.kind(e) is Kind.PERSON or e in delegated for e in parties.entities)
    if trigger.sort == "agreed" and not (people and parties.how == "with"):
        return False
    if trigger.sort == "agreed" and not _names_one(view, sentence, trigger, parties):
        return False  # 合意した村というのは: whoever agreed there
    worked_out = trigger.sort in {"joint", "face"} and parties.how == "with" and _WORKED_OUT.search(word)
    if (word.startswith(BETWEEN_PEOPLE) or trigger.sort in _PERSONAL) and not (people or worked_out):
        return False
    if trigger.sort in _PERSONAL and parties.how not in _TOGETHER[trigger.sort]:
        return False
    if parties.how not in _NAMED and any(reports_only(view, e) for e in parties.entities):
        return False
    if (
        word.startswith("知り合")
        and parties.how != "with"
        and not _WHERE_IT_WAS.match(view.text, trigger.end)
        and not _AT_SOME_PLACE.search(view.text, parties.start, trigger.start)
    ):
        return False
    if word.startswith(_ADVERSARIES) and not _JUDGE.search(
        view.text, max(sentence.start, trigger.start - _COURT_REACH), trigger.start
    ):
        return False  # 川原で対決した: by arms
    kinds = {view.kind(e) for e in parties.entities}
    if any(
        view.kind(e) is Kind.PLACE and view.entities[e].leaf == "Facility" and e not in delegated
        for e in parties.entities
    ):
        return False  # 2本が A 駅と B 駅で一夜を明かした: stations meet nobody
    if Kind.PERSON in kinds and Kind.PLACE in kinds and not _for_a_side(view, sentence, trigger, parties):
        return False
    # X によると、Y とは会った: X is who tells it, unless the sentence opens with whom it is told of
    tells = [
        g
        for g in sentence_groups(view, sentence)
        if set(g.entities) & set(parties.entities) and _BY_WORD.match(view.text, g.last.content_end)
    ]
    return not any(parties.start < g.start < trigger.start for g in tells)


def _are_spoken_of(view: View, sentence: Sentence, trigger: Trigger, parties: Parties) -> bool:
    """Whether the parties are what others talk about: A と B の|交渉の再開について協議した."""
    own = [g for g in sentence_groups(view, sentence) if g.end <= trigger.start and g.particle == "の"]
    named = [g for g in own if set(g.entities) == set(parties.entities)]
    return bool(named) and _ABOUT_THEM.fullmatch(view.text, named[-1].end, trigger.start) is not None


def _is_only_of_there(view: View, sentence: Sentence, entity: str) -> bool:
    """Whether the sentence names a country only by its people or games: カザフスタン|人と知り合った."""
    named = [m for m in view.mentions_in(sentence) if entity in m.entities]
    return (
        bool(named)
        and view.kind(entity) is Kind.PLACE
        and all(_OF_THERE.match(view.text, m.end) for m in named)
    )


def _for_a_side(view: View, sentence: Sentence, trigger: Trigger, parties: Parties) -> bool:
    """Whether the countries among *parties* stand for their people: 〜側, 〜政府."""
    if view.text[trigger.start : trigger.end] in PARTY_NOUNS:
        return False
    groups = [g for g in sentence_groups(view, sentence) if set(g.entities) & set(parties.entities)]
    places = [g for g in groups if view.kind(g.entities[0]) is Kind.PLACE]
    places = [g for g in places if g.particle != "の"] or places  # ケルサの|首都に入り、ケルサ当局者と
    return all(g.last.title.endswith((*SIDES, *OFFICIALS_OF_A_LAND)) for g in places)


def _names_one(view: View, sentence: Sentence, trigger: Trigger, parties: Parties) -> bool:
    """Whether the sentence names one of *parties* before the verb."""
    before = (m for m in view.mentions_in(sentence) if m.end <= trigger.start)
    return any(e in parties.entities for m in before for e in m.entities)
