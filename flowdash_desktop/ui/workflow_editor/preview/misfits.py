"""The rows of values that do not fit: which task, what it has, and what that becomes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from flowdash_desktop.domain.field_types import JsonValue
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.domain.workflow_draft.model import FieldDraft
from flowdash_desktop.domain.workspace.definition import Misfit
from flowdash_desktop.ui.texts import explain
from flowdash_desktop.ui.theme import Theme
from flowdash_desktop.ui.widgets.text import plain_tooltip

_Index = QModelIndex | QPersistentModelIndex
TASK, NOW, BECOMES = range(3)


class MisfitsModel(QAbstractTableModel):
    """One row for each value.

    Args:
        field: the field as it is, None for a new one.
        misfits: the values.
        read: the value that a text is; raises ``InvalidValueError``.
        theme: the look.
        parent: the owner.

    Signals:
        edited: another value was written.
    """

    edited = Signal()

    def __init__(
        self,
        field: FieldDraft | None,
        misfits: Sequence[Misfit],
        read: Callable[[str], JsonValue],
        theme: Theme,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._field = field
        self._misfits = misfits
        self._read = read
        self._theme = theme
        self._texts: dict[int, str] = {}
        self._others = ""

    def show_others(self, text: str) -> None:
        """Show what a value becomes that nothing was written for."""
        self._others = text
        if self._misfits:
            self.dataChanged.emit(self.index(0, BECOMES), self.index(len(self._misfits) - 1, BECOMES))

    def values(self) -> Mapping[str, JsonValue]:
        """The values that were written, by task; what can't be one is left out."""
        found: dict[str, JsonValue] = {}
        for row, text in self._texts.items():
            if not self._fault(row):
                found[self._misfits[row].task] = self._read(text)
        return found

    def has_faults(self) -> bool:
        """Whether something was written that is no value."""
        return any(self._fault(row) for row in self._texts)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._misfits)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else BECOMES + 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Task"), self.tr("Value now"), self.tr("Becomes"))[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, misfit = index.row(), self._misfits[index.row()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tooltip(self._fault(row) or misfit.reason)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._ink(row) if index.column() == BECOMES else None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return None
        if index.column() == TASK:
            return misfit.task
        return _shown(misfit.value) if index.column() == NOW else self._becomes(row, role)

    def setData(self, index: _Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or index.column() != BECOMES:
            return False
        if str(value).strip():
            self._texts[index.row()] = str(value)
        else:
            self._texts.pop(index.row(), None)
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == BECOMES else flags

    def _becomes(self, row: int, role: int) -> str:
        text, fault = self._texts.get(row, ""), self._fault(row)
        if role == Qt.ItemDataRole.EditRole:
            return text
        return f"{text} – {fault}" if fault else text or self._others or self.tr("blank")

    def _ink(self, row: int) -> QColor:
        tokens = self._theme.tokens
        if self._fault(row):
            return tokens.error
        return tokens.text if row in self._texts else tokens.muted

    def _fault(self, row: int) -> str:
        text = self._texts.get(row)
        if text is None:
            return ""
        try:
            self._read(text)
        except InvalidValueError as error:
            return explain(error)
        return ""


def _shown(value: JsonValue) -> str:
    if isinstance(value, list):
        return ", ".join(str(one.get("name", "")) if isinstance(one, dict) else str(one) for one in value)
    return "" if value is None else str(value)
