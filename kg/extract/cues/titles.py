"""Offices, ranks and honorifics (肩書・敬称) that stand after or before a name. Data only."""

#: After a name, never part of it, and no office.
HONORIFICS = frozenset(
    "氏 さん 様 君 殿 ちゃん 女史 夫妻 夫人 卿 師 翁 先生 閣下 陛下 殿下 猊下 同志 容疑者 被告 死刑囚 受刑者 元被告 "
    "選手 さま くん 両氏 嬢 公 侯 伯".split()
)

#: Of these the ones of one character that stand alone for whoever bears them, and are nobody's name: 翁は.
STAND_ALONE = frozenset("翁 卿 嬢 媼".split())

#: Offices that firms have, and lands have not: 水産|大臣 belongs to no firm.
OFFICES_OF_FIRMS = (
    "会長",
    "社長",
    "専務",
    "常務",
    "取締役",
    "頭取",
    "CEO",
    "創業者",
    "相談役",
    "オーナー",
    "社員",
    "店主",
)

#: Whole offices, as SudachiDict may split them; longest match wins.
OFFICES = frozenset(
    "大統領 副大統領 首相 副首相 総理大臣 内閣総理大臣 総理 宰相 大統領代行 首相代行 国家主席 主席 総書記 書記長 副書記 書記 国王 女王 "
    "王 皇帝 天皇 皇后 上皇 皇太子 王子 王女 親王 内親王 首長 酋長 教皇 法王 大司教 司教 司祭 枢機卿 大主教 総主教 牧師 僧 住職 宮司 神父 "
    "外相 国防相 財務相 内相 法相 蔵相 農相 環境相 保健相 運輸相 商務相 経済相 通商相 エネルギー相 厚労相 文科相 国交相 経産相 総務相 "
    "防衛相 財務大臣 外務大臣 国防大臣 大臣 副大臣 政務官 大臣政務官 官房長官 官房副長官 長官 副長官 長官代理 国務長官 国防長官 財務長官 "
    "商務長官 司法長官 次官 事務次官 国務次官 国防次官 副次官 次官補 国務次官補 報道官 副報道官 報道局長 報道担当者 報道担当 広報官 "
    "広報部長 広報担当者 広報担当 スポークスマン スポークスパーソン スポークスウーマン 補佐官 大統領補佐官 首席補佐官 首席補佐 顧問 特使 特別特使 大統領特使 "
    "特別代表 大統領特別代表 代表 副代表 代表代行 通商代表 通商代表代理 大使 大使代理 公使 総領事 領事 臨時代理大使 代理大使 書記官 参事官 審議官 局長 副局長 "
    "次長 部長 課長 室長 所長 副所長 院長 校長 学長 副学長 学部長 総長 理事長 理事 専務理事 事務総長 事務局長 事務局次長 事務次長 "
    "委員長 副委員長 委員 委員長代理 議長 副議長 議員 上院議員 下院議員 衆院議員 参院議員 国会議員 県議 市議 町議 村議 都議 党首 副党首 総裁 副総裁 "
    "幹事長 幹事長代行 幹事長代理 副幹事長 政調会長 総務会長 選対委員長 国対委員長 選対本部長 会長 副会長 上級副会長 会頭 副会頭 上級副会頭 名誉会長 "
    "社長 副社長 専務 常務 取締役 代表取締役 最高経営責任者 最高財務責任者 最高執行責任者 CEO COO CFO CTO CEO 頭取 行長 副行長 総支配人 支配人 オーナー 創業者 共同創業者 "
    "代表者 責任者 知事 副知事 市長 副市長 町長 副町長 村長 区長 首長 州知事 州首相 参謀総長 参謀長 総参謀長 総司令官 最高司令官 司令官 副司令官 "
    "司令 師団長 旅団長 連隊長 大隊長 中隊長 小隊長 艦長 船長 機長 隊長 副隊長 元帥 大将 中将 少将 准将 大佐 中佐 少佐 大尉 中尉 少尉 "
    "将軍 提督 大将軍 征夷大将軍 将校 軍曹 兵長 統合幕僚長 幕僚長 統幕長 署長 本部長 副本部長 警部 警視 検事 検事長 検事総長 判事 裁判官 "
    "裁判長 弁護士 弁護人 教授 准教授 助教 助教授 特任助教 特任教授 名誉教授 講師 研究員 主任研究員 上席研究員 上級研究員 客員研究員 主任研究者 研究者 博士 学者 歴史家 "
    "作家 編集長 編集委員 論説委員 編集局長 特派員 監督 館長 副館長 学芸員 園長 施設長 組合長 副組合長 理事官 監察官 調整官 管理官 分析官 "
    "アナリスト エコノミスト ストラテジスト コンサルタント ディレクター プロデューサー マネジャー 幹部 高官 政治局長 政治局員 指導者 最高指導者 精神的指導者 "
    "党員 党代表 筆頭副幹事長 国家統合相 公述人 参考人 政府参考人 証人 元首 家老 城主 藩主 当主 守護 大名 老中 奉行 総督 副王 執権 関白 太閤 "
    "摂政 太政大臣 左大臣 右大臣 内大臣 中納言 大納言 将監 使僧 丞相 大司馬 都督 相国 太守 刺史 参議 議定 公爵 侯爵 伯爵 子爵 男爵 "
    "政治委員 全権 全権委員 全権代表 首席代表 交渉官 首席交渉官 交渉担当者 局次長 国防部長 外交部長 部長官 財務官 官房長 総務部長 主任 係長 統括官 "
    "上級代表 副議長国 外交安全保障上級代表 首席報道官 大統領報道官 国務大臣 委員長代行 代行 代理 議員団長 団長 副団長 事務局員 担当相 担当大臣 専務取締役 選手会長 支部長 "
    "館主 座長 組長 頭首 後援会長 秘書 秘書官 首席秘書官 政務秘書官 通訳 大統領候補 市長候補 元首相 投手 内野手 主将 コーチ 俳優 歌手 女優 画家 詩人 評論家 "
    "ジャーナリスト 医師 看護師 町議長 市議長 県議長 侍従長 侍従 典侍 女官 公使館員 領事館員 駐在官 武官".split()
)

#: One token that makes whatever common nouns stand before it an office: 治水局長, 経済安全保障担当相.
OFFICE_HEADS = frozenset(
    "相 長 官 員 使 監 尉 佐 将 士 師 役 者 補 卿 王 主 手 人 大臣 長官 次官 代表 議員 委員 大使 特使 補佐官 報道官 司令官 部長 局長 課長 会長 社長 所長 "
    "教授 研究員 議長 委員長 知事 市長 町長 村長 党首 総裁 幹事長 担当 責任者 顧問 記者 理事 理事長 学長 院長 団長 隊長 館長 室長 参謀 博士 弁護士 判事 検事 代行 代理 次長 総長 ".split()
)
#: Heads too weak alone to make an office of what stands before them.
WEAK_HEADS = frozenset("長 官 員 使 監 佐 将 士 師 役 者 補 卿 王 主 手 人 担当 記者".split())

#: Heads that have no field before them, only a sort of land: 県知事.
HEADS_OF_LANDS = frozenset("知事 市長 町長 村長 区長".split())
LANDS = frozenset("都 道 府 県 州 市 区 町 村 郡 特別 政令 指定 次期 現職 元職 新人".split())

#: Before an office: 元首相, 前外相, 次期大統領, 同報道官.
OFFICE_PREFIXES = frozenset(
    "元 前 現 次期 故 初代 歴代 同 両 新 旧 副 准 名誉 上級 首席 筆頭 特別 臨時 暫定 最高 常任 主任 駐 在 第一 第1 女性 男性 現職 担当 退役 予備役 終身 新任".split()
)

#: Offices that a country, government or party has one of at a time: a bare one points at its holder.
SINGLE_OFFICES = frozenset(
    "大統領 首相 総理 総理大臣 外相 国防相 財務相 内相 国王 女王 皇帝 天皇 教皇 法王 首長 国家主席 総書記 参謀総長 最高司令官 知事 市長 町長 村長 党首 総裁 "
    "議長 委員長 会長 社長 学長 事務総長 書記長 長官 報道官 特使 補佐官 大統領補佐官 国務長官 国防長官 財務長官 司令官 師団長 館長 所長 局長 組合長 代表 "
    "首席報道官 大統領報道官 官房長官 幹事長 国王陛下 理事長 最高指導者 大統領代行 首相代行 大臣 国防大臣 大使 主席 教授 監督 院長 城主 藩主 公 侯 親王 町議長 政治局長 "
    "外務次官 国防次官 通商代表 団長 隊長 専務 副首相 副大統領 副議長 部長 総長 提督 少将 中将 大将 大佐 将軍 船長 座長 事務局長 外務大臣 商工相 経済相 内務相 検事総長 財務官 代行 相国 宰相".split()
)

_FIELDS = (
    "外務 国防 財務 内務 法務 農業 農水 環境 保健 運輸 商務 経済 通商 商工 産業 エネルギー 教育 文化 労働 科学 情報 治安 国家治安 国家統合 防衛 総務 厚生 移民 観光 住宅 建設 鉱業 水産 通信 デジタル "
    "安全保障 国家安全保障 経済安全保障 経済再生 経済財政 少子化対策 地方創生 復興 地方 宗教 司法 国土 国土交通 経済産業 農林水産 文部科学 厚生労働 国務 政治 軍事 国防 産業貿易 貿易 対外 宣伝 組織 統一"
).split()
_HEADS = (
    "相 大臣 長官 次官 副大臣 次官補 担当相 部長 局長 委員長 政務官 副次官 副長官 補佐官 顧問 委員".split()
)
#: … which are also words inside names.
_MORE_FIELDS = (
    "石油 資源 鉱物資源 天然資源 水資源 電力 鉄道 航空 港湾 海運 海洋 漁業 林業 農林 農商 畜産 食料 食糧 公共事業 社会 社会保障 社会福祉 福祉 女性 青年 スポーツ 芸術 報道 情報通信 科学技術 高等教育 計画 開発 経済開発 経済計画 予算 国庫 "
    "税務 歳入 地域開発 農村開発 都市開発 和解 難民 国境 警察 公安 国家安全 軍需 海軍 陸軍 空軍 戦争 植民地 領土 海外 対外経済 対外貿易 宮内 宮廷 国土安全保障 退役軍人 雇用 投資 工業 商業 財政 郵政 逓信 大蔵 拓務 文部"
).split()
OFFICES = OFFICES | frozenset(field + head for field in [*_FIELDS, *_MORE_FIELDS] for head in _HEADS)
#: What offices are in charge of: no part of a name.
FIELD_WORDS = frozenset(_FIELDS) | frozenset("国家 安全 保障 政策 少子化".split())
#: Offices of an empire's provinces and of the powers' men in its harbours.
OFFICES = OFFICES | frozenset(
    "道台 道員 兵備道 海関道 知府 知州 知県 同知 布政使 按察使 欽差大臣 税務司 総税務司 弁務官 高等弁務官 藩王 郡奉行 代官頭 預所 雑掌 下司 公文 院主 副領事 太子 世子 府尹 牧使 観察使 監司 水使 兵使 統制使 捕盗使 大君主".split()
)
OFFICES = OFFICES | frozenset(
    "和尚 禅師 上人 老師 師匠 府主教 郡長 ゼネラルマネジャー ゼネラルマネージャー 監督官 庵主 師範 塾長 主宰 領袖 棟梁 杜氏 組頭 番頭 記者 王太后 太后 王妃 公妃 王太子 総統 副総統 董事長 総経理 行政院長 立法院長 国家元首 首席大臣 情報長官 情報局長 通信局長 治水局長 国連大使 駐日大使 大統領選候補 常務委員 政治局常務委員 党書記 市党委書記 幹事 世話人 書記官長 "
    "副司令 副参謀長 主任教授 次席代表 首席大使 首長国大統領 特命全権大使 全権大使 皇族 殿下 后 夫人 大統領夫人 首相夫人 議会議長 上院議長 下院議長 衆院議長 参院議長 国会議長 党代表代行 会計責任者".split()
)

OFFICES = OFFICES | frozenset(
    "陸相 海相 空相 拓相 逓相 鉄相 文相 労相 厚相 石油相 外務卿 内務卿 大蔵卿 陸軍卿 海軍卿 枢密卿 大法官 大侍従 国璽尚書 女帝 女公 女伯 女侯 大公妃 総帥 盟主 首領 頭領 頭目 族長 部族長 長老 大長老 ムフティ 大ムフティ アヤトラ 総大司教 "
    "第一書記 第二書記 一等書記官 二等書記官 三等書記官 共同議長 共同代表 最高幹部 首席判事 首席検察官 主任検察官 主席判事 最高裁長官 解説委員 論説主幹 主筆 主幹 消防長 消防署長 消防団長 分団長 防災係長 課長補佐 班長 分隊長 工場長 支店長 支局長 "
    "駅長 店長 料理長 婦長 看護師長 校長代理 教頭 園長先生 棋士 名人 九段 八段 七段 六段 五段 四段 三段 庄屋 名主 肝煎 関守 講元 総代 氏子総代 区会長 自治会長 町内会長 管領 管領代 公方 大目付 町奉行 勘定奉行 寺社奉行 側用人 若年寄 大老 "
    "与力 同心 代官 郡代 城代 留守居 用人 可汗 単于 節度使 鎮将 県令 郡守 鎮長 郷長 里長 邑長 面長 都尉 校尉 司徒 司空 太尉 尚書 尚書令 中書令 侍中 大夫 驃騎将軍 車騎将軍 太傅 太師 太保 御史大夫 廷尉 長史 別駕 都護 経略使 宣撫使 総兵 巡撫".split()
)

#: Part of a ministry, army or company whose head stands after a person's name: 船岡欧州局長, 佐伯情報本部長.
_DEPARTMENTS = (
    "欧州 北米 中南米 中東アフリカ 中東 アフリカ アジア大洋州 アジア 大洋州 南アジア 東南アジア 北東アジア 沖縄 北方 国際 国際協力 国際情報 総合外交政策 総合政策 政策 政策調整 領事 条約 "
    "情報 情報総括 統合情報 作戦 運用 補給 装備 人事 国対 選対 政調 広報 報道 経営企画 経営 企画 技術 開発 研究 営業 販売 生産 製造 調達 渉外 編集 主計 主税 理財 国税 金融 "
    "刑事 民事 警備 公安 交通 生活安全 危機管理 防災 河川 道路 港湾 都市 住宅 農政 林政 漁政 社会 政治 文化 学術 教育 医薬 健康 総務 地方 地域 統計 監査"
).split()
_DEPARTMENT_HEADS = "部長 局長 課長 室長 本部長 委員長 審議官 統括官 調整官 総括官 対策監 担当相 担当大臣 担当部長 担当課長 担当特使 担当補佐官".split()
OFFICES = OFFICES | frozenset(field + head for field in _DEPARTMENTS for head in _DEPARTMENT_HEADS)

#: After an office: it is part of another word. 大統領府, 首相官邸, 大統領選.
NO_OFFICE_BEFORE = frozenset(
    "会 国 団 会見 クラブ 席 府 職 選 令 制 邸 官邸 公邸 専用機 就任 選挙 候補 級 会談 会合 杯 側近 室 時代 経験者 指名 交代 宮殿 不在 人事 評議会 領 領内 領主 家 位".split()
)

#: Offices of a town, district or region: what stands before them is the place, not the person.
LOCAL_OFFICES = frozenset(
    "市長 副市長 町長 村長 区長 知事 副知事 県議 市議 町議 村議 都議 府議 道議 州知事 州首相 市議長 町議長 署長 支部長 駅長 支局長 総領事 領事 支店長 工場長".split()
)

#: Right after a name that is a common word of katakana too: ハーン首相.
HIGH_HEADS = frozenset(
    "大統領 副大統領 首相 副首相 外相 国防相 内相 財務相 経済相 法相 国務長官 国防長官 議長 書記長 総書記 党首 大使 特使 報道官 司令官 大佐 少佐 中佐 少将 中将 大将 准将 元帥 将軍 氏".split()
)

#: Offices before which a word of katakana is their bearer, whatever it means: リード|報道官.
OF_ONE_BEARER = frozenset(
    "報道官 副報道官 大統領報道官 大統領 副大統領 首相 副首相 外相 副外相 国防相 国務長官 国防長官 財務長官 国務次官 国防次官 国務次官補 国防次官補"
    " 大統領補佐官 知事 副知事 市長 氏 特使 少将 中将 大将 准将 大佐 中佐 少佐".split()
)
#: … but for those that say of what sort they are.
NO_BEARERS = frozenset(
    "グループ チーム クラブ センター メディア サイド ワンマン カリスマ イケメン タレント スター ベテラン トップ リーダー ナンバー オンライン サイバー デジタル テレビ ライブ"
    " ニュース モデル ロボット アイドル マスコット キャラクター バーチャル サプライズ ポスト メトロ ハト タカ リベラル ミス ミスター オリンピック スポーツ エネルギー".split()
)

#: … and after the name of a state as well.
OFFICES_OF_STATES = frozenset(
    "大統領 副大統領 首相 副首相 外相 国防相 内相 財務相 経済相 法相 国王 女王 国連大使 外務次官 国防次官 参謀総長".split()
)

#: Ends what somebody is by trade, which the recogniser hears as a body at times.
TRADE_ENDINGS = tuple(
    "芸家 画家 作家 術家 資家 動家 業家 商 職人 主力行 担当者 参加者 出席者 専門家 関係者".split()
)

#: Begins the office of who heads a town or a district, 市長, in a word that SudachiDict cuts elsewhere.
TOWN_LETTERS = frozenset("市町村区郡")
TOWN_HEADS = frozenset("市長 町長 村長 区長 州知事 県知事 府知事 郡長".split())
#: Portfolios in katakana, with which a name in katakana runs together: ムルト|スポーツ|大臣.
PORTFOLIOS = "スポーツ|エネルギー|デジタル|インフラ|メディア|コミュニケーション|サイバー|イノベーション|テクノロジー|エコロジー|ジェンダー"
MINISTERIAL = frozenset("大臣 相 担当相 担当大臣 担当 長官 次官 副大臣 省 庁 政策".split())
#: What a person is called by whose given name seems to end in 元 or 前: 岡清|元首相.
ONCE_HELD = frozenset(
    "首相 大統領 総理 外相 財務相 防衛相 法相 知事 市長 町長 村長 区長 議員 議長 会長 社長 頭取 総裁 長官 大臣 大使 監督 代表 委員長 学長 総長 "
    "理事長 校長 院長 署長 幹事長 官房長官 事務局長 部長 局長 次官 補佐官 報道官 司令官 教授 判事 検事 選手 投手 捕手 横綱 大関".split()
)

#: One character that is no surname before an office: 各大臣, 県知事, 男性教授.
NO_SURNAMES = frozenset(
    "各両全副諸現新前元旧当本同某正総大小男女県市町村州国党軍省庁社校院郡区府都道王公父母兄弟姉妹妻夫子孫上下中左右東西南北内外主長官民士師名第一二三四五六七八九十百千万数何他仏神鬼人者後先次准故初"
    "団会班隊艦部局課室派側系級役職専常再亡老若美名有元旅商農工法文理医薬"
)
#: Right after the name of a firm.
HEADS_OF_FIRMS = frozenset(
    "社長 副社長 会長 副会長 専務 常務 取締役 CEO CFO 頭取 社員 広報 株 労組 労働組合".split()
)
#: Who heads and speaks for a firm; a union has a 会長 as well, but the text is about a firm where one is asked for.
FIRM_HEADS = ("社長", "会長", "頭取", "最高経営責任者", "CEO", "ＣＥＯ")

#: Before の and the given name of one whose surname goes without saying: 弟の景冬, 住職の円慶.
INTRODUCERS = frozenset(
    "弟 兄 妹 姉 息子 娘 妻 夫 父 母 嫡男 嫡子 長男 次男 三男 長女 次女 甥 姪 孫 叔父 伯父 叔母 養子 側室 正室 城代 家老 家臣 重臣 旧臣 老臣 郎党 小姓 近習 住職 僧 使僧 奉行 代官 侍大将 軍師 茶人 絵師 当主 城主 藩主 家督".split()
)

#: Court names that lords and their men bear in the place of a given name: 佐伯刑部, 堀口主膳.
COURT_NAMES = frozenset(
    "刑部 但馬 主膳 帯刀 玄蕃 弾正 大膳 左近 右近 監物 内膳 主水 采女 主税 隼人 掃部 治部 式部 民部 兵部 大炊 内匠 織部 主計 勘解由 将監 左京 右京 外記 頼母 蔵人 内記 伊織 "
    "日向守 伊予守 信濃守 備前守 備中守 越前守 出羽守 陸奥守 安房守 上総介 下総守 甲斐守 駿河守 遠江守 三河守 尾張守 美濃守 近江守 伊勢守 摂津守 河内守 丹波守 播磨守 因幡守 伯耆守 出雲守".split()
)

#: Before a person's name, never part of it.
RANKS = tuple(
    "横綱 大関 関脇 小結 前頭 十両 嫡男 次男 長男 三男 長女 次女 家老 城主 藩主 将軍 大統領 首相 外相 撰者 作者 筆者 歌人 俳人 画家 作家 俳優 歌手 監督 主将 選手 騎手 棋士".split()
)

#: Offices that one in a city has, who is not named so: 北京特派員. Before others a bare name in kanji is a person's.
OFFICES_AT_A_PLACE = (
    *LOCAL_OFFICES,
    *"特派員 支局長 支店長 大使 総領事 代表 選手 記者 住民 議員 総督 守護 司教 大司教 藩主 城主 奉行".split(),
)

#: After the name of a realm as well as of its lord: タウリス公, リンデ伯.
LORDS_OF_REALMS = frozenset("公 侯 伯 大公 辺境伯 王 国王 女王".split())

#: Mediators and observers by what they are about, analysts by their rank.
OFFICES = OFFICES | frozenset(
    field + head
    for field in "和平 停戦 人道 人権 平和 国境 選挙 核 軍縮 国連 首席 上級 主任 労働".split()
    for head in "調停官 仲介官 監視官 査察官 検査官 観測官 交渉官 特使 仲裁人 調停人 監視員".split()
)
OFFICES = OFFICES | frozenset(
    rank + trade
    for rank in "チーフ シニア 主席 首席 主任 上級 上席".split()
    for trade in "エコノミスト アナリスト ストラテジスト コンサルタント".split()
)

OFFICES = OFFICES | frozenset(
    field + head
    for field in ["", *"人権 国防 軍事 議会 市民 消費者 児童 平和 捕虜".split()]
    for head in "オンブズマン オンブズパーソン コミッショナー".split()
)
OFFICES = OFFICES | frozenset(
    "大公 辺境伯 方伯 宮中伯 調停官 仲裁人 仲介役 調停役 調教師 騎手 捕手 外野手 親方 アナウンサー キャスター 漫画家 声優 宇宙飛行士 警部補 巡査部長 巡査長 巡査 教諭 演出家 作詞家 落語家 執行役員 社長室長 球団社長 球団代表 球団本部長 編成部長 審判員 裁判長代行".split()
)
