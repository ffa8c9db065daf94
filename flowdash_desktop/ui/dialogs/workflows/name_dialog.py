"""A line for the name of a workflow, which no other may have; by itself it gives one another name."""

from __future__ import annotations

from collections.abc import Collection
from itertools import count

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.dialogs.form_parts import GrowingDialog, LabelledInput
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.content_scroll import ContentScroll
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_WIDTH = 400
_MOST_LETTERS = 200


def free_name(name: str, taken: Collection[str]) -> str:
    """A name like this one that no workflow has, with a number where needed."""
    names = {one.casefold() for one in taken}
    numbered = (name if number == 1 else f"{name} {number}" for number in count(1))
    return next(one for one in numbered if one.casefold() not in names)


class NamingDialog(GrowingDialog):
    """Name, two buttons, and room for more between them.

    Args:
        theme: the look.
        parent: the window.
        title: what it is about.
        button: the words of the button that does it.
        taken: the names that workflows have.
    """

    def __init__(self, theme: Theme, parent: QWidget, title: str, button: str, taken: Collection[str]) -> None:
        super().__init__(parent)
        self._theme = theme
        self._used_names = frozenset(taken)
        self._is_busy = False
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        heading = QLabel(title, self)
        set_variant(heading, "tone", "heading")
        self.name = LabelledInput(self.tr("&Name"), LineInput(self), "", self)
        self.name.line.setMaxLength(_MOST_LETTERS)
        self.content = ContentScroll(self)
        self.content.column.setSpacing(8)
        self.content.column.addWidget(heading)
        self.content.column.addWidget(self.name)
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.confirm_button = QPushButton(button, self)
        set_variant(self.confirm_button, "variant", "primary")
        self.confirm_button.setDefault(True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.confirm_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(8)
        layout.addWidget(self.content)
        layout.addSpacing(12)
        layout.addLayout(buttons)
        self.name.line.textEdited.connect(self.name.clear)
        self.confirm_button.clicked.connect(self._confirm)
        self.cancel_button.clicked.connect(self.reject)

    def free_name(self, name: str) -> str:
        """A name like this one that no workflow has."""
        return free_name(name, self._used_names)

    def fail(self, words: str) -> None:
        """It was not done: say why, and let it be tried again."""
        self._is_busy = False
        self.name.fail(words)
        self.name.line.setFocus()
        self.name.line.selectAll()

    @staticmethod
    def column_in(widget: QWidget) -> QVBoxLayout:
        """A close column of choices."""
        column = QVBoxLayout(widget)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        return column

    def _confirm(self) -> None:
        name = self.name.line.text().strip()
        if self._is_busy:
            return  # it is on its way
        if not name:
            self.fail(self.tr("Give it a name."))
        elif name in self._used_names:
            self.fail(self.tr("There is a workflow of this name already."))
        else:
            self._is_busy = True
            self._take(name)

    def _take(self, name: str) -> None:
        """The name is sound."""
        raise NotImplementedError


class RenameDialog(NamingDialog):
    """Asks for another name; closed by whoever has changed it.

    Signals:
        chosen(str): the name.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, name: str, taken: Collection[str]) -> None:
        super().__init__(theme, parent, self.tr("Rename workflow"), self.tr("Rename"), [n for n in taken if n != name])
        self.setFixedWidth(_WIDTH)
        self.name.line.setText(name)
        self.name.line.setFocus()
        self.name.line.selectAll()

    def _take(self, name: str) -> None:
        self.chosen.emit(name)
