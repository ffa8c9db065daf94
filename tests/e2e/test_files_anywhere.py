"""Files and pictures are taken anywhere in a pane and on rows, and their addresses never become text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QToolTip, QWidget

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.detail.gone_task import Absence
from flowdash_desktop.ui.dialogs.connect_dialog import ConnectDialog
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, NO_KEY, drop_files, focused, press, replace_text
from tests.support.server_process import ServerProcess

FIELDS = ("ID", "Text", "Phone", "Number", "Date", "E-mail", "Website")


def made(folder: Path, *names: str) -> list[Path]:
    """Files with something in them."""
    for name in names:
        (folder / name).write_text(name)
    return [folder / name for name in names]


def copied(*paths: Path) -> None:
    """Copy files in a file manager: it names them, and puts their addresses beside as text."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    data.setText("\n".join(path.as_uri() for path in paths))
    QApplication.clipboard().setMimeData(data)


def copied_picture() -> None:
    """Copy a picture, as from a screenshot."""
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QApplication.clipboard().setImage(image)


def middle(widget: QWidget) -> QPoint:
    return widget.rect().center()


async def opened(desk: Desk, server: StartServer, *ids: str) -> ServerProcess:
    running = server(definition(*(ids or ("F-1", "F-2"))))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    return running


def names(running: ServerProcess, key: str) -> list[str]:
    return [entry["filename"] for entry in on_server(running, key)["Files"]]


def texts(root: QWidget) -> list[str]:
    """What stands in all inputs."""
    lines = [line.text() for line in root.findChildren(QLineEdit)]
    return lines + [box.toPlainText() for box in root.findChildren(QPlainTextEdit)]


@story
async def test_files_fall_anywhere_in_the_pane(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """On text fields, a comment, a label and the head: nothing becomes text, and the file goes to the file field."""
    running = await opened(desk, server)
    pane = desk.window.detail
    before = texts(pane)
    places: list[QWidget] = [desk.in_pane(name, QLineEdit) for name in FIELDS]
    places += [desk.in_pane(name, QPlainTextEdit).viewport() for name in ("Long text", "New comment")]
    places += [desk.in_pane("New item", QLineEdit), pane.header.title, pane.findChildren(QLabel)[-1], pane]
    one, two = made(tmp_path, "one.txt", "two.txt")
    for place in places:
        assert drop_files(place, middle(place), [one]), place.accessibleName()
        await desk.until(lambda: pane.files.areas["Files"].model.rowCount() == 1, "the file")
        await desk.until_saved()
        assert names(running, "F-1") == ["one.txt"]
        assert texts(pane) == before
        await desk.shortcut(Qt.Key.Key_Z)
        await desk.until(lambda: pane.files.areas["Files"].model.rowCount() == 0, "no file")
        await desk.until_saved()
    assert drop_files(pane, middle(pane), [one, two])
    await desk.until_saved()
    assert not drop_files(pane, middle(pane), [one])
    await desk.close()


@story
async def test_a_frame_says_where_the_files_will_go(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The words stand beside the pointer, and nothing in the pane moves."""
    await opened(desk, server)
    pane = desk.window.detail
    line, words = desk.in_pane("Number", QLineEdit), pane.file_target.words
    at, point = line.mapTo(pane, QPoint()), middle(line)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in made(tmp_path, "one.txt", "two.txt")])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(line, QDragEnterEvent(point, copy, data, left, NO_KEY))
    QApplication.sendEvent(line, QDragMoveEvent(point, copy, data, left, NO_KEY))
    assert words.isVisible()
    assert words.accessibleName() == "Add 2 files to Files."
    assert (words.geometry().center() - line.mapTo(pane, point)).manhattanLength() < 200
    assert line.mapTo(pane, QPoint()) == at
    QApplication.sendEvent(line, QDragLeaveEvent())
    assert not words.isVisible()
    assert not pane.file_target._frame.isVisible()
    await desk.close()


@story
async def test_files_are_pasted_anywhere(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """In every kind of input and on a button of the pane, on a row and in the editor of a cell."""
    running = await opened(desk, server)
    pane, table = desk.window.detail, desk.window.table
    before = texts(pane)
    (one,) = made(tmp_path, "one.txt")

    async def taken() -> None:
        await desk.until(lambda: pane.files.areas["Files"].model.rowCount() == 1, "the file")
        await desk.until_saved()
        assert names(running, "F-1") == ["one.txt"]
        assert texts(pane) == before
        await desk.shortcut(Qt.Key.Key_Z)
        await desk.until(lambda: pane.files.areas["Files"].model.rowCount() == 0, "no file")
        await desk.until_saved()

    places: list[QWidget] = [desk.in_pane("Text", QLineEdit), desk.in_pane("ID", QLineEdit)]
    places += [desk.in_pane(name, QPlainTextEdit) for name in ("Long text", "New comment")]
    places += [desk.in_pane("New item", QLineEdit), pane.header.next_button, table]
    for place in places:
        copied(one)
        place.setFocus()
        press(place, Qt.Key.Key_V, CONTROL)
        await taken()
    copied(one)
    assert table.editing.edit_cell(TaskKey("F-1"), "Text")
    cell = focused()
    press(cell, Qt.Key.Key_V, CONTROL)
    assert isinstance(cell, QLineEdit)
    assert cell.text() == "before"
    press(cell, Qt.Key.Key_Escape)
    await taken()
    await desk.close()


@story
async def test_a_picture_is_pasted_where_there_is_no_text(desk: Desk, server: StartServer) -> None:
    """In a comment, and on a row; text beside a picture is pasted as text in an input."""
    running = await opened(desk, server)
    box, table = desk.in_pane("New comment", QPlainTextEdit), desk.window.table
    copied_picture()
    box.setFocus()
    press(box, Qt.Key.Key_V, CONTROL)
    await desk.until(lambda: desk.window.detail.files.areas["Files"].model.rowCount() == 1, "the picture")
    await desk.until_saved()
    desk.click_cell("F-2", "Text")
    copied_picture()
    press(table, Qt.Key.Key_V, CONTROL)
    await desk.until_saved()
    await desk.until(lambda: len(names(running, "F-2")) == 1, "the picture of the row")
    assert [name.startswith("Pasted picture") for key in ("F-1", "F-2") for name in names(running, key)] == [True, True]
    data = QMimeData()
    data.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    data.setText("words of a sheet")
    QApplication.clipboard().setMimeData(data)
    box.setFocus()
    press(box, Qt.Key.Key_V, CONTROL)
    assert box.toPlainText() == "words of a sheet"
    await desk.close()


@story
async def test_a_new_task_takes_files_anywhere(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Dropped on a text field of the form and pasted in another; a folder is left out with words."""
    running = await opened(desk, server)
    await desk.shortcut(Qt.Key.Key_N)
    form = desk.window.new_task
    await desk.until(form.isVisible, "the form")
    line = desk.find("Text", QLineEdit, inside=form)
    folder = tmp_path / "folder"
    folder.mkdir()
    one, two = made(tmp_path, "one.txt", "two.txt")
    assert drop_files(line, middle(line), [one, folder])
    area = form._areas()["Files"]
    await desk.until(lambda: [row.name for row in area.model.rows()] == ["one.txt"], "the file")
    assert "Folders can't be added: folder." in area.words()
    copied(two)
    line.setFocus()
    press(line, Qt.Key.Key_V, CONTROL)
    await desk.until(lambda: area.model.rowCount() == 2, "the other file")
    assert line.text() == ""
    replace_text(desk.find("ID", QLineEdit, inside=form), "F-9")
    replace_text(desk.find("Must", QLineEdit, inside=form), "must")
    press(focused(), Qt.Key.Key_Return, CONTROL)
    await desk.until(lambda: desk.window.detail.task == "F-9", "the task")
    await desk.until_saved()
    assert names(running, "F-9") == ["one.txt", "two.txt"]
    await desk.close()


@story
async def test_no_input_takes_the_address_of_a_file(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The search field, the lines of popups and of dialogs say that they take none."""
    await opened(desk, server)
    window = desk.window
    (one,) = made(tmp_path, "one.txt")
    copied(one)
    search = desk.find("Search tasks", QLineEdit)
    search.setFocus()
    press(search, Qt.Key.Key_V, CONTROL)
    assert not drop_files(search, middle(search), [one])
    assert search.text() == ""
    assert QToolTip.text() == "Files can't be added here."
    await desk.shortcut(Qt.Key.Key_K)
    find = focused()
    press(find, Qt.Key.Key_V, CONTROL)
    assert not any("one.txt" in text for text in texts(desk.popup()))
    press(desk.popup(), Qt.Key.Key_Escape)
    await desk.in_front()
    dialog = ConnectDialog(window.theme, window)
    dialog.open()
    lines = dialog.findChildren(QLineEdit)
    assert lines
    for line in lines:
        line.setFocus()
        press(line, Qt.Key.Key_V, CONTROL)
        assert not drop_files(line, middle(line), [one])
    assert not any("one.txt" in text for text in texts(dialog))
    dialog.close()
    dialog.deleteLater()
    assert not desk.session.pending
    await desk.close()


@story
async def test_a_gone_task_takes_no_files(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A drop and a paste are refused with words; a row of the table still takes them."""
    running = await opened(desk, server)
    pane = desk.window.detail
    pane.keep_gone(Absence.DELETED)
    (one,) = made(tmp_path, "one.txt")
    line = desk.in_pane("Text", QLineEdit)
    assert not drop_files(line, middle(line), [one])
    assert pane.file_target.words.accessibleName() == "This task is not there any more."
    assert desk.drop_on_cell("F-2", "Text", [one])
    await desk.until_saved()
    assert names(running, "F-2") == ["one.txt"]
    await desk.close()
