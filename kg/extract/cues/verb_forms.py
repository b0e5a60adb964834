"""What follows the stem of a verb, by its class (活用). Data only: regular expressions."""

#: After the stem of 一段 verbs; 。 and the end close a headline.
ICHIDAN = r"(?=[たてるらなまずぬよれさ、。」]|$)"
#: Last kana of a 五段 verb → what follows its stem.
_NO_NOUN = r"(?![をのがはもに案額])"  # 買い取りを: a noun
GODAN = {
    "す": rf"(?=し{_NO_NOUN}|[さすせそ])",
    "く": rf"(?=き{_NO_NOUN}|[かくけこい])",
    "ぐ": rf"(?=ぎ{_NO_NOUN}|[がぐげごい])",
    "つ": rf"(?=ち{_NO_NOUN}|[たつてとっ])",
    "ぬ": rf"(?=に{_NO_NOUN}|[なぬねのん])",
    "ぶ": rf"(?=び{_NO_NOUN}|[ばぶべぼん])",
    "む": rf"(?=み{_NO_NOUN}|[まむめもん])",
    "る": rf"(?=り{_NO_NOUN}|[らるれろっ])",
    "う": rf"(?=い{_NO_NOUN}|[わうえおっ])",
}
#: Verbs in る after い or え that are 五段 all the same.
GODAN_IN_RU = ("仕切る", "牛耳る", "握る", "入る", "裏切る", "横切る", "遮る", "蹴る", "知る", "散る")
#: After the noun of a サ変 verb.
SURU = r"(?=し|さ(?!せる(?:よう|計画))|せ(?!い)|する|でき(?:な|[たて])|いたし|致し)"
#: … where it closes a clause or a headline.
NOUN_END = r"(?=[。、＝】」』》!！　\n]|$|中[。、]|済み|へ[。、　\n]|へ$)"
