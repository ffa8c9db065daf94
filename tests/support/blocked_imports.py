"""Code that runs in an interpreter of its own, where some packages can't be imported."""

import subprocess
import sys
from collections.abc import Collection
from pathlib import Path

ROOT = Path(__file__).parents[2]
QT = ("PySide6", "shiboken6", "qasync")
SERVER_LIBRARIES = ("sqlalchemy", "starlette", "uvicorn")

_BLOCKER = """
import sys

class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {blocked!r}:
            raise ModuleNotFoundError(name + " is blocked here", name=name)

sys.meta_path.insert(0, Blocker())
"""


def run_without(blocked: Collection[str], code: str) -> subprocess.CompletedProcess[str]:
    """Run code with these top-level packages out of reach, as on a machine where they are not installed."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", _BLOCKER.format(blocked=set(blocked)) + code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
