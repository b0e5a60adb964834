"""The record of an office holder's days (首相動静, 知事日程, 日記): how its lines look. Data only."""

_DIGITS = "[0-9０-９一二三四五六七八九十〇]"
DATE = rf"(?:(?:明治|大正|昭和|平成|令和|[一-龥]{{2}})?{_DIGITS}{{1,4}}年)?(?:{_DIGITS}{{1,3}}(?:月|[/／]))?{_DIGITS}{{1,3}}日?(?:付)?"
WEEKDAY = r"(?:[(（]?(?:[月火水木金土日]|祝|休|・)+(?:曜日?)?[)）]?)"

#: What such a record is called, after the office or the name of whose it is.
RECORDS = (
    r"動静|一日|１日|1日|一週間|1週間|１週間|週間|一か月|一カ月|一カ月|動き|足取り|日程表?|週間日程|公務日程|公務|行動日程|スケジュール|"
    r"面会記録|面会簿|面談記録|来客簿|来訪者|日誌|日録|日記|日々|動向|行動記録|活動記録|執務記録|執務日誌|往来"
)
#: A line that is the title of such a record: what stands before its word is asked for an office or a name.
TITLE = (
    rf"^(?P<whose>.{{0,40}}?)(?:の|ご|、|・|=|＝|　| )*(?:今週|先週|今月|先月|昨日|きのう|きょう|主な|主要|公式|週間|ある|この|最近)?(?:の|　| )*"
    rf"(?P<record>{RECORDS})(?P<rest>(?:[ 　(（\[［〔【】\])）〕］=＝:：/／、・~～〜\-—―－]|{DATE}|{WEEKDAY}|から|まで|令和|平成|昭和|[年月日付分第号抄]|抜粋|より|実績|予定|[】\])）＞ 　=＝・:：][一-龥々ァ-ヴー・]{{2,14}}|[^。、「]{{0,14}}[)）】〕])*)$"
)
#: Such a title in brackets, with its day and entries in the same line: 【X首相の一日】3日　午前9時、….
TITLED_LINE = rf"^(?P<title>[【\[〔［＜<《〈(（■◆◇▼▽●○★]+[^】\]〕］＞>》〉)）。\n]{{2,40}}[】\]〕］＞>》〉)）])[ 　]*(?:{DATE}{WEEKDAY}?)?[ 　、:：]*(?=\S)"
#: The same with its title last, as a quoted diary has it: 五月一日　曇。…。（X首相の日記より）
TITLE_LAST = (
    r"(?P<title>[（(][^（()）。、\n]{2,30}(?:日記|日誌|日録|日乗|手帳|備忘録)(?:より|から|抄|抜粋)?[）)])"
)
LINE_TITLED_LAST = rf"^{DATE}{WEEKDAY}?[ 　].*{TITLE_LAST}$"
#: A title that names the day first: 【3日の首相】
TITLE_OF_DAY = rf"^[【\[(（＜<■◇◆▽▼◎●★]*(?:{DATE}{WEEKDAY}?|昨日|きのう|きょう|先週|今週|今月)の(?P<whose>[^。、「」の]{{2,16}}?)(?P<rest>[】\])）＞>]*)$"
#: Named in running text: a column about the record. 「知事の一週間」が載る
QUOTED_TITLE = rf"[「『](?P<whose>[^「」『』。、]{{2,12}}?)の?(?:{RECORDS})[」』]"
#: What may open a title or a day: marks, brackets.
MARKS = r"[【\[(（＜<〈《■□◇◆▽▼△▲◎○●☆★※#＃・･ 　\-—―]*"
#: A line that names a day: ◇11日, 10月13日(月), 【3日(火)】, 月曜日, 五月三日 晴
DAY = (
    rf"^{MARKS}(?:{DATE}[ 　]*{WEEKDAY}?(?:[=＝][^。、]{{1,8}})?|{WEEKDAY}|第?{_DIGITS}日目)[ 　]*"
    rf"(?P<who>[^0-9０-９。、「」]{{0,20}}?)[】\])）＞>〉》:：、 　]*$"
)
#: A line that only parts a day: 【午前】, 夜
PARTING = rf"^{MARKS}(?:午前中?|午後|早朝|朝|昼|夕方?|夜|深夜|未明|AM|PM|am|pm)[】\])）＞>〉》:： 　]*$"
#: In a heading: a record of what is to come.
TO_COME = r"予定|あす|明日|あした|来週|今後|次週|翌日"
#: … and that what has been stands there too.
HAS_BEEN = r"実績|結果|記録|済み"
_HALF = r"(?:午前|午後|同|夜|朝|夕|深夜|未明|昼|早朝|翌)?"
_MINUTES = rf"(?:{_DIGITS}{{1,3}}分|半)"
_COLON = r"[0-9０-９]{1,2}[:：][0-9０-９]{2}"
_PART_OF_DAY = "午前中|午前|午後|早朝|朝|昼前|昼過ぎ|昼すぎ|昼|夕方|夕刻|夕|夜|深夜|未明|終日|ついで|次いで"
#: A clock time that opens an entry: 午前9時5分、 / 同20分から / 10時、 / 7:33 / 13:00~13:30 / 正午、 / 夜、
CLOCK = (
    rf"(?:[(（\[［〔](?={_HALF}(?:{_DIGITS}{{1,3}}時|{_COLON})))?"
    rf"(?:{_HALF}{_DIGITS}{{1,3}}時{_MINUTES}?|(?:午前|午後|同)?[ 　]?{_COLON}|同?[0-9０-９]{{1,2}}分|正午|(?:{_PART_OF_DAY})(?=は?[、，　 :：]|は))"
    rf"(?:ごろ|ころ|頃|すぎ|過ぎ|前|現在)?"
    rf"(?:(?:から|より|～|〜|~|-|－|―|–)[ 　]?(?:同)?(?:午前|午後)?(?:{_COLON}|(?:[0-9０-９]{{1,2}}時)?(?:[0-9０-９]{{1,2}}分間?|半)?|間)(?:まで)?)?"
    rf"[)）\]］〕]?(?:は?[、，　 \t:：=＝|｜]+|は|(?<=[0-9０-９分時半)）\]］〕])(?=[一-龥ァ-ヴ「『A-Z])(?!時|分|日|人|間|半|過|台|頃))"
)
#: Before the clock at the beginning of a line: 【午前】 ▽ ・ 3日(火)
BEFORE_CLOCK = (
    r"(?:【[^】]{1,4}】|\[[^\]0-9]{1,4}\]|[＜<〈][^＞>〉]{1,4}[＞>〉]|[▽▼▲△◇◆■□●○◎・･•🔸　 －-]"
    rf"|(?:{_DIGITS}{{1,3}}月)?{_DIGITS}{{1,3}}日(?:[(（].{{1,3}}[)）])?[、　 :：]*)*"
)
#: Before a clock time inside a line that opens an entry of its own.
BETWEEN_ENTRIES = "。▽▼◇◆▲△　 】＞〉/／;；→\t"
#: A line of an itemised record without clock times.
ITEM = r"^[・･•●○◎▽▼▲△◇◆■□▪◾🔸*＊\-－–—][ 　]?"
#: A day that opens an entry: 4/3 X社長、…
DAY_BY_SLASH = rf"(?:{ITEM[1:]})?(?P<month>1[0-2]|0?[1-9])[/／](?P<day>3[01]|[12][0-9]|0?[1-9])(?=[ 　(（])"
#: Offices whose holders have such a record.
HOLDERS = (
    "総理大臣 内閣総理大臣 総理 首相 副首相 大統領 副大統領 国家主席 総統 主席 総書記 書記長 官房長官 官房副長官 外務大臣 外相 防衛相 財務相 "
    "経産相 法相 農相 総務相 大臣 副大臣 政務官 長官 議長 副議長 党首 総裁 副総裁 幹事長 知事 副知事 県知事 都知事 府知事 道知事 州知事 市長 副市長 区長 "
    "町長 村長 教育長 社長 副社長 会長 副会長 会頭 頭取 理事長 学長 総長 院長 校長 所長 局長 司令官 参謀総長 大使 公使 総領事 事務総長 事務局長 国王 女王 "
    "天皇 皇后 上皇 陛下 殿下 皇太子 大公 公爵 教皇 法王 総督 行政長官 最高指導者 代表 CEO 最高経営責任者 元首 首長 委員長 次官"
).split()
#: After an office: its house or staff, whose record is the holder's.
HOUSE_OF_OFFICE = r"官邸|公邸|府|室|公室|秘書室|秘書課|公館"
#: Offices a country has; another country's bears its name: オルドリア首相.
NATIONAL = frozenset(
    "総理大臣 内閣総理大臣 総理 首相 副首相 大統領 副大統領 国家主席 総統 主席 外務大臣 外相 防衛相 財務相 官房長官 国王 女王 天皇 陛下 元首".split()
)
#: Before an office: of one who holds it no more, or stands in for its holder.
OTHER_OFFICE = ("元", "前", "副", "次期", "新任", "故", "先代", "歴代", "両", "同", "各", "候補")
#: What only the one does whose record it is: 蓮見首相、官邸着。
COMING_AND_GOING = r"[^。]{0,24}?(?:登庁|退庁|出勤|帰宅|帰邸|登城|出社|退社|起床|就寝|(?:官邸|公邸|県庁|市役所|役場|本社|宮殿|執務室)(?:着|発|入り|に入|を出|へ))"
#: Behind the name of whose record it is: what they do is told. X知事は…, X社長、工場を視察
DOES = r"は|、[^、。とらやの]{1,16}を[^、。とを]{2,12}(?:。|$)"
#: Before it: of the house that keeps the record. 本学のX学長
OWN = r"(?<![一-龥])(?:本|当|弊)(?:学|市|県|社|会|校|院|町|村|区|行|店|館|園|所|団|協会|財団|組合|連盟|機構)の?$"
