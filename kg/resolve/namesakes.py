"""Mentions of a bare surname that several people bear in; each with its bearer, or by itself, out.

By office, party or given name, else by whom the text named last. Joins no other names.
"""

from collections.abc import Collection, Mapping, Sequence

from kg import expressions as re
from kg.extract.cues.titles import OFFICES
from kg.records import Kind, Mention
from kg.resolve.cues import ACCUSED, CALLINGS, COMES_INTO, IS_IN, NAMESAKES, STANDINGS
from kg.resolve.groups import Groups
from kg.resolve.kin import comes_as_kin
from kg.resolve.titles import cannot_be_one, field_of, is_former, offices_of, same_office, share_office

_OWNER = re.compile(r"([一-鿿ァ-ヺーA-Za-z]{2,12})の$")
#: After a name: he is in an office or comes into it.
_TAKES = re.compile(
    rf"(?:は|が|も)(?:[^。「」、]{{0,16}}[、のに])??(?P<office>[一-鿿ァ-ヺー]{{2,12}})(?:{COMES_INTO}|{IS_IN})"
)
#: … he leads those who were told of: Xを団長とする.
_HEADS = re.compile(r"を(?P<office>[一-鿿]{2,6})と(?:する|した|し[、て])")
_BEFORE_OFFICE = "のに、新現元前相会社国党市県省州団省軍隊"
_CHANGES = re.compile(
    rf"(?:職|の座|時代|在任|経験|代行)?(?:{COMES_INTO}|とな|時代|兼|も兼|在任|を辞|を退|を経)"
)
_AT_THE_TIME = re.compile(r"[（(](?:当時|現|後に|のち)")
_GIVEN = re.compile(r"[（(]([一-鿿])[)）]")


def tell_apart(
    groups: Groups,
    short: str,
    fuller: Sequence[Mention],
    named: Sequence[Mention],
    nodes: dict[int, str],
    text: str,
) -> None:
    """Give each bare surname among namesakes to the one whose office it bears, else to whom it means so far.

    One with an office that none of them bears is somebody else; so is the family, where the text has 佐伯家.
    """
    people = [m for m in named if m.kind == Kind.PERSON]
    if not fuller and not two_levels(short, people, text):
        return
    come = {f.start: title for f in fuller if (title := office_told(f, text))}
    told = {nodes[f.start] for f in fuller if offices_of(f.title) and not is_former(f)}
    retired = {nodes[f.start] for f in fuller if is_former(f)} - told
    house = len({f.text for f in fuller}) > 1 and any(m.text == f"{short}家" for m in named)
    owner = _owner_of_bare(short, people, fuller, nodes)
    # 朴さんは亡くなっていたが、長女の|朴順姫さん: the surname alone was another's before she came up
    elder = [m for m in people if m.text == short and fuller and m.start < fuller[0].start]
    another = bool(elder) and len({f.text for f in fuller}) == 1 and comes_as_kin(fuller[0], text)
    last = ""
    bare: dict[str, set[str]] = {}
    for mention in people:
        if mention in fuller:
            last = nodes[mention.start]
        if mention.text != short:
            continue
        offices = offices_of(mention.title) or CALLINGS.keys() & {mention.title}
        bearers = {nodes[f.start] for f in fuller if share_office(offices, offices_of(f.title))}
        bearers = (
            _now_in(mention, fuller, nodes, come)
            or bearers
            or _told_by_text(mention, fuller, nodes, text)
            or _of_one_standing(mention, fuller, nodes, text)
        )
        own = nodes[mention.start].split("#")[0]
        if house and not mention.title:
            continue
        if len({groups.find(b) for b in bearers}) == 1:
            last = min(bearers)
            nodes[mention.start] = f"{own}#{last}"
            groups.join(nodes[mention.start], last, f"{short}{mention.title}: same office or party")
        elif offices and len(retired) == 1 and not bearers:
            last = min(retired)
            nodes[mention.start] = f"{own}#{last}"
            groups.join(nodes[mention.start], last, f"{short}{mention.title}: the others have offices")
        elif offices:
            by_name = fuller or NAMESAKES.search(text)
            nodes[mention.start] = f"{own}#{min(offices) if by_name else _bearer(mention.title, bare)}"
            last = nodes[mention.start]
        elif mention.title in ACCUSED and not fuller:
            nodes[mention.start] = f"{own}#accused"
        elif (last or fuller) and not another:
            chosen = owner or last or nodes[fuller[0].start]
            nodes[mention.start] = f"{own}#{chosen}"
            why = "called so before the other came up" if owner else "named last before it"
            groups.join(nodes[mention.start], chosen, f"{short}: {why}")


def _bearer(title: str, told: dict[str, set[str]]) -> str:
    """Return the key in *told*, offices by bearer, of who can have *title* too, a new one for nobody."""
    for key, titles in told.items():
        if not any(cannot_be_one(title, t) for t in titles) and not _of_another_field(title, titles):
            titles.add(title)
            return key
    told[title] = {title}
    return title


def _of_another_field(title: str, titles: Collection[str]) -> bool:
    """Whether *title* is of another walk of life than one of *titles*."""
    field = field_of(title)
    return bool(field) and any(other not in {"", field} for other in map(field_of, titles))


def office_told(person: Mention, text: str) -> str:
    """Return the office that the words after a name give him: Xが社長に就いた, Xは元首相で; "" for none."""
    match = _TAKES.match(text, person.phrase_end) or _HEADS.match(text, person.phrase_end)
    office = match["office"] if match else ""
    for n in range(len(office)):
        if office[n:] in OFFICES and (office[:n] or "の")[-1] in _BEFORE_OFFICE:
            former = office[:n].endswith(("元", "前"))
            return office[n - 1 :] if former else office[n:]
    return ""


def office_beside(person: Mention, text: str) -> str:
    """Return an office that stands beside a full name besides its title: 議長=X会頭, X専務を団長とする."""
    before = _BESIDE.search(text, max(0, person.start - 8), person.start)
    office = before["office"] if before else ""
    return office if office in OFFICES else office_told(person, text)


_BESIDE = re.compile(r"(?:^|[^一-鿿])(?P<office>[一-鿿]{2,5})[=＝]$")


def _now_in(
    mention: Mention, fuller: Sequence[Mention], nodes: Mapping[int, str], come: Mapping[int, str]
) -> set[str]:
    """Return who has come into the office that *mention* bears, as the text told last before it."""
    former = is_former(mention)
    fitting = [
        f
        for f in fuller
        if f.start in come
        and f.start < mention.start
        and come[f.start].startswith(("元", "前")) == former
        and same_office(come[f.start], mention.title)
    ]
    return {nodes[fitting[-1].start]} if fitting else set()


def two_levels(short: str, people: Sequence[Mention], text: str, *, said_alike: bool = True) -> bool:
    """Whether a surname stands with offices that no one person has: 林市長 and 林外相.

    The *text* may say that one came from one office into another. Where it says that two have one name, any
    two offices are two people's, unless *said_alike* is not to count.
    """
    if said_alike and NAMESAKES.search(text):
        titles = [m.title for m in people if m.text == short and (offices_of(m.title) or m.title in ACCUSED)]
        apart = [a for a in titles for b in titles if not (a == b or same_office(a, b))]
        if apart:
            return True
    fields = {f for m in people if m.text == short and (f := field_of(m.title))}
    if len(fields) > 1:
        return True
    now = [m for m in people if m.text == short and not is_former(m)]
    held = {m.title for m in now if not _AT_THE_TIME.match(text, m.phrase_end)}
    return any(
        cannot_be_one(a, b) and not _comes_into(a, text) and not _comes_into(b, text)
        for a in held
        for b in held
    )


def _comes_into(office: str, text: str) -> bool:
    """Whether the text tells of anybody who comes into *office*, leaves it or has it beside another."""
    at = text.find(office)
    while at >= 0:
        if _CHANGES.match(text, at + len(office)) or text[at - 1 : at] == "兼":
            return True
        at = text.find(office, at + 1)
    return False


def _owner_of_bare(
    short: str, people: Sequence[Mention], fuller: Sequence[Mention], nodes: Mapping[int, str]
) -> str:
    """Return whom the text calls by the bare surname before it names another, "" if nobody."""
    first = next((m.start for m in people if m.text == short), -1)
    before = {nodes[f.start] for f in fuller if f.start < first}
    return min(before) if len(before) == 1 else ""


def _told_by_text(
    mention: Mention, fuller: Sequence[Mention], nodes: Mapping[int, str], text: str
) -> set[str]:
    """Return the namesakes of one's party or body, 民政の佐伯氏, or of one's given name: 佐伯(正)委員."""
    given = _GIVEN.match(text, mention.end)
    if given:
        return {nodes[f.start] for f in fuller if f.text[len(mention.text) :].startswith(given[1])}
    owner = mention.affiliation or _owner(mention, text)
    if not owner:
        return set()
    owners = {nodes[f.start]: f.affiliation or _owner(f, text) for f in fuller}
    return {
        node
        for node, other in owners.items()
        if other and (other.startswith(owner) or owner.startswith(other))
    }


def _of_one_standing(
    mention: Mention, fuller: Sequence[Mention], nodes: Mapping[int, str], text: str
) -> set[str]:
    """Return the namesakes called what the bare name is: 佐伯候補 where one runs."""
    standing = next((s for s in STANDINGS if text.startswith(s, mention.end)), "")
    return {nodes[f.start] for f in fuller if standing and text.startswith(standing, f.end)}


def _owner(mention: Mention, text: str) -> str:
    before = _OWNER.search(text, max(0, mention.start - 13), mention.start)
    return before[1] if before else ""
