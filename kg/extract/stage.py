"""A sentence in; who is on stage before it (場面の主役), whom a clause without a subject goes on with, out.

Read off the sentences before it, the nearest first: a topic is taken over, else the only one whom they have
for their subject. Answers nobody where they have several.
"""

from collections import Counter
from collections.abc import Sequence
from weakref import WeakKeyDictionary

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.authors import is_byline
from kg.extract.cues.factuality import HOUR_OF_DAY
from kg.extract.cues.meetings import STANDS_FOR
from kg.extract.cues.meetings_together import ITEM
from kg.extract.cues.stage import (
    COMMENTS,
    DATED,
    DONE,
    FOR_WHOM,
    MODIFIED,
    OWN_DOINGS,
    PRESENTS,
    SAYS,
    SPOKE,
    WHEN_DONE,
)
from kg.extract.hero import hero
from kg.extract.media import is_medium
from kg.extract.meetings_parties import unnamed_subject
from kg.extract.presented import presented
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import BlockKind, Kind, Sentence

#: The topic comes last: おさまらないのが X である.
_CLEFT_TOPIC = re.compile(r"の[はが][^、。はがをに]{0,20}(?:で|だ|、|)$")
_CLAUSE_TOPIC = re.compile(r"[^。、「」は]{0,30}[ただるう]のは、")
_SPOKE, _COMMENTS = re.compile(SPOKE), re.compile(COMMENTS)
_BROUGHT_UP = re.compile(r"(?:のこと)?(?:だ|である|だった|です|でした|であった)。?$")
_HOURLY = re.compile(rf"[・●◆◇▽▼■□○]?{HOUR_OF_DAY}")
_ITEM, _DATED, _MODIFIED = re.compile(ITEM), re.compile(DATED), re.compile(f"{DATED}{MODIFIED}")
_STANDS_FOR = re.compile(f"{STANDS_FOR}|{OWN_DOINGS}")
_FOR_WHOM = re.compile(FOR_WHOM)
_RELATIVE = re.compile(
    r"(?:[たるうすつぶむぐ]|(?<![近多早遅古深長])く)(?=[一-龥ァ-ヴー「]|こと|の[はがをにも])"
)
_TITLE_ENDS = re.compile(r"[一-龥々ァ-ヴー]{0,12}(?:さん)?[。\s]*")
_DONE, _PRESENTS, _WHEN_DONE = re.compile(f"{DONE}|{SAYS}"), re.compile(PRESENTS), re.compile(WHEN_DONE)
_MODIFIES = re.compile(r"[たるいう]$")
_MODIFIERS = frozenset({"の", ""})
_MET_AS = frozenset({"を", "と", "に", "とも", "へ", "から"})
_ACTS = {"は": 2, "が": 1, "も": 1}  #: how much each particle says that somebody is whom it is about
_LEAST = 6
_MAIN: WeakKeyDictionary[View, dict[int, Group | None]] = WeakKeyDictionary()
_REACH = 4  #: sentences back that the topic may stand
_NEAR = 3  #: … and whoever is only presented
_ACTING = frozenset({Kind.PERSON, Kind.ORGANIZATION})


def topic_before(view: View, sentence: Sentence, *, spoken_of: bool = False) -> Group | None:
    """Return whom a sentence without a subject takes over: the last topic, else the only subject before it.

    *spoken_of*: Whom somebody else then calls: the last が person too. Y が勝った。X は電話を入れ.
    """
    found = topic_from(view, sentence, spoken_of=spoken_of)
    return found[0] if found else None


def topic_from(view: View, sentence: Sentence, *, spoken_of: bool = False) -> tuple[Group, int] | None:
    """Return ``topic_before`` with how many sentences before *sentence* it is read off."""
    subjects: list[tuple[Group, int]] = []
    for earlier in reversed(view.sentences[max(0, sentence.index - _REACH) : sentence.index]):
        back = sentence.index - earlier.index
        if view.clipping(earlier) != view.clipping(sentence) or _other_item(view, sentence, earlier):
            break
        if is_byline(view, earlier):
            continue  # who wrote the text is not whom it tells of
        if not subjects and (shown := presented(view, earlier)):
            return shown, back
        found = _unquoted(view, earlier)
        topics = _topics(view, earlier, sentence, found, spoken_of=spoken_of)
        if not topics and not subjects and earlier.block == sentence.block:
            topics = [g for g in found if _is_presented(view, earlier, g)]
        if not topics and (
            unnamed_subject(view, earlier, earlier.start, earlier.end) or _is_of_several(view, found)
        ):
            return None
        for group in topics:
            if unnamed_subject(view, earlier, group.end, earlier.end):
                return None
            # a medium tells what happens on the stage
            if all(view.kind(e) in _ACTING and not is_medium(view, e) for e in group.entities):
                asked = _asked_about(view, earlier, group)
                return asked or _host_of(view, sentence, earlier, group) or group, back
        subjects.extend((group, back) for group in _subjects(view, earlier, found))
    people = {group.entities for group, _ in subjects}
    return subjects[0] if len(people) == 1 and len(subjects[0][0].entities) == 1 else None


def _asked_about(view: View, earlier: Sentence, group: Group) -> Group | None:
    """Return whose portrait the text is, where in *earlier* another one is only asked about him."""
    whose = hero(view)
    asked = whose is not None and whose.entities != group.entities and _COMMENTS.search(earlier.text)
    return whose if asked else None


def _host_of(view: View, sentence: Sentence, earlier: Sentence, guest: Group) -> Group | None:
    """Return whom the paragraph tells of where another day comes up behind the words of whom he met.

    Xは…。Yを訪ねた。Yは「外交は忍耐だ」と説いた。1920年3月、首相と会談した: X did, and not Y.
    """
    dates = dated_expressions(view, sentence)
    opens = bool(dates) and not re.search(r"\w", view.text[sentence.start : dates[0][0]])
    if not opens or dated_expressions(view, earlier) or view.text.startswith(("そ", "こ"), dates[0][0]):
        return None
    if view.text.startswith(("同", "翌"), dates[0][0]) and not _SPOKE.search(earlier.text):
        return None
    before = [s for s in view.sentences[: earlier.index] if s.block == sentence.block]
    told = [g for s in before for g in _unquoted(view, s)]
    topics = [g for g in told if g.particle == "は" and view.kind(g.entities[0]) is Kind.PERSON]
    met = next((g for g in told if set(g.entities) & set(guest.entities)), None)
    alone = len({g.entities for g in topics}) == 1
    return topics[0] if alone and met is not None and met.particle in _MET_AS else None


def _unquoted(view: View, sentence: Sentence) -> list[Group]:
    """Return the groups of *sentence* that stand in nobody's quoted words."""
    return [g for g in sentence_groups(view, sentence) if g.last.quote < 0]


def _topics(
    view: View, earlier: Sentence, sentence: Sentence, found: Sequence[Group], *, spoken_of: bool
) -> list[Group]:
    """Return the groups of *earlier* that are its topic, () for none: only the best sort of them."""
    timed = _only_timed(view, earlier, found)
    if timed:
        return timed
    found = [g for g in found if len(g.entities) == 1 and not _of_clause(view, g)]
    cleft = [g for g in found if _CLEFT_TOPIC.search(view.text[earlier.start : g.end])]
    cleft = cleft or [g for g in found[-1:] if _is_about(view, earlier, g) or _closes(view, earlier, g)]
    return (
        cleft
        or [g for g in found if g.particle == "は" or _stands_for(view, g)]
        or [g for g in found if spoken_of and g.particle == "が"]
        or [g for g in _leading(found) if earlier.block == sentence.block and _heads(view, earlier, g)]
        or [g for g in _leading(found) if _is_heading(view, earlier, sentence) and _heads(view, earlier, g)]
    )


def _is_presented(view: View, sentence: Sentence, group: Group) -> bool:
    """Whether a paragraph opens with *group* and only tells that they come: 10時、調停役の X が到着。."""
    if sentence.start != view.block(sentence).start:
        return False
    comes = group.particle == "が" and _PRESENTS.fullmatch(view.text, group.end, sentence.end)
    return bool(comes) and len(group.entities) == 1 and view.kind(group.entities[0]) is Kind.PERSON


def _is_of_several(view: View, found: Sequence[Group]) -> bool:
    """Whether a sentence is about several people: 2人は笑った. None of them alone is on stage after it."""
    return any(
        g.particle == "は" and len(g.entities) > 1 and view.kind(g.entities[0]) is Kind.PERSON for g in found
    )


def _subjects(view: View, sentence: Sentence, found: Sequence[Group]) -> list[Group]:
    """Return the people whom *sentence* has for subjects of its own clauses, no topics."""
    people = [g for g in found if all(view.kind(e) is Kind.PERSON for e in g.entities)]
    return [
        g
        for g in people
        if (g.particle in {"が", "も"} and not _of_clause(view, g) and not _of_relative(view, sentence, g))
        or _FOR_WHOM.match(view.text, g.last.content_end)
    ]


def _of_relative(view: View, sentence: Sentence, group: Group) -> bool:
    """Whether *group* is the subject of a clause that modifies a noun: X が示した|案は."""
    clause = view.text[group.end : sentence.end].split("、")[0]
    return bool(_RELATIVE.search(clause))


def _closes(view: View, sentence: Sentence, group: Group) -> bool:
    """Whether *group* ends *sentence* as what all of it modifies: 3日、首都に降り立った X。."""
    before = view.text[sentence.start : group.start]
    last = _TITLE_ENDS.fullmatch(view.text, group.last.content_end, sentence.end)
    return bool(last) and bool(_MODIFIES.search(before))


def _is_heading(view: View, earlier: Sentence, sentence: Sentence) -> bool:
    """Whether *earlier* stands over the paragraph of *sentence* as its heading."""
    over = earlier.block == sentence.block - 1 and "。" not in earlier.text
    return over and view.block_kind(earlier) is not BlockKind.QUOTE


def _is_about(view: View, sentence: Sentence, group: Group) -> bool:
    """Whether *sentence* only brings up *group*: 思い出すのは、…X のことだ."""
    brought = _BROUGHT_UP.match(view.text, group.last.content_end, sentence.end)
    return bool(brought) and "のは" in view.text[sentence.start : group.start]


def _heads(view: View, sentence: Sentence, group: Group) -> bool:
    """Whether *sentence* begins with a name alone, as an entry does: 重秋　…の嫡子; 三年　X、帰る."""
    after = view.text[group.last.mention.end : group.last.mention.end + 1]
    alone = len(group.members) == 1
    if group.particle == "が":  # 3日、カルネの X 外相が
        opens = _MODIFIED.fullmatch(view.text, sentence.start, group.start)
        return alone and bool(opens) and not _of_relative(view, sentence, group)
    headed = group.particle == "、" and alone  # X 外相、P 入り。
    return bool(_DATED.fullmatch(view.text, sentence.start, group.start)) and (
        after in {"、", "\u3000"} or headed
    )


def _leading(found: Sequence[Group]) -> list[Group]:
    """Return the first of *found*, and the one that it modifies: カルネの|X が."""
    own = [g for g in found if g.particle not in _MODIFIERS]
    return list(dict.fromkeys((*found[:1], *own[:1])))


def _of_clause(view: View, group: Group) -> bool:
    """Whether *group* is the subject of a clause that is a topic: X が Y を訪ねたのは、…."""
    return group.particle == "が" and bool(_CLAUSE_TOPIC.match(view.text, group.end))


def _only_timed(view: View, sentence: Sentence, found: Sequence[Group]) -> list[Group]:
    """Return the person of whom *sentence* only says when they acted: X が動いたのは、その夜である."""
    acts = [g for g in found if g.particle == "が" and len(g.entities) == 1]
    acts = [g for g in acts if _WHEN_DONE.match(view.text, g.end, sentence.end)]
    others = [g for g in found if acts and g.start > acts[0].end and view.kind(g.entities[0]) is Kind.PERSON]
    return acts if len(acts) == 1 and not others and view.kind(acts[0].entities[0]) is Kind.PERSON else []


def _other_item(view: View, sentence: Sentence, earlier: Sentence) -> bool:
    """Whether the two stand in different items of a list."""
    opens = [view.analysis.blocks[b].start for b in range(earlier.block, sentence.block + 1)]
    if all(_HOURLY.match(view.text, start) for start in opens):
        return False  # ・午前10時、王は…を引見。 ・正午、…を招く。: one record of his day
    return any(_ITEM.match(view.text, start) for start in opens[1:])


def _stands_for(view: View, group: Group) -> bool:
    return group.particle == "の" and bool(_STANDS_FOR.match(view.text, group.end))


def presented_before(view: View, sentence: Sentence) -> Group | None:
    """Return whom the sentences right before *sentence* present, where nobody else has acted since."""
    for earlier in reversed(view.sentences[max(0, sentence.index - _NEAR) : sentence.index]):
        if earlier.block != sentence.block:
            return None
        if shown := presented(view, earlier):
            return shown
        if unnamed_subject(view, earlier, earlier.start, earlier.end) or any(
            g.particle in _ACTS for g in _unquoted(view, earlier)
        ):
            return None
    return None


def opens_stage(view: View, sentence: Sentence) -> str:
    """Return the person who is the subject with whom *sentence* begins (3日、X が都に着いた), "" for none."""
    found = _leading(_unquoted(view, sentence))[-1:]
    opens = found and found[0].particle == "が" and _heads(view, sentence, found[0])
    one = opens and len(found[0].entities) == 1 and view.kind(found[0].entities[0]) is Kind.PERSON
    return found[0].entities[0] if one else ""


def just_told_of(view: View, sentence: Sentence) -> Group | None:
    """Return the person of whom the sentence before, of the same paragraph, tells what they did."""
    earlier = view.sentences[sentence.index - 1 : sentence.index]
    if not earlier or earlier[0].block != sentence.block:
        return None
    found = _unquoted(view, earlier[0])
    if timed := _only_timed(view, earlier[0], found):
        return timed[0]
    if not _DONE.search(earlier[0].text):
        return None
    topics = [g for g in found if g.particle == "は"] or [
        g for g in _leading(found) if g.particle == "が" and _heads(view, earlier[0], g)
    ]
    people = [g for g in topics if all(view.kind(e) is Kind.PERSON for e in g.entities)]
    return people[-1] if people else None


def main_person(view: View, sentence: Sentence, *, but: Sequence[str] = ()) -> Group | None:
    """Return a name of whom all the text around *sentence* is about, where its last sentence has nobody.

    *but*: Whom the sentence before may tell of all the same.
    """
    clipping = view.clipping(sentence)
    for earlier in view.sentences[max(0, sentence.index - 1) : sentence.index]:
        found = _unquoted(view, earlier)
        nobody = unnamed_subject(view, earlier, earlier.start, earlier.end)
        others = [g for g in _subjects(view, earlier, found) if not set(g.entities) <= set(but)]
        if nobody or view.clipping(earlier) != clipping or others:
            return None
    kept = _MAIN.setdefault(view, {})
    if clipping.index not in kept:
        kept[clipping.index] = _most_told_of(view, clipping.index)
    main = kept[clipping.index]
    return None if main and set(main.entities) & set(but) else main


def _most_told_of(view: View, clipping: int) -> Group | None:
    """Return a name of the one person who acts in *clipping* far more often than any other."""
    names: dict[str, Group] = {}
    acts: Counter[str] = Counter()
    for sentence in view.sentences:
        if view.clipping(sentence).index == clipping:
            for group in sentence_groups(view, sentence):
                person = group.last.quote < 0 and len(group.entities) == 1 and group.particle in _ACTS
                if person and view.kind(group.entities[0]) is Kind.PERSON:
                    names.setdefault(group.entities[0], group)
                    acts[group.entities[0]] += _ACTS[group.particle]
    first, second = (*acts.most_common(2), ("", 0), ("", 0))[:2]
    return names[first[0]] if first[1] >= max(_LEAST, 2 * second[1]) else None
