"""A document's date comes from the first of the stated places that has one."""

import pytest

from kg.read import read_text
from kg.read.dates import document_date, field_date, full_dates, name_date, near_date


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025年4月5日", "2025-04-05"),
        ("２０２５年４月５日", "2025-04-05"),
        ("2025/04/05", "2025-04-05"),
        ("2025-04-05", "2025-04-05"),
        ("2025.4.5更新", "2025-04-05"),
        ("令和7年4月5日", "2025-04-05"),
        ("令和七年十二月三十一日", "2025-12-31"),
        ("平成元年1月8日", "1989-01-08"),
        ("二〇二四年十一月二十四日", "2024-11-24"),
    ],
)
def test_full_dates_are_read_in_every_notation(written: str, iso: str) -> None:
    """Western, full-width, era and kanji dates."""
    ((start, end, value),) = full_dates(f"（{written}）")
    assert value == iso
    assert start == 1
    assert end <= len(written) + 1


@pytest.mark.parametrize(
    "text", ["2025年2月30日", "4月5日", "2025年4月", "1142年5月3日", "電話 2025-04-0512", "25日"]
)
def test_what_is_no_full_date_is_left_alone(text: str) -> None:
    """No such day, no year, no day, no modern year, part of a longer number."""
    assert full_dates(text) == []


@pytest.mark.parametrize(
    ("path", "iso"),
    [
        ("2025-04-26-memo.md", "2025-04-26"),
        ("g1_hokkai_250602.txt", "2025-06-02"),
        ("20250426.txt", "2025-04-26"),
        ("blog/2025/04/26/entry.html", "2025-04-26"),
        ("000_a17b4ab5d950a777.txt", ""),
        ("report_999999.txt", ""),
        ("report_20251350.txt", ""),
    ],
)
def test_file_names_date_only_what_is_a_day(path: str, iso: str) -> None:
    """A hash or a running number is no date."""
    assert name_date(path) == iso


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2025-04-26T23:30:00Z", "2025-04-26"),
        ("04/26/2025 12:00:00", "2025-04-26"),
        ("Sat, 26 Apr 2025 12:00:00 +0900", "2025-04-26"),
        ("20250426", "2025-04-26"),
        ("2025-04", ""),
        ("近日", ""),
    ],
)
def test_date_fields_are_read_as_their_formats_write_them(value: str, iso: str) -> None:
    """ISO, Movable Type, RFC 5322 and compact dates; a month alone is no date of publication."""
    assert field_date(value) == iso


BOTH = "2025年4月24日\n\n本文です。\n\n#北海(250423)\n"


@pytest.mark.parametrize(
    ("given", "own", "path", "text", "expected"),
    [
        ("2025-04-27", ("2025-04-26", "field"), "250425.txt", BOTH, ("2025-04-27", "--date")),
        ("", ("2025-04-26", "front matter"), "250425.txt", BOTH, ("2025-04-26", "front matter")),
        ("", ("", ""), "250425.txt", BOTH, ("2025-04-25", "file name")),
        ("", ("", ""), "a.txt", BOTH, ("2025-04-24", "text")),
        ("", ("", ""), "a.txt", "本文です。\n\n#北海(250423)\n", ("2025-04-23", "tag")),
        ("", ("", ""), "a.txt", "本文です。", ("", "")),
    ],
    ids=["given", "own", "file name", "text", "tag", "none"],
)
def test_the_order_of_sources_is_fixed(
    given: str, own: tuple[str, str], path: str, text: str, expected: tuple[str, str]
) -> None:
    """--date, own field, file name, head or tail, tag."""
    assert document_date(text, given=given, own=own, path=path) == expected


def test_a_date_in_running_prose_or_an_attribution_does_not_date_the_document() -> None:
    """Those are the dates of what is told."""
    assert read_text("王は1999年5月3日に没したと伝わる。次の王が立った。\n").date == ""
    assert read_text("見出し\n港は静かです。\nヤン・ソルベルグ・Xより 2025年4月25日 午後2時32分\n").date == ""


def test_a_date_at_the_tail_dates_the_document() -> None:
    """Newspapers put it in brackets at the end."""
    assert (
        read_text("見出し\n\n本文です。\n本文です。\n本文です。\n（2025/12/19-22:40）").date == "2025-12-19"
    )


@pytest.mark.parametrize(
    ("text", "reference", "iso"),
    [
        ("Xへの投稿、8月3日", "2025-08-06", "2025-08-03"),
        ("12月30日", "2025-01-02", "2024-12-30"),
        ("1月2日", "2024-12-31", "2025-01-02"),
        ("10/5 13:20", "2025-10-06", "2025-10-05"),
        ("31日", "2025-05-02", "2025-03-31"),
        ("ジュネーブ １７日 通信", "2025-10-18", "2025-10-17"),
        ("8月3~5日", "2025-08-06", ""),
        ("4月19日~25日の概要", "2025-04-26", ""),
        ("戦況(9月2日―8日)", "2027-09-09", ""),
        ("9月2日から8日まで", "2027-09-09", ""),
        ("8月3日", "", ""),
    ],
)
def test_partial_dates_resolve_against_the_document(text: str, reference: str, iso: str) -> None:
    """The last such day; a range, or no reference, gives none."""
    assert near_date(text, reference) == iso
