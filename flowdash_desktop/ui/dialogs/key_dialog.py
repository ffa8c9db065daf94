"""Asks for the key of an account again, when the server does not take the one it has."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.workspace.invitation import invitation_in
from flowdash_desktop.ui.dialogs.credentials import tidy_url
from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, LabelledInput, SecretLine
from flowdash_desktop.ui.dialogs.notice import Notice, NoticeTone
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.text import short

_ADDRESS_LETTERS = 120


class KeyDialog(GrowingDialog):
    """One line for a key; shown with ``open()``, closed by whoever has checked the key.

    Args:
        theme: the look.
        parent: the window it belongs to.
        account_name: the account that needs a key.
        why: why it needs one; without it, the server refused the one it has.
        base_url: of the account's server. The key of an invitation to another one is not taken: it must not go there.

    Signals:
        key_entered: try this key and keep it if it works.
        session_only_accepted: use this key without keeping it anywhere.
        own_account_requested: open the other workspace that this key leads to; blank for the account's present key.
    """

    key_entered = Signal(str)
    session_only_accepted = Signal(str)
    own_account_requested = Signal(str)

    def __init__(
        self, theme: Theme, parent: QWidget | None, account_name: str, why: str = "", base_url: str = ""
    ) -> None:
        super().__init__(parent)
        self._theme, self._base_url = theme, base_url
        self.setModal(True)
        self.setWindowTitle(self.tr("API key needed"))
        title = QLabel(self.tr("{account} asks for an API key").format(account=account_name), self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        set_variant(title, "tone", "heading")
        why = why or self.tr("The server does not accept the API key.")
        kept = self.tr("Your changes are saved here and wait for the key.")
        identity = QLabel(f"{why} {kept}", self)
        identity.setTextFormat(Qt.TextFormat.PlainText)
        identity.setWordWrap(True)
        set_variant(identity, "tone", "muted")
        self.key = LabelledInput(self.tr("API &key"), SecretLine(theme, self), "", self)
        self._notice = Notice(theme, self)
        self._session_only = QPushButton(self.tr("For this session only"), self)
        self._session_only.hide()
        self._own_account = QPushButton(self.tr("Open as an account of its own"), self)
        self._own_account.hide()
        self._later = QPushButton(self.tr("Later"), self)
        self._use = QPushButton(self.tr("Use this key"), self)
        set_variant(self._use, "variant", "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button in (self._session_only, self._own_account, self._later, self._use):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        content = ContentScroll(self)
        content.column.setSpacing(12)
        for widget in (title, identity, self.key, self._notice):
            content.column.addWidget(widget)
        layout.addWidget(content)
        layout.addLayout(buttons)
        self.setMinimumWidth(420)
        self.key.line.take_whole = self._take_invitation
        self.key.line.textEdited.connect(self._edited)
        self.key.line.returnPressed.connect(self._enter)
        self._use.clicked.connect(self._enter)
        self._later.clicked.connect(self.reject)
        self._session_only.clicked.connect(lambda: self.session_only_accepted.emit(self._typed()))
        self._own_account.clicked.connect(lambda: self.own_account_requested.emit(self._typed()))
        self._use.setEnabled(False)

    def set_testing(self) -> None:
        """The key is being tried."""
        self._use.setEnabled(False)
        self._notice.show_words(NoticeTone.BUSY, self.tr("Asking the server…"))

    def set_failure(self, words: str) -> None:
        """The key was not accepted, or could not be tried; it stays where it was typed."""
        self._notice.hide()
        self._use.setEnabled(bool(self._typed()))
        self.key.fail(words)
        self.key.line.setFocus()
        self.key.line.selectAll()

    def offer_session_only(self, words: str) -> None:
        """The key works but can't be kept: say why, and offer to use it until the program ends."""
        explained = self.tr("The key can't be kept in the keyring of this system. It is never written to a file.")
        self._notice.show_words(NoticeTone.WARNING, f"{explained} {words}".strip())
        self._session_only.show()
        self._session_only.setFocus()
        self._use.setEnabled(True)

    def offer_own_account(self, words: str) -> None:
        """The key leads to another workspace: say so, and offer to open that as an account of its own."""
        self._notice.show_words(NoticeTone.WARNING, words)
        self._use.setEnabled(False)
        self._own_account.show()
        self._own_account.setFocus()

    def _typed(self) -> str:
        return self.key.line.text().strip()

    def _take_invitation(self, text: str) -> bool:
        """Take the key of an invitation to this server; others are not for this account."""
        invitation = invitation_in(text)
        if invitation is None:
            return False
        if tidy_url(invitation.base_url) != self._base_url:
            words = self.tr("This is an invitation to another server, {address}. Use it to connect another account.")
            self.key.fail(words.format(address=short(invitation.base_url, _ADDRESS_LETTERS)))
        else:
            self.key.line.setText(invitation.api_key)
            self._edited()
        return True

    def _edited(self) -> None:
        self.key.clear()
        self._notice.hide()
        self._session_only.hide()
        self._own_account.hide()
        self._use.setEnabled(bool(self._typed()))

    def _enter(self) -> None:
        if self._use.isEnabled() and self._typed():
            self.set_testing()
            self.key_entered.emit(self._typed())
