"""A verb of meeting that names neither side in; whoever tells it and the one told of right before, out.

X は門口で待っていた。私たちは夕方まで話し込んだ; X は譲らなかった。二時間、向かい合った. Answers nobody where
the sentence before names several, or somebody without a name is the other side.
"""

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.meetings_favours import BETWEEN_TWO, WE
from kg.extract.meetings_implied import author
from kg.extract.meetings_interview import interviewee
from kg.extract.meetings_narrator import says_i
from kg.extract.meetings_parties import Parties, Scene, home_quote, unnamed_partner, unnamed_subject
from kg.extract.meetings_tellers import teller, tells_own
from kg.records import BlockKind, Kind

_BETWEEN_TWO, _WE = re.compile(BETWEEN_TWO), re.compile(WE)


def with_one_told_of(scene: Scene, start: int, end: int) -> Parties | None:
    """Return the teller of the sentence and the one person of the sentence before it, None where unclear."""
    view, sentence = scene.view, scene.sentence
    if not _BETWEEN_TWO.match(view.text, start, sentence.end):
        return None
    if home_quote(view, sentence, start) >= 0 and view.block_kind(sentence) is not BlockKind.QUOTE:
        return None
    answers = interviewee(scene) or author(view, sentence)
    host = answers or teller(view, sentence)
    we = _WE.search(view.text, sentence.start, start)
    if host is None or not (answers or we or says_i(view, sentence) or tells_own(view, sentence)):
        return None
    if unnamed_partner(view, sentence, start) or (
        not we and unnamed_subject(view, sentence, sentence.start, start)
    ):
        return None
    if any(
        set(g.entities) - set(host.entities) and _is_person(scene, g) for g in sentence_groups(view, sentence)
    ):
        return None
    other = _one_before(scene, host)
    return Parties((*host.entities, *other.entities), "both", start=start) if other else None


def _one_before(scene: Scene, host: Group) -> Group | None:
    """Return the only person besides *host* whom the sentence before names, in the same paragraph."""
    view, sentence = scene.view, scene.sentence
    earlier = view.sentences[max(0, sentence.index - 1) : sentence.index]
    if not earlier or earlier[0].block != sentence.block:
        return None
    if unnamed_subject(view, earlier[0], earlier[0].start, earlier[0].end):
        return None
    people = [g for g in sentence_groups(view, earlier[0]) if _is_person(scene, g)]
    others = [g for g in people if g.entities != host.entities]
    one = len({e for g in others for e in g.entities}) == 1
    return others[0] if one and others[0].last.quote < 0 else None


def _is_person(scene: Scene, group: Group) -> bool:
    return all(scene.view.kind(e) is Kind.PERSON for e in group.entities)
