"""Words that tell of agreements, visits, appointments, sanctions and military aid. Data only."""

from kg.records import Kind

SIGNING = r"(?P<key>署名|調印|締結|批准)(?=し|する|を(?:行|見送|し)|さ|は|に(?:は)?至|で(?!き)|せ|、|。|式|の)|(?P<bound>(?:条約|協定|盟約|和議)を結(?=[びんぶ]))|(?P<peace>和睦(?=し|する))"
UNSIGNED_AFTER = r"[^。]{0,16}(?:見送|していな|されていな|していません|されていません|至っていな|至りませ|至らな|決まっていな|延期|拒|一歩手前|先送り|せず|しなかっ|していない)"
PLANNED_AFTER = (
    r"[^。、]{0,14}(?:予定|見通し|方針|する用意|こと(?:で|に)(?:合意|一致|な)|可能性|日程|式は|される運び)"
)
BOTH_SIDES = ("両国", "両政府", "両社", "双方", "両氏", "両首脳", "両党", "両市", "両者", "両外相")
#: What sort of thing each of them means.
BOTH_KINDS = {
    **dict.fromkeys(("両国", "両市"), Kind.PLACE),
    **dict.fromkeys(("両氏", "両首脳", "両外相"), Kind.PERSON),
    **dict.fromkeys(("両社", "両党", "両政府"), Kind.ORGANIZATION),
}
BOTH_FIRMS = frozenset({"両社"})
NO_FIRM = frozenset({"Government", "MilitaryForce", "ArmedGroup", "Party", "Legislature"})
#: Ends a clause before the one that is told: its subject is no other's.
SUBORDINATE = (
    r"(?:[ただ]|る)(?:後|のち|あと|際|ため|とき|時|ので|こと(?:で|から|により)|と)、?|(?:たら|れば)、"
)
#: After a visit or an appointment that a chain goes on from: 訪れ、会いたい意向だ.
INTENDED = r"[^。]{0,40}(?:たい意向|する意向|予定(?:だ|です|で)|計画(?:だ|で)|見通し(?:だ|で)|方針(?:だ|で)|たい考え|つもりだ|はずだった)"
VISITING = r"(?P<key>訪問|訪れ|入り)(?=し|する|た|て|、|ました|ている|予定|。)"
VISIT_BEFORE = ("を", "に", "へ")
TAKING_OFFICE = r"(?P<key>就任|当選|任命|起用|選出)(?!させ)(?=し|さ|する|。|、|が|に)"
#: What ends like an office and is none.
NO_OFFICE = (
    "理由",
    "機",
    "前提",
    "契機",
    "背景",
    "途中",
    "直前",
    "直後",
    "以内",
    "年",
    "月",
    "日",
    "選挙",
    "選",
    "候補",
    "候補者",
    "総会",
    "回目",
    "大会",
)
#: 広島入り of a player or a worker is no visit.
JOINING_WORDS = r"ドラフト|入団|移籍|契約|入社|加入|入学|進学|就職|転勤|嫁"
LEAVING_OFFICE = r"(?P<key>辞任|退任|解任|更迭|罷免|引責辞任)(?=し|さ|する|。|、|を(?:表明|発表)|に追)"
SANCTIONING = r"(?:追加|経済|独自)?(?P<key>制裁)(?:措置)?を(?:科|発動|強化|決定|導入|加え)"
GIVING_ARMS = r"(?P<item>[一-龥ァ-ヴーA-Z0-9・]{0,16}(?:武器|兵器|砲弾|ミサイル|防空装備|防空システム|戦車|戦闘機|弾薬|装甲車|無人機|軍事支援|装備)[0-9０-９一-龥ァ-ヴー・]{0,8})(?:を|の)(?P<key>供与|引き渡|提供|支援|送)(?=し(?!な[どい]|の|を|は|が|に)|[さす])"
