"""A line above the actions that says who else is at the task, and who has just changed it. It always has its room."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from flowdash_desktop.domain.presence import PersonThere
from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets import ElidedLabel
from flowdash_desktop.ui.widgets.presence.mark import paint_person
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

_SIDE, _MOST, _STEP = 16, 3, 12
_HEIGHT = 18


class PresenceLine(QWidget):
    """Blank while nobody else is there: nothing moves when somebody comes or goes.

    Signals:
        painted(float): it was painted, and when, in seconds of ``perf_counter``.
    """

    painted = Signal(float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._change = ""
        self._faces = _Faces(theme, self)
        self._label = ElidedLabel("", self)
        set_variant(self._label, "tone", "small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._faces)
        row.addWidget(self._label, 1)
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Others at this task"))
        self.setObjectName("presence")

    @property
    def text(self) -> str:
        """What it says, ``""`` for nothing."""
        return self._label.text()

    def show_others(self, people: Sequence[tuple[PersonThere, str]], words: str, change: str) -> None:
        """Say who is there and what they have changed.

        Args:
            people: each with their name.
            words: the same as a sentence, ``""`` for nobody.
            change: a sentence about a change, ``""`` for none; it goes first.
        """
        text = " · ".join(filter(None, (change, words)))
        self._faces.show_people(people)
        if text == self.text:
            return
        is_new, self._change = bool(change) and not self._change, change
        set_variant(self._label, "tone", "warning" if change else "small")
        self._label.setText(text)
        self._label.setAccessibleName(text)
        self.setAccessibleDescription(text)
        if is_new:
            announce(self, Spoken.PEOPLE, text)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tell that what it says is on the screen."""
        super().paintEvent(event)
        self.painted.emit(perf_counter())


class _Faces(QWidget):
    """The initials of the first people."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[tuple[PersonThere, str], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_people(self, people: Sequence[tuple[PersonThere, str]]) -> None:
        self._people = tuple(people[:_MOST])
        self.setVisible(bool(self._people))
        self.setFixedSize(self.sizeHint())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIDE + _STEP * max(len(self._people) - 1, 0), _SIDE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        mirrored = self.isRightToLeft()
        for place, (person, name) in reversed([*enumerate(self._people)]):
            left = self.width() - _SIDE - place * _STEP if mirrored else place * _STEP
            paint_person(painter, self._theme, QRect(left, 0, _SIDE, _SIDE), person, name)
        painter.end()
