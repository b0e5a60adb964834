"""Words by which somebody met or spoke with whoever tells it, without a word of them. Data only."""

#: Done for the teller: 話してくれたのは X だ, X さんが会ってくださった.
FAVOUR = (
    r"(?:話し|話を聞かせ|お話を聞かせ|会っ|お会いになっ|面会し|面談し|応対し|対応し|出迎え|迎え|相談に乗っ|話を聞い|時間を割い|時間を取っ|案内し|(?:お)?茶を出し|もてなし)"
    r"て(?:くれ(?=た|まし|な|ませ|ず)|くださ(?=っ|い|ら)|下さ(?=っ|い|ら))"
)
#: Heard at the other end: 内相は電話の向こうで「…」と怒鳴った.
OTHER_END = (
    r"(?:電話|受話器|電話口|回線|画面)の(?:向こう|むこう)(?:側)?で、?(?:「[^」]*」|『[^』]*』|[^。「」『』はが]){0,60}?"
    r"(?:と(?:言|怒鳴|答え|語|笑|話|叫|つぶや|告げ|述べ|漏らし|泣|聞|尋)|(?:笑|泣|怒鳴|叫|ため息をつ))(?=[いっんえねしりき])"
)
#: After a talk was told: the next was with X. 翌3日は X が相手だった.
NEXT_ONE = r"が、?(?:[^、。はが「」]{0,8}の)?(?:話し)?相手(?=だった|でした|である|です|となっ|になっ)"
#: Sentences of games, where a partner is an opponent.
PLAYED = r"試合|決勝|戦で|対局|初戦|優勝|リーグ|大会|勝|敗"
