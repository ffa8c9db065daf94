"""What two tasks share is told by the first column in which few others have the same."""

from __future__ import annotations

from collections.abc import Iterator

from flowdash_desktop.domain.alike.in_common import InCommon, in_common, is_telling
from flowdash_desktop.domain.schema import Field, FieldKind

VENDOR = Field("f1", "Vendor", FieldKind.TEXT)
PRIORITY = Field("f2", "Priority", FieldKind.SINGLE_SELECT)
SENDER = Field("f3", "Sender", FieldKind.EMAIL)
FREE = [True] * 6


def test_the_first_telling_column_is_taken() -> None:
    columns = [
        (PRIORITY, ["High", "Low", "Low", "Low", "Low", "Low"]),
        (VENDOR, ["Acme", "Acme", "Acme", "Other", "", ""]),
        (SENDER, ["a@x.com", "b@x.com", "", "c@x.com", "", ""]),
    ]
    assert in_common(columns, (0, 1), FREE) == InCommon("Vendor", "Acme", (2,))


def test_what_most_tasks_have_tells_nothing() -> None:
    columns = [(PRIORITY, ["Low", "Low", "Low", "Low", "High", "High"])]
    assert in_common(columns, (0, 1), FREE) is None
    columns = [(PRIORITY, ["Low", "Low", "Low", "High", "High", "High"])]
    assert in_common(columns, (0, 1), FREE) == InCommon("Priority", "Low", (2,))


def test_blank_values_are_not_shared() -> None:
    assert in_common([(VENDOR, ["", "", "", "x", "y", "z"])], (0, 1), FREE) is None


def test_e_mail_addresses_share_their_domain() -> None:
    columns = [(SENDER, ["a@Acme.com", "b@acme.com", "c@acme.com", "d@other.com", "", "no address"])]
    assert in_common(columns, (0, 1), FREE) == InCommon("Sender", "@acme.com", (2,))


def test_tasks_that_can_not_follow_are_no_others() -> None:
    columns = [(VENDOR, ["Acme", "Acme", "Acme", "Other", "", ""])]
    assert in_common(columns, (0, 1), [True, True, False, True, True, True]) is None


def test_later_columns_are_not_read_without_need() -> None:
    """There may be a hundred thousand texts in each."""

    def columns() -> Iterator[tuple[Field, list[str]]]:
        yield VENDOR, ["Acme", "Acme", "Acme", "Other", "", ""]
        raise AssertionError

    assert in_common(columns(), (0, 1), FREE) is not None


def test_ids_and_boxes_tell_nothing() -> None:
    assert not is_telling(Field("f", "ID", FieldKind.UNIQUE_ID))
    assert not is_telling(Field("f", "Done", FieldKind.CHECKBOX))
    assert is_telling(VENDOR)
