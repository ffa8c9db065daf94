"""Qt's tool for translators reads the source, not the window: it finds only what stands in the calls that it knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import flowdash_desktop
from tests.support.pseudo_language import find_texts

UI = Path(flowdash_desktop.__file__).parent / "ui"
FUNCTIONS = ("translate", "QCoreApplication.translate")


class Call(NamedTuple):
    """Where the window asks for a translation: the place, the context that it asks in, the text, and if by a number."""

    where: str
    context: str | None
    text: str | None
    has_number: bool


def _literal(arguments: list[ast.expr], at: int) -> str | None:
    node = arguments[at] if len(arguments) > at else None
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _calls_in(node: ast.AST, file: str, of_class: str | None) -> Iterator[Call]:
    for child in ast.iter_child_nodes(node):
        inside = child.name if isinstance(child, ast.ClassDef) else of_class
        if isinstance(child, ast.Call):
            name, where = ast.unparse(child.func), f"{file}:{child.lineno}"
            if name in FUNCTIONS:
                yield Call(where, _literal(child.args, 0), _literal(child.args, 1), len(child.args) > 3)
            elif name.endswith(".tr"):
                # Of another object it is not known here which class asks, and the tool takes the object's name for it.
                context = of_class if name == "self.tr" else None
                yield Call(where, context, _literal(child.args, 0), len(child.args) > 2)
        yield from _calls_in(child, file, inside)


def _calls() -> Iterator[Call]:
    for path in sorted(UI.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from _calls_in(tree, str(path.relative_to(UI)), None)


def test_the_function_has_the_name_that_the_tool_knows() -> None:
    for path in sorted(UI.rglob("*.py")):
        names = re.findall(r"^(\w+) = QCoreApplication\.translate$", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert names in ([], ["translate"]), path


def test_every_text_is_found_in_its_context(tmp_path: Path) -> None:
    """A text by way of a variable or inside an f-string stays English, as does one asked of another object."""
    found = {
        (context.findtext("name"), message.findtext("source")): message.get("numerus") == "yes"
        for context in find_texts(tmp_path / "found.ts").iter("context")
        for message in context.iter("message")
    }
    assert len(found) > 2000, "the texts are found"
    assert [call for call in _calls() if (call.context, call.text) not in found] == []
    assert [call for call in _calls() if found[call.context, call.text] != call.has_number] == [], "plurals"


def test_a_text_with_a_number_gives_the_number() -> None:
    """Without one no form of the plural could be chosen."""
    assert [call for call in _calls() if re.search("%L?n", call.text or "") and not call.has_number] == []
