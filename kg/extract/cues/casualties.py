"""Words that count the dead and injured (死傷者). Data only."""

_NUMBER = r"(?P<{n}>[0-9０-９][0-9０-９,，]*(?:万[0-9０-９]*)?|[一二三四五六七八九十百千万〇]+)"
_COUNTER = r"(?:余|あまり)?(?:人|名|体)"
_ROUGHLY = r"(?:近く|以上|余り|あまり|余|ほど|前後|超)?"
_WHO = r"(?:の[一-龥ァ-ヴー]{1,8})?(?:が|は|も|を)?(?:[^、。0-9０-９「」]{0,10}?)"
_DYING = r"(?:死亡|死ん|死ぬ|死に(?=[、ま])|即死|斃れ|亡くな|戦死|殺|犠牲|命[をが](?:落と|失|奪)|落命|討ち死|討死|討たれ|討ち取|斬ら|の死者|の遺体)"
_HURT = r"(?:けが|怪我|ケガ|負傷|重傷|軽傷|重軽傷|重体|傷を負|傷つ[いきけ]|手当て)"
#: 22人にけがはない.
_NONE = r"(?:人|者)?(?:は|も|が)?(?:[^、。]{0,6}(?:な[いしかく]|ませ))"
_UP_TO = r"(?:数)?(?:は|が|を|も)?(?:、)?(?:[^、。0-9０-９一二三四五六七八九十百千「」]{0,10})?"


def _counted(what: str, people: str) -> str:
    one, two = _NUMBER.format(n="n1"), _NUMBER.format(n="n2")
    return rf"(?:{one}{_COUNTER}{_ROUGHLY}(?!に1人|に一人|目|用|乗|組){_WHO}{what}|{people}{_UP_TO}{two}(?:{_COUNTER}|(?=に[のお上]|を[数超]|と[さい]|、|$)))(?!{_NONE})"


#: 守兵二百が討たれ: old texts count without 人.
_OLD = r"(?<![一二三四五六七八九十百千万第])(?P<n3>[一二三四五六七八九十百千]{2,})余?り?(?:が|を)(?:殺|討|斬)"
#: 11人の同胞を奪った; 152人の難民を…虐殺した.
_TAKEN = r"(?P<n4>[0-9０-９][0-9０-９,，]*|[一二三四五六七八九十百千万]+)(?:余|あまり)?人(?:以上|余り)?の(?:[^、。「」0-9０-９はがを]{1,10}(?:の命)?を奪[いっわう]|[^、。「」0-9０-９はがを]{1,14}を[^、。「」はが]{0,20}?(?:虐殺|惨殺|殺害|処刑))(?![^。]{0,4}(?:計画|企て|予告))"
#: 首級は八百であった.
_HEADS = r"(?:首級|首の数|討ち取った首)は(?P<n5>[0-9０-９]+|[一二三四五六七八九十百千]+)"
KILLED = (
    _counted(
        _DYING,
        r"(?:死者|死亡者|犠牲者|遺体|戦死者|犠牲|死んだ者|(?:亡くな|死亡し)[^、。]{0,4}(?:方|人|者|の))",
    )
    + "|"
    + _OLD
    + "|"
    + _TAKEN
    + "|"
    + _HEADS
)
INJURED = _counted(_HURT, r"(?:負傷者|けが人|重軽傷者|重傷者|負傷|けがを?[^、。]{0,4}(?:方|人|者|の))")
AT_LEAST = ("少なくとも", "以上", "を超", "超", "を下ら", "は下ら")
#: Before those who are counted: somebody who is named died with them.
BESIDES = (
    r"[ァ-ヴー一-龥々]{2,12}(?:氏|さん|大統領|首相|議長|司令官|議員|長官|将軍)?と(?:その)?"
    r"(?:護衛|側近|運転手|秘書|同乗|随行|部下|家族|通訳|息子|娘|妻|警護|乗員|同僚|補佐官|副官)[一-龥ァ-ヴー]{0,4}$"
)
#: A sentence that goes on with the toll of what was told before.
AFTERMATH = (
    r"殺さ|殺害|斃れ|死に、|即死|命が|傷つ|死亡|死者|死ん|負傷|けが|犠牲|亡くな|命を落と|遺体|重傷|戦死|首級"
)
#: It speaks of something else.
ELSEWHERE = r"^(?:一方|これとは別|このほか|また[、，]|他方|翌日|別の)|以来|これまでの(?:戦闘|紛争)|累計|合計|開戦|昨年|前年|事故|疫病|病で|飢え|飢饉|地震|凍え|火事で"
#: Classes of places of which a sentence tells another story than that of the town before.
TOWN_LEAVES = frozenset({"City", "Region", "Province", "Country"})
#: After the name of a place that was attacked before: its dead.
TOLL_OF = (
    r"の(?:[一-龥ァ-ヴー]{1,8}(?:攻撃|空爆|砲撃|襲撃|爆撃)(?:の|による))?(?:死者|犠牲者|負傷者|死傷者|けが人)"
)
#: Before a number: some of those who were counted before.
OF_THEM = r"(?<![人名]の)うち(?:の|、|少なくとも)?$"
#: After the name of whoever counts.
ON_THE_WORD_OF = frozenset({"によると", "によりますと", "によれば"})
#: After a number: its clause is what the subject says.
SAID = (
    r"[^。、「」]{0,16}(?:だ)?と(?:し[てたい]|する|発表|述べ|主張|説明|推定|公表|明らかに|伝え|報じ|語|集計)"
)
#: Between a name and a number: somebody else is the topic.
ANOTHER_TOPIC = r"[一-龥ァ-ヴー](?<![者体数])は"
#: After a number: the body whose figure it is, in brackets.
BRACKETED = r"[^。「」（(]{0,24}[（(](?P<who>)[^（()）]{2,20}(?:調べ|発表|まとめ)?[）)]"
