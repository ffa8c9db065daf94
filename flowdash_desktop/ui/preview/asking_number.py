"""From how many tasks on a change of many is asked about: a number with its words, in the preview and among options."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

from flowdash_desktop.session.outbox.bulk_settings import AskingKind

translate = QCoreApplication.translate
LEAST, MOST = 2, 1_000_000


class AskingNumber(QWidget):
    """Lets a person say for how many tasks nothing is asked.

    Args:
        number: the number in force.
        parent: the dialog.
        words: which changes it is for, in a sentence.
        wraps: the words may take several lines, and the number stands at the edge.
    """

    def __init__(self, number: int, parent: QWidget, words: str, *, wraps: bool = False) -> None:
        super().__init__(parent)
        label = QLabel(words, self)
        label.setWordWrap(wraps)
        self.box = QSpinBox(self)
        self.box.setRange(LEAST, MOST)
        self.box.setGroupSeparatorShown(True)
        self.box.setValue(number)
        self.box.setAccessibleName(label.text().rstrip(":"))
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label, 1 if wraps else 0)
        row.addWidget(self.box)
        if not wraps:
            row.addStretch(1)

    def number(self) -> int:
        """The number that is chosen."""
        return self.box.value()


def asking_words(kind: AskingKind) -> str:
    """Which number it is that a preview lets a person choose."""
    if kind is AskingKind.ACTIONS:
        return translate("Preview", "Run actions without a preview on fewer tasks than:")
    return translate("Preview", "Change values without a preview of fewer tasks than:")
