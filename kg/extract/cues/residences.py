"""Houses that a record of days calls by what they are: where its holder works and lives. Data only."""

#: 官邸, 県庁 as a piece of an entry, with what may follow: 午前8時12分、公邸から官邸。 The name of no other house.
RESIDENCES = (
    r"(?<=[、。・：: 　\n／/】」])(?P<first>官邸|公邸|県庁|都庁|道庁|府庁|市役所|町役場|村役場|宮殿|王宮)(?=[、。\n／/]|着|発|へ|に|で|から|を|到着|$)"
    r"|(?<=から)(?P<second>官邸|公邸|県庁|都庁|道庁|府庁|市役所|町役場|村役場|宮殿|王宮)(?=[、。\n]|へ|に|着|$)"
)
