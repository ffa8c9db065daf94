"""``--data-dir`` means the window's folder in every command, wherever it stands on the line."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.contract.test_backup import Done, refused, run, went_well
from tests.support.definitions import COMPANIES, workspace
from tests.support.server_process import END_SECONDS, ServerProcess

ROOT = Path(__file__).parents[2]
BEFORE, AFTER = "before", "after"


@pytest.fixture(autouse=True)
def default_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person who names none."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "flowdash-desktop"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with a workspace in it."""
    (tmp_path / "named").mkdir()
    with ServerProcess(tmp_path / "named", workspace(COMPANIES)):
        pass
    return tmp_path / "named" / "data"


def line(command: str, where: str, folder: Path, *more: str | Path) -> Done:
    """Run a command with ``--data-dir`` at one of its two places."""
    option = ["--data-dir", str(folder)]
    words = [*map(str, more)]
    return run(*([*option, command, *words] if where == BEFORE else [command, *words, *option]))


@pytest.fixture
def bare(data: Path, tmp_path: Path) -> Path:
    """The folder of a server alone, as earlier versions of ``serve --data-dir`` made it."""
    moved = tmp_path / "bare"
    shutil.move(data / "local", moved)
    return moved


@pytest.fixture(params=[BEFORE, AFTER])
def where(request: pytest.FixtureRequest) -> str:
    """Where ``--data-dir`` stands: before the command or after it."""
    return str(request.param)


def marked(folder: Path) -> str:
    """The name of the workspace whose files are in this folder."""
    with closing(sqlite3.connect(folder / "workspace.db")) as connection:
        return str(connection.execute("SELECT name FROM workspace").fetchone()[0])


def test_each_command_finds_the_workspace(where: str, data: Path, tmp_path: Path, default_folder: Path) -> None:
    went_well(line("check", where, data))
    went_well(line("backup", where, data, tmp_path / "backup.zip"))
    went_well(line("export", where, data, tmp_path / "exported.json"))
    assert json.loads((tmp_path / "exported.json").read_text())["workspace"]["name"] == "Acme Corp. Workspace"
    assert str(tmp_path / "new" / "local") in went_well(
        line("restore", where, tmp_path / "new", tmp_path / "backup.zip")
    )
    assert marked(tmp_path / "new" / "local") == "Acme Corp. Workspace"
    assert not default_folder.exists()


def test_restore_replaces_nothing_but_what_is_named(
    where: str, data: Path, tmp_path: Path, default_folder: Path
) -> None:
    """``--data-dir X restore --replace`` once replaced the person's own workspace."""
    went_well(run("backup", tmp_path / "backup.zip", "--data-dir", data))
    (default_folder / "local").mkdir(parents=True)
    shutil.copy(data / "local" / "workspace.db", default_folder / "local")
    own = (default_folder / "local" / "workspace.db").read_bytes()
    went_well(line("restore", where, data, tmp_path / "backup.zip", "--replace"))
    assert len(list((data / "local").glob("replaced-*"))) == 1
    assert [path.name for path in (default_folder / "local").iterdir()] == ["workspace.db"]
    assert (default_folder / "local" / "workspace.db").read_bytes() == own


def test_a_command_without_a_folder_means_the_window_s(data: Path, default_folder: Path) -> None:
    shutil.move(data, default_folder.parent / "flowdash-desktop")
    assert str(default_folder / "local") in went_well(run("check"))


def test_serve_serves_the_workspace_of_the_folder(where: str, data: Path) -> None:
    option = ["--data-dir", str(data)]
    words = [*option, "serve"] if where == BEFORE else ["serve", *option]
    process = subprocess.Popen(
        [sys.executable, "-m", "flowdash_desktop", *words, "--api-key", "k"],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=os.environ,
    )
    try:
        assert process.stdout is not None
        assert process.stdout.readline().startswith("Serving Acme Corp. Workspace at ")
    finally:
        process.terminate()
        process.communicate(timeout=END_SECONDS)
    assert sorted(path.name for path in data.iterdir()) == ["local"]


def test_two_folders_on_one_line_are_refused(data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run("--data-dir", data, "check", "--data-dir", tmp_path / "other")
    assert ended.value.code == 2


@pytest.mark.parametrize("command", ["serve", "backup", "restore", "export", "check"])
@pytest.mark.parametrize("option", [["--server", "http://x"], ["--workflow", "w"]])
def test_no_option_of_the_window_is_dropped(command: str, option: list[str], tmp_path: Path) -> None:
    file = [] if command in ("serve", "check") else [tmp_path / "file"]
    with pytest.raises(SystemExit) as ended:
        run(*option, command, *file)
    assert ended.value.code == 2


def test_a_database_and_a_folder_contradict_each_other(where: str, tmp_path: Path) -> None:
    more = ("--database", "postgresql://user@localhost/name", "--blobs", tmp_path / "blobs")
    refused(line("check", where, tmp_path, *more), "--data-dir and --database")


def test_a_bare_server_folder_is_used_as_it_is(bare: Path, tmp_path: Path) -> None:
    """What earlier versions made by ``serve --data-dir`` is found, and no second workspace appears beside it."""
    assert f"{bare}: everything" in went_well(run("check", "--data-dir", bare))
    went_well(run("backup", tmp_path / "backup.zip", "--data-dir", bare))
    (bare / "workspace.db").unlink()  # a restore was killed just before it put the database in its place
    assert str(bare) in went_well(run("restore", tmp_path / "backup.zip", "--data-dir", bare))
    assert marked(bare) == "Acme Corp. Workspace"
    assert not (bare / "local").exists()


def test_a_folder_with_two_workspaces_is_refused(where: str, bare: Path, tmp_path: Path) -> None:
    shutil.copytree(bare, tmp_path / "copy")
    shutil.move(tmp_path / "copy", bare / "local")
    refused(line("check", where, bare), "holds a workspace in itself and another in", str(bare / "local"))
    went_well(line("check", where, bare / "local"))
