"""Files: dropped, pasted, opened, saved and removed; what can't be taken is refused with words."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.ui.detail.files.attachment_area import AttachmentArea
from tests.e2e.everything import WORKFLOW, asking, definition, on_server
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import CONTROL, button, click, drop_files, entry, opening, press, says
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

_PDF = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 64 + b"\r\n%%EOF\r\n"
_PNG = b"\x89PNG\r\n\x1a\n" + bytes(reversed(range(256))) * 32


def _two_files(folder: Path) -> list[Path]:
    pdf, png = folder / "Vertrag №1.pdf", folder / "scan.png"
    pdf.write_bytes(_PDF)
    png.write_bytes(_PNG)
    return [pdf, png]


async def _open(desk: Desk, running: ServerProcess | tuple[str, str], key: str) -> AttachmentArea:
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task(key, "ID")
    return desk.window.detail.files.areas["Files"]


def _remove_first(area: AttachmentArea) -> None:
    area.view.setFocus()
    area.view.setCurrentIndex(area.model.index(0))
    press(area.view, Qt.Key.Key_Delete)
    press(button("Remove", area), Qt.Key.Key_Return)


@story
async def test_dropped_files_are_saved_back_byte_for_byte(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A PDF and a PNG dropped on a row are saved back byte for byte."""
    running = server(definition("F-1", "F-2"))
    await _open(desk, running, "F-1")
    files = _two_files(tmp_path)
    assert desk.drop_on_cell("F-2", "Files", files)
    await desk.until(lambda: desk.window.detail.task == "F-2", "the pane to follow")
    await desk.until_saved()
    attached = desk.files("F-2", "Files")
    assert [a.filename for a in attached] == [f.name for f in files]
    assert [a.content_type for a in attached] == ["application/pdf", "image/png"]
    for attachment, file in zip(attached, files, strict=True):
        target = tmp_path / "saved" / file.name
        target.parent.mkdir(exist_ok=True)
        assert await desk.workspace.detail.files.save_to(attachment, target)
        assert target.read_bytes() == file.read_bytes()
    with asking(running) as api:
        assert [api.file(f["blobId"]).content for f in api.get("F-2")["Files"]] == [_PDF, _PNG]
        assert not api.get("F-1")["Files"]
    await desk.close()


@story
async def test_dropped_files_show_their_progress(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Two files dropped on the pane's field show their progress."""
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    files = [tmp_path / "one.bin", tmp_path / "two.bin"]
    for file in files:
        file.write_bytes(os.urandom(6_000_000))
    seen: list[float] = []
    area.model.dataChanged.connect(lambda *_: seen.extend(r.progress for r in area.model.rows() if r.progress))
    assert drop_files(area.view.viewport(), area.view.rect().center(), files)
    await desk.until(lambda: area.model.rowCount() == 2, "both to be listed")
    await desk.until_saved()
    assert [f["filename"] for f in on_server(running, "F-1")["Files"]] == ["one.bin", "two.bin"]
    assert any(0 < part < 1 for part in seen), "progress was shown"
    assert area.count_text() == "2 of 2"
    await desk.close()


@story
async def test_files_and_pictures_are_pasted_and_removed_again(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    clipboard = QApplication.clipboard()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_two_files(tmp_path)[0]))])
    clipboard.setMimeData(data)
    area.take_focus()
    press(area, Qt.Key.Key_V, CONTROL)
    await desk.until_saved()
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    clipboard.setImage(picture)
    press(area, Qt.Key.Key_V, CONTROL)
    await desk.until(lambda: area.model.rowCount() == 2, "the picture")
    await desk.until_saved()
    entries = on_server(running, "F-1")["Files"]
    assert entries[1]["filename"].startswith("Pasted picture ")
    with asking(running) as api:
        assert QImage.fromData(api.file(entries[1]["blobId"]).content).pixelColor(3, 3) == picture.pixelColor(3, 3)
    _remove_first(area)
    await desk.until(lambda: len(desk.files("F-1", "Files")) == 1, "the file to go")
    await desk.until_saved()
    assert [f["blobId"] for f in on_server(running, "F-1")["Files"]] == [entries[1]["blobId"]]
    await desk.close()


@story
async def test_a_file_pasted_on_a_row_is_told_and_taken_once(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The toast names the task; the same file again, while the first is on its way, is refused in a sentence."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as line:
        window = await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("F-1", "ID")
        await desk.in_front()
        window.table.setFocus()
        held = line.hold_requests(b"POST /api/v1/files")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(_two_files(tmp_path)[1]))])
        QApplication.clipboard().setMimeData(data)
        press(window.table, Qt.Key.Key_V, CONTROL)
        assert window.notice.text == "1 file is being attached to before (F-1)."
        for when in ("at once", "while it is sent"):
            window.notice.hide()
            press(window.table, Qt.Key.Key_V, CONTROL)
            assert window.notice.text == "scan.png is being attached to before (F-1) already.", when
            assert window.notice.isVisible()
            await desk.until(lambda: desk.session.pending, "the file to wait for the server")
        held.release.set()
        await desk.until_saved()
        assert [f["filename"] for f in on_server(running, "F-1")["Files"]] == ["scan.png"]
        press(window.table, Qt.Key.Key_V, CONTROL)
        assert window.notice.text == "1 file is being attached to before (F-1).", (
            "once it is there it can be added again"
        )
        await desk.until_saved()
        assert len(on_server(running, "F-1")["Files"]) == 2
        await desk.close()


@story
async def test_file_without_a_copy_is_removed_on_request(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """What can not be copied before is removed when the person says so."""
    running = server(definition("F-1"))

    def asks() -> bool:
        desk.session.reconnect()  # what is tried again later is tried now
        return desk.shown("F-1").state is EditState.NEEDS_YOU

    async with TcpProxy(running.base_url) as line:
        area = await _open(desk, (line.base_url, running.key), "F-1")
        assert drop_files(area, area.rect().center(), _two_files(tmp_path))
        await desk.until_saved()
        line.answer(b"GET /api/v1/files/", b"[]", once=False)  # something on the way stands in each file's place
        for place in (desk.window.detail, desk.window.status.outbox):
            left = on_server(running, "F-1")["Files"][1:]
            _remove_first(area)
            await desk.until(asks, "the question")
            await desk.in_front()
            if place is desk.window.status.outbox:
                click(button("1 needs you", desk.window.status))
            click(button("Remove without a copy", place))
            await desk.until_saved()
            assert on_server(running, "F-1")["Files"] == left
        await desk.close()


@story
async def test_the_keyboard_leaves_an_empty_list_of_files(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """An empty list has no place to show the focus at: the key that removed the last file goes on at the button."""
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    assert drop_files(area, area.rect().center(), _two_files(tmp_path))
    await desk.until_saved()
    _remove_first(area)
    await desk.until_saved()
    assert area.view.hasFocus()
    _remove_first(area)
    await desk.until(area.add_button.hasFocus, "the focus at the button")
    await desk.until_saved()
    assert area.add_button.hasFocus()
    await desk.close()


@story
async def test_a_picture_pasted_just_before_the_window_closes_is_kept(desk: Desk, server: StartServer) -> None:
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    picture = QImage(2000, 1500, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkBlue)
    QApplication.clipboard().setImage(picture)
    area.take_focus()
    press(area, Qt.Key.Key_V, CONTROL)
    await desk.close()
    QApplication.clipboard().clear()
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.until_saved()
    assert len(on_server(running, "F-1")["Files"]) == 1
    await desk.close()


@story
async def test_more_than_fit_are_refused_and_folders_looked_into(
    desk: Desk, server: StartServer, tmp_path: Path
) -> None:
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    three = [*_two_files(tmp_path), tmp_path / "third.txt"]
    three[2].write_text("x")
    folder = tmp_path / "folder"
    folder.mkdir()
    assert not drop_files(area, area.rect().center(), three)
    said = desk.window.detail.file_target.words
    assert said.accessibleName() == "Files holds at most 2 files: 2 more, not 3. Nothing was added."
    assert drop_files(area, area.rect().center(), [folder], fall=False)
    await desk.until(
        lambda: "Look into the folder, and ask before" in said.accessibleName(), "the file system's answer"
    )
    assert not desk.drop_on_cell("F-1", "Files", three)
    assert says(desk.window.table, "Files takes at most 2 files")
    at = desk.cell("F-1", "Files")
    assert drop_files(desk.window.table.viewport(), at, [folder], fall=False)
    await desk.until(lambda: says(desk.window.table, "Look into the folder"), "the file system's answer")
    assert not desk.session.pending
    assert drop_files(area, area.rect().center(), three[:2])
    await desk.until_saved()
    assert not area.add_button.isVisible()
    assert says(area, "Full: at most 2 files")
    await desk.close()


def _bytes_of(url: QUrl) -> bytes:
    return Path(url.toLocalFile()).read_bytes()


@story
async def test_attachment_opens_unless_it_is_a_program(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """An attachment is opened in the system's program but none that runs."""
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    script = tmp_path / "setup.sh"
    script.write_text("echo hello")
    assert drop_files(area, area.rect().center(), [_two_files(tmp_path)[0], script])
    await desk.until_saved()
    with opening("file") as urls:
        area.view.setFocus()
        area.view.setCurrentIndex(area.model.index(0))
        press(area.view, Qt.Key.Key_Return)
        await desk.until(lambda: urls, "the program to open it")
        assert _bytes_of(urls[0]) == _PDF
        area.view.setCurrentIndex(area.model.index(1))
        press(area.view, Qt.Key.Key_Return)
        await desk.until(lambda: "may be a program" in desk.window.notice.text, "the reason")
        assert len(urls) == 1
    await desk.close()


@story
async def test_small_file_opens_without_the_server(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A small file of a task that was looked at is opened without the server."""
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    assert drop_files(area, area.rect().center(), _two_files(tmp_path)[:1])
    await desk.until_saved()
    await desk.session.files.settled()
    running.kill()
    with opening("file") as urls:
        area.view.setFocus()
        area.view.setCurrentIndex(area.model.index(0))
        press(area.view, Qt.Key.Key_Return)
        await desk.until(lambda: urls, "the program to open it")
        assert _bytes_of(urls[0]) == _PDF
    await desk.close()


@story
async def test_attachments_are_saved_where_the_person_says_one_and_all(
    desk: Desk, server: StartServer, tmp_path: Path
) -> None:
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    assert drop_files(area, area.rect().center(), _two_files(tmp_path))
    await desk.until_saved()
    area.view.setFocus()
    area.view.setCurrentIndex(area.model.index(0))
    press(area.view, Qt.Key.Key_S, CONTROL)
    dialog, target = desk.dialog(QFileDialog), tmp_path / "copy.pdf"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    await desk.until(target.exists, "the copy")
    assert target.read_bytes() == _PDF
    at, folder = area.view.visualRect(area.model.index(0)).center(), tmp_path / "all"
    folder.mkdir()
    area.view.menu_asked.emit(area.view.item(area.model.index(0)), area.view.viewport().mapToGlobal(at))
    menu = desk.popup()
    assert isinstance(menu, QMenu)
    entry(menu, "Save all…").trigger()
    menu.close()
    dialog = desk.dialog(QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()
    await desk.until(lambda: (folder / "scan.png").exists(), "both")
    assert (folder / "Vertrag №1.pdf").read_bytes() == _PDF
    assert (folder / "scan.png").read_bytes() == _PNG
    await desk.close()


@story
async def test_a_saved_file_is_shown_in_its_folder(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The notice of a saved file offers *Show in folder*, and goes when that is pressed."""
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")
    assert drop_files(area, area.rect().center(), _two_files(tmp_path)[:1])
    await desk.until_saved()
    target = tmp_path / "saved" / "again.pdf"
    target.parent.mkdir()
    (attachment,) = desk.files("F-1", "Files")
    assert await desk.workspace.detail.files.save_to(attachment, target)
    with opening("file") as urls:
        click(button("Show in folder", desk.window.notice))
        assert [Path(url.toLocalFile()) for url in urls] == [target.parent]
    assert not desk.window.notice.isVisible()
    await desk.close()


@story
async def test_adding_a_file_is_undone_after_its_removal_was(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A file that comes back is a new attachment: the step that once added the file takes that one away."""
    running = server(definition("F-1"))
    area = await _open(desk, running, "F-1")

    def names() -> list[str]:
        with asking(running) as api:
            return [file["filename"] for file in api.get("F-1")["Files"]]

    file = tmp_path / "paper.txt"
    file.write_text("A paper.")
    assert desk.drop_on_cell("F-1", "Files", [file])
    await desk.until_saved()
    _remove_first(area)
    await desk.until_saved()
    assert names() == []
    desk.window.table.setFocus()
    z, y, there = Qt.Key.Key_Z, Qt.Key.Key_Y, ["paper.txt"]
    for key, expected in ((z, there), (z, []), (y, there), (y, []), (z, there)):
        await desk.shortcut(key)
        await desk.until(lambda: not desk.workspace._scope._tasks, "the step to be turned")
        await desk.until_saved()
        assert names() == expected, desk.window.notice.text
    await desk.close()
