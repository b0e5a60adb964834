"""What a noun phrase is made of, between a name and its case particle. Data only."""

from kg.extract.cues.attacks import COUNTED, PROJECTILES

#: Before a name: not whom it names.
AGAINST = ("反", "非", "対", "親")
#: A run of characters that nouns and numbers are written with, quoted and bracketed names included.
NOUN = r"(?:[一-龥々〆ヶァ-ヴーA-Za-zＡ-Ｚａ-ｚ0-9０-９・]|やつら|連中|「[^「」。]{1,24}」|『[^『』。]{1,24}』|[（(][^（()）。]{0,24}[)）])"
#: Between the nouns of one phrase.
LINKS = r"(?:など)?(?:の|にある|にあった|における|に近い|を航行していた|を航行中の|に停泊(?:していた|中の)|に駐留する|に展開する|での|の(?:籠もる|守る|立て籠もる|立てこもる|治める|領する|支配する|拠る|住む|待つ|率いた|造った))(?:(?:主要|小さ|大き|新た|重要|大規模|巨大)な|古い|近い)?"
COMMAS = frozenset({"、", "，"})
#: What may stand before the bare subject of a headline or an annal: marks, a date, words that modify it.
OPENING = (
    r"[^一-龥ァ-ヴーぁ-んA-Za-z]*"
    r"(?:[0-9０-９一二三四五六七八九十百千元正同翌是明去閏廿卅年月日朔晦春夏秋冬早暮末初中旬上下未夜半朝夕頃甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午申酉戌亥のこ]{1,16}[、，\s]*)?"
    r"(?:[一-龥ァ-ヴー]{0,6}|[一-龥]{1,4}・|[^をがはへで、。に]{1,10}の[^をがはへで、。に]{0,6})"
)
#: Case particles beyond the usual ones.
PARTICLES = (
    "：",
    ":",
    "にも",
    "をも",
    "へと",
    "の手で",
    "をめがけて",
    "めがけて",
    "をめがけ",
    "に対しては",
    "では",
    "でも",
)
#: Adjuncts between an object and its predicate; no clause of their own.
MANNER = (
    rf"(?:{PROJECTILES}){COUNTED}[がはも]|"
    r"とともに|と共に|と(?:共同|協力|合同|連携|呼応)(?:して|で)|に(?:より|よって|かけて?)|のうちに|において|に対して|に対し|に向けて|に向け"
    r"|として|に続いて|に続き|を(?:使って|用いて|使い|用い)|[一-龥ァ-ヴー0-9０-９]{1,14}で(?=、|[一-龥ァ-ヴー])|[^、。をがは]{1,14}を(?:率いて?|引き連れて?|従えて?|差し向けて|出して|用いて|得て)|未明|早朝|再び|相次いで|次々に?と?|繰り返し|一斉に|同時に|幾度も|[一二三四五六七八九十0-9０-９]+度"
)
#: A clause of its own: a chained verb, a relative clause, an object of another verb, a subject after a comma.
CLAUSE = (
    r"(?:って|いて|して|んで|[きしちみりえけせてねめれげべ])、|[っいんしえけせれめきちにりぎみ][ただて](?=[一-龥ァ-ヴー「])"
    r"|[ただるい]が、|る(?=[一-龥ァ-ヴー「])|を|、[^、]{2,}[がは]"
)
