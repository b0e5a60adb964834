"""Words by which a sentence gives a named event its date or place: patterns over what stands between them."""

#: between a date or place (with its particle) and the event after it: 1月にXで起きた〈E〉
HAPPENED = r"(?:起きた|起こった|起った|あった|行われた|行なわれた|開かれた|開催された|始まった|勃発した|発生した|結ばれた|締結された|調印された|署名された|開かれる|行われる|開催される|予定の|予定されている)"
#: after a date or place that follows the event as topic or subject: 〈E〉は1月に始まった
HAPPENS = r"(?:起き|起こ|起っ|あった|行わ|行な|開か|開催|始ま|開幕|勃発|発生|結ば|締結|調印|署名)"
#: after the event as topic, before the date: 〈E〉は、〈E〉が
TOPIC = r"(?:は|が|も)、?"
