"""One action of a workflow as a coloured button, with the key that presses it in a small key cap."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.ui.theme import FontRole, Theme
from flowdash_desktop.ui.theme.color import BLACK, WHITE, mix
from flowdash_desktop.ui.widgets import plain_tooltip
from flowdash_desktop.ui.widgets.focus.focus_rings import has_ring

_HEIGHT = 30
_PAD = 8
_CAP_HEIGHT = 16
_CAP_PAD = 3
_CAP_FONT = 10
_GAP = 5
WHOLE = 1 << 20
"""No name is wider."""
FITS = ((WHOLE, True), (WHOLE, False), (116, False), (84, False), (66, False), (52, False), (40, False))
"""How wide a name may be, and whether its keys stand beside it. The first of these counts that lets all actions find
room: keys go before a name is cut off, as the tool tip has both."""
DIGITS = 9


def action_keys(digit: int) -> QKeySequence:
    """The keys that press the action with this digit."""
    return QKeySequence(f"Ctrl+{digit}")


def keys_text(digit: int) -> str:
    """The same as the system writes it; ``""`` without a digit."""
    return action_keys(digit).toString(QKeySequence.SequenceFormat.NativeText) if digit else ""


class ActionButton(QPushButton):
    """One action, in its own colour; plain where it has none, faint where this stage does not offer it.

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
        self.digit = digit
        self._count = 1
        self._running = False
        self._why_not = ""
        self.setFont(theme.font(FontRole.MEDIUM))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(1)
        theme.changed.connect(self._dress)

    def set_count(self, count: int) -> None:
        """Say for how many selected tasks it is. The button keeps its width."""
        self._count = count
        self.setText(self._words().replace("&", "&&"))
        self.setAccessibleName(self.action.name)
        tip = self.action.name
        if count > 1:
            tip = self.tr("{action}: all {count} selected tasks").format(action=tip, count=count)
        keys = keys_text(self.digit)
        tip = f"{tip} ({keys})" if keys else tip
        self.setToolTip(plain_tooltip(f"{tip}\n{self._why_not}" if self._why_not else tip))
        way = self.tr("On its way")
        self.setAccessibleDescription(way if self._running else self._why_not or keys)
        self.update()

    def set_action(self, action: Action) -> None:
        """Run this one from now on, which has the same name."""
        if action != self.action:
            self.action = action
            self.set_count(self._count)

    def set_offered(self, why_not: str) -> None:
        """Let it be pressed where the stage offers it; else say why not."""
        if why_not != self._why_not:
            self._why_not = why_not
            self.set_count(self._count)

    @property
    def is_offered(self) -> bool:
        """True where the task's stage offers the action."""
        return not self._why_not

    def set_running(self, running: bool) -> None:
        """Say that it is on its way: three dots stand in the place of the keys."""
        if running != self._running:
            self._running = running
            self.set_count(self._count)

    def _words(self) -> str:
        return self.action.name if self._count == 1 else f"{self.action.name} ({self._count})"

    def _cap_font(self) -> QFont:
        font = QFont(self._theme.font(FontRole.SMALL))
        font.setPixelSize(_CAP_FONT)
        return font

    def _cap_width(self) -> int:
        if not self.digit:
            return 0
        return QFontMetrics(self._cap_font()).horizontalAdvance(keys_text(self.digit)) + 2 * _CAP_PAD

    def sizeHint(self) -> QSize:
        """Room for the name and the keys. The count takes none of its own."""
        return QSize(self.width_for(WHOLE), max(_HEIGHT, self.fontMetrics().height() + 12))

    def width_for(self, widest: int, *, keys: bool = True) -> int:
        """The width of the button where its name may take so much, with its keys or without."""
        text = min(self.fontMetrics().horizontalAdvance(self.action.name) + 1, widest)
        cap = self._cap_width() if keys else 0
        return 2 * _PAD + text + (_GAP + cap if cap else 0)

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
        if not self.is_offered:
            return tokens.panel, tokens.disabled_text
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
        """Paint the button, its words, and its keys in a box."""
        tokens, (back, ink) = self._theme.tokens, self.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        faint = not self.is_offered and not self._running
        plain = not self.action.color and self.isEnabled() and not self._running
        edge = tokens.line if faint else tokens.field_line
        painter.setPen(QPen(edge, 1) if plain or faint else Qt.PenStyle.NoPen)
        painter.setBrush(back)
        inset = 0.5 if plain or faint else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)
        if has_ring(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.text, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        cap, hint = self._cap_width(), self._hint_width()
        room = self.width() - 2 * _PAD - hint
        words = QRect(_PAD + (hint if mirrored else 0), 0, room, self.height())
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.shown_words())
        if hint:
            left = _PAD if mirrored else self.width() - _PAD - cap + 2
            self._paint_keys(painter, QRectF(left, (self.height() - _CAP_HEIGHT) / 2, cap, _CAP_HEIGHT), ink)

    def _hint_width(self) -> int:
        """The room of the keys. The name and the count of several tasks take it where they would be cut off else."""
        cap = self._cap_width()
        needed = self.fontMetrics().horizontalAdvance(self._words())
        is_tight = not self._running and needed > self.width() - 2 * _PAD - _GAP - cap
        return _GAP + cap if cap and not is_tight else 0

    def shown_words(self) -> str:
        """The name, cut off where there is no room, and the count in full."""
        count = f" ({self._count})" if self._count > 1 else ""
        metrics = self.fontMetrics()
        left = self.width() - 2 * _PAD - self._hint_width() - metrics.horizontalAdvance(count)
        return metrics.elidedText(self.action.name, Qt.TextElideMode.ElideRight, left) + count

    def _paint_keys(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        box.adjust(0.5, 0.5, -0.5, -0.5)
        if self._running:
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "…")
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setOpacity(0.75)
        painter.setPen(QPen(ink, 1))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._cap_font())
        painter.setOpacity(1.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys_text(self.digit))

    def _dress(self) -> None:
        self.setFont(self._theme.font(FontRole.MEDIUM))
        self.update()
