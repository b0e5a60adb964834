"""The daily record of an office holder (首相動静): what a heading and an entry look like. Data only."""

#: In the heading of such a record, after the office or the name of whose it is.
DIARY_HEADS = (
    r"動静|の一日|の１日|の1日|一日の動き|日程|面会記録|面会簿|来客簿|日誌|日録|日々|動向|行動記録|執務記録"
)
#: In a heading: a record of what is to come.
TO_COME = ("予定", "あす", "明日", "来週", "今後")
#: A clock time opens an entry: 午前9時5分、 / 同20分から / 10時、 / 7:33 / 正午、 / 夜、
CLOCK = (
    r"(?:(?:午前|午後|同|夜|朝|夕|深夜|未明)?[0-9０-９一二三四五六七八九十]{1,3}時(?:[0-9０-９一二三四五六七八九十]{1,3}分|半)?|(?:午前|午後|同)?[0-9０-９]{1,2}[:：][0-9０-９]{2}|同?[0-9０-９]{1,2}分|正午"
    r"|(?:午前中|午前|午後|早朝|朝|昼|夕方|夕|夜|深夜|未明)(?=[、，　 ]))"
    r"(?:ごろ|ころ|頃|すぎ|過ぎ|前|現在)?(?:(?:から|～|〜|-|－|―)(?:同)?(?:午前|午後)?(?:[0-9０-９]{1,2}時)?(?:[0-9０-９]{1,2}分|半|間|[0-9０-９]{1,2}分間|[0-9０-９]{1,2}[:：][0-9０-９]{2})?(?:まで)?)?[、，　 ]"
)
#: Before the clock at the beginning of a line: 【午前】 ▽ ・
BEFORE_CLOCK = r"(?:【[^】]{1,4}】|\[[^\]]{1,4}\]|[▽▼▲◇◆■●○・•🔸　 －-]|(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日(?:[(（].{1,3}[)）])?[、　 :：])*"
#: A line that only parts the record: a day, half a day.
PARTING = r"[【\[(（＜<■◇◆▽]?(?:[0-9０-９一二三四五六七八九十年月日]+日?(?:[(（][月火水木金土日](?:曜日?)?[)）])?|午前|午後|[朝昼夜夕])[】\])）＞>]?"
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
    "頭取",
    "外相",
    "議長",
    "総理",
    "総理大臣",
    "代表",
    "長官",
    "大臣",
    "学長",
    "総長",
    "理事長",
    "公爵",
    "国王",
    "女王",
    "陛下",
    "殿下",
    "総督",
)
#: In an office: of one who holds it no more, or stands in for its holder.
PAST_OFFICE = r"元|前|副|次期|新任|故"
#: Sentences of entries that are no meeting with the people they name.
NO_MEETING = (
    "インタビュー",
    "取材",
    "記者会見",
    "会見開始",
    "撮影",
    "弔問",
    "告別式",
    "通夜",
    "葬儀",
    "墓参",
    "献花",
    "録画",
    "収録",
    "散髪",
    "理髪",
    "講演",
    "演説",
    "街頭",
    "応援",
    "中止",
    "延期",
    "見送り",
    "見送る",
    "取りやめ",
    "欠席",
    "参加せず",
    "接続せず",
    "出席せず",
    "加わらず",
    "姿を見せ",
    "現れず",
    "代理",
    "鑑賞",
    "観戦",
    "参拝",
    "メッセージ",
    "予定",
)
#: People with whom the office holder did not talk: those who came along.
COMPANIONS = ("同行", "随行", "見送", "出迎え")
#: Ends a sentence that names those who sat by.
SAT_BY = r"(?:同席|陪席|同行|随行|同乗|立ち会い|立ち会う|立ち会った)(?:した|する|も)?[。」）)]?$"
#: After の: they came, though only their visit is named. X の表敬を受ける.
CAME_TO = r"(?:表敬|訪問|来訪|あいさつ|挨拶|説明|報告|要請|要望|陳情|申し入れ)"
#: After a place: the holder is there. 官邸。 官邸着。 官邸へ。 ホテルで。
THERE = r"(?!料理|大使館|政府)[」』]?(?:内|前)?(?:の?[^、。はがをに]{0,12}料理店|の?[^、。はがをに]{0,10}(?:ホテル|料亭|会館|議員会館))?(?:着|へ|で|にて|に(?:到着|入|戻|帰)|到着|入り|を(?:訪問|視察|訪れ|見学)|[。、「」]|$)"
#: After a place: the holder leaves it.
LEFT = r"[」』]?(?:を?発|を出発|を出る|から)"
#: Organisations that are also houses.
HOUSES = (
    "官邸",
    "公邸",
    "本部",
    "ホテル",
    "会館",
    "国会",
    "省",
    "庁",
    "大使館",
    "役所",
    "役場",
    "社",
    "大学",
    "病院",
    "銀行",
)
