"""A view in; the same view, where 官邸 and 県庁 in a record of somebody's days are places, out.

Only in records, whose holder says which one is meant; elsewhere 官邸 is as often whoever speaks for it.
"""

from hashlib import blake2b

from kg import expressions as re
from kg.extract.cues.residences import RESIDENCES
from kg.extract.diary import diary_of
from kg.extract.view import View
from kg.records import Entity, Kind, Mention

_RESIDENCES = re.compile(RESIDENCES)


def with_residences(view: View) -> View:
    """Return *view* with the houses that its records name by their kind; one for each holder and kind."""
    diary = diary_of(view)
    entities = dict(view.entities)
    mentions = list(view.mentions)
    for sentence in view.sentences:
        holder = diary.holders.get(sentence.index, "")
        if not holder:
            continue
        for match in _RESIDENCES.finditer(view.text, max(0, sentence.start - 1), sentence.end):
            name = match["first"] or match["second"]
            start = match.end() - len(name)
            taken = any(m.entities and m.start < match.end() and start < m.end for m in view.mentions)
            if taken:
                continue
            key = blake2b(f"{view.entities[holder].name}\x1f{name}".encode(), digest_size=8).hexdigest()
            entities.setdefault(key, Entity(key, Kind.PLACE, name, leaf="Facility"))
            mentions.append(
                Mention(
                    start,
                    match.end(),
                    name,
                    Kind.PLACE,
                    sentence.index,
                    entities=(key,),
                    span=(start, match.end()),
                    rule="residence",
                )
            )
    if len(mentions) == len(view.mentions):
        return view
    return View(view.analysis, mentions, entities, like=view)
