"""A headline in; the source that it names (=X】, 【… X国防省, 概要 X省) and what it says of it, out.

What stands behind = or a dash may as well be the next piece of news (-X氏とY特使が会談), a place or a
day: no source. Makes no claims.
"""

from kg import expressions as re
from kg.extract.cues.headlines import ANOTHER_DEED, BEHIND_A_QUOTATION, GATHERING
from kg.extract.cues.voices import (
    BECAME_OF,
    HEADLINE_SOURCE,
    SUMMARY_SOURCE,
    TRAILING_SOURCE,
)
from kg.extract.roles import Roles
from kg.extract.view import View
from kg.extract.voices import Voice, named_in
from kg.records import Kind, Sentence

_SOURCE, _BECAME_OF = re.compile(HEADLINE_SOURCE), re.compile(BECAME_OF)
_DEED, _BEHIND = re.compile(ANOTHER_DEED), re.compile(BEHIND_A_QUOTATION)
_GATHERING = re.compile(GATHERING)
_TRAILING = re.compile(TRAILING_SOURCE)
_SUMMARY = re.compile(SUMMARY_SOURCE)
_POINTS = re.compile(r"(?:概要|まとめ|戦況)$")
#: Places of these classes, or of none that is known, may be lands that speak.
_LANDS = frozenset({"", "Country", "HistoricState"})
_WHERE = re.compile(
    "[0-9０-９一二三四五六七八九十][日月年]|同日|[翌当]日|^(?:首都|州都|県都|市内|郊外|近郊|沖合?)|で$"
)
_WHEN_AND_WHERE = re.compile("[0-9０-９]+日(?:[^、]{0,4})?、(?!.*(?:発表|声明|談話|会見)$)")


def headline_voice(view: View, roles: Roles, sentence: Sentence) -> Voice | None:
    """Return the source and the content of a headline that names its source, None when it names none."""
    text, base = sentence.text, sentence.start
    match = _SOURCE.search(text)
    if match and match["content"][0] not in "(（":
        speaker = named_in(view, roles, base + match.start("source"), base + match.end("source"), sentence)
        if speaker and (
            _says_where(view, speaker, match["source"]) or tells_of_a_deed(match["content"], match["source"])
        ):
            return None
        if speaker and _POINTS.search(match["content"]):
            return Voice(speaker, "summary-source")
        if speaker:
            return Voice(
                speaker, "headline-source", (base + match.start("content"), base + match.end("content"))
            )
    match = _SUMMARY.search(text)
    if match:
        speaker = named_in(view, roles, base + match.start("source"), base + match.end("source"), sentence)
        if speaker:
            return Voice(speaker, "summary-source")
    match = _TRAILING.search(text)
    if match:
        first, last = base + match.start("source"), base + match.end("source")
        speaker = named_in(view, roles, first, last, sentence)
        if speaker and any(m.start - first <= 3 for m in view.mentions_between(first, last)):
            return Voice(
                speaker, "headline-source", (base + match.start("content"), base + match.end("content"))
            )
    return None


def tells_of_a_deed(content: str, source: str) -> bool:
    """Whether what stands behind = is news of its own: -X氏とY特使が会談, =X首相がZを訪問, ――X氏死去."""
    deed = _BEHIND if content.startswith("「") else _DEED
    return bool(_BECAME_OF.search(source) or deed.search(source) or _GATHERING.search(source))


def _says_where(view: View, speaker: str, source: str) -> bool:
    """Whether what stands behind = is no source, but where or when it is: =9日、ウィーン】."""
    if view.kind(speaker) is not Kind.PLACE:
        return bool(_WHEN_AND_WHERE.search(source))  # a caption: ＝20日、南浜県庁
    return view.entities[speaker].leaf not in _LANDS or bool(_WHERE.search(source))
