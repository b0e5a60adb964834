"""Whom a text lets speak without a name, and whom it means by a bare noun: regular expressions and lists only."""

#: What may stand before such a noun and belongs to it: 反政府勢力の, 被告の, ある.
MODIFIERS = r"(?:(?<![ぁ-ん一-龥ァ-ヴー])(?:と?ある|匿名の|名を伏せた)|(?<![一-龥ァ-ヴー])(?:(?!それ|これ|この|その|あの|今回|当時の(?!上官|部下|同僚)|昨日|前日|翌日)[^、。はがをにでと〓◇―─―—\s・…:：]{1,16}の)+)"

#: Opens the noun of somebody whom the text does not mean to name: ある外交官.
SOME = r"^(?:と?ある|匿名の|名を伏せた|別の|他の|ほかの|当時の|前任の|歴代の|隣国の|相手の)"

#: A clause before them that tells more: 近くに|住む|70代の女性.
CLAUSE_BEFORE = r"^(?:いう|いった)(?=[一-龥ァ-ヴーA-Za-z])|^[^の]*[一-龥][ぁ-ん]{0,4}[うくぐすつぬぶむるた](?=[一-龥ァ-ヴーA-Za-z0-9０-９])"

#: Houses that a told content is about, unless a comma parts them from it.
FACILITY = r"(?:病院|学校|工場|店|空港|駅|港|発電所|原発|市場|道路|橋|ダム|住宅|建物)$"

#: What stands before a noun phrase that is whole: no name, no adjective (赤い鎌側) and no other noun.
BORDER = r"(?:^|[^一-龥々ァ-ヴー・A-Za-zＡ-Ｚ0-9０-９いなの―─…])$"

#: Points back at somebody, or means the writer: 同氏, 両者, 本紙.
POINTS_BACK = r"^(?:同(?!級|僚|志|居|窓|盟)|両(?!軍|国|陣営)|彼|本(?!部)|当(?!局|時)|弊|小紙|我|氏|先方|相手|向こう|前者|後者|双方|二人|2人|２人|二者)"

#: Nobody whom a text would name: whatever else it names, such a noun means nobody known.
NEVER_NAMED = r"(?:政府|党|軍|省|閣僚|外交|捜査|球団|党内|与党|野党)?(?:高官|幹部|首脳|筋|関係者|専門家|重鎮|中堅|若手|ベテラン)|住民|市民|遺族|有権者|側近|取り巻き|ベテラン[一-龥]+|[一-龥]{2,}経験者|[一-龥]{1,4}周辺|[^、。]*の(?:一人|1人|１人|ひとり)"

#: Bodies that a text does not name though it names others.
PUBLIC_BODIES = r"消防|警察|検察|地検|裁判所|地裁|高裁|最高裁|検察側|弁護側|検察当局|検疫当局|司法当局|野党|与党|外電|地元紙|人権団体|救助隊|目撃者"

#: Words of writing, which speak for whoever wrote them.
WRITINGS = r"(?:声明|声明文|覚書|書簡|手紙|記録|議事録|報告書?|文書|資料|記事|投稿|日記|判決|決定|社説|論文|白書|記|史|録|書|伝|誌|譜|抄|紙)$"

#: The side that a name before it stands for: カレスタの側, バルドの政府.
SIDES = r"(?:側|政府|当局|政権|陣営|軍部?|党|労組|組合|大統領府|首相府|議会|宮廷|本家|宗家)$"

#: Ministers, whatever the text calls them.
MINISTERS = (r"(?:大臣|相|閣僚)$", r"[相臣]")

#: Offices that many hold at a time: where a text names people, one of these may be meant.
HELD_BY_MANY = r"(?:担当者?|報道官|補佐官|秘書官|[^長次政高]官|士|師|員|者|家|教授|議員|弁護人|代理人|選手|記者|代表|次官|役)$"

#: Bodies by their kind, which stand for a body named nearby: 会社側, 団体, 当局.
BODY = r"(?:側|局|庁|省|署|社|会社|団体|組合|労組|党|派|軍|政府|政権|政党|当局|議会|委員会|協会|連盟|会|院|校|学校|大学|病院|銀行|機関|組織|陣営|チーム|本部|支部|府|県|市|町|村|州|区)$"

#: A headline's speaker and his words: 財務相「介入、排除せず」, 外相は「時期尚早」.
HEADED = r"(?:^|[ 　、。】])(?P<who>[一-龥々ァ-ヴー]{2,12})は?「(?P<content>[^「」]{5,})」(?=$|[ 　、。])"

#: A matter that a sentence takes up, no subject of it.
MATTER = (
    r"(?:について(?:は|も)?|に関して(?:は|も)?|をめぐって(?:は|も)?|に対して(?:は|も)?|では|には|とは|からは)"
)

#: People by what they are to somebody, whom a text that names people may have named: 老人は, 娘は.
KIN = r"(?:老人|若者|男|女|男性|女性|少年|少女|父|母|父親|母親|息子|娘|妻|夫|兄|弟|姉|妹|孫|祖父|祖母|親|客|友人|知人|被告|容疑者|男児|女児|夫婦|夫妻|先輩|後輩|上司|部下|弟子|主人|運転手|証人|上官|同級生)(?:ら|たち)?$"

#: Who belonged to a body once does not speak for it: 元社員, かつての幹部, OB.
FORMER = r"(?:^|の|かつての)(?:元|前)(?=[一-龥ァ-ヴー])|かつての|(?:ＯＢ|OB|退職者|退役[軍将][人校])$"
