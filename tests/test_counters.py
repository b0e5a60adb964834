"""What another says next cannot stand beside a fact, though it names no holder: disputed, or not."""

from collections.abc import Callable

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.records import Analysis, Factuality, Stance

TAKEN = "サルミア軍は12日、東部の町ドルナを制圧したと発表した。"
STORMED = "天正十年、赤座氏が石見谷城を攻め落とした。"
NAMELESS = "兵士は西の丘から1歩も下りてきていない"


@pytest.fixture(scope="module")
def disputed(analyse: Callable[..., Analysis], gazetteer: Gazetteer) -> Callable[[str], bool]:
    """Return a function from a text to whether any fact of it is disputed."""

    def read(text: str) -> bool:
        controls = document_facts(analyse(text, "2031-05-04"), gazetteer).controls
        actual = [c for c in controls if c.factuality is Factuality.ACTUAL]
        assert actual, "the text tells no fact"
        return any(c.disputed_by for c in actual)

    return read


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        TAKEN + "ヴェルタ軍は「旗を立てて写真を撮っただけだ」と述べた。",
        TAKEN + "ヴェルタ軍は、写真は去年撮られたものだと指摘した。",
        TAKEN + "ヴェルタの軍事ブロガー、リスト氏は「地図の上だけの話だ」と書いた。",
        TAKEN + f"ヴェルタ軍のハルム司令官は「{NAMELESS}」と述べた。",
        TAKEN + "ヴェルタ軍は「ドルナは要塞であり続けている」と述べた。",
        TAKEN + "ヴェルタ軍は13日、ドルナへの突撃を8回退けたと発表した。",
        TAKEN + "ヴェルタ軍は「敵は中庭まで来たが追い出した」としている。",
        TAKEN + "ヴェルタ海軍は「港では平常通り任務に就いている」と述べた。",
        TAKEN + "ヴェルタ軍は「市内に入った敵は包囲され、補給を断たれている」と説明した。",
        "ヴェルタ国防省は、東部の町ドルナをサルミア軍が占領したと非難した。"
        "サルミア国防省は、現地に部隊は一人もいないと述べた。",
        "ヴェルタ東部の港町ドルナをサルミアの部隊が占拠したままになっている。"
        "サルミア大使館は「ドルナは住民投票で帰属を選んだ」と反論している。",
        "タリア政府は、ケルサ軍が港町ソルナを占領したと非難したが、ケルサ国防省は認めなかった。",
        TAKEN + "ヴェルタ軍は、町の東半分は「灰色地帯」だとしている。",
        TAKEN + "住民代表のオルガ・ベルンさんは「あれは解放ではなく占領だ」と語った。",
        "サルミア軍「要衝ドルナを奪還」 ヴェルタ側は否定",
        "ドルナ伯領は、四世に男子がなかったため、姪のオリヴァが継いだ。"
        "従兄のセルジは女子の相続を認めず、自ら伯を名乗った。",
        STORMED + "ただし『輝房覚書』は、城主が自ら城を明け渡したと伝える。",
    ],
)
def test_words_against_a_holding(text: str, disputed: Callable[[str], bool]) -> None:
    """Old pictures, a repulse, troops that are there still, or a reason for being there: disputed."""
    assert disputed(text)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        TAKEN + "ヴェルタ軍は、町には今も敵の部隊がいると述べた。",
        TAKEN + "ヴェルタ軍は「部隊は町を離れた」と認めた。",
        TAKEN + "ヴェルタ軍は、北部の村カルムへの突撃を8回退けたと発表した。",
        TAKEN + "ヴェルタ軍は「敵の攻撃で病院が壊れ、5人が死亡した」と非難した。",
        TAKEN + "ヴェルタのハルム国防相は「首都には今も国旗が翻っている」と述べた。",
        TAKEN + "ヴェルタの首相は停戦協議には一歩も譲らないと述べた。",
        TAKEN + "ヴェルタ軍は「町の住民は今も地下室にいる」と訴えた。",
        TAKEN + "サルミアのノール国防相は「敵は一歩も進めなかった」と述べた。",
        TAKEN + "国連は、一進一退の末の制圧だったと説明した。",
        TAKEN + "ヴェルタ軍は映像を公開し、捕虜が元気だと説明した。",
        "サルミアは1998年からケルム島を実効支配している。"
        "サルミアのノール外相は「島では住民投票を行う」と述べた。",
        STORMED + "『輝房覚書』は、赤座氏がその後も兵を進めたと伝える。",
    ],
)
def test_words_against_nothing(text: str, disputed: Callable[[str], bool]) -> None:
    """What is of another place, bears the fact out, complains or is the holder's own disputes nothing."""
    assert not disputed(text)


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "denier"),
    [
        (
            "港町ソルナをケルサ軍が占領したとタリア政府は発表したが、ケルサ国防省は否定した。",
            "ケルサ国防省",
        ),
        (
            "ロシア国防省は町を制圧したと発表したが、ウクライナ軍参謀本部は否定している。",
            "ウクライナ軍参謀本部",
        ),
        ("トルコは仲介したと説明したが、イスラエルは否定している。", "イスラエル"),
        ("タリア軍は港町ソルナに入ったが、ケルサ国防省は否定した。", "ケルサ国防省"),
        ("港町ソルナをケルサ軍が占領したとの報道について、タリア政府は否定した。", "タリア政府"),
        ("会談が行われたとイランのメディアは報じたが、米国務省は否定。", "米国務省"),
        ("ベルン外相は合意したと述べたが、タリアのカルム国防相は否定し、攻撃を続けた。", "カルム"),
        ("ハルト氏は会合には出たが、金の受け取りは否定した。", "ハルト"),
    ],
)
def test_whose_denial_it_is(
    text: str, denier: str, analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> None:
    """…したと発表したが、Yは否定した is a denial of Y's; it is not Y that somebody denies."""
    facts = document_facts(analyse(text, "2031-05-04"), gazetteer)
    names = {e.entity_id: e.name for e in facts.entities}
    denials = [c for c in facts.claims if c.stance is Stance.DENIES]

    assert [names[c.speaker] for c in denials] == [denier]
    assert denier not in {c.text for c in denials}


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("トルナ政府の報道官は関与を否定し、ベルカの報道官も否定した。", []),
        ("トルナ軍はザレムを制圧したと発表した。ベルカ軍は否定した。", ["トルナ軍"]),
        (
            "会談したとトルナ外務省は発表した。ベルカ外務省は「作り話だ」と述べた。トルナ外務省は否定した。",
            ["トルナ外務省", "ベルカ外務省"],
        ),
    ],
)
def test_whom_a_denial_answers(
    text: str, answered: list[str], analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> None:
    """Two who deny one report do not answer each other; who denies a denial of his word answers it."""
    facts = document_facts(analyse(text, "2031-05-04"), gazetteer)
    names = {e.entity_id: e.name for e in facts.entities}
    speakers = {c.claim_id: names[c.speaker] for c in facts.claims}

    assert sorted(speakers[i] for c in facts.claims for i in c.contradicts) == answered
