"""The records that travel between rooms. Imports nothing else from this project.

All offsets are ``[start, end)`` in Unicode code points of ``Document.text``, also inside
sentences and tokens: nothing is relative to a sentence or a block. Dates are ISO 8601 strings
as precise as the text allows: ``2025-04-25``, ``2025-04``, ``2025`` or ``""`` when unknown.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, make_dataclass
from enum import StrEnum
from typing import TypeVar

Record = TypeVar("Record")


def quickly_made(kind: type[Record]) -> type[Record]:
    """Have records of *kind*, a frozen dataclass, made by plain assignments: in a fifth of the time.

    A build makes half a thousand for each sentence, and a frozen dataclass sets each field by a call. That
    nothing changes them is for mypy to see; nothing else than assigning to a field is different.
    """
    parts = []
    for part in fields(kind):  # type: ignore[arg-type]  # a dataclass
        given = field(default=part.default, default_factory=part.default_factory)
        parts.append((part.name, part.type, given))
    plain = make_dataclass(kind.__name__, parts, repr=False, eq=False, match_args=False)
    kind.__init__ = plain.__init__  # type: ignore[method-assign, misc]
    for forbidding in ("__setattr__", "__delattr__"):
        delattr(kind, forbidding)
    return kind


class Kind(StrEnum):
    """The four classes of named things (実体の種別)."""

    PERSON = "Person"
    PLACE = "Place"
    ORGANIZATION = "Organization"
    EVENT = "Event"


class BlockKind(StrEnum):
    """What a line or paragraph of a document is (段落の種別), by its form alone."""

    HEADLINE = "headline"  #: 【…】, X「…」, a title line, a lone line without a full stop before body text
    HEADING = "heading"  #: a section heading: ■概要, # Markdown, 「XXX氏のその他の発言:」 lead-ins
    BODY = "body"  #: running prose
    BULLET = "bullet"  #: 🔸 ▪️ ・ - items
    TURN = "turn"  #: a turn of speech with its label: ○栗林委員 …, 報道官:…, 👤X 10/5 13:20 …
    QUOTE = "quote"  #: a line that is quotation from first to last: 「…」, 🗨️「…」, > …
    ATTRIBUTION = "attribution"  #: says whose words stand above: XXXより 2025年…, XXX(Xへの投稿、8月3日)
    RELATED = "related"  #: 関連記事:, 原題:, (抜粋): about another text
    LINK = "link"  #: a URL or host name alone
    TAG = "tag"  #: #ロシア(250426)


class Form(StrEnum):
    """How a mention names its entity (出現の形)."""

    NAME = "name"  #: プーチン, ロシア軍, 露
    ROLE = "role"  #: 米特使, 首相, 同省の報道官: an office without a name
    PRONOUN = "pronoun"  #: 同氏, 両首脳, 2人, 同国, 彼
    ZERO = "zero"  #: an omitted subject; start == end, where it would stand


class Factuality(StrEnum):
    """Whether a situation is told as having happened (事実性)."""

    ACTUAL = "Actual"
    PLANNED = "Planned"
    DESIRED = "Desired"
    POSSIBLE = "Possible"
    DENIED = "Denied"
    HYPOTHETICAL = "Hypothetical"


class Stance(StrEnum):
    """What the speaker does with the content of a claim (発話態度)."""

    ASSERTS = "Asserts"
    DENIES = "Denies"
    DEMANDS = "Demands"
    PROMISES = "Promises"
    PREDICTS = "Predicts"
    PROPOSES = "Proposes"


class SpeechAct(StrEnum):
    """What a speaker does by saying something (発話行為): finer than the stance, and often unknown."""

    ACCUSES = "Accuses"
    ADMITS = "Admits"
    APOLOGIZES = "Apologizes"
    CONDOLES = "Condoles"
    CONGRATULATES = "Congratulates"
    PRAISES = "Praises"
    QUESTIONS = "Questions"
    THANKS = "Thanks"
    THREATENS = "Threatens"
    WARNS = "Warns"


class ControlKind(StrEnum):
    """How a place is said to be held (支配の種別)."""

    CAPTURED = "Captured"
    LIBERATED = "Liberated"
    CONTROLS = "Controls"
    OCCUPIED = "Occupied"
    ANNEXED = "Annexed"
    SOVEREIGNTY = "Sovereignty"
    LOST = "Lost"


class Status(StrEnum):
    """On whose word a control fact stands."""

    REPORTED = "Reported"
    CLAIMED = "Claimed"
    CONTESTED = "Contested"
    CONFIRMED = "Confirmed"


# --- documents ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Document:
    """One text as read: NFC, newlines as line feeds."""

    doc_id: str  #: 16 hex digits of the text's BLAKE2b hash
    text: str
    title: str = ""
    date: str = ""  #: ISO date of publication, "" when unknown
    date_from: str = ""  #: where the date was found, e.g. "--date", "front matter", "tag"
    url: str = ""
    source: str = ""  #: outlet or site, as the document names it
    path: str = ""  #: the input it came from, as the user gave it
    sha256: str = ""  #: of the text in UTF-8


@dataclass(frozen=True, slots=True)
class Block:
    """A line or paragraph without its surrounding white space."""

    index: int
    start: int
    end: int
    kind: BlockKind
    clipping: int  #: index of the clipping it belongs to
    words: int = 0  #: of a turn whose label the document's layout shows: where what is said begins, else 0


@dataclass(frozen=True, slots=True)
class Clipping:
    """Blocks that belong together: one article, post or statement inside a document (切り抜き)."""

    index: int
    first: int  #: index of its first block
    last: int  #: index of its last block, inclusive
    attribution: int = -1  #: index of the block that says whose words these are, -1 when none
    date: str = ""  #: ISO date of its own, "" when it has none
    who: tuple[int, int] = (0, 0)  #: where a header of days and places names who speaks, empty for nowhere


@quickly_made
@dataclass(frozen=True, slots=True)
class Token:
    """A morpheme (形態素) as GiNZA gives it."""

    start: int
    end: int
    text: str
    lemma: str
    norm: str
    pos: str  #: UD part of speech
    tag: str  #: SudachiDict's, e.g. "名詞-固有名詞-人名-姓"
    dep: str  #: UD relation to the head
    head: int  #: index of the head in the sentence; its own index at the root
    bunsetsu: int  #: index of its phrase (文節) in the sentence


@quickly_made
@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text that an analyser labelled."""

    start: int
    end: int
    label: str


@quickly_made
@dataclass(frozen=True, slots=True)
class Sentence:
    """An analysed sentence (文). Quotations 「…」 never break one."""

    index: int  #: position in the document
    block: int
    start: int
    end: int
    text: str  #: ``Document.text[start:end]``
    tokens: tuple[Token, ...] = ()
    ginza: tuple[Span, ...] = ()  #: GiNZA's entities, Extended Named Entity labels
    learned: tuple[Span, ...] = ()  #: our trained recogniser's, labels PERSON, PLACE, ORGANIZATION, EVENT


@dataclass(frozen=True, slots=True)
class Analysis:
    """A document with its blocks, clippings and analysed sentences, all in text order."""

    document: Document
    blocks: tuple[Block, ...]
    clippings: tuple[Clipping, ...]
    sentences: tuple[Sentence, ...]


# --- mentions and entities ---------------------------------------------------------------------


@quickly_made
@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names or points at an entity (出現)."""

    start: int
    end: int
    text: str
    kind: Kind
    sentence: int  #: index of its sentence
    form: Form = Form.NAME
    title: str = ""  #: office or honorific that stands with it: 大統領, 外務省報道官, 氏
    affiliation: str = ""  #: name of the organisation or country that stands with it: 米, ロシア外務省
    surname: str = ""  #: of a full personal name, as far as its form tells
    entities: tuple[str, ...] = ()  #: ids of what it refers to; two for 両首脳; () while unresolved
    span: tuple[int, int] = (0, 0)  #: the whole phrase with affiliation and title: [start, end)
    rule: str = ""  #: what found or resolved it

    @property
    def phrase_end(self) -> int:
        """Where the name ends together with what stands behind it: after 氏, 大統領."""
        return max(self.end, self.span[1])


@dataclass(frozen=True, slots=True)
class Office:
    """A post that a person holds according to the text (役職)."""

    title: str
    organization: str = ""  #: entity id, "" when the text names none
    date: str = ""  #: date of the text that says so
    evidence: tuple["Evidence", ...] = ()


@dataclass(frozen=True, slots=True)
class Identifier:
    """What the world calls an entity."""

    iri: str  #: e.g. http://www.wikidata.org/entity/Q159
    source: str  #: "Wikidata", "GeoNames", "ISO 3166-1", "user"


@dataclass(frozen=True, slots=True, order=True)
class Correction:
    """What a user decided about an entity (訂正); it stands above what the rules decided."""

    action: str  #: merge, split, rename, retype, drop or keep
    name: str  #: of the entity, or its id
    kind: str = ""  #: of the entity, "" when the name is enough
    other: str = ""  #: merge: what joins it; split: the name that leaves it; keep: what stays with or apart
    value: str = (
        ""  #: rename: the new name; retype: Kind or Kind/Leaf; split: whose name; keep: what it is not
    )
    reason: str = ""
    line: int = 0  #: in the user's file


@quickly_made
@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world thing and everything the documents call it (実体)."""

    entity_id: str
    kind: Kind
    name: str  #: preferred, without title or honorific
    aliases: tuple[str, ...] = ()  #: other surface forms, sorted
    surname: str = ""  #: of a person
    leaf: str = ""  #: finer class of the vocabulary: Country, City, MilitaryForce, …
    offices: tuple[Office, ...] = ()
    country: str = ""  #: entity id
    identifiers: tuple[Identifier, ...] = ()
    coordinates: tuple[float, float] | None = None  #: latitude, longitude in degrees, WGS 84
    evidence: tuple["Evidence", ...] = ()
    possibly_same: tuple[str, ...] = ()  #: entity ids that may be the same; not merged
    merges: tuple[str, ...] = ()  #: why other names were put here, one line each
    date: str = ""  #: of a named event
    place: str = ""  #: entity id, of a named event
    certainty: float = 1.0  #: of the kind, from 0 to 1
    rival: str = ""  #: the kind that comes next, "" when none does
    corrections: tuple[Correction, ...] = ()  #: what the user decided about it
    unnamed: bool = False  #: a common noun alone tells of it (反乱軍): one thing in one document, no other's


# --- situations --------------------------------------------------------------------------------


@quickly_made
@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """A passage that supports a fact: one sentence of one document."""

    doc_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two or more parties who met or talked (会談); one per real-world meeting after resolution."""

    meeting_id: str
    participants: tuple[str, ...]  #: entity ids, sorted
    attendees: tuple[str, ...] = ()
    mediators: tuple[str, ...] = ()
    place: str = ""
    date: str = ""
    duration: str = ""  #: xsd:duration, e.g. PT3H
    channel: str = ""  #: "in person", "phone", "online", "" when the text does not say
    ordinal: int = 0  #: 4 for 「今回が4回目」, 0 when unknown
    topic: str = ""
    factuality: Factuality = Factuality.ACTUAL
    according_to: tuple[str, ...] = ()  #: whose word it is, when not the narrator's
    stated_in: tuple[str, ...] = ()  #: claim ids
    code: str = "040"  #: CAMEO
    plover: str = "CONSULT"
    rule: str = ""
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class Claim:
    """What somebody is reported to have said (主張)."""

    claim_id: str
    speaker: str  #: entity id; "" where no name tells who speaks, see ``speaker_words``
    text: str  #: the content, not the verb and not the attribution
    start: int  #: of the content in the document
    end: int
    stance: Stance = Stance.ASSERTS
    acts: tuple[SpeechAct, ...] = ()  #: what else the speaker does by it, sorted
    quotation: str = "Direct"  #: Direct or Indirect
    verb: str = ""  #: reporting verb in dictionary form, "" when none stands there
    on_behalf_of: str = ""
    date: str = ""
    place: str = ""
    medium: str = ""
    addressee: str = ""
    about: tuple[str, ...] = ()
    within: str = ""  #: id of the claim that frames this one
    reported_by: str = ""
    contradicts: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    context: tuple[str, ...] = ()  #: what its sentence names: to compare claims by
    answers: tuple[str, ...] = ()  #: whose statement its sentence refuses
    certainty: str = ""  #: "", "probable", "possible", "hearsay"
    rule: str = ""
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    speaker_words: str = ""  #: what the text calls a speaker whom it does not name: 政府高官


@dataclass(frozen=True, slots=True)
class PlaceControl:
    """Who is said to hold, take, lose or own a place (支配)."""

    control_id: str
    place: str
    controller: str
    kind: ControlKind
    status: Status = Status.REPORTED
    according_to: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    stated_in: tuple[str, ...] = ()  #: claim ids
    factuality: Factuality = Factuality.ACTUAL
    date: str = ""
    until: str = ""
    ended: bool = False  #: the text goes on to tell that it is over, whenever that was
    extent: str = ""  #: 全域, 一部, 大半, 75%
    count: int = 0  #: places counted but not named: 5集落
    certainty: str = ""  #: "", "probable", "hearsay": how the text itself hedges what nobody is named for
    rule: str = ""
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Toll:
    """How many one source says were killed and injured (死傷者数)."""

    values: tuple[tuple[str, int], ...]  #: (property of the vocabulary, number): ("killed", 12)
    according_to: tuple[str, ...] = ()  #: whose figures they are; nobody's but the narrator's when empty
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Happening:
    """Another reified event: attack, agreement, visit, sanction, appointment, aid (出来事)."""

    happening_id: str
    type: str  #: class of the vocabulary: Attack, Agreement, Visit, Sanction, Appointment, MilitaryAid
    roles: tuple[tuple[str, str], ...]  #: (property of the vocabulary, entity id), sorted: ("attacker", …)
    values: tuple[tuple[str, str | int], ...] = ()  #: (property, literal): ("killed", 12)
    place: str = ""
    date: str = ""
    factuality: Factuality = Factuality.ACTUAL
    according_to: tuple[str, ...] = ()
    tolls: tuple[Toll, ...] = ()  #: every figure of the dead and injured by its source, first told first
    code: str = ""
    plover: str = ""
    rule: str = ""
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = ()
    predicates: tuple[str, ...] = ()  #: as the text has it, then as the table of event codes files it


@dataclass(frozen=True, slots=True)
class Gap:
    """Something a rule saw and could not use: counted in the report, never dropped silently."""

    reason: str  #: "unknown reporting verb", "no speaker", "unknown title", "unresolved role", …
    text: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything one document gave, before documents are put together."""

    document: Document
    passages: tuple[Evidence, ...]  #: every sentence of the document
    entities: tuple[Entity, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    claims: tuple[Claim, ...] = ()
    controls: tuple[PlaceControl, ...] = ()
    happenings: tuple[Happening, ...] = ()
    gaps: tuple[Gap, ...] = ()
    unnamed: tuple[Claim, ...] = ()  #: claims of speakers whom the text does not name


@dataclass(frozen=True, slots=True)
class Knowledge:
    """What all documents say together: the input of mapping and export."""

    documents: tuple[Document, ...] = ()
    entities: tuple[Entity, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    claims: tuple[Claim, ...] = ()
    controls: tuple[PlaceControl, ...] = ()
    happenings: tuple[Happening, ...] = ()
    gaps: tuple[Gap, ...] = ()
    skipped: tuple[tuple[str, str], ...] = field(default=())  #: (input, why)
    corrections: tuple[Correction, ...] = ()  #: those that were applied, in the user's order
    #: (document id, id in that document) → id over all documents
    renamed: Mapping[tuple[str, str], str] = field(default_factory=dict, compare=False, repr=False)
    unnamed: tuple[Claim, ...] = ()  #: claims of speakers whom the text does not name
