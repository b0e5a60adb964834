"""The lines of a text in; the same with each label that fills a line joined to the words below it, out.

○教育長(渡会正臣), 答　町長（五十公野昭彦）, 問　跡地について　　早乙女礼子議員, and what they said below: so
councils print their minutes. Resolves no names.
"""

from collections.abc import Sequence
from dataclasses import replace

from kg import expressions as re
from kg.read.layout import Labelled
from kg.read.lines import Line, ends_sentence

_BEARER = r"(?:[(（][一-龥々ヶぁ-んァ-ヴー\s　・]{2,14}[)）])"
_NAME = r"[一-龥々ヶぁ-んァ-ヴー]{1,6}[ 　]?[一-龥々ヶぁ-んァ-ヴー]{1,6}"
_OFFICE = r"(?:長|大臣|知事|委員|議員|参事|主幹|主査|監|官|参考人|説明員|理事|監査|教授|次官|局次長|代表)"
_LABEL = re.compile(
    rf"(?:[○◯◎●〇]|(?:答弁?|答え|回答)[0-9０-９]{{0,2}}[\s　:：.．]+)"
    rf"(?P<who>(?:[一-龥々ヶァ-ヴー・]{{1,16}}{_OFFICE}{_BEARER}"
    rf"|{_NAME}[ 　]?[一-龥ァ-ヴー・]{{0,10}}{_OFFICE}))[：:]?$"
)
_ASKED = re.compile(
    rf"(?:問|質問)[0-9０-９]{{0,2}}[\s　:：.．]+[^。]{{2,40}}?[\s　]+(?P<who>{_NAME}(?:議員|委員))$"
)


def labels_joined(text: str, lines: Sequence[Line]) -> tuple[list[Line], dict[int, Labelled]]:
    """Return *lines* of *text*, such a label and the line below it as one, and the labels by place."""
    joined: list[Line] = []
    labels: dict[int, Labelled] = {}
    skip = False
    for place, line in enumerate(lines):
        if skip:
            skip = False
            continue
        below = lines[place + 1] if place + 1 < len(lines) else None
        label = _LABEL.fullmatch(line.text) or _ASKED.fullmatch(line.text)
        if label is None or below is None or below.blanks or not _says(below):
            joined.append(line)
            continue
        start = line.start + label.start("who")
        whole = text[start : below.end]
        labels[len(joined)] = Labelled(len(joined), label["who"], below.start)
        joined.append(replace(line, start=start, end=below.end, text=whole, rest=whole, mark=""))
        skip = True
    return joined, labels


def _says(line: Line) -> bool:
    """Whether *line* may be what somebody said: sentences, and no label itself."""
    return ends_sentence(line.text) and not (_LABEL.fullmatch(line.text) or _ASKED.fullmatch(line.text))
