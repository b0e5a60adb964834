"""A view in; who has which place by its tables, lists and labels (一覧表), out.

町|支配勢力 over rows, 実効支配:X under the name of an island, Y村:X軍支配, X軍支配地域:Y、Z, and signs
with a legend (凡例 ●X軍). A cell has to be a name and nothing else; a table whose headings do not say it
is silent.
"""

from collections.abc import Iterator
from itertools import pairwise, takewhile
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.control_places import is_state
from kg.extract.control_scene import Holding, Scene
from kg.extract.cues import table_rows as cues
from kg.extract.cues.control import SELF_CLAIMED
from kg.extract.rows import Row, Span, labelled, listed_by, named_by, table_rows
from kg.extract.view import View
from kg.records import Block, BlockKind, ControlKind, Kind, Mention, Sentence

_HELD, _FOR_SURE, _HAS = (re.compile(p) for p in (cues.HELD, cues.HELD_FOR_SURE, cues.HAS_LISTED))
_NOT_SO, _ANY, _LEGEND = re.compile(cues.NOT_SO), re.compile(cues.ANY), re.compile(cues.LEGEND)
_LISTED, _OF_HOLDINGS = re.compile(cues.LISTED_HEADS), re.compile(cues.OF_HOLDINGS)
_SIGN = re.compile(rf"(?P<sign>[{cues.SIGNS}])[ 　]*(?:[=＝:：…はが][ 　]*)?")
_AFTER_SIGN = re.compile(rf"[ 　]*(?:$|\n|[、,・／/)）】]|[{cues.SIGNS}])|[ 　]+")
_OPENS = re.compile(r"[\s　・･•○◯■□◇◆●▽▼▲△◎\-*【〔［\[<＜]*(?:[(（]?[0-9０-９]{1,2}[.．)）、][ 　]*)?")
_STATUS = re.compile(r"[ 　]*(?:[:：=＝→⇒|｜\t]|[-―─]{1,2}>?|[(（])[ 　]*|　+")
_CLOSES = re.compile(r"[】〕］\])>＞）]?[ 　]*[:：=＝→]?[ 　]*")
_PAIRS_OF, _EQUALS = re.compile(cues.PAIRS_OF), re.compile(r"[ 　]*[=＝:：→][ 　]*")
_PAIR_ENDS = re.compile(r"(?:側|支配)?[ 　]*(?:[、,・／/；;]|$)")
_LONGEST = 80  #: characters of such a line
_ABOVE = 12  #: lines of an infobox over the one asked about
_KEPT: WeakKeyDictionary[View, dict[int, list[Holding]]] = WeakKeyDictionary()


def row_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the line that *scene* opens says of places by its form."""
    for holding in _rows(scene.view).get(scene.sentence.block, ()):
        if scene.sentence.start <= holding.start < scene.sentence.end:
            yield holding


def heads_a_list(view: View, sentence: Sentence) -> bool:
    """Whether *sentence* only says whose the places are that are listed below it: 【X軍が支配】."""
    return "支配" in sentence.text and sentence.block in _rows(view) and not _rows(view)[sentence.block]


def _rows(view: View) -> dict[int, list[Holding]]:
    """Return what lines say by their block, nothing for those that head a list."""
    if view not in _KEPT:
        _KEPT[view] = {}
        for place, holding in _read(view):
            _KEPT[view].setdefault(place, []).append(holding)
        for heading in view.analysis.blocks if _ANY.search(view.text) else ():
            below = list(_of_heading(view, heading.index))
            for place, holding in below:
                _KEPT[view].setdefault(place, []).append(holding)
            if below:
                _KEPT[view][heading.index] = []
    return _KEPT[view]


def _read(view: View) -> Iterator[tuple[int, Holding]]:
    if not _ANY.search(view.text):
        return
    heads = "\n".join(view.text[b.start : b.end] for b in view.analysis.blocks[:3])
    if _NOT_SO.search(heads):
        return
    for row in table_rows(view):
        yield from _of_holders(view, row)
        places = [cell for head, cell in row.cells.items() if head in cues.PLACE_HEADS]
        holders = [(head, cell) for head, cell in row.cells.items() if head in cues.HOLDER_HEADS]
        if len(places) == 1 and not _NOT_SO.search(row.title):
            named = _places(view, places[0])
            kinds = [cues.HOLDER_HEADS[head] for head, _ in holders]
            for head, cell in holders if len(kinds) == len(set(kinds)) else ():
                for holding in _held(view, named, head, cell):
                    yield row.block, holding
    for block in view.analysis.blocks:
        text = view.text[block.start : block.end]
        if "。" in text or block.kind is BlockKind.QUOTE or len(text) > _LONGEST or not _ANY.search(text):
            continue
        line = (block.start, block.end)
        for holding in (*_of_label(view, block.index), *_of_status(view, line), *_of_pairs(view, line)):
            yield block.index, holding
    yield from _of_signs(view)
    for block in view.analysis.blocks:
        if _OF_HOLDINGS.search(view.text, block.start, block.end):
            yield from _of_title(view, block.index)


def _of_holders(view: View, row: Row) -> Iterator[tuple[int, Holding]]:
    """Yield what a row 勢力 | 支配する町 says."""
    holders = [cell for head, cell in row.cells.items() if head in cues.OWN_HEADS]
    listed = [cell for head, cell in row.cells.items() if _LISTED.fullmatch(head)]
    holder = named_by(view, holders[0]) if len(holders) == len(listed) == 1 else None
    for place in _places(view, listed[0]) if holder and not _NOT_SO.search(row.title) else ():
        if holder:
            yield row.block, _holding(place, holder, ControlKind.CONTROLS, "row", place)


def _of_title(view: View, title: int) -> Iterator[tuple[int, Holding]]:
    """Yield what lines below a title say that are a place and a force or a force and places, two at least."""
    blocks = view.analysis.blocks
    if "。" in view.text[blocks[title].start : blocks[title].end]:
        return
    lines = takewhile(lambda line: line is not None, (_land_and_holder(view, b) for b in blocks[title + 1 :]))
    told = [line for line in lines if line]
    for block, land, holder in (row for line in told for row in line) if len(told) > 1 else ():
        later = max(land, holder, key=lambda m: m.start)
        yield block, _holding(land, holder, ControlKind.CONTROLS, "row", later)


def _land_and_holder(view: View, block: Block) -> list[tuple[int, Mention, Mention]] | None:
    """Return the places that a line such as 甲 X軍 tells and who has each, None for another line."""
    opens = _OPENS.match(view.text, block.start, block.end)
    start = opens.end() if opens else block.start
    named = view.mentions_between(start, block.end)
    first = next((m for m in named if m.start == start and len(m.entities) == 1), None)
    parted = _STATUS.match(view.text, first.phrase_end, block.end) if first else None
    if first is None or parted is None:
        return None
    rest = listed_by(view, (parted.end(), block.end))
    kinds = {m.kind for m in rest}
    if not any(is_force(view, m.entities[0]) for m in (first, *rest)):
        return []
    if first.kind is Kind.ORGANIZATION and kinds == {Kind.PLACE}:
        return [(block.index, one, first) for one in rest]
    if first.kind is Kind.PLACE and kinds == {Kind.ORGANIZATION} and len(rest) == 1:
        return [(block.index, first, rest[0])]
    return []


def _held(view: View, places: list[Mention], head: str, cell: Span) -> Iterator[Holding]:
    """Yield what *cell* under *head* says of *places*: several holders only where each claims it all."""
    kind = ControlKind(cues.HOLDER_HEADS[head])
    own_word = kind is ControlKind.SOVEREIGNTY
    alone = None if own_word else _holder(view, cell, _HELD)
    for holder in listed_by(view, cell) if own_word else [alone] if alone else []:
        for place in places:
            yield _holding(place, holder, kind, SELF_CLAIMED if own_word else "row", holder)


def _of_label(view: View, block: int) -> Iterator[Holding]:
    """Yield what 実効支配:X says of the place whose name heads the labels."""
    found = labelled(view, block)
    if found is None or found[0] not in cues.HOLDER_HEADS:
        return
    for above in range(block - 1, max(-1, block - _ABOVE), -1):
        other = labelled(view, above)
        if other is not None and other[0] not in cues.NAME_LABELS:
            continue
        a, b = other[1] if other else (view.analysis.blocks[above].start, view.analysis.blocks[above].end)
        if not re.search(r"\w", view.text[a:b]):
            continue  # |---|---|
        opens = _OPENS.match(view.text, a, b)
        name = named_by(view, (opens.end() if opens else a, b))
        if name is not None and view.kind(name.entities[0]) is Kind.PLACE:
            yield from _held(view, [name], *found)
        return


def _of_status(view: View, line: Span) -> Iterator[Holding]:
    """Yield what a line that is a name and another with 支配 says: Y村:X軍支配, X軍支配地域:Y、Z."""
    opens = _OPENS.match(view.text, *line)
    start = opens.end() if opens else line[0]
    firsts = [m for m in view.mentions_between(start, line[1]) if m.start == start and len(m.entities) == 1]
    for first in firsts:
        has = _HAS.match(view.text, first.phrase_end, line[1])
        closes = has and _CLOSES.match(view.text, has.end(), line[1])
        if closes and has and closes.end() > has.end():
            for place in _places(view, (closes.end(), line[1])):
                yield _holding(place, first, ControlKind.CONTROLS, "row", place)
        parted = _STATUS.match(view.text, first.phrase_end, line[1])
        if parted and view.kind(first.entities[0]) is Kind.PLACE:
            end = line[1] - (parted.group().strip(" 　") in {"(", "（"} and view.text[line[1] - 1] in ")）")
            holder = _holder(view, (parted.end(), end), _FOR_SURE)
            if holder is not None and _may_have(view, first, holder):
                yield _holding(first, holder, ControlKind.CONTROLS, "row", holder)


def _of_pairs(view: View, line: Span) -> Iterator[Holding]:
    """Yield what 支配状況:Y村=X軍、Z市=W軍 says."""
    label = _PAIRS_OF.match(view.text, *line)
    named = view.mentions_between(label.end(), line[1]) if label else []
    for place, holder in pairwise(named):
        joined = _EQUALS.fullmatch(view.text, place.phrase_end, holder.start) is not None
        alone = _PAIR_ENDS.match(view.text, holder.phrase_end, line[1]) is not None
        if joined and alone and len(place.entities) == len(holder.entities) == 1:
            land = view.kind(place.entities[0]) is Kind.PLACE and not is_state(view, place.entities[0])
            if land and is_force(view, holder.entities[0]):
                yield _holding(place, holder, ControlKind.CONTROLS, "row", holder)


def _of_heading(view: View, place: int) -> Iterator[tuple[int, Holding]]:
    """Yield whose the places are that alone stand in the lines below a heading: ■X軍が支配する町 / ・Y村."""
    blocks = view.analysis.blocks
    block = blocks[place]
    if "支配" not in view.text[block.start : block.end] or _NOT_SO.search(view.text, block.start, block.end):
        return
    opens = _OPENS.match(view.text, block.start, block.end)
    start = opens.end() if opens else block.start
    for first in view.mentions_between(start, block.end):
        has = _HAS.match(view.text, first.phrase_end, block.end)
        closes = has and _CLOSES.fullmatch(view.text, has.end(), block.end)
        if first.start != start or len(first.entities) != 1 or not has or not closes:
            continue
        if has.group() in {"支配", "実効支配"} and view.kind(first.entities[0]) is Kind.PLACE:
            continue  # 甲支配: it may be done to it
        for below in blocks[place + 1 :]:
            item = _OPENS.match(view.text, below.start, below.end)
            named = _places(view, (item.end() if item else below.start, below.end))
            if not named:
                return
            for one in named:
                yield below.index, _holding(one, first, ControlKind.CONTROLS, "row", one)
        return


def _of_signs(view: View) -> Iterator[tuple[int, Holding]]:
    """Yield whose every place is that stands behind a sign: 凡例 ●X軍の支配地域, ●Y村."""
    means: dict[str, list[Mention]] = {}
    legends = [b for b in view.analysis.blocks if _LEGEND.match(view.text, b.start, b.end)]
    heads = "".join(view.text[b.start : b.end] for b in (*view.analysis.blocks[:2], *legends))
    said = _ANY.search(heads) or "勢力" in heads
    for sign in _SIGN.finditer(view.text, legends[0].start, legends[0].end) if len(legends) == 1 else ():
        for mention in view.mentions_between(sign.end(), legends[0].end):
            held = _HELD.match(view.text, mention.phrase_end) if mention.start == sign.end() else None
            told = held and (held.group() or (said and is_force(view, *mention.entities[:1])))
            if held and told and len(mention.entities) == 1 and _AFTER_SIGN.match(view.text, held.end()):
                means.setdefault(sign["sign"], []).append(mention)
    for block in view.analysis.blocks if means else ():
        text = view.text[block.start : block.end]
        if block in legends or "。" in text:
            continue
        for sign in _SIGN.finditer(view.text, block.start, block.end):
            holders = means.get(sign["sign"], [])
            for place in view.mentions_between(sign.end(), block.end) if len(holders) == 1 else ():
                alone = place.start == sign.end() and _AFTER_SIGN.match(view.text, place.phrase_end)
                if alone and len(place.entities) == 1 and view.kind(place.entities[0]) is Kind.PLACE:
                    yield block.index, _holding(place, holders[0], ControlKind.CONTROLS, "row", place)


def _may_have(view: View, place: Mention, holder: Mention) -> bool:
    """Whether 支配 right behind *holder* is what it does: in 甲国:乙支配 it may be done to it."""
    said = view.text[holder.phrase_end : holder.phrase_end + 1] in {"が", "の", "側", "に"}
    return (
        said
        or view.kind(holder.entities[0]) is not Kind.PLACE
        or is_state(view, holder.entities[0]) > is_state(view, place.entities[0])
    )


def _holder(view: View, cell: Span, behind: re.Pattern[str]) -> Mention | None:
    """Return who alone is named in *cell*, with nothing behind but that it has what is spoken of."""
    for mention in view.mentions_between(*cell):
        alone = mention.start == cell[0] and behind.fullmatch(view.text, mention.phrase_end, cell[1])
        if alone and len(mention.entities) == 1:
            return mention
    return None


def _places(view: View, cell: Span) -> list[Mention]:
    named = listed_by(view, cell)
    return named if all(view.kind(m.entities[0]) is Kind.PLACE for m in named) else []


def _holding(place: Mention, holder: Mention, kind: ControlKind, rule: str, at: Mention) -> Holding:
    return Holding(place.entities[0], holder.entities[0], kind, at.start, at.phrase_end, rule, static=True)
