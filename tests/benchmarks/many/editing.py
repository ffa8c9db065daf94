"""Cells are edited by keys, one after the other: when each is painted, when it is on the disk, when it is confirmed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Qt

from flowdash_desktop.domain.edits import TaskEdit
from tests.benchmarks.many.data import COMPANY
from tests.support.hands import focused, press, replace_text

if TYPE_CHECKING:
    from tests.benchmarks.many.window import Hands

_EDITS = 40


async def edit_cells(hands: Hands) -> None:
    """Give so many tasks from the top another company: ``F2``, the text, ``Enter``."""
    window, session = hands.window, hands.session()
    table, model = window.table, window.model
    column = model.column(COMPANY)
    window.activateWindow()
    await hands.until(window.isActiveWindow)
    await hands.calm()
    hands.pulse.start()
    for row in range(_EDITS):
        index = model.index(row, column)
        table.setFocus()
        table.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        press(table, Qt.Key.Key_F2)
        editor = focused()
        text = f"Edited {row}"
        replace_text(editor, text)

        def stays_put(text: str = text) -> bool:
            return any(isinstance(item.edit, TaskEdit) and item.edit.value == text for item in session.pending)

        begun = time.monotonic()
        seconds = await hands.screen.timed(
            lambda editor=editor: press(editor, Qt.Key.Key_Return),  # type: ignore[misc]  # a lambda with a default
            lambda index=index, text=text: index.data() == text,  # type: ignore[misc]  # a lambda with a default
        )
        hands.note("edit", seconds)
        hands.note("edit busy", hands.screen.busy)
        await hands.until(stays_put, poll=0.001)
        hands.note("edit kept", time.monotonic() - begun)
        await hands.until(lambda: not session.pending, poll=0.001)
        hands.note("edit confirmed", time.monotonic() - begun)
    hands.stalls("edit", hands.pulse.stop())
