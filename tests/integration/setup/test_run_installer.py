"""``packaging/run``: the self-extracting installer of a small folder is made, installed, started and removed.

``make dist-run`` makes the one of the whole program.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from flowdash_desktop import APP_ID, PROGRAM, __version__
from tests.support.installed_program import make_program

ROOT = Path(__file__).parents[3]
RUN = ROOT / "packaging" / "run"
SECONDS = 1_767_225_600
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the installer is for Linux")


@pytest.fixture(scope="module")
def build_run() -> Iterator[ModuleType]:
    before = sys.path.copy()
    sys.path.insert(0, str(RUN))
    import build_run  # type: ignore[import-not-found]

    yield build_run
    sys.path[:] = before
    del sys.modules["build_run"]


@pytest.fixture(scope="module")
def installer(build_run: ModuleType, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installer of a folder in which the command starts this project's own code."""
    folder = tmp_path_factory.mktemp("build") / PROGRAM
    (folder / "lib").mkdir(parents=True)
    make_program(folder)
    (folder / "lib" / "large.bin").write_bytes(os.urandom(100_000))
    (folder / "lib" / "linked").symlink_to("large.bin")
    target = folder.parent / "a name with spaces.run"
    build_run.build(folder, target, SECONDS)
    return target


def run(
    file: Path, home: Path, *arguments: str, path: str = "", limit: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    names = ("DISPLAY", "WAYLAND_DISPLAY", "XDG_DATA_HOME")
    environment = {name: value for name, value in os.environ.items() if name not in names}
    environment |= {"HOME": str(home), "PATH": f"{path}{os.environ['PATH']}"}
    return subprocess.run(
        ["sh", file, *arguments], capture_output=True, text=True, timeout=60, check=False, env=environment,
        stdin=subprocess.DEVNULL, preexec_fn=limit, restore_signals=limit is None,
    )  # fmt: skip


def files(home: Path) -> list[str]:
    return sorted(str(path.relative_to(home)) for path in home.rglob("*") if not path.is_dir() or path.is_symlink())


def assert_refused(done: subprocess.CompletedProcess[str], home: Path, words: str) -> None:
    """One sentence was said, and nothing was installed."""
    assert (done.returncode, done.stdout) == (1, "")
    assert words in done.stderr
    assert done.stderr.count("\n") == 1
    assert [name for name in files(home) if PROGRAM in name or APP_ID in name] == []


def test_it_installs_starts_and_leaves_only_data(installer: Path, tmp_path: Path) -> None:
    done = run(installer, tmp_path, "--install")
    assert (done.returncode, done.stderr) == (0, "")
    assert "is in the menu" in done.stdout
    folder = tmp_path / ".local" / "lib" / PROGRAM
    entry = (tmp_path / ".local" / "share" / "applications" / f"{APP_ID}.desktop").read_text(encoding="utf-8")
    assert f"Exec={folder / PROGRAM} %u" in entry
    assert "x-scheme-handler/flowdash" in entry
    assert (folder / "lib" / "linked").is_symlink()
    said = subprocess.check_output([folder / PROGRAM, "--version"], text=True, timeout=60)
    assert __version__ in said

    data = tmp_path / ".local" / "share" / PROGRAM / "preferences.db"
    data.parent.mkdir(parents=True)
    data.write_bytes(b"mine")
    done = run(installer, tmp_path, "--remove")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"Your data is left in {data.parent}." in done.stdout
    assert files(tmp_path) == [str(data.relative_to(tmp_path))]


def test_a_second_install_replaces_the_first(installer: Path, tmp_path: Path) -> None:
    assert run(installer, tmp_path, "--install").returncode == 0
    folder = tmp_path / ".local" / "lib" / PROGRAM
    (folder / "lib" / "of-an-earlier-version").touch()
    assert run(installer, tmp_path, "--install").returncode == 0
    assert not (folder / "lib" / "of-an-earlier-version").exists()
    assert [path.name for path in folder.parent.iterdir()] == [PROGRAM]


def test_the_earlier_version_is_back_without_a_menu_entry(
    build_run: ModuleType, installer: Path, tmp_path: Path
) -> None:
    assert run(installer, tmp_path, "--install").returncode == 0
    before = files(tmp_path)
    broken = tmp_path.parent / "broken" / PROGRAM
    broken.mkdir(parents=True)
    (broken / PROGRAM).write_text("#!/bin/sh\necho 'The menu is read-only.' >&2\nexit 1\n")
    (broken / PROGRAM).chmod(0o755)
    build_run.build(broken, broken.parent / "broken.run", SECONDS)
    done = run(broken.parent / "broken.run", tmp_path, "--install")
    assert (done.returncode, done.stdout) == (1, "")
    assert "The menu is read-only." in done.stderr
    assert files(tmp_path) == before


@pytest.mark.parametrize("argument", ["--install", "--remove"])
def test_after_a_kill_between_two_renames_nothing_is_left_over(installer: Path, tmp_path: Path, argument: str) -> None:
    """The earlier version stands under its other name only, and the new one is not in its place yet."""
    assert run(installer, tmp_path, "--install").returncode == 0
    folder = tmp_path / ".local" / "lib" / PROGRAM
    folder.rename(folder.with_name(f".{PROGRAM}.old"))
    done = run(installer, tmp_path, argument)
    assert (done.returncode, done.stderr) == (0, "")
    assert [name for name in files(tmp_path) if ".old" in name] == []
    assert (folder / PROGRAM).exists() == (argument == "--install")


def test_without_an_argument_it_says_what_it_can_do(installer: Path, tmp_path: Path) -> None:
    done = run(installer, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert all(option in done.stdout for option in ("--install", "--remove", "--help"))
    assert run(installer, tmp_path, "--other").returncode == 2
    assert files(tmp_path) == []


def with_bit_changed(content: bytes) -> bytes:
    return content[:-50] + bytes([content[-50] ^ 1]) + content[-49:]


@pytest.mark.parametrize(
    ("spoil", "words"),
    [(with_bit_changed, "its checksum is wrong"), (lambda content: content[:-1000], "1000 bytes are missing")],
    ids=["damaged", "incomplete"],
)
def test_a_spoilt_file_installs_nothing(
    installer: Path, tmp_path: Path, spoil: Callable[[bytes], bytes], words: str
) -> None:
    spoilt, home = tmp_path / "spoilt.run", tmp_path / "home"
    spoilt.write_bytes(spoil(installer.read_bytes()))
    home.mkdir()
    assert_refused(run(spoilt, home, "--install"), home, words)


def test_too_little_room_is_said_before_anything_is_written(installer: Path, tmp_path: Path) -> None:
    tools, home = tmp_path / "tools", tmp_path / "home"
    tools.mkdir()
    home.mkdir()
    (tools / "df").write_text("#!/bin/sh\nprintf 'Filesystem\\nnone 10 7 3 70%% /\\n'\n")
    (tools / "df").chmod(0o755)
    assert_refused(run(installer, home, "--install", path=f"{tools}:"), home, "3 KB are free")


def test_an_unknown_room_does_not_stop_it(installer: Path, tmp_path: Path) -> None:
    """As where ``df`` fails, because the folder in which it was started can't be entered."""
    tools, home = tmp_path / "tools", tmp_path / "home"
    tools.mkdir()
    home.mkdir()
    (tools / "df").write_text("#!/bin/sh\nexit 1\n")
    (tools / "df").chmod(0o755)
    assert run(installer, home, "--install", path=f"{tools}:").returncode == 0


def test_a_write_that_fails_leaves_nothing(installer: Path, tmp_path: Path) -> None:
    """As on a disk that fills up meanwhile: the kernel refuses to write more than 50 KB into a file."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))

    assert_refused(run(installer, tmp_path, "--install", limit=limit), tmp_path, "the disk may be full")


def test_a_folder_that_cannot_be_made_is_named(installer: Path, tmp_path: Path) -> None:
    (tmp_path / ".local").touch()
    done = run(installer, tmp_path, "--install")
    assert_refused(done, tmp_path, f"{tmp_path / '.local' / 'lib'} can't be written")


def test_a_folder_of_another_installer_is_left_alone(installer: Path, tmp_path: Path) -> None:
    other = tmp_path / ".local" / "lib" / PROGRAM / "other"
    other.parent.mkdir(parents=True)
    other.touch()
    for argument in ("--install", "--remove"):
        done = run(installer, tmp_path, argument)
        assert done.returncode == 1
        assert "was not made by this installer" in done.stderr
    assert files(tmp_path) == [str(other.relative_to(tmp_path))]


def test_the_same_folder_makes_the_same_installer(build_run: ModuleType, installer: Path, tmp_path: Path) -> None:
    build_run.build(installer.parent / PROGRAM, tmp_path / "again.run", SECONDS)
    assert (tmp_path / "again.run").read_bytes() == installer.read_bytes()


def test_the_sums_cover_every_artifact_of_this_version(build_run: ModuleType, tmp_path: Path) -> None:
    names = [f"{PROGRAM}-1.2.3-x86_64.run", f"{PROGRAM}_1.2.3-1_amd64.deb"]
    for name in (*names, f"{PROGRAM}-1.2.30-x86_64.run", f"{PROGRAM}_11.2.3-1_amd64.deb", "notes-1.2.3.txt"):
        (tmp_path / name).write_text(name)
    assert build_run.write_sums(tmp_path, "1.2.3") == names
    done = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0
    (tmp_path / names[0]).write_text("changed")
    done = subprocess.run(["sha256sum", "--check", "SHA256SUMS"], cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 1
