"""The mentions of a sentence in; the same with a surname parted from the ministry that stands behind it, out.

ロシアの|ザハロワ|外務省情報局長 is a person, of the state that is named before her. A surname is known, is
that of a person of the text, or stands behind a state: no state has a ministry of another land.
"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.cues.ministry_heads import (
    COUNCIL_OFFICE,
    LAND_ENDS,
    MINISTRY_OFFICE,
    NO_STATE,
    STATE_BEFORE,
)
from kg.extract.cues.words import COMMON_KATAKANA
from kg.gazetteer import Gazetteer
from kg.records import Form, Kind, Mention, Sentence

_NAMED = re.compile(
    rf"(?P<name>[ァ-ヴー]{{2,}}(?:・[ァ-ヴー]{{2,}})*)(?P<title>{MINISTRY_OFFICE})(?![一-龥])"
)
_OF_COUNCIL = re.compile(rf"(?P<name>[ァ-ヴー]{{2,}})(?P<title>{COUNCIL_OFFICE})(?![一-龥])")
_STATE_BEFORE = re.compile(STATE_BEFORE)


def with_ministry_heads(
    sentence: Sentence, mentions: Sequence[Mention], people: Collection[str], gazetteer: Gazetteer
) -> Sequence[Mention]:
    """Return *mentions* in text order, none overlapping; *people*: how the text calls people elsewhere."""
    found: list[Mention] = []
    for mention in mentions:
        if found and mention.start < found[-1].span[1] and found[-1].rule == _RULE:
            continue
        state = found[-1] if found else None
        found.append(_head(sentence, mention, state, people, gazetteer) or mention)
    return found


_RULE = "surname before a ministry"


def _head(
    sentence: Sentence,
    mention: Mention,
    before: Mention | None,
    people: Collection[str],
    gazetteer: Gazetteer,
) -> Mention | None:
    """Return the person of *mention*, None where it is a body or a place."""
    named = mention.form is Form.NAME and mention.kind in {Kind.ORGANIZATION, Kind.PLACE}
    at = mention.start - sentence.start
    match = _NAMED.match(sentence.text, at) if named else None
    if match is None and named:
        match = _OF_COUNCIL.match(sentence.text, at)
        match = match if match and match["name"] in people else None
    if match is None or mention.text not in {match["name"], *_bodies(match)}:
        return None
    name, start = match["name"], match.start()
    known = gazetteer.lookup(name)
    if any(e.kind is not Kind.PERSON and e.leaf != "City" for e in known):
        return None
    if name in COMMON_KATAKANA or name.endswith(LAND_ENDS):
        return None
    behind = before is not None and _is_state(before) and before.end == mention.start - 1
    state = before.text if before is not None and behind and sentence.text[start - 1] == "の" else ""
    person = name in people or any(e.kind is Kind.PERSON for e in known)
    if not (state or person or _STATE_BEFORE.search(sentence.text[:start])):
        return None
    end = sentence.start + match.end("name")
    return replace(
        mention,
        end=end,
        text=name,
        kind=Kind.PERSON,
        title=match["title"],
        affiliation=state,
        surname=name.rsplit("・", 1)[-1],
        span=(before.start if state and before is not None else mention.start, sentence.start + match.end()),
        rule=_RULE,
    )


def _bodies(match: re.Match[str]) -> set[str]:
    """Return the name with each beginning of the title: アンサリ外務省, アンサリ外務省情報局."""
    return {match["name"] + match["title"][:n] for n in range(1, len(match["title"]))}


def _is_state(mention: Mention) -> bool:
    """Whether a place may have ministries; a town or a province is governed by others."""
    return mention.kind is Kind.PLACE and not mention.text.endswith(NO_STATE)
