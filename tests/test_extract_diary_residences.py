"""官邸 and 県庁 in a record of somebody's days are the places where its entries happen."""

from marked_view import marked_view

from kg.extract.diary_residences import with_residences
from kg.extract.meetings import extract_meetings
from kg.records import Kind

A, B = "〈ドレク:Person〉", "〈ミラン:Person〉"


def test_entries_happen_where_the_holder_arrived() -> None:
    """Whoever comes after 官邸 is received there, in the afternoon's paragraph too; who comes after 国会 is not."""
    morning = f"【午前】8時12分、公邸から官邸。9時3分、{B}外相。10時、国会。11時、〈ソラ:Person〉議長。"
    text = f"【首相動静】{A}首相　19日\n\n{morning}\n【午後】0時4分、官邸。1時、〈テオ:Person〉次官。"
    view = with_residences(marked_view(text))
    places = {m.participants: m.place for m in extract_meetings(view)}
    named = {who: view.entities[place].name if place else "" for who, place in places.items()}
    assert named == {("ドレク", "ミラン"): "官邸", ("ソラ", "ドレク"): "", ("テオ", "ドレク"): "官邸"}
    assert {e.kind for e in view.entities.values() if e.name == "官邸"} == {Kind.PLACE}


def test_elsewhere_it_is_no_place() -> None:
    """In prose, and within another name (官邸筋), nothing is added."""
    prose = marked_view(f"{A}首相は18日、官邸、国会で{B}外相と会談した。")
    assert with_residences(prose) is prose
    text = f"【首相動静】{A}首相　19日\n\n8時12分、官邸筋。9時3分、{B}外相。"
    assert not [e for e in with_residences(marked_view(text)).entities.values() if e.name == "官邸"]
