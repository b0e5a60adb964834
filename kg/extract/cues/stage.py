"""Words that put somebody on stage who is neither the topic nor the subject by a particle. Data only."""

#: Behind X の, with は or が: what X does or goes through, so that X is whom the sentence is about.
OWN_DOINGS = (
    r"(?:外遊|訪問|訪[一-龥]|歴訪|行脚|旅|旅程|日程|一行|動き|行動|足取り|仕事|任期|在任|日々|生涯|半生|晩年|朝|夜|休日|週末|戦い|遠征|航海|"
    r"試み|挑戦|思い|考え|決意|腹|頭|顔|表情|心|返事|答え|反応|対応|態度|見方|見立て|受け止め|言い分|主張|立場|流儀|やり方|口癖|持論|信条|信念|願い|望み|夢|目標|原点|出発点|転機)(?:は|が|も)"
)
#: Behind X: what follows is told as it concerns X.
FOR_WHOM = r"に(?:とって|とっては)"
#: What may stand before the name that heads an entry: a year, a day.
DATED = r"[\s　\d０-９〇一二三四五六七八九十元年月日春夏秋冬年、・：:]*"
#: … and before one that is the subject: whose or of where they are.
MODIFIED = r"[^、。はがをもでに「」]{0,30}"
#: Ends a clause whose subject in が is its alone: X が拒んだため、.
OWN_CLAUSE = r"(?<=[たるいだ])(?:ため|ので|から|ものの|けれども?|のに)、|(?:[たいだ]が|[るたい]と|[えけせてねべめれ]ば|たら)、"
#: Ends a sentence that says what somebody is, not what they did.
DESCRIBES = r"(?:(?<!の)だ|である|です|でない|ではない|という|[一-龥]|異なる|いる|ある)[。）)\s]*$"
#: Ends a sentence that tells what somebody did or is, not what they were or did not.
DONE = r"(?<!でし)(?<!だっ)(?<!であっ)(?<!なかっ)(?:た|だ)(?:そうです|とのことです|という|のです|んです)?[。」]?\s*$"
#: … and one that hands on what they say.
SAYS = r"(?<=と)(?:語る|話す|こぼす|明かす|振り返る|訴える|述べる|言う|いう|主張する|強調する|指摘する|説明する|打ち明ける|嘆く|憤る|笑う|首をかしげる|肩を落とす)[。」]?\s*$"
#: Behind X が, when the rest only tells when X did it: X が動いたのは、その夜である.
WHEN_DONE = (
    r"[^。、「」は]{0,30}[ただ]のは、?(?P<when>[^。「」は]{0,24}?(?:日|夜|朝|月|年|時|夕|晩|昼|後|頃|ころ|春|夏|秋|冬|とき|最中|前)[^。「」は、]{0,6}?)"
    r"(?:だ|である|だった|であった|です|でした|のこと(?:だ|である|だった|です|でした))(?:という)?。?\s*$"
)
#: All that is told of a person (が): they come, and are on stage from then on.
PRESENTS = (
    r"、?(?:[^、。はがを「」]{1,16}(?:に|へ|で|から)、?){0,2}(?:再び|ひそかに|突然|まず|ようやく)?"
    r"(?:(?:到着|来日|来訪|帰国|帰還|登場|帰宅|上京|来社|来庁|来院|来館|出頭|着任|合流)(?:し(?:た|ました)|する)?|[一-龥ァ-ヴー]{0,10}入り(?:し(?:た|ました)|する)?"
    r"|(?:現れ|現われ|姿を見せ|姿を現し|訪れ|着い|降り立っ|やって(?:来|き)|訪ねて(?:来|き)|入って(?:来|き)|乗り込んで(?:来|き)|立ってい|待ってい|座ってい)(?:た|ました))[。」\s]*"
)
#: Ends a sentence in which somebody only says something.
SPOKE = r"」?と(?:[^。、「」]{0,6}(?:述べ|語|応じ|強調|話|説明|答え|歓迎|期待|言|訴え|求め|伝え|あいさつ|挨拶|提案|約束|評価|返)[^。、「」]{0,6}[ただ])。?$"
#: Ends a sentence of a portrait in which somebody else is asked about its hero: X さんは「…」と突き放す。
COMMENTS = r"」と、?[^。「」]{0,20}(?<!と)(?<!され)(?<!られ)[うくすつぬむるぐぶ]。?\s*$"
