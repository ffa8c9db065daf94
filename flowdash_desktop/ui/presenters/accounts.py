"""The accounts in the window: list, connect, switch, remove, and a new key for one whose key is not taken."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import cached_property
from typing import Any

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.api.errors import (
    AuthenticationError,
    BadAddressError,
    FlowdashError,
    NetworkError,
    NotAllowedError,
    NotFoundError,
    UnexpectedAnswerError,
)
from flowdash_desktop.session.accounts import Accounts
from flowdash_desktop.session.credentials import KeyringUnusableError
from flowdash_desktop.store.preferences import Account, AccountKind
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate


class AccountsPresenter:
    """Everything about accounts that a person can do.

    Args:
        window: where dialogs are shown.
        accounts: the list.
        scope: owns what is started here.
        current: the account that is shown.
        switch: shows another account.
        reconnect: tries the current account again.
    """

    def __init__(
        self,
        window: MainWindow,
        accounts: Accounts,
        scope: TaskScope,
        current: Callable[[], Account],
        switch: Callable[[Account], Awaitable[None]],
        reconnect: Callable[[], None],
    ) -> None:
        self._window = window
        self._accounts = accounts
        self._scope = scope
        self._current = current
        self._switch = switch
        self._reconnect = reconnect
        self._key_dialog: dialogs.KeyDialog | None = None
        self._key_words = ""
        window.status.account_clicked.connect(lambda: scope.start(self._show_menu(), name="list accounts"))
        window.status.key_clicked.connect(lambda: self.ask_for_key(self._key_words))

    @cached_property
    def _menu(self) -> dialogs.AccountMenu:
        """The list of accounts, made when it is first opened."""
        menu, scope = dialogs.AccountMenu(self._window.theme, self._window), self._scope
        menu.account_chosen.connect(lambda wanted: scope.start(self._choose(wanted), name="switch account"))
        menu.connect_requested.connect(self.connect)
        menu.remove_requested.connect(lambda wanted: scope.start(self._ask_to_remove(wanted), name="remove"))
        return menu

    async def _show_menu(self) -> None:
        current = self._current().id
        shown = [
            dialogs.AccountShown(a.id, a.name, a.base_url, a.kind is AccountKind.LOCAL, a.id == current)
            for a in await self._accounts.all()
        ]
        self._menu.set_accounts(shown)
        self._menu.show_above(self._window.status.account_button)

    async def _choose(self, account_id: str) -> None:
        account = next((a for a in await self._accounts.all() if a.id == account_id), None)
        if account is not None and account.id != self._current().id:
            await self._switch(account)

    # -- connect --------------------------------------------------------------------------------------------------

    def connect(self) -> None:
        """Open *Connect to Flowdash*."""
        dialog = dialogs.ConnectDialog(self._window.theme, self._window)
        names: dict[dialogs.Credentials, str] = {}

        def start(work: Coroutine[Any, Any, None], key: str) -> None:
            self._scope.start(work, name=key, key=key)

        dialog.test_requested.connect(lambda wanted: start(self._try_out(dialog, wanted, names), "test connection"))
        dialog.test_cancelled.connect(lambda: start(_nothing(), "test connection"))
        dialog.save_requested.connect(lambda wanted: start(self._add(dialog, wanted, names, False), "add account"))
        dialog.session_only_accepted.connect(
            lambda wanted: start(self._add(dialog, wanted, names, True), "add account")
        )
        dialog.finished.connect(lambda _: start(_nothing(), "test connection"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _try_out(
        self, dialog: dialogs.ConnectDialog, wanted: dialogs.Credentials, names: dict[dialogs.Credentials, str]
    ) -> None:
        dialog.set_testing()
        try:
            workspace = await self._accounts.try_out(wanted.base_url, wanted.api_key)
        except FlowdashError as error:
            dialog.set_failure(_words(error), _field_of(error))
        else:
            names[wanted] = workspace.name or wanted.base_url
            dialog.set_success(names[wanted])

    async def _add(
        self,
        dialog: dialogs.ConnectDialog,
        wanted: dialogs.Credentials,
        names: dict[dialogs.Credentials, str],
        session_only: bool,
    ) -> None:
        name = names.get(wanted, wanted.base_url)
        try:
            account = await self._accounts.add(wanted.base_url, wanted.api_key, name, session_only=session_only)
        except KeyringUnusableError as error:
            dialog.offer_session_only(str(error))
            return
        dialog.accept()
        await self._switch(account)

    # -- remove ---------------------------------------------------------------------------------------------------

    async def _ask_to_remove(self, account_id: str) -> None:
        account = next((a for a in await self._accounts.all() if a.id == account_id), None)
        if account is None:
            return
        title = translate("Accounts", "Remove {account} from this computer?").format(account=account.name)
        text = translate(
            "Accounts",
            "Its API key is removed from the keyring. Nothing is changed on the server, "
            "and changes that were not sent yet stay in the data folder.",
        )
        dialog = dialogs.ConfirmDialog(
            self._window.theme, self._window, title, text, translate("Accounts", "Remove"), danger=True
        )
        dialog.confirmed.connect(lambda: self._scope.start(self._remove(account), name="remove account"))
        dialog.open()

    async def _remove(self, account: Account) -> None:
        try:
            await self._accounts.remove(account)
        except KeyringUnusableError as error:
            self._window.notice.show_notice(str(error), tone="error")
            return
        if self._current().id == account.id:
            await self._switch((await self._accounts.all())[0])

    # -- a new key ------------------------------------------------------------------------------------------------

    def ask_for_key(self, words: str) -> None:
        """Ask for the current account's key again."""
        self._key_words = words
        if self._key_dialog is not None:
            return
        account = self._current()
        dialog = dialogs.KeyDialog(self._window.theme, self._window, account.name, words)
        self._key_dialog = dialog
        dialog.key_entered.connect(
            lambda key: self._scope.start(self._take_key(dialog, account, key, False), name="try key", key="try key")
        )
        dialog.session_only_accepted.connect(
            lambda key: self._scope.start(self._take_key(dialog, account, key, True), name="try key", key="try key")
        )
        dialog.finished.connect(self._key_dialog_closed)
        dialog.open()

    def _key_dialog_closed(self) -> None:
        if self._key_dialog is not None:
            self._key_dialog.deleteLater()
            self._key_dialog = None

    async def _take_key(self, dialog: dialogs.KeyDialog, account: Account, key: str, session_only: bool) -> None:
        dialog.set_testing()
        try:
            await self._accounts.try_out(account.base_url, key)
            await self._accounts.change_key(account, key, session_only=session_only)
        except FlowdashError as error:
            dialog.set_failure(_words(error))
        except KeyringUnusableError as error:
            dialog.offer_session_only(str(error))
        else:
            dialog.accept()
            if self._current().id == account.id:
                self._reconnect()


async def _nothing() -> None:
    """Takes the place of a task of the same key, which cancels that."""


def _words(error: FlowdashError) -> str:
    if isinstance(error, NotFoundError):
        return translate("Accounts", "There is no Flowdash at this address.")
    of_a_program = isinstance(error, NetworkError) or (
        isinstance(error, AuthenticationError) and not isinstance(error, NotAllowedError)
    )
    if of_a_program:
        return str(error)  # the detail is an exception's name, or about a header that no person has written
    return f"{error} {error.detail}".strip() if error.detail and error.detail not in str(error) else str(error)


def _field_of(error: FlowdashError) -> dialogs.CredentialField | None:
    if isinstance(error, AuthenticationError):
        return dialogs.CredentialField.KEY
    of_address = BadAddressError | NetworkError | NotFoundError | UnexpectedAnswerError
    return dialogs.CredentialField.URL if isinstance(error, of_address) else None
