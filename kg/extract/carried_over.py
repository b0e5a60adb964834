"""A sentence and somebody whom it does not name in; whether he cannot be whom a clause of it leaves out, out.

He has come to his end just before; the sentence opens with an office that no name was found for, or what is
done is done to whoever tells it. A place cannot be meant that only an earlier paragraph named, where the
sentence does not say who holds it either. Finds nobody instead.
"""

from collections.abc import Sequence

from kg import expressions as re
from kg.extract.arguments import sentence_groups
from kg.extract.cues.carried_over import (
    CAME_TO_HIS_END,
    FORCE_OPENS,
    I_AM_MET,
    MORE_SITES,
    OF_THE_TOWN,
    OFFICE_OPENS,
    SITE_TOPIC,
)
from kg.extract.cues.common_sites import SITES
from kg.extract.meetings_interview import interviewee
from kg.extract.meetings_parties import Scene, home_quote
from kg.extract.meetings_tellers import teller
from kg.extract.situation_dates import dated_expressions
from kg.extract.view import View
from kg.records import BlockKind, Form, Kind, Sentence

#: So many sentences back a subject that is left out is looked for.
_REACH = 2
_HIS_END = re.compile(rf"[^。「」はがも]{{0,40}}?(?:{CAME_TO_HIS_END})")
_FORCE_OPENS = re.compile(FORCE_OPENS)
_OFFICE_OPENS, _I_AM_MET = re.compile(OFFICE_OPENS), re.compile(I_AM_MET)
_ACTS = frozenset({"は", "が", "も"})
_SITE_TOPIC = re.compile(SITE_TOPIC.replace("{sites}", "|".join((*SITES, *MORE_SITES))))
_SPACES = re.compile(r"[\s　・]*")


def is_gone(view: View, sentence: Sentence, entity: str) -> bool:
    """Whether one of the sentences before tells the end of *entity*, and *sentence* of no earlier day."""
    if view.kind(entity) is not Kind.PERSON:
        return False
    for earlier in view.sentences[max(0, sentence.index - _REACH) : sentence.index]:
        if view.clipping(earlier) == view.clipping(sentence) and _ends(view, earlier, entity):
            return not _is_before(view, sentence, earlier)
    return False


def _ends(view: View, sentence: Sentence, entity: str) -> bool:
    """Whether *sentence* tells the end of *entity*: 前線司令官の X が戦死した."""
    return any(
        entity in g.entities
        and g.last.quote < 0
        and g.particle in _ACTS
        and _HIS_END.match(view.text, g.end, sentence.end)
        for g in sentence_groups(view, sentence)
    )


def _is_before(view: View, sentence: Sentence, earlier: Sentence) -> bool:
    """Whether *sentence* tells of a day before the last of *earlier*: a life that begins with its end."""
    days = [iso for _, _, iso in dated_expressions(view, sentence)]
    ends = [iso for _, _, iso in dated_expressions(view, earlier)]
    return bool(days and ends) and days[0][:4] < ends[-1][:4]


def is_of_another_paragraph(view: View, sentence: Sentence, place: str) -> bool:
    """Whether *place* was last named in an earlier paragraph, and not in the sentence before *sentence*.

    Where neither the place nor its holder is named, nor a noun points at them, such a place was the wrong one
    in more than half of all cases.
    """
    before = [s for s in view.sentences[: sentence.index] if view.mentions_of(place, s)]
    if not before:
        return False
    return before[-1].block != sentence.block and sentence.index - before[-1].index > 1


def is_of_a_site(view: View, sentence: Sentence, place: str) -> bool:
    """Whether *sentence*, or the one before it, is about a site without a name, not *place*.

    製油所では火災が続く。X が占拠している: nobody tells where, and the town named before is not meant.
    """
    if not sentence.index:
        return False
    earlier = view.sentences[sentence.index - 1]
    if site := _opens_on_a_site(view, sentence):
        return site not in OF_THE_TOWN or not view.mentions_of(place, earlier)
    if earlier.block != sentence.block or view.mentions_of(place, earlier):
        return False
    return bool(_opens_on_a_site(view, earlier))


def _opens_on_a_site(view: View, sentence: Sentence) -> str:
    """Return the site that *sentence* opens with and no mention covers, "" where there is none."""
    match = _SITE_TOPIC.match(view.text, _opening(view, sentence), sentence.end)
    return match["site"] if match and not _is_named(view, sentence, match.start("site")) else ""


def stands_in(view: View, sentence: Sentence, start: int) -> bool:
    """Whether an office without a name opens *sentence*: 総領事、Y と|会談。."""
    begins = _opening(view, sentence)
    office = _OFFICE_OPENS.match(view.text, begins, start)
    return office is not None and not _is_named(view, sentence, office.end("office") - 1)


def others_take(view: View, sentence: Sentence, start: int) -> bool:
    """Whether fighters without a name open *sentence* before *start*: 本土の兵、電信局を|奪ひ返す."""
    force = _FORCE_OPENS.match(view.text, _opening(view, sentence), start)
    if force is None or "、" in view.text[force.end() : start]:
        return False  # 城兵、食尽き、三月に門を開く: what comes of it is another's deed
    return not _is_named(view, sentence, force.end("office") - 1)


def tells_of_me(view: View, sentence: Sentence, start: int) -> bool:
    """Whether whoever tells *sentence* is met, and has no name: Y が私を|訪ねてきた."""
    found = _I_AM_MET.finditer(view.text, sentence.start, start)
    return any(not _is_named(view, sentence, m.start()) for m in found)


def _is_named(view: View, sentence: Sentence, offset: int) -> bool:
    """Whether a name or pronoun covers *offset*; an office alone is at best that of another one."""
    return any(
        m.start <= offset < m.end and m.form is not Form.ROLE
        for m in view.mentions_in(sentence)
        if m.entities
    )


def _opening(view: View, sentence: Sentence) -> int:
    """Return where *sentence* begins behind the day that heads it: 三月五日　総領事、…."""
    begins = sentence.start
    for start, end, _ in dated_expressions(view, sentence):
        if _SPACES.fullmatch(view.text, begins, start):
            begins = end
    match = _SPACES.match(view.text, begins, sentence.end)
    return match.end() if match else begins


def not_meant(scene: Scene, entities: Sequence[str], start: int) -> bool:
    """Whether one of *entities* whom the sentence does not name cannot be meant at *start*."""
    view, sentence = scene.view, scene.sentence
    if view.block_kind(sentence) is BlockKind.TURN or home_quote(view, sentence, start) >= 0:
        return False  # I is whoever speaks
    here = {e for m in view.mentions_in(sentence) for e in m.entities}
    tell = (teller(view, sentence), interviewee(scene))
    tellers = {e for one in tell if one for e in one.entities} | {c.speaker for c in scene.claims}
    carried = [e for e in entities if e not in here and e not in tellers]
    if not carried or tellers & set(entities):
        return False  # whoever tells it remembers the dead
    mine = tells_of_me(view, sentence, start)
    return mine or stands_in(view, sentence, start) or any(is_gone(view, sentence, e) for e in carried)
