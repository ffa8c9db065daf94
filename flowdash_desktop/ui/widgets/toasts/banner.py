"""A toast: a small card over the window that says what happened, with buttons to answer."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce
from flowdash_desktop.ui.widgets.text import plain_text, plain_tooltip

Tone: TypeAlias = Literal["info", "warning", "error"]

SHADOW = 8
"""The width of the shadow around the card, which belongs to the widget."""
STAY_MS = 12_000
"""How long a toast that needs no answer stays while nobody uses it."""
_LINES = 3
_USUAL_ACTIONS = 2
_RADIUS = 6
_BAR_HEIGHT = 4


class Banner(QWidget):
    """A toast with an icon, text, actions and a button that closes it. Hidden until it has something to say.

    The toast has no position of its own: ``Toasts`` puts it over the window, where it moves nothing. What needs no
    answer leaves after ``STAY_MS``, a warning after twice that, but never while the pointer or the keyboard is on it.
    An error stays until it is closed.

    Args:
        theme: the look.
        parent: the owner.

    Attributes:
        stay_ms: how long information that needs no answer stays.
    """

    action = Signal(str)
    """An action was pressed: its name, as given to ``show_notice``."""
    dismissed = Signal()
    """The person closed the toast; it has hidden itself."""
    about_to_hide = Signal()
    """The toast hides now and still has the focus, if it had."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._tone: Tone = "info"
        self.stay_ms = STAY_MS
        self._leaves = self._is_of_window = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._time_is_up)
        self._picture = QLabel(self)
        self._label = _FewLines(self)
        self._names: list[str] = []
        self._buttons: list[QPushButton] = []
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(_BAR_HEIGHT)
        self._bar.hide()
        self._beside, self._below = QHBoxLayout(), QHBoxLayout()
        for _ in range(_USUAL_ACTIONS):  # before the button that closes: Tab goes by the order in which they are made
            self._add_button()
        self._close = QToolButton(self)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self._dismiss)
        self._lay_out()
        theme.changed.connect(self._draw)
        self.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        for row in (self._beside, self._below):
            row.setSpacing(8)
        top.addLayout(self._beside)
        top.addWidget(self._close, 0, Qt.AlignmentFlag.AlignBottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SHADOW + 12, SHADOW + 6, SHADOW + 6, SHADOW + 6)
        layout.setSpacing(4)
        layout.addLayout(top)
        layout.addLayout(self._below)
        layout.addWidget(self._bar)

    def show_bar(self, done: int, total: int) -> None:
        """Show how far something is below the words, until other words are shown; a moving bar where ``total`` is 0."""
        self._bar.setRange(0, total)
        self._bar.setValue(min(done, total))
        self._bar.setAccessibleName(self.text)
        self._bar.show()

    def show_notice(
        self,
        text: str,
        *,
        tone: Tone = "info",
        actions: Sequence[tuple[str, str]] = (),
        closable: bool = True,
        stays: bool = False,
        leaves: bool = False,
        of_window: bool = False,
    ) -> None:
        """Say something.

        Args:
            text: plain text; its full length is in the tool tip where it does not fit.
            tone: how serious it is.
            actions: name and words of each button, in order.
            closable: whether there is a button to close it.
            stays: whether it stays until it is closed, though it needs no answer.
            leaves: whether it leaves by itself although it has actions: there is another way to do the same.
            of_window: whether it is about no single workflow, so that it stays when another one is shown.
        """
        self._tone = tone
        self._label.set_text(text)
        self.setAccessibleName(self._label.text())
        self._names = [name for name, _ in actions]
        while len(self._buttons) < len(actions):
            self._add_button()
        for place, button in enumerate(self._buttons):
            button.setText(actions[place][1] if place < len(actions) else "")
            button.setVisible(place < len(actions))
        self._close.setVisible(closable)
        self._bar.hide()
        self._arrange()
        self._leaves = closable and not stays and (leaves or not actions) and tone != "error"
        self._is_of_window = of_window
        self._draw()
        self.show()
        self.updateGeometry()
        self._wait()
        announce(self, Spoken.REFUSED if tone == "error" else Spoken.NOTICE, self._label.text())

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    @property
    def waits(self) -> bool:
        """True while it says what stays until it is answered or closed."""
        return self.isVisible() and not self._leaves

    def leave_workflow(self, name: str) -> None:
        """Another workflow is shown than the one of this name: what is said of that goes, for its buttons would act
        out of sight. A failure stays, and names the workflow."""
        if self.isHidden() or self._is_of_window:
            return
        if self._tone != "error":
            self.hide()
        elif name:
            words = self.tr("In {workflow}: {what}").format(workflow=name, what=self.text)
            self.show_notice(words, tone="error", of_window=True)

    @property
    def has_stops(self) -> bool:
        """True where the keyboard can go to one of its buttons."""
        return self.isVisible() and self._first_stop() is not None

    def enter(self) -> None:
        """Give the keyboard to the first button."""
        if (stop := self._first_stop()) is not None:
            stop.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def setVisible(self, visible: bool) -> None:
        """Tell before it hides, while the focus can still be given back."""
        if not visible and self.isVisible():
            self.about_to_hide.emit()
        super().setVisible(visible)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the pointer is here."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """The time that is left begins again."""
        super().leaveEvent(event)
        self._wait()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it, where it can be closed."""
        if event.key() == Qt.Key.Key_Escape and self._close.isVisible():
            self._dismiss()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the card and its shadow."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(SHADOW):
            grown = card.adjusted(-step, -step + 2, step, step)
            painter.setBrush(QColor(0, 0, 0, (10 if self._theme.dark else 5)))
            painter.drawRoundedRect(grown, _RADIUS + step, _RADIUS + step)
        tokens = self._theme.tokens
        raised = tokens.hover if self._theme.dark else tokens.panel
        ground = {"info": raised, "warning": tokens.warning_field, "error": tokens.error_field}[self._tone]
        edge = {"info": tokens.field_line, "warning": tokens.warning, "error": tokens.error}[self._tone]
        painter.setBrush(ground)
        painter.setPen(edge)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _add_button(self) -> None:
        place, button = len(self._buttons), QPushButton(self)
        button.hide()
        set_variant(button, "variant", "link")
        button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        button.clicked.connect(lambda: self.action.emit(self._names[place]))
        self._buttons.append(button)

    def _arrange(self) -> None:
        """Put one short action beside the text and longer ones below it."""
        shown = [button for button in self._buttons if button.text()]
        row = self._beside if len(shown) <= 1 else self._below
        for other in (self._beside, self._below):
            while other.count():
                other.takeAt(0)
        if row is self._below:
            row.addStretch(1)
        for button in self._buttons:
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        for part in (self._label, *self._buttons):
            part.setMinimumHeight(self._close.sizeHint().height())
        layout = self.layout()
        assert isinstance(layout, QBoxLayout)
        layout.invalidate()

    def _first_stop(self) -> QWidget | None:
        return next((stop for stop in (*self._buttons, self._close) if stop.isVisible()), None)

    def _wait(self) -> None:
        if self._leaves and self.isVisible():
            self._timer.start(self.stay_ms * (2 if self._tone == "warning" else 1))
        else:
            self._timer.stop()

    def _time_is_up(self) -> None:
        focus = self.window().focusWidget()
        used = self.underMouse() or (focus is not None and self.isAncestorOf(focus))
        if used or not self.window().isActiveWindow():
            self._wait()
        else:
            self.hide()

    def _dismiss(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _draw(self) -> None:
        tokens = self._theme.tokens
        color = {"info": tokens.link, "warning": tokens.warning, "error": tokens.error}[self._tone]
        self._picture.setPixmap(self._theme.pixmap(self._tone, 16, color))
        self._picture.setFixedHeight(self._close.sizeHint().height())
        self._close.setIcon(self._theme.icon("close", tokens.muted))
        self.update()


class _FewLines(QWidget):
    """Plain text on up to three lines; the tool tip has all of a longer one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def text(self) -> str:
        """All of the text."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text; line breaks become spaces."""
        self._text = " ".join(plain_text(text).split())
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """A narrower text is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of the lines that are shown."""
        return max(self.minimumHeight(), math.ceil(self._line_height() * min(_LINES, len(self._lines(width)))))

    def sizeHint(self) -> QSize:
        """Room for a short sentence."""
        width = self.fontMetrics().averageCharWidth() * 24
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for a few words."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, math.ceil(self._line_height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the lines; the last one ends in an ellipsis where more follows."""
        painter, metrics = QPainter(self), self.fontMetrics()
        painter.setPen(self.palette().color(self.foregroundRole()))
        lines = self._lines(self.width())
        if len(lines) > _LINES:
            rest = self._text[lines[_LINES - 1][0] :]
            shown = [self._text[start:end] for start, end in lines[: _LINES - 1]]
            shown.append(metrics.elidedText(rest, Qt.TextElideMode.ElideRight, self.width()))
        else:
            shown = [self._text[start:end] for start, end in lines]
        tip = plain_tooltip(self._text) if len(lines) > _LINES else ""
        if self.toolTip() != tip:
            self.setToolTip(tip)
        height = self._line_height()
        top = max(0.0, (self.height() - height * len(shown)) / 2)
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        for place, line in enumerate(shown):
            painter.drawText(QRectF(0, top + place * height, self.width(), height), int(align), line)

    def _line_height(self) -> float:
        return float(self.fontMetrics().lineSpacing())

    def _lines(self, width: int) -> list[tuple[int, int]]:
        """Where each line of the text begins and ends at a width."""
        layout = QTextLayout(self._text, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        found = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, 0))
            found.append((line.textStart(), line.textStart() + line.textLength()))
        layout.endLayout()
        return found
