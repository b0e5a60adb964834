"""How a noun phrase ends: titles, brackets and case particles (格助詞) after a name. Data only."""

#: Characters that an office or honorific directly after a name is written with.
TITLE_CHARS = "一-龥々〆ヶァ-ヴー・A-Za-z0-9０-９Ａ-Ｚａ-ｚ"
#: Honorifics and plurals in hiragana that may follow a title.
HONORIFIC_KANA = ("さんたち", "さんら", "さん", "たち", "ちゃん", "さま", "くん", "ら", "など")
#: Particles after a noun phrase, longest first.
CASE_PARTICLES = (
    "によりますと",
    "によると",
    "によれば",
    "について",
    "に対し",
    "に対して",
    "として",
    "とともに",
    "と共に",
    "との間で",
    "からの",
    "からは",
    "からも",
    "から",
    "および",
    "及び",
    "ならびに",
    "による",
    "により",
    "によって",
    "との",
    "とも",
    "とは",
    "とで",
    "とが",
    "には",
    "にも",
    "にと",
    "では",
    "でも",
    "での",
    "まで",
    "への",
    "へ",
    "まで",
    "とその",
    "と",
    "を",
    "に",
    "が",
    "は",
    "も",
    "の",
    "で",
    "や",
    "か",
    "、",
    "，",
    "・",
    "＝",
    "=",
)
#: Particles that may join equals: A、B / AとB / A・B.
JOINING = frozenset({"、", "，", "と", "や", "・", "および", "及び", "ならびに", "とその", "か"})
SUBJECT_PARTICLES = frozenset({"は", "が", "も"})
TOPIC_PARTICLES = frozenset({"は", "も", "では", "には"})
#: Between two joined names only this may stand: modifiers, no other case.
MODIFIER_BREAKS = frozenset("。「」『』をがはで、")
PERSON_REFERENCES = ("両首脳", "両外相", "両氏", "両者", "双方", "両大統領", "両首相", "両大臣", "両大使", "両町長", "2人", "２人", "二人", "ふたり", "両国", "両政府", "両社", "両党")
