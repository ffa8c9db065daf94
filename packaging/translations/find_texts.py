"""Brings a language's file of texts up to date with the code: ``find_texts.py FILE.ts``.

Qt's lupdate takes a call of ``translate`` in Python for one with a plural only where the number is a literal. So it
reads copies of the sources, in which each number stands as ``1``.
"""

from __future__ import annotations

import ast
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
_NAMES = ("translate", "QCoreApplication.translate")
_NUMBER = 3
"""Which argument of ``translate`` is the number."""


def with_literal_numbers(source: str) -> str:
    """A module's text with ``"", 1`` for the comment and the number of each plural."""
    lines = source.encode().split(b"\n")
    calls = [
        node
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in _NAMES and len(node.args) > _NUMBER
    ]
    # From the end, so that what stands before keeps its place.
    for call in sorted(calls, key=lambda call: (call.lineno, call.col_offset), reverse=True):
        for argument, literal in ((call.args[_NUMBER], b"1"), (call.args[_NUMBER - 1], b'""')):
            if argument.lineno == argument.end_lineno:
                line = lines[argument.lineno - 1]
                lines[argument.lineno - 1] = line[: argument.col_offset] + literal + line[argument.end_col_offset :]
    return b"\n".join(lines).decode()


def find_texts(target: Path) -> None:
    """Add the texts of the window to a file of texts, or bring it up to date.

    Raises:
        subprocess.CalledProcessError: lupdate could not do it.
    """
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    with tempfile.TemporaryDirectory() as folder:
        copies = []
        for path in sorted((ROOT / "flowdash_desktop" / "ui").rglob("*.py")):
            copy = Path(folder) / path.relative_to(ROOT)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(with_literal_numbers(path.read_text(encoding="utf-8")), encoding="utf-8")
            copies.append(os.fspath(copy))
        command = [tool, "-silent", "-locations", "none", "-no-obsolete", *copies, "-ts", target]
        subprocess.run(command, check=True, timeout=300)


if __name__ == "__main__":
    find_texts(Path(sys.argv[1]).absolute())
