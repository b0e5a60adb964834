"""A sentence's resolved mentions in; arguments with their case particles, and groups of joined names, out.

Works on the text after each mention (title, brackets, particle), so that it does not depend on where
the parser cut its phrases. Chooses no roles: the situation rules do.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.clauses import Quote
from kg.extract.cues.arguments import (
    AT_ANOTHER_TIME,
    BEFORE_NAME,
    CASE_PARTICLES,
    COUNTED_OTHERS,
    DAY_BEHIND,
    DELEGATIONS,
    ENTRY_DAY,
    HONORIFIC_KANA,
    INSERTION,
    JOINING,
    KIN_OF,
    LED_BY,
    MODIFIER_BREAKS,
    OFFICE_BEHIND,
    RECIPROCAL,
    SEATED_IN,
    TITLE_CHARS,
    TITLE_LINKS,
)
from kg.extract.view import View
from kg.records import Kind, Mention, Sentence, quickly_made

_PARTICLES = sorted(set(CASE_PARTICLES), key=len, reverse=True)
_TAIL = re.compile(
    rf"(?P<close>[」』”\"]?)(?P<title>[{TITLE_CHARS}]{{0,24}}?)(?:[（(][^（()）]{{0,40}}[）)]|{INSERTION})?"
    rf"(?P<kana>(?:{'|'.join(HONORIFIC_KANA)})?)(?P<title2>[一-龥]{{0,6}}?|{OFFICE_BEHIND}|(?<=ら){COUNTED_OTHERS})"
    rf"(?P<particle>{'|'.join(_PARTICLES)})(?P<comma>[、，]?)"
)
#: Those whom a state or body sent stand for it: ケルサ政府の代表団と.
_DELEGATION = re.compile(
    rf"(?P<close>[」』”\"]?)(?P<title>{DELEGATIONS})"
    rf"(?P<particle>{'|'.join(p for p in _PARTICLES if p != 'の')})(?P<comma>[、，]?)"
)
_LED = re.compile(
    rf"(?P<close>)(?P<title>{LED_BY})"
    rf"(?P<particle>{'|'.join(p for p in _PARTICLES if p != 'の')})(?P<comma>[、，]?)"
)
_WHERE = frozenset({"で", "では", "での"})
_DELEGATES, _THERE = re.compile(DELEGATIONS), re.compile(r"にて|に於[いて]|において")
_BRACKETS = re.compile(rf"[（(][^（()）]{{0,40}}[）)]|{INSERTION}(?=[はがもをにと])")
_AND_OTHERS = re.compile(rf"[{TITLE_CHARS}]{{0,10}}ら")
_AT_ANOTHER_TIME = re.compile(AT_ANOTHER_TIME)
_POSTED, _ENVOYS = (
    re.compile(r"[元前現新]?駐[一-龥ァ-ヴー]{1,6}"),
    re.compile(r"(?:特命全権|臨時代理)?(?:大使|公使|総領事)"),
)
_SEATED = re.compile(SEATED_IN)
_ENTRY_DAY, _DAY_BEHIND = re.compile(ENTRY_DAY), re.compile(DAY_BEHIND)
_BEFORE_NAME = re.compile(BEFORE_NAME)
_RECIPROCAL = re.compile(RECIPROCAL)
#: After a name in a quotation that says something of it.
_GOES_ON = re.compile(r"[をはがも][^」』]*[ぁ-ん]")
_OFFICE, _KIN_OF = re.compile(r"[一-龥ァ-ヴー]{1,14}"), re.compile(KIN_OF)
_READING, _OFFICE_BEHIND = re.compile(r"[（(][^（()）]{1,24}[）)]"), re.compile(OFFICE_BEHIND)


@quickly_made
@dataclass(frozen=True, slots=True)
class Argument:
    """A mention with what follows it: title, then a case particle."""

    mention: Mention
    start: int  #: of the phrase, affiliation included
    content_end: int  #: where the particle begins
    end: int  #: after the particle and its comma
    title: str
    particle: str  #: "" when none follows
    comma: bool
    quote: int  #: index of the innermost quotation that holds it in ``Clauses.quotes``, -1 when none

    @property
    def entities(self) -> tuple[str, ...]:
        """Ids of what it refers to."""
        return self.mention.entities


@dataclass(frozen=True, slots=True)
class Group:
    """Joined names that share the last one's particle: A、B両外相は."""

    members: tuple[Argument, ...]

    @property
    def last(self) -> Argument:
        """The member that bears the particle."""
        return self.members[-1]

    @property
    def particle(self) -> str:
        """The group's case particle."""
        return self.last.particle

    @property
    def start(self) -> int:
        """Where the first name begins."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Where the last particle ends."""
        return self.last.end

    @property
    def entities(self) -> tuple[str, ...]:
        """Ids of all members, in text order, without repetition."""
        first = self.members[0].mention.entities
        if len(self.members) == len(first) == 1:
            return first
        return tuple(dict.fromkeys(e for m in self.members for e in m.entities))


def group_of(mention: Mention) -> Group:
    """Return *mention* as a group of its own, without a particle, wherever it stands."""
    return Group((Argument(mention, mention.start, mention.end, mention.end, mention.title, "", False, -1),))


def innermost_quote(quotes: Sequence[Quote], offset: int) -> int:
    """Return the index of the innermost quotation that holds *offset*, -1 when none."""
    best, size = -1, 1 << 30
    for i, quote in enumerate(quotes):
        if quote.start <= offset < quote.end and quote.end - quote.start < size:
            best, size = i, quote.end - quote.start
    return best


def is_name_quote(view: View, quote: Quote, mention: Mention) -> bool:
    """Whether *quote* only sets off the name of *mention*: 「国民刷新戦線（FURN）」."""
    start, end = quote.inner
    length = end - start
    if _GOES_ON.match(view.text, mention.phrase_end, end):
        return False  # 「ザレムを失った」
    return mention.end - mention.start >= length * 0.4 and length <= 30 and "。" not in view.text[start:end]


def arguments(view: View, sentence: Sentence) -> tuple[Argument, ...]:
    """Return the arguments of *sentence* in text order; unresolved mentions and affiliations left out."""
    found = [m for m in view.mentions_in(sentence) if m.entities]
    brackets = [m.span() for m in _BRACKETS.finditer(view.text, sentence.start, sentence.end)]
    phrases = [m for m in found if m.span != (0, 0)]
    heads = [m for m in found if not _inside_other(m, phrases) and not _bracketed(m, brackets)]
    heads = _without_titles(view, heads)
    quotes = view.clauses(sentence).quotes
    starts = [m.start for m in heads]
    result = []
    for i, mention in enumerate(heads):
        limit = next((s for s in starts[i + 1 :] if s >= mention.end), sentence.end)
        result.append(_argument(view, sentence, quotes, mention, limit))
    return tuple(result)


def _bracketed(mention: Mention, brackets: Sequence[tuple[int, int]]) -> bool:
    return any(a < mention.start and mention.end < b for a, b in brackets)


def _without_titles(view: View, heads: Sequence[Mention]) -> list[Mention]:
    """Return *heads* without what is part of the office of the person before: X駐ケルサ|トルナ|大使ら."""
    kept: list[Mention] = []
    for i, mention in enumerate(heads):
        office = i > 0 and _in_title(view, heads[i - 1], mention)
        if not (office or (kept and _in_title(view, kept[-1], mention))):
            kept.append(mention)
    return kept


def _in_title(view: View, left: Mention, right: Mention) -> bool:
    """Whether *right* is part of the office after the person *left*: メルツ独首相."""
    if left.kind is not Kind.PERSON or right.kind is Kind.PERSON:
        return False
    between = view.text[left.end : right.start]
    if _AND_OTHERS.fullmatch(between):  # X社長ら財界人と
        return True
    if _READING.fullmatch(between):  # 呉載鎬（オ・ジェホ）青嶼国外交部長官
        return bool(_OFFICE_BEHIND.match(view.text, right.start))
    if _POSTED.fullmatch(between):  # X駐ケルサ|トルナ大使ら
        return bool(_ENVOYS.match(view.text, right.end))
    return between in TITLE_LINKS and bool(_OFFICE.match(view.text, right.end))


def _inside_other(mention: Mention, others: Sequence[Mention]) -> bool:
    """Whether *mention* is part of the phrase of one of *others*, which all have one."""
    for other in others:
        if other is mention:
            continue
        inside_span = other.span[0] <= mention.start and mention.end <= other.span[1]
        overlaps = mention.start < other.end and other.start < mention.end
        if inside_span and (not overlaps or len(other.text) > len(mention.text)):
            return True
    return False


def _argument(
    view: View, sentence: Sentence, quotes: Sequence[Quote], mention: Mention, limit: int
) -> Argument:
    begin = mention.end
    if mention.span != (0, 0) and mention.span[1] > begin:
        begin = mention.span[1]
    match = _TAIL.match(view.text, begin, sentence.end)
    if mention.kind is Kind.PERSON:
        match = _LED.match(view.text, begin, sentence.end) or match
    elif match and match["particle"] == "の":
        match = _DELEGATION.match(view.text, begin, sentence.end) or match
    start = min(mention.start, mention.span[0]) if mention.span != (0, 0) else mention.start
    quote = _quote_of(view, quotes, mention)
    if match is None or match.start("particle") > limit:
        return Argument(mention, start, begin, begin, mention.title, "", False, quote)
    title = view.text[begin : match.start("particle")].strip("」』") or mention.title
    return Argument(
        mention,
        start,
        match.start("particle"),
        match.end(),
        title,
        match["particle"],
        bool(match["comma"]),
        quote,
    )


def _quote_of(view: View, quotes: Sequence[Quote], mention: Mention) -> int:
    if not quotes:
        return -1
    holding = [i for i, q in enumerate(quotes) if q.start <= mention.start < q.end]
    holding.sort(key=lambda i: quotes[i].end - quotes[i].start)
    return next((i for i in holding if not is_name_quote(view, quotes[i], mention)), -1)


def groups(view: View, args: Sequence[Argument]) -> tuple[Group, ...]:
    """Return *args* as groups of joined names; modifiers (Xの, or glued before a name) stand alone."""
    result: list[list[Argument]] = []
    pending: list[list[Argument]] = []  # modifiers between two joined names
    for i, arg in enumerate(args):
        host = result[-1] if result else None
        following = args[i + 1] if i + 1 < len(args) else None
        modifies = is_modifier(arg) and following is not None and _right_before(view, arg, following)
        if host is not None and _glued_countries(host[-1], arg):
            host.append(arg)
            continue
        if host is not None and host[-1].particle in JOINING and modifies and _joined(view, host[-1], arg):
            pending.append([arg])
            continue
        if (
            host is not None
            and host[-1].particle in JOINING
            and _same_sort(host[-1].mention.kind, arg.mention.kind)
            and _joined(view, host[-1], arg)
            and not _closed(host, arg)
        ):
            host.append(arg)
            continue
        result.extend(pending)
        pending = []
        result.append([arg])
    result.extend(pending)
    return tuple(sorted((Group(tuple(g)) for g in result), key=lambda g: (g.last.start, g.start)))


def _closed(host: Sequence[Argument], arg: Argument) -> bool:
    """Whether *host* is complete before a place where it does something: A と B、|P で会談."""
    return len(host) > 1 and host[-2].particle == "と" and host[-1].particle == "、" and arg.particle == "で"


def _right_before(view: View, arg: Argument, following: Argument) -> bool:
    """Whether *following* starts where *arg* ends, or an office or kin: カシャム国王アシュ2世, X の弟の Y."""
    between = view.text[arg.end : following.start]
    office = not between or _OFFICE.fullmatch(between) or _KIN_OF.fullmatch(between)
    return following.start >= arg.end and bool(office)


def _glued_countries(left: Argument, right: Argument) -> bool:
    """Whether two one-character country names stand together: 米イラン, 日米."""
    places = left.mention.kind is right.mention.kind is Kind.PLACE
    return places and len(left.mention.text) == 1 and left.mention.end == right.mention.start


def is_modifier(arg: Argument) -> bool:
    """Whether *arg* modifies the name after it: ロシアのX, 米X."""
    return arg.particle in {"の", ""}


def _same_sort(one: Kind, other: Kind) -> bool:
    return (one is Kind.PERSON) == (other is Kind.PERSON)


def _joined(view: View, left: Argument, right: Argument) -> bool:
    if left.quote != right.quote or right.start < left.end:
        return False
    between = view.text[left.end : right.start].removesuffix("「")  # 「X」 whose name is set off
    if left.particle == "と" and _RECIPROCAL.match(between):
        return False
    if left.particle == "と" and _AT_ANOTHER_TIME.fullmatch(between):
        return False  # 3日に A と、|4日に B と会談した
    if _THERE.search(between):
        return False  # カルネ王、|北の峠にてドラン公と会す
    if left.particle == "と" and right.particle == "に" and _SEATED.match(view.text, right.content_end):
        return False  # A 銀行と|C 市に本店を置く B 銀行は
    if left.particle == "と" and right.particle == "で" and _DELEGATES.fullmatch(left.title):
        return False  # ケルサの代表団と|王都で
    if left.mention.kind is Kind.ORGANIZATION and right.particle in _WHERE and _is_a_spot(view, right):
        return False  # 漁協の役員と|市役所で懇談した
    return len(between) <= 40 and not set(between) & MODIFIER_BREAKS


def _is_a_spot(view: View, argument: Argument) -> bool:
    """Whether *argument* names where something happens: no country, which may act by で."""
    return argument.mention.kind is Kind.PLACE and view.entities[argument.entities[0]].leaf != "Country"


_Row = tuple[tuple[Argument, ...], tuple[Group, ...]]
_KEPT: WeakKeyDictionary[View, dict[int, _Row]] = WeakKeyDictionary()


def _kept(view: View, sentence: Sentence) -> _Row:
    rows = _KEPT.setdefault(view, {})
    if sentence.index not in rows:
        args = _with_topic(view, sentence, arguments(view, sentence))
        rows[sentence.index] = args, groups(view, args)
    return rows[sentence.index]


def _with_topic(view: View, sentence: Sentence, args: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Return *args* with は for the comma behind the first name of an entry: 4月3日 X、|Y と協議."""
    named = _named_before_its_day(view, sentence, args)
    if named is not None:
        return tuple(replace(a, particle="は") if a is named else a for a in args)
    if len(args) < 2 or args[0].particle != "、" or args[0].quote != -1:
        return args
    others = any(a.particle in {"は", "が", "も", "、", "ら"} for a in args[1:])
    if others or not _ENTRY_DAY.fullmatch(view.text, view.block(sentence).start, args[0].start):
        return args
    return replace(args[0], particle="は"), *args[1:]


def _named_before_its_day(view: View, sentence: Sentence, args: tuple[Argument, ...]) -> Argument | None:
    """Return whose entry a line is that opens with them and a day: ■東亜社 X 社長　4月30日、Y と面談."""
    first = next((a for a in args if a.mention.kind is Kind.PERSON), None)
    if first is None or first.particle or first.quote != -1 or len(args) < 2:
        return None
    block = view.block(sentence)
    behind = _DAY_BEHIND.match(view.text, first.end, sentence.end)
    return first if behind and _BEFORE_NAME.fullmatch(view.text, block.start, first.start) else None


def sentence_arguments(view: View, sentence: Sentence) -> tuple[Argument, ...]:
    """Return ``arguments`` of *sentence*, computed once."""
    return _kept(view, sentence)[0]


def sentence_groups(view: View, sentence: Sentence) -> tuple[Group, ...]:
    """Return ``groups`` of *sentence*, computed once."""
    return _kept(view, sentence)[1]
