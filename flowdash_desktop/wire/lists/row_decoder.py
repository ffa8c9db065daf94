"""Many tasks at once, from their JSON texts to keys and to columns of plain values: no object is made for a task.

A hundred thousand tasks are held as the texts that the server sent. Only what a table needs is taken out of them here,
some hundred tasks at a time, by decoders that are made for the workflow's own fields.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Protocol

import msgspec

from flowdash_desktop.domain.field_types.text import string_from_json
from flowdash_desktop.domain.schema import TASK_URL, FieldKind, WorkflowSchema
from flowdash_desktop.domain.table.columns.column import RawColumn, RawValue
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import InvalidValueError
from flowdash_desktop.wire.json import decode
from flowdash_desktop.wire.tasks import link_from_json

AS_TEXT = frozenset({FieldKind.FILE, FieldKind.MULTIPLE_SELECT})
"""The kinds of fields whose values are lists: their columns hold each value's JSON text, which a dict can look up."""

_MOST_EXTRAS = 256
_MOST_TITLES = 20_000
_NO_TEXT = msgspec.Raw()
_NULL = msgspec.Raw(b"null")


@dataclass(frozen=True, slots=True)
class Columns:
    """Some tasks, column by column.

    Attributes:
        values: by field name, a value for each task: as JSON has it, None where it is null or missing; the JSON text of
            the value, as bytes, for the kinds in ``AS_TEXT``. Or cells, see ``wire.polars_decoder``.
        links: by the task's place among them, the titles of the tasks that it is linked with, a line for each.
    """

    values: Mapping[str, RawColumn]
    links: Mapping[int, str]


class RowReader:
    """Reads the tasks of one workflow as its schema has them."""

    def __init__(self, schema: WorkflowSchema) -> None:
        self._schema = schema
        self._names = list(schema.field_by_name)
        self._as_text = [schema.field_by_name[name].kind in AS_TEXT for name in self._names]
        self._extras: list[str] = []
        self._titles: dict[bytes, str] = {}
        id_field = schema.unique_id_field
        self._id = id_field.name if id_field is not None else None
        self._keys = _decoder([name for name in (self._id, TASK_URL) if name is not None])
        self._made: _Decoder | None = None
        self._links: tuple[int, _Decoder] | None = None

    def keys(self, texts: Sequence[bytes]) -> list[TaskKey | None]:
        """What names each task; None for a text that is no task of this workflow or can't be read."""
        try:
            joined = _joined(texts)
            joined.decode()
            rows = self._keys.decode(joined)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return [self._key_of_one(text) for text in texts]
        if self._id is None:
            return [_key(None, row[0]) for row in rows]
        return [
            TaskKey(name) if type(name) is str and name and "\0" not in name else _key(name, url) for name, url in rows
        ]

    def columns(self, texts: Sequence[bytes]) -> Columns:
        """The values of tasks that have keys."""
        columns = self._columns(texts)
        return Columns(self._values(columns), self._titles_in(columns[len(self._names) + 1 :]))

    def values(self, texts: Sequence[bytes]) -> dict[str, Sequence[RawValue]]:
        """The values of tasks that have keys, by field name, without their links."""
        return self._values(self._columns(texts))

    @property
    def extras(self) -> Sequence[str]:
        """The keys that were seen and are no fields: those of links, and whatever else a server sends."""
        return self._extras

    def links(self, texts: Sequence[bytes]) -> Mapping[int, str]:
        """Of tasks that have no other ``extras`` than the ones seen so far: by place, the titles of linked tasks."""
        if self._links is None or self._links[0] != len(self._extras):
            self._links = len(self._extras), _decoder(self._extras, self._extras)
        return self._titles_in([*zip(*self._links[1].decode(_joined(texts)), strict=True)])

    def _titles_in(self, columns: Sequence[tuple[Any, ...]]) -> Mapping[int, str]:
        links: dict[int, list[str]] = {}
        for column in columns:
            for place, value in enumerate(column):
                if value and (title := self._title(bytes(value))):
                    links.setdefault(place, []).append(title)
        return {place: "\n".join(titles) for place, titles in links.items()}

    def _columns(self, texts: Sequence[bytes]) -> list[tuple[Any, ...]]:
        rows = self._decoded(texts)
        return [*zip(*rows, strict=True)] if rows else [()] * (len(self._names) + 1 + len(self._extras))

    def _values(self, columns: Sequence[tuple[Any, ...]]) -> dict[str, Sequence[RawValue]]:
        return {
            name: [_text(value) for value in column] if as_text else column
            for name, as_text, column in zip(self._names, self._as_text, columns, strict=False)
        }

    def _key_of_one(self, text: bytes) -> TaskKey | None:
        try:
            text.decode()
            row = self._keys.decode(_joined([text]))[0]
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return None
        return _key(*row) if self._id is not None else _key(None, row[0])

    def _decoded(self, texts: Sequence[bytes]) -> list[tuple[Any, ...]]:
        joined = _joined(texts)
        try:
            return self._rows().decode(joined)
        except (msgspec.ValidationError, UnicodeDecodeError):
            self._learn(texts)
        try:
            return self._rows().decode(joined)
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return [self._decoded_one(text) for text in texts]

    def _decoded_one(self, text: bytes) -> tuple[Any, ...]:
        try:
            return self._rows().decode(_joined([text]))[0]
        except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
            return (None,) * (len(self._names) + 1 + len(self._extras))

    def _learn(self, texts: Iterable[bytes]) -> None:
        """Take note of the keys that are no fields of the schema, the links among them."""
        known = {*self._names, TASK_URL, *self._extras}
        for text in texts:
            try:
                document = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
            except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError):
                continue
            for name in document:
                if name not in known and len(self._extras) < _MOST_EXTRAS:
                    known.add(name)
                    self._extras.append(name)
        self._made = None

    def _rows(self) -> _Decoder:
        """Decodes whole tasks. For thousands of fields it takes a tenth of a second to make, so it is made by the first
        thread that decodes: long lists are decoded beside the event loop."""
        made = self._made
        if made is None:
            as_text = {name for name, is_text in zip(self._names, self._as_text, strict=True) if is_text}
            names = [*self._names, TASK_URL, *self._extras]
            full = len(self._extras) >= _MOST_EXTRAS
            made = self._made = _decoder(names, as_text | set(self._extras), only=not full)
        return made

    def _title(self, text: bytes) -> str:
        if text[:1] not in (b"{", b"["):
            return ""
        title = self._titles.get(text)
        if title is None:
            link = link_from_json(decode(text))
            title = "\n".join(t.title for t in link.tasks if t.title) if link is not None else ""
            if len(self._titles) >= _MOST_TITLES:
                self._titles.clear()
            self._titles[text] = title
        return title


class _Decoder(Protocol):
    """Decodes a JSON array of objects to the values of certain keys, in order; those missing are None or empty."""

    def decode(self, text: bytes) -> list[tuple[Any, ...]]:
        """The tuples.

        Raises:
            MsgspecError: an item is no object, can't be read, or has a key that it should not have.
            UnicodeDecodeError: a text is not UTF-8.
        """


class _StructDecoder:
    def __init__(self, names: Sequence[str], as_text: Container[str], *, only: bool) -> None:
        fields = [
            (f"f{place}", msgspec.Raw, msgspec.field(name=name, default=_NO_TEXT))
            if name in as_text
            else (f"f{place}", Any, msgspec.field(name=name, default=None))
            for place, name in enumerate(names)
        ]
        row = msgspec.defstruct("Row", fields, gc=False, forbid_unknown_fields=only)
        self._decode = msgspec.json.Decoder(list[row], float_hook=Decimal).decode  # type: ignore[valid-type]

    def decode(self, text: bytes) -> list[tuple[Any, ...]]:
        return [*map(msgspec.structs.astuple, self._decode(text))]


class _MappingDecoder:
    """For names that msgspec takes for no field of a struct: with quotes, backslashes or line breaks in them."""

    def __init__(self, names: Sequence[str], as_text: Container[str], *, only: bool) -> None:
        self._names = {name: name in as_text for name in names}
        self._only = only
        self._decode = msgspec.json.Decoder(list[dict[str, msgspec.Raw]]).decode
        self._value = msgspec.json.Decoder(float_hook=Decimal).decode

    def decode(self, text: bytes) -> list[tuple[Any, ...]]:
        return [self._row(found) for found in self._decode(text)]

    def _row(self, found: dict[str, msgspec.Raw]) -> tuple[Any, ...]:
        if self._only and not found.keys() <= self._names.keys():
            raise msgspec.ValidationError("unknown key")
        return tuple(
            found.get(name, _NO_TEXT) if as_text else self._read(found.get(name))
            for name, as_text in self._names.items()
        )

    def _read(self, text: msgspec.Raw | None) -> Any:
        return self._value(text) if text is not None else None


def _decoder(names: Sequence[str], as_text: Container[str] = (), *, only: bool = False) -> _Decoder:
    try:
        return _StructDecoder(names, as_text, only=only)
    except ValueError:
        return _MappingDecoder(names, as_text, only=only)


def _joined(texts: Sequence[bytes]) -> bytes:
    return b"[" + b",".join(texts) + b"]"


def _text(value: msgspec.Raw) -> bytes | None:
    return None if not value or value == _NULL else bytes(value)


def _key(unique_id: object, url: object) -> TaskKey | None:
    try:
        name = string_from_json(unique_id)
    except InvalidValueError:
        name = None
    if name is None and isinstance(url, str):
        name = url
    return TaskKey(name) if name else None
