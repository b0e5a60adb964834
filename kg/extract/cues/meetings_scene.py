"""Words that bring two people to one place, so that a clause without parties tells of those two. Data only."""

_ROOMS = (
    r"(?:私邸|公邸|官邸|別邸|邸宅|邸|自宅|実家|家|屋敷|館|宮殿|居城|城|宿|宿舎|宿所|部屋|居室|執務室|書斎|応接室|病室|病床|山荘|別荘|農場|牧場|工房|"
    r"事務所|陣|本陣|陣屋|幕舎|天幕|船室|車|馬車|隠居所|庵|寺|枕元|枕頭|もと|元|ところ|前|隣|向かい|横|そば|傍ら)"
)
#: Behind a name, its office included: somebody else comes to where they are.
WHERE_ANOTHER_IS = (
    r"[一-龥々ァ-ヴー・A-Za-z]{0,14}(?:さん|さま)?"
    r"(?:の、?(?:待つ|待ち受ける|待ち構える|いる|居る|住む|暮らす|泊まる|滞在する|こもる|籠もる|休む|眠る)"
    rf"|の(?:[^、。はがを「」]{{0,10}}の|[^、。はがをの「」]{{0,6}})?{_ROOMS}(?:に|へ|を|で|まで)"
    r"|(?:の(?:招き|招待|誘い|求め|案内|手引き|出迎え)|に(?:招か|呼ば|招き|迎え|出迎え|案内さ|導か|伴わ))"
    r"|が、?(?:自ら|一人で|門前で|玄関で|戸口で|[^、。はがを「」]{0,10}[でに])?(?:待っ|待ち受け|待ち構え|出迎え|迎え))"
)
#: The sentence that brings them together tells what was done.
BROUGHT = r"(?<!なかっ)(?:た|だ|ました)(?:という|そうだ|のだ|のである|のです)?[。」]?$"
#: … or does not.
NOT_BROUGHT = r"なかった|ませんでした|ずに|予定|方針|見通し|はず|つもり|たい|ほしい|断[っり]|拒|留守|不在|門前払い|追い返|引き返|会えな|見送|取りやめ|中止|避け|かもしれ|だろう"
#: Verbs of two who are together, whoever else may be there: 会談した, not 協議した.
OF_TWO = (
    r"(?:会談|面会|対面|再会|会食|懇談|歓談|密談|対談|握手|抱擁|会[っい]|顔を合わせ|言葉を交わ|話し込|話し合|語り合|語り明か|語らっ|向き合|向かい合|"
    r"膝を交え|膝を突き合わせ|杯を|盃を|酒を|食卓を|夕食を|昼食を|朝食を|食事を|茶を|電話を|電話で)"
)
#: With a subject, and its object left out: 空港で出迎え, 官邸に招いて.
OF_HOSTS = r"(?:出迎え|迎え入れ|招き入れ|招[いき]|迎え|訪ね|見舞[っい])"
#: Before a noun of meeting that stands for the whole of it: その夜の|会談は.
BARE_MEETING = r"[\s　]*(?:[^、。「」はがを]{1,10}、)?(?:(?:この|その|最初の|初の|初めての|夜の|昼の|朝の|冒頭|非公開の|差しの|予定外の|異例の|極秘の|首脳|トップ|直接|夕食を挟んだ)*)"
#: A partner, or a subject, that is somebody else: 側近と, 記者団が.
ANOTHER_PARTNER = r"[一-龥々ァ-ヴーらち](?:と|とも)(?!き|も|て|に|な)[^。「」]{0,16}$"
ANOTHER_SUBJECT = r"[一-龥々ァ-ヴーらちん]が|[一-龥々ァ-ヴーらちん](?<![日月年時夜朝晩昼夕間後前今席])は"
