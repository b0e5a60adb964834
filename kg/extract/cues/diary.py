"""The daily record of an office holder (首相動静): what a heading and an entry look like. Data only."""

#: In the heading of such a record.
DIARY_HEADS = ("動静", "の一日", "の１日", "の1日", "日程", "面会記録", "の日誌", "日録")
#: A clock time opens an entry: 午前9時5分、 / 同20分から / 10時、 / 正午、
CLOCK = (
    r"(?:(?:午前|午後|同|夜|朝|深夜)?[0-9０-９一二三四五六七八九十]{1,3}時(?:[0-9０-９一二三四五六七八九十]{1,3}分|半)?|同?[0-9０-９]{1,2}分|正午(?:すぎ|過ぎ)?)"
    r"(?:ごろ|ころ|すぎ|過ぎ|現在)?(?:から(?:同)?(?:午前|午後)?(?:[0-9０-９]{1,2}時)?(?:[0-9０-９]{1,2}分|半)?まで)?[、，　 ]"
)
#: Offices whose holders have such a record.
HOLDERS = (
    "首相",
    "大統領",
    "知事",
    "市長",
    "区長",
    "町長",
    "村長",
    "総裁",
    "会長",
    "社長",
    "外相",
    "議長",
    "総理",
    "総理大臣",
    "代表",
)
#: Entries that are no meeting with the people they name.
NO_MEETING = (
    "インタビュー",
    "取材",
    "記者会見",
    "会見開始",
    "撮影",
    "弔問",
    "告別式",
    "墓参",
    "献花",
    "録画",
    "収録",
    "散髪",
    "講演",
    "演説",
    "街頭",
    "中止",
    "延期",
    "見送り",
    "欠席",
)
#: People with whom the office holder did not talk: those who came along.
COMPANIONS = ("同行", "随行", "見送", "出迎え")
