"""Tasks that the search finds and that a filter of stages hides: how many they are, and a way to show them."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.schema import STAGE
from flowdash_desktop.ui.filter_bar.conditions import common_any_of, with_any_of
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.connections import Connections

translate = QCoreApplication.translate


class MoreHits:
    """Says how many, behind the chips. Where no task at all is found, the empty table says it instead.

    Args:
        window: whose filter bar and table they are.
    """

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self._connections = Connections()
        self._connections.on(window.filter_bar.conditions.more_requested, self._show_them)

    def end(self) -> None:
        """Leave the window alone from now on."""
        self._connections.end()
        self._window.filter_bar.conditions.show_more("")

    def count(self) -> None:
        """Count them, and say it."""
        queries = self._window.model.table.queries
        now = queries.filter
        wider = _without_stages(now) if now.search.strip() and queries.shown else None
        more = queries.count_with(wider) - queries.count_with(now) if wider is not None else 0
        self._window.filter_bar.conditions.show_more(_words(more, now.active_only) if more > 0 else "")

    def _show_them(self) -> None:
        bar = self._window.filter_bar
        if (wider := _without_stages(bar.filter())) is not None:
            bar.set_filter(wider)
            bar.filter_changed.emit(bar.filter())


def _without_stages(task_filter: TaskFilter) -> TaskFilter | None:
    """The filter without the part that leaves out finished tasks, else without its list of stages; None for neither."""
    if task_filter.active_only:
        return replace(task_filter, active_only=False)
    if common_any_of(task_filter.groups, STAGE) is None:
        return None
    return task_filter.with_groups(with_any_of(task_filter.groups, STAGE, ()))


def _words(more: int, are_finished: bool) -> str:
    if are_finished:
        words = translate("Presenters", "{count} more among finished tasks. Show")
    else:
        words = translate("Presenters", "{count} more in other stages. Show")
    return words.format(count=counted(more))
