"""Names as news writes them: in brackets, in results of games, before a school, with the real analyser."""

import pytest

pytestmark = pytest.mark.model


@pytest.fixture
def who(named):
    """Return each name of a text with its kind and the id of what it is."""
    return lambda text: {name: (kind, thing.entity_id) for name, (kind, thing) in named(text).items()}


FOUND = {
    "reading-before-respect": ("女優の土谷太鳳(たお)さんが出席した。", "土谷太鳳", "Person"),
    "reading-before-office": ("民政党から額田知(さとし)氏が立候補した。", "額田知", "Person"),
    "relief-coordinator": ("「足りない」とレントランド緊急支援調整官は語った。", "レントランド", "Person"),
    "kin": ("喪主は妻博子さん。", "博子", "Person"),
    "games-with-year": (
        "初の金メダル2012年ロンドンオリンピックが開幕した。",
        "ロンドンオリンピック",
        "Event",
    ),
    "games-after-year": (
        "2016年リオデジャネイロ夏季オリンピックが開幕した。",
        "リオデジャネイロ夏季オリンピック",
        "Event",
    ),
    "paper-after-word": (
        "列車がラストラン読売新聞・日本経済新聞によると、終わった。",
        "読売新聞",
        "Organization",
    ),
    "station": ("福島県警察会津若松署は男を逮捕した。", "会津若松署", "Organization"),
    "police-of-station": ("大阪府警察南署は7日、男を逮捕した。", "大阪府警察", "Organization"),
    "school-of-town": ("早瀬市立北小学校の校長が会見した。", "早瀬市立北小学校", "Organization"),
    "school-of-same-town": ("同市立大沢小学校1年生の児童だった。", "大沢小学校", "Organization"),
    "school-of-land": ("山口県立広瀬高等学校では休校が続いた。", "山口県立広瀬高等学校", "Organization"),
    "against": ("県代表対崇徳高校の試合は続いた。", "崇徳高校", "Organization"),
    "country-and-town": ("FIFAはスイス・チューリッヒで理事会を開いた。", "チューリッヒ", "Place"),
    "line-of-town": ("福知山線脱線事故後に設置された。", "福知山線", "Place"),
    "land-of-team": ("サッカー日本代表が勝った。", "日本", "Place"),
    "one-of-two-teams": ("近鉄対西武の試合以来だ。", "近鉄", "Organization"),
    "given-name-is-a-word": ("神奈川県の吉沢成文知事は、述べた。", "吉沢成文", "Person"),
    "land-of-two-words": ("8月1日にもオート・コルス県(コルシカ島)で墜落した。", "オート・コルス県", "Place"),
    "province-of-land": ("台風は中華人民共和国福建省に再上陸した。", "福建省", "Place"),
    "called-after": ("ダルカ・アッザム旅団を名乗る団体が発表した。", "ダルカ・アッザム旅団", "Organization"),
    "private-school": ("松山市の私立愛光中学校が報告した。", "愛光中学校", "Organization"),
    "vice": ("中国外務省の梁剛副報道局長は反論した。", "梁剛", "Person"),
    "team-of-town": ("サンフレッチェ広島が勝った。", "サンフレッチェ広島", "Organization"),
    "airline": ("スカイマーク機が着陸した。", "スカイマーク", "Organization"),
    "way": ("東京-長野間は止まった。", "長野", "Place"),
    "lands-of-railway": ("JR東日本管内で相次ぐ火災があった。", "JR東日本", "Organization"),
    "former-school": ("町は旧赤碕小学校を売却した。", "旧赤碕小学校", "Place"),
    "former-office": ("町は旧苧環営林署の土地を買った。", "旧苧環営林署", "Place"),
    "ground": ("町は旧水産試験場跡地を買った。", "旧水産試験場跡地", "Place"),
    "ground-of-school": ("町は赤碕小学校跡地を売却した。", "赤碕小学校跡地", "Place"),
    "firm-of-place": ("株式会社長門シーサイドは応じた。", "株式会社長門シーサイド", "Organization"),
    "firm-again": (
        "株式会社長門シーサイドは応じた。長門シーサイドの役員だ。",
        "長門シーサイド",
        "Organization",
    ),
    "temple-by-law": ("宗教法人・慈航院は立ち退きを求めた。", "慈航院", "Organization"),
    "firm-by-seat": ("丸十倉庫(本社・港南市)は反論した。", "丸十倉庫", "Organization"),
    "firm-in-kana": ("株式会社ほたるが指定管理を続ける。", "株式会社ほたる", "Organization"),
    "home-in-kana": ("社会福祉法人のぞみの里は開所した。", "社会福祉法人のぞみの里", "Organization"),
    "home-in-quotes": ("社会福祉法人「瑞穂の郷」の土地を売った。", "瑞穂の郷", "Organization"),
    "society-in-quotes": (
        "支援団体・『全国追い出し屋対策会議』は述べた。",
        "全国追い出し屋対策会議",
        "Organization",
    ),
    "shed-by-number": ("鵜泊港2号上屋は市が所有する。", "鵜泊港2号上屋", "Place"),
    "depot": ("鴎台車庫は会社が譲り受けた。", "鴎台車庫", "Place"),
    "firm-of-katakana": ("合同会社ハレは破産した。", "合同会社ハレ", "Organization"),
    "player": ("選手会長のDF有馬翔はこれに先立つ二十日、監督と話した。", "有馬翔", "Person"),
    "medallist": ("パラリンピック銅メダリスト・寒川進さんが会見した。", "寒川進", "Person"),
    "town-head-of-taiwan": ("台湾の劉育育鎮長が来た。劉鎮長は話した。", "劉育育", "Person"),
    "line": ("JR東日本山田線の2駅が休業する。", "JR東日本山田線", "Place"),
}


@pytest.mark.parametrize(("text", "name", "kind"), FOUND.values(), ids=FOUND)
def test_names_have_their_borders(who, text, name, kind):
    """A name ends before its reading, its bearer's office, the next paper; it begins behind a year or 対."""
    assert who(text).get(name, ("", ""))[0] == kind


SILENT = {
    "device": ("緊急列車停止装置(EB装置)の音が鳴った。", "EB装置"),
    "device-short": ("自動列車停止装置(ATS)のスピーカーが鳴った。", "ATS"),
    "right": ("命名権(ネーミングライツ)が採用された。", "ネーミングライツ"),
    "language": ("大会にはジェフ・ビルトン(en:GeoffBilton)が出る。", "en"),
    "people": ("銃で武装した数人が押し入った。", "数人"),
    "firms": ("大会には計7社が参加した。", "計7社"),
    "sponsors": ("スポンサー4社が協賛した。", "スポンサー4社"),
    "every-school": ("全出場高校の選手が集まった。", "全出場高校"),
    "side": ("アジア勢が勝った。", "アジア勢"),
    "group": ("C組の日本は勝ち点3。", "C組"),
    "warning": ("海上には波浪注意報が出ている。", "波浪注意報"),
    "tournament": ("秋場所の会場は変わった。", "秋場所"),
    "crime": ("強盗殺人事件の裁判が始まった。", "強盗殺人事件"),
    "list-of-things": ("木馬・ワーム・スパイウエアが見つかった。", "木馬・ワーム・スパイウエア"),
    "league": ("セ・リーグの記録だ。", "セ・リーグ"),
    "class-of-player": ("アマチュア・女流棋士が対局した。", "アマチュア・女流"),
    "two-letters": ("プロ野球のセ・パ両リーグは2010年5月3日に日程を発表した。", "セ・パ"),
    "hub": ("羽田空港をハブ空港にする。", "ハブ空港"),
    "stations-of-a-sort": ("途中駅の名称が決まった。", "途中駅"),
    "rank": ("大阪府警関西空港署の男性巡査部長(40歳)が逮捕された。", "部長"),
    "firm-of-a-sort": ("ブラジルのマーケティング会社の幹部が逮捕された。", "マーケティング会社"),
    "reading": ("女優・真行寺君枝(しんぎょうじ・きみえ)さん(48歳)が会見した。", "しんぎょうじ"),
    "birds": ("動物園で死んだ鳥6羽からウイルスが発見された。", "鳥6羽"),
    "builder-of-a-sort": ("住宅リフォーム会社の会長が逮捕された。", "リフォーム会社"),
    "within-a-day": ("工事は12日中に終わる。", "日"),
    "exactly": ("午前8時丁度からの放送だ。", "丁"),
    "office-of-a-firm": ("東京本社の記者だった。", "東京本社"),
    "state": ("国家ぐるみの不正があった。", "国家ぐるみ"),
    "grandchild": ("儀平氏のお孫さんが述べた。", "お孫"),
    "former-days": ("旧来の小学校を改めた。", "旧来の小学校"),
    "work-in-quotes": ("支援団体は『春の海』を上演した。", "春の海"),
    "sheds-in-number": ("上屋2号分の屋根を直した。", "2号分"),
    "law-of-firms": ("株式会社設立の手続きを終えた。", "株式会社設立"),
    "horse": ("額田健騎手とレントヴァルカが優勝した。2着はベルザドリーム(牝4歳)。", "レントヴァルカ"),
    "horse-by-sex": ("額田健騎手とレントヴァルカが優勝した。2着はベルザドリーム(牝4歳)。", "ベルザドリーム"),
}


@pytest.mark.parametrize(("text", "name"), SILENT.values(), ids=SILENT)
def test_things_of_news_are_no_names(who, text, name):
    """Devices, rights, numbers of firms, warnings, sorts of crimes, horses and lists of things are not named."""
    assert name not in who(text)


STAY = {
    "crime-with-name": ("狭山事件の再審を求めた。", "狭山事件", "Event"),
    "jockey": ("額田健騎手とレントヴァルカが優勝した。2着はベルザドリーム(牝4歳)。", "額田健", "Person"),
    "runner": ("1着はベルザ選手、2着はドレク選手だった。", "ベルザ", "Person"),
    "office-of-body": ("サハラ開発庁長官が会見した。", "サハラ開発庁", "Organization"),
    "medium-in-brackets": ("ダルカ・ベルメン(ロイター)が伝えた。", "ロイター", "Organization"),
    "heads-a-brigade": ("ドレク・ベルザ旅団長は否定した。", "ドレク・ベルザ", "Person"),
    "state-of-land": ("ドイツ・バイエルン州で会議があった。", "バイエルン州", "Place"),
    "surname-of-kin": ("妻木広忠は城を出た。", "妻木広忠", "Person"),
    "front": ("サンダ民族解放戦線は否定した。", "サンダ民族解放戦線", "Organization"),
}


@pytest.mark.parametrize(("text", "name", "kind"), STAY.values(), ids=STAY)
def test_what_looks_alike_stays_a_name(who, text, name, kind):
    """A crime that is called after somebody, a jockey, a runner and a front are named."""
    assert who(text).get(name, ("", ""))[0] == kind


ONE = {
    "latin-person": (
        "アンドレアス・クルーザー(AndreasKruser)が出る。",
        "アンドレアス・クルーザー",
        "AndreasKruser",
    ),
    "latin-with-language": ("ジェフ・ビルトン(en:GeoffBilton)が出る。", "ジェフ・ビルトン", "GeoffBilton"),
    "latin-place": ("スコピエ近郊の町アラチノヴォ(Aračinovo)に入った。", "アラチノヴォ", "Aračinovo"),
    "latin-short": ("北部連合軍(NLA)が攻撃した。", "北部連合軍", "NLA"),
    "court": (
        "公判が秋田地方裁判所で開かれた。秋田地裁は命じた。",
        "秋田地方裁判所",
        "秋田地裁",
    ),
    "prosecutor": ("大阪地方検察庁は男を起訴した。大阪地検が調べた。", "大阪地方検察庁", "大阪地検"),
    "police": ("秋田県警察本部は発表した。秋田県警が調べている。", "秋田県警察本部", "秋田県警"),
}


@pytest.mark.parametrize(("text", "one", "other"), ONE.values(), ids=ONE)
def test_two_forms_are_one_thing(who, text, one, other):
    """A name and its letters in brackets are one thing, so are a court and its short name."""
    found = who(text)

    assert found[one][1] == found[other][1]


TWO = {
    "stadium-and-city": ("早瀬甲子園球場(西宮市)を改修した。", "早瀬甲子園球場", "西宮市"),
    "city-and-state": ("首都アブジャ(ナイジェリア)で爆発があった。", "アブジャ", "ナイジェリア"),
    "sea-and-country": ("日本海沿いの日本の町で会議があった。", "日本海", "日本"),
    "parties": ("民主党は15日、自由民主党の幹事長を批判した。", "民主党", "自由民主党"),
    "papers": ("信濃毎日新聞が報じた。毎日新聞も伝えた。", "信濃毎日新聞", "毎日新聞"),
}


@pytest.mark.parametrize(("text", "one", "other"), TWO.values(), ids=TWO)
def test_what_stands_in_brackets_may_be_where_it_lies(who, text, one, other):
    """A site and its city, a city and its state, and two papers are two things."""
    found = who(text)

    assert found[one][1] != found[other][1]
