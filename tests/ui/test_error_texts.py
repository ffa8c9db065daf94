"""Errors of the lower layers are codes with values; the window has words for every code, and no lower layer has any."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

import flowdash_desktop
from flowdash_desktop.api.errors import NetworkFault, RequestFault, ServerError
from flowdash_desktop.domain.errors import CodedError, ErrorCode, Reason
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.store.database import StoreFault
from flowdash_desktop.ui.error_texts import error_text

PACKAGE = Path(flowdash_desktop.__file__).parent
LAYERS = ("domain", "wire", "api", "store", "spreadsheet", "session")
NOT_SHOWN = {
    "InvalidValueError": "it has codes of its own, Problem and Hint, whose words are in ui.texts",
    "CannotUndoError": "it has codes of its own, Hindrance, whose words are in ui.presenters.texts",
    "ExportError": "it has codes of its own, ExportFault, whose words are in ui.presenters",
    "SheetError": "it has codes of its own, SheetFault, whose words are in the texts of the import",
    "ViewFileError": "it has codes of its own, ViewFileFault, whose words are in ui.presenters",
    "BadPatternError": "the question of find and replace says it",
    "InputEndedError": "the window has ended",
    "ConflictFoundError": "the edit gets a problem with the two values to choose from",
    "AnotherTaskError": "the edit gets a problem with the task that is there",
    "NotSureError": "the edit gets a problem whose kind says it",
    "NotSeenYetError": "the edit is sent again later",
    "ThereAgainError": "the edit is made anew",
    "BeingSentError": "undo waits for the answer",
    "ReadingStoppedError": "the person has stopped it",
    "_AnotherByNowError": "undo begins again",
    "OtherCopyError": "the command that copies a workspace says it, and the window has JobFault",
    "NotForFieldError": "what is typed into the search line is marked, and says that the field is not compared so",
    "NotJsonError": "api makes an UnexpectedAnswerError of it",
    "UnexpectedShapeError": "api makes an UnexpectedAnswerError of it",
    "UnreadableRowError": "the rows of a damaged file that can't be read are counted, and the window says how many",
}
"""Exceptions that carry no code, and what a person is shown instead."""
# Calls whose texts are for the log or for SQLite.
FOR_NOBODY = {"debug", "info", "warning", "error", "exception", "execute"}
_OTHER = re.compile(r"[A-Z]{4,} |[^a-z]*$")  # SQL, and what has no words
_SENTENCE = re.compile(r"(?:[A-Z]|\{\}).* .*[.?!)]", re.DOTALL)
_NAME = re.compile(r"\{(\w+)\}")
# Codes that are chosen by a status, from a table; the one construction that uses it is among those that are checked.
BY_STATUS = {RequestFault.NOT_READY, RequestFault.NO_ROOM}


def _modules() -> Iterator[str]:
    for layer in LAYERS:
        name = f"{flowdash_desktop.__name__}.{layer}"
        yield name
        for module in pkgutil.walk_packages([str(PACKAGE / layer)], f"{name}."):
            yield module.name


def _all_below(kind: type[Exception]) -> set[type[Exception]]:
    return {kind}.union(*map(_all_below, kind.__subclasses__()))


for _module in _modules():
    importlib.import_module(_module)
CODES: list[ErrorCode] = [code for kind in ErrorCode.__subclasses__() for code in kind]
CODED = {kind.__name__ for kind in _all_below(CodedError)}
BY_NAME = {f"{type(code).__name__}.{code.name}": code for code in CODES}


def _trees() -> Iterator[tuple[str, ast.Module]]:
    for layer in LAYERS:
        for path in sorted((PACKAGE / layer).rglob("*.py")):
            yield str(path.relative_to(PACKAGE)), ast.parse(path.read_text(encoding="utf-8"))


def _called(node: ast.AST) -> str:
    """The name of what is called; ``""`` for no call."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _text(node: ast.AST) -> str:
    if isinstance(node, ast.JoinedStr):
        return "".join(str(p.value) if isinstance(p, ast.Constant) else "{}" for p in node.values)
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _hidden(tree: ast.Module) -> set[int]:
    """Nodes that are docstrings, or in a call that no person sees; parts of an f-string count with their whole."""
    hidden: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            hidden.add(id(node.value))
        elif isinstance(node, ast.JoinedStr):
            hidden |= {id(part) for part in node.values}
        elif _called(node) in FOR_NOBODY:
            hidden |= {id(part) for part in ast.walk(node)}
    return hidden


def test_every_code_has_words() -> None:
    assert len(CODES) > 60, "the codes are found"
    without = [repr(code) for code in CODES if code is not StoreFault.SEVERAL_FILES and not error_text(Reason(code))]
    assert without == []


def test_no_two_codes_are_the_same() -> None:
    """They are stored by their value alone."""
    assert len(set(map(str, CODES))) == len(CODES)


def test_every_error_of_a_lower_layer_has_a_code() -> None:
    """All but those of which a person is shown something else."""
    modules = tuple(_modules())
    ours = {kind for kind in _all_below(Exception) if kind.__module__.startswith(modules)}
    assert len(ours) > 30, "the exceptions are found"
    without = {kind.__name__ for kind in ours if not issubclass(kind, CodedError)}
    assert without == set(NOT_SHOWN)


def test_no_lower_layer_has_a_sentence() -> None:
    found = []
    for place, tree in _trees():
        hidden = _hidden(tree)
        for node in ast.walk(tree):
            text = _text(node)
            if id(node) not in hidden and _SENTENCE.fullmatch(text) and not _OTHER.match(text):
                found.append(f"{place}:{getattr(node, 'lineno', 0)} {text}")
    assert found == []


def _words_given(node: ast.AST) -> Iterator[ast.AST]:
    """Texts in an argument that stand there as they are; a dictionary's names are no words."""
    match node:
        case ast.Constant(value=str(text)) if text:
            yield node
        case ast.JoinedStr():
            yield node
        case ast.Call(func=ast.Name(id="str")):
            yield node
        case ast.Dict(values=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.BoolOp(values=parts):
            for part in parts:
                yield from _words_given(part)
        case ast.DictComp(value=inner) | ast.Starred(value=inner) | ast.Call(func=ast.Attribute(value=inner)):
            yield from _words_given(inner)
        case ast.IfExp(body=one, orelse=other) | ast.BinOp(left=one, right=other):
            yield from (*_words_given(one), *_words_given(other))


def _arguments(call: ast.Call) -> list[ast.expr]:
    """What a person may be shown of a call: of a reason the code, else all but ``technical``."""
    if _called(call) == "Reason":
        return call.args[:1]
    return [*call.args, *(keyword.value for keyword in call.keywords if keyword.arg != "technical")]


def test_no_error_is_made_of_words() -> None:
    """Half a sentence is as bad as one: an error or a problem gets a code, or what a server has said."""
    makers = CODED | {"Reason", "EditProblem"}
    found = [
        f"{place}:{node.lineno} {ast.unparse(words)}"
        for place, tree in _trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _called(node) in makers and not ast.unparse(node).startswith("msgspec.")
        for argument in _arguments(node)
        for words in _words_given(argument)
    ]
    assert found == []


def _code(node: ast.AST) -> ErrorCode | None:
    """The code that a node names, such as ``RequestFault.NO_ROOM``."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return BY_NAME.get(f"{node.value.id}.{node.attr}")
    return None


def _codes_in(tree: ast.AST) -> set[ErrorCode]:
    return {code for node in ast.walk(tree) if (code := _code(node)) is not None}


def _names_in_words(code: ErrorCode) -> set[str]:
    return set(_NAME.findall(error_text(Reason(code))))


def test_each_code_is_given_the_values_of_its_words() -> None:
    used: set[ErrorCode] = set()
    wrong = []
    for place, tree in _trees():
        used |= _codes_in(tree)
        given: set[int] = set()
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and _called(node) == "Reason" and len(node.args) == 2):
                continue
            given |= {id(part) for part in ast.walk(node)}
            if place != "wire/errors.py" and StoreFault.SEVERAL_FILES not in _codes_in(node):
                names = {key.value for key in getattr(node.args[1], "keys", ()) if isinstance(key, ast.Constant)}
                codes = _codes_in(node.args[0])
                wrong += [f"{place}:{node.lineno} {code!r}" for code in codes if names != _names_in_words(code)]
        for node in ast.walk(tree):
            code = _code(node)
            if code is not None and id(node) not in given and _names_in_words(code) and code not in BY_STATUS:
                wrong.append(f"{place}:{getattr(node, 'lineno', 0)} {code!r} without its values")
    assert wrong == []
    assert [code for code in CODES if code not in used] == [], "codes that nothing has any more"


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


FAILED = Reason(RequestFault.SERVER_FAILED, {"status": "500"})


@pytest.mark.usefixtures("shouting")
@pytest.mark.parametrize(
    ("error", "translated"),
    [
        (Reason(NetworkFault.UNREACHABLE), "THE SERVER CAN'T BE REACHED."),
        (ServerError(FAILED), "THE SERVER HAS A PROBLEM. (500)"),
        (Reason(StoreFault.FILE_UNREADABLE, {"name": "scan {name}.pdf"}), "scan {name}.pdf CAN'T BE READ."),
        (Reason(SessionFault.FILE_NOT_COPIED, {"name": "a.pdf", "reason": FAILED}),
         "a.pdf: THE SERVER HAS A PROBLEM. (500)"),
        (Reason(StoreFault.SEVERAL_FILES, {"1": FAILED, "2": Reason(StoreFault.DAMAGED)}),
         "THE SERVER HAS A PROBLEM. (500) A DATA FILE IS DAMAGED."),
        (Reason(SessionFault.SERVER_SAID, {"words": "Bad value, says a server."}), "Bad value, says a server."),
        (Reason("a code of another version"), ""),
        (None, ""),
    ],
)  # fmt: skip
def test_words_are_translated_with_their_values(error: CodedError | Reason | None, translated: str) -> None:
    assert error_text(error) == translated


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
    """No part of the window shows ``str(error)``: that is a code for the log."""
    found = [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path in sorted((PACKAGE / "ui").rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _PRESENTING
        for inner in ast.walk(node)
        if isinstance(inner, (ast.Call, ast.FormattedValue)) and ast.unparse(inner) in _BARE_ERRORS
    ]
    assert found == []


_BARE_ERRORS = {"str(error)", "{error}", "str(error.reason)"}
_PRESENTING = SHOWING | {"offer_session_only", "offer", "not_kept", "set_failure", "fail"}
