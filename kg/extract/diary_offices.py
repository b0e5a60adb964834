"""A document's view in; the same view, where an office alone means whoever's record of days it is, out.

首相 in 首相動静 is whose 動静 it is, not the foreign guest of the entry before. So it is elsewhere in the
document, unless another who holds such an office was named in the same article before.
"""

from dataclasses import replace

from kg.extract.diary import Diary, diary_of
from kg.extract.diary_holder import bears, offices_of
from kg.extract.view import View
from kg.records import Form, Kind, Mention


def with_diary_offices(view: View) -> View:
    """Return *view* with the bare offices that its records give to their holders."""
    diary = diary_of(view)
    if not any(holder for _, holder in diary.owners):
        return view
    mentions = [_owned(view, diary, m) if _is_bare(m) else m for m in view.mentions]
    return View(view.analysis, mentions, view.entities, like=view)


def _is_bare(mention: Mention) -> bool:
    role = mention.form is Form.ROLE and not mention.affiliation
    return role and not (mention.title or mention.text).startswith(("同", "両", "元", "前"))


def _owned(view: View, diary: Diary, mention: Mention) -> Mention:
    office = mention.title or mention.text
    record = diary.record_of(mention.sentence)
    if record is not None:
        owner = record.holder if record.office and bears(office, record.office) else ""
    else:
        owners = {holder for name, holder in diary.owners if holder and name and bears(office, name)}
        owner = owners.pop() if len(owners) == 1 else ""
        owner = "" if owner and _another_before(view, mention, office, owner) else owner
    return replace(mention, entities=(owner,), kind=Kind.PERSON) if owner else mention


def _another_before(view: View, mention: Mention, office: str, owner: str) -> bool:
    """Whether the article names another holder of such an office between its owner and *mention*."""
    article = view.clipping(view.sentences[mention.sentence]).index
    for other in reversed(view.mentions):
        if other.start >= mention.start or other.form is not Form.NAME or len(other.entities) != 1:
            continue
        if view.clipping(view.sentences[other.sentence]).index != article:
            return False
        if other.kind is Kind.PERSON and any(bears(o, office) for o in offices_of(view, other)):
            return other.entities[0] != owner
    return False
