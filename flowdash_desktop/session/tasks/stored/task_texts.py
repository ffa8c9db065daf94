"""The tasks' texts by key, in order. Those that came out of the cache stay in its pieces until someone asks for one."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, KeysView, Sequence
from copy import copy
from functools import cache
from itertools import accumulate
from typing import overload

from flowdash_desktop.domain.field_types.notation import Notation, notation
from flowdash_desktop.domain.table.columns.stored_columns import StoredPart, StoredRows, Unread
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.lists.row_decoder import Columns, RowReader

_MOST = 1 << 16
"""More texts than are ever in one stretch of pieces."""


class PieceTexts(Sequence[bytes]):
    """The texts in some pieces of the cache, each taken out as it is asked for.

    Args:
        pieces: the pieces as they are stored: lists as JSON.
        sizes: how many texts each has.
        lengths: how many bytes each text has.
        rows: the columns of the whole list.
        row: the row of the first text.
    """

    def __init__(
        self, pieces: Sequence[bytes], sizes: Sequence[int], lengths: Sequence[int], rows: StoredRows, row: int
    ) -> None:
        self._pieces, self._sizes, self._lengths = pieces, sizes, lengths
        self.rows: StoredRows | None = rows
        self.row = row
        self._ends: list[array[int]] = []
        self._places = range(len(lengths))

    def part(self, start: int, end: int) -> PieceTexts:
        """Those from ``start`` to before ``end``."""
        part = copy(self)
        part._places, part.row = self._places[start:end], self.row + start
        return part

    def __len__(self) -> int:
        return len(self._places)

    @overload
    def __getitem__(self, place: int) -> bytes: ...
    @overload
    def __getitem__(self, place: slice) -> list[bytes]: ...
    def __getitem__(self, place: int | slice) -> bytes | list[bytes]:
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(len(self)))]
        place = self._places[place]
        if not self._ends:
            self._find_ends()
        number = 0
        while place >= self._sizes[number]:
            place -= self._sizes[number]
            number += 1
        ends = self._ends[number]
        return self._pieces[number][ends[place] + 1 : ends[place + 1]]

    def _find_ends(self) -> None:
        """Note where each text ends, and what is before the first."""
        first = 0
        for size in self._sizes:
            lengths = self._lengths[first : first + size]
            self._ends.append(array("I", accumulate((length + 1 for length in lengths), initial=0)))
            first += size


class Stretch:
    """Some tasks that stand one behind the other in stored columns.

    Args:
        pieces: has their texts.
        rows: the columns.
        place: which text is that of the first.
        many: how many tasks.
    """

    def __init__(self, pieces: PieceTexts, rows: StoredRows, place: int, many: int) -> None:
        self._pieces, self._rows, self._place, self._many = pieces, rows, place, many

    def texts(self) -> list[bytes]:
        """Their present texts, which may have changed since the columns were stored."""
        return self._pieces[self._place : self._place + self._many]

    def columns(self, reader: RowReader) -> Columns:
        """Their columns; the texts are read where a table can't take these as they are stored."""
        read = cache(lambda: reader.columns(self.texts()))
        row = self._pieces.row + self._place
        return Columns(StoredPart(self._rows, row, self._many, lambda: read().values), Unread(lambda: read().links))


class TaskTexts:
    """Texts by key, in order.

    One dict of texts and numbers: no list of tasks, which every collection of garbage walks along.
    """

    def __init__(self) -> None:
        self._places: dict[TaskKey, bytes | int] = {}
        """The text, or where it is: which stretch, times ``_MOST``, and which of its texts."""
        self._stretches: list[PieceTexts] = []
        self._notations: list[Notation] = []
        """By stretch how values were shown when it came: its columns hold what is shown."""

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, key: object) -> bool:
        return key in self._places

    def __iter__(self) -> Iterator[TaskKey]:
        return iter(self._places)

    def __reversed__(self) -> Iterator[TaskKey]:
        return reversed(self._places)

    def __getitem__(self, key: TaskKey) -> bytes:
        return self._text(self._places[key])

    def __setitem__(self, key: TaskKey, text: bytes) -> None:
        self._places[key] = text

    def get(self, key: TaskKey) -> bytes | None:
        """The text of a task, None where it is not here."""
        found = self._places.get(key)
        return None if found is None else self._text(found)

    def keys(self) -> KeysView[TaskKey]:
        """The tasks, in order."""
        return self._places.keys()

    def values(self) -> list[bytes]:
        """All texts, in order."""
        return list(map(self._text, self._places.values()))

    def extend(self, keys: Sequence[TaskKey], texts: Sequence[bytes]) -> None:
        """Take texts that are not here, to the end."""
        if isinstance(texts, PieceTexts):
            first = len(self._stretches) * _MOST
            self._stretches.append(texts)
            self._notations.append(notation())
            self._places.update(zip(keys, range(first, first + len(texts)), strict=True))
        else:
            self._places.update(zip(keys, texts, strict=True))

    def remove(self, key: TaskKey) -> None:
        """Forget a task, if it is here."""
        self._places.pop(key, None)

    def put_in_order(self, order: Iterable[TaskKey]) -> None:
        """Take another order; tasks that are not named follow as they are."""
        before, self._places = self._places, {}
        for key in order:
            if key in before:
                self._places[key] = before.pop(key)
        self._places.update(before)

    def stretch(self, keys: Sequence[TaskKey]) -> Stretch | None:
        """The tasks as rows of stored columns, one behind the other; None where one of them has another text since, or
        is elsewhere, and where values are shown in another notation since."""
        first = self._places.get(keys[0]) if keys else None
        if not isinstance(first, int):
            return None
        pieces, place = self._stretches[first // _MOST], first % _MOST
        if pieces.rows is None or self._notations[first // _MOST] != notation():
            return None
        if list(map(self._places.get, keys)) != [*range(first, first + len(keys))]:
            return None
        return Stretch(pieces, pieces.rows, place, len(keys))

    def forget_stored(self) -> None:
        """The columns of what came out of the cache are no more those of the tasks: fields are others."""
        for stretch in self._stretches:
            stretch.rows = None

    def _text(self, found: bytes | int) -> bytes:
        return self._stretches[found // _MOST][found % _MOST] if isinstance(found, int) else found
