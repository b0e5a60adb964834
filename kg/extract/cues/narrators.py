"""Words that tell who tells a text in the first person, or whose diary it is. Data only."""

#: Before the name of whoever wrote or asked: 文・写真 X, 聞き手＝X, 作成 X.
SIGNED_BEFORE = (
    r"(?:文|写真|撮影|聞き手|構成|筆者|著者|執筆|取材|寄稿|語り|語り手|話し手|作成|作成者|記録|記録者|起草|書き手|差出人|発信者|編集長の|支局|報道部|編集部|社会部"
    r"|国際部|文化部)(?:・写真|と写真)?[・＝=:：/／　 、の]*$"
)
#: Before the name of whoever tells it, whatever he is: 語り　元国境監視員　X. It goes before who wrote it down.
TELLS_IT = r"^[\s　【〈＊■◆]*(?:語り手?|話し手|語った人|話者|証言者?|口述者?|お話)[・＝=:：／／　 】〉]+(?:[^。、「」]{1,24}[ 　・])?$"
#: Of these the one who asks and writes, though the text never says I.
ASKS = r"(?:文|聞き手|構成|取材)(?:・写真|と写真)?[・＝=:：/／　 ]*$"
#: What somebody writes regularly, in its title: X の「…だより」.
_SERIES = r"(?:だより|便り|日記|日誌|日録|日和|手帖|手帳|ノート|通信|ブログ|つぶやき|ひとりごと|独り言|コラム|雑記|雑感|つれづれ|徒然|散歩|道中|見聞録|報告|レター|部屋|茶話|よもやま|随想|エッセ)"
#: After the name, at the end of its line: X さん, X さんの話, X 手記 三月二日, X（元教授）.
SIGNED_AFTER = (
    r"[ 　]*(?:さん|氏|君|女史|先生|博士|教授|師|翁|殿)?(?:[（(][^（()）]{0,20}[）)])?"
    r"(?:(?:の(?:[一-龥]{0,4}(?:日記|日誌|日録|紀行|手帖|手帳|見聞録|道中記|滞在記|だより|便り)|話|談|証言|手記|回想録?|日記|日誌|告白|独白|半生|講演|公式ブログ(?:より)?|ブログ(?:より)?)|談|談話|記|述|口述|著|筆|識"
    r"|手記|回想録?|日記|日誌|メモ|覚え?書き?|ノート|公式ブログ(?:より)?)[^。「」はがを]{0,16}|[ 　]?(?:著)?[『「][^。』」]{1,40}[』」](?:[^。「」はがを]{0,8}(?:より|から|抄|抜粋|所収))"
    rf"|の[『「][^。』」]{{0,20}}{_SERIES}[^。』」]{{0,12}}[』」][^。「」]{{0,30}})?[」』）) 　]*$"
)
#: Ends a text that stands in one line: who tells it, in brackets or behind a dash. (X の日記), ――『X 日記』.
SIGNED_AT_END = r"(?<=[。」』！？!?\n 　…])(?:[（(](?P<brackets>[^（）()。「」]{2,40})[）)]|(?:――|──|——|—|―|‐|－)+[ 　]?(?P<dash>[^（）()。「」]{2,40}))\s*$"
#: What such a line names as its source.
SOURCE_OF_OWN = r"日記|日録|日誌|手記|回想|回顧|自伝|自叙伝|随想|随筆|備忘|覚書|手帖|手帳|ノート|書簡|手紙|公電|電報|ブログ|投稿|談話|報告書"
#: Words of whoever tells a text without a word for themselves: お話しさせていただきました.
TELLS_HUMBLY = r"(?:させて|して|お[一-龥ぁ-ん]{1,4})いただ(?:き(?:ました|まして|、)|いた)|(?<![一-龥])(?:伺い|うかがい|お会いし|お話しし|お目にかかり|お招きし|お迎えし)まし?た"
#: Named in the heading of a text that is told by one person about their own days.
OWN_DAYS = r"手帖|自伝|自叙伝|私記|紀行|日記|日誌|手記|回想|回顧|備忘|覚書|メモ|来し方|履歴書|日々|つれづれ|ブログ|日録|行状|旅日記|ノート|だより"
#: Named in the heading of what one person tells: an interview, a lecture, memories.
OWN_WORDS = r"インタビュー|の話|に聞く|談話|談$|聞き書き|証言|独白|告白|講演|寄稿|随想|随筆|エッセ|半生|一問一答|発[ 　][^。]{2,20}宛"
#: The same where nobody asks: what names no subject in it is the teller's.
ACCOUNT = r"の話|談話|談$|聞き書き|独白|告白|随想|随筆|エッセ|半生"
#: After these the subject is whoever tells it: X とは会った.
CONTRASTED = frozenset({"とは", "には", "からは"})
#: The heading of a post: a name, then the day and the clock time.
POST_HEAD = r"[0-9０-９]{1,2}月[0-9０-９]{1,2}日[^。]{0,6}[0-9０-９]{1,2}[:：時][0-9０-９]{0,2}"
#: One person's word for themselves, before a particle.
I_WORDS = r"(?<![一-龥])(?:私|わたし|わたくし|僕|ぼく|俺|(?<![ぁ-ん])(?:おれ|おら|わし|あたし)|オレ|儂|筆者|小生|小官|小職|本使|本官|当方|拙者)(?=[はがもをにとの、]|から|とは|には)"
#: An office alone as a subject: whoever holds it was named before.
BARE_OFFICE = r"(?<![一-龥々ァ-ヴー・])(?:首相|大統領|国王|王|皇帝|公|伯|侯|知事|市長|町長|村長|社長|会長|長官|議長|外相|大臣|総裁|代表|提督|将軍|主席|書記長|大使|公使|教授|同氏)[はが]"
#: An office whose holder nobody names, as who acts: 町長は、二月に…とお会いになった; 町長と X 会長とで.
OFFICE_ACTS = r"(?<![一-龥々ァ-ヴー・])(?P<office>[一-龥]{0,4}(?:長|大臣|知事|長官|総裁|代表|大使|監督|主席|先生|理事|幹事|当局|担当者?|首脳|前任者|後任者|同氏|本人|[外国財農法内]相|首相))(?:側|ら|たち)?(?:[はがも](?![しち])|と[^、。はが]{2,20}とで)"
#: At a verb of meeting in an answer: not whether, but with whom. 会ったのは国連の X です
CORRECTS_WHOM = r"[^、。はがを「」]{1,8}[ただ](?:の|相手)は"
#: Whoever speaks for others: what they tell is not of themselves.
SPEAKS_FOR_OTHERS = (
    "報道官",
    "報道局長",
    "広報官",
    "広報",
    "官房長官",
    "スポークスマン",
    "スポークスパーソン",
    "報道担当",
    "広報担当",
)
#: Before the name of who put the questions: 聞き手・文　X, (聞き手＝文化部・X).
ASKER_BEFORE = (
    r"(?:聞き手|インタビュアー|インタヴュアー|取材・文|取材と文|インタビュー[・＝=:：])(?:・(?:文|構成|訳|写真|撮影|編集|司会))*[＝=・:：/／　 、は]*"
    r"(?:[一-龥ァ-ヴー]{1,10}(?:部|委員|記者|支局|室|班|局|長|社)?[・　 、＝=])?$"
)
#: After the name of who answered: X さんに、自宅の書斎で聞いた.
GUEST_AFTER = r"(?:[^、。はがをにと「」]{0,10}?)(?:に、?[^。「」はがを]{0,18}?(?:聞いた|聞く|聞きました|きいた|訊く|訊いた|尋ねた|たずねた|うかがった|伺った|語ってもらった|インタビュー(?:した|する)?|話を(?:聞|伺|うかが))|を、?[^。「」はがを]{0,18}?(?:訪ねた|訪ねました)|インタビュー|に聞く)"
#: In a sentence without the name: somebody was called on or asked. 9月12日、リスボンの自宅を訪ねた.
CALLED_ON = r"(?:を訪ねた|を訪ねました|を訪れた|で会った|でお会いした|で聞いた|に聞いた|で話を聞いた|に応じた|へお越しいただきました|にお越しいただきました|に迎えた|で行った|にて)"
#: Of whoever greets the readers of a text: こんばんは、X です.
GREETS = r"(?:こんにちは|こんばんは|おはようございます|はじめまして|初めまして|ご無沙汰しています|お久しぶりです|どうも|皆さん|みなさん)[、。！!]?[ 　]*[^。、「」]{0,16}$"
#: Opens a part of a paper.
PART_HEAD = r"[ 　]*(?:【|〈|《|■|□|◆|◇|●|○|▼|▽|★|☆|◎|▲|△)"
#: Before the name of whom a mail or letter goes to: nobody signs there.
ADDRESSED_TO = r"(?:宛先|宛て先|受信者|To|TO|Cc|CC|宛|件名|題名)[ 　]*[:：][^:：]*$"
#: Opens a letter: whom it goes to, alone in its line or with its day. X様　四月三日
SALUTATION = r"(?:様|さま|殿|先生|兄)(?:方|へ)?[ 　]*(?:[0-9０-９一二三四五六七八九十元〇年月日昭和平成令明治大正]{0,12})[ 　]*$"
#: Ends it: who wrote it, alone in its line or with the day. 四月三日　X拝
SUBSCRIPTION_BEFORE = r"[ 　]*(?:[0-9０-９一二三四五六七八九十元〇年月日昭和平成令明治大正]{0,12}[ 　]+)?[^。、「」\s]{0,14}[ 　]*"
SUBSCRIPTION_AFTER = r"[ 　]*(?:拝|より|記|敬白|拝上|草々|敬具)?[ 　]*"
#: Above a letter that is printed with others: from and to whom.
LETTER_HEAD = r"から[^。]{2,30}(?:へ|宛|あて)"
SENDER_AFTER = r"(?:[・ 　]?[一-龥ァ-ヴー]{1,10})?(?:さん|氏)?から"
RECEIVER_AFTER = r"(?:[・ 　]?[一-龥ァ-ヴー]{1,10})?(?:様|さま|さん|氏|殿|先生|君)?(?:へ|に?宛て?|へ?あて)"
#: Before the name that signs a part in its heading.
SIGNED_ABOVE = r"\w{2}[^\w]*[ 　】〉》／/]$"
#: Ends a part: (主任研究員・X).
SIGNED_BELOW = (
    r"(?<=[。」！!？?\n])[\s　]*[(（](?!文責|記録|構成|取材|聞き手|訳|敬称)[^()（）。、「」]{0,16}$"
)
#: In the heading of a part that its signer tells of themselves.
OWN_PART = r"日誌|日記|手記|手帖|便り|だより|広場|投稿|寄稿|随想|随筆|エッセ|つぶやき|ひとりごと|雑感|雑記|後記|近況|思い出|あいさつ|挨拶|活動報告|私の"
#: In the heading of a part that is about whoever it names.
PART_OF_OTHERS = r"訃報|追悼|人事|人物|プロフィール|略歴|表彰|受賞"
#: A verb of whoever speaks, in the humble register: お会いした, お電話し, 伺った.
HUMBLE = r"お[一-龥ぁ-ん]{1,4}(?=し[たてま、]|いたし|でき)|ご一緒(?=し[たてま、]|いたし)|(?<![一-龥])(?:伺|うかが)(?=[いうっ])|お目にかか(?=[っり])|お目通り(?=し|いただ)|拝謁|拝顔"
#: The reader of a letter.
YOU_WORDS = r"(?<![一-龥])(?:貴方|貴女|貴兄|貴殿|貴台|貴下|貴職|あなた(?:様|さま)?|尊台|先生|君|きみ)(?=[はがもをにとの、]|から|とは|には)"
#: Somebody answered the paper: 本誌の電話に, 小紙の取材に.
PAPER_ASKED = r"(?:本|小)[誌紙](?:(?:記者)?の(?:電話|取材|質問|問い|照会)に|に対し|が(?:電話|取材|尋ね|聞))"
#: Behind X の: what X wrote or said of themselves, on whose word a sentence is told. X の回想録によれば.
WORD_OF_ONE = (
    r"(?:[『「][^』」]{1,24}[』」]|(?:回想録?|回顧録|日記|日録|手記|自伝|自叙伝|手帳|メモ|覚書|著書|証言|話|説明|談話|述懐|記憶|告白|供述|私信|書簡|手紙))"
    r"(?:によ(?:ると|れば|りますと)|では、)"
)
