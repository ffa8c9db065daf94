"""A notice about the whole task: as many lines as its words need, and the answers to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce
from flowdash_desktop.ui.widgets.text import PlainLabel


class TaskNotice(QFrame):
    """Like a banner, but nothing of it is cut off in a narrow pane. Hidden until it has something to say.

    Signals:
        action(str): the name of the action that was pressed.
        left(): the keyboard was on one of its buttons, and belongs somewhere else now: the action was pressed, or the
            button is about to hide. Qt would give it to the next button, whatever that does.
    """

    action = Signal(str)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self._theme = theme
        self._tone: Literal["info", "warning", "error"] = "info"
        self._said: tuple[object, ...] = ()
        self._picture = QLabel(self)
        self._label = PlainLabel("", self)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons: dict[str, QPushButton] = {}
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        self._row.addStretch()
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._label)
        column.addLayout(self._row)
        column.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(16, 8, 16, 8)
        outer.setSpacing(8)
        outer.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        outer.addLayout(column, 1)
        theme.changed.connect(self._draw)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, ``""`` while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    def button(self, name: str) -> QPushButton:
        """The button of an action that was offered before."""
        return self._buttons[name]

    def say(
        self,
        text: str,
        tone: Literal["info", "warning", "error"] = "info",
        actions: Sequence[tuple[str, str]] = (),
    ) -> None:
        """Say something, ``""`` for nothing; an action is its name and its words."""
        said = (text, tone, tuple(actions))
        if said == self._said:
            return
        self._said, self._tone = said, tone
        self._label.setText(text)
        self.setAccessibleName(text)
        self._offer(dict(actions), is_hidden=not text)
        set_variant(self, "banner", tone)
        self._draw()
        self.setVisible(bool(text))
        announce(self, Spoken.REFUSED if tone == "error" else Spoken.NOTICE, text)

    def _offer(self, words: Mapping[str, str], *, is_hidden: bool) -> None:
        """Show these buttons, by name and words. The keyboard leaves one that goes, or goes with the notice."""
        for name, text in words.items():
            button = self._buttons.get(name) or self._make_button(name)
            button.setText(text)
        focused = next((name for name, button in self._buttons.items() if button.hasFocus()), None)
        if focused is not None and (is_hidden or focused not in words):
            self.left.emit()
        for name, button in self._buttons.items():
            button.setVisible(name in words)

    def _make_button(self, name: str) -> QPushButton:
        button = QPushButton(self)
        set_variant(button, "variant", "link")
        button.clicked.connect(lambda: self._press(name))
        self._row.insertWidget(self._row.count() - 1, button)
        self._buttons[name] = button
        return button

    def _press(self, name: str) -> None:
        if self._buttons[name].hasFocus():
            self.left.emit()
        self.action.emit(name)

    def _draw(self) -> None:
        tokens = self._theme.tokens
        color = {"info": tokens.link, "warning": tokens.warning, "error": tokens.error}[self._tone]
        self._picture.setPixmap(self._theme.pixmap(self._tone, 16, color, self.devicePixelRatioF()))
