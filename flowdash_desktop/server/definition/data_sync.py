"""The SQL source of a workflow: where it is, what to ask it, and which column goes to which field."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, FieldKind, WorkflowSchema
from flowdash_desktop.server.definition.models import DataSource
from flowdash_desktop.server.definition.reader import ObjectReader

_SQLITE = "sqlite:///"
_POSTGRESQL = ("postgresql", "postgres")


def read_data_sync(reader: ObjectReader | None, schema: WorkflowSchema) -> DataSource | None:
    """Read ``dataSync``; the database itself is not asked, since it may be away just now.

    What is wrong goes to the reader's problems, without the address: it may hold a password.
    """
    if reader is None:
        return None
    url, query, key = reader.text("database"), reader.text("query"), reader.text("key")
    if url and (problem := _problem_of(url)) is not None:
        reader.problem("database", problem)
    mapping = _mapping(reader, schema, key)
    reader.finish()
    return DataSource(url, query, key, mapping)


def source_file(url: str) -> Path | None:
    """The file of a SQLite source, None for other sources: all behind ``sqlite:///`` is its path, as it stands."""
    return Path(url.removeprefix(_SQLITE)) if url.startswith(_SQLITE) else None


def _problem_of(text: str) -> str | None:
    file = source_file(text)
    if file is not None:
        return None if file.is_absolute() else "must have the whole path of the file: sqlite:////home/me/data.db"
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        return "is not the address of a database"
    if url.drivername not in _POSTGRESQL:
        return "must begin with sqlite:/// or postgresql://"
    return None if url.database else "must name the database: postgresql://USER@HOST/DATABASE"


def _mapping(reader: ObjectReader, schema: WorkflowSchema, key: str) -> dict[str, str]:
    """Field names by column; the key's column always goes to the unique ID."""
    id_field, inner = schema.unique_id_field, reader.object("fields")
    if id_field is None:
        reader.problem("key", "the workflow has no unique ID field")
        return {}
    if inner is None:
        reader.problem("fields", "is missing")
        return {}
    known = {f.name: f.kind for f in schema.fields} | {STAGE: FieldKind.STAGE, ASSIGNED_TO: FieldKind.PERSON}
    mapping: dict[str, str] = {}
    for column in inner.keys():  # noqa: SIM118 - not a mapping
        name = inner.text(column)
        problem = _problem_of_type(name, known)
        if problem is None and name in mapping.values():
            problem = f"another column goes to {name!r} already"
        if problem is None:
            problem = _problem_of_key(name, id_field.name, is_key=column == key)
        if problem is not None:
            inner.problem(column, problem)
        mapping[column] = name
    mapping.setdefault(key, id_field.name)
    return mapping


def _problem_of_type(name: str, known: Mapping[str, FieldKind]) -> str | None:
    if name and name not in known:
        return f"there is no field {name!r}"
    if name and known[name] is FieldKind.FILE:
        return "a file can't come from a column"
    return None


def _problem_of_key(name: str, id_name: str, *, is_key: bool) -> str | None:
    """The key goes to the unique ID, and nothing else does."""
    if is_key and name and name != id_name:
        return f"the key must go to the unique ID, {id_name!r}"
    if not is_key and name == id_name:
        return f"only the key can go to {name!r}"
    return None
