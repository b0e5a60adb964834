"""Lines in; which of them name who wrote the post below, where a time stands below it (投稿の転載), out.

Copies of channels: a name, the text, then the clock, often with how many saw it (閲覧 12.3K), perhaps
with whose words are passed on (転送元：X). Resolves no names.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg import expressions as re
from kg.read.header_parts import MOMENT, has_day, parts_of
from kg.read.headers import Header, day_above
from kg.read.lines import Line, cues, ends_sentence
from kg.read.spoken_tone import tone_of

_WIDTH = str.maketrans("０１２３４５６７８９：", "0123456789:")
_MOMENT = re.compile(MOMENT)
_NUMBER = re.compile(r"[0-9][0-9,.]*[ 　]?(?:[KkMm](?![A-Za-z])|[万千億]|件の?|回の?|人の?|の)*")
_FORWARDED = re.compile(
    r"[\W_]*(?:Forwarded from|Forward from|転送元|転送)(?:[ 　]?[:：]|[ 　]|(?<=転送元))"
    r"[ 　]*(?P<who>\S.{1,40})"
)
_NO_NAME = re.compile(
    r"[。、「」『』!！?？:：]|(?<!第)[0-9０-９]|(?<=[一-龥ァ-ヴー])[はがをにへで](?=[一-龥ァ-ヴー])"
    r"|(?:ため|こと|もの)$"
)
_NAME_LENGTH = 32
_FOOT_LENGTH = 60
_FEW = 2


@dataclass(frozen=True, slots=True)
class _Post:
    name: int  #: place of the line that names who posted
    passed_on: int  #: place of the line that names whose words they are, -1 for none
    words: tuple[int, ...]
    foot: tuple[int, ...]
    moment: str
    counted: bool  #: the foot tells how many saw it


def posted_above_times(lines: Sequence[Line]) -> dict[int, Header]:
    """Return the headers of posts that a time stands below, and what stands at their feet, by place."""
    posts = list(_posts(lines))
    if not _are_posts(lines, posts):
        return {}
    headers: dict[int, Header] = {}
    for post in posts:
        day = post.moment if has_day(post.moment) else day_above(lines, post.name)
        headers[post.name] = Header(post.name, lines[post.name].text, day, below=True)
        who = _FORWARDED.match(lines[post.passed_on].text) if post.passed_on >= 0 else None
        if who is not None:
            under = post.passed_on != post.name
            headers[post.passed_on] = Header(post.passed_on, who["who"], day, below=True, more=under)
        headers |= {i: Header(i, "", "", below=False) for i in post.foot}
    return headers


def passes_on(text: str) -> bool:
    """Whether a line names whose words are passed on: 転送元：ケルサ参謀本部.

    >>> passes_on("Forwarded from ケルサ参謀本部"), passes_on("転送を止めた。")
    (True, False)
    """
    return _FORWARDED.fullmatch(text) is not None and not ends_sentence(text)


def _posts(lines: Sequence[Line]) -> Iterator[_Post]:
    """Yield what looks like posts: a name, words, and below them nothing but times and figures."""
    first = place = 0
    while place < len(lines):
        if not _is_foot(lines[place].text):
            place += 1
            continue
        last = place
        while last + 1 < len(lines) and not lines[last + 1].blanks and _is_foot(lines[last + 1].text):
            last += 1
        post = _post(lines, first, place, last)
        if post is not None:
            yield post
        first = place = last + 1


def _post(lines: Sequence[Line], first: int, foot: int, last: int) -> _Post | None:
    """Return the post whose foot is ``[foot, last]``, in the lines from *first* on."""
    names = [i for i in range(first, foot) if (i == first or lines[i].blanks) and _is_name(lines[i].text)]
    name = next((i for i in reversed(names) if i + 1 < foot and not lines[i + 1].blanks), -1)
    if name < 0 and names and lines[names[0]].text:
        forwarded = passes_on(lines[names[-1]].text)
        name = names[-1] if forwarded and names[-1] + 1 < foot else -1
    if name < 0:
        return None
    passed_on = name if passes_on(lines[name].text) else -1
    if passed_on < 0 and name + 2 < foot and passes_on(lines[name + 1].text):
        passed_on = name + 1
    words = tuple(range(max(name, passed_on) + 1, foot))
    if not words or not any(ends_sentence(lines[i].text) for i in words):
        return None
    below = " ".join(lines[i].text.translate(_WIDTH) for i in range(foot, last + 1))
    moments = " ".join(m[0] for m in _MOMENT.finditer(below))
    counted = any(word in below for word in cues()["post_figures"])
    return _Post(name, passed_on, words, tuple(range(foot, last + 1)), moments, counted) if moments else None


def _is_foot(text: str) -> bool:
    """Whether a line is when something was posted, how many saw it, or both: 閲覧 12.3K　15:05."""
    if len(text) > _FOOT_LENGTH:
        return False
    left = text.translate(_WIDTH)
    timed = bool(_MOMENT.search(left))
    left, counted = _NUMBER.sub("", _MOMENT.sub("", left)), bool(_NUMBER.search(left))
    words = [word for word in cues()["post_figures"] if word in left]
    for word in sorted(cues()["post_figures"], key=len, reverse=True):
        left = left.replace(word, "")
    return not re.search(r"\w", left) and (timed or (counted and bool(words)))


def _is_name(text: str) -> bool:
    if passes_on(text):
        return True
    bare = re.sub(r"[ 　]?[(（]?@\w{2,30}[)）]?", "", text)
    return 1 < len(bare) <= _NAME_LENGTH and not ends_sentence(text) and _NO_NAME.search(bare) is None


def _are_posts(lines: Sequence[Line], posts: Sequence[_Post]) -> bool:
    """Whether what looks so are posts: by figures that only posts have, else by names and tone."""
    marked = sum(p.counted or p.passed_on >= 0 or "@" in lines[p.name].text for p in posts)
    if not posts or (len(posts) < _FEW and not marked):
        return False
    heads = [line.text for line in lines[: posts[0].name] if not ends_sentence(line.text)]
    if any(word in text for text in heads for word in cues()["silent_headings"]):
        return False
    strong = 2 * marked >= len(posts)
    named = sum(_names_writer(lines[p.name], strong=strong) or p.passed_on >= 0 for p in posts)
    if 2 * named < len(posts):
        return False  # the titles of news, each with its comments; committees, each with its hour
    tone = tone_of([lines[i].text for p in posts for i in p.words])
    return strong or (tone.own > 0 and tone.spoken >= tone.told)


def _names_writer(line: Line, *, strong: bool) -> bool:
    """Whether a line looks like the name of a person, an office or a body: ヴァルド知事, ケルサ参謀本部.

    *strong*: Whether something else shows already that the lines are posts.
    """
    parts = parts_of(line.mark, line.rest)
    bodies = (*cues()["bodies_that_speak"], *(cues()["bodies_that_post"] if strong else ()))
    named = parts is not None and (strong or parts.titled or "・" in parts.who)
    return named or "@" in line.text or line.text.endswith(bodies)
