"""The columns of a list of tasks as a file: made out of the tasks' texts, written and read as bytes.

Numbers are arrays, which a table takes as they are. Lines of text are an Arrow file, which polars takes as it is.
"""

from __future__ import annotations

import io
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any
from zlib import crc32

from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table.columns.stored_columns import StoredColumn, StoredRows
from flowdash_desktop.domain.table.columns.string_store import load
from flowdash_desktop.domain.table.store import Rows
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.json import decode, encode, split
from flowdash_desktop.wire.lists.polars_decoder import Frame, FrameReader
from flowdash_desktop.wire.lists.row_decoder import RowReader

FORMAT = 1
"""Another number for each other way of writing, and for each change of what the table's columns hold."""
_HEAD = 8
_BETWEEN_KEYS = "\0"
"""No unique ID holds it."""


@dataclass(frozen=True, slots=True, eq=False)
class StoredList:
    """A list of tasks without their texts.

    Attributes:
        keys: what names each task.
        lengths: how many bytes the text of each has.
        checks: for each piece of the list the checksum of its bytes.
        rows: the columns.
    """

    keys: Sequence[TaskKey]
    lengths: Sequence[int]
    checks: Sequence[int]
    rows: StoredRows


class ColumnBuilder:
    """Makes the columns of a list out of its pieces, one after the other. Not for several threads."""

    def __init__(self, schema: WorkflowSchema) -> None:
        self._rows = Rows(schema)
        self._reader, self._frames = RowReader(schema), FrameReader(schema)
        self._lengths, self._checks = array("I"), array("I")
        self._is_sound = True

    def add(self, pieces: Sequence[bytes]) -> None:
        """Take the next pieces: each a list as JSON."""
        texts = [bytes(text) for piece in pieces for text in split(piece)]
        self._checks.extend(map(crc32, pieces))
        self._lengths.extend(map(len, texts))
        # The first piece is read as a table reads it whose other rows come from the file: so both have the same lines.
        self._take(texts, self._frames.read(texts) if len(self._rows) else None)

    def _take(self, texts: Sequence[bytes], frame: Frame | None) -> None:
        found = self._reader.keys(texts) if frame is None else frame.keys
        keys = [key for key in found if key is not None]
        if len({*keys}) < len(texts) or not self._rows.ids.keys().isdisjoint(keys):
            self._is_sound = False
        if self._is_sound:
            columns = self._reader.columns(texts) if frame is None else frame.columns
            self._rows.extend(keys, columns.values, columns.links)

    def finish(self) -> StoredList | None:
        """The columns; None where an item is no task, a task comes twice, or a column can't be stored."""
        rows = self._rows.stored() if self._is_sound else None
        keys = [key for key in self._rows.keys if key is not None]
        return StoredList(keys, self._lengths, self._checks, rows) if rows is not None else None


def to_bytes(stored: StoredList) -> bytes:
    """The columns as the bytes of a file.

    Raises:
        UnicodeError: a unique ID is no text that can be written.
    """
    lines = io.BytesIO()
    stored.rows.lines.to_frame("line").write_ipc(lines)
    columns = stored.rows.columns
    parts: list[bytes | memoryview] = [_BETWEEN_KEYS.join(stored.keys).encode(), bytes(array("I", stored.lengths))]
    parts += [column.data for column in columns.values()]
    parts.append(lines.getbuffer())
    head = encode(
        {
            "width": stored.rows.width,
            "checks": [*stored.checks],
            "columns": [[name, c.form, c.place, c.typecode, [*c.values]] for name, c in columns.items()],
            "parts": [len(part) for part in parts],
        }
    )
    return b"".join((len(head).to_bytes(_HEAD, "little"), head, *parts))


def from_bytes(data: bytes) -> StoredList:
    """The columns that ``to_bytes`` made these bytes of.

    Raises:
        ValueError: the bytes are others.
    """
    begin = _HEAD + int.from_bytes(data[:_HEAD], "little")
    head: Any = decode(data[_HEAD:begin])
    view, parts = memoryview(data), list[memoryview]()
    for length in head["parts"]:
        parts.append(view[begin : begin + length])
        begin += length
    keys = list(map(TaskKey, str(parts[0], "utf-8").split(_BETWEEN_KEYS)))
    lengths = array("I")
    lengths.frombytes(parts[1])
    columns = {
        name: StoredColumn(form, place, typecode, bytes(part), values)
        for (name, form, place, typecode, values), part in zip(head["columns"], islice(parts, 2, None), strict=False)
    }
    lines = load().read_ipc(bytes(parts[-1]))["line"]
    if {len(lines), *map(len, columns.values())} != {len(keys)} or len(lengths) != len(keys):
        raise ValueError("columns of other lengths")
    return StoredList(keys, lengths, head["checks"], StoredRows(head["width"], lines, columns))
