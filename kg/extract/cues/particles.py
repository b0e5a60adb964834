"""Particles, auxiliaries and function words that the clause rules look for. Data only."""

TOPIC = frozenset({"は", "も", "には", "では", "とは", "からは", "にも", "でも"})

#: Auxiliaries and functional nouns after a predicate, by what they do to it.
NEGATION_LEMMAS = frozenset({"ない", "ぬ", "ず", "まい", "ん", "無い"})
PASSIVE_LEMMAS = frozenset({"れる", "られる"})
CAUSATIVE_LEMMAS = frozenset({"せる", "させる"})
DESIRE_LEMMAS = frozenset({"たい", "たがる"})
PAST_LEMMAS = frozenset({"た", "き", "けり"})
VOLITION_LEMMAS = frozenset({"う", "よう"})

#: What follows a predicate and turns it into a plan, a wish, a possibility, a condition.
PLANNED_TAILS = (
    "予定",
    "見通し",
    "見込み",
    "方針",
    "運び",
    "計画",
    "方向",
    "段取り",
    "構え",
    "手はず",
    "日程",
    "調整",
    "準備",
    "ことにして",
    "ことになって",
    "ことが決ま",
    "ことで合意",
    "ことで一致",
    "ことを決め",
    "つもり",
    "はず",
    "約束",
)
DESIRED_TAILS = (
    "意向",
    "考え",
    "望",
    "希望",
    "願",
    "たい",
    "よう求め",
    "ように求め",
    "よう要請",
    "よう呼びかけ",
    "よう呼び掛け",
    "よう訴え",
    "よう促",
    "べき",
    "用意がある",
    "提案",
    "模索",
    "要求",
    "ことを求め",
    "ことに意欲",
    "求め",
)
POSSIBLE_TAILS = (
    "可能性",
    "かもしれ",
    "恐れ",
    "おそれ",
    "とみられ",
    "もよう",
    "模様",
    "うわさ",
    "噂",
    "との観測",
    "との見方",
    "との臆測",
)
HYPOTHETICAL_TAILS = ("れば", "なら", "たら", "とすれば", "場合", "仮に", "もし", "としても")
"""Conditionals."""
DENIED_TAILS = (
    "予定もな",
    "ことはない",
    "ことはなく",
    "ことはありません",
    "ことはなかった",
    "事実はな",
    "事実はあ",
    "ことは一度もな",
    "わけではな",
    "ことがない",
    "ことなく",
    "ずに",
    "ないまま",
    "取りやめ",
    "取り止め",
    "中止",
    "見送",
    "延期",
    "白紙",
    "流れ",
    "実現しな",
    "に至らな",
    "至っていな",
    "作り話",
    "デマ",
    "虚偽",
    "事実無根",
)
