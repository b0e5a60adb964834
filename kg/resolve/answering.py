"""A word for a person that answers (氏は「…」と応じた) and the mentions before it in; who is meant, out.

Nobody answers himself: of two people, whoever spoke in the sentence before is the other one.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues.anaphora import ANSWERS_BEHIND, SPOKE_BEFORE
from kg.records import Kind, Mention, Sentence

_ANSWERS, _SPOKE = re.compile(ANSWERS_BEHIND), re.compile(SPOKE_BEFORE)
_SUBJECT = frozenset("はがも")


def who_answers(
    text: str, sentences: Sequence[Sentence], word: Mention, earlier: Sequence[Mention]
) -> tuple[str, ...] | None:
    """Return whom *word* means where it answers the sentence before, () where several may be meant.

    None where it answers nothing.
    """
    sentence = sentences[word.sentence]
    # X が会うとの噂に、|本人は「…」と返した: to the rumour, and not to the sentence before
    if any(m.sentence == word.sentence for m in earlier) or word.text == "本人":
        return None
    if not word.sentence or not _ANSWERS.match(text, word.end, sentence.end):
        return None
    before = sentences[word.sentence - 1]
    if before.block != sentence.block or not _SPOKE.search(before.text):
        return None
    people = [m for m in earlier if m.kind == Kind.PERSON and len(m.entities) == 1]
    spoke = [m for m in people if m.sentence == before.index]
    spoke = [m for m in spoke if text[m.phrase_end : m.phrase_end + 1] in _SUBJECT]
    if not spoke:
        return None
    here = {m.entities for m in people if sentences[m.sentence].block >= sentence.block - 1}
    others = here - {spoke[0].entities}
    return others.pop() if len(others) == 1 else ()
