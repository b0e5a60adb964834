"""Groups of names in; the places they name, places meant by a bare noun, and a speaker's own side, out.

Small look-ups for the control rules. Finds no predicates.
"""

from collections.abc import Iterator, Set
from functools import lru_cache
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import Argument, Group, innermost_quote, sentence_arguments
from kg.extract.control_pointing import common_nouns, mentioned_before, pointed_at
from kg.extract.cues.control import (
    ACTOR_TITLES,
    AGES,
    ANY_LAND,
    BODY_ENDINGS,
    CASTLE_ENDINGS,
    DIRECTIONS,
    FACILITY_HEADS,
    GOVERNED,
    LANDED,
    NO_TOWN,
    OTHER_ONES,
    PARTS,
    PLACE_NOUNS,
    POINTED_AT,
    STATE_ENDINGS,
    STATE_LEAVES,
    TOWN_NOUNS,
    WIDE_LEAVES,
)
from kg.extract.cues.control_phrases import (
    ALL_AROUND,
    FOCUS_PARTICLES,
    GOES_OR_COMES,
    LABELLED,
    LAND_BEFORE,
    SO_MANY,
    THE_ONE,
)
from kg.extract.situation_dates import tells_story
from kg.extract.view import View
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

#: What a bare noun may point at beside its own ending.
_ALIKE = {key: tuple(values) for key, values in POINTED_AT.items()}
#: So many sentences back a bare noun may point.
_REACH = 6
#: … and so many a castle that is not the one of the title.
_NEAR = 2
_THE_SAME = re.compile(rf"^(?:{THE_ONE})")
_LANDED, _LAND_BEFORE = re.compile(LANDED), re.compile(LAND_BEFORE)
_OTHER_ONES = re.compile(OTHER_ONES)
_BEFORE_NOUN = 20  #: characters before a bare noun that may say that it is another one
_BEFORE_NAME = 5  #: characters before a name that may say what it is
_SO_MANY, _LABELLED = re.compile(SO_MANY), re.compile(LABELLED)
_TOWN_ENDINGS = frozenset("市町村")
#: 城 alone is no castle's name.
_ONE_WORD = 2
_USUAL = frozenset(PLACE_NOUNS)
_KANJI_BEFORE = re.compile(r"[一-龥々ァ-ヴー]")
_NAME_LETTER = re.compile(r"[一-龥ァ-ヴーA-Za-z0-9]")
_AFTER_NOUN = re.compile(rf"(?P<part>(?:の(?:{PARTS})|{ALL_AROUND})?)(?P<particle>{FOCUS_PARTICLES})")
_OWN: WeakKeyDictionary[View, Rare | None] = WeakKeyDictionary()


def _bare_nouns(view: View, sentence: Sentence) -> Iterator[re.Match[str]]:
    """Yield the bare nouns of places: the usual ones, and those that end names of this text."""
    own, at, end = _own_nouns(view), sentence.start, sentence.end
    if own is None or not own.may_be_in(view.text, at, end):
        yield from _BARE.finditer(view.text, at, end)
        return
    while found := [m for nouns in (own, _BARE) if (m := nouns.search(view.text, at, end))]:
        # as one pattern of all nouns would: the first, and of two at one place the longer
        match = min(found, key=lambda m: (m.start(), -m.start("part")))
        yield match
        at = match.end()


def _own_nouns(view: View) -> Rare | None:
    """Return what finds the nouns that end names of places in this text and stand bare in it, if any do."""
    if view not in _OWN:
        own = {n for n in common_nouns(view, Kind.PLACE) if n not in _USUAL and _stands_bare(view.text, n)}
        _OWN[view] = _pattern_of(frozenset(own)) if own else None
    return _OWN[view]


def _alike(noun: str) -> tuple[str, ...]:
    """Return the endings of the names that the bare *noun* may point at: 諸島 is no 島."""
    bare = _THE_SAME.sub("", noun) or noun
    return _ALIKE.get(bare.removeprefix("同")) or _ALIKE.get(noun[-1]) or (noun[-1],)


def _stands_bare(text: str, noun: str) -> bool:
    """Whether *noun* stands anywhere with a particle and without a name before it; most only end names."""
    at = text.find(noun)
    while at >= 0:
        glued = at > 0 and _NAME_LETTER.match(text, at - 1)
        if not glued and _AFTER_NOUN.match(text, at + len(noun)):
            return True
        at = text.find(noun, at + 1)
    return False


@lru_cache(maxsize=256)  # many texts tell of the same places, and to compile takes a millisecond
def _pattern_of(nouns: frozenset[str]) -> Rare:
    longest_first = "|".join(sorted(nouns, key=lambda noun: (-len(noun), noun)))
    return Rare(
        rf"(?<!{_NAME_LETTER.pattern})(?<!わが)(?<!我が)(?:{THE_ONE})?(?:{longest_first})"
        rf"{_AFTER_NOUN.pattern}(?P<comma>、?)"
    )


_BARE = _pattern_of(_USUAL)


def place_entities(view: View, group: Group) -> tuple[str, ...]:
    """Return the places among the members of *group*."""
    places = tuple(e for e in group.entities if view.kind(e) is Kind.PLACE)
    if not places or group.last.title.endswith(ACTOR_TITLES):
        return ()
    return () if view.text.startswith(DIRECTIONS, group.last.mention.end) else places


def focus_groups(view: View, sentence: Sentence, focus: str, speakers: Set[str] | None = None) -> list[Group]:
    """Return groups for bare nouns (城を, 町は, 同市は) that point at a place named before.

    *focus*: The place that a control statement spoke of last, "" when none.
    *speakers*: Who speaks in the text, and is no town therefore; None: no 町 but the one spoken of.
    """
    quotes = view.clauses(sentence).quotes
    taken = [(a.mention.start, a.content_end) for a in sentence_arguments(view, sentence)]
    found = []
    for match in _bare_nouns(view, sentence):
        if any(a <= match.start() < b for a, b in taken):
            continue
        if _SO_MANY.search(view.text[max(sentence.start, match.start() - 6) : match.start()]):
            continue
        if _OTHER_ONES.search(view.text, max(sentence.start, match.start() - _BEFORE_NOUN), match.start()):
            continue
        noun = match.group()[: match.start("part") - match.start()]
        place = _meant(view, sentence, match.start(), noun, focus, speakers)
        if not place:
            continue
        mention = Mention(
            match.start(),
            match.start("particle"),
            noun,
            Kind.PLACE,
            sentence.index,
            Form.PRONOUN,
            entities=(place,),
        )
        argument = Argument(
            mention,
            mention.start,
            mention.end,
            match.end(),
            "",
            match["particle"],
            bool(match["comma"]),
            innermost_quote(quotes, match.start()),
        )
        found.append(Group((argument,)))
    return found


def _meant(
    view: View, sentence: Sentence, offset: int, noun: str, focus: str, speakers: Set[str] | None
) -> str:
    """Return the place that the bare *noun* at *offset* points at: one named before it, else *focus*."""
    bare = noun if noun in PLACE_NOUNS else _THE_SAME.sub("", noun) or noun
    if bare not in PLACE_NOUNS:
        return pointed_at(view, sentence, offset, bare, Kind.PLACE)
    if bare in TOWN_NOUNS and focus and has_army(view, view.entities[focus].name):
        focus = ""
    apposed_here = _apposed_here(view, sentence, offset, bare) if bare in TOWN_NOUNS else ""
    if apposed_here and apposed_here not in (speakers or ()):
        return apposed_here
    if focus and bare not in TOWN_NOUNS and _is_said_to_be(view, sentence, focus, bare):
        return focus
    title = _of_title(view, bare)
    for mention in _named_before(view, sentence, offset):
        if title and mention.entities[0] != title and _only_reached(view, mention, bare):
            continue
        here = mention.sentence == sentence.index
        spoke = mention.entities[0] in (speakers or ()) and bare in TOWN_NOUNS
        if not spoke and _may_mean(view, mention, bare, focus, here=here):
            near = sentence.index - mention.sentence < _NEAR or noun != bare
            return (not near and title) or mention.entities[0]
    known = named_after(view, bare, offset if noun != bare else None)
    apposed = set(known) if len(bare) >= _ONE_WORD else set()
    apposed = {e for e in apposed if view.kind(e) is Kind.PLACE and not acts(view, e)}
    if len(apposed) == 1:
        return apposed.pop()
    alone = [
        i
        for i, e in view.entities.items()
        if e.kind is Kind.PLACE and any(n.endswith(noun[-2:]) for n in (e.name, *e.aliases))
    ]
    if len(alone) == 1 and bare not in TOWN_NOUNS:
        return alone[0]
    if bare in CASTLE_ENDINGS and (only := _with_one(view, bare)):
        return only
    if not focus and bare in TOWN_NOUNS and speakers is not None:
        return _only_town(view, sentence, offset, speakers)
    if not focus or not _is_focus(view, focus, focus, noun[-1]):
        return ""
    if bare.startswith("同") or view.entities[focus].name.endswith(_alike(noun)):
        return focus
    if noun[-1] == "城":
        return focus if tells_story(view) and view.entities[focus].leaf not in WIDE_LEAVES else ""
    return focus if bare in TOWN_NOUNS and not view.entities[focus].name.endswith(NO_TOWN) else ""


def _is_said_to_be(view: View, sentence: Sentence, place: str, noun: str) -> bool:
    """Whether the text has called *place*, as it spoke of it of late, a *noun*: 小島モトゥイティ, …島は."""
    near = (
        m
        for s in view.sentences[max(0, sentence.index - _NEAR) : sentence.index]
        for m in view.mentions_in(s)
    )
    spoken = any(m.entities == (place,) and view.text.startswith("は", m.end) for m in near)
    return spoken and any(
        m.entities == (place,) and m.start and view.text.endswith(noun, 0, m.start) for m in view.mentions
    )


def _only_reached(view: View, mention: Mention, noun: str) -> bool:
    """Whether *mention*, without the *noun* in it, is only where somebody goes or comes from: 鳥越へ."""
    return not mention.text.endswith(noun) and view.text.startswith(GOES_OR_COMES, mention.end)


def _of_title(view: View, noun: str) -> str:
    """Return the one castle or island that the title names, which the text means by 城, 島 all along."""
    first = view.analysis.blocks[0]
    if noun in TOWN_NOUNS or "。" in view.text[first.start : first.end]:
        return ""
    named = [m for m in view.mentions_between(first.start, first.end) if m.kind is Kind.PLACE and m.entities]
    fits = {m.entities[0] for m in named if _may_mean(view, m, noun, "", here=False)}
    return fits.pop() if len(fits) == 1 else ""


def _with_one(view: View, noun: str) -> str:
    """Return the only place of the text that is said to have a *noun*: 砦 of ムワンバの砦."""
    having = {
        m.entities[0]
        for m in view.mentions
        if m.kind is Kind.PLACE and m.form is Form.NAME and m.entities
        if view.text.startswith(f"の{noun}", m.end)
    }
    return having.pop() if len(having) == 1 and not is_state(view, next(iter(having))) else ""


def _apposed_here(view: View, sentence: Sentence, offset: int, noun: str) -> str:
    """Return the place that *sentence* calls a town before *offset*: 交易都市アムダ…、市の中心部は."""
    named = [m for m in _named_before(view, sentence, offset) if m.sentence == sentence.index]
    ends = {m.end for m in view.mentions_in(sentence)}  # 相良市|中浜: the end of another name
    kind = noun.removeprefix("同")
    called = {m.entities[0] for m in named if m.start not in ends and view.text[: m.start].endswith(kind)}
    return called.pop() if len(called) == 1 else ""


def _only_town(view: View, sentence: Sentence, offset: int, speakers: Set[str]) -> str:
    """Return the one town that the sentences before *offset* name, "" where they name none or two."""
    named = {
        m.entities[0]
        for m in _named_before(view, sentence, offset)
        if view.entities[m.entities[0]].leaf not in WIDE_LEAVES
        and not is_state(view, m.entities[0])
        and not m.text.endswith((*NO_TOWN, *CASTLE_ENDINGS))
        and not has_army(view, m.text)
    } - speakers
    return named.pop() if len(named) == 1 else ""


def has_army(view: View, name: str) -> bool:
    """Whether an army or ministry of the text is called after *name*, a land then: カルナ, カルナ軍."""
    bodies = tuple(name + ending for ending in ("軍", *BODY_ENDINGS))
    return any(e.name in bodies for e in view.entities.values() if e.kind is Kind.ORGANIZATION)


def _named_before(view: View, sentence: Sentence, offset: int) -> Iterator[Mention]:
    """Yield the places named before *offset* in the clipping, the nearest first; in a digest in its item."""
    block = view.block(sentence)
    low = block.start if _LABELLED.match(view.text, block.start, block.end) else 0
    found = mentioned_before(view, sentence, offset, _REACH)
    return (m for m in found if m.kind is Kind.PLACE and m.start >= low)


def _may_mean(view: View, mention: Mention, noun: str, focus: str, *, here: bool) -> bool:
    """Whether *noun* may point at what *mention* names: by its ending, or as a town spoken of."""
    place, name = mention.entities[0], mention.text
    endings = _alike(noun)
    known = view.entities[place]
    # 葛巻, which the text calls 葛巻城 elsewhere
    fits = any(n.endswith(endings) for n in (name, known.name, *known.aliases))
    land = _land_called(view, mention)
    if noun not in TOWN_NOUNS:
        return fits or noun == land
    if land:
        return False
    if noun in ANY_LAND and place == focus and not is_state(view, place):
        return True
    if noun[-1] in _TOWN_ENDINGS and name[-1] in _TOWN_ENDINGS and name[-1] != noun[-1]:
        return False  # 同市 is no village
    state = is_state(view, place) or (noun in ANY_LAND and acts(view, place))
    if known.leaf in WIDE_LEAVES or state or name.endswith(NO_TOWN) or has_army(view, name):
        return False
    walled = noun[-1] in _TOWN_ENDINGS and len(name) > _ONE_WORD and name.endswith(CASTLE_ENDINGS)
    if walled and not fits:
        return False  # 城は市が所有する
    if here or noun.startswith("同") or _is_called_so(view, mention, noun):
        return True
    castle = name.endswith(CASTLE_ENDINGS) and len(name) > _ONE_WORD
    fits = fits or _is_focus(view, place, focus, noun[-1])
    return fits and not castle


def _is_called_so(view: View, mention: Mention, noun: str) -> bool:
    """Whether the town *noun* stands right before what *mention* names, alone: 南の村|サン・ロケ."""
    at = mention.start - len(noun)
    return view.text.startswith(noun, max(0, at)) and not _KANJI_BEFORE.match(view.text, max(0, at - 1))


def _land_called(view: View, mention: Mention) -> str:
    """Return what of the land the text says that *mention* is, "" where it does not: 無人島、|ウフ離れ."""
    called = _LAND_BEFORE.search(view.text, max(0, mention.start - _BEFORE_NAME), mention.start)
    return called["noun"] if called else ""


def _is_focus(view: View, place: str, focus: str, head: str) -> bool:
    """Whether *place* is the one spoken of, and neither a castle nor a country nor called otherwise."""
    castle = view.entities[place].name.endswith(CASTLE_ENDINGS) and head != "城"
    return place == focus and head not in FACILITY_HEADS and not castle and not is_state(view, place)


def named_after(view: View, noun: str, until: int | None = None) -> tuple[str, ...]:
    """Return what the text names right after the common *noun*, before *until*: 要塞 of 要塞サン・ルポ."""
    size = len(noun)
    return tuple(
        m.entities[0]
        for m in view.mentions
        if m.entities
        and m.form is Form.NAME
        and (until is None or m.start < until)
        and view.text[max(0, m.start - size) : m.start] == noun
    )


def is_state(view: View, place: str) -> bool:
    """Whether *place* is a country, which acts and speaks: by its class or one of its names."""
    entity = view.entities[place]
    return entity.leaf in STATE_LEAVES or any(
        n.endswith(STATE_ENDINGS) for n in (entity.name, *entity.aliases)
    )


def is_town(view: View, place: str) -> bool:
    """Whether *place* may be a town or village by its class and name."""
    entity = view.entities[place]
    wide = entity.leaf in WIDE_LEAVES or is_state(view, place)
    return not wide and not entity.name.endswith((*NO_TOWN, *CASTLE_ENDINGS))


def is_landed(view: View, place: str) -> bool:
    """Whether *place* is a temple in a tale of the past, which has land like any lord: 東大寺は荘を得た."""
    return _LANDED.fullmatch(view.entities[place].name) is not None and tells_of_old(view)


def tells_of_old(view: View) -> bool:
    """Whether *view* is a tale of the past by its years, or names the ages that it tells of."""
    if view not in _OF_OLD:
        ages = {m.group() for m in _AGES.finditer(view.text)}
        _OF_OLD[view] = len(ages) >= _FEWEST_AGES or tells_story(view)
    return _OF_OLD[view]


_AGES = Rare(AGES)
_FEWEST_AGES = 2
_OF_OLD: WeakKeyDictionary[View, bool] = WeakKeyDictionary()
_GOVERNED = re.compile(GOVERNED)
_ACTING: WeakKeyDictionary[View, frozenset[str]] = WeakKeyDictionary()


def acts(view: View, place: str) -> bool:
    """Whether *place* is a country, by its class or because it has ministers, an army or a capital."""
    if view not in _ACTING:
        _ACTING[view] = frozenset(
            m.entities[0]
            for m in view.mentions
            if m.kind is Kind.PLACE and m.entities and _GOVERNED.match(view.text, m.end)
        )
    return is_state(view, place) or place in _ACTING[view]
