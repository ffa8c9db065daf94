"""*Share this workspace*: asks the server who works in it and with which keys, and changes that."""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.errors import CodedError
from flowdash_desktop.domain.workspace.invitation import Invitation
from flowdash_desktop.session.accounts.accounts import Accounts
from flowdash_desktop.session.accounts.credentials import KeyringUnusableError
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.sharing.sharing import KeyGoneError, NotSharableError, SharedWorkspace
from flowdash_desktop.store.preferences import AccountKind
from flowdash_desktop.ui import dialogs
from flowdash_desktop.ui.async_qt.task_scope import TaskScope
from flowdash_desktop.ui.dialogs.credentials import is_on_this_computer, is_unprotected, tidy_url
from flowdash_desktop.ui.dialogs.sharing.key_form import KeyForm, MadeKey
from flowdash_desktop.ui.dialogs.sharing.person_form import PersonForm, PersonTyped
from flowdash_desktop.ui.dialogs.sharing.share_dialog import ShareDialog, Where
from flowdash_desktop.ui.main_window import MainWindow
from flowdash_desktop.ui.presenters.sharing.texts import SharingTexts as Texts
from flowdash_desktop.wire.definition_changes import AddUser, ChangeUser

if TYPE_CHECKING:
    from flowdash_desktop.domain.schema import User
    from flowdash_desktop.domain.workspace.keys import ApiKey, NewApiKey

_LOAD, _CHANGE = "share: read", "share: change"
_PORT = "8080"


class SharePresenter:
    """One dialog, for one account.

    Args:
        window: where.
        accounts: knows where local workspaces are, and the account's key.
        scope: owns what is started here.
        session: the account.
    """

    def __init__(self, window: MainWindow, accounts: Accounts, scope: TaskScope, session: Session) -> None:
        self._window, self._accounts, self._scope = window, accounts, scope
        self._session, self._sharing = session, session.sharing
        self._shared = SharedWorkspace((), (), ())
        self._own_key = ""
        self._name = session.workspace.name if session.workspace is not None else session.account.name
        self._dialog = dialog = ShareDialog(window.theme, window, Texts.title(self._name), self._where())
        dialog.is_deactivated = lambda user_id: any(u.deactivated for u in self._shared.people if u.id == user_id)
        self._check_address()
        dialog.address_changed.connect(self._check_address)
        dialog.address.line.editingFinished.connect(self._show_whole_address)
        dialog.refresh_requested.connect(self._load)
        dialog.activity_wanted.connect(self._load)
        dialog.person_wanted.connect(self._ask_person)
        dialog.deactivation_wanted.connect(self._deactivate)
        dialog.key_wanted.connect(self._ask_key)
        dialog.revocation_wanted.connect(self._ask_revocation)
        dialog.finished.connect(self._closed)

    def open(self) -> None:
        """Show it, and ask the server."""
        self._dialog.open()
        self._load()

    def _closed(self) -> None:
        self._scope.cancel(_LOAD)
        self._dialog.deleteLater()

    # -- where ----------------------------------------------------------------------------------------------------

    def _where(self) -> Where:
        account = self._session.account
        if account.kind is not AccountKind.LOCAL:
            return Where(self._sharing.invitation_address or account.base_url, "")
        server = self._accounts.server_of(account)
        arguments = ["serve", "--workspace-folder", str(server.folder), "--host", "0.0.0.0", "--allow-remote"]
        command = [*server.program, *arguments, "--port", _PORT]
        join = subprocess.list2cmdline if sys.platform == "win32" else shlex.join
        return Where(self._sharing.invitation_address, Texts.only_here(), join(command))

    def _address(self) -> str:
        """The address that invitations name, ``""`` while none is typed."""
        return self._whole(self._dialog.address.line.text())

    def _whole(self, typed: str) -> str:
        """An address as invitations name it, ``""`` for what is none."""
        typed = typed.strip()
        if typed and "://" not in typed and self._session.account.kind is AccountKind.LOCAL:
            typed = f"http://{typed}"  # as the command speaks that stands beside it
        return (tidy_url(typed) or "") if typed else ""

    def _show_whole_address(self) -> None:
        """Show what invitations will name: whoever gets one can't know the scheme that was not typed."""
        if address := self._address():
            self._dialog.address.line.setText(address)
            self._check_address()

    def _check_address(self) -> None:
        words, careful, reached = self._words_of(address := self._address())
        self._dialog.show_address_words(words, careful=careful, reached=reached)
        self._sharing.invitation_address = address

    def _words_of(self, address: str) -> tuple[str, bool, str]:
        """What to know about an address, whether to be careful, and in one line where others reach the workspace."""
        is_here = is_on_this_computer(address)
        words, careful = Texts.address(address, is_here=is_here, is_unprotected=is_unprotected(address))
        return words, careful, Texts.reached("" if is_here else address)

    # -- reading --------------------------------------------------------------------------------------------------

    def _load(self) -> None:
        self._dialog.set_busy(Texts.asking())
        self._follow(self._read)

    async def _read(self) -> None:
        await self._show("")
        if self._dialog.shows_activity:
            self._dialog.set_busy(Texts.asking())
            entries = await self._sharing.activity()
            names = {user.email: user.name for user in self._shared.people}
            self._dialog.show_activity([Texts.activity_row(entry, names) for entry in reversed(entries)])
            self._dialog.say("")

    async def _show(self, said: str, chosen: str | None = None) -> None:
        """Ask the server, show what it answers, and say this of what was done before."""
        with suppress(KeyringUnusableError):
            self._own_key = await self._accounts.key_of(self._session.account) or ""
        self._shared = shared = await self._sharing.read()
        counts = Counter(key.user_id for key in shared.keys)
        roles, people = {role.id: role for role in shared.roles}, {user.id: user for user in shared.people}
        now = datetime.now(UTC)
        self._dialog.show_shared(
            [Texts.person_row(user, roles, counts[user.id]) for user in shared.people],
            [Texts.key_row(key, people, now, is_own=self._is_own(key)) for key in shared.keys],
        )
        self._dialog.people.choose(chosen)
        self._dialog.say(said)

    def _is_own(self, key: ApiKey) -> bool:
        """Whether it is the key of the account."""
        return bool(key.start) and self._own_key.startswith(key.start)

    async def _tried(self, work: Callable[[], Awaitable[None]], fail: Callable[[str], object]) -> None:
        """Do something, or say why it was not done; what can't be done here at all ends the dialog's use."""
        try:
            await work()
        except NotSharableError as error:
            fail(Texts.failed(error))
            self._dialog.fail(Texts.failed(error), is_final=True)
        except CodedError as error:
            fail(Texts.failed(error))
        except Exception:
            # Whoever owns the scope says what it was. Nothing may stay open for good.
            fail(Texts.unexpected())
            raise

    # -- people ---------------------------------------------------------------------------------------------------

    def _ask_person(self, user_id: str | None) -> None:
        shared = self._shared
        user = next((one for one in shared.people if one.id == user_id), None)
        form = PersonForm(self._window.theme, self._dialog, shared.roles, user, [one.email for one in shared.people])

        async def change(typed: PersonTyped) -> None:
            await self._sharing.change_people([_edit_of(user, typed)])
            form.accept()
            self._follow(lambda: show(typed))

        async def show(typed: PersonTyped) -> None:
            name = f"{typed.first_name} {typed.last_name}".strip() or typed.email
            await self._show(Texts.person_added(name) if user is None else Texts.person_changed(name))
            added = next((one.id for one in self._shared.people if one.email == typed.email), None)
            self._dialog.people.choose(added)
            (self._dialog.person_key if user is None else self._dialog.people.view).setFocus()

        form.wanted.connect(lambda typed: self._change(lambda: change(typed), form.fail))
        form.finished.connect(form.deleteLater)
        form.open()

    def _deactivate(self, user_id: str) -> None:
        user = next((one for one in self._shared.people if one.id == user_id), None)
        if user is None:
            return
        deactivated = not user.deactivated

        async def change() -> None:
            await self._sharing.change_people([ChangeUser(user=user.id, deactivated=deactivated)])
            self._changed_here(Texts.person_deactivated(user.name, deactivated=deactivated))

        self._change_here(change)

    # -- keys -----------------------------------------------------------------------------------------------------

    def _ask_key(self, user_id: str | None) -> None:
        people = [(user.id, user.name) for user in self._shared.people if not user.deactivated]
        address = self._address()
        is_asked = not address or is_on_this_computer(address)
        form = KeyForm(self._window.theme, self._dialog, people, user_id, address if is_asked else None)

        def check_address() -> None:
            words, careful, _ = self._words_of(self._whole(form.address.line.text()))
            (form.address.warn if careful else form.address.hint)(words)

        def keep_address() -> None:
            if address := self._whole(form.address.line.text()):
                form.address.line.setText(address)
                self._dialog.address.line.setText(address)
                self._check_address()
            check_address()

        if is_asked:
            check_address()
            form.address.line.textEdited.connect(lambda _: check_address())
            form.address.line.editingFinished.connect(keep_address)
            form.wanted.connect(keep_address)

        async def make(name: str, person: str | None, days: int | None) -> None:
            ends = datetime.now(UTC) + timedelta(days=days) if days is not None else None
            try:
                made = await self._sharing.add_key(name, person, ends)
            except FlowdashError as error:
                form.fail(Texts.key_uncertain(error) if error.outcome_unknown else Texts.failed(error))
                return
            form.show_key(self._made_key(made, dict(people)))
            self._follow(lambda: self._show(""))

        form.wanted.connect(lambda *typed: self._change(lambda: make(*typed), form.fail))
        form.finished.connect(form.deleteLater)
        form.open()

    def _made_key(self, made: NewApiKey, people: Mapping[str, str]) -> MadeKey:
        address = self._address()
        person = people.get(made.entry.user_id or "", "")
        facts = Texts.key_facts(made.entry, person, address)
        if not address:
            return MadeKey(made.key, facts, "", Texts.no_address())
        invitation = Texts.invitation(self._name, Invitation(address, made.key).line)
        careful = Texts.careful_address() if is_on_this_computer(address) else ""
        return MadeKey(made.key, facts, invitation, careful)

    def _ask_revocation(self, key_id: str) -> None:
        key = next((one for one in self._shared.keys if one.id == key_id), None)
        if key is None:
            return
        person = next((user.name for user in self._shared.people if user.id == key.user_id), "")
        title, text, button = Texts.revoke_question(key, person, is_own=self._is_own(key))
        question = dialogs.ConfirmDialog(self._window.theme, self._dialog, title, text, button, danger=True)

        async def revoke() -> None:
            said = Texts.revoked(key.name)
            try:
                await self._sharing.revoke(key.id)
            except KeyGoneError as error:
                said = Texts.failed(error)
            self._changed_here(said)

        question.confirmed.connect(lambda: self._change_here(revoke))
        question.open()

    def _follow(self, work: Callable[[], Awaitable[None]]) -> None:
        """Show what was done by a form, which may be gone by then."""
        self._scope.start(self._tried(work, self._dialog.fail), name=_LOAD, key=_LOAD)

    def _change_here(self, work: Callable[[], Awaitable[None]]) -> None:
        """Change something without a form: one at a time, and the dialog stays open until the server has answered."""
        if self._dialog.is_changing:
            return

        def fail(words: str) -> None:
            self._dialog.end_change()
            self._dialog.fail(words)

        self._dialog.begin_change(Texts.asking())
        self._change(work, fail)

    def _changed_here(self, said: str) -> None:
        """Show what was changed; the dialog may be closed meanwhile."""
        self._dialog.end_change()
        self._follow(lambda: self._show(said))

    def _change(self, work: Callable[[], Awaitable[None]], fail: Callable[[str], object]) -> None:
        self._scope.cancel(_LOAD)
        self._scope.start(self._tried(work, fail), name=_CHANGE)


def _edit_of(user: User | None, typed: PersonTyped) -> AddUser | ChangeUser:
    """What makes a person as it is typed, of nobody or of somebody who is there."""
    first, last, role = typed.first_name, typed.last_name, typed.role_id
    if user is None:
        return AddUser(email=typed.email, first_name=first, last_name=last, role_id=role)
    return ChangeUser(user=user.id, first_name=first, last_name=last, role_id=role)
