"""Wordings in which a reporting verb or a quotation is nobody's statement: a charge, the reason of a prize. Data only."""

#: What investigators suppose of somebody: Xさんは自殺したとみている.
#: What somebody or something is called: 名を X という.
IS_CALLED = r"(?:名前?|号|通称|愛称|屋号|本名|旧姓|姓|苗字|名字|雅号|筆名|芸名)(?:を|は)、?[^、。]{1,24}$"
INVESTIGATED = r"自殺|自死|死亡|死ん|亡くな|溺れ|おぼれ|転落|落ち|転倒|滑落|遭難|凍死|逃げ|逃走|逃亡|潜伏|侵入|押し入|忍び込|盗|奪|持ち去|持ち出|横領|着服|だまし|殺|刺し|撃っ|殴|襲|暴行|放火|火を(?:つけ|付け)|運転|飲酒|酒に酔|巻き込まれ|誘拐|連れ去|拉致|失踪|行方不明|中毒|服毒|服用|共謀|関与|隠し"
#: Who arrests and charges.
INVESTIGATORS = r"(?:警|署|検|特捜部|捜査本部|捜査[一二三四]課|警視庁|警察|検察|検察庁|公安|当局|監視委|監視委員会|国税局|税関)$"
#: Behind what somebody did, up to what he is charged with: …を持ち掛け、700万円を騙し取ったとして…逮捕した.
CHARGED = (
    r"(?:(?<=、)|(?:て|で)?、)[^。「」]{0,80}?[たるい](?:として|疑いで|容疑で|罪で)、?[^。]{0,60}?"
    r"(?:逮捕|起訴|送検|摘発|告発|指名手配|捜索|立件|追起訴|書類送付)"
)
#: Behind 「…」と: what somebody is chosen, honoured or used for.
CHOSEN_AS = (
    r"して、?(?:[^。「」]{0,24}(?:を|が|に|で|から|は)、?)?(?:それぞれ|共同で|連名で)?、?[^。、「」]{0,8}?"
    r"(?:受賞|受章|表彰|授与|顕彰|選ばれ|選出|認定|登録|指定|据え|位置[付づ]け|掲げ|知られ|親しまれ|売り出|迎え|愛され|有名|名高|用い|使われ|使用|利用)"
)
#: Behind a content: it came to whoever is the topic, from somebody else.
RECEIVED = (
    r"との?[^、。「」はが]{0,12}(?:報告|連絡|通報|説明|情報|回答|知らせ|通知|返事|返答|申し出|申し入れ|指摘|苦情|相談|証言|提案|要請)"
    r"(?:書|文|メール)?を(?:すでに|相次いで|複数)?(?:受け(?!入|止)|受領|得(?:た|て)|もら(?:っ|い)|聞い)"
)
#: Ends the content of …とする where it says what something is made, and nobody says it: 春をメドとした.
MADE_INTO = (
    r"を(?:メド|めど|目途|目標|条件|前提|理由|背景|中心|対象|拠点|舞台|母体|皮切り|契機|きっかけ|基礎|基本|柱|軸|目的|任務|ねらい|狙い|テーマ|題材|モデル|主題|主眼|"
    r"糧|盾|例|本拠|根城|専門|得意|特徴|特色|売り|常|旨|主食|主力|期限|上限|下限|焦点|課題|手本)$"
)
#: Adverbs in に before what somebody shows or hands over: ただち|に強い不快感を伝えた.
ADVERB_CUT = r"(?:ただち|直ち|すぐ|とも|同時|一斉|公式|正式|直接|非公式|さら|とく|特|大い|一様|口々|互い|明らか|新た|次第)$"
#: The topic of a sentence, by a name that nobody knows or by what tells: 各社の報道は, X・オンラインは、.
TELLS_ITSELF = (
    r"(?:^|[、。])[^、。はがを〓◇]{0,16}(?:各[社紙局誌]|報道|記事|ニュース|社説|速報|電子版|ネット上)(?:各社)?(?:の[^、。はがを]{1,8})?では?、?|"
    r"(?:^|[、。])[^、。はがを〓◇]{0,16}(?:各[社紙局誌]|報道|記事|社説|速報)は、?|(?P<name>[ァ-ヴー][ァ-ヴー・＝]{4,})は、"
)

#: Behind を「…」と: what is done with somebody or something under that name; not 非難, 批判, which say it.
USED_AS = r"して(?![、い])(?!(?:[^、。はがを]{0,8})(?:非難|批判|糾弾|断罪|指弾|退け|拒|反対|抗議|反発|問題視|撤回|歓迎|評価|称賛|切り捨て|一蹴|否定|却下|無視|警戒|けん制|懸念|述べ|語|話|発言|説明|主張|訴え|強調|指摘))"

#: Behind a verb of answering: how many said so. 「評価する」と答えた|割合は78%
COUNTED_ANSWERS = r"(?:[^、。はがを]{0,8}の)?(?:割合|比率|回答者?|有権者|世帯)"
#: Days on which something is still to be said: 来週の国会で, あす、, 近く会見し.
DAYS_TO_COME = r"来(?:週|月|年|春|夏|秋)|(?<![一-龥ァ-ヴー])近く(?![のにをでまへはがかと])|近いうち|近日中|あす|明日|あさって|明後日|[年月週]内"

#: Behind a verb: what it stands in is a draft that was turned down, or not yet voted. 停戦を求める|決議案を否決した.
TURNED_DOWN = (
    r"[たるい]?(?:[^、。「」はがをと]{0,8}?)(?:決議|法|議|動議|修正|提|請願|意見書)案?(?:を|の|は|が)[^、。「」]{0,8}?"
    r"(?:否決|不採択|不承認|廃案|退け|見送|採決|審議|取り下げ|撤回|棚上げ|握りつぶ|葬)"
)
