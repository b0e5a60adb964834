"""Chronicles, records and books whose word a text tells: how they are called, and how it tells it."""

#: A record of some sort, with a name before it: ベルク写本, 稲津覚書, オーヴェルの教科書.
RECORDS = (
    r"年代記|合戦記|軍記|戦記|家記|家譜|家伝|実録|日録|日次記|写本|古写本|覚書|覚え書き|聞書|由緒書|縁起|[市町村県郷国]史|外交史|戦史|公刊戦史|通史"
    r"|風土記|地誌|教科書|副読本|読本|回想録|回顧録|手記|系図|碑文|墓誌|古文書|公文書|旧記|年譜|年表|白書|調書"
)
#: What a record is called by alone, without a name: no name of anything.
BARE = frozenset(
    "年代記 日記 記録 教科書 読本 白書 調書 手記 古文書 公文書 系図 碑文 年表 写本 町史 市史 村史 県史 通史".split()
)
_NAME = r"[一-龥々〆ヶァ-ヴー・]"
#: Records that belong to a land, a side or a school; somebody's diary or memoirs are their own words.
_OWNED = r"教科書|副読本|読本|公式戦史|公刊戦史|戦史|公文書|年代記|古写本|写本"
#: Where such a name stands without brackets.
RECORD = (
    rf"(?<![一-龥々ァ-ヴー・『「])(?P<name>{_NAME}{{1,10}}の{_NAME}{{0,6}}(?:{_OWNED})"
    rf"|(?!同|その|この|ある){_NAME}{{2,10}}(?:{RECORDS}))"
)
#: Where one stands in brackets, whatever it is called; with an author before it (Xの『日本史』) that is who speaks.
TITLE = r"(?:(?<!の)(?<!記事)(?<!の回顧録)(?<!の回想録)(?<!の手記)(?<!の自伝)(?<!の自叙伝)(?<!の著書)|(?<=[史記誌書本伝]の))『(?P<title>[^『』。、]{2,24})』"
#: It tells: は…と記す, には…とある, によれば. Of a title that no record is called by, this much is asked.
_WRITES = r"記(?:す|し|さ|述|録)|書(?:く|い|か|き)|伝え|ある(?=。|が|の|と|し|よう|$)|あり、|教え|説(?:く|い|明)|報じ|念を押"
_FROM = r"(?:の(?:記述|記事|記録|本文))?(?:によ(?:れば|ると)|[にの]?(?:曰く|いわく))"
_AS = r"(?:は|も|では|には|にも|が)、?[^。]{2,80}?"
TELLS = rf"(?:{_FROM}|{_AS}と(?:も|だけ|のみ|まで|、)?(?:[^、。「」はがを]{{1,6}}に)?(?:{_WRITES}))"
#: Of a record, also this: は…とする, は城兵を三百と数える.
STATES = (
    rf"(?:{TELLS}|{_AS}と(?:も|だけ|のみ|は)?(?:する|しており|している|して、|した。|す。|言(?:う|い切|い張)|いう。|主張|断(?:じ|言)|述べ|称し|評|語|否定|触れ)"
    rf"|{_AS}を[^、。「」]{{1,14}}と(?:数え|記|書|する|伝え|呼))"
)
