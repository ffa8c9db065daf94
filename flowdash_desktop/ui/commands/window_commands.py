"""The commands of the main window, in the order in which the sheet of keys lists them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from flowdash_desktop.ui.commands.appearance_commands import appearance_commands, language_commands
from flowdash_desktop.ui.commands.command import Command, Commands, Requests, Scope, Section, of_action
from flowdash_desktop.ui.commands.detail_commands import detail_commands
from flowdash_desktop.ui.commands.help_commands import help_commands
from flowdash_desktop.ui.commands.task_commands import target_count, task_commands
from flowdash_desktop.ui.commands.view_commands import view_commands
from flowdash_desktop.ui.filter_bar.more_menu import KEYS_KEY, PALETTE_KEY, PASTE_KEY, TRIAGE_KEY
from flowdash_desktop.ui.filter_bar.view_names import MY_TASKS
from flowdash_desktop.ui.filter_bar.workflow_menu import EDIT_KEY, UNDO_KEY
from flowdash_desktop.ui.task_actions import AGAIN_KEY

if TYPE_CHECKING:
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
PALETTE, KEYS, GO = "window.palette", "window.keys", "window.go"


def window_commands(window: MainWindow, languages: Sequence[tuple[str, str]] = ()) -> Commands:
    """Make them, and give the window their keys; ``languages`` are those to choose from, each by code and name."""
    requests = Requests(window)
    made = (_finding, _of_tasks, _of_triage, _of_cells, _of_details, _of_undo, _of_workflows)
    commands = [command for make in made for command in make(window)]
    commands += [*_of_window(window, requests, languages), *help_commands(requests)]
    return Commands(window, commands, requests)


def _words(text: str) -> Callable[[], str]:
    return lambda: text


def _replace_key() -> str:
    """Qt's Ctrl is the command key on macOS, where it hides the program together with H."""
    return "Ctrl+Alt+F" if sys.platform == "darwin" else "Ctrl+H"


def _no_workflow(window: MainWindow) -> Callable[[], str]:
    """Why a command of a workflow can't be run on the start page."""
    return lambda: translate("Commands", "No workflow is shown") if window.shows_start else ""


def _no_task(window: MainWindow) -> Callable[[], str]:
    """Why a command of the current task can't be run where there is none."""

    def reason() -> str:
        has_task = not window.shows_start and window.table.current_task is not None
        return "" if has_task else translate("Commands", "No task is chosen")

    return reason


def _linked_task(window: MainWindow) -> str:
    """Why a command of the table's tasks can't be run while the details show a linked one."""
    is_linked = not window.shows_start and window.table.current.is_elsewhere
    return translate("Commands", "The details show a linked task. Esc leads back to the table.") if is_linked else ""


def _no_shown_task(window: MainWindow) -> str:
    """Why a command of the task in the details can't be run."""
    is_shown = not window.shows_start and not window.shows_new_task and window.detail.task is not None
    return "" if is_shown else translate("Commands", "The details show no task")


def _no_target(window: MainWindow) -> Callable[[], str]:
    """Why a command of the table's tasks can't be run: there is none, or the details show a linked one."""
    no_task = _no_task(window)
    return lambda: _linked_task(window) or no_task()


def _no_task_in_pane(window: MainWindow) -> str:
    """Why a command can't be run that is for the current task, or for the linked one in its place."""
    return "" if _linked_task(window) else _no_task(window)()


def _no_groups(window: MainWindow) -> str:
    """Why groups can't be collapsed or expanded."""
    if reason := _no_workflow(window)():
        return reason
    return "" if window.model.table.queries.grouping else translate("Commands", "The rows are not grouped")


def _no_cell() -> str:
    return translate("Commands", "Row mode has no cell. Press Enter for one.")


def _mode_words(window: MainWindow) -> str:
    has_cell = window.table.mode.has_cell
    return translate("Commands", "Go back to row mode") if has_cell else translate("Commands", "Go into a cell")


def _why_one_mode(window: MainWindow) -> str:
    """Why there is no other mode."""
    if reason := _no_workflow(window)():
        return reason
    return translate("Commands", "Typing always edits, by the view options") if window.table.mode.always_edits else ""


def _why_not_back(window: MainWindow, no_target: Callable[[], str]) -> str:
    """Why no task can be brought back from the tasks put off."""
    window.table.commands.before_offering()
    nothing = translate("Commands", "The task is not put off")
    return no_target() or ("" if window.task_actions.bring_back.isVisible() else nothing)


def _assign_to_me(window: MainWindow) -> None:
    window.table.scrollTo(window.table.currentIndex())
    window.undo_actions.tell_next()
    window.task_actions.assign.trigger()


def _press(window: MainWindow, key: Qt.Key) -> Callable[[], object]:
    """Press a key in the table, which knows best what it does to the current cell."""

    def press() -> None:
        window.enter_table()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(window.table, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))

    return press


def _finding(window: MainWindow) -> Iterator[Command]:
    bar, section, no_workflow = window.filter_bar, Section.FIND, _no_workflow(window)

    yield Command(
        "find.tasks",
        section,
        _words(translate("Commands", "Find tasks")),
        bar.focus_search,
        ("Ctrl+F", "/"),
        no_workflow,
    )
    yield Command(
        "find.everything", section, _words(translate("Commands", "Show all tasks, without a filter")), bar.show_all,
        (), no_workflow,
    )  # fmt: skip
    yield Command("find.filter", section, _words(translate("Commands", "Add filter")), bar.add_filter, (), no_workflow)
    yield Command("find.save view", section, _words(translate("Commands", "Save view")), bar.save_view, (), no_workflow)
    yield from view_commands(window, no_workflow)
    yield of_action("find.files", section, bar.more.search_files)
    yield of_action("find.fetch ahead", section, bar.more.fetch_ahead)
    for id, words, asked in (
        ("find.export views", translate("Commands", "Export views"), bar.views_export_requested),
        ("find.import views", translate("Commands", "Import views"), bar.views_import_requested),
    ):
        yield Command(id, section, _words(words), asked.emit, (), no_workflow)
    yield Command(
        "find.group", section, _words(translate("Commands", "Group tasks")), bar.open_groupings, (), no_workflow
    )
    for id, words, collapsed in (
        ("find.collapse groups", translate("Commands", "Collapse all groups"), True),
        ("find.expand groups", translate("Commands", "Expand all groups"), False),
    ):
        run = partial(window.table.groups.set_all_collapsed, collapsed)
        yield Command(id, section, _words(words), run, (), partial(_no_groups, window))
    yield Command(
        "find.workflow", section, _words(translate("Commands", "Choose a workflow")), bar.open_workflow_picker
    )


def _of_tasks(window: MainWindow) -> Iterator[Command]:
    bar, table, section = window.filter_bar, window.table, Section.TASKS
    no_workflow, no_task, no_target = _no_workflow(window), _no_task(window), _no_target(window)
    many = partial(target_count, window)
    yield Command(
        "tasks.new", section, _words(translate("Commands", "New task")), bar.new_task_requested.emit, ("Ctrl+N",),
        no_workflow,
    )  # fmt: skip
    yield Command(
        "tasks.open", section, _words(translate("Commands", "Open details")), table.commands.open_task, ("O",), no_task,
        for_tasks=True,
    )  # fmt: skip
    for id, words, key, step in (
        ("tasks.next", translate("Commands", "Next task"), ("Ctrl+PgDown", "J"), 1),
        ("tasks.previous", translate("Commands", "Previous task"), ("Ctrl+PgUp", "K"), -1),
    ):
        yield Command(
            id, section, _words(words), partial(table.go_on, step), key, no_workflow, makes_shortcut=False,
            repeats=True, fixed=key[:1],
        )  # fmt: skip
    yield from task_commands(window, no_target, partial(_no_task_in_pane, window))
    yield Command(
        "tasks.select all", section, _words(translate("Commands", "Select all tasks")), table.selectAll, ("Ctrl+A",),
        no_target, makes_shortcut=False, scope=Scope.TABLE, fixed=("Ctrl+A",),
    )  # fmt: skip
    yield Command(
        "tasks.delete", section, _words(translate("Commands", "Delete tasks")), table.commands.request_deletion,
        ("Del",), no_target, makes_shortcut=False, scope=Scope.ROWS, for_tasks=True, fixed=("Del",), count=many,
    )  # fmt: skip
    yield Command(
        "tasks.import", section, _words(translate("Commands", "Import")), lambda: window.import_requested.emit(None),
        ("Ctrl+Shift+I",),
    )  # fmt: skip
    yield Command(
        "tasks.paste", section, _words(translate("Commands", "Paste as new tasks")), window.paste_requested.emit,
        (PASTE_KEY,), no_workflow,
    )  # fmt: skip
    yield Command(
        "tasks.export", section, _words(translate("Commands", "Export")), window.export_requested.emit,
        ("Ctrl+Shift+E",),
    )  # fmt: skip
    yield Command(
        "tasks.check out", section, _words(translate("Commands", "Edit in a spreadsheet")),
        bar.check_out_requested.emit, ("Ctrl+Shift+X",),
    )  # fmt: skip
    to_me = of_action("tasks.assign to me", section, window.task_actions.assign, ("M",), for_tasks=True)
    yield replace(to_me, run=partial(_assign_to_me, window), why_not=no_task, count=many)
    yield of_action("tasks.duplicate", section, window.task_actions.duplicate, for_tasks=True)
    mark = of_action("tasks.mark duplicate", section, window.task_actions.mark, ("D",), for_tasks=True)
    yield replace(mark, why_not=lambda: no_target() or mark.why_not(), count=many)
    back = of_action("tasks.bring back", section, window.task_actions.bring_back, for_tasks=True)
    yield replace(back, why_not=partial(_why_not_back, window, no_target))
    alike = of_action("tasks.decide alike", section, window.task_actions.decide_alike, for_tasks=True)
    yield replace(alike, why_not=lambda: alike.why_not() or _no_shown_task(window))
    yield replace(of_action("tasks.back", section, window.task_actions.back), why_not=window.task_actions.why_no_way)
    yield of_action("tasks.show in workflow", section, window.task_actions.show_in_workflow)
    yield Command(
        "tasks.mine", section, _words(translate("Commands", "Show my tasks")), partial(bar.view_chosen.emit, MY_TASKS),
        (), no_workflow,
    )  # fmt: skip
    nothing = translate("Commands", "Nothing was done to two tasks that others share something with")
    yield Command(
        "tasks.again", section, _words(translate("Commands", "Do the same for the tasks that match")),
        table.commands.again_requested.emit, (AGAIN_KEY,), lambda: "" if table.commands.again_words else nothing,
    )  # fmt: skip
    yield Command(
        "tasks.bulk options", section, _words(translate("Commands", "Choose when changes of many tasks are previewed")),
        table.commands.bulk_options_requested.emit,
    )  # fmt: skip
    yield of_action("tasks.history", section, bar.more.history)
    yield of_action("tasks.sync", section, bar.more.sync)


def _of_triage(window: MainWindow) -> Iterator[Command]:
    section, scope = Section.TRIAGE, Scope.TRIAGE

    def not_on() -> str:
        is_on = "triage" in window.__dict__ and window.triage.is_on
        return "" if is_on else translate("Commands", "Triage is not on")

    def press(key: str) -> Callable[[], object]:
        return lambda: window.triage.keys.pressed.emit(key, perf_counter())

    words = translate("Commands", "Triage: decide about the tasks one by one, or back to the table")
    toggle = window.filter_bar.triage_requested.emit
    yield Command("triage.toggle", section, _words(words), toggle, (TRIAGE_KEY,), _no_workflow(window))
    for id, words, keys in (
        ("triage.next", translate("Commands", "Triage: skip"), ("J", "Down")),
        ("triage.back", translate("Commands", "Triage: back"), ("K", "Up")),
        ("triage.later", translate("Commands", "Triage: later"), ("H",)),
        ("triage.duplicate", translate("Commands", "Triage: mark as duplicate"), ("D",)),
        ("triage.undo", translate("Commands", "Triage: undo the last decision"), ("Backspace",)),
        ("triage.edit", translate("Commands", "Triage: fill in what is missing"), ("E",)),
        ("triage.tick", translate("Commands", "Triage: tick the next checklist item"), ("Space",)),
        ("triage.order", translate("Commands", "Triage: order of the queue"), ("O",)),
        ("triage.leave", translate("Commands", "Triage: back to the table"), ("Esc",)),
    ):
        yield Command(
            id, section, _words(words), press(keys[0]), keys, not_on, makes_shortcut=False, scope=scope, fixed=keys
        )


def _of_cells(window: MainWindow) -> Iterator[Command]:
    table, section, no_target = window.table, Section.CELLS, _no_target(window)
    no_workflow = _no_workflow(window)
    commands = table.commands
    no_cell = lambda: no_target() or ("" if table.mode.has_cell else _no_cell())  # noqa: E731

    def enter() -> None:
        window.enter_table()
        table.mode.toggle()

    yield Command("cells.mode", section, partial(_mode_words, window), enter, (), partial(_why_one_mode, window))
    yield Command(
        "cells.replace", section, _words(translate("Commands", "Find and replace in cells")),
        commands.replace_requested.emit, (_replace_key(),), lambda: no_workflow() or _linked_task(window),
    )  # fmt: skip
    press = partial(_press, window)
    for id, words, run, keys, scope, why_not in (
        ("edit", translate("Commands", "Edit the cell"), press(Qt.Key.Key_F2), ("F2",), Scope.TABLE, no_target),
        ("clear", translate("Commands", "Empty the cells"), commands.clear, ("Del", "Backspace"), Scope.CELLS, no_cell),
        (
            "copy",
            translate("Commands", "Copy the cells, or the rows"),
            commands.copy,
            ("Ctrl+C",),
            Scope.TABLE,
            no_target,
        ),
        (
            "copy names",
            translate("Commands", "Copy with the names of the fields"),
            commands.copy_with_names,
            ("Ctrl+Shift+C",),
            Scope.TABLE,
            no_target,
        ),
        ("paste", translate("Commands", "Paste into the cells"), commands.paste, ("Ctrl+V",), Scope.TABLE, no_cell),
        ("fill", translate("Commands", "Fill down"), commands.fill_down, ("Ctrl+D",), Scope.CELLS, no_cell),
        (
            "whole rows",
            translate("Commands", "Select all cells of the rows"),
            table.block.take_whole_rows,
            ("Shift+Space",),
            Scope.CELLS,
            no_cell,
        ),
    ):
        yield Command(
            f"cells.{id}", section, _words(words), run, keys, why_not, makes_shortcut=False, scope=scope,
            for_tasks=True, fixed=keys,
        )  # fmt: skip


def _of_details(window: MainWindow) -> Iterator[Command]:
    reasons = _no_task(window), partial(_no_task_in_pane, window), partial(_no_shown_task, window)
    return detail_commands(window, *reasons)


def _of_undo(window: MainWindow) -> Iterator[Command]:
    actions = window.undo_actions
    for id, action, row_keys in (("undo.undo", actions.undo, ("Backspace",)), ("undo.redo", actions.redo, ())):
        made = of_action(id, Section.UNDO, action, row_keys)
        yield replace(made, fixed=tuple(key for key in made.keys if key not in row_keys))
    yield of_action("undo.history", Section.UNDO, actions.history)


def _of_workflows(window: MainWindow) -> Iterator[Command]:
    menu, section = window.filter_bar.more.workflows, Section.WORKFLOW
    yield Command(
        "workflow.edit", section, _words(translate("Commands", "Edit workflow")), menu.edit_requested.emit, (EDIT_KEY,)
    )
    # It asks the server itself, so it does not wait until the menu was opened once.
    yield Command("workflow.new", section, _words(translate("Commands", "New workflow")), menu.new_requested.emit)
    for id, action in (
        ("workflow.from file", menu.from_file),
        ("workflow.rename", menu.rename),
        ("workflow.duplicate", menu.duplicate),
        ("workflow.archive", menu.archive),
        ("workflow.delete", menu.delete),
    ):
        yield of_action(id, section, action)
    undo = of_action("workflow.undo", section, menu.undo)
    yield Command(undo.id, section, undo.words, undo.run, (UNDO_KEY,), undo.why_not)


def _of_window(window: MainWindow, requests: Requests, languages: Sequence[tuple[str, str]]) -> Iterator[Command]:
    section, status = Section.WINDOW, window.status
    for id, words, run, keys in (
        (PALETTE, translate("Commands", "All commands"), lambda: window.palette_requested.emit(), (PALETTE_KEY,)),
        (GO, translate("Commands", "Go to a view or workflow"), requests.go.emit, ("G",)),
        ("window.change keys", translate("Commands", "Change keys"), requests.change_keys.emit, ()),
        ("window.menu", translate("Commands", "Open the menu"), requests.menu.emit, ("F10",)),
        (KEYS, translate("Commands", "All keys"), lambda: window.keys_requested.emit(), (KEYS_KEY,)),
        ("window.refresh", translate("Commands", "Refresh"), window.refresh_requested.emit, ("F5", "Ctrl+R")),
        ("window.next", translate("Commands", "Next region"), lambda: window.go_to_region(1), ("F6",)),
        ("window.previous", translate("Commands", "Previous region"), lambda: window.go_to_region(-1), ("Shift+F6",)),
        ("window.view", translate("Commands", "View options"), status.view_clicked.emit, ()),
        ("window.daily", translate("Commands", "Back up every day: on or off"), status.daily_backups_toggled.emit, ()),
        ("window.close", translate("Commands", "Close the window"), window.close, ("Ctrl+Q", "Ctrl+W")),
    ):
        yield Command(id, section, _words(words), run, keys)
    yield from appearance_commands(requests)
    yield from language_commands(requests, languages)
    yield Command(
        "window.accounts", section, _words(translate("Commands", "Accounts and backups")), status.account_clicked.emit,
        more_words=translate("Commands", "connect to a server by an invitation, API key, sign in, another workspace"),
    )  # fmt: skip
    yield Command(
        "window.share", section, _words(translate("Commands", "Share this workspace")), requests.share.emit, (),
        lambda: requests.why_not_share(), more_words=translate("Commands", "invite people, invitation, API keys, team"),
    )  # fmt: skip
    words = translate("Commands", "Tasks that can't be shown")
    yield Command("window.unreadable", section, _words(words), status.unreadable_clicked.emit, (), status.why_all_shown)
    yield of_action("window.tell difference", section, window.task_actions.tell_difference)
    yield of_action("window.share presence", section, window.task_actions.share_presence)
