"""What somebody is said to have made up his mind to, and by whom it is said: regular expressions only."""

_TELLS = r"(?:明らかに|話し|話す|語っ|語り|語る|述べ|明かし|明かす|報じ|伝え|証言|漏らし|説明|指摘|認め|答え)"
_INSIDERS = r"(?:関係者|幹部|高官|筋|側近|周辺|当局者|消息筋|同僚|知人|議員|事務所|陣営)"
#: Behind the verb: somebody else tells it. 意向を固め|たと関係者が明らかにした, 固め|たことが取材で分かった.
TOLD_BEHIND = rf"[^。、]{{0,6}}?(?:と|ことを|ことが|と、|ことが、|ことを、)(?:[^。「」]{{0,40}}?{_TELLS}|[^。「」]{{0,30}}?(?:分か|わか|判明|明るみ)|み(?:られ|る)|され|いう)"
#: Before: it is on somebody's word.
ON_ITS_WORD = r"(?:によると|によれば|によりますと|の話では|への取材(?:で|に)|が(?:明らかにし|話し|語っ)たところ(?:では|によると))"
#: The next sentence says whose word it was.
TOLD_NEXT = (
    rf"^(?:複数の|[^。、はが「」]{{0,14}}の|これは|同日、)*[^。、はが「」]{{0,8}}{_INSIDERS}(?:ら|たち|の[0-9０-９一二三四]人)?(?:が|への取材で)[^。「」]{{0,16}}?"
    rf"(?:{_TELLS}|分か|わか)"
)
