"""Words that tell of an attack (攻撃): predicates with their frames, weapons, nouns. Data only.

A frame says which case (格) the target bears: ``OBJECT`` Yを, ``GOAL`` Yに・へ. Keys are those of the table
of event codes.
"""

from kg import expressions as re

OBJECT, GOAL = "object", "goal"
#: A サ変 noun that is a predicate here.
_SURU = r"(?=[しさすせ]|でき|[。」】=＝、　 ]|中[。、]|$)"
#: Before a サ変 noun: what makes another word of it.
_NO_PREFIX = r"(?<!サイバー)(?<!ネット)(?<!個人)(?<!人格)(?<!口撃)(?<!迎)"

#: What is fired or flown at somebody; its owner attacks.
PROJECTILES = (
    r"(?:榴弾|手投げ弾|火炎瓶|白リン弾|爆発物|(?:巡航|弾道|極超音速|対艦|対戦車|空対地|誘導)?ミサイル|ロケット弾|ロケット砲|砲弾|迫撃砲弾?|(?:滑空|誘導|焼夷|クラスター|樽)?爆弾"
    r"|無人(?:攻撃)?機|(?:自爆)?ドローン|UAV|ＵＡＶ|無人艇|魚雷|焼夷弾|銃弾|手りゅう弾|手榴弾|火矢|矢玉|大砲の弾)"
)
#: How many of them, between the noun and its particle.
COUNTED = r"(?:など)?(?:(?:約|計|およそ|少なくとも|合わせて)?[0-9０-９一二三四五六七八九十百数]+(?:発|機|本|個|隻|艇|基)(?:以上|余り|あまり|近く)?)?"

#: (frame, key of the table of event codes, stem).
STRIKES = (
    (
        GOAL,
        "砲撃",
        PROJECTILES
        + COUNTED
        + r"を(?:相次いで|次々に?と?)?(?:発射|撃ち込|打ち込|放|飛ば|投下|落と|浴びせ|撃|投げ込|差し向け)(?=[しすさんみまむめもっちつりたて、]|$)",
    ),
    (OBJECT, "空爆", r"(?:空爆|空襲|誤爆|爆砕)" + _SURU + r"|吹き(?:飛ば|とば)(?=[しすさ])|爆砕" + _SURU),
    (OBJECT, "爆撃", r"爆撃" + _SURU),
    (OBJECT, "砲撃", r"(?:砲撃|艦砲射撃)" + _SURU),
    (OBJECT, "銃撃", r"(?:銃撃|狙撃|掃射)" + _SURU),
    (OBJECT, "攻撃", _NO_PREFIX + r"攻撃" + _SURU),
    (OBJECT, "攻撃", r"(?:急襲|奇襲|夜襲|夜討ち|強襲|猛攻|挟撃|追撃|爆破)" + _SURU),
    (OBJECT, "襲撃", r"(?:襲撃|焼き討ち|焼打ち)" + _SURU + r"|(?<![一-龥])襲(?=[いっわうお])"),
    (
        OBJECT,
        "襲撃",
        r"焼き払(?=[いっうわ])|(?<![一-龥])焼(?=い(?:た|て)|き、|か[せれ])|(?:蹂躙|略奪)" + _SURU,
    ),
    (
        OBJECT,
        "撃墜",
        r"(?:撃沈|撃破|撃墜|拿捕)"
        + _SURU
        + r"|(?:(?<=を)|(?<=体当たりで)|(?<=魚雷で)|(?<=砲撃で)|(?<=無人艇で)|(?<=ミサイルで))沈め(?=[たて、])",
    ),
    (
        OBJECT,
        "破壊",
        r"(?:破壊|攻略)" + _SURU + r"|陥れ(?=[たて、])|陥落さ(?=せ)|叩(?=[いき])|たた(?=いた|いて)",
    ),
    (
        OBJECT,
        "攻撃",
        r"攻め(?:よ(?=う)|落と(?=[しすさ])|取(?=[っりら])|立て|続け(?=[たてる])|(?=たて|た(?![てい])|て(?!い)|、|る|られ|させ|続け)|滅ぼ(?=[しすさ]))|(?<![一-龥])攻(?=む)|[水火]攻め|[力総]攻め(?=に[しさ]|[すし])|干殺し|何度攻めて|兵糧攻め|攻めあぐ(?=[ねむ])|攻め続け(?=[たてる、])",
    ),
    (OBJECT, "攻撃", r"(?<![一-龥きち])落と(?=[しすさ])|(?<![一-龥])抜(?=い[たて])|奪[いひ]返(?=[しす])"),
    (OBJECT, "暗殺", r"暗殺" + _SURU),
    (OBJECT, "虐殺", r"(?:虐殺|殺戮|惨殺|皆殺し)" + _SURU + r"|皆殺しに(?=[しさ])"),
    (OBJECT, "殺害", r"殺害" + _SURU),
    (
        OBJECT,
        "襲撃",
        r"(?<![一-龥])(?:焼(?=く[。」]?$|く、)|掠め(?=[るたて、])|屠(?=[るっり])|侵(?=[すし][。、た]))",
    ),
    (OBJECT, "攻撃", r"(?<![一-龥])伐(?=[つっち])|(?:入寇|来寇)" + _SURU),
    (
        OBJECT,
        "包囲",
        r"攻囲" + _SURU + r"|(?<![一-龥])囲(?=[みんむま])|取り(?:囲|巻)(?=[みんむいかき])|包囲" + _SURU,
    ),
    (
        OBJECT,
        "攻撃",
        r"(?:打ち)?(?<![一-龥])破(?=[っりるら])|打ち破(?=[っりるら])|(?<![一-龥])討(?=[っつ]|たれ|ち(?!死|入))|討ち(?:取|果た)(?=[っりしるらさ])|(?:討伐|征伐|征討|追討)"
        + _SURU
        + r"|蹴散ら(?=[しす])|荒らし(?=た|て|、|回)",
    ),
    (
        GOAL,
        "攻撃",
        r"(?:攻め(?:込|入|寄せ|かか|掛か|かけ|上)|打ちかか|打ち掛か|撃ちかか|襲いかか|襲い掛か|斬り込|切り込|斬りかか|討ち入|討ち込|押し寄せ|なだれ込|雪崩れ込)(?=[まみむんらりるっけたて、。な]|$)",
    ),
    (GOAL, "侵攻", r"(?:侵攻|進攻)" + _SURU),
    (GOAL, "攻撃", r"(?<=城に|砦に)(?:攻め)?寄せ(?=[るたて])|(?:入寇|来寇)" + _SURU),
    (GOAL, "攻撃", r"(?:侵入|上陸|突入|乱入|突撃)" + _SURU),
    (GOAL, "銃撃", r"(?:発砲|反撃)" + _SURU + r"|撃ち(?:返|掛け|かけ)(?=[しすさたて、])"),
    (GOAL, "攻撃", r"体当たり" + _SURU + r"|放水(?:銃を(?:浴びせ|向け)(?=[たて、]))|放水" + _SURU),
    (GOAL, "砲撃", r"(?:砲火|銃弾|砲弾の雨|集中砲火|火矢)を(?:浴びせ|放|射)(?=[しっちたて、])"),
    (GOAL, "攻撃", r"(?<=に)火を(?:放|かけ)(?=[っちたて、])"),
    (GOAL, "砲撃", r"(?:撃|打)ち込(?=[みんまむ])"),
    (
        OBJECT,
        "攻撃",
        r"(?<=塔を|哨を|所を|地を|艇を|船を|機を|車を|城を|砦を|橋を)狙(?=い[、。]|った[。、]|撃)|狙(?=われ)|標的に(?=さ[れせ])",
    ),
    (OBJECT, "砲撃", r"(?<![一-龥])撃(?=った|ち続け|って|たれ)"),
    (GOAL, "襲撃", r"押し入(?=[りっる])"),
    (OBJECT, "襲撃", r"待ち伏せ(?=[しす]|て(?!い))"),
    (
        GOAL,
        "銃撃",
        r"(?:銃|機関銃|機銃|小銃|自動小銃|ライフル)を(?:乱射|連射|撃ちまく|撃(?=[っち])|向けて撃)|(?<!を)乱射"
        + _SURU,
    ),
    (GOAL, "攻撃", r"放火" + _SURU + r"|(?:突っ込|突入さ|体当たりさ)(?=[みんせ])"),
)
#: Predicates of entering by force whose goal may be left to the sentence before.
ENTERING = r"攻め(?:込|入|寄せ|かか|掛か|上|落と|取|立て|あぐ|続け)|押し寄せ|なだれ込|雪崩れ込|[斬切]り込|討ち入|夜襲|夜討ち|急襲|奇襲|強襲"
#: Predicates and nouns of storming whose goal is what the rest of the chain takes: 夜襲して城を奪[いひ]返す.
STORMING = rf"{ENTERING}|攻め[てた]|突入|乱入|襲(?:撃|$)|総攻撃|猛攻"
#: After what is taken: the verb of taking or laying waste.
TAKING_NEXT = r"(?:[^、。をがは]{0,10})?(?:奪|取り[戻返]|占[めむ領拠]|落と|陥|焼|押さえ|制圧|攻略|攻め[落取]|抜[いきけ]|滅ぼ|囲|蹂躙|略奪|荒ら|占める|復[しす]|降[しす])"
#: Predicates whose unnamed victims give the place where they were: 広場で参加者に発砲した.
AT_PEOPLE = frozenset({"銃撃", "空爆", "爆撃", "砲撃", "攻撃", "襲撃", "虐殺"})
#: Keys of what private people do too: only a body in arms makes an attack of it.
BY_FORCES = frozenset({"殺害", "虐殺"})
#: Keys of what nobody does without arms.
BY_ARMS = frozenset({"空爆", "爆撃", "砲撃", "侵攻", "暗殺"})

#: Where bombs fall from: ザレム上空から.
ABOVE = frozenset({"上空", "空"})
#: Words of what only people in arms do, where a body of people does it.
RAIDS = r"待ち伏せ|急襲|夜襲|強襲|襲撃|掃射|狙撃|銃撃|爆破|撃ち込|打ち込"
#: Words of what one country does to another by arms, right behind its name.
INVADES = r"攻め(?:込|入|寄せ)|攻撃[しさ]|奇襲|急襲"
#: What flew hit something.
HIT = r"命中|着弾|直撃|落下し|落ち[たて]|炸裂"
#: Who has no troops, and only speaks of what others' did.
DIPLOMATS = ("外務省", "外交部", "外相", "外務大臣", "外務次官", "大使", "大使館", "公使", "検察", "裁判所")
#: Who speaks for a town and tells what hit it.
LOCAL_OFFICES = ("市長", "町長", "村長", "区長", "知事", "行政長官")
#: A projectile as subject: X のミサイルが Y に….
LANDING = (
    r"(?:着弾|命中|飛来|落下|直撃|炸裂|突入|墜落|衝突|殺到)(?=[しす。、]|$)|(?:撃|打)ち込まれ|落ち(?=[たて、ま])|突っ込(?=[んみ])"
    r"|降り注(?=[いぎ])|(?<![一-龥])襲(?=[いっ])|当た(?=[っり])|攻撃(?=[しす])|飛び込(?=[んみ])|破壊(?=し)|狙(?=った[。、」]|い、)|撃ち抜(?=[いき])|爆発(?=[しす])"
)
#: X が撃った…: the relative clause of a projectile.
FIRED = r"(?:撃った|発射した|放った|撃ち込んだ|飛ばした|投下した|落とした|仕掛けた|埋めた|打ち込んだ|撃ち込む|発射する)"

#: Between the subject and the verb of such a clause.
ON_THE_DAY = r"(?:[0-9０-９一二三四五六七八九十]+[日時][^、。をがは]{0,6}に?|[^、。をがは]{0,6}から)?"

#: The case that a target bears in each frame.
TARGET_PARTICLES = {
    OBJECT: frozenset({"を", "への", "に対し", "に対して", "をも"}),
    GOAL: frozenset({"に", "へ", "には", "に対し", "に対して", "に向け", "に向けて", "への", "へと", "まで"}),
}
#: Of the landing of a projectile.
LANDING_PARTICLES = frozenset({"に", "へ", "を", "には", "にも", "で", "では"})
#: Of who is hit, at the head of the sentence.
HIT_TOPICS = frozenset({"は", "も", "には", "では", "にも", "：", ":"})
PASSIVE = r"[しさわまとたつらかがば]?(?:れ|られ)(?!て(?:は|も)?い?な)"
CAUSATIVE = r".?(?:さ)?せ"
AGENT_PARTICLES = frozenset({"に", "によって", "により", "から", "の手で"})
#: X とともに Y を攻撃.
TOGETHER = frozenset({"とともに", "と共に"})
TOGETHER_AFTER = r"と(?:共同|協力|合同|連携|呼応)"

#: What acts for its owner: X の部隊が, X の無人機が.
ARMED_HEADS = (
    r"(?:軍|軍勢|部隊|兵|兵士|勢|艦隊|船団|艦船?|軍艦|兵船|軍船|船|戦闘機|爆撃機|空軍機?|軍用機|攻撃機|機|ヘリ(?:コプター)?|戦車|砲兵隊?|工兵隊?|民兵|戦闘員|武装勢力|武装集団|武装組織|ゲリラ|特殊部隊|空挺部隊"
    r"|空挺|隊|旅団|師団|連隊|大隊|海軍|陸軍|空軍|水軍|騎兵|手勢|一隊|一団|先鋒|先手|別動隊|守備隊|警備隊|国境警備隊|治安部隊|憲兵|哨戒[艦艇機]|巡視[船艇]|監視船|警備[船艇]|公船|小型艇|高速艇|武装艇|狙撃兵|駆逐艦|潜水艦|砲艦|側|方|一派|残党|遊牧民|部族|一族|民|過激派|戦士|武装ヘリ|飛行機|軍機|水兵|傭兵|武装船|海賊|工作員|狙撃手|やつら|連中)"
)
#: What is attacked in words or by laws alone.
ABSTRACT = (
    r"(?:主義|基礎|基盤|土台|関係|経済|秩序|プロセス|政策|主張|立場|発言|姿勢|案|信頼|記録|連覇|夢|権利|権|名誉|文化|伝統|産業|計画|通貨|政権|政府案|評判|生活|環境|自然|心|歴史|権威|体制|ゴール|守備|投手|打線|牙城|常識|沈黙|約束|協定|条約|合意|規則|法)"
    r"(?:など)?$"
)
#: What stands in a country that is not its own: シリアの〈組織〉の拠点.
BASES = r"拠点|基地|施設|陣地|部隊|キャンプ|武器庫|司令部|本部|車列|幹部"
#: Classes and names of countries, and what only a country has: ケルサ領, ケルサ大統領.
LAND_LEAVES = frozenset({"Country", "HistoricState"})
LAND_ENDINGS = ("国", "帝国", "連邦", "公国", "王朝", "幕府")
OF_A_LAND = r"(?:王国|共和国|連邦)?(?:政府|国防|外務省|外相|大統領|首相|国王|の首都)"
#: The speaker tells of the other side's deeds.
ACCUSING = re.compile(r"非難|批判|糾弾|訴|憤|抗議|告発|断じ|責め")
#: A blast: who is behind it is said afterwards.
BLAST = (
    r"爆発(?=[しす]|が(?:あ|起|発生|相次))|自爆(?=[しす])|火災(?=が(?:起|発生|あ))|炎上(?=し[たて、])|火の手(?=が)"
    r"|停電(?=[しが])|(?:砲弾|ロケット弾|ミサイル|爆弾|銃弾)(?=(?:[0-9]+[発個])?(?:以上|余り|あまり)?が(?:落ち|着弾|飛来|降|当た|命中))|崩れ(?=[た、]|落ち)|倒壊(?=し)|焼け(?=[、た]|落ち)|全焼(?=し)"
    r"|(?<=に)(?:手投げ弾|手りゅう弾|手榴弾|火炎瓶|爆弾|砲弾|ロケット弾|無人機|ドローン|ミサイル)(?=(?:[0-9]+[発個機])?。)"
)
#: What an attack does, and a sentence after it may tell: no further attack.
AFTER_EFFECT = r"火災|炎上|火の手|停電|崩れ|倒壊|焼け|全焼"
#: The end of a sentence in the old written language, whose subject needs no particle.
OLD_ENDINGS = r"(?:[むずふつすくるりぬぐぶ]|(?<![ろよ])う|たり|けり)[。」]*$"
#: What completes an attack that was told without its doer; nobody 突入s into what others blew up.
DEED = r"[^、。]{0,8}(?:攻撃|砲撃|空爆|爆撃|銃撃|襲撃|襲|爆破|撃|撃ち込|発射)"
#: The sentence speaks of what was made up.
FICTION = r"(?:訓練|演習)(?:で|として|の一環)|偽情報|偽サイト|デマ|架空|映画|小説|ゲームソフト|ドラマ|漫画|アニメ|シミュレーション"
#: Only thought so.
SUPPOSED = r"[^、。]{0,4}とみ[てらる]"
#: 五千の兵が: of whom is not said.
NAMELESS_TROOPS = r"[0-9０-９一二三四五六七八九十百千万]の(?:兵|軍|軍勢|大軍|騎馬|船団|艦隊)"
#: The troops of whoever rules in the sentences before: 公の兵が.
RULERS_TROOPS = r"(?:公|王|侯|伯|帝|殿|将軍|元帥|大公|当主|城主|領主)の[一-龥]{1,3}が$"
#: After a name: people who are hit, and no place.
VICTIMS = r"^(?:の?[一-龥ァ-ヴー]{0,6}(?:人|族|系住民|難民|住民|避難民|農民)(?:たち)?)$"
#: Forces of nature that bear a name.
STORMS = r"サイクロン|ハリケーン|台風|低気圧|前線$"
#: The other side, in the words of one of them.
ENEMY = r"(?<![一-龥])(?:敵(?:軍|側|方|国)?|相手側)(?=の|に|が|は|から|を|も)(?!に回|の敵)"
#: Somebody without a name.
SOMEBODY = (
    r"(?<![一-龥])(?:男|女|者|賊|王|公|侯|伯|帝|后|将|敵|殿|主君|彼ら|何者か|犯人|一味|若者|暴徒)(?:たち|ら)?"
)
#: Water that is shot into at a test, and is no target.
WATERS = ("海", "洋", "湾", "水域", "海域", "EEZ", "沖")
#: How many people, after the noun: 戦闘員約50人が.
PEOPLE_COUNTED = (
    r"(?:など)?(?:(?:約|計|およそ)?[0-9０-９一二三四五六七八九十百千数]+(?:人|名|騎)?(?:以上|余り?|近く)?)?"
)
#: Between the leader and the force: X 率いる部隊, X 指揮下の空挺部隊.
LED = r"(?:(?:が|の)?(?:率いる|指揮する|率いた|指揮した|擁する|支援する)|(?:の)?(?:指揮|配|麾|傘|支配)下の)"

#: So many, who are led by somebody: 景盛の率いる三千.
COUNTED_TROOPS = r"[0-9０-９一二三四五六七八九十百千万余数]+(?:騎|人|名)?(?:余り?)?"

#: An attack as a noun.
ATTACK_NOUN = (
    r"(?:(?:大規模|激し|無差別|集中|卑劣|連続|新た|一連|度重な)(?:的)?(?:な|い|の|る)?)?"
    + _NO_PREFIX
    + r"(?:(?:無人機|ドローン|ミサイル|ロケット弾?|砲弾|迫撃砲|待ち伏せ|機銃|自爆テロ?|自爆|テロ|報復|波状|越境|先制|軍事|武力|地上|無人艇|誘導弾)(?:の|による|での)?)*"
    r"(?:空爆|爆撃|砲撃|誤爆|誤射|総攻撃|猛攻撃|攻撃|空襲|襲撃|銃撃|狙撃|急襲|奇襲|強襲|夜襲|夜討ち|朝駆け|猛攻|爆破|侵攻|砲火|掃射|攻囲|攻略|待ち伏せ(?=を|に遭)|(?:自爆|爆弾|爆破|銃撃|無差別|自動車爆弾|同時)+テロ(?!リ|ス|組|対策|との|行為|支援|容疑|指定|国家|活動|集団|計画|警戒|情報|予告|未遂|犯|首謀|実行)|銃乱射(?!犯)|焼き討ち|虐殺|暗殺|(?<=[一-龥ァ-ヴー])攻め(?=[はがをもにのとで、。]))"
    r"(?!的|力|性|対象|計画|目標|能力|機|部隊|ヘリ|型|側|者|犯|事件の容疑|陣|手|訓練|演習|予告|声明|能|を否定|への関与)"
)
#: Between the agent's name and the noun. A target may stand between: X による Y への攻撃.
AGENT_GAP = (
    r"(?:側|方|機|艦|部隊)?(?:の|による|からの|が(?:[^、。「」はがを]{0,14}?)(?:行った|仕掛けた|続ける|続けている|加えた|実施した|撃った|発射した|放った|撃ち込んだ|飛ばした|投下した))"
    r"(?:[^、。「」はがを]{0,24}?(?:への|に対する|を狙った|を標的とした|の|による|での|した|な|い))?"
)
#: Between the target's name and the noun.
TARGET_GAP = (
    r"(?:[一-龥ァ-ヴー]{0,6})?(?:の[一-龥ァ-ヴー・]{1,14})?(?:への|に対する|を(?:狙った|標的とした|標的にした|対象とした|目標とした)|に向けた)"
    r"[^、。「」はがを]{0,20}?"
)
#: After the noun: X received it.
RECEIVED = r"(?:を(?:受け(?:た|ま|てい|ており|続け|$|て?、?(?=[^。]*(?:死|亡くな|負傷|けが|犠牲|破壊|炎上|崩れ|損傷|被害|沈|拿捕|航行不能|陥落|避難|撤退|退い|逃れ|落ち)))|被(?=[っり])|浴び(?=[たて、]))|に(?:遭|さらされ|晒され|見舞われ|(?:[^、。]{0,6})?(?:耐え|持ちこたえ))|を(?:退け|撃退|は[ねじ](?:返|き返)|跳ね返|押し返|食い止め|しの[いぎ])|の標的(?:と|に)な|の被害)"
#: It took place.
TOOK_PLACE = r"が(?:[^、。「」はがを]{1,10}によると、|[^、。「」はがをるたれてうく]{1,16}(?:、|(?<=[にでもび]))){0,2}(?:あ[っり]|行われ(?!る)|続い|続き|続く|始ま[っり]|起き[たて、]|起こ|相次[いぎ]|発生し|激化し|再開され|や[まみ]な|止まな|強まっ|激しさを増|絶え(?:な|ず))|も(?:あ[っり]|相次[いぎ])"
#: It took place, and failed or went well.
ENDED_SO = r"(?:は|が|も)[^。「」]{0,14}?(?:未遂に終わ|(?:未然に)?(?:阻止され|防がれ)|失敗に終わ|失敗し|退けられ|撃退され|はね返され|跳ね返され|押し返され|頓挫し|成功し|成功を収め|成功に終わ|続いた|及んだ)"
#: After a noun with both its sides, which speaks of it as known: ケルサのノルカ侵攻から1年がたった.
KNOWN = r"(?:から|以降|以来|後|の後|で|により|によって|によ[りる]|に伴|を機に|を(?:きっかけ|契機|背景|受け)|が長引|の(?:影響|開始|最中|さなか))"
#: Somebody did it.
CARRIED_OUT = r"を(?:[0-9０-９一二三四五六七八九十数]+回)?(?:行[っい]|加え(?!る)|仕掛け(?!る)|しかけ(?!る)|開始し|始め(?!る)|続け|実施し|敢行し|浴びせ(?!る)|かけ[たて、]|繰り返[しす]|再開し|強め[たて、]|繰り広げ|断行|強行|決行|展開し|挑[みん]|見舞[っい]|命(?:じ|令)|指示|計画|準備|企て|予告|検討|承認し|許可し|示唆)|に(?:出[たて、]|踏み切[っり]|打って出|乗り出[しす]|転じ[たて、]|失敗し|成功し|加わ[っりる]|参加し|従軍し|出陣し)"
#: It had an effect, when the rest of the sentence tells of one.
WITH_EFFECT = (
    r"で(?!は?(?:な|あ)|き|す|も)|により|によって|による|の(?=死者|犠牲|被害|負傷)|後、|のあと|の直後|では"
)
EFFECT = r"死亡|死者|死んだ|殺|負傷|けが|怪我|犠牲|亡くな|命を落と|崩れ|破壊|炎上|損傷|被害|焼失|倒壊|火災|停電|沈没|爆発"
#: After the noun of an attack that the sentence speaks of: 爆破は, 襲撃について.
SPOKEN_OF = r"(?:事件)?(?:は|について|に関し|を(?:実行|企て|行|起こ))"
#: X の仕業だ: who did what has just been told.
#: What a general attack brings: the noun's doer is the sentence's subject.
TAKING = r"押さえ|制圧|陥落|(?<!命を)落と|(?<!命を)落ち|占領|奪|抜"
#: 病院にいた6人が死亡した.
STAYED = r"い(?:た|合わせた)|避難し(?:てい)?た|集まっ(?:てい)?た"
#: Parts of a town or castle, which stand for the one that the story is at.
PLACE_PARTS = r"(?<![一-龥ァ-ヴーの々])(?:城下町?|本丸|二の丸|城門|城壁|外壁|城|砦|陣|市街地?|町|村|港|都|宮殿|王宮|館|寺|関)(?P<particle>を|に|へ|まで|から)"
#: The attackers, in the words of their own side.
OURSELVES = r"自派|自軍|自分たち|我々|われわれ|我ら|われら|わが軍|我が軍|わが方|友軍|味方"

#: What only ships of a state do to others: told with them it is done by force.
BY_SHIPS = r"放水|体当たり"
SHIPS = r"巡視[船艇]|警備[船艇]|公船|海警|哨戒[艦艇]|監視船|沿岸警備"
#: Nouns of storming.
STORMING_NOUN = r"夜襲|夜討ち|朝駆け|急襲|奇襲|強襲|総攻撃|猛攻"
#: A storm whose goal is left out: what it takes is a part of the place that the story is at.
PART_TAKEN = (
    r"[^、。をがは]{0,6}、?(?:[^、。をがは]{0,8}の)?(?:[一二三]の(?:丸|曲輪|郭)|本丸|外郭|曲輪|出丸|大手門|搦手|市場|市街|町|市内|城下|砦|陣地|駅|港)"
    r"(?:の[^、。をがは]{1,6})?を" + TAKING_NEXT
)
WEAPONS = (
    "無人機",
    "ドローン",
    "巡航ミサイル",
    "弾道ミサイル",
    "極超音速ミサイル",
    "ミサイル",
    "ロケット弾",
    "砲弾",
    "滑空爆弾",
    "誘導爆弾",
    "爆弾",
    "機雷",
    "魚雷",
    "無人艇",
    "戦闘機",
    "空軍機",
    "戦車",
    "火砲",
    "迫撃砲",
    "自爆",
    "火矢",
)
#: What may stand between a name and the noun for its arms: トルナ空軍機, トルナ政府軍部隊.
TITLED = r"[一-龥ァ-ヴー・0-9０-９]{0,10}?"
#: Right after the name of a land or house: its people in arms.
PEOPLES = r"人|氏|家|衆|軍|勢|方|側|政府|当局|政権|派"
#: Behind a name: those who fight, if they do, on their own account, or belonged to it once.
NOT_THEIRS = r"に近い|の(?:元|旧)[一-龥ァ-ヴー]|(?:住民|市民|国民|農民|難民|避難民|デモ隊|一般人)(?:ら|たち)?[はがも、]*$"
#: After the predicate or noun: not done, and how it is told instead.
NOT_DONE = (
    (
        r"(?:で|により|によって)[^。、]{0,24}?(?:死亡|負傷|破壊|崩壊|倒壊|炎上|停電|被害を受け)(?:す|され)る?"
        r"(?:恐れ|おそれ|可能性|危険|かもしれ|だろう|との(?:試算|想定|予測|見方))",
        "POSSIBLE",
    ),
    (
        r"(?:を(?:受け|浴び|被っ)|に(?:遭っ|さらされ))(?:て?(?:は|も)?(?:い|お)?(?:な|ませ|ら[なず])|ず)",
        "DENIED",
    ),
    (r"[^、。]{0,4}を(?:見合わせ|取りや|取り止|思いとど|断念|見送|控え)", "DENIED"),
    (
        r"(?:め|[むふうするつ])?(?:べ[しくき]|んと[すせし欲]|んこと[をは])|[むふうするつ]と(?:議|定|謀|約|請|欲|命|決)",
        "PLANNED",
    ),
    (r"る?(?:こと(?:も)?なく|ことはな|までもな)", "DENIED"),
    (r"[^、。]{0,6}(?:を否定|などしていない|は事実ではない|した(?:事実|こと)は)", "DENIED"),
    (
        r"(?:を|が)?(?:未然に)?(?:阻止|防い|未遂)|(?:は|が)?(?:未遂に終わ|(?:未然に)?(?:阻止され|防がれ))",
        "DENIED",
    ),
    (
        r"[^、。]{0,10}(?:を計画|を準備|の準備|を企て|を予定|の用意|を予告|を示唆|を命(?:じ|令)|を指示|を承認|を許可|に踏み切る|計画)|[^、。]{0,3}(?:よ|お|ろ|そ)うと",
        "PLANNED",
    ),
    (r"する(?:と|ぞと|などと)(?:警告|脅|威嚇|通告|迫|予告|表明|示唆|述べ|語|言|宣言)", "PLANNED"),
    (
        r"[^、。]{0,8}(?:の可能性|する(?:可能性|恐れ|おそれ|かもしれ)|しかねな|への懸念|の恐れ|のおそれ|に備え|を警戒|も辞さ|を検討|かもしれ)",
        "POSSIBLE",
    ),
    (r"[^、。]{0,4}(?:を求め|を呼び掛け|を呼びかけ|を主張し|するな)", "DESIRED"),
    (
        r"(?:し|され|を受け|があっ|が続け|が続く|を続け|を行[うえ])[^、。]{0,4}(?:れば|たら|なら|た?場合|限り)",
        "HYPOTHETICAL",
    ),
)
#: After the predicate or noun: it is over, or only spoken of.
ENDED = r"(?:を|が|は)?(?:やめ|停止|やむ|やん|控え|中止|終え|終わ|免れ|逃れ|避け|しない|を非難|批判|への(?:報復|対抗|反発))"
#: Nouns whose owner by の is the victim: X の暗殺.
MURDER = ("暗殺", "殺害")
#: After a town: a ship or car of it.
CRAFT = r"(?:の|を母港とする)[^、。はがをに「]{0,8}(?:漁船|貨物船|商船|客船|タンカー|巡視船|フェリー|ヨット|船舶|船|バス|車両|トラック)"
