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
    r"(?:受賞|受章|表彰|授与|顕彰|選ばれ|選出|認定|登録|指定|据え|位置[付づ]け|届け出|届出|申告|計上|記載|登記|発行|発売|出願|改称|改名|掲げ|知られ|親しまれ|売り出|迎え|愛され|有名|名高|用い|使われ|使用|利用)"
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

#: What one is seen by a doctor for, before 訴える, and what becomes of whoever has it: 胸の痛みを|訴え、病院に運ばれた.
SYMPTOM = (
    r"(?:痛み|頭痛|腹痛|腰痛|胸痛|吐き気|嘔吐|下痢|発熱|高熱|めまい|息苦しさ|呼吸困難|しびれ|だるさ|倦怠感|症状|不調|体調不良|違和感|異変|変調|異常)"
    r"(?:など)?を?$"
)
TREATED = (
    r"[^。「」]{0,30}?(?:入院|搬送|運ば|病院|医院|診療所|医務室|受診|診察|検査|手術|治療|手当て|救急|倒れ|意識|死亡|死去|急死|亡くな|息を引き取|欠場|棄権|途中交代"
    r"|途中退場|降板|休場|退場|早退|欠席|休養|療養|静養|離脱|取りやめ|見つか|診断|判明)"
)

#: Behind a verb: what is told up to here is what somebody is suspected of. 「…」と脅し、金を奪った|疑いが持たれている
SUSPECTED = (
    r"[^。「」〓はが]{0,90}?(?<=[たる])(?:などの|との)?(?:疑い|容疑)"
    r"(?:が(?:持た|もた|ある|あり|強|かけ|掛け)|で(?:逮捕|再逮捕|書類送検|送検|起訴|指名手配|調べ|捜査|取り調べ)|を(?:持た|もた|かけ|掛け)|だ|。|$)"
)
#: … and behind a content: for that somebody was taken. Xが、盗んだと|して署は逮捕した
TAKEN_FOR = (
    r"して、?[^。「」〓]{0,90}?(?:逮捕|書類送検|送検|起訴|摘発|検挙|指名手配|告訴|告発|立件|取り押さえ)"
)
#: Ends what investigators suppose or do, where the text speaks of the accused: X被告は襲った可能性が強いとしている.
SUPPOSED = (
    r"(?:(?:可能性|疑い|恐れ|おそれ)[がも][^、。はが]{0,10}|[をも][^、。はが]{0,6}(?:調べ|捜査し|追及し|解明し|裏付け)(?:る|ている|ていく)"
    r"|(?:捜査|調べ|追及|解明|立件|裏付け)[をも]?(?:急ぐ|進める|進めている|続ける|続けている|視野に入れ(?:る|ている)))$"
)

#: Behind 「…」: how many answered so, 「評価する」16%.
COUNTED_WORDS = r"[はがも]?、?(?:約|およそ)?[0-9０-９]+(?:[.．・][0-9０-９]+)?(?:%|％|パーセント|ポイント|割)"

#: Ends the content of …よう where it says how a thing is told: あたかも本人であるように|伝えた, 見てきたように|話す.
AS_IF = r"(?:(?:あたかも|まるで|さも|いかにも)[^。]*|かの|(?<=[一-龥ぁ-ん])(?:た|だった))よう$"

#: Behind 〜とした in front of a noun: a document of others, which somebody goes by or turns against.
OTHERS_PAPER = (
    r"(?:し(?:た|ていた|ている)|する)[^、。「」〓はが]{0,40}?(?:判決|決定|裁定|裁決|報告書?|指針|勧告|決議|報道|記事|見解|論文|結果|通達|判断|答申|提言|要求|主張|説明|証言|調書|指摘)"
    r"(?:など)?(?:を(?:踏まえ|受け|もと|元に|基|根拠|参考|不服|批判|否定|支持|破棄|退け|認め|めぐ|巡|妥当|覆|重視|引用|考慮)|に(?:基づ|もとづ|沿|従|反発|反論|抗議|不満|納得|異議|応じ))"
)

#: Behind a verb: those who thought so, of whoever is named before. Xがやったと思った|人もいる
THOSE_WHO = r"(?:た|る)?(?:人|者|住民|市民|客|ファン|記者|関係者|専門家|声|向き|家族|同僚|隣人|生徒|学生)(?:たち|々|ら|の声)?[もはが]"

#: Verbs of the accused's own words, whatever else he is suspected of: 「…」と供述し、盗んだ疑いで逮捕された.
CONFESSING = frozenset("供述 認める 否認 否定 説明 話す 述べる 語る 主張 証言".split())
#: Behind a title: whoever published it, and when. 「橋が落ちる」。|『ノルカ新報』、2011年5月4日。
CITED_BEHIND = r"(?:\s?[(（][^()（）\n]{0,30}[)）])?[。.、,]?\s{0,3}(?:『[^『』\n]{2,24}』|[^、。「」『』\n]{2,30})[、,]\s?(?:19|20)[0-9]{2}年"

#: Behind a quotation that is no sentence: what it is put down as. 大雨を「七月豪雨」と|命名した
PUT_AS = (
    r"(?:(?:名称|名前|名|社名|店名|駅名|表記|呼称)を)?(?:仮に|新たに|正式に|機械的に|誤って|それぞれ)?"
    r"(?:命名|名付|名づ|表記|記載|記入|入力|改め(?!て)|改称|改名|銘打|書き換え|登録|登記|刻[まみん]|変更|略[しす]|表示|印字|印刷)"
)

#: Behind a content: it was looked into, and something done about it. 鍵が開いていることを|確認し、署に通報した
CHECKED = (
    r"確認(?:し(?!た(?!上|うえ|ため|こと|後|あと|のち))(?:て|た(?:上|うえ)で|たため|たことから|た(?:後|あと|のち)(?:に|で)?)?)、?[^。「」]{0,40}?"
    r"(?:削除|出頭|通報|110番|119番|搬送|逮捕|保護し|救助|回収|引き渡|引き返|立ち去|帰宅|出発|消火|避難し|よう(?:に)?(?:、|注意|呼び|求め))"
)
#: Behind a name and が: what befell him before others did something. X容疑者が|浮上し、やめるよう伝えた
BEFELL = r"(?:[^、。はがを「」]{0,12}(?:として|に|で))?(?:浮上|判明|発覚|見つか|発見され|逮捕され|拘束され|保護され|倒れ|負傷|死亡|亡くな|行方不明)[^、。]{0,6}、"

#: Behind a content: for that something was done to whoever is the subject. 税を免れたと|して起訴された
DONE_TO_HIM = r"して、?[^。「」はが]{0,50}?(?:認定|表彰|逮捕|起訴|書類送検|送検|摘発|指名手配|処分|解雇|免職|停職|減給|戒告|懲戒|告訴|告発|提訴|非難|批判|失格|除名|除籍|追放|処罰|更迭|罷免|収監|拘束|訴追)(?:に|と)?さ?れ"
#: Ends a content that has its own subject: 代表が辞任の意向|を示した党
HIS_OWN_WILL = r"[一-龥々ァ-ヴー]が[^、。はが]{0,8}の(?:意向|意思|考え|方針|姿勢|見解|認識|決意)$"
