"""Where names of bodies and places end (名の境). Data only."""

#: After the name of a ministry, a force or a police: a section of it, part of one name with it.
SECTION = (
    r"(?P<section>(?:[一-鿿々ァ-ヺー]{1,8}?(?:部|課|室|局|班|係|本部)){0,2}?[一-鿿々ァ-ヺー]{1,8}?[0-9０-９一二三四五六]?"
    r"(?:特捜部|捜査部|捜査課|本部|参謀部|部|課|室|局))(?:(?![一-鿿々ァ-ヺー])|(?=検事|幹部|職員|主任|所属|勤務|捜査員|警部|警視|記者|研究員))"
)
#: Sections that are also named without the body.
SECTIONS_APART = ("課", "室", "係", "班")
#: … of these bodies.
HAS_SECTIONS = (
    *"省 庁 府 地検 高検 検察庁 県警 府警 道警 警視庁 警察 警察署 裁判所 地裁 高裁 軍 自衛隊 国防省 委員会 銀行 官房 内閣 放送協会".split(),
    "海上保安庁",
)
#: What looks like a section and is none of one body in particular.
NO_SECTION = r"^(?:内|全|各|両|同|一|大|上|下|中|本|幹|外|党)部$|^(?:幹部|内部|外部|上層部|首脳部|中枢部|中心部|指導部|執行部|報道局|当局|本局|結局|政局|事務局|支局|薬局|郵便局|控室|会議室|教室|研究室|閣議室|執務室|会見室|記者会見室|北部|南部|東部|西部|中部|一部|大部|全部|軍部)$"
#: After a body whose name is whole without it: 内務省|当局.
TAILS = ("当局", "関係者", "筋")
#: Last word of an address: a part of the town or county before it.
ADDRESS_ENDS = "市区郡町村"
#: … of a place in a land that a gazetteer has: 北方領土|貝殻島.
LAND_ENDS = ("島", "諸島", "列島", "半島", "省", "州", "自治区", "市")
#: Countries that people are called like: イスラエル・ドレク外相 is one person.
ALSO_GIVEN_NAMES = frozenset(
    "イスラエル ジョージア ヨルダン チャド ケニア インディア シリア アルメニア ブルガリア".split()
)
#: A police station after its police: 浪速県警|霧瀬署.
STATION = r"(?P<police>[一-鿿]{2,4}(?:県警|府警|道警)(?:察(?:本部)?)?|北海道警(?:察(?:本部)?)?|警視庁)(?P<station>(?!察)[一-鿿]{1,6}署)"
#: Before the name of an event: its year, and what was written before that: 金メダル2012年|ロンドン五輪.
YEAR_BEFORE = r"(?:.*?[0-9０-９]{4}年?度?の?|^年度?の?)(?=[^0-9０-９年].{2,})"
#: … of these events, which come again.
YEARLY = r".*(?:オリンピック|五輪|パラリンピック|ワールドカップ|W杯|選手権|大会|衆院選|参院選|総選挙|選挙|博覧会|サミット|映画祭|国体|地震|シリーズ)"
#: After the name of a railway, its lands and not its name: 東桟鉄道|管内.
RAILWAY_TAIL = r"(?<=..)(?:管内|界隈|沿線)$"
#: After a station where the other end of the way stands before it: 葉多津-霧瀬|間.
WAY_TAIL, WAY_BEFORE = "間", frozenset("-‐–—−~〜～")
#: Before the name of a school that plays against another.
AGAINST = r"対(?!馬)(?=.{2,}(?:高校|高等学校|学園|大学?)$)"
#: Between the town and its school: 早瀬市|立北小学校.
FOUNDED = "立"
FOUNDERS = "都道府県市区町村国私"
#: … and the land or town itself: 浪速県立|北小学校, but 同市立.
FOUNDER = r"(?P<founder>北海道|東京都|(?:京都|大阪)府|(?:神奈川|和歌山|鹿児島)県|(?<![一-鿿々])(?!同)[一-鿿々ヶケ]{2,3}[県市区町村])立$"
#: How what they found is called at its end.
FOUNDATIONS = tuple(
    "小学校 中学校 高校 高等学校 大学 病院 図書館 美術館 博物館 劇場 幼稚園 学校 研究所 センター".split()
)
#: A railway's line is no body.
LINE = r"(?:JR|東急|東武|西武|京王|小田急|京急|京成|阪急|阪神|京阪|近鉄|南海|名鉄|西鉄|地下鉄|東京メトロ|都営).*線|.*(?:新幹線|本線|鉄道線)"
#: Before the name of somebody's kin: 喪主は妻|博子さん.
KIN_BEFORE = frozenset(
    "妻 夫 母 父 兄 弟 姉 妹 娘 長男 長女 次男 次女 二男 二女 三男 三女 息子 実母 実父 喪主 養父 養母 義父 義母 義兄 義弟".split()
)
#: After the name of a place, the railway's line that is called so: 葉多津|線; not 線路, 線上.
LINE_BEHIND = r"(?:新幹|本)?線(?![路上状量香維引審])"
#: A game of the land whose team it is: サッカー|日本.
GAMES = r"(?:サッカー|ラグビー|バレーボール|バスケットボール|ハンドボール|ホッケー|アイスホッケー|カーリング|ソフトボール|フットサル|水球|野球|柔道|体操|卓球|競泳|テニス)(?:男子|女子)?"
#: Two teams that play against each other.
TEAMS = r"(?P<one>[^対]{2,12})対(?P<other>(?!馬|抗|策|立|応|象)[^対]{2,12})"
#: A team by its name and its town.
TEAM = (
    r"(?P<name>(?!ホテル|グランド|リーガ|ハイアット|ヒルトン|シェラトン)[ァ-ヺー]{4,})(?P<town>[一-鿿]{2,3})"
)
#: The last letter of a name and what it goes on with.
REST_OF_BODY = r"ロ野球(?=[^部選場界])"
#: After an airline: what it flies.
AIRCRAFT = r"(?:航空|[ァ-ヺー]{3})機$"
#: Before the name of a school or hospital: what sort it is.
PRIVATE = r"(?:私立|公立)(?=.{3,})"
#: After somebody's full name: the body is called after him.
CALLED_AFTER = r"(?:殉教者)?(?:旅団|大隊|連隊|師団|財団|記念財団|基金|記念館|美術館|研究所)(?!長)"

#: Read as the beginning of a person's name: where a player stands, what somebody is known for.
CALLING = (
    r"(?:GK|DF|MF|FW|CB|SB|CF|ＧＫ|ＤＦ|ＭＦ|ＦＷ|SO|SH|WTB|PG|SG|SF|PF)(?=[一-龥ァ-ヴ]{2})"
    r"|[^・]{0,24}(?:メダリスト|選手|監督|主将|俳優|女優|歌手|作家|画家|棋士|力士|騎手|タレント|ジャーナリスト|アナリスト|ピアニスト|バイオリニスト|デザイナー"
    r"|ディレクター|プロデューサー|コーチ|エコノミスト|ストラテジスト|コンサルタント|カメラマン|ライター|評論家|作曲家|脚本家|指揮者)・(?=[一-龥])"
)
