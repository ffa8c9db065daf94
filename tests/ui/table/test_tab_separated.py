"""Tab-separated text as rows of cells."""

from __future__ import annotations

import pytest

from flowdash_desktop.ui.table.clipboard import as_lines
from flowdash_desktop.ui.table.tab_separated import read_rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", [[""]]),
        ("\n", [[""]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ("a\n\n", [["a"], [""]]),
        ("a\tb\r\nc\t\r\n", [["a", "b"], ["c", ""]]),
        ("a\rb", [["a"], ["b"]]),
        ("\t", [["", ""]]),
    ],
)
def test_a_blank_cell_is_a_cell(text: str, rows: list[list[str]]) -> None:
    """One line end at the end of the text begins no further row."""
    assert read_rows(text) == rows


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ('"a\tb"\tc', [["a\tb", "c"]]),
        ('"a\r\nb"\r\nc', [["a\r\nb"], ["c"]]),
        ('""\t"""a"""', [["", '"a"']]),
        ('"Quote" said\tb', [['"Quote" said', "b"]]),
        ('"open\tc\nnext\td\n', [['"open', "c"], ["next", "d"]]),
        ('5"\t6" wide', [['5"', '6" wide']]),
        ('"', [['"']]),
    ],
)
def test_a_quote_counts_where_it_encloses_the_cell(text: str, rows: list[list[str]]) -> None:
    """Its closing quote is followed by a tab, a line end or the end; any other quote is a letter."""
    assert read_rows(text) == rows


def test_a_cell_has_any_length() -> None:
    assert read_rows('"a\t' + "x" * 200_000) == [['"a', "x" * 200_000]]


@pytest.mark.parametrize("rows", [[["a"], [""], [""]], [["", ""], ['"', 'say "so"']], [["a\nb", "\t", "c\r\n"]]])
def test_copied_lines_are_read_as_they_were(rows: list[list[str]]) -> None:
    assert read_rows(as_lines(rows)) == rows
