"""Many tasks at once by polars, on a thread beside the window's: JSON texts to keys and cells, without the interpreter.

polars takes a text for a number and the other way round where it can, so what it read is believed only where the texts
hold what the API documents: strings, null, booleans for checkboxes, lists for files and multiple selections. Tasks with
anything else in them are read by ``RowReader``, too, and compared; where that says otherwise, nothing is given, and
whoever asked reads them all in the other way.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.columns.column_batch import CellMaker, Cells
from flowdash_desktop.domain.table.columns.string_store import load
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.wire.json import encode
from flowdash_desktop.wire.lists.row_decoder import Columns, RowReader

if TYPE_CHECKING:
    import polars

_OTHER = r'":\s*[^"n\s]'
"""What follows a key and is neither a string nor null."""
_ODD = r"\\u(?:0000|[dD][89a-fA-F])"
"""NUL, which no text may hold, and halves of pairs, which may be alone."""


@dataclass(frozen=True, slots=True)
class Frame:
    """Some tasks, read.

    Attributes:
        keys: what names each.
        columns: their values and the titles of their links.
    """

    keys: Sequence[TaskKey]
    columns: Columns


class FrameReader:
    """Reads the tasks of one workflow as its schema has them. Not for several threads."""

    def __init__(self, schema: WorkflowSchema) -> None:
        pl = load()
        self._fields = list(schema.field_by_name.values())
        self._kinds = pl.Struct({field.name: _kind(field) for field in self._fields})
        self._cells = CellMaker(self._fields)
        self._rows = RowReader(schema)
        id_field = schema.unique_id_field
        self._id = None if id_field is None else self._fields.index(id_field)
        self._lists = [n for n, f in enumerate(self._fields) if f.kind in (FieldKind.FILE, FieldKind.MULTIPLE_SELECT)]
        self._files = [n for n, f in enumerate(self._fields) if f.kind is FieldKind.FILE]
        self._others = [n for n, f in enumerate(self._fields) if f.kind is FieldKind.CHECKBOX] + self._lists

    def read(self, texts: Sequence[bytes]) -> Frame | None:
        """The tasks of these texts; None where they hold what only ``RowReader`` can judge."""
        pl = load()
        if self._id is None or not texts:
            return None
        try:
            documents = pl.Series("", texts, dtype=pl.Binary).cast(pl.String)
            if documents.str.contains(_ODD).any():
                return None
            values = documents.str.json_decode(self._kinds).struct.unnest()
        except pl.exceptions.PolarsError:
            return None
        values.columns = [str(place) for place in range(len(self._fields))]
        ids = values[str(self._id)]
        if ids.null_count() or (ids == "").any() or self._has_broken_files(values):
            return None
        links = self._links(texts, documents, values)
        if links is None:
            return None
        keys: list[TaskKey] = ids.to_list()
        return Frame(keys, Columns(self._cells.cells(values), links))

    def _has_broken_files(self, values: polars.DataFrame) -> bool:
        """True where an attachment has no ID: such a value can't be read."""
        pl = load()
        blob = pl.element().struct.field("blobId")
        broken = [pl.col(str(n)).list.eval(blob.is_null() | (blob == "")).list.any().any() for n in self._files]
        return bool(broken) and any(values.select(b.alias(str(n)) for n, b in enumerate(broken)).row(0))

    def _links(
        self, texts: Sequence[bytes], documents: polars.Series, values: polars.DataFrame
    ) -> Mapping[int, str] | None:
        """The titles of links, by place; None where a task holds something else that was not expected."""
        pl = load()
        expected = [pl.col(str(place)).is_not_null().cast(pl.Int64) for place in self._others]
        found = pl.lit(documents).str.count_matches(_OTHER).cast(pl.Int64)
        more = (found - pl.sum_horizontal(pl.lit(0, dtype=pl.Int64), *expected)).alias("more")
        link = pl.lit(documents).str.contains(self._link) if self._rows.extras else pl.lit(False)
        judged = values.select(more, (link & (more == 1)).alias("link"))
        if not (judged["more"] != 0).any():
            return {}
        links: dict[int, str] = {}
        plain = judged["link"].arg_true().to_list()
        if plain:  # nothing but one known link
            links = {plain[at]: titles for at, titles in self._rows.links([texts[n] for n in plain]).items()}
        places = judged.select(((pl.col("more") != 0) & ~pl.col("link")).arg_true()).to_series().to_list()
        return links if not places else self._compared(texts, values, places, links)

    @property
    def _link(self) -> str:
        """What a link begins with: its name, and an object or a list."""
        names = "|".join(re.escape(encode(name).decode()) for name in self._rows.extras)
        return rf"(?:{names})\s*:\s*[\[{{]"

    def _compared(
        self, texts: Sequence[bytes], values: polars.DataFrame, places: Sequence[int], links: Mapping[int, str]
    ) -> Mapping[int, str] | None:
        """The titles of links, with those of some tasks that are judged; None where one was read wrongly."""
        read = self._rows.columns([texts[place] for place in places])
        for number, field in enumerate(self._fields):
            if number in self._lists:
                continue
            judged = read.values[field.name]
            if isinstance(judged, Cells) or values[str(number)].gather(places).to_list() != [*judged]:
                return None
        return {**links, **{places[at]: titles for at, titles in read.links.items()}}


def _kind(field: Field) -> polars.DataType | type[polars.DataType]:
    pl = load()
    if field.kind is FieldKind.CHECKBOX:
        kind: polars.DataType | type[polars.DataType] = pl.Boolean
    elif field.kind is FieldKind.MULTIPLE_SELECT:
        kind = pl.List(pl.String)
    elif field.kind is FieldKind.FILE:
        kind = pl.List(pl.Struct({"filename": pl.String, "blobId": pl.String}))
    else:
        kind = pl.String
    return kind
