"""Words that tell of agreements: papers, what is done with them, and what shows that nobody signed. Data only."""

from kg.records import Kind

#: Papers and settlements that parties make with one another.
PAPERS = (
    r"(?:条約|協定書?|覚書|議定書|盟約書?|約定書?|契約書?|合意書|合意文書|文書|書面|誓紙|誓書|起請文|書付|証文|一札|憲章"
    r"|和約|和議|和平|講和|休戦|停戦|同盟|盟|密約|協約|念書|条文)"
)
#: Between a paper and its particle: 協定など, 覚書2通.
_SOME = r"(?:など)?(?:[0-9０-９一二三四五六七八九十]+(?:通|本|件|つ))?"
#: Signing as a verb or as what takes place.
SIGNING = (
    r"(?P<key>署名|調印|締結|批准|血判|捺印)(?=し|する|を(?:行|見送|し|終|済|交)|さ|は|に(?:は|も)?(?:至|こぎ)|で(?!き)|せ|、|。|が|の(?:日|一歩|運び|見通し|予定)|$)"
    r"|(?P<event>(?:署名|調印)式)"
    r"|(?P<bound>"
    + PAPERS
    + _SOME
    + r"(?:を|は|が|も)(?:まだ)?(?:相次いで|正式に|新たに)?(?:結(?=[びんばぶ])|(?:取り)?交わ(?=[しさ])|まとま(?=[りるっ])|まとめ(?=[たて、])|成立(?=し))|"
    + PAPERS
    + r"(?:が|は)?成(?=[りるっ]))"
    r"|(?P<made>(?<=[がは])結(?=んだ(?:[^、。をはが「」]{0,8})(?:条約|協定|覚書|議定書|盟約|同盟|密約|協約|和約)))"
    r"|(?P<peace>和睦(?=[しすを])|講和(?=し|する)|(?<![一-龥])盟(?=っ[たて])|盟い(?=、)|降伏を(?:約|誓)(?=[しっい])|休戦(?=に(?:合意|応じ)))"
    r"|(?P<paper>(?:紙|文書|書面)(?:に|で)は?(?:何も|何一つ)?(?:書い|し(?=て)|残し|もらっ|取り決め|記し)|口約束)"
)
#: Events whose keys the table of event codes has; the others are 締結.
KEYS = frozenset({"署名", "調印", "締結", "批准"})
#: After the trigger: it was not signed, or not yet.
UNSIGNED = (
    r"(?:は|が)[^。]{0,10}(?:中止|取りや|流れ(?!て))|[^。、]{0,16}(?:見送|延期|先送り|拒|断念|撤回|一歩手前|決まっていな|決まらな|整わ|破棄)|[^。]{0,4}(?:て|され|さ)?い?(?:な[いかく]|ませ)|(?:せ|され|さ)ず"
    r"|(?:に|には|にも|は|を|が)?(?:至って?い?(?:な|ませ)|至ら|至りませ|な[いか]|ありませ|しな|していな|行わな|せず)|(?:は|が)?(?:まだ|ついに)[^。]{0,14}(?:な[いかく]|ず|ませ)"
    r"|する(?:こと|つもり|気|考え)は(?:な[いか]|ありませ)|て(?:は)?い(?:な|ませ)|もらえ(?:な|ませ)"
)
#: After the trigger: it is still to come.
PLANNED = r"(?:は|が)[^。「」]{0,20}(?:開かれる|行われる)(?!べ)|(?:は|が)[^。、「」]{0,8}(?:不可欠|必要|急務|前提|先決|課題|焦点|待たれ|望まれ|期待され|欠かせ)|(?:の方針)?で(?:大筋|基本)?(?:合意|一致)|に向け|[^。、]{0,14}(?:予定|見通し|方針|する用意|こと(?:で|に|を)(?:合意|一致|な|目指|確認)|可能性|日程|日取り|運び|目指|急ぐ|迫|求め|検討|調整)|する(?:構え|意向|考え|つもり)|式は[^。]{0,20}(?:予定|開かれる|行われる)"
#: After the trigger: the present, which tells of what is to come outside tales.
NONPAST = r"する(?:[。、」と]|$)|[ぶす](?:[。、」と]|$)"
#: After the trigger: nobody meant to sign anything, or it is only supposed.
NOT_MEANT = r"[^。、]{0,6}(?:予定(?:し|は|も)[^。]{0,4}(?:な[いか]|ませ)|(?:すれ|され|せ)?ば|した(?:場合|ら)|するなら|を求め|を迫|を拒)|[がをはも][^、。]{0,12}(?:集ま|集め|募[っり]|寄せられ)|(?:簿|運動|活動|集め|用紙)"
#: Before 契約: an employment or a purchase by one party.
PRIVATE = r"(?:マイナー|メジャー|入団|移籍|専属|出演|年俸|プロ|雇用|賃貸|売買|保険|出版|スポンサー|複数年|単年|監督|コーチ|選手|育成|支配下)[^、。]{0,6}$|(?<![0-9０-９])[0-9０-９一二三四五六七八九十]{1,2}年間?$|[0-9０-９万千百数]人?分の$"
#: Words for all the parties.
ALL_PARTIES = r"(?P<before>(?:^|[、。「\s　はがもで]|ら))(?P<word>両(?:国|政府|社|氏|首脳|党|市|町|者|外相|大臣|軍|派|家|君|公|名|陣営|組織)|双方|三者|[2-9２-９二三四]者|2人|２人|二人|[一-龥]{0,4}(?:各国|加盟国))"
#: Behind the two that an agreement is between.
BETWEEN = ("による", "の間で", "の間に", "の間の")
#: What sort of thing each of them means.
ALL_KINDS = {
    **dict.fromkeys(("両国", "両政府", "両市", "両町"), Kind.PLACE),
    **dict.fromkeys(
        ("両氏", "両首脳", "両外相", "両大臣", "両君", "両名", "2人", "２人", "二人"), Kind.PERSON
    ),
    **dict.fromkeys(("両社", "両党", "両派", "両軍", "両組織"), Kind.ORGANIZATION),
}
FIRMS = frozenset({"両社"})
NO_FIRM = frozenset({"Government", "MilitaryForce", "ArmedGroup", "Party", "Legislature"})
NO_FIRM_ENDINGS = ("省", "庁", "政府", "軍", "党", "警察", "裁判所", "議会", "通信", "放送")
#: The particle of the other party.
WITH = frozenset({"と", "との間で", "とともに", "とは", "との"})
#: After the trigger: it modifies what is now told of the paper. 結んでいた契約を解除した.
STOOD = r"(?:し|で|さ?れ)?てい(?:た|る)(?=[一-龥])"
#: Between a party with と and another: what the second does or where it is. ケルサと、|海に臨むトルナは.
MODIFYING = r"(?:[一-龥ァ-ヴーA-Za-z0-9０-９・の]{1,24}[にをがで])+(?!会談|協議|合意|提携|対立|交渉|競|争|合併|契約)[一-龥ぁ-ん]{1,5}[るたすくぐうむぶ](?:[一-龥ァ-ヴー]{2,14}の)?"
#: After the trigger: it modifies a firm or a body, no paper and no word for when. 契約を結ぶ|メーカーは.
ADNOMINAL = (
    r"(?:び|ん|し|さ?れ)?(?:で|て)?(?:いる|いた|る|た|だ|ぶ)(?=[一-龥ァ-ヴー])"
    r"(?=[^、。をがはに]{0,20}(?:社|企業|会社|メーカー|団体|クラブ|球団|国|組織|側|各社|銀行|業者|チーム|関係者|代理店))"
    r"(?!(?:国際|国家|国内|国連|側面))"
)
