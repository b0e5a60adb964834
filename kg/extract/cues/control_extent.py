"""How much of a place is held: regular expressions only. What may stand for a whole place is PARTS in control.py."""

#: A part of a land, by its bearing or by what is left of it.
PART = r"(?:[東西南北]{1,2}(?:部|側|岸|半分|半|端|郊外|地区)|中心部|中心街|中部|郊外|周辺部|外縁部?|残り(?:の[一-龥]{1,3})?|残る[一-龥]{1,4})"
#: Before a part: it is one of what was named. ザレム市の|北部を; ザレム市は|東部を.
WHOSE_PART = r"(?:の(?:うち)?、?|[はがも]、?|で(?:は|も)、?|、|(?<!の)(?<=[市町村島])の)$"
#: After a part: it is what is held, or it is where who holds it is told.
OF_A_VERB = r"(?:の?(?:大半|大部分|全域|一部|一帯|広い範囲))?(?:[をはがも]|では|から)"
#: After the stem of a verb of holding: nothing more than this is held. 支配しているの|は駅周辺だけだ.
NO_MORE_THAN = (
    r"[ぁ-ん]{0,8}(?:のは|(?:の|こと)が(?:できた|できる)のは|範囲は|地域は)、?"
    r"(?P<part>[^、。「」]{1,20}?)(?:だけ|のみ|に(?:すぎ|過ぎ)|(?:だけ)?に(?:限ら|限定さ|とどま|留ま|止ま)|くらい|ぐらい|程度)"
)
#: Bearings that an extent may name; of two extents without a common one neither is within the other.
BEARINGS = r"[東西南北](?=[東西南北]?(?:部|側|岸|半|端|郊外|地区))|中心|中部|郊外|周辺|外縁|残"
#: Behind the name of a land: so many villages of it and no more. 白岩領|のうち東の六か村を.
COUNTED_PART = (
    r"(?:藩領|領|国|藩)?(?:内)?(?:の(?:うち|中)?|のうちの|から|、うち)、?(?P<part>[^、。はがをに「」]{0,6}?"
    r"[数0-9０-９一二三四五六七八九十百]+(?:[かカヵケヶ箇個]?(?:村|郷|所|町|郡|州|県|市|島|浦|宿|国)|つの(?:村|町|郡|郷|地区|集落)|地区|集落)(?:余り?|ほど)?)"
    r"(?=[をはがも]|の(?:支配|管理|統治))"
)
