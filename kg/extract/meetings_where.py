"""A sentence and a trigger in; the place of the meeting out, as its clause or the sentence before tells it.

Takes the nearest place that stands before the trigger in the same clause and is where somebody met. Finds no
parties.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import Argument, sentence_arguments
from kg.extract.cues.meetings import GOING_AFTER, MEANS, PLACE_AFTER
from kg.extract.cues.meetings_standing import TOPIC_THERE
from kg.extract.cues.meetings_together import (
    AT_THE_HOUSE,
    BEFELL_THERE,
    DATELINE,
    HERE,
    INSIDE,
    OF_MATTER,
    REGIONS,
)
from kg.extract.cues.meetings_venues import VENUE_NOUNS
from kg.extract.cues.meetings_where import (
    ATTENDS_THERE,
    HEADLINE_PLACE,
    HOW_THEY_WENT,
    IS_WHERE,
    NO_LONGER_THERE,
    NOT_YET_GONE,
    OF_AN_OCCASION,
    OF_THE_PLACE,
    ON_THAT_OCCASION,
    ROOM_IN_THE_PLACE,
    SAYS_WHERE,
    SCENE_SET,
    SETS_SCENE,
    SPEAKS_THERE,
    STAYED,
    TOLD_OF,
)
from kg.extract.meetings_parties import home_quote
from kg.extract.view import View
from kg.records import Kind, Sentence

_PLACE_AFTER = re.compile(PLACE_AFTER)
_MEANS = re.compile(MEANS)
_GOING_AFTER = re.compile(GOING_AFTER)
_HOUSE = re.compile(r"[一-龥]{2,6}")
_AT = re.compile(
    r"(?:(?:郊外|近郊|市内)?の[一-龥ぁ-んァ-ヴー]{1,6}(?:[「『][^」』]{1,16}[」』])?)?[にへ](?!は|も|対|向|と)"
)
_CHAINED = re.compile(r"[しいきちみりびぎえけせてねめれべげで]、")
_BEFELL_THERE = re.compile(BEFELL_THERE)
_TALKS = re.compile(r"[一-龥]{0,4}(?:会談|協議|交渉|会議|会合|対話)")
_OF_MATTER, _OF_AN_OCCASION = re.compile(OF_MATTER), re.compile(OF_AN_OCCASION)
_SPEAKS_THERE, _TOLD_OF = re.compile(SPEAKS_THERE), re.compile(TOLD_OF)
_NOT_YET_GONE, _NO_LONGER_THERE = re.compile(NOT_YET_GONE), re.compile(NO_LONGER_THERE)
_HERE, _DATELINE, _INSIDE = re.compile(HERE), re.compile(DATELINE), re.compile(INSIDE)
_AT_THE_HOUSE = re.compile(AT_THE_HOUSE)
_HOW_THEY_WENT, _STAYED = re.compile(HOW_THEY_WENT), re.compile(STAYED)
_OF_THE_PLACE, _ROOM_IN_THE_PLACE = re.compile(OF_THE_PLACE), re.compile(ROOM_IN_THE_PLACE)
_SAYS_WHERE, _IS_WHERE = re.compile(SAYS_WHERE), re.compile(IS_WHERE)
_ATTENDS_THERE, _ON_THAT_OCCASION = re.compile(ATTENDS_THERE), re.compile(ON_THAT_OCCASION)
_SETS_SCENE, _SCENE_SET = re.compile(SETS_SCENE), re.compile(SCENE_SET)
_STEM = 3  #: letters of a verb behind its trigger
_BEFORE = 60  # characters before the first party where the place may stand
_HEAD = 5  # sentences
_SCENE, _OPENING = 2, 6
_HEADLINE_PLACE = re.compile(HEADLINE_PLACE)
_TOPIC_THERE = re.compile(TOPIC_THERE)
_ARTICLE = 30  # sentences
_HELD_THERE = re.compile(r"(?:の[^、。はが「」]{1,10})?で(?:の|(?:開かれ|開催され|行われ|あっ)た)")
#: Between a land or town and a place in it: ロシュタン|の首都|アクバルトを訪れ.
_WITHIN = re.compile(r"の[一-龥ァ-ヴー]{0,6}")


def place_of(view: View, sentence: Sentence, start: int, since: int, *, dative: bool = False) -> str:
    """Return the entity where the event at *start* happened, "" when the clause names none.

    *since*: Offset of the clause's first argument; a place named before it belongs to another clause.
    """
    here = _HERE.search(view.text, max(sentence.start, since - _BEFORE), start)
    if here and (best := dateline(view, sentence) or head_place(view) or _only_place(view, sentence)):
        return best
    best = ""
    end = since
    own = home_quote(view, sentence, start)
    for arg in sentence_arguments(view, sentence):
        if (
            arg.mention.end > start
            or arg.mention.start < since - _BEFORE
            or arg.quote != own
            or arg.mention.kind not in {Kind.PLACE, Kind.ORGANIZATION}
        ):
            continue
        located = _PLACE_AFTER.match(view.text, arg.mention.end, start)
        located = located if located and not _MEANS.search(located.group()) else None
        two = len(arg.entities) > 1  # 両国の首脳会談で
        if two or _of_talks(view, sentence, arg) or _BEFELL_THERE.match(view.text, arg.mention.end, start):
            continue
        if located and _of_another_thing(view, sentence, located.end(), start):
            continue
        if located and best and _housed(view, best, arg, end):
            continue
        body = arg.mention.kind is Kind.ORGANIZATION
        if body and located and best and _HELD_THERE.fullmatch(view.text, end, arg.start):
            continue  # ミランダで開かれた|東方海洋会議の会場で
        behind = _past_bracket(view, arg.mention.end)
        if located or (dative and _AT.match(view.text, behind, start)):
            best, end = arg.entities[0], arg.mention.end
        elif _goes_to(view, arg, start):
            # somebody goes there after what the clause before told of another place
            nested = end == arg.start or _WITHIN.fullmatch(view.text, end, arg.start) is not None
            inner = best and nested and not _housed(view, best, arg, end)
            earlier = best and not inner and not _CHAINED.search(view.text, end, arg.mention.start)
            best, end = (best, end) if earlier else (arg.entities[0], arg.mention.end)
    return best or _region(view, max(sentence.start, since - _BEFORE), start)


def place_predicated(view: View, sentence: Sentence, end: int) -> str:
    """Return the place that the sentence says behind its verb ends at *end*: 会ったのは X が最後だ."""
    says = _SAYS_WHERE.match(view.text, end, sentence.end)
    if says is None:
        return ""
    for arg in sentence_arguments(view, sentence):
        later = arg.start >= says.end() and arg.mention.kind is Kind.PLACE
        is_where = later and _IS_WHERE.match(view.text, arg.mention.end, sentence.end)
        if is_where and not view.mentions_between(arg.mention.end, is_where.end()):
            return arg.entities[0]
    return ""


def place_of_headline(view: View, sentence: Sentence, end: int) -> str:
    """Return the place in which the headline *sentence* ends behind its verb: 会談入り=国境の村 X."""
    if "。" in sentence.text:
        return ""
    places = [m for m in view.mentions_in(sentence) if m.start >= end and m.kind is Kind.PLACE and m.entities]
    if not places or view.text[places[-1].end : sentence.end].strip(" 　\n)）"):
        return ""
    ends_in_it = _HEADLINE_PLACE.search(view.text, end, places[-1].start)
    return places[-1].entities[0] if ends_in_it else ""


def _of_another_thing(view: View, sentence: Sentence, end: int, start: int) -> bool:
    """Whether what happens at the place whose particle ends at *end* is not the meeting at *start*."""
    if _OF_MATTER.match(view.text, end, start) or _OF_AN_OCCASION.match(view.text, end, start):
        return True
    told = _TOLD_OF.match(view.text, start, sentence.end)
    return bool(told and _SPEAKS_THERE.match(view.text, end, start))


def _of_talks(view: View, sentence: Sentence, arg: Argument) -> bool:
    """Whether *arg* is a country that talks, and no place: 日朝|首脳会談で, 日ケルサ|外相会談で."""
    end, start = arg.mention.end, arg.mention.start
    glued = end - start == 1 or any(
        m.end == start for m in view.mentions_in(sentence) if m.kind is Kind.PLACE
    )
    return glued and bool(_TALKS.match(view.text, end))


def _housed(view: View, place: str, arg: Argument, place_end: int) -> bool:
    """Whether *arg* is a house that only *place* before it tells apart: ベリーナ|の大統領府で."""
    if view.kind(place) is not Kind.PLACE:
        return False  # 瑞光の|東京支社で
    a_body = arg.mention.kind is Kind.ORGANIZATION
    called_so = arg.mention.rule == "venue" or arg.mention.text in VENUE_NOUNS
    a_room = called_so or a_body or bool(_HOUSE.fullmatch(arg.mention.text))
    between = _ROOM_IN_THE_PLACE if called_so else _OF_THE_PLACE
    within = _OF_THE_PLACE.fullmatch(view.text, place_end, arg.start) or between.fullmatch(
        view.text, place_end, arg.start
    )
    return a_room and within is not None


def _region(view: View, low: int, high: int) -> str:
    """Return the region that 都内で in ``[low, high)`` means, "" where the text does not name it."""
    inside = _INSIDE.search(view.text, low, high)
    if inside is None:
        return ""
    known = {e.name: i for i, e in sorted(view.entities.items()) if e.kind is Kind.PLACE}
    return next((known[name] for name in REGIONS[inside["region"]] if name in known), "")


def _goes_to(view: View, arg: Argument, start: int) -> bool:
    """Whether somebody goes to the place *arg*, or to the house of the body: ケルサに飛び, 本社を訪れ."""
    end, place = _past_bracket(view, arg.mention.end), arg.mention.kind is Kind.PLACE
    going = _GOING_AFTER if place else _AT_THE_HOUSE
    gone = going.match(view.text, end, start)
    if gone is not None:
        return not _NOT_YET_GONE.match(view.text, gone.end(), start)
    way = _HOW_THEY_WENT.match(view.text, end, start) if place else None
    return way is not None and bool(_STAYED.match(way["to"][-1] + view.text[way.end() : start + _STEM]))


def _past_bracket(view: View, end: int) -> int:
    """Return the offset behind the bracket that closes a name: 料亭「松乃」|に."""
    return end + (view.text[end : end + 1] in {"」", "』"})


def dateline(view: View, sentence: Sentence) -> str:
    """Return the place where the clipping of *sentence* was sent from (【カーリ20日】), "" if unknown."""
    for other in view.sentences[max(0, sentence.index - _ARTICLE) : sentence.index + 1]:
        if view.clipping(other) != view.clipping(sentence):
            continue
        for arg in sentence_arguments(view, other)[:3]:
            opens = _DATELINE.search(view.text, max(0, arg.mention.start - 16), arg.mention.start)
            if arg.mention.kind is Kind.PLACE and opens:
                return arg.entities[0]
    return ""


def place_of_scene(view: View, sentence: Sentence, people: Sequence[str]) -> str:
    """Return the place that a sentence before opens with and tells of one of *people*: 備中では、秀吉が….

    A sentence that only says when and where sets the scene for anybody: 4月3日、ジュネーブ。
    """
    if _NO_LONGER_THERE.search(sentence.text):
        return ""
    for earlier in reversed(view.sentences[max(0, sentence.index - _SCENE) : sentence.index]):
        if earlier.block != sentence.block or _NO_LONGER_THERE.search(earlier.text):
            return ""
        args = sentence_arguments(view, earlier)
        if set_there := _scene_set(view, earlier):
            return set_there
        opens = [a for a in args[:1] if a.mention.kind is Kind.PLACE and a.start - earlier.start <= _OPENING]
        topic = opens and _TOPIC_THERE.match(view.text, opens[0].mention.end, earlier.end)
        if topic:
            here = any(set(a.entities) & set(people) for a in args)
            return opens[0].entities[0] if here else ""
    return ""


def _scene_set(view: View, sentence: Sentence) -> str:
    """Return the one place in a sentence that only says when and where, "" for any other sentence."""
    args = sentence_arguments(view, sentence)
    if len(args) != 1 or args[0].mention.kind is not Kind.PLACE:
        return ""
    mention = args[0].mention
    only = _SETS_SCENE.match(view.text[sentence.start : mention.start]) and _SCENE_SET.match(
        view.text[mention.end : sentence.end]
    )
    return mention.entities[0] if only else ""


def head_place(view: View) -> str:
    """Return the place in brackets at the head of a document: 定例会見録(9月18日、ケルサ)."""
    return next((place for s in view.sentences[:_HEAD] if (place := dateline(view, s))), "")


def _only_place(view: View, sentence: Sentence) -> str:
    """Return the one place that the clipping has named before *sentence*, "" for none or several."""
    named = {m.entities for m in view.names_in_clipping(sentence, Kind.PLACE) if m.end <= sentence.start}
    return named.pop()[0] if len(named) == 1 else ""


def place_taken_over(view: View, sentence: Sentence, people: Sequence[str]) -> str:
    """Return where somebody of *people* went in the sentence before, "" when it says nothing.

    X はケルサに飛んだ。Y と会談した。
    """
    before = view.sentences[sentence.index - 1] if sentence.index else sentence
    if before.block != sentence.block or before is sentence or _NO_LONGER_THERE.search(sentence.text):
        return ""
    args = [a for a in sentence_arguments(view, before) if a.quote < 0]
    if not any(set(a.entities) & set(people) for a in args):
        return ""
    places = [a for a in args if a.mention.kind is Kind.PLACE]
    gone = any(_goes_to(view, a, before.end) for a in places)
    if not gone and _ON_THAT_OCCASION.match(view.text, sentence.start, sentence.end):
        gone = any(_ATTENDS_THERE.match(view.text, a.mention.end, before.end) for a in places)
    return place_of(view, before, before.end, before.start) if gone else ""
