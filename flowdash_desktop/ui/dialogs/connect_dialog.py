"""*Connect to Flowdash*: an address and a key, tested before they are saved."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.api.address import open_host
from flowdash_desktop.domain.workspace.invitation import invitation_in
from flowdash_desktop.ui.dialogs.credentials import (
    HOSTED_URL,
    CredentialField,
    Credentials,
    is_unprotected,
    tidy_url,
)
from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, LabelledInput, SecretLine
from flowdash_desktop.ui.dialogs.notice import Notice, NoticeTone
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.text_inputs import LineInput

WIDTH = 460


class _State(Enum):
    IDLE = auto()
    TESTING = auto()
    TESTED = auto()
    SAVING = auto()
    NO_KEYRING = auto()
    OPEN_LINE = auto()


class ConnectDialog(GrowingDialog):
    """Asks for a server and a key; shown with ``open()``, closed by whoever saves.

    Signals:
        test_requested: try these ``Credentials``.
        open_line_accepted: try these ``Credentials``, though the line to their host is not encrypted.
        test_cancelled: the person does not want to wait for the answer.
        save_requested: keep these ``Credentials``, which were tested exactly as they are.
        session_only_accepted: use these ``Credentials`` without keeping the key anywhere.
    """

    test_requested = Signal(object)
    open_line_accepted = Signal(object)
    test_cancelled = Signal()
    save_requested = Signal(object)
    session_only_accepted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = _State.IDLE
        self._tested: Credentials | None = None
        self._accepted_hosts: set[str] = set()
        self.setWindowTitle(self.tr("Connect to Flowdash"))
        self.setModal(True)
        self._build()
        self._wire()
        self._show_state(_State.IDLE)

    def _build(self) -> None:
        title = QLabel(self.tr("Connect to Flowdash"), self)
        set_variant(title, "tone", "heading")
        identity = QLabel(
            self.tr(
                "Work on the tasks of your Flowdash workspace. The local workspace stays as it is. "
                "Paste an invitation here as a whole, if you have one."
            ),
            self,
        )
        identity.setWordWrap(True)
        set_variant(identity, "tone", "muted")
        self.url = LabelledInput(
            self.tr("&Server address"),
            LineInput(HOSTED_URL, self),
            self.tr("Keep this for the hosted service, or give the address of your own installation."),
            self,
        )
        self.key = LabelledInput(
            self.tr("API &key"),
            SecretLine(self._theme, self),
            self.tr("It belongs to one workspace; an administrator of the workspace can give it to you."),
            self,
        )
        self._notice = Notice(self._theme, self)
        self._session_only = QPushButton(self.tr("For this session only"), self)
        self._session_only.setAccessibleDescription(self.tr("Use the key until the program is closed, kept nowhere"))
        self._openly = QPushButton(self.tr("Connect without encryption"), self)
        self._test = QPushButton(self)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._save = QPushButton(self.tr("Save"), self)
        set_variant(self._save, "variant", "primary")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._test)
        buttons.addStretch(1)
        for button in (self._session_only, self._openly, self._cancel, self._save):
            buttons.addWidget(button)
        for button in (self._test, self._session_only, self._openly, self._cancel, self._save):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(16)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addWidget(title)
        head.addWidget(identity)
        content = ContentScroll(self)
        content.column.setSpacing(16)
        content.column.addLayout(head)
        for widget in (self.url, self.key, self._notice):
            content.column.addWidget(widget)
        layout.addWidget(content)
        layout.addLayout(buttons)
        self.setMinimumWidth(WIDTH)
        self.key.line.setFocus()

    def _wire(self) -> None:
        self.url.line.textEdited.connect(self._edited)
        self.key.line.textEdited.connect(self._edited)
        for part in (self.url, self.key):
            part.line.take_whole = self._take_invitation
        self.url.line.returnPressed.connect(self._enter)
        self.key.line.returnPressed.connect(self._enter)
        self._test.clicked.connect(self._test_or_stop)
        self._save.clicked.connect(self._save_now)
        self._session_only.clicked.connect(self._accept_session_only)
        self._openly.clicked.connect(self._accept_open_line)
        self._cancel.clicked.connect(self.reject)

    def credentials(self) -> Credentials | None:
        """What is typed, or None as long as it can't be tried."""
        url, key = tidy_url(self.url.line.text()), self.key.line.text().strip()
        return Credentials(url, key) if url and key else None

    def set_testing(self) -> None:
        """The test is on its way."""
        self._show_state(_State.TESTING)

    def set_success(self, workspace_name: str) -> None:
        """The server answered: this is its workspace. What was typed meanwhile has to be tested again."""
        if self._state is not _State.TESTING or self._tested is None or self.credentials() != self._tested:
            return
        self._show_state(_State.TESTED)
        words = self.tr("Connected to the workspace “{name}”.").format(name=workspace_name)
        self._notice.show_words(NoticeTone.SUCCESS, words)
        self._save.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_failure(self, words: str, field: CredentialField | None = None) -> None:
        """The test or the saving failed, for this reason; shown at the input it is about."""
        is_answer = self._state is _State.TESTING
        self._show_state(_State.IDLE)
        if is_answer and field is CredentialField.URL and "://" not in self.url.line.text():
            hint = self.tr(
                "{reason} It was asked by https://. Where nothing is encrypted, write http:// before the address."
            )
            words = hint.format(reason=words)
        if field is None:
            self._notice.show_words(NoticeTone.ERROR, words)
            return
        part = self.url if field is CredentialField.URL else self.key
        part.fail(words)
        part.line.setFocus(Qt.FocusReason.OtherFocusReason)
        part.line.selectAll()

    def offer_session_only(self, words: str) -> None:
        """The key can't be kept: say why, and offer to use it until the program ends."""
        self._show_state(_State.NO_KEYRING)
        explained = self.tr("The key can't be kept in the keyring of this system. It is never written to a file.")
        self._notice.show_words(NoticeTone.WARNING, f"{explained} {words}".strip())
        self._session_only.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_accepted(self, host: str) -> bool:
        """True once it was answered in this dialog that the line to a host need not be encrypted."""
        return host in self._accepted_hosts

    def ask_open_line(self, host: str) -> None:
        """Nothing was sent: ask whether the key may go to this host without encryption."""
        self._show_state(_State.OPEN_LINE)
        words = self.tr(
            "Nothing is encrypted on the way to {host}. Whoever listens in between can read the API key and all tasks, "
            "and change them. Use https:// if the server offers it. This is asked once for each host."
        )
        self._notice.show_words(NoticeTone.WARNING, words.format(host=host))
        self._openly.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Close without saving; a test on its way is given up."""
        if self._state is _State.TESTING:
            self.test_cancelled.emit()
        super().reject()

    def _take_invitation(self, text: str) -> bool:
        """Fill in what an invitation holds; whoever pasted it sees what it is before anything is sent there."""
        invitation = invitation_in(text)
        if invitation is None:
            return False
        self.url.line.setText(invitation.base_url)
        self.key.line.setText(invitation.api_key)
        self._edited()
        words = self.tr("The address and the key are those of the invitation. Test the connection next.")
        self._notice.show_words(NoticeTone.SUCCESS, words)
        self.key.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _edited(self) -> None:
        if self._state is _State.TESTING:
            self.test_cancelled.emit()
        self._tested = None
        self._show_state(_State.IDLE)
        url = tidy_url(self.url.line.text())
        if url is not None and is_unprotected(url):
            self.url.warn(self.tr("With http:// the key can be read on its way. Use https:// if the server offers it."))

    def _enter(self) -> None:
        if self._state is _State.TESTED:
            self._save_now()
        elif self._state in (_State.IDLE, _State.NO_KEYRING):
            self._request_test()

    def _test_or_stop(self) -> None:
        if self._state is _State.TESTING:
            self._show_state(_State.IDLE)
            self.test_cancelled.emit()
        else:
            self._request_test()

    def _request_test(self) -> None:
        self.url.clear()
        self.key.clear()
        credentials = self.credentials()
        if credentials is None:
            self._explain_missing()
            return
        self._tested = credentials
        self._show_state(_State.TESTING)
        self.test_requested.emit(credentials)

    def _explain_missing(self) -> None:
        self._notice.hide()
        if tidy_url(self.url.line.text()) is None:
            self.set_failure(self.tr("Write an address like https://app.flowdash.com"), CredentialField.URL)
        else:
            self.set_failure(self.tr("Paste the API key here"), CredentialField.KEY)

    def _save_now(self) -> None:
        credentials = self.credentials()
        if credentials is not None and credentials == self._tested:
            self._show_state(_State.SAVING)
            self.save_requested.emit(credentials)

    def _accept_session_only(self) -> None:
        credentials = self.credentials()
        if credentials is not None and credentials == self._tested:
            self.session_only_accepted.emit(credentials)

    def _accept_open_line(self) -> None:
        credentials = self.credentials()
        if credentials is not None and credentials == self._tested:
            self._accepted_hosts.add(open_host(credentials.base_url))
            self.open_line_accepted.emit(credentials)

    def _show_state(self, state: _State) -> None:
        self._state = state
        testing, saving = state is _State.TESTING, state is _State.SAVING
        self._test.setText(self.tr("Stop the test") if testing else self.tr("Test connection"))
        self._test.setEnabled(not saving)
        self._test.setVisible(state not in (_State.NO_KEYRING, _State.OPEN_LINE))
        self._save.setText(self.tr("Saving…") if saving else self.tr("Save"))
        self._save.setEnabled(state in (_State.TESTED, _State.NO_KEYRING))
        self._session_only.setVisible(state is _State.NO_KEYRING)
        self._openly.setVisible(state is _State.OPEN_LINE)
        if state is _State.IDLE:
            self.url.clear()
            self.key.clear()
            self._notice.hide()
        elif testing:
            self._notice.show_words(NoticeTone.BUSY, self.tr("Asking the server…"))
        elif saving:
            self._notice.show_words(NoticeTone.BUSY, self.tr("Keeping the key in the keyring of this system…"))
