"""The main window: it puts the panes together and knows nothing of what they show."""

from __future__ import annotations

import asyncio
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from flowdash_desktop import APP_NAME
from flowdash_desktop.ui.commands.task_finder import TaskFinder
from flowdash_desktop.ui.filter_bar import FilterBar
from flowdash_desktop.ui.pane_actions import PaneActions
from flowdash_desktop.ui.start.file_drops import FileDrops
from flowdash_desktop.ui.status_bar import StatusBar
from flowdash_desktop.ui.table.empty_states import TableStack
from flowdash_desktop.ui.table.models.task_table_model import TaskTableModel
from flowdash_desktop.ui.table.view import TaskTableView
from flowdash_desktop.ui.task_actions import TaskActions
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.undo_actions import UndoActions
from flowdash_desktop.ui.widgets.focus.button_keys import ButtonKeys
from flowdash_desktop.ui.widgets.focus.focus_return import FocusReturn
from flowdash_desktop.ui.widgets.focus.focus_rings import FocusRings
from flowdash_desktop.ui.widgets.screen_fit import ScreenFit, fit_on_screen
from flowdash_desktop.ui.widgets.side.side_splitter import SideSplitter
from flowdash_desktop.ui.widgets.toasts.banner import Banner
from flowdash_desktop.ui.widgets.toasts.toasts import Toasts
from flowdash_desktop.ui.window_activity import Attention

if TYPE_CHECKING:
    from flowdash_desktop.ui.detail.creation.new_task import NewTaskPane
    from flowdash_desktop.ui.detail.pane import DetailPane
    from flowdash_desktop.ui.detail.sections import PaneSection
    from flowdash_desktop.ui.start.page import StartPage
    from flowdash_desktop.ui.triage.mode import TriageMode
    from flowdash_desktop.ui.undo_history import UndoHistoryPanel
    from flowdash_desktop.ui.viewer.quick_look import QuickLook

_SIZE = QSize(1440, 900)
_LEAST_SIZE = QSize(470, 280)
_FORM_BUTTONS = 56
_ONE_TOAST = 60
"""The room for one toast at least, whatever it covers."""
_ROOM_FOR_CHIPS = 560


class MainWindow(QMainWindow):
    """Filter bar, table and pane, status bar, and toasts over the bottom edge of the table.

    Signals:
        close_requested: the person wants to close it; whoever runs the app does so when all is put away.
        refresh_requested: F5 or the button.
        export_requested: write tasks to a file.
        import_requested(object): make tasks, on the start page a workflow, of a file: its path, None to ask for it.
        paste_requested: make tasks of the rows in the clipboard.
        files_shown(ShownTask): the pane shows the files of a task, None for none.
        look_requested(object): show the files of the current task, beginning with one of them, or None for the first.
        palette_requested: show all commands, to find one by typing.
        keys_requested: show all keys.
    """

    close_requested = Signal()
    refresh_requested = Signal()
    export_requested = Signal()
    import_requested = Signal(object)
    paste_requested = Signal()
    look_requested = Signal(object)
    palette_requested = Signal()
    keys_requested = Signal()
    files_shown = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._may_close = self._keeps_chips_line = False
        self.attention, self.finder = Attention(self), TaskFinder(self)
        ButtonKeys(self)
        FocusRings(self)
        ScreenFit(self)
        self.filter_bar = FilterBar(theme)
        self.welcome = Banner(theme)
        self.notice = Banner(theme)
        self.held = Banner(theme)
        self.progress = Banner(theme)
        self.model = TaskTableModel(self)
        self.table = TaskTableView(theme, self.model)
        self.stack = TableStack(theme, self.table)
        self.status = StatusBar(theme)
        self.side = QStackedWidget()
        central = self._central = QWidget(self)
        self._splitter = SideSplitter(theme, self.stack, self.side, central)
        self._splitter.sheet_changed.connect(self.filter_bar.offer_details)
        self._splitter.side_closed.connect(self._side_closed)
        self.filter_bar.details_requested.connect(self._enter_side)
        self._opened_for_new_task = False
        layout = QVBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self._splitter, 1)
        self._toasts = Toasts(central, self._toast_area, (self.progress, self.held, self.notice, self.welcome))
        layout.addWidget(self.status)
        self.setCentralWidget(central)
        self._toasts.watch(self._splitter, self.stack, self.table.viewport())
        self._toasts.avoided = self._in_use
        self._toasts.covered.connect(self.table.room.set_covered)
        self.table.told.connect(self.notice.show_notice)
        self.resize(_SIZE)
        self.setMinimumSize(_LEAST_SIZE)
        self.focus_return = FocusReturn(self, self._go_home, self.status)
        self.stack.take_focus()
        self.undo_actions = UndoActions(theme, self)
        self.undo_action, self.redo_action = self.undo_actions.undo, self.undo_actions.redo
        self.pane_actions = PaneActions(self, self._splitter, self.enter_table, self._enter_side, self._go_to_section)
        self.task_actions = TaskActions(self)
        of = self.task_actions
        more = of.assign, of.duplicate, of.mark, of.bring_back, self.pane_actions.look
        self.table.commands.more_actions = (*more, *self.undo_actions.all)
        self.pane_actions.look.triggered.connect(lambda: self.look_requested.emit(None))
        self.table.commands.look_requested.connect(lambda: self.look_requested.emit(None))
        self.status.refresh_clicked.connect(self.refresh_requested)
        self.filter_bar.leave_down.connect(self.enter_table)
        self.filter_bar.export_requested.connect(self.export_requested)
        self.filter_bar.import_requested.connect(lambda: self.import_requested.emit(None))
        self.filter_bar.more.all_commands.triggered.connect(self.palette_requested)
        self.filter_bar.more.all_keys.triggered.connect(self.keys_requested)
        start, shown = lambda on: self.start.set_over(on), lambda: self.model.schema.workflow.id
        drops = FileDrops(self, lambda: self.shows_start, shown, start)
        for signal in (drops.dropped, self.table.drops.list_dropped, self.stack.import_requested):
            signal.connect(self.import_requested)
        drops.told.connect(self.notice.show_notice)
        for part in (self.filter_bar, self.stack, self.table.commands):
            part.paste_requested.connect(self.paste_requested)
        self.stack.currentChanged.connect(self._page_changed)
        self.filter_bar.group_requested.connect(self.table.ordering.group_by)
        self.table.ordering.grouped.connect(self.filter_bar.set_grouping)
        self.show_title("")

    def show_title(self, workflow: str) -> None:
        """Name the window after the workflow that is shown."""
        self.setWindowTitle(f"{workflow} - {APP_NAME}" if workflow else APP_NAME)

    def show_history(self, undo: str, redo: str) -> None:
        """Name what *Undo* and *Redo* would do; ``""`` for nothing."""
        self.undo_actions.show_words(undo, redo)

    # The panes at the side take longer to load and to make than all that a person sees first, so each is made when it
    # is first asked for. That is why their modules are not imported above.

    @cached_property
    def detail(self) -> DetailPane:
        """The pane of the current task."""
        from flowdash_desktop.ui.detail.pane import DetailPane

        pane = DetailPane(self.theme)
        pane.header.add_to_menu((self.task_actions.duplicate, *self.undo_actions.all))
        pane.header.add_places(self.pane_actions)
        pane.close_requested.connect(self._splitter.close_side)
        pane.files.view_requested.connect(self.look_requested)
        pane.file_target.list_dropped.connect(self.import_requested)
        pane.files.changed.connect(self.files_shown)
        self.pane_actions.arrange(pane.sections)
        self.side.addWidget(pane)
        return pane

    @cached_property
    def new_task(self) -> NewTaskPane:
        """The pane of a new task."""
        from flowdash_desktop.ui.detail.creation.new_task import NewTaskPane

        pane = NewTaskPane(self.theme)
        pane.file_target.list_dropped.connect(self.import_requested)
        self.side.addWidget(pane)
        return pane

    @cached_property
    def start(self) -> StartPage:
        """What there is to begin with, where no workflow is shown."""
        from flowdash_desktop.ui.start.page import StartPage

        return StartPage(self.theme, self.stack)

    @property
    def shows_start(self) -> bool:
        """The start page is all that the window shows."""
        return "start" in self.__dict__ and self.stack.currentWidget() is self.start

    def show_start(self) -> None:
        """Show the start page in the place of all that belongs to a workflow."""
        self.stack.show_page(self.start)
        self.show_title("")

    def _page_changed(self) -> None:
        """Filter bar, pane and viewer belong to a workflow."""
        if self.shows_start and self.shows_viewer:
            self.quick_look.close()
        self.filter_bar.setVisible(not self.shows_start)
        self._splitter.put_away(self.shows_start)

    @cached_property
    def undo_history(self) -> UndoHistoryPanel:
        """The list of what was done."""
        from flowdash_desktop.ui.undo_history import UndoHistoryPanel

        return UndoHistoryPanel(self.theme, self._central, self.stack)

    @property
    def shows_viewer(self) -> bool:
        """The viewer is open, over the table or in a window of its own."""
        return "quick_look" in self.__dict__ and self.quick_look.is_open

    @cached_property
    def quick_look(self) -> QuickLook:
        """The viewer of attachments, closed at first."""
        from flowdash_desktop.ui.viewer.quick_look import QuickLook

        look = QuickLook(self.theme, self._central, self.stack, self.focus_return)
        look.opened.connect(self._toasts.raise_all)
        return look

    @cached_property
    def triage(self) -> TriageMode:
        """One task large with its files in the place of the table, off at first."""
        from flowdash_desktop.ui.triage.mode import TriageMode

        parts = self.filter_bar, self._splitter, lambda: self.detail, lambda: self.quick_look
        return TriageMode(self.theme, self, *parts)

    async def make_panes(self) -> None:
        """Make both, one in each turn of the loop."""
        for pane in (lambda: self.detail, lambda: self.new_task):
            pane()
            await asyncio.sleep(0)

    def show_detail(self) -> None:
        """Put the detail pane at the side, and give the focus back where the form of a new task closes.

        A sheet that was opened for a new task closes with that one.
        """
        for_new_task, self._opened_for_new_task = self._opened_for_new_task and self.shows_new_task, False
        before = self.side.currentWidget()
        if before is self.detail:
            return  # nothing closes, so the focus stays
        with self.focus_return.closing(before or self.side):
            self.side.setCurrentWidget(self.detail)
            if for_new_task:
                self._splitter.close_side()

    def open_side(self) -> None:
        """Let the pane at the side be seen, also where there is no room for it beside the table."""
        self._splitter.open_side()
        self._toasts.raise_all()

    @property
    def has_detail(self) -> bool:
        """The pane of the current task is made."""
        return "detail" in self.__dict__

    @property
    def shows_new_task(self) -> bool:
        """The pane of a new task is at the side."""
        return "new_task" in self.__dict__ and self.side.currentWidget() is self.new_task

    def show_new_task(self) -> None:
        """Put the pane of a new task at the side, and let it be seen."""
        self._opened_for_new_task = not self._splitter.shows_side
        self.focus_return.opening(self.new_task)
        self.side.setCurrentWidget(self.new_task)
        self.open_side()

    def arrangement(self) -> tuple[bytes, tuple[int, ...]]:
        """Size and place of the window, and of its pane the widths in a narrow and a wide one, the height below the
        table and the width in triage mode, to be kept."""
        sizes = (*self._splitter.side_widths(), self._splitter.below_height, self._splitter.leading_width)
        return bytes(self.saveGeometry().data()), sizes

    def restore(self, geometry: bytes, widths: tuple[int, ...]) -> None:
        """Take size, place and widths as they were left."""
        self.restoreGeometry(QByteArray(geometry))
        fit_on_screen(self)
        if len(widths) >= 2:
            self._splitter.set_side_widths(widths[0], widths[1])
            self._splitter.below_height, self._splitter.leading_width = (*widths[2:4], 0, 0)[:2]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the line of the chips where there is room for it."""
        super().resizeEvent(event)
        keep = self.height() >= _ROOM_FOR_CHIPS
        if keep is not self._keeps_chips_line:
            self._keeps_chips_line = keep
            self.filter_bar.keep_chips_line(keep)

    def close_for_good(self) -> None:
        """Close it, now that all is put away."""
        self._may_close = True
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            event.accept()
        else:
            event.ignore()
            self.close_requested.emit()

    def enter_table(self) -> None:
        """Give the rows the keyboard, at a current one."""
        self.stack.take_focus(Qt.FocusReason.ShortcutFocusReason)
        is_vacant = self.table.current.vacancy.is_open  # the person goes on from there by a key of their own
        if not self.table.currentIndex().isValid() and self.model.rowCount() and not is_vacant:
            self.table.current.go_to(self.table.current.first())

    def _enter_side(self) -> None:
        from flowdash_desktop.ui.widgets.focus.tab_stops import tab_stops

        self.open_side()
        if stops := tab_stops(self.side):
            stops[0].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _go_to_section(self, section: PaneSection) -> None:
        """Give a section of the task's pane the keyboard; the form of a new task has none."""
        if not self.shows_new_task and self.detail.has_section(section):
            self.open_side()
            self.detail.go_to_section(section)

    def _side_closed(self) -> None:
        """Go back to the row whose details were shown, however the sheet was opened."""
        if self._splitter.has_focus_in_sheet():
            self.enter_table()

    def _toast_area(self) -> QRect:
        """The part of the window that toasts may cover: the rows, without header and scroll bars.

        Where the pane lies in a sheet over the rows, toasts lie on it, above the buttons of a new task, and below the
        actions of a task.
        """
        if self._splitter.uses_sheet and self._splitter.shows_side:
            area = self._splitter.geometry()
            if self.shows_new_task:
                return area.adjusted(0, 0, 0, -_FORM_BUTTONS)
            header = self.detail.header
            top = header.mapTo(self._central, QPoint(0, header.height())).y()
            return area.adjusted(0, max(0, min(top, area.bottom() - _ONE_TOAST) - area.top()), 0, 0)
        part: QWidget = self.stack
        if self.stack.currentWidget() is self.table:
            part = self.table.viewport()
        return QRect(part.mapTo(self._central, QPoint(0, 0)), part.size())

    def _in_use(self) -> tuple[QRect, ...]:
        """What a new toast should leave uncovered: the current cell or its editor, and the list of steps."""
        index, part = self.table.currentIndex(), self.table.viewport()
        used = []
        if index.isValid() and self.table.isVisible():
            used.append(self.table.visualRect(index).translated(part.mapTo(self._central, QPoint(0, 0))))
        if "undo_history" in self.__dict__ and self.undo_history.isVisible():
            used.append(self.undo_history.geometry())
        return tuple(used)

    # Where the focus is

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab in reading order; or away from a widget that Qt is hiding or disabling."""
        from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop

        if self.focusWidget() is not None and self.focus_return.is_lost:
            self.focus_return.go_back()
            return True
        return go_to_next_stop(self, next)

    def changeEvent(self, event: QEvent) -> None:
        """The window becomes active: somebody in it takes the keys."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.focus_return.check()

    def _go_home(self) -> None:
        """Put the focus where it belongs: into the form of a new task, else into the table."""
        if self.shows_new_task:
            self.new_task.take_focus()
        else:
            self.stack.take_focus()

    def go_to_region(self, step: int) -> None:
        """Go from filters to table to toasts to pane and round again, or the other way."""
        toasts = self._toasts.stacked()
        regions: tuple[QWidget, ...] = (self.filter_bar, self.stack, *toasts, self.side)
        now = self.focusWidget()
        here = next((place for place, part in enumerate(regions) if now is not None and part.isAncestorOf(now)), 0)
        region = regions[(here + step) % len(regions)]
        if region is self.filter_bar:
            self.filter_bar.focus_search()
        elif region is self.stack:
            self.enter_table()
        elif region is self.side:
            self._enter_side()
        else:
            toasts[regions.index(region) - 2].enter()
