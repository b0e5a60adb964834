"""Words that resolution looks for. Data only."""

from kg import expressions as re
from kg.extract.cues.reporting_owners import ACCUSED as ACCUSED_ENDINGS

#: Near two bearers of one surname: they are kin, or namesakes.
KIN = (
    "血縁",
    "縁戚",
    "親戚",
    "親族",
    "実弟",
    "実兄",
    "の弟",
    "の兄",
    "の姉",
    "の妹",
    "の父",
    "の母",
    "息子",
    "の娘",
    "長男",
    "次男",
    "いとこ",
    "甥",
    "おい",
    "めい",
    "の妻",
    "の夫",
    "同姓",
    "名字",
    "一族",
    "別人",
    "両",
)

#: What somebody is to another of his family, who has his surname.
KIN_NOUNS = frozenset(
    "父 父親 母 母親 兄 弟 姉 妹 実兄 実弟 実姉 実妹 実父 実母 息子 娘 一人息子 一人娘 長男 次男 二男 三男 四男 長女 次女 二女 三女 末子 末弟 末娘 嫡男 嫡子 庶子 "
    "子 妻 夫 夫人 令夫人 前妻 元妻 後妻 先妻 前夫 元夫 未亡人 孫 孫娘 甥 姪 おい めい いとこ 従兄 従弟 従兄弟 叔父 伯父 叔母 伯母 祖父 祖母 曽祖父 "
    "義父 義母 義兄 義弟 義姉 義妹 養子 養女 養父 養母 婿 娘婿 娘むこ 遺児 双子 兄弟 姉妹 先代 後継ぎ 跡取り".split()
)
#: … and what may stand with such a word: 実の弟, 弟で双子の.
KIN_AROUND = (
    r"(?:(?:実の|双子の|義理の|亡き|亡|故|異母|異父|末の|年の離れた|[0-9０-９]{1,2}歳(?:上|下|違い)?の))?"
)
#: How what several of a family are called ends: 田中親子.
FAMILIES = ("親子", "父子", "母子", "兄弟", "姉妹", "夫妻", "一家")
#: Firms of the text belong to each other or change their names.
LINKED_FIRMS = re.compile(
    r"子会社|親会社|傘下|持ち株|ホールディングス|系列|グループ(?:会社|企業|各社)|[旧新]社名|改称|社名|合併|統合|分社|買収|兼務|兼任|両社を|両社の(?:社長|会長)"
)
#: How titles of wives end.
WIVES = "夫人"
#: After a person and は: he has come into an office, or has it; the office stands in between.
COMES_INTO = r"に(?:就(?:任|い|き|く)|なっ|なり|選ばれ|選出され|昇格し|昇任し|昇進し|任命され|任じられ|起用され|当選し|復帰し|返り咲|指名され|推され|即い|即位し|退い|退き|退く)|を(?:継い|引き継い|襲っ|務め(?:る|て)|襲名し)"
IS_IN = r"で(?:、|あ(?:る|り|っ)|も)|だ(?:。|った|が)"
#: The text says that two of its people share a name.
NAMESAKES = re.compile(
    r"同(?:じ|一の?)?(?:姓|名字|苗字)|(?:姓|名字|苗字)(?:が|は|も)同じ|同姓同名|縁戚関係は?な|血縁(?:関係)?は?な|親戚(?:関係)?では?な|別人"
)
#: Between two names of one thing, the second in the form that it is told by.
ALSO_CALLED = (
    r"[一-鿿]{0,8}(?:[、（(]|[（(][A-Za-z]{2,14}[、,])(?:[^、。（(「」]{1,8}(?:側|語)?(?:の|で(?:は|の)?))?"
    r"(?:通称|別名|別称|異名|あだ名|通り名|コードネーム|本名|旧姓|旧名|筆名|芸名|雅号|幼名|法名|字|号|またの名|呼称|呼び名|現地名|旧称)(?:は|を|、|：|:)?[「『“\"]?"
)
#: Between a place and what others call it: サンホセ礁(中国名・月牙礁), (敵の呼び名はクラスナヤ村), (ロシア語で.
NAME_OF_OTHERS = (
    r"[」』]?[（(、](?:[^、。（(「」』・:：]{1,10}?(?:側|語|人)?(?:の|での)?(?:名|名称|呼称|呼び名|呼び方|称|表記)(?:は|では|が)?[、・:：=＝]?"
    r"|[^、。（(「」』]{1,8}?(?:語|側|人|方言)(?:で|では|は|の呼称は)[、:：]?)[「『]?"
)
#: In front of what somebody calls a place that is pointed at or left out: カシャムでの呼び名は, 瀚海国はこの島々を.
CALLED_BY_OTHERS = (
    r"(?:なお|ただ|ただし|一方で?)?[^、。「」はをが]{1,12}?(?:側|語|人)?"
    r"(?:での?(?P<name>呼び名|名|名称|呼称|呼び方)は|(?:で)?は(?:(?P<pointed>これ|この(?:[^、。「」はをが]{1,3})|同(?:島|村|町|礁|諸島|地))を)?)[「『]?"
)
#: … and behind it.
CALLED_SO = r"[」』]?と(?:も)?(?:呼(?:ぶ|び|んで|ばれ)|称(?:する|し|され)|いう|名付け)"
#: One ending of surnames in the spellings of several languages, as name keys have them: ベルク, バーグ, ベリ.
ENDINGS_OF_SURNAMES = ("ベルク ベルグ バグ ベリ", "シユタイン スタイン シユテイン ステイン", "フスキ ブスキ")
#: How a surname ends for a man and for a woman.
SURNAMES_BY_SEX = (
    ("フ", "ワ"),
    ("フ", "ヴァ"),
    ("フ", "バ"),
    ("ン", "ナ"),
    ("スキー", "スカヤ"),
    ("スキー", "スカ"),
    ("ツキー", "ツカヤ"),
)
#: Offices that two people whose names look alike do not have at a time.
OFFICES_OF_ONE = frozenset(
    "大統領 副大統領 首相 副首相 国家主席 主席 総書記 国王 女王 皇帝 皇太子 首長 総統 教皇 法王 官房長官 国務長官 国防長官 財務長官 報道官 大統領補佐官 首席補佐官 補佐官 特使 特別代表 党首 議長 事務総長 参謀総長 知事 市長 町長 村長 総裁 幹事長 暫定大統領 大統領代行".split()
)
#: Honorifics that nobody in office bears.
ACCUSED = frozenset({*ACCUSED_ENDINGS, "元被告"})
#: After a name: what somebody is in this text alone.
STANDINGS = (*sorted(ACCUSED), "候補", "選手", "投手", "議員", "被害者", "君", "ちゃん")

#: Leaf classes whose ending may be left off: タス通信/タス, X精密株式会社/X精密.
SHORTENING_LEAVES = frozenset({"MediaOrganization", "Company", "Party", "Platform"})

#: What stands before the name of a body by law and is mostly left out: 国立大学法人北陵大学.
LEGAL_FORMS = tuple(
    "国立大学法人 公立大学法人 学校法人 医療法人社団 医療法人財団 医療法人 社会福祉法人 宗教法人 地方独立行政法人 国立研究開発法人 独立行政法人 一般社団法人 公益社団法人 一般財団法人 公益財団法人 特定非営利活動法人 NPO法人 株式会社 有限会社 合同会社".split()
)
#: Endings that tell what kind of house a body is, and are mostly left out.
HOUSE_ENDINGS = frozenset("美術館 博物館 文学館 記念館 図書館".split())

#: Offices with two names.
TITLE_SYNONYMS: dict[str, tuple[str, ...]] = {
    a: tuple(x for x in group.split() if x != a)
    for group in (
        "外相 外務大臣",
        "国防相 国防大臣 防衛相 防衛大臣",
        "財務相 財務大臣",
        "首相 総理大臣 総理 内閣総理大臣",
        "内相 内務大臣 内務相",
        "法相 法務大臣",
        "国交相 国土交通相 国土交通大臣 国務大臣",
        "経産相 経済産業相",
        "農相 農林水産相",
        "国家主席 主席",
        "最高経営責任者 CEO",
        "報道官 スポークスマン 報道担当者",
        "補佐官 大統領補佐官",
        "教皇 法王",
        "党首 党代表",
        "参謀総長 総参謀長",
    )
    for a in group.split()
}

#: Who the 首脳 in 両首脳 are.
HEADS_OF_STATE = frozenset(
    "大統領 首相 国家主席 国王 総統 首長 主席 総書記 女王 皇帝 暫定大統領 首相代行 大統領代行 天皇 王 最高指導者 評議会議長".split()
)

#: 両首長 are of towns: no office is called so.
HEADS_OF_TOWNS = frozenset("首長 市長 町長 村長 区長 知事".split())
#: How the names of bodies end in full, and what for short.
SHORT_ENDINGS = {
    "地方裁判所": "地裁",
    "高等裁判所": "高裁",
    "家庭裁判所": "家裁",
    "簡易裁判所": "簡裁",
    "地方検察庁": "地検",
    "高等検察庁": "高検",
    "県警察本部": "県警",
    "府警察本部": "府警",
    "道警察本部": "道警",
    "県警察": "県警",
    "府警察": "府警",
    "道警察": "道警",
    "警察署": "署",
    "教育委員会": "教委",
    "高等学校": "高校",
    "航空会社": "航空",
    "新聞社": "新聞",
    "通信社": "通信",
    "放送局": "放送",
}
#: Words inside the names of organisations and what they are short for.
SHORT_WORDS = {
    "安保理": "安全保障理事会",
    "安保会議": "安全保障会議",
    "国交省": "国土交通省",
    "経産省": "経済産業省",
    "厚労省": "厚生労働省",
    "文科省": "文部科学省",
    "農水省": "農林水産省",
    "衆院": "衆議院",
    "参院": "参議院",
    "予算委": "予算委員会",
    "公取委": "公正取引委員会",
    "選管": "選挙管理委員会",
    "日商": "日本商工会議所",
    "経団連": "日本経済団体連合会",
    "漁協": "漁業協同組合",
    "農協": "農業協同組合",
    "労組": "労働組合",
}

#: Walks of life that one text seldom gives one person two of.
FIELDS: dict[str, frozenset[str]] = {
    "town": frozenset(
        "市長 副市長 町長 村長 区長 知事 副知事 県議 市議 町議 村議 都議 市議長 町議長".split()
    ),
    "learning": frozenset("教授 准教授 助教 名誉教授 学長 副学長 研究員 講師 博士 学芸員 館長".split()),
    "business": frozenset("社長 副社長 会長 最高経営責任者 専務 常務 頭取 取締役".split()),
    "speaking": frozenset("報道官 副報道官 広報官 広報部長".split()),
    "cabinet": frozenset(
        "外相 国防相 財務相 内相 法相 経済相 農相 防衛相 国交相 総務相 経産相 厚労相 文科相 環境相 商務相 運輸相 大臣 官房長官".split()
    ),
    "arts": frozenset("監督 俳優 歌手 作家 画家 選手 投手".split()),
    "law": frozenset("弁護士 判事 裁判長 検事 裁判官".split()),
}

#: … and those that no head of state has beside his own office.
FIELDS_OF_OTHERS = frozenset({"cabinet", "speaking", "town", "learning", "law"})

#: Callings that nobody has beside an office of state, or beside one of another sort.
CALLINGS = {
    **dict.fromkeys("選手 投手 捕手 内野手 外野手 力士 横綱 騎手".split(), "sport"),
    **dict.fromkeys("校長 教頭 教諭".split(), "school"),
    **dict.fromkeys("師団長 旅団長 艦長".split(), "army"),
    **{calling: calling for calling in "署長 駅長 店長 機長".split()},
}
#: … of those who govern and make laws.
STATESMEN = frozenset(
    "大統領 首相 外相 国防相 防衛相 財務相 内相 法相 農相 国交相 総務相 経産相 厚労相 文科相 環境相 官房長官 知事 市長 町長 村長 区長 議員 幹事長 党首 報道官 大使 学長 教授 社長".split()
)
#: Heads of governments, who are no ministers, soldiers or spokesmen of theirs.
HEADS = frozenset("大統領 首相 総理 総理大臣 内閣総理大臣 国家主席 国王 女王".split())
OF_OTHERS_THAN_HEADS = frozenset(
    "外相 財務相 内相 法相 農相 国交相 総務相 経産相 厚労相 文科相 環境相 官房長官 報道官 司令官 参謀総長 参謀長 師団長 旅団長 大使 特使 知事 市長 町長 村長 教授 社長 弁護士 監督 議員".split()
)

#: A rank goes with an office: リンデ参謀総長 may be リンデ少将.
RANKS_OF_SOLDIERS = tuple("元帥 大将 中将 少将 准将 大佐 中佐 少佐 大尉 将軍 提督".split())
SOLDIERS_OFFICES = tuple(
    "参謀総長 参謀長 総参謀長 司令官 司令 師団長 旅団長 連隊長 大隊長 国防相 幕僚長 報道官 艦長 隊長 国防次官".split()
)

#: Ends of the common names of bodies of which a land has one; there are many 県庁, 県警 and 協会.
ONE_IN_A_LAND = r"(?:省|(?<![都道府県市])庁|政府|内閣|国会|[統首閣]府|官邸|(?:最高|憲法)裁(?:判所)?|中央銀行|軍|参謀本部|[交防]部)$"
#: Bodies that every land has: whose they are, only what stands before them says.
BODIES_OF_LANDS = (
    r"[一-龥ァ-ヴー]{1,10}(?:・[一-龥]{2,4})?省"
    r"|外交部|国防部|大統領府|首相府|政府|議会|国会|上院|下院|参謀本部|統合参謀本部|合同参謀本部|中央銀行|最高裁|最高裁判所|憲法裁判所|憲法裁|軍|国軍|海軍|空軍|陸軍|海兵隊"
    r"|沿岸警備隊|国境警備隊|選挙管理委員会|中央選挙管理委員会|検察|警察|[一-龥]{0,4}当局|税関|[一-龥]{2,4}規制委員会|[一-龥]{2,6}(?:気象|統計|移民|入管|情報|捜査|保安)局|(?:気象|統計|移民|入管|情報|捜査|民間航空)局"
    r"|国家警察|国家憲兵隊|国営放送|公共放送|国営通信|国営テレビ|赤十字|赤十字社|オリンピック委員会|サッカー連盟|サッカー協会"
)
#: … and those among them that towns have too.
BODIES_OF_TOWNS = r"議会|選挙管理委員会|警察|検察|税関|当局|政府|裁判所"
#: … and how the names end of those that towns, firms, schools and parties have as well.
BODIES_OF_OWNERS = (
    r"(?:[局署部課室庁]|警察|検察|議会|(?:委員|協|議|組合|連合|中央|医師|取締役|監査役|教授|自治|同窓|後援|審議|部|理事|評議|協議|商工|町内|婦人|老人|消防団|父母|総|持ち株)会|本部|司令部|裁判所|地裁|地検|教委|気象台|保健所|会議所"
    r"|(?:付属|附属|県立|市立|町立|市民|中央)[一-龥]{0,2}(?:病院|高校|学校|図書館|美術館|博物館|センター)|組合|労組|農協|漁協|漁連|県連|支部|会議|学部|大学院|[外内財司法防教厚環][一-龥]{1,4}省|研究(?:チーム|グループ))$"
)
#: Before a body: it is that of the land or body that was named last.
OF_THE_LAND_NAMED = r"同(?:国|州|県|市|町|村|社|大学|大|党)の$"
#: After the name of a place that is a town.
TOWN_TOLD = r"(?:市(?!民)|市内|近郊|郊外|中心部|市街|駐在|支局|空港|駅|発)"
#: Bodies whose bare names are the papers' own land's: 気象庁 alone is no other land's.
BODIES_AT_HOME = frozenset(
    "首相官邸 内閣府 内閣官房 総務省 法務省 外務省 財務省 文部科学省 文科省 厚生労働省 厚労省 農林水産省 農水省 経済産業省 経産省 国土交通省 国交省 環境省 防衛省 復興庁 デジタル庁 金融庁 消費者庁 文化庁 観光庁 気象庁 海上保安庁 海保 "
    "国税庁 林野庁 水産庁 資源エネルギー庁 中小企業庁 特許庁 警察庁 警視庁 検察庁 最高検察庁 最高検 公安調査庁 宮内庁 人事院 会計検査院 公正取引委員会 公取委 原子力規制委員会 国家公安委員会 最高裁判所 最高裁 "
    "国会 衆議院 衆院 参議院 参院 憲法審査会 予算委員会 出入国在留管理庁 入管庁 スポーツ庁 消防庁 政府 国立天文台 自衛隊 陸上自衛隊 海上自衛隊 航空自衛隊".split()
)
#: Bodies that the world knows by name and that other lands have too.
BODIES_OF_ALL_LANDS = frozenset(
    "大統領府 首相府 外交部 赤十字 中央銀行 国家安全保障会議 国家情報院 統一省".split()
)
#: The land of the papers, by its code.
HOME = "JP"
#: What may begin the whole name of a body of some land: 連邦捜査庁.
OF_A_STATE = "連邦|国家|中央|王立|国立|共和国|王国|人民|統一|暫定|全国|州|県|連合"
#: What the land of the papers is called before one of its bodies.
HOME_LAND = frozenset("日本 日 国 政府 日本政府 わが国 我が国".split())
