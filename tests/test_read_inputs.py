"""Files in every format and encoding become documents, and what cannot be read is named."""

import gzip
import hashlib
import io
import json
from pathlib import Path

import pytest

from kg.errors import InputError, UsageError
from kg.read import Skipped, read_inputs, read_text
from kg.read.encoding import decode
from kg.records import Document

SENTENCE = "カルベニアの外相は25日、記者団に「合意は近い」と述べた。"


def read(*inputs: str | Path, **options: object) -> list[Document | Skipped]:
    return list(read_inputs([str(i) for i in inputs], **options))  # type: ignore[arg-type]


def only(*inputs: str | Path, **options: object) -> Document:
    (document,) = read(*inputs, **options)
    assert isinstance(document, Document), document
    return document


def put(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


# --- encodings -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "codec",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp932", "shift_jis", "euc_jp", "iso2022_jp"],
)
def test_every_japanese_encoding_gives_the_same_text(tmp_path: Path, codec: str) -> None:
    """The same words give the same document whatever the bytes."""
    text = f"一行目\n{SENTENCE}\n"
    document = only(put(tmp_path, "a.txt", text.encode(codec)))
    assert document.text == text
    assert document.doc_id == hashlib.blake2b(text.encode(), digest_size=8).hexdigest()
    assert document.sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("codec", ["cp932", "euc_jp"])
@pytest.mark.parametrize(
    "text", ["東京", "会談した", "アイウ", "首相、辞意", "外相会談", "はい", "亜熱帯と北極", "ソ連の表"]
)
def test_short_text_is_not_taken_for_the_other_encoding(text: str, codec: str) -> None:
    """CP932 and EUC-JP are told apart by what reads as Japanese, also in two characters."""
    assert decode(text.encode(codec)) == text


def test_circled_digits_of_both_vendors_are_read() -> None:
    """① is in CP932 and in EUC-JIS, not in plain EUC-JP."""
    for codec in ("cp932", "euc_jis_2004"):
        assert decode(("①外相は会談した。" + SENTENCE).encode(codec)).startswith("①外相")


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"\x00\x01\x02\x03" * 50, "binary"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "PNG"),
        (b"%PDF-1.7\n...", "PDF"),
        (bytes(range(1, 32)) * 40, "binary"),
        (SENTENCE.encode() + b"\xe3\x81", "cannot be decoded"),
        (b"\xff\xfe\x00\xd8a", "UTF-16"),
    ],
    ids=["zeros", "png", "pdf", "control", "cut off", "bad utf-16"],
)
def test_undecodable_bytes_raise_with_the_reason(raw: bytes, why: str) -> None:
    """No character is ever replaced: bytes that are not text are an error."""
    with pytest.raises(InputError, match=why):
        decode(raw)


def test_text_is_normalised_once(tmp_path: Path) -> None:
    """NFC, one kind of line break, no BOM and no control characters."""
    document = only(put(tmp_path, "a.txt", f"か\u3099き\r\n二\r三\u2028四{SENTENCE * 3}\x07"))
    assert document.text == f"がき\n二\n三\n四{SENTENCE * 3}"


# --- inputs --------------------------------------------------------------------------------------


def test_a_folder_is_read_with_all_below_it_in_sorted_order(tmp_path: Path) -> None:
    """Hidden files and a folder's README are not documents of it; unknown formats are named."""
    put(tmp_path, "b.txt", "二番目です。")
    put(tmp_path, "a/deep/c.md", "一番目です。")
    put(tmp_path, ".git/x.txt", "隠し")
    put(tmp_path, "README.md", "説明")
    put(tmp_path, "table.csv", "x,y")
    first, second, skipped = read(tmp_path)
    assert isinstance(first, Document)
    assert first.text.strip() == "一番目です。"
    assert isinstance(second, Document)
    assert second.path == str(tmp_path / "b.txt")
    assert isinstance(skipped, Skipped)
    assert skipped.input.endswith("table.csv")
    assert "format" in skipped.why


def test_globs_match_in_sorted_order(tmp_path: Path) -> None:
    """A pattern gives its files sorted, with ** across folders."""
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        put(tmp_path, name, f"{name}の本文。")
    assert [Path(d.path).name for d in read(tmp_path / "*.txt") if isinstance(d, Document)] == [
        "a.txt",
        "b.txt",
    ]
    assert len(read(tmp_path / "**" / "*.txt")) == 3


def test_a_missing_input_is_said_before_anything_is_read(tmp_path: Path) -> None:
    """The call itself raises, not the iteration."""
    good = put(tmp_path, "a.txt", SENTENCE)
    with pytest.raises(UsageError, match="does not exist"):
        read_inputs([good, tmp_path / "none.txt"])
    with pytest.raises(UsageError, match="no file matches"):
        read_inputs([tmp_path / "*.nothing"])
    with pytest.raises(UsageError, match="YYYY-MM-DD"):
        read_inputs([good], date="2025-02-30")
    with pytest.raises(UsageError, match="no input"):
        read_inputs([])


def test_bad_files_are_skipped_and_the_rest_go_on(tmp_path: Path) -> None:
    """Empty, binary, blank and over-long files each give one reason."""
    put(tmp_path, "1.txt", b"")
    put(tmp_path, "2.txt", b"\x00\xff\x00\x01\x02" * 9)
    put(tmp_path, "3.txt", "長" * 200)
    put(tmp_path, "4.txt", "\n \n")
    put(tmp_path, "5.txt", SENTENCE)
    *bad, good = read(tmp_path, max_bytes=300)
    assert isinstance(good, Document)
    assert [b.why.split(";")[0] for b in bad if isinstance(b, Skipped)] == [
        "is empty",
        "is binary, not text",
        "is over 300 bytes",
        "is empty",
    ]


def test_the_second_document_with_the_same_text_is_a_duplicate(tmp_path: Path) -> None:
    """Same text, other encoding: the report names the first."""
    put(tmp_path, "a.txt", SENTENCE)
    put(tmp_path, "b.txt", SENTENCE.encode("cp932"))
    first, second = read(tmp_path)
    assert isinstance(first, Document)
    assert second == Skipped(str(tmp_path / "b.txt"), f"same text as {first.path}")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (SENTENCE.encode("cp932"), SENTENCE),
        (json.dumps({"text": SENTENCE}).encode(), SENTENCE),
        (f"---\ntitle: 題\n---\n{SENTENCE}\n".encode(), SENTENCE),
        (f"<!DOCTYPE html><html><body><p>{SENTENCE}</p></body></html>".encode(), SENTENCE),
        (f"TITLE: 題\n-----\nBODY:\n<p>{SENTENCE}</p>\n-----\n--------\n".encode(), SENTENCE),
    ],
    ids=["text", "jsonl", "markdown", "html", "movable type"],
)
def test_standard_input_may_hold_any_format(raw: bytes, expected: str) -> None:
    """Without a name the first bytes tell the format."""
    (document,) = read("-", stdin=io.BytesIO(raw))
    assert isinstance(document, Document)
    assert document.text.strip() == expected
    assert document.path.partition(":")[0] == "-"


# --- formats -------------------------------------------------------------------------------------


def test_markdown_gives_plain_text_and_its_front_matter(tmp_path: Path) -> None:
    """Marks go, lines stay; a wrapped Japanese line is joined without a space."""
    document = only(
        put(
            tmp_path,
            "a.md",
            "---\ntitle: 表題\ndate: 2025-04-26\nurl: https://example.jp/a\nsource: 朝陽新聞\n---\n"
            "# 見出し\n\n首相は**帰国**し、\n[会見](https://example.jp)した。\n次の行。\n\n"
            "- 一つ\n- 二つ\n\n> 引用だ。\n\n```\ncode\n```\n",
        )
    )
    assert document.text == "見出し\n\n首相は帰国し、会見した。\n次の行。\n\n・一つ\n・二つ\n\n> 引用だ。\n"
    assert (document.title, document.date, document.date_from) == ("表題", "2025-04-26", "front matter")
    assert (document.url, document.source) == ("https://example.jp/a", "朝陽新聞")


@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_a_sentence_that_is_bold_from_first_to_last_keeps_its_marks(tmp_path: Path, name: str) -> None:
    """It may be who asks in an interview; bold words and heads lose theirs."""
    text = "**町長に聞く**\n\n**橋はいつ直りますか？**\n\n来年の**春**です。**必ず直します。**\n"
    document = only(put(tmp_path, name, text))
    assert document.text.split() == [
        "町長に聞く",
        "**橋はいつ直りますか？**",
        "来年の春です。必ず直します。",
    ]


def test_broken_front_matter_is_named_with_its_line(tmp_path: Path) -> None:
    """A value that YAML cannot read does not become text."""
    (skipped,) = read(put(tmp_path, "a.md", '---\ntitle: "表題\ndate: [\n---\n本文。\n'))
    assert isinstance(skipped, Skipped)
    assert "front matter that is not YAML (line" in skipped.why


def test_html_gives_main_text_title_date_and_address(tmp_path: Path) -> None:
    """Menus are left out; the charset may be declared in the page alone."""
    body = "".join(f"<p>第{i}段落。{SENTENCE}首相府は詳細を明らかにしていない。</p>" for i in range(6))
    page = (
        '<html lang="ja"><head><meta charset="euc-jp"><title>首相会見</title>'
        '<link rel="canonical" href="https://news.example.jp/1">'
        '<meta property="article:published_time" content="2025-04-25T10:00:00+09:00"></head>'
        f"<body><nav><ul><li>ホーム</li><li>政治</li></ul></nav><article><h1>首相会見</h1>{body}</article></body></html>"
    )
    document = only(put(tmp_path, "a.html", page.encode("euc_jp")))
    assert "第3段落。" in document.text
    assert "ホーム" not in document.text
    assert (document.date, document.date_from) == ("2025-04-25", "field")
    assert document.url == "https://news.example.jp/1"
    assert document.title == "首相会見"


def test_an_html_page_without_text_is_skipped(tmp_path: Path) -> None:
    """A page of images gives no document."""
    (skipped,) = read(put(tmp_path, "a.html", "<html><body><img src='x.png'></body></html>"))
    assert isinstance(skipped, Skipped)
    assert skipped.why == "has no main text"


@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_json_lines_give_a_document_each_and_name_bad_lines(tmp_path: Path, packed: bool) -> None:
    """One bad line costs one line, and is told by its number."""
    lines = [
        json.dumps(
            {"id": "x", "text": "一つ目。", "title": "題", "date": "2025-04-26", "url": "u", "source": "s"}
        ),
        '{"text": "途中',
        "",
        '["text"]',
        '{"title": "本文なし"}',
        json.dumps({"text": "\ud800二つ目。"}),
        json.dumps({"text": "三つ目。"}, ensure_ascii=False),
    ]
    raw = "\n".join(lines).encode()
    path = put(tmp_path, "a.jsonl.gz" if packed else "a.jsonl", gzip.compress(raw) if packed else raw)
    first, *bad, last = read(path)
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert (first.text, first.title, first.date, first.date_from) == ("一つ目。", "題", "2025-04-26", "field")
    assert (first.url, first.source, first.path) == ("u", "s", f"{path}:1")
    assert last.path == f"{path}:7"
    assert [
        (b.input.rpartition(":")[2], b.why.split(" (")[0].split(";")[0])
        for b in bad
        if isinstance(b, Skipped)
    ] == [
        ("2", "line is not JSON"),
        ("4", "line is not a JSON object"),
        ("5", 'line has no "text" field that holds a string'),
        ("6", "holds half a character"),
    ]


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "cp932"])
def test_json_lines_may_come_in_other_encodings(tmp_path: Path, codec: str) -> None:
    """Spreadsheets and older systems write such files."""
    raw = "".join(json.dumps({"text": f"{n}。{SENTENCE}"}, ensure_ascii=False) + "\r\n" for n in range(3))
    documents = read(put(tmp_path, "a.jsonl", raw.encode(codec)))
    assert [d.text[0] for d in documents if isinstance(d, Document)] == ["0", "1", "2"]


def test_one_line_over_the_limit_costs_one_line(tmp_path: Path) -> None:
    """The limit is for a document, so that a long archive can be read."""
    raw = "\n".join(json.dumps({"text": t}) for t in ("短い。", "x" * 200_000, "終わり。"))
    first, second, third = read(put(tmp_path, "a.jsonl", raw), max_bytes=100_000)
    assert isinstance(first, Document)
    assert isinstance(third, Document)
    assert second == Skipped(f"{tmp_path / 'a.jsonl'}:2", "line is over the size limit")


def test_json_lines_are_read_one_at_a_time() -> None:
    """The first document is there before the stream has been read to its end."""

    class Endless(io.RawIOBase):
        count = 0

        def readable(self) -> bool:
            return True

        def read(self, size: int = -1) -> bytes:
            self.count += 1
            return (json.dumps({"text": f"{self.count}番"}) + "\n").encode() * 1000

    stream = Endless()
    first = next(read_inputs(["-"], stdin=stream))  # type: ignore[arg-type]
    assert isinstance(first, Document)
    assert stream.count < 10


def test_a_cut_off_gzip_file_is_named(tmp_path: Path) -> None:
    """What could be read before the cut stays."""
    raw = gzip.compress(json.dumps({"text": SENTENCE}).encode() * 50)
    *_, skipped = read(put(tmp_path, "a.jsonl.gz", raw[:-10]))
    assert isinstance(skipped, Skipped)
    assert "gzip" in skipped.why


MOVABLE_TYPE = """AUTHOR: memo
TITLE: 北海(250602)
BASENAME: 2025/06/02/180000
STATUS: Publish
ALLOW COMMENTS: 1
CONVERT BREAKS: 0
DATE: 06/02/2025 18:00:00
-----
BODY:
<p>一段落目は<a href="https://example.jp">港</a>の話。<br />次の行。</p>
<ul><li>項目</li></ul>
-----
EXTENDED BODY:
<p>続き &amp; 終わり。</p>
-----
COMMENT:
AUTHOR: 読者
感想です。
-----
--------
TITLE: 二つ目
DATE: 06/03/2025 09:00:00 AM
CONVERT BREAKS: 1
-----
BODY:
改行の
ある本文。
-----
--------
TITLE: 空
-----
BODY:

-----
--------
"""


@pytest.mark.parametrize("name", ["blog.export.txt", "blog.mt"])
def test_a_movable_type_export_gives_a_document_for_each_entry(tmp_path: Path, name: str) -> None:
    """Body and extended body are the text; comments of others are not; an empty entry is named."""
    path = put(tmp_path, name, MOVABLE_TYPE)
    first, second, empty = read(path)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert first.text == "一段落目は港の話。\n次の行。\n\n・項目\n\n続き & 終わり。"
    assert (first.title, first.date, first.date_from, first.path) == (
        "北海(250602)",
        "2025-06-02",
        "field",
        f"{path}:1",
    )
    assert (second.text, second.date) == ("改行の\nある本文。", "2025-06-03")
    assert isinstance(empty, Skipped)
    assert empty.why == "has no text"


def test_a_text_that_mentions_a_title_is_not_a_movable_type_export(tmp_path: Path) -> None:
    """The marks of an entry must stand where the format has them."""
    assert only(put(tmp_path, "a.txt", "TITLE: 映画の題\n本文です。\n")).text.startswith("TITLE")


# --- notebooks -----------------------------------------------------------------------------------


def test_read_text_finds_title_and_date() -> None:
    """A string becomes the same record as a file."""
    document = read_text("見出し\n\n本文です。\n\n#北海(250426)\n")
    assert (document.title, document.date, document.date_from) == ("北海(250426)", "2025-04-26", "tag")
    assert read_text("見出し\n\n本文です。", title="別").title == "別"
    with pytest.raises(InputError):
        read_text(" \n")
    with pytest.raises(UsageError):
        read_text("本文", date="26.4.2025")
