"""A masked sentence and its mentions in; the phrases that can speak in it (発話者の候補), in text order, out.

A candidate is a mention with its title that a particle marks, or an organisation with an unnamed
spokesman (同省の報道官は). Does not choose among them.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.cues.reporting_around import BARE_PAPER, POINTS_AT_AN_INQUIRY
from kg.extract.cues.reporting_endings import CLASSICAL, DAY_ALONE, TERSE
from kg.extract.cues.reporting_nouns import PAPERS, SOURCE_NOUN
from kg.extract.cues.reporting_owners import SOURCE_PARTICLES
from kg.extract.cues.speakers import (
    AGENT_ROLE,
    AGENT_TITLE,
    BODIES_ALONE,
    CIRCLE,
    COUNTED_ALL,
    FORMER_BEFORE,
    FORMER_STAFF,
    ISSUING,
    MUTE_ENDING,
    MUTE_LEAVES,
    NO_ROLE,
    NON_AGENT_END,
    OLD_TOPIC,
    OTHER_PARTICLES,
    PARTICLES,
    PERSONS_SPOKES,
    PRONOMINAL,
    PRONOMINAL_ROLE,
    SELF_STYLED,
    SENT_TO_A_BODY,
    SENTENCE_OPENING,
    SINGLED_OUT,
    SOMEWHERE,
    SPOKES_ROLE,
    STATE_ORGAN,
    SUFFIXES_ALONE,
    TALKED,
    TITLE_RUN,
)
from kg.extract.diary import goes_on
from kg.extract.held_topics import is_done_to
from kg.extract.listed_speakers import listed_before
from kg.extract.old_sayings import old_saying
from kg.extract.quotations import BRACKETED, QUOTED, Masked
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

_TITLE = rf"(?:{BRACKETED}*{TITLE_RUN}{BRACKETED}*)"
_TAIL = re.compile(
    rf"(?P<title>{_TITLE})(?P<source>{SOURCE_NOUN}(?={SOURCE_PARTICLES}))?(?P<paper>(?:側)?の(?:[^、。のはがをに]{{0,8}})?(?:{PAPERS})(?=[はも]|では))?(?P<role>(?:など|等|ほか)?の(?:[^、。のはがをにで]{{0,12}}の|ある|別の|匿名の)?(?P<head>{SPOKES_ROLE}|{STATE_ORGAN})"
    rf"(?:[0-9０-９一二三数]+人|ら|たち)?{BRACKETED}*)?(?P<styled>{SELF_STYLED}(?=[はも]))?(?:の(?:ほう|方)|その人|本人|個人|自ら|(?:だけ|のみ|ばかり|あたり|一人|ひとり)(?=[はがも])|(?:ほか|ら|など)[0-9０-９一二三四五六七八九十数]+(?:人|氏|社|団体)(?=[はがも])|など(?:各紙|各社)?(?=[はがも])|の(?P<all>{COUNTED_ALL})(?=[はがも]))?(?P<particle>{PARTICLES}|{OTHER_PARTICLES})(?P<comma>、?)"
)
_AGAINST = re.compile("(?<![一-龥])[反非親]$")
_UNNAMED = Rare(
    rf"(?<![一-龥々ァ-ヴー・A-Za-z0-9０-９])(?P<noun>(?:それ|これ)(?=に(?:よ|依))|(?<![のたるい])(?:{BARE_PAPER})(?=は|では|によ)|{POINTS_AT_AN_INQUIRY}(?=に(?:よ|依)|では、)|{PRONOMINAL}|{PRONOMINAL_ROLE}){BRACKETED}*(?P<particle>{PARTICLES}|から(?=、))(?P<comma>、?)"
)
_ISSUED = re.compile(
    rf"が(?:[^、。はがを〓]{{0,16}})(?:{ISSUING})(?:た|ている|ていた)(?:[^、。のはがをに〓]{{0,10}}の)?"
    rf"(?P<noun>[^、。のはがをに〓]{{0,10}}(?:{PAPERS}))(?P<particle>は|も|では|によると|によれば)(?P<comma>、?)"
)
#: Xが「…」 without its particle: 女公「…」と請う, 記者、むっとして「…」。
_BESIDE = re.compile(
    rf"(?P<title>{_TITLE})(?:(?={QUOTED}+と)|、(?=[^、。はがも{QUOTED}]{{0,16}}{QUOTED}+{BRACKETED}*[。]?$))"
)
#: An office between brackets has no more characters.
_OFFICE = 12
_UNKNOWN_BEARER = re.compile("[一-龥々ァ-ヴー]{2}・$")
_LONGER_NAME = re.compile("[A-Za-zＡ-Ｚ]$|[ァ-ヴー]・$")
_SEVERAL = re.compile("(?:たち|達|ら|陣)(?![ぁ-んァ-ヴ]*氏)")
_ENVOYS = re.compile(SENT_TO_A_BODY)
_COUNTING = re.compile(r"[一-龥々ァ-ヴー]$")
_AGENT_END = re.compile(rf"(?:{AGENT_ROLE}|{AGENT_TITLE})$")
#: 組合長も務めるX氏は: an office that somebody has as well.
_HOLDS_TOO = re.compile(r"も(?:務め|勤め|つとめ|兼ね|兼任|兼務|歴任|経験し|担う|担っ|任され|名乗[っる])")
_DAY_ALONE, _TERSE = re.compile(DAY_ALONE), re.compile(TERSE)
_CLASSICAL, _MUTE = re.compile(CLASSICAL), re.compile(MUTE_ENDING)
_COMMA = re.compile(rf"{_TITLE}?、")
_NO_ROLE = re.compile(NO_ROLE)
_WORK = re.compile(rf"の{QUOTED}+(?=は)")
_BRACKETS_FIRST = re.compile(r"^[（(][^（()）]*[)）]")
_SOURCE, _OPENING = re.compile(SOURCE_NOUN), re.compile(SENTENCE_OPENING)
_OF_OTHERS = re.compile("(?:など)?の[^、]+の")
_ORGAN = re.compile(STATE_ORGAN)
_CIRCLE = re.compile(f"(?:{CIRCLE})$")
_ROOM = re.compile("(?:室|課|局|府|会|院|事務局)$")
_NON_AGENT = re.compile(rf"(?:{NON_AGENT_END})$")


@dataclass(frozen=True, slots=True)
class Agent:
    """Somebody who could be speaking, as the sentence names them; offsets count from the sentence."""

    start: int
    head_end: int  #: where the particle begins
    end: int  #: after the particle and its comma
    particle: str
    entities: tuple[str, ...]  #: () for a role nobody could resolve
    noun: str  #: its words, title included
    place: bool = False  #: a place by its bare name
    person: bool = False

    @property
    def topic(self) -> bool:
        """Marked by は or も, or as one talks: X大臣なんか、."""
        return self.particle.endswith(("は", "も")) or self.particle in TALKED

    @property
    def subject(self) -> bool:
        """Marked by は, も, が or standing as one."""
        return self.topic or self.particle == "が"

    @property
    def source(self) -> bool:
        """Marked by によると and the like."""
        return len(self.particle) > 2 and self.particle not in {"としては", "からは", *TALKED, *SINGLED_OUT}


def find_agents(view: View, sentence: Sentence, masked: Masked) -> tuple[Agent, ...]:
    """Return the possible speakers of *sentence* outside its quotations, in text order."""
    agents: list[Agent] = []
    ends: dict[int, Agent] = {}  #: where the phrase of each ends
    taken: set[int] = set()
    for mention in view.mentions_in(sentence):
        agent = _named(view, mention, masked)
        if agent is None:
            continue
        if agent.head_end in ends:
            if not agent.entities or ends[agent.head_end].entities:
                continue
            # バルグ村長ペトラ・ヴィーク氏は: the person before the particle, not the office of the place
            agents.remove(ends[agent.head_end])
        ends[agent.head_end] = agent
        agents.append(agent)
        taken.update(range(agent.start, agent.head_end))
    for match in _UNNAMED.finditer(masked.mask):
        mute = match["noun"] in SUFFIXES_ALONE or (
            _NO_ROLE.search(match["noun"]) and match["noun"] not in BODIES_ALONE
        )
        if taken.isdisjoint(range(*match.span("noun"))) and not mute:
            noun, particle = match["noun"], match["particle"]
            found_out = noun == POINTS_AT_AN_INQUIRY  # 調べでは is no place where anybody speaks
            agents.append(
                Agent(
                    match.start("noun"),
                    match.start("particle"),
                    match.end(),
                    "によると" if found_out else particle,
                    (),
                    noun,
                )
            )
    agents = [a for a in agents if not _HOLDS_TOO.match(masked.mask, a.head_end)]
    agents += [paper for agent in agents if (paper := _issued(agent, masked)) is not None]
    joined = (_joined(view, masked, a, agents) for a in agents)
    return tuple(sorted(joined, key=lambda a: (a.start, a.head_end)))


def _joined(view: View, masked: Masked, agent: Agent, agents: Sequence[Agent]) -> Agent:
    """Return *agent* with whoever と or a list joins to it: X外相とY大統領は, X氏、Y氏ら5人が."""
    if not agent.subject or len(agent.entities) != 1:
        return agent
    listed = listed_before(view, masked, agent.start, agent.head_end)
    if listed:
        return replace(agent, entities=tuple(dict.fromkeys((*listed, *agent.entities))))
    partners = [
        a
        for a in agents
        if a.particle == "と" and a.end == agent.start and a.person == agent.person and len(a.entities) == 1
    ]
    others = tuple(e for a in partners for e in a.entities if e not in agent.entities)
    return replace(agent, entities=agent.entities + others) if others else agent


def _issued(agent: Agent, masked: Masked) -> Agent | None:
    """Return the paper that *agent* is said to have made and that says something: Xが公表した報告書は."""
    match = _ISSUED.match(masked.mask, agent.head_end) if agent.entities else None
    if match is None:
        return None
    return Agent(
        match.start("noun"),
        match.start("particle"),
        match.end(),
        match["particle"],
        agent.entities,
        match["noun"],
    )


def _names_somebody(view: View, masked: Masked, start: int, end: int, *, place: bool) -> bool:
    """Whether somebody, or behind a *place* some body, is named in ``[start, end)`` and is the agent.

    Brackets name who is at the head of a body, which speaks all the same: 地裁(板野裕裁判長)は.
    """
    kinds = {Kind.PERSON, Kind.ORGANIZATION} if place else {Kind.PERSON}
    within = view.mentions_between(masked.base + start, masked.base + end)
    return any(
        m.kind in kinds and m.entities and masked.mask[m.start - masked.base] != BRACKETED for m in within
    )


def _named(view: View, mention: Mention, masked: Masked) -> Agent | None:
    if not mention.entities or mention.kind is Kind.EVENT:
        return None
    if masked.mask[max(mention.start - masked.base, 0)] == BRACKETED:
        return None
    several = mention.form is Form.ROLE and len(mention.entities) == 1
    if several and _SEVERAL.match(masked.mask, mention.phrase_end - masked.base):
        return None  # 各党の代表たちは: none of them alone
    if mention.form is Form.PRONOUN and _COUNTING.search(masked.text, 0, mention.start - masked.base):
        return None  # 関係者2人: counted, not pointed at
    if mention.kind is Kind.PLACE and _inside_name(view, mention):
        return None
    start = (mention.span[0] if mention.span != (0, 0) else mention.start) - masked.base
    start = max(min(start, mention.start - masked.base), 0)
    after = mention.phrase_end - masked.base
    # 『信濃民報』は: quotation marks around a bare name are not a quotation
    quote = next((q for q in masked.quotes if q[0] < after <= q[1]), None)
    if quote is not None:
        rest = _BRACKETS_FIRST.sub("", masked.text[after : quote[3]])
        if rest or mention.start - masked.base > quote[2] + 3:
            return None
        if masked.text[quote[2] : mention.start - masked.base].endswith("の"):
            return None  # 「現代のロシア」は a title
        after = quote[1]
    work = _WORK.match(masked.mask, after)
    # X「民政長官」は: an office that the writer does not grant
    office = next((q for q in masked.quotes if q[0] == after and q[3] - q[2] <= _OFFICE), None)
    if office is not None and _AGENT_END.search(masked.text, office[2], office[3]):
        after = office[1]
    match = _TAIL.match(masked.mask, work.end() if work else after)
    beside = _BESIDE.match(masked.mask, after) if match is None and mention.kind is Kind.PERSON else None
    if beside is not None:
        end = beside.end("title")
        return Agent(start, end, beside.end(), "は", mention.entities, masked.text[start:end], person=True)
    if match is None:
        classical = _classical(view, mention, masked, start, after) or _flash(
            view, mention, masked, start, after
        )
        return classical or _glued(view, mention, masked, start, after)
    if match["all"] and not listed_before(view, masked, start, match.start("particle")):
        return None
    title = match["title"].strip(BRACKETED)
    if len(match["particle"]) > 2 and _SOURCE.fullmatch(title):
        title = ""
    if mention.kind is not Kind.ORGANIZATION and _OF_OTHERS.match(match["source"] or ""):
        return None  # ソルナの研究班の発表によると: the team says it
    noun = view.text[mention.start : masked.base + match.start("particle")]
    if mention.kind is Kind.ORGANIZATION and title and _UNKNOWN_BEARER.search(view.text, 0, mention.start):
        return None  # 国中均・ソルナ大学教授: somebody whom nobody knows has the office
    named_to, placed = match.start("particle"), mention.kind is Kind.PLACE
    if mention.kind is not Kind.PERSON and _names_somebody(view, masked, after, named_to, place=placed):
        return None  # ソルナ電機社長・ヴィーク氏は: a name stands behind the office
    if mention.kind is Kind.ORGANIZATION and _ENVOYS.match(title or match["head"] or ""):
        sender = _sender(view, mention)
        begin = sender.start - masked.base if sender else start
        entities = sender.entities if sender else ()
        return Agent(begin, match.start("particle"), match.end(), match["particle"], entities, noun)
    former = masked.text[:start].endswith(FORMER_BEFORE) or (match["role"] or "").startswith(FORMER_STAFF)
    if former and mention.kind is not Kind.PERSON and (title or match["role"]):
        return None  # 元ソルナ電機社員は, ソルナ電機の元幹部は: the firm does not speak
    if match["styled"] and mention.kind is Kind.PERSON:
        return None  # X大統領を名乗る男は
    if _AGAINST.search(masked.mask, 0, start):
        return None  # 反X党の代表は
    if match["role"]:
        if mention.kind is Kind.PERSON and not re.fullmatch(PERSONS_SPOKES, match["head"]):
            return None
        if mention.kind is Kind.PLACE and re.fullmatch(SOMEWHERE, match["head"]):
            return None
        organ = _organ(view, mention, match["head"])
        if organ:
            end, particle = match.start("particle"), match["particle"]
            return Agent(start, end, match.end(), particle, (organ,), noun)
        if re.fullmatch(STATE_ORGAN, match["head"]) and not _speaks_for(view, mention, masked, match):
            return None
    elif title:
        if mention.form is Form.ROLE and _ROOM.search(title):
            return None  # 市長秘書室は: the mayor himself does not speak
        if mention.kind is Kind.PERSON and _CIRCLE.search(title):
            return None  # X家は, X政権幹部は: he himself does not speak
        if _NON_AGENT.search(title) or not _AGENT_END.search(title):
            return None
        if (
            mention.kind is Kind.PLACE
            and mention.form is Form.NAME
            and not re.search(SPOKES_ROLE + "$", title)
        ):
            # 米大統領は: an office without a name, which only a resolved mention may speak for
            return Agent(start, match.start("particle"), match.end(), match["particle"], (), noun)
    place = mention.kind is Kind.PLACE and not match["role"] and not title
    mute = view.entities[mention.entities[0]].leaf in MUTE_LEAVES or _MUTE.search(mention.text)
    if place and mute:
        return None
    if (
        place
        and match["particle"] in {"は", "も"}
        and is_done_to(view, mention.entities[0], masked.base + match.end())
    ):
        return None  # マルダは放棄したと認めている
    if match["particle"] == "からは" and mention.kind is not Kind.PERSON:
        return None
    if match["particle"] == "では" and not (mention.kind is Kind.ORGANIZATION or match["paper"]):
        return None
    person = mention.kind is Kind.PERSON
    return Agent(
        start, match.start("particle"), match.end(), match["particle"], mention.entities, noun, place, person
    )


def _sender(view: View, mention: Mention) -> Mention | None:
    """Return the state right before a body to which it sends somebody: ザルムの|国連|大使, 米|国連|大使."""
    before = view.mentions_between(view.sentences[mention.sentence].start, mention.start)
    last = before[-1] if before else None
    if last is None or last.kind is not Kind.PLACE or len(last.entities) != 1:
        return None
    return last if view.text[last.end : mention.start] in {"", "の", "・"} else None


def _inside_name(view: View, mention: Mention) -> bool:
    """Whether a place is the end of a longer name that nobody knows: CNNトルコ, ラジオ・リベリア."""
    before = view.text[max(mention.start - 2, 0) : mention.start]
    if before[-1:] == "・" and any(m.end == mention.start - 1 for m in view.mentions):
        return False
    return bool(_LONGER_NAME.search(before))


def _organ(view: View, mention: Mention, head: str) -> str:
    """Return the body of *mention*, a state, that *head* names, where the text names it: Xの外務省幹部."""
    organ = _ORGAN.match(head) if mention.kind is Kind.PLACE else None
    return view.body_called({mention.text + organ[0]}) if organ else ""


def _speaks_for(view: View, mention: Mention, masked: Masked, match: re.Match[str]) -> bool:
    """Whether the organ of a state that *match* found is no thing of its own, and *mention* a state."""
    first, last = masked.base + match.start("head"), masked.base + match.end("head")
    own = any(m.entities for m in view.mentions_between(first, last + 1))
    state = mention.kind is Kind.PLACE and view.entities[mention.entities[0]].leaf in {"Country", ""}
    return state and not own


def _classical(view: View, mention: Mention, masked: Masked, start: int, after: int) -> Agent | None:
    """Return a name with nothing but a comma that opens a sentence: 足彦、…と述ぶ; 総裁、…を提案.

    So the old language writes, and an entry of a diary below its first sentence, where visitors are listed.
    """
    if mention.kind is not Kind.PERSON:
        return None
    told_so = old_saying(view, masked, start, after)
    if told_so:
        return Agent(start, after, told_so, "は", mention.entities, masked.text[start:after], person=True)
    if masked.mask[:start].strip("　 、"):
        return None
    terse = goes_on(view, view.sentences[mention.sentence])
    comma = _COMMA.match(masked.mask, after) if terse else None
    end = comma.end() - 1 if comma else after
    old = _CLASSICAL.search(masked.mask) is not None
    if not masked.mask.startswith(OLD_TOPIC if old else "、", end) or not (terse or old):
        return None
    last = end + 1 if masked.mask[end] == "、" else end
    if any(m.start == masked.base + last and m.entities == mention.entities for m in view.mentions):
        return None  # ソルナ電機社長、ヴィーク氏は: his name stands beside his office
    return Agent(start, end, last, "は", mention.entities, masked.text[start:end], person=True)


def _flash(view: View, mention: Mention, masked: Masked, start: int, after: int) -> Agent | None:
    """Return who has nothing but a comma in a line as short as news flashes are: X首相、「…」と述べる。.

    An office, a body or a country, which opens the line behind its day; nothing else in it has a は or が.
    """
    person, place = mention.kind is Kind.PERSON, mention.kind is Kind.PLACE
    country = place and view.entities[mention.entities[0]].leaf == "Country"
    body = country or mention.kind is Kind.ORGANIZATION
    if mention.form is not Form.NAME or not (mention.title if person else body):
        return None
    comma = _COMMA.match(masked.mask, after)
    if comma is None or not _DAY_ALONE.fullmatch(masked.mask, 0, start):
        return None
    if not _TERSE.fullmatch(masked.mask, comma.end()):
        return None
    return Agent(
        start,
        comma.end() - 1,
        comma.end(),
        "は",
        mention.entities,
        masked.text[start : comma.end() - 1],
        place=place,
        person=person,
    )


def _glued(view: View, mention: Mention, masked: Masked, start: int, after: int) -> Agent | None:
    """Return a titled person at the sentence's start whose particle went with a link: X大統領Y大統領と…."""
    if mention.kind is not Kind.PERSON or not _OPENING.fullmatch(masked.mask, 0, max(start, 0)):
        return None
    for other in view.mentions_between(masked.base + after, masked.base + len(masked.text)):
        title = view.text[masked.base + after : other.start]
        if other.start - masked.base <= after + 8 and re.fullmatch(f"(?:{AGENT_ROLE})", title):
            end = other.start - masked.base
            return Agent(start, end, end, "は", mention.entities, view.text[mention.start : other.start])
        break
    return None
