"""Every statement of the specification is named by a test, and every name is a statement's."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.contract.statements import STATEMENTS

TESTS = Path(__file__).parents[1]


def named_in(path: Path) -> Iterator[str]:
    """The ids in ``@pytest.mark.statement(...)`` of the tests of a file."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            for mark in node.decorator_list:
                if isinstance(mark, ast.Call) and ast.unparse(mark.func) == "pytest.mark.statement":
                    yield from (str(ast.literal_eval(argument)) for argument in mark.args)


def test_statements_and_tests_name_each_other() -> None:
    """Every statement is named by a test and every name is a statement."""
    named = {name for path in TESTS.rglob("test_*.py") for name in named_in(path)}
    assert set(STATEMENTS) - named == set(), "no test names these"
    assert named - set(STATEMENTS) == set(), "these are no statements"


def test_every_statement_says_something_and_whose_it_is() -> None:
    assert {mark for mark, _ in STATEMENTS.values()} == {"doc", "choice"}
    assert all(words for _, words in STATEMENTS.values())
