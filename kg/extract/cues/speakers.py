"""Words that make a noun phrase somebody who can speak: regular expressions and lists only."""

from kg.extract.cues.reporting_owners import SOURCE_PARTICLES

#: What may stand between a name and its particle: titles in kanji, katakana, digits, 側, さん.
TITLE_RUN = r"(?:[一-龥々ヶァ-ヴー・･A-Za-z0-9０-９]{0,24}(?:さん|ら|たち)?(?:自身)?)"

PARTICLES = (
    SOURCE_PARTICLES
    + r"|いわく|曰く|としては|からは(?=、)|では(?!な|あ)|(?:なんか|なんて|だって|ですら|でさえ|こそ)(?=、|〓)|に(?:至|いた)っては|までもが|さえも|すらも|はとい(?:うと|えば)|は|が|も"
)

#: Of these, topics as one talks.
TALKED = frozenset(
    {"なんか", "なんて", "だって", "ですら", "でさえ", "こそ", "はというと", "はといえば", "までもが"}
)

#: … and those that single somebody out.
SINGLED_OUT = frozenset({"に至っては", "にいたっては", "さえも", "すらも"})

#: Particles of a noun that a relative clause says something of: …と訴えるXに.
OTHER_PARTICLES = r"に|を|へ|と|から|で"

#: A title or noun after a name, at whose end somebody stands who can speak.
AGENT_ROLE = (
    r"女史|翁|女公|公爵|侯爵|伯爵|子爵|男爵|大公|公|侯|帝|皇帝|王妃|女帝|宰相|摂政|伯|騎士|団長|隊長|法師|入道|守|奉行|家老|老中|藩主|城主|当主|頭取|総督|太守|都督|丞相|使節|使者|商人|学者|史家|詩人|画家|漁師|農家|"
    r"候補者?|中堅|若手|事務方|陣営|氏|君|様|卿|大将|中将|少将|准将|大佐|中佐|少佐|大尉|元帥|提督|将軍|司令官|司令|参謀|総長|参謀長|大統領|首相|総理|大臣|相|外相|長官|次官|副官|官|補佐官"
    r"|報道官|特使|大使|公使|領事|総領事|議員|党首|代表|議長|副議長|委員長|委員|会長|会頭|社長|専務|常務|取締役|所長|局長|部長|課長|室長|学長|校長|館長|院長|店長|船長|市長|町長|村長|知事|区長|長|総裁|理事|幹事長"
    r"|書記|主席|国王|女王|王|皇太子|王子|殿下|陛下|首長|親王|教皇|法王|司教|大司教|牧師|僧正|師|教授|助教|講師|博士|研究員|研究者|専門家|アナリスト|エコノミスト|ストラテジスト|記者|編集長|作家|歴史家|弁護士|弁護人|判事|検事|検察官|医師|監督|選手|主将|コーチ"
    r"|側|軍|省|府|庁|局|派|党|社|紙|誌|通信|放送|テレビ|ラジオ|新聞|政権|政府|当局|当局者|筋|部|団|隊|会|院|所|室|署|組合|委員会|連盟|同盟|連合|機構|機関|銀行|大学|グループ|チーム|研究所"
    r"|担当者|関係者|幹部|高官|広報|スポークスマン|スポークスパーソン|報道担当|広報担当|住民|女性|男性|夫人|夫妻|兄弟|姉妹|父|母|長女|長男|次女|次男|妻|夫|者|家|人|員|士|兵"
    r"|最高経営責任者|CEO|ＣＥＯ|CFO|COO|さん|ら|たち|自身|通商代表|代行|副大統領|顧問|参考人|選対本部長|元首相|前首相|元大統領"
)

#: … and right behind a name only: a bare リーダー or 関 may be anything.
AGENT_TITLE = r"参事|主事|主査|主任|主幹|監事|幹事|執事|判事補|(?<=[次班局部室課市町村])長補佐|チェアマン|コミッショナー|アナ|アナウンサー|キャスター|リポーター|レポーター|ディレクター|プロデューサー|マネジャー|マネージャー|プランナー|コーディネーター|トレーナー|インストラクター|カメラマン|ジャーナリスト|ライター|デザイナー|シェフ|ソムリエ|オーナー|キャプテン|リーダー|パイロット|ドライバー|エンジニア|フェロー|コンサルタント|アドバイザー|カウンセラー|ワーカー|ヘルパー|ガイド|ピアニスト|チェアパーソン|コラムニスト|スタイリスト|ミュージシャン|アーティスト|タレント|ボーカル|貫主|貫首|管長|座主|門主|法主|宮司|神父|住職|禰宜|和尚|上人|禅師|投手|捕手|[一二三]塁手|[内外]野手|遊撃手|[左右]翼手|中堅手|騎手|歌手|助手|運転手|[初二三四五六七八九十][段冠]|名人|棋聖|関|親方|横綱|大関|関脇|小結|監査役|相談役|執行役|取締役|[補代名主]佐|教諭|教頭|杜氏|女将|若女将|大将|頭領|親分"

#: Common words that end like an office or a body and are neither: 補助の延長は is nobody.
NO_OFFICE = (
    r"延長|成長|増長|助長|伸長|身長|全長|体長|特長|生長|消長|波長|冗長|悠長|様相|真相|世相|面相|位相|形相|諸相|実相|布団|気団|再会|面会|都会|散会|休会|開会|閉会|流会|入会|退会|脱会|照会|紹介"
    r"|住所|近所|短所|長所|急所|要所|難所|随所|箇所|個所|名所|台所|便所|場所|他所|余所|居所|在所|温室|寝室|浴室|教室|入室|退室|民家|空き家|隣家|実家|生家|貸家|国家|人家|定員|増員|減員|動員"
    r"|満員|全員|人員|総員|同士|派兵|撤兵|徴兵|出兵|挙兵|閲兵|募兵|器官|任官|退官|仕官|従軍|進軍|行軍|特派|流派|分派|神社|出社|退社|入社|帰社|白紙|用紙|手紙|表紙|型紙|日誌|反省|帰省|結局|難局"
    r"|政局|戦局|終局|大局|時局|薬局|内側|外側|両側|右側|左側|[東西南北]側|裏側|表側|手前側|海側|山側|道筋|背筋|血筋|鉄筋|大筋|本筋|個人|故人|殺人|無人|法人|留守|攻守|死守|厳守|保守|固守|順守"
    r"|遵守|摂氏|華氏|全部|内部|外部|上部|下部|深部|後部|前部|局部|細部|患部|腹部|頭部|胸部|入院|退院|通院|登院|欠員|着任"
)

#: Nouns after a name that are no speaker although AGENT_ROLE might take them.
NON_AGENT_END = rf"{NO_OFFICE}|大会|会談|会見|機会|総会|協会設立|国会|社会|都会|教会|事務所跡|場所|名所|人質|本部|一部|全部|内部|南部|北部|東部|西部|中部|戦争|作戦|攻撃|発言|提案|停戦"

#: 同省の報道官は, ロシア軍の参謀総長は: nobody is named, the organisation speaks.
SPOKES_ROLE = (
    r"[一-龥]{0,4}(?:(?:情報|審議|調査|捜査|検査|監察|担当|政務|書記|参事|行政|分析|監視|係|技)官|参謀部|[広情]報部|当局者|参謀総長|職員|政府)"
    r"|[一-龥]{0,6}(?:課長|室長|次長|係長|主任|主査|課|係|窓口|相談室|高官|幹部|関係者|筋|部会|委員会|検討会|研究班|調査班|捜査班|作業班)"
    r"|[一-龥ァ-ヴー]{0,6}(?:研究|調査|分析|開発|対策|捜査|観測|支援)(?:チーム|グループ|班|センター)|[一-龥]{1,4}部門|(?:[一-龥]{0,4}の)?専門家"
    r"|現地代表|事務所|オフィス|補佐官|秘書官|随行員|編集長|編集局長|編集主幹|編集部|副?報道官|報道担当者?|報道部|広報官|広報担当者?|広報部長?|広報|スポークスマン|スポークスパーソン|当局|事務局|編集局"
    r"|担当者|中堅|若手|陣営|側|代表団|アナリスト|エコノミスト|監視団|調査団|使節団|視察団|司令部|参謀本部|作戦本部|執行部|支部"
)

#: 同氏は, 両首脳は: point back at somebody.
PRONOMINAL = r"(?:先方|(?<![のたるいな一-龥])相手(?:方|側)?)(?=[はがも]|から、)|同(?!盟|志|様|時|意|僚|人|居|行|業|性|世|地|上|席|乗|胞|級|窓|族|期|年|日|月|夜|夕|席|数|額|率|点|件|法|案|書(?!は|も|に|で)|作|紙面|機|船|艦|車|校舎|じ)[一-龥]{1,4}(?=[はがも、◇])|同(?:氏|国|省|社|紙|局|党|相|軍|庁|通信|誌|特使|議員|首相|大統領|外相|長官|報道官|代表|教授|会長|社長|知事|大使|次官|司令官|当局|筋|政府|派|団体|機関|州|市|町|村|事務局長)|両氏|両首脳|両者|2人|２人|二人|本人|彼女|彼ら|彼|[こそ]の[人男]"

#: 首相は, 報道官は: an office that needs somebody named before.
PRONOMINAL_ROLE = rf"(?<![一-龥])(?:[氏軍](?![一-龥])|[市県府町村](?=[はがも](?:[、〓0-9０-９])))|[一-龥ァ-ヴー・A-Z]{{0,10}}?(?:{AGENT_ROLE}|基金|財団|協会|公社|被告|容疑者|死刑囚|受刑者|公|侯|帝|使者|使い|主人|客人|老人|店主|住職|僧|重臣|家老|若者|息子|娘|兄|弟|先生|男|女|客)"

#: Words that end like a role and are none.
NO_ROLE = rf"(?:{NO_OFFICE}|[東西南北中]部|中心部|沿岸部|山間部|市街地|死者|負傷者|死傷者|犠牲者|けが人|感染者|行方不明者|失業者|来場者|理由|事実|大半|全員|問題|一部|内部|部分|全部|最大|会談|機会|場所|戦争|停戦|人質|一人|国会|社会|部隊|両国|相互|真相|様相|首都|島|人々|市民|国民|住民|本部|都市部|遺体|効果|成果|結果|家|作家陣|電話会談|委員会室|役所|名所|政府軍|選手団)$|^(?:軍|隊|会)$"

#: Bodies that every state has: one that was named long ago is not meant.
BODIES_OF_STATES = frozenset("政府 外務省 国防省 内務省 大統領府 首相府 議会 国会 国軍 参謀本部 軍".split())
#: What ends a name or an office and is none by itself: the ら of 後方からは, the 所 of 降る所も.
SUFFIXES_ALONE = frozenset("ら たち さん 君 様 自身 所 部 員 家 人 院 室 長".split())
#: Bodies that one character names: 軍は, 市は.
BODIES_ALONE = frozenset("軍市県府町村")

#: What follows a name that opens a sentence of the old language as its topic: 比良これを難じ.
OLD_TOPIC = ("、", "これ", "それ", "大いに", "重ねて")

#: Bodies of a state that speak for it where no name of theirs stands: クウェートの外務省は.
STATE_ORGAN = r"[一-龥]{1,4}省|大統領府|首相府|内閣府|議会|国会|国軍|政府軍|陸軍|海軍|空軍|参謀本部|中央銀行|警察当局|検察当局|最高裁"

#: Spokespeople of a person, who speak for that person.
PERSONS_SPOKES = r"事務所|個人事務所|オフィス|陣営|側|随行筋|随行員|補佐官|秘書官|副?報道官|報道担当者?|広報官|広報担当者?|広報|スポークスマン|スポークスパーソン"

#: Sources in a city that are not the city: メルノの外交筋.
SOMEWHERE = r"(?:[一-龥]{0,4}の)?専門家|[一-龥ァ-ヴー]{0,10}(?:チーム|グループ|班|センター)|[一-龥]{0,6}(?:課長|室長|次長|係長|主任|主査|課|係|窓口|相談室)|現地代表|[一-龥]{0,6}(?:部会|委員会|検討会|研究班|調査班|捜査班|作業班)|アナリスト|エコノミスト|監視団|調査団|使節団|視察団|司令部|参謀本部|作戦本部|執行部|支部|外交筋|関係筋|消息筋|[一-龥]{0,4}関係者|[一-龥]{0,4}筋"

#: Verbs by which a body makes a paper that then speaks for it: 委員会が公表した報告書は.
ISSUING = r"公表し|発表し|まとめ|取りまとめ|出し|書い|著し|作成し|刊行し|出版し|提出し|配布し|配信し|編ん|編さんし|残し|発し|掲げ|寄せ|公開し|作っ|送っ|記し"


#: What may stand around the name in a byline: brackets, an office, a date; no particle, no predicate.
BYLINE_REST = r"[ 　\n（(【］\[]*(?:文|取材|文責|執筆|本誌|編集部|[一-龥ァ-ヴー・]{0,14})?[=＝・　 :：/／、]*[ 　\n）)】\]（(]*(?:[一-龥ァ-ヴー・]{0,20})?(?:[、 　][0-9０-９〇一二三四五六七八九十]+年[0-9０-９一二三四五六七八九十]+月)?[。 　\n）)】\]]*"

#: Before or behind the name of a writer, where they work: 政治部・X, X（社会部）.
DESK = r"(?:政治|社会|経済|国際|外信|文化|学芸|運動|地方|科学|生活|報道|調査報道|くらし|特別報道|映像|デジタル|解説)部|[一-龥]報部|総局|本社|取材班|ライター|ジャーナリスト|(?:文|構成|執筆)[・＝=／/:：]"

#: After the name of a writer who introduces himself: 編集長の氷室です。
SELF_INTRODUCED = r"(?:です|と申します|でございます)。[ 　\n]*"

#: The writer as the topic of a clause.
FIRST_PERSON = r"(?:^|[、。　])(?:だが|しかし|ただ|もっとも|それでも|実は)?、?(?:私|わたし|僕|ぼく|筆者|小生|わたくし)(?:は|も|自身は)"

#: Words that point back at a person, and at an organisation whose name ends alike.
PRONOUN_OF_PERSON = r"彼女?"
PERSON_BACK = r"同氏|氏|本人|彼女|彼|この人|その人|この男|その男"
ORGANISATION_BACK = r"同(?P<ending>省|社|紙|局|党|軍|庁|通信|誌|派|団体|機関|課|部|署|室|係|県警|府警|県|府|市|町|村|区|委|委員会|連盟|連合|同盟|協会|基金|財団|組合|労組|銀行|行|大|大学|院|館|所|会|隊|旅団|師団|会議|機構|公社|管区|支局|戦線)"

#: Kinds of places that nobody lets speak: 発電所は安全だと批判した leaves its subject out.
MUTE_LEAVES = frozenset(
    "Facility Building Bridge Castle Port Airport Station PowerPlant MilitaryBase Battlefield Mountain WaterBody River Lake Sea Strait Address Island Peninsula Continent".split()
)

#: How names of such places end, whatever kind the gazetteer gives them.
MUTE_ENDING = (
    r"(?:島|諸島|列島|礁|岩|洲|浜|岸|岬|湾|灘|海|海峡|海域|水域|海溝|半島|山|山脈|岳|峰|丘|丘陵|高地|高原|台地|平原|平野|盆地|峡谷|渓谷|峠|谷"
    r"|砂漠|草原|森|森林|川|河|運河|水路|湖|沼|池|泉|滝|河口|三角州|ダム|堰|堤防|油田|ガス田|炭田|鉱山|鉱床|鉱区|塩田|農園|牧場|城|城跡|砦|要塞"
    r"|塔|門|橋|鉄橋|港|桟橋|埠頭|灯台|空港|飛行場|駅|街道|通り|広場|回廊|緩衝地帯|高架|トンネル|寺|神社|大聖堂|教会|墓地|遺跡)$"
)

#: What may stand before the first noun phrase of a sentence.
SENTENCE_OPENING = (
    r"(?:先に|また、?|一方、?|これに対し、?|アメリカの|米国の|ロシアの|[ァ-ヴー一-龥]{1,10}の)?"
)

#: Whoever says that he is somebody, and his papers, speak for that one: Xを名乗る男は.
SELF_STYLED = r"を(?:名乗る|自称する)(?:[^、。はがをに〓]{0,8})"

#: What a bare noun adds to whom it points at: 知事自身は, 連邦側は.
SELF_OR_SIDE = r"(?:ご?自身|ご?本人|側)$"

#: How states are called by name, a gazetteer knows them or not.
STATE_NAME = r"(?:[^両各同諸外小大敵他隣]国|共和国|王国|連邦|帝国|公国|首長国|合衆国|人民国|連合王国)$"

#: Common nouns of bodies, and how the names of such bodies end: 組合は after 湾岸バス労組.
BODIES_ALIKE = (
    (frozenset({"組合", "労組", "労働組合"}), r"労組|組合|ユニオン|労連"),
    (
        frozenset({"会社", "同社側", "経営", "経営陣", "社"}),
        r"社|株式会社|会社|製作所|工業|電機|自動車|銀行|商事|ホールディングス|グループ|バス|鉄道|電鉄|電力|ガス|航空|海運|汽船|薬品|製薬|建設|不動産|鉱業|鉱山|食品|重工|重機|造船|精機|商会|百貨店|デパート",
    ),
    (frozenset({"大学"}), r"大学|大"),
    (frozenset({"学校", "高校"}), r"学校|高校|高"),
    (frozenset({"病院"}), r"病院|医院|医療センター"),
    (frozenset({"党", "与党", "野党"}), r"党"),
    (frozenset({"球団", "クラブ"}), r"球団|クラブ|FC"),
)

#: Behind the name of a body: those whom a state has there, who speak for the state.
SENT_TO_A_BODY = r"(?:次席|常駐|政府)?(?:大使|代表部|常駐代表|政府代表)(?!会議|者会|者|委員)"
