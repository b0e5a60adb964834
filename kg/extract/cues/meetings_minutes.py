"""The lines of minutes and of reports on a journey that tell who met; a regex a line. Data only."""

#: In the heading of what was written down of a meeting that took place.
MINUTES = r"(?:座談会|鼎談|対談|円卓討論|誌上討論)(?!者|集|中止|延期|の(?:ご案内|お知らせ|募集))|議事(?:要旨|録|概要|メモ|要録)|会議録|(?:会合|会議|会談|面会|面談|懇談会?|協議会?|打ち?合わ?せ)(?:の)?(?:概要|要旨|記録|メモ|報告)$"
#: Such papers of a house of parliament or a court list all who belong there.
OF_A_HOUSE = (
    r"国会|衆議院|参議院|衆院|参院|本会議|定例会|臨時会|県議会|市議会|町議会|村議会|都議会|株主総会|公判"
)
#: Opens the line of those who came, when and where.
PRESENT = r"[\s　・○◯■□◇◆●▽▼]*(?:(?:[0-9０-９一二三四五六七八九十]+[.．、　 ])?出[ 　]*席[ 　]*者?|参[ 　]*加[ 　]*者)(?:名)?(?:[(（](?:敬称略|順不同|五十音順|[・、 　])+[)）])?[\s　]*[:：　 ／/|｜]"
WHEN = r"[\s　・○◯■□◇◆●▽▼]*(?:[0-9０-９一二三四五六七八九十]+[.．、　 ])?(?:開[ 　]*催[ 　]*)?(?:日[ 　]*時|期[ 　]*日|年[ 　]*月[ 　]*日|日[ 　]*付|と[ 　]*き)[\s　]*[:：　 ／/|｜]?"
WHERE = r"[\s　・○◯■□◇◆●▽▼]*(?:[0-9０-９一二三四五六七八九十]+[.．、　 ])?(?:開[ 　]*催[ 　]*)?(?:場[ 　]*所|会[ 　]*場|と[ 　]*こ[ 　]*ろ)[\s　]*[:：　 ／/|｜]?"
#: A line that goes on with them: indented.
GOES_ON = r"[　 \t]{2,}"
#: Behind these nobody sat at it.
NOT_THERE = r"欠席|陪席|傍聴|事務局|書記|記録|司会|代理人|オブザーバー"
#: In the heading of what came of a journey, after its traveller: X 大臣の Y 国訪問(結果概要).
JOURNEY = r"[一-龥・]{0,12}の[^。]{1,40}(?:訪問|出張|往訪|歴訪|訪日|来日)[^。]{0,10}(?:結果|概要|報告)"
#: Opens an item of such a report.
NUMBERED = r"[\s　]*(?:[(（][0-9０-９ア-ンa-z一二三四五六七八九十]{1,2}[)）]|[0-9０-９①-⑳]{1,2}[.．、　 ]|[①-⑳・●○■◆])[\s　]*"
#: An item that is a meeting: X 大統領表敬(16日午前、約30分), X 副首相との会談.
ITEM_TALK = (
    r"(?:表敬(?:訪問)?|(?:との|による)?[^。、「」(（]{0,12}?(?:会談|懇談|面会|面談|意見交換|協議|会食|昼食会?|夕食会?|朝食会?|往訪|表敬)(?:及び[^。(（]{1,16}|・[^。(（]{1,16})?)"
    r"[\s　]*(?:[(（〔][^)）〕]{0,40}[)）〕])?[\s　]*$"
)
#: Who sat on the other side of an item that names only the office: 先方は X 大臣。
OTHER_SIDE = r"(?:先方|相手|相手方|先方の出席者)(?:は|：|:)[^。]{0,30}$"
CALLED_OFF = r"中止|延期|取りやめ|見送り|予定|欠席"
#: The heading of a land's section around its name: 2 カルネ共和国(17日~19日).
SECTION = r"[\s　]*(?:[0-9０-９]{1,2}[.．、　 ]|[①-⑳■◆○●])?[\s　]*"
STAY = r"(?:訪問)?[\s　]*(?:[(（][^)）。]{0,24}[)）])?"
#: The line of those who came in a record of a call, and that of those who received them.
CAME_LINE = r"[\s　・○◯■□◇◆●▽▼【\[]*(?:面会者|面談者|来訪者|来客者?|訪問者|先方(?:出席者)?|相手方|相手側)[】\]]?[ 　]*[:：]"
RECEIVED_LINE = r"[\s　・○◯■□◇◆●▽▼【\[]*(?:応対者|対応者|当方(?:出席者)?|我が方(?:出席者)?|わが方|当方側|受入者)[】\]]?[ 　]*[:：]"
#: In a row of a list of callers: who received whoever stands before.
RECEIVED_BY = r"[ 　(（](?:応対|対応|対応者|応対者|面会者)[:：]"
#: … who did not come.
DID_NOT_COME = r"キャンセル|中止|延期|取りやめ|取り?止め|見送|不在|欠席|来ず|予定|辞退"
