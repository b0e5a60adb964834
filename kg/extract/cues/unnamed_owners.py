"""Nouns of those who own land by right and have no name in a text: 県, 叔父, 財産区. Data only."""

#: What a land's body does with what it has; and what is given to it or by it.
_HAS = r"管理|所有|運営|保有|経営|直営|買[いっ取戻]|取得|購入|引き取|引き継|譲り受け|借り|受託|差し押さえ|収用|接収"
#: 県, 国, 町 in a case in which they are no place: 県が管理する, 国の所有.
PUBLIC = (
    r"(?P<noun>新?[国県市町村州]|自治体)"
    rf"(?=が(?:[^。「」はが]{{0,16}}を)?[^、。「」をはが]{{0,12}}(?:{_HAS})(?!され)|の(?:所有|所管|所轄|管理|管轄|直轄|直営|名義|財産|資産|持ち[物山])(?!者|人|主|会社|下の))"
)
_BODY = (
    r"財産区|土地改良区|生産森林組合|皇室|帝室|公儀|御公儀|華族|国庫|[公侯伯子男]爵家|植民地政府|総督府"
    r"|(?:大|旧|不在)?地主|庄屋|名主|網元|豪商|豪農|[油米酒魚薬]問屋|創業者一族|創業家"
)
_KIN = r"(?:[一-龥]{1,5}の)?(?:曽祖父|曾祖父|祖父|祖母|叔父|伯父|叔母|伯母|長男|次男|三男|長女|次女|末子|甥|従兄弟?|未亡人|先代|先々代|当家|本家|分家|兄|弟)"
_CASE = r"(?=[がはもへ]|に(?!(?:な|就|つ[いく]|選|任じ|推|似|対|会|嫁|仕))|から|による|によって|により|の(?:手|もの|所有|所領|管理|管轄|支配|直轄|直営|名義|持ち|領|経営|預かり|共有|私有|財産|知行)|支配(?:、|と|だ|で))"
BODY, KIN = rf"(?P<noun>{_BODY}){_CASE}", rf"(?P<noun>{_KIN}){_CASE}"
#: Who owns may do so; whoever only stays or comes in arms is no owner.
BY_ARMS = r"leave|station|enter|flag|fell|besieg|home-castle"
