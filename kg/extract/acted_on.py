"""A sentence and who may be its left-out speaker in; the speaker out, where the sentence lets him speak.

A subject that is left out is not named in its own clause as whom it concerns: 「…」と警視庁に対して話した.
Chooses no speaker.
"""

from kg import expressions as re
from kg.extract.attribution import Attribution
from kg.extract.claims_draft import Reading
from kg.extract.quotations import QUOTED
from kg.extract.view import View

#: Behind a name: somebody speaks to its bearer, or is asked by him.
_CONCERNED = re.compile(
    "に対し|(?:に|へ)(?:〓|[^、。はが〓]{0,12}(?:話|述べ|語|説明|伝え|答え|訴え|明か|報告|求め|要求|迫|電話|送|書))"
    "|を[^、。はが〓]{0,8}(?:批判|非難|責め|称え|たたえ|称賛|評価|擁護|挑発)"
    "|の(?:取材|質問|インタビュー|聞き取り|調べ)に"
)

#: … or is met by him, in a clause before: Yと会い、提携を提案した; Yに電話し、「…」と訴えた.
_MET = re.compile(
    "(?:[一-龥]{1,8}|さん|・[^、。はが〓]{1,14})?(?:"
    "と(?:も|は)?[^、。はが〓]{0,12}(?:会[いっ]|会談|面会|協議|話し合|対面|懇談|電話|会食|食事|握手|意見交換|向き合)"
    "|に(?:も|は)?[^、。はが〓]{0,8}(?:電話|会[いっ]|面会|書簡|手紙|呼びかけ)"
    "|を(?:[^、。はが〓]{0,12}に)?(?:訪ね|訪問|招[いき]|呼))"
)

#: … or is of his: X氏|の後任は「…」.
_OF_HIS = re.compile("[^、。はがをのに〓]{0,8}の[^、。はがを〓]{1,12}[はがも]、?〓")


def unless_acted_on(view: View, reading: Reading, item: Attribution, speaker: str) -> str:
    """Return *speaker*, "" where the clause of *item* names him as whom it concerns."""
    masked, frame = reading.masked, item.frame
    for mention in view.mentions_in(reading.sentence) if speaker else ():
        end = mention.phrase_end - masked.base
        inside = frame.region <= end <= frame.verb_end and not item.start <= end <= item.end
        if speaker not in mention.entities:
            continue
        if (inside and _CONCERNED.match(masked.mask, end)) or _OF_HIS.match(masked.mask, end):
            return ""
        if end <= item.start and QUOTED not in masked.mask[:end] and _MET.match(masked.mask, end):
            return ""
    return speaker
