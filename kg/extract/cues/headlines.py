"""What stands behind = or a dash in a headline, and who is quoted at its beginning: regular expressions only."""

from kg.extract.cues.others_subjects import SOMEBODY

#: Ends what speaks, or that in which it speaks: =X国防相が会見, -X氏、演説で.
_SPOKEN = (
    r"会見|声明|発表|表明|談話|演説|講演|投稿|報告|証言|供述|説明|強調|主張|言及|明言|断言|公言|示唆|警告|警鐘|訴え|訴える|要求|要請|提案|提言|答弁|弁明|コメント|発言|予告|宣言|宣誓|語る|語った|述べる|明かす|明らかに"
    r"|指摘|分析|予測|予想|認める|認めた|見解|認識|寄稿|論文|取材|インタビュー|ツイート|論評|見通し|方針|意向|誓い|誓う|約束|決意|確認|報道|報じる|伝える|公表|通知|通告|回答|返答|持論|本音|心境|胸中|回想|回顧|述懐|告白|暴露"
)
#: Of these nobody knows whether what stands before them is meant or said, unless it is a quotation.
_REACTION = r"批判|非難|懸念|憂慮|否定|反論|反発|反対|釈明|謝罪|陳謝|評価|意欲|自信|不快感|不満|危機感|抗議|感謝|歓迎|期待|賛意|賛同|反応|激励|擁護|称賛|謝意|苦言|疑問"
_TAIL = r"(?:で|する|した|し|か|より|から|後|中|など|へ|に|を示す|を?表明)?$"
_NAME = r"(?<=[一-龥々ァ-ヴーA-Za-zＡ-Ｚんさ])"
#: Nobody acts before it: =X議員に書簡.
_AIMED = r"^[^、が]{1,30}[一-龥々ァ-ヴーん][をへに](?!聞[くい]|訊く|問う|迫る|学ぶ|インタビュー)(?=[一-龥ァ-ヴー])|"
_CLAUSE = r"(?:[はも]、?|[がをにへ](?!.*(?:%s)%s))(?=[一-龥々ァ-ヴーA-Za-z0-9０-９])"
#: A clause with a topic, an object or an aim of its own, or with a subject of which nothing is said: the
#: next piece of news. =X氏とY特使が会談, -X外相がZを訪問, -X大統領は隣国へ出国, =X議員に書簡
ANOTHER_DEED = _AIMED + _NAME + _CLAUSE % (_SPOKEN, _TAIL)
#: The same behind words in quotation marks, which are what X says too where he reacts: =X外相が批判.
BEHIND_A_QUOTATION = _AIMED + _NAME + _CLAUSE % (f"{_SPOKEN}|{_REACTION}", _TAIL)
#: A source that is what some people did together or where something took place: =トルナで首脳会談.
GATHERING = (
    r"(?:会談|会合|面会|面談|協議|対談|懇談|会見へ|交渉|訪問|歴訪|来訪|視察|到着|出発|出国|入り|攻撃|空爆|砲撃|爆撃|侵攻|侵入|衝突|交戦|戦闘|撤退|占領|制圧|奪還|調印|署名|合意|締結|開催|開幕|閉幕|開始|開会|閉会|参列|出席|参加|合流"
    r"|面談|接見|表敬|謁見|派遣|拘束|釈放|解放|追放|爆発|事故|火災|地震|選挙|投票|採決|可決|否決|優勝|敗退)(?:へ|か|も)?$"
)

#: Who is quoted on a matter at the head of a headline: X首相、増税「撤回しない」; X大統領、撤兵は「来月だ」.
QUOTED_ON = (
    r"^【?(?:関連記事[:：])?(?P<who>[^「」“”、。=＝ 　]{2,24}?)、(?P<matter>[一-龥々ァ-ヴーA-Za-z0-9０-９・の]{1,18}?)(?:は|も|には|へは|に|、)?「(?P<content>[^「」]{3,})」"
    r"(?P<rest>】?$|[-－―–=＝][^「」]{2,44}$)"
)
#: The matter is a work with its title, or other people, who speak: X監督、新作「…」; X首相、側近「…」.
NO_MATTER = (
    r"(?:新作|新刊|近刊|旧作|名作|著書|自著|編著|小説|随筆|映画|主演|出演|楽曲|新曲|番組|舞台|作品|連載|個展|座右の銘|スローガン|標語|合言葉|テーマ|題名|企画|公演|書籍|絵本|詩集|歌集|句集|アルバム|ドラマ|演目|戯曲|名言|流行語|作戦|法案"
    rf"|運動|大会|行事|展|会|党|紙|誌|賞|号|店|周辺|党内|政府内|現場|地元|世論|識者|遺族|国民|{SOMEBODY})$"
)
#: Whom a paper has asked: 「…」――X氏に聞く, 「…」X氏が語る十年, 「…」　Xさんインタビュー.
QUOTE_ASKED = (
    r"^【?「(?P<content>[^「」]{4,}(?:「[^「」]*」[^「」]*)*)」[ 　、]?[―—─–－-]{0,2}[ 　]?(?P<who>(?:[^、。「」はが]{1,28}、)?[^、。「」はがをに ]{2,40}?)"
    r"(?:に(?:聞く|聞いた|訊く|問う)|[はが]語る[^。「」]{0,16}|(?:へ|に)?(?:の)?(?:単独|独占|直撃)?インタビュー)】?$"
)
#: What is said may lack its verb there: 「月内に完了」, 「近く実現」; a title seldom has a particle and a noun.
SAID_SHORT = r"(?:(?<=[一-龥ァ-ヴー0-9０-９])[はがをにへもで、]|近く|必ず|すぐ|もう|まだ|一切|断固|全て|すべて|絶対)[^「」、]{0,12}[一-龥ァ-ヴー]$"
