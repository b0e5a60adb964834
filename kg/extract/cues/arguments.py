"""How a noun phrase ends: titles, brackets and case particles (格助詞) after a name. Data only."""

#: Characters that an office or honorific directly after a name is written with.
TITLE_CHARS = "一-龥々〆ヶァ-ヴー・A-Za-z0-9０-９Ａ-Ｚａ-ｚ"
#: Between a person's name and the country or body that belongs to the office after it.
TITLE_LINKS = frozenset({"", "・", "駐", "元", "前", "次期", "新", "元駐", "前駐", "新駐", "現駐", "次期駐"})
#: Set off by dashes between a name and its particle: X外相――Yの娘――は.
INSERTION = r"(?:――|──|——|—|―)[^―─—。]{1,30}(?:――|──|——|—|―)"
#: Honorifics, plurals and 〜だけ in hiragana that may follow a title.
HONORIFIC_KANA = (
    "さんたち",
    "さんら",
    "さんだけ",
    "さん",
    "たち",
    "ちゃん",
    "さま",
    "くん",
    "らだけ",
    "ら",
    "など",
    "だけ",
    "のみ",
    "じきじき",
)
#: Particles after a noun phrase, longest first.
CASE_PARTICLES = (
    "によりますと",
    "によると",
    "によれば",
    "について",
    "に対し",
    "に対して",
    "に向けて",
    "に向け",
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
    "では",
    "でも",
    "での",
    "まで",
    "への",
    "へ",
    "まで",
    "とその",
    "のほか",
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
JOINING = frozenset({"、", "，", "と", "や", "・", "および", "及び", "ならびに", "とその", "のほか", "か"})
SUBJECT_PARTICLES = frozenset({"は", "が", "も"})
#: Between two joined names only this may stand: modifiers, no other case.
MODIFIER_BREAKS = frozenset("。「」『』をがはで、")
#: Between two names with と: the first is the partner of a verb that modifies the second. Xと会談したY.
#: Between two names, of whom each has a time of its own: A と、翌4日に B と.
AT_ANOTHER_TIME = (
    r"、?(?:翌|同)?(?:[0-9０-９一二三四五六七八九十]{1,3}[日月]|日|朝|週|午前|午後|正午|夕方|夜|未明|昼)"
    r"(?:[0-9０-９]{1,2}時(?:半|[0-9０-９]{1,2}分)?)?(?:朝|昼|夕|夜|未明|午前|午後)?(?:に(?:は)?|、)?"
)
RECIPROCAL = (
    r"[^、]{0,8}(?:親しい|親しかった|仲の[いよ]い?|近い|並ぶ|同じく|似た|異なる|縁の深い|縁のある|旧知の|親交のある|通じた|通じる|敵対する|連携する|手を組む|関係の(?:深い|ある)|同郷の|同期の|同級の|同窓の|同い年の|双璧をなす|共演する|いとこの)(?=[一-龥ァ-ヴーA-Za-z]|$)"
    # what is done by two: A と辞任した B is two people, A と密談した B is one who met A
    r"|[^、]{0,12}(?:会談|協議|会[いうっ]|面会|話し|話を|話に|[話語論言知落向付渡張助]し?[りきいか]?合|合意|一致|対立|交渉|折衝|接触|対談|懇談|歓談|談笑|密談|密議|鼎談|立ち話|雑談"
    r"|面談|会食|食事|[昼夕朝]食|晩餐|再会|対面|対座|対決|対話|対論|会見|会合|トップ会談|握手|抱擁|乾杯|交信|文通|同席|同行|同宿|対戦|争|戦っ|渡り合|意見|議論|論争|口論|激論|討論|応酬|打ち合わせ"
    r"|卓を|席に|席を|卓に|膝|差し向かい|組ん|結[んび]|結婚|離婚|婚約|和解|和睦|講和|提携|決裂|決別|絶縁)[^、]{0,10}(?:た|だ|る|う)"
)
#: After a state or body: a group that stands for it wherever it meets another.
DELEGATIONS = r"(?:の|政府の|軍の|側の)?(?:政府)?(?:代表団|交渉団|使節団|訪問団|全権団|実務者|当局者|交渉担当者|高官)(?:ら|たち|同士)?"
#: After a person: those whom they lead stand for them. X 外相率いる代表団と, X の一行は.
LED_BY = (
    r"[一-龥ァ-ヴー]{0,8}(?:氏|さん)?(?:の一行|(?:が|の)?(?:率いる|団長とする|を団長とする|を代表とする|を長とする)"
    r"[^、。はがをにと「」]{0,14}(?:代表団|使節団|訪問団|交渉団|視察団|調査団|議員団|一行|チーム|グループ)"
    # somebody by that name: 総裁の X という人が
    r"|という[^、。はがをにと「」]{0,16}?(?:人|ひと|方|男|女|男性|女性|老人|青年|若者|少年|少女|娘|人物|記者|医師|医者|教師|僧|爺さん|婆さん))"
)
#: Behind a person and ら: how many others of what sort are meant with them. X 会長ら|幹部3人が.
COUNTED_OTHERS = r"[一-龥ァ-ヴー]{0,10}?(?:約|計)?[0-9０-９一二三四五六七八九十百数]{1,4}(?:人|名|者|氏|社|団体)(?:余り|ほど)?"
#: Behind a person and the reading of the name: which office of which state or body. 呉載鎬（オ・ジェホ）|青嶼国外交部長官と.
OFFICE_BEHIND = r"[一-龥ァ-ヴー・]{2,20}?(?:長官|大臣|首相|大統領|[外内国務防財]相|議長|総裁|総統|主席|総書記|書記長|部長|局長|次官|代表|特使|大使|公使|司令官|参謀総長|委員長|会長|社長|理事長|総長)(?=から|及び|[はがとにをもの、])"

#: Between somebody and the kin of his who is named: 司令官の|弟の|X.
KIN_OF = (
    r"(?:実の|双子の)?(?:父|母|兄|弟|姉|妹|息子|娘|長男|次男|三男|長女|次女|妻|夫|孫|甥|おい|姪|めい|いとこ|叔父|伯父|叔母|伯母|義父|義兄|義弟|婿|側近|腹心|右腕|名代|代理|使者|部下|同僚|盟友|旧友|友人|秘書|後任|前任|後継者?|後継ぎ|跡継ぎ|弟子|教え子|師)"
    r"(?:で(?:[一-龥ァ-ヴー]{1,10})?)?(?:の|、)?[一-龥ァ-ヴー]{0,8}"
)
#: After a place: a body has its seat there, which the words modify. ケルサ市|に本店を置く X 銀行は.
SEATED_IN = r"に(?:本[店社部]|本拠地?|拠点|本部|事務所|工場)を(?:置く|構える|持つ)"

_N = "[0-9０-９一二三四五六七八九十〇元廿]"
#: In figures with or without its year, in kanji with it.
_ENTRY_DATE = (
    rf"(?:(?:[一-龥]{{2}})?{_N}{{1,4}}年(?:[（(][^（()）]{{2,8}}[）)])?の?[\s　]*(?:閏?{_N}{{1,2}}月)?(?:{_N}{{1,3}}日|(?<=月))"
    r"|(?:[0-9０-９]{1,2}月)?(?:[0-9０-９]{1,2}日|(?<=月)))(?:[上中下]旬)?(?:[（(][月火水木金土日](?:曜日?)?[）)])?"
)
#: Before the first name of an entry in a list of days: 4月3日 X、Y と協議; ・9月、X、Y を訪ねる.
ENTRY_DAY = (
    rf"(?:[\s　]*{_ENTRY_DATE}[\s　:：=＝]+|[\s　]*[・■●◆▼▽○◇△▲*\-－]+[\s　]*{_ENTRY_DATE}[、\s　:：=＝]+)"
)
#: Behind the name that opens such an entry: 東亜社 X 社長|　4月30日、…; X 会長|(2日) ….
DAY_BEHIND = rf"[一-龥]{{0,10}}[\s　:：]*[（(]?{_ENTRY_DATE}[）)]?(?:、|は|に|[\s　:：])"
#: Before that name: a mark, and the body that its bearer leads.
BEFORE_NAME = r"[\W_]*(?:[^\s　。、はがをにと「」]{2,24}[\s　の・])?[\W_]*"
