"""Arranges the window for triage: the pane at the left, the viewer at the right, a bar above and a strip below."""

from __future__ import annotations

from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from flowdash_desktop.ui.detail.notice import TaskNotice
from flowdash_desktop.ui.detail.section import MARGIN
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.triage.bar import TriageBar
from flowdash_desktop.ui.triage.deciding import DecidingFields
from flowdash_desktop.ui.triage.end_card import EndCard
from flowdash_desktop.ui.triage.facts import TaskFacts
from flowdash_desktop.ui.triage.keys import TriageKeys
from flowdash_desktop.ui.triage.strip import TriageStrip
from flowdash_desktop.ui.widgets.side.side_splitter import SideSplitter

if TYPE_CHECKING:
    from flowdash_desktop.ui.detail.pane import DetailPane
    from flowdash_desktop.ui.viewer.quick_look import QuickLook

_LOW_PANE = 460
"""Below this height the actions and all that is said below them leave no room for the fields."""


class TriageMode(QObject):
    """The parts of triage mode, and which of the window's parts are to be seen with them.

    Args:
        theme: the look.
        window: the window.
        replaced: what the bar stands in the place of.
        splitter: holds the rest and the pane.
        pane, viewer: give the pane of the task and the viewer of its files, which are made late.

    Signals:
        painted(float): the task in the pane is on the screen, and since when, in seconds of ``perf_counter``.
        changed(bool): triage mode began, or ended.

    Attributes:
        bar, strip, end, keys: its own parts.
        needs: says below the actions what they still need.
        facts: says below that when the task is due, and its last comment.
        deciding: leaves out the fields that do not decide.
    """

    painted = Signal(float)
    changed = Signal(bool)

    def __init__(
        self,
        theme: Theme,
        window: QMainWindow,
        replaced: QWidget,
        splitter: SideSplitter,
        pane: Callable[[], DetailPane],
        viewer: Callable[[], QuickLook],
    ) -> None:
        super().__init__(window)
        self._replaced, self._splitter = replaced, splitter
        self._pane, self._viewer = pane, viewer
        self._is_on = False
        central = splitter.parentWidget()
        assert central is not None
        self.bar = TriageBar(theme, central)
        self.strip = TriageStrip(theme, central)
        self.end = EndCard(theme, central)
        self.keys = TriageKeys(window, pane)
        self.needs = TaskNotice(theme)
        self.facts = TaskFacts(theme)
        self._below = QWidget()
        self._below_in_scroll: bool | None = None
        below = QVBoxLayout(self._below)
        below.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self.needs)
        below.addWidget(self.facts)
        self.deciding = DecidingFields(self, pane)
        column = central.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(column.indexOf(replaced), self.bar)
        column.insertWidget(column.indexOf(splitter) + 1, self.end, 1)
        column.insertWidget(column.indexOf(self.end) + 1, self.strip)
        for part in (self.bar, self.strip):
            part.hide()

    @property
    def is_on(self) -> bool:
        """Triage mode fills the window."""
        return self._is_on

    @property
    def shows_end(self) -> bool:
        """The card at the end is shown in the place of a task."""
        return self._is_on and not self.end.isHidden()

    def begin(self) -> None:
        """Give the window to triage mode. The viewer is opened by whoever has the files."""
        pane = self._pane()
        self._is_on = True
        self._put_below(pane)
        self._below.show()
        pane.installEventFilter(self)
        self._viewer().set_covered(True)
        self._replaced.hide()
        self.bar.show()
        self.strip.show()
        self._splitter.leads = True
        self._splitter.open_side()
        pane.header.set_large(True)
        pane.header.installEventFilter(self)
        self._viewer().dock(True)
        self.keys.start()
        self.changed.emit(True)

    def _put_below(self, pane: DetailPane) -> None:
        """Show what actions need below them; in a low pane it scrolls, and every action stays in sight."""
        is_low = pane.height() < _LOW_PANE
        if is_low is self._below_in_scroll:
            return
        self._below_in_scroll = is_low
        column = self._below.layout()
        assert column is not None
        column.setContentsMargins(*((MARGIN, 8, MARGIN, 0) if is_low else (0, 0, 0, 0)))
        (pane.scroll_above if is_low else pane.header.put_below_actions)(self._below)

    def finish(self) -> None:
        """Give the window back to the table and the pane beside it."""
        pane, viewer = self._pane(), self._viewer()
        self._is_on = False
        self.keys.stop()
        pane.header.removeEventFilter(self)
        pane.removeEventFilter(self)
        self._below.hide()
        pane.header.set_large(False)
        self.needs.say("")
        self.facts.hide()
        self.deciding.end()
        self.end.hide()
        self._splitter.show()
        viewer.dock(False)
        viewer.close()
        viewer.set_covered(False)
        self.strip.hide()
        self.bar.hide()
        self._replaced.show()
        self._splitter.leads = False
        self._splitter.close_side()
        self.changed.emit(False)

    def show_end(self, shows: bool) -> None:
        """Show the card at the end in the place of a task, or a task again."""
        if shows is not self.shows_end:
            if shows:
                self._viewer().close()
            self._splitter.setVisible(not shows)
            self.end.setVisible(shows)
        if shows:
            self.end.take_focus()

    def take_focus(self) -> None:
        """Give the keyboard to the files, where all keys of triage mode work."""
        if self.shows_end:
            self.end.take_focus()
        else:
            self._viewer().panel.take_focus(Qt.FocusReason.OtherFocusReason)

    def paint_at_once(self) -> None:
        """Paint what is shown now before anything else that waits for the loop.

        Answers about earlier decisions and the files of later tasks come in all the time. The loop does what they ask
        for one by one, and would paint the task after them.
        """
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.sendPostedEvents(self._splitter.window(), QEvent.Type.UpdateRequest)

    def repaint_task(self) -> None:
        """Have the head of the task painted, and ``painted`` told, though nothing of it is different.

        The parts of the head repaint themselves where they show something else. So a line in its margin is enough: the
        whole head would paint all buttons of the actions again, and the next key waits for that.
        """
        header = self._pane().header
        header.update(0, 0, 1, header.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the task is painted, and follow the height of the pane."""
        if watched is not self._pane().header:
            if event.type() == QEvent.Type.Resize:
                self._put_below(self._pane())
        elif event.type() == QEvent.Type.Paint:
            self.painted.emit(perf_counter())
        return super().eventFilter(watched, event)
