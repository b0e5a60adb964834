"""Endings and neighbours that tell what a name is (接尾辞・類別語). Data only."""

#: Ending of a place name → leaf class of the vocabulary ("" where none fits better than Place).
PLACE_SUFFIXES: dict[str, str] = {
    **dict.fromkeys(
        "共和国 王国 連邦 公国 首長国 諸島国 帝国 人民共和国 民主共和国 合衆国".split(), "Country"
    ),
    **dict.fromkeys(
        "州 県 府 道 地方 自治州 自治区 準州 特別市 直轄市 地域 半島 列島 諸島 群島 島 郡 地区".split(),
        "Region",
    ),
    **dict.fromkeys("市 区 町 村 都 特別区 集落 団地 村落 邑 宿".split(), "City"),
    **dict.fromkeys(
        "公民館 体育館 市民会館 文化会館 会館 公会堂 議事堂 採石場 焼却場 処分場 貯蔵所 貯水池 浄水場 球場 牧場 農場 漁港 製鉄所 造船所 海水浴場 商店街 国道 県道 林道 古墳 水源地 埋立地 緩衝地帯 保護区 山荘 温泉 液化基地 橋 城 空港 港 駅 基地 検問所 原発 原子力発電所 発電所 ダム 運河 病院 寺 神社 大社 宮殿 城跡 砦 要塞 工場 製油所 油田 ガス田 鉱山 炭鉱 演習場 飛行場 "
        "刑務所 収容所 競技場 スタジアム ホール 公園 広場 通り 街道 道路 高速道路 トンネル 灯台 渡船場 埠頭 ターミナル 公邸 官邸 公舎 宿舎 邸 館 院 御所 "
        "桟橋 倉庫群 変電所 交差点 監視所 兵営 兵舎 駐屯地 前哨 修道院 僧院 離宮 ホテル 旅館 門 陣屋 屋敷 関 国立公園 水産試験場 製氷所 宇宙基地 海軍基地 空軍基地 検問 寺院 教会 モスク 大聖堂 聖堂 墓地 霊園 遺跡 塔".split(),
        "Facility",
    ),
    **dict.fromkeys(
        "川 河 江 湖 塩湖 湾 海 海峡 礁 環礁 岩礁 台地 丘陵 水道 氷河 湿原 灘 山 岳 峠 山脈 山地 高原 平野 盆地 砂漠 沼 池 岬 海溝 海嶺 砂州 洋 谷 渓谷 高地 ヶ原 坂 滝 浜".split(),
        "",
    ),
}
#: Too short or too common to make a place of what stands before them without other evidence.
WEAK_PLACE_SUFFIXES = frozenset(
    "会館 焼却場 処分場 採石場 国道 県道 商店街 牧場 農場 漁港 温泉 球場 緩衝地帯 保護区 府 道 都 港 駅 門 関 館 院 寺 江 海 山 池 島 町 区 川 河 坂 谷 浜 村 塔 洋 地域 宿 邸 通り 市 地方 郡 滝 峠".split()
)

#: Ending of an organisation's name → leaf class.
ORG_SUFFIXES: dict[str, str] = {
    **dict.fromkeys(
        "政府 政権 省 庁 外務省 国防省 財務省 内務省 司法省 農業省 保健省 運輸省 経済省 商務省 国務省 防衛省 大統領府 首相府 宮内庁 当局 保健当局 軍当局 議会 国会 上院 下院 "
        "県庁 市役所 役場 県警 警察 警視庁 検察 検察庁 税関 裁判所 最高裁 地裁 高裁 家裁 簡裁 地検 高検 消防署 税務署 労基署 市教委 県教委 大使館 総領事館 公使館 領事館 自治政府 内閣 委員会 評議会 官房 総督府 幕府 "
        "大総督府 鎮撫府 国防部 外交部 国防総省 安全保障会議 安保会議 代表部 首相官邸 警察庁 統計局 情報局 捜査局 監視団 安全保障理事会 安保理 理事会 総統府 弁公室 暫定政権 臨時政府 暫定政府 政庁 通商代表部 "
        "検察当局 捜査当局 移民局 教育委員会 選挙管理委員会 事務局 報道局 政治局 防衛局 国道事務所 事務所 運河庁 経済産業省 国土交通省 財政局 国防次官室".split(),
        "Government",
    ),
    **dict.fromkeys(
        "方面隊 管区隊 航空隊 航空団 飛行隊 戦隊 中隊 小隊 先遣隊 義勇隊 親衛隊 近衛隊 近衛師団 騎士団 傭兵団 憲兵隊 機動隊 工兵隊 砲兵隊 空挺団 軍 海軍 空軍 陸軍 軍団 師団 旅団 連隊 大隊 部隊 艦隊 軍集団 部隊集団 参謀本部 司令部 総司令部 自衛隊 海兵隊 軍管区 戦術群 守備隊 警備隊 国境警備隊 沿岸警備隊 義勇軍 革命防衛隊 "
        "解放軍 防衛隊 防衛軍 連合軍 政府軍 反乱軍 海上保安庁 海警局 中央軍 太平洋軍 方面軍 戦区 国軍 人民軍 派遣団 平和維持軍 藩兵 水軍 防空軍 中央司令部 正規軍 抵抗軍 民兵組織 国防軍".split(),
        "MilitaryForce",
    ),
    **dict.fromkeys(
        "通信 通信社 新聞 新聞社 放送 放送局 テレビ テレビ局 ラジオ ニュース タイムズ ポスト 日報 新報 日日 タイムス 時報 ジャーナル 民報 紙 誌 日刊 チャンネル プレス ヘラルド ガゼット デイリー ガーディアン "
        "トリビューン テレグラフ オブザーバー インディペンデント ワイヤ レビュー マガジン ウィークリー エコノミスト クロニクル 週報 公論 週刊 通信局".split(),
        "MediaOrganization",
    ),
    **dict.fromkeys(
        "党 新党 同盟 民主党 共和党 共産党 労働党 保守党 自民党 派 会派 クラブ 再建派 維新 進歩同盟 総連 連絡会".split(),
        "Party",
    ),
    **dict.fromkeys(
        "株式会社 会社 有限会社 社 工業 製作所 電機 電力 銀行 証券 保険 石油 ガス 海運 商会 商事 物産 鉄道 航空 自動車 製薬 化学 製鉄 鋼 重工 重電 精密 半導体 電子 通運 運輸 郵船 汽船 建設 不動産 "
        "ホールディングス 百貨店 デパート パートナーズ アセット アセットマネジメント キャピタル マネジメント インベストメント ペーパー スチール ケミカル ファーマ テクノロジー テクノロジーズ ソリューションズ システムズ エレクトロニクス モーターズ エアラインズ エアウェイズ フーズ マイニング リソーシズ リソグラフィー ロジスティクス シッピング マリタイム ターミナルズ トレーディング アソシエイツ グループ インダストリーズ エナジー エネルギー コーポレーション カンパニー ファンド 基金 投資基金 企画 ピクチャーズ ライン コンポーネンツ 鉱業 水産 食品 製粉 酒造 鋼建 貿易 控股 微電子".split(),
        "Company",
    ),
    **dict.fromkeys(
        "機構 連合 連盟 国際機関 機関 協会 財団 組合 協議会 委員会 学会 研究所 研究センター センター 大学 大学院 高校 高等学校 中学校 小学校 学校 学院 団体 会 の会 協同組合 漁協 農協 労組 労働組合 同友会 "
        "商工会議所 会議所 戦線 解放戦線 解放機構 解放軍 抵抗運動 運動 議員連盟 友好議連 議連 自警団 守る会 連帯 議員懇談会 懇談会 美術館 博物館 資料館 図書館 歴史館 ふるさと館 病院 医院 赤十字 修道会 教団 本部 連 県連 都連 府連 大 局 団 陣営 "
        "放送協会 工業会 商工会 経済団体連合会 劇場 楽団 球団 旅団長会議 総会 保存会 救援ネットワーク ネットワーク 貿易機関 医師団 藩".split(),
        "",
    ),
}
#: Too short or too common to make an organisation of what stands before them without other evidence.
WEAK_ORG_SUFFIXES = frozenset(
    "中隊 小隊 戦隊 先遣隊 義勇隊 砲兵隊 工兵隊 社 会 派 局 団 連 大 紙 誌 ガス 鋼 石油 化学 電力 航空 自動車 エネルギー 鉄道 部隊 センター 本部 運動 総会 維新 ポスト ライン 食品 藩 放送 テレビ ニュース 保険 病院 クラブ 通信 "
    "警察 検察 当局 事務所 グループ 組合 団体 協議会 会社 学校 軍 陣営 機関 議会 国会 政府 政権 内閣 閣議 理事会 事務局 懇談会 建設 貿易 企画 民兵 守備隊 警備隊 同盟 連合 連盟 上院 下院 劇場 水産 会派 ネットワーク 武装勢力 教団 基金 新聞 銀行 証券 保険 チャンネル ラジオ プレス 省 庁 評議会 税関 官房 財団 週刊 総連 運輸 通運 不動産".split()
)

#: A common noun right before a name (also 「name」) tells what it is: 武装組織X, 首都Y, 英紙Z.
ORG_CLASS_NOUNS: dict[str, str] = {
    **dict.fromkeys(
        "組織 武装組織 武装勢力 過激派 団体 住民団体 市民団体 人権団体 政治団体 反政府勢力 反政府組織 分離派 連合 有志連合 連盟 同盟 グループ 企業グループ 財閥 機構 機関 国際機関 シンクタンク 研究機関 NGO NPO NPO法人 社団法人 財団法人 一般社団法人 市民グループ 支援団体 劇団 交流団体 保存団体 教団 軍事組織 武装集団 過激派組織 ゲリラ 自警団 民兵 民兵組織 民兵団 旅団 軍事部門 政治部門 労組 議員連盟 テロ組織".split(),
        "",
    ),
    **dict.fromkeys(
        "政党 与党 野党 最大野党 新党 極右政党 左派政党 右派政党 中道政党 地域政党 派閥 会派 第1党 第2党 左派 右派 連立与党".split(),
        "Party",
    ),
    **dict.fromkeys(
        "紙 誌 新聞 夕刊紙 日刊紙 地元紙 有力紙 経済紙 専門誌 学術誌 週刊誌 雑誌 放送 放送局 公共放送 国営放送 民放 テレビ テレビ局 国営テレビ ラジオ 地元ラジオ ラジオ局 通信 通信社 国営通信 メディア サイト ニュースサイト ネットメディア 独立系メディア 地元メディア 配給 配給会社".split(),
        "MediaOrganization",
    ),
    **dict.fromkeys(
        "会社 企業 大手 メーカー 最大手 海運会社 石油会社 航空会社 証券会社 製薬会社 新興企業 スタートアップ 子会社 親会社 持ち株会社 企業連合 財団 部品大手 銀行 商社 造船所 貿易会社 運営会社".split(),
        "Company",
    ),
    **dict.fromkeys(
        "SNS 交流サイト 通信アプリ 動画投稿サイト 短文投稿サイト アプリ 対話アプリ".split(), "Platform"
    ),
}
PLACE_CLASS_NOUNS: dict[str, str] = {
    **dict.fromkeys(
        "首都 王都 帝都 旧都 古都 州都 県都 省都 旧都 都市 港町 港湾都市 町 村 集落 要衝 街 市 主要都市 港 城市 国境の町 郷 郡都 拠点 温泉地".split(),
        "City",
    ),
    **dict.fromkeys("隣国 小国 島国 大国 友好国 原産国".split(), "Country"),
    **dict.fromkeys("島 無人島 半島 離島 地方 地域".split(), "Region"),
}

#: Ending of a named happening.
EVENT_SUFFIXES = frozenset(
    "会議 協議会議 国際会議 戦争 大戦 内戦 紛争 事変 の変 の乱 の役 の戦い 会戦 事件 革命 維新 サミット 首脳会議 講和会議 オリンピック 五輪 万博 万国博覧会 映画祭 芸術祭 総選挙 大統領選 知事選 総裁選 党大会 作戦 条約 協定 併合 震災 大震災 地震 記念日 国民投票 住民投票 葬儀 戴冠式 ワールドカップ W杯 平定 合戦 攻防戦 防衛戦 の誓い 停戦 休戦 クーデター 合意".split()
)

#: Regions and directions after or before a place, no part of its name.
DIRECTIONS = frozenset(
    "東部 西部 南部 北部 中部 北東部 北西部 南東部 南西部 中心部 郊外 近郊 沿岸 沿岸部 内陸 沖 周辺 一帯 市内 県内 国内 州内 全土 全域 側 東 西 南 北 産 製 系 人 語 兵 領 発 行き 大 国境".split()
)


#: First words of the names of houses where one stays, eats or meets: ホテル・ザイラー.
HALLS = frozenset(
    "ホテル カフェ レストラン シャトー ヴィラ パレス グランドホテル ブラッスリー ビストロ".split()
)

#: After a family's or a lord's name: his house, side or men.
HOUSE_SUFFIXES = frozenset("家 方 勢 衆 氏".split())

#: Ships and trains: proper names, but of none of our kinds.
VEHICLE_SUFFIXES = ("号", "丸")

#: Before a quoted or bare name: a ship, a weapon, a work; of none of our kinds.
THING_CLASS_NOUNS = frozenset(
    "船 貨物船 コンテナ船 商船 客船 旅客船 漁船 油槽船 タンカー 艦 潜水艦 空母 フリゲート 駆逐艦 護衛艦 機 戦闘機 爆撃機 無人機 ドローン ミサイル 巡航ミサイル 弾道ミサイル ロケット ロケット砲 爆弾 砲 戦車 システム 作戦 "
    "映画 作品 小説 曲 番組 ドラマ アルバム 書籍 著書 記念展 展覧会 膜 製品 車 列車 特急 衛星 ヨット 調査船 巡視船".split()
)

#: Chinese and Korean surnames of one character, for names that SudachiDict takes apart.
ONE_KANJI_SURNAMES = frozenset(
    "王李張劉陳楊黄趙周呉徐孫朱馬胡郭林何高梁鄭羅宋謝唐韓曹許鄧馮蕭程蔡彭潘袁于董余蘇葉呂魏蒋田杜丁沈姜范江傅鍾盧汪戴崔任陸廖姚方金邱夏譚韋賈鄒石熊孟秦閻薛侯雷白龍段郝孔邵史毛常万顧頼武康賀厳尹銭施牛洪龔"
    "朴尹趙文全盧権申安柳南宮沈魯裵習邵耿董戚欧陶査阮"
)

#: Endings that a person's name may stand before: Xの政権, X派, X事務所.
PERSONAL_SUFFIXES = frozenset(
    "政権 派 内閣 事務所 陣営 財団 基金 美術館 博物館 記念館 資料館 家 方 勢 衆 会 グループ 商会 社 商店 研究所 図書館 塾 劇団 一座 一族 選対".split()
)

#: Right before a name in katakana: a person is named.
PERSON_CLASS_NOUNS = frozenset(
    "王弟 末弟 次弟 実弟 義弟 長兄 実兄 義兄 皇弟 長男 次男 三男 長女 次女 嫡男 歴史家 史家 郷土史家 研究者 漁師 農民 店主 運転手 教師 学者 詩人 画家 棋士 広報係 修道女 写字僧 年代記作者 和尚 法師 ブロガー 軍事ブロガー ジャーナリスト 活動家 指揮官 大学生 高校生 写真家 建築家 通訳 皇子 皇女 王妃 公女 公子 大公妃 スルタン カリフ ハーン 首席書記 "
    "王 国王 女王 皇帝 皇后 王妃 王太后 太后 王太子 将軍 提督 元帥 王子 王女 大公 侯爵 伯爵 男爵 子爵 公爵 辺境伯 伯 侯 卿 司祭 司教 大司教 修道士 修道院長 騎士 城代 代官 領主 族長 首長 "
    "宰相 侍従 使者 書記 従者 村長 船長 隊長 俳優 女優 歌手 作家 監督 選手 記者 医師 弁護士 教授 博士 会社員 研究員 アナリスト 弟 兄 妹 姉 息子 娘 妻 夫 父 母".split()
)
#: Before a name in brackets that may be any phrase: 政党「新しい祖国」.
PHRASE_CLASS_NOUNS = (
    "武装組織",
    "武装勢力",
    "武装集団",
    "反政府勢力",
    "反政府組織",
    "過激派組織",
    "過激派",
    "民兵",
    "民兵組織",
    "民兵団",
    "ゲリラ",
    "政党",
    "野党",
    "与党",
    "新党",
    "会派",
    "法人",
    "住民団体",
    "市民団体",
    "政治団体",
    "人権団体",
    "支援団体",
    "市民グループ",
    "NGO",
    "NPO",
    "シンクタンク",
    "団体",
)

#: After the name of a country or region: X政府, X外務省.
STATE_ENDINGS = tuple(
    "政府 外務省 国防省 大統領府 首相府 海軍 空軍 陸軍 当局 大使館 議会 国防部 外交部 政府軍 国境 経済省 運輸省 軍".split()
)

#: After the name of a place that also stands bare: ミルデン城, then ミルデン.
PLACE_ENDINGS = tuple("州 県 城 郷 工場 市 村 町 島 地区 半島 共和国 王国 空港 郡".split())

#: Ends the name of a state before one of its parts: ノルデン連邦|ザーレック州
STATES = frozenset("連邦 共和国 王国 公国 大公国 帝国 合衆国 首長国".split())
#: Ends the name of a part of a state.
PARTS_OF_STATES = frozenset("州 県 省 市 郡 自治州 自治区 自治共和国 共和国 地方 島 諸島 準州 町 村".split())
#: How the names of towns end that stand before a place in them: 葉多津町公民館, 相良野市中浜.
TOWN_ENDINGS = ("市", "町", "村", "区", "郡", "県")
#: … and what after such a name makes it part of another word: 市議会, 町長, 市立.
NO_ADDRESS_BEFORE = frozenset("長議役場民教警営立選税会財政職")
