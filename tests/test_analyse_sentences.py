"""Sentences, cut by characters alone."""

import pytest

from kg.analyse.sentences import sentence_spans, split_sentences
from kg.records import Block, BlockKind, Document


def cut(text):
    return [text[a:b] for a, b in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("ドレク氏は去った。マレク氏は残った。", ["ドレク氏は去った。", "マレク氏は残った。"]),
        ("行くのか?行く!", ["行くのか?", "行く!"]),
        ("一行目\n二行目", ["一行目", "二行目"]),
        ("終わり。", ["終わり。"]),
        ("句点のない行", ["句点のない行"]),
        ("会談は終わった．次は来週だ．", ["会談は終わった．", "次は来週だ．"]),
        ("Ｊ．ドレク氏は１．５倍だと述べた．", ["Ｊ．ドレク氏は１．５倍だと述べた．"]),
        ("１．決定について", ["１．決定について"]),
        ("．", ["．"]),
    ],
    ids=[
        "full-stops",
        "question-and-exclamation",
        "newline",
        "one",
        "no-full-stop",
        "full-width-points",
        "initials-and-decimals",
        "numbered",
        "a-point-alone",
    ],
)
def test_a_stop_ends_a_sentence(text, sentences):
    """。, ．, ?, ! and a newline end a sentence; a last line without one is a sentence too."""
    assert cut(text) == sentences


@pytest.mark.parametrize(
    "text",
    [
        "「行く。戻る」と述べた。",
        "「『撤退する。』と彼は言った。」と記した。",
        "ドレク氏(58歳。前外相)は笑った。",
        "ドレク氏（前外相。58）は笑った。",
        "“行く。戻る”と述べた。",
    ],
    ids=["quotation", "nested", "brackets", "wide-brackets", "curly"],
)
def test_brackets_are_never_broken(text):
    """A full stop inside a quotation or brackets ends nothing."""
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("署名していない」と述べた。次の文。", "署名していない」と述べた。"),
        ("「署名していない。次の文。", "「署名していない。"),
    ],
    ids=["lost-opening", "lost-closing"],
)
def test_a_lost_bracket_holds_nothing_up(text, first):
    """A quotation mark without its partner does not swallow the rest of the paragraph."""
    assert cut(text)[0] == first
    assert len(cut(text)) == 2


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("🔸ドレク氏は去った。", "ドレク氏は去った。"),
        ("・マルヴェンが陥落した。", "マルヴェンが陥落した。"),
        ("> 引用された文。", "引用された文。"),
        ("　字下げの文。", "字下げの文。"),
        ("―― 去った。", "去った。"),
    ],
    ids=["emoji-bullet", "dot-bullet", "quote-mark", "indent", "dashes"],
)
def test_bullets_are_no_part_of_a_sentence(text, sentence):
    """What marks an item or a quotation before a sentence is left out of it."""
    assert cut(text) == [sentence]


def test_a_tail_stays_with_its_sentence():
    """An emoji or a closing bracket after a full stop belongs to the sentence that it ends."""
    assert cut("負けた。😂 次だ。") == ["負けた。😂", "次だ。"]


@pytest.mark.parametrize("text", ["3．5％上がった。", "前年比3.5%増の2.1兆円。"], ids=["wide", "narrow"])
def test_a_point_in_a_number_is_no_stop(text):
    """3．5 is one number."""
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "text", ["", "   ", "\n\n", "🔸", "　"], ids=["empty", "blank", "newlines", "bullet", "wide"]
)
def test_nothing_gives_no_sentence(text):
    """A paragraph of white space or bullets has no sentence."""
    assert cut(text) == []


def test_offsets_are_the_documents():
    """Sentences of a later block count from the start of the document, links and tags give none."""
    text = "見出し\nhttps://soukan.example/\nドレク氏は去った。\n#タグ"
    kinds = [BlockKind.HEADLINE, BlockKind.LINK, BlockKind.BODY, BlockKind.TAG]
    blocks, start = [], 0
    for i, (line, kind) in enumerate(zip(text.split("\n"), kinds, strict=True)):
        blocks.append(Block(i, start, start + len(line), kind, 0))
        start += len(line) + 1

    sentences = split_sentences(Document("d", text), blocks)

    assert [s.text for s in sentences] == ["見出し", "ドレク氏は去った。"]
    assert [(s.index, s.block) for s in sentences] == [(0, 0), (1, 2)]
    assert all(text[s.start : s.end] == s.text for s in sentences)


def test_a_bare_reference_is_no_sentence():
    """X新聞『見出し』。 refers to another text; 『…』 that is said or goes on is kept."""
    text = "烏羽新聞『市長選に五人が名乗り』。\n市長は『市長選に五人が名乗り』という記事を読んだ。\n『そんな話は聞いていない。』"
    document = Document("d", text)
    blocks = tuple(
        Block(i, start, start + len(line), BlockKind.BODY, 0)
        for i, (line, start) in enumerate(
            zip(text.split("\n"), (0, text.index("市長は"), text.rindex("『")), strict=True)
        )
    )

    kept = [s.text for s in split_sentences(document, blocks)]

    assert kept == text.split("\n")[1:]
