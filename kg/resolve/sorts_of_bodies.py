"""A body in, and what a word calls it (社, 紙, 党, 県警); whether it may be of that sort, out.

By its class and by the end of its names.
"""

from kg import expressions as re
from kg.extract.cues.anaphora import ALSO_CALLED, FIRMS, NO_FIRM
from kg.records import Entity

_PUBLIC = re.compile(NO_FIRM)
#: What 同 and 両 point at → the class of organisations that are called so.
_CLASSES = {
    **dict.fromkeys(("社", "行"), "Company"),
    **dict.fromkeys(("紙", "誌", "通信", "放送"), "MediaOrganization"),
    "党": "Party",
    "軍": "MilitaryForce",
}


def is_public(organization: Entity) -> bool:
    """Whether the name of an organisation says that it is no company."""
    return _PUBLIC.search(organization.name) is not None


def is_firm(organization: Entity) -> bool:
    """Whether an organisation may be a company: it is known as one, or by nothing as something else."""
    return organization.leaf == "Company" or (not organization.leaf and not is_public(organization))


def may_be(what: str, organization: Entity) -> bool:
    """Whether an organisation may be one of 両社, 両紙, 両党; what has no class of its own may be any."""
    if what in FIRMS:
        return is_firm(organization)
    called = any(name.endswith(what) for name in (organization.name, *organization.aliases))
    return called or what not in _CLASSES or fits(what, organization.leaf)


def is_called(what: str, organization: Entity) -> bool:
    """Whether a name of *organization* ends in *what*, or in another word for it: 県警, 県警察."""
    ends = (what, *ALSO_CALLED.get(what, ()))
    return any(name.endswith(ends) for name in (organization.name, *organization.aliases))


def fits(what: str, leaf: str) -> bool:
    """Whether *what* is what organisations of the class *leaf* are called."""
    return leaf != "" and leaf == _CLASSES.get(what)
