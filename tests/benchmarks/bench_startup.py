"""Cold start to a visible table: the app against a bare PySide6 window with a table of the same size.

Both are processes of their own, timed the same way from outside: from starting the process until it says
that its rows are painted. The app starts in a data folder that one earlier start has prepared, with its own
server, as every day but the first. So the compiled modules of an earlier start are there too, also where the
machine is set not to keep any.

Beside it the time to ``--version`` against a Python that does nothing: what is loaded before it is known that
there will be a window.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from tests.support.driven import Program

ROUNDS = 8
BARE_PYTHON = [sys.executable, "-c", ""]
BARE_WINDOW = [sys.executable, str(Path(__file__).with_name("bare_window.py"))]


def compiling_to(folder: Path) -> dict[str, str]:
    """The environment of a process that keeps compiled modules in ``folder``."""
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(folder)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return environment


class _Runs:
    """Runs a command that ends by itself."""

    def __init__(self, command: list[str], compiled: Path) -> None:
        self._command = command
        self._environment = compiling_to(compiled)

    def whole(self) -> None:
        done = subprocess.run(self._command, env=self._environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr


class _Starts:
    """Starts a program again and again; every process is seen to its end between the rounds."""

    def __init__(self, command: list[str], compiled: Path) -> None:
        self._command = command
        self._environment = compiling_to(compiled) | {"FLOWDASH_BENCH_STARTUP": "1"}
        self._process: subprocess.Popen[str] | None = None

    def until_first_rows(self) -> None:
        self._process = subprocess.Popen(
            self._command, env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line.startswith("first-rows "):
            pytest.fail(f"{line!r}: {self._process.communicate()[1]}")

    def to_the_end(self) -> None:
        assert self._process is not None
        _, errors = self._process.communicate(timeout=60)
        assert self._process.returncode == 0, errors


def _measure(benchmark: BenchmarkFixture, command: list[str], compiled: Path) -> None:
    starts = _Starts(command, compiled)
    teardown: Callable[[], None] = starts.to_the_end
    benchmark.pedantic(  # type: ignore[no-untyped-call]  # the plugin is typed in part only
        starts.until_first_rows, teardown=teardown, rounds=ROUNDS, warmup_rounds=1
    )


@pytest.mark.benchmark(group="start to visible table")
def test_bare_window(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    _measure(benchmark, BARE_WINDOW, tmp_path / "compiled")


@pytest.mark.benchmark(group="start to visible table")
def test_flowdash_desktop(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    # That start goes on until the whole list is here: one that ends with the first rows has not kept it yet.
    with Program(tmp_path) as program:
        program.do("rows")
        assert program.close() == 0
    command = [sys.executable, "-m", "flowdash_desktop", "--data-dir", str(program.data_dir)]
    _measure(benchmark, command, tmp_path / "compiled")


@pytest.mark.benchmark(group="time to --version")
def test_bare_python(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    runs = _Runs(BARE_PYTHON, tmp_path / "compiled")
    benchmark.pedantic(runs.whole, rounds=ROUNDS, warmup_rounds=1)  # type: ignore[no-untyped-call]


@pytest.mark.benchmark(group="time to --version")
def test_version(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    runs = _Runs([sys.executable, "-m", "flowdash_desktop", "--version"], tmp_path / "compiled")
    benchmark.pedantic(runs.whole, rounds=ROUNDS, warmup_rounds=1)  # type: ignore[no-untyped-call]
