"""Forms of two names side by side, each a group of its pattern (並んだ名). Data only."""

#: X＝Y before what two states have with each other, which no person X＝Y has.
STATES_AT_TABLE = (
    r"(?<![ァ-ヺー＝=])(?<![ァ-ヺー]・)([ァ-ヺー]{2,})[＝=]([ァ-ヺー]{2,})"
    r"(?=(?:両国|国境|停戦|休戦|平和|和平|通商|貿易|国交|境界|海洋境界|領土|国防|安保|首脳|外相|合同|二国間|経済)(?:[一-鿿]{0,6}(?:協議|会談|交渉|委員会|条約|協定|合意|線|画定|紛争|関係|会議))?"
    r"|の[一-鿿]{0,6}(?:協議|会談|交渉|国境|条約|紛争|停戦|境界))"
)
#: The realm before its lord's title, and the lord's name after it: シラガ侯ウルム二世.
LORD_OF_REALM = (
    r"(?<![ァ-ヺー・])([ァ-ヺー]{2,})(?:大公|辺境伯|女公|女伯|女侯|公|侯|伯|王|国王|女王|女帝|皇帝|王太子|皇太子|王子|王女|公子|公女)"
    r"([ァ-ヺ][ァ-ヺー]+(?:・[ァ-ヺー]+)*(?:[一二三四五六七八九十0-9０-９]{1,3}世)?)(?![ァ-ヺー・])"
)
#: Somebody, and between brackets the state that he holds an office of: ソラン・ベルク(ハイナル首相).
STATE_IN_BRACKETS = (
    r"(?<![ァ-ヺー・＝])([ァ-ヺー]{2,}(?:[・＝][ァ-ヺー]{2,}){1,3})(?:氏|さん)?[（(]([ァ-ヺー]{2,12})"
    r"(?=(?:前|元|現)?(?:副大統領|大統領|副首相|首相|外相|国防相|内相|財務相|国王|女王|皇太子|外務次官|国連大使|大使|参謀総長)[)）])"
)
