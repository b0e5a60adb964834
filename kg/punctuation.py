"""A text in; the same text, as long, with the marks that news uses (、。「」・) for their variants, out.

Schools, ministries and mathematicians write ，． or ,. for 、。, mails ｡｢｣, magazines “ ” or 〝 〟. The rules
see one sort; what is shown of a document keeps its own, as every offset fits both.
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


def plain(text: str) -> str:
    """Return *text* with one sort of commas, stops and quotation marks.

    >>> plain("知事は，“話していない”と述べた．参加者は１，２３４人で，Ｊ．ケネディ氏も来た｡")
    '知事は、「話していない」と述べた。参加者は１，２３４人で、Ｊ．ケネディ氏も来た。'
    """
    text = text.translate(_HALF_WIDTH)
    if not _VARIANTS.search(text):
        return text
    text = _SET_OFF.sub(lambda match: f"（{match[0][1:-1]}）", text)
    for pattern in (_QUOTED, _STRAIGHT):
        text = pattern.sub(lambda match: f"「{match[0][1:-1]}」", text)
    return _STOP.sub("。", _COMMA.sub("、", text))
