"""Plain text of other people on as many lines as it takes, also where a word is longer than a line."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextOption, QWheelEvent
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QSizePolicy, QWidget

from flowdash_desktop.ui.widgets.text import plain_text

_FEW_LETTERS, _WIDTHS = 8, 16


class WrappedLabel(QLabel):
    """A label that breaks words which don't fit, as ``QLabel`` does not, and shows no more than can be read there.

    Attributes:
        is_cut: more follows than is shown.
    """

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.is_cut = False
        self.setText(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._laid_out_for: tuple[str, int, str] = ("", -1, "")
        self._kept = (QTextLayout(), 0.0)
        self._heights: dict[tuple[str, int, str], int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show a text as far as it is short, with an ellipsis where more follows."""
        shown = plain_text(text)
        self.is_cut = len(shown) < len(text)
        super().setText(shown)

    def hasHeightForWidth(self) -> bool:
        """A narrower label is taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines; Qt asks for the same few widths again and again while rows are added around it."""
        wanted = (self.text(), width, self.font().key())
        height = self._heights.get(wanted)
        if height is None:
            if len(self._heights) >= _WIDTHS:
                self._heights.clear()
            height = self._heights[wanted] = math.ceil(self._laid_out(width)[1])
        return height

    def sizeHint(self) -> QSize:
        """All on one line."""
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 1, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * _FEW_LETTERS, self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that the new width needs."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all lines."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout, _ = self._laid_out(self.width())
        layout.draw(painter, QPointF(0, 0))

    def _laid_out(self, width: int) -> tuple[QTextLayout, float]:
        """The lines at a width, and their height; the last ones are kept, as Qt asks again and again."""
        wanted = (self.text(), width, self.font().key())
        if wanted != self._laid_out_for:
            self._kept, self._laid_out_for = self._lay_out(width), wanted
        return self._kept

    def _lay_out(self, width: int) -> tuple[QTextLayout, float]:
        layout = QTextLayout(self.text().replace("\n", "\u2028"), self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(self.layoutDirection())
        layout.setTextOption(option)
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(1, width))
            line.setPosition(QPointF(0, top))
            top += line.height()
        layout.endLayout()
        return layout, max(top, float(self.fontMetrics().height()))


class ReadText(QPlainTextEdit):
    """Text to read, to mark and to copy, as high as it is. It takes part in no Tab order and scrolls nothing."""

    _outgrown = Signal()

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setProperty("variant", "reading")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        # Queued, as in ``GrowingText``: the lines are broken anew within a resize.
        self._outgrown.connect(self._fit, Qt.ConnectionType.QueuedConnection)
        self.document().documentLayout().documentSizeChanged.connect(self._outgrown)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self.toPlainText():
            self.setPlainText(text)
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._outgrown.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._outgrown.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the pane scroll."""
        event.ignore()

    def _fit(self) -> None:
        lines = max(1, round(self.document().size().height()))
        height = math.ceil(lines * self.fontMetrics().lineSpacing()) + 2
        if height != self.height() or self.minimumHeight() != height:
            self.setFixedHeight(height)
