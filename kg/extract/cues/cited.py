"""Who and what stands in a list of sources (出典) around a title. Data only."""

#: Between the authors and media before a title: 佐伯正・小田望(ミラ通信)『…』, ソルナ=佐伯正『…』.
BETWEEN = r"(?:(?:[、，･/／=＝＋&＆\s()（）【】〔〕\[\]:：|｜]|(?<![A-Za-z])\+|\+(?![A-Za-z])|,(?!\s?(?:Inc|Ltd|Co|LLC)\b)|(?<![ァ-ヺー])・|・(?![ァ-ヺ]))+|(?<=[a-z])and(?=[A-Z]))"

#: The day after a publisher: 2011年5月4日21時0分(UTC+9), September3,2005.
CITED_DAY = (
    r"(?:(?:19|20)[0-9]{2}年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|(?:January|February|March|April|May|June|July|August|September|October"
    r"|November|December)\s?[0-9]{1,2},\s?(?:19|20)[0-9]{2})"
)
#: … and what may follow it before the entry ends.
AFTER_DAY = r"(?:付け?|号|版|朝刊|夕刊|更新|閲覧|(?:午前|午後)?[0-9]{1,2}(?:時|:)[0-9]{0,2}分?|[(（][^()（）]{1,24}[)）])*"

#: A day or year that is written together with the next entry: 2005年7月23日LentTimes, 2006LentVarka.
LEADING_DAY = (
    r"(?:(?:(?:19|20)[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}日|(?:19|20)[0-9]{2})(?=[A-Za-zÀ-ÿ一-鿿ァ-ヺ])(?!年)"
)
#: A site before its section or office, LENTONLINE経済, lent.com北港, which is no part of its name.
SITE = (
    r"(?P<site>[A-Za-z][A-Za-z0-9.!+-]*(?:ONLINE|OnLine|Online|online|WEB|Web|web|NET|\.com|\.jp|\.net|\.org|ANNEX|Annex)|毎日jp)"
    r"(?P<section>[一-鿿ァ-ヺー・][一-鿿ァ-ヺー・0-9]*)"
)
#: … unless it ends so: then it is.
SECTION_OF_NAME = r".*(?:新聞|ニュース|テレビ|放送|通信|タイムズ|スポーツ報知)"
#: Words run together before a site: a title that was cut.
BEFORE_SITE = r"(?P<lead>[一-鿿ぁ-んァ-ヺー]{4,})(?P<site>asahi\.com|nikkansports\.com|[A-Za-z]{4,}\.(?:com|jp|net)|[A-Z]{4,}ONLINE)"

#: A Latin word with one of these names no person: CBSNews, ScienceDaily, NationalWeatherService.
LATIN_BODIES = (
    r"News|Guide|Page|Times|Post(?![a-z])|Press|Radio|TV|Tele|Web|Online|Watch|Journal|Daily|Herald|Tribune|Today|Report|Review|Weekly|Magazine|Guardian|Chronicle"
    r"|Gazette|Standard|Independent|Observer|Monitor|Mail|Globe|Star|Voice|Broadcast|Channel|Media|Network|Net(?![a-z])|Digital|World|International|Global|National"
    r"|United|Union|State|Government|Ministry|Department|Office|Agency|Service|Center|Centre|Commission|Committee|Council|Association|Society|Federation"
    r"|Institute|Academy|University|College|School|Foundation|Organi[sz]ation|Corporation|Company|Group|Bank|Inc|Ltd|Corp|Party|Rights|Court|Police"
    r"|Reuters|Bloomberg|Xinhua|Wiki|Yahoo|Google|Japan|Nippon|Asahi|Yomiuri|Mainichi|Sankei|Nikkei|Sports|Football|League|Club|The|Annex|Business|Finance"
    r"|Science|Space|Nature|Medical|Health|Tech|Info|Blog|Forum|Magazin|Zeitung|Presse|Presseagentur|Monde|Figaro|Libération|Spiegel|NEWS|TIMES|ONLINE|WEB|NET|TV"
    r"|YOMIURI|ASAHI|SANKEI|NIKKEI|REUTERS|BLOOMBERG|SPORTS|JAPAN|POST|PRESS|DIGITAL|TOKYO|CHUNICHI"
)
#: A word of kanji that ends so, or is so, is no author: it says what is cited, or where it stood.
NO_AUTHOR = (
    r"[社局部課会所館院省庁署版紙誌面欄発電伝班団台党県市区町村軍隊派室園場組網線]|新聞|記事|記者会見|速報|特集|社説|号外|資料|出典|情報|朝刊|夕刊|放送|通信|新報|日報|時報|時事|共同"
    r"|監視|総合|地域|担当|提供|価格|編集|連載|写真|動画|映像|会見|談話|声明|発表|要旨|全文|概要|解説|翻訳|参照|参考|訃報|一覧|報告書?|白書|文書|論文|年表|年報|公報|広報|日記|自伝|詩集|小説|映画|番組|新刊|専用|関連|最新|本文|原文|原題"
    r"|選挙|銀行|大学|高校|学校|学園|病院|選手|監督|電力|鉄道|航空|自動車|工業|産業|製薬|建設|証券|保険|気象|海上|政府|議会|内閣|選手権|大会|五輪|競馬|野球|競技|試合|結果|文化|科学|医療|健康|生活|経済|政治|社会|国際|国内|地方|教育|行政|主要|芸能|公式"
)
#: Where and how a text stood, no medium.
NO_MEDIUM = r".*[Rr]elease|.*(?:より|から)放送|改題|pdf|news|NEWS|TOPICS|.*\.html?|(?:主要|海外|国内|地域|県内|全国|最新|経済|社会|国際|政治|芸能)ニュース|.*のニュース|デジタル|プラス|[0-9０-９]+(?:票|位|号|年|月|日|時|歳|人|名)[^A-Za-z]*|(?:January|February|March|April|May|June|July|August|September|October|November|December)[0-9]*|PDF.*|HTML|JAPAN|HP|WEB|Web|web|ONLINE|online|UTC.*|.*(?:ページ|アーカイブ|魚拓|リリース|ファイル|コーナー|ランキング|ブログ|コラム|プロフィール|データ|レポート|記事)|スポーツ|トップ|ニュース|ウェブサイト|サイト|ホームページ|オンライン|リンク切れ|プレスリリース|プロ野球|サッカー|ゴルフ|エンタメ|ビジネス|メディア|テレビ|ラジオ"
#: Ends of what is a body before a title, though it may be a common noun elsewhere.
NO_HEAD_ENDS = frozenset(
    "本部 総会 センター 機関 本社 支局 支社 事務局 当局 情報 会社 団体 運動 特集 チャンネル レポート レビュー マガジン".split()
)
MORE_HEAD_ENDS = (
    "気象台",
    "取材班",
    "実行委員会",
    "ドットコム",
    "ウェブ",
    "オンライン",
    "デジタル",
    "電子版",
)
#: The last character of a given name, which a word of five characters or more needs to be an author's.
GIVEN_NAME_ENDS = "子郎助介也美之彦夫樹明史人一平吾代恵香生司次三二治男雄吉信行弘宏志隆孝里奈紀枝江希織理佳音花菜穂実央斗太輔祐佑亮良真哉弥矢紗沙衣依乃乙臣典規徳哲浩洋健秀英正昭和幸友義"
#: Hiragana that ends a given name, 佐伯ひかり, 小田みのる, and no word of a sentence.
KANA_NAME = r"(?:[あ-ん]{2,3})(?<!から)(?<!より)(?<!など)(?<!では)(?<!には)(?<!とは)(?<!まで)(?<!ほか)(?<!として)(?<!による)(?<!した)(?<!する)(?<!です)(?<!ます)(?<!しくは)(?<!れる)(?<!れば)"
#: After the name of an author.
AUTHOR_TITLES = r"(?:記者|特派員|編集委員|論説委員|編集長|支局長|通信員|著|訳|編|撮影|氏|さん)"
#: In the title of what is cited: somebody with 氏 or さん.
TITLED_IN_TITLE = r"(?<![一-鿿々ヶァ-ヺーA-Za-z])(?P<name>[一-鿿々ヶ]{2,6}|[ァ-ヺー・＝]{3,20})(?P<title>氏|さん|容疑者|被告(?!人)|受刑者|死刑囚)"
#: … who is nobody by name.
NOBODY_IN_TITLE = r"^[両同元前]|^(?:お|ご)|^[父母妻夫娘姉妹兄弟孫親子]$|(?:父親|母親|両親|息子|双子|親子|夫婦|兄弟|姉妹|長男|長女|次男|次女|家族)$|外国人|会社員|店員|少年|少女|住職|元職員|職員|社員|教諭|教師|巡査|警官|女性|男性|男児|女児|遺族|友人|同級生|隣人|客|医師|店長|職人|業者|住民|患者|学生|会社員|運転手|実行犯|主犯|共犯|指名手配|逮捕|放置"
#: Before the name of somebody in a title, with nothing between.
TITLE_LEADS = ("訃報", "認定", "非難", "批判", "名将", "巨匠", "逮捕", "釈放", "起訴", "故人", "会見", "追悼")
