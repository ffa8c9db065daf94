"""``import`` as a person meets it: real processes, real servers, words and exit codes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.e2e.everything import FULL, WORKFLOW, asking, on_server
from tests.support.definitions import EVERYTHING, workspace
from tests.support.file_server import file_server
from tests.support.fixtures_server import StartServer
from tests.support.server_process import ServerProcess

TEXT = "ID;Text;Number;Must\nM-1;changed;1.234,5;must\nM-2;new;;given\nM-3;;;\n"


@pytest.fixture
def running(server: StartServer) -> ServerProcess:
    return server(workspace({**EVERYTHING, "tasks": [{**FULL, "ID": "M-1"}]}))


def run(
    running: ServerProcess, path: Path, *arguments: str, command: str = "import", zone: str = "UTC"
) -> tuple[int, str, str]:
    """The exit status, what it said, and what stood against it."""
    done = subprocess.run(
        [sys.executable, "-m", "flowdash_desktop", command, str(path), "--server", running.base_url, *arguments],
        capture_output=True,
        text=True,
        env={**os.environ, "FLOWDASH_API_KEY": running.key, "TZ": zone},
        check=False,
        stdin=subprocess.DEVNULL,
    )
    return done.returncode, done.stdout.strip(), done.stderr.strip()


def ids(running: ServerProcess) -> list[str]:
    with asking(running) as api:
        return sorted(str(task["ID"]) for task in api.list())


def test_rows_are_tried_and_then_carried_out(running: ServerProcess, tmp_path: Path) -> None:
    """A dry run says the same and changes nothing; the second time each row is as it is."""
    path = tmp_path / "rows.csv"
    path.write_text(TEXT, encoding="utf-8")
    asked = ("--workflow", WORKFLOW)
    status, said, against = run(running, path, *asked, "--dry-run")
    assert (status, said) == (1, "1 changed, 1 new, 0 same, 1 refused, 0 left out")
    assert against == "row 4: Must: This field is required."
    assert ids(running) == ["M-1"]
    assert run(running, path, *asked)[:2] == (status, said)
    assert ids(running) == ["M-1", "M-2"]
    task = on_server(running, "M-1")
    assert (task["Text"], task["Number"]) == ("changed", "1234.5")
    assert run(running, path, *asked)[1] == "0 changed, 0 new, 2 same, 1 refused, 0 left out"


def test_files_come_from_one_folder_alone(running: ServerProcess, tmp_path: Path) -> None:
    """Only where the command names it; what is outside of it is refused, and a second run changes nothing."""
    rows, papers = tmp_path / "rows.csv", tmp_path / "papers"
    papers.mkdir()
    (papers / "a.txt").write_text("here")
    (tmp_path / "key").write_text("secret")
    rows.write_text("ID,Text,Must,Files\nM-1,changed,must,a.txt\nM-2,new,must,../key\nM-3,new,must,a.txt\n")
    asked = ("--workflow", WORKFLOW)
    status, said, against = run(running, rows, *asked, "--dry-run")
    assert (status, said) == (0, "1 changed, 2 new, 0 same, 0 refused, 0 left out")
    assert against == "Files: left out; --files-from and --fetch-addresses bring files in"
    taken_from = (*asked, "--files-from", str(papers))
    status, said, against = run(running, rows, *taken_from)
    assert (status, said) == (1, "1 changed, 2 new, 0 same, 0 refused, 0 left out\n2 files are added, 8 B.")
    assert against == "row 3: Files: “../key” is outside of the folder from which files are taken."
    attached = {key: [one["filename"] for one in on_server(running, key)["Files"]] for key in ids(running)}
    assert attached == {"M-1": ["a.txt"], "M-2": [], "M-3": ["a.txt"]}
    assert run(running, rows, *taken_from)[1] == "0 changed, 0 new, 2 same, 1 refused, 0 left out"


def test_addresses_are_fetched_where_that_is_asked_for(server: StartServer, tmp_path: Path) -> None:
    """The server asks for them; without the option they are refused as files of elsewhere."""
    with file_server() as remote:
        running = server(workspace({**EVERYTHING, "tasks": [{**FULL, "ID": "M-1"}]}), allow_loopback_files=True)
        address = remote.page("/a.txt", b"fetched", "text/plain")
        rows = tmp_path / "rows.csv"
        rows.write_text(f"ID,Files\nM-1,{address}\n")
        asked = ("--workflow", WORKFLOW)
        assert run(running, rows, *asked, "--files-from", str(tmp_path))[0] == 1
        status, said, _ = run(running, rows, *asked, "--fetch-addresses")
        assert (status, said.splitlines()[1]) == (0, f"The server fetches files from: {urlsplit(address).netloc} (1).")
        assert [one["filename"] for one in on_server(running, "M-1")["Files"]] == ["a.txt"]


def test_tasks_are_found_by_another_field(running: ServerProcess, tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("Text,Phone\nbefore,+1 555 0199\nnobody,1\n", encoding="utf-8")
    status, said, _ = run(running, path, "--workflow", WORKFLOW, "--key", "Text", "--no-new-tasks")
    assert (status, said) == (0, "1 changed, 0 new, 0 same, 0 refused, 1 left out")
    assert on_server(running, "M-1")["Phone"] == "+1 555 0199"


@pytest.mark.parametrize(
    ("text", "arguments", "words"),
    [
        ("a,b\n1,2\n", (), "no column is a field of Everything: a, b"),
        ("ID,Text\n1,2\n", ("--key", "Phone"), "no column is the field Phone"),
        ("", (), "is empty"),
    ],
)
def test_what_can_t_be_imported_is_said(
    running: ServerProcess, tmp_path: Path, text: str, arguments: tuple[str, ...], words: str
) -> None:
    path = tmp_path / "rows.csv"
    path.write_text(text, encoding="utf-8")
    status, _, against = run(running, path, "--workflow", WORKFLOW, *arguments)
    assert status == 2
    assert words in against
    assert ids(running) == ["M-1"]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_moments_travel_between_zones(running: ServerProcess, tmp_path: Path, ending: str) -> None:
    """A file that was exported in Berlin is imported in Los Angeles: the heading says whose clock it is."""
    path, asked = tmp_path / f"rows.{ending}", ("--workflow", WORKFLOW)
    assert run(running, path, *asked, command="export-tasks", zone="Europe/Berlin")[0] == 0
    status, said, against = run(running, path, *asked, zone="America/Los_Angeles")
    assert (status, said, against) == (0, "0 changed, 0 new, 1 same, 0 refused, 0 left out", "")


def test_an_unknown_zone_is_said(running: ServerProcess, tmp_path: Path) -> None:
    """What is in brackets need not be a zone; the moments are by this machine's clock, and not without a word."""
    path = tmp_path / "rows.csv"
    path.write_text("ID,Moment (local)\nM-1,2026-01-31 12:00\n", encoding="utf-8")
    status, said, against = run(running, path, "--workflow", WORKFLOW)
    assert (status, said) == (0, "0 changed, 0 new, 1 same, 0 refused, 0 left out")
    assert against == "Moment: the zone local is not known here, so its moments are by this machine's clock"
