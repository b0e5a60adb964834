"""A scene and its noun phrases in; the attacks that its verbs tell of (X が Y を攻撃した), as drafts, out.

Active, passive and causative verbs, relative clauses and clefts, and projectiles as subjects. Judges
neither arms nor factuality.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg import expressions as re
from kg.extract.actors import can_attack
from kg.extract.arguments import sentence_groups
from kg.extract.attack_phrases import MANNER_WORDS, Phrase, before, clear, phrases, reaches
from kg.extract.attack_sides import acts, attackers, owners, side
from kg.extract.control_scene import Scene
from kg.extract.cues import attacks as cues
from kg.extract.cues import attacks_blame as blame
from kg.patterns import Rare, RareRows
from kg.records import Kind

_STRIKES = RareRows((Rare(stem), (frame, key)) for frame, key, stem in cues.STRIKES)
_LANDING = Rare(cues.LANDING)
_PASSIVE = re.compile(cues.PASSIVE)
_CAUSATIVE = re.compile(cues.CAUSATIVE)
#: Right before who did it: 住民200人が|X軍に殺害された.
_SUBJECT = re.compile("[一-龥ァ-ヴーA-Za-z0-9０-９々]が、?[^、。はがを]{0,12}$")
_BARE = re.compile(r"[、。　 」]|$")
_ENTERING = re.compile(cues.ENTERING)
_FIRED = re.compile(cues.ON_THE_DAY + cues.FIRED + cues.PROJECTILES + cues.COUNTED + "(?:が|は|も)、?")
#: X を攻撃した Y.
_STORM, _CRAFT = re.compile(rf"(?:大型の|強い)?(?:{cues.STORMS})"), re.compile(cues.CRAFT)
_TOWNS = frozenset({"City", "Town", "Village", "Municipality"})
_ADNOMINAL = re.compile(r".{0,3}?(?:た|だ|る|ている|ていた)(?=[一-龥ァ-ヴー〈])")
_CLEFT = re.compile(r".{0,3}?[ただ]のは")
_COPULA = re.compile(rf"(?:側|軍|の部隊|の兵|{blame.DOERS_ARMS})?(?:[だと]|で(?!は))")
_NOT_HE = re.compile(r"[^。]*(?:ではな|じゃな|以外)")
_UNOWNED = Rare(rf"{cues.PROJECTILES}{cues.COUNTED}(?:が|は|も)[^。]{{0,30}}$")
#: …のは〈政府軍〉ではなく自派だ.
_OURS = re.compile(rf"(?:[^。、]{{0,20}}ではなく)?(?:{cues.OURSELVES})(?:だ|で(?!は))")
_PART = Rare(cues.PLACE_PARTS)
_ARGUMENT = re.compile(r"(?<=[一-龥ァ-ヴー])[をへ]")
_POINTING = Rare(r"これ[をに]|(?<![おわう])それを")
_ABSTRACT = re.compile(cues.ABSTRACT)
_BASE = re.compile(cues.BASES)
_STORMING = Rare(cues.STORMING)
_TAKING_NEXT = re.compile(cues.TAKING_NEXT)
_ANOTHER_DOER = re.compile(r"[^、]{2,}[がは]")
_COPULA_PLACE = re.compile(r"(?:で(?:ご?ざ|あ[るっり]|す|した)|だ[っ。])")
#: So many sentences back the story may have named the place that it is at.
_LOOKING_BACK = 4
#: Between a clause and the name that it modifies: 離島〈ティノ〉.
_CLASS_NOUN = re.compile(r"[一-龥]{0,4}")
#: ケルサ船籍の貨物船に: not the land is hit.
_FLAG = re.compile("[船国]?籍")
_PEOPLE = re.compile(cues.VICTIMS)
_BLAMED = re.compile(r"[^。、]{2,24}(?:だ|で(?!は)|と|、|。)")


@dataclass(frozen=True, slots=True)
class Draft:
    """An attack as a pattern found it."""

    attackers: tuple[str, ...]
    targets: tuple[str, ...]
    place: str
    start: int  #: of the predicate or noun
    end: int
    key: str  #: of the table of event codes
    rule: str


def may_be_verbal(scene: Scene) -> bool:
    """Whether the sentence has a word that ``verbal`` looks for."""
    text, low, high = scene.view.text, scene.sentence.start, scene.sentence.end
    return _LANDING.may_be_in(text, low, high) or bool(_STRIKES.that_may_be_in(text, low, high))


def verbal(scene: Scene, found: Sequence[Phrase]) -> Iterator[Draft]:
    """Yield the attacks that verbs tell of; one a verb."""
    taken: list[tuple[int, int]] = []
    text, low, high = scene.view.text, scene.sentence.start, scene.sentence.end
    for pattern, (frame, key) in _STRIKES.that_may_be_in(text, low, high):
        for match in pattern.finditer(text, low, high):
            if any(a < match.end() and match.start() < b for a, b in taken):
                continue
            taken.append(match.span())
            draft = _struck(scene, found, match.span(), frame, key)
            if draft is not None:
                yield draft
    yield from _landed(scene, found)


def strikes(text: str) -> bool:
    """Whether *text* has a verb of attacking, whoever does it."""
    return any(pattern.search(text) for pattern, _ in _STRIKES.that_may_be_in(text))


def _struck(
    scene: Scene, found: Sequence[Phrase], span: tuple[int, int], frame: str, key: str
) -> Draft | None:
    rest = scene.rest(span[1])
    after = _ADNOMINAL.match(rest)
    if after and _STORM.match(rest, after.end()):
        return None  # Y に上陸したハリケーン
    if _PASSIVE.match(rest):
        return _passive(scene, found, span, key)
    aimed = _aimed(scene, found, span[0], cues.TARGET_PARTICLES[frame])
    if not aimed and _BARE.match(rest):  # X 軍、Y に空爆
        aimed = _aimed(scene, found, span[0], cues.TARGET_PARTICLES[cues.GOAL])
    cleft = _CLEFT.match(rest)
    ours = scene.own(span[0]) if cleft and _OURS.match(rest, cleft.end()) else ()
    if cleft and not ours and _NOT_HE.match(rest, cleft.end()):
        return None
    modified = () if aimed else _hit_head(scene, found, span)
    who = ours or (() if modified else _modified(scene, found, span[1]))
    own_doer = any(p.particle == "が" for p in before(scene, found, span[0]))  # X が落としたのは Y だ
    if cleft and not who and not own_doer and _BLAMED.match(rest, cleft.end()):
        return None  # 焼いたのは誰々だと: who that is, is asked of the blame
    if not who and _CAUSATIVE.match(rest):
        who = _made(scene, found, span[0], aimed)
    rule = "attack-verb"
    if modified:
        aimed, rule = modified, "attack-relative"
    elif not aimed:
        aimed, rule = _topic(scene, found, span[0]), "attack-topic"
    if not who:
        others = [p for p in found if not aimed or p.end != aimed[-1].end]
        who = attackers(scene, others, span[0])
    if not aimed:
        return _without_object(scene, found, span, key, who)
    return Draft(who, _entities(aimed[-1]), _place(scene, found, aimed[-1], span[0]), *span, key, rule)


def _aimed(scene: Scene, found: Sequence[Phrase], start: int, particles: frozenset[str]) -> list[Phrase]:
    """Return the phrase that the predicate at *start* is aimed at, the nearest that bears the case."""
    near = [p for p in before(scene, found, start) if p.particle in particles and reaches(scene, p, start)]
    near = [p for p in near[-1:] if not _ABSTRACT.search(p.head) and not _is_flag(scene, p)]
    return [p for p in near if not _of_home_port(scene, p)]


def _of_home_port(scene: Scene, phrase: Phrase) -> bool:
    """Whether the name is the town that the ship belongs to, which nobody hits: 根浜市|の漁船を."""
    name = phrase.last.last.mention
    towns = all(scene.view.entities[e].leaf in _TOWNS for e in name.entities)
    return towns and bool(_CRAFT.match(scene.view.text, name.phrase_end))


def _is_flag(scene: Scene, phrase: Phrase) -> bool:
    """Whether the name only tells under whose flag the ship sails."""
    return bool(_FLAG.match(scene.view.text, phrase.last.last.mention.phrase_end))


def _topic(scene: Scene, found: Sequence[Phrase], start: int) -> list[Phrase]:
    """Return the topic of 「Y も X が攻め落とした」: a place, with the subject after it."""
    told = before(scene, found, start)
    doers = [p for p in told if p.particle == "が" and acts(scene, p)]
    if not doers:
        return []
    named = [p for p in told if p.particle in {"は", "も"} and p.end <= doers[-1].start]
    return [p for p in named if all(scene.view.kind(e) is Kind.PLACE for e in p.last.entities)][-1:]


def _modified(scene: Scene, found: Sequence[Phrase], end: int) -> tuple[str, ...]:
    """Return the attacker that the clause modifies (Y を攻撃した X は) or that a cleft names."""
    rest = scene.rest(end)
    cleft = _CLEFT.match(rest)
    if cleft:
        return _named_by_cleft(scene, end + cleft.end())
    after = _ADNOMINAL.match(rest)
    at = end + after.end() if after else -1
    for phrase in found:
        if phrase.start == at and acts(scene, phrase) and phrase.particle not in {"に", "で"}:
            return side(scene, phrase, end)
    return ()


def _hit_head(scene: Scene, found: Sequence[Phrase], span: tuple[int, int]) -> list[Phrase]:
    """Return what the clause with a subject of its own modifies: X が攻撃した(離島)Y の観測所."""
    after = _ADNOMINAL.match(scene.rest(span[1]))
    doers = [p for p in before(scene, found, span[0]) if p.particle == "が" and acts(scene, p)]
    if not after or not doers or not reaches(scene, doers[-1], span[0]):
        return []
    at = span[1] + after.end()
    heads = [p for p in found if 0 <= p.start - at <= len(_CLASS_NOUN.match(scene.rest(at)).group())]  # type: ignore[union-attr]
    return [replace(p, names=p.names[:1]) for p in heads[:1]]


def _named_by_cleft(scene: Scene, start: int) -> tuple[str, ...]:
    """Return who stands at *start* as the predicate of a cleft: …のは〈ケルサ軍〉だ."""
    for group in scene.groups:
        end = group.last.mention.phrase_end
        if group.start == start and _COPULA.match(scene.view.text, end):
            return tuple(e for e in group.entities if can_attack(scene.view, e))
    return ()


def _made(scene: Scene, found: Sequence[Phrase], start: int, aimed: Sequence[Phrase]) -> tuple[str, ...]:
    """Return whoever is made to do it and whoever makes them: X は Y に城を攻めさせた."""
    limit = aimed[-1].start if aimed else start
    made = [p for p in before(scene, found, limit) if p.particle in {"に", "をして"} and acts(scene, p)]
    return (*side(scene, made[-1], start), *attackers(scene, found, start)) if made else ()


def _passive(scene: Scene, found: Sequence[Phrase], span: tuple[int, int], key: str) -> Draft | None:
    told = before(scene, found, span[0])
    agents = [p for p in told if p.particle in cues.AGENT_PARTICLES and acts(scene, p)]
    agents = agents or [p for p in told if p.particle == "で" and owners(scene, p)]  # X のミサイルで
    agents = [p for p in agents if reaches(scene, p, span[0])]
    limit = agents[-1].start if agents else span[0]
    told = [p for p in told if p.end <= limit]
    hit = [p for p in told if p.particle == "が" and reaches(scene, p, limit)]
    lost = [p for p in told if p.particle == "を" and reaches(scene, p, limit)]  # X は Y を焼かれ
    topics = [p for p in told if p.particle in cues.HIT_TOPICS]
    # 外務省は、住民200人が X 軍に殺害されたと発表した: who tells it was not hit
    hit = hit or lost[-1:] or [p for p in topics if not _SUBJECT.search(scene.text(p.end, limit))]
    hit = hit or [p for p in told if _is_where(p) and scene.places(p.last)]  # 町で、バスが銃撃された
    modified = _ADNOMINAL.match(scene.rest(span[1]))
    if modified:
        at = span[1] + modified.end()
        hit = [p for p in found if p.start == at] or hit
    if not hit:
        return None
    who = (owners(scene, agents[-1]) or side(scene, agents[-1], span[0])) if agents else ()
    place = _place(scene, found, hit[-1], span[0])
    return Draft(who, _entities(hit[-1]), place, *span, key, "attack-passive")


def _without_object(
    scene: Scene, found: Sequence[Phrase], span: tuple[int, int], key: str, who: tuple[str, ...]
) -> Draft | None:
    """Return the attack whose victims have no name: at a place, or where the story is."""
    pointed = [
        *_POINTING.finditer(scene.view.text, scene.sentence.start, span[0]),
        *_PART.finditer(scene.view.text, scene.sentence.start, span[0]),
    ]
    pointed = [m for m in pointed if scene.quote(m.start()) == scene.quote(span[0])]
    if pointed and clear(scene, pointed[-1].end(), span[0]):
        place = _pointed_at(scene, found, pointed[-1].start())
        return Draft(who, (place,), place, *span, key, "attack-pointed") if place else None
    later = taken_next(scene, found, span)
    if who and later is not None:
        return Draft(
            who, _entities(later), _place(scene, found, later, span[0]), *span, key, "attack-chained"
        )
    if who and _ENTERING.match(scene.view.text, span[0], span[1]):
        place = _pointed_at(scene, found, span[0])
        if place:
            return Draft(who, (place,), place, *span, key, "attack-place")
    if key in cues.AT_PEOPLE and who:
        told = [p for p in before(scene, found, span[0]) if _is_where(p)]
        spots = [p for p in told if scene.places(p.last)]
        place = scene.places(spots[-1].last)[0] if spots else ""
        return Draft(who, (), place, *span, key, "attack-place")
    return None


def _is_where(phrase: Phrase) -> bool:
    return phrase.particle in {"で", "では", "において"} or (
        phrase.particle == "から" and phrase.head in cues.ABOVE
    )


def _pointed_at(scene: Scene, found: Sequence[Phrase], start: int) -> str:
    """Return what これ or 城 at *start* points at: the place named in the clause before, else the focus."""
    near = [p for p in before(scene, found, start) if p.particle in {"を", "に", "へ"}]
    if near:
        nearest = not _ARGUMENT.search(MANNER_WORDS.sub("", scene.text(near[-1].end, start)))
        return next(iter(scene.places(near[-1].last)), "") if nearest else ""
    return focus(scene) if _alone(scene, start) else ""


def taken_next(scene: Scene, found: Sequence[Phrase], span: tuple[int, int]) -> Phrase | None:
    """Return what the rest of the chain takes after storming at *span*: 夜襲して〈ザレム〉を奪い返す."""
    if not _STORMING.search(scene.text(span[0], span[1] + 1)):
        return None
    quote = scene.quote(span[0])
    later = [p for p in found if p.start >= span[1] and p.last.last.quote == quote and p.particle == "を"]
    for phrase in later[:1]:
        same_doer = not _ANOTHER_DOER.search(scene.text(span[1], phrase.start))
        if same_doer and _TAKING_NEXT.match(scene.rest(phrase.end)):
            return phrase
    return None


def _alone(scene: Scene, start: int) -> bool:
    """Whether no other argument stands before *start* in the sentence, which これ could point at."""
    return not _ARGUMENT.search(MANNER_WORDS.sub("", scene.text(scene.sentence.start, start)))


def focus(scene: Scene) -> str:
    """Return the place that the story is at: what the sentences before name, else what was attacked last."""
    view, sentence = scene.view, scene.sentence
    for earlier in reversed(view.sentences[max(0, sentence.index - _LOOKING_BACK) : sentence.index]):
        if view.clipping(earlier) != view.clipping(sentence):
            break
        told = Scene(view, earlier, sentence_groups(view, earlier), (), scene.memory)
        for phrase in reversed(phrases(told)):
            if phrase.particle in {"は", "を", "に", "も"} and scene.places(phrase.last):
                return scene.places(phrase.last)[0]
        for group in reversed(told.groups):
            if told.places(group) and _COPULA_PLACE.match(view.text, group.last.mention.end):
                return told.places(group)[0]
    return scene.memory.get("place", "")


def _landed(scene: Scene, found: Sequence[Phrase]) -> Iterator[Draft]:
    """Yield what projectiles did: X のミサイルが Y に着弾した, X が撃ったロケット弾が Y を直撃した."""
    view = scene.view
    for match in _LANDING.finditer(view.text, scene.sentence.start, scene.sentence.end):
        told = before(scene, found, match.start())
        flown = [p for p in told if p.particle in {"が", "は", "も"} and owners(scene, p)]
        who = owners(scene, flown[-1]) if flown else ()
        unowned = _UNOWNED.search(view.text, scene.sentence.start, match.start())
        begin = flown[-1].end if flown else unowned.start() if unowned else -1
        for phrase in reversed(told):
            fired = _FIRED.match(view.text, phrase.end, match.start())
            if phrase.particle in {"が", "の"} and fired and acts(scene, phrase):
                who, begin = side(scene, phrase, match.start()), fired.end()
                break
        if not who and not unowned:
            continue
        hit = [p for p in told if p.particle in cues.LANDING_PARTICLES and p not in flown]
        hit = [p for p in hit if p.end <= match.start() and reaches(scene, p, match.start())]
        hit = [p for p in hit if not _is_flag(scene, p)]
        spots = [p for p in told if p.end <= begin and p.particle in cues.HIT_TOPICS and p not in flown]
        hit = hit or [p for p in spots if scene.places(p.last)]
        if hit:
            place = _place(scene, found, hit[-1], match.start())
            yield Draft(who, _entities(hit[-1]), place, *match.span(), "砲撃", "attack-landing")


def _entities(phrase: Phrase) -> tuple[str, ...]:
    return phrase.last.entities


def _place(scene: Scene, found: Sequence[Phrase], target: Phrase, start: int) -> str:
    """Return where it was: a place in the target's phrase, else one that the clause names with で."""
    names = target.names if _BASE.search(target.head) else target.names[-1:]
    names = () if _PEOPLE.search(target.head) else names  # 〈ケルサ〉人を〈ザレム〉で
    for group in reversed(names):
        if scene.places(group):
            return scene.places(group)[0]
    at = [p for p in before(scene, found, start) if p.particle in {"で", "では", "において"}]
    at = [p for p in at if scene.places(p.last)]
    return scene.places(at[-1].last)[0] if at else ""
