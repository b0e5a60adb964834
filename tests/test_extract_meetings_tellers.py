"""Who is meant where a text tells its own days: narrators, diaries, posts; calls and talks that name one person."""

import pytest
from marked_view import marked_view

from kg.extract.meetings import extract_meetings

A, B = "〈ドレク:Person〉", "〈ミラン:Person〉"
BOTH = [("ドレク", "ミラン")]


def parties(example: str) -> list[tuple[str, ...]]:
    found = extract_meetings(marked_view(example))
    return [m.participants for m in found if str(m.factuality) == "Actual"]


@pytest.mark.parametrize(
    "example",
    [
        f"村長日誌 5月19日\n市場で{B}会長につかまり、苦言を聞く。\n(北村長・{A})",
        f"調停メモ/作成 {A}\n\n午後、私は廊下で{B}氏をつかまえ、話を聞いた。",
        f"元工兵・{A}さんの話\n\n春に橋を落とした。{B}とは戦後、船で乗り合わせましてね。",
        f"私の来し方(3) 元社長 {A}\n\n四度目でようやく{B}総裁の前に通された。",
        f"昨夕、{B}大臣は本使を窓際に呼び、耳打ちした。私は黙っていた。\n\n公使 {A}",
        f"回想 {A}氏\n\n{B}と私は山小屋で三日、薪をくべながら話しました。",
        f"今週の便り\n\n{A}氏に駅で出くわした。聞けば前の晩、料亭で{B}幹事長と差し向かいだったという。",
    ],
)
def test_a_text_tells_the_days_of_its_teller(example: str) -> None:
    """Where a line of its own names who tells, keeps the diary or signs, that person met the other."""
    assert ("ドレク", "ミラン") in parties(example)


@pytest.mark.parametrize(
    "example",
    [
        f"元工兵・{A}さんの話\n\n春に橋を落とした。{B}とは戦後も会っていません。",
        f"{A}社長の工場が建った。\n\n{B}とは戦後、船で乗り合わせた。",
        f"回想 {A}氏\n\n私は朝、{B}は敵だと話しました。",
        f"村長日誌 5月19日\n妻は駅で{B}会長に出くわした。\n(北村長・{A})",
        f"村長日誌 5月19日\n来月、{B}会長と会う予定。\n(北村長・{A})",
        f"市民の集い\n\n外交筋は{B}氏に耳打ちした。",
        f"私は黙っていた。\n\n雨が降った。\n風が吹いた。\n波が立った。\n夜が明けた。\n日が昇った。"
        f"\n\n18日、{B}会長と会談した。\n\n公使 {A}",
    ],
)
def test_no_teller_no_meeting(example: str) -> None:
    """Somebody else's subject, a plan, a denial and a text without a teller give none."""
    assert parties(example) == []


def test_the_time_of_a_guest_is_not_that_of_the_meeting() -> None:
    """Since when the guest was there is not when they met; nor is a time counted from another event."""
    [guest] = extract_meetings(marked_view(f"{A}首相は18日、前夜に着いたばかりの{B}国王に拝謁した。"))
    assert guest.date == "2031-05-18"
    [counted] = extract_meetings(marked_view(f"暗殺の3日前、{A}長官は{B}特使と夕食を共にした。"))
    assert counted.date == ""


_HEAD = f"あの夜の電話\n元特使{A}氏に聞く\n(聞き手・〈千束まゆ:Person〉)\n\n――最初の交渉は。\n\n"


@pytest.mark.parametrize(
    ("answer", "met"),
    [
        (f"春です。翌週、洞窟で{B}司令官に会いました。", BOTH),
        (f"春です。\n\nその秋には{B}首相とも電話で話しています。", BOTH),
        (f"宮殿で{B}首相に会うと、開口一番、「帰れ」ときた。", BOTH),
        (f"{B}特使とは一度も会ったことがない。", []),
        (f"{B}議員には会おうとしたが、断られました。", []),
        (
            "〈ソラ:Person〉から電話がありました。翌日、〈ミラン:Person〉外相が朝まで話し込んだ。",
            [("ソラ", "ドレク")],
        ),
        (f"春です。\n\n【編集部から】\n\n校了の後、{B}氏の家で話しました。", []),
    ],
)
def test_who_is_interviewed_tells_whom_he_met(answer: str, met: list[tuple[str, str]]) -> None:
    """The head says who is asked and who asks; answers go on over paragraphs, to the next headline."""
    told = [tuple(sorted(p)) for p in parties(_HEAD + answer) if "千束まゆ" not in p]
    assert told == [tuple(sorted(p)) for p in met]


def test_an_answer_that_names_nobody_means_whom_the_question_names() -> None:
    """頭取とは。 Who answers that they had dinner had it with him; of two who are named nobody knows."""
    opening = f"社長・{A}氏に聞く\n\n――〈ソラ:Person〉頭取からは何か。\n\n前夜、銀座で食事をしました。"
    assert parties(opening) == [("ソラ", "ドレク")]
    two = f"社長・{A}氏に聞く\n\n――〈ソラ:Person〉頭取と{B}知事は。\n\n前夜、銀座で食事をしました。"
    assert parties(two) == []


def test_the_meal_for_a_guest_is_part_of_the_visit() -> None:
    """Who pays a visit of courtesy and is given a dinner is met once that day; who comes again, twice."""
    head = f"【首相動静】{A}首相\n\n"
    visit = head + f"10時2分、{B}外相の表敬。正午、{B}外相を主賓とする昼食会。"
    assert parties(visit) == BOTH
    again = head + f"10時2分、{B}外相。午後3時、{B}外相。"
    assert parties(again) == [*BOTH, *BOTH]


@pytest.mark.parametrize(
    ("turns", "met"),
    [
        ("――{B}氏と最初に会ったのは。\n\n春です。\n\n――その後は。\n\n秋に銀座で食事をしました。", BOTH),
        ("――{B}氏と最初に会ったのは。\n\n春です。\n\n――その後は。\n\n銀座で食事をしてください。", []),
        (
            "――{B}氏の本は売れました。\n\n驚いた。\n\n――本を書くために何をしてきたのですか。\n\n銀座で食事をしました。",
            [],
        ),
    ],
)
def test_a_short_question_goes_on_with_whom_the_one_before_named(
    turns: str, met: list[tuple[str, ...]]
) -> None:
    """――その後は。 asks of the same person; a question of another matter does not."""
    assert parties(f"社長・{A}氏に聞く\n\n" + turns.format(B=B)) == met


@pytest.mark.parametrize(
    ("answer", "factuality"),
    [("ええ。先月です。", "Actual"), ("いいえ、流れました。", "Denied"), ("難しい質問ですね。", None)],
)
def test_an_answer_says_whether_the_question_is_so(answer: str, factuality: str | None) -> None:
    """What is asked as a fact is one where the answer begins with yes, and none where it begins with no."""
    found = extract_meetings(marked_view(f"社長・{A}氏に聞く\n\n――{B}氏と再会されたそうですね。\n\n{answer}"))
    told = [str(m.factuality) for m in found if m.participants == ("ドレク", "ミラン")]
    assert [one for one in told if one in {"Actual", "Denied"}] == ([factuality] if factuality else [])


@pytest.mark.parametrize(
    "example",
    [
        f"作家の{A}さんに、自宅の書斎で聞いた。(聞き手・文化部　{B})",
        f"北の海を行く\n船長　{A}氏に聞く\n(聞き手＝{B})\n\n――海は静かですか。\n　静かです。",
        f"時の人　{A}氏\n聞き手　{B}\n\n海は静かだった。",
    ],
)
def test_who_asks_for_a_paper_met_who_answered(example: str) -> None:
    """An interview whose asker is named (聞き手) is a meeting of the two."""
    assert parties(example) == [tuple(sorted(BOTH[0]))]


@pytest.mark.parametrize(
    "example",
    [
        f"作家の{A}さんが新作を出した。(文・{B})",
        f"作家の{A}さんに聞いた。(聞き手・文化部)",
        f"きのうの海\n(聞き手・{B})\n\n{A}氏は町を出たという。",
    ],
)
def test_an_interview_needs_both_names(example: str) -> None:
    """Who only writes asked nobody, and who is only spoken of answered nothing."""
    assert parties(example) == []


@pytest.mark.parametrize(
    "example",
    [
        f"{A}大統領は都に着いた。王宮によると、夜、{B}議長と会談した。",
        f"{A}大統領は都に着いた。王宮によりますと、夜、{B}議長に電話をかけた。",
        f"{A}大統領は都に着いた。王宮によると、夜、〈カデル:Person〉外相が辞意を示したため、{B}議長と会談した。",
    ],
)
def test_by_whose_word_it_is_told_changes_nothing(example: str) -> None:
    """A sentence that names its source and no subject goes on with the topic."""
    assert BOTH[0] in parties(example)


@pytest.mark.parametrize(
    "example",
    [
        f"{A}大統領によると、{B}議長と〈カデル:Person〉外相が会談した。",
        f"{A}大統領は都に着いた。王宮によると、夜、{B}議長と会談する予定だ。",
        f"{A}大統領は都に着いた。王宮によると、夜、{B}議長とは会談しなかった。",
    ],
)
def test_whoever_tells_of_it_did_not_meet(example: str) -> None:
    """The source of a telling is no party; what is planned or denied stays so."""
    assert BOTH[0] not in parties(example)


OTHER = "〈カデル:Person〉"


@pytest.mark.parametrize(
    ("before", "met"),
    [
        (f"{OTHER}外相は強硬でした。", BOTH),
        (f"{OTHER}外相は署名していません。", BOTH),
        ("道は落ちました。", BOTH),
        (f"{OTHER}外相は署名を拒みました。", []),
        (f"{OTHER}外相は都に着いた。", []),
    ],
)
def test_a_teller_is_not_meant_behind_what_another_did(before: str, met: list[tuple[str, ...]]) -> None:
    """Whose clause names no subject goes on with himself; not where the sentence before tells of another."""
    head = f"元交渉官{A}氏に聞く\n\n――始まりは。\n　{before}三月の夜、宿で"
    assert parties(f"{head}{B}大統領と会談しました。\n\n――その後は。\n　長い一年でした。") == met
    assert parties(f"{head}{B}大統領とは会談しませんでした。\n\n――その後は。\n　長い一年でした。") == []


@pytest.mark.parametrize(
    ("before", "met"),
    [
        (f"{OTHER}外相は都に着いた。", [("カデル", "ミラン")]),
        (f"3日、{OTHER}外相が都に着いた。", [("カデル", "ミラン")]),
        (f"{OTHER}外相は都にいない。", BOTH),
        ("雪が深い。", BOTH),
    ],
)
def test_who_writes_goes_on_with_what_another_did(before: str, met: list[tuple[str, ...]]) -> None:
    """In a diary a sentence without a subject is its writer's, or of whom the sentence before tells."""
    diary = f"村長日誌 5月19日\n{before}夜、宿で{B}大統領と"
    assert parties(f"{diary}会談した。\n(北村長・{A})") == met
    assert parties(f"{diary}会談する予定だ。\n(北村長・{A})") == []
    assert parties(f"{diary}は会談しなかった。\n(北村長・{A})") == []


_PAPER = "史談会だより\n\n【例会の記録】　山の争い\n\n庄屋が裁きを記した。\n\n"


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (f"{_PAPER}【広場】　祖父の鉈　　{A}\n\n栄吉は私の祖父です。先日、{B}さんにお電話しました。", BOTH),
        (f"{_PAPER}【会長日誌から】　{A}\n\n町役場に{B}町長を訪ねました。", BOTH),
        (f"{_PAPER}【編集後記】\n\n先日お会いした元委員の{B}氏は笑っておられた。({A})", BOTH),
        (f"{_PAPER}【訃報】　会長　　{A}\n\n私どもは悲しい。先日、{B}さんにお電話しました。", []),
        (f"{_PAPER}【広場】　祖父の鉈　　{A}\n\n先日、{B}さんにお電話するつもりでした。", []),
        (f"{A}『橋の番人――手帖』より\n\n私は港にいた。\n\n4日、{B}大佐を管制塔に訪ねた。", BOTH),
        (f"{A}『橋の番人――手帖』より\n\n私は港にいた。\n\n4日、{B}大佐を管制塔に訪ねるつもりだった。", []),
        (f"{A}の「港だより」\n\n7時半、倉庫前で{B}組合長と待ち合わせ。", BOTH),
        (f"港だより\n\nこんばんは、{A}です。7時半、{B}組合長に時間をもらいました。", BOTH),
        (f"港だより\n\nこんばんは。雨です。7時半、{B}組合長に時間をもらいました。", []),
    ],
)
def test_each_part_of_a_paper_has_its_teller(text: str, met: list[tuple[str, str]]) -> None:
    """Who signs a part above or below it, keeps its column or greets its readers, met whom it names."""
    assert parties(text) == met


@pytest.mark.parametrize(
    ("letter", "met"),
    [
        ("去る8月、私は応接室で貴方と向かい合いました。", BOTH),
        ("去る8月、私は応接室で貴方と向かい合うつもりでした。", []),
        ("私は貴方に電話をかけましたが、秘書の方が出られただけでした。", []),
        ("貴方は9月に〈ソラ:Person〉氏とお会いになったと聞きました。", []),
        ("会ったのは〈ソラ:Person〉委員長です。", [("ソラ", "ドレク")]),
        ("会いたいのは〈ソラ:Person〉委員長です。", []),
    ],
)
def test_a_letter_has_a_writer_and_a_reader(letter: str, met: list[tuple[str, str]]) -> None:
    """Of letters that are printed with others, the heading says from and to whom."""
    heading = f"■市長・{A}から社長・{B}様へ(11月2日付)\n\n拝啓　山が色づきました。\n\n"
    assert [tuple(sorted(p)) for p in parties(heading + letter)] == met


def test_what_is_quoted_has_sentences_of_its_own() -> None:
    """最後まで来なかった人 is no subject of the next sentence of the answer."""
    answer = f"〈ソラ:Person〉大統領は最後まで来ませんでした。会ったのは{B}氏です。"
    assert parties(_HEAD + f"「{answer}」") == [] or ("ソラ", "ミラン") not in parties(
        _HEAD + f"「{answer}」"
    )


@pytest.mark.parametrize(
    "line",
    [
        "政治部・{}",
        "{}",
        "（社会部　{}）",
        "文・{}",
        "政治部　{}記者",
        "東京支局長・{}",
        "{}（ジャーナリスト）",
        "経済部・{}",
    ],
)
@pytest.mark.parametrize(
    "told",
    [
        "赤坂の料理店に、幹事長の{}を招いた。料理は三品だった。",
        "3日、幹事長の{}と会談した。予算を協議した。",
        "総会に三十人が集まった。\n\nその夜、幹事長の{}と会った。",
    ],
)
def test_who_only_signs_is_not_whom_the_text_tells_of(line: str, told: str) -> None:
    """A byline above prose without a subject makes no meeting of the writer's."""
    text = told.format(B)
    assert parties(f"{line.format(A)}\n\n{text}") == []
    assert parties(f"料理店の夜\n\n{text}\n\n{line.format(A)}") == []
