"""A fault that ends the process is known at the next start, once."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from flowdash_desktop import version_line
from flowdash_desktop.app.crashes import crashes_watched

RUN = """
import os, signal, sys
from pathlib import Path
from flowdash_desktop.app.crashes import crashes_watched
with crashes_watched(Path(sys.argv[1])) as report:
    print(report)
    if sys.argv[2] != "0":
        sys.stdout.flush()
        os.kill(os.getpid(), getattr(signal, sys.argv[2]))
"""


def _run(folder: Path, signal: str = "0") -> str:
    done = subprocess.run([sys.executable, "-c", RUN, folder, signal], capture_output=True, text=True, check=False)
    assert (done.returncode == 0) == (signal == "0"), done.stderr
    return done.stdout.strip()


def test_a_crash_is_told_to_the_next_start_only(tmp_path: Path) -> None:
    folder = tmp_path / "logs"
    assert _run(folder, "SIGSEGV") == "None"
    report = folder / "crash-report.txt"
    assert _run(folder) == str(report)
    text = report.read_text(encoding="utf-8")
    assert text.startswith(version_line())
    assert "Segmentation fault" in text
    assert _run(folder) == "None"
    assert list(folder.iterdir()) == [report]


def test_one_that_is_killed_has_not_crashed(tmp_path: Path) -> None:
    """By the system that needs memory, by a person, by a power cut: there is nothing to report."""
    _run(tmp_path, "SIGKILL")
    assert _run(tmp_path) == "None"
    assert list(tmp_path.iterdir()) == []


def test_without_a_disk_nothing_is_watched_and_nothing_fails(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder would be", "utf-8")
    with crashes_watched(tmp_path / "logs") as report:
        assert report is None
