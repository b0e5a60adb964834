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

#: No half of a name: what heads a line of a programme or a table.
NO_HALF = r"^(?:会場|日時|場所|定員|主催|共催|後援|協力|問合|申込|会費|持参|集合|解散|開会|閉会|目次|写真|資料|図表|別紙|添付|以上|各位|関係|殿|様|同|前|元|新|旧)$|[0-9０-９]|(?:号|回|式|会|課|室|係|表|費|書|版|編|項)$"
