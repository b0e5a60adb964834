"""A text in; the same text, as long, with the marks that news uses (、。「」・) for their variants, out.

Schools, ministries and mathematicians write ，． or ,. for 、。, mails ｡｢｣, magazines “ ” or 〝 〟, and some
papers 《 》 around what was said. The rules see one sort; what is shown of a document keeps its own, as
every offset fits both.
"""

from kg import expressions as re

_JAPANESE = "々〆ぁ-ゖァ-ヺー一-鿿"
_HALF_WIDTH = str.maketrans("､｡｢｣･", "、。「」・")
_VARIANTS = re.compile('[，．,.“”〝〟〞"＂=＝]')
#: 1，234 keeps its comma; Latin, and what stands beside figures alone, is left.
_COMMA = re.compile(f"(?<=[{_JAPANESE}」』）)]),|,(?=[{_JAPANESE}「『（])|，(?![0-9０-９])|(?<![0-9０-９])，")
#: Ｊ．ケネディ, １．決定 and ア．決定 keep their points, and so does 企業名.com.
_STOP = re.compile(
    f'(?<=[{_JAPANESE}」』）)"”][{_JAPANESE}」』）)"”])(?:．|\\.(?=[ 　A-Z{_JAPANESE}「」『』（）"”]|$)'
    "|(?<=[ぁ-ん])\\.(?=[0-9０-９]))",
    re.MULTILINE,
)
_QUOTED = re.compile(f"“(?=[^”\n]*[{_JAPANESE}])[^”\n]*”|〝(?=[^〟〞\n]*[{_JAPANESE}])[^〟〞\n]*[〟〞]")
#: リドさん＝58＝は: an age, a party or a home between two signs, as some papers set it off.
_SET_OFF = re.compile(r"[=＝][^=＝。「」\n]{1,16}[=＝](?=[はがもをにとのへでや、。]|から|より|ら)")
_STRAIGHT = re.compile(f'(?<![A-Za-z0-9=])["＂](?=[^"＂\n]*[{_JAPANESE}])[^"＂\n]*["＂](?![A-Za-z0-9])')
_ANGLE = re.compile("[《≪〈«]")
#: A verb of saying behind 《…》, which else is a work or a heading: 《国境は閉じない》と述べた.
_SAYS = (
    r"(?:述べ|語[るっり]|話[すしさ]|言[いうっ]|発言|強調|主張|批判|非難|書[いき]|記[しすさ]|綴|つづ|投稿|訴え|明か|明言|断言"
    r"|説明|反論|反発|答え|応じ|警告|指摘|回答|コメント|表明|宣言|付け加え|叫|呼び?かけ|伝え|報じ|認め|否定|約束|要求|求め"
    r"|つぶや|漏ら|嘆|憤|振り返|評し|評す|迫っ|迫る|とし[たて]|する。|した。)"
)
_ANGLED = re.compile(
    r"(?:(?<=[ぁ-ん、。：:　 ])|^)(?:《[^《》\n]{4,}》|≪[^≪≫\n]{4,}≫|〈[^〈〉\n]{4,}〉|«[^«»\n]{4,}»)"
    rf"(?=、?(?:など)?と(?!題|名|銘|いう|いった|並|比|同|一緒|ともに|共に)(?:は|も)?、?[^、。「《〈≪»\n]{{0,24}}?{_SAYS}|、?と(?:、|。)[^。\n]{{0,30}}?{_SAYS})",
    re.MULTILINE,
)
#: The same as a sentence of its own: 《国境は閉じない》。首相はこう述べた。
_ANGLED_ALONE = re.compile(
    r"(?:(?<=。)|^)(?:《[^《》\n]{6,}》|≪[^≪≫\n]{6,}≫)(?=。[^。\n]{1,40}(?:こう|そう|このように)"
    rf"[^、。\n]{{0,12}}?{_SAYS})",
    re.MULTILINE,
)


def plain(text: str) -> str:
    """Return *text* with one sort of commas, stops and quotation marks.

    >>> plain("知事は，“話していない”と述べた．参加者は１，２３４人で，Ｊ．ケネディ氏も来た｡")
    '知事は、「話していない」と述べた。参加者は１，２３４人で、Ｊ．ケネディ氏も来た。'
    """
    text = text.translate(_HALF_WIDTH)
    if _ANGLE.search(text):
        for pattern in (_ANGLED, _ANGLED_ALONE):
            text = pattern.sub(lambda match: f"「{match[0][1:-1]}」", text)
    if not _VARIANTS.search(text):
        return text
    text = _SET_OFF.sub(lambda match: f"（{match[0][1:-1]}）", text)
    for pattern in (_QUOTED, _STRAIGHT):
        text = pattern.sub(lambda match: f"「{match[0][1:-1]}」", text)
    return _STOP.sub("。", _COMMA.sub("、", text))
