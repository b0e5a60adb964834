"""Words of things that bear a place's name and are none, and of what sails from a port. Data only."""

#: Ends a name that no place has: 羽田便.
THING_NAME = r"(?:便|券|号|アカウント|メール|行き)$"

#: Right behind a place's name, what is meant instead: 東京駅間指定席券, イトカワ周回軌道.
THING_BEHIND = r"(?:間|行き?|発|着|方面)?の?(?:[^、。はがをにでと]{0,8})(?:指定席券|航空券|乗車券|切符|チケット|[周公]回軌道|軌道|便(?:名|数)?)(?=[^一-龥]|$)"

#: What sails or flies leaves a port and loses nothing: 艦二隻は.
VESSEL = r"(?:[艦船艇]|機|便|フェリー|タンカー|旅客機)(?:[0-9０-９一二三四五六七八九十両]+[隻艘機])?(?:は|が)[^、。]{0,30}$"

#: Ends the name of a police, which guards a town and does not hold it.
POLICE = ("警", "警察", "警視庁", "警備部", "警察本部")
