"""Words that keep somebody who was told of before from being whom a sentence leaves out. Data only."""

#: Behind X は: X came to his end, and does nothing after it.
CAME_TO_HIS_END = (
    r"(?<!の)(?:死去|他界|逝去|急死|病死|病没|戦死|戦没|急逝|永眠|死亡|自害|自刃|自決|切腹|討死|討ち死に|刑死|獄死|客死|頓死|薨去|崩御|遷化)(?:し|す|せ|。|、)"
    r"|(?:処刑|暗殺|殺害|射殺|刺殺|毒殺|斬首|絞首|誅|謀殺|撃ち殺|斬り殺|銃殺)(?:に処)?[させ]れ"
    r"|亡くな[っりる]|世を去|没[しす]|息を引き取|斃れ|討たれ|討ち取られ|殺され|斬られ|死ん[だで]|命を落と|帰らぬ人|不帰の客|生涯を(?:閉|終)|息絶え|事切れ|腹を切|首を(?:刎|は)ねられ|薨[じずっ]|卒[しす]"
)
#: Opens a sentence: an office without a name, whose comma stands for a particle. 総領事、Y と会談。
OFFICE_OPENS = (
    r"(?P<office>[一-龥々]{0,4}(?:領事|大使|公使|次官|長官|大臣|総督|知事|市長|町長|村長|社長|会長|総裁|局長|課長|部長|校長|院長|学長|隊長|艦長|司令|司令官|提督|将軍|大佐|少佐|首相|大統領|国王|皇帝|陛下|殿下"
    r"|閣下|主席|書記官|書記長|主教|司教|法王|上人|和尚|住職|師|父|母|兄|弟|妻|主人|余|予|我|吾|予等|我等|吾等|一行|当方))、"
)
#: … or those who fight, without a name: 本土の兵、電信局を奪ひ返す。
FORCE_OPENS = r"(?P<office>(?:[一-龥々ァ-ヴー]{1,8}(?<![王公伯侯帝主将君彼氏])の)?[一-龥々]{0,6}(?:兵|軍|軍勢|勢|隊|一党|一味|一揆|暴徒|党|衆|艦|艦隊|守備隊|賊|海賊))、"
#: One person's word for themselves as one who is met, seen or called by another: 私を訪ねてきた.
I_AM_MET = (
    r"(?<![一-龥々])(?:私|わたし|わたくし|僕|ぼく|俺|(?<![ぁ-ん])(?:おれ|おら|わし|あたし)|オレ|儂|筆者|小生|小官|小職|本使|本官|当方|拙者|(?<![0-9０-９一二三四五六七八九十百千])余|我々|われわれ|私たち|僕ら|僕たち)"
    r"(?:を|に(?!とって|よれば|よると|は)|と(?:は|も)?|へ|から|の(?:もと|元|家|所|ところ|部屋|宿|前|下宿|陣|そば|傍ら|手))"
)
#: Behind X は: X was not there, and what the sentence goes on to tell is done by another.
NOT_THERE = r"(?:[^。「」、はがを]{0,16}(?:に|で|へ)?)?(?:不在|留守|出張中|外出中|公務中|外遊中|入院中|療養中|欠席|病欠|休暇中|帰省中|不参)(?:で(?!は)|だったため|のため|だったので|とあって|につき)、?"

#: A building or site without a name that a sentence is about: 製油所では…, 学校には….
SITE_TOPIC = (
    r"[^、。「」『』]{0,8}?(?:[、のや][^、。「」『』]{0,8}?)?(?<![一-鿿々ァ-ヺーA-Za-z0-9])(?P<site>{sites})"
    r"(?:については|では|には|とは|は|も)"
)
#: … beside those that common nouns name.
MORE_SITES = tuple(
    "学校 校舎 旧校舎 校庭 病院 診療所 駅 駅舎 鉄道駅 工場 公園 寺 神社 教会 橋 ダム 堰堤 基地 宿舎 社屋 本社 本社ビル 跡地 敷地 土地 建物 地下道 体育館 図書館 公民館 博物館 美術館 "
    "ホテル 旅館 温泉 牧場 農場 畑 山林 森林 漁場 鉱区 炭鉱 金鉱 銅山 滑走路 線路 操車場 パイプライン 砲台 塹壕 陣地 監視所 検問".split()
)
#: … of which these are the town's that the sentence before names: 町は落ちていない。空港は X の管理下にある.
OF_THE_TOWN = frozenset("空港 飛行場 市庁舎 庁舎 市役所 町役場 県庁 議事堂".split())
