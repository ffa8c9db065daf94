"""How far the tasks of a workflow are loaded: a slim bar, the count, and a button to stop or to go on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.theme import FontRole, Theme, set_variant
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

_BAR_WIDTH, _BAR_HEIGHT = 96, 4
translate = QCoreApplication.translate


class LoadProgress(QWidget):
    """Stands in the status bar while a workflow is being loaded, and after that was stopped; else it is not seen.

    Signals:
        cancel_clicked: stop loading; what was loaded stays.
        continue_clicked: load the rest.
    """

    cancel_clicked = Signal()
    continue_clicked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stopped = False
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(_BAR_WIDTH, _BAR_HEIGHT)
        self._words = QLabel(self)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setAccessibleName(self.tr("Loading progress"))
        set_variant(self._words, "tone", "muted")
        self._button = QPushButton(self)
        set_variant(self._button, "variant", "link")
        self._button.setAutoDefault(True)  # outside a dialog: Return presses it, as Space does
        self._button.clicked.connect(self._press)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (self._bar, self._words, self._button):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        theme.changed.connect(self._restyle)
        self._restyle()
        self.hide()

    def show_loading(self, count: int, total: int | None) -> None:
        """Say that tasks are being loaded.

        Args:
            count: how many are here.
            total: how many there will be, None where that is not known.
        """
        began = self.isHidden() or self._stopped
        self._stopped = False
        self._bar.setVisible(total is not None)
        self._bar.setRange(0, max(total or 1, 1))
        self._bar.setValue(min(count, self._bar.maximum()))
        self._say(loading_words(count, total), "", aloud=began)
        self._button.setText(self.tr("Cancel"))
        self._button.setAccessibleDescription(self.tr("Stop loading; what was loaded stays"))
        self.show()

    def show_stopped(self, count: int) -> None:
        """Say that loading was stopped with so many tasks here."""
        self._stopped = True
        self._bar.hide()
        self._say(stopped_words(count), self.tr("Stopped. What was loaded stays; Refresh loads the rest."), aloud=True)
        self._button.setText(self.tr("Load the rest"))
        self._button.setAccessibleDescription(self.tr("Read the tasks that were not loaded"))
        self.show()

    def end(self) -> None:
        """All tasks are here."""
        if not self.isHidden():
            announce(self, Spoken.LOADING, self.tr("All tasks are loaded"))
        self._stopped = False
        self.hide()

    @property
    def words(self) -> str:
        """What is said, ``""`` while it is not seen."""
        return "" if self.isHidden() else self._words.text()

    def _say(self, words: str, tip: str, *, aloud: bool) -> None:
        self._words.setText(words)
        self._words.setToolTip(tip)
        self._words.setAccessibleDescription(f"{words}. {tip}" if tip else words)
        if aloud:  # not each count on the way
            announce(self, Spoken.LOADING, self._words.accessibleDescription())

    def _press(self) -> None:
        if self._stopped:
            self.continue_clicked.emit()
        else:
            self.cancel_clicked.emit()

    def _restyle(self) -> None:
        tokens, half = self._theme.tokens, _BAR_HEIGHT // 2
        self._words.setFont(self._theme.font(FontRole.TABULAR))
        self._bar.setStyleSheet(
            f"QProgressBar {{ background: {tokens.line.name()}; border: none; border-radius: {half}px; }}"
            f"QProgressBar::chunk {{ background: {tokens.accent.name()}; border-radius: {half}px; }}"
        )


def loading_words(count: int, total: int | None) -> str:
    """``Loading 42,000 of 100,000 tasks…``; without the second number where it is not known."""
    if count == 1 and total is None:
        return translate("LoadProgress", "Loading 1 task…")
    if total is None or total < count:
        words = translate("LoadProgress", "Loading {count} tasks…") if count else translate("LoadProgress", "Loading…")
        return words.format(count=counted(count))
    words = translate("LoadProgress", "Loading {count} of {total} tasks…")
    return words.format(count=counted(count), total=counted(total))


def stopped_words(count: int) -> str:
    """``42,000 tasks loaded, not all of them``."""
    if count == 1:
        return translate("LoadProgress", "1 task loaded, not all of them")
    return translate("LoadProgress", "{count} tasks loaded, not all of them").format(count=counted(count))
