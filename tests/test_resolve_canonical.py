"""One key for the names of one thing."""

import pytest

from kg.records import Kind
from kg.resolve.canonical import canonical


@pytest.mark.parametrize(
    ("name", "other", "kind"),
    [
        ("露", "ロシア", Kind.PLACE),
        ("米国", "アメリカ", Kind.PLACE),
        ("露国防省", "ロシア国防省", Kind.ORGANIZATION),
        ("カルヴェニア", "カルベニア", Kind.PLACE),
        ("ノヴォゼレノエ", "ノボゼレネ", Kind.PLACE),
        ("ゼレノフスコエ", "ゼレノフスケ", Kind.PLACE),
        ("マリノフカ", "マリニウカ", Kind.PLACE),
        ("ドブロノヴォ", "ドブロノヴェ", Kind.PLACE),
    ],
)
def test_one_key_for_one_thing(gazetteer, name, other, kind):
    """Names of one country or its bodies have one key."""
    assert canonical(name, kind, gazetteer) == canonical(other, kind, gazetteer)


@pytest.mark.parametrize(
    ("name", "other", "kind"),
    [
        ("ロシア", "ロシア軍", Kind.PLACE),
        ("ロシア外務省", "ロシア国防省", Kind.ORGANIZATION),
        ("米沢", "アメリカ沢", Kind.PLACE),
        ("ドブロノヴォ", "ドブロノスク", Kind.PLACE),
        ("マリノフカ", "マリノフスク", Kind.PLACE),
    ],
)
def test_two_keys_for_two_things(gazetteer, name, other, kind):
    """A kanji inside a place name is no country."""
    assert canonical(name, kind, gazetteer) != canonical(other, kind, gazetteer)
