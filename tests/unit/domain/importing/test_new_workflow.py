"""The workflow that a spreadsheet could become."""

from __future__ import annotations

from flowdash_desktop.domain.importing.columns import CellFault, ImportCell
from flowdash_desktop.domain.importing.new_workflow import proposed_workflow
from flowdash_desktop.domain.schema import FieldKind

HEADINGS = [
    "Vendor No.", "Name", "Status", "Value", "Close", "Seen", "Paid", "Mail", "Web", "Region", "Notes", "",
    "Assigned To",
]  # fmt: skip


def _row(number: int, **more: ImportCell) -> list[ImportCell]:
    cells: dict[str, ImportCell] = {
        "Vendor No.": f"V-{number}",
        "Name": f"Vendor {number}",
        "Status": ("Open", "Review", "Closed")[number % 3],
        "Value": f"{number}.50",
        "Close": "2026-12-04",
        "Seen": "2026-01-31 12:00:00",
        "Paid": number % 2 == 0,
        "Mail": f"v{number}@example.com",
        "Web": "https://example.com",
        "Region": ("North", "South")[number % 2],
        "Notes": "a long\ntext" if number == 3 else None,
        "": "no heading",
        "Assigned To": "Ida Berg",
    }
    return [*(cells | more).values()]


def test_columns_become_fields_of_the_narrowest_type() -> None:
    """States become stages, ends last; options come again and again; who has a task is no field of its own."""
    workflow = proposed_workflow("Vendors", HEADINGS, [_row(number) for number in range(12)])
    assert {one.field.name: one.field.kind for one in workflow.fields} == {
        "Vendor No.": FieldKind.UNIQUE_ID,
        "Name": FieldKind.TEXT,
        "Value": FieldKind.NUMBER,
        "Close": FieldKind.DATE,
        "Seen": FieldKind.DATETIME,
        "Paid": FieldKind.CHECKBOX,
        "Mail": FieldKind.EMAIL,
        "Web": FieldKind.URL,
        "Region": FieldKind.SINGLE_SELECT,
        "Notes": FieldKind.LONG_TEXT,
    }
    assert [(one.stage.name, one.stage.end_stage) for one in workflow.stages] == [
        ("Open", False),
        ("Review", False),
        ("Closed", True),
    ]
    (region,) = (one for one in workflow.fields if one.field.name == "Region")
    assert region.field.options == ("North", "South")
    assert region.colors.keys() == {"North", "South"}


def test_one_odd_value_makes_a_column_text() -> None:
    rows = [_row(number) for number in range(12)]
    rows[5] = _row(5, Value="approx. 90k", Close="soon", Mail=CellFault("#REF!"))
    kinds = {one.field.name: one.field.kind for one in proposed_workflow("V", HEADINGS, rows).fields}
    assert (kinds["Value"], kinds["Close"]) == (FieldKind.TEXT, FieldKind.SINGLE_SELECT)
    assert kinds["Mail"] is FieldKind.EMAIL


def test_without_a_key_the_ids_count_up() -> None:
    """And there are the usual stages where no column has states."""
    workflow = proposed_workflow("Twice", ["Name", "No."], [["a", "1"], ["a", "1"], [None, None]])
    unique = workflow.fields[0].field
    assert (unique.name, unique.kind, unique.autoincrement) == ("No. 2", FieldKind.UNIQUE_ID, True)
    assert [one.stage.name for one in workflow.stages] == ["To do", "In progress", "Done"]
    assert workflow.stages[-1].stage.end_stage


def test_of_two_columns_with_one_heading_the_first_counts() -> None:
    workflow = proposed_workflow("W", ["ID", "A", "A"], [["1", "2", "x"], ["3", "4", "y"]])
    assert [(one.field.name, one.field.kind) for one in workflow.fields] == [
        ("ID", FieldKind.UNIQUE_ID),
        ("A", FieldKind.NUMBER),
    ]


def test_decimal_commas_and_slashed_days_are_values() -> None:
    rows: list[list[ImportCell]] = [["a", "1.234,50", "13/4/2026"], ["b", "7,5", "3/4/2026"]]
    kinds = [one.field.kind for one in proposed_workflow("W", ["Key", "Sum", "Day"], rows).fields]
    assert kinds == [FieldKind.UNIQUE_ID, FieldKind.NUMBER, FieldKind.DATE]
