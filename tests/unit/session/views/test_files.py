"""A file of views is read back as it was written, and a bad one is refused with its reason."""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.domain.table import GroupBy, SortBy
from flowdash_desktop.domain.table.arrangement import ColumnArrangement, TableArrangement
from flowdash_desktop.domain.table.coloring.rules import ColorRule, Shade
from flowdash_desktop.session.views.files import MOST_BYTES, ViewFileError, ViewFileFault, parsed, write_file, written
from flowdash_desktop.session.views.saved_view import SavedView
from tests.unit.domain.examples import SCHEMA

CONDITIONS = (
    Condition("number", Operator.BETWEEN, (Decimal("1.50"), Decimal(3))),
    Condition("date", Operator.IS_THIS_WEEK),
    Condition("Assigned To", Operator.IS_ANY_OF, (None,)),
)
TABLE = TableArrangement(
    (ColumnArrangement("Stage", 120), ColumnArrangement("number", 90, hidden=True)),
    (SortBy("number", descending=True),),
    grouping=(GroupBy("Stage"), GroupBy("date", "week")),
    collapsed=frozenset({"Done"}),
)
VIEWS = (
    SavedView("Mine", TaskFilter(CONDITIONS, True, "acme"), TABLE.sort, TABLE),
    SavedView("Old", TaskFilter(), ()),
)


def body(**changed: Any) -> bytes:
    made = json.loads(written(VIEWS, "Orders"))
    return json.dumps(made | changed).encode()


def test_views_are_read_back_as_they_were_written() -> None:
    found = parsed(written(VIEWS, "Orders"), SCHEMA)
    assert found.views == VIEWS
    assert found.left_out == ()


RULES = (
    ColorRule(
        (Condition("date", Operator.IS_OVERDUE), Condition("number", Operator.AT_LEAST, (Decimal(3),))), Shade.RED
    ),
    ColorRule((Condition("Stage", Operator.IS_ANY_OF, ("New",)),), Shade.GREEN, "number"),
)


def test_letters_colours_and_rules_need_a_newer_version() -> None:
    """Views without them are still written so that earlier programs read them."""
    views = (replace(VIEWS[0], letter="K", shade=Shade.TEAL, rules=RULES), VIEWS[1])
    data = written(views, "Orders", RULES[:1])
    found = parsed(data, SCHEMA)
    assert (found.views, found.rules, found.rules_left_out) == (views, RULES[:1], 0)
    assert json.loads(data)["version"] == 2
    assert json.loads(written(VIEWS, "Orders"))["version"] == 1
    assert parsed(written((), "Orders", RULES), SCHEMA).rules == RULES


def test_rules_that_a_workflow_cannot_have_are_counted() -> None:
    lost = ColorRule((Condition("Gone", Operator.IS_BLANK),), Shade.BLUE)
    wrong = ColorRule((Condition("number", Operator.IS_CHECKED),), Shade.BLUE)
    column = ColorRule(RULES[0].conditions, Shade.PINK, "Gone")
    found = parsed(written((replace(VIEWS[0], rules=(lost, RULES[0])),), "Orders", (wrong, column, RULES[1])), SCHEMA)
    assert (found.views[0].rules, found.rules, found.rules_left_out) == (RULES[:1], RULES[1:], 3)


@pytest.mark.parametrize(
    "style",
    [
        7,
        {"letter": "KK", "color": "sand", "rules": [{"conditions": [], "color": "red", "field": ""}, 7]},
        {"letter": 1},
    ],
)
def test_a_style_that_cannot_be_read_is_none(style: object) -> None:
    made = json.loads(written(VIEWS[:1], "Orders"))
    made["views"][0].append(style)
    assert parsed(json.dumps(made).encode(), SCHEMA).views == VIEWS[:1]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (None, ViewFileFault.UNREADABLE),
        (b" " * (MOST_BYTES + 1), ViewFileFault.TOO_LONG),
        (b"\xff\xfe\x00", ViewFileFault.NO_JSON),
        (b"[" * 100_000, ViewFileFault.NO_JSON),
        (b"[]", ViewFileFault.OTHER_FORMAT),
        (body(format="keys"), ViewFileFault.OTHER_FORMAT),
        (body(version="1"), ViewFileFault.OTHER_FORMAT),
        (body(version=3), ViewFileFault.NEWER),
        (body(views=None), ViewFileFault.DAMAGED),
        (body(views=[]), ViewFileFault.DAMAGED),
        (body(views=[["A", {"conditions": [{"field": "x"}]}, []]]), ViewFileFault.DAMAGED),
        (body(views=[["A", {"conditions": [], "or": 5}, []]]), ViewFileFault.DAMAGED),
        (body(views=[["", {"conditions": []}, []]]), ViewFileFault.DAMAGED),
        (body(views=[["A" * 81, {"conditions": []}, []]]), ViewFileFault.DAMAGED),
        (body(views=[["A", {"conditions": []}, [["x"]]]]), ViewFileFault.DAMAGED),
        (
            body(views=[["A", {"conditions": []}, [], {"columns": [["x", True, False]], "sort": []}]]),
            ViewFileFault.DAMAGED,
        ),
    ],
)
def test_a_bad_file_is_refused_with_its_reason(data: bytes | None, fault: ViewFileFault) -> None:
    with pytest.raises(ViewFileError) as error:
        parsed(data, SCHEMA)
    assert error.value.fault is fault


@pytest.mark.parametrize(
    "condition",
    [
        Condition("no such field", Operator.IS_BLANK),
        Condition("number", Operator.CONTAINS, ("1",)),
        Condition("number", Operator.AT_LEAST, ("1",)),
        Condition("number", Operator.BETWEEN, (Decimal(1),)),
        Condition("datetime", Operator.AFTER, (date(2026, 1, 1),)),
        Condition("datetime", Operator.AFTER, (datetime(2026, 1, 1),)),  # without a zone
        Condition("number", Operator.AT_LEAST, (Decimal("NaN"),)),
        Condition("number", Operator.IS, (Decimal("sNaN"),)),
        Condition("number", Operator.AT_MOST, (Decimal("-Infinity"),)),
        Condition("number", Operator.BETWEEN, (None, Decimal(1))),
        Condition("text", Operator.CONTAINS, (None,)),
    ],
)
def test_a_view_that_the_workflow_can_not_filter_by_is_left_out(condition: Condition) -> None:
    odd = SavedView("Odd", TaskFilter((condition,)), ())
    found = parsed(written((*VIEWS, odd), "Orders"), SCHEMA)
    assert found.views == VIEWS
    assert found.left_out == (("Odd", condition.field),)


def test_a_width_that_no_window_takes_is_bounded() -> None:
    """Qt raises for a width above 2^31 - 1, and takes a negative one for none."""
    columns = [["Stage", 10**12, False], ["number", -5, False]]
    found = parsed(body(views=[["A", {"conditions": []}, [], {"columns": columns, "sort": []}]]), SCHEMA)
    table = found.views[0].table
    assert table is not None
    assert [column.width for column in table.columns] == [10_000, 0]


def test_a_file_that_can_not_be_written_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk is full when the file is about to be whole."""

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    path = tmp_path / "views.json"
    write_file(path, b"first")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no room"):
        write_file(path, b"second")
    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
def test_a_file_that_is_written_anew_keeps_its_rights(tmp_path: Path) -> None:
    """It may lie on a share, for colleagues."""
    path = tmp_path / "views.json"
    path.touch()
    path.chmod(0o664)
    write_file(path, b"second")
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_a_file_behind_a_link_is_written_there(tmp_path: Path) -> None:
    path, link = tmp_path / "views.json", tmp_path / "link.json"
    link.symlink_to(path)
    write_file(link, b"first")
    assert link.is_symlink()
    assert path.read_bytes() == b"first"
