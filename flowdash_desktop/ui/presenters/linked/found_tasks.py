"""The tasks that the palette finds: those of other workflows are looked for, and the chosen one is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.search_text import searched
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.store.search.alike_index import NamedTask
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.commands.task_finder import FoundTask
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate
_MOST = 6
_LETTERS = 40
_FIND = "find tasks"


class FoundTasks:
    """Finds tasks for the palette, and shows the one that is chosen.

    A task among the rows becomes current there. Any other one opens in the pane, so that rows, filter and workflow of
    the table stay.

    Args:
        window: where.
        session: whose tasks.
        scope: owns what is started here.
        shown: the id of the workflow that is shown, ``""`` for none.
        go_to: makes a task current, and opens its group.
        open_beside: shows a task in the pane, by its workflow, which one and what it is called.
    """

    def __init__(
        self,
        window: MainWindow,
        session: Session,
        scope: TaskScope,
        shown: Callable[[], str],
        go_to: Callable[[TaskKey], None],
        open_beside: Callable[[str, TaskKey, str], None],
    ) -> None:
        self._window, self._session, self._scope = window, session, scope
        self._shown, self._go_to, self._open_beside = shown, go_to, open_beside
        self._connections = Connections()
        self._connections.on(window.finder.wanted, self._look_for)
        self._connections.on(window.finder.chosen, self._show)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._scope.cancel(_FIND)

    def _look_for(self, words: Sequence[str]) -> None:
        self._scope.start(self._find(tuple(words)), name=_FIND, key=_FIND)

    async def _find(self, words: tuple[str, ...]) -> None:
        found: Sequence[NamedTask] = ()
        with suppress(StoreError):  # the index is no reason to interrupt anyone: the commands are found without it
            found = await self._session.alike.named(words, self._shown(), _MOST)
        if found:
            self._window.finder.arrived.emit(words, [*self._with_places(found, " ".join(words))])

    def _with_places(self, found: Sequence[NamedTask], typed: str) -> Iterator[FoundTask]:
        names = {workflow.id: workflow.name for workflow in self._session.workflows}
        for one in found:
            schema = self._session.schema(one.workflow_id)
            stages = schema.stages if schema is not None else ()
            color = next((stage.color for stage in stages if stage.name == one.stage), None)
            where = " · ".join(filter(None, (short(names.get(one.workflow_id, ""), _LETTERS), one.stage)))
            yield FoundTask(one.workflow_id, one.task, one.name, where, color, searched(one.task) == typed)

    def _show(self, workflow_id: str, key: TaskKey, name: str) -> None:
        model = self._window.model
        is_of_table = workflow_id == self._shown() == model.schema.workflow.id
        if is_of_table and (model.shown.row(key) >= 0 or model.table.queries.matches(key)):
            self._show_row(key)
            return
        self._take_focus()
        self._open_beside(workflow_id, key, short(name, _LETTERS))
        if is_of_table:
            words = translate("FoundTasks", "The filter hides “{task}”. It is open here. The rows stay as they are.")
            self._window.notice.show_notice(words.format(task=short(name, _LETTERS)))

    def _show_row(self, key: TaskKey) -> None:
        if self._window.model.shown.row(key) >= 0:
            self._window.table.current.go_to(key)
        else:  # its group is closed
            self._go_to(key)
        self._window.enter_table()

    def _take_focus(self) -> None:
        """Put the keyboard where the task that opens takes it, wherever that was when the palette was opened."""
        window, focus = self._window, QApplication.focusWidget()
        parts = (window.detail, window.stack)
        if focus is not None and any(part is focus or part.isAncestorOf(focus) for part in parts):
            return
        if window.table.current.is_elsewhere:
            window.detail.take_focus()
        else:
            window.stack.take_focus()
