"""Forms in law of firms and societies, before their names: 株式会社, 宗教法人. Data only."""

LEGAL_FORM = (
    r"(?:株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|持株会社"
    r"|(?:(?:一般|公益)(?:社団|財団)|(?<![一-龥])(?:社団|財団)|社会福祉|医療|宗教|学校|農事組合|独立行政|国立大学|公立大学|特定非営利活動|認定?NPO|NPO|ＮＰＯ)法人(?:社団|財団)?)"
)
#: Between the form and the name.
LINK = r"[・「『 　]?"
#: What such a name is written with, up to its particle; kana alone may be a common word.
NAME = r"(?P<name>(?=[一-龥々ァ-ヴー]{0,12}(?:[一-龥々][ァ-ヴー]|[ァ-ヴー][一-龥々])|[ァ-ヴー]{2,}|[一-龥々]{2,})[一-龥々ァ-ヴーヶケA-Za-zＡ-Ｚａ-ｚ&＆]{2,20})"
#: Behind the name: it ends here.
ENDS = r"(?=[はがをにへともので、。」』（()）\s]|から|より|による|など|$)"
#: No name: what a firm has.
NO_NAME = r"(?:代表|社長|会長|取締役|設立|法|制度|化|形式|格|全体|各社|関係者|役員|職員|理事|登記|認可|認証|解散|売却|株主)"
