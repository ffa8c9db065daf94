"""What a person looks at comes first: rows are painted before the pane at the side is made, even with the focus."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.table.view import TaskTableView
from tests.support.desk import Desk, story


class _FirstPaint(QObject):
    """Notes, as the first rows are painted, whether their table has the focus and whether the pane is made."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self.had_focus: bool | None = None
        self.had_pane: bool | None = None
        app.installEventFilter(self)

    def forget(self) -> None:
        """Note the next first paint."""
        self.had_focus = self.had_pane = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self.had_pane is None:
            view = watched.parent()
            if isinstance(view, TaskTableView) and watched is view.viewport() and view.tasks.rowCount() > 0:
                window = view.window()
                assert isinstance(window, MainWindow)
                self.had_focus, self.had_pane = view.hasFocus(), "detail" in window.__dict__
        return False


@pytest.fixture
def first_paint(qapp: QApplication) -> Iterator[_FirstPaint]:
    made = _FirstPaint(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


@story
async def test_rows_with_the_focus_are_painted_before_the_pane(desk: Desk, first_paint: _FirstPaint) -> None:
    """The page that says *Loading* had the focus and gave it to the rows. That made the first row current, and so the
    pane was loaded and made before anything was painted: a third of a second on a slow machine."""
    await desk.open_table()
    await desk.close()
    desk.another_start()
    first_paint.forget()
    window = await desk.open_table()

    assert first_paint.had_focus
    assert not first_paint.had_pane
    await desk.until(lambda: window.table.current_task is not None, "the first task is current")
    await desk.until(lambda: "detail" in window.__dict__, "the pane")
    await desk.until(lambda: window.detail.task == window.table.current_task, "its task in the pane")
