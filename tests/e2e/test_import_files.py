"""A column of paths and addresses becomes attachments: shown before, copied here, sent once, taken back by one key."""

from __future__ import annotations

import asyncio
from pathlib import Path
from unittest.mock import Mock
from urllib.parse import urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from python_calamine import load_workbook

from flowdash_desktop.domain.edits import StagedFile
from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.attachments.staging import Staging
from flowdash_desktop.store.database import StoreError, StoreFault
from flowdash_desktop.ui.importing.dialog import ImportDialog
from flowdash_desktop.ui.importing.plan_model import CELL_ROLE
from flowdash_desktop.ui.presenters.spreadsheets.import_work import ImportWork
from tests.e2e.everything import WORKFLOW, definition, on_server
from tests.e2e.test_import import _asked as asked
from tests.e2e.test_import import _chip as chip
from tests.e2e.test_import import _open as open_import
from tests.e2e.test_paste_rows import copy
from tests.support.desk import Desk, story
from tests.support.file_server import file_server
from tests.support.fixtures_server import StartServer
from tests.support.hands import button, click
from tests.support.server_process import ServerProcess
from tests.support.tcp_proxy import TcpProxy

LARGE = 26 * 1024 * 1024


def names(running: ServerProcess, key: str) -> list[str]:
    return [entry["filename"] for entry in on_server(running, key)["Files"]]


def table(path: Path, *rows: str, headings: str = "ID,Text,Files") -> Path:
    path.write_text("\n".join([headings, *rows, ""]), encoding="utf-8")
    return path


def cell(dialog: ImportDialog, number: int, field: str = "Files") -> tuple[str, str]:
    """What the cell of a row says, and ``added``, ``refused`` or ``""``."""
    model = dialog.model
    headings = [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())]
    column = headings.index(field)
    row = next(r for r in range(model.rowCount()) if model.row_at(r).number == number)
    planned = model.index(row, column).data(CELL_ROLE)
    return planned.text, "refused" if planned.is_refused else "added" if planned.is_changed else ""


async def carried_out(desk: Desk, dialog: ImportDialog) -> None:
    """Press the button, and wait until all of it is on the server."""
    click(dialog.confirm_button)
    await desk.until(lambda: desk.window.notice.text.startswith("Imported"), "the word that it is done")
    await desk.until_saved()


def said(dialog: ImportDialog) -> list[str]:
    """What the panel of files says."""
    panel = dialog.mapping.files
    return [label.text().replace("\u200b", "") for label in (panel.added, panel.elsewhere) if not label.isHidden()]


@story
async def test_files_come_with_their_rows(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Shown with their sizes before; a file that is removed after the import is sent all the same; one undo takes it
    all back; and the same file changes nothing a second time."""
    running = server(definition("I-1", "I-2"))
    async with TcpProxy(running.base_url) as line:
        await desk.open_table(server=(line.base_url, running.key), workflow_id=WORKFLOW)
        (tmp_path / "papers").mkdir()
        paper, photo = tmp_path / "papers" / "a b.pdf", tmp_path / "photo.jpg"
        paper.write_bytes(b"x" * 1200)
        photo.write_bytes(b"y" * 7)
        rows = table(
            tmp_path / "rows.csv", "I-1,from the file,papers/a b.pdf; photo.jpg", f"I-2,before,{photo}", "I-3,new,"
        )
        dialog = await open_import(desk, rows)
        assert cell(dialog, 2) == ("a b.pdf (1.2 kB), photo.jpg (7 B)", "added")
        assert cell(dialog, 3) == ("photo.jpg (7 B)", "added")
        assert said(dialog) == ["3 files are added, 1.2 kB."]
        running.stop()
        click(dialog.confirm_button)
        await desk.until(lambda: "3 files added" in desk.window.notice.text, "the word that it is done")
        paper.unlink()
        photo.unlink()
        running.start()
        line.lead_to(running.base_url)
        desk.session.reconnect()
        await desk.until_saved()
    assert names(running, "I-1") == ["a b.pdf", "photo.jpg"]
    assert names(running, "I-2") == ["photo.jpg"]
    await desk.close()


@story
async def test_the_same_files_are_not_added_twice(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Neither a file nor an address; nor where the names alone come, as an export writes them."""
    with file_server() as remote:
        running = server(definition("I-1"), allow_loopback_files=True)
        address = remote.page("/get", b"fetched", "text/plain")
        (tmp_path / "a.txt").write_text("here")
        await desk.open_table(server=running, workflow_id=WORKFLOW)
        rows = table(tmp_path / "rows.csv", f"I-1,before,a.txt; {address}?id=5")
        dialog = await open_import(desk, rows)
        host = urlsplit(address).netloc
        assert cell(dialog, 2) == (f"a.txt (4 B), get id=5 (from {host})", "added")
        assert said(dialog) == [
            f"1 file is added, 4 B.\nThe server fetches files from: {urlsplit(address).netloc} (1)."
        ]
        remote.pages["/get?id=5"] = remote.pages["/get"]
        await carried_out(desk, dialog)
        assert names(running, "I-1") == ["a.txt", "get id=5"]
        await desk.until(lambda: len(desk.shown("I-1").task.files("Files")) == 2, "the files in the table")
        for again in (f"a.txt; {address}?id=5", "a.txt", '"a.txt, get id=5"'):
            dialog = await open_import(desk, table(rows, f"I-1,before,{again}"))
            assert not dialog.confirm_button.isEnabled(), again
            assert dialog.said.text() == "No row of this file would change anything."
            dialog.reject()
        await desk.close()


@story
async def test_one_undo_takes_the_files_away(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    running = server(definition("I-1"))
    (tmp_path / "a.txt").write_text("here")
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await open_import(desk, table(tmp_path / "rows.csv", "I-1,changed,a.txt"))
    await carried_out(desk, dialog)
    assert names(running, "I-1") == ["a.txt"]
    await desk.in_front()
    click(button("Undo", desk.window.notice))
    await desk.until(lambda: names(running, "I-1") == [], "the file to go")
    await desk.until_saved()
    assert on_server(running, "I-1")["Text"] == "before"
    await desk.close()


@story
async def test_refused_files_keep_their_cell_out(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Each with its reason; the other cells of their rows go, and the rows are saved with the reasons."""
    running = server(definition("I-1", "I-2", "I-3"))
    (tmp_path / "folder").mkdir()
    (tmp_path / "good.txt").write_text("good")
    with (tmp_path / "large.bin").open("wb") as large:
        large.truncate(LARGE)
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    rows = table(
        tmp_path / "rows.csv",
        "I-1,first,good.txt; none.txt",
        "I-2,before,folder",
        "I-3,third,large.bin;ftp://x.org/a",
    )
    dialog = await open_import(desk, rows)
    assert cell(dialog, 2) == ("good.txt (4 B), none.txt (not found)", "refused")
    assert dialog.confirm_button.text() == "Change 2"
    click(chip(dialog, "3 refused"))
    assert cell(dialog, 3) == ("folder (a folder)", "refused")
    assert cell(dialog, 4) == ("large.bin (too large: 27 MB), ftp://x.org/a (not a web address)", "refused")
    assert said(dialog) == ["No file is added."]
    click(dialog.refused_button)
    place = await desk.until_found(lambda: desk.dialog(QFileDialog), "the system's question")
    target = tmp_path / "refused.xlsx"
    place.fileSelected.emit(str(target))
    place.reject()
    await desk.until(target.exists, "the file")
    _, *saved = load_workbook(str(target)).get_sheet_by_index(0).to_python()
    assert [str(row[-1]) for row in saved] == [
        "Files: “none.txt” was not found.",
        "Files: “folder” is a folder.",
        "Files: “large.bin” is 27 MB; this server takes files up to 26 MB.\n"
        "Files: “ftp://x.org/a” is not a web address that the server can fetch.",
    ]
    await carried_out(desk, dialog)
    assert [on_server(running, key)["Text"] for key in ("I-1", "I-2", "I-3")] == ["first", "before", "third"]
    assert [names(running, key) for key in ("I-1", "I-2", "I-3")] == [[], [], []]
    await desk.close()


@story
async def test_other_folders_are_asked_about(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """How many files and where, before one of them is looked at; without the tick they are refused."""
    running = server(definition("I-1"))
    (tmp_path / "list").mkdir()
    (tmp_path / "keys").mkdir()
    (tmp_path / "keys" / "id").write_text("secret")
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await open_import(desk, table(tmp_path / "list" / "rows.csv", "I-1,before,../keys/id"))
    assert not dialog.confirm_button.isEnabled()
    assert said(dialog)[1] == (
        f"1 file is outside of the folder of the imported file, or hidden:\n{tmp_path / 'keys'} (1)"
    )
    assert not dialog.mapping.files.takes_elsewhere.isChecked()
    click(dialog.mapping.files.takes_elsewhere)
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.confirm_button.isEnabled(), "the other plan")
    assert cell(dialog, 2) == ("id (6 B)", "added")
    assert said(dialog)[0] == "1 file is added, 6 B."
    await carried_out(desk, dialog)
    assert names(running, "I-1") == ["id"]
    await desk.close()


@story
async def test_a_file_that_goes_before_the_import_is_said(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """Nothing is imported then; the plan is made anew, and nothing is left of the copies."""
    running = server(definition("I-1", "I-2"))
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("here")
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    dialog = await open_import(desk, table(tmp_path / "rows.csv", "I-1,changed,a.txt", "I-2,before,b.txt"))
    (tmp_path / "b.txt").unlink()
    click(dialog.confirm_button)
    await desk.until(lambda: dialog.said.text().startswith("Nothing was imported."), "why not")
    assert not desk.session.pending
    assert dialog.isVisible()
    assert dialog.confirm_button.text() == "Change 1"
    click(chip(dialog, "refused"))
    assert cell(dialog, 3) == ("b.txt (not found)", "refused")
    dialog.reject()
    await desk.close()


@story
async def test_a_file_that_becomes_a_link_is_not_copied(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """It leads out of the folder since it was shown: nothing is imported, and the plan is made anew."""
    (tmp_path / "list").mkdir()
    (tmp_path / "key").write_text("here")
    (tmp_path / "list" / "a.txt").write_text("here")
    await desk.open_table(server=server(definition("I-1")), workflow_id=WORKFLOW)
    dialog = await open_import(desk, table(tmp_path / "list" / "rows.csv", "I-1,changed,a.txt"))
    (tmp_path / "list" / "a.txt").unlink()
    (tmp_path / "list" / "a.txt").symlink_to(tmp_path / "key")
    click(dialog.confirm_button)
    await desk.until(lambda: dialog.said.text() == "Nothing was imported. a.txt has changed meanwhile.", "why not")
    assert not desk.session.pending
    assert cell(dialog, 2) == ("a.txt (in another folder)", "refused")
    dialog.reject()
    await desk.close()


@story
async def test_cancel_while_a_file_goes_says_nothing(
    desk: Desk, server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The dialog is deleted by then, so that nothing may be shown in it."""
    (tmp_path / "a.txt").write_text("here")
    await desk.open_table(server=server(definition("I-1")), workflow_id=WORKFLOW)
    dialog = await open_import(desk, table(tmp_path / "rows.csv", "I-1,changed,a.txt"))
    begun, goes, ended = asyncio.Event(), asyncio.Event(), asyncio.Event()
    extend = ImportWork._extend_and_submit

    async def stage(_staging: Staging, path: Path, *_: object) -> StagedFile:
        begun.set()
        await goes.wait()
        raise StoreError(Reason(StoreFault.NOT_A_FILE, {"name": path.name}))

    async def followed(work: ImportWork, asked_by: ImportDialog) -> None:
        try:
            await extend(work, asked_by)
        finally:
            ended.set()

    monkeypatch.setattr(Staging, "stage", stage)
    monkeypatch.setattr(ImportWork, "_extend_and_submit", followed)
    deleted = Mock()
    dialog.destroyed.connect(deleted)
    click(dialog.confirm_button)
    await desk.until(begun.is_set, "the copying")
    dialog.reject()
    await desk.until(lambda: deleted.called, "the deletion of the dialog")
    goes.set()
    await desk.until(ended.is_set, "the end of the import")
    assert not desk.session.pending
    await desk.close()


@story
async def test_pasted_rows_name_whole_paths(desk: Desk, server: StartServer, tmp_path: Path) -> None:
    """A relative path has no folder to begin from; a whole one needs the tick."""
    running = server(definition("I-1", "I-2"))
    paper = tmp_path / "a.txt"
    paper.write_text("here")
    await desk.open_table(server=running, workflow_id=WORKFLOW)
    copy(f"ID\tText\tFiles\nI-1\tbefore\t{paper}\nI-2\tbefore\ta.txt\n")
    desk.window.paste_requested.emit()
    dialog = await asked(desk)
    click(chip(dialog, "2 refused"))
    assert cell(dialog, 3) == ("a.txt (no folder)", "refused")
    click(dialog.mapping.files.takes_elsewhere)
    await desk.until(lambda: not dialog.busy.isVisible() and dialog.confirm_button.isEnabled(), "the other plan")
    await carried_out(desk, dialog)
    assert (names(running, "I-1"), names(running, "I-2")) == (["a.txt"], [])
    await desk.close()
