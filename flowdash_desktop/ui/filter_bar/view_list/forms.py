"""The forms below the list of views: a name, and a letter."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.filter_bar.view_list.look import LetterOwner
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.text_inputs import LineInput

MAX_NAME = 80


class NameForm(QWidget):
    """Where the name of a view is typed.

    Signals:
        accepted: this is the name.
        abandoned: leave it as it is.
    """

    accepted = Signal(str)
    abandoned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._renaming = self._listed = ""
        self._line = LineInput(self)
        self._line.setAccessibleName(self.tr("Name of the view"))
        self._line.setPlaceholderText(self.tr("Name of the view"))
        self._line.setMaxLength(MAX_NAME)
        self._button = QPushButton(self.tr("Save"), self)
        set_variant(self._button, "variant", "primary")
        self._button.setAutoDefault(True)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        set_variant(self._note, "tone", "small")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self._line, 1)
        first.addWidget(self._button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self._note)
        self._line.textChanged.connect(self._typed)
        self._line.returnPressed.connect(self._accept)
        self._button.clicked.connect(self._accept)

    def start(self, names: tuple[str, ...], renaming: str, listed: str = "") -> None:
        """Show the line with the keyboard in it.

        Args:
            names: of the views that are there.
            renaming: the view that gets another name, ``""`` where a new one is saved.
            listed: the view in force that lists its tasks, ``""`` for none.
        """
        self._names, self._renaming, self._listed = names, renaming, listed
        self._line.setText(renaming)
        self._line.selectAll()
        self._typed("")
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> str:
        """The name as it is kept; the one of a view that is the same but for case."""
        typed = " ".join(self._line.text().split())
        others = [name for name in self._names if name != self._renaming]
        return next((n for n in others if n.casefold() == typed.casefold()), typed)

    def _typed(self, _text: str) -> None:
        name, note = self._name(), ""
        taken = name in self._names and name != self._renaming
        if taken and self._renaming:
            note = self.tr("Another view has this name.")
        elif taken:
            note = self.tr("Return replaces the view of this name.")
        note = f"{self._left_out()} {note}".strip()
        self._button.setEnabled(bool(name) and not (taken and self._renaming))
        usual = self.tr("Replace") if taken else self.tr("Save")
        self._button.setText(self.tr("Rename") if self._renaming else usual)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._line.setAccessibleDescription(note)

    def _left_out(self) -> str:
        """What of the view in force a saved view can't have, ``""`` for nothing."""
        if not self._listed or self._renaming:
            return ""
        words = self.tr("Filter, order and columns are saved, but not which tasks “{view}” lists.")
        return words.format(view=self._listed)

    def _accept(self) -> None:
        if self._button.isEnabled():
            self.accepted.emit(self._name())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)


class LetterForm(QWidget):
    """Where the letter of a view is typed. It says who has that letter already.

    Signals:
        accepted: this is the letter, ``""`` for whichever is free.
        abandoned: leave it as it is.
    """

    accepted = Signal(str)
    abandoned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._owners: Mapping[str, LetterOwner] = {}
        self._line = LineInput(self)
        self._line.setMaxLength(1)
        self._line.setFixedWidth(44)
        words = QLabel(self.tr("Letter after G"), self)
        self._line.setAccessibleName(words.text())
        self._button = QPushButton(self.tr("Save"), self)
        set_variant(self._button, "variant", "primary")
        self._button.setAutoDefault(True)
        self._note = QLabel(self)
        self._note.setWordWrap(True)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        set_variant(self._note, "tone", "small")
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(words, 1)
        first.addWidget(self._line)
        first.addWidget(self._button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 4, 10, 6)
        layout.setSpacing(4)
        layout.addLayout(first)
        layout.addWidget(self._note)
        self._line.textEdited.connect(self._typed)
        self._line.returnPressed.connect(self._accept)
        self._button.clicked.connect(self._accept)

    def start(self, name: str, letter: str, owners: Mapping[str, LetterOwner]) -> None:
        """Show the line with the keyboard in it.

        Args:
            name: of the view.
            letter: its chosen letter, ``""`` for none.
            owners: who has each letter, but for this view.
        """
        self._owners = owners
        self.setAccessibleName(self.tr("Letter of the view {name}").format(name=name))
        self._line.setText(letter)
        self._line.selectAll()
        self._typed(letter)
        self.show()
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def _letter(self) -> str:
        return self._line.text().upper()

    def _typed(self, _text: str) -> None:
        letter = self._letter
        if letter != self._line.text():
            self._line.setText(letter)
        owner, is_good = self._owners.get(letter), not letter or (letter.isascii() and letter.isalnum())
        if not is_good:
            note = self.tr("A letter from A to Z, or a digit.")
        elif not letter:
            note = self.tr("Without one the view gets whichever letter is free.")
        elif owner is None:
            note = ""
        elif owner.is_fixed:
            note = self.tr("{letter} always leads to “{name}”.").format(letter=letter, name=owner.name)
        else:
            words = self.tr("{letter} leads to “{name}” now, which gets another letter.")
            note = words.format(letter=letter, name=owner.name)
        self._button.setEnabled(is_good and not (owner is not None and owner.is_fixed))
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._line.setAccessibleDescription(note)

    def _accept(self) -> None:
        if self._button.isEnabled():
            self.accepted.emit(self._letter)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the letter as it is."""
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        else:
            super().keyPressEvent(event)
