"""``keys list``, ``keys add`` and ``keys revoke``: the API keys of a workspace, also where nobody has one any more."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from sqlalchemy import Connection

from flowdash_desktop.domain.schema import User
from flowdash_desktop.server.api_keys import COMMAND_LINE
from flowdash_desktop.server.catalog import Catalog, read_catalog
from flowdash_desktop.server.clock import Clock
from flowdash_desktop.server.command.open_workspace import UNREADABLE, has_workspace, refused_as_damaged
from flowdash_desktop.server.command.storage_location import Places, RefusedError, find_places, held, readable
from flowdash_desktop.server.http.errors import RequestError, ValidationError
from flowdash_desktop.server.people.audit import note_of
from flowdash_desktop.server.people.audit_facts import key_added, key_revoked
from flowdash_desktop.server.people.keys import add_key, list_keys, read_wanted_key, revoke_key
from flowdash_desktop.server.storage.database import Database
from flowdash_desktop.server.storage.migrations.migrate import UnknownVersionError
from flowdash_desktop.server.storage.shared_state import count_keys_revision
from flowdash_desktop.server.transfer.backup import reading

T = TypeVar("T")
REFUSED = 2
"""The exit status when something can't be done as asked."""

_FROM = COMMAND_LINE
_SHOWN = ("id", "name", "start", "user", "created_at", "last_used_at", "ends_at")


def run_keys(args: argparse.Namespace) -> int:
    """List, add or revoke, and give the exit status: 0, or 2 when it can't be done."""
    try:
        _WORK[args.keys](args, find_places(args))
    except RefusedError as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(str(error.strerror or error))
    except ValidationError as error:
        return _refused("; ".join(f"{name} {', '.join(words)}" for name, words in error.messages.items()))
    except RequestError as error:
        return _refused(error.message)
    except KeyboardInterrupt:
        return 130
    return 0


def _refused(words: str) -> int:
    print(f"flowdash-desktop keys: {words}", file=sys.stderr)  # noqa: T201 - a command line's answer
    return REFUSED


def _list(_args: argparse.Namespace, places: Places) -> None:
    with readable(places) as there, reading(there) as connection:
        try:
            emails = {user.id: user.email for user in read_catalog(connection).users}
            rows = list_keys(connection)
        except UNREADABLE as error:
            raise refused_as_damaged(places, error) from error
    for row in rows:
        row["user"] = emails.get(str(row["user_id"]), row["user_id"]) or "-"
        _say("\t".join(str(row[name] or "-") for name in _SHOWN))


def _add(args: argparse.Namespace, places: Places) -> None:
    def work(connection: Connection, catalog: Catalog) -> Mapping[str, object]:
        raw: dict[str, object] = {"name": args.name, "ends_at": args.ends}
        if args.user is not None:
            raw["user_id"] = _user(catalog, args.user).id
        wanted = read_wanted_key(raw, Clock().now())
        made = add_key(connection, catalog, wanted)
        user = next((user for user in catalog.users if user.id == wanted.user_id), None)
        note_of(connection, key_added(wanted.name, user, wanted.ends_on), _FROM, None)
        return made

    _say(str(_changed(places, work)["key"]))


def _user(catalog: Catalog, email: str) -> User:
    for user in catalog.users:
        if user.email.casefold() == email.casefold():
            return user
    raise RefusedError(f"there is no user {email} in this workspace")


def _revoke(args: argparse.Namespace, places: Places) -> None:
    def work(connection: Connection, catalog: Catalog) -> None:
        revoked = revoke_key(connection, catalog, args.id)
        user = next((user for user in catalog.users if user.id == revoked.user_id), None)
        note_of(connection, key_revoked(revoked.name, user), _FROM, None)

    _changed(places, work)


def _changed(places: Places, work: Callable[[Connection, Catalog], T]) -> T:
    """Change the keys; the servers of a shared database see that within a second.

    Raises:
        RefusedError: there is no workspace, or it can't be changed now.
    """

    def change(connection: Connection) -> T:
        if not has_workspace(connection):
            raise RefusedError(f"{places} holds no workspace")
        try:
            catalog = read_catalog(connection)
        except UNREADABLE as error:
            raise refused_as_damaged(places, error) from error
        done = work(connection, catalog)
        count_keys_revision(connection)
        return done

    with reading(places):
        pass  # nothing is made where there is no workspace
    with held(places):
        try:
            database = Database(places.database)
        except UnknownVersionError as error:
            raise RefusedError(f"{places} can't be used: {error}") from error
        try:
            return database.write_now(change)
        finally:
            database.close()


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - a command line's answer


_WORK: Mapping[str, Callable[[argparse.Namespace, Places], Any]] = {"list": _list, "add": _add, "revoke": _revoke}
