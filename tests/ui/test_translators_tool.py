"""Qt's tool for translators reads the source, not the window: it finds only what stands in the calls that it knows."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import flowdash_desktop

UI = Path(flowdash_desktop.__file__).parent / "ui"


def _calls() -> Iterator[tuple[str, ast.expr | None]]:
    """Where the window asks for a translation, and the text that it gives."""
    for path in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = ast.unparse(node.func)
            number = 1 if name in ("translate", "QCoreApplication.translate") else 0 if name.endswith(".tr") else None
            if number is not None:
                text = node.args[number] if len(node.args) > number else None
                yield f"{path.relative_to(UI)}:{node.lineno}", text


def test_the_function_has_the_name_that_the_tool_knows() -> None:
    for path in sorted(UI.rglob("*.py")):
        names = re.findall(r"^(\w+) = QCoreApplication\.translate$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert names in ([], ["translate"]), path


def test_every_text_is_found(tmp_path: Path) -> None:
    """A text by way of a variable, of a function with another name or inside an f-string would stay English."""
    asked = {where: ast.unparse(text) if text is not None else "" for where, text in _calls()}
    texts = {text.value for _, text in _calls() if isinstance(text, ast.Constant)}
    assert [where for where, text in asked.items() if not text.startswith(("'", '"'))] == []
    tool, found = Path(sys.executable).with_name("pyside6-lupdate"), tmp_path / "found.ts"
    sources = [str(path) for path in sorted(UI.rglob("*.py"))]
    subprocess.run([tool, "-silent", *sources, "-ts", found], check=True, timeout=300)
    known = {text.text for text in ElementTree.parse(found).iter("source")}
    assert len(known) > 500, "the texts are found"
    assert texts - known == set()
