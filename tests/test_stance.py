import pytest

from kg.extract.stance import certainty_of, ending_stance, stance_of, utterance_of
from kg.extract.stance_features import features
from kg.records import Stance


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("直ちに撤退すべきだ", "demands"),
        ("支援を続けていく", "promises"),
        ("冬までには終わるだろう", "predicts"),
        ("そのような会合の事実はない", "denies"),
        ("撤退は終わった", ""),
    ],
)
def test_ending_tells_the_stance(content: str, expected: str) -> None:
    """The end of a content tells what is done with it, or nothing."""
    assert ending_stance(content) == expected


@pytest.mark.parametrize(
    ("content", "lemma", "kind", "after", "expected"),
    [
        ("軍を引き揚げるよう", "求める", "yo", "求めた。", Stance.DEMANDS),
        ("そのような会合はなかった", "否定", "to", "」と否定した。", Stance.DENIES),
        ("直ちに撤退すべきだ", "述べる", "to", "と述べた。", Stance.DEMANDS),
        ("冬までには終わるだろう", "述べる", "to", "」と述べた。", Stance.PREDICTS),
        ("橋は昨日開通した", "述べる", "to", "と述べた。", Stance.ASSERTS),
        ("古い橋はいずれ崩れる", "述べる", "to", "と述べた。", Stance.PREDICTS),
        ("橋は崩れた", "述べる", "to", "と述べた。", Stance.ASSERTS),
        ("渡し場には近づくな", "言う", "quote", "」と言った。", Stance.DEMANDS),
        ("工事をやめよ", "述べる", "to", "」と述べた。", Stance.DEMANDS),
        ("謝罪を求める", "述べる", "to", "」と述べた。", Stance.DEMANDS),
        ("共同で調べてはどうか", "述べる", "to", "と述べた。", Stance.PROPOSES),
        ("委員会を作ることを提案する", "述べる", "to", "と述べた。", Stance.PROPOSES),
        ("橋は来年落ちるとみられる", "述べる", "to", "と述べた。", Stance.PREDICTS),
        ("橋は三年前に落ちた", "述べる", "to", "と述べた。", Stance.ASSERTS),
        ("川に戻って固まる", "予想", "to", "」と予測する。", Stance.PREDICTS),
        ("川に戻って固まった", "指摘", "to", "と指摘した。", Stance.ASSERTS),
        ("橋には人影があった", "言う", "to", "と言った。", Stance.ASSERTS),
        ("国が統一の基準を設けるべきだ", "提案", "to", "と提言する。", Stance.PROPOSES),
        ("国が統一の基準を設けるべきだ", "述べる", "to", "と述べた。", Stance.DEMANDS),
        ("守りは破られていない", "否定", "to", "と否定した。", Stance.DENIES),
        ("ただちに控訴する", "表明", "to", "と表明した。", Stance.PROMISES),
        ("水位が上がる", "表明", "to", "と表明した。", Stance.ASSERTS),
        ("約30万件が流出した恐れがある", "明らかにする", "to", "と明らかにした。", Stance.ASSERTS),
        ("堤が切れる恐れがある", "明らかにする", "to", "と明らかにした。", Stance.PREDICTS),
        ("今夜も来るだろう", "言う", "to", "」と言った。", Stance.PREDICTS),
        ("紙の上の線にすぎない、それは伝説ですよ", "答える", "to", "」と答えた。", Stance.DENIES),
        ("今度こそ法廷で会おう", "言う", "to", "」と言った。", Stance.PROPOSES),
        ("売ったのは舅であろう", "述べる", "to", "と述べた。", Stance.ASSERTS),
        ("和議は春まで待て", "告げる", "to", "」と告げた。", Stance.DEMANDS),
        ("祭りの準備の遅れ", "告げる", "to", "」と告げた。", Stance.ASSERTS),
        ("動かない", "警告", "yo", "と警告した。", Stance.DEMANDS),
        # no denial without a word for it, no promise of what comes about or of a paper
        ("番組で捏造があったこと", "発表", "koto", "を発表した。", Stance.ASSERTS),
        ("国民に感動を届ける大会にしていきたい", "述べる", "to", "」と抱負を述べた。", Stance.ASSERTS),
        ("番組に捏造はなかったこと", "発表", "koto", "を発表した。", Stance.DENIES),
        ("新しい内閣が2日に発足すること", "報道", "koto", "を報道した。", Stance.PREDICTS),
        ("撮影に至ったことを謝罪する", "述べる", "to", "と共に、理由を説明した。", Stance.ASSERTS),
        ("深い失望を表明する", "声明", "noun", "との声明を発表した。", Stance.ASSERTS),
        ("あと六人で裁判を始めることができる", "明らかにする", "to", "と明らかにした。", Stance.ASSERTS),
        # wishes for others' deeds ask for them, attitudes are no deeds to come
        ("文書が年内に署名されることを望む", "表明", "to", "と表明した。", Stance.DEMANDS),
        ("捕虜が解放されるよう願う", "述べる", "to", "と述べた。", Stance.DEMANDS),
        ("文書に双方が署名することを強く期待する", "表明", "to", "と表明した。", Stance.DEMANDS),
        ("冬が穏やかに過ぎることを望む", "表明", "to", "と表明した。", Stance.ASSERTS),
        ("合意を歓迎する", "表明", "to", "と表明した。", Stance.ASSERTS),
        ("攻撃を強く非難する", "宣言", "to", "と宣言した。", Stance.ASSERTS),
        ("犠牲者に哀悼の意を表する", "表明", "to", "と表明した。", Stance.ASSERTS),
        ("合意を支持する", "約束", "to", "と約束した。", Stance.PROMISES),
        ("文書に署名する", "表明", "to", "と表明した。", Stance.PROMISES),
        ("交渉の進展", "示す", "feeling", "に期待を示した。", Stance.PREDICTS),
        ("交渉の進展", "示す", "feeling", "」に期待感を示した。", Stance.PREDICTS),
        ("公正な立場", "示す", "feeling", "に期待を示した。", Stance.ASSERTS),
        ("交渉が遅れること", "示す", "feeling", "に不満を示した。", Stance.ASSERTS),
    ],
)
def test_stance(content: str, lemma: str, kind: str, after: str, expected: Stance) -> None:
    """Verb, ending and context decide together."""
    assert stance_of(utterance_of(content, lemma, kind, "", after, "", "")) is expected


def test_verb_that_demands_by_itself_outranks_the_weights() -> None:
    """〜を要求した is a demand whatever its object."""
    assert stance_of(utterance_of("事実を", "要求", "wo", "", "要求した。", "demands", "")) is Stance.DEMANDS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("橋は落ちた可能性がある", "possible"),
        ("橋は落ちたとみられる", "probable"),
        ("橋は落ちたという。", "hearsay"),
        ("橋は落ちた。", ""),
    ],
)
def test_certainty(text: str, expected: str) -> None:
    """Hedges are graded; a plain statement has none."""
    assert certainty_of(text) == expected


def test_features_are_named_and_sorted() -> None:
    """The same utterance always gives the same names."""
    found = features(utterance_of("行かない", "述べる", "to", "", "と述べた。", "", ""))

    assert list(found) == sorted(set(found))
    assert "verb=述べる" in found
    assert "flag=negative" in found
    assert "verbs=v-plan" not in found


def test_what_stood_before_the_sentence_is_a_feature() -> None:
    """A denial answers something: the sentence before may say that it was reported."""
    told = utterance_of("会っていない", "述べる", "to", "", "と述べた。", "", "本紙は密会を報じた。")

    assert "sign=accusable&earlier=told" in features(told)
    assert "sign=accusable&earlier=told" not in features(utterance_of("会っていない", "", "", "", "", "", ""))
