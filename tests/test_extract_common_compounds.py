"""Compounds of common nouns, which need not be read as names."""

import pytest
from hand_built import tokens_of

from kg.extract.common_compounds import common_unless
from kg.extract.labels import Word
from kg.gazetteer import load


def words(morphemes):
    return tuple(Word(t.text, t.tag) for t in tokens_of(morphemes))


def test_common_nouns_are_names_only_where_the_document_says_so():
    """The keys are of each stretch that the document may use as a name."""
    keys = common_unless(words("首脳 会談/sahen"), load())

    assert keys is not None
    assert {"首脳", "会談"} <= keys


@pytest.mark.parametrize(
    "morphemes",
    [
        "外務 大臣",
        "首相",
        "カルヴェニア",
        "日米 会談/sahen",
        "大阪/place 支店",
        "駐 大使",
        "佐伯/surname",
        "さん",
    ],
    ids=["office", "office-alone", "katakana", "joint", "place", "accredited", "surname", "honorific"],
)
def test_what_may_be_more_is_read(morphemes):
    """A name, an office or several countries in one word are for the voices to judge."""
    assert common_unless(words(morphemes), load()) is None
