"""The SQL source of a workflow: where it is, what to ask it, and which column goes to which field."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, FieldKind, WorkflowSchema
from flowdash_desktop.server.definition.models import DataSource
from flowdash_desktop.server.definition.reader import ObjectReader

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


def _problem_of(text: str) -> str | None:
    try:
        url = make_url(text)
    except (ArgumentError, ValueError):
        return "is not the address of a database"
    if url.drivername in _POSTGRESQL:
        return None if url.database else "must name the database: postgresql://USER@HOST/DATABASE"
    if url.drivername == "sqlite":
        return _problem_of_file(url)
    return "must begin with sqlite:/// or postgresql://"


def _problem_of_file(url: URL) -> str | None:
    if not url.database or not Path(url.database).is_absolute():
        return "must have the whole path of the file: sqlite:////home/me/data.db"
    return "takes no options" if url.query else None


def _mapping(reader: ObjectReader, schema: WorkflowSchema, key: str) -> dict[str, str]:
    """Field names by column; the key's column always goes to the unique ID."""
    id_field = schema.unique_id_field
    if id_field is None:
        reader.problem("key", "the workflow has no unique ID field")
        return {}
    inner = reader.object("fields")
    if inner is None:
        reader.problem("fields", "is missing")
        return {}
    known = {f.name: f.kind for f in schema.fields} | {STAGE: FieldKind.STAGE, ASSIGNED_TO: FieldKind.PERSON}
    mapping: dict[str, str] = {}
    for column in inner.keys():  # noqa: SIM118 - not a mapping
        name = inner.text(column)
        if name and name not in known:
            inner.problem(column, f"there is no field {name!r}")
        elif name and known[name] is FieldKind.FILE:
            inner.problem(column, "a file can't come from a column")
        elif name in mapping.values():
            inner.problem(column, f"another column goes to {name!r} already")
        elif column == key and name and name != id_field.name:
            inner.problem(column, f"the key must go to the unique ID, {id_field.name!r}")
        elif column != key and name == id_field.name:
            inner.problem(column, f"only the key can go to {name!r}")
        mapping[column] = name
    mapping.setdefault(key, id_field.name)
    return mapping
