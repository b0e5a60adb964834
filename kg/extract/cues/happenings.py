"""Words that tell of sanctions and military aid, and where a clause ends. Data only."""

#: Ends a clause before the one that is told: its subject is no other's.
SUBORDINATE = (
    r"(?:[ただ]|る)(?:後|のち|あと|際|ため|とき|時|ので|こと(?:で|から|により)|と)、?|(?:たら|れば)、"
)
#: After a visit or an appointment that a chain goes on from: 訪れ、会いたい意向だ.
INTENDED = r"[^。]{0,40}(?:たい意向|する意向|予定(?:だ|です|で)|計画(?:だ|で)|見通し(?:だ|で)|方針(?:だ|で)|たい考え|つもりだ|はずだった|方向で(?:調整|検討|協議)|(?:に就く|開く|会う|行う|臨む|戻る|向かう)。$)"
#: Between a date and the predicate: it came later.
LATER = r"(?:[、てで]|し)(?:その後|そののち|後に|のちに|後年|やがて|翌年|[0-9０-９一二三四五六七八九十]+歳で)|^から[^、。]{0,20}[いきしちにみりおけせてで]、"
#: After what is to come: the day named was that of the word.
ANNOUNCED = r"(?:意向|考え|方針|意思|こと|事|と|旨|表明|予定)(?:を|で|が|、)?[^。「」]{0,20}?(?:発表|表明|明らか|示し|示唆|述べ|語|伝え|申し|通告|明か|求め|促し|決定|決ま|決め|内定)"
#: After a date: from that day on.
WITH_EFFECT_FROM = r"(?:付け?で|をも[っち]て|を持って|限り|をめど|をメド|までに|に予定)"
SANCTIONING = r"(?:追加|経済|独自|金融)?(?P<key>制裁)(?:措置)?(?:を(?:新たに)?(?:科|課|発動|強化|決定|導入|加え|発表|実施)|の?(?:対象|リスト)に(?:指定|加え|追加))"
GIVING_ARMS = r"(?P<item>[一-龥ァ-ヴーA-Z0-9・]{0,16}(?:武器|兵器|砲弾|ミサイル|防空装備|防空システム|戦車|戦闘機|弾薬|装甲車|無人機|軍事支援|装備)[0-9０-９一-龥ァ-ヴー・]{0,8})(?:を|の)(?P<key>供与|引き渡|提供|支援|供給|譲渡|送)(?=し(?!な[どい]|の|を|は|が|に)|[さす]|(?<=[与渡供援給渡])[。　 ]|$|へ$)"
#: Before the name that a headline begins with: marks and a date.
OPENING = r"[\W_]*(?:[0-9０-９]{1,2}日[、　 ]?)?[\W_]*"
#: After a predicate's stem: a cleft, and what closes it behind who did it.
CLEFT = r"(?:[いっんしけせれえめねべげみ]|して(?:い|き))?[ただ]のは、?"
COPULA = r"(?:側|軍|自身|ら)?(?:だ(?!が)|で(?:ある|す|、)|だった|であった|。|$)"
#: … or a clause that modifies who did it.
RELATIVE = r"(?:[しいっんけせれえめねべげみ]|して)?(?:(?:て|で)?い)?[ただ](?=[一-龥ァ-ヴーA-Za-z])"
#: After a deed that goes on, somebody's word for it: 供与していると非難した.
GOES_ON = r"し(?:てい|続けてい)(?:る|た)(?:と(?!の|する|いう)|として)(?:、?[^、。「」はがを]{0,12})?(?:非難|主張|述べ|批判|指摘|発表|明らか|訴え|語[っり]|話し|断定|抗議|糾弾)"
#: After a visit that was made: it is the first.
FIRST_MADE = r"[しれっ]?たのは[^。「」]{0,30}初めて"
