"""What stands right behind a content or its verb and says whether anybody said it: regular expressions only."""

#: After a reporting verb: nothing was said.
NEGATED = r"(?:ても[みい]な|[しらわかさまたなばがせりえけげめれべじ]{0,2}?(?:な(?:い|かっ|く)|ず|ません|ぬ(?![あ-ん])|て(?:は|も)?い(?:な(?:い|かっ)|ません)|て(?:は)?おら))"

#: After a reporting verb: nobody said it yet, or would only have said it.
UNSAID = r"(?:[るうくすつぬぶむぐ]|している|てい(?:る|た))?(?:べき(?!だと)|かどうか|かは|はずだった|ところだった|(?:わけ|はず)が(?:な|あり)|まい(?:。|$)|だろう|でしょう|かもしれ|に違いな|つもり|(?:見通し|見込み|予定|方針|構え|考え|意向|もよう|模様|公算)(?:だ|で(?:す|あ|い)|を|。|、))"

#: A verb that keeps silent: its complement is no claim.
SILENCE = (
    r"(?:(?:言及|明言|回答|答え|確認|コメント|論評|判断|発言|断定|説明|返答|言い方|答弁)(?:する(?:の|こと))?(?:を|は|も)?(?:、)?(?:避け|控え|差し控え|拒[んみ否]|保留)"
    r"|口をつぐ|口を閉ざ|答えな|触れな|触れて[いお])"
)

#: After a quotation: it stands on something, nobody says it.
NOT_SPOKEN = r"と(?:は|も)?(?:表示|書か|記さ|記載|明記|印字|刻ま|掲示|名付|題し|呼ば|[0-9０-９]+番|、|ある|あり|い[うっ]た)"

#: …だとして言及を避けた: a reason that somebody gave.
REASON_FOLLOWED = r"して(?:い|お|[、。]|[^、。]{0,16}(?:避け|拒|退け|控え|応じ|譲ら|認め|示さ|明らかにし|賛成|反対|辞退|支持))"

#: Closing words of hearsay that are not part of the content.
HEARSAY_TAILS = r"(?:という(?:こと|の)?(?:だ|です|でした|である)?|といい(?:、|ます)|といいます|とのこと(?:だ|です|である)?|そうだ|そうです|そうである|ということ)(?:。|$)"

#: After a verb's stem: the passive, in which the subject is not the speaker.
PASSIVE = r"(?:され|られ|われ|せられ)"

#: Nouns that continue a reporting clause: 述べたうえで, 述べた一方.
TAIL_WORDS = tuple("うえ 上 で 一方 ほか 後 あと 際 もの の が に ところ のち 点".split())

#: 「…」と and then anything at all: the subject says it, unless the quotation is a name.
NAMING = r"(?:と(?:は|も)?(?:ある(?:。|が|の)|あり、|あった|呼ば|名付|名づ|題[しす]|称[しすさ]|書かれ|記され|いう(?!。)|いった|並|同(?:じ|時|様|義|列|等|一|程度|い)|され|とも|の(?!こと)|みられ|される|なっ|な[るり]|い(?:う|える)))"

#: 「…」と聞かれ: a question put to the subject, nobody's statement.
ASKED_PASSIVE = (
    r"と(?:も|は)?、?[^、。〓はがを]{0,10}?(?:聞か|問わ|尋ねら|たずねら|質問さ|問いただされ|問い詰めら)れ"
)

#: Xは橋として知られる, 選手として出た: what something is, not what somebody holds.
BEING = r"して(?:も)?(?:広く|よく|最も)?(?:知ら|有名|名高|親しま|愛さ|使わ|用い|残っ|残さ|登場|出演|出場|参加|働|活躍|就任|選ば|起用|生まれ|育|迎え|招か|扱わ|数え)"

#: Xから…するよう求められた, Xから…するよう要請があった: X says it.
ASKED = r"^(?:られ|され|せられ)|^(?:要請|指示|要望|依頼|抗議|助言|命令|求め|申し入れ)(?:が|も)(?:あっ|届)|^(?:要請|指示|要望|依頼|助言|命令)(?:を|され)(?:受け)?"

#: How a sentence in the old written language ends, where a name and a comma open it: 足彦、…と述ぶ。
CLASSICAL = r"(?:[ぶずつぬむ]|(?<![まで])す|たり|けり|なり|せり|給う|たまう|たまいき|き)。?$"

#: A figure before と: 31人と, 4割と.
FIGURE = r"[0-9０-９〇一二三四五六七八九十百千万億兆半数][0-9０-９〇一二三四五六七八九十百千万億兆,，.．・]*(?:[%％]|[一-龥ァ-ヴA-Za-zａ-ｚ]{1,6})(?:以上|以下|未満|程度|前後|余り|あまり|ほど|強|弱)?$"

#: Nouns of judgement before と: 同盟の仕業と, 記事を不正確と.
JUDGED = (
    r"(?:仕業|しわざ|せい|責任|原因|結果|誤り|間違い|不正確|不適切|適切|不十分|十分|事実|虚偽|[うウ][そソ]|嘘|偽り|でたらめ|捏造|ねつ造|作り話|違法|合法|無効|有効|不当|正当|妥当|可能|不可能|必要|不要|当然|無理|論外"
    r"|侵略|テロ|犯罪|自作自演|挑発|領土|領海|内政干渉|暴挙|自殺|事故|他殺|偽書|偽物|贋作|本物|真作|反逆|謀反|成功|失敗|勝利|敗北|前進|後退|違反|裏切り|茶番|冒涜|侮辱|脅迫|恐喝|犯行|関与|陰謀|過失|故意|正当防衛|占領|占拠)$"
)

#: Whose doing something is said to be, with no object: 同盟の仕業とした.
BLAMED = r"の(?:仕業|しわざ|せい|責任|犯行|犯行声明|挑発|自作自演|陰謀|過失)$"

#: What is counted when 〜を400人とする says a figure: not a quota or a term that is set.
COUNTED = r"(?:死者|戦死者|負傷者|死傷者|犠牲者|死亡者|行方不明者|捕虜|難民|避難民|被害|損失|損害|戦果|兵力|人口|参加者|確率|割合|支持率|支配地域|面積|被害額|数)(?:数|額)?を[^、。はがを]*$"

#: After 、と: any verb says how it was said, unless it says that it stands written.
PAUSED = r"(?![いのもなはにきこ、])(?![^、。]{0,10}(?:あ[るっ]|なっ|なる|書かれ|記され))[^、。〓はが]{2,16}(?:[。、]|$)"

#: 〜とする before somebody: 制裁にとどめるべきだとするX外相, not とする報道.
HELD = r"とする(?=[一-龥ァ-ヴ])(?![^、。はがを]{0,16}(?:報道|記事|発表|主張|声明|投稿|説|指摘|情報|話|見方|案|方針|立場|考え|判断|判決|決議|文書|書簡|通知))"

#: A predicate behind と: up to its pause, with no subject of its own; ``done`` where it tells what happened.
OPEN_PREDICATE = r"(?:[もはの]み?)?(?P<verb>[^、。〓はが]{2,26}?(?P<done>[ただ]|て(?:い|お)(?:る|ます)|てみせる|[一-龥]{2})?)(?:という|とか|らしい|ようだ|そうだ|と聞く)?(?=。|$|、|が、|ものの|一方)"

#: Behind と, nothing is said: what is called, becomes, is known, felt, seen, compared, planned, tried.
NOT_SPEECH = (
    r"(?:[もはの]み?)?、?(?:いう|いっ[たて]|いえ|言え|言われ|呼[びばん]|な[るりっれ]|あ[るりっ]|され|さる|し[てたつな、]|する|せ[ずざ]|みら|見ら|み[てたる]|見[てたるえ]|思[わえ]|考えら|感じら|同|共|とも|並|比べ|違|異な|並行|一緒"
    r"|知[ら-ろっ]|分か|わか|判[明っ]|気づ|気付|聞[いかくこ]|きい|悟|覚え|勘違|錯覚|思い込|仮定|想像|想定|推測|期待さ|予想さ|報じら|伝えら|言い伝え|目さ|噂さ|うわさ|評判|有名|知られ|信じら|信じて(?:き|い)た|伝わ|決ま|決め|決定|判定|認定|認められ|書か|記さ|題|名付|名づ|称|銘打|命名"
    r"|き(?![いっ])|ころ|こと|ばかり|たん|たちまち|もに|おり|ともな|比し|引き換|引きかえ|限ら|かぎら|関係|縁|組|手を|協|会[いうっ]|別れ|戦|争|対|競|交|結|連携|提携|合意|合流|合併|衝突|取引|契約|結婚|離婚|暮ら|住|付き合"
    r"|[^、。]{0,16}(?:さ|ら|わ|か|た|ま|な|が|ば)れ(?:て(?:い|お)|た|る|ず|な|、|。|$)|[^、。]{0,12}(?:な[るりっ](?:た|て|$)?|にな(?:る|っ)|聞こえ|見え|思え|感じられ|響))"
)

#: How a clause ends that と can only quote.
SAID_OF_PAST = r"(?:[^てい]た|った|いた|えた|した|きた|ていた|だった|[^なんう]だ|のだ|んだ|です|でした|ます|ました|ません|ませんでした|べき|べきだ|まい|[かばがらなまさたわ]ぬ|であった|無根|不要|必要)$"

#: How a clause ends that と may quote or take as a condition.
CONDITIONAL_LIKE = r"(?:ない|ある|いる|である|たい|ている|ていない|できない|しない|[いしき]い)$"

#: Verbs that are words where they are denied beside a quotation: 「意味はない」と応じず.
REFUSED_WITH_WORDS = r"(?:応じ|認め|譲ら|受け入れ|聞き入れ|引か|折れ|許さ|同意し|賛同し|納得し|動か|乗ら|従わ|屈し|受け取ら|受け付け|歩み寄ら|明け渡さ|手放さ)(?:な|ず|よう(?:と)?(?:は|も)?しな|ません|ぬ)"
