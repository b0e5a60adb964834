"""Forms of questions that name nobody, and of the paragraphs that answer them: regular expressions only."""

#: Form → how a line of it looks; ``words`` is what is asked. The first form that fits is a line's.
FORMS = {
    "dash": r"(?:[—―─–‐－ｰ]{1,3}|ーー|-{2,3})[ 　]*(?P<words>[^—―─–‐－ｰー\-].*)",
    "letter": r"[(（【［\[]?(?:[QＱ][0-9０-９]{0,2}|問い?[0-9０-９一二三四五六七八九十]{0,3}|質問?[0-9０-９]{0,2})(?:[)）】］\]]|[.．:：　、 ])[ 　]*(?P<words>\S.*)",
    "bold": r"(?:\*\*|__|[*＊])[ 　]*(?P<words>[^*_＊]+?)[ 　]*(?:\*\*|__|[*＊])",
    "hash": r"[#＃]{1,6}[ 　]+(?P<words>\S.*)",
    "angle": r"[<＜〈《≪](?P<words>[^<>＜＞〈〉《》≪≫]+)[>＞〉》≫][ 　]*",
    "square": r"[【［\[〔](?P<words>[^【】［］\[\]〔〕]+)[】］\]〕]",
    "round": r"[(（](?P<words>[^()（）]+)[)）]",
    "quote": r"[「『“](?P<words>[^「」『』“”]+(?:[「『][^「」『』]*[」』][^「」『』“”]*)*)[」』”]",
    "angled": r"[>＞][ 　]*(?P<words>[^>＞].*)",
    "sign": r"(?P<sign>[■□◆◇◎◉●○◯▼▽▲△▶►★☆▪◾❓❔🙋🔹🔸])[ 　]*(?P<words>\S.*)",
    "number": r"(?:[0-9０-９]{1,2}[.．、)）][ 　]*|[①-⑳][ 　]*)(?P<words>\S.*)",
    "plain": r"(?P<words>.+)",
}

#: Whose lines of their own form ask even where they do not end so: ――10年ぶりですね。
MARKED = frozenset({"dash", "letter"})

#: Forms that mark other lines, too: these ask only where they end as a question does.
STRICT = frozenset({"quote", "angled", "plain"})

#: How a sentence ends that asks somebody something, or says it for him to answer.
ASKS = (
    r"(?:[ですまたん]よ?ね|(?:です|ます|ました|でした)(?:が|けれど(?:も)?)?|[？?]|(?:でしょう|ましょう|です|ます|ません|ました|でした|ません|だろう|[うくすつぬむるたいのん])か|ください|下さい|(?:お願い|うかがい|伺い|お聞き|お尋ね)(?:し|いたし|致し)?ます|(?:お聞かせ|教えて|語って|話して)(?:ほしい|いただけ)[^。]{0,10}"
    r"|(?:[はもの]|とは|について|理由|経緯|きっかけ|感想|心境|今後))[。．…]*$"
)
#: The same where nothing marks the question: only what nobody says but to ask.
ASKS_PLAINLY = r"(?:[？?]|(?:でしょう|です|ます|ません|ました|でした|だろう|の|ん|た|る)か[。．]?|(?:お聞かせ|教えて)ください[。．]?)$"

#: Such a question is put to somebody who is there.
PUT_TO_SOMEBODY = (
    r"(?:(?:でしょう|です|ます|ません|ました|でした)か|(?:ください|です|ます|ました|ね|が))[？?。．…]*$"
)

#: Who says so in the head of a document had somebody interviewed.
INTERVIEWED_HEAD = r"インタビュー(?!で[はも、]?|によ|の中|に応じ)|一問一答|に聞[くいき]|に訊[くい]|に尋ね|話を(?:聞|訊|うかが|伺)|(?:うかがっ|伺っ)た|語って?(?:もら|くれ|いただ)|取材に(?:応じ|答え|こたえ)(?:て(?:くれ|もら|いただ)[^。]{0,3})?(?:た|ました)[。]?$|単独会見|聞き手|インタビュアー|ロングトーク|アンケート|質問状|公開質問|へ?の[^。、]{0,10}質問|質疑応答|(?:主な)?(?:やり取り|やりとり)(?:は|$|[（(])|(?:思い|胸中|内幕|舞台裏|真相|本音|心境|半生)を(?:語|聞)|は語る|に迫[るっ]|^(?:そう|こう)(?:話|語|言|振り返|笑|胸を張|力を込め|打ち明け|明か)[^。、]{0,4}のは"

#: A line in brackets or under a dash that tells who made the text: it ends the talk.
ENDS_TALK = r"[(（【［\[〔＝=—―─]*[ 　]*(?:聞き手|構成|取材|文|写真|撮影|編集|文責|記者|おわり|終わり|完|了|敬称略|つづく|続く|以上)(?:[^。]{0,30}[)）】］\]〕]|[・:：は＝= 　][^。]{0,30}|[。]?$)|[―—─＝=\-*＊・_※]{3,}$|(?:略歴|プロフィール|経歴|取材後記|編集後記|取材を終えて|あとがき|記者の目|メモ|用語解説)"

#: Somebody's own words in the sentence: nobody tells so of another.
OWN = r"(?<![一-龥])(?:私|わたし|わたくし|僕|ぼく|俺|おれ|我々|われわれ|我ら|うちの|うちは|わが[国軍党社省家町島村港]|我が[国軍党社省家町島村港]|弊社|当社)"

#: Somebody in the third person, as who writes about him calls him.
ABOUT_HIM = r"(?<![一-龥々ァ-ヴーA-Za-z・])(?:同氏|同相|氏(?=[はがもにの]))|本[紙誌]の(?:取材|質問|電話)|記者の(?:問い|質問)"

#: Behind a name that opens a paragraph: its bearer speaks in it. ベルク氏「…」, ベルク市長　…
OPENS_WITH_SPEAKER = r"[^、。はがもをにで「」『 　:：]{0,12}[ 　]?[「『:：　]"

#: A line below the talk that tells who spoke: ヨナ・ベルク　1970年ラドム生まれ。
PROFILE = r"[^。]{0,40}(?:[0-9０-９一二三四五六七八九〇]{2,4}年[^。]{0,20}(?:生まれ|生)|(?:生まれ|出身)[。、])|[ 　（(【]*(?:プロフィール|略歴|経歴)"
#: A line below that says where the answers were given: （X監督、試合後の会見で）, （以上、X大臣会見）.
CREDITED_BELOW = r"[（(〔［\[][^（）()〔〕［］\[\]。]{0,40}(?:会見|インタビュー|取材|談話|談|一問一答|質疑)(?:で|にて|から|より|に応じて?)?[)）〕］\]]"
PROFILE_HEAD = r"[\W_]*(?:プロフィール|略歴|経歴|話し手|語り手|お話)[\W_]*"

#: In the head: who holds the conference whose questions follow. X首相は3日、官邸で記者会見し、….
HOLDS_TALK = (
    r"[^、。はがを]{0,8}は[^。]{0,40}(?:会見|取材|質問|質疑|インタビュー)(?:を?開|を?行|し|に応|に答|に臨)"
)

#: Questions and their answers in one paragraph: ――予算は。「来週出す」――増税は。「しない」
ASKED_AND_ANSWERED = r"(?:[—―─–]{1,3}[^「」—―─–]{2,80}「[^「」]*(?:「[^「」]*」[^「」]*)*」[。 　]?)+"

#: Between the names of two who are asked together.
JOINS_NAMES = r"[^、。はがをに]{0,12}?(?:さん|氏|先生|市長|議員)?[ 　]?(?:、|・|と|×|＆|&|や)[ 　]?[^、。はがをに]{0,16}"

#: Of whom something was asked, as a sentence or title says it.
ASKED_OF_WHOM = r"(?P<who>[^ 　、。「」はがをに—―【】（）()]{2,24})に(?!つい|関|対|よ|と)、?(?:[^、。「」はがに]{0,14}を)?[^、。「」はがをに]{0,10}?(?:聞[いくき]|訊[いくき]|尋ね|たずね|伺|うかが)"

#: A question that is put to somebody, as it ends a quotation.
ASKED_POLITELY = r"(?:です|ます|ました|でした|ません|でしょう)か[？?]?$"
