"""What the actions of the task in the pane require, and what this task lacks."""

from __future__ import annotations

from dataclasses import replace

from flowdash_desktop.domain.activity import Action, Part, Requirements
from flowdash_desktop.domain.activity_edits import RunAction
from flowdash_desktop.domain.activity_projection import ShownItem, items_of
from flowdash_desktop.domain.schema import ASSIGNED_TO
from flowdash_desktop.domain.triage.needs import Gaps, gaps, learned
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.ui.main_window import MainWindow


class ActionNeeds:
    """Compares requirements with the task in the pane.

    What an action requires is told by our server. Of another server it is learned from what it has refused.

    Args:
        window: whose pane it is.
        session: knows tasks and refusals.
    """

    def __init__(self, window: MainWindow, session: Session) -> None:
        self._window, self._session = window, session
        self._learned: dict[tuple[str, str], Requirements] = {}
        self._known: set[tuple[str, ...]] = set()
        """The ids of the refused operations that were learned from, each with the server's sentences."""

    def requires(self, workflow_id: str, action: Action) -> Requirements:
        """What a task must have before an action of its workflow, as far as that is known."""
        return action.requires.joined(self._learned.get((workflow_id, action.name), Requirements()))

    def learn(self) -> None:
        """Note what the server has refused since the last time."""
        for item in self._session.undecided:
            edit = item.edit
            schema = self._session.schema(edit.workflow_id)
            if item.problem is None or not isinstance(edit, RunAction) or schema is None:
                continue
            words = [text for texts in item.problem.messages.values() for text in texts]
            if (item.id, *words) not in self._known:
                self._known.add((item.id, *words))
                key = edit.workflow_id, edit.name
                known = self._learned.get(key, Requirements())
                self._learned[key] = known.joined(learned(words, schema.field_by_name))

    def of(self, action: Action) -> Gaps:
        """What the task in the pane lacks for an action. A value that was just committed there counts, and so does a
        cell of the table that is being typed into. A field that the pane does not show is never a gap."""
        return self._gaps(self.requires(self._window.detail.drafts.workflow_id, action))

    def awaits_checklist(self, action: Action) -> bool:
        """Whether the action requires the checklist of the task in the pane, which is still to be read.

        One that can't be read, or is not read while the server can't be reached or refuses the key, is not waited for:
        the server decides.
        """
        pane = self._window.detail
        shown, workflow_id = pane.shown, pane.drafts.workflow_id
        reads_nothing = self._session.status.connection in (Connection.OFFLINE, Connection.NEEDS_KEY)
        if shown is None or shown.is_new or reads_nothing or not self.requires(workflow_id, action).checklist:
            return False
        known = self._session.activity.shown(workflow_id, shown.key, shown.task.stage)
        return known.known.items is None and Part.CHECKLIST not in (*known.missing, *known.reasons)

    def gives_way(self, action: Action, lacks: Gaps, before: Gaps | None) -> bool:
        """Whether a second press goes past gaps that no server names, but that were learned from a refusal.

        A refusal may have meant one task alone, or its sentence was misread: the server decides again, and what was
        learned of the action is forgotten.

        Args:
            action: what was pressed.
            lacks: what is missing now.
            before: what was missing at the press before, None where another action was pressed.
        """
        key = self._window.detail.drafts.workflow_id, action.name
        if lacks != before or key not in self._learned or self._gaps(action.requires):
            return False
        del self._learned[key]
        return True

    def _gaps(self, requires: Requirements) -> Gaps:
        pane = self._window.detail
        shown, workflow_id = pane.shown, pane.drafts.workflow_id
        if shown is None or not requires:
            return Gaps()
        requires = replace(requires, fields=tuple(filter(pane.has_field, requires.fields)))
        items: tuple[ShownItem, ...] = ()
        if requires.checklist:
            known = self._session.activity.shown(workflow_id, shown.key, shown.task.stage)
            items = tuple(items_of(known.known.items or (), shown.activity))
        editors = pane.editors.by_name
        committed = {name: editors[name].value() for name in (*requires.fields, ASSIGNED_TO) if name in editors}
        task = replace(shown.task, values={**shown.task.values, **committed})
        typed = {editor.field.name: True for editor in self._window.table.editing.open_editors()}
        return gaps(requires, task, items, {**shown.pending_files, **typed})

    def enter(self, lacks: Gaps) -> None:
        """Give the keyboard to what is missing first."""
        pane = self._window.detail
        if lacks.fields:
            pane.focus_field(lacks.fields[0])
        elif lacks.items and pane.shown is not None:
            for row in pane.activity.checklist.open_rows(pane.shown.task.stage)[:1]:
                pane.focus_part(row.box)
        elif lacks.assignee:
            pane.focus_field(ASSIGNED_TO)
