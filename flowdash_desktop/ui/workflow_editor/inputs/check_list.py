"""A list of things to tick: Space ticks the current one."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QSizePolicy, QWidget

from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.ui.workflow_editor.inputs.ringed import RingedList

_MOST_ROWS, _ROW, _EDGE = 6, 28, 6
_ID = Qt.ItemDataRole.UserRole


class CheckList(RingedList):
    """Things by id.

    Signals:
        ticked(object): the ids that are ticked now, in the order of the list.
    """

    ticked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("frame", "field")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setUniformItemSizes(True)
        self.setSelectionMode(RingedList.SelectionMode.NoSelection)
        self.itemChanged.connect(lambda _: self.ticked.emit(self.ids()))

    def show_items(self, items: Sequence[tuple[str, str]], ticked: Collection[str]) -> None:
        """Offer these, by id and words, some of them ticked."""
        before = [(item.data(_ID), item.text()) for item in self._items()]
        shown = [(one, harmless_line(words)) for one, words in items]
        self.blockSignals(True)
        if before != shown:
            self.clear()
            for one, words in shown:
                item = QListWidgetItem(words, self)
                item.setData(_ID, one)
                item.setSizeHint(QSize(0, _ROW))
            self.updateGeometry()
        for item in self._items():
            item.setCheckState(Qt.CheckState.Checked if item.data(_ID) in ticked else Qt.CheckState.Unchecked)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)
        self.blockSignals(False)

    def ids(self) -> tuple[str, ...]:
        """The ids that are ticked."""
        return tuple(item.data(_ID) for item in self._items() if item.checkState() == Qt.CheckState.Checked)

    def sizeHint(self) -> QSize:
        """Room for some rows."""
        return QSize(super().sizeHint().width(), min(max(self.count(), 1), _MOST_ROWS) * _ROW + _EDGE)

    def minimumSizeHint(self) -> QSize:
        """The same: the form around it scrolls."""
        return QSize(80, self.sizeHint().height())

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]
