"""What the clipboard holds as rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData

from flowdash_desktop.ui.importing.pasted import pasted_lines


def clipboard(text: str, html: str = "") -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    return data


def test_lines_with_tabs_are_taken_as_they_are() -> None:
    """Spreadsheet programs quote cells with line breaks there, and their HTML holds more than the cells."""
    text = 'a\t"two\nlines"\nb\tc\n'
    assert pasted_lines(clipboard(text, "<table><tr><td>x</table>")) == text


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc\n"),
        ("<table><tr><th colspan=2>a</th><th>b</th></tr></table>", "a\t\tb\n"),
        ("<p>before</p><table><tr><td> a &amp;  b <br> c</td></tr></table><p>after</p>", '"a & b\nc"\n'),
        ("<table><tr><td><b>one</b>&nbsp;<i>two</i></td></tr></table>", "one two\n"),
        ("<p>no table</p>", "said"),
        ("<table></table>", "said"),
    ],
)
def test_cells_of_a_table_become_lines(html: str, lines: str) -> None:
    assert pasted_lines(clipboard("said", html)) == lines


def test_nothing_is_no_rows() -> None:
    assert pasted_lines(clipboard("")) == ""
    assert pasted_lines(clipboard(" \n ")) == ""
