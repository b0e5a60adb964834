"""Words that tell of a guest of the land where a meeting is (来訪中). Data only."""

#: Before the name of a guest.
GUEST = (
    r"(?:来訪中|来訪した|当地を(?:訪れた|訪問中|訪問した)|当地に滞在中|同国を(?:訪れた|訪問中|訪問した)|[、は]訪れた|に駐在する|(?<!を)(?:公式|実務|国賓として)訪問中|から(?:公式)?訪問中|表敬に訪れた)"
    r"(?:の)?"
)
GUEST_IN_JAPAN = r"(?:来日中|来日した|訪日中|訪日した)の?"
#: Behind the verb of meeting, to the end: where it was. 会いましたよ、本屋で.
SPEECH_ENDS_IN_PLACE = r"[^、。「」]{0,8}、[^、。「」はがを]{2,24}で[。」]?\s*$"
