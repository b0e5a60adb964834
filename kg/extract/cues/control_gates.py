"""Words of castles and their gates: who shuts them, burns his own, keeps them by office or leaves them. Data only."""

#: Y の門を閉ざす: whoever does so is inside.
SHUT = (
    r"(?:城|大手|搦手|関|正|表)?門を(?:固く|堅く|かたく|ことごとく|残らず|内から)?"
    r"(?:閉ざ(?=[しす])|閉じ(?=[たてる、])|閉め(?=[たてる、])|閉(?=[すし]て?)|鎖(?=[しす])|固め(?=[たて、]))"
)
#: Y に火を放つ; Y を焼く: by whom, the next words tell.
BURNT = (
    r"(?<=に)(?:自ら|みずから|自身で)?火を(?:放(?=[ちっ])|かけ(?=[たて、])|掛け(?=[たて、])|付け(?=[たて、])|つけ(?=[たて、]))"
    r"|(?<=を)(?:自ら|みずから)?焼(?:き(?:払(?=[いっ])|捨て(?=[たて、])|(?=、))|(?=い[てた]))|自焼(?=[しす])"
)
#: … his own castle, not the enemy's.
BY_ONESELF = r"自ら|みずから|自焼"
#: … and how he goes on who has lost it: nobody flees from what he has stormed.
FLEES = r"[^。「」]{0,24}?(?:落ち(?=[たてる、]|延び|のび)|逃れ|逃げ|脱出|自害|自刃|腹を切|切腹|果て(?=[たる])|落去|退去|走(?=った|り、))"
#: Who keeps a castle for himself or somebody else, and what links the office to the name.
_OFFICES = r"城主|城代|城将|城番|守将|守備隊長|籠城の将"
_LINK = r"(?:であった|だった|である|を務め(?:る|た|ている|ていた)|をつとめ(?:る|た)|の|・|、)?"
#: 杉森城主・X; 桐野城代の X.
CASTLE_OFFICE = rf"(?P<castle>(?!老?女城|若城|姫城|前城|元城|旧城|新城(?!代))[一-龥々ァ-ヴー・]{{1,10}}(?:城|砦|館|要塞))(?:主|代|番|将|の(?:{_OFFICES})){_LINK}$"
#: 鷹巣の城主であった X.
OFFICE_OF = rf"の(?:(?P<lord>城主|城代|城番)|城将|守将|守備隊長|籠城の将){_LINK}$"
#: After the name: he was driven out or killed. 城代 X を討って
UNDONE = r"を[^、。「」はがを]{0,8}?(?:討|殺|斬|追|逐|破|捕|降|誅|攻め)"
#: … in a sentence in which the castle falls.
FALLS = r"落ち|落城|陥|開城|抜[いかく]|奪|明け渡|降[っりる伏]|自害|自刃|腹を切|切腹|討ち?死|討た|戦死|逃げ|逃れ|落ち延び"
#: 守将の X: of the castle spoken of.
BARE_OFFICE = rf"(?:^|[、。「　])(?:城将|守将|城代|城番){_LINK}$"
#: Before the name of who withdraws: it had the place to guard. 守備に当たっていた X, 警備の民間会社 X.
GUARDING = r"(?:(?:警備|守備|防衛|防備|守り)(?:の|に(?:当た|あた|就い|つい)っ?て(?:い)?た|を(?:担|受け持|請け負)[^、。]{1,6}[たる])|(?:警備|守備)担当の)[一-龥ァ-ヴー]{0,8}$"
#: Men who are counted only, and were sent by whoever came before: 以来20人が常駐する.
SO_MANY = r"(?:以来|以後|以降|今も|現在は?)?(?:[0-9０-９一二三四五六七八九十百数]+(?:人|名)|隊員|要員|職員|守備兵|兵員)(?:ほど|余り|前後|余)?"
