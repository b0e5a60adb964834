"""Words of things that bear a place's name and are none, and of what sails from a port. Data only."""

#: Ends a name that no place has: 羽田便.
THING_NAME = r"(?:便|券|号|アカウント|メール|行き)$"

#: Right behind a place's name, what is meant instead: 東京駅間指定席券, イトカワ周回軌道.
THING_BEHIND = r"(?:間|行き?|発|着|方面)?の?(?:[^、。はがをにでと]{0,8})(?:指定席券|航空券|乗車券|切符|チケット|[周公]回軌道|軌道|便(?:名|数)?)(?=[^一-龥]|$)"

#: What sails or flies leaves a port and loses nothing: 艦二隻は.
VESSEL = r"(?:[艦船艇]|機|便|フェリー|タンカー|旅客機)(?:[0-9０-９一二三四五六七八九十両]+[隻艘機])?(?:は|が)[^、。]{0,30}$"

#: Ends the name of a police, which guards a town and does not hold it.
POLICE = ("警", "警察", "警視庁", "警備部", "警察本部")

#: Behind a place's name and の: a thing of that country, which one may hold without holding any of its land.
BELONGINGS = (
    r"の[^、。はがをもに「」]{0,12}(?:口座|預金|アカウント|データ|資産|外貨準備|準備金|ファンド|基金|資金|会社|企業|銀行|株式?|債券|国債|通貨|通信網|電話網|回線|サーバー|サイト|システム|特許|商標|著作権"
    r"|船|艦|艇|航空機|旅客機|戦闘機|衛星|無人機|兵器|戦車|ミサイル|文書|記録|写真|映像|美術品|文化財|仏像|絵画|チーム|選手|議会|市場|シェア|経済|メディア|権益|利権|首位|王座|タイトル)(?=[はがをも]|$)"
)
