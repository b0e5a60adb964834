"""A small world with invented names, made by hand for the tests of the export room."""

from kg.records import (
    Claim,
    ControlKind,
    Document,
    Entity,
    Evidence,
    Factuality,
    Happening,
    Identifier,
    Kind,
    Knowledge,
    Meeting,
    Office,
    PlaceControl,
    Stance,
    Status,
)

SENTENCES = (
    "ミナト大統領は4日、カザマ首相とアオバ市で3時間会談した。",
    "両首脳は来月、再び会談する予定だ。",
    "ミナト氏は「アオバ市は我が国のものだ」と述べた。",
    "トウカ国軍はアオバ市を制圧したと発表したが、セイラン国は否定した。",
    "カザマ首相はトウカ国を訪れるよう求めた。",
    "トウカ国軍がハルノ村を砲撃し、12人が死亡した。",
)
TEXT = "\n".join(SENTENCES)
DOCUMENT = Document("d0c0000000000001", TEXT, title="二国の動き", date="2031-05-04", source="ソラ通信")


def evidence(number: int) -> tuple[Evidence, ...]:
    """Return the evidence for the sentence of that number."""
    start = sum(len(sentence) + 1 for sentence in SENTENCES[:number])
    return (Evidence(DOCUMENT.doc_id, start, start + len(SENTENCES[number])),)


ENTITIES = (
    Entity(
        "p1",
        Kind.PERSON,
        "ミナト・リョウ",
        aliases=("ミナト", "ミナト氏"),
        offices=(Office("大統領", "c1", "2031-05-04", evidence(0)),),
        evidence=evidence(0),
    ),
    Entity("p2", Kind.PERSON, "カザマ・ヴィル", aliases=("カザマ",), evidence=evidence(0)),
    Entity("c1", Kind.PLACE, "トウカ国", leaf="Country", evidence=evidence(4)),
    Entity("c2", Kind.PLACE, "セイラン国", aliases=("青藍",), leaf="Country", evidence=evidence(3)),
    Entity(
        "l1",
        Kind.PLACE,
        "アオバ市",
        leaf="City",
        country="c2",
        identifiers=(Identifier("https://example.org/aoba", "user"),),
        coordinates=(35.5, 139.25),
        evidence=evidence(0),
    ),
    Entity("l2", Kind.PLACE, "ハルノ村", leaf="Village", possibly_same=("l3",), evidence=evidence(5)),
    Entity("l3", Kind.PLACE, "春野村", leaf="Village", possibly_same=("l2",), evidence=evidence(5)),
    Entity("o1", Kind.ORGANIZATION, "トウカ国軍", leaf="MilitaryForce", country="c1", evidence=evidence(3)),
    Entity("e1", Kind.EVENT, "アオバ和平会議", evidence=evidence(0)),
)
MEETINGS = (
    Meeting(
        "m1",
        ("p1", "p2"),
        place="l1",
        date="2031-05-04",
        duration="PT3H",
        channel="in person",
        evidence=evidence(0),
    ),
    Meeting("m2", ("p1", "p2"), date="2031-06", factuality=Factuality.PLANNED, evidence=evidence(1)),
)
CLAIMS = (
    Claim("k1", "p1", "アオバ市は我が国のものだ", 40, 52, about=("l1",), verb="述べる", evidence=evidence(2)),
    Claim(
        "k2",
        "o1",
        "アオバ市を制圧した",
        60,
        69,
        quotation="Indirect",
        about=("l1",),
        date="2031-05-04",
        evidence=evidence(3),
    ),
    Claim(
        "k3",
        "c2",
        "制圧したという発表",
        60,
        69,
        stance=Stance.DENIES,
        about=("l1", "o1"),
        evidence=evidence(3),
    ),
    Claim("k4", "p2", "訪れるように", 0, 6, stance=Stance.DEMANDS, evidence=evidence(4)),
)
CONTROLS = (
    PlaceControl(
        "x1",
        "l1",
        "c1",
        ControlKind.CAPTURED,
        Status.CONTESTED,
        according_to=("o1",),
        disputed_by=("c2",),
        stated_in=("k2",),
        date="2031-05-04",
        evidence=evidence(3),
    ),
)
HAPPENINGS = (
    Happening(
        "h1",
        "Attack",
        (("attacker", "o1"), ("target", "l2")),
        (("killed", 12),),
        date="2031-05-03",
        evidence=evidence(5),
    ),
)
KNOWLEDGE = Knowledge((DOCUMENT,), ENTITIES, MEETINGS, CLAIMS, CONTROLS, HAPPENINGS)
