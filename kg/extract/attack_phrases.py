"""A scene's groups of names in; the noun phrases that hold them (連邦軍の空挺部隊が), to their particle, out.

Works on text, so that it does not depend on where the parser cut its phrases. Chooses no roles.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_scene import Scene
from kg.extract.cues.arguments import CASE_PARTICLES, HONORIFIC_KANA, SUBJECT_PARTICLES
from kg.extract.cues.attacks import LED, OLD_ENDINGS
from kg.extract.cues.phrases import AGAINST, CLAUSE, COMMAS, LINKS, MANNER, NOUN, OPENING, PARTICLES

_PARTICLE = "|".join(sorted({*CASE_PARTICLES, *PARTICLES} - {"の", "・"}, key=len, reverse=True))
_CHAIN = re.compile(
    rf"(?P<title>{NOUN}*?(?:{'|'.join(HONORIFIC_KANA)})?)"
    rf"(?P<chain>(?:(?:{LED}|{LINKS})(?P<head>{NOUN}+(?:ら|たち)?))*)(?:など)?(?:(?:およそ|約|少なくとも|総勢|ざっと)?[0-9０-９一二三四五六七八九十百千数]+[一-龥か]{{1,4}}(?:あまり|ほど)?)?(?!も[るりっちつ])(?P<particle>{_PARTICLE})、?"
)
#: A clause of its own between an argument and a predicate: the argument belongs to that clause.
_CLAUSE = re.compile(CLAUSE)
_OLD = re.compile(OLD_ENDINGS)
_OPENING = re.compile(OPENING)
MANNER_WORDS = re.compile(MANNER)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase with the names in it and the particle that closes it."""

    names: tuple[Group, ...]
    start: int
    end: int  #: after the particle and its comma
    particle: str
    head: str  #: the noun at its end where that is no name: 部隊 of 連邦軍の部隊, 側 of ケルサ側
    linked: bool  #: の or the like stands between the name and the head

    @property
    def last(self) -> Group:
        """The name nearest to the head."""
        return self.names[-1]


def phrases(scene: Scene) -> tuple[Phrase, ...]:
    """Return the noun phrases of *scene* that hold a resolved name, in text order."""
    rows: dict[int, list[tuple[Group, re.Match[str]]]] = {}
    parted = _headline_subject(scene)
    for group in parted[1:] or scene.groups:
        match = _match(scene, group)
        if match is not None:
            rows.setdefault(match.end(), []).append((group, match))
    found = [Phrase((g,), g.start, g.end, "が", "", False) for g in parted[:1]]
    for end, row in sorted(rows.items()):
        names = tuple(g for g, _ in row)
        last = row[-1][1]
        head, linked = last["head"] or last["title"], bool(last["chain"])
        found.append(Phrase(names, min(g.start for g in names), end, last["particle"], head, linked))
    return tuple(found if parted else _annalistic(scene, found))


def _headline_subject(scene: Scene) -> list[Group]:
    """Return the groups of a headline, its subject parted off (〈トルナ軍〉、〈ザレム〉を砲撃), or none."""
    if not scene.groups or not _without_particles(scene):
        return []
    first, *rest = scene.groups
    lead = first.members[0]
    if lead.particle not in COMMAS or not _opens(scene, lead.start):
        return []
    joined = [Group(first.members[1:])] if len(first.members) > 1 else []
    return [Group((lead,)), *joined, *rest]


def is_annal(scene: Scene) -> bool:
    """Whether the sentence has a subject without a particle, as annals tell it, and is no headline."""
    found = phrases(scene)
    bare = bool(found) and found[0].particle == "が" and found[0].last.particle != "が"
    return bare and scene.sentence.text.endswith("。")


def _annalistic(scene: Scene, found: Sequence[Phrase]) -> list[Phrase]:
    """Return *found* with the bare phrase that opens the sentence as its subject (三月 王の兵、城を囲む)."""
    bare = [p for p in found[:1] if p.particle in COMMAS and len(p.last.members) == 1]
    if not bare or not _without_particles(scene) or not _opens(scene, bare[0].start):
        return list(found)
    return [replace(bare[0], particle="が"), *found[1:]]


def _without_particles(scene: Scene) -> bool:
    """Whether the sentence is a headline or of the old written language, and no name in it bears が or は."""
    old = _OLD.search(scene.sentence.text)
    ends = scene.sentence.text.endswith("。")
    return (not ends or bool(old)) and not any(g.particle in SUBJECT_PARTICLES for g in scene.groups)


def _opens(scene: Scene, start: int) -> bool:
    """Whether nothing but marks, a date and what modifies the name stands before *start*."""
    return bool(_OPENING.fullmatch(scene.text(scene.sentence.start, start)))


def _match(scene: Scene, group: Group) -> re.Match[str] | None:
    first = group.last.mention.start
    if scene.text(first - 1, first) in AGAINST:  # 反〈政府軍〉 is somebody else
        return None
    begin = group.last.mention.phrase_end
    text, high = scene.view.text, scene.sentence.end
    match = _CHAIN.match(text, begin, high)
    if match is None and text[begin : begin + 1] in {"」", "』"}:
        match = _CHAIN.match(text, begin + 1, high)
    return match


def before(scene: Scene, found: Sequence[Phrase], offset: int) -> list[Phrase]:
    """Return the phrases that end before *offset* in the same quotation."""
    quote = scene.quote(offset)
    return [p for p in found if p.end <= offset and p.last.last.quote == quote]


def reaches(scene: Scene, phrase: Phrase, offset: int) -> bool:
    """Whether *phrase* may be an argument of the predicate at *offset*."""
    return clear(scene, phrase.end, offset)


def clear(scene: Scene, start: int, end: int) -> bool:
    """Whether no clause of its own stands in ``[start, end)``."""
    gap = MANNER_WORDS.sub("", scene.text(start, end))
    return len(gap) <= 40 and not _CLAUSE.search(gap)
