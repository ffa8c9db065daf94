"""One action of a workflow as a coloured button, with the key that presses it in a small key cap."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from flowdash_desktop.domain.activity import Action
from flowdash_desktop.domain.text.harmless import harmless_line
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
_PLAIN_PAD, _PLAIN_MORE = 2, 6
WHOLE = 1 << 20
"""No name is wider."""
KEYS, COUNT, DIGIT, NOTHING = "keys", "count", "digit", "nothing"
FITS = (*((WHOLE, beside) for beside in (KEYS, COUNT, DIGIT, NOTHING)), *((w, NOTHING) for w in (116, 84, 66, 52, 40)))
"""How wide a name may be, and for what there is room beside it. The first of these counts that lets all actions find
room: of the keys the digit is left, then the count of selected tasks goes, then the digit, then names are cut off, as
the tool tip has all of it."""
PLAIN_FITS = ((WHOLE, KEYS), *((widest, DIGIT) for widest in (WHOLE, 116, 84, 66, 52, 40)))
"""The same where the digit alone is the key: it always stands on the button."""
_LEAST_NAME = 20
"""Beside a digit that has to be there, so much of the name is left."""
_MOST_COUNTED = 99
_MOST_LETTERS = 200
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
        self._shows_one = False
        self._running = False
        self._plain = False
        self.shows_keys = True
        """Whether the keys stand on it, where it has any and is not on its way."""
        self._short = False
        """Of the keys only the digit stands on it."""
        self._why_not = ""
        self._caps: dict[bool, int] = {}
        """The widths of the box of its keys, and of that of their digit, once they were measured."""
        self._widths: dict[tuple[int, str], int] = {}
        """``width_for``, once it was measured: the bar asks for each of them at every task."""
        self._said = "", "", ""
        """The words, the tool tip and the description that it has."""
        self.setFont(theme.font(FontRole.MEDIUM))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAutoDefault(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._say_all()
        theme.changed.connect(self._dress)

    def set_count(self, count: int, *, shows_one: bool = False) -> None:
        """Say for how many selected tasks it is, 0 where none of several can take it. The button keeps its width.

        With ``shows_one`` it says so for one task, too: that need not be the task in the pane.
        """
        if (count, shows_one) != (self._count, self._shows_one):
            self._count, self._shows_one = count, shows_one
            self._say_all()

    def _say_all(self) -> None:
        tip, count = self.name, self._count
        if self._shows_count:
            tip = self.tr("{action}: {count} of the selected tasks").format(action=tip, count=count)
        keys = self._ways_text()
        tip = f"{tip} ({keys})" if keys else tip
        asks = self.action.confirmation
        more = self._why_not or (self.tr("Asks first: {question}").format(question=asks) if asks else "")
        way = self.tr("On its way")
        self._say(self._words(), f"{tip}\n{more}" if more else tip, way if self._running else self._why_not or keys)
        self.update()

    def _say(self, words: str, tip: str, description: str) -> None:
        """Take these, where they are others than before."""
        if self._said == (words, tip, description):
            return
        self._said = words, tip, description
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(self.name)
        self.setToolTip(plain_tooltip(tip))
        self.setAccessibleDescription(description)

    @property
    def count(self) -> int:
        """For how many tasks it is."""
        return self._count

    @property
    def _shows_count(self) -> bool:
        return self._count != 1 or self._shows_one

    def set_action(self, action: Action) -> None:
        """Run this one from now on, which has the same name."""
        if action != self.action:
            self.action = action
            self._say_all()

    def set_offered(self, why_not: str) -> None:
        """Let it be pressed where the stage offers it; else say why not."""
        if why_not != self._why_not:
            self._why_not = why_not
            self._say_all()

    @property
    def is_offered(self) -> bool:
        """True where the task's stage offers the action."""
        return not self._why_not

    def show_keys(self, shows: bool, *, short: bool = False) -> None:
        """Show the keys in a box, or their digit (``short``), where there is room; else the tool tip has them."""
        if (shows, short) != (self.shows_keys, self._short):
            self.shows_keys, self._short = shows, short
            self._say_all()

    def set_plain(self, plain: bool) -> None:
        """Say that the digit alone presses it, without Ctrl, and take more height."""
        if plain != self._plain:
            self._plain = plain
            self._measure_anew()
            self._say_all()
            self.updateGeometry()

    def _ways_text(self) -> str:
        """The keys, and what the digit alone means where that stands on the button."""
        keys = self._keys_text()
        if not keys or self._plain or not (self._short and self.shows_keys):
            return keys
        return self.tr("{keys}, on a whole row {digit}").format(keys=keys, digit=self.digit)

    def _keys_text(self) -> str:
        return str(self.digit) if self._plain and self.digit else keys_text(self.digit)

    def set_running(self, running: bool) -> None:
        """Say that it is on its way: three dots follow the name, in the place of the keys."""
        if running != self._running:
            self._running = running
            self._say_all()

    def _words(self) -> str:
        return f"{self.name} ({self._count})" if self._shows_count else self.name

    @property
    def name(self) -> str:
        """The name of the action as it is shown."""
        return harmless_line(self.action.name, _MOST_LETTERS)

    def _cap_font(self) -> QFont:
        font = QFont(self._theme.font(FontRole.SMALL))
        font.setPixelSize(_CAP_FONT)
        return font

    def _cap_text(self, *, short: bool) -> str:
        return str(self.digit) if short else self._keys_text()

    def _cap_width(self, *, short: bool) -> int:
        if not self.digit:
            return 0
        if short not in self._caps:
            words = QFontMetrics(self._cap_font()).horizontalAdvance(self._cap_text(short=short))
            self._caps[short] = words + 2 * _PLAIN_PAD * self._plain + 2 * _CAP_PAD
        return self._caps[short]

    def sizeHint(self) -> QSize:
        """Room for the name and the keys. The count takes none of its own."""
        return QSize(self.width_for(WHOLE), max(_HEIGHT, self.fontMetrics().height() + 12) + _PLAIN_MORE * self._plain)

    def width_for(self, widest: int, beside: str = KEYS) -> int:
        """The width of the button where its name may take so much, with room beside it for this.

        Whatever the button says later has its room from the beginning, so that no count and no waiting changes it.
        """
        if (known := self._widths.get((widest, beside))) is not None:
            return known
        text = min(self.fontMetrics().horizontalAdvance(self.name) + 1, widest)
        more = 0 if beside == NOTHING else self.fontMetrics().horizontalAdvance(f" ({_MOST_COUNTED})")
        if beside in (KEYS, DIGIT) and (cap := self._cap_width(short=beside == DIGIT)):
            more = _GAP + cap if beside == DIGIT else max(more, _GAP + cap)
        self._widths[widest, beside] = width = 2 * _PAD + text + more
        return width

    def has_room_for_keys(self, *, short: bool = False) -> bool:
        """True where name, count and keys, or the digit of them, all find room. A plain digit lets the name be cut."""
        if self._plain and short:
            return _LEAST_NAME + _GAP + self._cap_width(short=True) <= self.width() - 2 * _PAD
        needed = self.fontMetrics().horizontalAdvance(self._words()) + _GAP + self._cap_width(short=short)
        return needed <= self.width() - 2 * _PAD

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
        if color:
            back, ink = self._theme.action_colors(color)
            away = BLACK if ink == WHITE else WHITE  # the words stay readable
        else:
            back, ink = tokens.panel, tokens.text
            away = ink
        if self.isDown():
            back = mix(back, away, 0.16)
        elif self.underMouse():
            back = mix(back, away, 0.08)
        return back, ink

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, its words, and its keys in a box."""
        back, ink = self.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_back(painter, back)
        if has_ring(self):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.tokens.text, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        cap, hint = self._cap_width(short=self._short), self._hint_width()
        room = self.width() - 2 * _PAD - hint
        words = QRect(_PAD + (hint if mirrored else 0), 0, room, self.height())
        painter.setPen(ink)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.shown_words())
        if hint:
            left = _PAD if mirrored else self.width() - _PAD - cap + 2
            self._paint_keys(painter, QRectF(left, (self.height() - _CAP_HEIGHT) / 2, cap, _CAP_HEIGHT), ink)

    def _hint_width(self) -> int:
        """The room of the keys, which give way to the count."""
        shows = self.shows_keys and not self._running and self.has_room_for_keys(short=self._short)
        return _GAP + cap if (cap := self._cap_width(short=self._short)) and shows else 0

    def shown_words(self) -> str:
        """The name, and the count of several tasks and the dots of an action on its way as far as there is room.

        The name comes first: it is cut off only where it has no room alone.
        """
        name, dots = self.name, "…" if self._running else ""
        counts = [f" ({self._count})"] if self._shows_count else []
        if self._count > _MOST_COUNTED:
            counts += [f" ({_MOST_COUNTED}+)", " (9+)"]
        metrics, room = self.fontMetrics(), self.width() - 2 * _PAD - self._hint_width()
        for words in (*(f"{name}{count}{dots}" for count in (*counts, "")), name):
            if metrics.horizontalAdvance(words) <= room:
                return words
        return metrics.elidedText(name, Qt.TextElideMode.ElideRight, room)

    def _paint_back(self, painter: QPainter, back: QColor) -> None:
        """The button, with an outline where no colour tells it from the panel."""
        tokens = self._theme.tokens
        faint = not self.is_offered and not self._running
        plain = not self.action.color and self.isEnabled() and not self._running
        outlined = plain or faint
        edge = tokens.line if faint else tokens.field_line
        painter.setPen(QPen(edge, 1) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(back)
        inset = 0.5 if outlined else 0.0
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)

    def _paint_keys(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        box.adjust(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setOpacity(0.75)
        painter.setPen(QPen(ink, 1))
        painter.drawRoundedRect(box, 4, 4)
        painter.setFont(self._cap_font())
        painter.setOpacity(1.0)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._cap_text(short=self._short))

    def changeEvent(self, event: QEvent) -> None:
        """In another font all is as wide as that makes it."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.LanguageChange):
            self._measure_anew()
        super().changeEvent(event)

    def _measure_anew(self) -> None:
        self._caps, self._widths = {}, {}

    def _dress(self) -> None:
        self._measure_anew()
        self.setFont(self._theme.font(FontRole.MEDIUM))
        self.update()
