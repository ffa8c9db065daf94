"""Thousands of selected tasks get another stage, which is undone again: what it takes, and how long the loop stops."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QItemSelectionModel
from PySide6.QtWidgets import QApplication, QCheckBox

from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.ui.async_qt.first_paint import painted
from flowdash_desktop.ui.dialogs import ConfirmDialog
from flowdash_desktop.ui.preview.dialog import ChangesPreview
from flowdash_desktop.ui.table.bulk_edit import set_value

if TYPE_CHECKING:
    from tests.benchmarks.many.window import Hands

_SENDING_SECONDS = 5.0


async def set_stage(hands: Hands, count: int, stage: str) -> None:
    """Select so many rows from the top and choose a stage, as the menu does; look at the sending; undo."""
    window, session = hands.window, hands.session()
    table, model, notice = window.table, window.model, window.notice
    notice.hide()
    column = model.column(STAGE)
    await hands.calm()  # the first row becomes current by itself, alone
    rows = QItemSelection(model.index(0, 0), model.index(count - 1, model.columnCount() - 1))
    table.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    before = model.cells.values(column, range(count))
    assert table.target.count() == count
    begun = time.monotonic()
    hands.pulse.start()
    set_value(table, model.index(0, column), model.field(column), stage)
    preview = await _preview(hands)
    hands.note(f"preview {count}", time.monotonic() - begun)
    hands.stalls(f"preview {count}", hands.pulse.stop())
    begun = time.monotonic()
    hands.pulse.start()
    preview.confirm_button.click()
    await hands.until(lambda: notice.isVisible() and notice.text.startswith(f"{STAGE} set to"))
    hands.note(f"set {count}", time.monotonic() - begun)
    hands.stalls(f"set {count}", hands.pulse.stop())
    assert model.cells.values(column, range(count)) == [stage] * count
    hands.pulse.start()
    await asyncio.sleep(_SENDING_SECONDS)
    hands.stalls(f"send {count}", hands.pulse.stop())
    begun = time.monotonic()
    hands.pulse.start()
    window.undo_action.trigger()
    await hands.until(lambda: any(session.history.ends(workflow.id)[1] for workflow in session.workflows))
    hands.note(f"undo {count}", time.monotonic() - begun)
    hands.stalls(f"undo {count}", hands.pulse.stop())
    assert model.cells.values(column, range(count)) == before


async def show_preview(hands: Hands, count: int, field: str, value: Value) -> None:
    """Select so many rows from the top, ask for a value, look at the preview of it, and cancel."""
    table, model = hands.window.table, hands.window.model
    active = next(box for box in hands.window.findChildren(QCheckBox) if box.accessibleName() == "Active only")
    active.setChecked(False)  # it hides the tasks of end stages, which are to be selected, too
    await hands.until(lambda: model.rowCount() == hands.plan.many)
    await hands.calm()  # the first row becomes current by itself, alone
    rows = QItemSelection(model.index(0, 0), model.index(count - 1, model.columnCount() - 1))
    table.selectionModel().select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
    column = model.column(field)
    assert table.target.count() == count
    begun = time.monotonic()
    set_value(table, model.index(0, column), model.field(column), value)
    preview = await _preview(hands)
    hands.note(f"preview {field} {count}", time.monotonic() - begun)
    preview.cancel_button.click()
    await hands.until(lambda: not preview.isVisible())


async def _preview(hands: Hands) -> ChangesPreview:
    """The preview, once its rows are painted."""
    found: list[ChangesPreview] = []

    def is_open() -> bool:
        found[:] = [w for w in QApplication.topLevelWidgets() if isinstance(w, ChangesPreview) and w.isVisible()]
        return bool(found)

    await hands.until(is_open, poll=0.001)
    await painted(found[0].table.viewport())
    return found[0]


async def leave_unsent() -> None:
    """Answer the word that changes are not sent yet, when it comes."""
    while True:
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, ConfirmDialog) and widget.isVisible():
                widget.confirm_button.click()
        await asyncio.sleep(0.1)
