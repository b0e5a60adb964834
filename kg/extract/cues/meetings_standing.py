"""Words by which a room, a house or a town is told without its name, where the text stands. Data only."""

#: Rooms, homes and tables that are no place of their own: the town around them is.
NO_PLACE_ALONE = frozenset(
    "応接室 応接間 会議室 小会議室 大会議室 控室 控え室 楽屋 書斎 書院 居間 客間 座敷 奥座敷 広間 大広間 奥の間 茶室 茶の間 寝室 寝所 寝間 病室 待合室 "
    "ロビー ラウンジ バー ベランダ バルコニー テラス 縁側 囲炉裏端 炉端 中庭 裏庭 庭園 温室 屋上 地下室 "
    "自宅 私邸 私宅 自邸 別邸 邸宅 邸 屋敷 別荘 山荘 宿舎 下宿 宿 宿坊 宿屋 宿所 旅籠 湯宿 民宿 温泉宿 温泉旅館 旅館 ホテル モーテル アパート マンション "
    "料亭 割烹 小料理屋 料理屋 居酒屋 酒場 飲み屋 おでん屋 そば屋 蕎麦屋 そば店 すし店 寿司店 寿司屋 すし屋 鰻屋 うなぎ店 焼き鳥店 焼き鳥屋 焼き肉店 焼肉店 ふぐ料理店 中華料理店 "
    "レストラン ファミリーレストラン ビストロ カフェ 喫茶店 茶店 茶屋 パブ サロン スナック クラブ 教会 桟橋 検問所 国境検問所".split()
)
#: … that are somebody's own: only what is told of him says in which town.
HOMES = frozenset("自宅 私邸 私宅 自邸 別邸 邸宅 邸 屋敷 実家 別荘 山荘".split())
#: A room of the house where the text stands, in a clause of meeting: 別室で, 廊下で立ち話をし.
INDOORS = r"(?:別室|小部屋|部屋|一室|隣室|別の部屋|廊下|議場|会場|会議場|控室|控え室|楽屋|ロビー|食堂|バルコニー|別棟|離れ|茶室|テラス)(?:の[^、。はがを「」]{1,8})?で(?!は?な|す|き|あ)"
#: Inside the town, county or land that was named last by its ending: 市内のホテルで, 同町の公民館で, 町内で.
INSIDE_IT = (
    r"(?:(?<![一-龥ァ-ヴー])(?P<inside>[市町村区県州島])内|(?<![一-龥ァ-ヴー])(?P<of>[町村島])(?=の(?:教会|寺|神社|旅館|宿|酒場|食堂|広場|集会所|公民館|診療所|料理屋|居酒屋|喫茶店|レストラン|ホテル)で)|同(?P<same>[市町村区県州島])(?:内|役所|役場|庁舎?|公民館|議会|中心部|郊外)?)"
    r"(?:の[^、。はがをと「」]{1,14}?)?(?:で(?!き|す|あ|な|は|も)|において|にて|に(?=[^、。「」]{1,16}を(?:招|訪ね|迎え|呼))|へ(?=[^、。「」]{1,16}を招))"
)
#: A region that only its last letter tells: its towns are others than that where the text stands.
OF_A_REGION = r"(?:都|道|府|県)(?:内|外)|国[内外]|海外|郊外"
#: A sentence of what is to come, or is only said: the text does not stand there.
STANDS_NOT_THERE = r"予定|見通し|方針|来[月週年春夏秋冬]|提案|要求|求め|呼びかけ|訴え|主張|べき|かもしれない|だろう|可能性|はずだった|見送|中止|取りやめ|という(?:説|うわさ|噂)|電話|オンライン|爆発|地震|事故|事件|火災|衝突|攻撃|砲撃|空爆|死亡|負傷|逮捕|拘束|発生|大会|試合|デモ"
#: Opens a sentence: it tells of what is done at a place. 備中では、…, 首都|ケルサ|では….
TOPIC_THERE = r"(?:の[^、。はがを「」]{1,10})?では、?"
#: Opens a sentence of somebody else, elsewhere.
CHANGES_SCENE = (
    r"(?:一方|他方|これに対し|これとは別に|このほか|ほかに|片や|同じころ|同じ頃|国内では|日本では)"
)
