"""How a text names a place where somebody met, or one where nobody did. Data only."""

#: After a place with で or での: it is the matter's or the occasion's. で開かれる会議を前に, での戦闘を受け.
#: 会談で, 会議の場で behind it is where they met.
OF_AN_OCCASION = (
    r"(?<=での)[^、。「」でに]{1,24}?(?:を前に|に先立[ちっ]|を控え|を受け|をめぐ|を巡|について|に関し|に関する|に対する|に抗議|を踏まえ|に備え|に向け)"
    r"|(?<=で)(?:[^、。「」は]{0,8}?から|今?[後夏秋冬春]に?|[来今]?[年月週]に?|近く|[0-9０-９]+[日月]に)?"
    r"(?:開かれる|開く|開催される|開催する|行われる|行う|始まる|予定される|予定されている|計画される)[^、。「」でに]{1,24}?"
    r"(?:を前に|に先立[ちっ]|を控え|に備え|に向け|への[^、。「」でに]{1,12}?(?:について|に関し|をめぐ|を巡))"
)
#: After a place with で: somebody speaks there, and tells of a meeting (`TOLD_THERE` behind its verb).
SPEAKS_THERE = r"[^。「」]{0,16}?(?:演説[しで]|講演[しで]|会見[しで]|会見を開|会見に臨|記者団に|記者らに|報道陣に|取材に|集会で|式典で|番組で|懇談会で|あいさつし)"
#: After a verb of meeting: it is told of, on an occasion of its own.
TOLD_OF = (
    r"[^、。「」]{0,14}(?:こと|旨|事実)(?:を|が|も)[^、。「」]{0,8}(?:発表|公表|明らか|述べ|語|話し|認め|表明|説明|明か|報告|報じ|伝え)"
    r"|[^、。「」]{0,14}[たるい]と、?[^、。「」]{0,8}(?:発表|公表|明らか|述べ|語|話し|認め|表明|説明|明か|報告|報じ|伝え)"
)
#: After a verb of going: it is still to be. X を|訪れる予定の, X を|訪問する|.
NOT_YET_GONE = r"(?:れ)?(?:る|する|く|う)(?:予定の|ことにしている|計画の)?(?=[一-龥ァ-ヴーA-Za-z])(?!際|時|度|中|場|途中|道中|最中)"
#: In a sentence: whoever had gone somewhere is there no more.
NO_LONGER_THERE = r"(?:帰国|帰京|帰任|帰宅|帰郷|帰社|出国)(?:し|後|直後|の途|する)|を(?:離れ|発[ちっ]|後にし|たち、|出発し)|に戻[りっ]"
#: Between a place with its particle and a verb of going: how long, how, with whom. 城に|三日間|滞在し.
HOW_THEY_WENT = (
    r"(?P<to>(?:の[^、。はがをにとでへ「」]{1,10})?[にへを])"
    r"(?:[0-9０-９一二三四五六七八九十数]+(?:日|週|[かヵカ]月|時間|晩|泊)間?|(?:一人|ひとり|1人|二人|2人|徒歩|車|列車|空路|陸路|専用機|極秘裏)[でに]"
    r"|単身|再び|ひそかに|密かに|極秘に|並んで|そろって|急きょ|急遽|そのまま|直接|初めて|ともに|共に|正式に|非公式に)、?"
)
#: … and a verb that goes with it alone: 家に|一週間|こもり, 役所に|並んで|座らせ.
STAYED = r"[にへ](?:こも|籠も|座ら|滞在|泊|逗留|入[りっ]|飛[びん]|赴[きい]|渡[りっ]|立[ちっ]|通[しさ])|を(?:訪れ|訪ね|訪問し)"
#: Between a place and a house in it: ベリーナ|の|大統領府, ミナの峠|の|茶屋, モンナ|にある|国連本部.
OF_THE_PLACE = r"の|に(?:ある|建つ|立つ|本部を置く)"
#: After a noun or verb of meeting: the sentence goes on to say where. 会ったのは, 対面は, 会談した場所は, の出会いは.
SAYS_WHERE = r"[^、。「」はが]{0,8}(?:の|こと|場所|会場|ところ|所|機会)?は、?|[^、。「」はがを]{0,8}(?:の|こと)は、[^。「」はが]{0,16}に続(?:く|いて)"
#: A place that is the predicate: 昨年の|ケルサ|が最後だ, 4日の|ケルサ|に続いて2度目, |ケルサ|のホテルだった, |ケルサ|の劇場。
IS_WHERE = (
    r"(?:(?:郊外|近郊|市内)?(?:の|にある)[一-龥ァ-ヴーA-Za-z0-9々・の]{1,14}?)?(?<![相長官使者氏人臣王家員民軍社府省介請案催絡])(?:に続[いくき]て?[^、。]{0,4}[0-9０-９二三四五六七八九十]+[度回]目"
    r"|が(?:最後|最初|初めて)|(?:以来|ぶり)(?:[0-9０-９二三四五六七八九十]|だ|で|と|。|$)"
    r"|(?:で|で、)?(?:のこと)?(?:だ|だった|です|でした|である|であった)(?=[。」]?\s*$|という)|[。」]?\s*$)"
)
#: … and a room or house that common nouns name: ミナの|峠の|茶屋.
ROOM_IN_THE_PLACE = r"の[一-龥]{1,3}の"
#: A sentence about the meeting told last ends in its place: 会場は|ケルサ|の国際会議場。
NAMES_THE_VENUE = (
    r"(?:(?:郊外|近郊|市内)?の[^、。はがを「」]{1,14}?)?(?:だ|だった|です|でした|である|であった)?[。」]?\s*$"
)
#: Opens a sentence: it happened while somebody was where the sentence before says. その合間に, 席上, 会議後に.
ON_THAT_OCCASION = r"(?:同日、?)?(?:(?:その|会議の|会合の|式典の|日程の)?合間(?:に|を縫って)|(?:その)?席上|その場で|会場で|(?:会議|会合|式典|総会|演説|講演)(?:後|の後|終了後)(?:に|には|、)|その(?:際|とき|折)(?:に|、))"
#: After a place: somebody is there for something. ケルサ|で国際会議に出席し, ケルサ|での式典に参列し.
ATTENDS_THERE = r"で(?:の|開かれた|開催された|行われた)?[^、。「」はが]{1,20}?(?:に(?:出席|参加|参列|列席|登壇|臨[みん])|で(?:演説|講演|登壇|あいさつ)|を(?:視察|見学|開[いき]))"
#: After a noun of meeting: what follows was said there, and is not where it was. 会談で、X を…よう求め.
AT_THE_TALKS = r"[^、。「」はがを]{0,4}(?:で(?!.{0,30}(?:行われ|開かれ))|の席|の場|の際|の中で|の冒頭)"
#: Opens a sentence that tells who met at talks told before: 会談したのは, 顔を合わせたのは, 出迎えたのは.
WHO_IT_WAS = r"(?:[^。、「」はが]{0,8})?(?:会談|面会|協議|会合|対談|懇談|会食)(?:した|していた)のは|(?:会った|話し合った|顔を合わせた|顔をそろえた|向かい合った|席に着いた|[^。、「」はが]{0,24}出迎えた)のは"
#: In a headline behind a verb of meeting, to the end: 会談入り=国境の村|ケルサ.
HEADLINE_PLACE = (
    r"[=―ー—(:：  ](?:於|於て|於いて|場所)?[:：・ ]?(?:[^、。=「」はがをに]{1,8}の)?[一-龥]{0,3}$"
)
#: A sentence without a verb that only adds where: 同じ年の6月に|ケルサ|で。, |ケルサ|の安宿で、護衛は外に立たせて。
ONLY_ADDS_WHERE = r"(?:(?:の[^、。はがを「」]{1,12})?で)(?:、[^。]{0,24}(?:て|杯|度|回|時間|分|きり|だけ|[二2]人で))?[。」]*\s*$"
#: Between two places and a noun or verb of meeting: something of theirs where it was. 東京・六本木の|料亭に招き.
THING_OF_PLACES = (
    r"[^、はがも0-9０-９日月年]{1,12}(?:[へを]|に(?!よる|関|つい|お[けい]|対)|で(?!の|開|行|催|あ|、))"
)
#: A sentence that only sets the scene, around its place: 4月3日、|ジュネーブ|。, 6月の|カルミナ|。, 舞台は|X|に移る。
SETS_SCENE = (
    r"[　 ]*(?:(?:[^、。はがを「」]{0,10}[0-9０-９一二三四五六七八九十元同翌][年月日](?:[^、。はがを「」]{0,6}[年月日夜朝昼夕後前])*[、の　 ]?)?"
    r"|(?:[^、。「」]{1,14}、)?(?:舞台|場所|会場|交渉の場|協議の場)[はを]、?)(?:首都|州都|県都|古都|港町|[一-龥]{2}の町|国境の[一-龥]{1,2})?$"
)
SCENE_SET = r"(?:での(?:こと|出来事|話)(?:だった|である|だ|でした)。|(?:の[^、。はがを「」]{1,10})?[。]|に(?:移[るすしりっ]|移され)[^、。「」]{0,4}。)\s*$"
