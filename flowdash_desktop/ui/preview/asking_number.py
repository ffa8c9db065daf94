"""From how many tasks on a change of many is asked about: a number with its words, in the preview and among options."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QWidget

LEAST, MOST = 2, 1_000_000


class AskingNumber(QWidget):
    """Lets a person say for how many tasks nothing is asked.

    Args:
        number: the number in force.
        parent: the dialog.
        words: what it is about, in a sentence; else that of the preview.
    """

    def __init__(self, number: int, parent: QWidget, words: str = "") -> None:
        super().__init__(parent)
        label = QLabel(
            words or self.tr("Do not ask below this number of tasks (values and actions have one each):"), self
        )
        label.setWordWrap(bool(words))
        self.box = QSpinBox(self)
        self.box.setRange(LEAST, MOST)
        self.box.setGroupSeparatorShown(True)
        self.box.setValue(number)
        self.box.setAccessibleName(label.text().rstrip(":"))
        label.setBuddy(self.box)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label, 1 if words else 0)
        row.addWidget(self.box)
        if not words:
            row.addStretch(1)

    def number(self) -> int:
        """The number that is chosen."""
        return self.box.value()
