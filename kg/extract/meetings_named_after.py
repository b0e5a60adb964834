"""The end of a verb of meeting in; who is named behind it, in a cleft, a relative clause or later on, out.

会ったのは X だ, 会談した X は, 杯を交わす X が写っている, Y と会ったあと、X は. Reads nothing before it.
"""

from kg import expressions as re
from kg.extract.arguments import Group, sentence_groups
from kg.extract.cues.arguments import SUBJECT_PARTICLES
from kg.extract.cues.factuality import CAPTION_HEAD, SHOWN_HEAD
from kg.extract.cues.meetings import ADNOMINAL, CLEFT, NOT_OTHERS, PARTNER_AFTER, SUBJECT_LATER
from kg.extract.meetings_parties import Parties, Scene, home_quote, joined
from kg.extract.view import View
from kg.records import Kind, Sentence

_ADNOMINAL, _CLEFT = re.compile(ADNOMINAL), re.compile(CLEFT)
_SHOWN = re.compile(f"{SHOWN_HEAD}|{CAPTION_HEAD}")
_PARTNER_AFTER, _LATER = re.compile(r".{1,8}" + PARTNER_AFTER), re.compile(SUBJECT_LATER)
_NOT_OTHERS = re.compile(NOT_OTHERS)
_PREDICATES = frozenset({"", "で"})
_AFTER = 40  #: characters after the verb where its subject may stand


def named_last(view: View, sentence: Sentence, end: int) -> Group | None:
    """Return the person of whom a cleft tells it: Y と会ったのは X だ."""
    match = _CLEFT.match(view.text, end, sentence.end)
    stop = view.text.find("。", end, sentence.end)
    until = stop if stop >= 0 else sentence.end
    if match and (others := _NOT_OTHERS.search(view.text, match.end(), until)):
        until = others.start()  # 会ったのは X で、Y ではない
    after = [g for g in sentence_groups(view, sentence) if match and match.end() <= g.start < until]
    people = [g for g in after if all(view.kind(e) is Kind.PERSON for e in g.entities)]
    return people[-1] if people and people[-1] is after[-1] else None


def met_last(view: View, sentence: Sentence, end: int) -> Group | None:
    """Return whom a cleft says that its subject met: X が会ったのは Y だった."""
    met = named_last(view, sentence, end)
    return met if met and met.particle in _PREDICATES else None


def head_after(view: View, sentence: Sentence, end: int) -> Group | None:
    """Return the person whom the past predicate that ends at *end* modifies: と会談した X は."""
    own = home_quote(view, sentence, end - 1)
    following = [g for g in sentence_groups(view, sentence) if g.start >= end and g.last.quote == own]
    people = [g for g in following if view.kind(g.entities[0]) is Kind.PERSON]
    if not people:
        return None
    shown = _SHOWN.match(view.text, end, sentence.end)  # 杯を交わす X 氏が写っている
    modified = _ADNOMINAL.fullmatch(view.text, end, people[0].start)
    return people[0] if modified or (shown and people[0].end <= shown.end()) else None


def named_after(view: View, sentence: Sentence, end: int) -> Parties | None:
    """Return the parties of a cleft: 顔を合わせたのは、X と Y."""
    match = _CLEFT.match(view.text, end, sentence.end)
    after = [g for g in sentence_groups(view, sentence) if match and g.start >= match.end()]
    named = [g for g in after if len(g.entities) >= 2]
    return joined(view, sentence, named[0]) if named else None


def partner_after(view: View, sentence: Sentence, start: int) -> Group | None:
    """Return the partner of a cleft: 電話で話した相手は X."""
    match = _PARTNER_AFTER.match(view.text, start, sentence.end)
    if match is None:
        return None
    return next(
        (g for g in sentence_groups(view, sentence) if g.start >= match.end() and g.particle != "の"), None
    )


def subject_later(scene: Scene, end: int) -> Group | None:
    """Return the subject that follows the clause: Y と会ったあと、X は; Y と会談した、と X は語った."""
    view, sentence = scene.view, scene.sentence
    own = home_quote(view, sentence, end - 1)
    if own >= 0 or not _LATER.match(view.text, end, sentence.end):
        return None
    later = [
        g for g in sentence_groups(view, sentence) if end <= g.start <= end + _AFTER and g.last.quote == own
    ]
    subjects = [g for g in later if g.particle in SUBJECT_PARTICLES]
    return subjects[0] if subjects and view.kind(subjects[0].entities[0]) is Kind.PERSON else None
