"""A small window that hangs on a button: closes on Escape or a press beside it, and gives the focus back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.press_outside import close_by_press

_GAP = 4


class PopupPanel(QFrame):
    """Base of our popups that are more than a list of choices.

    Signals:
        closed: it was hidden, for whatever reason.
    """

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self._opener: QWidget | None = None
        self._above = False
        self._rounded = QGuiApplication.platformName() != "xcb"  # there a screen may have no compositor
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._rounded)
        theme.changed.connect(self.update)

    def show_below(self, opener: QWidget) -> None:
        """Show it under the opener, moved so that all of it is on the screen."""
        self._show_at(opener, above=False)

    def show_above(self, opener: QWidget) -> None:
        """Show it over the opener, where that stands at the bottom of the window."""
        self._show_at(opener, above=True)

    def _show_at(self, opener: QWidget, *, above: bool) -> None:
        self._opener, self._above = opener, above
        self.fit()
        self.show()

    def fit(self) -> None:
        """Take the size that the content asks for, at the opener."""
        layout, opener = self.layout(), self._opener
        if layout is not None:
            layout.activate()
            width = min(max(self.minimumWidth(), layout.totalSizeHint().width()), self.maximumWidth())
            tall = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
            here = (opener or self).screen().availableGeometry()
            self.resize(min(width, here.width()), min(tall, here.height()))
        if opener is not None:
            self._place(opener)

    def _place(self, opener: QWidget) -> None:
        spot = QRect(opener.mapToGlobal(QPoint(0, 0)), opener.size())
        here = opener.screen().availableGeometry()
        over, under = spot.top() - _GAP - self.height(), spot.bottom() + 1 + _GAP
        if self._above:
            top = over if over >= here.top() else under
        else:
            top = under if under + self.height() <= here.bottom() + 1 else over
        left = min(spot.left(), here.right() + 1 - self.width())
        top = min(top, here.bottom() + 1 - self.height())
        self.move(max(left, here.left()), max(top, here.top()))

    def event(self, event: QEvent) -> bool:
        """Grow and shrink with the content."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self.fit()
        return done

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab in reading order."""
        from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop

        return go_to_next_stop(self, next)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        opener = self._opener
        if self.rect().contains(event.position().toPoint()):
            super().mousePressEvent(event)
        else:  # the press that closes it must not reach the opener and open it again
            spot = QRect() if opener is None else QRect(opener.mapToGlobal(QPoint(0, 0)), opener.size())
            close_by_press(self, spot, event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setPen(QPen(tokens.field_line, 1))
        painter.setBrush(tokens.panel)
        if self._rounded:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        else:
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
