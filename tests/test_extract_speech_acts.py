import pytest
from marked_view import marked_view

from kg.extract.speech_acts import with_speech_acts
from kg.records import Claim, Stance

A, B = "〈ドレク:Person〉", "〈ミラン:Person〉"


def acts(example: str, *contents: str, **fields: object) -> list[list[str]]:
    """Return the acts of the claims with these contents in *example*, a name for each."""
    view = marked_view(example)
    claims = []
    for content in contents:
        start = view.text.index(content)
        known: dict[str, object] = {"claim_id": content, "speaker": "ドレク", "text": content}
        known |= {"start": start, "end": start + len(content)} | fields
        claims.append(Claim(**known))  # type: ignore[arg-type]
    return [[str(act) for act in claim.acts] for claim in with_speech_acts(view, claims)]


@pytest.mark.parametrize(
    ("example", "act"),
    [
        (f"{A}は「橋を壊した」と非難した。", "Accuses"),
        (f"{A}は「橋を壊した」として{B}を糾弾しました。", "Accuses"),
        (f"{A}は{B}を批判し、「橋を壊した」と述べた。", "Accuses"),
        (f"{A}は「橋を壊した」とかみついた。", "Accuses"),
        (f"{A}は「橋を壊した」と脅した。", "Threatens"),
        (f"{A}は「橋を壊した」と警告した。", "Warns"),
        (f"{A}は「橋を壊した」と謝意を表した。", "Thanks"),
        (f"{A}は「橋を壊した」と感謝の言葉を述べた。", "Thanks"),
        (f"{A}は「橋を壊した」とたたえた。", "Praises"),
        (f"{A}は「橋を壊した」と陳謝した。", "Apologizes"),
        (f"{A}は「橋を壊した」と祝意を伝えた。", "Congratulates"),
        (f"{A}は「橋を壊した」と悼んだ。", "Condoles"),
        (f"{A}は「橋を壊した」と認めた。", "Admits"),
        (f"{A}は「橋を壊した」と疑問を呈した。", "Questions"),
    ],
)
def test_the_predicate_that_reports_words_tells_the_act(example: str, act: str) -> None:
    """…と非難した accuses, before its words or behind them."""
    assert acts(example, "橋を壊した") == [[act]]


@pytest.mark.parametrize(
    ("content", "act"),
    [
        ("ご支援に感謝します", "Thanks"),
        ("申し訳ありません", "Apologizes"),
        ("当選おめでとう", "Congratulates"),
        ("お悔やみ申し上げます", "Condoles"),
        ("これは停戦への裏切りだ", "Accuses"),
        ("必ず代償を払うことになる", "Threatens"),
    ],
)
def test_own_words_are_the_act(content: str, act: str) -> None:
    """感謝します thanks, whatever verb reports it; what somebody else quotes as content does not."""
    assert acts(f"{A}は「{content}」と述べた。", content) == [[act]]
    assert acts(f"{A}は{content}と述べた。", content, quotation="Indirect") == [[]]
    assert acts(f"{A}は「{content}」と述べた。", content, stance=Stance.DEMANDS) == [[]]


@pytest.mark.parametrize(
    "example",
    [
        f"{A}は「橋を壊した」と非難された。",
        f"{A}は「橋を壊した」と述べ、謝罪を拒んだ。",
        f"{A}は「橋を壊した」と述べ、{B}に謝罪を求めた。",
        f"{A}は「橋を壊した」と述べ、批判に反論した。",
        f"{A}は「橋を壊した」と述べたが、感謝しなかった。",
        f"{A}は「橋を壊した」と述べ、{B}を歓迎する考えはないとした。",
        f"{A}は「橋を壊した」と述べた。警告音が鳴った。",
        f"{A}は「橋を壊した」と述べた。{B}を非難した。",
    ],
)
def test_what_is_no_act(example: str) -> None:
    """What is done to the speaker, refused, asked for or told of another sentence is no act."""
    assert acts(example, "橋を壊した") == [[]]


@pytest.mark.parametrize("content", ["裏切りではない", "感謝すべきだ", "謝罪するつもりはない"])
def test_words_that_are_not_meant(content: str) -> None:
    """裏切りではない accuses nobody."""
    assert acts(f"{A}は「{content}」と述べた。", content) == [[]]


def test_an_act_is_of_its_own_words() -> None:
    """Of two contents in a sentence, the predicate between them is the first one's."""
    example = f"{A}は「橋を壊した」と批判し、直ちに退くよう求めた。"
    assert acts(example, "橋を壊した", "直ちに退くよう") == [["Accuses"], []]
