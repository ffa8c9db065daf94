"""The part of the context menu that sets a stage, an assignee, or the field of the cell, of one task or of many."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QMenu

from flowdash_desktop.domain.schema import Field, FieldKind
from flowdash_desktop.ui.table.bulk_edit import count_at, count_words, set_value
from flowdash_desktop.ui.table.cells.cell_texts import is_edited_in_cell
from flowdash_desktop.ui.table.models.field_choices import offered
from flowdash_desktop.ui.widgets import Choice, ChoicePopup
from flowdash_desktop.ui.widgets.marks import AVATAR, paint_avatar, paint_dot
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.rows.rows_view import TaskRowsView

_MOST = 14
"""So many choices stand in a menu; more are found in a list that narrows as one types."""
_LETTERS = 48


def add_settings(menu: QMenu, view: TaskRowsView, index: QModelIndex) -> None:
    """Offer to set the stage, the assignee and the cell's field of the tasks that are meant."""
    count = count_at(view, index)
    _add_stage_and_assignee(menu, view, index, count)
    field, can_edit = view.tasks.field(index.column()), view.tasks.can_edit(index.column())
    if field.kind is FieldKind.CHECKBOX and can_edit:
        _add_ticks(menu, view, index, count)
    else:
        _add_edit(menu, view, index, count)


def _add_stage_and_assignee(menu: QMenu, view: TaskRowsView, index: QModelIndex, count: int) -> None:
    schema, several, how_many = view.tasks.schema, count > 1, count_words(count)
    stage = (
        translate("TaskTable", "Set stage of {tasks}").format(tasks=how_many)
        if several
        else translate("TaskTable", "Set stage")
    )
    assign = (
        translate("TaskTable", "Assign {tasks} to").format(tasks=how_many)
        if several
        else translate("TaskTable", "Assign to")
    )
    for field, words, icon in ((schema.stage_field, stage, "flow"), (schema.assigned_to_field, assign, "user")):
        if is_edited_in_cell(field, schema):
            _add_choices(menu, view, index, field, words, view.theme.icon(icon))


def _add_edit(menu: QMenu, view: TaskRowsView, index: QModelIndex, count: int) -> None:
    """Offer to edit the cell's field. Where it is the stage or the assignee of several tasks, that is said above."""
    schema, several = view.tasks.schema, count > 1
    field = view.tasks.field(index.column())
    is_alone = field.kind is FieldKind.UNIQUE_ID or not several
    words = translate("TaskTable", "Edit {field}") if is_alone else translate("TaskTable", "Set {field} of {tasks}…")
    words = words.format(field=_menu_name(field), tasks=count_words(count))
    edit = menu.addAction(view.theme.icon("pencil"), words)
    edit.setShortcut("F2")
    edit.setShortcutVisibleInContextMenu(True)
    edit.setEnabled(view.tasks.can_edit(index.column()) and field.kind is not FieldKind.CHECKBOX)
    edit.setVisible(not (several and field in (schema.stage_field, schema.assigned_to_field)))
    key = view.tasks.shown.key(index.row())
    edit.triggered.connect(lambda: _edit(view, view.tasks.index(view.tasks.shown.row(key), index.column())))


def _add_ticks(menu: QMenu, view: TaskRowsView, index: QModelIndex, count: int) -> None:
    """Offer each value of a checkbox: several tasks have no value in common that a tick would change."""
    field = view.tasks.field(index.column())
    several = (
        (True, translate("TaskTable", "Tick {field} of {tasks}")),
        (False, translate("TaskTable", "Untick {field} of {tasks}")),
        (None, translate("TaskTable", "Set {field} of {tasks} to blank")),
    )
    one = (
        (True, translate("TaskTable", "Tick {field}")),
        (False, translate("TaskTable", "Untick {field}")),
        (None, translate("TaskTable", "Set {field} to blank")),
    )
    for value, text in several if count > 1 else one:
        if value is None and field.required:
            continue
        action = menu.addAction(text.format(field=_menu_name(field), tasks=count_words(count)))
        action.triggered.connect(lambda _=False, v=value: set_value(view, index, field, v))


def _menu_name(field: Field) -> str:
    """The name of a field as menus show it: short, and without a mnemonic."""
    return short(field.name, _LETTERS).replace("&", "&&")


def _edit(view: TaskRowsView, index: QModelIndex) -> None:
    """Open the editor of a cell; what is selected stays."""
    if index.isValid():
        view.edit(index)


def _add_choices(menu: QMenu, view: TaskRowsView, index: QModelIndex, field: Field, words: str, icon: QIcon) -> None:
    choices = offered(view.theme, field, view.tasks.schema)
    if len(choices) > _MOST:
        action = menu.addAction(icon, f"{words}…")
        action.triggered.connect(lambda: open_list(view, index, field, choices, QRect(menu.pos(), QSize(1, 1))))
        return
    submenu = menu.addMenu(icon, words)
    for choice in choices:
        action = submenu.addAction(_icon(view, choice), short(choice.text, _LETTERS).replace("&", "&&"))
        action.triggered.connect(lambda _=False, value=choice.value: set_value(view, index, field, value))


def open_list(
    view: TaskRowsView,
    index: QModelIndex,
    field: Field,
    choices: list[Choice],
    at: QRect,
    before: Callable[[], None] = lambda: None,
) -> None:
    """Let the person choose a value for the task of a row, and for all selected ones where it is one of several.

    Args:
        view: the table.
        index: a cell of the row.
        field: gets the value.
        choices: what is offered.
        at: where the list hangs on, on the screen.
        before: called when a value is chosen, before it is asked for.
    """
    here = QPersistentModelIndex(index)
    popup = ChoicePopup(view.theme, view)
    popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    popup.setAccessibleName(field.name)
    popup.set_choices(choices)

    def choose(value: str | None) -> None:
        popup.close()
        before()
        set_value(view, view.tasks.index(here.row(), here.column()), field, value)

    popup.chosen.connect(choose)
    popup.show_below(at)


def _icon(view: TaskRowsView, choice: Choice) -> QIcon:
    """The dot of a stage, or the avatar of a person."""
    avatar = choice.avatar
    if choice.dot is None and avatar is None:
        return QIcon()
    ratio = view.devicePixelRatioF()
    pixmap = QPixmap(QSize(AVATAR, AVATAR) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    if choice.dot is not None:
        paint_dot(painter, view.theme, QRect(0, 0, AVATAR, AVATAR), choice.dot)
    elif avatar is not None:
        paint_avatar(painter, view.theme, QRect(0, 0, AVATAR, AVATAR), avatar, choice.text)
    painter.end()
    return QIcon(pixmap)
