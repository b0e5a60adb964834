"""How noun phrases and the verbs between them are told apart on the text alone. Data only: regular expressions."""

#: Letters that are a common noun of a place alone: 堰は, 関を.
PLACES_OF_ONE_LETTER = (
    "城砦館塁町村市港湊島橋寺社宮関国峠湖礁岬谷丘山川河池堰堤堀滝洲州郡郷街駅塔門湾浜浦林森園墓"
)
_PARTICLES = (
    r"に加えて|に加え|のほか|ばかりか|のみならず|はおろか|だけでなく|までを|によって|により|による|に対して|に対し|について|として|とともに|からは|からも|から|より|までに|まで|には|にも|では|でも|"
    r"への|へと|へ|との|とは|とも|だけは|だけが|だけを|のみは|のみが|までは|までも|までが|こそは|こそが|さえも?|自身が|自身は|を|が|は(?!ず)|も(?!と[ので]|ち|っと)|に|で(?![きす])|と|の(?![みち])|や|および|(?=、)"
)
#: A noun with its particle where no name stands.
NOUN = (
    r"(?P<noun>(?<![のん])うち(?=[のはがにも])|手の者|[東西南北]詰め|(?<![ぁ-ん一-龥])渡し(?=[のはをがにへも])|持ち主|持ち城|持ち山|おれたち|わしら|ぼくら|わが[一-龥]+|我が[一-龥]+|(?:[東西南北]側?)?(?:約|およそ|ほぼ|残る|残り)?[二三四五六七八九十]分の[一二三四五六七八九](?:あまり|余り|近く|ほど|以上|強|弱)?|(?:[一-龥々〇ァ-ヴーA-Za-z0-9０-９・.．%％]+(?:たち|ども|ら|など|ほど|あまり|余り)?)|ここ|そこ|あそこ|これ|それ|あれ|(?:守り|残り|周り)(?!、)|すべて|われわれ|みずから)"
    rf"(?:[（(][^（()）]{{1,40}}[）)]|だけ|のみ)?(?P<particle>{_PARTICLES})(?P<comma>[、，]?)"
)
#: A time written together with the noun behind it: 以後|同国が, 6日間|島を, 100%|当公社が.
GLUED_TIME = (
    r"(?:以後|以来|以降|その後|現在|目下|今日|当時|[0-9０-９一二三四五六七八九十]+(?:年|[カかヵヶ]月|週間?|日|時間|晩|夜)間?|[0-9０-９.]+[%％])"
    rf"(?=(?:[同両当][一-龥]+|我が[一-龥]+|部隊|軍|政府|[{PLACES_OF_ONE_LETTER}])$)"
)
#: What looks like one: 落とし, 求め, 3日に is one, but of time.
NOT_NOUN = r"(?:籠も(?=[りるっ])|最も|誰も|何も|幾度も|一[度戦兵発歩人隻機日瞬]も|落と|押さえ|抑さえ|取も|(?:奪還|奪回|制圧|占領|占拠|掌握|解放|攻略|確保)も(?=、)|[一-龥]*(?:々に|速に|後に|直ちに))"
#: Between an owner and what it owns.
OWNER_LINK = r"(?:が|の)?(?:率い(?:る|た)|指揮する|配下の|麾下の|指揮下の|傘下の|擁する|送った|派遣した|側の|方の|支持の)"
#: No verbs, though they end like some.
NO_VERB = (
    r"^あいだ|しかし、|もし、|つまり|やはり、|あまり|ただし、|まもなく|間もなく|ようやく|しばらく|ことごとく|ある(?=[一-龥])|あらゆる|いわゆる|"
    r"改めて|初めて|はじめて|極めて|すべて|全て|かつて|続いて|次いで|ついで|併せて|あわせて|加えて|追って|やがて|果たして|たちまち|そして|"
    r"いったん、|さらに|ふたたび|再び|ひそかに|ほとんど|また、|または|いち早く|ひとしきり|のうち|とはいえ、|それゆえ、|だが、|だから、|すると、|ところが、"
)
#: A verb that goes on to the next and may share its arguments: 囲み、 / 攻めて.
CHAIN = (
    r"(?:^|[一-龥ぁ-ん])(?:って|いて|いで|んで|して|きて|ちて|げて|みて|りて|じて|めて|けて|えて|れて|せて|べて|ねて|[来得出経着見寝]て)(?!い[たる]?[一-龥]|きた)|"
    r"[一-龥ぁ-ん][しりきぎちみびいえけげせねべめれじ]、|[一-龥]、|ず、|つつ、?|ながら(?:も)?、?|ずに|た末に?、?|(?:ぬ|ない|た)まま|ており、|ると、|ず(?=[一-龥]|$)"
)
#: A verb that goes on with the subject of the next: 戦わずに去った.
SAME_SUBJECT = r"(?:ずに|つつ|ながら|ないまま)、?$"
#: A clause of its own before a comma.
FINITE = r"(?:[ただるうい]|[一-龥][くすつぬむぶぐ])(?:が|ので|ため|から|けれども|けれど|ものの|ところ|一方|以上|まで|ほか|ことから|ことで|のに対し|のを受け)、|[一-龥ぁ-ん]るまで(?=[^、])|ば、|たら、|なら、|[「」。]"
#: After a stem that modifies it: what sort of places they are, whose names follow; and what follows those.
SORT_OF_PLACE = r"[ぁ-ん]{0,4}[ただるい](?:主な|おもな)?(?:集落|町村?|村落?|都市|地区|拠点|地域|島々?|市町村|城|砦)(?:は|には)、?(?:[一-龥]{1,4}の)?"
SO_FAR = r"(?:など|ほか|をはじめ|の[0-9０-９二三四五六七八九十]|だ|で(?:あ|す|、)|。|に上|にのぼ|に及)"
#: The end of a clause that tells when: 滅びると、 亡くなった後、.
WHEN_CLAUSE = (
    r"(?:[うくぐすつぬぶむる]と|[ただ](?:後|のち|あと|翌年|とき|ため)(?:に|は)?|て(?:から|以来|以後))、"
)
#: After と: what a name is called, in a clause without a subject of its own. 拠点とされた町.
CALLED_SO = r"(?:され(?:た|る|ている|ていた)|呼ばれ(?:た|る|ている)|いわれ(?:た|る|ている)|言われ(?:た|る|ている)|なった)"
#: A verb right before a noun that it modifies.
RELATIVE = r"(?:[一-龥ぁ-ん](?:た|る|ない)|んだ|いだ|[一-龥]う|[かたらまそろ]う|[一-龥](?:[すつぬむぶぐ]|[ろらりかさとおこやわく]す|[さのこ]む)|[続築置退働抱引開招描裂欠敷行書聞説解除吹突着付抜泣]く|[一-龥ぁ-ん][たる](?:あと|のち|後|まま|とき|ころ|頃|当時|以降)の)$"
#: Nouns of time: their に, から and は fill no slot.
TIME = (
    r"[^、。]{0,8}?[0-9０-９一二三四五六七八九十〇数幾何]+(?:世紀|年代|年|[カか]月|月|週|日|時|分|夜|度|回)(?:間|半|目|ぶり|未明|早朝|朝|昼|夕|夜|深夜|午前|午後|夕方)*"
    r"|[^、。]{0,12}?(?:末|頃|ころ|後|前|間|際|中|冒頭|初め|同時|直後|直前|以来|以降|以後|時点|当時|時代|年間|中旬|上旬|下旬|未明|早朝|翌朝|夕方|深夜|春|夏|秋|冬|朝|夜)"
    r"|今[朝晩夜日年月]?|昨[日年夜夏秋冬春]?|翌[日年朝月春秋夏冬]?|本日|現在|最近|以前|今回|今後|当初|最後|最初|一時|一度|二度|三度|次|先|のち|うち|とき|ところ|ため|よう|こと|もの"
    r"|程度|途中|いま|今|現|以来|もともと|元来|元々|終戦|開戦|戦後|戦前|戦時中|同年|同月|同日|前年|前月|前日|連日|先月|先週|去年|今年|来年|昨年"
)
#: How long it is since a clause: 囲んで七か月, 去って三十年余り.
SO_LONG = r"[てで](?:もう|はや|ほぼ|およそ|約)?[0-9０-９一二三四五六七八九十百数幾半何]+(?:[カかヵヶ]月|年|日|週|時間|世紀|世代|昼夜|月)(?:間|半|余り?|あまり|近く|以上)*$"
#: Particles that join a phrase to the next.
JOINING = frozenset(
    {
        "と",
        "や",
        "および",
        "、",
        "・",
        "に加え",
        "に加えて",
        "のほか",
        "ばかりか",
        "のみならず",
        "はおろか",
        "だけでなく",
    }
)
#: … of those, what is added to: 城に加え、港も.
BESIDE = frozenset({"に加え", "に加えて", "のほか", "ばかりか", "のみならず", "はおろか", "だけでなく"})
#: … right behind a name: 城ばかりか港も.
NOT_ONLY_WORDS = frozenset({"に加え", "に加えて", "ばかりか", "のみならず", "はおろか", "だけでなく"})
EVEN = frozenset({"まで", "までも", "も", "さえ", "さえも"})
NOT_ONLY = r"(?P<particle>に加えて?|ばかりか|のみならず|はおろか|だけでなく)(?P<comma>、?)"
#: From a stem to the noun that it modifies.
ADNOMINAL = r"[^、。はがを「」]{0,6}と(?:みられる|見られる|される|いわれる|言われる)(?=[一-龥ァ-ヴーA-Za-z0-9０-９「])|[^、。はがをにのと「」]{0,5}?(?:た|ている)[」』]と[一-龥]{2}(?:した|する|している)(?=[一-龥ァ-ヴーA-Za-z0-9０-９「])|(?:[」』]?と|に)?[^、。はがをにのと「」]{0,5}?(?:た|る|ない|ていた|ている|てきた|う|つ|く|す|む|ぶ|ぐ)(?=[一-龥ァ-ヴーA-Za-z0-9０-９「])"
#: After a stem: whose word it is stands before it, and what it is done to behind. X が制圧したと主張する Y.
CLAIMED_HEAD = (
    r"[^、。はがをに「」]{0,6}(?:た|ている)[」』]?と(?:(?:主張|発表|宣言|公表)(?:する|した|している|していた)(?=[一-龥ァ-ヴーA-Za-z])"
    r"|(?:する|していた)(?=[一-龥ァ-ヴーA-Za-z])(?![^、。はがを「」]{0,16}(?:発表|主張|声明|言い分|説明|見解|指摘|報道|報告|立場|見方|情報|説|話|記事|映像|動画|写真|投稿|文書|証言|一方|他方)))"
)
#: … in a headline, whose subject says so of himself: ロシア、Y を制圧と発表.
ANNOUNCED_SO = r"[っしい]{0,2}[ただ]?[」』]?と(?:発表|宣言|主張|公表|報告)(?=[。\s　（(]|$)"
#: A noun that only holds a clause together: no head.
FORMAL_NOUN = r"(?:(?:[一-龥]{1,4}の)?手続きを(?:完了|終え|済ませ|終了)|直?後|前|際|時|日|年|月|夜|朝|翌|以来|場合|模様|見通し|予定|方針|ため|上|結果|一方|事実|件|旨|形|状態|ほか|うち|以上|間|頃|途端|当時|当日|今|ところ|こと|もの|わけ|はず|経緯|原因|理由|罪|功|功績|責任|情報|報道|疑い|過去|経験|実績|作戦|話|説|戦い|できごと|出来事|[0-9０-９]+)(?![一-龥ァ-ヴー])"
#: Between a clause and the name it modifies.
HEAD_MODIFIER = r"[一-龥ァ-ヴー・、0-9０-９]{0,8}(?:の|にある|、)?[一-龥ァ-ヴー・]{0,8}[「『]?"
CLEFT = r"(?:[^、。はがを]{0,6}(?:た|る|[んい]だ|ない|なかった)|[うくぐすつぬぶむ])の[はが]、?(?:結局|実は|ほかならぬ|もはや|いまや|今や|今では|今は|いまは|現在は?|ついに)?"
#: After the name that a cleft ends with.
#: … where no name does: 甲市と商会が出資する会社だ.
MODIFIES = r"(?:[^、。「」はが]{1,8}が)?[^、。「」はがを]{0,6}(?:する|した|される|された|[一-龥][うくすつるむぶ]|っ[たて])(?=[一-龥ァ-ヴー])"
CLEFT_END = r"[一-龥ァ-ヴー]{0,4}(?:だ|で(?:あ|す|し[たて]|ござ|、)|。|」|、|$)"
#: Further parts that stand for their place.
MORE_PARTS = r"(?:国際)?空港|本館|別館|管制塔|(?:旅客|貨物)?ターミナル|格納庫|山林|森林|牧草?地|原野|底地|[東西南北左右両]岸側?(?:一帯)?(?:[0-9.０-９]+ヘクタール)?|[東西南北]詰め?|[東西南北][斜壁]?面|(?:[東西南北]側?の?)?(?:約|およそ|ほぼ|残る|残り)?[二三四五六七八九十]分の[一二三四五六七八九](?:あまり|余り|近く|ほど|以上|強|弱)?|[市県国町村公社私]有地|陸地|門|城門|鍵|駅|駅前|市庁舎|町役場|役場|庁舎|市役所|学校|校舎|製粉所|工業地区|飛行場|桟橋|給水塔|灯台|検問所|監視所|観測所|管理棟|警察署|中央市場|操車場|鉄橋|岸壁|滑走路|駅舎|本丸|搦手|大手門?|裏門|水の手|町役場|役場|[東西南北]の街区|街区|一帯|地域|地区|集落|島々|全島|全体|領域|支配権|大部|大多数|[東西南北]側(?:の約?[0-9０-９]割)?|[東西南北]岸|残り|要地|全部|両[市町村島国州城]|[0-9０-９]島|三島|[城市町島構校院港園域]内|市街戦"
#: A building that is a topic of its own: 灯台は廃止され、建物は….
BUILDING_TOPIC = r"(?:^|(?<=[、。\s]))(?P<noun>[一-龥々]{0,4}(?:灯台|塔|駅|駅舎|学校|校舎|役場|工場|倉庫|番所|屋敷|館|病院|郵便局|銀行|劇場|教会))(?:は|も)、?(?=[^。]*[、])"
#: Between a place and a noun: what stands beside it or before it, and is no part of it. 町の|東の|橋
BEYOND = r"の(?:すぐ)?(?:[東西南北]{1,2}(?:側|方|隣)?|郊外|近郊|近く|そば|傍ら|周辺|外れ|はずれ|町外れ|対岸|手前|先|沖合?|隣|向かい|向こう|背後|裏手?|前面|上流|下流)(?:にある|に(?:架|掛|か)かる)?の?"
#: Nouns that stand for who sent them.
TROOPS = (
    r"(?:[一-龥ァ-ヴー0-9０-９・]*?)(?:軍勢|[^敵官]軍|部隊|兵|兵士|先鋒|先陣|本隊|艦隊|船団|一隊|別働隊|別動隊|守備隊|警備[隊庁局]|保安[庁局]|主力|騎兵|歩兵|水軍|[師旅]団|連隊|大隊|勢|手勢|戦車|海兵隊|空挺隊|特殊部隊|戦闘員|民兵|傭兵|代官|城代|奉行|総督|役人|番兵|守兵|守備兵|家臣|家来|配下|手の者|将兵|兵力|戦士|隊|一族|一派|主流派|反主流派|分派|一味|一党|家中|残党|同盟軍|連合軍|警備艇|巡視[船艇]|哨戒艇|軍艦|艦艇|装甲車|憲兵|歩哨|斥候|警官|機動隊)"
    r"(?:たち|ども|ら)?[0-9０-９一二三四五六七八九十百千万余]*(?:人|騎|名)?|軍"
)
#: … and that he has parted from them with.
FACTION = r"一派|分派|反主流派|主流派|一味|残党"
#: What a state's ministry calls its own state.
STATE_ITSELF = r"(?:中央)?政府|国民?|国家|(?:政府|国)軍|軍|共和国|王国|連邦"
#: … and for the speaker's own side.
OWN_TROOPS = r"(?:我が|わが|我|自|友)(?:軍|方|国|部隊|国軍|隊)?|我々|われわれ|我ら|われら|味方|私たち|軍|部隊|国軍|守備隊|警備隊|隊員|戦士|自(?:派|国|軍|社|分たち|分|ら)|当(?:社|行|方|公社|局|社団|財団|組合|協会|法人)|弊社|本学|(?:俺|僕|おれ|わし|ぼく|私)(?:たち|達|ら)|(?:わが|我が)方|わが(?:王家|国民|民族|社|家)|我が(?:社|家|民族)|こちら(?:側)?|うち|うち(?:の)?(?:軍|部隊|兵)|(?:わが|我が)(?:兵|隊|艦隊|海軍|陸軍|守備隊|部隊)"
#: … of those, what only a state or its troops have.
ARMY_OF_STATE = frozenset({"軍", "国軍"})
#: … and for the other side.
ENEMY_TROOPS = r"敵(?:軍|方|側|兵|勢)?|先方|あちら(?:側)?|向こう(?:側)?|相手(?:側|方|国)?"
#: Titles after a place that make it something else: its lord, its people, a plan.
NO_SITE = r"(?:軌道|航路|針路|主|王|公|侯|伯|将|守|代|氏|人|民|兵|隊|軍|勢|方|党|省|庁|局|社|員|者|相|官|長|団|派|家|攻め|攻略|攻撃|侵攻|作戦|計画|問題|交渉|条約|会談|訪問|戦|制圧|奪還|占領|陥落|解放|併合|防衛|守備|駅|港|空港|基地|大学|学校|病院|新聞|市場|庁舎|役場|産|製|出身|支店|支社|工場|事件|事故|選|杯|店|職)$"
#: Whose this is has done it: Xの攻撃で, Xの手で.
BY_ATTACK = r"(?:総|猛|急|大)?(?:攻撃|攻勢|攻|攻め|襲撃|侵攻|進撃|進攻|反攻|夜襲|奇襲|包囲|砲撃|手|前|軍門|猛攻|大軍|軍|兵|軍勢|部隊|連合軍|刃)"
#: What leaves a port or a town without anybody's having held it: ships, aircraft, vehicles.
VESSELS = r"[^、。はがを]*?(?:艦|船|艇|空母|タンカー|フェリー|ヨット|旅客機|輸送機|機体|ヘリ|ヘリコプター|飛行機|列車|車列|バス|[0-9０-９一二三四五六七八九十数両]+(?:隻|機|艘|便))"
#: What is put up somewhere and holds nothing: ホームなどの安全設備が設置されている.
EQUIPMENT = r"[^、。はがを]*?(?:設備|装置|機器|機械|器|柵|カメラ|看板|扉|ドア|遊具|銅像|石碑|ポスト|自販機|自動販売機|端末|掲示板|案内板|照明|ベンチ|エレベーター|トイレ)"
#: Entering that is always by arms.
ENTERING_BY_ARMS = frozenset({"入城", "無血入城", "進駐"})
#: A noun that points at the place spoken of.
POINTING = r"これ|あれ|ここ|そこ|同所|同地|当地|かの地|その地|この地|彼の地|あそこ"
#: Rights that are taken and given like the place itself.
RIGHT = r"実権|采配|差配|仕置き?|政務|国政|(?:運営|経営|支配|統治|施政|管理|所有|租借|採掘|開発|使用|領有|実効支配)権|主権|権益|実効支配|支配|統治|管理|運営|経営|領有|占領|占拠|鍵|守り|守備|防衛|防衛線|防御線|守備線|治世|領主権|土地|所領|門|城門|城|郭"
#: What ends a particle that a word of limit stands before: ベニカだけは.
LIMIT = r"(?:のほう|の方(?=[はがもを])|だけ|のみ|こそ|さえ|自身|自体|一帯|など|等)(?P<particle>は|が|も|を|に|の)(?P<comma>[、，]?)"
#: Particles before a quotation whose predicate takes the phrases before it.
INTO_QUOTE = frozenset({"を", "は", "も", "が", "について", "については", "から", "からは", "に", "には"})
#: Nouns for a town whose name does not say that it is one.
TOWN_NOUN = r"町|村|街|市|都市|集落|同[市町村]"
#: Before a right: of the place spoken of. その管理を.
ITS = r"その$"
#: Parts that mean the place spoken of where none is named with them.
SIDE = r"本館|別館|管制塔|(?:旅客|貨物)?ターミナル|格納庫|施設|建物|敷地|(?:約|およそ|ほぼ|残る|残り)?[0-9０-９一二三四五六七八九]割|全[島市町村州県区山]|[山頂]頂|頂上?$|尾根|稜線|構内|校内|港内|搦手|大手門?|裏門|水の手|駅|駅前|市庁舎|町役場|役場|庁舎|市役所|学校|校舎|製粉所|工業地区|飛行場|桟橋|給水塔|灯台|検問所|監視所|観測所|管理棟|警察署|中央市場|操車場|鉄橋|岸壁|[東西南北左右両]|(?:約|およそ|ほぼ|残る|残り)?[二三四五六七八九十]分の|土地|中心|市街|街区|残り|半分|大半|旧市街|一帯|全域|全土|市内|町内|島内|城内|滑走路|駅舎|本丸|城門|正門|町役場|役場"
#: Parts that only a town has which is spoken of.
OF_TOWN = r"(?:国際)?空港"
#: Of a body: through which it tells what it did.
WORDS_OF = r"(?:国営|公式|定例|戦況|軍事)?(?:放送|ラジオ|テレビ|通信|機関紙|チャンネル|サイト|アカウント|投稿|発表|声明|広報|公報|日報|戦報|報告|布告|電報|書簡)"
#: Whom a commander takes away: 部隊を引き揚げた.
OWN_MEN = r"(?:全|最後の)?(?:要員|人員|隊員|兵員|戦車|警備員|職員|代表)|部隊|兵|兵力|軍|守備隊|警備隊|全部隊|将兵|主力|軍勢"
#: Particles of the places that a sentence is about.
SALIENT = frozenset({"は", "を", "も", "が", "について", "については", "では", "には", "とは", "だけは"})
#: … and what makes one of it at the end of a sentence: ドゥラ高原のことだ。
TOPIC_END = r"(?:の(?:こと|話|場合|件))?(?:だ|です|である|だった)?[。：:]?$"
#: Before it: what presents Y as what the text is about. 心配なのは Y だ, もう一つの火種は、海を扼する Y です。
PRESENTS = r"(?:[たるいな]の|んだの|心配|気がかり|懸念|懸案|火種|焦点|争点|問題|課題|難題|舞台|鍵|例外?|[一1１]つ|ひとつ|標的|狙い|目標|目当て|残り|相手)は、?[^は]*$"
#: After 「Y に」: troops go there, and what is told next is of Y.
MARCHES = r"(?:向か|進軍し|進撃し|迫|押し寄せ|攻め(?:寄せ|入|込)|軍を進め|兵を(?:進め|向け|出)|上陸し|攻撃を|砲撃を)"
#: … before a verb of taking that names no place: Y に再び進軍、2日で|陥落させる.
COMES_WITH_ARMS = rf"(?:再び|直接|一気に|相次いで)?(?:{MARCHES}|突入|侵攻|進軍|進撃|上陸|攻勢)"
#: A line that is a heading by its marks: 【ドリナ区=青】, 3.ベレ村――×; what stands there after the place.
HEADED_LINE = r"[【［\[][^【】]{2,24}[】］\]]|[0-9０-９]{1,2}[.．、)）][^。、はがを]{2,20}"
PAINTED = r"[ 　=＝:：（(／/→―—-]{1,3}(?:[赤青緑黒白黄紫灰橙茶桃紺水色と・の縞斜線]{1,8}|[×○△◎✕？?]{1,3})[】］\])）]*"
#: … of a headline that tells what became of it: ミルタ市、陥落。
HEADLINE_REST = r"(?:ついに|遂に|完全に)?(?:陥落|落城|開城|失陥|奪還|解放|制圧|占領|攻略)[！!。]?$"
#: After 「Yの」: what makes Y the topic. Y の攻防は, Y の稜線をめぐる.
FOUGHT_FOR = r"(?:[一-龥]{1,3}での?)?(?:攻防戦?|戦い|戦闘|市街戦|争奪戦?|防衛戦?|包囲戦?|攻略戦?|扱い|取り扱い|処遇|帰趨|行方|命運|地位|支配権?|帰属|領有権?|主権|占領|奪還|制圧|陥落|運命|戦況|情勢|稜線|全域|返還|問題|領土問題)(?:争い|問題)?(?:だ|です|である)?(?:[はがを]|について|をめぐ|。|$)"
#: … or what stands there: Y の検問所は, Y の旧造船所を.
WHATS_THERE = r"(?:旧|新|古い|大|小)?[一-龥々ァ-ヴー]{0,4}(?:検問所|橋|空港|飛行場|基地|陣地|要塞|砦|城|港|渡し場?|関所?|工場|造船所|製鉄所|製油所|鉱山|炭鉱|油田|発電所|変電所|ダム|水門|駅|塔|灯台|寺|神社|教会|修道院|宮殿|倉庫|国境検問所|町|村|街)(?:は、?|では、?|には、?|を|も)"
#: Between a place and its lord: 八重の主、門倉輝房.
LORD_BETWEEN = r"[一-龥]{0,4}[、の]?"
#: Particles of a place that is spoken of a little.
MENTIONED = SALIENT | {"に", "へ", "から"}
#: After 「Xの」: parts that leave X the head of a clause before it.
HEAD_PARTS = r"[東西南北]|中心|市街|大半|一部|全域|全土|港|近郊|郊外|周辺|沿岸|国境|旧市街|半分"
#: After 「Xの」: a head that X only qualifies (イエメンの町).
QUALIFIED = r"(?:町(?!役)|村(?!役)|市(?![街庁役内])|都市|地区|飛び地|領土|地(?![域区])|企業|会社|銀行|大学|団体|組織|複合)"
#: Endings of the names of houses, which hold where they are based.
HOUSES = ("家", "氏", "藩", "勢", "方", "派", "衆", "族", "朝")
#: Verbs of staying that are passive: 守備隊が置かれた.
POSTED = frozenset({"置", "配", "配置"})
#: From a stem to whose words the clause is: 制圧したとするXの発表.
SAID_BY = r"[^、。はがを「」]{0,6}(?:た|る|ない)と(?:する|の|いう|した|主張する)"
SAYING = r"(?:側|国防省|当局|軍)?の(?:公式)?(?:発表|主張|声明|言い分|説明|見解|指摘|報道|報告|立場)"
#: After a holder's name: what it makes is land, and it joins no other name.
LAND_TITLE = "領"
#: Behind whose words a clause is: somebody else refuses them, who left or did not. Z は、撤退したとする X の発表を|否定した
REFUSED = r"[^、。「」はが]{0,12}を、?(?:「[^「」]*」(?:と|として|だと)、?)?[^。「」はが]{0,12}?(?:否定|打ち消|一蹴|退け|否認|はねつけ|突っぱね)"
#: Particles of what a statement is about.
ABOUT = r"(?:について|に関して|をめぐって|に対して)[はも]|ならば?、|に関しては|といえば、"
#: Before a place of a list: when or where it happened to it. 3月に|甲、4月には|乙が.
_WHEN_OR_WHERE = r"(?:(?:同|翌)?[0-9０-９一二三四五六七八九十]{0,4}(?:年|月|日)(?:[0-9０-９一二三四五六七八九十]{1,3}日)?(?:に(?:は)?)?|[東西南北中]{1,2}部で(?:は)?)、?"
LISTED_WHEN = rf"(?<![0-9０-９一-龥]){_WHEN_OR_WHERE}$"
LISTED_NEXT = rf"(?:など)?、(?:さらに|続いて|その後)?{_WHEN_OR_WHERE}"
#: A noun that is what the topic is called: Xは Y を支配した王朝。
NOMINAL = r"[一-龥ァ-ヴー0-9０-９・の]{1,16}(?:(?:に|と)な(?:っ|り)|。|だ(?!け)|で(?:あ|す|、)|、|$)"
#: Before a name: those against it, not it.
AGAINST = ("反", "非", "対", "抗")
#: Nouns that a part may be of where they point at the place spoken of: 町の北側.
WHOLE = r"(?:この|その|同)?(?:[東西南北]側|町|村|市|街|都市|集落|城|島|半島|市街|市内|中心部?|市中心部|港|橋|川|谷|渓谷|盆地|高地|丘|山|峠|砦|要塞|地区|州|県|国|地|現地|[東西南北]+|土地|敷地|全体|湖面|水面|水域|海域)"
#: Before a common noun: so many of them, of which none was named. 11基の原発.
SO_MANY = r"[0-9０-９一二三四五六七八九十百数](?:基|か所|カ所|ヶ所|箇所|棟|隻|店|校|社|件|施設)の$"
#: Titles of lords that a chronicle goes on to call them by.
LORDLY = r"女?(?:大?公|伯|侯)|大?公|伯|侯|大?王|帝|皇帝|大公|公爵|侯爵|伯爵|辺境伯|首長|族長|太守|国王|女王|スルタン|ハーン|藩主"
#: What only some places have: end of the part → ends of their names.
PART_OF = (
    ("岸", ("川", "河", "江", "沢", "湖", "池", "運河", "水路", "海峡", "橋", "ダム")),
    ("詰", ("橋",)),
    ("頂", ("山", "岳", "峰", "高地", "丘", "峠", "丘陵")),
    ("斜面", ("山", "岳", "高地", "丘", "峰", "峠", "丘陵")),
)
#: Shares of land, and endings of what nobody divides.
SHARE = r"半分|分の[一二三四五六七八九](?:あまり|余り|近く|ほど|以上|強|弱)?$|割$"
UNDIVIDED = ("砦", "要塞", "城塞", "橋", "駅", "館", "塔", "宮殿", "空港", "基地", "官邸")
#: What only a town has, not one of those.
OF_TOWNS_ALONE = r"市庁舎|市役所|町?役場|製粉所|製油所|中央市場|警察署|学校|校舎|旧市街|街区|工業地区"
#: Before a noun: they are it no more (元兵士).
NO_MORE = ("元", "退役", "脱走")
#: Entering that stations troops: without a place named it may be anywhere.
STATIONING = frozenset({"進駐"})
#: … and of a body: 軍は.
BODIES_OF_ONE_LETTER = "軍党社藩寺隊"
#: Nouns in katakana that end names of places and bodies.
KATAKANA_NOUNS = frozenset(
    {
        "ダム",
        "トンネル",
        "ターミナル",
        "ホテル",
        "センター",
        "タワー",
        "ビル",
        "プラント",
        "ゲート",
        "ユニオン",
        "グループ",
        "オアシス",
        "キャンプ",
    }
)
#: 軍 alone, and what it means where a text names several armies.
ARMY = "軍"
ANYBODYS_ARMY = frozenset(
    {"自国軍", "自軍", "敵軍", "敵国軍", "相手国軍", "両軍", "同軍", "友軍", "我が軍", "わが軍"}
)
ARMIES_OF_STATE = ("国軍", "政府軍", "国防軍", "国民軍", "陸軍", "正規軍", "連邦軍", "共和国軍", "王国軍")
#: After a common noun: all of it, or the land around.
ALL_OF_IT = r"(?:そのもの|自体|全体|全部|全域|全土|一帯|周辺|側|内|跡)$"
#: Before a common noun: the one spoken of.
THE_SAME = r"^(?:この|その|あの|例の|かの|当の|当該|同|わが|我が)"
#: Before a bare noun that is read as a name, after it, and its particles.
THE_ONE = "この|その|あの|例の|かの|当の"
ALL_AROUND = "全域|全土|全体|一帯|中心部|周辺"
FOCUS_PARTICLES = "について|だけは|からは|には|では|へは|を|は|が|も|から|に|へ|の"
#: After a place that somebody only goes to, comes from or is kept in: 居城の鳥越に|引き返す, 鳥越を|離れられず.
GOES_OR_COMES = (
    *("へ", "から"),
    *(
        "に赴",
        "に行",
        "に出",
        "に引き返",
        "に引返",
        "に引き揚げ",
        "に引き上げ",
        "に戻",
        "に帰",
        "に退",
        "に逃",
    ),
    *("に落ち延び", "に落ちのび", "に参", "に使い", "に使者"),
    *("を離れ", "を出", "を発", "を立", "を留守"),
)
#: Particles and what stands after them where a right is one to a place: Yに対する主権, Yへの権利.
OVER_LINKS = frozenset(
    {("に", "対する"), ("に対し", "する"), ("に", "おける"), ("への", ""), ("に", "関する")}
)
#: What stands for its place only where that is named with it: 鍵を受け取った.
THING = r"鍵|門|土地|所領|冠|株式"
#: Nouns that are part of the town or hill that owns them: Yの谷口, Yの東滑走路. The end of each.
PART_ENDS = (
    r"[一-龥々ァ-ヴー0-9０-９]{0,6}(?:口|縁|端|岸|麓|裾|斜面|尾根|稜線|区|街|街道|通り|路|橋|門|塔|駅|港|館|庁舎|役所|役場|校舎|学校|場|場所|所|台|堡|塁|壕"
    r"|陣地|基地|宮|宮殿|官邸|砦|堤|倉庫|工場|施設|局|教会|寺|聖堂|広場|センター|ターミナル|ビル|地区|集落|郭|丸|櫓|タンク|倉)"
)
#: … and of islands and capes, though they are no towns.
SMALL_LANDS = ("島", "礁", "岬", "半島", "中州", "砂州")
#: Between two places of which the first is a part of the second: Y を含む|半島の|北側.
INCLUDING = r"を(?:含む|含めた|はじめとする|中心とする)(?:[一-龥]{1,4}の|[0-9０-９一二三四五六七八九十数]{1,3}(?:つ|か所|カ所)?の)?$"
#: Last letters of land that has no name of its own: 沿岸部, 三つの郡.
LANDS = ("郡", "県", "州", "市", "町", "村", "部", "地域", "一帯", "地区", "集落", "島々")
#: … that whoever owns land himself only has: 法雲寺の山林.
LAND_ENDS = r"[一-龥々ァ-ヴー0-9０-９]{0,6}(?:林|森|田|畑|果樹園|茶園|農園|庭園|公園|牧場|地所|用地|敷地|宅地|農地|耕地|緑地|跡地|原野|牧野|草地|別荘地?|山荘|邸宅?|渡し|蔵|店舗|旅館|ホテル|窯|坑道?|鉱区|温泉|源泉|土地建物)"
#: … that end so and are none.
NO_PART = r".*(?:市場|相場|立場|登場|人口|窓口|当局|政局|結局|住所|長所|短所|名所|台所|舞台|土台|経路|進路|退路|航路|水路|岐路|専門|部門|名門|入門|教区|選挙区|裁判所|事務所|大使館|領事館|郵便局|放送局)"
#: Where a flag is set up: of the place spoken of.
MAST = r"屋上|屋根|塔|棟|舎|館|庁|所|場|校|門|楼|櫓|頂|本丸|広場|中心|ポール|柱|丘|高台|入口|入り口"
#: From whom: 乙社より.
FROM = "より"
#: The date that opens an entry of an annal: 十二月甲子、.
DATE_HEAD = r"^[\s・]*[^、。はがを]{1,12}[年月日春夏秋冬朝夕夜頃子丑寅卯辰巳午未申酉戌亥][、　 ]"
#: … that name the teller's side outside of any quotation too.
WE = r"わが|我が|我々|我ら|われわれ|われら|当方|自軍|私たち"
#: After the first name of a line: the line is about it.
HEADS_LINE = frozenset({"：", ":", "→", "➡", "⇒", "…", "―", "─", "—"})
#: … and after a place that begins one.
EQUALS = frozenset("＝=")
#: Endings of what is built and run.
BUILT = (
    *"駅 港 空港 埠頭 橋 館 園 場 所 院 校 寺 社 城 宮 塔 ダム 堰 水門 運河 鉱山 炭鉱 銅山 金山 鉄山 油田 鉱区".split(),
    *"ホテル プール ビル ホール タワー センター ターミナル アリーナ ドーム スタジアム パーク 灯台 温泉 邸 荘 家住宅 発電所".split(),
)
#: Endings of what private people own like anybody.
PRIVATE = (*BUILT, *"山 島 林 森 谷 沼 池 浜 牧場 農園 茶園 屋敷 蔵 座 旅館 窯 田 畑 砦 橋".split())
HOUSE_BEFORE = ("ホテル", "ヴィラ", "シャトー", "カフェ", "ペンション", "ロッジ")
#: Nouns that say right before or after a place's name what it is, and then mean it: 孤島カイラ, カムダの町.
CALLED = r"半島|要塞|城塞|高地|鉱山|農園|荘園|修道院|[島町村城砦館街]"
#: Between two names: whose kin or man the second is. X の弟、Z.
KIN = r"(?:異母|実の?|義理?の?)?(?:弟|兄|子|息子|娘|嫡男|嫡子|長男|次男|三男|末子|甥|叔父|伯父|父|母|妻|孫|娘婿|婿|養子|従弟|従兄弟?|家臣|重臣|宿老|家老|配下|腹心|部下|副官|盟友|与党)[の、]?"

#: Behind a place: it is what a clause is about. Y については, Y の町について、
SPOKEN_ABOUT = r"(?:の(?:町|街|村|市|島|橋|港))?(?:について|に関して|をめぐって|を巡って)[はも、]?"
#: Before a place: near which other one it lies. ザレムの隣の|ブロニ、
BESIDE_ANOTHER = r"(?:(?:また|一方|なお)、)?[一-龥ァ-ヴー・]{2,14}の(?:すぐ)?(?:隣|近く|[東西南北]|北東|北西|南東|南西|郊外|対岸|手前|先)の$"
#: Places that are counted behind their names: 甲、乙、丙の三市とも.
COUNTED_PLACES = r"(?:両|[二三四五六七八九2-9２-９])(?:つの)?(?:都市|市|町村|町|村|島|集落|地区|州|県|橋|城|砦|港|拠点|要衝|高地|峠)"
#: Behind X が: a place named before is held by X. Y は X が実効支配し.
HOLDS_IT = r"(?:、?(?:いま|今|現在|事実上|ずっと|長く|一貫して|[0-9０-９]{4}年(?:以来|から)))?、?(?:実効支配|支配|占領|占拠|統治|管理|領有|保有|所有|押さえ|握[りっ]|治め)"
#: After 「Yの」: of what belongs to Y so much is told next. Y の権益のうち、六割は
OUT_OF = r"(?:[一-龥]{1,6}の)?うち[、は]"
#: Whose hands something is taken from: X の手から.
HANDS = r"手|手中|掌中|魔手|支配|支配下|統治|統治下|管理|管理下|占領|占領下|軛|くびき|圧政"
OUT_OF_HANDS = frozenset({"から", "より"})
#: Between a body or a town and the name of who owns for himself: 地元紙の社主、X.
POST_BEFORE = r"[一-龥ァ-ヴー]{1,8}[、・]?"
#: Right behind a topic: it says something, and is not spoken of.
SAYS_SO = r"、?(?:主張|述べ|発表|反論|強調|訴え|説明|言[いっう]|反発|非難|批判|否定)"
#: Before a place: what stands in this line lies there. 【所在】北沢市本丸
LOCATES = r"(?:所在地?|住所|位置|場所|会場|現在地|最寄り?(?:駅)?|交通|アクセス)[】〕\])）]?[ 　:：|｜]*$"
#: An item of a digest or a thread that names what it is about: (3/4) レノ:…, ・ハルザ方面:…
LABELLED = r"(?:[(（]?[0-9０-９]{1,2}[/／][0-9０-９]{1,2}[)）]?|[・●○◆◇■□▼▽▲△※*＊-])[ 　]*(?P<label>[^ 　、。「」:：=＝…]{1,14})[:：=＝…]"
#: Labels of what is told of the same place.
COMMON_LABEL = r"(?:現在の|今の)?(?:状況|現状|戦況|支配(?:者|勢力|状況)?|実効支配|領有権?(?:主張)?|主張|経緯|背景|備考|損害|被害|死者|日時|日付|概要|結果|その後|面積|人口|位置|場所|歴史|特徴|所有者?|管理者?|城主|領主|所在地|別名)"
#: After を: the two are one particle, and no verb is near that has the object. Not はじめ, 含め: it is one of them.
WITH_OBJECT_PARTICLE = r"(?:目?前に|経[てた]|経由し|皮切りに|拠点に|足場に|足掛かりに|足がかりに|手始めに|除[いき]|除く|めぐ[るっり]|巡[るっり]|通じ|中心に|背に|控え|機に|起点に|舞台に|境に|目標に|目指[しす])"

#: How large a piece of land is, between it and its particle: 跡地|約八千平方メートルを, 山林|およそ12ヘクタールは.
_SIZE = (
    r"(?:の)?(?:うち)?(?:約|およそ|おおよそ|ほぼ|計|合計|合わせて|総面積)?[0-9０-９〇一二三四五六七八九十百千万億.,，．数]+"
    r"(?:平方メートル|平方キロ(?:メートル)?|平米|㎡|ヘクタール|アール|エーカー|坪|町歩|町[0-9一二三四五六七八九]反|反歩?|区画|筆|棟)(?:余り?|あまり|ほど|弱|強)?"
)
SIZED = rf"{_SIZE}(?P<particle>を|は|が|も|に|について|では|の)(?P<comma>、?)"
SIZE_BEHIND = rf"(?<=.){_SIZE}$"
#: Right before a name, what of the land it is: 無人島、|ウフ離れ is an island, and no town.
LAND_BEFORE = r"(?P<noun>島|湖|沼|川|河|山|峠|岬|岩礁|高原|半島|砂漠|谷|盆地)、?$"
