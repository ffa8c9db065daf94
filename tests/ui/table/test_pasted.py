"""What the clipboard holds as rows."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from PySide6.QtCore import QMimeData

from flowdash_desktop.ui.table import pasted
from flowdash_desktop.ui.table.pasted import clipping, read_now, reading


def clipboard(text: str, html: str = "") -> QMimeData:
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    return data


def lines_of(data: QMimeData) -> str:
    return read_now(clipping(data)).lines


def is_table(data: QMimeData) -> bool:
    return read_now(clipping(data)).is_table


def test_lines_with_tabs_are_taken_as_they_are() -> None:
    """Spreadsheet programs quote cells with line breaks there, and their HTML holds more than the cells."""
    text = 'a\t"two\nlines"\nb\tc\n'
    assert lines_of(clipboard(text, "<table><tr><td>x</table>")) == text


@pytest.mark.parametrize(
    ("html", "lines"),
    [
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a\tb\nc\n"),
        ("<table><tr><th colspan=2>a</th><th>b</th></tr></table>", "a\t\tb\n"),
        ("<p>before</p><table><tr><td> a &amp;  b <br> c</td></tr></table><p>after</p>", '"a & b\nc"\n'),
        ("<table><tr><td><b>one</b>&nbsp;<i>two</i></td></tr></table>", "one two\n"),
        ("<table><tr><td>a <b>b</b> c<td>d<b>e</b>f</table>", "a b c\tdef\n"),
        ("<table><tr><td>a&nbsp;&nbsp;b <i> c</i></table>", "a  b c\n"),
        ("<table><tr><td><p>a</p>\n<p>b<br></p><div>c</div></table>", '"a\nb\nc"\n'),
        ("<table><tr><td><style>b {}</style>a</table>", "a\n"),
        ("<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td>d<td>e</table>", "a\tb\n\tc\nd\te\n"),
        ("<table><tr><td>a<td rowspan=2 colspan=2>b<tr><td>c<tr><td>d</table>", "a\tb\t\nc\t\t\nd\n"),
        ("<table><tr><td>a<td>b<td rowspan=2>c<tr><td>d<tr><td>e<td>f<td>g</table>", "a\tb\tc\nd\t\t\ne\tf\tg\n"),
        ("<table><tr><td rowspan=9>a</table><table><tr><td>b</table>", "a\nb\n"),
        ("<table><tr><td rowspan=0 colspan=99999999999999999999>a</table>", "a" + "\t" * 999 + "\n"),
        ("<p>no table</p>", "said"),
        ("<table></table>", "said"),
    ],
)
def test_cells_of_a_table_become_lines(html: str, lines: str) -> None:
    assert lines_of(clipboard("said", html)) == lines


def test_blank_cells_are_lines() -> None:
    assert lines_of(clipboard("")) == ""
    assert lines_of(clipboard("\n\n")) == "\n\n"


def test_a_long_column_is_not_read_as_html(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fifty thousand rows of HTML would stop the window for a second; its text has the same rows."""

    def refuse(_: object, __: str) -> None:
        pytest.fail("the HTML is read")

    monkeypatch.setattr(HTMLParser, "feed", refuse)
    html = "<table>" + "<tr height=20>\n<td class=xl65>value</td></tr>" * 1_000 + "</table>"
    text = '"a\nb"\r\n' + "value\r\n" * 999
    assert lines_of(clipboard(text, html)) == text


@pytest.mark.parametrize("row", ["<tr><td>a<td>b</tr>", "<tr><td colspan=2>a</tr>", "<tr><td><p>a<p>b</tr>"])
def test_other_long_tables_are_read_as_html(row: str) -> None:
    """Where the text may not have the same cells."""
    html = f"<table>{row * 1_000}</table>"
    assert lines_of(clipboard("a\nb\n" * 1_000, html)) != "a\nb\n" * 1_000


def test_a_table_is_told_from_a_text_with_tabs() -> None:
    assert is_table(clipboard("a\tb", "<TABLE><TR><TD>a<TD>b</TABLE>"))
    assert not is_table(clipboard("if x:\n\treturn", "<div>if x:</div>"))


def test_much_is_read_in_small_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the steps cut through: tags, entities, spaces and line ends."""
    html = "<table>" + '<tr class="a>b"><td> a &amp;  b<br>c</td><td><p>d&nbsp;</p> <p>e</td></tr>' * 300 + "</table>"
    whole = read_now(clipping(clipboard("said", html)))
    for letters in (1, 7, 64):
        monkeypatch.setattr(pasted, "_FED", letters)
        monkeypatch.setattr(pasted, "_PART", letters)
        assert read_now(clipping(clipboard("said", html))) == whole
    assert whole.lines == '"a & b\nc"\t"d \ne"\n' * 300
    assert len([*reading(clipping(clipboard("said", html)))]) > 100


def test_only_much_takes_a_while() -> None:
    assert not clipping(clipboard("a\tb", "<table><tr><td>a<td>b</table>")).is_long
    assert clipping(clipboard("a\tb\n" * 20_000)).is_long
