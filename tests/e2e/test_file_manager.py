"""Files are dragged from a real file manager into the pane, and from the pane into a folder of the file manager.

The program is a process on a real X server, and a real pointer drags: Qt's own events prove nothing of what two
programs agree on.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.support.driven import Program

_MISSING = [name for name in ("Xvfb", "xdotool", "pcmanfm") if shutil.which(name) is None]
pytestmark = pytest.mark.skipif(bool(_MISSING), reason=f"not installed: {', '.join(_MISSING)}")
_SECONDS = 60.0
_TRIES = 4
_ICON, _FREE = (205, 95), (420, 330)
"""In the window of the file manager, which is at the left upper corner: the first file, and the folder itself."""
Point = tuple[int, int]


@contextmanager
def ended(process: subprocess.Popen[bytes]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that ends with the block."""
    try:
        yield process
    finally:
        process.terminate()
        process.wait(10)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """An X server of its own; what programs on it need in their environment."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1920x1000x24", "-nolisten", "tcp"]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    with ended(subprocess.Popen(command, pass_fds=[write], **quiet)):  # type: ignore[call-overload]  # the names of a dict
        os.close(write)
        with os.fdopen(read) as told:
            yield {"DISPLAY": f":{told.readline().strip()}"}


def drag(on: dict[str, str], start: Point, end: Point) -> None:
    """Press, move in steps as a hand does, and let go."""
    steps = [(start[0] + (end[0] - start[0]) * n // 12, start[1] + (end[1] - start[1]) * n // 12) for n in range(1, 13)]
    words = ["mousemove", *map(str, start), "sleep", "0.3", "mousedown", "1", "sleep", "0.3"]
    for step in steps:
        words += ["mousemove", *map(str, step), "sleep", "0.08"]
    words += ["sleep", "0.4", "mouseup", "1"]
    subprocess.run(["xdotool", *words], env={**os.environ, **on}, check=True)


def dragged(on: dict[str, str], start: Point, end: Point, has_come: Callable[[], bool]) -> bool:
    """Drag until something has come of it: a file that is not here yet is fetched first, and dragged then."""
    for _ in range(_TRIES):
        drag(on, start, end)
        until = monotonic() + _SECONDS / _TRIES
        while monotonic() < until:
            if has_come():
                return True
            sleep(0.1)
    return False


def middle(rect: list[int]) -> Point:
    return rect[0] + rect[2] // 2, rect[1] + rect[3] // 2


def test_files_are_dragged_in_and_out(tmp_path: Path) -> None:
    """In they are attached, out they are copies of the same bytes; the originals stay where they are."""
    folder, seen = tmp_path / "letters", tmp_path / "seen.json"
    folder.mkdir()
    (folder / "letter.txt").write_text("dragged in")
    home = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}

    def names() -> list[str]:
        program.do(f"files C-1001 Documents {seen}")
        found: list[str] = json.loads(seen.read_text())["names"]
        return found

    with screen() as on, Program(tmp_path, QT_QPA_PLATFORM="xcb", QT_SCALE_FACTOR="1", **on) as program:
        program.do("rows")
        before = names()
        files = subprocess.Popen(["pcmanfm", "--no-desktop", str(folder)], env={**os.environ, **home, **on})
        with ended(files):
            area = json.loads(seen.read_text())["area"]
            assert dragged(on, _ICON, middle(area), lambda: "letter.txt" in names())
            assert sorted(names()) == sorted([*before, "letter.txt"])
            assert (folder / "letter.txt").read_text() == "dragged in"
            row, name = json.loads(seen.read_text())["rows"][0], before[0]
            assert dragged(on, middle(row), _FREE, (folder / name).exists)
            assert (folder / name).stat().st_size > 0
            assert name in names(), "it is a copy"
        assert program.close() == 0
