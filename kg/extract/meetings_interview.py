"""The turns of an interview in; who asks and answers, whom an answer means, what a yes makes of a question.

Interviews with a mark before each question (――, Q), and with the speakers' names too. Finds no meetings.
"""

from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import Group, group_of, sentence_groups
from kg.extract.cast import Cast
from kg.extract.cues.meetings import ASKED_AS_FACT, QUESTION, YES_OR_NO
from kg.extract.cues.narrators import ASKER_BEFORE, GUEST_AFTER, SPEAKS_FOR_OTHERS, TELLS_IT
from kg.extract.interview import interview_of
from kg.extract.meetings_parties import Scene, home_quote
from kg.extract.roles import Roles
from kg.extract.view import View
from kg.records import BlockKind, Factuality, Form, Kind, Mention, Sentence

_QUESTION, _YES_OR_NO = re.compile(QUESTION), re.compile(YES_OR_NO)
_AS_FACT = re.compile(ASKED_AS_FACT)
_PAST_END = re.compile(r"(?:た|ました|でした|ています|ている)。?\s*$")
_ASKER, _GUEST = re.compile(ASKER_BEFORE), re.compile(GUEST_AFTER)
_TELLS_IT = re.compile(TELLS_IT)
_FEW_BLOCKS = 3
_TITLE_BLOCKS = 4
_LABEL = 40  #: characters before a name that say it asks
_PARAGRAPHS = 4  #: of one answer
_GUESTS: WeakKeyDictionary[View, Group | None] = WeakKeyDictionary()
_TURNS_BACK = 4
_SHORT_QUESTION = 16  #: characters, its mark included


def interviewee(scene: Scene) -> Group | None:
    """Return who answers in the paragraphs after a question (――): whom the head says is asked."""
    view = scene.view
    guest = interview_of(view).answers.get(scene.sentence.block, "")
    if guest:
        return _name_of(view, guest)
    if not _answers(view, scene.sentence):
        return None
    if view not in _GUESTS:
        _GUESTS[view] = _guest(view)
    return _GUESTS[view]


def _answers(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* stands in the answer to a question; a headline ends the interview."""
    blocks = view.analysis.blocks
    for index in range(sentence.block - 1, max(sentence.block - _PARAGRAPHS, 0) - 1, -1):
        block = blocks[index]
        if _QUESTION.match(view.text, block.start):
            return not _QUESTION.match(view.text, blocks[sentence.block].start)
        if block.kind is not BlockKind.BODY:
            return False
    return False


def _guest(view: View) -> Group | None:
    """Return a name of the one who is asked: introduced so, else the one whom the opening names."""
    guest = Cast(view, Roles(view)).guest
    if guest:
        return _name_of(view, guest)
    asked = next(b.index for b in view.analysis.blocks if _QUESTION.match(view.text, b.start))
    opening = [m for s in view.sentences if s.block < min(asked, _FEW_BLOCKS) for m in view.mentions_in(s)]
    people = {m.entities: m for m in opening if m.kind is Kind.PERSON and len(m.entities) == 1}
    if len(people) == 1:
        return group_of(next(iter(people.values())))
    asked_by = guest_of(view, asker_of(view))
    return group_of(asked_by) if asked_by else None


def _name_of(view: View, person: str) -> Group | None:
    named = (m for m in view.mentions if m.entities == (person,))
    return next((group_of(m) for m in named if m.form is Form.NAME), None)


def asker_of(view: View) -> Mention | None:
    """Return a name of the one person who put the questions (聞き手), None for none or several."""
    found = [
        m for m in view.mentions if _one_person(m) and _ASKER.search(view.text[_line(view, m) : m.start])
    ]
    return found[0] if len({m.entities for m in found}) == 1 else None


def guest_of(view: View, asker: Mention | None) -> Mention | None:
    """Return a name of who was asked by *asker*: X さんに聞いた, else the one whom the title names."""
    if asker is None:
        return None
    others = [m for m in view.mentions if _one_person(m) and m.entities != asker.entities]
    if telling := [m for m in others if _TELLS_IT.search(view.text[_line(view, m) : m.start])]:
        return telling[0]
    blocks = view.analysis.blocks
    first = next((b.index for b in blocks if _QUESTION.match(view.text, b.start)), len(blocks))
    others = [m for m in others if view.sentences[m.sentence].block < max(first, 1)]
    outside = [m for m in others if home_quote(view, view.sentences[m.sentence], m.start) < 0]
    asked = [m for m in outside if _GUEST.match(view.text, m.end, view.sentences[m.sentence].end)]
    if asked:
        return asked[0] if len({m.entities for m in asked}) == 1 else None
    title = [m for m in others if view.sentences[m.sentence].block < _TITLE_BLOCKS and not _is_prose(view, m)]
    return title[0] if len({m.entities for m in title}) == 1 else None


def _is_prose(view: View, mention: Mention) -> bool:
    block = view.block(view.sentences[mention.sentence])
    return "。" in view.text[block.start : block.end]


def _line(view: View, mention: Mention) -> int:
    """Return where the line begins that holds *mention*."""
    return max(view.text.rfind("\n", 0, mention.start) + 1, mention.start - _LABEL)


def _one_person(mention: Mention) -> bool:
    return mention.kind is Kind.PERSON and mention.form is Form.NAME and len(mention.entities) == 1


def asked_about(scene: Scene, speaker: Group) -> Group | None:
    """Return whom an answer means that names nobody: the one person of the question before it.

    Short questions that name nobody either go on with the one before.
    """
    view, sentence = scene.view, scene.sentence
    if not sentence.block or not (
        view.block_kind(sentence) is BlockKind.TURN or interviewee(scene) is not None
    ):
        return None
    answers = interviewee(scene)
    if answers and not set(answers.entities) & set(speaker.entities):
        return None  # マリク外相が話し込んだ: with whom is not told
    if speaks_for_others(view, speaker) or sentence.text.rstrip().endswith("と。"):
        return None
    for last in range(sentence.block, max(sentence.block - 2 * _TURNS_BACK, 0), -2):
        spoken = [s for s in view.sentences if s.block in {last - 1, last} and s.index <= sentence.index]
        named = [
            g for s in spoken for g in sentence_groups(view, s) if view.kind(g.entities[0]) is Kind.PERSON
        ]
        others = [g for g in named if not set(g.entities) & set(speaker.entities)]
        if others:
            return others[-1] if len({e for g in others for e in g.entities}) == 1 else None
        if not (_goes_on(view, last - 1) and _PAST_END.search(sentence.text)):
            return None
    return None


def _goes_on(view: View, block: int) -> bool:
    """Whether a question only asks for more of the same: ――その後は。."""
    question = view.analysis.blocks[block]
    return question.end - question.start <= _SHORT_QUESTION


def turn_speaker(view: View, sentence: Sentence) -> Group | None:
    """Return the person whose name opens the turn that holds *sentence*, None where none does."""
    start = view.block(sentence).start
    for other in view.sentences:
        if other.block == sentence.block:
            for group in sentence_groups(view, other):
                if group.start <= start + 6 and view.kind(group.entities[0]) is Kind.PERSON:
                    return group
            return None
    return None


def addressee(view: View, sentence: Sentence) -> Group | None:
    """Return whom a question is put to that yes or no answers: 〈Y と会われたそうですね〉。――ええ."""
    answer = _answer(view, sentence)
    if answer is None or confirmed(view, sentence) is None:
        return None
    return turn_speaker(view, answer) or interviewee(Scene(view, answer))


def confirmed(view: View, sentence: Sentence) -> Factuality | None:
    """Return what yes or no makes of a question that tells something as a fact, None without either."""
    answer = _answer(view, sentence)
    told = answer and _AS_FACT.search(view.text, sentence.start, sentence.end)
    said = _YES_OR_NO.match(view.text, view.block(answer).start) if answer and told else None
    if said is None:
        return None
    return Factuality.ACTUAL if said["yes"] else Factuality.DENIED


def _answer(view: View, sentence: Sentence) -> Sentence | None:
    """Return the first sentence after the question *sentence*, None where it is no question or no answer."""
    if not _QUESTION.match(view.text, view.block(sentence).start):
        return None
    return next((s for s in view.sentences if s.block == sentence.block + 1), None)


def speaks_for_others(view: View, group: Group) -> bool:
    """Whether *group* is a spokesman, here or elsewhere in the text: what he tells is not of himself."""
    offices = (o.title for e in group.entities if e in view.entities for o in view.entities[e].offices)
    return any(title.endswith(SPEAKS_FOR_OTHERS) for title in (group.last.mention.title, *offices))
