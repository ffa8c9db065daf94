"""Commands for the tasks that are meant: a stage, a person, the field that is missing, and the actions by number."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, Field, FieldKind, WorkflowSchema
from flowdash_desktop.ui.commands.command import Command, Section
from flowdash_desktop.ui.detail.activity.action_button import DIGITS, action_keys
from flowdash_desktop.ui.detail.activity.action_texts import actions_load, no_such_action
from flowdash_desktop.ui.table.cells.cell_texts import is_edited_in_cell
from flowdash_desktop.ui.table.events import AddFiles

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from flowdash_desktop.ui.detail.activity.action_button import ActionButton
    from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
ACTION = "action."
"""How the ids of the actions begin: the palette lists these by their names."""
FOR_PANE = (ACTION, "details.")
"""How the ids of the commands begin that act on the task in the pane, whichever that is."""


def task_commands(window: MainWindow, no_target: Callable[[], str], no_task: Callable[[], str]) -> Iterator[Command]:
    """Make them.

    Args:
        window: whose table has the tasks.
        no_target: why there is no task of the table to act on, ``""`` where there is one.
        no_task: the same for the task in the pane.
    """
    section, target = Section.TASKS, window.table.target
    yield Command(
        "tasks.select", section, lambda: translate("Commands", "Select the task, or take it out"), target.turn_pick,
        ("X",), no_target, for_tasks=True,
    )  # fmt: skip
    for id, words, key, name in (
        ("tasks.stage", translate("Commands", "Set the stage"), "S", STAGE),
        ("tasks.assign", translate("Commands", "Assign to somebody"), "A", ASSIGNED_TO),
    ):
        yield Command(
            id, section, partial(str, words), partial(_choose, window, name), (key,),
            _first_of(no_target, partial(_why_fixed, window, name)), for_tasks=True,
            count=partial(target_count, window),
        )  # fmt: skip
    yield Command(
        "tasks.edit", section, lambda: translate("Commands", "Edit the first field that is missing"),
        partial(_edit_missing, window), ("E",), _first_of(no_target, partial(_nothing_to_edit, window)), for_tasks=True,
    )  # fmt: skip
    yield Command(
        "tasks.add files", section, lambda: translate("Commands", "Add files"), partial(_add_files, window), (),
        _first_of(no_target, partial(_no_file_field, window)), for_tasks=True,
    )  # fmt: skip
    for digit in range(1, DIGITS + 1):
        yield Command(
            f"{ACTION}{digit}", Section.ACTIONS, partial(_action_words, window, digit),
            partial(_press_action, window, digit), (action_keys(digit).toString(), str(digit)),
            _first_of(no_task, partial(_why_no_action, window, digit)), makes_shortcut=False, for_tasks=True,
            fixed=(action_keys(digit).toString(), str(digit)), count=partial(_count_of, window, digit),
        )  # fmt: skip


def _first_of(*reasons: Callable[[], str]) -> Callable[[], str]:
    """The first of some reasons that says something."""
    return lambda: next(filter(None, (reason() for reason in reasons)), "")


# Stage and person


def _field(window: MainWindow, name: str) -> Field:
    schema = window.model.schema
    return schema.stage_field if name == STAGE else schema.assigned_to_field


def _why_fixed(window: MainWindow, name: str) -> str:
    field = _field(window, name)
    if is_edited_in_cell(field, window.model.schema):
        return ""
    return translate("Commands", "{field} can't be changed here").format(field=field.name)


def _choose(window: MainWindow, name: str) -> None:
    """Let the person choose a value for the tasks that are meant, in a list at their row."""
    # Not imported above: the first rows do not wait for popups.
    from flowdash_desktop.ui.table.models.field_choices import offered
    from flowdash_desktop.ui.table.setting_menu import open_list

    table, field = window.table, _field(window, name)
    index = table.currentIndex()
    table.scrollTo(index)
    row, column = index.row(), table.tasks.column(field.name)
    cell = table.tasks.index(row, table.header.first_section() if table.isColumnHidden(column) else column)
    seen = table.visualRect(cell)
    area = seen.intersected(table.viewport().rect())
    spot = area if not area.isEmpty() else QRect(QPoint(0, seen.top()), seen.size())
    at = QRect(table.viewport().mapToGlobal(spot.topLeft()), spot.size())
    open_list(table, index, field, offered(table.theme, field, table.tasks.schema), at, window.undo_actions.tell_next)


# What is missing


def _blank(window: MainWindow) -> list[Field]:
    """The blank fields of the current task that can be edited, in the order of their columns, required ones first."""
    table = window.table
    row, schema = table.tasks.shown.row_at(table.currentIndex().row()), window.model.schema
    if row is None:
        return []
    header, values = table.header, row.shown.task.values
    order = map(table.tasks.field, map(header.logicalIndex, range(header.count())))
    blank = [field for field in order if values.get(field.name) in (None, "", ())]
    blank.sort(key=lambda field: not field.required)  # stable: else as the columns stand
    return [field for field in blank if _is_edited(schema, field)]


def _is_edited(schema: WorkflowSchema, field: Field) -> bool:
    """True for a field that is edited in its cell, and for one of required files, which are in the pane."""
    return is_edited_in_cell(field, schema) or (field.required and field.kind is FieldKind.FILE)


def _is_in_pane(window: MainWindow) -> bool:
    """True where the pane shows the current task."""
    return window.has_detail and not window.shows_new_task and window.detail.task == window.table.current_task


def _missing(window: MainWindow) -> Field | QWidget | None:
    """A required field that is blank; an open item that an action needs; any blank field; any open item."""
    blank = _blank(window)
    field = blank[0] if blank else None
    item = window.detail.activity.next_item if _is_in_pane(window) else None
    if item is None or (field is not None and field.required):
        return field
    return item if field is None or window.detail.activity.needs_items else field


def _nothing_to_edit(window: MainWindow) -> str:
    if _missing(window) is not None:
        return ""
    if _is_in_pane(window) and window.detail.activity.awaits_items:
        return translate("Commands", "The checklist is not read yet")
    return translate("Commands", "Nothing is missing")


def _edit_missing(window: MainWindow) -> None:
    """Go to the field in its cell; a hidden column, files and the checklist are in the pane."""
    missing = _missing(window)
    if isinstance(missing, Field):
        _edit_field(window, missing)
    elif missing is not None:
        window.open_side()
        window.detail.focus_part(missing)


def _edit_field(window: MainWindow, field: Field) -> None:
    table = window.table
    key = table.current_task
    if key is None:
        return
    table.mode.enter_cell(for_one_edit=True)
    table.target.point_at(table.currentIndex())
    if field.kind is FieldKind.FILE or not table.editing.edit_cell(key, field.name):
        table.mode.leave_cell()
        window.open_side()
        window.detail.focus_field(field.name)


# Files


def _file_field(window: MainWindow) -> Field | None:
    """The first field of the workflow that files can be added to."""
    fields = (field for field in window.model.schema.columns if field.kind is FieldKind.FILE)
    return next((field for field in fields if field.editable), None)


def _no_file_field(window: MainWindow) -> str:
    if _file_field(window) is not None:
        return ""
    return translate("Commands", "This workflow has no field that files can be added to")


def _add_files(window: MainWindow) -> None:
    """Let the person choose files for the first field that takes some."""
    field, key = _file_field(window), window.table.current_task
    if field is not None and key is not None:
        window.table.commands.add_files_requested.emit(AddFiles(key, field.name))


# Actions


def _button(window: MainWindow, digit: int) -> ActionButton | None:
    if window.shows_start or not window.has_detail:
        return None
    return next((b for b in window.detail.header.action_bar.buttons if b.digit == digit), None)


def _count_of(window: MainWindow, digit: int) -> int:
    """On how many of the selected tasks the action with a digit acts."""
    button = _button(window, digit)
    return button.count if button is not None else 1


def target_count(window: MainWindow) -> int:
    """How many tasks a command on the table acts on."""
    return window.table.target.count() if window.table.target.has_several() else 1


def _action_words(window: MainWindow, digit: int) -> str:
    button = _button(window, digit)
    return button.action.name if button else translate("Commands", "Action {number}").format(number=digit)


def _why_no_action(window: MainWindow, digit: int) -> str:
    if window.shows_start:
        return no_such_action(digit)
    return window.detail.header.action_bar.why_not(digit) if window.has_detail else actions_load()


def _press_action(window: MainWindow, digit: int) -> None:
    window.table.scrollTo(window.table.currentIndex())
    button = _button(window, digit)
    if button is not None and button.action.confirmation:
        window.open_side()  # in a narrow window the question would be asked out of sight
    window.detail.header.action_bar.press_digit(digit)
