"""Words of reported speech inside somebody's own words (発話の中の伝聞): regular expressions only."""

#: What points at the other side, from a speaker's own place: あの方は, 先方は, 向こうが.
OTHER_SIDE = r"(?<![一-龥])(?:あの(?:方|人|男|女性?|男性)|その(?:方|人)|先方|先様|向こう(?:様|側)?|あちら(?:様|側)?|相手(?:方|側)?|彼女?|ご本人|ご当人)(?:の(?:方|ほう))?(?=[はがもから、])"

#: An office as somebody in a conversation names its holder: 大統領ご本人も, 首相から.
OFFICE = r"(?<![一-龥ァ-ヴー])(?P<office>[一-龥]{0,4}(?:大統領|首相|総理|大臣|外相|国防相|相|長官|知事|市長|町長|村長|社長|会長|総裁|議長|代表|将軍|大佐|司令官|大使|総長|党首|監督|教授|先生|部長|局長))(?:ご?本人|ご?自身|さん|様|閣下)?(?:は|が|も|から|に)(?![、。]?なり)"

#: A verb as it is used of others: おっしゃった, 笑っておられた, 持ちかけてきた, 約束してくださった.
OF_OTHERS = r"おっしゃ|仰[いっ言]|くださ(?:い|っ|る)|下さ(?:い|っ|る)|くれ(?:た|まし|る|ます)|て(?:おら|い|お)られ|ておいで|いらっしゃ|なさ(?:っ|い|る)|言われ(?:る|た|まし|て)|てき(?:た|まし|て)|てよこし|お(?:答え|話し|伝え|言い)になっ"

#: What somebody was got to say: …と約束してもらい
GOT_TOLD = (
    r"(?:約束|承諾|快諾|説明|教え|言っ|話し|答え|認め|保証|助言|忠告)(?:し)?て(?:もら[いっうえ]|いただ[いき])"
)

#: 「…」と言うから、「…」と返した: the second is the answer of whoever tells it.
SAID_SO = r"(?:言う|言われ(?:た|る)?|聞く|聞かれ(?:た|る)?|問う|問われ(?:た|る)?|尋ねる|尋ねられ(?:た|る)?|おっしゃる)(?:から|ので|もので|んで|もんだから)、?"
REPLY = r"返し|答え|応じ|切り返|言い返|問い返|聞き返"

#: A verb as it is used of oneself, or of what one thinks.
OF_ONESELF = r"申し?(?:上げ|まし|ます|あげ)|お(?:伝え|答え|願い|話し|尋ね)(?:し|いたし)|ご(?:説明|報告|提案)(?:し|いたし)|いただ|思(?:う|い|っ)|考え(?:て|る|ま)|存じ|承知|理解|認識|信じ|見(?:て|ま)|捉え|確信|期待|覚え"

#: Somebody's words end the sentence with no verb behind them: …増やすと。 「…」とのことでした。
TRAILS_OFF = r"(?:と|って|とか|とある|と書いて(?:ある|あります)|との(?:こと|話|返事|返答|回答|説明|お答え|お話)(?:です|でした|だ|だった)?)(?:ね|よ)?[。…!！]*$"

#: …渡した、と。 With a comma the words are retold, and no thought of the speaker's.
RETOLD = r"、と[。…]*$"

#: Such words without quotation marks are mostly the speaker's own thought: their owner has to stand before them.
ASKED_OF = r"に[^、。]{0,10}(?:確かめ|聞|尋ね|問い合わせ|問う|質す|ただす|照会|電話)[^、。]{0,8}(?:ところ|と|たら|ば)、"

#: A verb behind the quotation and an aside: 「…」と、こう、笑いながらおっしゃいました.
SAID_LATER = rf"と、[^。]{{0,24}}(?:{OF_OTHERS}|言って|言った|言い|語っ|話し|述べ)"

#: Somebody unnamed is the source: …いわく、
SOURCE_MARK = (
    r"(?:いわく|曰く|によると|によれば|に言わせると|に言わせれば|の話では|の説明では)(?:、|[^、。]{0,2}〓)"
)
#: Who that is, in brackets before it: 中隊長(呼び名はオレフ)いわく
SOURCE_REMARK = r"[（(](?P<who>[^（）()]{2,24})[)）](?=いわく|曰く|によると|によれば|に言わせ|の話では)"

#: A body that gave what stands before its name in brackets.
BODY_ENDING = (
    r"(?:局|省|庁|署|府|軍|社|紙|誌|通信|テレビ|放送|部|院|当局|警察|機関|機構|委員会|調べ|発表|提供)$"
)

#: The speaker was told: 「…」と怒鳴られた.
TOLD = r"(?:と|って)[^、。]{0,10}?(?:怒鳴|言わ|叱|頼ま|聞かさ|告げ|諭さ|たしなめ|問わ|尋ね|勧め|誘わ|断わ|断|釘を刺さ|念を押さ|褒め|冷やかさ|笑わ)ら?れ(?:た|て|まし|ます)"

#: Behind a statement in brackets: an office or body that it comes from: …5人になった(州保健局)。
SIGNED_SOURCE = (
    r"[（(](?P<who>[^（）()。、]{2,20}?)(?:調べ|発表|による|提供|によると|公表|集計)?[)）][。\s]*$"
)

#: A short answer that leans on what follows: 違います。会談です。 No subject, no object of its own.
LEANING = r"^(?:[^はがもを。]{1,9}|[^はがもを。]{1,16}(?:の件|の話|について))[。！!…]*$"

#: Words that answer, greet or hesitate and say nothing.
INTERJECTION = r"^(?:ええ|はい|いえ|いや|いいえ|うん|ううん|そう|さあ|まあ|あの|その|えー|えーと|うーん|では|じゃあ|なるほど|もちろん|それは|こちらこそ|どうも|どうぞ|失礼|よろしく|また|もう一つ|最後に|次に|一度だけ|一言|そうですね|そうです|お願い|以上|冗談|おや|ほう|へえ|ああ|笑|拍手|沈黙|[(（])(?:です|でした|します|しました|、|…|\.|ね|か|来週|一つ|それは|一点|ひとつ|また|まず|いたします|[)）])*[。！!?？…]*$"
