"""Every sentence of a lower layer that a person may see is known to the window, which translates it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from flowdash_desktop.api.errors import NetworkFault
from flowdash_desktop.ui.lower_texts import SENTENCES, own_language

PACKAGE = Path(__file__).parents[2] / "flowdash_desktop"
LAYERS = ("domain", "wire", "api", "store", "session")
# Exceptions that no person sees, and what is for the log or for SQLite.
NOT_SHOWN = {"RuntimeError", "AssertionError", "ValueError", "TypeError", "UnexpectedShapeError", "AttributeError"}
NOT_SHOWN |= {"debug", "info", "warning", "error", "exception", "execute"}
# Parts of a sentence that are put together where it is made: each whole stands among the sentences.
COMPOSED = {
    "Someone else {} meanwhile. Retry marks it as you wanted.",
    "Someone else {} meanwhile. Retry gives it to the one you chose.",
}
_OTHER = re.compile(r"[A-Z]{4,} |[^a-z]*$")  # SQL, and what has no words
_SENTENCE = re.compile(r"(?:[A-Z]|\{\}).* .*[.?!)]", re.DOTALL)


def _hidden(tree: ast.Module) -> set[int]:
    """Nodes that are docstrings, or in a call that no person sees; parts of an f-string count with their whole."""
    hidden: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            hidden.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            hidden |= {id(part) for part in node.values}
        elif isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in NOT_SHOWN:
                hidden |= {id(part) for part in ast.walk(node)}
    return hidden


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _sentences() -> Iterator[tuple[str, str]]:
    for layer in LAYERS:
        for path in sorted((PACKAGE / layer).rglob("*.py")):
            tree = ast.parse(path.read_text(encoding="utf-8"))
            hidden = _hidden(tree)
            for node in ast.walk(tree):
                text = _bare(_text(node))
                if id(node) not in hidden and _SENTENCE.fullmatch(text) and not _OTHER.match(text):
                    yield f"{path.relative_to(PACKAGE)}:{getattr(node, 'lineno', 0)}", text


def _bare(text: str) -> str:
    return re.sub(r"\{\w*\}", "{}", text)


def test_every_sentence_of_a_lower_layer_is_known() -> None:
    known = {_bare(sentence) for sentence in SENTENCES} | COMPOSED
    found = [*_sentences()]
    assert len(found) > 60, "the sentences are found"
    assert [one for one in found if one[1] not in known] == []


class _Shouting(QTranslator):
    def translate(
        self, context: bytes | str, text: bytes | str, comment: bytes | str | None = None, n: int = -1
    ) -> str:
        """Capital letters, but for names in braces."""
        words = text if isinstance(text, str) else bytes(text).decode()
        return re.sub(r"[^{}]+(?![^{]*\})", lambda part: part[0].upper(), words)

    def isEmpty(self) -> bool:
        """It has a translation for everything."""
        return False


@pytest.fixture
def shouting(qapp: QApplication) -> Iterator[None]:
    translator = _Shouting()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.usefixtures("shouting")
@pytest.mark.parametrize(
    ("text", "translated"),
    [
        (NetworkFault.UNREACHABLE, "THE SERVER CAN'T BE REACHED."),
        ("The server has a problem. (500)", "THE SERVER HAS A PROBLEM. (500)"),
        ("scan {name}.pdf can't be read.", "scan {name}.pdf CAN'T BE READ."),
        ("Someone else marked it as skipped meanwhile. Retry marks it as you wanted.",
         "SOMEONE ELSE MARKED IT AS skipped MEANWHILE. RETRY MARKS IT AS YOU WANTED."),
        ("Bad value, says a server.", "Bad value, says a server."),
    ],
)  # fmt: skip
def test_sentence_is_translated_with_its_values(text: str, translated: str) -> None:
    assert own_language(text) == translated


# Calls that show their arguments, and those that make a text translatable.
SHOWING = {"setText", "setToolTip", "setWindowTitle", "setAccessibleName", "setAccessibleDescription", "show_notice"}
SHOWING |= {"setPlaceholderText", "setStatusTip", "show_error", "show_words", "QLabel", "QPushButton", "QAction"}


def _literals(node: ast.AST) -> Iterator[ast.Constant]:
    """Texts of an argument that stand there as they are, not inside a call such as ``tr``."""
    match node:
        case ast.Constant(value=str()):
            yield node
        case ast.JoinedStr(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.IfExp(body=one, orelse=other):
            yield from (*_literals(one), *_literals(other))
        case ast.BinOp(left=one, right=other):
            yield from (*_literals(one), *_literals(other))
        case ast.BoolOp(values=parts):
            for part in parts:
                yield from _literals(part)
        case ast.Call(func=ast.Attribute(value=inner, attr="format" | "join" | "strip")):
            yield from _literals(inner)


def test_no_literal_words_are_shown() -> None:
    """A text that a widget is given comes from ``tr`` or ``translate``, also where no test makes that widget."""
    found = []
    for path in sorted((PACKAGE / "ui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            shown = node.args if name in SHOWING else []
            found += [
                f"{path.relative_to(PACKAGE)}:{text.lineno} {text.value!r}"
                for argument in shown
                for text in _literals(argument)
                if sum(c.isalpha() for c in str(text.value)) > 1
            ]
    assert found == []


def test_errors_are_shown_through_their_translation() -> None:
    """No part of the window shows ``str(error)``: that is the English of a lower layer."""
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in sorted((PACKAGE / "ui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _PRESENTING
        for inner in ast.walk(node)
        if isinstance(inner, ast.Call) and ast.unparse(inner) == "str(error)"
    ]
    assert found == []


_PRESENTING = SHOWING | {"offer_session_only", "offer", "not_kept", "set_failure", "fail"}
