"""Words that say that one statement answers another: regular expressions and lists only."""

#: Reporting verbs that refuse what somebody else said.
REBUTTALS = frozenset("否定 反論 反発 言い返す 打ち消す 反駁 訂正 撤回".split())
#: Reporting verbs that give one's own words against another's: a reply even where no word is shared.
RETORTS = frozenset("反論 反発 言い返す 反駁".split())

#: What somebody said, as a noun.
STATEMENTS = (
    r"(?:発表|主張|発言|説明|投稿|分析|報道|報告|情報|指摘|非難|批判|見方|見解|声明|証言|訴え|言い分|記事|宣言|言葉|談話|疑惑|うわさ|噂|告発|答弁"
    r"|書き込み|演説|論評|コメント|見立て|言説|通説)"
)
#: …とするケルミア側の情報について: the narrator leaves it open, and the answer may deny it.
LEFT_OPEN = r"と(?:する|いう|の|した)[^。、「」]{0,16}?" + STATEMENTS + r"に(?:は|つい|対|関)"
#: A statement of the party that it tells of: トルナ軍が制圧したとの発表.
ANNOUNCED = r"と(?:の|する|した|いう)[^。、「」]{0,8}(?:発表|主張|宣言|声明|説明|言い分)を"
#: Media's statements: who made them is a medium.
REPORTS = r"報道|記事"
THIS_REPORT = r"(?:この|その|同紙の|同誌の|同社の|一連の|一部の?)(?:報道|記事)"
#: What one does not mean to do is no fact that one denies.
INTENTION = r"(?:考え|つもり|予定|方針|用意|意向|計画|意図)は(?:一切|全く|まったく|毛頭)?(?:な|ありません|ございません)"

#: Predicates that refuse a statement.
DENYING = (
    r"否定|打ち消|反論|反駁|反ばく|異を唱え|異議を|退け|一蹴|はねつけ|突っぱね|取り合わ|否認|覆[しさ]|疑問を呈|食い違|矛盾|反発|切り捨て|笑い飛ば"
    r"|言い返|かみつ|真っ向から|作り話|うそだ|嘘だ|虚偽|デマ|でたらめ|事実無根|事実では(?:な|あり|ござ)|事実と異な|事実に反|認めていない|認めなかっ"
)
#: Predicates that refuse by themselves, whatever stands before them: 「…」と否定した.
PLAIN_DENYING = r"否定|打ち消|反論|反駁|反ばく|異を唱え|否認|言い返|取り合わ|一笑に付|認めていな|認めておら"

#: After a content: it is thrown back at what was said just before.
REBUFFING = (
    r"^[」』]?(?:など)?と(?:して)?(?:[^、。「」]{0,14}?(?<![一-龥]))?(?:否定|打ち消|反論|反駁|反ばく|一蹴|突っぱね|はねつけ|はね付け|取り合わ|相手に(?:しな|せ)|切り捨て|一笑に付|笑い飛ば|鼻で笑"
    r"|言い返|やり返|切り返|応酬|かみつ|反発|異を唱え|否認|退け(?!る用意))"
)

#: After who denies: は否定した, 側はこれを認めていない, の報道官は発表を一蹴した. What else is denied is told, and is no fact before.
BARE_DENIAL = (
    r"^(?:側|政府側|サイド|陣営|当局)?(?:の[^。、「」はがも]{1,10})?[はもが](?:直ちに|すぐに|同日|即座に|[0-9０-９]+日)?、?(?:[^。、「」はが]{1,16}を(?:根拠|理由|盾)に、?)?"
    r"(?:(?:これ|それ|同[^。、「」をに]{1,4}|(?:[^。、「」をには]{0,12}の)?(?P<noun>発表|主張|報道|情報|見方|説明|分析|指摘|制圧|占領|占拠|掌握|陥落|撤退|撤収|奪還|支配|併合|編入|領有))(?:を|に|について|に対し)、?)?"
    r"(?:全面的に|強く|直ちに|即座に|真っ向から|きっぱり|改めて|一度も|今も|なお|まだ|一貫して|頑として|一歩も)*"
    r"(?:(?:否定|否認|反論|反発)し(?:た|て(?:い[るま]|お))|否認し|打ち消し(?:た|て)|認めて(?:い|お)(?:ない|ません|らず)|認めなかった|認めず|一蹴し|退け(?:た|て)|取り合わ(?:な|ず)|異を唱え|(?:否定|反論)(?=[。、])"
    r"|承認(?:を拒|して(?:い|お)(?:ない|ません|らず)|しなかった|せず)|譲ら(?:ない|ず|なかった|ぬ)|譲って(?:い|お)(?:ない|らず))"
)
#: … and who does not give way keeps to what he says of a place.
STANDS_FIRM, FIRM = r"譲(?:ら|って)", "譲らない"
#: What is denied by right: the fact may stand some sentences before.
RIGHTS = frozenset("併合 編入 領有".split())

#: A statement that calls another one wrong without repeating it.
WRONG = (
    r"作り話|事実無根|事実では(?:な|あり|ござ)|事実に反|事実と異な|でたらめ|デマ(?!ンド)|(?:[うウ][そソ]|嘘)(?:だ|で(?!固め)|っぱち|八百)|虚偽|捏造|でっち上げ|誤報|根拠(?:が|の|は)(?:な|あり)|憶測|推測の域"
    r"|当たら(?:な|ず)|成り立た(?:な|ず)|空想|妄想|願望|おとぎ話|プロパガンダ|現実と一致|誤訳|言いがかり|中傷|濡れ衣|濡れぎぬ|希望的観測"
)

#: A statement that points back at another one.
POINTING = r"^(?:そう(?:した|いった)|そのよう|そんな|その|こうした|この|これ|それ)|(?:そのような|そうした|こうした|この|その)(?:事実|会談|面会|会合|発言|報道|言葉|約束|話|電話|記録|報告|計画|予定)"

#: A sentence that answers the one before it.
ANSWERING = r"^(?:これに対し|これに対して|これについて|これには|しかし|だが|ところが|これを受け)"

#: Words that stand in every dispute and tell two of them not apart.
EMPTY_WORDS = frozenset(
    "発表 主張 発言 説明 投稿 分析 報道 報告 情報 指摘 非難 批判 声明 証言 記事 事実 否定 反論 関係 関係者 係者 政府 当局 首相 大統 統領 外相 国防 防省 報道 道官 会見 記者 述 言 語 話 明 考 示 同日 "
    "見 出 行 来 思 知 持 入 受 得 向 前日 翌日 今回 問題 状況 内容 可能 能性 方針 立場 必要 一切 一方 全 自 何 側 者 事 氏 者 的 的に".split()
)

#: Agreement with what somebody said. Negated or refused, it is none.
AGREEING = (
    r"同意(?:する|します|した|だ)|賛同(?:する|します|した)|(?:意見|提案|考え|見方|主張|立場|案)(?:に|には)賛成(?:だ|です|する|した)|その(?:通|とお)りだ|(?:言う|言った|指摘の|話した)(?:通|とお)り"
    r"|と同じ(?:考え|意見|立場|認識|見方)|同感|同じ(?:考え|意見|立場|認識|見方)だ"
)
AGREEMENT_VERBS = frozenset({"同意", "賛同", "追認"})
#: …もそうみている: who says the same as the speaker of the sentence before.
SAME_VIEW = r"(?:も|もまた)[、]?[^。「」]{0,40}(?:同じ|同様の)(?:見方|認識|考え|見解|分析|立場|趣旨)|(?:も|もまた)[^。「」]{0,30}(?:同様に|同様の|追認し|これを認め|これを裏付け|それを裏付け|事実だと認め)"
#: …の見方に同意した, …の発表を追認した.
BEARING_OUT = r"同意|賛同|追認|裏付け|裏づけ|認め|支持|同調"
NOT_AGREEING = r"(?:同意|賛同|賛成|支持|同調)[^。]{0,4}(?:ない|なかっ|ません|でき)|同意(?:を|が|は|なし|なく)|(?:支持|同意|賛同)(?:する|した)(?:考え|つもり|用意|事実|覚え|こと)"

#: Pairs of which both cannot be true of one person or thing at one time. Who holds a place is read elsewhere.
OPPOSITES = (
    (
        r"重傷|深手|死亡|死んだ|重体|危篤|殺害|戦死|殺され|倒れた",
        r"立って(?:い|お)|執り続けて|無事|健在|生きて(?:い|お)|けがはな|元気|息災|健康(?:だ|で|状態に問題はな)|生存",
    ),
    (
        r"捕虜|拘束|逮捕|捕ら|捕え|連行|身柄",
        r"捕虜では|捕虜になっ(?:て|た(?:覚え|事実))|拘束され(?:てい)?な|逮捕され(?:てい)?な|自由の身|捕まってい?な",
    ),
    (
        r"署名(?:した|し、|済み)|調印(?:した|し、|済み)",
        r"(?:署名|調印)(?:は)?して(?:い)?(?:な|ません)|(?:署名|調印)した(?:事実|覚え|こと)(?:は|が|も)な|(?:署名|調印)されていな",
    ),
    (
        r"合意した|受け入れ(?:た|る用意)|同意し(?:た|て)|応じた|応じる用意|耳を傾け",
        r"合意(?:して|に至って)いない|合意はな|(?:同意|合意)した(?:事実|覚え|こと)(?:は|が|も)な|受け入れていない|応じていない|傾けた(?:覚え|こと)",
    ),
    (
        r"約束した|約束してくれ|確約した|請け合った",
        r"(?:約束|確約)した(?:事実|覚え|こと)(?:は|が|も)な|約束(?:は|など)?していない|約束はな",
    ),
    (
        r"発射した|攻撃した|爆破した|撃墜した|敷いた|敷設した|撃った|砲撃した|空爆した|放火した|破壊した|発射し|撃ち込",
        r"発射していない|攻撃していない|関与していない|(?:撃墜|破壊|攻撃)され(?:てい)?(?:な|ていな)|敷いていない|敷設していない|撃っていない|先に撃ったのは|近づいて(?:も|は|すら)?いない|爆破していない|1機も飛んで|記録はな",
    ),
    (
        r"会談し|会った|会食|電話で話し|語り合|言葉を交わし|密談|密会|面会し|極秘(?:に)?会談|話し合った|協議した",
        r"会っていない|会ったこと(?:は|が|も)|お会いし(?:た|て)(?:こと|い)|(?<!回目の)(?<!度目の)会談(?:の事実)?は(?:な|一切な)|面会はな|電話はな|会合はな|会った事実はな|会談した事実はな|面識(?:は|も|が)な|握手すら|会った覚え",
    ),
    (
        r"手渡した|届けた|渡した|送った|送付した|通知した|提出した|伝達した",
        r"受け取っていない|受け取った(?:覚え|事実|こと)(?:は|が|も)な|届いていない|渡されていない|もらっていない|聞いていない|見ていない",
    ),
)

#: A change of who holds a place: the subject takes it.
TAKES = r"制圧|占領|占拠|掌握|奪還|奪回|奪取|攻略|(?<!不)解放|奪い返|奪い取|取り戻|取り返|手に入れ|手中に収め|(?:支配|管理|統制)下に置|押さえた|平定"
#: In the passive, of one's own places: 占領された, 奪還された.
LOST_BY, WON_BACK = r"占領|占拠", r"奪還|奪回|解放|取り戻|取り返|奪い返"
#: The holder loses it, who takes it is not said.
FALLS = r"陥落|落ち(?=[てたる])"
#: The subject goes out of it.
LEAVES = r"(?:渡し|許し|譲っ)(?=て(?:は)?い(?:な|ません))|失わ|失っ|奪われ|撤収|撤退|退却|退い|引き揚げ|引き払|(?<![国席職場]を)離れ|出てい(?:った|く)|を出(?=[たて])|を後にし|明け渡|放棄|手放|[にへ]下が|[にへ]下げ"
#: … which is a loss of ground only with a place before it: 町を失った, not 兵士を失った.
LOSES = r"失|奪"
GROUND = r"(?:町|街|村|市街|集落|都市|要衝|島|港|橋|城|砦|基地|空港|油田|鉱山|駅|領土|地域|地区|一帯|拠点|陣地|全域|支配権|土地)(?:を|は|も|まで|が)$"
#: The subject holds it.
HOLDS = (
    r"手にあ|手中にあ|(?:支配|管理|統制)下に(?!置)|(?:我々|われわれ|我が軍|わが軍)の下にあ|保持し|押さえて(?:い|お)|押さえるのは|守って(?:い|お)|守り抜|固めて|固守|死守|とどまって|踏みとどま|支配して|掌握して(?:い|お)|統治し(?:て|た)|(?:中心部|一部|北|南|東|西|市街|拠点|陣地|町|街|村|高地)[^。、]{0,4}を維持し|戦闘(?:は|が)[^。、]{0,8}続(?:い|け)"
    r"|持ちこたえ|持ち続け|(?:が|は)持って(?:い|お)|(?:防衛|抵抗)を続け|押し返し|食い止め|(?:我々|われわれ|我が方|わが方|こちら)のもの(?:だ|で)|旗(?:が|を)(?:[^。、]{0,6})(?:戻|翻|立っ|立て|見|掲げ|揚が|上が)|(?:が|は)(?:今も|まだ|なお)[^。、]{0,6}戦って"
    r"|(?:わが|我が|われわれの|我々の)(?:国|軍|方)?の?(?:国|軍)?旗(?:だ|で)|(?:わが|我が)(?:軍|部隊|守備隊)(?:の(?:部隊|兵士?))?が(?:今も|いまも|まだ|なお)?い(?:る(?=[。」]|$)|ます)"
)
#: … which tells of rights as well: 台湾を統治したことがない.
RULES = r"統治|有効に支配|実効支配|の(?:町|街|村)(?:だ|で)"
#: It is the subject's by right.
OWNS = (
    r"(?:我々|われわれ|我が国|わが国|わが|我が)の?(?:町|街|村|島|領土|土地|山|湖|海|家)(?:だ|で)|の?固有の領土|の領土(?:だ|で)|に属(?:する|す)|(?:に|への)(?:帰属|編入)|の(?:不可分の)?(?:一部|主権下|主権の下)(?:だ|で|に)"
    r"|の(?:町|街|村|島|土地|山|湖|浜|庭|谷|港|地|国土|領分|所領|王領)(?:だ|であ[るり]|です)(?=[。、」]|$)|領(?=だ(?!っ)|で(?:あ[るり]|す|、))"
    r"|(?:わが|我が)(?:国民|民族|国|民|祖先|同胞)の(?:もの|土地|領土|島|海|湖|山)"
)
#: Who is there, seen from outside: 港にも敵の姿はない.
PRESENT = (
    r"敵(?:兵)?の姿|敵(?:兵)?は(?:い|一人|1人)|敵が(?:いる|座|居座)"
    r"|(?:兵士?|部隊|将兵|戦闘員)は(?:いま|今|もう|もはや|すでに)?、?(?:一人|1人|１人|ひとり|一兵|一部隊|誰一人)(?:として|たりと)?も?(?=い(?:な|ませ)|おら|存在)"
)

#: Who holds, in the words of one side.
OWN_FORCES = r"わが(?:国|軍|方|社|部隊)?|我が(?:国|軍|方|社|部隊)?|われわれ|我々|自軍|自派|味方|当社|当方|弊社|友軍|守備隊|駐屯部隊"
OTHER_FORCES = r"(?:敵(?:軍|兵|部隊)?|侵略者|占領者|侵略軍|占領軍|テロリスト)(?=[がはも]|の(?:手|支配|管理|部隊|兵|姿|占)|に(?:奪|占|制|落))"

#: After the name of who takes, leaves or holds.
ROLE = r"^[^、。がはもをにでとの]{0,8}(?:の(?:部隊|兵士?|守備隊|旗|手|支配|管理|統制|戦士|国旗)|[がはも])"
PASSIVE = r"^[さしらりわ]?れ[てたる]?"

#: A predicate's ending that negates it, after its stem.
NOT_SO = (
    r"^[ぁ-ん]{0,3}?た(?:だけ|のみ|にすぎ)|^[ぁ-ん]{0,6}?(?:ない(?!か)|なかっ|なく|ません|おらず|ざる|ぬ(?=[。、]|$)|ず(?=[、。に]|$))"
    r"|^[ぁ-ん]{0,4}(?:部隊|兵士?|将兵|者|こと|事実|覚え|記憶|記録|経験|例|村|町|拠点|集落)(?:は|が|も|など)[^。、]{0,10}?(?:な(?:い|く|かっ|し)|ありません|おらず|存在しない)"
)
#: … and that calls the whole a falsehood: 奪還は敵の空想だ, 奪還されたというのはうそだ.
FALSELY = (
    r"^[ぁ-ん]{0,8}?(?:は|など|というのは|との(?:[^、。は]{0,8})は|という(?:[^、。は]{0,8})は)[^。、]{0,14}?(?:"
    + WRONG
    + ")"
)
#: Not said to be so now: plans, fears, conditions.
UNSAID = r"^の(?!は)|^(?:でき|する|し得)るだけ|^できない|^(?:する|させる)だけ|^[^。、]{0,10}(?:予定|方針|計画|つもり|必要|べき|可能性|恐れ|おそれ|れば|なら|まで|よう(?:に|求め|要求|促)|責任|ため(?!だ)|かどうか|見通し|目指|たい|用意)"

#: A change that is still to come: 町を取り戻す.
NOT_YET = r"^(?:する|す|る|く|します|ます)|^[ぁ-ん]{0,3}は(?:不可能|難し|困難|無理|あり得|でき)"

#: Name of the rule that reads a holding off a denied loss.
DENIED_LOSS = "denied-loss"

#: Town words that stand for a place named before.
TOWN_NOUNS = r"(?:^|同|[^一-龥ァ-ヴー々])(町|村|街|市(?=[はがをのも])|市街|市内|集落|都市|要衝|島|港|橋|城|砦|寺院?|基地|空港|油田|鉱山|駅舎?|谷|渓谷|高地|半島|峠|検問所)(?=[^一-龥ァ-ヴー々長民役]|$)"
#: Before a town noun that points at a place of the same words: 同村.
SAME = "同"
NO_TOWN_LEAVES = frozenset({"Facility", "Building"})
#: Endings of places that no town noun but their own stands for.
OWN_NOUNS = (
    "橋",
    "島",
    "港",
    "城",
    "川",
    "山",
    "谷",
    "渓谷",
    "空港",
    "基地",
    "駅",
    "海",
    "湾",
    "峠",
    "油田",
    "鉱山",
    "砦",
    "寺",
    "寺院",
)

#: Reporting verbs of who gives way to what the other side said.
ADMISSIONS = frozenset("認める 釈明 打ち明ける 白状".split())
#: Wider than a town: never meant by 町 or 市街.
WIDE_LEAVES = frozenset(
    {"Country", "HistoricState", "Continent", "Region", "Province", "WaterBody", "Sea", "River", "Strait"}
)

#: What a body's name ends in after its country: ヴァ軍 is of ヴァルスラント.
BODIES = r"(?:国防省|外務省|大統領府|首相府|参謀本部|国防部|外交部|政府|海軍|空軍|陸軍|軍|側)$"
#: Offices of the readers' own country, which their press names without it.
TITLES_OF_READERS = frozenset(
    "官房長官 官房副長官 防衛相 防衛大臣 経産相 国交相 総務相 農水相 文科相 厚労相".split()
)
COUNTRY_OF_READERS = "日本"
#: Bodies that more than one country has: alone, they name no side.
BARE_BODIES = frozenset(
    "国防省 外務省 大統領府 首相府 政府 軍 参謀本部 国防部 外交部 当局 内務省 財務省 国防総省 海軍 空軍 陸軍 警察 議会 首脳 軍当局 両政府 内閣 王室 守備隊 部隊 反乱軍 反政府軍".split()
)
#: Forces that more than one country has: the accused side's, in an accusation.
GENERIC_FORCES = BARE_BODIES | frozenset(
    "海兵隊 国軍 警備隊 国境警備隊 沿岸警備隊 空挺部隊 憲兵隊 民兵 占領軍".split()
)
ADMITTING = r"(?:こと|の|事実|誤り|非)を認め|と(?:も|は)?認め|釈明"
#: A content that is quoted as another's: 『…』と漏らしたとする投稿を否定した.
QUOTED_AS_ANOTHERS = (
    r"^[』」]?と[^。「」]{0,16}(?:とする|としたとする|したという|とされる)[^。「」]{0,20}" + STATEMENTS
)
#: A content that ends in a negation.
NEGATED_END = r"(?:な(?:い|かった)|ません(?:でした)?|ていない|ず)[。」』]*$"
#: A statement is taken back by who made it.
WITHDRAWN = r"(?:記事|報道|投稿|発言|発表|説明|主張|論文)[^。]{0,40}(?:撤回|取り消|訂正|取り下げ|削除)"

#: What somebody declines to say is no denial.
NO_ANSWER = r"コメント|答え(?:ない|られない|なかっ|を控)|承知していない|把握していない|確認していない|確認できて|確認中|わからない|分からない|お話しすること|言えない|触れない|ノーコメント|ロを閉ざ|聞いていない(?=」と|$)"

#: Between a place and a part of it.
PART_OF = r"(?:に(?:ある|浮かぶ|属する|架かる)|沖合?の|内の|周辺の|最大の|の(?:うち(?:の)?、?|一つ(?:である|の)?、?|[東西南北中]部の?)?)"
#: Names of parts, which are no names alone, and the endings of what they are parts of.
_TURNED = r"(?:[東西南北中上下左右]|北[東西]|南[東西])"
PARTS_OF = (
    (_TURNED + r"(?:岸|浜)", r"[川河江湖海島沼湾]$"),
    (_TURNED + r"(?:斜面|麓|面|嶺|尾根)", r"(?:[山岳峰丘峠嶺]|高地)$"),
    (_TURNED + r"の丸|本丸", r"[城砦]$"),
    (
        _TURNED
        + r"(?:半分|側|部|端|詰め?|街区|市街|地区)|(?:中央|旧|新|[東西南北])?(?:市街地?|駅|空港|港|橋|市役所|町役場|村役場|宮殿|城塞|学校|教会|飛行場|桟橋|水源|製粉所)",
        r"[市町村島港]$",
    ),
)
ISLAND, ISLANDS = r"[島礁岩嶼]$", r"(?:諸島|列島|群島|諸礁|群礁)$"

#: Before a report: its place and paper, of which it does not speak.
DATELINE = r"^[\s　]*(?:【[^】]*】|［[^］]*］|\[[^\]]*\])"
#: Staffs lead armies and hold nothing.
STAFFS = r"(?:参謀本部|司令部|軍令部|報道部|国防省)$"
