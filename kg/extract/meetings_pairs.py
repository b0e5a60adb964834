"""A word for two or three people (両首脳, 2人, 両国) in; the parties it stands for, out.

By its resolved mention, by the meeting told last, else by the people named last. Finds no meeting.
"""

from dataclasses import replace

from kg import expressions as re
from kg.extract.arguments import Argument, Group, sentence_arguments, sentence_groups
from kg.extract.control_claims import predicate_at
from kg.extract.cues.anaphora import ONLY_TELLS
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.meetings import BOTH_WORDS, HEADS, OF_AIDES, SAME_TWO
from kg.extract.hero import hero
from kg.extract.meetings_offices import holders_of_both, leading_heads, may_be_heads
from kg.extract.meetings_parties import Parties, Scene
from kg.extract.view import View
from kg.records import Form, Kind, Sentence

_COUNTRIES = frozenset({"Country", ""})
_PAIR = 2
_SPOKEN_OF = 6  #: sentences back in which the two of a dual word are named
_WITH = frozenset({"と", "とも"})  #: 両氏と会談した: somebody else did
_ONLY_TELLS = re.compile(ONLY_TELLS)
_TWO_OF_A_SORT = re.compile(
    r"(?:[2２二]人|ふたり)の(?!会談|話|対話|面会|会合|協議|間|うち|やり取り|関係|首脳|対面|会話|名)[一-龥]{2,4}(?:は|が|も)"
)
_ACTS = re.compile(r"(?:両[一-龥]{1,4}|[2２二]人|双方)[はが]")
_SIDES = frozenset({"双方", "両者"})
_AIDES = re.compile(OF_AIDES)
_GLUED = re.compile(r"[、と・][ァ-ヴー]{2,}$")
_BOTH = re.compile("|".join(sorted(BOTH_WORDS, key=len, reverse=True)))


def both(view: View, sentence: Sentence, start: int, end: int, last: tuple[str, ...]) -> Parties | None:
    """Resolve 両首脳, 2人, 両外相 … in ``[start, end)`` to two people.

    *last*: The parties of the meeting told last in this clipping, () when none.
    """
    for arg in sentence_arguments(view, sentence):
        if _TWO_OF_A_SORT.match(view.text, arg.mention.start, sentence.end):
            continue
        are_people = arg.mention.text in _SIDES or not _countries(view, arg)
        if are_people and _AIDES.match(view.text, arg.mention.end, sentence.end):
            continue  # 両者の代理人は: not they themselves
        if start <= arg.mention.start < end and len(arg.entities) >= 2 and arg.particle not in _WITH:
            holders = holders_of_both(view, sentence, arg)
            if holders is not None:
                return Parties(holders, "both", start=arg.start) if holders else None
            listed = _listed(view, sentence, arg)
            if listed is not None:
                return Parties(listed, "joined", start=arg.start) if len(listed) >= 2 else None
            spoken = _just_named(view, sentence, arg) or _spoken_of(view, sentence, arg)
            if spoken:
                return Parties(spoken, "both", start=arg.start)
            joined_places = recent_places(view, sentence, arg.start) if _countries(view, arg) else ()
            if joined_places:
                return Parties(joined_places, "both", start=arg.start)
            shared = set(arg.entities) & set(last)
            again = len(last) == 2 and len(shared) == 1 and arg.mention.text in SAME_TWO
            if again and not _newcomers(view, sentence, arg.start, last):
                return Parties(last, "both", start=arg.start)
            return Parties(arg.entities, "both", start=arg.start) if _plain(view, sentence, arg) else None
    if _TWO_OF_A_SORT.search(view.text, start, end):
        return None  # 二人の女主人は: who they are is told by what they are
    found = [m for m in _BOTH.finditer(view.text, start, end) if view.text[m.end() : m.end() + 1] != "と"]
    found = [m for m in found if m.group().startswith("両国") or not _AIDES.match(view.text, m.end())]
    if not found:
        return None
    word = found[-1]
    if _GLUED.search(view.text, start, word.start()):
        return None  # A、B両氏, of whom not both were read as names
    office = re.sub(r"^両|^[2２二]人|国", "", word.group())
    if re.match(r"[3３三]", word.group()):
        return Parties(last, "both", start=word.start()) if len(last) == 3 else None
    people = recent_people(view, sentence, word.start(), office if word.group().startswith("両") else "")
    if len(last) == 2 and not _newcomers(view, sentence, word.start(), last):
        people = last
    elif len(people) < 2 or (office == "" and _newcomers(view, sentence, word.start(), people)):
        people = last if _offices_differ(office) else ()
    if len(people) < 2 and office == "首脳":
        people = _two_before(view, sentence)
    if word.group() in {"両首脳", "両国首脳"} and not may_be_heads(view, sentence, people):
        people = leading_heads(view, sentence)
    if word.group() == "両国":
        people = tuple(e for e in last if view.kind(e) is not Kind.PERSON) or recent_places(
            view, sentence, word.start()
        )
    return Parties(people, "both", start=word.start()) if len(people) == 2 else None


def _listed(view: View, sentence: Sentence, word: Argument) -> tuple[str, ...] | None:
    """Return whose names stand right before *word* (A、B の両氏), () where none is known; else None."""
    if view.text[word.mention.start - 1 : word.mention.start] != "の":
        return None
    named = [g for g in sentence_groups(view, sentence) if g.particle == "の" and g.end == word.mention.start]
    if named and view.kind(named[0].entities[0]) is not view.kind(word.entities[0]):
        return None  # 両社の二人
    return named[0].entities if named else ()


def _countries(view: View, word: Argument) -> bool:
    return all(view.kind(e) is Kind.PLACE for e in word.entities)


def _plain(view: View, sentence: Sentence, word: Argument) -> bool:
    """Whether the text names the two of *word* together, or speaks of nobody else of their kind."""
    pair = set(word.entities)
    kind = view.kind(word.entities[0])
    if kind is Kind.PLACE:
        return True
    others: set[str] = set()
    for earlier in reversed(view.sentences[max(0, sentence.index - _SPOKEN_OF) : sentence.index + 1]):
        if view.clipping(earlier) != view.clipping(sentence):
            break
        named = [g for g in sentence_groups(view, earlier) if g.start < word.start]
        if any(pair <= set(g.entities) and len(g.members) > 1 for g in named):
            return True
        here = {e for g in named for e in g.entities if view.kind(e) is kind}
        if here == pair:
            return True
        others |= here - pair
    return not others


def _two_before(view: View, sentence: Sentence) -> tuple[str, ...]:
    """Return the people of the sentence before when they are two: those of whom the text speaks."""
    earlier = view.sentences[sentence.index - 1 : sentence.index]
    if not earlier or view.clipping(earlier[0]) != view.clipping(sentence):
        return ()
    args = [a for a in sentence_arguments(view, earlier[0]) if a.mention.kind is Kind.PERSON]
    people = tuple(dict.fromkeys(e for a in args for e in a.entities))
    return people if len(people) == 2 else ()


def _just_named(view: View, sentence: Sentence, word: Argument) -> tuple[str, ...]:
    """Return the two people whom the sentence of *word* names before it: A は X、B は Y で、両者は."""
    if word.mention.text not in SAME_TWO:
        return ()
    before = [a for a in sentence_arguments(view, sentence) if a.end <= word.start and a.quote == word.quote]
    if any(_ONLY_TELLS.fullmatch(view.text, a.content_end, word.start) for a in before):
        return ()  # X は手記に、|二人は向き合ったと書いている
    people = dict.fromkeys(e for a in before if a.mention.kind is Kind.PERSON for e in a.entities)
    return tuple(people) if len(people) == 2 else ()


def _spoken_of(view: View, sentence: Sentence, word: Argument) -> tuple[str, ...]:
    """Return the two who were just called 両首相 or A、B両氏: 両者 means them again."""
    if word.mention.text not in SAME_TWO:
        return ()
    for earlier in (sentence, *view.sentences[max(0, sentence.index - 1) : sentence.index]):
        if view.clipping(earlier) != view.clipping(sentence):
            break
        for group in reversed(sentence_groups(view, earlier)):
            named = group.last.mention.text.startswith("両") or group.last.title.startswith(("両", "の両"))
            people = all(view.kind(e) is Kind.PERSON for e in group.entities)
            named = named or (earlier is not sentence and _alone(view, earlier, group))
            if group.start < word.start and named and people and len(group.entities) == 2:
                return group.entities
    return ()


def _alone(view: View, sentence: Sentence, group: Group) -> bool:
    """Whether *sentence* names nobody but the two of *group*, together: X 首相と Y 大統領の会談は流れた."""
    people = {e for g in sentence_groups(view, sentence) for e in g.entities if view.kind(e) is Kind.PERSON}
    return len(group.members) == 2 and people == set(group.entities)


def _newcomers(view: View, sentence: Sentence, offset: int, pair: tuple[str, ...]) -> bool:
    """Whether somebody outside *pair* was named in the last two sentences: then 2人 may mean others."""
    for earlier in view.sentences[max(0, sentence.index - 2) : sentence.index + 1]:
        for arg in sentence_arguments(view, earlier):
            outside = arg.mention.kind is Kind.PERSON and not set(arg.entities) & set(pair)
            if outside and arg.mention.start < offset and view.clipping(earlier) == view.clipping(sentence):
                return True
    return False


def _offices_differ(office: str) -> bool:
    return office not in {"首脳", "氏", "者", "", "方", "双方", "首"}


def recent_people(view: View, sentence: Sentence, offset: int, office: str = "") -> tuple[str, ...]:
    """Return the two people named last before *offset* in the clipping, those of *office* if it names one.

    () where the sentence that names them names a third.
    """
    clipping = view.clipping(sentence)
    seen: list[str] = []
    for index in range(sentence.index, max(-1, sentence.index - 8), -1):
        earlier = view.sentences[index]
        if view.clipping(earlier) != clipping:
            break
        for arg in reversed(sentence_arguments(view, earlier)):
            if arg.mention.start >= offset or arg.mention.kind is not Kind.PERSON:
                continue
            tells = arg.end == offset and arg.particle in SUBJECT_PARTICLES
            if tells and _ACTS.match(view.text, offset):
                continue  # 秘書の X は、|両氏は会ったと明言した
            title = arg.title + arg.mention.title
            if office == "首脳" and not title.endswith(HEADS):
                continue
            if _offices_differ(office) and office not in title:
                continue
            seen.extend(e for e in arg.entities if e not in seen)
        if len(seen) >= 2:
            return tuple(seen) if len(seen) == 2 else ()
    return ()


def _maybe_country(view: View, entity: str) -> bool:
    return view.kind(entity) is Kind.PLACE and view.entities[entity].leaf in _COUNTRIES


def recent_places(view: View, sentence: Sentence, offset: int) -> tuple[str, ...]:
    """Return the two countries that were joined last before *offset* (AとBは)."""
    for earlier in reversed(view.sentences[max(0, sentence.index - 12) : sentence.index + 1]):
        for group in reversed(sentence_groups(view, earlier)):
            places = [e for e in group.entities if _maybe_country(view, e)]
            if group.start < offset and len(places) == 2 and len(group.members) == 2:
                return tuple(places)
    return ()


def with_hero(view: View, sentence: Sentence, parties: Parties) -> Parties:
    """Return *parties* with whose life the text tells for somebody told of before.

    その年、A が農園に立ち寄り、|二人は…: A and the hero, whoever was named last.
    """
    whose, here = hero(view), [m for m in view.mentions_in(sentence) if m.kind is Kind.PERSON]
    pair = parties.entities
    if whose is None or len(pair) != _PAIR or set(whose.entities) & {e for m in here for e in m.entities}:
        return parties
    if not view.text.startswith(tuple(SAME_TWO), parties.start):
        return parties
    named = {m.entities for m in here if m.form is Form.NAME and m.start < parties.start}
    if len(named) != 1:
        return parties
    guest = named.pop()
    if len(guest) != 1 or guest[0] not in pair:
        return parties
    return replace(parties, entities=(*guest, *whose.entities))


def with_just_told(scene: Scene, parties: Parties) -> Parties:
    """Return *parties*, where a word for two means them, with those whom the sentence has just told of.

    X が A と B を引き合わせ、|二人は…に署名した: A and B.
    """
    view, sentence = scene.view, scene.sentence
    if not scene.told or not view.text.startswith(tuple(SAME_TWO), parties.start):
        return parties
    told = scene.told[-1]
    here = told.evidence[-1].start == sentence.start and predicate_at(told.meeting_id) < parties.start
    return (
        replace(parties, entities=told.participants) if here and len(told.participants) == _PAIR else parties
    )
