"""A task that no longer matches the filter stays where it is, dimmed, and says why, until its row is left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.filters import Condition, Operator, TaskFilter
from flowdash_desktop.ui.table.cells.cell_texts import alignment
from flowdash_desktop.ui.table.header.header import PADDING
from flowdash_desktop.ui.table.texts.dimmed_texts import chip_words, unmet, whole_words
from flowdash_desktop.ui.table.view import TaskTableView
from tests.ui.table.samples import COMPANIES, key, shown, task

REVIEW = Condition("Stage", Operator.IS_ANY_OF, ("Review", "In Progress"))
CHECKED = Condition("Intl", Operator.IS_CHECKED)


@pytest.mark.parametrize(
    ("task_filter", "words"),
    [
        (TaskFilter((REVIEW, CHECKED)), ("Stage is Review, In Progress",)),
        (TaskFilter((REVIEW,), active_only=True), ("Active only", "Stage is Review, In Progress")),
        (TaskFilter((CHECKED,), search="no such  words"), ("search for “no such words”",)),
    ],
)
def test_what_is_not_met_is_named_as_the_filter_bar_names_it(task_filter: TaskFilter, words: tuple[str, ...]) -> None:
    assert unmet(task_filter, task(42, Stage="Approved", Intl=True), COMPANIES) == words
    assert all(word in chip_words(words) and word in whole_words(words) for word in words)


@pytest.fixture
def dimmed(view: TaskTableView, qtbot: QtBot) -> int:
    """The row of a task that has just left the filter."""
    view.tasks.rows.set_filter(TaskFilter((CHECKED,)))
    view.current.go_to(key(48))
    qtbot.waitUntil(lambda: not view.current._release_timer.isActive())
    view.tasks.rows.apply({key(48): shown(48, Intl=False)})
    row = view.tasks.shown.row(key(48))
    assert view.tasks.shown.is_dimmed(row)
    return row


def test_it_stays_with_its_reason_until_it_is_left(view: TaskTableView, dimmed: int, qtbot: QtBot) -> None:
    assert view.tasks.cells.why_marked(dimmed)[0] == "No longer matches: Intl is checked"
    assert view.tasks.cells.why_marked(dimmed + 1) == ("", "")
    QTest.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: view.tasks.shown.row(key(48)) == -1)


def test_the_tool_tip_says_why(view: TaskTableView, dimmed: int) -> None:
    at = view.visualRect(view.tasks.index(dimmed, 1)).center()
    event = QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at))
    QApplication.sendEvent(view.viewport(), event)
    assert "no longer matches the filter (Intl is checked)" in QToolTip.text()
    QToolTip.hideText()


def test_a_screen_reader_hears_why(view: TaskTableView, dimmed: int) -> None:
    index = view.tasks.index(dimmed, 1)
    said = view.tasks.data(index, Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "no longer matches the filter (Intl is checked)" in said
    other = view.tasks.data(view.tasks.index(dimmed + 1, 1), Qt.ItemDataRole.AccessibleDescriptionRole)
    assert "no longer matches" not in other


def test_the_row_is_dimmed_and_has_a_chip(view: TaskTableView, dimmed: int) -> None:
    tokens, viewport = view.theme.tokens, view.viewport()
    image = viewport.grab().toImage()
    middle = view.rowViewportPosition(dimmed) + view.theme.row_height // 2
    colors = {image.pixelColor(x, middle).name() for x in range(viewport.width())}
    assert tokens.warning_field.name() in colors
    above = {image.pixelColor(x, middle - view.theme.row_height).name() for x in range(viewport.width())}
    assert tokens.warning_field.name() not in above
    assert view.rowAt(QPoint(0, middle).y()) == dimmed


def test_a_folded_chip_covers_no_value(view: TaskTableView, dimmed: int) -> None:
    """However far the table is scrolled sideways, the icon stands in a cell beside its value."""
    bar, chip_color = view.horizontalScrollBar(), view.theme.tokens.warning_field.rgb()
    middle = view.rowViewportPosition(dimmed) + view.theme.row_height // 2
    metrics, seen = view.fontMetrics(), 0
    for column in range(view.tasks.columnCount()):  # as narrow as their values
        text = view.tasks.cells.texts(column, (dimmed,))[0]
        if view.tasks.field(column).name in ("Employees", "Contract Value"):
            view.header.resizeSection(column, metrics.horizontalAdvance(text) + 24)
    for offset in range(0, bar.maximum() + 1, 16):
        bar.setValue(offset)
        image = view.viewport().grab().toImage()
        chip = {x for x in range(image.width()) if image.pixel(x, middle - 8) == chip_color}
        assert chip, "the chip is there"
        if len(chip) > 30:
            continue  # there is room behind the last column for its words
        seen += 1
        for column in range(1, view.tasks.columnCount()):
            cell = view.visualRect(view.tasks.index(dimmed, column))
            text = view.tasks.cells.texts(column, (dimmed,))[0]
            if not text or cell.right() < 0 or cell.left() > image.width():
                continue
            width = metrics.horizontalAdvance(text)
            at_right = bool(alignment(view.tasks.field(column)) & Qt.AlignmentFlag.AlignRight)
            start = cell.right() - PADDING - width if at_right else cell.left() + PADDING
            covered = chip & set(range(max(start, cell.left()), min(start + width, cell.right())))
            assert not covered, f"{view.tasks.field(column).name} at {offset}"
    assert seen
