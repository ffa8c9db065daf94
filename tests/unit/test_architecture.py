"""The shape of the house: who may import whom, how long a file may be, and how much a function may decide."""

import ast
import logging
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeAlias

import pytest
from importlinter.cli import lint_imports

from tests.support.blocked_imports import QT, SERVER_LIBRARIES, run_without

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "flowdash_desktop"
MAX_LINES = 400
MAX_BRANCHES = 10
MORE_BRANCHES = {
    "domain/table/columns/datetime_column.py _read_usual": "passes over a list by C code, each a comprehension",
    "domain/undo_order.py parts": "a case for each kind of edit, so that mypy sees that none is missing",
    "domain/history.py undoing": "a case for each kind of edit, so that mypy sees that none is missing",
}
"""Functions that may have more branches than others, by file and name, and why."""
FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
Function: TypeAlias = ast.FunctionDef | ast.AsyncFunctionDef
LOOPS = (ast.For, ast.AsyncFor, ast.While, ast.comprehension)
BRANCHES = (*LOOPS, ast.If, ast.IfExp, ast.ExceptHandler, ast.Assert, ast.match_case)

# Run in a fresh interpreter.
IMPORT_ALL = """
import importlib, pkgutil
package = importlib.import_module({package!r})
for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
    importlib.import_module(module.name)
"""


def _sources() -> Iterator[Path]:
    for folder in (PACKAGE, ROOT / "tests", ROOT / "packaging"):
        for suffix in ("*.py", "*.sh", "*.spec"):
            yield from folder.rglob(suffix)


class Facts(NamedTuple):
    """What the rules need to know of a file."""

    imported: set[str]
    branches: dict[str, int]


@cache
def _facts() -> dict[Path, Facts]:
    """Of each file of the package, parsed once for all rules; the trees are not kept, as they are large."""
    found = {}
    for path in PACKAGE.rglob("*.py"):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        functions = (node for node in nodes if isinstance(node, FUNCTIONS))
        found[path] = Facts(_imported_packages(nodes), _most_branches(functions))
    return found


def _most_branches(functions: Iterable[Function]) -> dict[str, int]:
    """Of functions by name; of several with the same name, the most."""
    found: dict[str, int] = {}
    for function in functions:
        found[function.name] = max(_branches(function), found.get(function.name, 0))
    return found


def _imported_packages(nodes: list[ast.AST]) -> set[str]:
    """Top-level packages that a file imports anywhere, also inside functions and for the type checker only."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found


def _branches(function: ast.AST) -> int:
    """Ways through a function: one, and one more for each point where it may go on in another way."""
    return 1 + sum(map(_branches_below, ast.iter_child_nodes(function)))


def _branches_below(node: ast.AST) -> int:
    if isinstance(node, (*FUNCTIONS, ast.ClassDef)):
        return 0  # Functions inside another are counted by themselves.
    here = int(isinstance(node, BRANCHES))
    if isinstance(node, ast.comprehension):
        here += len(node.ifs)
    elif isinstance(node, ast.BoolOp):
        here = len(node.values) - 1
    return here + sum(map(_branches_below, ast.iter_child_nodes(node)))


def test_every_file_has_one_subject() -> None:
    lengths = {str(path.relative_to(ROOT)): len(path.read_text(encoding="utf-8").splitlines()) for path in _sources()}
    assert len(lengths) > 10
    assert {name: length for name, length in lengths.items() if length > MAX_LINES} == {}


def test_no_function_decides_too_much() -> None:
    """Each ``if``, loop, ``except``, ``assert``, comprehension, case, ``and`` and ``or`` is a branch."""
    found = {
        f"{path.relative_to(PACKAGE).as_posix()} {name}": branches
        for path, facts in _facts().items()
        for name, branches in facts.branches.items()
        if branches > MAX_BRANCHES
    }
    assert {name: branches for name, branches in found.items() if name not in MORE_BRANCHES} == {}
    assert found.keys() == MORE_BRANCHES.keys(), "an exception is no longer needed"


def test_branches_are_counted_one_by_one() -> None:
    """Two for the comprehension with its condition, one each for ``or``, the loop, and the conditional expression."""
    code = "def f(a):\n    for x in [y for y in a if y]:\n        print(x or a, 1 if x else 2)\n"
    code += "    def g():\n        assert a\n"
    function = ast.parse(code).body[0]
    assert _branches(function) == 6


def test_documents_name_files_that_are_there() -> None:
    """Paths in backticks, from the root or from the package; the targets of links, from the document."""
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    links = {
        (document.name, link)
        for document in documents
        for link in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8"))
        if not (document.parent / link).exists()
    }
    assert links == set()
    named = {
        (document.name, path)
        for document in documents
        for path in re.findall(r"`([a-z_0-9]+(?:/[a-z_0-9]+)+(?:\.[a-z]+|/))`", document.read_text(encoding="utf-8"))
    }
    roots = (ROOT, PACKAGE, PACKAGE / "server")
    assert len(named) > 40
    assert {(name, path) for name, path in named if not any((root / path).exists() for root in roots)} == set()


def _tests_below(folder: str) -> Iterator[Path]:
    yield from (path.relative_to(ROOT / "tests" / folder) for path in (ROOT / "tests" / folder).rglob("test_*.py"))


def test_folders_of_tests_are_those_of_the_code() -> None:
    """So that the tests of a module are found from its path, and the code of a test from the test's."""
    packages = {path.parent.relative_to(PACKAGE) for path in PACKAGE.rglob("__init__.py")}
    found = {Path(folder) / path.parent for folder in ("unit", "integration") for path in _tests_below(folder)}
    found |= {Path("ui") / path.parent for path in _tests_below("ui")}
    assert len(found) > 30
    expected = {Path(folder) / package for folder in ("unit", "integration") for package in packages} | packages
    assert found - expected == {Path("integration/setup")}, "packaging/setup is outside of the package"


def test_unit_tests_are_named_after_modules() -> None:
    """A module may have several files of tests, named after it; modules of one kind may share a file."""
    misnamed = []
    for path in _tests_below("unit"):
        folder, name = PACKAGE / path.parent, path.stem.removeprefix("test_")
        modules = {one.stem for one in folder.glob("*.py")} | {one.parent.name for one in folder.glob("*/__init__.py")}
        if not any(name == one or name.startswith(f"{one}_") or one.startswith(f"{name}_") for one in modules):
            misnamed.append(str(path))
    assert sorted(misnamed) == [
        "test_architecture.py",
        "test_audit.py",
        "test_metadata.py",
        "test_pyside_refcount.py",
    ]


def test_imports_keep_the_contracts(capsys: pytest.CaptureFixture[str]) -> None:
    loggers = [one for one in logging.Logger.manager.loggerDict.values() if isinstance(one, logging.Logger)]
    were_disabled = [one.disabled for one in loggers]
    broken = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    for logger, disabled in zip(loggers, were_disabled, strict=True):
        logger.disabled = disabled  # it disables all that there are, and later tests would find nothing in the log
    assert not broken, capsys.readouterr().out


def test_only_ui_imports_qt() -> None:
    """The viewer's process paints SVG with it, which no other library of this program does."""
    ui, svg = PACKAGE / "ui", PACKAGE / "viewing" / "readers" / "svg.py"
    offenders = [
        str(path.relative_to(ROOT))
        for path, facts in _facts().items()
        if not path.is_relative_to(ui) and path != svg and facts.imported & set(QT)
    ]
    assert offenders == []


@pytest.mark.parametrize(
    ("package", "blocked"),
    [
        ("flowdash_desktop.domain", [*QT, *SERVER_LIBRARIES, "httpx", "keyring", "sqlite3"]),
        ("flowdash_desktop.wire", [*QT, *SERVER_LIBRARIES, "httpx", "keyring", "sqlite3"]),
        ("flowdash_desktop.api", [*QT, *SERVER_LIBRARIES, "keyring", "sqlite3"]),
        ("flowdash_desktop.store", [*QT, *SERVER_LIBRARIES, "httpx", "keyring"]),
        ("flowdash_desktop.session", [*QT, *SERVER_LIBRARIES]),
        ("flowdash_desktop.spreadsheet", [*QT, *SERVER_LIBRARIES, "httpx", "keyring", "sqlite3"]),
        ("flowdash_desktop.viewing", [*QT, *SERVER_LIBRARIES, "httpx", "keyring", "sqlite3"]),
        ("flowdash_desktop.server", [*QT, "keyring"]),
    ],
)
def test_package_is_importable_without_what_it_must_not_know(package: str, blocked: list[str]) -> None:
    done = run_without(blocked, IMPORT_ALL.format(package=package))
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("argument", ["--version", "--help"])
def test_asking_for_help_imports_nothing_heavy(argument: str) -> None:
    heavy = [*QT, *SERVER_LIBRARIES, "httpx", "keyring", "asyncio"]
    run_main = f"sys.argv = ['flowdash-desktop', {argument!r}]\nfrom flowdash_desktop.__main__ import main\n"
    done = run_without(heavy, run_main + "sys.exit(main())")
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
    assert done.stderr == ""
