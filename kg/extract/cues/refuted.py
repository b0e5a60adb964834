"""Words by which a text takes back, corrects or doubts what it or another told. Data only."""

#: A statement is not so.
_WRONG = (
    r"誤り|間違い|誤報|誤記|誤訳|事実(?:では(?:な|あり|ござ)|に反|と異な|無根)|史実(?:では(?:な|あり)|に反|と異な)|作り話|創作|虚構|捏造|でっち上げ|デマ(?!ンド)|フェイク|虚偽|偽情報|偽り"
    r"|でたらめ|(?:真っ赤な)?(?:うそ|嘘)(?:だ|で|。)|根も葉も|根拠(?:は|が|の)(?:な|あり|乏)|あり得な|ありえな|伝説(?:にすぎ|に過ぎ|の域|である|だ)|俗説(?:にすぎ|に過ぎ|である|だ)"
)
_TAKEN_BACK = r"取り消(?:し|す|さ)|撤回|削除(?:し|す|いた|さ)|訂正(?:し|す|いた|さ)|お詫び|おわび|陳謝|謝罪し"
_UNBELIEVED = r"従え(?:な|ず|ぬ)|従いがた|採れ(?:な|ず)|採ら(?:な|ず|ぬ)|信じ(?:がた|難)|信を置け|信用でき|疑わし|裏付け(?:は|が|る[^。]{0,8}は)(?:な|見)|証拠は(?:な|見)|眉唾|眉つば|成り立た|無理がある|認めがた"
_TOLD = r"お伝えし|伝え|書い|書き|報じ|報道し|記し|記載し|配信し|掲載し|流し|投稿し|紹介し|説明し|述べ|公表し|発表し"
#: After a quotation: the text itself takes back what it told.
OWN_CORRECTION = (
    rf"^(?:と(?:の)?)?[^。「」はが]{{0,12}}(?:(?:{_TOLD})(?:まし)?た)?(?:の|こと|記述|記事|部分|箇所|個所|表記|投稿|件|もの)?(?:は|を|も|につ(?:き|いて))、?"
    rf"[^。「」]{{0,30}}?(?:{_WRONG}|{_TAKEN_BACK})"
)
#: Before such a quotation: what was told earlier; nobody else's words.
EARLIER = r"(?:訂正|おわび|お詫び|おことわり|お断り)|(?:昨日|きのう|昼|朝|先ほど|先程|前回|前号|先週|先日|[0-9０-９]+日(?:付)?|#[0-9]+|第[0-9０-９]+回|同じ回)[^「」はが]{0,14}$"
#: Nouns of what is told and need not be so.
HEARSAY = r"(?:逸話|話|説|伝説|言い伝え|伝承|噂|うわさ|風聞|風説|記事|報道|記述|情報|俗説|通説|美談|挿話|証言|見方|指摘|主張|書き込み|投稿|疑惑|筋書き|観測)"
#: A clause that is told by some, and refused by the text.
REFUTED_CLAUSE = (
    rf"と(?:いう|の|する|された?|いった|言われる|伝わる|伝える|書く|記す|か)[^、。「」]{{0,14}}?{HEARSAY}(?:も|が|は|を|につ(?:き|いて)|など)"
    rf"[^。「」]{{0,44}}?(?:{_WRONG}|{_UNBELIEVED})"
)
#: … by a book or witness: 町史は景次も同席したとするが、…従えない.
REFUTED_SOURCE = (
    rf"と(?:する|書く|記す|伝える|いう|説く|述べる|した|書いた|記した|報じた|伝えた)(?:の)?[^。「」]{{0,6}}(?:が|けれど(?:も)?|ものの)、"
    rf"[^。「」]{{0,48}}(?:{_WRONG}|{_UNBELIEVED})"
)
#: Where the refused clause begins, at the latest.
CLAUSE_BEFORE = r"(?:[たるいだ]が|ものの|けれども?|一方|ただし?|なお|もっとも)、"
#: A sentence that is nothing but a verdict on what was told before it.
VERDICT = (
    r"^(?:だが|しかし|もちろん)?、?(?:これ|それ|この[^。]{1,4}|その[^。]{1,4})?(?:は|も)?、?(?:まったく|全く|完全|明らか|真っ赤)?(?:な|の)?"
    r"(?:偽|デマ|誤報|誤り|間違い|うそ|嘘|作り話|創作|事実無根|でたらめ|虚偽|フェイク|事実では(?:ない|ありません))(?:情報)?(?:だ|です|である|だった|でした|であった)?[。!！]?$"
)
#: What such a verdict is on: a quoted headline, or a sentence of hearsay.
UNDER_VERDICT = r"^[^「」]{0,6}「|と(?:いう|の|する|か)[^。「」]{0,10}" + HEARSAY + r"|という。$"
#: A question whether what was just said is so.
DOUBTED = r"^(?:[^。「」]{0,14}[はが])?、?(?:これは|それは)?(?:本当|事実|真実|確か)(?:なの|な)?(?:です|でしょう|ですか|だろう)か[。?？]?$"
#: … which is told by somebody else, and not by who asks.
REPORTED = r"と[^。「」]{0,24}(?:報じ|伝え|書い|ありま|出てい|載っ|述べ|発表|聞(?:い|き)|言[わっ]|うわさ|噂|主張|投稿|話し)[^。]{0,14}。?$"
