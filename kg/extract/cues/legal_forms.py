"""Forms in law of firms and societies around their names: 株式会社, 宗教法人, (本社・港南市). Data only."""

LEGAL_FORM = (
    r"(?:株式会社|有限会社|合同会社|合資会社|合名会社|相互会社|持株会社"
    r"|(?:(?:一般|公益)(?:社団|財団)|(?<![一-龥])(?:社団|財団)|社会福祉|医療|宗教|学校|農事組合|独立行政|国立大学|公立大学|特定非営利活動|認定?NPO|NPO|ＮＰＯ)法人(?:社団|財団)?)"
)
#: The rule that finds such names.
RULE = "legal form"
#: Right behind a name: it is a firm's.
HAS_HEAD_OFFICE = r"[（(](?:本社|本店)"
#: Between the form and the name.
LINK = r"[・「『 　]?"
_RUN = r"[一-龥々ァ-ヴーヶケA-Za-zＡ-Ｚａ-ｚ&＆]"
#: What such a name is written with, up to its particle; kana alone may be a common word.
NAME = (
    rf"(?P<name>(?:[一-龥々]{{0,4}}[ぁ-ん]{{1,5}}の(?:里|会|郷|家|森|丘|園|杜|風|樹|村|実|輪|木|泉|光|友|星|花|海|空|湯|館|庭|丘|虹|翼)"
    rf"|(?![のをはがにでともやへ])[ぁ-ん]{{2,5}}(?<![がはをにのとでも])[一-龥々ァ-ヴー]{{1,12}}|[ぁ-ん]{{3,6}}?(?=[がはのをと](?:[一-龥ァ-ヴ、「0-9０-９])|[、。」（(])|{_RUN}{{2,20}}))"
)
#: Behind the name: it ends here.
ENDS = r"(?=[はがをにへともので、。」』（()）\s]|から|より|による|など|$)"
#: A body in quotation marks behind its sort: 支援団体・『追い出し屋対策会議』.
QUOTED = (
    rf"(?:{LEGAL_FORM}|(?:支援|市民|住民|環境|業界|関係|慈善|奉仕|保護|消費者|被害者|女性|経済|任意|宗教|政治)団体|ボランティアグループ|市民グループ|住民グループ)"
    r"・?[「『](?P<name>[^「」『』、。]{2,24})[」』]"
)
#: Before brackets that tell where its head office is: 丸十倉庫(本社・港南市).
SEATED = rf"(?P<name>{_RUN}{{2,20}})(?=[（(](?:本社|本店|本拠|本部)[・:：＝=、])"
#: What a firm is before its name: 建材大手|丸十商会.
SORT_BEFORE = r"^.*(?:大手|中堅|最大手|老舗|準大手|メーカー|ベンチャー|チェーン|会社|業者|卸|商社)(?=.{2})"
#: No name: what a firm has.
NO_NAME = r"(?:代表|社長|会長|取締役|設立|法|制度|化|形式|格|全体|各社|関係者|役員|職員|理事|登記|認可|認証|解散|売却|株主)"
