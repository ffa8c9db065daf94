"""The rows of a file field: attachments, files on their way, and files chosen for a task that is not there yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from enum import IntEnum
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QImage

from flowdash_desktop.domain.edits import EditState
from flowdash_desktop.domain.field_types.files import file_name
from flowdash_desktop.domain.field_types.notation import notation
from flowdash_desktop.domain.projection import PendingFile
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.domain.text.harmless import harmless_line
from flowdash_desktop.domain.text.web_links import real_host
from flowdash_desktop.ui.texts import problem_text, state_text
from flowdash_desktop.ui.widgets import plain_tooltip

AttachmentItem: TypeAlias = Attachment | PendingFile | Path
_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_INDEX = QModelIndex()


class AttachmentRole(IntEnum):
    """What the delegate asks for beside the file's name."""

    ITEM = Qt.ItemDataRole.UserRole
    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class AttachmentRow:
    """One row, ready to be painted.

    Attributes:
        item: what the row stands for.
        name: the file's name.
        tag: its type in up to four letters (``PDF``).
        detail: size and state in words.
        progress: the part that was sent, 0 to 1; None while nothing is being sent.
        needs_you: the file waits for the person.
        thumbnail: its first page, small; None where there is none, or not yet.
    """

    item: AttachmentItem
    name: str
    tag: str
    detail: str
    progress: float | None = None
    needs_you: bool = False
    thumbnail: QImage | None = None

    @property
    def key(self) -> str:
        """What stays the same while the row's state changes."""
        return item_key(self.item)


def item_key(item: AttachmentItem) -> str:
    """A name for an item that stays the same while its state changes."""
    if isinstance(item, Attachment):
        return f"blob:{item.blob_id}"
    return f"edit:{item.edit_id}" if isinstance(item, PendingFile) else f"path:{item}"


def size_text(size: int) -> str:
    """``812 B``, ``1.2 MB``; powers of 1,000 as file managers show them."""
    if size < 1000:
        return f"{size} B"
    amount, units = float(size), iter(("kB", "MB", "GB", "TB"))
    unit = "B"
    while amount >= 999.5 and (larger := next(units, None)) is not None:
        amount, unit = amount / 1000, larger
    return f"{amount:.0f} {unit}" if amount >= 10 else f"{notation().number(f'{amount:.1f}')} {unit}"


def type_tag(filename: str, content_type: str = "") -> str:
    """``PDF`` for ``a.pdf``: the name's ending, else the content type's last part, in at most four letters."""
    ending = Path(filename).suffix.removeprefix(".")
    if not ending.isalnum():
        ending = content_type.partition(";")[0].rpartition("/")[2].rpartition("-")[2].rpartition(".")[2]
        ending = "" if ending == "stream" else ending
    known = {"jpeg": "JPG", "plain": "TXT", "markdown": "MD"}
    return known.get(ending.lower(), ending.upper()[:4]) or "FILE"


def _keys(rows: Sequence[AttachmentRow]) -> list[str]:
    return [row.key for row in rows]


class AttachmentListModel(QAbstractListModel):
    """Rows of one file field. Changes that concern one row announce that row only."""

    def __init__(self, field_name: str, parent: QObject | None = None) -> None:
        """Make it empty; the field's name is used in the words of problems."""
        super().__init__(parent)
        self._field_name = field_name
        self._rows: list[AttachmentRow] = []
        self._sent: dict[str, tuple[int, int]] = {}
        self._sizes: dict[str, int] = {}
        self._twins: dict[str, str] = {}
        self._added: dict[str, str] = {}
        self._thumbnails: dict[str, QImage] = {}
        self._is_fixed = False

    def is_name_in_use(self, name: str, item: AttachmentItem) -> bool:
        """Another file than this has the name. Two files of one name could not be told apart."""
        return name.casefold() in (row.name.casefold() for row in self._rows if row.item != item)

    def rows(self) -> tuple[AttachmentRow, ...]:
        """The rows in order: what is attached, then what is on its way."""
        return tuple(self._rows)

    def set_items(self, items: Sequence[AttachmentItem]) -> None:
        """Show these items; rows that stay keep their selection."""
        self._forget_all_but(items)
        rows = [self._row(item) for item in items]
        self._remove_all_but({row.key for row in rows})
        stay = len(self._rows)
        if _keys(self._rows) != _keys(rows[:stay]):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for place, row in enumerate(rows[:stay]):
            self._replace(place, row)
        if len(rows) > stay:
            self.beginInsertRows(_NO_INDEX, stay, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()

    def _forget_all_but(self, items: Sequence[AttachmentItem]) -> None:
        """Forget what is known of the progress and the first pages of other files."""
        pending = {item.edit_id for item in items if isinstance(item, PendingFile)}
        self._sent = {k: v for k, v in self._sent.items() if k in pending}
        keys = set(map(item_key, items))
        self._thumbnails = {k: v for k, v in self._thumbnails.items() if k in keys}

    def _remove_all_but(self, keys: Set[str]) -> None:
        for place in reversed(range(len(self._rows))):
            if self._rows[place].key not in keys:
                self.beginRemoveRows(_NO_INDEX, place, place)
                del self._rows[place]
                self.endRemoveRows()

    def set_progress(self, edit_id: str, sent: int, total: int) -> bool:
        """Show how much of a pending file was sent, in bytes; False when it is none of these rows."""
        for place, row in enumerate(self._rows):
            if isinstance(row.item, PendingFile) and row.item.edit_id == edit_id:
                self._sent[edit_id] = (sent, total)
                self._replace(place, self._row(row.item))
                return True
        return False

    def set_thumbnail(self, key: str, thumbnail: QImage) -> None:
        """Show the first page of a file; of a file that is not here any more is no error."""
        self._thumbnails[key] = thumbnail
        for place, row in enumerate(self._rows):
            if row.key == key:
                self._replace(place, self._row(row.item))

    def set_facts(self, sizes: Mapping[str, int], twins: Mapping[str, str] | None = None) -> None:
        """Tell what is known of attachments, by blob id.

        Args:
            sizes: in bytes.
            twins: words about another file of the same bytes, ``""`` for none.
        """
        self._sizes.update(sizes)
        self._twins.update(twins or {})
        for place, row in enumerate(self._rows):
            self._replace(place, self._row(row.item))

    def set_added(self, added: Mapping[str, str]) -> None:
        """Tell in words who added attachments, and when, by blob id."""
        self._added = dict(added)
        for place, row in enumerate(self._rows):
            self._replace(place, self._row(row.item))

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many files there are."""
        return 0 if parent.isValid() else len(self._rows)

    def set_read_only(self, is_fixed: bool) -> None:
        """Let no file be renamed, or let it again."""
        self._is_fixed = is_fixed

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """What is attached can be given another name."""
        flags = super().flags(index)
        item = self._rows[index.row()].item if index.isValid() and index.row() < len(self._rows) else None
        can_rename = isinstance(item, Attachment) and not self._is_fixed
        return flags | Qt.ItemFlag.ItemIsEditable if can_rename else flags

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The file's name, its words for people who don't see the row, and the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return harmless_line(row.name)
            case Qt.ItemDataRole.EditRole:
                return row.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(filter(None, (row.name, row.tag, row.detail)))
            case Qt.ItemDataRole.ToolTipRole:
                return plain_tooltip("\n".join(filter(None, (row.name, row.detail))))
            case AttachmentRole.ITEM:
                return row.item
            case AttachmentRole.ROW:
                return row
        return None

    def _replace(self, place: int, row: AttachmentRow) -> None:
        if self._rows[place] != row:
            self._rows[place] = row
            index = self.index(place)
            self.dataChanged.emit(index, index)

    def _row(self, item: AttachmentItem) -> AttachmentRow:
        return replace(self._described(item), thumbnail=self._thumbnails.get(item_key(item)))

    def _described(self, item: AttachmentItem) -> AttachmentRow:
        if isinstance(item, Path):
            name = file_name(item.name)
            return AttachmentRow(item, name, type_tag(name), self.tr("added when the task is created"))
        if isinstance(item, Attachment):
            size = self._sizes.get(item.blob_id)
            known = self._twins.get(item.blob_id, ""), self._added.get(item.blob_id, "")
            detail = " · ".join(filter(None, ("" if size is None else size_text(size), *known)))
            return AttachmentRow(item, item.filename, type_tag(item.filename, item.content_type), detail)
        return self._pending_row(item)

    def _pending_row(self, item: PendingFile) -> AttachmentRow:
        file, needs_you = item.file, item.state is EditState.NEEDS_YOU
        progress = None
        if item.state is EditState.SENDING and not file.address:
            sent, total = self._sent.get(item.edit_id, (0, file.size))
            progress = min(1.0, sent / total) if total > 0 else 0.0
        state = problem_text(item.problem, self._field_name) if item.problem else state_text(item.state)
        if not needs_you and file.address:
            words = self.tr("The server fetches it from {host} · {state}")
            state = words.format(host=real_host(file.address), state=state)
        detail = state if needs_you or file.address else f"{size_text(file.size)} · {state}"
        tag = type_tag(file.filename if file.is_named else "", file.content_type)
        return AttachmentRow(item, file.filename, tag, detail, progress, needs_you)
