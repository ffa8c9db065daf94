"""The actions of a task as coloured buttons, as in the web app, each with the digit that presses it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.theme.color import BLACK, WHITE, mix
from flowdash_desktop.ui.widgets import FlowLayout, plain_tooltip

_HEIGHT = 30
_PAD = 10
_HINT = 16
_GAP = 6
_DIGITS = 9
_WIDEST = 220


class ActionButton(QPushButton):
    """One action, in its own colour; plain where it has none.

    Args:
        theme: the look.
        action: what it runs.
        digit: which digit presses it with Ctrl, 0 for none.
        parent: the owner.
    """

    def __init__(self, theme: Theme, action: Action, digit: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.action = action
        self._digit = digit
        self._count = 1
        self._running = False
        self.setFont(theme.font(FontRole.MEDIUM))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if digit:
            shortcut = QShortcut(QKeySequence(f"Ctrl+{digit}"), self)
            shortcut.setAutoRepeat(False)  # held down, it is pressed once
            shortcut.activated.connect(self.click)
        self.set_count(1)
        theme.changed.connect(self._dress)

    def set_count(self, count: int) -> None:
        """Say for how many tasks it is, those that are selected."""
        self._count = count
        self.setText(self._words().replace("&", "&&"))
        self.setAccessibleName(self.action.name)
        tip = self.action.name
        if count > 1:
            tip = self.tr("{action}: all {count} selected tasks").format(action=tip, count=count)
        keys = QKeySequence(f"Ctrl+{self._digit}").toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(plain_tooltip(f"{tip} ({keys})" if self._digit else tip))
        way = self.tr("On its way")
        self.setAccessibleDescription(way if self._running else keys if self._digit else "")
        self.updateGeometry()

    def set_running(self, running: bool) -> None:
        """Say that it is on its way: three dots stand in the place of the digit."""
        if running != self._running:
            self._running = running
            self.set_count(self._count)
            self.update()

    def _words(self) -> str:
        return self.action.name if self._count == 1 else f"{self.action.name} ({self._count})"

    def sizeHint(self) -> QSize:
        """Room for the name and the digit; a very long name is cut off."""
        text = min(self.fontMetrics().horizontalAdvance(self._words()) + 1, _WIDEST)
        hint = _GAP + _HINT if self._digit else 0
        return QSize(2 * _PAD + text + hint, max(_HEIGHT, self.fontMetrics().height() + 12))

    def minimumSizeHint(self) -> QSize:
        """The same: buttons that don't fit go to another line."""
        return self.sizeHint()

    def colors(self) -> tuple[QColor, QColor]:
        """What is behind the words, and the words, which can be read on it."""
        tokens = self._theme.tokens
        color = self.action.color
        if self._running:
            back = mix(tokens.panel, self._theme.stage_color(color), 0.3) if color else tokens.chip
            return back, self._theme.text_on(back)
        if not self.isEnabled():
            return tokens.chip, tokens.disabled_text
        back, ink = self._theme.action_colors(color) if color else (tokens.panel, tokens.text)
        away = ink if not color else BLACK if ink == WHITE else WHITE  # the words stay readable
        if self.isDown():
            back = mix(back, away, 0.16)
        elif self.underMouse():
            back = mix(back, away, 0.08)
        return back, ink

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its words, and its digit in a box."""
        tokens, (back, ink) = self._theme.tokens, self.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        plain = not self.action.color and self.isEnabled() and not self._running
        painter.setPen(QPen(tokens.field_line, 1) if plain else Qt.PenStyle.NoPen)
        painter.setBrush(back)
        inset = 0.5 if plain else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.text, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        hint = _GAP + _HINT if self._digit else 0
        room = self.width() - 2 * _PAD - hint
        words = QRect(_PAD + (hint if mirrored else 0), 0, room, self.height())
        painter.setPen(ink)
        shown = self.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, shown)
        if self._digit:
            left = _PAD if mirrored else self.width() - _PAD - _HINT + 2
            self._paint_digit(painter, QRectF(left, (self.height() - _HINT) / 2, _HINT, _HINT), ink)

    def _paint_digit(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        box.adjust(0.5, 0.5, -0.5, -0.5)
        if self._running:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "…")
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setOpacity(0.75)
        painter.setPen(QPen(ink, 1))
        painter.drawRoundedRect(box, 4, 4)
        font = QFont(self._theme.font(FontRole.SMALL))
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setOpacity(1.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(self._digit))

    def _dress(self) -> None:
        self.setFont(self._theme.font(FontRole.MEDIUM))
        self.update()


class ActionBar(QWidget):
    """The buttons in the server's order, on as many lines as it takes. Hidden where there are none.

    Signals:
        pressed(Action): one was chosen.
        left(): the button that had the keyboard can't be pressed any more.
    """

    pressed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it hidden."""
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[ActionButton] = []
        self._actions: tuple[Action, ...] = ()
        self._flow = FlowLayout(self, spacing=8)
        self.setAccessibleName(self.tr("Actions"))
        self.hide()

    def show_actions(self, actions: Sequence[Action]) -> bool:
        """Show these; True when they are others than before."""
        if tuple(actions) == self._actions:
            return False
        self._actions = tuple(actions)
        had_focus = any(button.hasFocus() for button in self.buttons)
        while self._flow.takeAt(0) is not None:
            pass
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for place, action in enumerate(actions, start=1):
            button = ActionButton(self._theme, action, place if place <= _DIGITS else 0, self)
            button.clicked.connect(lambda _=False, a=action: self.pressed.emit(a))
            self._flow.addWidget(button)
            self.buttons.append(button)
            button.show()
        self.setVisible(bool(actions))
        if had_focus and self.buttons:
            self.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()
        return True

    def set_count(self, count: int) -> None:
        """Say for how many tasks they are."""
        for button in self.buttons:
            button.set_count(count)

    def set_running(self, action: str | None) -> None:
        """One of them is on its way, by its id, and none can be pressed; None for none."""
        had_focus = action is not None and any(button.hasFocus() for button in self.buttons)
        for button in self.buttons:
            button.setEnabled(action is None)
            button.set_running(button.action.id == action)
        if had_focus:
            self.left.emit()
