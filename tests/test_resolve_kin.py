"""People of one surname who are kin, and offices that go from one to the other: the mentions are given."""

import pytest
from hand_built import plain_analysis
from test_resolve_names import resolved

from kg.records import Kind, Mention
from kg.resolve.names import resolve_names


def bearers(gazetteer, example):
    """Return the names of whom each mention of an example points at, in text order."""
    mentions, entities = resolved(gazetteer, example)
    return [entities[m.entities[0]].entity_id for m in mentions]


KIN = {
    "brother-of": ("〈ドレク:Person=大統領〉大統領の弟、〈ミロ・ドレク:Person=氏〉氏は黙った。", 2),
    "wife-of": ("〈砂川:Person=市長〉市長の妻の〈砂川良子:Person=さん〉さんは黙った。", 2),
    "brother-with-a-trade": (
        "〈ドレク:Person=大統領〉大統領の弟で実業家の〈ミロ・ドレク:Person=氏〉氏だ。",
        2,
    ),
    "is-the-brother": ("〈ミロ・ドレク:Person=氏〉氏は〈ドレク:Person=大統領〉大統領の弟だ。", 2),
    "is-not-the-brother": ("〈ミロ・ドレク:Person=氏〉氏は〈ドレク:Person=大統領〉大統領の弟ではない。", 2),
    "kin-of-whom-was-told": (
        "〈ドレク:Person=大統領〉大統領が来た。弟の〈ミロ・ドレク:Person=氏〉氏もいる。",
        2,
    ),
    "wife-by-her-title": ("〈リサ・モルダ:Person=夫人〉夫人。〈モルダ:Person=大統領〉大統領だ。", 2),
    "wife-by-surname": ("〈モルダ:Person=大統領〉大統領が来た。〈モルダ:Person=夫人〉夫人もいる。", 2),
    "wife-alone": ("〈モルダ:Person=夫人〉夫人が来た。〈モルダ:Person=夫人〉夫人は黙った。", 1),
    "couple": ("〈モルダ:Person=大統領夫妻〉大統領夫妻が来た。〈モルダ:Person=大統領〉大統領は黙った。", 1),
    "son-of-the-same-name": (
        "〈ドレク:Person=首相〉首相の息子の〈ドレク:Person=氏〉氏。〈ドレク:Person=首相〉首相。〈ドレク:Person=氏〉氏。",
        2,
    ),
    "brother-of-another": (
        "〈マレク:Person=氏〉氏の弟は黙った。〈ミロ・ドレク:Person=首相〉首相は帰った。〈ドレク:Person=氏〉氏だ。",
        1,
    ),
    "friend-of": ("〈ドレク:Person=大統領〉大統領の側近。〈ミロ・ドレク:Person=大統領〉大統領。", 1),
    "his-own-brother": ("〈ミロ・ドレク:Person=氏〉氏が来た。〈ドレク:Person=氏〉氏の弟は黙った。", 1),
    "acts-on-the-other": ("〈ダニル:Person=司教〉司教は〈ダニル・コスト:Person〉を破門した。", 2),
    "does-not-act-on-him": ("〈ダニル:Person=司教〉司教は〈ダニル・コスト:Person〉を破門しなかった。", 2),
    "is-acted-on": ("〈ダニル・コスト:Person〉は〈ダニル:Person=司教〉司教に会った。", 2),
    "of-another-clause": (
        "〈ダニル:Person=司教〉司教は去ったが、民は〈ダニル・コスト:Person〉を慕った。",
        1,
    ),
    "in-words": ("〈ダニル:Person=司教〉司教は「〈ダニル・コスト:Person〉を頼れ」と言う。", 1),
    "head-and-minister": ("〈李:Person=首相〉首相が来た。〈李明:Person=外相〉外相もいる。", 2),
    "head-and-former-minister": ("〈李:Person=首相〉首相が来た。〈李明:Person=元外相〉元外相である。", 1),
    "head-of-two-offices": ("〈李:Person=首相〉首相が来た。〈李明:Person=最高司令官〉最高司令官だ。", 1),
    "old-and-new": ("〈田島:Person=元首相〉元首相と〈田島:Person=首相〉首相が並んだ。", 2),
    "old-then-new": ("〈田島:Person=元首相〉元首相が来た。〈田島:Person=首相〉首相と呼ばれた。", 1),
}


@pytest.mark.parametrize(("example", "number"), KIN.values(), ids=KIN)
def test_kin_of_one_surname_are_as_many_as_the_text_says(gazetteer, example, number):
    """Whom the text calls brother, wife or child of another is somebody else; nobody is his own."""
    people = {b for b in bearers(gazetteer, example) if "マレク" not in b}

    assert len(people) == number


def test_a_son_of_the_same_name_is_told_by_how_he_is_called(gazetteer):
    """ドレク氏 is the son, ドレク首相 the father."""
    father, son, first, second = bearers(gazetteer, KIN["son-of-the-same-name"][0])

    assert (first, second) == (father, son)


def test_a_bare_surname_after_kin_is_the_last_named(gazetteer):
    """The brother who was just named is meant, not the president."""
    president, brother, bare = bearers(
        gazetteer,
        "〈ドレク:Person=大統領〉大統領の弟、〈ミロ・ドレク:Person=氏〉氏は黙った。〈ドレク:Person=氏〉氏だ。",
    )

    assert bare == brother != president


WHOLE = {
    "surname-in-a-surname": (("林", "林"), ("林田", "林田"), 2),
    "surname-and-given-name": (("林", "林"), ("林剣", "林"), 1),
    "of-which-nothing-is-known": (("林", ""), ("林剣", ""), 1),
}


@pytest.mark.parametrize(("short", "long", "number"), WHOLE.values(), ids=WHOLE)
def test_a_surname_that_begins_another_is_another(gazetteer, short, long, number):
    """林 is not short for the surname 林田."""
    text = f"{short[0]}氏が来た。{long[0]}氏は去った。"
    places = ((0, *short), (len(short[0]) + 5, *long))
    mentions = [
        Mention(start, start + len(name), name, Kind.PERSON, 0, title="氏", surname=surname)
        for start, name, surname in places
    ]
    analysis = plain_analysis(text)

    _, entities = resolve_names(analysis.document, analysis.sentences, mentions, gazetteer)

    assert len(entities) == number


STATES = {
    "two": (("中国", "韓国"), "は", 2),
    "one-by-two-names": (("米国", "アメリカ"), "は", 1),
    "state-and-its-body": (("ノルカ", "ノルカ外務省"), "は", 1),
    "one-untold": (("中国", ""), "は", 1),
    "not-beside-him": (("中国", "韓国"), "まで", 2),
}


@pytest.mark.parametrize(("owners", "link", "number"), STATES.values(), ids=STATES)
def test_one_name_and_office_of_two_states_in_a_sentence_is_two(gazetteer, owners, link, number):
    """中国の王外相は韓国の王外相と is two people, where the states are two."""
    text = f"{owners[0]}の王外相{link}{owners[1]}の王外相と会った。"
    starts = (text.index("王"), text.rindex("王"))
    mentions = [
        Mention(s, s + 1, "王", Kind.PERSON, 0, title="外相", affiliation=owner, span=(s, s + 3))
        for s, owner in zip(starts, owners, strict=True)
    ]
    analysis = plain_analysis(text)

    _, entities = resolve_names(analysis.document, analysis.sentences, mentions, gazetteer)

    assert len(entities) == number


OFFICES = {
    "came-into-it": (
        "〈砂川正:Person=社長〉社長は去り、〈砂川健:Person=氏〉氏が社長に就いた。〈砂川:Person=社長〉社長。",
        1,
    ),
    "did-not": (
        "〈砂川正:Person=社長〉社長は去り、〈砂川健:Person=氏〉氏は社長に就かない。〈砂川:Person=社長〉社長。",
        0,
    ),
    "told-before": (
        "〈砂川:Person=社長〉社長。〈砂川正:Person=社長〉社長は去り、〈砂川健:Person=氏〉氏が社長に就いた。",
        0,
    ),
    "is-in-it": (
        "〈砂川健:Person=氏〉氏は市長だ。〈砂川正:Person=氏〉氏は作家だ。〈砂川:Person=市長〉市長。",
        0,
    ),
    "is-former": (
        "〈砂川健:Person=氏〉氏は元市長で、〈砂川正:Person=氏〉氏が市長だ。〈砂川:Person=元市長〉元市長。",
        0,
    ),
    "another-office": (
        "〈砂川健:Person=社長〉社長は、〈砂川正:Person=氏〉氏が会長に就いたと言う。〈砂川:Person=社長〉社長。",
        0,
    ),
}


@pytest.mark.parametrize(("example", "whose"), OFFICES.values(), ids=OFFICES)
def test_an_office_is_his_who_came_into_it(gazetteer, example, whose):
    """After X氏が社長に就いた, the surname with 社長 is X's; before it, and where he did not, the other's."""
    mentions, _ = resolved(gazetteer, example)
    [bare] = [m for m in mentions if len(m.text) == 2]
    full = [m for m in mentions if len(m.text) > 2]

    assert bare.entities == full[whose].entities
