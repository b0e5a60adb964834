"""How what names none of our kinds of thing ends or is built, by what it was heard as. Data only."""

#: Heard as a body: warnings, prizes, laws, things that are sold, what happens in a game, numbers of things.
NO_BODY = (
    r".+(?:注意報|警報|情報|[0-9０-９]速報|グッズ|ゴロ|ヒット|ホームラン|本塁打|専門家|火災|ネタ|コンテスト|預金|口座|メーリングリスト|制度|条例|条約|憲法|法案|問題|症候群|現象|事件|事故|裁判|装置|免許|番組"
    r"|(?<!ノーベル)賞|プレイステーション|スペシャル|シリーズ|キャンペーン|行動|会見|試合|予選|準決勝|決勝|決勝戦|本線|火災|案投票総数)"
    r"|.{2,4}版|(?!第).*[0-9０-９一二三四五六七八九十両数]+(?:社|校|局|団体|店|チーム|球団|か国|カ国|ヶ国|組織|政党|紙|行)"
    r"|全(?!国|日本|米|英|豪|仏|独|韓|中|電|農|労|共|学|日)[一-鿿]*(?:高校|学校|校|軍隊|球団|チーム|社|局|店|党)"
    r"|(?:[0-9０-９一二]次)?(?:リーグ|予選|グループ)?[A-HＡ-Ｈ](?:組|グループ|ブロック|リーグ)"
    r"|(?:アジア|アフリカ|ヨーロッパ|アラブ|中東|欧州|日本|外国|欧米|南米|北米|海外|地元|中国|韓国)勢"
    r"|(?:小|中|高)(?:学校)?・(?:中|高|大)(?:学校|校|学)|.*テロ対策.*家"
)
#: Heard as an event: what only common nouns tell of, and what does not happen at all.
NO_EVENT = r".+(?:改正|条例|制度|法案|コンテスト|キャンペーン|公開テレビ討論|制度改革)"
SORTS_OF_EVENTS = r".*(?:事件|事故|予選|問題|競走|会見|選考会|騒動|試合|開会式|閉会式|火災|論争|裁判|訴訟|合戦|作業|本会議|親善|全国大会|世界大会|開幕戦)"
#: Heard as somebody: a number of people, a word that begins a list.
NO_PERSON = r"(?:数|十数|数十|複数|何)(?:人|名|頭|匹|台)|.*(?:カテゴリ|オリンピック|ホームページ)"
#: Heard as a place: a number of places, a part that nothing names.
NO_PLACE = r".+(?:カテゴリ|場所)|(?:空白|隣接|近隣|被災|開催|地元|各)(?:県|市|町|村|区|国|州)|(?:市市|町町|村村|県県)"
