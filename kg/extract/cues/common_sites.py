"""Sites that common nouns alone name: what is taken or held (灯台), seats of office (官邸), where people meet. Data only."""

SITES = tuple(
    "空港 飛行場 灯台 検問所 関所 埠頭 ふ頭 桟橋 観測所 製鉄所 精錬所 製油所 造船所 給水塔 貯水池 税関 石橋 浮橋 吊り橋 鉄橋 大橋 跨線橋 発電所 変電所 水門 兵舎 送信所 中央市場 市場 製粉所 鉱山 油田 南門 北門 東門 西門 城門 "
    "要塞 修道院 市役所 町役場 県庁 市庁舎 庁舎 議事堂 郵便局 電話局 配送センター 倉庫 トンネル 中継塔 電波塔 管制塔 岸壁".split()
)
#: Before such a noun: it is part of a longer name, or one of several.
PART_BEFORE = r"[一-鿿々ァ-ヺーA-Za-z0-9０-９]$|(?:各地|別|他|ほか|複数|全て|すべて|いくつか)の$"
#: Behind it, and what is done with it in the same clause.
HELD = (
    r"(?:は|を|も|が|まで|だけは|こそ)(?:[^。「」、\n]{0,18}、)?[^。「」、\n]{0,22}?(?:押さえ|抑え[てた]|占拠|占領|制圧|掌握|確保[しさ]|奪[いっわ取還]|接収|取り戻|取り返|明け渡|引き渡|手放さ|落ち[たて]|陥落|陥ち|乗っ取|"
    r"支配下|実効支配|握っ|取られ|守備隊の手|軍の手|の手に[あ落渡])"
)

#: Seats of office, which name a site where somebody meets somebody there.
SEATS = tuple(
    "官邸 公邸 宮殿 王宮 離宮 首相府 県庁 府庁 道庁 市役所 区役所 町役場 役場 郡役所 町長室 市長室 知事室 大臣室 社務所 公民館 司教館".split()
)
#: Houses and rooms that name a site where somebody meets somebody there.
VENUES = tuple(
    "山荘 洞窟 展示室 理髪店 番小屋 学食 茶屋 酒蔵 喫茶店 旅館 図書館 附属図書館 大聖堂 迎賓館 本店".split()
)
#: Behind such a house: they meet.
MET_THERE = (
    r"(?:で|では|に|へ)(?!は(?:ない|なく)|す|ある)[^。「」]{0,40}?(?:会[いっう]|会談|会見|面会|面談|会食|懇談|訪ね|招[いきか]|迎え|呼び|呼ん|向き合|向かい合|顔を合わせ"
    r"|話し合|話し込|拝謁|謁見|参上|酌み交わ|朝食を|昼食を|夕食を|昼を食|鍋を囲|手渡|密談|落ち合|出迎え|聞き取り|渡り合|意見を交わ|報告を受け|指示を受け|懇願|直談判|握手)"
)
