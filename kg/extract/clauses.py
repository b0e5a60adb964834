"""An analysed sentence in; its quotations, phrases (文節) and predicates (述語) out.

Built on GiNZA's tokens and phrase boundaries, by position rather than by GiNZA's heads, because the
parser hangs the topic (は) on the embedded verb. Knows nothing of entities.
"""

from dataclasses import dataclass
from functools import cached_property

from kg import expressions as re
from kg.extract.cues.particles import (
    CAUSATIVE_LEMMAS,
    DESIRE_LEMMAS,
    NEGATION_LEMMAS,
    PASSIVE_LEMMAS,
    PAST_LEMMAS,
    VOLITION_LEMMAS,
)
from kg.records import Sentence, Token

_OPEN = {"「": "」", "『": "』", "“": "”"}
_CLOSE = {v: k for k, v in _OPEN.items()}
_BRACKET = re.compile(f"[{''.join((*_OPEN, *_CLOSE))}]")
_PARTICLE_POS = frozenset({"ADP", "SCONJ"})
_PREDICATE_POS = frozenset({"VERB", "ADJ"})


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation with its brackets, ``[start, end)``; *start* or *end* may be the sentence's own.

    ``closed`` is False where one of the two brackets was lost.
    """

    start: int
    end: int
    depth: int  #: 0 for the outermost
    bracket: str  #: 「 『 or “
    closed: bool = True

    @property
    def inner(self) -> tuple[int, int]:
        """``[start, end)`` without the brackets."""
        return self.start + 1, self.end - (1 if self.closed else 0)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A bunsetsu (文節): content words and the particles that close it."""

    index: int
    first: int  #: index of its first token in the sentence
    last: int  #: index of its last token, inclusive
    start: int
    end: int
    content_end: int  #: offset where the particles and punctuation begin
    particle: str  #: は, が, について, によると …; "" when none
    comma: bool  #: a 、 follows
    quoted: bool  #: inside a quotation


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, サ変 noun with する, adjective or copula with what its auxiliaries say."""

    token: int  #: index of the content word in the sentence
    phrase: int
    start: int
    end: int  #: after its auxiliaries
    lemma: str  #: dictionary form; the bare noun of a サ変 verb
    norm: str  #: normalised spelling of the same
    negated: bool
    past: bool
    passive: bool
    causative: bool
    desired: bool
    volitional: bool
    quoted: bool
    final: bool  #: closes the sentence or the text before a closing bracket
    adnominal: bool  #: modifies the noun right after it


class Clauses:
    """Lazy views of one sentence; build one a sentence and ask what is needed."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """All quotations, outermost first, then by start; lost brackets reach to the sentence's edge."""
        return find_quotes(self.sentence.text, self.sentence.start)

    @cached_property
    def _mask(self) -> frozenset[int]:
        return frozenset(i for q in self.quotes for i in range(q.start, q.end))

    def quoted(self, offset: int) -> bool:
        """Whether *offset* lies inside a quotation, brackets included."""
        return offset in self._mask

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The bunsetsu of the sentence in text order."""
        tokens = self.sentence.tokens
        phrases: list[Phrase] = []
        first = 0
        for i in range(1, len(tokens) + 1):
            if i == len(tokens) or tokens[i].bunsetsu != tokens[first].bunsetsu:
                phrases.append(self._phrase(len(phrases), first, i - 1))
                first = i
        return tuple(phrases)

    def _phrase(self, index: int, first: int, last: int) -> Phrase:
        tokens = self.sentence.tokens
        end = last
        comma = False
        while end > first and tokens[end].pos in {"PUNCT", "SYM"}:
            comma = comma or tokens[end].text in "、,，"
            end -= 1
        cut = end
        while cut > first and (
            tokens[cut].pos in _PARTICLE_POS or tokens[cut].dep in {"fixed", "case", "mark"}
        ):
            cut -= 1
        particle = "".join(t.text for t in tokens[cut + 1 : end + 1])
        start = tokens[first].start
        return Phrase(
            index, first, last, start, tokens[last].end, tokens[cut].end, particle, comma, self.quoted(start)
        )

    def phrase_at(self, offset: int) -> Phrase | None:
        """Return the phrase that covers *offset*."""
        return next((p for p in self.phrases if p.start <= offset < p.end), None)

    @cached_property
    def predicates(self) -> tuple[Predicate, ...]:
        """Predicates in text order, those inside quotations too."""
        tokens = self.sentence.tokens
        found = []
        phrase_of = {i: p.index for p in self.phrases for i in range(p.first, p.last + 1)}
        for i, token in enumerate(tokens):
            if is_predicate(tokens, i):
                found.append(self._predicate(i, token, phrase_of[i]))
        return tuple(found)

    def _predicate(self, i: int, token: Token, phrase: int) -> Predicate:
        tokens = self.sentence.tokens
        chain = auxiliaries(tokens, i)
        lemmas = {t.lemma for t in chain}
        after = i + 1 + len(chain)
        following = tokens[after] if after < len(tokens) else None
        return Predicate(
            token=i,
            phrase=phrase,
            start=token.start,
            end=chain[-1].end if chain else token.end,
            lemma=token.lemma,
            norm=token.norm,
            negated=bool(lemmas & NEGATION_LEMMAS) or token.lemma in {"ない", "無い"},
            past=bool(lemmas & PAST_LEMMAS),
            passive=bool(lemmas & PASSIVE_LEMMAS),
            causative=bool(lemmas & CAUSATIVE_LEMMAS),
            desired=bool(lemmas & DESIRE_LEMMAS),
            volitional=bool(lemmas & VOLITION_LEMMAS),
            quoted=self.quoted(token.start),
            final=following is None or following.text in "。」』！？!?",
            adnominal=following is not None and following.pos in {"NOUN", "PROPN", "PRON"},
        )


def is_predicate(tokens: tuple[Token, ...], i: int) -> bool:
    """Whether token *i* is the content word of a predicate.

    A サ変 noun counts with する, at a clause's end (headline style) or before a comma:
    「会談し」「会談。」, not 「会談は」.
    """
    token = tokens[i]
    if token.pos not in _PREDICATE_POS:
        return False
    if token.dep in {"fixed", "aux"}:
        return False
    if "サ変" in token.tag and i + 1 < len(tokens):
        nxt = tokens[i + 1]
        return nxt.pos in {"AUX", "PUNCT"} or nxt.lemma in {"する", "できる", "いたす"}
    return True


def auxiliaries(tokens: tuple[Token, ...], i: int) -> list[Token]:
    """Return the auxiliaries and て-forms that follow the predicate at *i*, in order."""
    chain: list[Token] = []
    for token in tokens[i + 1 :]:
        if token.pos == "AUX" or token.tag == "助詞-接続助詞" or token.tag.startswith("動詞-非自立"):
            chain.append(token)
        else:
            break
    return chain


def find_quotes(text: str, base: int = 0) -> tuple[Quote, ...]:
    """Return the quotations of *text*, outermost first; offsets are shifted by *base*.

    A closing 」 without its opening makes a quotation from the start of the text (its 「 was lost with
    a link), an opening 「 without its closing one to the end; both only outside other quotations.
    """
    stack: list[int] = []
    spans: list[tuple[int, int, str, bool]] = []
    for found in _BRACKET.finditer(text):
        char, i = found[0], found.start()
        if char in _OPEN:
            stack.append(i)
        elif stack and text[stack[-1]] == _CLOSE[char]:
            spans.append((stack.pop(), i + 1, _CLOSE[char], True))
        elif not stack and not spans:
            spans.append((-1, i + 1, _CLOSE[char], True))
    if not stack and not spans:
        return ()
    if stack:
        spans.append((stack[0], len(text), text[stack[0]], False))
    quotes = [
        Quote(base + a, base + b, sum(1 for c, d, *_ in spans if c < a and d >= b), bracket, closed)
        for a, b, bracket, closed in spans
    ]
    return tuple(sorted(quotes, key=lambda q: (q.depth, q.start)))
