"""The preview by keys and by mouse: the list has the focus, and a click anywhere in a row unticks it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.cell_values import LeftOut
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.outbox.bulk_settings import AskingKind
from flowdash_desktop.ui.preview.dialog import ChangesPreview
from flowdash_desktop.ui.preview.model import AFTER, BEFORE, TASK, WHY, PreviewModel
from flowdash_desktop.ui.preview.planned import PlannedCell
from flowdash_desktop.ui.theme import Theme
from tests.unit.domain.examples import SCHEMA

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(theme: Theme, qtbot: QtBot, *, careful: bool = False) -> tuple[ChangesPreview, list[str]]:
    """A preview of one refused task and four others, and what its buttons did."""
    cells = [PlannedCell(TaskKey(f"k{number}"), "text", "x", "x", before="was") for number in range(4)]
    gone = PlannedCell(TaskKey("gone"), "text", None, "x", LeftOut.GONE, before="was")
    model = PreviewModel(theme, SCHEMA, lambda key: None, [gone, *cells])
    dialog = ChangesPreview(theme, None, "Set", model, lambda n: f"Change {n} tasks", "", asks_from=30, careful=careful)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    done: list[str] = []
    dialog.confirmed.connect(lambda: done.append("confirmed"))
    dialog.rejected.connect(lambda: done.append("rejected"))
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog, done


def press(dialog: ChangesPreview, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focus = dialog.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers)


def click(dialog: ChangesPreview, row: int, column: int, modifiers: Qt.KeyboardModifier | None = None) -> None:
    place = dialog.table.visualRect(dialog.model.index(row, column)).center()
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, modifiers or none, place)


def test_arrows_walk_and_space_unticks_at_once(theme: Theme, qtbot: QtBot) -> None:
    """The first row is the current one, so that the third is unticked by Down, Down, Space."""
    dialog, done = opened(theme, qtbot)
    assert dialog.focusWidget() is dialog.table
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Space):
        press(dialog, key)
    assert dialog.model.ticked_places() == [0, 1, 3]
    assert not done


def test_the_focused_list_has_a_frame(theme: Theme, qtbot: QtBot) -> None:
    dialog, _ = opened(theme, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.table.hasFocus)
    edge = dialog.table.grab().toImage()
    assert edge.pixelColor(QPoint(0, edge.height() // 2)) == theme.tokens.focus
    dialog.cancel_button.setFocus()
    edge = dialog.table.grab().toImage()
    assert edge.pixelColor(QPoint(0, edge.height() // 2)) != theme.tokens.focus


@pytest.mark.parametrize(("careful", "modifiers", "wanted"), [
    (False, Qt.KeyboardModifier.NoModifier, "confirmed"),
    (False, CONTROL, "confirmed"),
    (True, Qt.KeyboardModifier.NoModifier, "rejected"),
    (True, CONTROL, "confirmed"),
])  # fmt: skip
def test_enter_in_the_list_presses_the_default(
    theme: Theme, qtbot: QtBot, careful: bool, modifiers: Qt.KeyboardModifier, wanted: str
) -> None:
    """Enter in a deletion is *Cancel*; Ctrl+Enter confirms, as in find and replace."""
    dialog, done = opened(theme, qtbot, careful=careful)
    press(dialog, Key.Key_Return, modifiers)
    assert done == [wanted]


def test_enter_in_the_number_takes_the_number_alone(theme: Theme, qtbot: QtBot) -> None:
    dialog, done = opened(theme, qtbot)
    assert dialog.asking is not None
    dialog.asking.box.setFocus()
    dialog.asking.box.selectAll()
    QTest.keyClicks(dialog.asking.box, "50")
    press(dialog, Key.Key_Return)
    assert (dialog.asking.number(), done, dialog.isVisible()) == (50, [], True)
    press(dialog, Key.Key_Return, CONTROL)
    assert done == ["confirmed"]


@pytest.mark.parametrize("column", [TASK, AFTER])
def test_a_click_anywhere_in_a_row_unticks_it(theme: Theme, qtbot: QtBot, column: int) -> None:
    """A second click ticks it again. A refused row stays, and a click that extends the selection ticks nothing."""
    dialog, _ = opened(theme, qtbot)
    click(dialog, 1, column)
    assert dialog.model.ticked_places() == [0, 2, 3]
    click(dialog, 4, column)
    click(dialog, 3, column, Qt.KeyboardModifier.ShiftModifier)
    assert dialog.model.ticked_places() == [0, 2, 3]
    click(dialog, 1, column)
    assert dialog.model.count() == 4


def test_refused_rows_show_their_value_and_the_reason(theme: Theme, qtbot: QtBot) -> None:
    """The reason has room where the others can be narrower; no color says that the value was given."""
    dialog, _ = opened(theme, qtbot)
    index = dialog.model.index
    assert [index(4, column).data() for column in (BEFORE, AFTER)] == ["was", "was"]
    assert index(4, AFTER).data(Qt.ItemDataRole.ForegroundRole) == theme.tokens.muted
    reason = index(4, WHY)
    assert dialog.table.columnWidth(WHY) >= dialog.table.fontMetrics().horizontalAdvance(reason.data()) + 8
    assert reason.data(Qt.ItemDataRole.ToolTipRole) == reason.data()


def test_refused_rows_come_last_and_can_be_shown_alone(theme: Theme, qtbot: QtBot) -> None:
    """A button counts them and lists them. What is ticked stays, and the other button says what it will do."""
    dialog, _ = opened(theme, qtbot)
    model = dialog.model
    assert [str(model.index(row, TASK).data()) for row in range(model.rowCount())] == ["k0", "k1", "k2", "k3", "gone"]
    press(dialog, Key.Key_Space)
    assert dialog.refused_button.text() == "Show the 1 that stays"
    dialog.refused_button.setFocus()
    press(dialog, Key.Key_Space)
    assert [str(model.index(row, TASK).data()) for row in range(model.rowCount())] == ["gone"]
    assert (dialog.refused_button.text(), dialog.all_button.isEnabled()) == ("Show all", False)
    assert dialog.confirm_button.text() == "Change 3 tasks"
    model.tick([0], False)
    press(dialog, Key.Key_Space)
    assert model.ticked_places() == [1, 2, 3]
    assert model.rowCount() == 5
    assert dialog.table.currentIndex().row() == 0


def test_nothing_is_filtered_where_nothing_is_refused(theme: Theme, qtbot: QtBot) -> None:
    model = PreviewModel(theme, SCHEMA, lambda key: None, [PlannedCell(TaskKey("k"), "text", "x", "x", before="was")])
    dialog = ChangesPreview(
        theme, None, "Run", model, lambda n: f"Run {n}", "", asks_from=2, asking_kind=AskingKind.ACTIONS
    )
    qtbot.addWidget(dialog)
    assert dialog.refused_button.isHidden()
    assert dialog.asking is not None
    assert dialog.asking.box.accessibleName() == "Run actions without a preview on fewer tasks than"


def test_the_preview_fits_into_a_small_window(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(740, 460)
    window.show()
    model = PreviewModel(theme, SCHEMA, lambda key: None, [PlannedCell(TaskKey("k"), "text", "x", "x", before="was")])
    dialog = ChangesPreview(theme, window, "Set", model, lambda n: f"Change {n} tasks", "", asks_from=30)
    dialog.open()
    qtbot.waitExposed(dialog)
    assert (dialog.width() <= window.width(), dialog.height() <= window.height()) == (True, True)
    assert dialog.rect().contains(dialog.confirm_button.geometry())
    assert dialog.asking is not None
    assert dialog.asking.box.accessibleName() == "Change values without a preview of fewer tasks than"
