"""The program ends while versions of a file wait: nothing of them is lost."""

from __future__ import annotations

from pathlib import Path

from flowdash_desktop.ui.detail.events import FileUse
from tests.e2e.everything import WORKFLOW, definition
from tests.e2e.test_files_out import REPORT, append, contents, entries, opened, says_offer
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, opening
from tests.support.server_process import ServerProcess


@story
async def test_a_second_version_waits_over_a_restart(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Offline two versions are saved and added, and the program ends: the first is sent, the second offered again."""
    running = server(definition("F-1"))
    area = await opened(desk, running, tmp_path, "report.pdf")
    with opening("file") as urls:
        area.use_requested.emit(FileUse.EDIT, desk.files("F-1", "Files")[0])
        await desk.until(lambda: urls, "the program")
    path, port = Path(urls[0].toLocalFile()), running.base_url.rpartition(":")[2]
    running.kill()
    desk.window.refresh_requested.emit()
    await desk.until(lambda: desk.session.status.connection.value != "online", "the line to be gone")
    for more in (b"two", b"three"):
        append(path, more)
        await desk.until(lambda: says_offer(desk), "the offer")
        click(button("Add as new version", desk.window.notice))
        await desk.until(lambda: len(desk.session.pending) == 1, "the first version in the outbox")
    await desk.close()
    desk.another_start()
    with ServerProcess(running.folder, arguments=("--port", port)) as again:
        await desk.open_table(server=again, workflow_id=WORKFLOW)
        await desk.until(lambda: says_offer(desk), "the offer of the second version")
        await desk.until_saved()
        assert entries(again, "F-1") == [("report.pdf", REPORT), ("report.pdf", REPORT + b"two")]
        assert contents(path) == REPORT + b"twothree", "the copy stays"
        await desk.close()
