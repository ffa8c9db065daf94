"""The place in a file field where a person types the web address of a file that the server is to fetch."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.domain.field_types.files import RemoteAddress, name_in_address
from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_SCHEME = "https://"


class AddressForm(QWidget):
    """An address, a name that may be left out, and two buttons. Takes no room while it is not asked for.

    Signals:
        given(RemoteAddress): a web address; ``give_up`` closes the form once it is queued.
        closed(): it is closed.
    """

    given = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, field_name: str, parent: QWidget | None = None) -> None:
        """Make it hidden; the field's name is for people who don't see where it stands."""
        super().__init__(parent)
        self._field_name = field_name
        self.address = LineInput(self)
        self.address.setPlaceholderText(_SCHEME)
        self.address.setAccessibleName(self.tr("Web address"))
        self.name = LineInput(self)
        self.name.setAccessibleName(self.tr("File name"))
        self.name.setAccessibleDescription(self.tr("May be left out"))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        set_variant(self._words, "tone", "error")
        self._words.hide()
        self.add = QPushButton(self.tr("Add"), self)
        set_variant(self.add, "variant", "primary")
        self.add.clicked.connect(self._give)
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self.cancel.clicked.connect(self.give_up)
        for button in (self.add, self.cancel):
            button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
            button.setAccessibleDescription(self.tr("Add from address"))
        self.address.textChanged.connect(self._typed)
        self.address.returnPressed.connect(self._give)
        self.name.returnPressed.connect(self._give)
        self._lay_out()
        self._typed()
        self.hide()

    def begin(self) -> None:
        """Ask for an address."""
        self.show()
        self.address.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_up(self) -> None:
        """Close and empty it."""
        if self.isHidden():
            return
        for line in (self.address, self.name):
            line.clear()
        self._say("")
        self.closed.emit()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def _give(self) -> None:
        url = whole_address(self.address.text())
        if not is_web_address(url):
            self._say(self.tr("This is not a web address. One looks like https://example.com/report.pdf"))
            self.address.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.given.emit(RemoteAddress(url, self.name.text().strip()))

    def _typed(self) -> None:
        """Show which name the file gets where none is typed."""
        self._say("")
        url = whole_address(self.address.text())
        name = name_in_address(url) if is_web_address(url) else ""
        words = self.tr("Name: {name}").format(name=name) if name else self.tr("Name (may be left out)")
        self.name.setPlaceholderText(words)

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.address.setAccessibleDescription(words or self._field_name)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add)
        buttons.addWidget(self.cancel)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 8)
        column.setSpacing(6)
        column.addWidget(self.address)
        column.addWidget(self._words)
        column.addWidget(self.name)
        column.addLayout(buttons)


def whole_address(text: str) -> str:
    """An address as it is meant: ``example.com/a.pdf`` is one of https, and a space in its path is ``%20``."""
    text = text.strip()
    if text and "://" not in text:
        text = _SCHEME + text
    scheme, _, rest = text.partition("://")
    host, slash, path = rest.partition("/")
    return f"{scheme}://{host}{slash}{path.replace(' ', '%20')}" if rest else text
