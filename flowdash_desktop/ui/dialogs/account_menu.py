"""The list of accounts: switch, connect another, remove one; and what is done with a local workspace as a whole."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.menu_row import MenuRow
from flowdash_desktop.ui.dialogs.popup_panel import PopupPanel
from flowdash_desktop.ui.theme import Theme, hairline
from flowdash_desktop.ui.widgets import plain_tooltip
from flowdash_desktop.ui.widgets.focus.tab_chain import chain_tab_order

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class AccountShown:
    """An account as the menu lists it; ``detail`` is muted text such as its server's address."""

    id: str
    name: str
    detail: str = ""
    is_local: bool = False
    is_current: bool = False


class WhoIAm(Protocol):
    """Knows who the person is among the users of a workspace."""

    def name(self) -> str:
        """What the person is called, ``""`` where that is not known."""

    def is_by_key(self) -> bool:
        """True where the server says who it is, by the account's key."""

    def ask(self) -> None:
        """Let the person choose."""


class AccountMenu(PopupPanel):
    """A popup over the status bar.

    Signals:
        account_chosen: switch to this account (its id); never the current one.
        connect_requested: connect another one.
        remove_requested: remove this account (its id), never the first local workspace; nothing has been asked yet.
        restore_requested: make a local workspace of a backup.
        daily_toggled: back local workspaces up every day, or no more.
        back_up_requested, export_requested: write the local workspace that is shown to a file.
        copy_requested: copy the server's workspace that is shown to this computer.
        share_requested: show who works in the workspace that is shown, and with which keys.

    Attributes:
        me: gives what knows who the person is in the workspace that is shown.
        why_not_share: gives why the workspace that is shown can't be shared, ``""`` where it can.
    """

    account_chosen = Signal(str)
    connect_requested = Signal()
    remove_requested = Signal(str)
    back_up_requested = Signal()
    daily_toggled = Signal()
    export_requested = Signal()
    copy_requested = Signal()
    restore_requested = Signal()
    share_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self.me: Callable[[], WhoIAm | None] = lambda: None
        self.why_not_share: Callable[[], str] = lambda: ""
        self._rows: list[MenuRow] = []
        self._accounts: tuple[AccountShown, ...] = ()
        self.setAccessibleName(self.tr("Accounts"))
        self.setMinimumWidth(320)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(1, 5, 1, 5)
        self._layout.setSpacing(0)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._layout.addLayout(self._list)
        self._add_line()
        self._me = MenuRow(theme, self.tr("Who you are here…"), icon="user", parent=self)
        self._me.clicked.connect(self._ask_who)
        self._layout.addWidget(self._me)
        self._share = self._command(self.tr("Share this workspace…"), "user-plus", self.share_requested)
        self._back_up = self._command(self.tr("Back up now…"), "file-zip", self.back_up_requested)
        self._daily = self._command(self.tr("Back up every day"), "clock", self.daily_toggled)
        self._export = self._command(self.tr("Export workspace…"), "download", self.export_requested)
        self._copy = self._command(self.tr("Copy this workspace to my computer…"), "laptop", self.copy_requested)
        self._restore = self._command(self.tr("Restore from a backup…"), "upload", self.restore_requested)
        self._add_line()
        self._connect = self._command(self.tr("Connect to Flowdash…"), "plug", self.connect_requested)
        self.set_accounts(())

    def set_accounts(self, accounts: Sequence[AccountShown]) -> None:
        """List these; the local workspace comes first and is there even if it is not among them."""
        local = [a for a in accounts if a.is_local] or [local_account(is_current=not accounts)]
        self._accounts = (*local, *(a for a in accounts if not a.is_local))
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(account) for account in self._accounts]
        for row in self._rows:
            self._list.addWidget(row)
            row.show()
        self._allow_commands()
        stops = chain.from_iterable((row, row.last_stop) for row in self._rows)
        below = (
            self._me,
            self._share,
            self._back_up,
            self._daily,
            self._export,
            self._copy,
            self._restore,
            self._connect,
        )
        chain_tab_order([*stops, *below])

    def set_daily(self, is_on: bool) -> None:
        """Show whether local workspaces are backed up every day."""
        self._daily.set_detail(self.tr("on") if is_on else self.tr("off"))

    def _allow_commands(self) -> None:
        """What is kept on this computer can be written to a file, what is on a server can be copied here."""
        is_local = any(a.is_local and a.is_current for a in self._accounts)
        for command in (self._back_up, self._export):
            command.setEnabled(is_local)
            command.set_detail("" if is_local else self.tr("only for local workspaces"))
        self._copy.setEnabled(not is_local)
        self._copy.set_detail(self.tr("only from servers") if is_local else "")

    def show_above(self, opener: QWidget) -> None:
        """Show it over the opener, with the keyboard on the current account."""
        me = self.me()
        by_key = me is not None and me.is_by_key()
        self._me.set_text(self.tr("Who you are here, by the key") if by_key else self.tr("Who you are here…"))
        self._me.set_detail(me.name() if me is not None else "")
        self._me.setEnabled(not by_key)
        reason = self.why_not_share()
        self._share.setEnabled(not reason)
        self._share.set_detail(reason)
        self._share.setToolTip(plain_tooltip(reason))
        super().show_above(opener)
        here = next((row for row in self._rows if row.current), self._rows[0])
        here.setFocus(Qt.FocusReason.PopupFocusReason)

    def _row(self, account: AccountShown) -> MenuRow:
        icon = "laptop" if account.is_local else "cloud"
        row = MenuRow(
            self._theme, account.name, icon=icon, detail=account.detail, current=account.is_current, parent=self
        )
        row.clicked.connect(lambda: self._choose(account))
        if account.id != LOCAL_ACCOUNT_ID:
            name = self.tr("Remove account {name}…").format(name=account.name)
            row.add_button("trash", name).clicked.connect(lambda: self._remove(account))
        return row

    def _add_line(self) -> None:
        self._layout.addSpacing(4)
        self._layout.addWidget(hairline(parent=self))
        self._layout.addSpacing(4)

    def _command(self, words: str, icon: str, asked: SignalInstance) -> MenuRow:
        """A row at the end that closes the list and asks for something."""
        row = MenuRow(self._theme, words, icon=icon, parent=self)
        self._layout.addWidget(row)
        row.clicked.connect(self.close)
        row.clicked.connect(lambda: asked.emit())
        return row

    def _choose(self, account: AccountShown) -> None:
        self.close()
        if not account.is_current:
            self.account_chosen.emit(account.id)

    def _ask_who(self) -> None:
        self.close()
        if (me := self.me()) is not None:
            me.ask()

    def _remove(self, account: AccountShown) -> None:
        self.close()
        self.remove_requested.emit(account.id)


LOCAL_ACCOUNT_ID = "local"


def local_account(*, is_current: bool) -> AccountShown:
    """The local workspace, which is always there."""
    name = translate("AccountMenu", "Local workspace")
    detail = translate("AccountMenu", "on this computer")
    return AccountShown(LOCAL_ACCOUNT_ID, name, detail, is_local=True, is_current=is_current)
