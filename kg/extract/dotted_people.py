"""The names heard in a sentence in; people and countries that dots join parted, out.

アラン・ドレク・オルデン外相 is アラン・ドレク of オルデン, オルデン・ドレク大統領 is ドレク of オルデン. Only
where an office follows, and only with countries of the gazetteer.
"""

from kg import expressions as re
from kg.extract.cues.borders import ALSO_GIVEN_NAMES
from kg.extract.cues.titles import OFFICES
from kg.gazetteer import Gazetteer
from kg.records import Kind, Sentence

#: What was heard and goes on to a country: ホセ・ドレク|・マルカ・東オルデン外相.
_ON_TO_COUNTRY = re.compile(
    r"(?P<more>(?:・[ァ-ヺー]+)*?)・(?P<country>[東西南北]?[ァ-ヺー]{2,}(?:合衆国|共和国|王国|連邦)?)(?P<after>[一-鿿]{1,8})"
)
_OFFICE = re.compile(r"(?:元|前|副|現)?(?P<office>[一-鿿]{1,8})")
_REGION_OF_OFFICE = re.compile(r"・(?P<region>[ァ-ヺー]{2,})$")
_DEPARTMENT = re.compile(r"[一-鿿]{2,12}(?:局長|部長|課長|室長|担当|長官|次官|大使|審議官)")
_SURE_COUNTRY = 4  #: letters of a country that nobody is called like


def with_parted_people(
    names: dict[tuple[int, int], Kind], sentence: Sentence, gazetteer: Gazetteer
) -> dict[tuple[int, int], Kind]:
    """Return *names*, by offset, people apart from the countries before and after them."""
    if "・" not in sentence.text:
        return names
    for (start, end), kind in list(names.items()):
        a, b = start - sentence.start, end - sentence.start
        text = sentence.text[a:b]
        land, dot, bearer = text.partition("・")
        known = len(land) >= _SURE_COUNTRY and _is_country(land, gazetteer, sure=True)
        if kind != Kind.PERSON:
            if known and any(e.kind == Kind.PLACE for e in gazetteer.lookup(bearer)[:1]):
                del names[start, end]
                names[start, start + len(land)] = names[end - len(bearer), end] = Kind.PLACE
            continue
        if dot and "・" not in bearer and known and _begins_office(sentence.text, b):
            del names[start, end]
            names[start, start + len(land)], names[end - len(bearer), end] = Kind.PLACE, kind
            continue
        behind = _ON_TO_COUNTRY.match(sentence.text, b)
        if behind and _is_country(behind["country"], gazetteer) and _begins_office(behind["after"], 0):
            border = sentence.start + behind.start("country")
            for span in [
                s for s in names if start <= s[0] and s[1] <= sentence.start + behind.end("country")
            ]:
                del names[span]
            names[start, border - 1] = kind
            names[border, sentence.start + behind.end("country")] = Kind.PLACE
            continue
        region = _REGION_OF_OFFICE.search(text)
        places = region and text.count("・") > 1 and gazetteer.lookup(region["region"])
        if region and places and places[0].kind == Kind.PLACE and _DEPARTMENT.match(sentence.text, b):
            del names[start, end]
            names[start, start + region.start()] = kind
    return names


def _is_country(name: str, gazetteer: Gazetteer, *, sure: bool = False) -> bool:
    entries = gazetteer.lookup(name)[:1]
    if sure and name in ALSO_GIVEN_NAMES:
        return False
    return any(e.leaf == "Country" and (not sure or e.canonical == name) for e in entries)


def _begins_office(text: str, at: int) -> bool:
    match = _OFFICE.match(text, at)
    word = match["office"] if match else ""
    return any(word[:n] in OFFICES for n in range(1, len(word) + 1))
