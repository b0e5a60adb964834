"""A sentence in; its statements that a place is in somebody's hands, or is theirs (支配下, 領土), out.

The predicates that are nouns: Y は X の支配下にある, Y は X 領だ, X による Y の占領, X は Y の制圧を宣言した.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg import expressions as re
from kg.extract.actors import is_force
from kg.extract.arguments import Group
from kg.extract.control_bearers import all_sites, bearers, focus, is_own_troops, of_group, sites
from kg.extract.control_claims import claim_at
from kg.extract.control_deeds import ours
from kg.extract.control_doers import doer
from kg.extract.control_footage import shown_by
from kg.extract.control_gapped import gapped_owners
from kg.extract.control_phrases import Phrase, boundary
from kg.extract.control_places import acts
from kg.extract.control_roles import is_unsaid, patient, topic_sites
from kg.extract.control_scene import Holding, Scene
from kg.extract.control_slots import Slots, phrases_before, slots
from kg.extract.control_taking import holds_where_based
from kg.extract.cues import control as cues
from kg.extract.cues import control_civil as civil_cues
from kg.extract.cues import control_frames as frame_cues
from kg.extract.cues.control_phrases import LAND_TITLE, MAST
from kg.extract.trustees import without_leagues
from kg.patterns import Rare, RareRows
from kg.records import ControlKind, Kind

_GOES_ON = re.compile(frame_cues.RULE_GOES_ON)
_BASE = re.compile(frame_cues.BASE)
_HANDS = RareRows(
    (
        *((Rare(p), (ControlKind(k), "" if i else "sphere")) for i, (p, k) in enumerate(frame_cues.HANDS)),
        (Rare(frame_cues.SOVEREIGN), (ControlKind.SOVEREIGNTY, "soil")),
        (Rare(frame_cues.HOMELY), (ControlKind.SOVEREIGNTY, "homely")),
    )
)
_BY_NOUN = re.compile(cues.BY_NOUN)
_OBJECT = re.compile(cues.OBJECT_OF_OTHERS)
_STILL_FLIES = re.compile(frame_cues.STILL_FLIES)
_GLUED_NOUN = re.compile(cues.GLUED_NOUN)
_BY_KINDS = tuple((word, ControlKind(kind)) for word, kind in cues.BY_NOUN_KINDS)
_OWN_WORD = re.compile(frame_cues.OWN_WORD)
_TOLD_NOUN = RareRows((Rare(p), ControlKind(k)) for p, k in frame_cues.TOLD_NOUNS)
_LAND = tuple((re.compile(p), ControlKind(k)) for p, k in frame_cues.LAND)
_OWN_LAND = Rare(frame_cues.OWN_LAND)
_CALLED = re.compile(r"[」』]?と(?!な)")
_SAID_SO = re.compile(r"(?:だ|である)?と(?:言|主張|述べ|語|話|唱|訴|反論|指摘)")
_TURNED = re.compile(r"と(?:し|す|みな|見な|称|呼|唱|宣)|に(?:し(?!て(?:い|お))|する|せ)")
_MADE = ("とし", "とす", "と定め")
_NOT_CALLED = re.compile(frame_cues.NOT_CALLED)
_FREED = Rare(frame_cues.FREED)
_IN_WORDS = re.compile(civil_cues.IN_WORDS)
_SAID_TO_BE = re.compile(civil_cues.SAID_TO_BE)
_FORMER = re.compile(civil_cues.FORMER)
_AMONG = re.compile(civil_cues.AMONG)
_WAS = re.compile(civil_cues.WAS)
_NOT_SO = re.compile(frame_cues.NOT_SO)
_NO_LAND = re.compile(r"城|港")
_STILL_NOW = re.compile(frame_cues.STILL_NOW)
_REFLEXIVE = re.compile(frame_cues.REFLEXIVE)
_FLAG = Rare(frame_cues.FLAG)
_FLAG_DOWN = Rare(frame_cues.FLAG_DOWN)
_FLAG_OF = Rare(frame_cues.FLAG_OF)
_MAST, _BARE = re.compile(MAST), re.compile(r"。|」|$")
_HOISTED = re.compile(frame_cues.HOISTED)
_FLYING = re.compile(r"(?:翻|ひるがえ|はため|揚が|上が|立|掲げ|なび)[^、。]{0,8}のは")


def noun_patterns(scene: Scene) -> Iterator[Holding]:
    """Yield what the patterns of this file find in *scene*."""
    for pattern in (_hands, _land, _own_land, _flag, _flag_of, _flag_down, _freed, _by_noun, _told):
        yield from pattern(scene)


def _held(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return the place that the noun predicate is about."""
    return patient(scene, s) or (focus(scene, s.start) if is_unsaid(scene, s) else ())


def _hands(scene: Scene) -> Iterator[Holding]:
    """Y は X の支配下にある; Y は X の手に落ちた; Y は X の領土だ; 敵の手にある Y."""
    taken: list[tuple[int, int]] = []
    text, low, high = scene.view.text, scene.sentence.start, scene.sentence.end
    for pattern, (kind, sort) in _HANDS.that_may_be_in(text, low, high):
        for match in pattern.finditer(text, low, high):
            if any(a <= match.start() < b for a, b in taken):
                continue
            s = slots(scene, match.span())
            owners = _owners(scene, s) or _glued_owner(scene, match.start())
            if not owners:
                owners = ours(scene, match.start())  # わが国固有の領土, うちのもの
            if s.owner is None and not owners and sort == "sphere":  # 「9日から支配下にある」
                owners = scene.own(match.start())
            owners = without_leagues(scene.view, owners, match.group())
            if not owners or (sort == "homely" and not _said(scene, match)):
                continue
            if _BASE.match(text, match.start()) and not all(_may_be_based(scene, h) for h in owners):
                continue  # 会社の拠点だ
            taken.append(match.span())
            objects = all_sites(scene, s.cases.get("を", ()))
            made = match.group().endswith(_MADE)  # Y を X の支配下とした
            turned = made or _TURNED.match(text, match.end())
            if turned and s.first("を") and not objects and not s.shared:
                continue  # 水車を自らのものとした: what no place is named by
            called = objects and (made or _CALLED.match(scene.view.text, match.end()))
            found = objects if called else _held(scene, s)
            if not found and s.shared and not s.first("が"):
                found = objects  # X は Y を明け渡し、今は Z の管理下にある
            if not found and _GOES_ON.match(text, match.start()):
                found = sites(scene, s.first("には"))  # Y では X の軍政が続く
            places = [p for p in found if p not in owners]
            if sort == "homely" and _NO_LAND.search(match.group()):
                kind = ControlKind.CONTROLS
            if kind is ControlKind.SOVEREIGNTY and any(is_force(scene.view, h) for h in owners):
                kind = ControlKind.CONTROLS
            if kind is ControlKind.SOVEREIGNTY:
                at = s.owner.start if s.owner else match.start()
                once = scene.text(max(scene.sentence.start, at - 4), at).endswith(cues.FORMERLY)
                was = _WAS.match(scene.view.text, match.end()) and not claim_at(scene.claims, match.start())
                now = match.group() == "もの" and _STILL_NOW.search(text, low, match.start())
                firms = not claim_at(scene.claims, match.start()) and _are_firms(scene, owners)
                kind = ControlKind.CONTROLS if once or was or now or firms else kind
            rule = "belongs-to" if sort in {"soil", "homely"} else "in-hands"
            if called and kind is ControlKind.SOVEREIGNTY and s.owner and _REFLEXIVE.fullmatch(s.owner.head):
                rule = cues.SELF_CLAIMED  # X は Y を自国の領土とみなす
            kept = kind is ControlKind.LOST and _NOT_SO.match(scene.view.text, match.end()) is not None
            kind = ControlKind.CONTROLS if kept else kind  # 手を離れていない
            for holding in scene.each(places, owners, kind, match.span(), rule):
                yield replace(holding, told=kept)
            if rule == "in-hands" and s.owner is not None and s.first("は") is not None:
                for others, holders in gapped_owners(scene, s):
                    yield from scene.each(others, holders, kind, match.span(), "gapped")


def _may_be_based(scene: Scene, holder: str) -> bool:
    """Whether *holder* holds where it is based: no county does."""
    land = scene.view.kind(holder) is Kind.PLACE and not acts(scene.view, holder)
    return holds_where_based(scene, holder) and not land


def _are_firms(scene: Scene, owners: Sequence[str]) -> bool:
    """Whether *owners* are companies or clubs, which own a house and have no land."""
    view = scene.view
    private = (h for h in owners if not view.entities[h].name.endswith(cues.PUBLIC_BODIES))
    return all(view.kind(h) is Kind.ORGANIZATION for h in owners) and len(list(private)) == len(owners)


def _said(scene: Scene, match: re.Match[str]) -> bool:
    """Whether 「X の町だ」 stands in somebody's words; of castles the narrator may say so too."""
    return "城" in match.group() or claim_at(scene.claims, match.start()) is not None


def _owners(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return X of Xの…; of 自らの… whose clause it is."""
    found = _suzerain(scene, s.owner) or bearers(scene, s.owner)
    if not found and s.owner is not None and _REFLEXIVE.fullmatch(s.owner.head):
        return doer(scene, s, recall=False)
    return found


def _suzerain(scene: Scene, owner: Phrase | None) -> tuple[str, ...]:
    """Return X of 「X 領 Y の一部」: whose colony it is."""
    if owner is None or owner.group is None or scene.text(owner.start - 1, owner.start) != LAND_TITLE:
        return ()
    before = [g for g in scene.groups if g.last.mention.end in {owner.start - 1, owner.start}]
    return scene.holders(before[-1]) if before and before[-1] is not owner.group else ()


def _glued_owner(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return X of X支配下に: its name ends where the noun begins."""
    for group in scene.groups:
        if group.last.mention.end == offset and group.particle != "は":
            return of_group(scene, group, group.start) or scene.holders(group)
    return ()


def _land(scene: Scene) -> Iterator[Holding]:
    """Y は X 領だ; Y は X 領となった; Y は X 領に入った."""
    for group in scene.groups:
        for pattern, kind in _LAND:
            match = pattern.match(scene.view.text, group.last.mention.end, scene.sentence.end)
            if match:
                s = slots(scene, (group.start, match.end()))
                holders = scene.holders(group)
                made = "made" in pattern.groupindex and match["made"]
                objects = all_sites(scene, s.cases.get("を", ()))
                if objects and _NOT_CALLED.match(scene.view.text, s.end):
                    break  # 〈島〉を X 領と認めることに抵抗している: it is not said to be X's
                found = (
                    objects
                    if made or (objects and _CALLED.match(scene.view.text, s.end))
                    else _held(scene, s)
                )
                if _SAID_SO.match(scene.view.text, match.end()) and all(acts(scene.view, p) for p in found):
                    found = focus(scene, group.start, but=found)  # X は、(島は) Z 領だと言う
                places = [p for p in found if p not in holders]
                then = _FORMER.search(scene.text(max(scene.sentence.start, group.start - 5), group.start))
                kind = ControlKind.CONTROLS if then else kind
                yield from scene.each(places, holders, kind, match.span(), "became")
                break


def _own_land(scene: Scene) -> Iterator[Holding]:
    """X は Y を自国領とみなす: X's own word."""
    for match in _OWN_LAND.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        if _NOT_CALLED.match(scene.view.text, match.end()):
            continue
        tail = _SAID_TO_BE.match(scene.view.text, match.end())
        s = slots(scene, (match.start(), tail.end() if tail else match.end()))
        if s.bare_head and _IN_WORDS.match(scene.view.text, s.end):
            s = replace(s, bare_head=False)  # …とする決議を採択した
        headed = scene.places(s.head) if s.head is not None and not scene.acts_as_state(s.head) else ()
        found = sites(scene, s.owner) or all_sites(scene, s.cases.get("を", ())) or headed
        thing = s.first("を")
        beside = thing is not None and match.start() - thing.end <= 1  # 北半分を「不可分の領土」と呼ぶ
        holders = doer(scene, s, recall=False, places=found)
        found = found or (() if beside else focus(scene, match.start(), but=holders))
        places = [p for p in found if p not in holders]
        yield from scene.each(places, holders, ControlKind.SOVEREIGNTY, match.span(), cues.SELF_CLAIMED)


def _freed(scene: Scene) -> Iterator[Holding]:
    """Y は X の支配を脱した: X holds it no more."""
    for match in _FREED.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        owners = bearers(scene, s.owner)
        places = [p for p in patient(scene, s) if p not in owners]
        yield from scene.each(places, owners, ControlKind.LOST, match.span(), "freed")


def _flag(scene: Scene) -> Iterator[Holding]:
    """Y には X の旗が翻る; X は Y に旗を立てた."""
    for match in _FLAG.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        after = [g for g in scene.groups if match["at"] and match.start("at") <= g.start < match.end("at")]
        places = tuple(p for g in after for p in scene.places(g))
        places = places or flown_over(scene, s.first("に")) or flown_over(scene, s.first("には"))
        places = tuple(p for p in places if not scene.view.entities[p].name.endswith(cues.NO_MAST))
        masts = [p for c in ("に", "には") for p in s.cases.get(c, ())]
        if not places and all(p.group is None and not p.owners and _MAST.search(p.head) for p in masts):
            planted = bool(masts) or s.owner is not None or match["mark"] == "を"
            places = focus(scene, s.start) if planted else ()
        owners = bearers(scene, s.owner) or _glued_owner(scene, match.start())
        if not owners and match["mark"] == "を":
            owners = tuple(h for h in doer(scene, s, recall=False) if scene.view.kind(h) is not Kind.PERSON)
        hoisted = _HOISTED.match(scene.view.text, s.end)
        sayer = shown_by(scene, s.start, hoisted.end() if hoisted else s.end)
        shown = of_group(scene, sayer, s.start) if sayer else ()
        subject = s.first("が")
        owners = owners or (shown if subject is None or is_own_troops(subject) else ())
        over = [p for p in places if p not in owners]
        still = _STILL_FLIES.search(scene.view.text, scene.sentence.start, match.start())
        kind = ControlKind.CONTROLS if still else ControlKind.CAPTURED
        for holding in scene.each(over, owners, kind, match.span(), "flag"):
            yield replace(holding, said_by=shown)


def _flag_of(scene: Scene) -> Iterator[Holding]:
    """Y に翻っているのは X の旗だ; Y は X の旗に変わった."""
    for match in _FLAG_OF.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        flies = _FLYING.search(scene.view.text, max(scene.sentence.start, match.start() - 24), match.start())
        at = s.first("は") if scene.text(match.end(), match.end() + 1) == "に" else None
        if flies:
            masts = [p for p in phrases_before(scene, flies.start()) if p.particle in {"に", "には"}]
            at = masts[-1] if masts else None
        elif _BARE.match(scene.view.text, match.end(), scene.sentence.end) and not s.first("は"):
            at = s.first("に")  # 屋上に X の緑の旗。
        owners = bearers(scene, s.owner)
        over = flown_over(scene, at)
        if not over and at is not None and at.group is None and _MAST.search(at.head):
            over = focus(scene, s.start)
        places = [p for p in over if p not in owners]
        yield from scene.each(places, owners, ControlKind.CAPTURED, match.span(), "flag")


def _flag_down(scene: Scene) -> Iterator[Holding]:
    """Y から X の旗が降ろされた: X has it no more."""
    for match in _FLAG_DOWN.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        places = next((f for c in ("から", "に", "には") if (f := flown_over(scene, s.first(c)))), ())
        owners = bearers(scene, s.owner) or _glued_owner(scene, match.start())
        places = tuple(p for p in places if p not in owners)
        yield from scene.each(places, owners, ControlKind.LOST, match.span(), "flag")


def flown_over(scene: Scene, phrase: Phrase | None) -> tuple[str, ...]:
    """Return the place that *phrase* names, or of which it names a building: ドリムの給水塔."""
    found = sites(scene, phrase)
    if phrase is None or found or phrase.group is not None:
        return found
    owned = [scene.places(o) for o in phrase.owners if scene.places(o) and not scene.acts_as_state(o)]
    return owned[-1] if owned else ()


def _by_noun(scene: Scene) -> Iterator[Holding]:
    """X による Y の占領; 「Y は…。X による不法占拠は…」."""
    for group in scene.groups:
        if group.particle not in {"による", "の"} or not scene.holders(group):
            continue
        yield from _glued_noun(scene, group)
        if group.particle == "の":
            continue
        match: re.Match[str] | None = _BY_NOUN.match(scene.view.text, group.last.content_end)
        if match:
            places = scene.topics(group.start)
            if _OBJECT.match(scene.view.text, match.end()):
                places = ()  # トルナは、ベルカによる併合を承認した: トルナ does it, and is no land here
        else:
            heads = [g for g in scene.groups if group.end <= g.start <= group.end + 4 and scene.places(g)]
            match = _BY_NOUN.match(scene.view.text, heads[0].last.content_end) if heads else None
            places = scene.places(heads[0]) if heads else ()
        if match and places:
            kind = next((k for w, k in _BY_KINDS if w in match.group()), ControlKind.OCCUPIED)
            yield from scene.each(places, scene.holders(group), kind, match.span(), "by-noun")


def _glued_noun(scene: Scene, holder: Group) -> Iterator[Holding]:
    """X の Y 占領は; X による Y 制圧から一年: the noun right behind the place, told as done."""
    if scene.places(holder) and not scene.acts_as_state(holder):
        return
    for place in scene.groups:
        if place.start != holder.end or not scene.places(place) or scene.acts_as_state(place):
            continue
        match = _GLUED_NOUN.match(scene.view.text, place.last.mention.end, scene.sentence.end)
        if match:
            kind = next((k for w, k in _BY_KINDS if w in match.group()), ControlKind.CAPTURED)
            holders = of_group(scene, holder, holder.start)
            yield from scene.each(scene.places(place), holders, kind, match.span(), "by-noun")


def _told(scene: Scene) -> Iterator[Holding]:
    """X は Y の制圧を宣言した; X は Y からの撤退を認めた; X は Y の奪還に成功した."""
    for match, kind in _TOLD_NOUN.finditer(scene.view.text, scene.sentence.start, scene.sentence.end):
        s = slots(scene, match.span())
        places = sites(scene, s.owner) or _place_before(scene, match.start())
        if not places and s.owner is None:
            places = _taken_before(scene, s) or patient(scene, s)
        acting = bearers(scene, s.first("が"))
        if places and set(places) <= set(acting):  # Y は…、X が領有を宣言した
            places = topic_sites(scene, s)
        named = doer(scene, s, recall=False, places=places)
        if not named and places:  # Y の喪失を X が認めた
            named = doer(scene, slots(scene, (match.end() - 1, match.end())), recall=False, places=places)
        holders = [h for h in named if h not in places]
        own_word = holders if kind is not ControlKind.LOST and _OWN_WORD.search(match.group()) else ()
        for holding in scene.each(places, holders, kind, match.span(), "told-noun"):
            yield replace(holding, said_by=tuple(own_word))


def _taken_before(scene: Scene, s: Slots) -> tuple[str, ...]:
    """Return Y of 「X は Y を占領し、翌年併合を宣言した」: what the verb before it is done to."""
    things = [p for p in phrases_before(scene, s.start) if p.particle == "を"]
    return sites(scene, things[-1]) if things and boundary(scene.text(things[-1].end, s.start)) else ()


def _place_before(scene: Scene, offset: int) -> tuple[str, ...]:
    """Return Y of Y制圧を and of Yからの撤退を: what ends where the noun begins."""
    for group in scene.groups:
        whither = group.particle in {"からの", "への"} and offset == group.end
        among = _AMONG.fullmatch(scene.view.text, group.last.mention.end, offset)  # Y など3村の
        if whither or among or offset == group.last.mention.end:
            return scene.places(group)
    return ()
