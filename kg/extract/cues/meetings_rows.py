"""What the headings of columns mean in a table of talks; a set of headings or a regex a line. Data only."""

WHEN = frozenset(
    "日付 日時 年月日 月日 日 開催日 会談日 会談日時 会合日 面会日 面談日 協議日 会談の日".split()
)
WHO = frozenset("出席者 参加者 会談者 当事者 参加首脳 出席首脳 顔ぶれ 両者 双方 主な出席者".split())
OTHER_SIDE = frozenset("相手 会談相手 面会相手 面談相手 協議相手 会談の相手 相手方 会談した相手".split())
WHERE = frozenset("場所 会場 開催地 会談場所 会談地 開催場所 都市".split())
#: In a heading or the title: the rows are talks.
TALKS = r"会談|会合|面会|面談|協議|首脳会議|外相会議|閣僚会議|懇談|表敬"
#: Behind the one of whom the title says whom he met: X 首相の会談一覧.
HIS_TALKS = r"(?:[(（][^()（）]{1,12}[)）])?(?:の|が)[^。、]{0,10}?(?:会談|面会|面談|会合|協議)"
#: In a row: it did not take place, or is to come.
NOT_HELD = r"中止|延期|見送|取りやめ|欠席|流会|不成立|拒否|実現せず|未定|キャンセル"
AHEAD = r"予定|調整|見込み|検討|打診|計画"
