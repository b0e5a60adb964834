"""Grants by which somebody runs a place, and how they end: regular expressions only."""

_GRANT = r"(?:指定管理者?(?:の指定|業務)?|指定|許可|免許|認可|承認|契約|協定|委託|委任|業務委託|(?:採掘|鉱業|鉱|運営|経営|使用|占用|利用|租借|借地|営業|管理|開発|操業|漁業|賃借)(?:権|許可|契約|免許|認可)?)"
#: A grant is taken back: 指定を取り消した, 採掘権は剥奪された, 契約が打ち切られた.
REVOKED = rf"{_GRANT}(?:を|は|が|も)(?:[^、。「」はがを]{{0,12}}?)(?P<verb>取り消|解除|剥奪|はく奪|打ち切|解約|失効|無効と|返上|破棄|打切|召し上げ|取り上げ|更新(?:され|し)な)"
#: Grants of another sort: who gives up a name or the screening has not run the place.
OTHER_GRANT = r"(?:命名権|ネーミング・?ライツ|放映権|放送権|スポンサー|広告|代理人?|雇用|労働|選手|専属|マネジメント|販売|購読|保険|携帯|婚約)[^、。「」]{0,10}$"
#: … or whoever had it steps down: 指定管理者を外れた.
STEPPED_DOWN = r"(?:指定管理者|管理者|運営者|受託者|運営)(?:を|から)(?:[^、。「」はがを]{0,8}?)(?P<verb>外れ|外さ|降り|降ろさ|退い|辞退し|撤退し|手を引)"
#: … or it was granted and then was not: 運営権は与えられたが、翌年に取り消された.
GRANTED_ONCE = r"(?<=[ただる])(?:が|ものの|けれども?)、(?:[^、。はがを「」]{0,12})(?P<verb>取り消され|剥奪され|はく奪され|取り上げられ|召し上げられ)"
#: So many sentences before, the holding may be told.
REACH = 2
