"""What the headings of columns and the labels of rows mean that tell who has which place. Data only."""

#: Over a column of places.
PLACE_HEADS = frozenset(
    "町 村 市 市町村 町村 市・町 町・村 都市 都市名 町名 村名 市名 地域 地域名 地区 地区名 場所 地名 島 島名 集落 州 州名 県 郡 拠点 自治体 自治体名 城 城名 係争地 係争地域".split()
)
#: Over a column of who has them, or before a colon: kind of the holding. 領有権主張 is everyone's own word.
HOLDER_HEADS = {
    word: kind
    for kind, words in {
        "Controls": "支配 支配勢力 支配者 支配側 支配国 支配軍 現在の支配 現在の支配勢力 支配状況 実効支配 実効支配国 実効支配勢力 実効支配者 統治 統治国 統治者 施政権者 制圧勢力",
        "Occupied": "占領 占領勢力 占領軍 占領国 占領者",
        "Sovereignty": "領有権主張 領有権を主張 領有権主張国 領有権の主張 領有権を主張する国 主権主張",
    }.items()
    for word in words.split()
}
#: Labels of the row that names what a list of labels is about.
NAME_LABELS = frozenset("名称 島名 地名 名前 都市名 町名 村名 市名".split())
#: Behind a name in the cell of who has a place.
HELD = r"(?:側)?(?:(?:が|の|による)?(?:実効|完全)?(?:支配|制圧)(?:下|地域|中)?|の?(?:占領|支配)下)?"
#: The same where no heading says what is meant, so that some word has to.
HELD_FOR_SURE = r"(?:側)?(?:(?:が|の|による)?(?:実効|完全)?支配(?:下|地域|中)?|の?占領下)"
#: Behind a name before a list of the places that it has.
HAS_LISTED = (
    r"(?:側)?(?:(?:が|の|による)?(?:実効|完全)?支配(?:下|地域|地区|する(?:市?町村|町|村|都市|地域|地区))?)"
    r"(?:の(?:市?町村|町|村|都市|集落))?"
)
#: Above such lists: nothing of it is so.
NOT_SO = r"想定|仮想|架空|予想|予測|計画|構想|もし|案|ゲーム|演習|机上|シナリオ|誤り|訂正|目標"
#: In the brackets behind a name: not all of it, or no more.
NOT_ALL = (
    r"[^()（）]*(?:一部|郊外|周辺|除く|放棄|撤回|かつて|旧|以前|まで|元|否定|主張|不明|未確認|推定|奪還|喪失)"
)
#: No text without one of these says of a place by its form who has it.
ANY = r"支配|占領|領有|統治|主権|施政権|制圧"
#: Opens the line that says what signs mean; a sign and what stands for it.
LEGEND = r"[\s　・※■◆【(（\[]*(?:凡例|記号|印の意味|図の見方|色分け)"
SIGNS = "◎○●◯〇△▲▽▼□■◇◆☆★×"
#: Alone in a cell: what the rest of the row tells is not so, is open, or is to come.
VERDICT_CELLS = {
    "Denied": r"(?:×|✕)?[ 　]?(?:誤り|誤|間違い|誤報|虚偽|偽|うそ|嘘|デマ|フェイク|偽情報|否定|事実無根|根拠なし|事実(?:では|で)ない|実現せず|未遂|失敗"
    r"|(?:直前に?|当日に?|急きょ|急遽|土壇場で|日程|会談|会合|その後)?(?:中止|延期|取りやめ|見送り)(?:に|となる|となった|された)?)",
    "Possible": r"未確認|確認できず|確認中|検証中|要確認|真偽不明|真偽は不明|疑わしい|不確か|情報あり|うわさ|噂",
    "Planned": r"予定|計画|計画中|調整中|予定通り|これから",
}
#: Over a column of holders, where another lists the places that each has.
OWN_HEADS = frozenset("勢力 勢力名 支配勢力 軍 軍隊 陣営 国 国名 武装勢力 組織".split())
LISTED_HEADS = r"(?:主な)?(?:実効)?支配(?:する|下の|下にある|している|中の)?(?:主な)?(?:市?町村|都市|町|村|地域|地区|拠点|島)"
#: Above lines that are only a place and a force: whose each is.
OF_HOLDINGS = (
    r"(?:支配(?:状況|勢力|地域|地図|図)|勢力(?:図|分布|地図))(?:の?(?:一覧|現状|概要|まとめ))?"
    r"[ 　]*(?:[(（][^()（）]*[)）])?[】〉》]?[:：]?$"
)
#: Before pairs of a place and a force on one line: 支配状況:Y村=X軍、….
PAIRS_OF = r"[\s　・※■◆【(（\[]*(?:現在の)?(?:支配(?:状況|勢力)|勢力(?:図|分布))(?:の?(?:一覧|現状))?[】\])）]?[ 　]*[:：=＝　][ 　]*"
