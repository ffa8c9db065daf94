"""The rules that colour rows and cells: those of the loaded view and of the workflow, in force and in their dialog."""

from __future__ import annotations

from collections.abc import Callable

from flowdash_desktop.domain.filters import NO_VIEWPOINT
from flowdash_desktop.domain.table.coloring.rules import Rules
from flowdash_desktop.domain.table.renamed import renamed_rules
from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.filter_in_force import FilterInForce


class ColorRules:
    """The rules of the workflow that is shown.

    Args:
        window: whose table they colour.
        arrangements: where those of a workflow are stored.
        scope: owns what is started here.
        filtering: has the viewpoint of relative conditions.
        keep_view: stores the rules of the loaded view.

    Attributes:
        of_workflow: the rules that count in all views.
    """

    def __init__(
        self,
        window: MainWindow,
        arrangements: Arrangements,
        scope: TaskScope,
        filtering: FilterInForce,
        keep_view: Callable[[Rules], None],
    ) -> None:
        self._window, self._arrangements, self._scope = window, arrangements, scope
        self._filtering, self._keep_view = filtering, keep_view
        self._workflow_id: str | None = None
        self.of_workflow: Rules = ()
        self._view, self._of_view = "", Rules()
        self._connections = Connections()
        self._connections.on(window.filter_bar.color_rules_requested, self._open)
        self._connections.on(filtering.viewpoint.changed, self._apply)

    def end(self) -> None:
        """Colour nothing any more."""
        self._connections.end()
        self.of_workflow = self._of_view = ()
        self._apply()

    async def load(self, workflow_id: str) -> None:
        """Go to a workflow."""
        self._workflow_id = None
        self.of_workflow = await self._arrangements.opening.color_rules(workflow_id)
        self._workflow_id = workflow_id
        self._apply()

    def use_view(self, name: str, rules: Rules) -> None:
        """Another view is loaded, ``""`` for none; or it has other rules."""
        self._view, self._of_view = name, rules
        self._apply()

    def follow(self, renames: Renames) -> None:
        """Name the parts of the workflow as they are called now."""
        self.of_workflow = renamed_rules(self.of_workflow, renames)
        self._apply()

    def add(self, rules: Rules) -> int:
        """Let more rules count in all views, after the others; gives how many are new."""
        new = tuple(one for one in rules if one not in self.of_workflow)
        if new:
            self._put(self.of_workflow + new)
        return len(new)

    def _apply(self) -> None:
        """Colour by the rules that the workflow can have."""
        schema, cells = self._window.model.schema, self._window.model.cells
        rules = tuple(one for one in (*self._of_view, *self.of_workflow) if one.fits(schema))
        is_relative = any(one.operator.is_relative for rule in rules for one in rule.conditions)
        seen_from = self._filtering.viewpoint.value if is_relative else NO_VIEWPOINT
        if (rules, seen_from) != (cells.rules, cells.rules_seen_from):
            cells.rules, cells.rules_seen_from = rules, seen_from
            self._window.table.viewport().update()

    def _put(self, rules: Rules) -> None:
        if self._workflow_id is None or rules == self.of_workflow:
            return
        self.of_workflow = rules
        store = self._arrangements.opening.store_color_rules(self._workflow_id, rules)
        self._scope.start(store, name="store color rules", key=f"store color rules of {self._workflow_id}")
        self._apply()

    def _open(self) -> None:
        # Not imported above: the first rows do not wait for dialogs.
        from flowdash_desktop.ui.filter_bar.coloring.dialog import ColorRulesDialog
        from flowdash_desktop.ui.filter_bar.coloring.listed_rule import Listed, listed

        window, workflow_id, view = self._window, self._workflow_id, self._view
        if workflow_id is None:
            return
        rules = listed(self._of_view, self.of_workflow)
        dialog = ColorRulesDialog(window.theme, window.model.schema, rules, view, window)

        def take(changed: Listed) -> None:
            if workflow_id != self._workflow_id:
                return  # the rules are of another workflow
            self._put(tuple(one.rule for one in changed if not one.of_view))
            of_view = tuple(one.rule for one in changed if one.of_view)
            if view and view == self._view and of_view != self._of_view:
                self._keep_view(of_view)

        dialog.changed.connect(take)
        dialog.open()
