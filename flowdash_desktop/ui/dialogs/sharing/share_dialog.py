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
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.flow_layout import FlowLayout
from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop
from flowdash_desktop.ui.widgets.screen_fit import available_area
from flowdash_desktop.ui.widgets.text import ElidedLabel, PlainLabel
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
        reached: where others reach the workspace, in one line.
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
        self.reached = ElidedLabel("", self)
        set_variant(self.reached, "tone", "muted")
        self.address = LabelledInput(self.tr("&Address in invitations"), LineInput(where.address, self), "", self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.people, self.keys, self.activity = self._make_tables()
        self.tabs.addTab(self._people_tab(), self.tr("People"))
        self.tabs.addTab(self._keys_tab(), self.tr("Keys"))
        self.tabs.addTab(_column(self.activity), self.tr("Activity"))
        self.tabs.addTab(self._server_tab(where), self.tr("Server"))
        self.notice = Notice(theme, self)
        self.refresh_button = self._button(self.tr("Refresh"), self.refresh_requested.emit)
        self.close_button = self._button(self.tr("Close"), self.reject)
        content = ContentScroll(self)
        content.column.setSpacing(8)
        content.column.addWidget(heading)
        content.column.addWidget(self.reached)
        content.column.addWidget(self.tabs, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(content, 1)
        layout.addLayout(self._foot())
        self.address.line.textEdited.connect(self.address_changed)
        self._wire()
        self._allow()
        room = (available_area(self).size() * 0.95).boundedTo(QSize(_WIDTH, _HEIGHT))
        self.resize(room.boundedTo(parent.window().size()))
        self.people.view.setFocus()

    def _make_tables(self) -> tuple[RowsTable, RowsTable, RowsTable]:
        theme = self._theme
        people = (self.tr("Name"), self.tr("E-mail"), self.tr("Role"), self.tr("Keys"))
        keys = (self.tr("Name"), self.tr("Person"), self.tr("Begins with"), self.tr("Last used"), self.tr("Ends"))
        activity = (self.tr("When"), self.tr("Who"), self.tr("What"))
        return (
            RowsTable(theme, self.tr("People"), people, 1, self, addresses=(1,)),
            RowsTable(theme, self.tr("Keys"), keys, 0, self),
            RowsTable(theme, self.tr("Activity"), activity, 2, self, addresses=(1,)),
        )

    def _foot(self) -> QHBoxLayout:
        """The sentence between the buttons, with room for two lines, so that nothing moves when there is one."""
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStrut(2 * self.fontMetrics().lineSpacing())
        row.addWidget(self.refresh_button)
        row.addWidget(self.notice, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(0)
        row.addWidget(self.close_button)
        kept = self.notice.sizePolicy()
        kept.setRetainSizeWhenHidden(True)
        self.notice.setSizePolicy(kept)
        return row

    def _server_tab(self, where: Where) -> QWidget:
        """Where others reach the workspace, and how one of this computer is served to them."""
        tab = QWidget(self)
        column = QVBoxLayout(tab)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.address)
        if where.command:
            words = PlainLabel(where.words, self)
            set_variant(words, "tone", "muted")
            line = LineInput(where.command, self)
            line.setReadOnly(True)
            line.setCursorPosition(0)
            line.setAccessibleName(self.tr("Command that serves this workspace"))
            copy = self._button(self.tr("Copy command"), lambda: QGuiApplication.clipboard().setText(where.command))
            column.addWidget(words)
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(line, 1)
            row.addWidget(copy)
            column.addLayout(row)
        column.addStretch(1)
        return tab

    def _people_tab(self) -> QWidget:
        self.add_person = self._button(self.tr("Add person…"), lambda: self.person_wanted.emit(None))
        self.change_person = self._button(self.tr("Change…"), lambda: self.person_wanted.emit(self.people.current))
        self.deactivate = self._button(self.tr("Deactivate"), self._deactivate)
        self.person_key = self._button(self.tr("New key…"), lambda: self.key_wanted.emit(self.people.current))
        return _column(self.people, self.add_person, self.change_person, self.deactivate, self.person_key)

    def _keys_tab(self) -> QWidget:
        self.add_key = self._button(self.tr("New key…"), lambda: self.key_wanted.emit(None))
        self.revoke = self._button(self.tr("Revoke…"), self._revoke)
        return _column(self.keys, self.add_key, self.revoke)

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
        return self.tabs.currentWidget() is self.activity.parentWidget()

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
        unread = "" if is_final else self.tr("The server did not give this list. “Refresh” asks again.")
        for table in (self.people, self.keys, self.activity):
            if not table.view.empty:
                table.show_empty(unread)
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
        if not self.tabs.tabBar().hasFocus():
            # It was in the tab before, or arrow keys go on from tab to tab.
            homes = (self.people.view, self.keys.view, self.activity.view, self.address.line)
            homes[self.tabs.currentIndex()].setFocus()
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

    def show_address_words(self, words: str, *, careful: bool, reached: str) -> None:
        """Say what to know about the address; ``reached`` says in one line where others reach the workspace."""
        self.reached.setText(reached)
        if careful:
            self.address.warn(words)
        else:
            self.address.hint(words)


def _column(table: RowsTable, *buttons: QPushButton) -> QWidget:
    """A table over its buttons, which take a second line where there is no room for all."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 12, 0, 0)
    column.setSpacing(8)
    column.addWidget(table, 1)
    if buttons:
        line = QWidget(made)
        flow = FlowLayout(line)
        for button in buttons:
            flow.addWidget(button)
        column.addWidget(line)
    return made
