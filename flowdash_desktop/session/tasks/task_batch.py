"""Some tasks as a table wants them: keys and columns of plain values, and what pending edits make of a few of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from flowdash_desktop.domain.projection import ShownTask
from flowdash_desktop.domain.table.columns.column import RawColumn
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.json import decode
from flowdash_desktop.wire.lists.row_decoder import Columns, RowReader


class TaskSlice:
    """Some tasks of a workflow, in order. Take what you need of it at once, and let go of it.

    Attributes:
        keys: which tasks, each once.
        overlaid: the tasks that have pending edits, as they are to be shown, None for one that is not (it is deleted
            here); among them may be tasks that are known only here, which are not in ``keys``.
    """

    __slots__ = ("_columns", "_reader", "_texts", "keys", "overlaid")

    def __init__(
        self,
        keys: Sequence[TaskKey],
        texts: Sequence[bytes] | Callable[[], Sequence[bytes]],
        reader: RowReader,
        overlaid: Mapping[TaskKey, ShownTask | None],
        columns: Columns | None = None,
    ) -> None:
        self.keys = keys
        self.overlaid = overlaid
        self._texts = texts
        self._reader = reader
        self._columns = columns

    @property
    def texts(self) -> Sequence[bytes]:
        """For each of ``keys`` what the server said of it, as JSON."""
        if callable(self._texts):
            self._texts = self._texts()
        return self._texts

    def columns(self) -> Mapping[str, RawColumn]:
        """By field name, a value for each of ``keys`` as the server has it; see ``wire.task_rows.Columns``."""
        return self._read().values

    def links(self) -> Mapping[int, str]:
        """By the place in ``keys``, the titles of the tasks that it is linked with, a line for each."""
        return self._read().links

    @staticmethod
    def decode(text: bytes) -> object:
        """What a JSON text of a column stands for."""
        return decode(text)

    def _read(self) -> Columns:
        if self._columns is None:
            self._columns = self._reader.columns(self.texts)
        return self._columns
