"""The accounts in the window: list, connect, switch, remove, and a new key for one whose key is not taken."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from functools import cached_property
from typing import Any

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.api.address import open_host
from flowdash_desktop.api.errors import (
    AuthenticationError,
    BadAddressError,
    FlowdashError,
    NetworkError,
    NotFoundError,
    UnexpectedAnswerError,
)
from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.domain.workspace.identity import WorkspaceIdentity
from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.accounts.credentials import KeyringUnusableError
from flowdash_desktop.session.connection.error_policy import key_reason, needs_key
from flowdash_desktop.session.events import OtherWorkspaceFound
from flowdash_desktop.store.preferences import Account, AccountKind
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate
_RESTORE = "restore damaged workspace"


class AccountsPresenter:
    """Everything about accounts that a person can do.

    Args:
        window: where dialogs are shown.
        accounts: the list.
        scope: owns what is started here.
        current: the account that is shown.
        switch: shows another account.
        reconnect: tries the current account again.
        menu_made: called with the list of accounts when it is first opened, to wire its other entries.
    """

    def __init__(
        self,
        window: MainWindow,
        accounts: Accounts,
        scope: TaskScope,
        current: Callable[[], Account],
        switch: Callable[[Account], Awaitable[None]],
        reconnect: Callable[[], None],
        menu_made: Callable[[dialogs.AccountMenu], None],
    ) -> None:
        self._window = window
        self._accounts = accounts
        self._scope = scope
        self._current = current
        self._switch = switch
        self._reconnect = reconnect
        self._menu_made = menu_made
        self._key_dialog: dialogs.KeyDialog | None = None
        self._key_words = ""
        self._other: WorkspaceIdentity | None = None
        window.status.account_clicked.connect(lambda: scope.start(self._show_menu(), name="list accounts"))
        window.status.daily_backups_toggled.connect(lambda: scope.start(self._toggle_daily(), name="daily backups"))
        self._damaged: set[str] = set()
        accounts.damage_found = self._say_damage
        window.notice.action.connect(self._pressed)
        window.status.key_clicked.connect(lambda: self.ask_for_key(self._key_words, self._other))

    @cached_property
    def _menu(self) -> dialogs.AccountMenu:
        """The list of accounts, made when it is first opened."""
        menu, scope = dialogs.AccountMenu(self._window.theme, self._window), self._scope
        menu.account_chosen.connect(lambda wanted: scope.start(self._choose(wanted), name="switch account"))
        menu.connect_requested.connect(self.connect)
        menu.remove_requested.connect(lambda wanted: scope.start(self._ask_to_remove(wanted), name="remove"))
        menu.daily_toggled.connect(lambda: scope.start(self._toggle_daily(), name="daily backups"))
        self._menu_made(menu)
        return menu

    async def _show_menu(self) -> None:
        current = self._current().id
        shown = [
            dialogs.AccountShown(a.id, a.name, a.base_url, a.kind is AccountKind.LOCAL, a.id == current)
            for a in await self._accounts.all()
        ]
        self._menu.set_accounts(shown)
        self._menu.set_daily(await self._accounts.backs_up_daily())
        self._menu.show_above(self._window.status.account_button)

    async def _choose(self, account_id: str) -> None:
        account = next((a for a in await self._accounts.all() if a.id == account_id), None)
        if account is not None and account.id != self._current().id:
            await self._switch(account)

    # -- backups --------------------------------------------------------------------------------------------------

    def begin_backups(self) -> None:
        """Back local workspaces up every day from now on."""
        from flowdash_desktop.ui.presenters.workspace_files.automatic import AutomaticBackups

        backups = AutomaticBackups(self._window, self._accounts, self._current)
        self._scope.start(backups.run(), name="automatic backups")

    async def _toggle_daily(self) -> None:
        from flowdash_desktop.ui.presenters.workspace_files.texts import WorkspaceFileTexts

        is_on = not await self._accounts.backs_up_daily()
        await self._accounts.store_backs_up_daily(is_on)
        folder = self._accounts.backups_of(self._current()).parent
        self._window.notice.show_notice(WorkspaceFileTexts.daily_backups(is_on, folder), of_window=True)

    # -- damage ---------------------------------------------------------------------------------------------------

    def _say_damage(self, account: Account) -> None:
        """Say once that the workspace that is shown is damaged, with a way to a backup."""
        if account.id in self._damaged or account.id != self._current().id:
            return
        self._damaged.add(account.id)
        words = translate(
            "Accounts",
            "The data of “{account}” on this computer is damaged. What can be read is shown, and nothing was removed "
            "from the folder {folder}. A backup is restored as a workspace of its own, beside it.",
        )
        self._window.notice.show_notice(
            words.format(account=account.name, folder=self._accounts.server_of(account).folder),
            tone="error",
            actions=((_RESTORE, translate("Accounts", "Restore a backup…")),),
            stays=True,
            of_window=True,
        )

    def _pressed(self, action: str) -> None:
        if action == _RESTORE:
            self._window.notice.hide()
            self._menu.restore_requested.emit()

    # -- connect --------------------------------------------------------------------------------------------------

    def connect(self) -> None:
        """Open *Connect to Flowdash*."""
        dialog = dialogs.ConnectDialog(self._window.theme, self._window)
        names: dict[dialogs.Credentials, str] = {}

        def start(work: Coroutine[Any, Any, None], key: str) -> None:
            self._scope.start(work, name=key, key=key)

        dialog.test_requested.connect(lambda wanted: start(self._test(dialog, wanted, names), "test connection"))
        dialog.open_line_accepted.connect(lambda wanted: start(self._try_out(dialog, wanted, names), "test connection"))
        dialog.test_cancelled.connect(lambda: start(_nothing(), "test connection"))
        dialog.save_requested.connect(lambda wanted: start(self._add(dialog, wanted, names, False), "add account"))
        dialog.session_only_accepted.connect(
            lambda wanted: start(self._add(dialog, wanted, names, True), "add account")
        )
        dialog.finished.connect(lambda _: start(_nothing(), "test connection"))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    async def _test(
        self, dialog: dialogs.ConnectDialog, wanted: dialogs.Credentials, names: dict[dialogs.Credentials, str]
    ) -> None:
        """Try what is typed; before a key goes over a line that is not encrypted, this is asked once for each host."""
        host = open_host(wanted.base_url)
        if host and not (dialog.has_accepted(host) or await self._accounts.uses_open_line(wanted.base_url)):
            dialog.ask_open_line(host)
        else:
            await self._try_out(dialog, wanted, names)

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
            dialog.offer_session_only(error_text(error))
            return
        dialog.accept()
        await self._switch(account)

    # -- remove ---------------------------------------------------------------------------------------------------

    async def _ask_to_remove(self, account_id: str) -> None:
        account = next((a for a in await self._accounts.all() if a.id == account_id), None)
        if account is None:
            return
        title = translate("Accounts", "Remove {account} from this computer?").format(account=account.name)
        text = _removal_text(await self._accounts.unsent(account))
        if self._accounts.is_transient(account):
            text = translate("Accounts", "What is stored of it stays in the data folder, for the next such start.")
        if account.kind is AccountKind.LOCAL:
            title = translate("Accounts", "Remove {account} from this list?").format(account=account.name)
            text = translate(
                "Accounts",
                "It can't be opened in the window any more. Back it up first, to restore it when you need it again. "
                "Its data stays in the folder {folder}.",
            ).format(folder=self._accounts.server_of(account).folder)
        dialog = dialogs.ConfirmDialog(
            self._window.theme, self._window, title, text, translate("Accounts", "Remove"), danger=True
        )
        dialog.confirmed.connect(lambda: self._scope.start(self._remove(account), name="remove account"))
        dialog.open()

    async def _remove(self, account: Account) -> None:
        is_transient = self._accounts.is_transient(account)
        try:
            await self._accounts.remove(account)
        except KeyringUnusableError as error:
            self._window.notice.show_notice(error_text(error), tone="error", of_window=True)
            return
        if self._current().id == account.id:
            await self._switch((await self._accounts.all())[0])
        if not is_transient:
            await self._accounts.remove_files(account)

    # -- a new key ------------------------------------------------------------------------------------------------

    def ask_for_key(self, words: str, other: WorkspaceIdentity | None = None) -> None:
        """Ask for the current account's key again; ``other`` is the workspace that the present key opens instead."""
        self._key_words, self._other = words, other
        if self._key_dialog is not None:
            return
        account = self._current()
        dialog = dialogs.KeyDialog(self._window.theme, self._window, account.name, words, account.base_url)
        self._key_dialog = dialog
        dialog.key_entered.connect(
            lambda key: self._scope.start(self._take_key(dialog, account, key, False), name="try key", key="try key")
        )
        dialog.session_only_accepted.connect(
            lambda key: self._scope.start(self._take_key(dialog, account, key, True), name="try key", key="try key")
        )
        dialog.own_account_requested.connect(lambda key: self._own_account(dialog, account, key))
        dialog.finished.connect(self._key_dialog_closed)
        dialog.open()
        if other is not None:
            self._offer_own_account(dialog, account, other)

    def _key_dialog_closed(self) -> None:
        if self._key_dialog is not None:
            self._key_dialog.deleteLater()
            self._key_dialog = None

    async def _take_key(self, dialog: dialogs.KeyDialog, account: Account, key: str, session_only: bool) -> None:
        dialog.set_testing()
        try:
            seen = await self._accounts.try_out(account.base_url, key)
            own = await self._accounts.workspace_of(account)
            if own is not None and seen.id and seen.id != own:
                self._offer_own_account(dialog, account, WorkspaceIdentity(seen.id, seen.name))
                return
            await self._accounts.change_key(account, key, session_only=session_only)
        except FlowdashError as error:
            dialog.set_failure(_words(error))
        except KeyringUnusableError as error:
            dialog.offer_session_only(error_text(error))
        else:
            dialog.accept()
            if self._current().id == account.id:
                self._reconnect()

    # -- another workspace ----------------------------------------------------------------------------------------

    def other_workspace(self, event: OtherWorkspaceFound) -> None:
        """The current account's server has another workspace: nothing was sent to it, and nothing is."""
        account = self._current()
        if self._accounts.follows_its_workspace(account):
            self._scope.start(self._follow(account, event), name="follow workspace", key="follow workspace")
        else:
            self.ask_for_key(translate("Accounts", "The API key leads to another workspace now."), event.found)

    def _offer_own_account(self, dialog: dialogs.KeyDialog, account: Account, other: WorkspaceIdentity) -> None:
        self._other = other
        words = translate(
            "Accounts",
            "This key opens the workspace “{other}”. Changes made in “{own}” are not sent there. "
            "Enter a key of “{own}”, or open “{other}” as an account of its own.",
        )
        dialog.offer_own_account(words.format(other=other.name or other.id, own=account.name))

    def _own_account(self, dialog: dialogs.KeyDialog, account: Account, key: str) -> None:
        if (other := self._other) is not None:
            opening = self._open_as_own(dialog, account, other, key or None)
            self._scope.start(opening, name="open other workspace", key="try key")

    async def _open_as_own(
        self, dialog: dialogs.KeyDialog, account: Account, other: WorkspaceIdentity, key: str | None
    ) -> None:
        kept_nowhere = ""
        if self._accounts.follows_its_workspace(account):
            if key is not None:
                await self._accounts.change_key(account, key, session_only=True)
            opened = await self._accounts.follow(account, other)
        else:
            try:
                opened = await self._accounts.open_as_own(account, other, key, session_only=False)
            except KeyringUnusableError as error:
                opened = await self._accounts.open_as_own(account, other, key, session_only=True)
                kept_nowhere = error_text(error)
        dialog.accept()
        await self._switch(opened)
        if kept_nowhere:
            words = translate("Accounts", "The API key is used for this session only. {reason}")
            self._window.notice.show_notice(
                words.format(reason=kept_nowhere), tone="warning", stays=True, of_window=True
            )

    async def _follow(self, account: Account, event: OtherWorkspaceFound) -> None:
        await self._switch(await self._accounts.follow(account, event.found))
        if event.waiting:
            words = translate(
                "Accounts",
                "This is the workspace “{found}”. Changes made in “{own}” stay on this computer, "
                "and are sent when that is opened again.",
            )
            words = words.format(found=event.found.name or event.found.id, own=event.own.name or event.own.id)
            self._window.notice.show_notice(words, tone="warning", stays=True, of_window=True)


def _removal_text(unsent: tuple[int, int, int] | None) -> str:
    """What is removed with an account, and first of all what is nowhere else: edits, texts, files set aside."""
    lost = []
    edits, texts, files = unsent or (0, 0, 0)
    if unsent is None:
        lost.append(translate("Accounts", "Changes that were not sent may be in its files, which can't be read."))
    if edits:
        words = translate("Accounts", "Changes that were not sent: {count}. They are on no server, and are lost.")
        lost.append(words.format(count=counted(edits)))
    if texts:
        words = translate("Accounts", "Texts that are half-typed: {count}. They are lost, too.")
        lost.append(words.format(count=counted(texts)))
    if files:
        words = translate("Accounts", "Files that were damaged and set aside: {count}. They are removed, too.")
        lost.append(words.format(count=counted(files)))
    rest = translate(
        "Accounts",
        "Its API key is removed from the keyring, and all that is stored of it on this computer. "
        "Nothing is changed on the server.",
    )
    return "\n\n".join((" ".join(lost), rest)) if lost else rest


async def _nothing() -> None:
    """Takes the place of a task of the same key, which cancels that."""


def _words(error: FlowdashError) -> str:
    if isinstance(error, NotFoundError):
        return translate("Accounts", "There is no Flowdash at this address.")
    if needs_key(error):
        return error_text(key_reason(error))
    if isinstance(error, NetworkError):
        return error_text(error)  # the detail is an exception's name
    said = error_text(error)
    return f"{said} {error.detail}".strip() if error.detail and error.detail not in said else said


def _field_of(error: FlowdashError) -> dialogs.CredentialField | None:
    if isinstance(error, AuthenticationError):
        return dialogs.CredentialField.KEY
    of_address = BadAddressError | NetworkError | NotFoundError | UnexpectedAnswerError
    return dialogs.CredentialField.URL if isinstance(error, of_address) else None
