"""The model itself: what it says of a few tasks can be checked by eye."""

from __future__ import annotations

import pytest

from tests.window.groups import Group
from tests.window.model import STAGE, Condition, Sheet
from tests.window.values import natural, shown_text

KINDS = {"ID": "uniqueId", STAGE: "stage", "Assigned To": "person", "Name": "text", "Count": "number", "Due": "date"}
USERS = {"ann@example.com": "Ann Moss", "ben@example.com": "Ben Lark"}


def sheet() -> Sheet:
    rows = (
        ("1", "New", "ben@example.com", "Oak 10", "20", "2026-01-31"),
        ("2", "Done", "ann@example.com", "oak 9", "3", None),
        ("3", "Doing", None, "Elm", None, "2025-12-01"),
        ("4", "New", "ann@example.com", "Elm", "3", "2026-02-01"),
    )
    tasks = {row[0]: dict(zip(KINDS, row, strict=True)) for row in rows}
    numbers = {key: number for number, key in enumerate(tasks)}
    options = {STAGE: ("New", "Doing", "Done")}
    made = Sheet("w", "W", KINDS, options, USERS, frozenset({"Done"}), tasks, numbers=numbers)
    made.view.active_only = False
    return made


def test_without_an_order_the_servers_counts() -> None:
    assert list(sheet().rows()) == ["1", "2", "3", "4"]
    assert sheet().count_words() == "4 tasks"


def test_tasks_of_end_stages_are_left_out() -> None:
    made = sheet()
    made.view.active_only = True
    assert list(made.rows()) == ["1", "3", "4"]
    assert made.count_words() == "3 of 4 tasks"


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ([("Name", False)], ["3", "4", "2", "1"]),
        ([("Name", True)], ["1", "2", "3", "4"]),
        ([("Count", False)], ["2", "4", "1", "3"]),
        ([("Count", True)], ["1", "2", "4", "3"]),
        ([("Count", False), ("Name", False)], ["4", "2", "1", "3"]),
        ([(STAGE, False), ("Due", True)], ["4", "1", "3", "2"]),
    ],
)
def test_ties_stay_and_blanks_come_last(sort: list[tuple[str, bool]], expected: list[str]) -> None:
    made = sheet()
    made.view.sort = sort
    assert list(made.rows()) == expected


def test_groups_have_headers_and_can_be_closed() -> None:
    made = sheet()
    made.grouping = (("Assigned To", ""),)
    made.collapsed = {("ben@example.com",)}
    ann, ben, nobody = Group("Ann Moss", 2, False), Group("Ben Lark", 1, True), Group("Unassigned", 1, False)
    assert list(made.rows()) == [ann, "2", "4", ben, nobody, "3"]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (Condition(STAGE, "is any of", ("New", "Done")), ["1", "2", "4"]),
        (Condition("Assigned To", "is any of", (None,)), ["3"]),
        (Condition("Name", "contains", ("OAK",)), ["1", "2"]),
        (Condition("Name", "does not contain", ("OAK",)), ["3", "4"]),
        (Condition("Count", "is at least", ("10",)), ["1"]),
        (Condition("Due", "is after", ("2026-01-01",)), ["1", "4"]),
        (Condition("Due", "is blank"), ["2"]),
    ],
)
def test_conditions_hold_or_not(condition: Condition, expected: list[str]) -> None:
    made = sheet()
    made.view.groups = [[condition]]
    assert list(made.rows()) == expected


def test_every_word_of_the_search_is_found() -> None:
    made = sheet()
    made.view.search = "ELM ann"
    assert list(made.rows()) == ["4"]


def test_the_current_row_is_left_to_the_screen_once_edited() -> None:
    made = sheet()
    made.view.groups = [[Condition(STAGE, "is any of", ("New",))]]
    made.edit("1", STAGE, "Doing", current="1")
    assert made.loose == "1"
    assert list(made.rows()) == ["4"]


def test_selected_rows_are_left_to_the_screen() -> None:
    made = sheet()
    made.selected = frozenset(("1", "4"))
    assert not made.staying & set(made.passing())
    assert made.passing() == [key for key in made.ordered() if key not in ("1", "4")]


def test_undo_and_redo_give_values_and_tasks_back() -> None:
    made = sheet()
    made.edit("2", "Name", "Ash", current=None)
    made.done([("3", "", dict(made.tasks["3"]), None)], current=None)
    assert list(made.tasks) == ["1", "2", "4"]
    made.undo()
    assert list(made.tasks) == ["1", "2", "3", "4"], "it returns to where it was"
    made.undo()
    assert made.tasks["2"]["Name"] == "oak 9"
    made.redo()
    assert made.tasks["2"]["Name"] == "Ash"


def test_what_somebody_else_changed_is_not_taken_back() -> None:
    made = sheet()
    made.edit("1", "Name", "Ash", current=None)
    made.edit("2", "Name", "Fir", current=None)
    made.forget("1", "Name")
    assert [step[0][0] for step in made.history] == ["2"]


@pytest.mark.parametrize(
    ("kind", "value", "expected"),
    [
        ("number", "1234.5", "1,234.5"),
        ("currency", "5000", "5,000.00"),
        ("date", "2026-01-31", "31 Jan 2026"),
        ("person", "ann@example.com", "Ann Moss"),
        ("multipleSelect", ["Red", "Blue"], "Red, Blue"),
        ("checkbox", False, ""),
        ("longText", "one\ntwo", "one two"),
        ("text", None, ""),
    ],
)
def test_values_are_shown_as_people_write_them(kind: str, value: object, expected: str) -> None:
    assert shown_text(kind, value, USERS) == expected


def test_numbers_in_names_count_as_numbers() -> None:
    assert sorted(["C-10", "C-9", "b", "10"], key=natural) == ["10", "b", "C-9", "C-10"]
