"""The saved views of a workflow: loading, saving, renaming and deleting them, and which one is loaded."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import replace
from itertools import chain, count, takewhile

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table.coloring.rules import Rules, Shade
from flowdash_desktop.domain.workflow_draft.renames import Renames
from flowdash_desktop.session.settings import Arrangements
from flowdash_desktop.session.views.as_left import AsLeft
from flowdash_desktop.session.views.saved_view import SavedView, renamed_view
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.filter_bar.view_list.look import ViewLook
from flowdash_desktop.ui.filter_bar.view_names import AS_LEFT, BUILT_IN, IN_FORCE, built_in_words
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections
from flowdash_desktop.ui.presenters.filtering.built_in_views import BuiltInViews
from flowdash_desktop.ui.presenters.filtering.color_rules import ColorRules
from flowdash_desktop.ui.presenters.filtering.filter_in_force import FilterInForce
from flowdash_desktop.ui.presenters.filtering.view_counts import ViewCounts
from flowdash_desktop.ui.presenters.filtering.view_files import ViewFiles
from flowdash_desktop.ui.sentences import sentence_of

translate = QCoreApplication.translate


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
        self._colors = ColorRules(window, arrangements, scope, filtering, self._keep_rules)
        self._files = ViewFiles(window, scope, lambda: self._views.values(), self._add, self._colors)
        self._counts = ViewCounts(window, filtering, self._show_counts)
        self._workflow_id: str | None = None
        self._views: dict[str, SavedView] = {}
        self._loaded = self._default = ""
        self._opened: set[str] = set()
        self._left: AsLeft | None = None
        """What the default view was opened in the place of. Stored until something else is chosen."""
        self._in_force = ""
        self._connections = Connections()
        on, bar = self._connections.on, window.filter_bar
        bar.built_in_views = built_in.offered
        built_in.listed.changed = self._listed_changed
        self._is_counting = False
        on(bar.view_chosen, self._choose)
        on(bar.view_save_requested, self._save)
        on(bar.view_rename_requested, self._rename)
        on(bar.view_delete_requested, self._delete)
        on(bar.view_duplicate_requested, self._duplicate)
        on(bar.view_move_requested, self._move)
        on(bar.view_default_requested, self._be_default)
        on(bar.view_letter_requested, self._give_letter)
        on(bar.view_shade_requested, lambda name, shade: self._restyle(name, shade=shade))
        on(window.notice.action, self._noticed)
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
        self._colors.end()
        self._window.filter_bar.built_in_views = lambda: ()
        self._connections.end()

    async def show(self, workflow_id: str) -> None:
        """Go to a workflow."""
        self._workflow_id = None
        await self._colors.load(workflow_id)
        self._views = await self._arrangements.views(workflow_id)
        loaded = await self._arrangements.loaded_view(workflow_id)
        self._loaded = loaded if loaded in self._views else ""
        default = await self._arrangements.opening.default_view(workflow_id)
        self._default = default if default in {*self._views, *BUILT_IN} else ""
        self._left = await self._arrangements.opening.as_left(workflow_id)
        self._workflow_id = workflow_id
        self._show_views()
        self.compare()

    def _show_views(self) -> None:
        """List the views with their looks; the letters that are chosen must be known when they are listed."""
        looks = {n: ViewLook(v.letter, v.shade, n == self._default) for n, v in self._views.items()}
        opens = {self._default: ViewLook(is_default=True)} if self._default in BUILT_IN else {}
        left = {AS_LEFT: ViewLook()} if self._left is not None else {}
        bar = self._window.filter_bar
        bar.set_looks(looks | opens | left)
        if bar.views != tuple(self._views):  # else the rows stay, with their counts and the keyboard
            bar.set_views(tuple(self._views))

    # The view with which a workflow opens

    def open_default(self) -> bool:
        """Show the default view where a workflow is opened for the first time since the start. True where it did."""
        workflow_id, name = self._workflow_id, self._default
        if workflow_id is None or workflow_id in self._opened:
            return False
        self._opened.add(workflow_id)
        left = self._as_now()
        if not name or not self._open(name):
            return False
        # What is shown as the default view was left then is still that view: what was there before it counts.
        if (self._left is None and left.view != self._made("")) or _essence(left) != _essence(self._as_now()):
            self._left = left
            self._store_left(left)
        if self._left is not None:
            self._show_views()
            view = built_in_words(name) if name in BUILT_IN else name
            words = sentence_of(translate("Presenters", "Opened with “{view}”, its default view."), view=view)
            as_left = (AS_LEFT, translate("Presenters", "As I left it"))
            self._window.notice.show_notice(words, actions=(as_left,), leaves=True)
        return True

    def _as_now(self) -> AsLeft:
        return AsLeft(self._made(""), self._filtering.listed, self._loaded)

    def _store_left(self, left: AsLeft | None) -> None:
        if self._workflow_id is not None:
            store = self._arrangements.opening.store_as_left(self._workflow_id, left)
            self._scope.start(store, name="store as left", key=f"store as left of {self._workflow_id}")

    def _open(self, name: str) -> bool:
        if name in self._views:
            self._load(name)
            return True
        return self._built_in.show(name)

    def _choose(self, name: str) -> None:
        """Show the view that the person chose. From now on it is what counts at the next start."""
        self._load(name)
        self._store_left(None)

    def _noticed(self, action: str) -> None:
        if action == AS_LEFT:
            self._window.notice.hide()
            self._show_as_left()

    def _show_as_left(self) -> None:
        """Show the workflow as it was left, in the place of the default view."""
        if self._left is not None:
            left, self._left = self._left, None
            self._show(left.view)
            if left.listed:
                self._built_in.listed.choose(left.listed)
            self._be_loaded(left.loaded if left.loaded in self._views else "")
            self._store_left(None)
            self._show_views()

    def _be_default(self, name: str) -> None:
        self._default = self._in_force if name == IN_FORCE else name
        name = self._default
        self._show_views()
        if self._workflow_id is not None:
            store = self._arrangements.opening.store_default_view(self._workflow_id, name)
            self._scope.start(store, name="store default view", key=f"store default view of {self._workflow_id}")
        if not name:  # nothing is opened in the place of anything
            self._store_left(None)

    # Letters and colours

    def _give_letter(self, name: str, letter: str) -> None:
        """Give a view a letter; another view that has it gets whichever is free."""
        views = {n: replace(v, letter="") if letter and v.letter == letter else v for n, v in self._views.items()}
        if name in views:
            self._store(views | {name: replace(views[name], letter=letter)})

    def _restyle(self, name: str, *, shade: Shade | None) -> None:
        if name in self._views:
            self._store(self._views | {name: replace(self._views[name], shade=shade)})

    def follow(self, schema: WorkflowSchema, renames: Renames) -> None:
        """Have the views, and then all that is stored, name the parts of the workflow as they are called now."""
        self._views = {name: renamed_view(one, renames) for name, one in self._views.items()}
        self._left = self._left.renamed(renames) if self._left is not None else None
        self._colors.follow(renames)
        self._scope.start(self._arrangements.follow(schema.workflow.id, schema), name="follow names")

    def compare(self) -> None:
        """Name the view that is loaded, and say whether something differs from it."""
        view, changed = self._views.get(self._loaded), self._is_changed()
        self._colors.use_view(self._loaded, view.rules if view is not None else ())
        self._in_force = self._loaded
        if (view is None or changed) and (name := self._built_in.name_of(self._window.filter_bar.filter())):
            self._in_force = name
            self._window.filter_bar.set_loaded_view(built_in_words(name), changed=False)
            return
        self._window.filter_bar.set_loaded_view(self._loaded, changed=changed)

    def _keep_rules(self, rules: Rules) -> None:
        """Give the loaded view other rules."""
        if (view := self._views.get(self._loaded)) is not None:
            self._store(self._views | {view.name: replace(view, rules=rules)})
            self.compare()

    def _is_changed(self) -> bool:
        """True where something differs from the loaded view."""
        view = self._views.get(self._loaded)
        return view is not None and self._now(view.name) != _comparable(view)

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
        if name == AS_LEFT:
            self._show_as_left()
            return
        view = self._views.get(name)
        if view is None:  # nothing is a change of the view of before any more
            self._built_in.choose(name)
            self._be_loaded("")
            return
        self._show(view)
        self._be_loaded(name)

    def _show(self, view: SavedView) -> None:
        window = self._window
        self._filtering.choose_from_all()
        window.filter_bar.set_filter(view.filter)
        if view.table is None:
            window.table.ordering.sort_by(view.sort)
        else:
            window.table.columns.restore(view.table)
            window.table.columns.moved()
        self._filtering.changed(view.filter)
        self.compare()

    def _be_loaded(self, name: str) -> None:
        self._loaded = name
        if self._workflow_id is not None:
            self._scope.start(self._arrangements.store_loaded_view(self._workflow_id, name), name="keep loaded view")
        self.compare()

    def _save(self, name: str) -> None:
        made, old = self._made(name), self._views.get(name)
        if old is not None:  # what a person gave to the view stays with its name
            made = replace(made, letter=old.letter, shade=old.shade, rules=old.rules)
        self._store({**self._views, name: made})
        self._be_loaded(name)
        self._store_left(None)

    def _rename(self, old: str, new: str) -> None:
        if old in self._views and new and new not in self._views:
            views = {(new if name == old else name): view for name, view in self._views.items()}
            self._store({name: replace(view, name=name) for name, view in views.items()})
            if self._loaded == old:
                self._be_loaded(new)
            if self._default == old:
                self._be_default(new)

    def _duplicate(self, name: str) -> None:
        """Save a copy behind the view, under a name that no other has."""
        copy, made = _free_name(name, self._views), {}
        for one, view in self._views.items():
            made[one] = view
            if one == name:
                made[copy] = replace(view, name=copy, letter="")
        self._store(made)
        self._counts.copy(copy, name, made[name].filter)
        self._show_counts()
        self._window.filter_bar.go_to_view(copy)

    def _add(self, views: Iterable[SavedView]) -> list[str]:
        """Save more views, none in the place of another; gives the names of the added ones."""
        made, names = dict(self._views), []
        for view in views:
            if not _is_there(view, made):
                name = _free_name(view.name, made) if view.name in made else view.name
                is_free = all(one.letter != view.letter for one in made.values())
                made[name] = replace(view, name=name, letter=view.letter if is_free else "")
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
        if self._default == name:
            self._be_default("")

    def _store(self, views: dict[str, SavedView]) -> None:
        if self._workflow_id is not None:
            self._views = views
            self._show_views()
            self._scope.start(self._arrangements.keep_views(self._workflow_id, views), name="keep views")


def _free_name(name: str, names: Container[str]) -> str:
    """A name with the first number behind it that no other has."""
    return next(made for number in count(2) if (made := f"{name} {number}") not in names)


def _is_there(view: SavedView, views: Mapping[str, SavedView]) -> bool:
    """True where one is the same under this name, or under one that an import gave it. A letter may be taken here."""
    names = chain((view.name,), (f"{view.name} {number}" for number in count(2)))
    same = takewhile(views.__contains__, names)
    return any(replace(views[name], name=view.name, letter=view.letter) == view for name in same)


def _comparable(view: SavedView) -> SavedView:
    """A view without what is no difference: widths, which groups are closed, and what a person gave to the view."""
    plain = replace(view, letter="", shade=None, rules=())
    if view.table is None:
        return plain
    columns = tuple(replace(column, width=0) for column in view.table.columns)
    return replace(plain, table=replace(view.table, columns=columns, collapsed=frozenset()))


def _essence(left: AsLeft) -> tuple[SavedView, str]:
    """What is compared to see whether a default view is still shown as it was opened. A search is not stored."""
    view = _comparable(left.view)
    return replace(view, filter=replace(view.filter, search="")), left.listed
