"""The mentions of each sentence in; the same, completed by what the whole document says of a name, out.

A long name that was read whole somewhere is read whole elsewhere too; a body named in full is then named by
its last word; two people joined by a dot are parted where the document knows both. Finds no new names.
"""

from collections.abc import Iterator, Mapping, Sequence

from kg import expressions as re
from kg.extract.cues.suffixes import NO_ADDRESS_BEFORE, TOWN_ENDINGS
from kg.extract.cues.titles import OFFICES
from kg.extract.cues.words import SHORT_BODIES
from kg.patterns import Rare
from kg.records import Form, Kind, Mention, Sentence

#: sentences with their mentions, in text order
Found = Sequence[tuple[Sentence, list[Mention]]]

_OF_BOTH = "両氏"
_LONG = 4  #: characters of a name that cannot be another word by chance
_WORD = re.compile(r"[一-鿿々ァ-ヺーA-Za-z]")


def completed(found: Found) -> list[tuple[Sentence, list[Mention]]]:
    """Return the sentences with their mentions, none of which overlap."""
    return _with_short_bodies(_with_bare_castles(_with_whole_names(_with_parted_pairs(found))))


def _with_parted_pairs(found: Found) -> list[tuple[Sentence, list[Mention]]]:
    """Part ドレク・マレク where the text has both with their offices: nobody is named so."""
    titled = {m.text for _, ms in found for m in ms if m.form == Form.NAME and m.title}
    parted = []
    for sentence, mentions in found:
        kept: list[Mention] = []
        for mention in mentions:
            names = mention.text.split("・")
            one = bool(mention.title) and mention.title != _OF_BOTH  # アミル・ハッサン司令官
            pair = mention.form == Form.NAME and mention.kind == Kind.PERSON and len(names) > 1 and not one
            if not (pair and all(name in titled for name in names)):
                kept.append(mention)
                continue
            start = mention.start
            for name in names:
                kept.append(_named(sentence, start, name, Kind.PERSON, mention.rule))
                start += len(name) + 1
        parted.append((sentence, kept))
    return parted


def _with_whole_names(found: Found) -> list[tuple[Sentence, list[Mention]]]:
    """Read 丹沢軸受 whole where only 丹沢 was read, and the rest of the document has 丹沢軸受."""
    whole = {
        m.text: m.kind
        for _, ms in found
        for m in ms
        if m.form == Form.NAME and m.kind != Kind.EVENT and len(m.text) >= _LONG and _is_sure(m)
    }
    out = []
    for sentence, mentions in found:
        inside = [name for name in whole if name in sentence.text]
        if any(_leaves_out(sentence.text, mentions, name) for name in inside):
            mentions = _whole(sentence, mentions, inside, whole)
        out.append((sentence, mentions))
    return out


def _leaves_out(text: str, mentions: Sequence[Mention], name: str) -> bool:
    """Whether a sentence has *name* more often than its mentions do."""
    return text.count(name) > sum(m.text == name for m in mentions)


def _is_sure(mention: Mention) -> bool:
    return not mention.rule.endswith(" alone") and mention.rule not in {"generic name", "context"}


def _whole(
    sentence: Sentence, mentions: list[Mention], names: Sequence[str], whole: Mapping[str, Kind]
) -> list[Mention]:
    added: list[Mention] = []
    for first, name in _occurrences(sentence.text, names):
        start, end = sentence.start + first, sentence.start + first + len(name)
        inside = [m for m in mentions if m.start < end and start < m.end]
        if any(m.start < start or m.end > end or (m.start, m.end) == (start, end) for m in inside):
            continue
        if any(m.form != Form.NAME or m.title for m in inside) or not (
            _stands_alone(sentence.text, first, name) or _is_address(sentence.text, first, name, whole[name])
        ):
            continue
        added.append(_named(sentence, start, name, whole[name], "document"))
    if not added:
        return mentions
    kept = [m for m in mentions if not any(a.start < m.end and m.start < a.end for a in added)]
    return sorted([*kept, *added], key=lambda m: (m.start, -m.end))


def _occurrences(text: str, names: Sequence[str]) -> Iterator[tuple[int, str]]:
    """Yield where *names* stand in *text*, left to right, the longest at each place; none overlap."""
    at = 0
    while found := [(i, -len(name), name) for name in names if (i := text.find(name, at)) >= 0]:
        start, _, name = min(found)
        yield start, name
        at = start + len(name)


def _stands_alone(text: str, start: int, name: str) -> bool:
    """Whether the name is no part of a longer word; an office may follow it."""
    end = start + len(name)
    before, after = text[:start][-1:], text[end : end + 8]
    office = any(after[:n] in OFFICES for n in range(2, len(after) + 1))
    return not _WORD.fullmatch(before) and (office or not _WORD.match(after))


def _is_address(text: str, start: int, name: str, kind: Kind) -> bool:
    """Whether a town stands before a place in it, with nothing between them: 葉多津町|公民館."""
    before, after = text[:start][-1:], text[start + len(name) :][:1]
    town = kind == Kind.PLACE and name.endswith(TOWN_ENDINGS)
    return town and not _WORD.fullmatch(before) and after not in NO_ADDRESS_BEFORE


def _with_bare_castles(found: Found) -> list[tuple[Sentence, list[Mention]]]:
    """Add the castles of 岩屋、宝満の両城 that the text calls 岩屋城 elsewhere."""
    castles = {m.text[:-1] for _, ms in found for m in ms if m.kind == Kind.PLACE and m.text.endswith("城")}
    castles.discard("")
    if not castles or not any(_CASTLES.search(sentence.text) for sentence, _ in found):
        return list(found)
    bare = re.compile(f"(?<![一-鿿々])(?P<name>{'|'.join(map(re.escape, sorted(castles)))}){_OF_CASTLES}")
    out = []
    for sentence, mentions in found:
        spans = [(sentence.start + m.start(), m["name"]) for m in bare.finditer(sentence.text)]
        added = [
            _named(sentence, start, name, Kind.PLACE, "document")
            for start, name in spans
            if not any(m.start < start + len(name) and start < m.end for m in mentions)
        ]
        out.append((sentence, sorted([*mentions, *added], key=lambda m: (m.start, -m.end))))
    return out


#: After a castle's bare name: the others of the list and what they are.
_OF_CASTLES = r"(?=(?:[、・と][一-鿿々ァ-ヺー]{1,6}){0,3}の?(?:両|二|三|四|諸|[2-4２-４])城)"
_CASTLES = re.compile(r"(?:両|二|三|四|諸|[2-4２-４])城")


def _with_short_bodies(found: Found) -> list[tuple[Sentence, list[Mention]]]:
    """Add the bodies that are named in full and then by their last word: 監視団 after 国連の監視団."""
    bodies = {m.text for _, mentions in found for m in mentions if m.kind == Kind.ORGANIZATION}
    tails = {t for b in bodies if b.endswith(SHORT_BODIES) for t in SHORT_BODIES if b.endswith(t) and b != t}
    if not tails:
        return list(found)
    out = []
    for sentence, mentions in found:
        added = [
            _named(sentence, sentence.start + match.start(), match[0], Kind.ORGANIZATION, "short for a body")
            for match in _SHORT_BODY.finditer(sentence.text)
            if match[0] in tails
            and not any(
                m.start < sentence.start + match.end() and sentence.start + match.start() < m.end
                for m in mentions
            )
        ]
        out.append((sentence, sorted([*mentions, *added], key=lambda m: (m.start, -m.end))))
    return out


_SHORT_BODY = Rare(f"(?<![一-鿿ァ-ヺーA-Za-z々の])(?:{'|'.join(SHORT_BODIES)})(?![一-鿿ァ-ヺー])")


def _named(sentence: Sentence, start: int, text: str, kind: Kind, rule: str) -> Mention:
    end = start + len(text)
    return Mention(start, end, text, kind, sentence.index, span=(start, end), rule=rule)
