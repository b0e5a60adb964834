"""A masked sentence and its possible speakers in; which of them the clause of a reporting verb may have, out.

Which topic is nearest, whose own words a quotation is, what a が-phrase does within what is told. Chooses
nobody where several rules would have to be weighed.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.cues.reporting_around import CLAUSE_BREAK, NEW_CLAUSE, VENUE
from kg.extract.cues.reporting_verbs import ADDRESSING
from kg.extract.quotations import Masked
from kg.extract.reporting_frames import Frame
from kg.extract.speakers import Agent

_VENUE = re.compile(VENUE)
#: 受け取ったとのうわさを
_TOLD = re.compile("[たるいだ]と(?:の|いう|いった|する|した)[^、。はがを]{1,10}を?$")
#: Yが戦闘をやめることを求めた: Y does what is asked for
_DEED = re.compile("[うくぐすつぬぶむる]ことを?$")
#: Ends like a clause and is none: X氏は番組において、Yは「生きていない」と発言した.
_ADVERBIAL = re.compile("に(?:おい|於い|つい|関し|対し|とっ|よっ|際し)て、|(?:として|にて)、")
_TOPIC = re.compile("[一-龥々ァ-ヴーA-Za-z〓◇]は、")
_BREAK = re.compile(CLAUSE_BREAK)
#: …とされているが、Yは: the contrast opens a clause with a topic of its own
_NEW_CLAUSE = re.compile(NEW_CLAUSE)


#: Xが…と主張しているのに対し、; …と発表し、: the clause ends, and the next has a subject of its own.
_AGAINST = re.compile("(?:のに(?:対して?)?|一方で?|ものの|が|し|て)、?$")

_ANSWERS = re.compile("[^、。]{0,6}(?:否定|否認|反論|反発|反対|批判|非難|認め)")
#: 軍が攻撃するのではないかという見方に対しては: what somebody does is only spoken of.
_SPOKEN_OF = re.compile("(?:という|との)[^、。はが]{1,10}(?:に対し|について|に関し|を)")


def set_against_another(
    masked: Masked, frame: Frame, inside: Sequence[Agent], agents: Sequence[Agent]
) -> bool:
    """Whether the only subject of a clause claims what the next one answers: Xが…と主張し、Yは否定した."""
    if frame.kind != "to" or len(inside) != 1 or inside[0].particle != "が" or frame.adnominal:
        return False
    other = next((a for a in agents if a.start >= frame.verb_end and a.subject), None)
    if other is None or set(other.entities) & set(inside[0].entities):
        return False
    if not (other.topic or _ANSWERS.match(masked.mask, other.end)):
        return False
    if _SPOKEN_OF.search(masked.mask, inside[0].end, frame.content_end):
        return False
    return _AGAINST.search(masked.mask[frame.verb_start : other.start]) is not None


def set_off(masked: Masked, inside: Sequence[Agent]) -> bool:
    """Whether nothing but が-phrases is there and the last is set off by a comma."""
    return all(a.particle == "が" for a in inside) and masked.mask[inside[-1].end - 1] == "、"


def unknown_topic_between(masked: Masked, first: Agent, second: Agent) -> bool:
    """Whether a topic that names nobody stands set off between two that do: X紙は、会議は、Yは無実だと."""
    return _TOPIC.search(masked.mask, first.end, second.start) is not None


def of_what_is_told(masked: Masked, frame: Frame, agent: Agent) -> bool:
    """Whether the が-phrase has its verb in what is reported: Yが金を受け取ったとのうわさを打ち消した."""
    told = frame.kind == "wo" and agent.particle == "が" and masked.mask[agent.end - 1] != "、"
    demanded = frame.stance == "demands" and _DEED.search(masked.mask, agent.end, frame.content_end)
    return told and bool(demanded or _TOLD.search(masked.mask, agent.end, frame.content_end))


def own_words(masked: Masked, frame: Frame, agent: Agent) -> bool:
    """Whether a body marked by では says the quotation right behind it: X社では「…」と謝罪した."""
    quote = masked.quote_ending_at(frame.content_end)
    if frame.lemma.strip() in ADDRESSING:
        return False
    return quote is not None and quote[0] == agent.end and not _VENUE.search(masked.mask, 0, agent.end)


def nearest_clause(masked: Masked, topics: Sequence[Agent], clause: re.Pattern[str] = _BREAK) -> Agent:
    """Return the last topic that opens a clause of its own; the leftmost when there is one clause."""
    chosen = topics[0]
    for topic in topics[1:]:
        between = _ADVERBIAL.sub("", masked.mask[chosen.end : topic.start])
        # X氏は番組に出演し、同監視所は「…」と言い切った: what is no person is spoken of
        other = topic.person or not chosen.person or _NEW_CLAUSE.search(between)
        # X市は軍が押さえ、Y司令官は忠誠を誓った: a place says nothing beside a person
        place = chosen.place and topic.person and _BREAK.search(between)
        if (other and clause.search(between)) or place:
            chosen = topic
    return chosen
