"""Nouns of giving and judging that tell who has a place: 譲渡を受けた, への引き渡し, と認める判決. Data only."""

#: What is done where a place is given: whoever gave it has it no more.
GIVING = (
    r"(?:無償|有償|一括|全面|事業|営業|正式|再)?"
    r"(?:譲渡|移管|寄贈|寄付|寄進|返還|引き渡し|引渡し?|払い下げ|払下げ|割譲|委譲|移譲|分譲|明け渡し|下賜|献上|遺贈|贈与|引き継ぎ|引継ぎ?|売却|承継)"
)
#: … where the giver keeps it.
LENDING = r"(?:貸与|貸し付け|貸付|委託|委任|信託|租借)"
#: X は Y の譲渡を受けた.
RECEIVED = rf"(?P<noun>{GIVING}|{LENDING})を受け(?=[たてる、]|継)"
#: Y の X への引き渡しが完了した.
HANDED_OVER = (
    rf"(?<=の)(?P<noun>{GIVING})(?:の?(?:手続き|作業|登記|式典))?"
    r"(?:が(?:正式に|全て|すべて)?(?:完了|完了し|終わ|済|実現|行われ|なされ|成立し)|を(?:正式に)?(?:完了|終え|済ませ|実行し|実施し|行っ|果たし))(?![^、。]{0,3}(?:な[いか]|ず))(?=[^、。]{0,4}(?:[ただ]|、))"
)
#: X は Y の割譲を余儀なくされた; X は Z に Y の放棄を認めさせた.
_UNDER_DURESS = r"(?:余儀なくされ|強いられ|のまされ|呑まされ|認めさせられ|受け入れ(?=[たて、ざ])|受諾し|のん(?=だ)|呑ん(?=だ)|約し|約束させられ)"
YIELDED = rf"(?P<noun>割譲|譲渡|引き渡し|返還|明け渡し|放棄)(?:に(?:ついに|やむなく)?(?:同意|応諾|応)(?=し|じ)(?!.{{0,4}}(?:な|ず))|を(?:{_UNDER_DURESS}|(?P<made>認めさせ|承認させ|のませ|呑ませ|勝ち取|受け入れさせ)))(?!られ)"

#: Names of what judges, by their end.
JUDGES = (
    "裁判所",
    "法廷",
    "法院",
    "最高裁",
    "高裁",
    "地裁",
    "仲裁廷",
    "仲裁裁判",
    "裁定委員会",
    "評定所",
    "問注所",
    "探題",
    "奉行所",
    "枢密院",
)
#: Names of congresses and treaties, by their end: what they give to whom is given by right.
TREATIES = ("会議", "条約", "和約", "講和", "議定書", "協定")
#: Nouns of a verdict, which may stand for the court.
VERDICT = r"(?:判決|裁定|判断|決定|裁決|判示|結論)"
#: Y の主権を X に認めた: what is awarded to whom.
AWARDED = r"(?<=に)(?:認め|与え|帰属させ|割り当て|確認し)(?=[たてる、ら])"
#: Y を X のものと認めた; Y は X に帰属すると判断した: the verb that makes a clause a verdict.
JUDGED = rf"と(?:認め|認定し|判断し|判示し|裁定し|裁許し|裁断し|下知し|裁い|裁き、|定め|結論(?:付け|づけ|し)|裁決し|の(?:一審|二審|原審の?)?{VERDICT}|する(?:一審|二審|原審の?)?{VERDICT})"
