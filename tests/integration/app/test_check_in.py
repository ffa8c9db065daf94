"""``export-tasks --check-out`` and ``import`` of the edited file: real processes and servers, words and exit codes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.e2e.everything import FULL, WORKFLOW, asking, on_server
from tests.integration.app.test_import_tasks import ids, run
from tests.support.definitions import EVERYTHING, TICKETS, workspace
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess
from tests.support.spreadsheets.saved_again import Sheet, load, save_as_excel, save_as_libreoffice, save_as_ods

SAVERS = {"Excel": save_as_excel, "LibreOffice": save_as_libreoffice, "ODS": save_as_ods}


@pytest.fixture
def running(server: StartServer) -> ServerProcess:
    return server(workspace({**EVERYTHING, "tasks": [{**FULL, "ID": f"M-{n}"} for n in (1, 2, 3)]}, TICKETS))


def check_out(running: ServerProcess, path: Path, zone: str = "UTC") -> list[Sheet]:
    status, said, _ = run(running, path, "--workflow", WORKFLOW, "--check-out", command="export-tasks", zone=zone)
    assert (status, said) == (0, f"Exported 3 tasks to {path}.")
    return load(path)


@pytest.mark.parametrize("save", SAVERS.values(), ids=SAVERS)
def test_edited_cells_come_back(
    running: ServerProcess, tmp_path: Path, save: Callable[[Path, list[Sheet]], None]
) -> None:
    """Whatever program saves the file and wherever it is read: edits, a new row and a row that is gone, no more."""
    path = tmp_path / "tasks.xlsx"
    sheets = check_out(running, path, zone="Europe/Berlin")
    tasks, hidden = sheets
    assert (tasks.hidden, hidden.hidden, hidden.name) == (False, True, "Flowdash")
    tasks.put("M-1", "Text", "edited")
    tasks.put("M-1", "Number", 12.5)
    del tasks.rows[tasks.rows.index(tasks.row("M-3"))]
    tasks.add({"ID": "M-9", "Must": "given"}, 1)
    with asking(running) as api:
        api.put("M-1", {"Phone": "+1 555 9999"})
    save(path, [hidden, tasks])
    status, said, against = run(running, path, zone="America/Los_Angeles")
    assert against == "A row is gone from the file. Its task stays as it is: M-3"
    assert (status, said) == (0, "1 changed, 1 new, 1 same, 0 refused, 0 left out")
    task = on_server(running, "M-1")
    assert [task[name] for name in ("Text", "Number", "Phone")] == ["edited", "12.5", "+1 555 9999"]
    untouched = {**FULL, "Number": "10", "Phone": "+1 555 0100"}
    assert {name: on_server(running, "M-2")[name] for name in untouched} == untouched
    assert ids(running) == ["M-1", "M-2", "M-3", "M-9"]
    assert run(running, path)[:2] == (0, "0 changed, 0 new, 3 same, 0 refused, 0 left out")


def test_conflicts_need_a_word(running: ServerProcess, tmp_path: Path) -> None:
    """A cell that was edited on both sides: nothing of its row is done until it is said which value is to be."""
    path = tmp_path / "tasks.xlsx"
    sheets = check_out(running, path)
    sheets[0].put("M-1", "Text", "mine")
    sheets[0].put("M-1", "Number", 11)
    save_as_excel(path, sheets)
    with asking(running) as api:
        api.put("M-1", {"Text": "theirs"})
    status, said, against = run(running, path)
    assert (status, said) == (1, "0 changed, 0 new, 2 same, 0 refused, 0 left out, 1 changed on both sides")
    assert against == "row 2: others have changed Text, too; --conflicts says which value is to be"
    assert on_server(running, "M-1")["Number"] == "10"
    assert run(running, path, "--conflicts", "theirs")[0] == 0
    assert [on_server(running, "M-1")[name] for name in ("Text", "Number")] == ["theirs", "11"]
    assert run(running, path, "--conflicts", "mine")[0] == 0
    assert on_server(running, "M-1")["Text"] == "mine"


def test_a_new_row_is_created_once(server: StartServer, tmp_path: Path) -> None:
    """The server gives its ID, so nothing in the file tells the second time that it is there."""
    running = server(workspace({**TICKETS, "tasks": [{"Subject": "old"}]}, EVERYTHING))
    path = tmp_path / "tasks.xlsx"
    asked = ("--workflow", TICKETS["id"])
    assert run(running, path, *asked, "--check-out", command="export-tasks")[0] == 0
    sheets = load(path)
    for _ in range(2):
        sheets[0].add({"Subject": "new"})
    save_as_libreoffice(path, sheets)
    for _ in range(2):
        assert run(running, path)[0] == 0
        with asking(running, TICKETS["id"]) as api:
            assert sorted(task["Subject"] for task in api.list()) == ["new", "new", "old"]


@pytest.mark.parametrize(
    ("line", "words"),
    [(1, "The hidden sheet of this file is damaged"), (None, "A newer version of this program wrote")],
)
def test_a_hidden_sheet_that_is_of_no_use_is_said(
    running: ServerProcess, tmp_path: Path, line: int | None, words: str
) -> None:
    """It is an ordinary import then."""
    path = tmp_path / "tasks.xlsx"
    sheets = check_out(running, path)
    if line is None:
        sheets[1].rows[0][0] = str(sheets[1].rows[0][0]).replace('"format":1', '"format":2')
    else:
        del sheets[1].rows[line]
    sheets[0].put("M-1", "Text", "edited")
    save_as_excel(path, sheets)
    status, said, against = run(running, path, "--workflow", WORKFLOW)
    assert against.startswith(words)
    assert (status, said) == (0, "1 changed, 0 new, 2 same, 0 refused, 0 left out")


def test_a_file_of_another_workspace_is_said(running: ServerProcess, server: StartServer, tmp_path: Path) -> None:
    path = tmp_path / "tasks.xlsx"
    check_out(running, path)
    elsewhere = {"id": "other", "name": "Another workspace"}
    other = server(workspace({**EVERYTHING, "tasks": [{**FULL, "ID": "M-1"}]}, workspace=elsewhere))
    status, said, against = run(other, path, "--workflow", WORKFLOW, "--dry-run")
    assert against == (
        f"This file has tasks of “{EVERYTHING['name']}” in another workspace than this one: this is an ordinary import."
    )
    assert (status, said) == (0, "0 changed, 2 new, 1 same, 0 refused, 0 left out")


def test_what_can_t_be_checked_out_is_said(running: ServerProcess, tmp_path: Path) -> None:
    path = tmp_path / "tasks.csv"
    status, _, against = run(running, path, "--workflow", WORKFLOW, "--check-out", command="export-tasks")
    assert (status, against) == (2, "flowdash-desktop export-tasks: tasks.csv must end with .xlsx to be checked out")
