"""Why no task is shown: which part of the filter stands against it, or that the server can't be reached."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.filters import TaskFilter
from flowdash_desktop.domain.table import TaskTable
from flowdash_desktop.session.status import Connection, SyncStatus
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.filter_bar.condition_words import condition_sentence
from flowdash_desktop.ui.filter_bar.view_names import LATER, NEEDS_ME
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.table.empty_states import TableStack
from flowdash_desktop.ui.widgets.text import short

_SHOWN_LETTERS = 40
translate = QCoreApplication.translate


@dataclass(frozen=True)
class NoMatch:
    """Words for the empty table.

    Attributes:
        text: what stands against it.
        button: what the button does.
        way_out: the filter that the button sets.
    """

    text: str
    button: str
    way_out: TaskFilter


def why_nothing(table: TaskTable, *, imported: bool = False, listed: str = "") -> NoMatch:
    """What stands against it: the one part of the filter without which tasks are shown, else all of it.

    ``imported`` says that the tasks to choose from are those of an import, and not the tasks that others changed.
    ``listed`` is the view that lists them, where they are those of one.
    """
    for made, say in _parts(table, imported, listed):
        count = table.queries.count_with(made)
        if count:
            return NoMatch(*say(count), made)
    total = table.reader.total
    text = translate("NoMatch", "None of the %n tasks matches all of the filters together.", None, total)
    if total == 1:
        text = translate("NoMatch", "The only task does not match the filters.")
    return NoMatch(text, translate("NoMatch", "Clear all filters"), TaskFilter())


class _Words:
    """What is said of a part of the filter, by how many tasks would be shown without it."""

    def __init__(self, one: str, many: str, show_one: str, show_many: str) -> None:
        self._one, self._many, self._show_one, self._show_many = one, many, show_one, show_many

    def __call__(self, count: int) -> tuple[str, str]:
        if count == 1:
            return self._one.format(count=count), self._show_one
        return self._many.format(count=counted(count)), self._show_many


def _parts(table: TaskTable, imported: bool, listed: str) -> Iterator[tuple[TaskFilter, _Words]]:
    """The filter without each of its parts, and what is said where tasks are shown then."""
    now = table.queries.filter
    show_it, show_them = translate("NoMatch", "Show it"), translate("NoMatch", "Show them")
    if now.active_only:
        one = translate("NoMatch", "“Active only” hides 1 finished task.")
        many = translate("NoMatch", "“Active only” hides {count} finished tasks.")
        yield replace(now, active_only=False), _Words(one, many, show_it, show_them)
    if now.search.strip():
        lead = translate("NoMatch", "No task has “{words}” in a column that is shown.")
        lead = lead.replace("{words}", _plain(" ".join(now.search.split())))
        clear = translate("NoMatch", "Clear the search")
        yield replace(now, search=""), _Words(lead, lead, clear, clear)
    if now.only is not None:
        lead = _none_chosen(imported, listed)
        clear = translate("NoMatch", "Show all tasks")
        yield replace(now, only=None), _Words(lead, lead, clear, clear)
    for condition in now.conditions if len(now.groups) == 1 else ():
        sentence = _plain(condition_sentence(condition, table.reader.schema))
        one = translate("NoMatch", "The filter “{condition}” hides 1 task.")
        many = translate("NoMatch", "The filter “{condition}” hides {count} tasks.")
        one, many = one.replace("{condition}", sentence), many.replace("{condition}", sentence)
        remove = translate("NoMatch", "Remove this filter")
        others = tuple(c for c in now.conditions if c is not condition)
        yield replace(now, conditions=others), _Words(one, many, remove, remove)


def _none_chosen(imported: bool, listed: str) -> str:
    """Why none of the tasks to choose from is shown."""
    if imported:
        return translate("NoMatch", "No such task is among the imported ones.")
    if listed == LATER:
        return translate("NoMatch", "No such task is put off for later.")
    if listed == NEEDS_ME:
        return translate("NoMatch", "No such task needs you. Changes that wait for your decision would be here.")
    return translate("NoMatch", "Others have changed no such task since you last looked.")


def _plain(text: str) -> str:
    """A text as part of a sentence that numbers are put into."""
    return short(text, _SHOWN_LETTERS).replace("{", "{{").replace("}", "}}")


def say_unreachable(stack: TableStack, status: SyncStatus) -> None:
    """Where nothing is stored here yet, a server that can't be reached is the whole window's matter."""
    titles = {Connection.OFFLINE: Words.not_reached(), Connection.NEEDS_KEY: Words.key_needed()}
    if (title := titles.get(status.connection)) is not None:
        stack.show_error(title, error_text(status.reason))
