"""Bodies whose head is named by surname, body and office in one word: 久保寺日本商業会議所会頭. Data only."""

#: Ends the name of a body that is no firm and no part of one, so that a surname before it is somebody's.
PUBLIC_BODIES = (
    "省 庁 会議所 商工会 協会 連盟 連合会 中央会 委員会 機構 学会 知事会 町村会 市長会 議長会 医師会 弁護士会 薬剤師会 看護協会 歯科医師会 議連 議員連盟 財団 基金 "
    "労組 総連 総同盟 同友会 経団連 日商 党 県連 都連 府連 道連 大使館 代表部 公庫 公団 事業団 研究所 審議会 評議会 協議会 調査会 推進会議 対策本部 赤十字 日赤 "
    "国連 漁連 農協 全農 全中 連合 日銀 人事院 会計検査院 最高裁 地検 高検 国税局 財務局 農政局 整備局 運輸局 経産局 労働局 管区 県警 府警 警視庁 道警 自衛隊"
).split()
#: … and begins one that is everybody's, not of the place named before it: 名取|日本ザーレック協会
OF_ALL = (
    "日本",
    "全日本",
    "全国",
    "国際",
    "世界",
    "アジア",
    "欧州",
    "国立",
    "国家",
    "中央",
    "在日",
    "駐日",
    "日",
)
#: Heads of parts of a ministry, a staff or an office: 大楽|防衛政策局長
DEPARTMENT_HEADS = (
    "局長 次長 部長 課長 室長 審議官 統括官 統括監 総括官 政策監 危機管理監 調整監 対策監 総括審議官 参事官 幕僚長 統幕長 官房長 情報官 補佐官 補 次官 財務官 技監 "
    "本部長 監察官 調整官 企画官 報道官 事務局長 秘書官 秘書課長 理事 理事官 書記官 院長 総監 長官 委員長 担当相 副長官 政務官 副大臣 相"
).split()
#: Ends the name of a firm, which a surname may be part of: 黒須電機社長
FIRMS = (
    "製作所 工業 電機 電力 銀行 信金 信用金庫 証券 保険 生命 火災 石油 ガス 海運 商会 商事 商店 物産 鉄道 電鉄 交通 航空 自動車 製薬 薬品 化学 化成 製鉄 製鋼 鋼業 重工 重工業 精密 "
    "電子 電工 電気 通運 運輸 運送 郵船 汽船 建設 組 工務店 不動産 地所 ホールディングス 百貨店 食品 製菓 製粉 酒造 醸造 紡績 紡 繊維 製紙 印刷 出版 書店 新聞 新聞社 新報 日報 放送 "
    "通信 テレビ ラジオ 社 大学 大 学園 学院 高校 中学 小学校 病院 医院 牧場 農園 水産 林業 産業 興業 開発 総業 観光 旅館 ホテル 書房 文庫 財閥 家 流 派 部屋 一座 劇団 楽団"
).split()
#: Offices of a state alone, so that a surname that is a place's too is somebody's before them: 三好陸上幕僚長
HIGH_OFFICES = "幕僚長 統幕長 審議官 情報官 検事総長 検事長 事務次官 報道官 補佐官".split()
