"""The command line as a person meets it: real processes, their words and their exit codes."""

from __future__ import annotations

import argparse
import os
import re
import socket
import sqlite3
import ssl
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from flowdash_desktop import __version__
from flowdash_desktop.app.paths import DataPaths
from tests.support.authority import Authority

ROOT = Path(__file__).parents[3]
HEAVY = ("PySide6", "qasync", "httpx", "sqlalchemy", "starlette", "uvicorn", "keyring", "sqlite3", "msgspec")
LOOK = """
import sys
from flowdash_desktop.app.command_line import main
try:
    code = main(sys.argv[1:])
except SystemExit as end:
    code = end.code
print("loaded:", *[name for name in {heavy!r} if name in sys.modules])
sys.exit(code)
"""


def run(*arguments: str | Path, look: bool = False, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the program with no display and no key, unless ``variables`` say otherwise."""
    hidden = ("DISPLAY", "WAYLAND", "QT_", "FLOWDASH_", "XDG_")
    env = {name: value for name, value in os.environ.items() if not name.startswith(hidden)}
    program = ["-c", LOOK.format(heavy=HEAVY)] if look else ["-m", "flowdash_desktop"]
    return subprocess.run(
        [sys.executable, "-W", "error", *program, *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**env, **variables},
        cwd=ROOT,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--version"], f"Flowdash Desktop {__version__}"),
        (["--help"], "--workflow ID"),
        (["serve", "--help"], "--workspace FILE"),
        (["export-tasks", "--help"], "--delimiter"),
    ],
)
def test_what_needs_no_window_loads_nothing_heavy(arguments: list[str], words: str) -> None:
    result = run(*arguments, look=True)
    assert (result.returncode, result.stderr) == (0, "")
    assert words in result.stdout
    assert result.stdout.splitlines()[-1].split() == ["loaded:"]


def test_what_is_hidden_is_not_in_the_help() -> None:
    assert "--supervised" not in run("serve", "--help").stdout


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
@pytest.mark.parametrize("display", ["", ":4711"])
def test_without_a_display_it_says_so_in_one_line(tmp_path: Path, display: str) -> None:
    result = run("--data-dir", tmp_path / "data", DISPLAY=display, look=True)
    assert result.returncode == 1
    assert len(result.stderr.splitlines()) == 1
    assert "display" in result.stderr
    assert result.stdout.split() == ["loaded:"]
    assert not (tmp_path / "data").exists()


def test_a_server_needs_a_key(tmp_path: Path) -> None:
    result = run("--server", "http://localhost:1", "--data-dir", tmp_path / "d", QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 2
    assert result.stderr == "--server needs the API key in the environment variable FLOWDASH_API_KEY.\n"


def test_a_second_window_on_the_same_folder_is_refused_in_words(tmp_path: Path) -> None:
    paths = DataPaths(tmp_path)
    with FileLock(paths.lock):
        result = run("--data-dir", tmp_path, QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 3
    assert result.stderr == "Flowdash Desktop is already open with this data folder.\n"


def test_a_folder_that_cannot_be_used_is_refused_in_words(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    for folder in (file, file / "below"):
        result = run("--data-dir", folder, QT_QPA_PLATFORM="offscreen")
        assert result.returncode == 3
        assert str(folder) in result.stderr
        assert len(result.stderr.splitlines()) == 1


def test_newer_data_is_refused_in_words_and_left_alone(tmp_path: Path) -> None:
    file = DataPaths(tmp_path).preferences
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version=99")
    connection.close()
    before = file.read_bytes()
    result = run("--data-dir", tmp_path, QT_QPA_PLATFORM="offscreen")
    assert result.returncode == 3
    assert "newer version" in result.stderr
    assert "Traceback" not in result.stderr
    assert file.read_bytes() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no such sockets there")
def test_a_display_that_answers_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from flowdash_desktop.app.display import missing_display

    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("\0/tmp/.X11-unix/X4712")
        listener.listen()
        monkeypatch.setenv("DISPLAY", ":4712.0")
        assert missing_display() == ""
    assert "does not answer" in missing_display()
    monkeypatch.setenv("DISPLAY", "elsewhere:0")
    assert missing_display() == "", "a display on another machine is for Qt to find"
    monkeypatch.setenv("DISPLAY", "")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert missing_display() == ""


@pytest.mark.skipif(sys.platform == "win32", reason="files have no such modes there")
def test_the_data_folder_is_private_after_each_start(tmp_path: Path) -> None:
    """Also what was left open, and what is made now; files of others stay as they are."""
    folder = tmp_path / "data"
    paths = DataPaths(folder)
    account, other = paths.accounts / "a" / "outbox.db", folder / "notes.txt"
    account.parent.mkdir(parents=True)
    for file in (account, other):
        file.write_text("x")
    with closing(sqlite3.connect(paths.preferences)) as connection:
        connection.execute("PRAGMA user_version=99")  # so that no window opens
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o755)
    before = os.umask(0)
    try:
        assert run("--data-dir", folder, QT_QPA_PLATFORM="offscreen").returncode == 3
    finally:
        os.umask(before)
    modes = {path: stat.S_IMODE(path.stat().st_mode) & 0o077 for path in (folder, *folder.rglob("*"))}
    assert paths.logs / "flowdash-desktop.log" in modes, "made by this start"
    assert {path for path, mode in modes.items() if mode} == {other}


@pytest.mark.skipif(sys.platform != "linux", reason="read from /proc")
def test_the_memory_of_a_window_goes_to_no_file(tmp_path: Path) -> None:
    """The limit is in force before anything is read that could end in a core file."""
    limit = "print(open('/proc/self/limits').read()) or 0"
    code = (
        "import resource, sys; from flowdash_desktop.app import bootstrap, command_line;"
        "most = resource.getrlimit(resource.RLIMIT_CORE)[1]; resource.setrlimit(resource.RLIMIT_CORE, (most, most));"
        f"print(most); bootstrap._run = lambda *_: {limit}; sys.exit(command_line.main(sys.argv[1:]))"
    )
    words = [sys.executable, "-c", code, "--data-dir", str(tmp_path / "data")]
    found = subprocess.run(
        words, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, timeout=60
    )
    assert found.returncode == 0, found.stderr
    if found.stdout.startswith("0\n"):
        pytest.skip("the system itself forbids core files here")
    assert re.search(r"Max core file size\s+0\s+0", found.stdout)


def test_an_authority_that_is_none_is_refused_in_words(tmp_path: Path) -> None:
    """By the window and by commands, before anything is asked or made; also where the environment names it."""
    missing, odd = tmp_path / "missing.pem", tmp_path / "odd.pem"
    odd.write_text("Főtanúsítvány", encoding="utf-8")
    server = ("--server", "https://localhost:9")
    export = ("export-tasks", tmp_path / "out.csv", *server)
    for arguments, named, words in (
        (("--data-dir", tmp_path / "d", "--ca-file", missing), "", "missing.pem can't be read"),
        (("--data-dir", tmp_path / "d"), str(odd), "holds no certificate in PEM"),
        (("--ca-file", odd, *export), "", "holds no certificate in PEM"),
        ((*export, "--ca-file", odd), "", "holds no certificate in PEM"),
        (("copy-workspace", *server, "--into", tmp_path / "copy", "--ca-file", missing), "", "can't be read"),
    ):
        result = run(*arguments, QT_QPA_PLATFORM="offscreen", FLOWDASH_API_KEY="k", FLOWDASH_CA_FILE=named)
        assert result.returncode == 2, result.stderr
        assert words in result.stderr
        assert "Traceback" not in result.stderr
    assert not (tmp_path / "d").exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1"])
def test_comments_beside_certificates_are_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoding: str
) -> None:
    """Bundles name their certificates in any language and encoding, by the command line and by a connection."""
    from flowdash_desktop.api.http.trust import load_authority
    from flowdash_desktop.app.authority import ca_file_of

    bundle = tmp_path / "bundle.pem"
    comment = "Főtanúsítvány" if encoding.startswith("utf") else "Autorité"
    bundle.write_bytes(f"{comment}\n".encode(encoding) + Authority(tmp_path).file.read_bytes())
    monkeypatch.setenv("FLOWDASH_CA_FILE", "")
    assert ca_file_of(argparse.Namespace(ca_file=bundle)) == bundle
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    load_authority(context, bundle)
    assert len(context.get_ca_certs()) == 1
