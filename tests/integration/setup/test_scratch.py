"""What runs the tests leaves nothing: no file in the home or the temporary folder, and no process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import psutil
import pytest

ROOT = Path(__file__).parents[3]
IN_SCRATCH = ROOT / "packaging" / "setup" / "in_scratch.py"

# Writes wherever programs write, starts a process that outlives it, and says so in the file of its argument.
MESSY = """
import os, subprocess, sys, tempfile, time
from pathlib import Path
for name in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR"):
    (Path(os.environ[name]) / "left").write_text("x")
Path(tempfile.mkdtemp()).chmod(0o500)
left = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)
Path(sys.argv[1]).write_text(f"{os.environ['FLOWDASH_SCRATCH']} {left.pid}")
time.sleep(float(sys.argv[2]))
sys.exit(3)
"""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home and a temporary folder that are watched."""
    for name, folder in {"HOME": "home", "TMPDIR": "tmp"}.items():
        (tmp_path / folder).mkdir()
        monkeypatch.setenv(name, str(tmp_path / folder))
    monkeypatch.setattr(tempfile, "tempdir", None)
    return tmp_path / "home"


def _start(told: Path, seconds: float) -> subprocess.Popen[bytes]:
    command = [sys.executable, IN_SCRATCH, sys.executable, "-c", MESSY, told, str(seconds)]
    return subprocess.Popen([str(word) for word in command], cwd=ROOT)


def _nothing_is_left(home: Path, told: Path) -> None:
    scratch, pid = told.read_text().split()
    assert not Path(scratch).exists()
    assert not psutil.pid_exists(int(pid))
    assert list(home.iterdir()) == []
    assert list((home.parent / "tmp").iterdir()) == []


def test_a_failed_command_leaves_nothing(home: Path, tmp_path: Path) -> None:
    assert _start(tmp_path / "told", 0).wait(60) == 3
    _nothing_is_left(home, tmp_path / "told")


def test_a_command_without_a_parent_is_interrupted(home: Path, tmp_path: Path) -> None:
    """``make`` was ended by a signal: what it had started does not go on."""
    told = tmp_path / "told"
    words = [sys.executable, str(IN_SCRATCH), sys.executable, "-c", MESSY, str(told), "600"]
    starts = f"import subprocess; print(subprocess.Popen({words!r}).pid, flush=True); input()"
    shell = subprocess.Popen(
        [sys.executable, "-c", starts], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert shell.stdout is not None
    running = psutil.Process(int(shell.stdout.readline()))
    while not (told.exists() and told.read_text()):
        assert running.is_running()
    shell.kill()
    shell.communicate()
    psutil.wait_procs([running], timeout=60)
    _nothing_is_left(home, told)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_an_interrupted_command_leaves_nothing(home: Path, tmp_path: Path, number: signal.Signals) -> None:
    told = tmp_path / "told"
    running = _start(told, 600)
    while not (told.exists() and told.read_text()):
        assert running.poll() is None
    running.send_signal(number)
    assert running.wait(60) != 0
    _nothing_is_left(home, told)


def test_what_is_left_in_the_home_is_a_failure(home: Path) -> None:
    """A program that finds the person's own home by other ways is told of."""
    writes = f"import os; os.makedirs('{home}/.config'); open('{home}/.config/QtProject.conf', 'w').close()"
    command = [sys.executable, str(IN_SCRATCH), sys.executable, "-c", writes]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=os.environ)
    assert (done.returncode, "QtProject.conf" in done.stderr) == (4, True)
