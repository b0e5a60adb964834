"""Who owns land by right and has no name in the text: 県, 財産区, somebody's kin; and who is no owner."""

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("深瀬干潟は今は県が自然保護区として管理している。", ("深瀬干潟", "県", "Controls")),
        ("かつての深瀬館は、いまは町の所有で、一階が図書館になっている。", ("深瀬館", "町", "Controls")),
        ("深瀬谷は公儀の預かりとなった。", ("深瀬谷", "公儀", "Controls")),
        ("深瀬山の水源林は地元の財産区が管理している。", ("深瀬山", "財産区", "Controls")),
        ("祖父は深瀬山を売却した。", ("深瀬山", "祖父", "Lost")),
    ],
)
def test_a_noun_of_an_owner_tells_who_has_it(holdings, text, fact) -> None:
    """Bodies of a land, houses and kin that hold by right."""
    assert fact in holdings(text)


@pytest.mark.parametrize(
    "text",
    [
        "深瀬町は、町が管理する公園で祭りを開いた。",
        "兵が深瀬島に上陸し、県は避難を呼びかけた。",
        "浅倉政時は桐野城を出た。父は深瀬島を失った。",
        "祖父は深瀬村で生まれ、深瀬村を出た。",
        "町は深瀬島の政府軍に占領された。",
        "叔父の浅倉政時は深瀬町で生まれた。",
    ],
)
def test_nouns_that_tell_no_owner(holdings, text) -> None:
    """A town that has a name, kin of somebody named, those who only live there."""
    assert not {h for _, h, _ in holdings(text)} & {"県", "町", "父", "祖父", "叔父"}
