"""What can be done to columns, as a menu: of the header, and below *Columns and order* in that of a task."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QCursor, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from flowdash_desktop.domain.table import SortBy

if TYPE_CHECKING:
    from flowdash_desktop.ui.table.header.header import TaskHeader
from flowdash_desktop.ui.filter_bar.picker import level_words
from flowdash_desktop.ui.widgets import Choice, ChoicePopup
from flowdash_desktop.ui.widgets.press_outside import MenuPresses
from flowdash_desktop.ui.widgets.text import short

translate = QCoreApplication.translate

_LETTERS, _MOST = 80, 40
"""So many letters of a name stand in a menu; and so many columns, more are found in a list that narrows by typing."""
_CHOOSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _label(name: str) -> str:
    """A name as a menu shows it: an ampersand would mark a key."""
    return short(name, _LETTERS).replace("&", "&&")


class StayOpenMenu(QMenu):
    """A menu that stays open while its check boxes are changed: several columns are hidden in one go."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Change the check box under the pointer."""
        if not self._toggled(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change the current check box."""
        if event.key() not in _CHOOSES or not self._toggled(self.activeAction()):
            super().keyPressEvent(event)

    @staticmethod
    def _toggled(action: QAction | None) -> bool:
        if action is None or not action.isCheckable() or not action.isEnabled():
            return False
        action.trigger()
        return True


class ColumnMenu(StayOpenMenu):
    """What can be done to one column, and below ``columns`` the list of all.

    Args:
        header: whose columns they are.
        section: the column's logical index, -1 for none.
        parent: the owner; the header if not given.
    """

    def __init__(self, header: TaskHeader, section: int, parent: QWidget | None = None) -> None:
        super().__init__(parent or header)
        MenuPresses(self)
        self._header = header
        self._columns: dict[int, QAction] = {}
        field = header.field(section)
        if field is not None:
            self._add_sorting(field.name)
        if header.sort:
            self.addAction(translate("TaskHeader", "Clear sorting")).triggered.connect(
                lambda: header.sort_requested.emit(())
            )
        self._add_grouping(section)
        self.addSeparator()
        if field is not None:
            self._add_widths(section, field.name)
        self._add_freezing()
        self.addAction(translate("TaskHeader", "Reset columns")).triggered.connect(header.reset_requested)
        self.addSeparator()
        self.columns = StayOpenMenu(self)
        self.columns.setTitle(translate("TaskHeader", "Show columns"))
        self.columns.setIcon(header.theme.icon("eye"))
        self.addMenu(self.columns)
        self.columns.addAction(translate("TaskHeader", "All columns")).triggered.connect(self._show_all)
        self.columns.addSeparator()
        if header.count() > _MOST:
            choose = self.columns.addAction(translate("TaskHeader", "Choose columns…"))
            choose.triggered.connect(lambda: open_column_list(header, QCursor.pos()))
            return
        for visual in range(header.count()):
            self._add_column(header.logicalIndex(visual))
        self._show_which_stay()

    def _add_sorting(self, name: str) -> None:
        header, label, icon = self._header, _label(name), self._header.theme.icon
        up = self.addAction(icon("sort-asc"), translate("TaskHeader", "Sort by {field}, ascending").format(field=label))
        up.triggered.connect(lambda: header.sort_requested.emit((SortBy(name),)))
        down = self.addAction(
            icon("sort-desc"), translate("TaskHeader", "Sort by {field}, descending").format(field=label)
        )
        down.triggered.connect(lambda: header.sort_requested.emit((SortBy(name, descending=True),)))
        if header.sort and all(by.field != name for by in header.sort):
            also = self.addAction(translate("TaskHeader", "Then sort by {field}").format(field=label))
            also.triggered.connect(lambda: header.sort_requested.emit((*header.sort, SortBy(name))))

    def _add_grouping(self, section: int) -> None:
        header = self._header
        for by in header.groupings(section):
            if by not in header.grouping:
                words = translate("TaskHeader", "Group by {field}").format(field=_label(level_words(by)))
                group = self.addAction(header.theme.icon("group"), words)
                group.triggered.connect(lambda _=False, by=by: header.group_requested.emit((by,)))
                if len(header.grouping) == 1 and by.field != header.grouping[0].field:
                    words = translate("TaskHeader", "Then group by {field}").format(field=_label(level_words(by)))
                    both = (*header.grouping, by)
                    self.addAction(words).triggered.connect(
                        lambda _=False, both=both: header.group_requested.emit(both)
                    )
        if header.grouping:
            self.addAction(translate("TaskHeader", "No groups")).triggered.connect(
                lambda: header.group_requested.emit(())
            )
            self.addAction(translate("TaskHeader", "Collapse all groups")).triggered.connect(
                lambda: header.collapse_requested.emit(True)
            )
            self.addAction(translate("TaskHeader", "Expand all groups")).triggered.connect(
                lambda: header.collapse_requested.emit(False)
            )

    def _add_widths(self, section: int, name: str) -> None:
        header, label = self._header, _label(name)
        fit = self.addAction(translate("TaskHeader", "Fit {field} to its contents").format(field=label))
        fit.triggered.connect(lambda: header.fit_requested.emit((section,)))
        self.addAction(translate("TaskHeader", "Fit all columns")).triggered.connect(
            lambda: header.fit_requested.emit((*header.shown_sections(),))
        )
        left, right = translate("TaskHeader", "Move {field} left"), translate("TaskHeader", "Move {field} right")
        if header.isRightToLeft():
            left, right = right, left
        first = next(header.shown_sections(), section)
        last = next(header.shown_sections(from_end=True), section)
        for step, words, end in ((-1, left, first), (1, right, last)):
            move = self.addAction(words.format(field=label))
            move.setEnabled(section != end)
            move.triggered.connect(lambda _=False, step=step: header.move_column(section, step))
        hide = self.addAction(translate("TaskHeader", "Hide {field}").format(field=label))
        hide.setEnabled(header.visible_count() > 1)
        hide.triggered.connect(lambda: header.show_column(section, False))

    def _add_freezing(self) -> None:
        freeze = self.addAction(translate("TaskHeader", "Freeze the first column"))
        freeze.setCheckable(True)
        freeze.setChecked(self._header.freezes_first)
        freeze.toggled.connect(self._header.set_freezes_first)

    def _add_column(self, section: int) -> None:
        field = self._header.field(section)
        if field is None:
            return
        action = self._columns[section] = self.columns.addAction(_label(field.name))
        action.setCheckable(True)
        action.setChecked(not self._header.isSectionHidden(section))
        action.toggled.connect(lambda on: self._show_column(section, on))

    def _show_column(self, section: int, on: bool) -> None:
        self._header.show_column(section, on)
        self._show_which_stay()

    def _show_all(self) -> None:
        self._header.show_all()
        for action in self._columns.values():
            action.setChecked(True)

    def _show_which_stay(self) -> None:
        """The last visible column can't be hidden."""
        for section, action in self._columns.items():
            action.setEnabled(self._header.isSectionHidden(section) or self._header.visible_count() > 1)


def open_column_list(header: TaskHeader, at: QPoint) -> ChoicePopup:
    """Let the person tick the columns that are shown, in a list that narrows as one types.

    Args:
        header: whose columns they are.
        at: a point of the screen where the list hangs on.
    """
    fields = header.fields()
    shown = {*header.shown_sections()}
    title = translate("TaskHeader", "Show columns")
    choices = [Choice(section, fields[section].name) for section in map(header.logicalIndex, range(len(fields)))]
    popup = ChoicePopup.opened(header.theme, header, QRect(at, QSize(1, 1)), title, choices, shown, multiple=True)
    popup.keeps_one = True
    popup.chosen.connect(partial(_show_chosen, header))
    return popup


def _show_chosen(header: TaskHeader, chosen: tuple[int, ...]) -> None:
    wanted, shown = {*chosen}, {*header.shown_sections()}
    for section in wanted - shown:
        header.show_column(section, True)
    for section in shown - wanted:
        header.show_column(section, False)
