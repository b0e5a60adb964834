"""What follows the stem of a verb, by its class (活用). Data only: regular expressions."""

#: After the stem of 一段 verbs; 。 and the end close a headline.
ICHIDAN = r"(?=[たてるらなまずぬよれさ、。」]|$)"
#: Last kana of a 五段 verb → what follows its stem.
GODAN = {
    "す": r"(?=[しさすせそ])",
    "く": r"(?=[きかくけこい])",
    "ぐ": r"(?=[ぎがぐげごい])",
    "つ": r"(?=[ちたつてとっ])",
    "ぬ": r"(?=[になぬねのん])",
    "ぶ": r"(?=[びばぶべぼん])",
    "む": r"(?=[みまむめもん])",
    "る": r"(?=[りらるれろっ])",
    "う": r"(?=[いわうえおっ])",
}
#: Verbs in る after い or え that are 五段 all the same.
GODAN_IN_RU = ("仕切る", "牛耳る", "握る", "入る", "裏切る", "横切る", "遮る", "蹴る", "知る", "散る")
#: After the noun of a サ変 verb.
SURU = r"(?=し|さ(?!せる(?:よう|計画))|せ(?!い)|する|でき(?:な|[たて])|いたし|致し)"
#: … where it closes a clause or a headline.
NOUN_END = r"(?=[。、＝】」』》!！　\n]|$|中[。、]|済み|へ[。、　\n]|へ$)"
