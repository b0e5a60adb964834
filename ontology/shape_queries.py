"""The shapes of ``shapes.ttl`` in, SPARQL queries that find what breaks them out.

Follows the definitions in SPARQL of the SHACL recommendation. Knows the constraints
that our shapes use and refuses any other, rather than pass it over. Runs nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count

from rdflib import RDF, SH, XSD, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from ontology.terms import read_text

SHAPES = "https://soukan.example/ontology/shapes#"
#: what says something about the shape, not about the graph
_ABOUT = frozenset(
    {RDF.type, SH.message, SH.severity, SH.path, SH.property, SH.sparql}
    | {SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf}
)
#: what looks at all values of a property together
_TOGETHER = frozenset({SH.minCount, SH.maxCount, SH.hasValue, SH.equals, SH.disjoint, SH.lessThan})
#: types whose literals may be ill-formed: in SPARQL a cast of those fails
_FORMED = frozenset({XSD.integer, XSD.decimal, XSD.date, XSD.gYear, XSD.gYearMonth, XSD.duration})
_TARGETS = {
    SH.targetClass: "?target a {}",
    SH.targetSubjectsOf: "?target {} ?any",
    SH.targetObjectsOf: "?any {} ?target",
}


@dataclass(frozen=True, slots=True)
class ShapeQuery:
    """A query whose solutions are what breaks a constraint: ``?this`` and, of a single value, ``?value``."""

    shape: str  #: local name of the node shape
    severity: str  #: "Violation", "Warning" or "Info"
    path: str  #: IRI of the property, "" for the node itself or a longer path
    messages: tuple[tuple[str, str], ...]  #: language, text
    text: str


@dataclass(frozen=True, slots=True)
class ShapeQueries:
    """The queries of one node shape, and one that asks for them all whether any has a solution."""

    broken: str
    each: tuple[ShapeQuery, ...]


@cache
def shapes() -> Graph:
    """Return the shapes as a graph; read once, not to be changed."""
    return Graph().parse(data=read_text("shapes.ttl"), format="turtle")


@cache
def shape_queries() -> tuple[ShapeQueries, ...]:
    """Return the queries of all shapes.

    Raises:
        ValueError: A shape uses a constraint that is not known here.
    """
    nodes = sorted(n for n in shapes().subjects(RDF.type, SH.NodeShape) if isinstance(n, URIRef))
    return tuple(_Shape(node).queries() for node in nodes)


class _Shape:
    """Makes the queries of one node shape."""

    def __init__(self, node: URIRef) -> None:
        self._node = node
        self._numbers = count()
        targets = [
            form.format(_term(target)) for how, form in _TARGETS.items() for target in _many(node, how)
        ]
        union = " UNION ".join(f"{{ {target} }}" for target in targets)
        # under another name, or the filters would be moved into the union and asked for every repetition
        self._targets = f"{{ SELECT DISTINCT ?target {{ {union} }} }} BIND(?target AS ?this)"

    def queries(self) -> ShapeQueries:
        """Return the queries for the node itself, its properties and what it has in SPARQL."""
        each = list(self._each())
        broken = " || ".join(f"EXISTS {{ {pattern} }}" for _, pattern in each)
        return ShapeQueries(f"ASK {{ {self._targets} FILTER({broken}) }}", tuple(query for query, _ in each))

    def _each(self) -> Iterator[tuple[ShapeQuery, str]]:
        """Yield each query, and the pattern in it that says what is broken."""
        node = self._node
        if conditions := list(self._conditions(node, "?this")):
            yield self._query(node, "", "(?this AS ?value)", f"FILTER(!({' && '.join(conditions)}))")
        for part in _many(node, SH.property):
            path = _one(part, SH.path)
            iri, written = str(path) if isinstance(path, URIRef) else "", _path(path)
            for broken in self._counts_broken(part, "?this"):
                yield self._query(part, iri, "", f"FILTER({broken})")
            if conditions := list(self._conditions(part, "?value")):
                values = f"?this {written} ?value FILTER(!({' && '.join(conditions)}))"
                yield self._query(part, iri, "?value", values)
            for pattern in self._pairs_broken(part, written):
                yield self._query(part, iri, "?value", pattern)
        for part in _many(node, SH.sparql):
            inner = str(_one(part, SH.select)).replace("$this", "?this")
            yield self._query(part, "", "?path ?value", f"{{ {inner} }}")

    def _query(self, part: Node, path: str, also: str, pattern: str) -> tuple[ShapeQuery, str]:
        severity = _first(part, SH.severity) or _first(self._node, SH.severity) or SH.Violation
        messages = (m for m in _many(part, SH.message) if isinstance(m, Literal))
        query = ShapeQuery(
            shape=self._node.removeprefix(SHAPES),
            severity=str(severity).rpartition("#")[2],
            path=path,
            messages=tuple(sorted((m.language or "", str(m)) for m in messages)),
            text=f"SELECT DISTINCT ?this {also} WHERE {{ {self._targets} {pattern} }}",
        )
        return query, pattern

    def _conditions(self, shape: Node, x: str) -> Iterator[str]:
        """Yield what has to be true of *x* by itself."""
        for constraint, given in sorted(shapes().predicate_objects(shape)):
            if constraint in _ABOUT or constraint in _TOGETHER:
                continue
            # what cannot be asked of a term, such as the language of an IRI, is not so
            yield f"COALESCE({self._condition(constraint, given, x)}, false)"

    def _condition(self, constraint: Node, given: Node, x: str) -> str:
        match str(constraint).removeprefix(str(SH)):
            case "class":
                return f"EXISTS {{ {x} a {_term(given)} }}"
            case "nodeKind" if given == SH.IRI:
                return f"isIRI({x})"
            case "datatype":
                formed = f" && {_term(given)}(STR({x})) = {x}"
                return f"(DATATYPE({x}) = {_term(given)}{formed if given in _FORMED else ''})"
            case "languageIn":
                tags = (f'LANGMATCHES(LANG({x}), "{tag}")' for tag in Collection(shapes(), given))
                return f"({' || '.join(tags)})"
            case "minLength":
                return f"(!isBlank({x}) && STRLEN(STR({x})) >= {given})"
            case "pattern":
                return f"(!isBlank({x}) && REGEX(STR({x}), {given.n3()}))"
            case "in":
                return f"{x} IN ({', '.join(map(_term, Collection(shapes(), given)))})"
            case "minInclusive":
                return f"{x} >= {given}"
            case "maxInclusive":
                return f"{x} <= {given}"
            case "not":
                return f"!({self._conforms(given, x)})"
            case "or":
                return f"({' || '.join(self._conforms(s, x) for s in Collection(shapes(), given))})"
            case "xone":
                held = (f"IF({self._conforms(s, x)}, 1, 0)" for s in Collection(shapes(), given))
                return f"({' + '.join(held)} = 1)"
        raise ValueError(f"a shape with {constraint} cannot be put as a query; write how in shape_queries.py")

    def _conforms(self, shape: Node, x: str) -> str:
        """Return what is true when *x* conforms to a shape that is part of another."""
        conditions = list(self._conditions(shape, x))
        for part in _many(shape, SH.property):
            conditions += [f"!({broken})" for broken in self._counts_broken(part, x)]
            if list(self._conditions(part, x)) or {SH.equals, SH.disjoint, SH.lessThan} & {
                *shapes().predicates(part)
            }:
                raise ValueError("a property inside sh:or or sh:not has counts and sh:hasValue alone")
        return f"({' && '.join(conditions)})"

    def _counts_broken(self, part: Node, x: str) -> Iterator[str]:
        path = _path(_one(part, SH.path))
        for constraint, given in sorted(shapes().predicate_objects(part)):
            if constraint == SH.minCount:
                yield f"!{self._at_least(int(str(given)), x, path)}"
            elif constraint == SH.maxCount:
                yield self._at_least(int(str(given)) + 1, x, path)
            elif constraint == SH.hasValue:
                yield f"!EXISTS {{ {x} {path} {_term(given)} }}"

    def _at_least(self, number: int, x: str, path: str) -> str:
        names = [f"?v{next(self._numbers)}" for _ in range(number)]
        patterns = " . ".join(f"{x} {path} {name}" for name in names)
        apart = [f"!sameTerm({a}, {b})" for i, a in enumerate(names) for b in names[:i]]
        different = f"FILTER({' && '.join(apart)})" if apart else ""
        return f"EXISTS {{ {patterns} {different} }}"

    def _pairs_broken(self, part: Node, path: str) -> Iterator[str]:
        """Yield patterns of the values that break a constraint between two properties."""
        for other in map(_term, _many(part, SH.equals)):
            yield f"?this {path} ?value FILTER NOT EXISTS {{ ?this {other} ?value }}"
            yield f"?this {other} ?value FILTER NOT EXISTS {{ ?this {path} ?value }}"
        for other in map(_term, _many(part, SH.disjoint)):
            yield f"?this {path} ?value . ?this {other} ?value"
        for other in map(_term, _many(part, SH.lessThan)):
            yield f"?this {path} ?value . ?this {other} ?other FILTER(!COALESCE(?value < ?other, false))"


def _path(path: Node) -> str:
    if isinstance(path, URIRef):
        return _term(path)
    if (inverse := _first(path, SH.inversePath)) is not None:
        return f"^{_path(inverse)}"
    return f"({'|'.join(map(_path, Collection(shapes(), _one(path, SH.alternativePath))))})"


def _term(node: Node) -> str:
    if isinstance(node, BNode):
        raise ValueError("a shape stands where only a value can")
    return node.n3()


def _many(node: Node, property_: URIRef) -> list[Node]:
    return list(shapes().objects(node, property_))


def _first(node: Node, property_: URIRef) -> Node | None:
    return next(iter(_many(node, property_)), None)


def _one(node: Node, property_: URIRef) -> Node:
    [found] = _many(node, property_)
    return found
