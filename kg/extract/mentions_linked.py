"""The mentions of a sentence in text order in; those of people with what の, 、 or ・ joins to them, out.

ロシア外務省の〈ザハロワ報道官〉 has an affiliation, 首相の〈石破氏〉 an office. Finds no mention.
"""

import dataclasses
from collections.abc import Iterator, Sequence

from kg.extract.cues.titles import HONORIFICS
from kg.records import Form, Kind, Mention, Sentence

_ACTED_ON = ("を", "に", "と", "へ")


def linked(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Attach what stands before with の: ロシア外務省の〈ザハロワ報道官〉, 首相の〈石破氏〉."""
    for i, mention in enumerate(mentions):
        if mention.kind != Kind.PERSON or mention.form == Form.PRONOUN:
            yield mention
            continue
        mention = _with_office_behind(sentence, mention, mentions[i + 1 : i + 3])
        if i == 0:
            yield mention
            continue
        left = mentions[i - 1]
        gap = sentence.text[max(left.span[1], left.end) - sentence.start : mention.span[0] - sentence.start]
        if not mention.affiliation and gap == "の" and left.kind in {Kind.PLACE, Kind.ORGANIZATION}:
            mention = dataclasses.replace(
                mention, affiliation=left.text, span=(left.span[0], mention.span[1])
            )
        elif mention.form == Form.NAME and left.form == Form.ROLE and _links(sentence, gap, left, mention):
            mention = dataclasses.replace(
                mention,
                title=left.title if mention.title in HONORIFICS else mention.title or left.title,
                affiliation=mention.affiliation or left.affiliation,
            )
        yield mention


def _with_office_behind(sentence: Sentence, mention: Mention, following: Sequence[Mention]) -> Mention:
    """Return a name without a title with the office behind its dot: X・ソルナ電機社長, X・元首相."""
    if mention.form != Form.NAME or mention.title:
        return mention
    role = next((m for m in following if m.form == Form.ROLE), None)
    between = (
        "" if role is None else sentence.text[mention.end - sentence.start : role.span[0] - sentence.start]
    )
    if role is None or between != "・":
        return mention
    return dataclasses.replace(mention, title=role.title, affiliation=mention.affiliation or role.affiliation)


def _links(sentence: Sentence, gap: str, left: Mention, mention: Mention) -> bool:
    """Whether an office before a name is its bearer's: 報道官のX氏, 報道官、X氏, 報道官・X氏.

    In annals a comma stands for は: 王、|Xを都に召す.
    """
    after = sentence.text[max(mention.end, mention.span[1]) - sentence.start :]
    before = sentence.text[: left.start - sentence.start].rstrip()
    if gap == "、" and not mention.title and after.startswith(_ACTED_ON) and before[-1:] in {"", "、"}:
        return False
    return gap == "の" or (gap in {"、", "・"} and (not mention.title or mention.title in HONORIFICS))
