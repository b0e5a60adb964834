"""Chronicles, records and books whose word a text tells: which they are, and what they say."""

from pathlib import Path

import pytest

from kg.extract.written_sources import written_sources
from kg.pipeline import build

SOURCES = {
    "title": ("『根古谷家譜』は、城は一度も落ちなかったと記す。", ["根古谷家譜"]),
    "title-and-writes": ("江戸の軍記『湊合戦記』も「三日で落ちた」と書いている。", ["湊合戦記"]),
    "there-is": ("『浦の年代記』には、船は四十艘だったとある。", ["浦の年代記"]),
    "according-to": ("『三ツ又町史』によれば、堤は明治に切れた。", ["三ツ又町史"]),
    "takes-it-so": ("『根古谷家譜』は、門を開けたのは弟だとする。", ["根古谷家譜"]),
    "bare-record": ("ただしオルク写本は、門を開いたのは王だと伝える。", ["オルク写本"]),
    "of-a-land": ("ノルタの教科書は島を「奪われた」と教える。", ["ノルタの教科書"]),
    "of-a-side": ("カルダ側の公式戦史は、退いたのは敵だとする。", ["カルダ側の公式戦史"]),
    "only-spoken-of": ("『根古谷家譜』は蔵から見つかった。", []),
    "read-by-somebody": ("館長は『根古谷家譜』を広げて見せた。", []),
    "the-author-speaks": ("修道士ロデの『海辺の旅』は、港は焼けたと伝える。", []),
    "somebodys-diary": ("知事の日記には「会っていない」とある。", []),
    "no-name": ("年代記は、城は落ちたと伝える。", []),
    "that-record": ("同年譜は、城は落ちたと伝える。", []),
    "a-train": ("『みさき』は特急として登場したが、十年で廃止された。", []),
    "a-game": ("『夜の港』は、有料では売らないとしている。", []),
    "a-label": ("『波の恋人』は、発売元は商社だと記載している。", []),
    "an-article": ("記事『港で火災』では、けが人はいないと伝えている。", []),
    "a-film": ("『夜の港』は来月公開される。", []),
}


@pytest.mark.parametrize(("text", "names"), SOURCES.values(), ids=SOURCES.keys())
def test_a_record_is_a_source_where_its_word_is_told(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in written_sources(text)] == names


def test_two_records_contradict_each_other_in_the_graph(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text(
        "『根古谷家譜』は、城は一度も落ちなかったと記す。オルク写本は「城は三日で落ちた」と伝える。\n"
        "『湊合戦記』は蔵から見つかった。",
        encoding="utf-8",
    )
    known = build(file, date="2031-05-04").knowledge
    things = {e.entity_id: e for e in known.entities}
    told = {(things[c.speaker].name, c.text) for c in known.claims}
    assert told == {("根古谷家譜", "城は一度も落ちなかった"), ("オルク写本", "城は三日で落ちた")}
    assert {things[c.speaker].leaf for c in known.claims} == {"WrittenSource"}
    assert not known.meetings
    assert not known.controls
