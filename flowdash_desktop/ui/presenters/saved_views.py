"""The saved views of a workflow: loading, saving, renaming and deleting them, and which one is loaded."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import replace
from itertools import count

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.session.settings import Arrangements, SavedView, renamed_view
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.filter_bar.view_names import built_in_words
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.built_in_views import BuiltInViews
from flowdash_desktop.ui.presenters.filtering.filter_in_force import FilterInForce
from flowdash_desktop.ui.presenters.filtering.view_counts import ViewCounts
from flowdash_desktop.ui.presenters.filtering.view_files import ViewFiles


class SavedViews:
    """The views of the workflow that is shown.

    Args:
        window: whose filter bar lists them.
        arrangements: where they are stored.
        scope: owns what is started here.
        filtering: the filter in force.
        built_in: the views that are always there.
    """

    def __init__(
        self,
        window: MainWindow,
        arrangements: Arrangements,
        scope: TaskScope,
        filtering: FilterInForce,
        built_in: BuiltInViews,
    ) -> None:
        self._window = window
        self._arrangements = arrangements
        self._scope = scope
        self._filtering, self._built_in = filtering, built_in
        self._files = ViewFiles(window, scope, lambda: self._views.values(), self._add)
        self._counts = ViewCounts(window, filtering, self._show_counts)
        self._workflow_id: str | None = None
        self._views: dict[str, SavedView] = {}
        self._loaded = ""
        self._connections = Connections()
        on, bar = self._connections.on, window.filter_bar
        bar.built_in_views = built_in.offered
        built_in.listed.changed = self._listed_changed
        self._is_counting = False
        on(bar.view_chosen, self._load)
        on(bar.view_save_requested, self._save)
        on(bar.view_rename_requested, self._rename)
        on(bar.view_delete_requested, self._delete)
        on(bar.view_duplicate_requested, self._duplicate)
        on(bar.view_move_requested, self._move)
        on(bar.views_opened, self._count)
        on(bar.views_closed, self._stop_counting)
        on(bar.filter_changed, lambda _: self.compare())
        on(bar.listed_left, self.compare)
        on(window.table.columns.rearranged, self.compare)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._stop_counting()
        self._built_in.listed.changed = lambda: None
        self._files.end()
        self._window.filter_bar.built_in_views = lambda: ()
        self._connections.end()

    async def show(self, workflow_id: str) -> None:
        """Go to a workflow."""
        self._workflow_id = None
        self._views = await self._arrangements.views(workflow_id)
        loaded = await self._arrangements.loaded_view(workflow_id)
        self._loaded = loaded if loaded in self._views else ""
        self._workflow_id = workflow_id
        self._window.filter_bar.set_views(tuple(self._views))
        self.compare()

    def follow(self, schema: WorkflowSchema, renames: Renames) -> None:
        """Have the views, and then all that is stored, name the parts of the workflow as they are called now."""
        self._views = {name: renamed_view(one, renames) for name, one in self._views.items()}
        self._scope.start(self._arrangements.follow(schema.workflow.id, schema), name="follow names")

    def compare(self) -> None:
        """Name the view that is loaded, and say whether something differs from it."""
        view = self._views.get(self._loaded)
        changed = view is not None and self._now(view.name) != _comparable(view)
        if (view is None or changed) and (name := self._built_in.name_of(self._window.filter_bar.filter())):
            self._window.filter_bar.set_loaded_view(built_in_words(name), changed=False)
            return
        self._window.filter_bar.set_loaded_view(self._loaded, changed=changed)

    def _now(self, name: str) -> SavedView:
        """What is shown, to compare it with a view of this name."""
        made = self._made(name)
        view = self._views[name]
        return _comparable(made) if view.table is not None else replace(made, table=None)

    def _made(self, name: str) -> SavedView:
        """What is shown, under a name."""
        table = self._window.table.columns.arrangement()
        return SavedView(name, self._window.filter_bar.filter(), table.sort, table)

    def _load(self, name: str) -> None:
        view = self._views.get(name)
        if view is None:  # nothing is a change of the view of before any more
            self._built_in.choose(name)
            self._be_loaded("")
            return
        window = self._window
        self._filtering.choose_from_all()
        window.filter_bar.set_filter(view.filter)
        if view.table is None:
            window.table.ordering.sort_by(view.sort)
        else:
            window.table.columns.restore(view.table)
            window.table.columns.moved()
        self._filtering.changed(view.filter)
        self._be_loaded(name)

    def _be_loaded(self, name: str) -> None:
        self._loaded = name
        if self._workflow_id is not None:
            self._scope.start(self._arrangements.store_loaded_view(self._workflow_id, name), name="keep loaded view")
        self.compare()

    def _save(self, name: str) -> None:
        self._store({**self._views, name: self._made(name)})
        self._be_loaded(name)

    def _rename(self, old: str, new: str) -> None:
        if old in self._views and new and new not in self._views:
            views = {(new if name == old else name): view for name, view in self._views.items()}
            self._store({name: replace(view, name=name) for name, view in views.items()})
            if self._loaded == old:
                self._be_loaded(new)

    def _duplicate(self, name: str) -> None:
        """Save a copy behind the view, under a name that no other has."""
        copy, made = _free_name(name, self._views), {}
        for one, view in self._views.items():
            made[one] = view
            if one == name:
                made[copy] = replace(view, name=copy)
        self._store(made)
        self._counts.copy(copy, name, made[name].filter)
        self._show_counts()
        self._window.filter_bar.go_to_view(copy)

    def _add(self, views: Iterable[SavedView]) -> list[str]:
        """Save more views, none in the place of another; gives the names of the added ones."""
        made, names = dict(self._views), []
        for view in views:
            if made.get(view.name) != view:
                name = _free_name(view.name, made) if view.name in made else view.name
                made[name] = replace(view, name=name)
                names.append(name)
        if names:
            self._store(made)
        return names

    def _move(self, name: str, by: int) -> None:
        """Move a view in the list; nothing at its ends."""
        names = [*self._views]
        at = names.index(name) + by
        if 0 <= at < len(names):
            names.remove(name)
            names.insert(at, name)
            self._store({one: self._views[one] for one in names})
            self._show_counts()
        self._window.filter_bar.go_to_view(name)

    # Counts

    def _count(self) -> None:
        """Count the tasks of each view while the list is open."""
        self._is_counting = True
        self._counts.begin(self._built_in.filters() | {name: view.filter for name, view in self._views.items()})
        self._show_counts()

    def _stop_counting(self) -> None:
        self._is_counting = False
        self._counts.stop()

    def _listed_changed(self) -> None:
        """Other tasks may be in a view that lists them: the open list says so."""
        if self._is_counting:
            self._counts.count_again(self._built_in.filters())

    def _show_counts(self) -> None:
        self._window.filter_bar.show_views(self._built_in.offered(), self._counts.counts)

    def _delete(self, name: str) -> None:
        self._store({n: v for n, v in self._views.items() if n != name})
        if self._loaded == name:
            self._be_loaded("")

    def _store(self, views: dict[str, SavedView]) -> None:
        if self._workflow_id is not None:
            self._views = views
            self._window.filter_bar.set_views(tuple(views))
            self._scope.start(self._arrangements.keep_views(self._workflow_id, views), name="keep views")


def _free_name(name: str, names: Container[str]) -> str:
    """A name with the first number behind it that no other has."""
    return next(made for number in count(2) if (made := f"{name} {number}") not in names)


def _comparable(view: SavedView) -> SavedView:
    """A view without what is no difference: widths, and which groups are closed."""
    if view.table is None:
        return view
    columns = tuple(replace(column, width=0) for column in view.table.columns)
    return replace(view, table=replace(view.table, columns=columns, collapsed=frozenset()))
