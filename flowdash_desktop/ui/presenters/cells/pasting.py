"""Much that was pasted is read some milliseconds at a time, and goes where the person was when they pasted it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.session.concurrency.time_slice import TimeSlice
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.cells.texts import changed_while_reading, reading_words
from flowdash_desktop.ui.table.block_edit import tasks_from
from flowdash_desktop.ui.table.pasted import Clipping, Pasted, reading

_READ = "read pasted"
_COMPARED = 10_000
"""So many rows from the current one on must be the same when what was pasted is read."""


async def read_pasted(clip: Clipping) -> Pasted:
    """Read what the clipboard held; the window lives meanwhile."""
    turns, steps = TimeSlice(), reading(clip)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            pasted: Pasted = end.value
            return pasted
        if turns.is_over:
            await turns.next()


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a person pastes: the cells that are meant, and the rows below these."""

    workflow_id: str | None
    column: int
    sections: tuple[int, ...]
    tasks: tuple[TaskKey, ...]
    below: tuple[TaskKey, ...]


class LongPasting:
    """Pastes what takes a while to be read.

    Args:
        window: into whose cells.
        scope: owns what is started here.
        workflow: the workflow that is shown, None for none.
        tell: says what was not done.
    """

    def __init__(
        self, window: MainWindow, scope: TaskScope, workflow: Callable[[], str | None], tell: Callable[[str, str], None]
    ) -> None:
        self._window, self._scope = window, scope
        self._workflow, self._tell = workflow, tell

    def paste(self, clip: Clipping) -> None:
        """Read it, then paste it, unless other cells are meant by then."""
        self._window.notice.show_notice(reading_words(), closable=False)
        self._scope.start(self._paste(clip, self._spot(clip)), name=_READ, key=_READ)

    async def _paste(self, clip: Clipping, spot: _Spot) -> None:
        pasted = await read_pasted(clip)
        if self._spot(clip) != spot:
            self._tell(changed_while_reading(), "")
            return
        self._window.notice.hide()
        self._window.table.commands.take_pasted(pasted)

    def _spot(self, clip: Clipping) -> _Spot:
        table = self._window.table
        index, sections = table.currentIndex(), tuple(table.block.sections()) if table.mode.has_cell else ()
        rows = 1 + clip.text.count("\n") + clip.html.count("<tr") + clip.html.count("<TR")
        below = tasks_from(table, index.row(), min(rows, _COMPARED))
        return _Spot(self._workflow(), index.column(), sections, table.target.tasks(), below)
