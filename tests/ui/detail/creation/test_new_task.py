"""The pane of a new task: what is wrong is said at once, and nothing typed is lost."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.schema import BUILT_IN_NAMES, Field, FieldKind
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.detail import NewTaskPane, NewTaskRequest
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.notice import TaskNotice
from tests.ui.detail.looking import button, buttons, click, named
from tests.ui.editors.samples import SCHEMA, press, type_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def requests(form: NewTaskPane) -> list[NewTaskRequest]:
    said: list[NewTaskRequest] = []
    form.create_requested.connect(said.append)
    return said


def area(form: NewTaskPane, name: str) -> AttachmentArea:
    return next(a for a in form.findChildren(AttachmentArea) if a.field.name == name and a.isVisible())


def test_every_field_that_can_be_set_has_its_editor(form: NewTaskPane) -> None:
    assert form.accessibleName() == "New task details"
    for field in SCHEMA.columns:
        if field.name not in BUILT_IN_NAMES:
            assert named(form, field.name)
    assert named(form, "Stage").accessibleDescription() == "Not Started"
    assert named(form, "Assigned To").accessibleDescription() == "Unassigned"
    assert not form.editor("Requested On").is_read_only
    assert not form.editor("Company ID").is_read_only
    assert named(form, "Company ID").hasFocus()


def test_all_that_is_missing_is_said_at_once(form: NewTaskPane, requests: list[NewTaskRequest]) -> None:
    form.editor("Employees").setFocus()
    type_text(form, "many")
    press(form, Qt.Key.Key_Return, CONTROL)
    assert requests == []
    assert form.editor("Company ID").words() == "This field is required."
    assert form.editor("Company Name").words() == "This field is required."
    assert form.editor("Employees").words().startswith("Not a number.")
    assert named(form, "Company ID").hasFocus()
    type_text(form, "7")
    assert form.editor("Company ID").words() == ""


def test_a_task_is_asked_for_with_values_and_files(
    form: NewTaskPane, requests: list[NewTaskRequest], tmp_path: Path
) -> None:
    type_text(form, "C-9")
    press(form, Qt.Key.Key_Tab)
    type_text(form, "Acme")
    form.editor("Employees").setFocus()
    type_text(form, "1,200")
    form.editor("International").setFocus()
    press(form, Qt.Key.Key_Space)
    form.add_files("Documents", [tmp_path / "a.pdf", tmp_path / "a.pdf", tmp_path / "b.png"])
    press(form, Qt.Key.Key_Return, CONTROL)
    values: dict[str, Value] = {
        "Stage": "Not Started",
        "Company ID": "C-9",
        "Company Name": "Acme",
        "Employees": Decimal(1200),
    }
    files = {"Documents": (tmp_path / "a.pdf", tmp_path / "b.png")}
    assert requests == [NewTaskRequest({**values, "Employees": Decimal(1200), "International": True}, files)]


def test_dropped_files_are_listed_and_can_be_taken_away(form: NewTaskPane, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    target, none = area(form, "Documents"), Qt.KeyboardModifier.NoModifier
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(target, QDragEnterEvent(QPoint(3, 3), copy, data, left, none))
    QApplication.sendEvent(target, QDropEvent(QPointF(3, 3), copy, data, left, none))
    qtbot.waitUntil(lambda: [row.name for row in target.model.rows()] == ["a.pdf"])
    assert target.count_text() == "1 of 3"
    assert form.has_draft
    target.take_focus()
    press(form, Qt.Key.Key_Delete)
    assert target.model.rows() == ()
    assert not form.has_draft


def test_a_required_file_field_wants_a_file(form: NewTaskPane, requests: list[NewTaskRequest], tmp_path: Path) -> None:
    scan = Field("s", "Scan", FieldKind.FILE, required=True)
    form.begin(replace(SCHEMA, workflow=replace(SCHEMA.workflow, id="wf-9"), fields=(scan,)))
    form.submit()
    assert area(form, "Scan").words() == "This field is required."
    form.add_files("Scan", [tmp_path / "a.pdf"])
    form.submit()
    assert [r.files for r in requests] == [{"Scan": (tmp_path / "a.pdf",)}]


def test_the_servers_problems_stand_at_their_fields(form: NewTaskPane) -> None:
    form.set_problems({"Company ID": "has already been taken", "Phone": "is odd", "Elsewhere": "is unknown"})
    assert form.editor("Company ID").words() == "has already been taken"
    assert form.editor("Phone").words() == "is odd"
    assert [n.text for n in form.findChildren(TaskNotice) if n.text] == ["Elsewhere: is unknown"]
    assert named(form, "Company ID").hasFocus()


def test_a_blank_form_is_cancelled_at_once(form: NewTaskPane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.cancelled):
        press(form, Qt.Key.Key_Escape)


def test_what_was_typed_is_asked_about(form: NewTaskPane, qtbot: QtBot) -> None:
    form.editor("Phone").setFocus()
    type_text(form, "555")
    press(form, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(form.cancelled):
        click(button(form, "Cancel"))
    assert button(form, "Keep for later").hasFocus()
    with qtbot.waitSignal(form.cancelled):
        press(form, Qt.Key.Key_Escape)
    form.begin(SCHEMA)
    assert form.editor("Phone").value() == "555"
    click(button(form, "Cancel"))
    with qtbot.waitSignal(form.cancelled):
        click(button(form, "Discard"))
    assert form.editor("Phone").value() is None
    assert not form.has_draft


def test_typing_on_takes_the_question_back(form: NewTaskPane) -> None:
    form.editor("Phone").setFocus()
    type_text(form, "5")
    form.cancel()
    form.editor("Phone").setFocus()
    type_text(form, "6")
    assert "Keep for later" not in buttons(form)


def test_each_workflow_keeps_its_own_form(form: NewTaskPane, tmp_path: Path) -> None:
    form.editor("Phone").setFocus()
    type_text(form, "55")
    form.editor("Employees").setFocus()
    type_text(form, "some")
    form.add_files("Documents", [tmp_path / "a.pdf"])
    form.begin(replace(SCHEMA, workflow=replace(SCHEMA.workflow, id="wf-2")))
    assert not form.has_draft
    form.begin(SCHEMA)
    assert form.editor("Phone").value() == "55"
    assert form.editor("Employees").draft() == "some"
    newer = replace(SCHEMA, fields=(*SCHEMA.fields, Field("99", "Colour", FieldKind.TEXT)))
    form.begin(newer)
    assert named(form, "Colour")
    assert form.editor("Phone").value() == "55"
    assert form.editor("Employees").draft() == "some"
    assert [row.name for row in area(form, "Documents").model.rows()] == ["a.pdf"]
    form.created()
    assert not form.has_draft


def test_a_counted_id_is_not_asked_for(form: NewTaskPane, requests: list[NewTaskRequest]) -> None:
    fields = (replace(SCHEMA.fields[0], autoincrement=True), replace(SCHEMA.fields[11], required=True))
    form.begin(replace(SCHEMA, workflow=replace(SCHEMA.workflow, id="wf-3"), fields=fields))
    with pytest.raises(KeyError):
        form.editor("Company ID")
    form.submit()
    assert [r.values for r in requests] == [{"Stage": "Not Started", "International": False}]
