"""The way from a ``flowdash://`` link to its task, in whichever account has the workspace of the link.

A link may have been written by anybody. It only shows what the accounts of this computer have: no other server is
asked, and nothing is done to a task. Where following it would take a person away from something that is not finished,
it waits for a press on a button: leaving a half-typed value would send that value.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from flowdash_desktop.domain.text.app_link import AppLink, is_app_link, read_app_link
from flowdash_desktop.domain.text.task_address import Address
from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.session import Session
from flowdash_desktop.store.preferences import Account
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.linked.addresses import AddressesPresenter
from flowdash_desktop.ui.presenters.texts.texts import Words
from flowdash_desktop.ui.widgets.text_inputs import LineInput, TextInput

translate = QCoreApplication.translate
_OPEN = "open link"


class ShownAccount(Protocol):
    """What is asked of the account that is shown: the ``WorkspacePresenter``."""

    session: Session
    addresses: AddressesPresenter


class AppLinks:
    """Opens links that the system hands over or that are pasted into the palette.

    Args:
        window: where.
        accounts: whose workspaces links can lead to.
        scope: owns what is started here.
        shown: the account that is shown, None while there is none.
        show_account: closes the account that is shown, and shows another.
    """

    def __init__(
        self,
        window: MainWindow,
        accounts: Accounts,
        scope: TaskScope,
        shown: Callable[[], ShownAccount | None],
        show_account: Callable[[Account, str], Awaitable[None]],
    ) -> None:
        self._window, self._accounts, self._scope = window, accounts, scope
        self._shown, self._show_account = shown, show_account
        self._asked: AppLink | None = None
        window.filter_bar.address_chosen.connect(self._chosen)
        window.notice.action.connect(self._pressed)

    def receive(self, text: str) -> None:
        """Open a link that came from outside while the window was open."""
        if (link := self._read(text)) is not None:
            self._scope.start(self._open(link, asks=True), name=_OPEN, key=_OPEN)

    async def begin_with(self, text: str) -> None:
        """Open the link that the program was started with."""
        if (link := self._read(text)) is not None:
            await self._open(link, asks=False)

    def _chosen(self, text: str) -> None:
        if is_app_link(text) and (link := self._read(text)) is not None:
            self._scope.start(self._open(link, asks=False), name=_OPEN, key=_OPEN)

    def _pressed(self, action: str) -> None:
        if action == _OPEN and self._asked is not None:
            link, self._asked = self._asked, None
            self._window.notice.hide()
            self._scope.start(self._open(link, asks=False), name=_OPEN, key=_OPEN)

    def _read(self, text: str) -> AppLink | None:
        link = read_app_link(text)
        if link is None:
            self._say(translate("AppLinks", "This link can't be opened: it is not complete. Copy it again."))
        return link

    async def _open(self, link: AppLink, *, asks: bool) -> None:
        account = await self._account_of(link)
        if account is None:
            words = translate(
                "AppLinks",
                "This link leads to a workspace that is not connected here. Connect to its server, then open it again.",
            )
            self._say(words)
            return
        shown = self._shown()
        is_shown = shown is not None and shown.session.account.id == account.id
        if asks and (not is_shown or self._is_in_use()):
            self._ask(link, account, is_shown)
            return
        if not is_shown:
            await self._show_account(account, link.workflow_id)
            shown = self._shown()
        if shown is not None:
            shown.addresses.open(Address(link.workflow_id, link.task))

    async def _account_of(self, link: AppLink) -> Account | None:
        """The account with the workspace of a link, the one that is shown first; None for none."""
        shown = self._shown()
        if shown is not None:
            identity = shown.session.workspace_identity
            if identity is not None and identity.id == link.workspace_id:
                return shown.session.account
        for account in await self._accounts.all():
            is_shown = shown is not None and account.id == shown.session.account.id
            if not is_shown and await self._accounts.workspace_of(account) == link.workspace_id:
                return account
        return None

    def _is_in_use(self) -> bool:
        """True where a person is at something that another task would end or hide."""
        window, focus = self._window, self._window.focusWidget()
        if QApplication.activeModalWidget() is not None or QApplication.activePopupWidget() is not None:
            return True
        is_typing = isinstance(focus, LineInput | TextInput) and not window.filter_bar.isAncestorOf(focus)
        is_triage = "triage" in window.__dict__ and window.triage.is_on
        return is_typing or is_triage or window.shows_new_task

    def _ask(self, link: AppLink, account: Account, is_shown: bool) -> None:
        self._asked = link
        words = translate("AppLinks", "A link to a task was opened. It is shown when you are ready.")
        if not is_shown:
            words = translate("AppLinks", "A link to a task in the workspace “{workspace}” was opened.")
        self._window.notice.show_notice(
            words.format(workspace=Words.account(account, None)),
            actions=((_OPEN, translate("AppLinks", "Show the task")),),
            stays=True,
            of_window=True,
        )

    def _say(self, words: str) -> None:
        self._window.notice.show_notice(words, tone="warning", of_window=True)
