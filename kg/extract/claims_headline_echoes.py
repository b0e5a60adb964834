"""The claims of a document so far in; those of quotations in headlines that name nobody, out.

年内の会談は「条件整わず」 is the words of whoever says the same in the text below. Takes the words alone for
evidence, never who is most talked of. Reads no headline of which claims_headlines has found who speaks.
"""

from kg import expressions as re
from kg.extract.claims_draft import Draft
from kg.extract.cues.headlines import SAID_SHORT
from kg.extract.cues.speakers import AGENT_ROLE
from kg.extract.cues.voices import SAID
from kg.records import BlockKind, Claim, Kind, Sentence

#: A heading that is a quotation alone reads as one.
_TITLES = frozenset({BlockKind.HEADLINE, BlockKind.HEADING, BlockKind.QUOTE})
_QUOTED = re.compile("「(?P<content>[^「」]{3,})」")
#: How much of the pairs of letters of the headline's words stand in the words below.
_SHARED = 0.6
#: Pairs of what is no sentence and may be said all the same: 「あの日のフォーの味」, not 「秘密会談」.
_WHOLE = 6
_WORD = re.compile("[^0-9０-９A-Za-z一-龥々ぁ-んァ-ヺー]")
_SAID = re.compile(rf"(?:{SAID})|{SAID_SHORT}|[をにへも]$")
#: Where the piece of a headline begins that a quotation belongs to.
_BREAKS = " 　、。=＝―—－-】■◆●▼▽：:"
_SPEAKS = re.compile(rf"(?:{AGENT_ROLE}|側)(?:は|が|も|、)?$")


def headline_echoes(draft: Draft) -> None:
    """Add the quotations of headlines whose words one speaker alone has below."""
    view = draft.view
    for sentence in view.sentences:
        if view.block_kind(sentence) not in _TITLES or draft.claimed.get(sentence.index):
            continue
        for match in _QUOTED.finditer(sentence.text):
            said = _echoed(draft, sentence, match["content"])
            if said is None:
                continue
            home = next(s for s in view.sentences if s.start <= said.start < s.end)
            start = _from(draft, sentence, match.start())
            alone = start == match.start("content")
            span = (sentence.start + start, sentence.start + match.end("content" if alone else 0))
            draft.add(sentence, said.speaker, span, "headline-echo", direct=alone, extra=(home,))


def _echoed(draft: Draft, sentence: Sentence, content: str) -> Claim | None:
    """Return the claim below *sentence* that has the words *content*, None where two speakers have."""
    pairs = _pairs(content)
    told = bool(_SAID.search(content))
    if not told and len(pairs) < _WHOLE:
        return None
    clipping = draft.view.block(sentence).clipping
    found: dict[str, tuple[float, Claim]] = {}
    for claim in draft.claims:
        if claim.start < sentence.end or _clipping(draft, claim) != clipping:
            continue
        shared = len(pairs & _pairs(claim.text)) / len(pairs)
        if shared >= (_SHARED if told else 1) and shared > found.get(claim.speaker, (0.0, claim))[0]:
            found[claim.speaker] = (shared, claim)
    best = max(found.values(), key=lambda f: f[0], default=(0.0, None))
    others = [share for share, claim in found.values() if claim is not best[1]]
    return best[1] if all(share < best[0] for share in others) else None


def _clipping(draft: Draft, claim: Claim) -> int:
    home = next(s for s in draft.view.sentences if s.start <= claim.start < s.end)
    return draft.view.block(home).clipping


def _pairs(text: str) -> set[str]:
    """Return the pairs of letters of *text*, marks left out."""
    letters = _WORD.sub("", text)
    return {letters[i : i + 2] for i in range(len(letters) - 1)}


def _from(draft: Draft, sentence: Sentence, opening: int) -> int:
    """Return where in *sentence* what is said begins: at the matter before the quotation, if it is one."""
    start = max(sentence.text.rfind(mark, 0, opening) for mark in _BREAKS) + 1
    base = sentence.start
    named = draft.view.mentions_between(base + start, base + opening)
    who = any(m.kind is not Kind.PLACE for m in named) or _SPEAKS.search(sentence.text[start:opening])
    return opening + 1 if who or start == opening else start
