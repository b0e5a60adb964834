"""What stands before a content, and the sentences beside it that speak of it: regular expressions only."""

from kg.extract.cues.reporting_nouns import WORDS_OF

#: How a quotation ends that is somebody's words and not a name, a title or a label.
SENTENCE_LIKE = r"(?:[るたいうすくつむぬぶぐだすかよねなぞぜわんせろけれえず]|です|ます|ない|[。！？!?…])$"

#: Before the last quotation of a sentence without a verb: 記者団には「…」.
QUOTE_LEADS = r"(?:[はもに、でて]|いわく|曰く|から|―|—)$"

TIME = r"[0-9０-９一二三四五六七八九十]+(?:年|月|日|時|分)(?:の?[朝夜昼晩]|夕方|夕|未明|午前|午後|深夜|早朝|付|頃|ごろ|まで)?(?:に|、)?"

#: What stands between the speaker and the content and is part of neither.
ADJUNCT = (
    rf"(?:{TIME})+、"
    r"|と(?:同時|共|とも)に、?"
    r"|[^、。はが〓]{1,24}を(?:通じ|介し|通し|前に|相手に)(?:て)?、?"
    r"|(?:きょう|きのう|昨日|今日|本日|先週|今週|先月|今月|同日|同夜|この日|前日|翌日|このあと|その後|その日|当日|午前|午後)(?:の|に|夜|朝|は)?、"
    r"|(?:また|さらに|その上で|そのうえで|一方|一方で|ただ|しかし|そして|これに対し(?:て)?|これについて|これを受け(?:て)?|このうち|このため|この中で|その中で|そのほか|このほか|続いて|続けて|同時に|先に|なお)、"
    r"|[^、。はがを〓]{0,30}(?:会見|番組|声明|演説|講演|投稿|インタビュー|談話|書簡|電話|取材|集会|会合|講話|挨拶|あいさつ|報告書|書面|法廷|議会|委員会|ラジオ|テレビ|SNS|ＳＮＳ|テレグラム|X|Ｘ|ツイッター|フェイスブック|電報|手紙|覚書|日記|著書|回想録)(?:◇*)(?:の中)?(?:で|に対し|にて)(?:は)?、"
    r"|[^、。はがを〓]{0,30}(?:記者団|記者|取材|質問|議員|メディア|国民|両氏|両国)(?:に対し(?:て)?、?|に対しても、?|に、|に(?=〓|$))"
    r"|[^、。はが〓]{0,40}(?:会見し|会談し|会見を開き|出席し|演説し|読み上げ|発表し|投稿し|応じ|出演し|臨み|電話し|公表し|訪れ|触れ)(?:て、?|、)"
    r"|[^、。〓]{0,60}(?:について(?:は|も)?|に関し(?:て)?(?:は)?|をめぐ(?:って|り)(?:は)?|を巡(?:って|り)(?:は)?|をめぐっては)(?:、|(?=〓|$))"
    r"|[^、。はがを〓]{0,24}に対し(?:て)?(?:は)?(?:、|(?=〓|$))"
)

#: A clause ended before the next topic: …避け、樫村氏も「…」.
CLAUSE_BREAK = r"(?:[がてでりしきみびちいけれずめえせべ]|一方|ほか)、"

#: Such a sentence speaks of the quotation before it, or of the one after it.
BACKWARD = r"(?:^|[はがで、にもつ])(?:こう|そう|このように|以上のように|かく)(?:も)?(?!し|す|な[らるっれ]|だ|で[あすはも]|い[うっ])"

FORWARD = r"次のように|以下のように|次の通り|こう書き送"

#: What is said so was told before: …占拠した。X国防相が発表した。「…」; who writes or sighs has his words behind him.
MADE_KNOWN = r"発表|公表|公開|明らかに|認め|確認|指摘|説明|通報|通知|報告|速報|発信|宣言|声明"

#: Xの説明は食い違う, Xの答えが残っている, Xに話を聞いた: what follows is what X says.
WORDS_FOLLOW = rf"^(?:[^、。〓はが]{{0,12}}、)?(?P<who>[^、。〓はが]{{1,30}})(?:の(?:[^、。〓はがを]{{0,6}}の)?(?:{WORDS_OF}|話|口調|怒り|嘆き|弁舌|胸の内|胸中|心境|口ぶり)(?:は|が)(?:[^、。〓]{{0,6}}て、)?[^、。〓]{{1,16}}|に(?:[^、。〓はが]{{0,8}}で)?(?:話を聞い|尋ね|聞い|取材し|問い合わせ|電話し)(?:た|てみた|ました))。?$"

#: The person after こう語るのは.
POINTING_CLEFT = (
    r"(?:の(?:は|が)|たのは|たのが)、?(?P<owner>[^。〓]{2,44}?)(?:だ|です|である|だった|でした)?。?$"
)

#: Verbs that tell how somebody spoke where their words stand in the sentence before.
SPEAKING_MANNER = r"(?:笑|ほほ笑|苦笑|うなず|ため息|首をか|首を振|首を横|目を細|胸をな|胸を張|肩を落|肩をすく|声を詰|声を弾|声を震|頭を下|頭をか|力を込|悔し|喜|嘆|憤|怒|語気|唇をか|涙|振り返|懐かし|打ち明|言葉を継|口を開|続け|気を引き締|意気込|明か)[^、。]{0,10}。?$"

#: 敗因を兵糧に求める: nothing is asked of anybody.
FOUND_IN = r"(?:原因|敗因|勝因|要因|理由|責任|根拠|起源|由来|源流|活路|突破口|退路|答え|範)(?:を|は|も)[^、。]{0,14}に$"

#: 定尚が…と切り出せば、: whoever speaks next is somebody else.
CHANGING = r"(?:[えけげせぜてねべめれ]ば|たら|ると|うと|くと|すと|むと)、?$"

#: そう言ってXは席を立った: whoever the clause is about said what stands before.
SAYING_SO = r"^(?:そう|こう)(?:言|語|話|つぶや|呟|漏ら|吐き捨|言い|告げ|ささや|怒鳴|叫|笑|答え|応じ|述べ)[^、。〓はが]{0,6}(?:て|で|と)、?$"

#: それによると: what the sentence before told.
POINTS_AT_TELLING = frozenset({"それ", "これ"})
PUBLISHED = r"(?:発表|公表|公開|報告|報道|速報|説明|掲載|配布|答弁|声明)(?:し|する|を)|まとめ(?:た|を)|報じ|伝え|明らかに|調査(?:を|した)|会見"

#: A paper that the sentence before told of speaks for whoever made it public: Xが声明を出した。声明は….
BARE_PAPER = (
    "声明|共同声明|談話|報告書|中間報告|最終報告|調査結果|判決|決議|書簡|親書|社説|コメント|論文|文書|発表"
)
#: … and that one made it public, and did not get it.
PAPER_ISSUED = r"(?:{noun})[^、。はが]{{0,8}}を[^。はが]{{0,24}}(?:発表|公表|出[しす]|まとめ|発し|作成|提出|採択|寄せ|読み上げ|配布|明らかに|言い渡|公開|掲載)"

#: Opens a sentence in which somebody else speaks than in the one before.
ANSWERS_HIM = r"(?:これ|それ|こうした(?:主張|発言|批判|指摘|動き|見方)|この(?:主張|発言|批判|指摘|見方)|同氏の(?:主張|発言)|(?:その|この)(?:発言|主張))に(?:対し(?:て)?(?:は)?|対する|反論|反発|異を唱え)|対照的に|対する"

#: Where and to whom somebody speaks, right behind his が: X外相が8日の記者会見で、.
SPEAKING_AT = (
    rf"、?(?:{TIME}、?)*(?:[^、。はがを〓]{{0,20}}(?:会見|番組|声明|演説|講演|インタビュー|談話|取材|集会|書面|法廷|議会|国会|委員会|ラジオ|テレビ|SNS|ＳＮＳ|テレグラム|ツイッター|フェイスブック|ブログ|答弁|コメント)(?:◇*)(?:の中)?(?:で|に対し|に応じ|にて)(?:は|て)?、"
    r"|[^、。はがを〓]{0,20}(?:記者団|記者|報道陣|メディア|国民)に(?:対し(?:て)?)?、)"
)

#: Opens a sentence in which the same goes on to say more.
ADDING = r"[ 　]*(?:また|さらに|その上で|そのうえで|あわせて|併せて|加えて|このほか|そのほか|同時に|続けて|重ねて)、?"
#: Where people speak rather than what speaks: 国連では.
VENUE = r"(?:国連|議会|国会|委員会|総会|会議|会合|大会|集会|裁判所|[地高]裁|法廷|[上下両衆参]院|院|安保理|番組|本会議|支局|大学|学校)では、?$"
