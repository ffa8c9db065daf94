"""How many tasks pass the filter, of how many."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from flowdash_desktop.domain.field_types.notation import counted
from flowdash_desktop.ui.filter_bar.chips import CHIP_HEIGHT
from flowdash_desktop.ui.theme import set_variant
from flowdash_desktop.ui.widgets.speech.announcements import Spoken, announce

translate = QCoreApplication.translate


class ResultCount(QLabel):
    """Muted words. They stand in the search line, or at the end of the chips where there are some.

    Signals:
        said: other words, of another width.
    """

    said = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAccessibleName(self.tr("Result count"))
        self.setMinimumHeight(CHIP_HEIGHT)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_variant(self, "tone", "muted")

    def say(self, shown: int, total: int) -> None:
        """Say how many tasks pass, of how many."""
        self._say(count_words(shown, total))

    def say_nothing(self) -> None:
        """There are no tasks to count."""
        self._say("")

    def _say(self, words: str) -> None:
        if words != self.text():
            self.setText(words)
            self.setAccessibleDescription(words)
            announce(self, Spoken.COUNT, words)
            self.said.emit()


def count_words(shown: int, total: int) -> str:
    """``214 of 512 tasks``; ``512 tasks`` where all are shown."""
    if shown == total:
        words = translate("ChipsRow", "1 task") if total == 1 else translate("ChipsRow", "{total} tasks", None, total)
    elif total == 1:
        words = translate("ChipsRow", "{shown} of 1 task")
    else:
        words = translate("ChipsRow", "{shown} of {total} tasks", None, total)
    return words.format(shown=counted(shown), total=counted(total))
