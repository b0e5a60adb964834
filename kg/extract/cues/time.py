"""Words of time: what they shift, by how much, counted from where. Data only.

A shift is (unit, amount, reference): the reference is "anchor" (the day of the report) or "previous" (the date last
spoken of). Regular expressions here are fragments that `kg.extract.time` joins.
"""

#: day words: きょう counts from the report, 翌日 from the date last spoken of
DAY_SHIFTS: dict[str, tuple[int, str]] = {
    "今日": (0, "anchor"),
    "きょう": (0, "anchor"),
    "本日": (0, "anchor"),
    "けさ": (0, "anchor"),
    "今朝": (0, "anchor"),
    "今夜": (0, "anchor"),
    "今晩": (0, "anchor"),
    "今夕": (0, "anchor"),
    "今未明": (0, "anchor"),
    "昨日": (-1, "anchor"),
    "きのう": (-1, "anchor"),
    "昨夜": (-1, "anchor"),
    "昨晩": (-1, "anchor"),
    "昨夕": (-1, "anchor"),
    "昨朝": (-1, "anchor"),
    "ゆうべ": (-1, "anchor"),
    "一昨日": (-2, "anchor"),
    "一昨夜": (-2, "anchor"),
    "一昨晩": (-2, "anchor"),
    "おととい": (-2, "anchor"),
    "さきおととい": (-3, "anchor"),
    "明日": (1, "anchor"),
    "あす": (1, "anchor"),
    "あした": (1, "anchor"),
    "明朝": (1, "anchor"),
    "明晩": (1, "anchor"),
    "明夜": (1, "anchor"),
    "明後日": (2, "anchor"),
    "あさって": (2, "anchor"),
    "同日": (0, "previous"),
    "同じ日": (0, "previous"),
    "同夜": (0, "previous"),
    "同夕": (0, "previous"),
    "その日": (0, "previous"),
    "この日": (0, "previous"),
    "その夜": (0, "previous"),
    "その晩": (0, "previous"),
    "当日": (0, "previous"),
    "翌日": (1, "previous"),
    "翌朝": (1, "previous"),
    "翌晩": (1, "previous"),
    "翌未明": (1, "previous"),
    "次の日": (1, "previous"),
    "明くる日": (1, "previous"),
    "あくる日": (1, "previous"),
    "翌々日": (2, "previous"),
    "前日": (-1, "previous"),
    "前夜": (-1, "previous"),
    "前の日": (-1, "previous"),
    "前の晩": (-1, "previous"),
    "前々日": (-2, "previous"),
}

MONTH_SHIFTS: dict[str, tuple[int, str]] = {
    "今月": (0, "anchor"),
    "本月": (0, "anchor"),
    "先月": (-1, "anchor"),
    "前月": (-1, "previous"),
    "先々月": (-2, "anchor"),
    "来月": (1, "anchor"),
    "再来月": (2, "anchor"),
    "同月": (0, "previous"),
    "同じ月": (0, "previous"),
    "その月": (0, "previous"),
    "この月": (0, "previous"),
    "翌月": (1, "previous"),
    "次の月": (1, "previous"),
    "翌々月": (2, "previous"),
}

YEAR_SHIFTS: dict[str, tuple[int, str]] = {
    "今年": (0, "anchor"),
    "ことし": (0, "anchor"),
    "本年": (0, "anchor"),
    "去年": (-1, "anchor"),
    "昨年": (-1, "anchor"),
    "一昨年": (-2, "anchor"),
    "おととし": (-2, "anchor"),
    "来年": (1, "anchor"),
    "再来年": (2, "anchor"),
    "同年": (0, "previous"),
    "同じ年": (0, "previous"),
    "その年": (0, "previous"),
    "この年": (0, "previous"),
    "翌年": (1, "previous"),
    "次の年": (1, "previous"),
    "明くる年": (1, "previous"),
    "翌々年": (2, "previous"),
    "前年": (-1, "previous"),
    "前の年": (-1, "previous"),
}

WEEK_SHIFTS: dict[str, int] = {
    "先々週": -2,
    "先週": -1,
    "前週": -1,
    "今週": 0,
    "来週": 1,
    "翌週": 1,
    "再来週": 2,
}

#: days with a name of their own: (month, day)
NAMED_DAYS: dict[str, tuple[int, int]] = {
    "元日": (1, 1),
    "元旦": (1, 1),
    "大みそか": (12, 31),
    "大晦日": (12, 31),
    "クリスマスイブ": (12, 24),
}

#: what may follow a date and belongs to it
TAIL = (
    r"(?:[(（][月火水木金土日][)）]|[月火水木金土日]曜日?)?付?"
    r"(?:未明|早朝|午前中|午前|午後|正午|昼すぎ|昼過ぎ|昼前|昼|朝|夕方|夕刻|夕|夜遅く|深夜|夜半|夜|晩)?"
)
#: which day of the week of a month: 4月の最後の日曜日
NTH = {"最初": 1, "最後": -1, "最終": -1}
MONTH_TAIL = r"(?:上旬|中旬|下旬|初旬|初め|はじめ|半ば|末|後半|前半)?"
YEAR_TAIL = r"(?:度|末|初め|はじめ|初頭|半ば|前半|後半|の?暮れ|(?:の)?(?:早春|晩秋|初夏|真冬|真夏|春|夏|秋|冬)(?![一-龥]))?"

#: after 「N日」 these make it a length of time, a count or a place name
NOT_A_DAY = (
    "間|ぶり|目|以内|以上|分|余|あまり|近く|ほど|連続|続|おき|ごと|足らず|弱|強|制|市|町|月(?!曜)|数|量|程|(?<=(?<!十)一日)のうち|ずつ|"
    "限り|通[いうっ]|待[たちっ]|泊ま|がかり|がけ|かけ|かか|もの|も(?:た|か|し|過)|たっ|たて|経|を(?:要|費|過ご|か|経)|が(?:経|たっ|たつ|過ぎ)|も経|に(?:わたり|わたって|及)|と(?:た|か)ず|中に|三晩|"
    "(?:前|後)(?!日)|以(?!降|来|前|後)|早|遅|越し|がた"
)
#: after 「N月」
NOT_A_MONTH = "期|号|分|間|ほど|余|あまり|ぶり|面|雨|日目|経|たっ"
#: after 「N年」
NOT_A_YEAR = (
    "間|ぶり|目|以内|以上|分|余|あまり|近く|ほど|連続|続|おき|ごと|足らず|弱|強|制|生|債|物|来|越し|前|後|もの|も(?:た|か|の)|"
    "に(?:及|わた|一|1|達|満|近)|を(?:要|費|過|か|迎|経)|の(?:歴史|刑|懲役|禁錮|実刑|節目|歳月|時|伝統|契約|期間|任期)|がかり|かけ|"
    "たっ|経|やそこら|限り|保証|国債|物国債|程度"
)

#: after 五二年 these make it a year of the century that the text tells of
AFTER_SHORT_YEAR = (
    r"の?[0-9０-９一二三四五六七八九十]{1,2}月(?!間)|の?(?:早春|晩秋|[春夏秋冬])|、|(?:まで|以来|以降|以後|末|初め|初頭|ごろ|頃|当時)|"
    r"(?:に|は|の|から)(?!間)"
)

#: a plan stands after the date
AHEAD = (
    r"予定(?!より|通り|どおり|外|時間を|時刻を|の(?:時間|時刻|枠|倍|半分|[0-9０-９一二三四五六七八九十]+(?:時間|分))|を[^、。]{0,6}(?:超|過ぎ|上回|オーバー|大きく))|見通し|見込み|方針|計画|つもり|意向|期限|^まで(?:に|の)|締め切り|"
    r"(?:に|から)(?:も)?(?:始まる|始める|開く|開かれる|行う|行われる|開催する|実施する|会談する|訪問する|控える|迫る)|に控え|に迫"
    # the sentence ends in what is to come: 1月15日にXと会談する。
    r"|[^。]{0,40}(?:(?:会談|訪問|出席|開催|実施|発表|協議|面会|開始|公開|発売|引退|施行|調印|署名|出発)(?:する|される)|行う|行われる|開く|開かれる|訪れる|臨む|迎える|始まる|始める)(?:[。」]|$)"
    # what is announced is to come: 9日にXと会うと発表した
    r"|[^。、]{0,40}(?:[うくすつぬぶむぐ]|(?<![いあお])る)と、?[^、。]{0,8}(?:発表|明らか|表明|通告|通知|予告|宣言|告知|連絡|伝え|報じ)"
)
#: what happened stands after the date
#: After a bare day: what somebody means to do was told on it. 12日、…する意向を表明した.
WORD_GIVEN = (
    r"(?:午前|午後|未明|早朝|朝|昼|夕方?|夜|深夜|まで|まで?に)?、[^。]*?(?:意向|方針|考え|計画|見通し|つもり)(?:を|だと|であると)、?"
    r"[^、。]{0,12}(?:発表|表明|示|伝え|明らか|述べ|固め|決め|語|説明|明か)(?:し|っ|にし)?(?:た|て)"
)
PAST = r"(?:た|だ)(?:[。、」』\n)）]|と|が|こと|の|ため|ところ|際|後|あと|ばかり|$)|(?:ました|でした|だった)"

#: after 「N分」 these make it a length of time and not a clock's minute
AFTER_MINUTES = r"ほど|余|近く|くらい|ぐらい|にわた|に及|に満|足らず|弱|強|だけ|ず|会談|話|面会|協議|行|続|で終|で打ち切|立ち話|待"
#: after a length of time these make it a distance, an interval or a limit
NOT_A_LENGTH = "前|後|以内|おき|ごと|目|差|帯|外|給|制"

#: Behind a day that counts back from the one spoken of: it is told aside.
BACKGROUND = r"^(?:に|の|から|まで|は|には)?[^、。]{0,24}?(?:(?:予定|設定|計画|準備|調整)(?:さ|し|の)|組まれ|決まって|(?:て|で)いた)"
TO_THIS_DAY = r"今日(?:まで|に至|に伝|でも|なお|も)|こんにち"

#: A line that is a day and nothing else, over what happened on it: ●20日(土), ■11月4日.
DAY_ALONE = r"[\s　\W_]*(?:[0-9０-９]{4}年)?(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日[ 　]*(?:[（(]?[月火水木金土日](?:曜日?)?[）)]?)?[\s　\W_]*"
#: In a sentence under such a line: it tells of another day.
OF_ANOTHER_DAY = r"以前|かつて|これまで|過去|先に|先[日月週]|昨[年夏秋冬春]|去年|[年月日週]前|[来翌][年月週日]|今後|近く|就任|当時|前回|次回|ころ|頃|時代"

#: In a heading before or behind its year: 第二期, 3., の動き.
BEFORE_HEADED_YEAR = (
    r"(?:第[0-9０-９一二三四五六七八九十]{1,3}[部章節期回][\s　]*|[0-9０-９]{1,2}[.．)）][\s　]*)?(?:西暦)?"
)
BEHIND_HEADED_YEAR = r"(?:[0-9０-９]{0,2}月?号|の[^\s　、。]{1,8})?"
#: In a heading before and behind its month: 往来日誌 四月, 【活動日誌】(3月), 4月の議長の動き.
AROUND_HEADED_MONTH = (
    r"[\W_]*(?:[^。、「」]{0,16}[\s　(（【\[・:：】\])）の])?",
    r"(?:中|分)?(?:の[^。、「」]{1,14})?[\W_]*",
)
#: In such a heading: what is to come.
MONTH_TO_COME = r"予定|今後|来月|これから|ご案内|お知らせ"
#: ■13年: a year with two digits alone in its line.
SHORT_YEAR_ALONE = r"[\W_]*(?:(?<=['’‘])(?P<quoted>[0-9０-９]{2})年?|(?P<year>[0-9０-９]{2})年)[\W_]*"
#: 年が明けて1月15日: of the year after the one spoken of.
NEW_YEAR = r"年(?:が|も)?(?:明け|改ま|変わ|替わ)[^、。]{0,4}?、?$|^明けて、?$"
#: In a tale: the year has turned. 正月が明けるのを待って, 年が明けると. Not 年が明けても…するつもりだった.
YEAR_TURNED = r"(?:お?正月|松の内|三が日|松)(?:が|も|を|は|の(?:朝|昼|晩|夜|三日|二日))(?!待たず|前|楽しみ)[^、。]{0,8}|(?<![0-9０-９一二三四五六七八九十])年(?:が|も)(?:明け|改ま)(?!ても|る(?:まで|前))|(?<!の)(?:年明け|元日|元旦|新年)(?:早々|の|に|を迎え)(?!は|まで|向け)"
#: Opens the line that says when what a document records was held.
HELD_ON = r"[\s　\W_]*(?:開催|会見|発表|実施|収録|面談)?(?:日時|年月日|期日|日付|月日|日|Date)[\s　]*[:：　 ]"
#: What people say something at, in the head of its record.
SESSION = r"会見|記者説明|定例説明|ブリーフィング|ぶら下がり|議事[録要]|会議録|懇談|講演|演説|談話|インタビュー|対談|座談会|鼎談|答弁|委員会|本会議|総会|定例会|取締役会|説明会|聴聞|公聴会"

#: In the heading of a text that tells of somebody's past: memoirs, obituaries, oral history.
RECALLS = (
    r"履歴書|回想|回顧|追憶|追想|追悼|哀悼|自伝|自叙伝|手記|評伝|小伝|略伝|列伝|伝記|半生|生涯|一代記|聞き書き|聞書|口述|オーラル・?ヒストリー|語り部|思い出|おもいで"
    r"|を(?:悼む|偲ぶ|しのぶ|送る|語る|語り継ぐ)|人物誌|人物伝|来し方|昔語り|昔話|覚え?書き?|備忘|証言|あの(?:日|頃|ころ|時)|秘話|よもやま"
)

#: After a day: what happened before it is over. 13日|夕までに
TIME_LIMIT = r"(?:午[前後]|未明|早朝|朝|昼|夕方?|夕刻|夜|深夜|正午|[0-9０-９時分半頃ごろ])*まで"

#: The paper itself asks, or tells what is to come within days: no tale of the past, whatever years it recalls.
OWN_REPORT = r"(?:本紙|本誌|小紙|本社)の?[^、。「」]{0,8}取材(?:に|で)|[0-9０-９一二三四五六七八九十]日にも[^。「」]{2,40}(?:する|る)(?:方針|予定|見通し)?。"
#: In the first sentence of a paragraph: how it had come to what the text tells.
BACKSTORY = r"(?:発端|きっかけ|遠因|起こり|原因|火種)(?:と|は|を|に|が)|そもそも|もとをただせば|元をただせば|(?:話|時計の針|時間|時)は?を?[^。「」]{0,16}(?:さかのぼ|遡|戻)|来歴|いきさつ|経緯は|背景に|前史|それまでの"
