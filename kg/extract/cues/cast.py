"""Words of labels and introductions of turns of speech: regular expressions only."""

#: Whoever bears such a label asks, and says nothing by it.
ASKS = (
    r"(?:[一-龥ァ-ヴー・]{2,14}(?:紙|通信|新聞|テレビ|放送|ラジオ|タイムズ|ポスト|ニュース)|記者(?:団)?|質問者?|質疑|問い?|司会者?|進行|聞き手|インタビュアー|インタビュー[ア者]|MC|ＭＣ|キャスター|アナウンサー|アナ|特派員|編集部|本[紙誌]|会場|参加者|傍聴者|視聴者|リスナー|フロア|[QＱ][0-9０-９]*|問[0-9０-９一二三四五六七八九十]*"
    r"|取材班|ライター|編集長|ホスト|デスク)(?:[A-ZＡ-Ｚ0-9０-９]|[(（][^()（）]*[)）])?$"
)

#: A label for who answers, whoever that is.
ANSWERS = r"[AＡ][0-9０-９]*|答え?[0-9０-９一二三四五六七八九十]*|回答者?|ゲスト|話し手|語り手|本人|証言者|先生|選手|ご本人"

#: A line of the head that introduces who speaks.
GUEST_LINE = r"[^。、]{0,6}?(?:ゲスト|話し手|語り手|語る人|回答者?|答え手|出演者?|説明者|登壇者?|発言者|会見者|証言者?|証人|講師|お話|語り)[ 　:：・／/=＝]*"

#: After a name in the head of a document: its bearer is asked in it.
INTERVIEW = r"[^、。をがは]{0,16}?(?:インタビュー|一問一答|[定例緊急臨時記者共同]{0,8}会見|の証言|口述|聞き書き)|[^、。のをがは 　「」]{0,12}?(?:(?:に|へ)[ 　]?(?:[^、。]{0,16}を)?(?:聞く|聞いた|聞きました|訊く|訊いた)|[はが]語る|[がは]お?(?:答え|こたえ)(?:る|ます|ました|た)(?:$|[ 　。！!】]))"

#: Before a name: its bearer asks or wrote it down.
ASKS_BEFORE = (
    r"(?:聞き手|インタビュアー|司会者?|進行|訳|構成|文|編集|写真|取材|記録|書き起こし)[^。、]{0,10}$"
)

#: An office that speaks for the house that the document's head names.
SPOKESMAN = (
    r"(?:報道官|報道担当|広報官?|スポークス(?:マン|パーソン|ウーマン)|当局者?|担当者|幹部|高官|事務局)$"
)

#: Somebody speaks of himself, not a newspaper of what it explains.
SPEAKS = r"(?<![一-龥])(?:私|わたし|僕|ぼく|俺|われわれ|我々|うち|わが[国軍社党])(?:ども|たち|達|ら)?(?:[はもがのをに、]|$)"

#: A time before a label: [00:12] 砂川：….
CLOCK = (
    r"^[\[(（［【]?(?:(?:[0-9０-９]{4}[年/.-])?[0-9０-９]{1,2}[月/.-][0-9０-９]{1,2}日?(?:[ 　]?[(（][月火水木金土日][)）])?[ 　,、]*|[0-9０-９]{1,2}日[ 　]*)?"
    r"(?:(?:午前|午後)?[0-9０-９]{1,2}(?:[:：][0-9０-９]{2}(?::[0-9]{2})?|時(?:[0-9０-９]{1,2}分|半)?))?[\])）］】]?[ 　|｜\t/／、,]+"
)

#: A label that needs a legend, and how one stands before and behind the name it is for.
INITIAL = r"[A-ZＡ-Ｚa-zａ-ｚ]{1,2}"
LEGEND_BEFORE = r"(?<![A-ZＡ-Ｚa-zａ-ｚ]){word}[ 　]*[（(＝=][ 　]*$"
LEGEND_BEHIND = r"[^、。（(]{{0,8}}[（(](?:以下、?|=|＝)?{word}[）)]"
