"""A piece of HTML in, its text out: a line for each block element, ``・`` before list items.

For blog bodies and HTML inside Markdown, where nothing has to be told from navigation; whole
pages go through ``html``. Does not render tables beyond one line a row.
"""

from html.parser import HTMLParser

from kg import expressions as re

_LINES = frozenset({"dd", "dt", "li", "tr"})
_PARAGRAPHS = frozenset({"address", "article", "aside", "blockquote", "div", "dl", "fieldset", "figcaption"})
_PARAGRAPHS |= {"figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "main", "nav"}
_PARAGRAPHS |= {"ol", "p", "pre", "section", "table", "ul"}
_BLOCKS = _PARAGRAPHS | _LINES
_CELLS = frozenset({"td", "th"})
_SILENT = frozenset({"script", "style", "template", "noscript", "rt", "rp"})
_ASCII_EDGE = re.compile(r"[!-~]")


class _TextCollector(HTMLParser):
    """The standard library's parser takes its callbacks by inheritance only."""

    def __init__(self, keep_lines: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.keep_lines = keep_lines
        self.pieces: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self.silent += 1
        elif tag == "br":
            self.pieces.append("\n")
        elif tag in _BLOCKS:
            self.pieces.append("\n\n" if tag in _PARAGRAPHS else "\n")
            if tag == "li":
                self.pieces.append("・")
        elif tag in _CELLS:
            self.pieces.append("　")

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent - 1)
        elif tag in _BLOCKS:
            self.pieces.append("\n\n" if tag in _PARAGRAPHS else "\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.pieces.append(data if self.keep_lines else join_lines(data))


def fragment_text(html: str, *, keep_lines: bool = False) -> str:
    r"""Return the text of *html*; *keep_lines* keeps line breaks of the source as line breaks.

    >>> fragment_text("<p>首相は<b>帰国</b>した。<br>夜だった。</p><ul><li>一つ</li></ul>")
    '首相は帰国した。\n夜だった。\n\n・一つ'
    """
    collector = _TextCollector(keep_lines)
    collector.feed(html)
    collector.close()
    text = re.sub(r"[ \t\r]+\n", "\n", "".join(collector.pieces))
    return re.sub(r"\n{3,}", "\n\n", re.sub(r"\n\n[ \t\n]*(?=・)", "\n\n", text)).strip("\n ")


def join_lines(text: str) -> str:
    r"""Return *text* on one line: a line break is a space between Latin letters, nothing in Japanese.

    >>> join_lines("会談は\n行われた by\nReuters")
    '会談は行われた by Reuters'
    """
    parts = [part.strip(" \t\r") for part in text.split("\n")]
    joined = parts[0]
    for part in parts[1:]:
        latin = joined and part and _ASCII_EDGE.match(joined[-1]) and _ASCII_EDGE.match(part[0])
        joined += (" " if latin else "") + part
    lead = " " if text[:1] == " " and _ASCII_EDGE.match(joined[:1] or "。") else ""
    tail = " " if text[-1:] == " " and _ASCII_EDGE.match(joined[-1:] or "。") else ""
    return lead + joined + tail
