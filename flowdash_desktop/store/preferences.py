"""The list of accounts and what a person has arranged: last workflow, columns, saved views, window size. No keys."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from flowdash_desktop.store.database import StoreError, StoreFault, StoreThread, transaction
from flowdash_desktop.store.migrations import PREFERENCES
from flowdash_desktop.store.recovery.salvage import Salvaged, open_or_salvage
from flowdash_desktop.wire.json import NotJsonError, decode, encode

T = TypeVar("T")
_TABLES = ("accounts", "preferences", "check_outs", "bring_backs", "brought")


class AccountKind(StrEnum):
    """Where an account's server is."""

    LOCAL = "local"
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class Account:
    """A workspace one can work in. ``base_url`` is blank for the local one, whose address is new at each start."""

    id: str
    kind: AccountKind
    name: str
    base_url: str = ""


class Preferences:
    """Accounts and preferences, in ``preferences.db``. The preferences are in memory too: a start asks for many."""

    def __init__(self, thread: StoreThread, file: Path) -> None:
        self._thread = thread
        self._file = file
        self._connection: sqlite3.Connection | None = None
        self._bodies: dict[str, bytes] = {}
        self.salvaged: Salvaged | None = None
        """What became of a damaged file, for a word to the person; None if all was well."""

    async def open(self) -> None:
        """Open or make the file; a damaged one is kept beside a new one with all that could be read of it.

        Raises:
            StoreError: it can't be used.
        """

        def work() -> None:
            connection, self.salvaged = open_or_salvage(
                self._file, PREFERENCES, _TABLES, (self._file.with_name("accounts"),)
            )
            try:
                self._bodies = dict(connection.execute("SELECT name, body FROM preferences").fetchall())
            except BaseException:
                connection.close()
                raise
            self._connection = connection

        await self._thread.run(work)

    async def close(self) -> None:
        """Close the file."""

        def work() -> None:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

        await self._thread.run(work)

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Do some work on the file, on the store's thread and in one transaction.

        Raises:
            StoreError: the disk refused; nothing of it was done.
        """
        return await self._do(work)

    async def _do(self, work: Callable[[sqlite3.Connection], T]) -> T:
        def in_transaction() -> T:
            if self._connection is None:
                raise StoreError(StoreFault.PREFERENCES_CLOSED)
            with transaction(self._connection) as connection:
                return work(connection)

        return await self._thread.run(in_transaction)

    async def accounts(self) -> tuple[Account, ...]:
        """The accounts in the order they were added."""
        rows = await self._do(
            lambda c: c.execute("SELECT id, kind, name, base_url FROM accounts ORDER BY place").fetchall()
        )
        return tuple(Account(i, _kind_of(kind, url), name, url) for i, kind, name, url in rows)

    async def put_account(self, account: Account) -> None:
        """Add an account, or change the one with its id."""
        await self._do(
            lambda c: c.execute(
                "INSERT INTO accounts (id, place, kind, name, base_url)"
                " VALUES (?, (SELECT coalesce(max(place), 0) + 1 FROM accounts), ?, ?, ?)"
                " ON CONFLICT (id) DO UPDATE SET name = excluded.name, base_url = excluded.base_url",
                (account.id, account.kind.value, account.name, account.base_url),
            )
        )

    async def remove_account(self, account_id: str) -> None:
        """Take an account off the list."""
        await self._do(lambda c: c.execute("DELETE FROM accounts WHERE id = ?", (account_id,)))

    async def get(self, name: str) -> object:
        """A preference as plain JSON values, None where there is none or it can't be read."""
        if self._connection is None:
            raise StoreError(StoreFault.PREFERENCES_CLOSED)
        body = self._bodies.get(name)
        if body is None:
            return None
        try:
            return decode(body)
        except (NotJsonError, TypeError):
            return None

    async def put(self, name: str, value: object) -> None:
        """Remember a preference: plain JSON values, None to forget it. It is in force at once, on the disk by the end.

        Raises:
            StoreError: the disk refused; it is in force until the next start only.
        """
        await self.put_all({name: value})

    async def put_all(self, values: Mapping[str, object]) -> None:
        """Remember several preferences, all of them or none; see ``put``."""
        bodies = {name: None if value is None else encode(value) for name, value in values.items()}
        for name, body in bodies.items():
            if body is None:
                self._bodies.pop(name, None)
            else:
                self._bodies[name] = body
        if bodies:
            await self._do(lambda connection: _write(connection, bodies))


class AccountPreferences:
    """The preferences of one account, and those of its workflows, each by a name of its own. See ``Preferences``."""

    def __init__(self, preferences: Preferences, account: Account) -> None:
        self._preferences = preferences
        self._account = account.id

    async def get(self, name: str) -> object:
        """A preference of the account."""
        return await self._preferences.get(f"{self._account}/{name}")

    async def put(self, name: str, value: object) -> None:
        """Remember a preference of the account."""
        await self._preferences.put(f"{self._account}/{name}", value)

    async def get_of(self, workflow_id: str, name: str) -> object:
        """A preference of a workflow."""
        return await self._preferences.get(self._name_of(workflow_id, name))

    async def put_of(self, workflow_id: str, name: str, value: object) -> None:
        """Remember a preference of a workflow."""
        await self.put_all({(workflow_id, name): value})

    async def put_all(self, values: Mapping[tuple[str, str], object]) -> None:
        """Remember several preferences, all of them or none, by workflow and name."""
        await self._preferences.put_all({self._name_of(*of): value for of, value in values.items()})

    def _name_of(self, workflow_id: str, name: str) -> str:
        return f"{self._account}/{name}/{workflow_id}"


def _kind_of(text: str, base_url: str) -> AccountKind:
    """The kind of a stored account; of a damaged row the one that its address shows."""
    if text in list(AccountKind):
        return AccountKind(text)
    return AccountKind.REMOTE if base_url else AccountKind.LOCAL


def _write(connection: sqlite3.Connection, bodies: Mapping[str, bytes | None]) -> None:
    for name, body in bodies.items():
        if body is None:
            connection.execute("DELETE FROM preferences WHERE name = ?", (name,))
        else:
            connection.execute("INSERT OR REPLACE INTO preferences VALUES (?, ?)", (name, body))
