"""*Sync now* and *Export history as CSV*: what the server does for a whole workflow, and what is said of it."""

from __future__ import annotations

import csv
import sqlite3
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from flowdash_desktop.ui.dialogs.history_export import HistoryExportDialog
from tests.support.definitions import COMPANIES, workspace
from tests.support.desk import Desk, story
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click, opening
from tests.support.syncs import TABLE, customers

SYNCED, PLAIN = "custmr", "2ylSaZ"


def source(folder: Path) -> Path:
    """A database with one customer."""
    file = folder / "customers.db"
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute(TABLE)
        connection.execute("INSERT INTO customers (number, name, state) VALUES (1, 'Harry', 'New')")
    return file


@story
async def test_a_sync_says_what_it_did(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Offered where the workflow has one; its rows become tasks here; a refused row says why."""
    file = source(tmp_path)
    synced = {**customers(f"sqlite:///{file}"), "tasks": [{"Customer": "0", "Name": "Made here"}]}
    running = server(workspace(synced, COMPANIES))
    window = await desk.open_table(server=running, workflow_id=SYNCED)
    more = window.filter_bar.more
    window.filter_bar.more.workflows.about_to_open.emit()
    await desk.until(more.sync.isVisible, "the offer")
    more.sync.trigger()
    words = "Customers is synced: 1 created, 0 changed, 0 as before."
    await desk.until(lambda: window.notice.text == words, "what it did")
    await desk.until(lambda: "Harry" in desk.column("Name"), "the task")
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO customers (number, name, state) VALUES (2, 'Ron', 'Nowhere')")
    more.sync.trigger()
    words = (
        "Customers is synced: 0 created, 0 changed, 1 as before. 1 refused: 2: Stage is not a stage of this workflow."
    )
    await desk.until(lambda: window.notice.text == words, "why not")
    await desk.close()


@story
async def test_a_workflow_without_a_sync_says_so(desk: Desk, server: StartServer) -> None:
    """Where it is known to have none it is not offered; where that is not known the server's answer is said."""
    running = server(workspace({**COMPANIES, "tasks": [{"Company ID": "1", "Company Name": "Acme"}]}))
    window = await desk.open_table(server=running, workflow_id=PLAIN)
    more = window.filter_bar.more
    more.sync.trigger()
    words = "Companies has no data sync on this server. Nothing was changed."
    await desk.until(lambda: window.notice.text == words, "the reason")
    window.filter_bar.more.workflows.about_to_open.emit()
    await desk.until(lambda: not more.sync.isVisible(), "the offer to go")
    running.kill()
    more.sync.trigger()
    await desk.until(lambda: window.notice.text.startswith("Companies was not synced: "), "the failure")
    await desk.close()


@story
async def test_the_history_is_exported(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Days are asked for, then the file; it is there whole, and its folder is shown."""
    running = server(workspace({**COMPANIES, "tasks": [{"Company ID": "1", "Company Name": "Acme"}]}))
    window = await desk.open_table(server=running, workflow_id=PLAIN)
    window.filter_bar.more.history.trigger()
    question = desk.dialog(HistoryExportDialog)
    click(question.confirm_button)
    dialog, target = desk.dialog(QFileDialog), tmp_path / "history.csv"
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    await desk.until(lambda: window.notice.text == "The history is in history.csv.", "the file")
    with target.open(newline="", encoding="utf-8") as file:
        assert [row["Unique ID"] for row in csv.DictReader(file)] == ["1"]
    with opening("file") as urls:
        click(button("Show in folder", window.notice))
        assert [Path(url.toLocalFile()) for url in urls] == [tmp_path]
    await desk.close()
