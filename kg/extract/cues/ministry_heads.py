"""Ministries and staffs that stand between a surname and its office: ザハロワ外務省情報局長. Data only."""

#: Of a ministry, a staff or an army, with the office of who speaks for it or heads a part of it.
MINISTRY_OFFICE = (
    r"(?:(?:外務|国防|内務|国務|防衛|情報|法務|財務|司法|保健|石油|経済|外交|国家保安|公安|非常事態)省|国防総省|外交部|国防部|大統領府|首相府|王宮府|内閣府|首相官邸|国家安全保障会議|安全保障会議|参謀本部|統合参謀本部)"
    r"[一-龥]{0,8}?(?:報道官|副報道官|報道局長|報道部長|局長|副局長|総局長|長官|副長官|次官|副大臣|参謀総長|総長|補佐官|顧問|議長|書記|副書記|事務局長|部長|室長|司令官|広報官|広報部長|スポークスマン)"
    r"|(?:国軍|海軍|空軍|陸軍|国防軍|(?<=[ァ-ヴー])軍)(?:首席|主席|主任|筆頭)?(?:報道官|参謀総長|総参謀長|スポークスマン|報道部長|広報官)"
)
#: Of a council or office that is named by common words.
COUNCIL_OFFICE = r"[一-龥]{2,10}(?:評議会|委員会|会議|議会|政府|総局|庁|機構|戦線|部隊|軍団)(?:議長|副議長|委員長|代表|長官|書記|事務局長|報道官|司令官|団長)"
#: Ends a place that has no ministries of its own.
NO_STATE = tuple("市 州 県 郡 町 村 区 地区 都 府 道 島 川 湖 山 橋 港".split())
#: Before the surname: a state that was named before.
STATE_BEFORE = r"(?:同国|自国|わが国|我が国|当国|隣国)の$"
#: Ends the name of a land of a federation, which has ministries: タタールスタン外務省.
LAND_ENDS = ("スタン", "ランド", "リア", "ジア")
