"""How far a change of many tasks has been sent: a slim bar, the numbers, and a button to stop the rest."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant

_BAR_WIDTH, _BAR_HEIGHT = 96, 4
translate = QCoreApplication.translate


class SendProgress(QWidget):
    """Stands in the status bar while many changes are being sent; else it is not seen.

    Signals:
        cancel_clicked: send no more of them.
    """

    cancel_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(_BAR_WIDTH, _BAR_HEIGHT)
        self.label = QLabel(self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setAccessibleName(self.tr("Sending progress"))
        set_variant(self.label, "tone", "muted")
        self.cancel_button = QPushButton(self.tr("Cancel"), self)
        self.cancel_button.setAccessibleDescription(self.tr("Stop sending; the rest stays as it was"))
        set_variant(self.cancel_button, "variant", "link")
        self.cancel_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keyboard where it is
        self.cancel_button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        self.cancel_button.clicked.connect(self.cancel_clicked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self._bar, self.label, self.cancel_button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_sent(self, sent: int, total: int, *, can_be_cancelled: bool = True) -> None:
        """Say how many of the changes are sent, with a button to stop the rest where that can be done."""
        is_new, words = self.isHidden(), sent_words(sent, total)
        self.label.setMinimumWidth(self.label.fontMetrics().horizontalAdvance(sent_words(total, total)))
        self._bar.setRange(0, total)
        self._bar.setValue(sent)
        self.label.setText(words)
        self.label.setAccessibleDescription(words)
        self.cancel_button.setEnabled(True)
        self.cancel_button.setVisible(can_be_cancelled)
        self.show()
        if is_new:  # not each number on the way
            QAccessible.updateAccessibility(QAccessibleEvent(self.label, QAccessible.Event.DescriptionChanged))

    def end(self) -> None:
        """All of them are sent, or stopped."""
        self.hide()

    def _restyle(self) -> None:
        tokens, half = self._theme.tokens, _BAR_HEIGHT // 2
        self.label.setFont(self._theme.font(FontRole.TABULAR))
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {tokens.line.name()}; border: none; border-radius: {half}px; }}"
            f"QProgressBar::chunk {{ background: {tokens.accent.name()}; border-radius: {half}px; }}"
        )


def sent_words(sent: int, total: int) -> str:
    """``1,200 of 5,000 sent``."""
    return translate("SendProgress", "{sent} of {total} sent").format(sent=counted(sent), total=counted(total))
