"""Endings of castles, counties and harbours that a text leaves out when it goes on, and signs of people. Data only."""

#: What ends the name of a place that its stem alone may stand for.
SEATS = ("城", "砦", "要害", "館", "郷", "郡", "荘", "庄", "湊", "峠", "宿", "関", "城下")
#: Rules of mentions by which a name is only heard as one of a person.
HEARD = frozenset({"recogniser alone", "recogniser", "shape"})
#: Behind a name: it is somebody, or those of a house.
HONOURS = ("氏", "殿", "様", "公", "さん", "家", "勢", "方", "衆", "一族", "党", "兄弟", "父子")
#: What ends the name of land before its yield: 北郷三千石.
LANDS_WITH_YIELDS = ("郷", "郡", "荘", "庄", "村", "領", "谷", "島", "浜", "津", "国", "藩", "邑", "保", "名")
#: Right behind the name of a place: the estate that bears it. 刈谷|庄.
ESTATE_BEHIND = r"(?:庄|荘|御厨|御園|保)(?=[はをがにのもへとや、。・」]|から|より|まで|内)"
