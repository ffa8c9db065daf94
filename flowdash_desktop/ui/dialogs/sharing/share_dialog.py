"""*Share this workspace*: where its server is, who works in it, and with which keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.form_parts import LabelledInput
from flowdash_desktop.ui.dialogs.notice import Notice, NoticeTone
from flowdash_desktop.ui.dialogs.sharing.rows import RowsTable, SharedRow
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop
from flowdash_desktop.ui.widgets.screen_fit import available_area
from flowdash_desktop.ui.widgets.text import PlainLabel
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_WIDTH, _HEIGHT = 820, 600


@dataclass(frozen=True, slots=True)
class Where:
    """Where others reach the workspace.

    Attributes:
        address: for invitations; ``""`` where there is none yet.
        words: what to know about it.
        command: what serves a workspace of this computer to others; ``""`` for a server elsewhere.
    """

    address: str
    words: str
    command: str = ""


class ShareDialog(QDialog):
    """Shown with ``open()``; a presenter fills it and does what is asked for.

    Args:
        theme: the look.
        parent: the window.
        title: what is shared.
        where: where others reach it.

    Attributes:
        address: the address that invitations name, which can be changed.
        people, keys, activity: the tables.

    Signals:
        refresh_requested(): ask the server again.
        activity_wanted(): what was done is to be shown.
        address_changed(str): another address is typed.
        person_wanted(object): change the person of this id; None for a new one.
        deactivation_wanted(str): deactivate the person of this id, or take that back.
        key_wanted(object): make a key for the person of this id; None for anybody.
        revocation_wanted(str): revoke the key of this id; nothing has been asked yet.
    """

    refresh_requested = Signal()
    activity_wanted = Signal()
    address_changed = Signal(str)
    person_wanted = Signal(object)
    deactivation_wanted = Signal(str)
    key_wanted = Signal(object)
    revocation_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, title: str, where: Where) -> None:
        super().__init__(parent)
        self._theme = theme
        self._can_change = self._is_changing = False
        self.is_deactivated: Callable[[str], bool] = lambda _: False
        self.setModal(True)
        self.setWindowTitle(title)
        heading = PlainLabel(title, self)
        set_variant(heading, "tone", "heading")
        self.address = LabelledInput(self.tr("&Address in invitations"), LineInput(where.address, self), "", self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.people, self.keys, self.activity = self._make_tables()
        self.tabs.addTab(self._people_tab(), self.tr("People"))
        self.tabs.addTab(self._keys_tab(), self.tr("Keys"))
        self.tabs.addTab(_column(self.activity), self.tr("Activity"))
        self.notice = Notice(theme, self)
        self.refresh_button = self._button(self.tr("Refresh"), self.refresh_requested.emit)
        self.close_button = self._button(self.tr("Close"), self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(heading)
        if where.command:
            layout.addWidget(self._serving(where))
        layout.addWidget(self.address)
        layout.addWidget(self.tabs, 1)
        layout.addWidget(self.notice)
        layout.addLayout(_row(self.refresh_button, None, self.close_button))
        self.address.line.textEdited.connect(self.address_changed)
        self._wire()
        self._allow()
        room = (available_area(self).size() * 0.95).boundedTo(QSize(_WIDTH, _HEIGHT))
        self.resize(room.boundedTo(parent.window().size()))
        self.tabs.tabBar().setFocus()

    def _make_tables(self) -> tuple[RowsTable, RowsTable, RowsTable]:
        theme = self._theme
        people = (self.tr("Name"), self.tr("E-mail"), self.tr("Role"), self.tr("Keys"))
        keys = (self.tr("Name"), self.tr("Person"), self.tr("Begins with"), self.tr("Last used"), self.tr("Ends"))
        activity = (self.tr("When"), self.tr("Who"), self.tr("What"))
        return (
            RowsTable(theme, self.tr("People"), people, 1, self),
            RowsTable(theme, self.tr("Keys"), keys, 0, self),
            RowsTable(theme, self.tr("Activity"), activity, 2, self),
        )

    def _serving(self, where: Where) -> QWidget:
        """How a workspace of this computer is served to others."""
        words = PlainLabel(where.words, self)
        set_variant(words, "tone", "muted")
        line = LineInput(where.command, self)
        line.setReadOnly(True)
        line.setCursorPosition(0)
        line.setAccessibleName(self.tr("Command that serves this workspace"))
        copy = self._button(self.tr("Copy command"), lambda: QGuiApplication.clipboard().setText(where.command))
        part = QWidget(self)
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words)
        row = _row(line, copy)
        row.setStretch(0, 1)
        column.addLayout(row)
        return part

    def _people_tab(self) -> QWidget:
        self.add_person = self._button(self.tr("Add person…"), lambda: self.person_wanted.emit(None))
        self.change_person = self._button(self.tr("Change…"), lambda: self.person_wanted.emit(self.people.current))
        self.deactivate = self._button(self.tr("Deactivate"), self._deactivate)
        self.person_key = self._button(self.tr("New key…"), lambda: self.key_wanted.emit(self.people.current))
        buttons = (self.add_person, self.change_person, self.deactivate, None, self.person_key)
        return _column(self.people, _row(*buttons))

    def _keys_tab(self) -> QWidget:
        self.add_key = self._button(self.tr("New key…"), lambda: self.key_wanted.emit(None))
        self.revoke = self._button(self.tr("Revoke…"), self._revoke)
        return _column(self.keys, _row(self.add_key, self.revoke, None))

    def _button(self, words: str, run: Callable[[], object]) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(True)
        button.clicked.connect(lambda: run())
        return button

    def _wire(self) -> None:
        self.tabs.currentChanged.connect(self._tab_changed)
        self.people.entered.connect(self.change_person.click)
        self.keys.deleted.connect(self.revoke.click)
        for table in (self.people, self.keys):
            table.current_changed.connect(self._allow)

    @property
    def shows_activity(self) -> bool:
        """Whether what was done is in front."""
        return self.tabs.currentIndex() == self.tabs.count() - 1

    # -- what is shown --------------------------------------------------------------------------------------------

    def set_busy(self, words: str) -> None:
        """The server is asked; what is shown stays."""
        self.notice.show_words(NoticeTone.BUSY, words)

    @property
    def is_changing(self) -> bool:
        """Whether the server is asked to change something; until it has answered the dialog stays open."""
        return self._is_changing

    def begin_change(self, words: str) -> None:
        """The server is asked to change something."""
        self._is_changing = True
        self.set_busy(words)

    def end_change(self) -> None:
        """The server has changed it."""
        self._is_changing = False

    def reject(self) -> None:
        """Close; not while something is changed, else nobody would learn whether it was."""
        if self._is_changing:
            self.set_busy(self.tr("The server is being asked. Close this when it has answered."))
            return
        super().reject()

    def say(self, words: str) -> None:
        """Something was done; ``""`` takes the last sentence away."""
        if words:
            self.notice.show_words(NoticeTone.SUCCESS, words)
        else:
            self.notice.hide()

    def fail(self, words: str, *, is_final: bool = False) -> None:
        """Something was not done, for this reason; ``is_final``: nothing here can be done."""
        self.notice.show_words(NoticeTone.WARNING if is_final else NoticeTone.ERROR, words)
        if is_final:
            self._can_change = False
            self._allow()
            self.close_button.setFocus()

    def show_shared(self, people: Sequence[SharedRow], keys: Sequence[SharedRow]) -> None:
        """Show people and keys, which can be changed from now on."""
        self._can_change = True
        self.people.show_rows(people, self.tr("Nobody is in this workspace yet."))
        self.keys.show_rows(keys, self.tr("There is no key yet. “New key…” makes one."))
        self._allow()

    def show_activity(self, rows: Sequence[SharedRow], empty: str = "") -> None:
        """Show what was done, the newest first; ``empty`` says why there is nothing."""
        self.activity.show_rows(rows, empty or self.tr("Nothing is logged yet."))

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab."""
        return go_to_next_stop(self, next)

    def _tab_changed(self) -> None:
        focus = self.focusWidget()
        if focus is None or not focus.focusPolicy() & Qt.FocusPolicy.TabFocus:
            # It was in the tab before, and nothing in this one takes it.
            self.tabs.tabBar().setFocus()
        if self.shows_activity:
            self.activity_wanted.emit()

    # -- what can be done -----------------------------------------------------------------------------------------

    def _allow(self) -> None:
        person, key = self.people.current, self.keys.current
        is_gone = person is not None and self.is_deactivated(person)
        self.deactivate.setText(self.tr("Activate") if is_gone else self.tr("Deactivate"))
        for button in (self.add_person, self.add_key):
            button.setEnabled(self._can_change)
        for button in (self.change_person, self.deactivate):
            button.setEnabled(self._can_change and person is not None)
        self.person_key.setEnabled(self._can_change and person is not None and not is_gone)
        self.revoke.setEnabled(self._can_change and key is not None)

    def _deactivate(self) -> None:
        if (person := self.people.current) is not None:
            self.deactivation_wanted.emit(person)

    def _revoke(self) -> None:
        if (key := self.keys.current) is not None:
            self.revocation_wanted.emit(key)

    def show_address_words(self, words: str, *, careful: bool) -> None:
        """Say what to know about the address."""
        if careful:
            self.address.warn(words)
        else:
            self.address.hint(words)


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Widgets side by side; a None is the room between them."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row


def _column(table: QWidget, buttons: QHBoxLayout | None = None) -> QWidget:
    """A table over its buttons."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(8)
    column.addWidget(table, 1)
    if buttons is not None:
        column.addLayout(buttons)
    return made
