"""What assemblies adopt, and how it says whose a place is: regular expressions only."""

#: A paper that is the word of whoever adopts it; a treaty or a law of the land is none.
_PAPER = r"(?:[一-龥]{0,4}?(?:決議|宣言|声明|動議|勧告|コミュニケ)文?案?)"
#: Behind whose a place is said to be, on to the paper that says so: 領|と確認する決議を, 一部|だとする決議を.
IN_A_RESOLUTION = rf"[^、。「」]{{0,24}}?(?:する|した|認める|うたう|うたった|述べる|記す|記した|との|という|とした){_PAPER}(?P<case>[をがに]|(?:の採択|への))"
#: Behind the name of who adopted it: 国連総会|の決議は.
ITS_RESOLUTION = rf"の[^、。はが「」]{{0,8}}?{_PAPER}(?:は|が|では|で|も|によると|によれば|に)"
#: Words of a right to land, in a resolution: デリアの領土とする.
OF_RIGHT = r"領|帰属|一部|もの|属"
#: The particles of who adopts it.
ADOPTERS = frozenset({"は", "が", "も", "では", "で"})
