"""Words that say that one statement answers another: regular expressions and lists only."""

#: Reporting verbs that refuse what somebody else said.
REBUTTALS = frozenset("否定 反論 退ける 反発 言い返す 訂正 撤回 拒否".split())

#: A statement that calls another one wrong without repeating it.
WRONG = r"作り話|事実無根|事実ではな|事実に反|でたらめ|デマ|[うウ][そソ](?:だ|で)|嘘|虚偽|捏造|誤報|根拠(?:が|の)な|憶測|推測の域|当たらない|空想|妄想|現実と一致|誤訳"

#: A statement that points back at another one.
POINTING = r"^(?:そう(?:した|いった)|そのよう|そんな|その|こうした|この|これ|それ)"

#: A sentence that answers the one before it.
ANSWERING = r"^(?:これに対し|これに対して|これについて|一方|しかし|だが|ただ|ところが|他方)"

#: Agreement.
AGREEING = r"同意(?:する|します|した)|賛同(?:する|します)|賛成(?:だ|です|する)|支持する|その通りだ|と同じ(?:考え|意見|立場|認識)|言う通り|同感"
AGREEMENT_VERBS = frozenset({"同意"})

#: Pairs of which both cannot be true of one place at one time.
OPPOSITES = (
    (
        r"制圧|奪還|占領|掌握|解放|陥落|支配下|押さえ",
        r"退いていない|退いた部隊は|手にある|戦闘は?続|とどまって|守って|固守|押さえていない|否定|陥落していない",
    ),
    (r"撤収|撤退|離れ|退い", r"退いていない|退いた部隊は|とどまって|手にある"),
    (r"重傷|深手|死亡", r"立っている|執り続けて|無事|健在"),
    (
        r"会談し|会った|会食|電話で話し|語り合|言葉を交わし",
        r"会っていない|会ったこと|お会いし|国外に出ていない|会談はない|面会はな|電話はない|会合はな|事実はない|見舞って",
    ),
)
