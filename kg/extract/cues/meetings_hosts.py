"""Words that tell of a guest of the land where a meeting is (来訪中). Data only."""

#: Before the name of a guest.
GUEST = (
    r"(?:来訪中|来訪した|当地を(?:訪れた|訪問中|訪問した)|当地に滞在中|同国を(?:訪れた|訪問中|訪問した)|[、は]訪れた|に駐在する|(?<!を)(?:公式|実務|国賓として)訪問中|から(?:公式)?訪問中|表敬に訪れた)"
    r"(?:の)?"
)
GUEST_IN_JAPAN = r"(?:来日中|来日した|訪日中|訪日した)の?"
#: Behind the verb of meeting, to the end: where it was. 会いましたよ、本屋で.
SPEECH_ENDS_IN_PLACE = r"[^、。「」]{0,8}、[^、。「」はがを]{2,24}で[。」]?\s*$"
#: Who came to where the other one has an office: 現地入りし、X 市の Y 市長と.
CAME_THERE = r"(?:現地|当地)(?:入り|に入|を訪|に飛|へ飛|に到着)"
#: An envoy after his name, and the land that he is sent to: X|駐ロシア大使, |駐ロシア大使の|X.
ENVOY_TO = r"駐(?P<land>[一-龥ァ-ヴー]{1,10}?)(?:特命全権|臨時代理)?(?:大使|公使|総領事)"
#: After the name of an official: whoever was called came to his office. 次官|に呼び出され.
SUMMONED = r"[一-龥ァ-ヴー]{0,10}に(?:呼び出され|呼びつけられ|召喚され|召致され|呼ばれ)"
#: Right before the name of a guest who is told something: the house he came to. |TKI|を訪れた X に.
CAME_TO = r"を(?:訪れた|訪問した|訪ねた|訪問中の|訪れている)(?=[一-龥ァ-ヴーA-Za-z])"
