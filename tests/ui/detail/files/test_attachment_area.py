"""The files of a field: dropped, pasted, chosen, opened, saved, removed, and on their way."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.edits import EditProblem, EditState, Refusal, StagedFile
from flowdash_desktop.domain.projection import FieldMark, PendingFile, ShownTask
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail import AttachmentRequest, DetailPane
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.detail.files.attachment_delegate import AttachmentDelegate
from flowdash_desktop.ui.detail.files.attachment_model import size_text, type_tag
from flowdash_desktop.ui.events import Answer, EditAnswer, FilesAdded, ImagePasted
from tests.ui.detail.looking import button, buttons, click, named
from tests.ui.editors.samples import PDF, PNG, SCHEMA, press, task

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
COPY = Qt.DropAction.CopyAction
TASK = TaskKey("44")


@pytest.fixture
def area(pane: DetailPane) -> AttachmentArea:
    return pane.files.areas["Documents"]


@pytest.fixture
def added(pane: DetailPane) -> list[FilesAdded]:
    said: list[FilesAdded] = []
    pane.files.added.connect(said.append)
    return said


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "offer & <more>.pdf", tmp_path / "photo.png"]
    for path in paths:
        path.write_bytes(b"content")
    return paths


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(p)) for p in paths])
    return data


def drag(target: QWidget, data: QMimeData) -> bool:
    """Drag data over a widget, as the window system would; whether it could be dropped there."""
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    moves = COPY | Qt.DropAction.MoveAction
    entered = QDragEnterEvent(QPoint(5, 5), moves, data, buttons, keys)
    QApplication.sendEvent(target, entered)
    if not entered.isAccepted():
        return False
    assert entered.dropAction() is COPY
    moved = QDragMoveEvent(QPoint(5, 5), moves, data, buttons, keys)
    QApplication.sendEvent(target, moved)
    return moved.isAccepted()


def drop(target: QWidget, data: QMimeData) -> bool:
    """Drag data over a widget and let it fall there."""
    if not drag(target, data):
        return False
    moves = COPY | Qt.DropAction.MoveAction
    dropped = QDropEvent(QPointF(5, 5), moves, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, dropped)
    return dropped.isAccepted()


def said(pane: DetailPane) -> str:
    """What is said beside the pointer."""
    words = pane.file_target.words
    return words.accessibleName() if words.isVisible() else ""


def pending(edit_id: str, state: EditState, problem: EditProblem | None = None) -> PendingFile:
    return PendingFile(edit_id, StagedFile("s", "big.tar.gz", "application/gzip", 1_234_567), state, problem)


def test_two_dropped_files_are_asked_for(
    pane: DetailPane, added: list[FilesAdded], files: list[Path], qtbot: QtBot
) -> None:
    pane.show_task(ShownTask(task(Documents=())), SCHEMA)
    area = pane.files.areas["Documents"]
    assert drop(area, urls(*files))
    qtbot.waitUntil(lambda: added == [FilesAdded("Documents", tuple(files), TASK)])
    assert area.words() == ""


def test_files_dropped_on_the_rows_are_taken_too(
    area: AttachmentArea, added: list[FilesAdded], files: list[Path], qtbot: QtBot
) -> None:
    assert drop(area.view.viewport(), urls(files[0]))
    qtbot.waitUntil(lambda: [a.paths for a in added] == [(files[0],)])


def test_more_than_fits_is_refused_whole(
    pane: DetailPane, area: AttachmentArea, added: list[FilesAdded], files: list[Path], qtbot: QtBot
) -> None:
    words = "Documents holds at most 3 files: 1 more, not 2. Nothing was added."
    assert not drop(area, urls(*files))
    assert said(pane) == words
    area.adding.add(files)
    qtbot.waitUntil(lambda: area.words() == words)
    assert area.view.accessibleDescription() == words
    assert added == []


def test_at_the_limit_the_area_says_so(pane: DetailPane, added: list[FilesAdded], files: list[Path]) -> None:
    shown = ShownTask(task(), pending_files={"Documents": (pending("e", EditState.SAVED_HERE),)})
    pane.show_task(shown, SCHEMA)
    area = pane.files.areas["Documents"]
    assert area.count_text() == "3 of 3"
    assert not area.add_button.isVisible()
    assert not drop(area, urls(files[0]))
    assert said(pane).startswith("Documents holds at most 3 files")
    assert added == []


def test_a_folder_is_looked_into(
    pane: DetailPane, area: AttachmentArea, added: list[FilesAdded], files: list[Path], qtbot: QtBot
) -> None:
    """The file system answers while it is dragged; the presenter asks when it is dropped."""
    (folder := files[0].parent / "reports").mkdir()
    words = "Look into the folder, and ask before its files are added to Documents."
    drag(area, urls(folder))
    qtbot.waitUntil(lambda: said(pane) == words)
    assert drag(area, urls(folder))
    QApplication.sendEvent(area, QDragLeaveEvent())
    assert said(pane) == ""
    assert drop(area, urls(folder))
    assert [a.paths for a in added] == [(folder,)]
    assert area.words() == ""


def test_what_is_not_of_this_computer_is_refused_with_words(
    pane: DetailPane, area: AttachmentArea, added: list[FilesAdded]
) -> None:
    data = QMimeData()
    data.setUrls([QUrl("smb://x.example/a.pdf")])
    assert not drop(area, data)
    assert said(pane).startswith("Only files of this computer")
    assert added == []


def test_text_is_not_taken(area: AttachmentArea) -> None:
    data = QMimeData()
    data.setText("hello")
    assert not drop(area, data)


def test_files_and_pictures_are_pasted(
    pane: DetailPane, area: AttachmentArea, added: list[FilesAdded], files: list[Path], qtbot: QtBot
) -> None:
    pane.focus_field("Documents")
    assert area.view.hasFocus()
    QGuiApplication.clipboard().setMimeData(urls(files[0]))
    press(pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [a.paths for a in added] == [(files[0],)])
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    QGuiApplication.clipboard().setImage(image)
    with qtbot.waitSignal(pane.files.image_pasted) as pasted:
        press(pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert pasted.args is not None
    assert isinstance(pasted.args[0], ImagePasted)
    assert (pasted.args[0].field, pasted.args[0].task) == ("Documents", TASK)
    QGuiApplication.clipboard().setText("words")
    press(pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert area.words().startswith("There are no files to add")


def test_pasting_works_at_the_button_of_an_empty_field(
    pane: DetailPane, added: list[FilesAdded], files: list[Path], qtbot: QtBot
) -> None:
    pane.focus_field("Scans & more")
    QGuiApplication.clipboard().setMimeData(urls(*files))
    press(pane, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: [(a.field, a.paths) for a in added] == [("Scans & more", tuple(files))])


def test_files_are_chosen_for_the_task_that_was_shown(
    pane: DetailPane, area: AttachmentArea, added: list[FilesAdded], files: list[Path], qtbot: QtBot
) -> None:
    click(area.add_button)
    dialog = area.findChildren(QFileDialog)[0]
    dialog.filesSelected.emit([str(files[0])])
    qtbot.waitUntil(lambda: added == [FilesAdded("Documents", (files[0],), TASK)])
    pane.show_task(ShownTask(task("45")), SCHEMA)
    qtbot.waitUntil(lambda: not area.findChildren(QFileDialog))
    pane.show_task(ShownTask(task("46")), SCHEMA)


@pytest.mark.parametrize(
    ("key", "keys", "name"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "open_requested"),
        (Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier, "save_requested"),
    ],
)
def test_keys_open_and_save(pane: DetailPane, key: Qt.Key, keys: Qt.KeyboardModifier, name: str, qtbot: QtBot) -> None:
    pane.focus_field("Documents")
    press(pane, Qt.Key.Key_Down)
    with qtbot.waitSignal(getattr(pane.files, name)) as asked:
        press(pane, key, keys)
    assert asked.args == [AttachmentRequest(TASK, "Documents", PNG)]


def test_delete_asks_and_enter_removes(pane: DetailPane, qtbot: QtBot) -> None:
    pane.focus_field("Documents")
    with qtbot.assertNotEmitted(pane.files.remove_requested):
        press(pane, Qt.Key.Key_Delete)
        assert button(pane, "Remove").hasFocus()
        press(pane, Qt.Key.Key_Escape)
    assert named(pane, "Documents").hasFocus()
    press(pane, Qt.Key.Key_Delete)
    with qtbot.waitSignal(pane.files.remove_requested) as asked:
        press(pane, Qt.Key.Key_Return)
    assert asked.args == [AttachmentRequest(TASK, "Documents", PDF)]


def test_space_the_eye_and_the_menu_ask_for_a_look(pane: DetailPane, area: AttachmentArea, qtbot: QtBot) -> None:
    pane.focus_field("Documents")
    with qtbot.waitSignal(pane.files.view_requested) as asked:
        press(area.view, Qt.Key.Key_Space)
    assert asked.args == [PDF]
    eye = AttachmentDelegate.eye_rect(area.view.visualRect(area.model.index(1))).center()
    with qtbot.waitSignal(pane.files.view_requested) as asked:
        QTest.mouseClick(area.view.viewport(), Qt.MouseButton.LeftButton, pos=eye)
    area.view.menu_asked.emit(PNG, area.mapToGlobal(QPoint(5, 5)))
    with qtbot.waitSignal(pane.files.view_requested) as asked:
        action(area, "View").trigger()
    assert asked.args == [PNG]


def test_the_question_goes_with_its_file(pane: DetailPane) -> None:
    pane.focus_field("Documents")
    press(pane, Qt.Key.Key_Delete)
    pane.show_task(ShownTask(task(Documents=(PNG,))), SCHEMA)
    assert "Remove" not in buttons(pane)


def test_the_menu_of_a_row(pane: DetailPane, area: AttachmentArea, qtbot: QtBot) -> None:
    row = area.view.visualRect(area.model.index(0))
    place = AttachmentDelegate.more_rect(row).center()
    QTest.mouseClick(area.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert menu_texts(area) == [
        *("View", "Open", "Open and edit", "Copy", "Save as…", "Save all…", "Rename…", "Remove", "Add from address…")
    ]
    with qtbot.waitSignal(pane.files.save_all_requested) as asked:
        action(area, "Save all…").trigger()
    assert asked.args is not None
    assert asked.args[0].attachments == (PDF, PNG)


def test_the_menu_opens_saves_and_removes(pane: DetailPane, area: AttachmentArea, qtbot: QtBot) -> None:
    for text, signal in (("Open", pane.files.open_requested), ("Save as…", pane.files.save_requested)):
        area.view.menu_asked.emit(PDF, QPoint(0, 0))
        with qtbot.waitSignal(signal) as asked:
            action(area, text).trigger()
        assert asked.args == [AttachmentRequest(TASK, "Documents", PDF)]
        menu(area).close()
        qtbot.waitUntil(lambda: not area.findChildren(QMenu))
    area.view.menu_asked.emit(PDF, QPoint(0, 0))
    action(area, "Remove").trigger()
    menu(area).close()
    with qtbot.waitSignal(pane.files.remove_requested) as asked:
        click(button(area, "Remove"))
    assert asked.args == [AttachmentRequest(TASK, "Documents", PDF)]


def menu(area: AttachmentArea) -> QMenu:
    found = [m for m in area.findChildren(QMenu) if m.isVisible()]
    assert len(found) == 1
    return found[0]


def menu_texts(area: AttachmentArea) -> list[str]:
    return [a.text() for a in menu(area).actions() if not a.isSeparator()]


def action(area: AttachmentArea, text: str) -> QAction:
    return next(a for a in menu(area).actions() if a.text() == text)


def test_a_file_on_its_way_shows_how_far_it_is(pane: DetailPane, area: AttachmentArea) -> None:
    pane.show_task(ShownTask(task(), pending_files={"Documents": (pending("e", EditState.SENDING),)}), SCHEMA)
    assert area.model.rows()[2].progress == 0
    pane.files.set_progress("e", 620, 1000)
    pane.files.set_progress("unknown", 1, 2)
    row = area.model.rows()[2]
    assert row.progress == 0.62
    assert row.detail == "1.2 MB · Sending"
    assert pane.files.areas["Documents"].count_text() == "3 of 3"


def test_a_file_that_needs_you_is_retried_or_discarded(pane: DetailPane, area: AttachmentArea, qtbot: QtBot) -> None:
    refused = pending("e", EditState.NEEDS_YOU, EditProblem(Refusal.TOO_LARGE, {"Documents": ("is too large",)}))
    pane.show_task(ShownTask(task(), pending_files={"Documents": (refused,)}), SCHEMA)
    assert area.model.rows()[2].detail == "This is too large."
    area.view.menu_asked.emit(refused, area.mapToGlobal(QPoint(5, 5)))
    assert menu_texts(area) == ["View", "Retry", "Discard"]
    with qtbot.waitSignal(pane.answered) as retried:
        action(area, "Retry").trigger()
    menu(area).close()
    pane.focus_field("Documents")
    area.view.setCurrentIndex(area.model.index(2))
    with qtbot.waitSignal(pane.answered) as discarded:  # whoever is told asks before
        press(pane, Qt.Key.Key_Delete)
    assert retried.args == [EditAnswer("e", Answer.RETRY)]
    assert discarded.args == [EditAnswer("e", Answer.DISCARD)]


def test_a_refused_removal_is_said_at_the_field(pane: DetailPane, area: AttachmentArea, qtbot: QtBot) -> None:
    mark = FieldMark("d", EditState.NEEDS_YOU, EditProblem(Refusal.NOT_ALLOWED, {"Documents": ("can't be changed",)}))
    pane.show_task(ShownTask(task(), {"Documents": mark}), SCHEMA)
    assert area.words() == "This can't be changed."
    with qtbot.waitSignal(pane.answered) as retried:
        click(button(area, "Retry"))
    with qtbot.waitSignal(pane.answered) as discarded:
        click(button(area, "Discard"))
    assert retried.args == [EditAnswer("d", Answer.RETRY)]
    assert discarded.args == [EditAnswer("d", Answer.DISCARD)]


def test_a_file_that_arrives_keeps_the_current_row(pane: DetailPane, area: AttachmentArea) -> None:
    pane.focus_field("Documents")
    press(pane, Qt.Key.Key_Down)
    pane.show_task(ShownTask(task(), pending_files={"Documents": (pending("e", EditState.SENDING),)}), SCHEMA)
    assert area.view.currentIndex().row() == 1
    assert area.view.hasFocus()
    pane.show_task(ShownTask(task(Documents=(PNG,))), SCHEMA)
    assert area.view.currentIndex().row() == 0
    assert area.view.height() == area.view.sizeHintForRow(0)


def test_read_only_files_are_opened_but_not_changed(
    pane: DetailPane, area: AttachmentArea, added: list[FilesAdded], files: list[Path], qtbot: QtBot
) -> None:
    pane.set_read_only("No unique ID.")
    assert not drop(area, urls(files[0]))
    pane.focus_field("Documents")
    with qtbot.assertNotEmitted(pane.files.remove_requested):
        press(pane, Qt.Key.Key_Delete)
    assert area.words() == "No unique ID."
    with qtbot.waitSignal(pane.files.open_requested):
        press(pane, Qt.Key.Key_Return)
    assert added == []


def test_rows_are_heard_with_their_state(area: AttachmentArea) -> None:
    heard = area.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert heard == "contract.pdf, PDF"
    area.model.set_facts({"blob-1": 1_200_000})
    assert area.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole) == "contract.pdf, PDF, 1.2 MB"


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (999_600, "1.0 MB"), (12_345_678, "12 MB"), (10**16, "10000 TB")],
)
def test_sizes(size: int, text: str) -> None:
    assert size_text(size) == text


@pytest.mark.parametrize(
    ("name", "kind", "tag"),
    [
        ("a.pdf", "", "PDF"),
        ("a.jpeg", "", "JPG"),
        ("a.tar.gz", "", "GZ"),
        ("scan", "image/png", "PNG"),
        ("scan", "application/octet-stream", "FILE"),
        ("a.<b>", "", "FILE"),
        ("a.markdown", "", "MD"),
    ],
)
def test_tags(name: str, kind: str, tag: str) -> None:
    assert type_tag(name, kind) == tag
