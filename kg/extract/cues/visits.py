"""Words that tell of visits. Data only."""

ENTERING = "入り"
VISITING = (
    r"(?P<key>訪問|訪れ|入り)(?=し|する|た|て|、|ました|ている|予定|。|$|へ$|(?<=れ)(?:る|ます|な|ず))"
    r"|(?P<key2>訪ね)(?=た|て|、|る|まし)|(?P<key3>到着|視察)(?=し|する|、|。)"
)
#: Between the goal and the verb.
MANNER = (
    r"(?:(?:電撃|公式|非公式|極秘|秘密裏に|極秘裏に|緊急|急きょ|急遽|突然|予告なしに|相次いで|続けて|再び|再度|初めて|初|単独|個別に"
    r"|[0-9０-９一二三四五六七八九十]+(?:年ぶりに|度目の)|実務|国賓として|公賓として|非公式に|公式に)、?){1,2}"
)
#: The particles of the goal of each.
BEFORE = {
    "訪問": frozenset("をにへ"),
    "訪れ": frozenset("をにへ"),
    "訪ね": frozenset("を"),
    "到着": frozenset("にへ"),
    "視察": frozenset("を"),
}
#: After it: the person who is there.
STAYING = "中の"
#: One word with the country: 訪米した, 来日中の.
TO_COUNTRY = (
    r"(?:訪(?P<country>[日米中韓ロ露英仏独印朝台])(?=し|する|中の|、)|来(?P<here>日)(?=し|する|中の|、))"
)
COUNTRIES = {
    "日": ("日本",),
    "米": ("米国", "アメリカ", "アメリカ合衆国"),
    "中": ("中国", "中華人民共和国"),
    "韓": ("韓国", "大韓民国"),
    "ロ": ("ロシア",),
    "露": ("ロシア",),
    "英": ("英国", "イギリス"),
    "仏": ("フランス",),
    "独": ("ドイツ",),
    "印": ("インド",),
    "朝": ("北朝鮮", "朝鮮"),
    "台": ("台湾",),
}
#: 広島入り of a player or a worker is no visit.
JOINING_WORDS = r"ドラフト|入団|移籍|契約|入社|加入|入学|進学|就職|転勤|嫁"
#: Somebody is there: 訪問先の P で, P を訪問中の X は, 訪問していた P で.
ON_THE_WAY = r"(?:(?:公式|実務|初)?(?:訪問|滞在|視察)(?:先の|(?P<in>中(?:の|だった))|してい[たる]|した)|訪れて?い?た)(?:首都)?(?=[一-龥ァ-ヴーA-Za-z])"
#: Behind a place: what goes on there is looked at, and the place only named in it. P|合同防災訓練を視察.
DOINGS = r"(?:訓練|演習|大会|会議|展|祭|式典?|作業|試合|レース|行事|競技|工事|選挙|公演)$"
#: The particle of the place where the visitor does something.
THERE = frozenset({"で", "では", "にて", "での"})
#: A visit as a noun right behind the place, of which the sentence tells the end: P|訪問を終え、帰国した.
ENDED = r"訪問(?=を(?:終え|切り上げ)(?:[たて、]|帰)|から(?:帰国|帰京|戻(?:った|り|って)))"
