"""The sections of the pane stand in each workflow as they were left there, also after a restart."""

from __future__ import annotations

from flowdash_desktop.domain.pane_arrangement import PaneArrangement
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections


class SectionsPresenter:
    """Stores how the person arranges the sections.

    Args:
        window: whose pane it is.
        arrangements: where it is stored.
        scope: owns what is started here.
    """

    def __init__(self, window: MainWindow, arrangements: Arrangements, scope: TaskScope) -> None:
        self._window, self._arrangements, self._scope = window, arrangements, scope
        self._known: dict[str, PaneArrangement] = {}
        self._read: set[str] = set()
        self._connections = Connections()
        self._connections.on(window.detail.sections.changed, self._changed)
        self._connections.on(window.detail.fields.taken, self._show)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()

    async def load(self, workflow_id: str) -> None:
        """Read how the sections of a workflow were left."""
        if workflow_id not in self._read:
            stored = await self._arrangements.pane(workflow_id)
            self._read.add(workflow_id)
            if stored is not None:
                self._known.setdefault(workflow_id, stored)
            self._show()

    @property
    def _workflow_id(self) -> str:
        """The workflow whose fields are in the pane."""
        schema = self._window.detail.fields.schema
        return schema.workflow.id if schema is not None else ""

    def _taken(self) -> None:
        self._show()
        if self._workflow_id not in self._read:
            self._scope.start(self.load(self._workflow_id), name="read sections")

    def _show(self) -> None:
        """Put in force what is known of the workflow whose fields are in the pane."""
        sections, workflow_id = self._window.detail.sections, self._workflow_id
        known = self._known.get(workflow_id)
        if known is None and workflow_id in self._window.pane_actions.files_first_in:
            sections.set_arrangement(PaneArrangement())
            known = sections.with_files_first()
        sections.set_arrangement(known or PaneArrangement())

    def _changed(self, arrangement: PaneArrangement) -> None:
        workflow_id = self._workflow_id
        self._known[workflow_id] = arrangement
        store = self._arrangements.store_pane(workflow_id, arrangement)
        self._scope.start(store, name="store sections", key=f"store sections {workflow_id}")
