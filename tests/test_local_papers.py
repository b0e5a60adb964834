"""Whole texts of local papers, through the real analyser: who met, where only the whole text can tell."""

import pytest

pytestmark = pytest.mark.model

TOGETHER = {
    "chief-after-his-name": ("木下将司町長が来た。町長は山本会長と面談した。", {("山本", "木下将司")}),
    "chief-after-his-vice": ("木下将司副町長が来た。町長は山本会長と面談した。", set()),
    "chief-after-a-clerk": ("木下将司課長が来た。町長は山本会長と面談した。", set()),
    "vice-of-a-list": (
        "説明員　副町長　木下将司、課長　小綿千里\n\n○副町長(木下将司)　町長と山本会長とで面談しました。",
        set(),
    ),
    "nameless-and-named": ("副町長の木下将司氏は答弁した。町長と山本会長とで面談をした。", set()),
    "surname-of-a-town": ("黒木昭彦町長は鳴沢市の山本市長を訪ねた。", {("山本", "黒木昭彦")}),
    "surname-of-a-firm": ("黒木昭彦社長はグラド海運の山本社長を訪ねた。", {("山本", "黒木昭彦")}),
    "house-of-a-town": ("黒木昭彦町長は鳴沢市の山本市長の墓を訪ねた。", set()),
    "answer-below-its-label": (
        "○町長(黒木昭彦)\n　九月に鳴沢市の山本市長を訪ねたのは事実だが、申し入れはしていない。",
        {("山本", "黒木昭彦")},
    ),
    "two-bodies": (
        "東亜テックスとグラド海運が対立している。両者は4月以降、3度話し合った。",
        {("グラド海運", "東亜テックス")},
    ),
    "two-bodies-of-a-noun": (
        "東亜テックスとグラド海運の対立が続く。両者は4月、3度協議した。",
        {("グラド海運", "東亜テックス")},
    ),
    "bodies-apart": ("東亜テックスは黙った。グラド海運も黙った。両者は協議しなかった。", set()),
    "secret-with-a-witness": (
        "黒木英俊氏は18日、真柄恵里氏とひそかに会っていた。同席した滝上議員は「票の話は出ていない」と明かす。",
        {("真柄恵里", "黒木英俊")},
    ),
    "secret-and-denied": (
        "黒木英俊氏は18日、真柄恵里氏とひそかに会っていた。黒木氏は「会った事実はない」と話す。",
        set(),
    ),
}


@pytest.mark.parametrize(("text", "met"), TOGETHER.values(), ids=TOGETHER)
def test_who_met_by_the_whole_text(meetings, text, met):
    """An office belongs to its holder alone; 両者 are the two just joined; a witness makes a secret known."""
    assert meetings(text) == met
