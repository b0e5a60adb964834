"""How a text names who wrote a book: regular expressions only."""

#: Nouns for that person in a text about the book.
BOOK_WRITERS = frozenset({"著者", "作者", "編著者", "本書の著者", "原作者"})
#: Before the name: 著者の遠山律子さん.
BOOK_BEFORE = r"(?:著者|作者|原作者)(?:の|は|である)?[ 　・:：＝=／/]*$"
#: Behind it: 遠山律子著, 遠山律子『浜の記録』, 遠山さんの新著『浜の記録』.
BOOK_BEHIND = r"(?:氏|さん|教授)?(?:[ 　]?(?:編著|共著|原作|著|作)(?![一-龥])|[ 　]?(?:の(?:新著|近著|著書|著作|新刊|小説|評伝|回想録|自伝)?)?[ 　]?『[^』]{2,40}』(?!の(?:書評|評|解説|訳))|[ 　]?[（(]著[)）])"
