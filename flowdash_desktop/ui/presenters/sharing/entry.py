"""The command that shares a workspace, and why it can't be shared."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.errors import SessionFault
from flowdash_desktop.session.session import Session
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.commands.command import Requests
from flowdash_desktop.ui.error_texts import error_text
from flowdash_desktop.ui.main_window import MainWindow

if TYPE_CHECKING:
    from flowdash_desktop.ui.dialogs.account_menu import AccountMenu

translate = QCoreApplication.translate


class SharingEntry:
    """Opens *Share this workspace*.

    Args:
        window: where.
        accounts: knows where local workspaces are, and the account's key.
        scope: owns what is started here.
        requests: has the command.
        shown: gives the session that is shown, None while there is none.
    """

    def __init__(
        self,
        window: MainWindow,
        accounts: Accounts,
        scope: TaskScope,
        requests: Requests,
        shown: Callable[[], Session | None],
    ) -> None:
        self._window, self._accounts, self._scope = window, accounts, scope
        self._shown = shown
        requests.share.connect(self.ask)
        requests.why_not_share = self.why_not

    def add_to(self, menu: AccountMenu) -> None:
        """Have the list of accounts offer it, too."""
        menu.share_requested.connect(self.ask)
        menu.why_not_share = self.why_not

    def why_not(self) -> str:
        """Why the workspace that is shown can't be shared, ``""`` where it can, or that is not known yet."""
        session = self._shown()
        if session is None:
            return translate("Presenters", "No workspace is open")
        if (refusal := session.sharing.refusal) is not None:
            return error_text(refusal)
        return error_text(Reason(SessionFault.SHARING_NOT_ALLOWED)) if _may_not(session) else ""

    def ask(self) -> None:
        """Open the dialog."""
        # Not imported above: the first rows do not wait for it.
        from flowdash_desktop.ui.presenters.sharing.presenter import SharePresenter

        session = self._shown()
        if session is not None and not self.why_not():
            SharePresenter(self._window, self._accounts, self._scope, session).open()


def _may_not(session: Session) -> bool:
    """Whether the account's key belongs to a user who is known not to administer the workspace."""
    me = session.sharing.me
    schemas = (session.schema(workflow.id) for workflow in session.workflows)
    known = next((schema for schema in schemas if schema is not None), None)
    if me is None or known is None or me.role_id is None:
        return False
    return any(role.id == me.role_id and not role.admin for role in known.roles)
