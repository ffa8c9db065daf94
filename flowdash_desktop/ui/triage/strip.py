"""The strip below triage mode: the last decisions with their states, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.triage.difference import DifferenceWords
from flowdash_desktop.ui.widgets import DOT, ElidedLabel, paint_dot, plain_tooltip
from flowdash_desktop.ui.widgets.text import short

MOST = 10
_SAID_MS = 2500
_LETTERS, _LEAST_LETTERS = 18, 6
_CHIP = 210


class DecisionState(Enum):
    """Where a decision is on its way."""

    WAITS = auto()
    SAVED_HERE = auto()
    SENDING = auto()
    SENT = auto()
    NEEDS_YOU = auto()
    LATER = auto()
    """The task was put off, which is not sent."""


@dataclass(frozen=True, slots=True)
class ShownDecision:
    """One chip of the strip.

    Attributes:
        step: the undo step.
        title: what the task is called.
        action: what was decided.
        color: of the action, None for none.
        state: where it is.
        seconds: how long it still waits before it is sent, 0 where that is not known.
        can_be_undone: also once it is sent.
    """

    step: str
    title: str
    action: str
    color: QColor | None
    state: DecisionState
    seconds: int = 0
    can_be_undone: bool = False

    @property
    def is_final(self) -> bool:
        """Nothing can undo it any more."""
        return self.state is DecisionState.SENT and not self.can_be_undone


class DecisionChip(QPushButton):
    """A decision; a press undoes it. Its width stays while its state changes."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._dots: dict[tuple[int, float], QIcon] = {}
        self.decision: ShownDecision | None = None
        set_variant(self, "variant", "quiet")
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setIconSize(QSize(DOT, DOT))

    def show_decision(self, decision: ShownDecision) -> None:
        """Show a decision, or another state of it."""
        if decision == self.decision:
            return
        self.decision = decision
        state = self._state_words(decision)
        title = _short_title(decision.title)
        self.setText(self.tr("{task}: {state}").format(task=title, state=state).replace("&", "&&"))
        words = self.tr("{action}: {task}, {state}").format(action=decision.action, task=decision.title, state=state)
        self.setAccessibleName(words)
        undo = self.tr("It is carried out and can't be undone") if decision.is_final else self.tr("Press to undo it")
        self.setToolTip(plain_tooltip(f"{words}\n{undo}"))
        self.setIcon(self._dot(decision.color))

    def _state_words(self, decision: ShownDecision) -> str:
        if decision.state is DecisionState.WAITS and decision.seconds:
            return self.tr("waits {seconds} s").format(seconds=decision.seconds)
        return {
            DecisionState.WAITS: self.tr("waits"),
            DecisionState.SAVED_HERE: self.tr("saved here"),
            DecisionState.SENDING: self.tr("sending"),
            DecisionState.SENT: self.tr("sent"),
            DecisionState.NEEDS_YOU: self.tr("needs you"),
            DecisionState.LATER: self.tr("later"),
        }[decision.state]

    def _dot(self, color: QColor | None) -> QIcon:
        """The dot of a color; each is painted once, as all chips show other decisions after each."""
        ratio, ink = self.devicePixelRatioF(), color or self._theme.tokens.muted
        if (known := self._dots.get((ink.rgba(), ratio))) is not None:
            return known
        pixmap = QPixmap(QSize(DOT, DOT) * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_dot(painter, self._theme, QRect(0, 0, DOT, DOT), ink)
        painter.end()
        self._dots[ink.rgba(), ratio] = icon = QIcon(pixmap)
        return icon


class TriageStrip(QWidget):
    """The newest decision stands first; those without room are left out. On the right the keys, or what one did.

    Signals:
        undo_requested(str): undo the step of a decision.

    Attributes:
        difference: says that a decision differs from most alike ones, beside a button that undoes it.
    """

    undo_requested = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Just decided"))
        self._head = QLabel(self.tr("Just decided"), self)
        set_variant(self._head, "tone", "section")
        self._none = ElidedLabel(self.tr("Nothing yet. A decision can be undone here until it is sent."), self)
        set_variant(self._none, "tone", "small")
        self.chips = [DecisionChip(theme, self) for _ in range(MOST)]
        self.undo_key = QLabel(self.tr("Backspace undoes the last"), self)
        self.said = ElidedLabel("", self)
        self.said.setAccessibleName(self.tr("What the last key did"))
        self.keys = ElidedLabel("", self)
        for label in (self.undo_key, self.keys):
            label.setTextFormat(Qt.TextFormat.PlainText)
            set_variant(label, "tone", "small")
        self.said.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._silence = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._silence.timeout.connect(lambda: self.say(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 4, 12, 4)
        row.setSpacing(6)
        row.addWidget(self._head)
        row.addWidget(self._none)
        for chip in self.chips:
            chip.hide()
            chip.clicked.connect(lambda _=False, chip=chip: self._undo(chip))
            row.addWidget(chip)
        row.addWidget(self.undo_key)
        row.addStretch(1)
        self.difference = DifferenceWords(self)
        self.difference.undo_requested.connect(self.undo_requested)
        self.difference.changed.connect(self._arrange)
        row.addWidget(self.difference)
        row.addWidget(self.said)
        row.addWidget(self.keys)
        self.setFixedHeight(44)
        self._decisions: tuple[ShownDecision, ...] = ()
        self.say("")

    def show_decisions(self, decisions: Sequence[ShownDecision]) -> None:
        """Show these, the newest first."""
        if tuple(decisions) != self._decisions:
            self._decisions = tuple(decisions[:MOST])
            self._arrange()

    def show_keys(self, words: str) -> None:
        """Say which keys there are, and whether the next tasks are ready."""
        self.keys.setText(words)

    def refuse(self, words: str) -> None:
        """Say for a moment why a key did nothing, in the colour of a warning."""
        self.say(words, is_refusal=True)

    def say(self, words: str, *, is_refusal: bool = False) -> None:
        """Say for a moment what a key did; ``""`` for nothing."""
        set_variant(self.said, "tone", "warning" if is_refusal else "")
        self.said.setText(words)
        self.said.setVisible(bool(words))
        self._show_keys()
        if words:
            self._silence.start()

    def take_back(self, words: str) -> None:
        """Say these words no more: they are about a task that is not on the screen."""
        if words and self.said.text() == words:
            self.say("")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many as there is room for."""
        self._arrange()

    def _show_keys(self) -> None:
        self.keys.setVisible(not self.said.text() and self.difference.isHidden() and self.width() >= 900)

    def _arrange(self) -> None:
        self._show_keys()
        room = max(1, (self.width() - (560 if self.width() >= 900 else 160)) // _CHIP)
        shown = self._decisions[:room]
        self._none.setVisible(not shown)
        waits = bool(shown) and not shown[0].is_final
        self.undo_key.setVisible(waits and self.difference.isHidden() and self.width() >= 1200)
        for number, chip in enumerate(self.chips):
            if number < len(shown):
                chip.show_decision(shown[number])
            chip.setVisible(number < len(shown))

    def _undo(self, chip: DecisionChip) -> None:
        if chip.decision is not None:
            self.undo_requested.emit(chip.decision.step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a bar, with a line above it."""
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), tokens.panel)
        painter.fillRect(0, 0, self.width(), 1, tokens.line)
        painter.end()


def _short_title(title: str) -> str:
    """What a task is called, cut before its unique ID: that tells it from others with the same beginning."""
    name, mark, unique_id = title.rpartition(" (")
    room = _LETTERS - len(unique_id) - len(mark)
    if len(title) <= _LETTERS or not title.endswith(")") or room < _LEAST_LETTERS:
        return short(title, _LETTERS)
    return f"{short(name, room)}{mark}{unique_id}"
