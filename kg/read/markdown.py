"""Bytes of a Markdown file in, one ``Draft`` out: YAML front matter, then CommonMark as plain text.

Headings and paragraphs become lines, list items start with ``・``, quotations with ``>``. Code
blocks and images are left out.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.read.dates import field_date
from kg.read.drafts import Draft
from kg.read.encoding import decode
from kg.read.fragments import fragment_text, join_lines
from kg.read.lines import ends_sentence

if TYPE_CHECKING:
    from markdown_it.token import Token

_TITLE = ("title",)
_DATE = ("date", "published", "publish_date", "pubdate", "created")
_URL = ("url", "canonical", "canonical_url", "permalink", "link")
_SOURCE = ("source", "site", "outlet", "publisher")
_SENTENCE_END = "。！？!?」』】)）:："


def parse_markdown(raw: bytes) -> Draft:
    """Return the draft of a Markdown file.

    Raises:
        InputError: *raw* cannot be decoded, or its front matter is not YAML.
    """
    front, body = split_front_matter(decode(raw).replace("\r\n", "\n"))
    date = field_date(_field(front, _DATE))
    text, heading = markdown_text(body)
    return Draft(
        text,
        title=_field(front, _TITLE) or heading,
        date=date,
        date_from="front matter" if date else "",
        url=_field(front, _URL),
        source=_field(front, _SOURCE),
    )


def split_front_matter(text: str) -> tuple[Mapping[str, object], str]:
    """Return the YAML mapping between ``---`` lines at the top (may be empty) and the rest.

    Raises:
        InputError: The lines between are not YAML.
    """
    import yaml

    text = text.removeprefix("\ufeff")
    if not text.startswith("---\n"):
        return {}, text
    head, fence, body = text[4:].partition("\n---")
    if not fence or (body and not body.startswith("\n")):
        return {}, text
    try:
        front = yaml.safe_load(head)
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        where = f" (line {mark.line + 2})" if mark else ""
        raise InputError(f"has front matter that is not YAML{where}; quote the value there") from error
    return (front, body[1:]) if isinstance(front, dict) else ({}, text)


def markdown_text(source: str) -> tuple[str, str]:
    """Return the plain text of Markdown *source* and its first top heading ("" when none)."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(source)
    lines: list[str] = []
    heading, quotes, item = "", 0, False
    for place, token in enumerate(tokens):
        quotes += {"blockquote_open": 1, "blockquote_close": -1}.get(token.type, 0)
        if token.type == "list_item_open":
            item = True
        elif token.type == "tr_close":
            lines.append("")
        elif token.type == "html_block":
            lines += [fragment_text(token.content, keep_lines=True), ""]
        elif token.type == "inline":
            text = _inline_text(token)
            if _is_bold(token) and ends_sentence(text):
                text = f"**{text}**"  # who asks in an interview is often told by bold type alone
            if tokens[place - 1].type in ("td_open", "th_open"):
                lines[-1:] = [f"{lines[-1] if lines else ''}　{text}".strip()]
                continue
            if tokens[place - 1].type == "heading_open" and tokens[place - 1].tag == "h1":
                heading = heading or text
            mark = "> " * quotes + ("・" if item else "")
            # a blank line after a list item would make each item a group of its own
            lines += ["".join(mark + line + "\n" for line in text.split("\n")).rstrip("\n")]
            lines += [] if item else [""]
            item = False
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            lines.append("")
    return "\n".join(lines), heading


def _is_bold(token: "Token") -> bool:
    types = [child.type for child in token.children or () if child.type != "text" or child.content]
    return types[:1] == ["strong_open"] and types.index("strong_close") == len(types) - 1


def _inline_text(token: "Token") -> str:
    text = ""
    for child in token.children or ():
        if child.type in ("text", "code_inline", "text_special"):
            text += child.content
        elif child.type == "hardbreak":
            text += "\n"
        elif child.type == "softbreak":
            # Japanese writers break paragraphs with one line break; inside a sentence it is a wrap
            text += "\n" if text[-1:] in _SENTENCE_END else "\0"
        elif child.type == "html_inline" and child.content.lower().startswith("<br"):
            text += "\n"
    return "\n".join(join_lines(line.replace("\0", "\n")).strip(" ") for line in text.split("\n"))


def _field(front: Mapping[str, object], names: tuple[str, ...]) -> str:
    lowered = {str(key).lower(): value for key, value in front.items()}
    for name in names:
        value = lowered.get(name)
        if value not in (None, "") and not isinstance(value, dict | list):
            return str(value)
    return ""
