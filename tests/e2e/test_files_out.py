"""Files on their way out: copied, dragged, saved, and edited elsewhere and brought back."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from flowdash_desktop.ui.detail.events import FileUse
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from flowdash_desktop.ui.presenters.attachments.outgoing import COPIED_FILES
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, drop_files, entry, opening, press
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

OFFER = (
    "report.pdf was changed. The new version replaces the old one once the server has it. "
    "If this program is closed before, both stay."
)
REPORT = b"%PDF-1.4\n" + bytes(range(256)) * 64


async def opened(desk: Desk, running: ServerProcess | tuple[str, str], folder: Path, *names: str) -> AttachmentArea:
    """The area of a task that has these files, all alike."""
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    area = desk.window.detail.files.areas["Files"]
    for name in names:
        (folder / name).write_bytes(REPORT)
    assert drop_files(area, area.rect().center(), [folder / name for name in names])
    await desk.until(lambda: area.model.rowCount() == len(names), "the files")
    await desk.until_saved()
    area.view.setFocus()
    area.view.setCurrentIndex(area.model.index(0))
    return area


def entries(running: ServerProcess, key: str) -> list[tuple[str, bytes]]:
    """Name and bytes of each file of a task."""
    with asking(running) as api:
        return [(one["filename"], api.file(one["blobId"]).content) for one in api.get(key)["Files"]]


def local_files(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls()]


def append(path: Path, more: bytes) -> None:
    """Save a change as a program does."""
    path.write_bytes(path.read_bytes() + more)


def contents(path: Path) -> bytes | None:
    """What a file holds, None where there is none."""
    return path.read_bytes() if path.exists() else None


def keeps_marks(folder: Path) -> bool:
    """Whether the disk keeps the marks of files."""
    probe = folder / "probe"
    probe.touch()
    with suppress(OSError, AttributeError):
        os.setxattr(probe, "user.test", b"1")
        return True
    return False


@story
async def test_a_copied_file_is_pasted_elsewhere(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Ctrl+C gives a file manager the file under its name, and another task a copy of it."""
    running = server(definition("F-1", "F-2"))
    area = await opened(desk, running, tmp_path, "Größe (1).pdf")
    press(area.view, Qt.Key.Key_C, CONTROL)
    await desk.until(lambda: desk.window.notice.text.startswith("Copied Größe (1).pdf."), "the copy")
    data = QApplication.clipboard().mimeData()
    (path,) = local_files(data)
    assert path.name == "Größe (1).pdf"
    data_urls = data.urls()
    assert contents(path) == REPORT
    path.unlink()
    press(area.view, Qt.Key.Key_C, CONTROL)
    await desk.until(lambda: QApplication.clipboard().mimeData().urls() != data_urls, "a copy in place of the lost one")
    data = QApplication.clipboard().mimeData()
    (path,) = local_files(data)
    assert contents(path) == REPORT
    assert (
        bytes(data.data(COPIED_FILES).data()).decode() == f"copy\n{bytes(data.urls()[0].toEncoded().data()).decode()}"
    )
    desk.click_cell("F-2", "Files")
    press(desk.window.table, Qt.Key.Key_V, CONTROL)
    await desk.until(lambda: len(on_server(running, "F-2")["Files"]) == 1, "the copy in the other task")
    await desk.until_saved()
    assert entries(running, "F-2") == entries(running, "F-1") == [("Größe (1).pdf", REPORT)]
    await desk.close()
    assert contents(path) is None, "the copies go with the account"


@story
async def test_a_file_is_dragged_out(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A drag carries a copy. One that is not here is fetched first, and the window goes on meanwhile."""
    running = server(definition("F-1"))
    dragged: list[list[Path]] = []
    monkeypatch.setattr(QDrag, "exec", lambda drag, _: dragged.append(local_files(drag.mimeData())))
    async with TcpProxy(running.base_url) as line:
        area = await opened(desk, (line.base_url, running.key), tmp_path, "report.pdf")
        await desk.session.files.settled()
        forget(desk)
        held = line.hold_requests(b"GET /api/v1/files/")
        at = area.view.visualRect(area.model.index(0)).center()
        for _ in range(2):
            QTest.mousePress(area.view.viewport(), Qt.MouseButton.LeftButton, pos=at)
            move(area, at + QPoint(0, 40))
            if dragged:
                break
            await desk.until(lambda: "Fetching report.pdf" in desk.window.notice.text, "the word about it")
            held.release.set()
            await desk.until(lambda: desk.window.notice.text == "report.pdf is here. Drag it now.", "the file")
        ((path,),) = dragged
        assert (path.name, contents(path)) == ("report.pdf", REPORT)
        await desk.close()


def move(area: AttachmentArea, to: QPoint) -> None:
    """Move the pointer with the left button down."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    where = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, where, area.view.viewport().mapToGlobal(where), Qt.MouseButton.NoButton, left, none
    )
    QApplication.sendEvent(area.view.viewport(), event)


@story
async def test_saved_files_are_marked_and_shown(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """*Save all* ends with *Show in folder*; each file says where it came from, where the disk keeps that."""
    running = server(definition("F-1"))
    area = await opened(desk, running, tmp_path, "one.pdf", "two.pdf")
    folder = tmp_path / "saved"
    folder.mkdir()
    area.save_all.emit()
    dialog = desk.dialog(QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    await desk.until(lambda: desk.window.notice.text == "Saved 2 files in saved.", "both")
    if keeps_marks(tmp_path):
        marks = [os.getxattr(folder / name, "user.xdg.origin.url").decode() for name in ("one.pdf", "two.pdf")]
        assert marks == [running.base_url] * 2
    with opening("file") as urls:
        click(button("Show in folder", desk.window.notice))
        assert [Path(url.toLocalFile()) for url in urls] == [folder]
    await desk.close()


@story
async def test_an_edited_file_becomes_a_new_version(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """What a program saves is offered; the old version goes once the new one is there, and both steps are undone."""
    running = server(definition("F-1"))
    area = await opened(desk, running, tmp_path, "report.pdf")
    at = area.view.visualRect(area.model.index(0)).center()
    with opening("file") as urls:
        area.view.menu_asked.emit(area.view.item(area.model.index(0)), area.view.viewport().mapToGlobal(at))
        menu = desk.popup()
        entry(menu, "Open and edit").trigger()  # type: ignore[arg-type]  # the popup is a menu
        menu.close()
        await desk.until(lambda: urls, "the program")
    path = Path(urls[0].toLocalFile())
    append(path, b"more")
    await desk.until(lambda: desk.window.notice.text == OFFER, "the offer")
    assert entries(running, "F-1") == [("report.pdf", REPORT)], "nothing is sent unasked"
    click(button("Add as new version", desk.window.notice))
    await desk.until(lambda: entries(running, "F-1") == [("report.pdf", REPORT + b"more")], "the new version alone")
    await desk.until_saved()
    for _ in range(2):
        desk.window.undo_action.trigger()
        await desk.until(lambda: desk.session.pending, "the step")
        await desk.until_saved()
    assert entries(running, "F-1") == [("report.pdf", REPORT)]
    assert contents(path) == REPORT + b"more", "what was edited is never removed"
    await desk.close()


@story
async def test_an_edit_saved_while_closed_is_offered(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The copy outlives the program: what was saved in it meanwhile is offered at the next start."""
    running = server(definition("F-1"))
    area = await opened(desk, running, tmp_path, "report.pdf")
    with opening("file") as urls:
        area.use_requested.emit(FileUse.EDIT, desk.files("F-1", "Files")[0])
        await desk.until(lambda: urls, "the program")
    await desk.close()
    append(Path(urls[0].toLocalFile()), b"later")
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.window.notice.text == OFFER, "the offer")
    click(button("Add as new version", desk.window.notice))
    await desk.until(lambda: entries(running, "F-1") == [("report.pdf", REPORT + b"later")], "the new version alone")
    await desk.until_saved()
    await desk.close()


def forget(desk: Desk) -> None:
    """Remove the bytes of the one attachment from this computer."""
    (attachment,) = desk.files("F-1", "Files")
    here = desk.session.files.place(attachment)
    if here.exists():
        here.chmod(0o600)
        here.unlink()


@story
async def test_an_edit_is_of_the_task_it_was_asked_for(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Another workflow is shown before the file has come: the new version goes to the first one's task."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as line:
        area = await opened(desk, (line.base_url, running.key), tmp_path, "report.pdf")
        await desk.session.files.settled()
        forget(desk)
        held = line.hold_requests(b"GET /api/v1/files/")
        with opening("file") as urls:
            area.use_requested.emit(FileUse.EDIT, desk.files("F-1", "Files")[0])
            await desk.until(held.arrived.is_set, "the request")
            desk.window.filter_bar.workflow_chosen.emit("tckets")
            await desk.until(lambda: "Subject" in headers(desk), "the other workflow")
            held.release.set()
            await desk.until(lambda: urls, "the program")
        append(Path(urls[0].toLocalFile()), b"more")
        await desk.until(lambda: desk.window.notice.text == OFFER, "the offer")
        click(button("Add as new version", desk.window.notice))
        await desk.until(lambda: entries(running, "F-1") == [("report.pdf", REPORT + b"more")], "the new version alone")
        await desk.until_saved()
        await desk.close()


def headers(desk: Desk) -> list[str]:
    model = desk.window.model
    return [str(model.headerData(place, Qt.Orientation.Horizontal)) for place in range(model.columnCount())]


@story
async def test_the_next_version_replaces_the_last(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Two versions are added one after the other, the first still on its way: in the end there is the second alone."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as line:
        area = await opened(desk, (line.base_url, running.key), tmp_path, "report.pdf")
        with opening("file") as urls:
            area.use_requested.emit(FileUse.EDIT, desk.files("F-1", "Files")[0])
            await desk.until(lambda: urls, "the program")
        path = Path(urls[0].toLocalFile())
        held = line.hold_requests(b"PUT ")
        for more in (b"two", b"three"):
            append(path, more)
            await desk.until(lambda: says_offer(desk), "the offer")
            click(button("Add as new version", desk.window.notice))
            await desk.until(held.arrived.is_set, "the first version on its way")
        held.release.set()
        await desk.until(
            lambda: entries(running, "F-1") == [("report.pdf", REPORT + b"twothree")], "the last version alone"
        )
        await desk.until_saved()
        assert entries(running, "F-1") == [("report.pdf", REPORT + b"twothree")]
        await desk.close()


def says_offer(desk: Desk) -> bool:
    return desk.window.notice.isVisible() and desk.window.notice.text == OFFER


@story
async def test_a_replaced_offer_is_made_again(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """An offer that another notice replaced comes again when the person turns to the window; a dismissed one never."""
    running = server(definition("F-1"))
    area = await opened(desk, running, tmp_path, "report.pdf")
    with opening("file") as urls:
        area.use_requested.emit(FileUse.EDIT, desk.files("F-1", "Files")[0])
        await desk.until(lambda: urls, "the program")
    append(Path(urls[0].toLocalFile()), b"more")
    await desk.until(lambda: says_offer(desk), "the offer")
    desk.window.notice.show_notice("Something else")
    desk.window.attention.turned_to.emit()
    await desk.until(lambda: says_offer(desk), "the offer again")
    press(button("Add as new version", desk.window.notice), Qt.Key.Key_Escape)
    assert not desk.window.notice.isVisible()
    desk.window.attention.turned_to.emit()
    await desk.until(lambda: not desk.workspace._scope._tasks, "the look at the file")
    assert not desk.window.notice.isVisible(), "what was dismissed is not offered again"
    append(Path(urls[0].toLocalFile()), b"still more")
    await desk.until(lambda: says_offer(desk), "the offer of what was saved after that")
    await desk.close()


def sizes_and_twins(area: AttachmentArea) -> list[str]:
    """What the list says of each file, without who added it."""
    return [row.detail.partition(" · you, ")[0] for row in area.model.rows()]


@story
async def test_the_list_says_size_and_same_bytes(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Known once the files are here: within the task first, then among the tasks that were looked at."""
    running = server(definition("F-1", "F-2"))
    area = await opened(desk, running, tmp_path, "one.pdf", "two.pdf")
    await desk.until(
        lambda: sizes_and_twins(area) == ["16 kB · same as two.pdf", "16 kB · same as one.pdf"],
        "what is known of both",
    )
    (tmp_path / "three.pdf").write_bytes(REPORT)
    assert desk.drop_on_cell("F-2", "Files", [tmp_path / "three.pdf"])
    await desk.until(lambda: desk.window.detail.task == "F-2", "the pane to follow")
    await desk.until_saved()
    area = desk.window.detail.files.areas["Files"]
    await desk.until(lambda: sizes_and_twins(area) == ["16 kB · same as one.pdf of before"], "the same elsewhere")
    with asking(running) as api:
        api.put("F-1", {"Files": []}).raise_for_status()
    desk.window.refresh_requested.emit()
    await desk.until(lambda: not desk.files("F-1", "Files"), "the removal by somebody else")
    for key in ("F-1", "F-2"):
        await desk.open_task(key, "ID")
    area = desk.window.detail.files.areas["Files"]
    await desk.until(lambda: sizes_and_twins(area) == ["16 kB"], "no word of what is gone")
    await desk.close()
