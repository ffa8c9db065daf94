"""Whether a block has headings, and what its columns become where it has none."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from flowdash_desktop.domain import schema as schema_module
from flowdash_desktop.domain.importing.columns import ColumnUse, has_commas
from flowdash_desktop.domain.importing.headings import has_headings, uses_by_values
from flowdash_desktop.domain.importing.values import read_cell
from flowdash_desktop.domain.schema import Field, FieldKind, Stage, User, Workflow, WorkflowSchema

_SCHEMA = WorkflowSchema(
    Workflow("w", "Work"),
    (Stage("Open", None, False), Stage("Done", None, True)),
    (
        Field("id", "No.", FieldKind.UNIQUE_ID, autoincrement=True),
        Field("name", "Name", FieldKind.TEXT),
        Field("note", "Note", FieldKind.LONG_TEXT),
        Field("due", "Due", FieldKind.DATE),
        Field("cost", "Cost", FieldKind.CURRENCY),
    ),
    (User("u", "ana@example.com", "Ana", "Lima"),),
)


@pytest.mark.parametrize(
    ("first", "rows", "expected"),
    [
        (["Name", "whatever"], [["a", "b"]], True),
        (["Status", "x"], [["a", "b"]], True),
        (["Person", "Age"], [["Ana", "31"], ["Ida", "40"]], True),
        (["Person", "City"], [["Ana", "Lisbon"]], False),
        (["Ana", "31"], [["Ida", "40"]], False),
        (["Ana", None], [["Ida", "40"]], False),
        (["x", "x"], [["1", "2"]], False),
        (["ana@example.com"], [["ida@example.com"]], False),
        (["Person"], [], False),
    ],
)
def test_headings_are_told_from_values(first: list[str | None], rows: list[list[str | None]], expected: bool) -> None:
    """By the name of a field, or by texts above numbers, days and addresses."""
    assert has_headings(first, rows, _SCHEMA) is expected


def test_columns_become_what_their_values_fit() -> None:
    """A field with a form of its own before a text, and the first text field for the first column of texts."""
    rows = [["Acme", "12.50", "2026-12-04", "Open", "ana@example.com", "by post", "left"], ["Lark", "3"]]
    found = [use.field for use in uses_by_values(7, rows, _SCHEMA)]
    assert found == ["Name", "Cost", "Due", "Stage", "Assigned To", "Note", None]
    assert [use.field for use in uses_by_values(1, [[None], [""]], _SCHEMA)] == [None]


@pytest.mark.parametrize(
    ("text", "is_of_text", "value"),
    [("1.250", True, "1250"), ("1.250", False, "1.250"), ("1.250,5", False, "1250.5"), ("1.25", True, "1.25")],
)
def test_points_part_thousands_in_texts_only(text: str, is_of_text: bool, value: str) -> None:
    """A workbook tells its numbers with a point: there it always begins the decimals."""
    use = ColumnUse("Number", has_decimal_comma=True, is_of_text=is_of_text)
    assert str(read_cell(text, use, Field("n", "Number", FieldKind.NUMBER), _SCHEMA)) == value


def test_the_decimal_mark_is_asked_where_it_matters() -> None:
    assert has_commas(["1.250"], points=True)
    assert not has_commas(["1.250"], points=False)
    assert has_commas(["1,250"], points=False)
    assert not has_commas(["1250", "a, b", None, True], points=True)


def test_users_are_made_active_once_for_all_cells(monkeypatch: pytest.MonkeyPatch) -> None:
    """A block without headings is read on the event loop: one copy of the users serves every cell of every column."""
    gone = User("g", "eva@example.com", "Eva", "Prado", deactivated=True)
    schema = replace(_SCHEMA, users=(*_SCHEMA.users, gone))
    copies: list[object] = []

    def counted(one: Any, **changes: Any) -> Any:
        copies.append(one)
        return replace(one, **changes)

    monkeypatch.setattr(schema_module, "replace", counted)
    rows = [[gone.email, "12.50", f"Name {n}"] for n in range(50)]
    found = [use.field for use in uses_by_values(3, rows, schema)]
    assert found == ["Assigned To", "Cost", "Name"]
    assert copies.count(schema) == 1
