"""A place in a quotation that is no claim in; whose words they are by the sentence around it, out.

トルナの大統領は「…」と演説した: an office that no mention covers speaks for its state. Finds no claims.
"""

from kg import expressions as re
from kg.extract.control_places import acts
from kg.extract.cues.control import ITS_OFFICE, SPOKEN
from kg.extract.view import View
from kg.records import Kind, Sentence

_SPOKEN, _ITS_OFFICE = re.compile(SPOKEN), re.compile(ITS_OFFICE)
_OTHER_TOPIC = re.compile("は、?")
#: So far before a quotation its speaker may stand.
_REACH = 30


def quoted_by(view: View, sentence: Sentence, offset: int) -> tuple[str, ...]:
    """Return the state or body whose words the outermost quotation that holds *offset* is, () if none is."""
    inside = [q for q in view.clauses(sentence).quotes if q.start < offset < q.end]
    if not inside:
        return ()
    outer = min(inside, key=lambda q: q.start)
    if not _SPOKEN.match(view.text, outer.end, sentence.end):
        return ()
    for mention in reversed(view.mentions_in(sentence)):
        if mention.end > outer.start or len(mention.entities) != 1:
            continue
        topic = _ITS_OFFICE.match(view.text, mention.phrase_end, outer.start)
        if topic is None or topic.end() < outer.start - _REACH:
            continue
        if "が" in topic.group() and _OTHER_TOPIC.search(view.text, sentence.start, mention.start):
            return ()  # 野党は、政府が町を「見捨てた」と批判した: the words are not the government's
        entity = mention.entities[0]
        return mention.entities if view.kind(entity) is not Kind.PLACE or acts(view, entity) else ()
    return ()
