"""Words that resolution looks for. Data only."""

#: Near two bearers of one surname: they are kin, or namesakes.
KIN = (
    "血縁",
    "縁戚",
    "親戚",
    "親族",
    "実弟",
    "実兄",
    "の弟",
    "の兄",
    "の姉",
    "の妹",
    "の父",
    "の母",
    "息子",
    "の娘",
    "長男",
    "次男",
    "いとこ",
    "甥",
    "おい",
    "めい",
    "の妻",
    "の夫",
    "同姓",
    "名字",
    "一族",
    "別人",
    "両",
)

#: Leaf classes whose ending may be left off: タス通信/タス, X精密株式会社/X精密.
SHORTENING_LEAVES = frozenset({"MediaOrganization", "Company", "Party", "Platform"})

#: Offices with two names.
TITLE_SYNONYMS: dict[str, tuple[str, ...]] = {
    a: tuple(x for x in group.split() if x != a)
    for group in (
        "外相 外務大臣",
        "国防相 国防大臣 防衛相 防衛大臣",
        "財務相 財務大臣",
        "首相 総理大臣 総理 内閣総理大臣",
        "内相 内務大臣 内務相",
        "法相 法務大臣",
        "国交相 国土交通相 国土交通大臣 国務大臣",
        "経産相 経済産業相",
        "農相 農林水産相",
        "国家主席 主席",
        "最高経営責任者 CEO",
        "報道官 スポークスマン 報道担当者",
        "補佐官 大統領補佐官",
        "教皇 法王",
        "党首 党代表",
        "参謀総長 総参謀長",
    )
    for a in group.split()
}

#: Who the 首脳 in 両首脳 are.
HEADS_OF_STATE = frozenset(
    "大統領 首相 国家主席 国王 総統 首長 主席 総書記 女王 皇帝 暫定大統領 首相代行 大統領代行 天皇 王 最高指導者 評議会議長".split()
)

#: Words inside the names of organisations and what they are short for.
SHORT_WORDS = {
    "安保理": "安全保障理事会", "安保会議": "安全保障会議", "国交省": "国土交通省", "経産省": "経済産業省", "厚労省": "厚生労働省", "文科省": "文部科学省", "農水省": "農林水産省",
    "衆院": "衆議院", "参院": "参議院", "予算委": "予算委員会", "公取委": "公正取引委員会", "選管": "選挙管理委員会", "日商": "日本商工会議所", "経団連": "日本経済団体連合会", "漁協": "漁業協同組合", "農協": "農業協同組合", "労組": "労働組合",
}
