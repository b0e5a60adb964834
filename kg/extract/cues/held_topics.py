"""What stands behind a place that is a topic where the verb is done to it: regular expressions only."""

_BETWEEN = r"(?:[^、。はがを「」『』]{1,14}?(?:[にで]|まで|から|日|月|年|、))?(?:今も|今なお|なお|いまだに?|依然(?:として)?|引き続き|現在も|すでに|既に|完全に|ほぼ|いったん|一旦|全て|すべて|自ら)?"
_DONE = r"(?:し|する|さ|済み)"
#: Taken or given up: 放棄したと認めた, 先月に奪い返したと発表した.
HELD_TOPIC = (
    rf"{_BETWEEN}(?:(?:放棄|制圧|奪還|解放|占領|占拠|奪取|掌握|攻略|陥落さ|喪失|死守){_DONE}|(?:明け渡|手放|攻め落と|取り戻|取り返)し[たて、]"
    r"|(?:奪い返|攻め取|奪い取|守り抜|守り切)[しっいり][たて、]|失[っい][たて、])"
)
#: Kept, which a town too may say of its own affairs.
KEPT_TOPIC = rf"{_BETWEEN}(?:確保|維持|保持){_DONE}"
TOPIC_TOWNS = ("市", "町", "村", "区", "県", "府", "州", "省", "国")
