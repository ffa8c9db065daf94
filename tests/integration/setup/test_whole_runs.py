"""A run of the tests goes on to its end when one of them crashes or hangs, and repeats alone what failed."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[3]
PYTEST = ("-m", "pytest", "-n", "2", "--dist", "loadfile", "-pno:benchmark", "-pno:cacheprovider")
RUN_TESTS = (str(ROOT / "packaging/setup/run_tests.py"),)

_CONFTEST = """
import tests.support.whole_runs as runs
from tests.support.whole_runs import *
runs.GRACE_SECONDS = 1.0
"""
_QUIET = "def test_quiet():\n    pass\n"


def _run(folder: Path, trouble: str, program: Sequence[str] = PYTEST, *more: str) -> tuple[int, str]:
    (folder / "conftest.py").write_text(_CONFTEST)
    (folder / "pytest.ini").write_text("[pytest]\ntimeout = 60\n")
    for name in range(12):
        (folder / f"test_quiet_{name}.py").write_text(_QUIET)
    (folder / "test_trouble.py").write_text(trouble + _QUIET)
    unused = ("pytest-qt", "asyncio", "hypothesispytest", "schemathesis")
    arguments = ["-q", *(f"-pno:{name}" for name in unused)]
    # Without the name under which an outer run is known to its workers.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    run = subprocess.run(
        [sys.executable, *program, *arguments, *more],
        cwd=folder,
        env={**environment, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=90,
    )
    return run.returncode, run.stdout


def test_crash_fails_one_test(tmp_path: Path) -> None:
    _, out = _run(tmp_path, "import os\ndef test_trouble():\n    os.abort()\n")
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
    _, out = _run(tmp_path, trouble)
    assert "1 failed, 13 passed" in out, out


def test_a_failed_test_is_repeated_alone(tmp_path: Path) -> None:
    """What passes alone is named, and does not fail the run."""
    trouble = "import os\ndef test_trouble():\n    assert 'PYTEST_XDIST_WORKER' not in os.environ\n"
    status, out = _run(tmp_path, trouble, RUN_TESTS)
    assert status == 0, out
    assert "1 failed, 13 passed" in out, out
    assert "passed alone:\n  test_trouble.py::test_trouble\n" in out, out


def test_what_fails_alone_too_fails_the_run(tmp_path: Path) -> None:
    status, out = _run(tmp_path, "def test_trouble():\n    raise AssertionError\n", RUN_TESTS)
    assert status == 1, out
    assert "passed alone" not in out


def test_many_failed_tests_are_not_repeated(tmp_path: Path) -> None:
    """As they all pass alone here, only the first run can have failed."""
    trouble = """
import os, pytest
@pytest.mark.parametrize("number", range(6))
def test_trouble(number):
    assert 'PYTEST_XDIST_WORKER' not in os.environ
"""
    status, out = _run(tmp_path, trouble, RUN_TESTS)
    assert status == 1, out
    assert "6 failed" in out, out


def test_long_files_begin_first(tmp_path: Path) -> None:
    """Two stories of the whole application take longer than twelve small tests, and than one story."""
    for name, many in (("few", 1), ("more", 2)):
        file = tmp_path / "e2e" / f"test_{name}.py"
        file.parent.mkdir(exist_ok=True)
        file.write_text("".join(f"def test_{number}():\n    pass\n" for number in range(many)))
    trouble = "".join(f"def test_{number}():\n    pass\n" for number in range(12))
    _, out = _run(tmp_path, trouble, PYTEST, "-n1", "-vv")
    assert "28 passed" in out, out
    begun = [line.partition("PASSED ")[2].partition("::")[0] for line in out.splitlines() if "PASSED " in line]
    assert [*dict.fromkeys(begun)][:3] == ["e2e/test_more.py", "e2e/test_few.py", "test_trouble.py"], out
