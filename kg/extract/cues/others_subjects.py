"""Who acts without a name, and what closes a clause before another's verb: regular expressions only."""

#: Ends the noun of people or of a body that acts: 武装した男, 市民団体, 代表団.
SOMEBODY = (
    r"住民|市民|国民|町民|村民|農民|漁民|難民|避難民|移民|遺族|家族|親族|一族|人々|人たち|若者|男|女|少年|少女|男性|女性|老人|子供|学生|生徒|乗客|捕虜|人質|群衆|群集|暴徒|息子|娘"
    r"|側近|幹部|知人|友人|仲間|同僚|上司|部下|原告|被告|容疑者|支持者|信者|弁護士|弁護団|秘書|代理人|記者|教授|議員|閣僚|将校|兵士|民兵|戦闘員|外交官|当局者|関係者|技術者|研究者|指導者|経営者|労働者|参加者|被害者|被災者|生存者|候補者|有権者|株主"
    r"|派|(?<!軍)隊|部隊|団(?!結)|団体|集団|組織|勢力|グループ|チーム|労組|組合|財団|協会|連盟|委員会|野党|与党|企業|会社|業者|反乱軍|連合軍|警察|検察|消防|職員|社員|従業員|隊員|船員|乗員|党員|会員|役員|教員|作業員|運動家|活動家|専門家|実業家|投資家|政治家|医師|教師|漁師|看護師|教諭"
)
#: Who fights for somebody, whoever that is.
TROOPS = r"軍|国軍|部隊|兵士|兵|将兵|守備隊|警備隊|艦隊|戦闘員"
#: A part of a body or a land that acts for the whole: トルナは、政府が….
OWN_PART = (
    r"政府|軍|国軍|部隊|当局|兵士|兵|将兵|守備隊|警備隊|艦隊|戦闘員|民兵|代表|代表団|使節団|交渉団|幹部|職員|社員|従業員|隊員|党員|会員|役員|選手|警察|議員|弁護士|弁護団|グループ|チーム|"
    r"部下|側近|秘書|支持者|家族|報道官|関係者|当局者"
)
#: Who is led or sent acts for whoever leads: X が率いる部隊は.
LED = r"率い|指揮|擁|派遣|派した|送り|送った|差し向け|束ね|従え|任命|指名|選ん|雇|遣わ|動員"
#: … unless that was long ago.
ONCE = r"(?:かつて|以前|昔|一時)、?$"

#: Behind a subject: its verb modifies a noun (訪れた町で), ends a clause (倒れた後、) or what was said (だとして、).
OWN_VERB = (
    r"(?<!ま)[うくぐすつぬぶむるいただ](?=[一-龥ァ-ヴーA-Za-z〈名])"
    r"|[なるたいだ](?:か|ため|ので|から|ものの|けれども?|のに|こと(?:で|から|により|を受けて?)|(?:の|こと)を(?:機|待|受)[^、。]{0,6})、"
    r"|(?:だ|た|る|い|ない|ある)として、?|とし(?:て)?、|と(?:批判|主張|非難|訴え|述べ|みて|考え|判断)[^、。]{0,8}、"
    r"|たら、|[えけせてねべめれ]ば、|[たる]と、|なか|ながら、"
)
#: … and a clause of a subject that a comma ends: another one may stand behind it.
CLAUSE_OF_HIS = (
    r"なか、|中、|[たる](?:後|のち|直後に?|際に?|とき|時)、|[なたるい](?:ため|ので|から|ものの)、"
    r"|[たるい](?:こと|の)(?:を(?:受け(?:て)?|機に)|に(?:ついて|対し(?:て)?|関し(?:て)?|より|よって)|から|で)、|[町村国市県]で、"
)
#: Nouns behind a verb that tell how the deed itself is told, and modify nothing: 会談する予定だ.
TELLING = r"予定|方針|見通し|見込み|計画|意向|考え|模様|方向|構え|はず|もよう"
#: Behind the verb: it modifies a noun, or is what somebody says.
EMBEDDED = rf"[^、。]{{0,8}}?[うくぐすつぬぶむるただい](?:と(?!な|も)|こと|の(?!だ|で)|よう|か(?!ら)|など|(?!{TELLING})[一-龥ァ-ヴー〈])"
#: Between somebody and a name behind him: a clause that is his own.
CLAUSE_BETWEEN = r"[たるだいう](?=[一-龥ァ-ヴー])|[てでしりみちいきえけせねべめれ]、|[たるいだ](?:が|ため|ので|から|後|と|なか|際)、"
