"""Files dragged from a file manager onto rows and file columns, as real drag events with real MIME data."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.ui.events import FilesAdded
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import NO_FILES, READ_ONLY, key, tasks

COPY, LEFT, NO_KEYS = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    made = [tmp_path / "contract.pdf", tmp_path / "scan & notes.png"]
    for path in made:
        path.write_bytes(b"content")
    return made


def mime(paths: Sequence[Path | str]) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) if isinstance(p, Path) else QUrl(p) for p in paths])
    return data


def at(view: TaskTableView, number: int, field: str) -> QPoint:
    return view.visualRect(view.tasks.index(view.tasks.shown.row(key(number)), view.tasks.column(field))).center()


class Drag:
    """A drag over the table's viewport, as the window system would send it."""

    def __init__(self, view: TaskTableView, data: QMimeData) -> None:
        self.view, self.data = view, data

    def over(self, place: QPoint) -> bool:
        enter = QDragEnterEvent(place, COPY, self.data, LEFT, NO_KEYS)
        QApplication.sendEvent(self.view.viewport(), enter)
        move = QDragMoveEvent(place, COPY, self.data, LEFT, NO_KEYS)
        QApplication.sendEvent(self.view.viewport(), move)
        return enter.isAccepted() and move.isAccepted()

    def drop(self, place: QPoint) -> bool:
        event = QDropEvent(place.toPointF(), COPY, self.data, LEFT, NO_KEYS)
        QApplication.sendEvent(self.view.viewport(), event)
        return event.isAccepted()

    def leave(self) -> None:
        QApplication.sendEvent(self.view.viewport(), QDragLeaveEvent())


def test_files_on_a_row_go_to_its_first_file_field(view: TaskTableView, files: list[Path], qtbot: QtBot) -> None:
    drag, place = Drag(view, mime(files)), at(view, 44, "Company Name")
    assert drag.over(place)
    assert view.drops.words.text() == "Add 2 files to Documents of Vandelay Imports"
    assert view.drops.words.isVisible()
    assert view.highlights.drop_row == view.tasks.shown.row(key(44))
    view.grab()
    with qtbot.waitSignal(view.drops.files_dropped) as dropped:
        assert drag.drop(place)
    assert dropped.args == [FilesAdded("Documents", tuple(files), key(44))]
    assert not view.drops.words.isVisible()
    assert view.highlights.drop_row == -1


def test_files_on_a_file_column_go_there(view: TaskTableView, files: list[Path], qtbot: QtBot) -> None:
    view.resize(2600, 500)
    drag, place = Drag(view, mime(files[:1])), at(view, 44, "Scans")
    assert drag.over(place)
    assert view.drops.words.text() == "Add 1 file to Scans of Vandelay Imports"
    with qtbot.waitSignal(view.drops.files_dropped) as dropped:
        assert drag.drop(place)
    assert dropped.args == [FilesAdded("Scans", tuple(files[:1]), key(44))]


def test_a_folder_is_looked_into(view: TaskTableView, tmp_path: Path, qtbot: QtBot) -> None:
    """It is taken as it is: whoever adds it looks into it, and asks."""
    drag, place = Drag(view, mime([tmp_path])), at(view, 44, "Company Name")
    drag.over(place)
    qtbot.waitUntil(lambda: drag.over(place) and view.drops.words.text().startswith("Look into the folder"))
    with qtbot.waitSignal(view.drops.files_dropped) as dropped:
        assert drag.drop(place)
    assert dropped.args == [FilesAdded("Documents", (tmp_path,), key(44))]


def test_an_address_on_the_web_is_refused(view: TaskTableView, files: list[Path]) -> None:
    drag = Drag(view, mime([files[0], "https://example.com/a.pdf"]))
    assert not drag.over(at(view, 44, "Company Name"))
    assert "this computer" in view.drops.words.text()
    drag.leave()
    assert not view.drops.words.isVisible()


def test_what_is_no_file_is_not_ours(view: TaskTableView) -> None:
    data = QMimeData()
    data.setText("hello")
    assert not Drag(view, data).over(at(view, 44, "Company Name"))
    assert not view.drops.words.isVisible()


def test_more_files_than_the_field_takes_are_refused(view: TaskTableView, files: list[Path]) -> None:
    many = files * 2
    assert not Drag(view, mime(many)).over(at(view, 43, "Company Name"))
    assert view.drops.words.text() == "Documents takes at most 5 files; 3 are there already"


def test_below_the_rows_there_is_no_task(view: TaskTableView, files: list[Path]) -> None:
    view.tasks.rows.load(tasks(2))
    assert not Drag(view, mime(files)).over(QPoint(100, view.viewport().height() - 50))
    assert view.drops.words.text() == "Drop the files on a task"


def test_workflows_that_take_no_files_say_so(view: TaskTableView, files: list[Path]) -> None:
    for schema, words in ((NO_FILES, "no field for files"), (READ_ONLY, "can't be changed")):
        view.tasks.rows.set_schema(schema)
        view.tasks.rows.load(tasks(5))
        assert not Drag(view, mime(files)).over(at(view, 44, "Company Name"))
        assert words in view.drops.words.text()


def test_a_drag_near_the_edge_scrolls(view: TaskTableView, files: list[Path], qtbot: QtBot) -> None:
    drag = Drag(view, mime(files))
    assert drag.over(QPoint(100, view.viewport().height() - 5))
    first = view.highlights.drop_row
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100)
    assert view.highlights.drop_row > first
    drag.leave()
    assert not view.drops._timer.isActive()
