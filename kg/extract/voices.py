"""A document's view in; whose words each block is (誰の言葉か), by its form, out.

Reads lead-ins (X氏のその他の発言:), attribution lines, post headers and labels of turns. Looks at no
reporting verb and no headline.
"""

from dataclasses import dataclass

from kg import expressions as re
from kg.extract.cues.anaphora import SAME
from kg.extract.cues.nameless import SOMEBODYS
from kg.extract.cues.speakers import AGENT_ROLE, SPOKES_ROLE, TITLE_RUN
from kg.extract.cues.titles import HONORIFICS
from kg.extract.cues.voices import (
    ASKING_LABEL,
    BRACKET_LABEL,
    FORWARDED,
    INTERVIEWED,
    INTRODUCED,
    LABEL_ALONE,
    LEAD_IN,
    NO_VOICE,
    PASSES_ON,
    PLATFORMS,
    POST_WORDS,
    TURN_LABEL,
    WORDS_ANNOUNCED,
)
from kg.extract.roles import Roles
from kg.extract.view import View
from kg.records import Block, BlockKind, Form, Kind, Mention, Sentence

_LEAD_IN, _LABEL_ALONE = re.compile(LEAD_IN), re.compile(LABEL_ALONE)
_HEADS = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.ATTRIBUTION})
_PASSES_ON, _FORWARDED = re.compile(PASSES_ON), re.compile(FORWARDED)
_BODIES = ("事務局", "部", "課", "室")
_ANNOUNCED = re.compile(WORDS_ANNOUNCED)
#: Blocks at the head of a document one of which may say that words follow.
_TITLES = 4
_INTERVIEWED = re.compile(INTERVIEWED)
_INTRODUCED = re.compile(INTRODUCED)
#: How many blocks before an interview may introduce who answers.
_INTRODUCTION = 4
_LABEL, _BRACKET_LABEL = re.compile(TURN_LABEL), re.compile(BRACKET_LABEL)
_TITLE = re.compile(TITLE_RUN)
_SPOKES = re.compile(rf"(?:の)?(?:{SPOKES_ROLE})$")
_AGENT = re.compile(rf"(?:{AGENT_ROLE})$")
#: A label in brackets that is no dateline: 【外務報道官】, not 【ソルナ通信】.
_PERSONS = re.compile(rf"(?<!通信)(?<!新聞)(?<!支局)(?:{AGENT_ROLE})$")
_ASKING = re.compile(ASKING_LABEL)
_PLATFORM = re.compile(PLATFORMS)
#: What may stand before the parts of a header.
_MARKS = "◆◇■□●○▼▽▲△★☆▶►・※-*#👤 　"
_BRACKET = re.compile("[(（]")
_SOMEBODYS = re.compile(rf"[^、。「」の]{{0,8}}の(?:[^、。「」]{{0,8}}?)(?:{SOMEBODYS})(?![一-龥])")


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a block's are."""

    speaker: str
    rule: str
    content: tuple[int, int] = (0, 0)  #: of a headline or turn, without the source or label
    asks: bool = False  #: a journalist, who passes on what others say


def named_in(view: View, roles: Roles, start: int, end: int, sentence: Sentence | None) -> str:
    """Return the entity that ``[start, end)``, a short phrase such as 露外務省報道官, names; "" when none."""
    mentions = [m for m in view.mentions_between(start, end) if m.entities and m.kind is not Kind.EVENT]
    people = [m for m in mentions if m.kind is Kind.PERSON]
    if people:
        bracket = _BRACKET.search(view.text, people[0].end, end)
        named = people[0].form is Form.NAME and people[0].title in HONORIFICS
        if bracket and named and people[-1].start > bracket.start() >= people[0].phrase_end:
            people = [m for m in people if m.start < bracket.start()]  # X女史（ノルヴェイ）
        # X氏の弁護士「…」: somebody of X's speaks, not X
        others = _SOMEBODYS.match(view.text, people[-1].phrase_end, end)
        return "" if others else people[-1].entities[0]
    if not mentions:
        text = re.split("[たるいのがは]", view.text[start:end].strip("　 【】「」()（）:："))[-1]
        if text.startswith("同") and text[1:] in SAME:
            return ""  # 同社: no holder of an office
        return roles.holder(text, sentence, start) if sentence is not None and _AGENT.search(text) else ""
    last = mentions[-1]
    rest = re.split(r"[(（:：】』」 　]", view.text[last.phrase_end : end])[0]
    return _office(view, roles, last, rest.lstrip("の"), sentence)


def _office(view: View, roles: Roles, mention: Mention, rest: str, sentence: Sentence | None) -> str:
    if not rest or mention.form is not Form.NAME:
        return mention.entities[0]
    if sentence is not None:
        holder = roles.holder(rest, sentence, mention.start, of=mention.entities[0])
        if holder:
            return holder
    return mention.entities[0] if _SPOKES.search(rest) or rest in {"側", "当局"} else ""


def lead_in(view: View, roles: Roles, sentence: Sentence) -> str:
    """Return whose words follow a lead-in such as 「X氏のその他の発言:」, "" when it is none."""
    match = _LEAD_IN.search(sentence.text)
    if match is None:
        alone = label_alone(view, sentence)
        return _of_items(view, roles, sentence, alone) if alone else ""
    first, last = sentence.start + match.start("who"), sentence.start + match.end("who")
    if match["of"]:
        # X外務省のY報道官の主な発言: Y speaks
        start, end = sentence.start + match.start("of"), sentence.start + match.end("of") - 1
        last = end if any(_is_somebody(m) for m in view.mentions_between(start, end)) else last
    return named_in(view, roles, first, last, sentence)


def label_alone(view: View, sentence: Sentence) -> re.Match[str] | None:
    """Return the name that *sentence* is and no more, with a colon, or in brackets where words follow."""
    match = _LABEL_ALONE.match(sentence.text)
    if match is None or match["colon"]:
        return match
    above = view.analysis.blocks[: min(_TITLES, sentence.block)]
    told = any(_ANNOUNCED.search(view.text, b.start, b.end) for b in above)
    return match if match["opens"] and told else None


def _is_somebody(mention: Mention) -> bool:
    return mention.kind is Kind.PERSON and mention.form is Form.NAME and bool(mention.entities)


def _of_items(view: View, roles: Roles, sentence: Sentence, match: re.Match[str]) -> str:
    """Return whom a line with nothing but a name and a colon names, where items stand below it."""
    below = view.analysis.blocks[sentence.block + 1 : sentence.block + 2]
    if not below or below[0].kind is not BlockKind.BULLET:
        return ""
    first, last = sentence.start + match.start("who"), sentence.start + match.end("who")
    if match["who"].endswith(_BODIES) and not view.mentions_between(first, last):
        return ""  # （事務局）: whoever works there
    return named_in(view, roles, first, last, sentence)


def block_sentences(view: View, block: Block) -> list[Sentence]:
    """Return the sentences of *block*."""
    return [s for s in view.sentences if s.block == block.index]


def poster(view: View, roles: Roles, clipping: int) -> str:
    """Return who wrote the post that clipping *clipping* is, "" when it is none."""
    place = view.analysis.clippings[clipping].attribution
    if place < 0:
        return ""
    block = view.analysis.blocks[place]
    sentences = block_sentences(view, block)
    text = view.text[block.start : block.end]
    below = view.analysis.blocks[block.index + 1 : block.index + 2]
    if _PASSES_ON.search(text) and below and below[0].kind in _HEADS:
        return _posted_below(view, roles, below[0])
    header = _of_header(view, clipping)
    if header:
        return header
    cut = re.search(POST_WORDS, text)
    end = block.start + cut.start() if cut and cut.start() else block.end
    sentence = sentences[0] if sentences else None
    named = named_in(view, roles, block.start, end, sentence) or named_in(
        view, roles, block.start, block.end, sentence
    )
    if named and _PLATFORM.fullmatch(view.entities[named].name):
        return ""  # X | @lido | …: where it was posted
    return named or _heading_poster(view, roles, clipping)


def _posted_below(view: View, roles: Roles, block: Block) -> str:
    """Return whom *block*, the line below 「Xさんがリポスト」, names: whose post X passes on, else ""."""
    sentences = block_sentences(view, block)
    named = named_in(view, roles, block.start, block.end, sentences[0]) if sentences else ""
    return "" if named and view.kind(named) is Kind.PLACE else named


def passes_on(view: View, roles: Roles, clipping: int) -> str:
    """Return who passes on another's post that clipping *clipping* is, "" when nobody does.

    Xさんがリポスト, and a name above 転送元：Y.
    """
    place = view.analysis.clippings[clipping].attribution
    if place < 0:
        return ""
    block = view.analysis.blocks[place]
    if _FORWARDED.match(view.text, block.start):
        above = view.analysis.blocks[max(place - 1, 0)]
        if above.clipping != clipping or above.kind is not BlockKind.ATTRIBUTION:
            return ""
        block = above
    elif not _PASSES_ON.search(view.text[block.start : block.end]):
        return ""
    sentences = block_sentences(view, block)
    return named_in(view, roles, block.start, block.end, sentences[0]) if sentences else ""


def _of_header(view: View, clipping: int) -> str:
    """Return the person whom the header of a clipping names where it says who speaks, "" for none."""
    start, end = view.analysis.clippings[clipping].who
    words = view.text[start:end]
    if not words:
        return ""
    inside = view.mentions_between(start, end)
    found = {m.entities for m in inside if m.kind is Kind.PERSON and len(m.entities) == 1}
    if len(found) == 1:
        return found.pop()[0]
    people = [e for e in view.entities.values() if e.kind is Kind.PERSON]
    named = {
        e.entity_id
        for e in people
        if any(len(name) > 1 and words.startswith(name) for name in (e.name, *e.aliases))
    }
    return named.pop() if len(named) == 1 else ""


def _heading_poster(view: View, roles: Roles, clipping: int) -> str:
    """Return whom the heading above a post names: 🔁 Xがリポスト、コメントを付けて."""
    first = view.analysis.blocks[view.analysis.clippings[clipping].first]
    sentences = block_sentences(view, first)
    if first.kind not in {BlockKind.HEADING, BlockKind.HEADLINE} or not sentences:
        return ""
    return named_in(view, roles, first.start, first.end, sentences[0])


def turn_voice(view: View, roles: Roles, sentence: Sentence) -> Voice | None:
    """Return the speaker that the label of a turn names, with where the words begin."""
    match = _BRACKET_LABEL.match(sentence.text)
    if match is None or not _PERSONS.search(match["label"]):
        match = _LABEL.match(sentence.text)
    if match is None or re.search(NO_VOICE, match["label"]):
        return None
    base = sentence.start
    first, last = base + match.start("label"), base + match.end("label")
    named = any(m.form is Form.NAME for m in view.mentions_between(first, last))
    bare = not named and _PERSONS.search(match["label"])
    speaker = (roles.first(match["label"]) if bare else "") or named_in(view, roles, first, last, sentence)
    if not speaker:
        return None
    asks = bool(_ASKING.search(match["label"]))
    return Voice(speaker, "turn-label", (base + match.end(), sentence.end), asks)


def interviewee(view: View, sentence: Sentence, *, default: str, alone: bool) -> str:
    """Return who answers in the interview that *sentence* is part of.

    Whom the text before it says was asked, else *default*, else the one person named right before: with
    *alone* always, without it where the text before says that it is an interview.
    """
    place = sentence.block
    one = ""
    checked = 0
    told = alone
    while place > 0 and checked < _INTRODUCTION:
        place -= 1
        block = view.analysis.blocks[place]
        if block.kind is BlockKind.TURN:
            continue
        checked += 1
        told = told or bool(_INTRODUCED.search(view.text, block.start, block.end))
        people = [
            m for m in view.mentions_between(block.start, block.end) if m.kind is Kind.PERSON and m.entities
        ]
        asked = [m for m in people if _INTERVIEWED.match(view.text, m.phrase_end, block.end)]
        if asked:
            return asked[-1].entities[0]
        if len({m.entities for m in people}) == 1 and checked <= 2:
            one = one or people[0].entities[0]
    return default or (one if told else "")
