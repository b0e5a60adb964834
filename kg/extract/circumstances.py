"""A claim's sentence and content in; when, through what medium and to whom it was said, out.

Reads only what stands outside the content. A date inside the content is the content's own.
"""

from collections.abc import Sequence
from itertools import pairwise

from kg import expressions as re
from kg.extract.cues.voices import MEDIA, VOICE_TITLE
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import Kind, Mention, Sentence

_MEDIUM = re.compile(MEDIA)
_ADDRESSED = re.compile(
    r"[^、。はがをにのと]{0,8}(?:に対し(?:て)?|に)(?=[、「]|[^、。]{0,12}(?:求め|促|要求|要請|呼びかけ|命じ|伝え|語|述べ|約束|迫))"
)
_VOICE = re.compile(VOICE_TITLE)
#: After a place: somebody speaks there. 〜で開かれた会談 is an event's place, not the speech's.
_SPOKEN_AT = re.compile(
    r"(?:市内|都内|近郊|市中心部|の[^、。はがをに日]{1,12})?で(?:、|「|記者|演説|講演|会見|取材|[0-9０-９一二三十]+日|開いた[^、。]{0,6}会見)"
)
_DAY = len("2025-04-25")


def said_on(view: View, sentence: Sentence, contents: Sequence[tuple[int, int]]) -> str:
    """Return the ISO date that *sentence* gives outside *contents*, else the date of its report."""
    anchor = view.anchor(sentence)
    for start, end, date in dated_expressions(view, sentence):
        if not _inside(start, end, contents) and len(date) == _DAY and (not anchor or date <= anchor):
            return date
    return anchor


def medium_of(view: View, sentence: Sentence, contents: Sequence[tuple[int, int]]) -> str:
    """Return the words for what it was said in (記者会見, SNS, 声明), "" when the sentence names none."""
    for match in _MEDIUM.finditer(view.text, sentence.start, sentence.end):
        if not _inside(match.start(), match.end(), contents):
            return match[0]
    return ""


def addressee_of(
    view: View,
    sentence: Sentence,
    mentions: Sequence[Mention],
    contents: Sequence[tuple[int, int]],
    speaker: str,
) -> str:
    """Return the entity that に対し or に marks outside *contents*, "" when there is none."""
    for mention in mentions:
        end = mention.phrase_end
        if not mention.entities or speaker in mention.entities or _inside(mention.start, end, contents):
            continue
        if _ADDRESSED.match(view.text, end, sentence.end):
            return mention.entities[0]
    return ""


def said_at(
    view: View, sentence: Sentence, mentions: Sequence[Mention], contents: Sequence[tuple[int, int]]
) -> str:
    """Return the place that で marks outside *contents* as where it was said, "" when none is named."""
    for mention in mentions:
        end = mention.phrase_end
        if mention.kind is not Kind.PLACE or not mention.entities or _inside(mention.start, end, contents):
            continue
        before = view.text[max(sentence.start, mention.start - 1) : mention.start]
        opens = mention.start == sentence.start or before in "、はも日にの都"
        if opens and _SPOKEN_AT.match(view.text, end, sentence.end):
            return mention.entities[0]
    return ""


def on_behalf_of(view: View, mentions: Sequence[Mention], speaker: str) -> str:
    """Return the organisation that *speaker* is named as the voice of: X省のY報道官, "" when of none."""
    for before, mention in pairwise(mentions):
        end = mention.phrase_end
        voice = _VOICE.match(view.text, mention.end) or _VOICE.search(view.text, mention.span[0], end)
        joined = view.text[before.end : mention.start] in {"", "の"}
        if (
            speaker in mention.entities
            and before.kind is Kind.ORGANIZATION
            and joined
            and voice
            and before.entities
        ):
            return before.entities[0]
    return ""


def _inside(start: int, end: int, contents: Sequence[tuple[int, int]]) -> bool:
    return any(a <= start and end <= b for a, b in contents)
