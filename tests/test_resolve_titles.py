"""Titles that can be one office, and those that cannot."""

import pytest

from kg.resolve.titles import goes_with, offices_of, same_office


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("外相", "外務大臣", True),
        ("前大統領", "大統領", True),
        ("大統領補佐官", "補佐官", True),
        ("外相", "国防相", False),
        ("氏", "氏", False),
        ("大統領", "知事", False),
        ("副大統領", "大統領", False),
        ("大統領", "大統領補佐官", False),
    ],
)
def test_offices(one, other, same):
    """元, 前 and synonyms make no other office; an honorific is none."""
    assert same_office(one, other) is same


def test_an_honorific_is_no_office():
    """氏 and さん tell nothing about who somebody is."""
    assert offices_of("氏") == offices_of("さん") == offices_of("") == set()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("少将", "参謀総長", True),
        ("参謀総長", "少将", True),
        ("少将", "外相", False),
        ("少将", "大将", False),
    ],
)
def test_a_rank_goes_with_an_office(one, other, same):
    """リンデ参謀総長 may be リンデ少将."""
    assert goes_with(one, other) is same
