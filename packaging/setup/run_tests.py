"""Run pytest, and run the few tests that failed once more, alone, so that a busy machine does not decide.

A test that fails alone too fails the run. One that passes alone is named at the end, as it has to be mended: it depends
on what runs beside it. Usage: run_tests.py [ARGUMENT of pytest...]
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

MOST_REPEATED = 5
"""With more failed tests than this, something is broken and nothing is repeated."""

_TESTS_FAILED = 1  # the exit status of pytest


def run(arguments: Sequence[str], repeat: Sequence[str]) -> int:
    """Run the tests, and give the exit status.

    Args:
        arguments: for pytest.
        repeat: for pytest, when failed tests are repeated.
    """
    with tempfile.TemporaryDirectory() as folder:
        # A cache of its own: what failed in an earlier run is not repeated.
        pytest = [sys.executable, "-m", "pytest", "-o", f"cache_dir={folder}"]
        status = subprocess.run([*pytest, *arguments], check=False).returncode
        failed = _failed(Path(folder))
        if status != _TESTS_FAILED or not 0 < len(failed) <= MOST_REPEATED:
            return status
        print(f"\n== {len(failed)} failed: once more, alone", flush=True)
        status = subprocess.run([*pytest, *repeat, *failed], check=False).returncode
        if status == 0:
            print("\nUnsteady, to be mended: failed beside other tests and passed alone:")
            print("".join(f"  {name}\n" for name in failed), flush=True)
        return status


def _failed(cache: Path) -> list[str]:
    """The tests that failed, or whole files that could not be read."""
    try:
        return sorted(json.loads((cache / "v/cache/lastfailed").read_text(encoding="utf-8")))
    except FileNotFoundError:
        return []


if __name__ == "__main__":
    sys.exit(run(["-n", "2", "--dist", "loadfile", "-p", "no:benchmark", *sys.argv[1:]], ["-p", "no:benchmark"]))
