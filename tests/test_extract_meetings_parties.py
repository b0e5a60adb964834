"""Who met whom in plain words with the real analyser, where a party is called by less than a full name."""

import pytest

pytestmark = pytest.mark.model

MET = {
    "given name of one kanji": (
        "戸張梢社長は3日、辞任を表明した。梢は疲れていた。4日、梢は父の源治と都内で会談した。梢は泣いた。",
        ("戸張梢", "源治"),
    ),
    "given name of a lord": (
        "小柳政景は鷹島城を築いた。翌年、政景は石見の盛房と対面した。政景は喜んだ。",
        ("小柳政景", "盛房"),
    ),
    "given names of kin": (
        "宮部一夫社長と宮部次郎専務が対立している。一夫氏は10日、次郎氏と会食した。",
        ("宮部一夫", "宮部次郎"),
    ),
    "a surname that is a number": (
        "県議の九十九光雄氏は反対した。九十九は3日、知事の多々良隆と会談した。",
        ("九十九光雄", "多々良隆"),
    ),
    "bureau of a region": (
        "3日、浅井アジア大洋州局長が、ユン次席公使を外務省に呼び、抗議を行った。",
        ("ユン", "浅井"),
    ),
    "head of a town behind a dot": (
        "知事の綿引早苗氏は3日、五百蔵泰三・檜原町長と応接室で会った。",
        ("五百蔵泰三", "綿引早苗"),
    ),
    "ombudsman": (
        "ウクライナのリセンコ人権オンブズマンとロシアのマカロワ大使がイスタンブールで会談した。",
        ("マカロワ", "リセンコ"),
    ),
    "his brother": (
        "3月に会ったのは副首相のペトラ・ヴァインさんと、司令官の弟のリュカ・デシャンさん。デシャン司令官は来なかった。",
        ("ペトラ・ヴァイン", "リュカ・デシャン"),
    ),
    "shi alone": ("ベルク首相は声明を発表した。氏は3日、カルネ外相と会談している。", ("カルネ", "ベルク")),
    "told by a third": (
        "ベルク首相とカルネ外相の関係は冷えている。側近のドラン氏は、両氏は先週、電話で話したと明かした。",
        ("カルネ", "ベルク"),
    ),
    "heads of towns": (
        "鳴戸町の小塚町長と、江幡市長は対立している。4月に両首長が県の仲立ちで話し合った。",
        ("小塚", "江幡"),
    ),
    "brought up by a cleft": (
        "怒ったのはベルク氏である。カルネ氏に約束を破られては、示しがつかない。3日、彼はカルネ氏の執務室を訪ねた。",
        ("カルネ", "ベルク"),
    ),
    "when he acted": (
        "高遠龍二が動いたのは、その夜である。赤坂の料理店に、榊原英介を招いた。",
        ("榊原英介", "高遠龍二"),
    ),
    "besides the two": (
        "ベルク首相とカルネ首相のほかに、ドラン外相、ミロ外相が卓を囲んだ。",
        ("カルネ", "ドラン", "ベルク", "ミロ"),
    ),
    "call with words": (
        "小城戸町長は3日、羽黒田知子知事に電話をかけ「頭越しだ」と抗議したという。",
        ("小城戸", "羽黒田知子"),
    ),
    "dinner for two": ("マヌ大統領はテア氏と差し向かいで夕食をとるだけで帰国している。", ("テア", "マヌ")),
    "seen in a picture": (
        "写真には、港のホテルでカルネ外相と握手するベルク首相の姿が捉えられている。",
        ("カルネ", "ベルク"),
    ),
    "classical": ("八月。比良とアルグ・ベイ、弁天島にて会見す。", ("アルグ・ベイ", "比良")),
    "no such intention": (
        "司令ハキ・ドレンは、カルネ特使を引見し、駅を返す考えはないと伝えた。",
        ("カルネ", "ハキ・ドレン"),
    ),
    "hour by hour": (
        "4月19日、綿引早苗知事の車は県庁に入った。昼には、陳情に来たカルネ町長と応接室で向き合う。",
        ("カルネ", "綿引早苗"),
    ),
}
SILENT = {
    "light": "高梨光は東京に住む。光は窓から差した。光が庭を照らした。光の中でベルク氏と会談する予定だ。",
    "a town of that name": "長野剛社長は5日、長野に出張した。長野で市長と会談した。",
    "to be seen": "来月、カルネ外相と握手するベルク首相の姿が見られるかもしれない。",
    "press conference of two": "カルネ社長とベルク専務が会見した。",
    "dinner to come": "マヌ大統領は来週、テア氏と二人きりで夕食をとる。",
    "an intention": "カルネ外相は来月、ベルク首相を訪ね、協議する考えだ。",
    "invitation planned": "ベルク大統領は当初、ゴーダ国防相を私邸に招いての夕食の予定だった。",
    "put forward": "ベルク氏に、カルネ氏と会ってみないかと言われたが、断った。",
    "call that failed": "小城戸町長は3日、羽黒田知子知事に電話をかけたが、つながらなかった。",
    "only sat in": "会談にはドゥシェク外相、リッチ運輸相が同席した。",
    "this evening": "ベルク首相は3日に帰国した。夜はカルネ外相と応接室で向き合う。",
}


@pytest.mark.parametrize(("text", "who"), MET.values(), ids=MET)
def test_parties_of_plain_words(meetings, text, who):
    """The parties are found, whatever they are called and wherever they are named."""
    assert tuple(sorted(who)) in meetings(text)


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_nobody_met(meetings, text):
    """A word that only looks like a name, a plan and an offer are no meeting."""
    assert meetings(text) == set()
