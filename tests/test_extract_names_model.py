"""Names in sentences with the real analyser: mentions, offices, and a corpus that must not get worse."""

from pathlib import Path

import pytest
from annotated import found_names, label_of, names, parse

from kg.extract.mentions import find_mentions
from kg.records import Form, Kind

pytestmark = pytest.mark.model

CORPUS = Path(__file__).parent / "data" / "names.txt"


@pytest.mark.parametrize(
    "example",
    [
        "〈ドレク:Person〉大統領は25日、〈マレク:Person〉外相と会談した。",
        "〈ドレク:Person〉氏は去った。",
        "〈カルヴェニア外務省:Organization〉の〈ドレク:Person〉報道官は否定した。",
        "〈佐伯正臣:Person〉経済安全保障担当相は〈東京:Place〉で会見した。",
        "武装組織〈ヴァシュク:Organization〉が攻撃した。",
        "〈日:Place〉〈米:Place〉〈韓:Place〉が共同訓練を実施した。",
        "〈ロシア:Place〉・〈ウクライナ:Place〉の国境で衝突が起きた。",
        "〈ソ連:Place〉〈アメリカ:Place〉の協議が始まった。",
        "〈北大西洋条約機構:Organization〉(〈NATO:Organization〉)は声明を出した。",
        "〈米:Place〉〈特使:Role〉は来週、訪〈日:Place〉する。",
        "〈元首相:Role〉が北部の山中で講演した。",
        "〈同氏:Pronoun〉は〈両首脳:Pronoun〉の会談を評価した。",
        "貨物船「ベルモント号」が沈んだ。〈ドレク:Person〉氏は無事だ。",
    ],
)
def test_marked_mentions_are_found(analyse, gazetteer, example):
    """The mentions of a sentence are those marked in it, with their kind or form, and no others."""
    text, marks = parse(example)

    found = find_mentions(analyse(text), gazetteer)

    assert [(m.start, m.text, label_of(m)) for m in found] == [(m.start, m.text, m.label) for m in marks]


OFFICES = {
    "country": "カルヴェニアの〈ドレク:Person=カルヴェニア/外相〉外相は否定した。",
    "ministry": "米国防総省の〈カーター:Person=米国防総省/報道官〉報道官は否定した。",
    "minister-in-charge": "〈佐伯正臣:Person=/経済再生担当相〉経済再生担当相は否定した。",
    "surname-and-charge": "〈佐伯:Person=/経済安全保障担当相〉経済安全保障担当相は否定した。",
    "ambassador": "ノルカの〈モスタン:Person=ノルカ/駐日大使〉駐日大使は否定した。",
    "party": "民政党の〈佐伯正臣:Person=民政党/政調会長代理〉政調会長代理は否定した。",
    "accused": "会社員〈ソルヴィン・ハルト:Person=/被告〉被告は否定した。",
    "former": "〈カシム:Person=/前大統領〉前大統領は帰国した。",
    "former-apart": "カルヴェニアの〈ドレク:Person=カルヴェニア/前外相〉前外相は否定した。",
    "office-before-san": "大統領の〈ドレク:Person=/大統領〉氏は否定した。",
    "office-and-dot": "ソルナ電機社長・〈高田正彦:Person=ソルナ電機/社長〉氏は否定した。",
    "dot-and-office": "〈高田正彦:Person=ソルナ電機/社長〉・ソルナ電機社長は否定した。",
    "dot-and-former-office": "〈高田正彦:Person=/元首相〉・元首相は否定した。",
    "two-with-offices": "〈ドレク:Person=/首相〉首相・〈マレク:Person=/大統領〉大統領の会談は終わった。",
    "former-before": "前市長の〈滝口良:Person=/前市長〉氏は支持した。",
    "candidate": "〈マリア・ドレク:Person=/副大統領候補〉副大統領候補は否定した。",
    "aide": "〈ドレク:Person=/大統領〉大統領の側近、〈マレク:Person=/氏〉氏が否定した。",
    "aide-compound": "〈ドレク:Person=/大統領〉大統領側近の〈マレク:Person=/氏〉氏が否定した。",
}


@pytest.mark.parametrize("example", OFFICES.values(), ids=OFFICES)
def test_people_keep_their_offices(analyse, gazetteer, example):
    """A person's mention has the office and affiliation that its mark says, wherever they stand."""
    text, marks = parse(example)
    found = find_mentions(analyse(text), gazetteer)
    people = [m for m in found if m.form is Form.NAME and m.kind is Kind.PERSON]

    assert [(m.text, m.affiliation, m.title) for m in people] == [
        (m.text, *m.answer.split("/")) for m in marks
    ]


@pytest.mark.parametrize(
    "text",
    [
        "政府は補正予算案を決定した。",
        "北部の山中で遺体が見つかった。",
        "ミサイルとドローンによる攻撃が続いた。",
        "同年、同様の事件が相次いだ。",
        "康熙二十二年、水師は島を攻略した。",
    ],
)
def test_sentences_without_names_give_none(analyse, gazetteer, text):
    """Common nouns, weapons and directions are not names."""
    assert find_mentions(analyse(text), gazetteer) == ()


def corpus():
    lines = CORPUS.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def examples():
    for line in corpus():
        gap = pytest.mark.xfail(strict=False, reason="not solved yet; take the ? away once it passes")
        marks = [gap] if line.startswith("? ") else []
        yield pytest.param(line.removeprefix("? "), marks=marks, id=line[:24])


@pytest.mark.parametrize("line", list(examples()))
def test_solved_sentences_stay_solved(analyse, gazetteer, line):
    """Each sentence of the corpus gives its marked names and no others, but for those marked as unsolved."""
    text, marks = parse(line) if "〈" in line else (line, [])

    assert found_names(find_mentions(analyse(text), gazetteer)) == names(marks)


def test_the_corpus_is_whole():
    """No sentence gets lost; at most 21 of 283 are unsolved."""
    lines = corpus()

    assert len(lines) == 296
    assert sum(line.startswith("? ") for line in lines) <= 21
