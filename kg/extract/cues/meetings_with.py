"""With somebody (と) in one room, or for so long, whatever was done there: a regex a line. Data only."""

from kg.extract.cues.meetings_venues import VENUE_NOUNS

#: Before these it is no meeting: what two do as a couple, on a stage, against each other or for years.
_NOT_MET = (
    r"結婚|離婚|婚約|挙式|式を挙げ|披露宴|暮らし|同居|同棲|住[んみ]|育[っち]|働[いき]|勤め|勤務|生まれ|学[んび]|共演|公演|演奏|演じ|歌[っい]|踊[っり]|出演|出場|撮影|撮っ|写真|録音|競演|優勝|戦[っい]|闘[っい]|争[っい]|競[っい]|対戦|対決|対局"
    r"|殺|死[なん]|亡くな|倒れ|撃たれ|襲|捕ま|捕らえ|拘束|逮捕|起訴|処刑|埋葬|葬|発見|救助|救出|創業|設立|経営|開業|開店|出店|店を出|同じ年|同期|比べ|並び称|入れ替わ|交代|別れ|はぐれ|すれ違|共著|連名|共同|提携|合併|手紙|文通|メール|連絡を取|知り合い|交際|付き合"
)
#: What is not told as done.
_NOT_DONE = r"予定|方針|意向|見通し|考えを|計画|つもり|はず|よう(?:と|に求|に要)|べき|前に|代わり|寸前|直前|ずに|ないまま|そび|損ね|なかっ|ませんでし|たい|たかっ|という噂|とのうわさ|かもしれ|だろう"
_KEPT = rf"(?:(?!{_NOT_MET}|{_NOT_DONE})[^。、「」はが])"
_DONE = r"[いきぎしちにびみりっんえけげせてねべめれ](?=(?:た|だ|まし|ました)(?![いらりめ])(?:[。、]|と|という|の|こと|$))"
_ROOM = f"(?:{'|'.join(sorted((n for n in VENUE_NOUNS if len(n) > 1), key=len, reverse=True))})"
_LENGTH = (
    r"(?:約|およそ|たっぷり|ほぼ)?[0-9０-９一二三四五六七八九十数]+(?:時間|分間|分|刻)(?:半|間|余り|あまり|ほど|近く|も|以上|にわたって|にわたり)*"
    r"|夜通し|一晩中|夜を徹して|夜更けまで|深夜まで|明け方まで|朝まで|半日|終日|日が暮れるまで|日没まで|何時間も|長時間|しばらく|しばし"
)
WITH_THEM = (
    # Y と料亭で将来を占った
    rf"(?:[^。、「」はがをとで]{{1,10}}の)?{_ROOM}(?:の[^。、「」はがをと]{{1,6}})?で、?{_KEPT}{{2,26}}?{_DONE}",
    # Y と2時間、絵の話に興じた
    rf"(?:{_LENGTH})、?{_KEPT}{{2,26}}?{_DONE}",
    # Y と葉巻をくゆらせながら腹を探った
    rf"(?<=[とで、])(?!{_KEPT}{{0,12}}(?:協力|連携|競|争|戦|対立|距離|比較|連絡))[^。、「」はが]{{3,16}}(?:ながら|つつ)、?{_KEPT}{{2,26}}?{_DONE}",
)

#: Behind who was there besides those who are named: 両首脳のほかに、.
BESIDES = r"(?:の(?:ほか|他|外)(?:に)?|に加え(?:て)?)、"
#: Behind X と: whoever says I came along with X. X さんと|私の二人で.
WITH_ME = r"、?(?:私|僕|ぼく|わたし|わたくし|俺)(?:の|とで|で|が|は)"
#: After に of whom the subject met at the same talks: 田島会長に加え、Y 副会長らと.
IN_ADDITION = r"加えて?、?"
#: Between those who are named and a verb of meeting: others without a name were there. Y 会長、ほか協会の理事らと.
SEVERAL = r"(?:[一-龥ァ-ヴー]{0,8}の?ほか|、(?:その)?ほか)(?:に|、)?[^、。はがを「」]{1,24}(?:ら|たち|など|陣|団)と(?:[^、。はがをと「」]{0,12}[でに日夜朝]、?)?"
#: Between whom somebody was sent to (に) and a verb of meeting: 特使を派遣して.
SENT_TO = r"(?:[^、。はがを「」]{0,10})?(?:特使|使者|使節団?|代表団|密使|高官|代表者?)を(?:派遣し|送り|送っ|遣わし|遣り)(?:て|、|て、)?[^。はが「」]{0,12}"
#: Behind a verb of meeting: another is asked or told to do it. Z は X に、Y と会う|よう勧めた.
ASKED_TO = (
    r"(?:する|る|う)?(?:よう(?:に)?|ことを)(?:と)?、?[^、。「」はが]{0,8}?"
    r"(?:勧め|薦め|求め|頼[みん]|命じ|指示|促|要請|要望|説得|説[いき]|働きかけ|申し渡|言いつけ|依頼|助言|進言|忠告|迫)"
)
