"""A file is renamed in its row, by keys or from its menu."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QMenu

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.attachments.begun_renames import BegunRename
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.detail.events import AttachmentRequest, RenameFile
from tests.e2e.everything import WORKFLOW, asking, definition
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, drop_files, entry, focused, keys, press
from tests.support.server_process import ServerProcess
from tests.support.steady import settle
from tests.support.tcp_proxy import Rule, TcpProxy


@story
async def test_a_file_is_renamed_in_its_row(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """F2 chooses the part before the ending; a name that is there is refused in a sentence; Esc keeps the old one; the
    history names both, and one undo brings it back."""
    running = server(definition("F-1"))
    window = await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    area = window.detail.files.areas["Files"]
    for name in ("scan 0001.txt", "other.txt"):
        (tmp_path / name).write_text(name)
    assert drop_files(area, area.rect().center(), [tmp_path / "scan 0001.txt", tmp_path / "other.txt"])
    await desk.until(lambda: len(desk.files("F-1", "Files")) == 2, "both files")
    await desk.until_saved()

    async def type_name(text: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
        area.take_focus()
        area.view.setCurrentIndex(area.model.index(0))
        press(area.view, Qt.Key.Key_F2)
        line = focused()
        assert isinstance(line, QLineEdit)
        await desk.until(lambda: line.selectedText() == "scan 0001", "the part before the ending")
        keys(line, text)
        press(line, key)
        await settle()

    await type_name("contract", Qt.Key.Key_Escape)
    assert area.view.hasFocus()
    taken = "There is a file called OTHER.txt already. Choose another name."
    await type_name("OTHER")
    line = focused()
    assert isinstance(line, QLineEdit), "the name that was refused can be corrected"
    assert (line.text(), area.words()) == ("OTHER.txt", taken)
    window.detail.fields.editors["Text"].setFocus()
    await settle()
    assert (line.text(), area.words()) == ("OTHER.txt", taken), "it stays while the person looks elsewhere"
    area.take_focus()
    assert line.hasFocus()
    keys(line, "x")
    assert area.words() == "", "another name is not the one that was refused"
    press(line, Qt.Key.Key_Escape)
    await type_name("OTHER")
    press(focused(), Qt.Key.Key_Escape)
    await desk.until(lambda: area.words() == "", "nothing said of a name that was given up")
    assert area.view.hasFocus()
    await type_name("con/tract:1")
    await desk.until(lambda: desk.files("F-1", "Files")[0].filename == "tract_1.txt", "the name as it is stored")
    await desk.until_saved()
    assert area.words() == ""
    assert area.model.rows()[area.view.currentIndex().row()].name == "tract_1.txt", "the next key is for the same file"
    assert window.undo_action.text() == "Undo: rename scan 0001.txt to tract_1.txt in before"
    with asking(running) as api:
        names = {file["filename"]: api.file(file["blobId"]).content for file in api.get("F-1")["Files"]}
    assert names == {"tract_1.txt": b"scan 0001.txt", "other.txt": b"other.txt"}
    await desk.shortcut(Qt.Key.Key_Z)
    await desk.until(lambda: desk.files("F-1", "Files")[0].filename == "scan 0001.txt", "the old name")
    await desk.until_saved()
    area._show_menu(area.model.rows()[1].item, area.mapToGlobal(area.rect().center()))
    menu = next(menu for menu in area.findChildren(QMenu) if menu.isVisible())
    assert entry(menu, "Rename…").shortcut().toString() == "F2"
    menu.close()
    area.set_read_only("This can't be changed.")
    area.view.rename(area.model.rows()[1].item)
    assert area.view.findChild(QLineEdit) is None, "nothing is renamed where nothing can be changed"
    await desk.close()


@story
async def test_a_rename_without_a_line_waits_for_nothing(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The server was never reached since the start, and the file is not here: the words name both names, and the
    window closes."""
    running = server(definition("F-1"))
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    (tmp_path / "scan.txt").write_text("scan")
    area = desk.window.detail.files.areas["Files"]
    assert drop_files(area, area.rect().center(), [tmp_path / "scan.txt"])
    await desk.until(lambda: len(desk.files("F-1", "Files")) == 1, "the file")
    await desk.until_saved()
    place = desk.session.files.place(desk.files("F-1", "Files")[0])
    await desk.close()
    running.kill()
    place.unlink(missing_ok=True)
    desk.another_start()
    window = await desk.open(server=running, workflow_id=WORKFLOW)
    await desk.until(lambda: desk.application._workspace is not None, "the account")
    await desk.until(lambda: desk.session.status.connection is Connection.OFFLINE, "the line to be gone")
    await desk.until(lambda: "F-1" in desk.column("ID"), "the task")
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    area = window.detail.files.areas["Files"]
    area.take_focus()
    area.view.setCurrentIndex(area.model.index(0))
    press(area.view, Qt.Key.Key_F2)
    line = focused()
    assert isinstance(line, QLineEdit)
    await desk.until(lambda: line.selectedText() == "scan", "the part before the ending")
    keys(line, "contract")
    press(line, Qt.Key.Key_Return)
    await desk.until(lambda: "scan.txt can't be renamed to contract.txt now" in window.notice.text, "the words")
    await desk.close()


LARGE = b"not fetched before it is asked for" * 40_000


async def renaming(desk: Desk, running: ServerProcess, proxy: TcpProxy) -> Rule:
    """Rename a large file whose bytes don't come; the rule that holds them."""
    with asking(running) as api:
        file = {"filename": "scan.txt", "contentType": "text/plain", "base64contents": b64encode(LARGE).decode()}
        api.put("F-1", {"Files": [file]}).raise_for_status()
    window = await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
    await desk.open_task("F-1", "ID")
    await desk.in_front()
    await desk.until(lambda: len(desk.files("F-1", "Files")) == 1, "the file")
    await desk.session.files.settled()
    held = proxy.hold_answers(b"GET /api/v1/files/", once=False)
    area = window.detail.files.areas["Files"]
    area.take_focus()
    area.view.setCurrentIndex(area.model.index(0))
    press(area.view, Qt.Key.Key_F2)
    line = focused()
    assert isinstance(line, QLineEdit)
    await desk.until(lambda: line.selectedText() == "scan", "the part before the ending")
    keys(line, "contract")
    press(line, Qt.Key.Key_Return)
    await desk.until(held.arrived.is_set, "the request for its bytes")
    assert not desk.session.pending
    return held


async def begun_rename(desk: Desk, running: ServerProcess, proxy: TcpProxy) -> Rule:
    """The same, and close the window meanwhile."""
    held = await renaming(desk, running, proxy)
    await desk.close()
    return held


async def remove_file(desk: Desk) -> None:
    """Remove the only file of the task; the bytes for the undo don't come either."""
    area = desk.window.detail.files.areas["Files"]
    area.take_focus()
    area.view.setCurrentIndex(area.model.index(0))
    press(area.view, Qt.Key.Key_Delete)
    press(button("Remove", area), Qt.Key.Key_Return)
    await desk.until(lambda: desk.files("F-1", "Files") == (), "the file to go")


def names(running: ServerProcess) -> dict[str, bytes]:
    """The files of the task on the server, with their bytes."""
    with asking(running) as api:
        return {file["filename"]: api.file(file["blobId"]).content for file in api.get("F-1")["Files"]}


@story
async def test_a_rename_outlives_the_end_of_its_download(desk: Desk, server: StartServer) -> None:
    """The next start fetches the bytes, renames the file once and says so; a start after that does nothing more."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as proxy:
        held = await begun_rename(desk, running, proxy)
        assert names(running) == {"scan.txt": LARGE}
        desk.another_start()
        held.release.set()
        window = await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.until(lambda: "scan.txt is renamed to contract.txt now" in window.notice.text, "the words")
        await desk.until_saved()
        assert names(running) == {"contract.txt": LARGE}
        await desk.open_task("F-1", "ID")
        assert window.undo_action.text() == "Undo: rename scan.txt to contract.txt in before"
        await desk.close()
        desk.another_start()
        window = await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("F-1", "ID")
        await settle()
        assert names(running) == {"contract.txt": LARGE}
        assert "renamed" not in window.notice.text
        await desk.close()


@story
async def test_a_begun_rename_of_a_lost_file_is_said(desk: Desk, server: StartServer) -> None:
    """Somebody else removes the file before the next start: nothing is added, and the window says why."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as proxy:
        held = await begun_rename(desk, running, proxy)
        held.release.set()
        with asking(running) as api:
            api.put("F-1", {"Files": []}).raise_for_status()
        desk.another_start()
        window = await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.until(lambda: "contract.txt" in window.notice.text, "the words")
        assert "scan.txt" in window.notice.text
        await desk.until_saved()
        assert names(running) == {}
        await desk.close()


@story
async def test_a_rename_that_was_queued_is_not_begun_again(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """The program is killed between the outbox and the note of what was begun: the file comes once."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as proxy:
        window = await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("F-1", "ID")
        (tmp_path / "scan.txt").write_text("scan")
        area = window.detail.files.areas["Files"]
        assert drop_files(area, area.rect().center(), [tmp_path / "scan.txt"])
        await desk.until(lambda: len(desk.files("F-1", "Files")) == 1, "the file")
        await desk.until_saved()
        (file,) = desk.files("F-1", "Files")
        begun = BegunRename(WORKFLOW, TaskKey("F-1"), "Files", file, "contract.txt")
        held = proxy.hold_requests(b"PUT ")
        request = AttachmentRequest(TaskKey("F-1"), "Files", file)
        window.detail.files.rename_requested.emit(RenameFile(request, "contract.txt"))
        await desk.until(held.arrived.is_set, "the request")
        await desk.workspace._arrangements.store_begun_renames([begun])
        await desk.put_away()
        desk.another_start()
        held.release.set()
        await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.until_saved()
        await desk.until(lambda: "contract.txt" in names(running), "the new name")
        assert names(running) == {"contract.txt": b"scan"}
        assert len(desk.files("F-1", "Files")) == 1
        assert await desk.workspace._arrangements.begun_renames() == []
        await desk.close()


NOT_THERE = "scan.txt was not renamed to contract.txt: it is not there any more."


@story
async def test_a_file_that_is_removed_while_it_is_renamed_goes(desk: Desk, server: StartServer) -> None:
    """Its bytes come after its removal: the rename does not bring the file back, and this is said."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as proxy:
        held = await renaming(desk, running, proxy)
        await remove_file(desk)
        held.release.set()
        await desk.until(lambda: desk.window.notice.text == NOT_THERE, "the words")
        await desk.until_saved()
        assert names(running) == {}
        assert await desk.workspace._arrangements.begun_renames() == []
        await desk.close()


@story
async def test_a_resumed_rename_of_a_removed_file_is_not_done(desk: Desk, server: StartServer) -> None:
    """The person removes it while the next start waits for its bytes: nothing says that it is renamed."""
    running = server(definition("F-1"))
    async with TcpProxy(running.base_url) as proxy:
        held = await begun_rename(desk, running, proxy)
        desk.another_start()
        window = await desk.open_table(server=(proxy.base_url, running.key), workflow_id=WORKFLOW)
        await desk.open_task("F-1", "ID")
        await desk.in_front()
        await remove_file(desk)
        held.release.set()
        await desk.until(lambda: window.notice.text == NOT_THERE, "the words")
        await desk.until_saved()
        assert names(running) == {}
        await desk.close()
