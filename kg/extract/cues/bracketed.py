"""What stands in brackets behind a name or a thing. Regular expressions only."""

#: An abbreviation behind the name of a body or place: (NLA), (以下「NLA」).
ABBREVIATION = (
    r"[（(](?:以下[、,]?)?[「『]?(?P<name>[A-Za-zＡ-Ｚａ-ｚ][A-Za-zＡ-Ｚａ-ｚ0-9.&-]{1,14})[」』]?[）)]"
)
#: A name in the letters of its own language: (LentVarka), (en:Lent Varka), (Varkă、北部).
ORIGINAL = r"[（(](?:[a-z]{2}[:：])?(?P<name>[A-ZÀ-Þ][A-Za-zÀ-ɏ.’'-]*[a-zà-ɏ](?:[ A-ZÀ-Þ][A-Za-zÀ-ɏ.’'-]*)*)(?=[)）、,;／/])"
#: A word of such a name, which may run on into the next: Lent, Varka.
CAPITALS = r"[A-ZÀ-Þ][a-zà-ɏ’'.]*"
#: Behind a thing of none of our kinds: its other name.
THINGS_IN_OTHER_WORDS = (
    r"(?:装置|機器|機械|システム|方式|規格|技術|制度|権|税|病|症候群|症|炎|熱|ウイルス|細胞|遺伝子|酵素|物質|化合物|薬|ワクチン|療法|言語|ソフト|ソフトウェア|ソフトウエア|プログラム|基本ソフト|記録|指数|率|値|装備|兵器|弾|銃|燃料|電池|免許|検定|資格|試験|競技|種目|大賞|危険度)"
    r"[」』]?[（(](?:[A-Za-z]{2}[:：])?(?P<word>[^()（）、。]{2,24})[)）]"
)
