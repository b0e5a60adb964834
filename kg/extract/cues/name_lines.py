"""Lines that hold a person's name with a blank in it and little else: regular expressions only."""

_SURNAME = r"(?P<surname>[一-鿿々ヶケ]{1,4})"
_GIVEN = r"(?P<given>[一-鿿々]{1,3}|[ぁ-ん]{2,4}|[ァ-ヺー]{2,4})"
_HONOUR = r"(?:様|殿|氏|さん|先生|君)?"

#: Behind a name at the end of a line: 印, 様, 議員（無所属）.
BEHIND_NAME = r"[ 　]*(?P<title>様|殿|氏|さん|先生|議員|委員|君|印|㊞|記|拝|敬白)?(?:[ 　]*[（(][^（）()]{1,30}[）)])?[ 　]*$"

#: Who sent a mail, and to whom.
MAIL_FIELD = (
    r"(?:From|FROM|To|TO|Cc|CC|差出人|送信者|発信者|宛先|宛て先|受信者)[ 　]*[:：][ 　]*"
    rf"{_SURNAME}[ 　]{{1,2}}{_GIVEN}[ 　]*{_HONOUR}[ 　]*(?:$|[<＜〈(（\[;；,，、])"
)

#: Who was present, by office or firm behind the name: 磯部　雅人（青果店店主）.
PRESENT = rf"[・○●◎◇◆■□*＊※]?[ 　]*(?:(?:司会|進行|聞き手|講師|出席者?|登壇者?|ゲスト)[・:：/／　 ][ 　]*)?{_SURNAME}[ 　]{{1,3}}{_GIVEN}[ 　]*{_HONOUR}[ 　]*[（(](?=[^（）()]{{2,30}}[）)]$)[^0-9０-９（）()]"

#: What somebody is who writes to a paper.
OCCUPATIONS = frozenset(
    "無職 主婦 主夫 会社員 会社役員 公務員 団体職員 農業 漁業 林業 自営業 商業 学生 大学生 大学院生 高校生 中学生 小学生 パート アルバイト 教員 元教員 教諭 元教諭 "
    "看護師 介護士 保育士 僧侶 著述業 俳人 歌人 作家 画家 詩人 翻訳家 税理士 司法書士 薬剤師".split()
)

#: 鳥居（国土大教授）: nothing but a surname and what its bearer is.
OFFICE_BEHIND = r"(?P<name>[一-鿿々ヶケ]{2,4})[ 　]?[（(](?P<office>[^（）()0-9０-９。、「」]{2,20})[)）]"

#: No half of a name: what heads a line of a programme or a table.
NO_HALF = r"^(?:初代|先代|始祖|家祖|開祖|開山|中興|第?[一二三四五六七八九十]{1,3}(?:代目?|世)|司会|進行|質問者?|回答者?|聞き手|会場|日時|場所|定員|主催|共催|後援|協力|問合|申込|会費|持参|集合|解散|開会|閉会|目次|写真|資料|図表|別紙|添付|以上|各位|関係|殿|様|同|前|元|新|旧)$|[0-9０-９]|(?:号|回|式|会|課|室|係|表|費|書|版|編|項)$"
