"""What tells that a phrase between brackets is a name, and of what: 料理店「X」, 「X」紙. Data only."""

from kg.records import Kind

#: Right before a name in brackets: one of these is called so. The longest ending speaks.
NAMED_SITES = tuple(
    "料理店 料亭 食堂 居酒屋 レストラン カフェ 喫茶店 バー 酒場 割烹 すし店 寿司店 鮨店 そば店 ラーメン店 焼き肉店 焼肉店 うなぎ店 旅館 ホテル 民宿 宿 山荘 茶屋 書店 百貨店 商業施設 複合施設 観光施設 温泉施設 "
    "宿泊施設 スポーツジム 老人ホーム ショッピングセンター 油田 ガス田 鉱山 炭鉱 発電所 原発 研究炉 灯台 収容所 刑務所 庭園 公園 広場 迎賓館 離宮 別荘 集落 村落 団地 無人島 小島 岩礁 環礁 検問所 観測所 基地 演習場 避難所 交差点 会館 大広間".split()
)
NAMED_PEOPLE = tuple(
    "ブロガー ブロガーの 投稿者 ユーチューバー インフルエンサー 覆面作家 情報提供者 工作員 狙撃手 アナリスト コメンテーター".split()
)
NAMED_BODIES = tuple(
    "義勇旅団 義勇大隊 義勇軍 義勇部隊 傭兵部隊 傭兵団 民兵部隊 特殊部隊 パルチザン 抵抗組織 地下組織 秘密結社 秘密組織 月刊誌 月刊 季刊 隔月刊 機関誌 機関紙 業界紙 業界誌 郷土誌 同人誌 雑誌 週刊紙 夕刊 朝刊 英字紙 専門紙 大衆紙 "
    "地元メディア 独立メディア ポッドキャスト 動画チャンネル 現地チャンネル チャンネル 警備会社 投資会社 法律事務所 会員制クラブ 劇団 楽団 合唱団 同好会 講 結社 修道会 新党 地域政党 少数政党 政治団体 統一会派 超党派議連 議連 勉強会 支援組織 救援組織 救助団体 自警組織".split()
)
#: Right after the closing bracket: what was named.
AFTER_NAMED_BODY = r"(?:紙|誌)(?![一-鿿])|(?:党首|編集部|編集長|の党首|の(?:中隊長|大隊長|戦闘員|構成員|報道|記者|特派員|電子版|編集部|編集長|社説|紙面))"
#: How a paper's name begins, which may stand in brackets as a whole or bare: 『夕刊X』, 日刊X.
PAPERS = "夕刊|朝刊|日刊|週刊|隔週刊|旬刊|月刊|季刊"
#: How the title of a book or record ends; the names in it are no mentions of their bearers: 『稲津覚書』.
BOOK_ENDINGS = tuple(
    "記 史 譜 覚書 年代記 日記 伝 録 物語 清話 叢書 全集 要録 縁起 年表 史談 実録 軍記 始末 詩集 歌集 回想 回想録 遺稿 書簡集 文書 史料 地誌 風土記 戦記 紀 列伝 論 白書 聞書 由来 由来記 家伝 絵巻".split()
)

KIND_OF_NAMED: dict[str, Kind] = {
    **dict.fromkeys(NAMED_SITES, Kind.PLACE),
    **dict.fromkeys(NAMED_PEOPLE, Kind.PERSON),
    **dict.fromkeys(NAMED_BODIES, Kind.ORGANIZATION),
}

#: A body before の and its head, whatever words name it.
HEADED_BODY = (
    r"(?<![一-鿿ァ-ヺーA-Za-z])(?P<name>[一-鿿ァ-ヺー]{2,10}(?:連盟|協会|連合会|連合|同盟|総同盟|委員会|評議会|協議会|組合|基金|会議所|家族会|遺族会|後援会|保存会|振興会|商工会|自治会|財団|"
    r"機構|公社|研究会|学会|労組|公庫|軍団|審議会|連絡会|監視団|調査団|派遣団))の$"
)
HEADS_OF_BODIES = tuple(
    "会長 代表 議長 理事長 委員長 事務局長 総裁 組合長 座長 総長 党首 司令官 団長 会頭 書記長 支部長 理事 委員".split()
)
