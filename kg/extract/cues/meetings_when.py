"""How a text tells a day that is not the day of the meeting, or tells it around names. Data only."""

#: Between the day of an announcement and what it says: whoever did it. 外務省は27日、|外相が….
TELLS_OF_OTHERS = r"(?:午前|午後|夜|朝|未明|夕方?|深夜|昼)?(?:の|に)?(?:会見|記者会見|声明|発表|投稿)?で?、?[^。「」]{0,30}?[^、。「」はが]{2,24}が(?!、)[^。「」]*$"
#: Between a day and a verb of meeting that is only told of: somebody speaks or writes on that day.
SPOKEN_ON = r"記者団に|記者らに|報道陣に|取材に|演説[しで]|講演[しで]|声明[でを]|投稿[でし]|SNSで|議会で|委員会で|本会議で|番組で|答弁|ブログ"
#: After a day: somebody took or left an office then, who is named next. 2日に|就任した X と.
TOOK_OFFICE = (
    r"に[^、。はがを「」]{0,8}?(?:就任し|選出され|選ばれ|任命され|当選し|再選され|指名され|発足し|退任し|辞任し|即位し|着任し|赴任し|釈放され|拘束され|逮捕され|解任され|更迭され)"
    r"た(?:ばかりの)?(?=[一-龥ァ-ヴーA-Za-z])"
)
#: After a day: it lies ahead. 29日に|投票を控え.
LIES_AHEAD = r"[にの][^、。はが「」]{1,14}を(?:控え|前に)"
#: From a day on, or for so many days, somebody travels: 24日から26日まで中国を訪れ, 26日から3日間の日程で.
DAYS_OF_A_VISIT = r"(?:から|まで)?(?:[0-9０-９一二三四五六七八九十]+日間|[^、。「」はが]{0,8}まで)?(?:の(?:日程|予定))?で?、?[^、。「」はが]{0,16}?(?:を(?:公式|実務)?(?:訪れ|訪問|歴訪)|に(?:滞在|出張)|入りし)"
DAYS_LONG = r"から(?P<days>[0-9０-９一二三四五六七八九]{1,2})日間"
#: Between a day and a noun of meeting: with whom. 26日|の王外相との|会談.
DAY_OF_TALKS_WITH = r"の[^、。はがを「」]{1,30}との[^、。はがを「」]{0,6}"
#: In the title of a record of one day, beside its date: 首長日誌 3月4日, 2025.11.07 くもりのち雨.
OF_ONE_DAY = r"日誌|日記|日録|日々|(?:首相|大統領|知事|市長|首長|社長)の一日|きょうの|速報|タイムライン|時系列|随時更新|24時間|(?<=[\s　)）])(?:晴れ?|くもり|曇り|雨|雪)(?:のち|時々|[\s　]|$)"
#: Opens an entry of a timeline: the hour, with the day or without. 17日09:40, 11:15.
HOUR_OF_ENTRY = r"[\s　・●○◆◇■□▼▽]*(?P<day>(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日[\s　]*)?[0-9０-９]{1,2}(?:[:：][0-9０-９]{2}|時(?:[0-9０-９]{1,2}分|半)?[、\s　])"
#: … or of several: 週間日誌(2月15日~21日).
OF_MORE_DAYS = r"週|月間|年間|[~〜～]|日から"
#: After a day: what had happened by then, which ends its clause. 三年前に|亡くなっていたが、娘の X が迎えてくれた.
LOOKED_BACK_TO = r"[にはも]?、?[^。「」、]{1,24}[てで]い(?:た|まし[たて])(?:が|ものの|けれども?)、"
