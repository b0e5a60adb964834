"""The end of a predicate in; the name that it modifies, that says it or that a cleft picks, out.

X of 「…した X は」, of 「…したとする X の発表」, of 「…したのは X だ」. Knows no verbs.
"""

from kg import expressions as re
from kg.extract.arguments import Group
from kg.extract.control_phrases import boundary
from kg.extract.control_scene import Scene
from kg.extract.cues import control_phrases as cues
from kg.extract.cues.control import NO_TOWN
from kg.extract.cues.control_frames import ADMITTED, ADMITTING
from kg.records import Form, Kind

_ADNOMINAL = re.compile(cues.ADNOMINAL)
_CLAIMED = re.compile(cues.CLAIMED_HEAD)
_FORMAL = re.compile(cues.FORMAL_NOUN)
_NOMINAL = re.compile(cues.NOMINAL)
_CLEFT = re.compile(cues.CLEFT)
_QUALIFIED = re.compile(cues.QUALIFIED)
_PARTS = re.compile(cues.HEAD_PARTS)
_SAID_BY = re.compile(cues.SAID_BY)
_SAYING = re.compile(cues.SAYING)
_ADMITTED, _ADMITTING = re.compile(ADMITTED), re.compile(ADMITTING)
_KIN, _POST = re.compile(cues.KIN), re.compile(cues.POST_BEFORE)
_IS_NOT = re.compile(r"では(?:な[いか]|あり(?!、))(?!く)")
_MODIFIES = re.compile(cues.MODIFIES)
_COPULA = re.compile(cues.CLEFT_END)
_RATHER = re.compile(r"では?なく、?(?:て、)?")
#: 支配しているのは政府ではなく、X だ: nobody that is named.
_NOT_THEY = re.compile(r"[^、。「」はがを]{1,12}では?なくて?、")
#: Between a cleft and its name: who that is, 移民三世の X.
_MODIFIED = re.compile(r"(?:[^。「」はがを]|(?<=[我わ])が){0,24}")


def head_of(scene: Scene, end: int) -> tuple[Group | None, bool]:
    """Return the name that the predicate modifies, and whether it modifies a noun that is no name."""
    text, high = scene.view.text, scene.sentence.end
    match = _ADNOMINAL.match(text, end, high) or _CLAIMED.match(text, end, high)
    if match is None:
        return None, False
    at = match.end()
    if _FORMAL.match(scene.view.text, at):
        return None, False
    for group in scene.groups:
        between = scene.text(at, group.start) if 0 <= group.start - at <= 14 else None
        outside = scene.text(match.start(), at).find("」") >= 0
        if between is None or (group.last.quote != scene.quote(end - 1) and not outside):
            continue
        if between and not re.fullmatch(cues.HEAD_MODIFIER, between):
            continue
        named = _named_in_office(scene, group)
        if named is not None:
            return named, False  # 町を守る知事の X
        if group.particle == "の" and scene.places(group) and not _PARTS.match(scene.view.text, group.end):
            inner = [g for g in scene.groups if g.start == group.end and scene.places(g)]
            inner = [g for g in inner if not g.last.mention.text.endswith(NO_TOWN)]
            if inner or _QUALIFIED.match(scene.view.text, group.end):
                return (_glued(scene, inner[0]), False) if inner else (None, True)
        return _kin_of(scene, group) or _glued(scene, group), False
    return None, _NOMINAL.match(scene.view.text, at) is None


def is_claimed(scene: Scene, end: int) -> bool:
    """Whether the subject of the predicate that ends at *end* says so of what it modifies."""
    return _CLAIMED.match(scene.view.text, end, scene.sentence.end) is not None


def _named_in_office(scene: Scene, office: Group) -> Group | None:
    """Return X of 「知事の X」, None where *office* is no office or no name follows it."""
    if office.particle != "の" or office.last.mention.form is not Form.ROLE:
        return None
    after = [g for g in scene.groups if g.start == office.end and g.last.mention.kind is Kind.PERSON]
    return after[0] if after else None


def _in_the_end(scene: Scene, group: Group) -> Group | None:
    """Return X of 「甲市と商会の出資する X だ」, None where *group* is not in a clause that modifies X."""
    after = [g for g in scene.groups if g.start >= group.end]
    for named in after[:2]:
        between = scene.text(group.end, named.start)
        if "。" in between or "は" in between or scene.quote(named.start) != scene.quote(group.start):
            return None
        ends = _COPULA.match(scene.view.text, named.last.content_end, scene.sentence.end)
        if boundary(between) == "relative" and ends:
            return named
    return None


def _kin_of(scene: Scene, group: Group) -> Group | None:
    """Return Z of 「砦に籠もった X の子、Z」, None where no kinsman of *group* follows it."""
    if group.particle != "の" or scene.places(group):
        return None
    after = [g for g in scene.groups if g.start > group.start and not scene.places(g)]
    kin = bool(after) and _KIN.fullmatch(scene.text(group.end, after[0].start))
    return after[0] if kin else None


def _after_title(scene: Scene, group: Group) -> Group:
    """Return X of 「八重の主、X」, *group* itself where no name follows it so."""
    after = [g for g in scene.groups if g.start > group.start and not scene.places(g)]
    if after and group.particle == "の" and after[0].start == group.end:
        return after[0]
    title = scene.text(group.end, after[0].start) if after else "。"
    person = bool(after) and after[0].last.mention.kind is Kind.PERSON
    if group.particle == "の" and (_KIN.fullmatch(title) or (person and _POST.fullmatch(title))):
        return after[0]  # 守るのは X の弟、Z だ
    return after[0] if scene.places(group) and re.fullmatch(cues.LORD_BETWEEN, title) else group


def _glued(scene: Scene, head: Group) -> Group:
    """Return the last of the places that stand in one run: 渓谷北部タムール地区."""
    for group in scene.groups:
        glue = (
            scene.text(head.last.mention.end, group.start) if group.start >= head.last.mention.end else "、"
        )
        if scene.places(head) and scene.places(group) and re.fullmatch(r"[一-龥]{0,3}", glue):
            head = group
    return head


def sayer_of(scene: Scene, end: int) -> Group | None:
    """Return X of 「…したとする X の発表」, whose words the clause is."""
    match = _SAID_BY.match(scene.view.text, end, scene.sentence.end)
    for group in scene.groups:
        after = scene.text(group.last.content_end, group.last.content_end + 8)
        if match and group.start == match.end() and _SAYING.match(after):
            return group
    return _admitting(scene, end)


def _admitting(scene: Scene, end: int) -> Group | None:
    """Return X of 「…したことは、X も認めた」, whose deed and whose word it is."""
    match = _ADMITTED.match(scene.view.text, end, scene.sentence.end)
    for group in scene.groups:
        if match and group.start == match.end():
            return group if _ADMITTING.match(scene.view.text, group.last.content_end) else None
    return None


def cleft_of(scene: Scene, end: int) -> tuple[int, Group | None] | None:
    """Return where X of 「…したのは X だ」 would stand, and X where it is a name; None for no cleft."""
    match = _CLEFT.match(scene.view.text, end, scene.sentence.end)
    if match is None:
        return None
    at = match.end()
    nobody = _NOT_THEY.match(scene.view.text, at, scene.sentence.end)
    after = nobody.end() if nobody else at
    for group in (g for g in scene.groups if after <= g.start):
        if not _MODIFIED.fullmatch(scene.text(after, group.start)) or scene.quote(group.start) != scene.quote(
            end - 1
        ):
            break
        rather = _RATHER.match(scene.view.text, group.last.content_end)
        if _IS_NOT.match(scene.view.text, group.last.mention.end):
            return at, None  # 及んだのは Y ではない
        if rather is None:
            last = _in_the_end(scene, group)
            unnamed = last is None and _MODIFIES.match(scene.view.text, group.end, scene.sentence.end)
            return at, None if unnamed else last or _after_title(scene, group)
        at = after = rather.end()
    return at, None
