"""Sites that common nouns alone name where somebody takes or holds them: 空港, 灯台, 検問所. Data only."""

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
