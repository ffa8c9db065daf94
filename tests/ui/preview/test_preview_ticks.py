"""Many cells of a preview are ticked by one key, with one signal."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from flowdash_desktop.domain.cell_values import LeftOut
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.ui.preview.dialog import ChangesPreview
from flowdash_desktop.ui.preview.model import PreviewModel
from flowdash_desktop.ui.preview.planned import PlannedCell
from flowdash_desktop.ui.theme import Theme
from tests.unit.domain.examples import SCHEMA

MANY = 200


def test_space_ticks_all_selected_rows_at_once(theme: Theme, qtbot: QtBot) -> None:
    """Those that are refused stay as they are."""
    cells = [PlannedCell(TaskKey(f"k{number}"), "text", "x", "x") for number in range(MANY)]
    gone = PlannedCell(TaskKey("gone"), "text", "x", "x", LeftOut.GONE)
    model = PreviewModel(theme, SCHEMA, lambda key: None, [*cells, gone])
    dialog = ChangesPreview(theme, None, "Paste", model, lambda count: f"Paste {count}", "")
    qtbot.addWidget(dialog)
    heard: list[int] = []
    model.ticked.connect(lambda: heard.append(model.count()))
    dialog.table.selectAll()
    for _ in range(2):
        space = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, " ")
        QApplication.sendEvent(dialog.table, space)
    assert heard == [0, MANY]
    assert dialog.confirm_button.text() == f"Paste {MANY}"
    model.tick([0, 1, MANY], False)
    assert model.unticked_cells() == {("k0", "text"), ("k1", "text")}
