"""A run of the tests goes on to its end when one of them crashes or hangs."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

_CONFTEST = """
import tests.support.whole_runs as runs
from tests.support.whole_runs import *
runs.GRACE_SECONDS = 1.0
"""
_QUIET = "def test_quiet():\n    pass\n"


def _run(folder: Path, trouble: str) -> str:
    (folder / "conftest.py").write_text(_CONFTEST)
    (folder / "pytest.ini").write_text("[pytest]\ntimeout = 60\n")
    for name in range(12):
        (folder / f"test_quiet_{name}.py").write_text(_QUIET)
    (folder / "test_trouble.py").write_text(trouble + _QUIET)
    unused = ("benchmark", "cacheprovider", "pytest-qt", "asyncio", "hypothesispytest", "schemathesis")
    arguments = ["-n", "2", "--dist", "loadfile", "-q", str(folder), *(f"-pno:{name}" for name in unused)]
    # Without the name under which an outer run is known to its workers.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-c", str(folder / "pytest.ini"), *arguments],
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )
    return run.stdout


def test_crash_fails_one_test(tmp_path: Path) -> None:
    out = _run(tmp_path, "import os\ndef test_trouble():\n    os.abort()\n")
    assert "1 failed, 13 passed" in out, out


def test_hang_fails_one_test(tmp_path: Path) -> None:
    """The test waits where no signal of pytest-timeout reaches it."""
    trouble = """
import pytest, signal
@pytest.mark.timeout(1)
def test_trouble():
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
    signal.sigwait([signal.SIGUSR1])
"""
    out = _run(tmp_path, trouble)
    assert "1 failed, 13 passed" in out, out
