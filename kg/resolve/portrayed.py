"""A pronoun for a person (彼, 彼女) in a portrait in; the hero of it, where nobody else acts before it, out.

組合長の Y に直談判した。|彼女は鋸を置いた: the hero did, for Y is only who was met. Answers nobody elsewhere.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.records import Kind, Mention, Sentence

_PRONOUN = re.compile("彼女?|かれ|かのじょ")
_ACTING = frozenset("はがも")


def hero_meant(
    text: str, sentences: Sequence[Sentence], word: Mention, earlier: Sequence[Mention], hero: tuple[str, ...]
) -> tuple[str, ...]:
    """Return *hero* where *word* stands for him: since he or the paragraph began nobody else has acted."""
    if not hero or not _PRONOUN.fullmatch(word.text) or text[word.end : word.end + 1] not in _ACTING:
        return ()
    block = sentences[word.sentence].block
    others = 0
    for mention in reversed(earlier):
        if sentences[mention.sentence].block != block:
            break
        if mention.kind != Kind.PERSON or not mention.entities:
            continue
        if mention.entities == hero:
            return hero if others else ()
        if text[mention.phrase_end : mention.phrase_end + 1] in _ACTING or len(mention.entities) > 1:
            return ()
        others += 1
    return hero if others else ()
