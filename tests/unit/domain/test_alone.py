"""The domain stands alone: it loads, and keeps its rules, where nothing but Python is installed."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import flowdash_desktop.domain

HERE = Path(__file__).parent
FOREIGN = ("PySide6", "shiboken6", "qasync", "httpx", "keyring", "sqlalchemy", "starlette", "uvicorn", "sqlite3")
BLOCK = f"import sys; sys.modules.update(dict.fromkeys({FOREIGN!r}))"


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", f"{BLOCK}\n{code}"], capture_output=True, text=True, check=False)


def test_every_module_loads_without_any_library() -> None:
    package = flowdash_desktop.domain
    names = [m.name for m in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    assert len(names) > 10
    done = run("import msgspec\nsys.modules['msgspec'] = None\n" + "\n".join(f"import {name}" for name in names))
    assert done.returncode == 0, done.stderr


def test_its_tests_pass_without_qt() -> None:
    files = [str(HERE / f"test_{name}.py") for name in ("values", "projection")]
    arguments = [
        "-q",
        "-c",
        "/dev/null",
        "--rootdir",
        str(HERE),
        "-p",
        "no:pytest-qt",
        "-p",
        "no:cacheprovider",
        *files,
    ]
    done = run(f"import pytest; sys.exit(pytest.main({[*arguments, '--import-mode=importlib']!r}))")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "passed" in done.stdout
