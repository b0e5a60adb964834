"""Histories of lords, islands and harbours, with the analyser: who is named, whose words and which place is meant."""

from collections.abc import Callable

import pytest

from kg.document_facts import document_facts
from kg.gazetteer import Gazetteer
from kg.records import Analysis, Facts, Kind

pytestmark = pytest.mark.model


@pytest.fixture
def facts_of(
    analyse: Callable[..., Analysis], gazetteer: Gazetteer
) -> Callable[[str], tuple[Facts, dict[str, str]]]:
    """Return the facts of a text and the names of its entities."""

    def of(text: str) -> tuple[Facts, dict[str, str]]:
        facts = document_facts(analyse(text, "1999-01-01"), gazetteer)
        return facts, {e.entity_id: e.name for e in facts.entities}

    return of


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "ウィーン会議はミルタ島の領有を英国に認めた。",
            ("ミルタ島", "英国", "Sovereignty"),
        ),
        (
            "ハーグ条約はミルタ島の主権を英国に認めた。",
            ("ミルタ島", "英国", "Sovereignty"),
        ),
        (  # the castle of the title, though another was named last
            "桐野城落つ\n永禄三年、浅倉政時は杉森城に使者を送った。使者は夜に着いた。返事はなかった。四月、城は白根貞綱に明け渡された。",
            ("桐野城", "白根貞綱", "Controls"),
        ),
        (  # the fort that only one place is said to have
            "ムワンバの砦を知らぬ者はない。一年のあいだ、砦は浅倉政時の手にあった。",
            ("ムワンバ", "浅倉政時", "Controls"),
        ),
        (  # … but the one that the sentence before names
            "桐野城落つ\n永禄三年、浅倉政時は杉森城に使者を送った。四月、城は白根貞綱に明け渡された。",
            ("杉森城", "白根貞綱", "Controls"),
        ),
        (  # an island that the text mostly calls by half its name
            "ミルタ島の旗\nミルタに人が住んだのは遅い。ミルタは暑い。ミルタは遠い。村は小さい。港は浅い。道は細い。山は低い。川はない。一三九一年、浅倉政時が島を受け取った。",
            ("ミルタ", "浅倉政時", "Controls"),
        ),
    ],
)
def test_which_place_has_whom(holdings, text, fact) -> None:
    """Congresses and treaties give land by right; 城 and 島 alone are those of the title."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    "text",
    [
        "ハーグ条約はミルタ島の主権を英国に認めなかった。",
        "編集会議はミルタ島の特集を英国に認めた。",
    ],
)
def test_what_nobody_is_given(holdings, text) -> None:
    """What a treaty refuses or an editors' meeting allows is no land."""
    assert not holdings(text)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("黄家の当主、黄伯年は桟橋を築いた。", "黄伯年", Kind.PERSON),
        ("榊家の隠居、榊道庵は筆を執った。", "榊道庵", Kind.PERSON),
        ("黄家の当主、隣国は兵を出した。", "隣国", None),
        ("公使の林権介は着いた。", "林権介", Kind.PERSON),
        ("家老の進藤掃部は着いた。", "進藤掃部", Kind.PERSON),
        ("公使の交代劇は続いた。", "交代劇", None),
        ("町長の梶谷君は着いた。", "梶谷君", None),
        ("公使は館の露台に立った。", "露", None),
        ("最も古いフォート・ローレンスは会社が建てた。", "フォート・ローレンス", Kind.PLACE),
        ("船はポート・アーサーに着いた。", "ポート・アーサー", Kind.PLACE),
        ("ハーウッド荘園はノルマン人に与えられた。", "ハーウッド荘園", Kind.PLACE),
        ("島はファン・ホルン家の所有に帰した。", "ファン・ホルン家", Kind.ORGANIZATION),
        ("島はファン・ホルン家老の手に帰した。", "ファン・ホルン家", None),
        ("寺は年貢米三百石を収めた。", "米", None),
        ("大統領は米を訪れた。", "米", Kind.PLACE),
    ],
)
def test_who_is_named(facts_of, text, name, kind) -> None:
    """The head of a house bears its name; rice is no country."""
    facts, _ = facts_of(text)
    kinds = {n: e.kind for e in facts.entities for n in (e.name, *e.aliases)}
    assert kinds.get(name) == kind


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "領事のアーサー・クラムは着任した。クラムは本国に「砲台は遠い」と書き送った。",
            {("アーサー・クラム", "砲台は遠い")},
        ),
        (  # the old language: a comma or how it is said stands for a particle
            "永禄八年、玄蕃の子、白根貞綱、砦を返せと迫る。天正元年、浅倉政時は都へ上った。",
            {("白根貞綱", "砦を返せ")},
        ),
        ("そのとき白根貞綱笑って「無用なり」と答う。", {("白根貞綱", "無用なり")}),
        ("白根貞綱、砦を返せと町は迫る。", set()),
        ("白根貞綱は都で浅倉政時を破ったと碑文にある。", set()),
        (
            "海軍史の研究者、白根貞綱氏は、この日誌の記述は信用できないという。",
            {("白根貞綱", "この日誌の記述は信用できない")},
        ),
        ("商人の白根貞綱氏は、この日誌の記述は信用できないという。", set()),
        ("白根貞綱は必ず後詰すると返書を寄せた。", {("白根貞綱", "必ず後詰する")}),
        ("白根貞綱は城を建てた。町の古い歌は「客は砦を建てた」とうたう。", set()),
        ("郡奉行の白根貞綱は、堰は村のものだと裁いた。", {("白根貞綱", "堰は村のものだ")}),
        (  # what is said of another after somebody's words is hearsay of nobody
            "白根貞綱は砦は落ちたと報告した。浅倉政時監理は桟橋まで迎えに出たという。",
            {("白根貞綱", "砦は落ちた")},
        ),
        ("政時は帽子をかぶって帰ったと、会社の帳簿係は書き残している。", set()),
        (
            "政時は帽子をかぶって帰ったと、白根貞綱は書き残している。",
            {("白根貞綱", "政時は帽子をかぶって帰った")},
        ),
    ],
)
def test_whose_words(facts_of, text, said) -> None:
    """Half of a foreign name is its bearer; who has no name and stands behind a content says it."""
    facts, names = facts_of(text)
    assert {(names[c.speaker], c.text) for c in facts.claims} == said


@pytest.mark.parametrize(
    ("years", "met"),
    [(("一六三七", "一八一七"), False), (("一六三七", "一六四一"), True)],
)
def test_an_office_over_the_ages(facts_of, years, met) -> None:
    """Whoever was named with an office lifetimes ago is not who has it now."""
    text = f"{years[0]}年、クワメ・オドゥロ王は砦を貸した。\n\n{years[1]}年、使節のトマス・ボウディッチが都に上り、王と謁見した。"
    facts, _ = facts_of(text)
    assert bool(facts.meetings) is met


def test_an_office_before_a_name_read_without_it(facts_of) -> None:
    """The consul who was named before is meant, and not the one who comes later."""
    text = (
        "最初に来たのはロシア領事のゴシケヴィチで、十月に入港した。竹内清太郎は称名寺に領事を迎えた。"
        "英国領事のホジソンは一か月遅れて着いた。"
    )
    facts, names = facts_of(text)
    assert {names[p] for m in facts.meetings for p in m.participants} == {"竹内清太郎", "ゴシケヴィチ"}


@pytest.mark.parametrize(
    ("before", "met"),
    [("先王嘉敬は都で死んだ。", False), ("国王嘉敬は都に住んだ。", True)],
)
def test_an_office_that_is_past(facts_of, before, met) -> None:
    """Who was king is not whom the text means by the king."""
    facts, _ = facts_of(f"{before}使者の孟承が来た。国王は孟承を引見した。")
    assert bool(facts.meetings) is met


def test_whose_section_of_a_genealogy(facts_of) -> None:
    """Whom a genealogy's heading names is who acts below it, where nobody is named; his father is not."""
    text = (
        "波瀬家譜\n\n　二代　重定\n　天正十一年、白根貞綱の居城に伺候し、桐野城を与えられた。\n\n"
        "　三代　重長\n　重定の子。慶長五年、浅倉政時は両人を役宅に呼んだ。同年、桐野城を奪い返した。"
    )
    facts, names = facts_of(text)
    met = {frozenset(names[p] for p in m.participants) for m in facts.meetings}
    held = {(names[c.place], names[c.controller]) for c in facts.controls}
    assert frozenset({"重定", "白根貞綱"}) in met
    assert not any({"重定", "浅倉政時"} <= m for m in met)
    assert ("桐野城", "重長") in held
