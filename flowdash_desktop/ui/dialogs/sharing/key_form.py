"""Makes a key for a person, and shows once what was made: the key, to be copied alone or as an invitation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from flowdash_desktop.ui.dialogs.form_parts import LabelledInput
from flowdash_desktop.ui.dialogs.notice import NoticeTone
from flowdash_desktop.ui.dialogs.sharing.form import LabelledChoice, SharingForm
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text import PlainLabel
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_LETTERS, _MOST_OF_ADDRESS = 100, 2_000
_NO_CHOICE = object()


@dataclass(frozen=True, slots=True)
class MadeKey:
    """A key that was just made.

    Attributes:
        secret: the key.
        facts: whose it is, until when, and which address its invitation names.
        invitation: the text that invites with it, ``""`` for none.
        careful: why there is no invitation, or what to know about it; ``""`` for nothing.
    """

    secret: str
    facts: str
    invitation: str
    careful: str


class KeyForm(SharingForm):
    """Asks for whom a key is, then shows it. It closes without a question once the key was copied.

    Args:
        theme: the look.
        parent: the dialog below.
        people: the people it may belong to: id and name.
        chosen: the id of the one who is chosen at first; None for no choice yet.
        address: what invitations name, to be typed here; None where the server has an address that others reach.

    Attributes:
        address: the input for it, hidden where it is not asked for.

    Signals:
        wanted(str, object, object): make a key of this name, for the person of this id (None for nobody), that ends
            after so many days (None for never).
    """

    wanted = Signal(str, object, object)

    def __init__(
        self,
        theme: Theme,
        parent: QWidget,
        people: Sequence[tuple[str, str]],
        chosen: str | None,
        address: str | None = None,
    ) -> None:
        super().__init__(theme, parent, self.tr("New key"), self.tr("Make key"))
        nobody: tuple[object, str] = (None, self.tr("Nobody: a program, which may do everything"))
        self.person = LabelledChoice(self.tr("&Person"), [*people, nobody], chosen or _NO_CHOICE, self)
        self.person.box.setPlaceholderText(self.tr("Choose whose key it is"))
        self.name = self._line(
            self.tr("&Name"), "", self.tr("Such as the computer where it is used, so that it is known again.")
        )
        self.name.line.setMaxLength(_LETTERS)
        ends = [
            (None, self.tr("Never")),
            (7, self.tr("In 7 days")),
            (30, self.tr("In 30 days")),
            (90, self.tr("In 90 days")),
            (365, self.tr("In a year")),
        ]
        self.ends = LabelledChoice(self.tr("E&nds"), ends, None, self)
        self.address = self._line(self.tr("&Address in the invitation"), address or "")
        self.address.line.setMaxLength(_MOST_OF_ADDRESS)
        self.address.setVisible(address is not None)
        self.facts = PlainLabel("", self)
        self.facts.hide()
        self.key = LabelledInput(self.tr("API &key"), LineInput(self), "", self)
        self.key.line.setReadOnly(True)
        self.key.hide()
        self.copy_key = QPushButton(self.tr("Copy key"), self)
        self.copy_invitation = QPushButton(self.tr("Copy invitation"), self)
        self._copies = QWidget(self)
        row = QHBoxLayout(self._copies)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for button in (self.copy_invitation, self.copy_key):
            button.setAutoDefault(True)
            row.addWidget(button)
        row.addStretch(1)
        self._copies.hide()
        self._invitation = ""
        self._is_shown = self._is_copied = self._was_asked = False
        self._put(self.person, self.name, self.ends, self.address, self.facts, self.key, self._copies)
        self.copy_key.clicked.connect(self._copy_key)
        self.copy_invitation.clicked.connect(self._copy_invitation)
        self.name.line.setFocus()
        if chosen is None:
            self.person.box.setFocus()

    def show_key(self, made: MadeKey) -> None:
        """Show the key, with whose it is."""
        self._is_shown, self._is_busy, self._invitation = True, False, made.invitation
        for part in (self.person, self.name, self.ends, self.address, self.cancel_button):
            part.hide()
        self.facts.setText(made.facts)
        self.facts.show()
        self.key.line.setText(made.secret)
        self.key.line.setCursorPosition(0)
        self.key.show()
        self._copies.show()
        self.copy_invitation.setEnabled(bool(made.invitation))
        once = self.tr("The key is shown only now. The server stores no copy of it.")
        self.notice.show_words(NoticeTone.WARNING, f"{once} {made.careful}".strip())
        self.confirm_button.setText(self.tr("Done"))
        self.confirm_button.setEnabled(True)
        set_variant(self.confirm_button, "variant", "")
        first = self.copy_invitation if made.invitation else self.copy_key
        set_variant(first, "variant", "primary")
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def reject(self) -> None:
        """Close; the first time not where the key would be lost."""
        if self._is_shown and not self._is_copied and not self._was_asked:
            self._was_asked = True
            words = self.tr("The key was not copied, and can't be shown again. Close once more to do without it.")
            self.notice.show_words(NoticeTone.WARNING, words)
            return
        super().reject()

    def _confirm(self) -> None:
        if self._is_shown:
            self.reject()
            return
        if self.person.box.currentIndex() < 0:
            self.notice.show_words(NoticeTone.ERROR, self.tr("Choose whose key it is."))
            self.person.box.setFocus()
            return
        name = self.name.line.text().strip() or self._usual_name()
        if not name:
            self.name.fail(self.tr("Give it a name."))
            self.name.line.setFocus()
            return
        self.set_busy(self.tr("Asking the server…"))
        self.wanted.emit(name, self.person.box.value(), self.ends.box.value())

    def _usual_name(self) -> str:
        """A key of a person needs no name of its own."""
        return self.person.box.currentText() if self.person.box.value() is not None else ""

    def _copy_key(self) -> None:
        self._copy(self.key.line.text(), self.tr("The key is copied."))

    def _copy_invitation(self) -> None:
        words = self.tr("The invitation is copied. Send it to that person alone: whoever has it can work with the key.")
        self._copy(self._invitation, words)

    def _copy(self, text: str, words: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._is_copied = True
        self.notice.show_words(NoticeTone.SUCCESS, words)
