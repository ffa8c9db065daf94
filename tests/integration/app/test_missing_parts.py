"""A start on a system that lacks a part: one sentence, no traceback and no core dump.

Libraries that are taken away are tried by ``make dist-deb-test``, in a system of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from flowdash_desktop.app.display import missing_library


def start(folder: Path, **variables: str) -> tuple[int, str]:
    """The exit status of a window and what it said."""
    command = [sys.executable, "-m", "flowdash_desktop", "--data-dir", str(folder / "data")]
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(command, env=environment | variables, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen and fonts")
def test_a_platform_that_qt_can_not_load_is_said_in_one_line(tmp_path: Path) -> None:
    status, said = start(tmp_path, QT_QPA_PLATFORM="nosuch", WAYLAND_DISPLAY="none")
    assert (status, len(said.splitlines())) == (1, 1)
    assert said.startswith("This application failed to start")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen and fonts")
def test_a_system_without_fonts_is_said_in_one_line(tmp_path: Path) -> None:
    config = tmp_path / "fonts.conf"
    config.write_text('<?xml version="1.0"?><fontconfig></fontconfig>')
    status, said = start(tmp_path, QT_QPA_PLATFORM="offscreen", FONTCONFIG_FILE=str(config))
    assert (status, said) == (1, "Flowdash Desktop needs a font, and none is installed: DejaVu or Noto will do.\n")


def test_a_missing_library_is_named() -> None:
    said = "libEGL.so.1: cannot open shared object file: No such file or directory"
    assert missing_library(said) == "Flowdash Desktop needs the system library libEGL.so.1, which is not installed."
    assert missing_library("No module named 'x'") == ""
