"""Names of one document put together: the mentions are given, no model is needed."""

import pytest
from annotated import parse
from hand_built import plain_analysis

from kg.records import Kind, Mention
from kg.resolve.names import resolve_names


def resolved(gazetteer, example):
    """Resolve an example whose marks are its mentions; the answer of a person's mark is the title."""
    text, marks = parse(example)
    analysis = plain_analysis(text)
    mentions = []
    for mark in marks:
        sentence = next(s for s in analysis.sentences if s.start <= mark.start < s.end)
        titled = text.startswith(mark.answer, mark.end) if mark.answer else False
        span = (mark.start, mark.end + len(mark.answer) * titled)
        kind = Kind(mark.label)
        mentions.append(
            Mention(mark.start, mark.end, mark.text, kind, sentence.index, title=mark.answer, span=span)
        )
    return resolve_names(analysis.document, analysis.sentences, mentions, gazetteer)


def things(gazetteer, example):
    """Return the surface forms of each entity, most mentions first is not promised: a set of sets."""
    _, entities = resolved(gazetteer, example)
    return {frozenset({e.name, *e.aliases}) for e in entities.values()}


ONE = {
    "same-name": "〈ドレク:Person=大統領〉大統領は去った。〈ドレク:Person=氏〉氏は戻らない。",
    "full-and-short": "〈イリヤ・モスタン:Person=特使〉特使が来た。〈モスタン:Person=氏〉氏は語った。",
    "japanese-surname": "〈佐伯正臣:Person=幹事長〉幹事長が来た。〈佐伯:Person=氏〉氏は語った。",
    "short-first": "〈佐伯:Person=幹事長〉幹事長が来た。〈佐伯正臣:Person=氏〉氏は語った。",
    "v-and-b": "〈ヴァシュク:Person=氏〉氏は去った。〈バシュク:Person=氏〉氏は戻った。",
    "small-vowel": "〈ウィルソム:Person=氏〉氏は去った。〈ウイルソム:Person=氏〉氏は戻った。",
    "long-vowel": "〈ホルヴィーク:Person=氏〉氏は去った。〈ホルヴィク:Person=氏〉氏は戻った。",
    "geminate": "〈オットマル:Person=氏〉氏は去った。〈オトマル:Person=氏〉氏は戻った。",
    "legal-form": "〈国立大学法人霧瀬大学:Organization〉は発表した。〈霧瀬大学:Organization〉の担当者は黙った。",
    "legal-form-and-shortened": "〈国立大学法人霧瀬大学:Organization〉は発表した。〈霧瀬大:Organization〉は黙った。",
    "numbered-unit": "〈第158独立機械化旅団:Organization〉は退いた。〈第158旅団:Organization〉は戻った。",
    "of-a-body": "〈国連の安全保障理事会:Organization〉が開かれた。〈国連安保理:Organization〉は黙った。",
    "house-left-out": "〈ロメール美術館:Organization〉は返した。〈ロメール:Organization〉側は黙った。",
    "whose-it-is": "〈陸上自衛隊霧瀬演習場:Place〉で訓練。〈霧瀬演習場:Place〉は閉じた。",
    "before-the-dot": "〈ヴァト・タリム寺院:Place〉に登った。〈タリム寺院:Place〉は古い。",
    "one-kanji-country": "〈ロシア:Place〉は動いた。〈露:Place〉は止まった。",
    "country-by-two-names": "〈アメリカ:Place〉は動いた。〈米国:Place〉は止まった。〈米:Place〉は黙った。",
    "country-before-ministry": "〈ロシア国防省:Organization〉は否定した。〈露国防省:Organization〉は黙った。",
    "province-and-stem": "〈オズレク州:Place〉で衝突。〈オズレク:Place〉は陥落した。",
    "brackets": "〈自由ノルカ戦線:Organization〉(〈FNF:Organization〉)が奪った。〈FNF:Organization〉は黙る。",
    "agency-and-stem": "〈オルデン通信:Organization〉が伝えた。〈オルデン:Organization〉の報道だ。",
    "castle": "〈桐ヶ峰城:Place〉が囲まれた。〈桐ヶ峰:Place〉は落ちた。",
    "trade": "〈丸沢燃料:Organization〉は退いた。〈丸沢:Organization〉は黙った。",
    "firm-and-dotted": "〈アルダ・ペトラ:Organization〉は退いた。〈アルダ社:Organization〉は黙った。",
    "port": "〈波尾港:Place〉が囲まれた。〈波尾:Place〉は落ちた。",
    "federation": "〈テルアイ諸島連邦:Place〉は拒んだ。〈テルアイ:Place〉は黙った。",
    "how-it-is-read": "〈呉成鎬:Person〉(〈オ・ソンホ:Person〉)は語った。",
    "main-island": "〈本島:Place〉の〈テルゲ島:Place〉に人が住む。〈本島:Place〉は晴れた。",
    "state": "〈ロアル諸島共和国:Place〉は拒んだ。〈ロアル:Place〉は黙った。",
    "bank": "〈みずほろ銀行:Organization〉は貸した。〈みずほろ銀:Organization〉は黙った。",
    "old-spelling": "〈ペルティア:Person=外相〉外相が来た。〈ペルチア:Person=外相〉外相は去った。",
    "berg-and-burg": "〈ドルバーグ:Person=国防相〉国防相が来た。〈ドルベルク:Person=国防相〉国防相は去った。",
    "berg-and-berry": "〈ドルベルク:Person=氏〉氏が来た。〈ドルベリ:Person=首相〉首相は去った。",
    "state-left-out": "〈カルヴェニア共和国外務省:Organization〉は否定した。〈カルヴェニア外務省:Organization〉は黙った。",
    "self-governing-state": "〈ヌルマ自治共和国:Place〉は拒んだ。〈ヌルマ:Place〉は黙った。",
    "single-characters": "〈霧瀬県空手道連合会:Organization〉は黙った。〈空手連:Organization〉は割れた。",
    "brackets-after-a-legal-form": "〈北星ガス:Organization〉(株)(〈HSG:Organization〉)は退いた。",
    "brackets-with-two-names": "〈ドルモ・ケミカル:Organization〉(〈Dolmo Chemical:Organization〉、以下〈DMC:Organization〉)は退いた。",
    "before-the-dot-of-a-firm": "〈ドルモ・ケミカル:Organization〉は退いた。〈ドルモ:Organization〉は黙った。",
    "also-called": "〈ロマン・ドレク:Person=司令官〉司令官、通称「〈エル・ソルド:Person〉」が来た。",
    "as-others-call-it": "〈ロルカ島:Place〉(ヴェルダ側の呼称は〈聖ベル島:Place〉)は小さい。",
    "in-their-tongue": "〈タルム礁:Place〉（中国名・〈月牙礁:Place〉）は浅い。〈月牙礁:Place〉に旗が立った。",
    "what-they-call-it": "〈ソヴァ諸島:Place〉は遠い。北での呼び名は〈ネム諸島:Place〉だ。",
    "what-they-call-these-isles": "〈ソヴァ諸島:Place〉は遠い。人は少ない。北の国はこの島々を〈ネム群島:Place〉と呼んでいる。",
    "two-languages-of-a-town": "〈ドブロノヴォ:Place〉は落ちた。〈ドブロノヴェ:Place〉は落ちていない。",
    "latin-and-how-it-is-read": "〈Ligaya Santos:Person〉（〈リガヤ・サントス:Person〉）さんは笑った。",
    "nested-short-name": "〈カルヴェニア外務省:Organization〉は否定した。〈外務省:Organization〉は黙った。",
}


@pytest.mark.parametrize("example", ONE.values(), ids=ONE)
def test_names_of_one_thing_are_put_together(gazetteer, example):
    """Spellings, short forms and abbreviations of one thing give one entity."""
    assert len(things(gazetteer, example)) == 1


MANY = {
    "other-name": "〈ドレク:Person=氏〉氏は去った。〈マレク:Person=氏〉氏は戻った。",
    "brothers": ("〈佐伯正臣:Person=幹事長〉幹事長と姉の〈佐伯由紀子:Person=代表〉代表が来た。"),
    "voiced": "〈ゴルダン:Person=氏〉氏は去った。〈コルダン:Person=氏〉氏は戻った。",
    "ministry-of-a-neighbour": "〈ノルカ国防省:Organization〉は発表した。隣国の〈国防省:Organization〉は否定した。",
    "two-ministries": "〈ロシア外務省:Organization〉は否定した。〈ノルカ外務省:Organization〉は黙った。",
    "two-countries": "〈日:Place〉〈米:Place〉が動いた。",
    "place-and-army": "〈カルヴェニア:Place〉は否定した。〈カルヴェニア軍:Organization〉は黙った。",
    "place-and-bridge": "〈マルヴェン:Place〉で衝突。〈マルヴェン橋:Place〉が落ちた。",
    "person-and-place": "〈モスタン:Person=氏〉氏は否定した。〈モスタン州:Place〉は黙った。",
    "castle-and-town": "〈桐ヶ峰城:Place〉が囲まれた。〈桐ヶ峰町:Place〉は焼けた。",
    "father-and-son": "〈ヴォルフ:Person=公〉公が死んだ。〈ヴォルフ二世:Person〉が継いだ。",
    "queen-and-prime-minister": "〈エルゼ:Person=女王〉女王と〈エルゼ・ウォルド:Person=首相〉首相。",
    "child-of-the-name": "〈ミルコ・ヴェルン:Person=将軍〉将軍は息子〈ミルコ:Person〉を送った。",
    "katakana-house": "〈アルデン・ヴェルン:Person〉は去った。ヴェルン家は続く。〈ヴェルン:Person〉の世だ。",
    "two-presidents": "〈カリマフ:Person=大統領〉大統領が退いた。〈カリマワ:Person=大統領〉大統領が継いだ。",
    "two-of-like-surnames": (
        "〈イゴル・カリマン:Person=大統領〉大統領が退いた。〈サルド・カリマル:Person=大統領〉大統領が継いだ。"
    ),
    "one-is-past": "〈カリマン:Person=前大統領〉前大統領が来た。〈カリマル:Person=大統領〉大統領が語った。",
    "called-by-another": "〈ロマン・ドレク:Person=司令官〉司令官は〈エル・ソルド:Person〉を呼んだ。",
    "two-members": "〈カランド:Person=議員〉議員が来た。〈カランズ:Person=議員〉議員は去った。",
    "house": "〈額田信綱:Person〉は去った。〈信綱:Person〉は泣いた。〈額田:Person〉の世は終わった。",
    "other-characters": "〈霧瀬県空手道連合会:Organization〉は黙った。〈柔道連:Organization〉は割れた。",
    "brackets-of-another": "〈北星ガス:Organization〉(旧社名は〈東ガス:Organization〉)は退いた。",
    "brackets-of-a-ground": "中日対〈霧瀬:Place〉(〈ソルナドーム:Place〉)と決まった。",
    "brackets-of-a-town-after-a-quoted-name": "『〈大沢球場:Place〉』(〈東京都:Place〉)は閉まった。",
    "brackets-of-a-platform": "〈霧瀬航空:Organization〉(〈Twitter:Organization〉)が伝えた。",
    "two-numbered-units": "〈第15独立機械化旅団:Organization〉は退いた。〈第1旅団:Organization〉は戻った。",
    "legal-forms-of-two": "〈学校法人霧瀬学園:Organization〉は黙った。〈霧瀬大学:Organization〉は否定した。",
    "islands-in-a-list": "〈本島:Place〉と〈テルゲ島:Place〉に人が住む。",
    "name-in-brackets": "〈呉成鎬:Person〉(元〈オ・ソンホ:Person=記者〉記者)は語った。",
    "north-of-a-land": "〈北ノルカ軍:Organization〉は来た。〈ノルカ軍:Organization〉は退いた。",
    "what-else-they-call": "〈ソヴァ諸島:Place〉を、〈ネム諸島:Place〉とは呼ばない人がいる。",
    "no-name-of-theirs": "〈タルム礁:Place〉（漁民の村・〈南沢村:Place〉の沖）は浅い。",
    "latin-of-another": "〈Ligaya Santos:Person〉（〈ドレク:Person〉）さんは笑った。",
    "given-name-shared": "〈イリヤ・モスタン:Person=特使〉特使と〈イリヤ・カデル:Person=外相〉外相。",
}


@pytest.mark.parametrize("example", MANY.values(), ids=MANY)
def test_names_of_two_things_stay_apart(gazetteer, example):
    """What only looks alike is not put together."""
    assert len(things(gazetteer, example)) == 2


@pytest.mark.parametrize(
    ("places", "entities"),
    [
        ("〈テミア共和国:Place〉は黙った。", 2),
        ("〈テミア共和国:Place〉と〈ドレカ共和国:Place〉は黙った。", 4),
        ("〈テミア王国:Place〉は黙った。", 3),
    ],
    ids=["only", "two", "other-sort"],
)
def test_the_army_of_the_only_republic(gazetteer, places, entities):
    """共和国軍 is the army of the only republic that is named, and nobody knows which among two."""
    armies = "〈テミア軍:Organization〉は退いた。〈共和国軍:Organization〉は橋を落とした。"
    assert len(things(gazetteer, places + armies)) == entities


@pytest.mark.parametrize(
    ("example", "kind"),
    [
        (
            "〈額田信綱:Person〉は去った。〈信綱:Person〉は泣いた。〈額田:Person〉の世は終わった。",
            "Organization",
        ),
        ("〈額田信綱:Person〉は去った。〈額田:Person〉の家臣は泣いた。", "Organization"),
        ("〈額田信綱:Person=氏〉氏は去った。〈信綱:Person=氏〉氏は泣いた。〈額田:Person〉だ。", "Person"),
        ("〈額田信綱:Person〉は去った。〈額田:Person=市長〉市長の家臣だと言う。", "Person"),
    ],
    ids=["given-names", "house-told", "titled", "office"],
)
def test_a_bare_surname_is_the_house_in_a_chronicle(gazetteer, example, kind):
    """Where people go by their given names the surname is the house; an office or 氏 says that it is not."""
    mentions, entities = resolved(gazetteer, example)
    bare = next(m for m in mentions if m.text == "額田")

    assert entities[bare.entities[0]].kind == kind


@pytest.mark.parametrize(
    ("example", "kind", "name"),
    [
        ("以来三代、〈額田:Person=氏〉氏がこの城を保った。", "Organization", "額田氏"),
        ("〈額田信綱:Person〉が築いた。〈額田:Person=氏〉氏の支配は長い。", "Organization", "額田氏"),
        ("家老は〈額田:Person=氏〉氏を頼り、城を出た。", "Organization", "額田氏"),
        ("家老の話だ。会長は〈額田:Person=氏〉氏を推した。", "Person", "額田"),
        ("選挙で現職の〈額田:Person=氏〉氏を破った。", "Person", "額田"),
        ("〈額田信綱:Person=氏〉氏が来た。〈額田:Person=氏〉氏は語った。", "Person", "額田信綱"),
        ("〈額田:Person=市長〉市長は黙った。〈額田:Person=氏〉氏の支配は長い。", "Person", "額田"),
    ],
    ids=["generations", "rule", "refuge", "pushed", "voted-out", "somebody", "office"],
)
def test_a_clan_is_told_by_its_fortunes(gazetteer, example, kind, name):
    """額田氏 that held a castle for three generations is no person; a 氏 who speaks is one."""
    mentions, entities = resolved(gazetteer, example)

    assert (entities[mentions[-1].entities[0]].kind, entities[mentions[-1].entities[0]].name) == (kind, name)


@pytest.mark.parametrize(
    ("affiliations", "number"),
    [(("ノルカ", "オルトナ"), 2), (("ノルカ", "ノルカ外務省"), 1), (("ノルカ", ""), 1)],
)
def test_one_office_of_two_countries_is_two_people(gazetteer, affiliations, number):
    """Two foreign ministers whose names look alike are one only where their countries can be."""
    analysis = plain_analysis("ザイルム外相が来た。ザイルス外相は去った。")
    mentions = [
        Mention(start, start + 4, text, Kind.PERSON, 0, title="外相", affiliation=affiliation)
        for start, text, affiliation in zip((0, 10), ("ザイルム", "ザイルス"), affiliations, strict=True)
    ]

    _, entities = resolve_names(analysis.document, analysis.sentences, mentions, gazetteer)

    assert len(entities) == number


def test_a_regnal_name_that_comes_first_has_a_short_form(gazetteer):
    """アルド二世 and then アルド are one king."""
    assert len(things(gazetteer, "〈アルド二世:Person〉が継いだ。〈アルド:Person=王〉王は笑った。")) == 1


def test_a_bare_surname_goes_to_the_bearer_of_its_office(gazetteer):
    """Among namesakes the office tells who is meant."""
    mentions, _ = resolved(
        gazetteer,
        "〈佐伯正臣:Person=幹事長〉幹事長と姉の〈佐伯由紀子:Person=代表〉代表が来た。"
        "〈佐伯:Person=幹事長〉幹事長は黙った。〈佐伯:Person=代表〉代表は怒った。",
    )
    man, woman, first, second = (m.entities for m in mentions)

    assert (first, second) == (man, woman)
    assert man != woman


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        (
            "〈佐伯正臣:Person=氏〉氏。〈佐伯:Person=氏〉氏。〈佐伯由紀子:Person=氏〉氏。〈佐伯:Person=氏〉氏。",
            0,
        ),
        ("〈佐伯正臣:Person=氏〉氏。〈佐伯由紀子:Person=氏〉氏。〈佐伯:Person=氏〉氏。", 1),
    ],
    ids=["called-so-before", "named-last"],
)
def test_a_bare_surname_keeps_to_whom_it_meant_first(gazetteer, text, whose):
    """Who was called by the surname before a namesake came up is called so after; else it is the last named."""
    mentions, _ = resolved(gazetteer, text)
    full = [m for m in mentions if len(m.text) > 2]

    assert mentions[-1].entities == full[whose].entities


@pytest.mark.parametrize(("standing", "whose"), [("候補", 0), ("容疑者", 1), ("氏", 1)])
def test_a_bare_surname_goes_to_whom_the_text_calls_so(gazetteer, standing, whose):
    """Of two brothers the one who runs, or is accused, is meant where the text says so; else who was named last."""
    mentions, _ = resolved(
        gazetteer,
        "〈佐伯正臣:Person〉候補が当選した。〈佐伯正秋:Person〉容疑者の兄だ。"
        f"〈佐伯:Person〉{standing}は五十歳だ。",
    )

    assert mentions[-1].entities == mentions[whose].entities


def test_bare_namesakes_are_told_apart_by_their_offices(gazetteer):
    """林経済相 and 林教授 are two people, also where no full name stands."""
    _, entities = resolved(
        gazetteer,
        "〈林:Person=経済相〉経済相は去った。〈林:Person=教授〉教授は残った。〈林:Person=経済相〉経済相だ。",
    )

    assert len(entities) == 2


@pytest.mark.parametrize(("told", "number"), [("同じ姓の", 2), ("友人の", 1)])
def test_namesakes_are_two_where_the_text_says_so(gazetteer, told, number):
    """An accused and an office holder of one surname are two people once the text says that they share it."""
    _, entities = resolved(
        gazetteer, f"〈佐伯:Person=町長〉町長は{told}〈佐伯:Person=容疑者〉容疑者を知らない。"
    )

    assert len(entities) == number


def test_a_full_name_of_two_kanji_has_a_short_form(gazetteer):
    """林報道官 after 林剣報道官 is the same person."""
    _, entities = resolved(gazetteer, "〈林剣:Person=報道官〉報道官。〈林:Person=報道官〉報道官は去った。")

    assert len(entities) == 1


def test_an_office_that_nobody_has_is_somebody_else(gazetteer):
    """A bare surname with another office, in a text about namesakes, is a third person."""
    _, entities = resolved(
        gazetteer,
        "〈佐伯正臣:Person=幹事長〉幹事長が来た。弟の〈佐伯由紀子:Person=代表〉代表も来た。"
        "〈佐伯:Person=県議〉県議は黙った。",
    )

    assert len(entities) == 3


def test_the_full_name_is_preferred(gazetteer):
    """The longest name of a person is the preferred one, the rest are aliases, the surname is known."""
    _, entities = resolved(
        gazetteer,
        "〈モスタン:Person=氏〉氏。〈イリヤ・モスタン:Person=特使〉特使。〈モスタン:Person=氏〉氏。",
    )
    [person] = entities.values()

    assert (person.name, person.aliases, person.surname) == ("イリヤ・モスタン", ("モスタン",), "モスタン")


def test_a_country_is_called_by_its_everyday_name(gazetteer):
    """A one-kanji abbreviation is never the preferred name; the country has its identifiers."""
    _, entities = resolved(gazetteer, "〈露:Place〉は動いた。〈ロシア:Place〉は止まった。")
    [country] = entities.values()

    assert (country.name, country.aliases, country.leaf) == ("ロシア", ("露",), "Country")
    assert country.identifiers


def test_the_kind_is_decided_for_the_name(gazetteer):
    """A name that an office follows once is a person wherever the document has it."""
    mentions, entities = resolved(
        gazetteer, "〈モスタン:Place〉が来た。〈モスタン:Person=特使〉特使だ。〈モスタン:Place〉は黙った。"
    )

    assert {m.kind for m in mentions} == {Kind.PERSON}
    assert len(entities) == 1


def test_every_merge_says_why(gazetteer):
    """What was put together keeps the reason, naming both names."""
    _, entities = resolved(gazetteer, "〈佐伯正臣:Person=氏〉氏。〈佐伯:Person=氏〉氏。")
    [person] = entities.values()

    assert len(person.merges) == 1
    assert "佐伯 = 佐伯正臣" in person.merges[0]


def test_evidence_is_every_sentence_that_names_it(gazetteer):
    """An entity's evidence is its sentences, each once, in text order."""
    _, entities = resolved(
        gazetteer, "〈ドレク:Person=氏〉氏と〈ドレク:Person=氏〉氏。\n何もない。\n〈ドレク:Person=氏〉氏。"
    )
    [person] = entities.values()

    assert [(e.start, e.end) for e in person.evidence] == [(0, 10), (17, 22)]


def test_resolving_twice_gives_the_same(gazetteer):
    """Nothing depends on the order of a set."""
    for example in (*ONE.values(), *MANY.values()):
        assert resolved(gazetteer, example) == resolved(gazetteer, example)


def test_a_bare_surname_goes_by_party_and_given_name(gazetteer):
    """民政の佐伯氏 is the one of 民政党, 佐伯(由)委員 the one called 由紀子, whoever was named last."""
    mentions, _ = resolved(
        gazetteer,
        "民政党の〈佐伯正臣:Person=幹事長〉幹事長と共生党の〈佐伯由紀子:Person=代表〉代表。\n"
        "民政の〈佐伯:Person=氏〉氏は否定した。\n〈佐伯:Person〉(由)委員は黙った。",
    )

    assert [m.entities for m in mentions[2:]] == [mentions[0].entities, mentions[1].entities]


def test_a_family_is_nobody_of_it(gazetteer):
    """佐伯 alone is neither of two people where the text speaks of 佐伯家."""
    mentions, _ = resolved(
        gazetteer,
        "〈佐伯正臣:Person〉と〈佐伯信次:Person〉は〈佐伯家:Organization〉を継いだ。〈佐伯:Person〉の蔵は残る。",
    )

    assert mentions[3].entities not in {mentions[0].entities, mentions[1].entities}


def test_a_person_is_called_as_written(gazetteer):
    """The characters of a name are the name, however it is read in brackets behind it."""
    _, entities = resolved(gazetteer, "〈呉成鎬:Person〉(〈オ・ソンホ:Person〉)は語った。")
    assert [(e.name, e.aliases) for e in entities.values()] == [("呉成鎬", ("オ・ソンホ",))]


@pytest.mark.parametrize(
    ("example", "bodies"),
    [
        (
            "〈ロシア国防省:Organization〉は発表した。〈ウクライナ:Place〉の〈国防省:Organization〉は否定した。",
            [{"ロシア国防省"}, {"ウクライナ国防省", "国防省"}],
        ),
        (
            "〈ノルカ国防省:Organization〉は発表した。〈ノルカ:Place〉の〈国防省:Organization〉は認めた。〈国防省:Organization〉は黙った。",
            [{"ノルカ国防省", "国防省"}],
        ),
        (
            "〈ノルカ国防省:Organization〉は発表した。隣国の〈国防省:Organization〉は否定した。",
            [{"ノルカ国防省"}, {"国防省"}],
        ),
        (
            "〈ノルカ国防省:Organization〉は発表した。首都〈オルト:Place〉。〈オルト:Place〉の〈国防省:Organization〉は認めた。",
            [{"ノルカ国防省", "国防省"}],
        ),
    ],
)
def test_whose_ministry_it_is_stands_before_it(gazetteer, example, bodies):
    """Ukraine's ministry of defence is not Russia's, and a capital has none of its own."""
    _, entities = resolved(gazetteer, example)
    found = [{e.name, *e.aliases} for e in entities.values() if e.kind is Kind.ORGANIZATION]
    assert sorted(map(sorted, found)) == sorted(map(sorted, bodies))
