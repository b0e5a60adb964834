"""Expressions that point back (照応表現). Data only."""

from kg.records import Kind

#: Bodies of which a text may name several, each with words of its own: 同署 stands for the only one named.
ONE_OF_MANY = frozenset(
    "県警 府警 道警 署 警察署 消防署 消防 課 室 地検 特捜部 地裁 高裁 簡裁 家裁 最高裁 校 高 高校 中学 学園 病院 研究所 気象台 地方気象台 保健所 教委 市教委 県教委 教育委員会 市教育委員会 県教育委員会 選管 市議会 県議会 町議会 国税局 労働局 テレビ局 連合会 学会 研究会 法人 機関 公社 公団 大使館 博物館 動物園 水族館 美術館 図書館 評議会 省庁 農協 漁協 労組".split()
)
#: 同 + what it points at → the kind; 同年, 同様, 同意 are not among them.
SAME: dict[str, Kind] = {
    **dict.fromkeys(
        "氏 君 女史 師 容疑者 被告 議員 選手 相 知事 市長 町長 大使 教授 社長 会長 特使 大統領 首相 外相 報道官 長官".split(),
        Kind.PERSON,
    ),
    **dict.fromkeys("国 州 県 市 町 村 島 地区 地域 半島 都 府 区 郡 地".split(), Kind.PLACE),
    **dict.fromkeys(
        "党 社 省 庁 軍 紙 誌 局 派 会 院 通信 委員会 機構 連合 政府 当局 大統領府 首相府 団体 組織 勢力 政権 大学 大 銀行 行 部 部隊 放送 テレビ 議会 財団 協会 組合 連盟 戦線 グループ 集団 法人 機関 基金 学会 学校 高校 病院 庁舎 本部 事務所 旅団 師団 艦隊 裁判所 委 陣営 会派 社側 側".split(),
        Kind.ORGANIZATION,
    ),
    **dict.fromkeys(("新聞", "新聞社", *ONE_OF_MANY), Kind.ORGANIZATION),
}
#: What 同 points at → other ends of the names that may be meant: 同県警 … 北嶺県警察.
ALSO_CALLED: dict[str, tuple[str, ...]] = {
    "県警": ("県警察", "県警本部", "県警察本部"),
    "府警": ("府警察", "府警本部", "府警察本部"),
    "道警": ("道警察", "道警本部", "北海道警"),
    "署": ("警察署", "消防署", "税務署"),
    "地裁": ("地方裁判所",),
    "高裁": ("高等裁判所",),
    "簡裁": ("簡易裁判所",),
    "家裁": ("家庭裁判所",),
    "地検": ("地方検察庁",),
    "高校": ("高等学校", "高"),
    "高": ("高校", "高等学校"),
    "校": ("学校", "高", "大学校"),
    "気象台": ("管区気象台",),
    "教委": ("教育委員会",),
    "市教委": ("市教育委員会",),
    "県教委": ("県教育委員会",),
    "選管": ("選挙管理委員会",),
    "病院": ("医療センター",),
    "漁協": ("漁業協同組合",),
    "農協": ("農業協同組合",),
    "研究所": ("研",),
    "労組": ("労働組合",),
    "新聞社": ("新聞",),
}
#: 両 + what it points at → the kind of both.
BOTH: dict[str, Kind] = {
    **dict.fromkeys(
        "首脳 氏 者 大統領 首相 外相 国防相 大臣 議員 代表 長官 大使 党首 市長 知事 閣僚 財務相 選手 副首相 君 人 名 博士 教授".split(),
        Kind.PERSON,
    ),
    **dict.fromkeys("国 市 県 町 村 州 岸".split(), Kind.PLACE),
    **dict.fromkeys(
        "軍 党 社 政府 省 派 校 大学 大 組織 団体 銀行 紙 陣営 会 当局".split(), Kind.ORGANIZATION
    ),
}
#: The last word of an organisation's name, which stands for it where only one has it: 高地同盟 … 同盟は.
BARE = frozenset("同盟 連盟 連合 委員会 艦隊 教団 騎士団 旅団 調査団 財団 組合 戦線".split())
_BARE = "|".join(sorted(BARE))
#: After such a word: it is a common noun.
NO_NAME = (
    r"(?:同盟|連合|委員会|組合|調査団|連盟)(?:[をに](?:結|組|設|開|つく|作|発足|派遣|送|加わ|加盟)|[がは](?:成|開|発足|できた)|関係|の(?:設置|結成|開催))"
    r"|戦線(?:[をにとかへの側]|[はがも](?:膠着|拡大|動|伸び|延び|縮小|崩|後退|停滞|突破|広が|安定))"
)
#: What a text calls an armed body before it names it, and afterwards for short: 武装勢力「X」 … 武装勢力側は.
SORTS = (
    "反政府武装勢力|反政府武装組織|反政府武装集団|反政府勢力|反政府組織|反政府軍|反政府側|反体制派|反体制勢力|武装勢力|武装組織|武装集団|武装派"
    "|分離独立派|分離派|独立派|反乱軍|反乱勢力|叛乱軍|抵抗勢力|過激派組織|過激派|イスラム組織|イスラム主義組織|ゲリラ組織|ゲリラ|民兵組織|民兵"
)
ANAPHOR = (
    "(?P<same>(?<![一-鿿])同(?P<s>" + "|".join(sorted(SAME, key=len, reverse=True)) + r")(?![一-鿿]))"
    "|同(?P<c>国)(?=(?:外務省|国防省|政府|大統領|首相|外相|軍|議会|当局))"
    "|(?P<both>両(?P<b>" + "|".join(sorted(BOTH, key=len, reverse=True)) + r")(?![長民議校人派])(?:首脳)?)"
    # 隊員2人, 護衛2人 are counted there, 会談後2人は are known
    r"|(?P<two>(?<![0-9０-９.])(?:(?<![一-鿿ァ-ヴー])|(?<=[後日夜朝時際頃]))(?:2|２|二|3|３|三)(?:人|者|氏|首脳)(?=[はがのもをとにで、]|とも))"
    "|(?P<sides>双方)"
    rf"|(?P<bare>(?<![一-鿿ァ-ヴーA-Za-zＡ-Ｚ々の0-9０-９])(?!{NO_NAME})(?:{_BARE})(?=は|が|に|を|と|も|側|から|の))"
    rf"|(?P<sort>(?<![一-鿿ァ-ヴーA-Za-zＡ-Ｚの])(?:{SORTS})側?(?=[はがも]|からは))"
    "|(?P<he>(?<![一-鿿])彼(?!ら|女|此|岸|方)|彼女|(?:あの|この)男(?![一-鿿])"
    # 日|本人, 熊本|人 are no 本人; what 本人確認 asks for is anybody's papers
    r"|(?<![日熊松山基橋坂岡宮藤森榎])本人(?!確認|訴訟|尋問|名義|認証|登記|限定)"
    # 氏は前夜、…: somebody just named, and no part of a name
    r"|(?:^|(?<=[。、「\s　]))氏(?=[はがもを]|に(?!つい|より|よる)|と(?!し)|の(?!族)))"
)

#: After two names joined by a dot: they are two people.
TOGETHER = (
    r"の?両(?:氏|首脳|大統領|首相|外相|国防相|長官|議員|党首|代表|委員長|知事|市長|社長|会長|人|者|名)"
    r"|(?:電話|首脳|直接|緊急|トップ|党首|極秘)?会談|対談|電話協議|ライン(?![ァ-ヺ])|間の(?:会談|協議|合意|電話|対立|溝)|の会談"
)

#: After 同: a firm, also one whose name does not tell that it is one.
FIRMS = frozenset({"社", "行"})

#: After an office that somebody has besides another.
SECOND_OFFICE = ("を兼ね", "も兼ね", "を兼務", "も兼務", "を兼任", "も兼任")

#: Between two names that are joined: office, comma or と, what the second belongs to. X首相、ケルサの|Y.
JOINED_NAMES = r"[一-龥ァ-ヴー]{0,12}(?:[、・]|と)(?:[^、。はがをに「」]{0,24}の)?[一-龥ァ-ヴーA-Za-z]{0,10}"
#: Behind two joined names: talks of theirs are spoken of.
TALKS_OF_TWO = r"[一-龥]{0,8}(?:による|との間の|の)[^、。はがを「」]{0,10}(?:会談|会合|会議|対談|対話|協議|交渉|対面|面会|直談判|話し合い|トップ会談)"
#: Between the last of them and the word that counts them.
LAST_TITLE = r"[一-龥]{0,8}"

#: How a public body, a party or a society is called, which 同社 never is.
NO_FIRM = r"(?:省|庁|府|[都府県市町村区]|(?<!鉄)道|課|局|署|党|軍|隊|議会|国会|委員会|委|裁判所|[地高]裁|警|政府|政権|当局|大学|高校|連盟|協会|組合|労組|連合会|会議|会|団体|機構|教委|取引所|気象台|保健所|病院|消防|官邸|大使館)$"
#: Behind a word that points back: the subject of its clause acts on it, and is somebody else.
ACTED_ON = (
    r"(?:を|に|と|へ|から)(?!して|よると|よれば|りわけ|いう)|(?:との|への|からの)"
    r"|の(?:もと|元|ところ|陣|家|自宅|邸|屋敷|部屋|執務室|事務所|宿|病室|求め|要請|招き|誘い|依頼|案内|訪問|表敬)"
)
#: Behind a name, its office included: it is a topic or a subject.
SUBJECT_AFTER = (
    r"[一-龥々ァ-ヴー・A-Za-z]{0,16}(?:[（(][^（()）]{0,40}[）)])?(?:さん|さま|ら)?(?P<particle>[はが])"
)
#: The clause of a subject is over: Xが辞任し、.
CLAUSE_ENDS = r"(?:て|で|し|り|き|び|み|い|え|け|ね|べ|め|れ|ず|が|ため|ので|から|と|ば|たら|のち|後)、"

#: Behind a medium: it only tells what follows, and 同社 in it is somebody else.
TELLS_BEHIND = r"(?:[・、や及]び?[^、。・はがを「」（()）]{2,15}){0,4}(?:など)?(?:各紙|各社)?(?:電子版|朝刊|夕刊|など)?(?:[（(][^（()）]{0,20}[）)])?(?:に(?:よ|依)(?:ると|れば)|の(?:報道|記事|取材)(?:で|に)|が(?:[^。]{0,30})の話として)"

#: Right before an office: several have it, and none of them alone is meant. 各派領袖, 各国の首相.
_EACH_OF = r"各(?:[派党国社県市区町村州省庁]|会派|地区?|大学|球団)?の?"

#: … somebody else than whoever was named has it: 別の議員, 他の国民党の議員.
_ANOTHER = r"(?:別|他|ほか|もう一人|もうひとり|新た|ある|とある)の?(?:[^、。はがをにのと「」]{1,10}の)?"

#: … of another time, side or place: 当時の首相, 隣国の首相, 前任の社長, 相手の監督.
_ELSEWHERE = (
    r"(?:当時|前任|後任|先代|歴代|代々|次|次代|隣国|近隣|周辺|相手|相手[国側方]|敵|敵[国方将]|先方|外国|他国|海外|与党|野党"
    r"|隣|隣接|対岸|競合|競争相手|同業|対立|敵対|提携先|取引先|民間|匿名|共犯|共謀|専門|一部|複数|多く|若手|中堅|古参|地元|同僚|有力|双方|両[国社党]|退任した|辞任した|引退した)の"
)
#: … without の: 若手議員, 歴代首相.
_SORT_OF = r"(?:若手|中堅|古参|与党|野党|同僚|有力|女性|男性|歴代|隣国|周辺[国]?|近隣|外国)"
EACH_OF = rf"(?:{_EACH_OF}|{_ANOTHER}|{_ELSEWHERE}|{_SORT_OF})$"

#: … a name that nobody knows, or a body that is none in particular. 〈ゴーン〉社長, 〈親会社〉社長.
OTHERS_OFFICE = (
    r"[ァ-ヴー]{2,}$|(?:会社|病院|学校|大学|政党|野党|与党|隣国|他国|敵国|相手国|他社|企業|団体|球団)$"
)

#: Right before a body: the name of whose it is. オルトの|検察当局, オルト|気象庁, 湊町の|消防本部.
OWNER_BEFORE = r"(?<![一-龥々ァ-ヴー・A-Za-z])(?P<name>[ァ-ヴー・]{2,12}(?=の?$)|(?:[一-龥々ケヶ]{1,6}[国州県府都道市区町村郡大社党]|[一-龥々]{2,6}(?:大学|会社))(?=の$))の?$"
#: … where none is named: 同市の, 隣県の, 全国の, 親会社の.
NAMELESS_OWNER = (
    r"(?:同|両|各|全|他|自|当|本|隣|近|諸|親|子|支|地|某|別|貴|母|祖|友|敵|大|小|多|数|新|外|弊|御|[一二三四五六七八九十]|我が|わが|関係|加盟|相手|先方|当事|同盟|受け入れ|与|野|政)"
    r"(?:国|州|県|府|都|道|市|区|町|村|郡|大|社|党)|[親子大各全両同他]?(?:会社|大学|政党|都市|与党|野党|自治体)"
)

#: An office that speaks, with the body it speaks for: 大統領報道官, 政府|報道官.
SPEAKS_FOR = (
    r"(?P<body>大統領府|首相府|大統領|首相|政府|[一-龥]{1,4}省|[陸海空]?軍|[一-龥]{0,3}党|議会)の?"
    r"(?:首席|主任|副)?報道(?:官|局長|担当者?)$"
)

#: How an office begins that somebody had before, or gets: 前首相 is not 首相 unless the text says that he left.
HAD_OFFICE, GETS_OFFICE = ("前", "元", "旧", "先代", "前任"), ("次期", "次", "新")
LEAVES_OFFICE = r"辞任|退任|辞職|退陣|引退|失脚|解任|更迭|追放|辞意|敗れ|落選|前任|任期満了"
TAKES_OFFICE = r"就任|選出|選ば|昇格|当選|任命|起用|指名|内定|交代|後任|新体制"
#: Before a name, behind an office of which a clause says that he has it: 市長に選ばれた元教師の X.
HAS_IT = (
    r"(?:に(?:選ばれ|就い|就任し|なっ|当選し|転じ|推され|迎えられ|返り咲い)(?:てい)?た|を(?:務め|つとめ|勤め)(?:る|た|ている|ていた)|だった|である)"
    r"[^。、はがも「」]{0,24}$"
)
#: … or he is brought up with it: 内務省の大佐で X という。船長に X というのがいる.
BROUGHT_UP_WITH_IT, CALLED_SO = (
    r"(?:で|に)、?$",
    r"(?:さん|氏)?(?:とい(?:う|った|い、|います|いました)|と名乗|と申し|って(?:人|いう))",
)
#: … or the line of a heading has it right before the name: 市長　X の七千日.
IN_A_HEADING = r"[ 　・]$"
#: Right before an office with a name: whoever has it from then on. 新市長の X, 後任の市長 X.
COMES_NEXT = r"(?:新(?!人|聞|潟)|次期|次の|後任の|後継の|新任の|新しい)(?:[一-龥]{2,6})[の、]?$"

#: Right before an office: of that sort there are many, and none of them alone is meant. 新人|議員, 勝利|投手, 親|大統領派.
SORT_OF_OFFICE = (
    r"(?:新人|無所属|ベテラン|地方|比例|主力|優勝|勝利|敗戦|先発|救援|抑え|先頭|最多|最優秀|同一|実況|生涯|終身|名|会派"
    r"|外国人|日本人|邦人|一般|各種|親|反|主演|助演|大物|人気|有名|専門)$"
)

#: Behind whom a cleft brings up: 困ったのは X だ.
BROUGHT_UP = r"(?:だ|である|だった|であった|です|でした)(?:。|と|が)"
#: Ends a sentence that tells what somebody did in the words of its topic: …が漏らしたと書いている, …と証言した.
TELLS_OF = r"[たるいだ]と(?:の|する|いう)?[^、。「」]{0,12}(?:書|記|証言|告発|暴露|主張|批判|指摘|非難|報じ|伝え|述べ|語|話|明か|明らか|打ち明け|訴え|疑|回想|振り返)[^、。「」]{0,10}。?$"

#: Behind a name, an entry of a genealogy: whose kin its bearer is. 重秀の|子。
KIN_ENTRY = r"の(?:実|養)?(?:子|嫡男|嫡子|長男|次男|三男|四男|末子|庶子|孫|曾孫|弟|甥|娘婿|婿養子|養子|妹|姉|娘)(?:。|なり|にして|である。|で、(?=母))"
#: Behind a word for a person: it answers what was just said. 氏は「眺めるのは無料です」と応じた
ANSWERS_BEHIND = r"[はが]、?[^「」。]{0,16}(?:「[^」]*」|『[^』]*』)と、?[^、。「」]{0,10}(?:応じ|答え|返し|返答し|切り返|言い返|やり返|受け流|反論し|混ぜ返|まぜ返)[^。]{0,6}"
#: Ends a sentence in which somebody said something.
SPOKE_BEFORE = r"[」』]と、?[^。「」]{0,16}[ただるう](?:のだ|のである)?。?\s*$"
#: Between a name and two who are told of: whoever bears it only tells it. 秘書の X は、|両氏は会ったと明言した
ONLY_TELLS = (
    r"(?:[（(][^（()）]{0,30}[）)])?(?:は|が|によると|によれば|も)、?"
    r"(?:[^、。はが]{0,10}(?:手記|日記|回想録?|回顧録|自伝|自叙伝|手紙|書簡|著書|著作|本|証言|談話|インタビュー|取材|講演)(?:に|で|の中で)、?)?"
)
#: How the office of who has it no more begins, and of who has died: 先王嘉敬 is not 王.
OF_THE_DEAD = ("先王", "先帝", "先代", "先公", "先君", "先主", "故", "亡", "廃")
NO_LONGER = ("元", "前", *OF_THE_DEAD)
#: Characters that make another office of the one behind them: 先王, 副領事.
OTHER_THAN = tuple("先前元副次准故亡廃新両末父諸大小女法天帝親")
#: A body that left or follows another of its sort, and is not meant by the bare noun: 第二組合 is not 組合.
SPLIT_OFF = r"(?:第[二三四2-4２-４]|新|旧|反|別|偽|御用|脱退派|分裂)(?:組合|労組|労働組合|会社|党|政党|協会|連盟|教会|銀行)"
