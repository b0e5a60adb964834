"""What an institution that has gone leaves behind and is called by its name: houses and grounds. Data only."""

#: Kinds of institutions with a house of their own; a firm or a bank that was called so is still a body.
_HOUSES = "|".join(
    sorted(
        "小学校 中学校 高校 高等学校 分校 女学校 幼稚園 保育園 保育所 こども園 給食センター 病院 医院 診療所 療養所 保健所 役場 庁舎 支所 出張所 郡役所 市役所 "
        "町役場 村役場 営林署 税務署 警察署 消防署 登記所 裁判所 試験場 研究所 測候所 観測所 郵便局 電話局 公民館 集会所 会館 公会堂 図書館 体育館 博物館 美術館 "
        "官舎 宿舎 公舎 住宅 邸 別邸 別荘 駅 駅舎 車庫 機関区 工場 製糸場 製鉄所 精錬所 造船所 発電所 変電所 倉庫 寮 社宅 劇場 映画館 旅館 ホテル 校舎 園舎 兵舎 "
        "練兵場 演習場 飛行場 射撃場 射爆場 牧場 農場 刑務所 拘置所 少年院 火葬場 処分場 処理場 焼却場 浄水場 と畜場 魚市場 卸売市場 競馬場 競輪場 球場 市民プール".split(),
        key=len,
        reverse=True,
    )
)
#: Behind its name: the ground on which it stood. 病院跡地, 試験場跡.
GROUND = r"跡地|跡(?![一-龥ぁ-んァ-ヴ]|を(?:継|追|絶|濁|残))|用地"
#: 旧北浦小学校, 旧水産試験場跡地: nobody is there who could act.
FORMER = (
    rf"(?<![一-龥々ァ-ヴー])旧(?:[一-龥々ァ-ヴー・ヶケ0-9０-９]{{2,16}}?)(?:{_HOUSES})(?:本館|別館|分館)?"
    rf"(?:{GROUND})?(?![一-龥々ァ-ヴー])"
)
#: Ends the name of an institution whose ground may stand behind it: 北浦小学校|跡地.
HOUSE = rf"(?:{_HOUSES}|大学|署|局|場|店|社|基地|炭鉱|鉱山)$"
#: A house or berth that a number tells from the others: 2号上屋, 第3岸壁.
NUMBERED = (
    r"(?<![0-9０-９.])(?:第[0-9０-９一二三四五六七八九十]{1,3}|[0-9０-９一二三四五六七八九十]{1,3}(?:号|番))"
    r"(?:上屋|岸壁|埠頭|ふ頭|バース|突堤|桟橋|ドック|船渠|倉庫|格納庫|庁舎|校舎|工場|車庫|発電所|変電所|処分場|浄水場|グラウンド|駐車場|農場|牧場|団地)(?![一-龥々ァ-ヴー])"
)
