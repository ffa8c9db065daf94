"""``install-desktop-entry`` and ``remove-desktop-entry``: the menu entry of one person, by real processes."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from flowdash_desktop import APP_ID
from tests.support.installed_program import make_program

ROOT = Path(__file__).parents[3]
pytestmark = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="such entries are for Linux")


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """The command as pip installs it, in a folder whose name has to be quoted."""
    return make_program(tmp_path / "it's 100% $mine" / "bin")


def run(program: Path, command: str, share: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(
        [program, command], capture_output=True, text=True, timeout=60, check=False,
        env={**environment, "XDG_DATA_HOME": str(share)}, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def entry_of(share: Path) -> configparser.SectionProxy:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[method-assign,assignment]  # keys of desktop entries are case-sensitive
    entry.read(share / "applications" / f"{APP_ID}.desktop", encoding="utf-8")
    return entry["Desktop Entry"]


def test_the_entry_starts_the_program_that_made_it(program: Path, tmp_path: Path) -> None:
    share = tmp_path / "share"
    assert "is in the menu" in run(program, "install-desktop-entry", share)
    entry = entry_of(share)
    quoted, field = entry["Exec"].replace("\\\\", "\\").rsplit(" ", 1)
    assert (quoted[0], quoted[-1], field) == ('"', '"', "%u")
    assert re.sub(r"\\(.)", r"\1", quoted[1:-1]).replace("%%", "%") == str(program)
    assert entry["TryExec"] == str(program)
    if shutil.which("desktop-file-validate") is None:
        pytest.fail("desktop-file-validate is missing; `make setup-dev` brings it")
    file = share / "applications" / f"{APP_ID}.desktop"
    done = subprocess.run(["desktop-file-validate", file], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_the_desktop_finds_icons_and_the_scheme(program: Path, tmp_path: Path) -> None:
    share = tmp_path / "share"
    run(program, "install-desktop-entry", share)
    icons = share / "icons" / "hicolor"
    assert (icons / "scalable" / "apps" / f"{APP_ID}.svg").exists()
    for size in (16, 22, 24, 32, 48, 64, 128, 256, 512):
        image = QImage(str(icons / f"{size}x{size}" / "apps" / f"{APP_ID}.png"))
        assert (image.width(), image.height()) == (size, size)
        assert image.pixelColor(size // 2, size // 8).alpha() == 255, "it is painted"
        assert image.pixelColor(0, 0).alpha() == 0
    if shutil.which("update-desktop-database") is not None:
        known = (share / "applications" / "mimeinfo.cache").read_text()
        assert f"x-scheme-handler/flowdash={APP_ID}.desktop" in known


def test_removing_leaves_what_others_have(program: Path, tmp_path: Path) -> None:
    share = tmp_path / "share"
    other = share / "icons" / "hicolor" / "16x16" / "apps" / "other.png"
    other.parent.mkdir(parents=True)
    other.write_bytes(b"x")
    run(program, "install-desktop-entry", share)
    run(program, "install-desktop-entry", share)
    assert "any more" in run(program, "remove-desktop-entry", share)
    assert [path for path in share.rglob("*") if path.is_file()] == [other]
    assert [path.name for path in share.iterdir()] == ["icons"]
    assert "was not in the menu" in run(program, "remove-desktop-entry", share)


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    share = tmp_path / "file"
    share.write_text("x")
    command = [sys.executable, "-m", "flowdash_desktop", "install-desktop-entry"]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT,
        env={**os.environ, "XDG_DATA_HOME": str(share)},
    )  # fmt: skip
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert str(share) in done.stderr
