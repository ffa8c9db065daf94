"""A cell's editor while its row, its task or its columns go another way: the text stays with the task it was for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.drafts import Following
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.identity import Identity, identity_of
from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.schema import CREATED_ON, WorkflowSchema
from flowdash_desktop.domain.table import SortBy
from flowdash_desktop.domain.tasks import Task
from flowdash_desktop.ui.events import FieldEdit
from flowdash_desktop.ui.table.events import CellTyping, EditRefused
from flowdash_desktop.ui.table.view import TaskTableView
from tests.support.hands import focused, keys, press
from tests.ui.table.samples import COMPANIES, NO_FILES, key, task


def made(name: str, day: int) -> ShownTask:
    """A task under the unique ID 44."""
    created = datetime(2026, 1, day, tzinfo=UTC)
    one = task(44)
    return ShownTask(replace(one, values={**one.values, "Company Name": name, CREATED_ON: created}))


def identity(one: Task, schema: WorkflowSchema = COMPANIES) -> Identity | None:
    return identity_of(one, schema)


@pytest.fixture
def edits(view: TaskTableView) -> list[FieldEdit]:
    """What the table asks for."""
    found: list[FieldEdit] = []
    view.tasks.edit_requested.connect(found.append)
    return found


@pytest.fixture
def typings(view: TaskTableView) -> list[CellTyping]:
    """What the table says of half-typed text."""
    found: list[CellTyping] = []
    view.editing.typing.connect(found.append)
    return found


def begin(view: TaskTableView, field: str, text: str) -> None:
    """Type into a cell of the first task, and do not end it."""
    view.tasks.rows.apply({key(44): made("Acme Corp", 1)})
    assert view.editing.edit_cell(key(44), field)
    keys(focused(), text)


def test_another_task_under_the_id_gets_nothing_of_what_is_typed(
    view: TaskTableView, edits: list[FieldEdit], typings: list[CellTyping]
) -> None:
    begin(view, "Company Name", "Acme & So")
    view.tasks.rows.apply({key(44): made("Initech", 2)})
    (editor,) = view.editing.open_editors()
    assert editor.text() == "Acme & So"
    keys(focused(), "n")
    assert typings[-1].identity == identity(made("Acme Corp", 1).task)
    press(focused(), Qt.Key.Key_Return)
    assert edits == [FieldEdit(key(44), "Company Name", "Acme & Son", "Acme Corp")]
    assert edits[0].identity == identity(made("Acme Corp", 1).task)


def test_a_newer_value_leaves_text_and_base(view: TaskTableView, edits: list[FieldEdit]) -> None:
    begin(view, "Company Name", "Mine")
    view.tasks.rows.apply({key(44): made("Theirs", 1)})
    press(focused(), Qt.Key.Key_Return)
    assert edits == [FieldEdit(key(44), "Company Name", "Mine", "Acme Corp")]


def test_order_filter_and_selection_leave_the_text_in_its_task(view: TaskTableView, edits: list[FieldEdit]) -> None:
    begin(view, "Company Name", "Half")
    view.tasks.rows.set_sort((SortBy("Company Name", descending=True),))
    view.tasks.rows.set_filter(TaskFilter(search="Globex"))
    view.tasks.rows.apply({key(45): None})
    view.current.go_to(key(46))
    (editor,) = view.editing.open_editors()
    assert (editor.text(), view.tasks.shown.key(editor.index.row())) == ("Half", key(44))
    assert edits == []
    press(focused(), Qt.Key.Key_Return)
    assert edits == [FieldEdit(key(44), "Company Name", "Half", "Acme Corp")]


def test_gone_task_hands_over_its_text(view: TaskTableView) -> None:
    """A task that goes hands over the text with all that is known."""
    refused: list[EditRefused] = []
    view.tasks.edit_refused.connect(refused.append)
    begin(view, "Company Name", "Half")
    view.tasks.rows.apply({key(44): None})
    assert [(r.text, r.base, r.identity) for r in refused] == [
        ("Half", "Acme Corp", identity(made("Acme Corp", 1).task))
    ]


def test_other_columns_save_nothing_and_keep_the_text(view: TaskTableView, edits: list[FieldEdit]) -> None:
    refused: list[EditRefused] = []
    view.tasks.edit_refused.connect(refused.append)
    begin(view, "Company Name", "Half")
    view.tasks.rows.set_schema(NO_FILES)
    assert edits == []
    assert [(r.task, r.field, r.text, r.error) for r in refused] == [(key(44), "Company Name", "Half", None)]


def test_a_task_that_was_created_again_goes_on_as_the_same(view: TaskTableView, edits: list[FieldEdit]) -> None:
    begin(view, "Company Name", "Half")
    now = identity(made("Acme Corp", 2).task)
    view.editing.follow(Following("w1", key(44), identity(made("Acme Corp", 1).task), key(44), now))
    press(focused(), Qt.Key.Key_Return)
    assert edits[0].identity == now


def test_what_is_ticked_in_an_open_list_is_a_draft(view: TaskTableView, typings: list[CellTyping]) -> None:
    view.tasks.rows.apply({key(44): made("Acme Corp", 1)})
    assert view.editing.edit_cell(key(44), "Regions")
    (editor,) = view.editing.open_editors()
    QApplication.processEvents()
    popup = QApplication.activePopupWidget()
    assert popup is not None
    before = editor.text()
    press(popup, Qt.Key.Key_Space)
    assert typings
    assert typings[-1].text not in (None, before)
    press(popup, Qt.Key.Key_Escape)


def test_who_types_on_as_the_task_goes_types_into_no_other(view: TaskTableView, edits: list[FieldEdit]) -> None:
    refused: list[EditRefused] = []
    view.tasks.edit_refused.connect(refused.append)
    begin(view, "Company Name", "Hal")
    view.tasks.rows.apply({key(44): None})
    keys(focused(), "fx")
    press(focused(), Qt.Key.Key_Backspace)
    keys(focused(), " typed")
    press(focused(), Qt.Key.Key_Return)
    assert (refused[-1].task, refused[-1].text) == (key(44), "Half typed")
    assert (edits, view.editing.open_editors()) == ([], ())
    keys(view, "N")
    assert [editor.text() for editor in view.editing.open_editors()] == ["N"], "for the task that is current now"
