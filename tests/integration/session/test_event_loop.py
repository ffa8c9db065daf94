"""The event loop's thread touches no file, no database and no process: the window never waits for one."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from flowdash_desktop.domain.edits import CreateTask, DetachFile, new_task_key
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.accounts.account_connectors import LocalConnector, make_client
from tests.integration.session.accounts.test_local_server import Make, children, kill, make, sample
from tests.integration.session.conftest import Open
from tests.integration.session.live import WORKFLOW

__all__ = ["make", "sample"]

WATCHED = ("open", "sqlite3.", "subprocess.", "os.", "shutil.", "tempfile.")
HARMLESS = ("os.putenv", "os.unsetenv", "os.kill", "open_code")
CODE = (".py", ".pyc", ".so", ".pth")
CODE_FOLDERS = {str(Path(folder).resolve()) for folder in sys.path}
"""Python lists them anew when something in them has changed and a module is loaded for the first time."""


class Watch:
    """What the loop's thread did while ``on``."""

    def __init__(self) -> None:
        self.on = False
        self.found: list[str] = []
        self._thread = threading.get_ident()

    def hook(self, event: str, arguments: tuple[Any, ...]) -> None:
        if not self.on or threading.get_ident() != self._thread:
            return
        if event.startswith(WATCHED) and not event.startswith(HARMLESS):
            what = str(arguments[0]) if arguments else ""
            is_code = what.endswith(CODE) or (event == "os.listdir" and what in CODE_FOLDERS)
            if not is_code and not what.startswith("/proc"):
                self.found.append(f"{event} {what}")


WATCH = Watch()
sys.addaudithook(WATCH.hook)  # it stays for the life of the process, and is off but for this test


@pytest.fixture
def watched() -> Iterator[Watch]:
    WATCH.found.clear()
    yield WATCH
    WATCH.on = False


async def test_all_of_a_session_s_life(make: Make, open_live: Open, tmp_path: Path, watched: Watch) -> None:
    await (await make_client("http://127.0.0.1:9", "k")).aclose()  # the modules are loaded
    file = tmp_path / "a.pdf"
    file.write_bytes(bytes(300_000))
    watched.on = True
    live = await open_live(LocalConnector(make()))
    await live.set("1", "Company Name", "Changed")
    await live.session.submit(CreateTask(WORKFLOW, new_task_key(), {"Company ID": "N", "Company Name": "New"}))
    await live.session.attach(WORKFLOW, TaskKey("2"), "Documents", [file, tmp_path / "missing"][:1])
    await live.until_saved()
    (attachment,) = live.shown("2").task.files("Documents")
    await live.session.files.save(attachment, tmp_path / "saved.pdf")
    await live.session.submit(DetachFile(WORKFLOW, TaskKey("2"), "Documents", attachment))
    await live.session.open_workflow("tckets")
    await live.until_refreshed()
    watched.on = False
    (process,) = children()
    kill(process)
    watched.on = True
    await live.set("7", "Subject", "After a crash", "tckets")
    await live.until_saved()
    await live.close()
    watched.on = False
    assert watched.found == []
