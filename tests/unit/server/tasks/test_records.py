"""Tasks are made, changed and removed in one place, so that nothing happens to them without a history."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import flowdash_desktop.server

SERVER = Path(flowdash_desktop.server.__file__).parent
RECORDS = SERVER / "tasks" / "records.py"


def writes_to_tasks(path: Path) -> Iterator[int]:
    """The lines on which ``insert``, ``update`` or ``delete`` is given ``tables.tasks``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call):
            continue
        arguments = [ast.unparse(argument) for argument in node.args]
        name = ast.unparse(node.func)
        if (name in ("insert", "update", "delete") and arguments[:1] == ["tables.tasks"]) or name in (
            "tables.tasks.insert",
            "tables.tasks.update",
            "tables.tasks.delete",
        ):
            yield node.lineno


def test_only_the_records_write_tasks() -> None:
    found = {str(path.relative_to(SERVER)): list(writes_to_tasks(path)) for path in SERVER.rglob("*.py")}
    assert {name for name, lines in found.items() if lines} == {str(RECORDS.relative_to(SERVER))}
