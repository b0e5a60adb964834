"""What stands around half of a full name where it is somebody: 政綱は, 聡氏に. Data only."""

#: Right before it: the sentence, a phrase or a clause begins here.
BEFORE_HALF = r"^|[\s　、。，・「『（(】〉》―─はがをにとものでへやらりてくし]"
#: Behind it: a particle or a comma; 政綱ら, 政綱自身.
ALONE = (
    r"(?:は|が|を|に(?!ある|な[っるりら])|と(?!な[っるりら])|も|の|へ|から|より|や|、|。|」|』|[）)]|ら[はがをにのと、]|たち[はがをにのと]"
    r"|自身|自ら|本人|と、|で(?:は|も|あ[るっ]|す|な[くい])|だ[、。っ]|だけ|ひとり)"
)
#: Behind it: what people are called by.
WITH_RESPECT = r"(?P<title>さん|氏|様|殿|君|くん|ちゃん)(?![一-龥])"
#: Behind it: it is a person of whom the text tells.
ON_STAGE = r"(?:は|が|も|によれば|によると|に(?!ある|な[っるりら])|から|自身|ら[はがも])"
#: A word of time from which a name in katakana may run on: 丸一日|マダリと.
TIME_BEFORE = r"(?:丸|まる|約|その|同|翌|昨|先|今|当|[0-9０-９一二三四五六七八九十数半何])[一-龥]?(?:年|月|週|日|晩|夜|朝|昼|夕|時間|分|日間|年間|週間|日目|度|回)(?:間|余り|近く|前|後|ほど)?"
#: Behind a name and before an office these are no given name.
PARTICLES_OF_TWO = r"から|まで|より|など|たち|らの|との|には|とは|への|では|にも|とも|さん|くん|だけ|のみ|ほか|はじ|ども|こと"

#: Behind half a name that opens a line: whose turn it is. サンド「それは違います」, サンド：….
LABEL_OF_TURN = r"[ 　]?(?:[「『]|[:：](?!//))|　(?=\S)"
