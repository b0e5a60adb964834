"""Mentions of a document in; words that stand where an office would and that no list knows, out as gaps.

So that the user sees which titles the build did not know. Decides nothing about the mentions.
"""

from collections.abc import Iterator, Sequence

from kg import expressions as re
from kg.extract.cues.titles import HONORIFICS, OFFICES
from kg.records import Analysis, Evidence, Form, Gap, Kind, Mention

#: Kanji between a bare name and は or が: 佐伯治水局長は, but not 佐伯側は.
_TITLE_PLACE = re.compile(r"(?P<word>[一-鿿々ァ-ヺー]{2,10})(?:は|が|も)(?![一-鿿])")


def unknown_titles(analysis: Analysis, mentions: Sequence[Mention]) -> Iterator[Gap]:
    """Yield a gap for each person's name with an unknown word right after it, in text order."""
    text = analysis.document.text
    for mention in mentions:
        if mention.kind != Kind.PERSON or mention.form != Form.NAME or mention.title:
            continue
        match = _TITLE_PLACE.match(text, mention.end)
        if match is None or match["word"] in OFFICES or match["word"] in HONORIFICS:
            continue
        sentence = analysis.sentences[mention.sentence]
        evidence = Evidence(analysis.document.doc_id, sentence.start, sentence.end)
        yield Gap("unknown title", match["word"], evidence)
