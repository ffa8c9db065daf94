"""The viewer: the files of one task, one or two of them in sight, with all that can be done about looking at them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from flowdash_desktop.ui.editors.icon_button import IconButton
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.viewer.commands import ICONS, Command, command_of, command_tip, command_words, is_of_triage
from flowdash_desktop.ui.viewer.file_view import FileView
from flowdash_desktop.ui.viewer.find_bar import FindBar
from flowdash_desktop.ui.viewer.pages.layout import Fit
from flowdash_desktop.ui.viewer.reading import ViewedFile
from flowdash_desktop.ui.viewer.tabs import FileTabs
from flowdash_desktop.ui.viewer.texts import Ask, position_text
from flowdash_desktop.ui.viewer.tools import ToolRow
from flowdash_desktop.ui.viewer.usable import usable_with
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.viewing.search_messages import Query

_ASKED_OF_OTHERS = (
    Command.CLOSE,
    Command.NEXT_TASK,
    Command.PREVIOUS_TASK,
    Command.FULL_SCREEN,
    Command.OWN_WINDOW,
)
_ONCE = frozenset({Command.CLOSE, Command.FULL_SCREEN, Command.OWN_WINDOW, Command.TWO_FILES, Command.TWO_PAGES})
"""Commands that turn something on and off: a key that is held a little long does them once."""


class ViewerPanel(QWidget):
    """Shows files that it is given, and asks for each before it shows it.

    Signals:
        file_wanted(int, ViewedFile): show a file in the view with this number, 0 or 1.
        asked(Command): close, full screen, a window of its own, another task.
        save_requested(ViewedFile): save a file.
        open_requested(ViewedFile): open an attachment in another program.
        mail_file_wanted(ViewedFile, int): look at a file in a mail.

    Attributes:
        views: the two places for files; the second is hidden while one file is looked at.
        tabs, tools, find_bar: its parts.
        at: says which file of how many, and which page.
        is_docked: it is a part of the window for now: ``is_of_triage`` keys are not its own.
    """

    file_wanted = Signal(int, object)
    asked = Signal(object)
    save_requested = Signal(object)
    open_requested = Signal(object)
    mail_file_wanted = Signal(object, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._files, self._active = list[ViewedFile](), 0
        self._modes: set[Command] = set()
        self.is_docked = False
        self.setAccessibleName(self.tr("Viewer"))
        self.title = ElidedLabel("", self)
        set_variant(self.title, "tone", "heading")
        self.tabs = FileTabs(self)
        self.tabs.chosen.connect(self._choose)
        stays = self.tabs.sizePolicy()
        stays.setRetainSizeWhenHidden(True)  # else the buttons below would move from task to task
        self.tabs.setSizePolicy(stays)
        self.at = QLabel(self)
        self.at.setTextFormat(Qt.TextFormat.PlainText)
        self.at.setAccessibleName(self.tr("File and page"))
        set_variant(self.at, "tone", "small")
        self.close_button = IconButton(theme, ICONS[Command.CLOSE], self, size=28)
        self.close_button.setAccessibleName(command_words(Command.CLOSE))
        self.close_button.setToolTip(command_tip(Command.CLOSE))
        self.close_button.clicked.connect(partial(self.do, Command.CLOSE))
        self.tools = ToolRow(theme, self)
        self.tools.pressed.connect(self.do)
        self.find_bar = FindBar(theme, self)
        self.find_bar.searched.connect(lambda query: self.view.search(query))
        self.find_bar.step_requested.connect(lambda by: self.view.find_step(by))
        self.find_bar.closed.connect(self._close_find)
        self.views = (FileView(theme, self), FileView(theme, self))
        for number, view in enumerate(self.views):
            view.changed.connect(self._refresh)
            view.asked.connect(partial(self._asked, view))
            view.mail_file_chosen.connect(partial(self._mail_file, view))
            view.found.connect(partial(self._found, number))
        self.views[1].hide()
        self._lay_out()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._focus_changed)
        self._refresh()

    @property
    def view(self) -> FileView:
        """The view that keys and buttons are for."""
        return self.views[self._active]

    @property
    def current(self) -> ViewedFile | None:
        """The file in that view."""
        return self.view.file

    def show_files(self, title: str, files: Sequence[ViewedFile], first: str = "") -> None:
        """Show the files of a task. A file that is in sight stays as it is, under whatever name.

        Args:
            title: what the task is called.
            files: in the order of the pane.
            first: the key of the file to begin with; ``""`` for the one in sight, else the first.
        """
        self.title.setText("" if self.is_docked else title)
        for view in self.views:
            view.follow_sent(self._files, files)
        self._files = list(files)
        if (beginning := self._file(first)) is not None:
            self._show(self._active, beginning)
        for number in filter(self._is_used, range(len(self.views))):
            self._follow(number)
        if Command.TWO_FILES in self._modes and len(files) < 2:
            self._set_two_files(False)
        self._refresh()

    def _follow(self, number: int) -> None:
        """Show the file of a view as it is now, or another where it is gone."""
        shown = self.views[number].file
        now = self._file(shown.key) if shown is not None else None
        if now is None:
            self._show(number, self._instead(number))
        elif now != shown and not self.views[number].goes_on_as(now):
            self._show(number, now)

    def _file(self, key: str) -> ViewedFile | None:
        return next((file for file in self._files if file.key == key), None)

    def _instead(self, number: int) -> ViewedFile | None:
        """The file for a view whose own is gone: one that the other view does not show, if there is one."""
        other = self.views[1 - number].file
        taken = other.key if other is not None and self._is_used(1 - number) else ""
        own = self.views[number].file
        for file in self._files:  # a file that was sent has another key from then on
            if own is not None and (file.name, file.field) == (own.name, own.field) and file.key != taken:
                return file
        return next((file for file in self._files if file.key != taken), None) or next(iter(self._files), None)

    def _is_used(self, number: int) -> bool:
        return number == 0 or Command.TWO_FILES in self._modes

    def _show(self, number: int, file: ViewedFile | None) -> None:
        view = self.views[number]
        if file is None:
            view.show_nothing()
            if not self._files:
                words = self.tr("Drop or paste some in the details, or go on to the next task.")
                view.say("paperclip", self.tr("No files"), words)
        else:
            view.take(file)
            self.file_wanted.emit(number, file)
            view.wait()

    def _choose(self, key: str) -> None:
        file = self._file(key)
        if file is not None and (self.current is None or file.key != self.current.key):
            self._show(self._active, file)
            self._refresh()

    def _step_file(self, by: int) -> None:
        if self._files and self.current is not None:
            keys = [file.key for file in self._files]
            here = keys.index(self.current.key) if self.current.key in keys else 0
            self._choose(keys[(here + by) % len(keys)])

    def _asked(self, view: FileView, ask: Ask) -> None:
        if view.file is None:
            return
        if ask is Ask.SAVE:
            self.save_requested.emit(view.file)
        elif ask is Ask.OPEN:
            self.open_requested.emit(view.file)
        else:
            self._show(self.views.index(view), view.file)
            view.take_focus()

    def _mail_file(self, view: FileView, index: int) -> None:
        if view.file is not None:
            self._active = self.views.index(view)
            self.mail_file_wanted.emit(view.file, index)

    # Commands

    def do(self, command: Command) -> None:
        """Do what a key or a button asks for, as far as it can be done now."""
        if command in _ASKED_OF_OTHERS:
            self.asked.emit(command)
        elif command in self.usable():
            self._do(command)
        self._refresh()

    def _do(self, command: Command) -> None:
        view, canvas = self.view, self.view.canvas
        actions: dict[Command, Callable[[], object]] = {
            Command.NEXT_FILE: lambda: self._step_file(1),
            Command.PREVIOUS_FILE: lambda: self._step_file(-1),
            Command.NEXT_PAGE: lambda: canvas.step(1),
            Command.PREVIOUS_PAGE: lambda: canvas.step(-1),
            Command.ZOOM_IN: lambda: view.zoom_step(1),
            Command.ZOOM_OUT: lambda: view.zoom_step(-1),
            Command.FULL_SIZE: lambda: view.zoom_to(1.0),
            Command.FIT_WIDTH: lambda: canvas.fit(Fit.WIDTH),
            Command.FIT_PAGE: lambda: canvas.fit(Fit.PAGE),
            Command.ROTATE: canvas.rotate,
            Command.FIND: self._toggle_find,
            Command.NEXT_MATCH: lambda: view.find_step(1),
            Command.PREVIOUS_MATCH: lambda: view.find_step(-1),
            Command.TWO_PAGES: lambda: canvas.set_together(3 - canvas.pages.together),
            Command.TWO_FILES: lambda: self._set_two_files(Command.TWO_FILES not in self._modes),
            Command.OTHER_SIDE: lambda: self.views[1 - self._active].take_focus(),
            Command.SAVE: lambda: self._asked(view, Ask.SAVE),
            Command.OPEN: lambda: self._asked(view, Ask.OPEN),
        }
        actions[command]()

    def usable(self) -> set[Command]:
        """What can be done with the file that is looked at."""
        view, usable = self.view, {*_ASKED_OF_OTHERS} | usable_with(self.view)
        usable -= {Command.OWN_WINDOW} if self.is_docked else set()
        if len(self._files) > 1:
            usable |= {Command.NEXT_FILE, Command.PREVIOUS_FILE, Command.TWO_FILES}
        if Command.TWO_FILES in self._modes:
            usable |= {Command.TWO_FILES, Command.OTHER_SIDE}
        if view.file is not None:
            usable |= {Command.SAVE, Command.OPEN} if view.can_open else {Command.SAVE}
        if view.can_find and not self.find_bar.isHidden():
            usable |= {Command.NEXT_MATCH, Command.PREVIOUS_MATCH}
        return usable

    def _checked(self) -> set[Command]:
        pages = self.view.canvas.pages
        checked = set(self._modes)
        if self.view.shows_pages:
            checked |= {Command.FIT_WIDTH} if pages.fit is Fit.WIDTH else set()
            checked |= {Command.FIT_PAGE} if pages.fit is Fit.PAGE else set()
            checked |= {Command.TWO_PAGES} if pages.together > 1 and pages.count > 1 else set()
        if not self.find_bar.isHidden():
            checked.add(Command.FIND)
        return checked

    def set_docked(self, docked: bool) -> None:
        """Leave out what makes no sense while it is a part of the window: the task's title, and closing it."""
        self.is_docked = docked
        self.close_button.setVisible(not docked)
        self._refresh()

    def set_mode(self, command: Command, on: bool) -> None:
        """Say that it fills the screen, or is a window of its own."""
        self._modes = self._modes | {command} if on else self._modes - {command}
        self._refresh()

    def _set_two_files(self, on: bool) -> None:
        had_keyboard = self.has_keyboard
        self.set_mode(Command.TWO_FILES, on)
        second = self.views[1]
        if not on:
            if self._active == 1:
                self._active = 0
                second.file, kept = None, second.file
                self._show(0, kept)
            if had_keyboard:
                self.views[0].take_focus()
            second.show_nothing()
            second.hide()
        else:
            second.show()
            half = self._splitter.width() // 2
            self._splitter.setSizes([half, half])
            keys = [file.key for file in self._files]
            here = keys.index(self.current.key) if self.current is not None and self.current.key in keys else -1
            self._show(1, self._files[(here + 1) % len(keys)])
        self._refresh()

    def _toggle_find(self) -> None:
        if self.find_bar.isHidden():
            self.find_bar.open()
        elif self.find_bar.line.hasFocus():
            self._close_find()
        else:
            self.find_bar.open()

    def mark_words(self, words: str) -> None:
        """Search for each of some words in the file that is looked at; the keyboard stays where it is."""
        self.find_bar.show_words(words)
        self.view.search(Query(words, is_any_word=True))
        self._refresh()

    def _close_find(self) -> None:
        self.view.take_focus()
        self.end_find()

    def end_marked_words(self) -> None:
        """Another task is shown: words that were marked for the one before are not searched in it."""
        if any(view.query is not None and view.query.is_any_word for view in self.views):
            self.end_find()

    def end_find(self) -> None:
        """Search for nothing any more."""
        self.find_bar.hide()
        for view in self.views:
            view.search(None)
        self._refresh()

    def _found(self, number: int, words: str) -> None:
        if number == self._active:
            self.find_bar.say(words)

    # Focus and keys

    def take_focus(self, reason: Qt.FocusReason = Qt.FocusReason.ShortcutFocusReason) -> None:
        """Give the keyboard to the file that is looked at."""
        self.view.take_focus(reason)

    @property
    def has_keyboard(self) -> bool:
        """A part of it has the focus."""
        focus = QApplication.focusWidget()
        return focus is not None and (focus is self or self.isAncestorOf(focus))

    def _focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        for number, view in enumerate(self.views):
            view.update()
            if now is not None and number != self._active and view.isAncestorOf(now):
                self._active = number
                self._refresh()

    def event(self, event: QEvent) -> bool:
        """Keep the keys of the viewer from the shortcuts of the window; in a line, letters are letters."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._command_of(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the command of a key."""
        command = self._command_of(event)
        if command is None:
            super().keyPressEvent(event)
        elif not (event.isAutoRepeat() and command in _ONCE):
            self.do(command)

    def _command_of(self, event: QKeyEvent) -> Command | None:
        command = command_of(event)
        if self.is_docked and is_of_triage(event):
            return None
        typing = self.find_bar.line.hasFocus() and event.text().isprintable() and bool(event.text())
        return None if typing else command

    # Looks

    def _refresh(self) -> None:
        file = self.current
        keys = [one.key for one in self._files]
        if file is not None and file.key in keys:
            self.tabs.show_files(self._files, file.key)
            self.at.setText(position_text(keys.index(file.key) + 1, len(keys), *self.view.pages))
        else:
            self.tabs.show_files(self._files, "")
            self.at.setText("")
        self.tabs.setVisible(bool(keys))
        self.tools.show_state(self.usable(), self._checked(), self.view.zoom if self.view.can_zoom else None)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title, 1)
        head.addWidget(self.at)
        head.addWidget(self.close_button)
        self._splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(4)
        for view in self.views:
            view.setMinimumWidth(160)
            self._splitter.addWidget(view)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 12)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.tabs)
        column.addWidget(self.tools)
        column.addWidget(self.find_bar)
        column.addWidget(self._splitter, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground between regions."""
        QPainter(self).fillRect(event.rect(), self._theme.tokens.window)
