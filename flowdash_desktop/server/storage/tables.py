"""The tables, as of the newest migration. Types and statements stay within what SQLite and PostgreSQL share.

A column of any table that is called ``sha256`` names a blob: what it names is kept, backed up and checked.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from flowdash_desktop.server.storage.postgres import take_long_texts

metadata = MetaData()


def _child_of(table: str) -> ForeignKey:
    return ForeignKey(f"{table}.row", ondelete="CASCADE")


schema_version = Table("schema_version", metadata, Column("version", Integer, nullable=False))

workspace = Table(
    "workspace",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
)

api_keys = Table(
    "api_keys",
    metadata,
    Column("row", Integer, primary_key=True),
    # SHA-256 in hexadecimal. Keys are long and random, so a slow hash would protect nothing more.
    Column("digest", String(64), nullable=False, unique=True),
    Column("created_on", String(32), nullable=False),
    # Its id in addresses, what people call it, and its first letters, "" where they are not known any more.
    Column("id", String(32), nullable=False, server_default=""),
    Column("name", Text, nullable=False, server_default=""),
    Column("begins_with", String(8), nullable=False, server_default=""),
    # The id of the user it belongs to; no reference, as a user who was deleted may come back.
    Column("user_id", Text),
    Column("last_used_on", String(32)),
    Column("ends_on", String(32)),
    # True for a key of the definition, of the first start or of the command line.
    Column("is_owner", Boolean, nullable=False, server_default=text("FALSE")),
    Index("api_keys_by_id", "id", unique=True),
)

roles = Table(
    "roles",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("admin", Boolean, nullable=False),
)

users = Table(
    "users",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("email", Text, nullable=False, unique=True),
    Column("first_name", Text, nullable=False),
    Column("last_name", Text, nullable=False),
    Column("role_id", Text),
    Column("saml_user_id", Text),
    # True for one whom no task gets any more; what has them keeps them.
    Column("deactivated", Boolean, nullable=False, server_default=text("FALSE")),
)

workflows = Table(
    "workflows",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("record_type", Text),
    # The next unique ID that the server gives where the field counts up by itself.
    Column("next_number", Integer, nullable=False),
    # True for one that is not listed any more; its tasks stay.
    Column("archived", Boolean, nullable=False, server_default=text("FALSE")),
    # When it was deleted: it is nowhere to be seen from then on, and goes with its tasks when that can't be undone.
    Column("deleted_on", String(32)),
)

stages = Table(
    "stages",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    Column("name", Text, nullable=False),
    Column("color", String(7)),
    Column("end_stage", Boolean, nullable=False),
    # A JSON list of titles.
    Column("checklist", Text, nullable=False),
    Column("id", String(64), nullable=False, server_default=""),
    UniqueConstraint("workflow", "name"),
    Index("stages_by_id", "workflow", "id", unique=True),
)

fields = Table(
    "fields",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("required", Boolean, nullable=False),
    Column("editable", Boolean, nullable=False),
    # A JSON list of texts.
    Column("options", Text, nullable=False),
    Column("file_limit", Integer),
    Column("autoincrement", Boolean, nullable=False),
    # Its place among the fields of the workflow: rows stay where they are, as attachments name them.
    Column("position", Integer, nullable=False, server_default="0"),
    # A JSON object: the colour of each option that has one.
    Column("option_colors", Text, nullable=False, server_default="{}"),
    # What the unique IDs look like that the server counts up, as in "INV-{number}"; null for the number alone.
    Column("pattern", Text),
    UniqueConstraint("workflow", "id"),
    UniqueConstraint("workflow", "name"),
)

actions = Table(
    "actions",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    Column("id", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("color", String(7)),
    # JSON, in the words of the definition file: "from", "requires" and "steps".
    Column("from_stages", Text, nullable=False),
    Column("requires", Text, nullable=False),
    Column("steps", Text, nullable=False),
    Column("confirmation", Text),
    UniqueConstraint("workflow", "id"),
)

links = Table(
    "links",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("from_workflow", _child_of("workflows"), nullable=False),
    Column("to_workflow", _child_of("workflows"), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("name", Text, nullable=False),
    Column("inverse_name", Text, nullable=False),
    Column("id", String(64), nullable=False, server_default=""),
    Index("links_by_id", "id", unique=True),
)

tasks = Table(
    "tasks",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("workflow", _child_of("workflows"), nullable=False),
    # The random part of its Task URL.
    Column("public_id", String(16), nullable=False, unique=True),
    Column("unique_id", Text),
    Column("stage", Text, nullable=False),
    Column("assigned_to", Text),
    # Counts its changes, those of its links included.
    Column("version", Integer, nullable=False),
    # As the API sends them, "2021-06-22T22:39:48Z", so that they sort as text.
    Column("created_on", String(32), nullable=False),
    Column("updated_on", String(32), nullable=False),
    # Its own fields in workflow order as one JSON object in the form of an answer: a list is joined from these.
    Column("document", Text, nullable=False),
    UniqueConstraint("workflow", "unique_id"),
    Index("tasks_by_workflow", "workflow", "row"),
    # There the unique index is of digests (see below), and this one is what a task is looked up by.
    Index("tasks_by_whole_unique_id", "unique_id", postgresql_using="hash").ddl_if(dialect="postgresql"),
    sqlite_autoincrement=True,
)

link_pairs = Table(
    "link_pairs",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("link", _child_of("links"), nullable=False),
    Column("from_task", _child_of("tasks"), nullable=False),
    Column("to_task", _child_of("tasks"), nullable=False),
    UniqueConstraint("link", "from_task", "to_task"),
    Index("link_pairs_by_from", "from_task"),
    Index("link_pairs_by_to", "to_task"),
)

attachments = Table(
    "attachments",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("blob_id", String(64), nullable=False, unique=True),
    Column("task", _child_of("tasks"), nullable=False),
    Column("field", _child_of("fields"), nullable=False),
    Column("content_type", Text, nullable=False),
    Column("filename", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", Integer, nullable=False),
    # The id of the API key that added it, where one is known.
    Column("added_by", String(32)),
    Index("attachments_by_task", "task"),
    Index("attachments_by_content", "sha256"),
    Index("attachments_by_key", "added_by"),
)

answers = Table(
    "answers",
    metadata,
    Column("row", Integer, primary_key=True),
    # The first answer to each Idempotency-Key, and the SHA-256 of what was asked.
    Column("key", Text, nullable=False, unique=True),
    Column("request", String(64), nullable=False),
    Column("status", Integer, nullable=False),
    Column("etag", Text),
    Column("body", Text, nullable=False),
    Column("created_on", String(32), nullable=False),
    Index("answers_by_age", "created_on"),
)

take_long_texts(metadata)
