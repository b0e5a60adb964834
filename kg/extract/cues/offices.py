"""Words that tell who takes an office and who leaves it (就任・辞任): predicates by their frame, and outcomes. Data only."""

#: What a verbal noun goes on with: as a verb, a headline, or with what is said of it.
_GOES_ON = (
    r"(?=し|さ|する|せ|。|、|　| |$|を(?:表明|発表|申し出|申し入れ|承認|了承|受理|求め|要求|迫|否定|拒|示唆|促|勧告|決め|決定)"
    r"|が(?:決ま|内定|発表|取り沙汰|有力|濃厚|認め|承認)|に追い込|の(?:意向|考え|見通し|方針)|へ。)"
)
#: X が Z に就任した.
TAKING_ITSELF = (
    r"(?P<key>就任|当選)(?!させ)(?!後|以来|直後|前)"
    + _GOES_ON
    + r"|(?<=に)(?<![途席床位列路]に)(?<!眠りに)(?<!任務に)(?P<seat>就(?=い[たて]|き、|く))"
)
#: X は Y を Z に任命した; Y は Z に任命された.
TAKING_OTHERS = (
    r"(?P<key>任命|起用|選出|抜擢|登用|任用)" + _GOES_ON + r"|(?<=を)(?P<seat>(?:充て|据え)(?=[たてる、]))"
)
#: X が辞任した.
LEAVING_ITSELF = (
    r"(?P<key>引責辞任|辞任|辞職|退任|退陣|勇退|失脚)(?!後|以来|直後|前)"
    + _GOES_ON
    + r"|(?P<seat>職を辞(?=[しすさ])|辞表を(?:提出|出)(?=[しすさ]))"
)
#: X は Y を解任した; Y は解任された; Y、職を免ぜらる.
LEAVING_OTHERS = (
    r"(?P<key>解任|更迭|罷免|免職|解職)(?!案|決議|動議|要求|請求)"
    + _GOES_ON
    + r"|(?P<seat>職を(?:免|解)(?=じ|ぜ|い|か))"
)
#: Of whom no deed of another is told: the verb has no object.
PASSIVE = r"(?:と)?(?:さ|ぜら|か)?れ|ぜら[るれ]"
#: After the noun: others want it.
WANTED = r"を(?:求め|要求|迫|促|勧告)"
#: After the noun: how it is told.
OUTCOMES = (
    (r"しな(?:い|けれ)(?:場合|限り|なら|ば|と)|する(?:場合|なら)|(?:すれ|され)ば|したら", "HYPOTHETICAL"),
    (r"を(?:否定|拒|求め(?:な|ず))|は?し(?:な[いかく]|ませ|てい?な)|せず", "DENIED"),
    (r"を(?:求め|要求|迫|促|勧告)|すべき|してほし|しろ", "DESIRED"),
    (
        r"を(?:表明|申し出|申し入れ|示唆)|の(?:意向|考え|見通し|方針)|が(?:内定)|する(?:意向|考え|見通し|方針|予定|運び|ことに|ことを決|と発表|と表明|と述べ|。)|することとなる",
        "PLANNED",
    ),
    (
        r"が(?:取り沙汰|有力|濃厚)|(?:される|する)?との?(?:噂|うわさ|観測|見方|報道|情報)|する可能性|も(?:あり得|ありう)",
        "POSSIBLE",
    ),
    (r"[　 。]|$", "ACTUAL"),
    (r"を(?:発表|承認|了承|受理|決め|決定)|が(?:決ま|発表|認め|承認)", "ACTUAL"),
)
#: Before the predicate: it is no office.
NO_POST = r"(?:スタメン|先発|代打|代走|主演|主役|ヒロイン|キャスト|CM|ＣＭ|モデル|司会|中継ぎ|抑え|四番|[0-9０-９一二三四]番|メンバー|代表入り|センター)に$"
#: What ends like an office and is none.
NO_OFFICE = (
    *(
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
        "正式",
        "同時",
        "後任",
        "後継",
    ),
    *("選挙", "選", "候補", "候補者", "総会", "回目", "大会", "一緒", "次期", "新た"),
)
#: Glued before an office: when it was taken.
BEFORE_OFFICE = r"^(?:先頃|先ごろ|昨年|今年|来年|先月|今月|来月|翌年|同年|その後|まもなく|正式|新)"
