"""A masked sentence and a verb's place in; where its complement without と ends (〜よう, 〜こと, 〜を), out.

Also whether an object is something that is told. Finds no verbs.
"""

from kg import expressions as re
from kg.extract.cues import reporting_around as around
from kg.extract.cues import reporting_verbs as verbs
from kg.extract.quotations import Masked
from kg.records import Sentence

_NEEDS_BEFORE = {lemma: re.compile(pattern) for lemma, pattern in verbs.NEEDS_BEFORE.items()}
_SPEECH_ITSELF, _FACT = re.compile(verbs.SPEECH_ITSELF), re.compile(verbs.FACT)
_FOUND_IN = re.compile(around.FOUND_IN)
_SUED = re.compile(verbs.SUED)


def you_end(masked: Masked, region: int, verb_start: int) -> int:
    """Return where 〜よう ends before the verb, -1 when it does not stand there."""
    match = re.search(r"よう(?:に|、)?(?P<gap>[^。よ]{0,30})$", masked.mask[region:verb_start])
    if match is None or (re.search(r"[をが]|ような|[たる]、", match["gap"]) and "にも" not in match["gap"]):
        return -1
    return region + match.start() + 2


def koto_end(masked: Masked, region: int, verb_start: int) -> int:
    """Return where 〜こと ends before the verb, -1 when it does not stand there."""
    match = re.search(
        r"(?:こと|(?<=[たるい])事実?)(?P<after>(?:を、?[^、。をはが〓]{1,24}[はが]|[をもはにで])(?P<gap>[^。をはが]{0,24}))$",
        masked.mask[region:verb_start],
    )
    return -1 if match is None else region + match.start("after")


def wo_end(masked: Masked, region: int, verb_start: int) -> int:
    """Return where the object (を) ends before the verb, -1 when it has none."""
    # 町を砲撃したとして非難した: of the reason, not of the verb; 町を一部であるとして扱った is its own
    match = re.search(
        r"(?:(?P<wo>を)(?:、?[^。、をはが〓]{2,24}は)?"
        r"(?:(?!(?<!であ)(?<!であっ)(?:[たる]|んだ)として)[^。、をはが〓]|ながら){0,14}|(?P<topic>(?:について|に関して|に関し)?(?:も|は)))$",
        masked.mask[region:verb_start],
    )
    if match is None:
        return -1
    # Xは関与は否定した has a subject before its object; Xは否定した has no object at all
    before = masked.mask[region : region + match.start()]
    goes_on = region and re.search("(?:^|、)[^、。はがを〓]{1,14}$", before)
    if not (match["wo"] or re.search("[はが]", before) or goes_on):
        return -1
    return region + match.start() + (1 if match["wo"] else 0)


def tells_of(lemma: str, before: str) -> bool:
    """Whether an object after *before* is something told: not 敗因を兵糧に求める, 会社を訴えた."""
    if lemma == "訴える" and _SUED.search(before):
        return False
    needed = _NEEDS_BEFORE.get(lemma)
    return not _FOUND_IN.search(before) and (needed is None or needed.search(before) is not None)


def is_deed(sentence: Sentence, position: int) -> bool:
    """Whether the object that ends at *position* is a deed or a fact: 撤退を, 面会の事実を; not 声明を."""
    position -= sentence.text[position - 1] == "を"
    at = sentence.start + position
    head = next((t for t in reversed(sentence.tokens) if t.end <= at), None)
    if head is None or head.end != at or _SPEECH_ITSELF.search(sentence.text, 0, position):
        return False
    return "サ変可能" in head.tag or bool(_FACT.search(sentence.text, 0, position))
