"""Which version the tables have, and the way from each older one to the newest.

A new database gets the newest tables at once; an older one goes through every step in between, in one transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection, inspect, select, update

from flowdash_desktop.server.storage import activity, tables
from flowdash_desktop.server.storage.audit_log import audit_entries
from flowdash_desktop.server.storage.change_log import workspace_changes
from flowdash_desktop.server.storage.list_etags import list_states
from flowdash_desktop.server.storage.migrations.version_4 import to_version_4
from flowdash_desktop.server.storage.migrations.version_5 import to_version_5
from flowdash_desktop.server.storage.migrations.version_6 import to_version_6
from flowdash_desktop.server.storage.migrations.version_7 import to_version_7
from flowdash_desktop.server.storage.shared_state import shared_state
from flowdash_desktop.server.storage.task_texts import task_texts

VERSION = 7
"""The version of all tables. Raise it with the first change after a release, and add its step."""

OLDEST = 3
"""The oldest version that can be brought up to date: that of the first release."""

STEPS: Mapping[int, Callable[[Connection], None]] = {
    4: to_version_4,
    5: to_version_5,
    6: to_version_6,
    7: to_version_7,
}
"""By version, what turns the version before into it, for all versions behind ``OLDEST``."""


class UnknownVersionError(Exception):
    """The data was written by a newer release of the program, or before the first one."""


def migrate(connection: Connection) -> None:
    """Bring the tables to ``VERSION``, in the connection's transaction.

    Raises:
        UnknownVersionError: they are newer or older than this program knows.
    """
    if not inspect(connection).has_table(tables.schema_version.name):
        others = {shared_state.name, list_states.name, task_texts.name, workspace_changes.name, audit_entries.name}
        assert others <= set(activity.ALL_TABLES.tables)
        activity.ALL_TABLES.create_all(connection)
        connection.execute(tables.schema_version.insert().values(version=VERSION))
        return
    version = connection.execute(select(tables.schema_version.c.version)).scalar_one()
    if version == VERSION:
        return
    check_version(version)
    for step in range(version + 1, VERSION + 1):
        STEPS[step](connection)
    connection.execute(update(tables.schema_version).values(version=VERSION))


def check_version(version: int) -> None:
    """See that data of this version can be brought up to date.

    Raises:
        UnknownVersionError: it can't.
    """
    if version > VERSION:
        raise UnknownVersionError(
            f"the data has version {version}, and this program knows versions up to {VERSION}; use a newer release"
        )
    if version < OLDEST:
        raise UnknownVersionError(
            f"the data has version {version}, from before the first release; this program knows {OLDEST} and later"
        )
