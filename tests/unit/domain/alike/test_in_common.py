"""What two tasks share is told by the first column in which few others have the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flowdash_desktop.domain.alike.in_common import InCommon, MayHave, Texts, in_common, is_telling
from flowdash_desktop.domain.schema import Field, FieldKind

VENDOR = Field("f1", "Vendor", FieldKind.TEXT)
PRIORITY = Field("f2", "Priority", FieldKind.SINGLE_SELECT)
SENDER = Field("f3", "Sender", FieldKind.EMAIL)
COUNT = 6


def column(field: Field, *texts: str) -> tuple[Field, Texts, MayHave]:
    return field, lambda places: [texts[place] for place in places], lambda _text: range(len(texts))


def free(places: Sequence[int]) -> list[bool]:
    return [True] * len(places)


def test_the_first_telling_column_is_taken() -> None:
    columns = [
        column(PRIORITY, "High", "Low", "Low", "Low", "Low", "Low"),
        column(VENDOR, "Acme", "Acme", "Acme", "Other", "", ""),
        column(SENDER, "a@x.com", "b@x.com", "", "c@x.com", "", ""),
    ]
    assert in_common(columns, (0, 1), COUNT, free) == InCommon("Vendor", "Acme", (2,))


def test_what_most_tasks_have_tells_nothing() -> None:
    columns = [column(PRIORITY, "Low", "Low", "Low", "Low", "High", "High")]
    assert in_common(columns, (0, 1), COUNT, free) is None
    columns = [column(PRIORITY, "Low", "Low", "Low", "High", "High", "High")]
    assert in_common(columns, (0, 1), COUNT, free) == InCommon("Priority", "Low", (2,))


def test_blank_values_are_not_shared() -> None:
    assert in_common([column(VENDOR, "", "", "", "x", "y", "z")], (0, 1), COUNT, free) is None


def test_e_mail_addresses_share_their_domain() -> None:
    columns = [column(SENDER, "a@Acme.com", "b@acme.com", "c@acme.com", "d@other.com", "", "no address")]
    assert in_common(columns, (0, 1), COUNT, free) == InCommon("Sender", "@acme.com", (2,))


def test_tasks_that_can_not_follow_are_no_others() -> None:
    columns = [column(VENDOR, "Acme", "Acme", "Acme", "Other", "", "")]
    assert in_common(columns, (0, 1), COUNT, lambda places: [place != 2 for place in places]) is None


def test_later_columns_are_not_read_without_need() -> None:
    """There may be a hundred thousand texts in each."""

    read: list[int] = []

    def differ(places: Sequence[int]) -> list[str]:
        read.append(len(places))
        return [str(place) for place in places]

    def columns() -> Iterator[tuple[Field, Texts, MayHave]]:
        yield PRIORITY, differ, lambda _text: range(COUNT)
        yield column(VENDOR, "Acme", "Acme", "Acme", "Other", "", "")
        raise AssertionError

    assert in_common(columns(), (0, 1), COUNT, free) is not None
    assert read == [2], "where the two differ no others are read"


def test_ids_and_boxes_tell_nothing() -> None:
    assert not is_telling(Field("f", "ID", FieldKind.UNIQUE_ID))
    assert not is_telling(Field("f", "Done", FieldKind.CHECKBOX))
    assert is_telling(VENDOR)


def test_only_tasks_that_may_share_are_read() -> None:
    """What finds them may find more, as a text in another case; their own texts count."""
    texts, read = ("Acme", "Acme", "ACME", "Acme", "", "Other"), list[int]()

    def reading(places: Sequence[int]) -> list[str]:
        read.extend(places)
        return [texts[place] for place in places]

    found = in_common([(VENDOR, reading, lambda _text: (0, 1, 2, 3))], (0, 1), COUNT + 2, free)
    assert found == InCommon("Vendor", "Acme", (3,))
    assert {*read} == {0, 1, 2, 3}
