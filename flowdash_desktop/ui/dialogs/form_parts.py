"""Parts that our dialogs share: a line for a secret, a label over its input, and the words below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from flowdash_desktop.ui.theme import Theme, set_variant
from flowdash_desktop.ui.widgets.focus.tab_stops import go_to_next_stop
from flowdash_desktop.ui.widgets.screen_fit import available_area, fit_on_screen
from flowdash_desktop.ui.widgets.text_inputs import LineInput

_FRAME = 40
"""The room for the frame of a window manager, where it is not known yet."""


class GrowingDialog(QDialog):
    """A dialog that is as tall as its words need at its width, or as the screen lets it, and has an edge of its own.

    Not every window manager draws one, and in a dark scheme a shadow is not seen. Tab goes through it in reading order.
    """

    def paintEvent(self, event: QPaintEvent) -> None:
        """The background, and the edge."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Go on by Tab."""
        return go_to_next_stop(self, next)

    def event(self, event: QEvent) -> bool:
        """Grow and shrink with the content."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            layout = self.layout()
            if layout is not None and layout.hasHeightForWidth():
                layout.activate()
                width = max(self.width(), layout.totalMinimumSize().width())
                frame = self.frameGeometry().height() - self.height() or _FRAME
                tall = min(layout.totalHeightForWidth(width), available_area(self).height() - frame)
                if tall != self.height():
                    self.resize(width, tall)
                    if self.isVisible():
                        fit_on_screen(self)
        return done


def lay_out_dialog(dialog: QDialog, content: QWidget, *buttons: QPushButton | None) -> None:
    """Put buttons in a row below the content, at its end; a None has the buttons before it at the beginning."""
    row = QHBoxLayout()
    row.setSpacing(8)
    if None not in buttons:
        row.addStretch(1)
    for button in buttons:
        if button is None:
            row.addStretch(1)
        else:
            row.addWidget(button)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 20, 24, 20)
    layout.setSpacing(8)
    layout.addWidget(content)
    layout.addSpacing(12)
    layout.addLayout(row)


class SecretLine(LineInput):
    """A line whose text is hidden until the eye is pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = QAction(self)
        self.eye.setCheckable(True)
        self.eye.setShortcut("Ctrl+E")
        self.eye.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.addAction(self.eye, QLineEdit.ActionPosition.TrailingPosition)
        self.eye.toggled.connect(self._show)
        theme.changed.connect(self._restyle)
        self._show(False)

    def _show(self, shown: bool) -> None:
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        words = self.tr("Hide the key (Ctrl+E)") if shown else self.tr("Show the key (Ctrl+E)")
        self.eye.setText(words)
        self.eye.setToolTip(words)
        self._restyle()

    def _restyle(self) -> None:
        tokens = self._theme.tokens
        color = tokens.link if self.eye.isChecked() else tokens.muted
        self.eye.setIcon(self._theme.icon("eye", color))


class LabelledInput(QWidget):
    """A label, its input, and below it a hint or what is wrong."""

    def __init__(self, label: str, line: LineInput, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._hint = hint
        self._label = QLabel(label, self)
        self._label.setBuddy(line)
        line.setAccessibleName(label.replace("&", ""))
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self._label, line, self._words):
            layout.addWidget(widget)
        self.clear()

    def clear(self) -> None:
        """Show the hint, as nothing is wrong."""
        self._say(self._hint, "small")
        set_variant(self.line, "invalid", "")

    def fail(self, words: str) -> None:
        """Mark the input as refused, with the reason."""
        self._say(words, "error")
        set_variant(self.line, "invalid", "true")

    def hint(self, words: str) -> None:
        """Say something else where nothing is wrong."""
        self._hint = words
        self.clear()

    def warn(self, words: str) -> None:
        """Say what to be careful about."""
        self._say(words, "warning")
        set_variant(self.line, "invalid", "")

    def words(self) -> str:
        """What stands below the input."""
        return self._words.text()

    def _say(self, words: str, tone: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))
        set_variant(self._words, "tone", tone)
        self.line.setAccessibleDescription(words)
