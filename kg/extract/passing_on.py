"""A verb of passing news on (報じる, 伝えている) in; the medium that tells it, out, where its topic does not.

X紙によると、Yは…と報じている: the paper tells it, not Y. Hears no medium that the text does not name.
"""

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.claims_agents import resolve_agent
from kg.extract.claims_draft import Discourse, Draft, Reading
from kg.extract.cues.reporting_around import TELLS_WHOM
from kg.extract.media import is_medium
from kg.records import Kind

#: Verbs that nobody but a medium is the subject of.
_OF_MEDIA = frozenset({"報じる", "報道"})
_GOING_ON = re.compile("て(?:い|お)")
_WHOM = re.compile(TELLS_WHOM)
_REPORTER = re.compile(
    "(?:記者|特派員|通信員|支局長|論説委員|編集長|キャスター|アナウンサー|ジャーナリスト|ブロガー)$"
)
_REACH = 2  #: sentences over which a medium tells on


def tells_of_topic(draft: Draft, reading: Reading, item: Attribution) -> bool:
    """Whether the subject of *item*, which is no medium, is what a medium tells of.

    伝える is said of anybody who has a message for somebody: Xは側近に…と伝えた.
    """
    frame, speaker = item.frame, item.speaker
    if frame.adnominal or frame.inner or frame.bare or speaker is None or not speaker.entities:
        return False
    who = speaker.entities[0]
    # a body that tells may be a medium that no list has
    if draft.view.kind(who) is not Kind.PERSON or not speaker.topic or _REPORTER.search(speaker.noun):
        return False
    if frame.lemma in _OF_MEDIA:
        return True
    mask = reading.masked.mask
    telling = frame.lemma == "伝える" and _GOING_ON.search(mask, frame.verb_start, frame.verb_end)
    return bool(telling) and not _WHOM.search(mask, frame.region, frame.verb_start)


def telling_medium(draft: Draft, reading: Reading, item: Attribution, discourse: Discourse) -> str:
    """Return the medium that *item* may belong to: the sentence's source, else the last one, "" for none."""
    if item.source is not None:
        source = resolve_agent(draft, reading, item.source, discourse)
        return source if source and is_medium(draft.view, source) else ""
    return discourse.medium if reading.sentence.index - discourse.told_by <= _REACH else ""


def left_out_medium(draft: Draft, reading: Reading, item: Attribution, discourse: Discourse) -> str:
    """Return the medium that goes on where *item* has no subject: 紙によると…。これは初めてだと伝えた."""
    frame = item.frame
    mask = reading.masked.mask
    tells = frame.lemma in _OF_MEDIA or (
        frame.lemma == "伝える" and not _WHOM.search(mask, frame.region, frame.verb_start)
    )
    if not tells or item.source is not None or frame.kind not in {"to", "koto"}:
        return ""
    return telling_medium(draft, reading, item, discourse)
