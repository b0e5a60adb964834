"""How datelines are built (クレジット): the parts, and the forms made of them. Data only."""

PLACE = r"(?P<place>[ァ-ヺー・]{2,14}|[一-鿿]{2,5})"
COUNTRY = r"(?:[(（](?P<country>[ァ-ヺー・]{2,12}|[一-鿿]{2,8})[)）])"
DAY = r"(?:(?:[0-9０-９]{1,2}月)?[0-9０-９]{1,2}日|[一二三四五六七八九十]{1,3}日)"
#: An agency or paper by the ending of its name, or by capitals.
AGENCY = (
    r"(?P<agency>[ァ-ヺー一-鿿・A-Za-z]{1,14}?(?:通信社?|新聞社?|新報|日報|時報|朝報|通報|放送(?:局|協会)?|テレビ局?|ラジオ|タイムズ|プレス)"
    r"|[A-ZＡ-Ｚ]{2,5}|共同|時事)(?![ァ-ヺー一-鿿A-Za-z])"
)
#: … by its position alone, where a day stands before it.
ANY_AGENCY = r"(?P<agency>(?!付|号|夕刊|朝刊|発行|現在|午前|午後|時点|更新|配信|放送|掲載|夜|朝|昼|未明|深夜|早朝)[一-鿿ァ-ヺー]{2,8}(?<![発電日])|[A-ZＡ-Ｚ]{2,5})"

_OPEN, _CLOSE = r"[【(（〔［\[]", r"[】)）〕］\]]"
#: Tried in this order.
DATELINES = (
    rf"{_OPEN}<PLACE><COUNTRY>?[ 　]?(?:<DAY>|特電|発)*[=＝、 　]+<AGENCY>[=＝]?{_CLOSE}",
    rf"{_OPEN}<PLACE><COUNTRY>?[ 　]?<DAY>[ 　]?<ANY>[=＝]?{_CLOSE}",
    rf"{_OPEN}<PLACE><COUNTRY>?[ 　]?(?:特電)?<DAY>発?{_CLOSE}",
    rf"{_OPEN}(?:<DAY>[=＝])?<PLACE><COUNTRY>?(?:総局|支局|特派員|発)(?:[=＝、 　][^】)）〕］\]]{{2,12}})?{_CLOSE}",
    rf"{_OPEN}<AGENCY>[=＝]?{_CLOSE}",
    rf"{_OPEN}<PLACE>[ 　]?(?P<agency>[A-ZＡ-Ｚ]{{2,5}}(?:=?時事)?|共同|時事|ロイター){_CLOSE}",
    rf"{_OPEN}<PLACE>[=＝](?:[一-鿿ァ-ヺー・ 　]{{2,12}}){_CLOSE}",
    r"<PLACE><COUNTRY>?[ 　]*[(（]<DAY>[、,][ 　]?<AGENCY>[)）]",
    r"<PLACE><COUNTRY>[ 　]*(?:総局|支局)(?![ァ-ヺー一-鿿])",
    r"<PLACE><COUNTRY>[ 　]*(?:<DAY>)[ 　]*<ANY>(?=$|[ 　\n=＝])",
    r"<PLACE><COUNTRY>?[ 　]+<DAY>[ 　]+<AGENCY>(?=$|[ 　\n=＝])",
    r"<AGENCY>[=＝](?=[^=＝])",
)
