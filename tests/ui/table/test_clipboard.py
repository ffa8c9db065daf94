"""Copied rows as a table for mails and spreadsheets."""

from PySide6.QtGui import QTextDocument

from flowdash_desktop.ui.table.clipboard import are_texts, as_html
from flowdash_desktop.ui.table.view import TaskTableView


def test_a_copied_table_keeps_texts_and_numbers(view: TaskTableView) -> None:
    """In the table for spreadsheets a text is a text, whatever it looks like, and a number may be calculated with."""
    model = view.tasks
    text, number = model.column("Company Name"), model.column("Employees")
    html = as_html([["=1+1 <b>", "42"]], are_texts(model, [text, number]))
    document = QTextDocument()
    document.setHtml(f"<table>{html}</table>")
    assert [line for line in document.toPlainText().splitlines() if line.strip("\ufdd0\ufdd1")] == ["=1+1 <b>", "42"]
    assert html.count("mso-number-format") == 1
    assert html.index("mso-number-format") < html.index("=1+1")
