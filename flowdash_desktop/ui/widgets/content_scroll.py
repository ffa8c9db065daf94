"""The content of a dialog or popup: all of it where there is room, else it scrolls upright."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

_LEAST = 48


class ContentScroll(QScrollArea):
    """A column without a frame that asks for the height of its content and takes less where the screen is small.

    Attributes:
        column: holds the content. Its widgets become children of ``inner``.
        inner: the widget that scrolls.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.inner = QWidget()
        self.column = QVBoxLayout(self.inner)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setWidget(self.inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for part in (self.inner, self.viewport()):
            part.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._bring)

    def hasHeightForWidth(self) -> bool:
        """Words of the content are broken."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all of the content."""
        column = self.column
        return column.totalHeightForWidth(width) if column.hasHeightForWidth() else column.totalSizeHint().height()

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        width = self.column.totalSizeHint().width()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Room for a line, and for the whole width."""
        return QSize(self.column.totalMinimumSize().width(), min(_LEAST, self.sizeHint().height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll only what does not fit."""
        self._allow_bar()
        super().resizeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the content does."""
        done = super().eventFilter(watched, event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._allow_bar()
        return done

    def _allow_bar(self) -> None:
        """No bar where all fits without one: a bar takes width, words break earlier, and would need the bar then."""
        fits = self.heightForWidth(self.width()) <= self.height()
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if fits else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        if policy != self.verticalScrollBarPolicy():
            self.setVerticalScrollBarPolicy(policy)

    def _bring(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Bring what gets the keyboard into view."""
        if now is not None and self.inner.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 8)
