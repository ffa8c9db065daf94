"""Files that tasks were checked out into, and what was brought back: a row for each mark, in ``preferences.db``.

All of it runs on the store's thread: a file may have a hundred thousand marks.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from flowdash_desktop.domain.importing.bring_back import BringBack
from flowdash_desktop.store.gil_yield import with_rests

Row = tuple[str, str, str, str]
"""Id, path, workflow and digest of a file."""
_COLUMNS = "id, path, workflow_id, digest"


def newest(connection: sqlite3.Connection, account: str, count: int) -> list[Row]:
    """The files of an account that were written last, the oldest of them first."""
    query = f"SELECT {_COLUMNS} FROM check_outs WHERE account = ? ORDER BY number DESC LIMIT ?"
    return connection.execute(query, (account, count)).fetchall()[::-1]


def with_id(connection: sqlite3.Connection, account: str, check_out: str) -> Row | None:
    """The file of this check-out."""
    query = f"SELECT {_COLUMNS} FROM check_outs WHERE account = ? AND id = ?"
    row: Row | None = connection.execute(query, (account, check_out)).fetchone()
    return row


def is_at(connection: sqlite3.Connection, account: str, path: str) -> bool:
    """Whether a file that was checked out lies there."""
    query = "SELECT 1 FROM check_outs WHERE account = ? AND path = ? LIMIT 1"
    return connection.execute(query, (account, path)).fetchone() is not None


def put(connection: sqlite3.Connection, account: str, row: Row) -> None:
    """Remember a file as the newest one, or what has become of it."""
    connection.execute(
        f"INSERT OR REPLACE INTO check_outs (account, {_COLUMNS}) VALUES (?, ?, ?, ?, ?)", (account, *row)
    )


def note_digest(connection: sqlite3.Connection, account: str, check_out: str, digest: str) -> None:
    """Remember which content was noticed."""
    query = "UPDATE check_outs SET digest = ? WHERE account = ? AND id = ?"
    connection.execute(query, (digest, account, check_out))


def brought_back(connection: sqlite3.Connection, account: str, check_out: str) -> list[BringBack]:
    """The times that a file was brought back, the oldest first."""
    query = "SELECT step, undone FROM bring_backs WHERE account = ? AND check_out = ? ORDER BY number"
    steps = connection.execute(query, (account, check_out)).fetchall()
    return [_bring_back(connection, step, undone=bool(undone)) for step, undone in steps]


def _bring_back(connection: sqlite3.Connection, step: str, *, undone: bool) -> BringBack:
    rows: list[str] = []
    cells: list[tuple[str, str, tuple[str, ...]]] = []
    found = connection.execute("SELECT unique_id, field, marks FROM brought WHERE step = ? ORDER BY rowid", (step,))
    for unique_id, field, marks in with_rests(found.fetchall()):
        if unique_id is None:
            rows.append(marks)
        else:
            cells.append((unique_id, field, tuple(marks.split())))
    return BringBack(step, tuple(rows), tuple(cells), undone)


def begin(connection: sqlite3.Connection, account: str, check_out: str, one: BringBack) -> None:
    """Note what is about to be brought back, before it is done: see ``settle``."""
    query = "INSERT INTO bring_backs (step, account, check_out, undone, begun) VALUES (?, ?, ?, ?, 1)"
    connection.execute(query, (one.step, account, check_out, one.undone))
    _add(connection, one.step, ((None, None, mark) for mark in one.rows))
    _add(connection, one.step, ((unique_id, name, " ".join(marks)) for unique_id, name, marks in one.cells))


def _add(connection: sqlite3.Connection, step: str, marks: Iterable[tuple[str | None, str | None, str]]) -> None:
    rows = ((step, *one) for one in marks)
    connection.executemany("INSERT INTO brought (step, unique_id, field, marks) VALUES (?, ?, ?, ?)", rows)


def steps_of(connection: sqlite3.Connection, account: str, check_out: str) -> list[tuple[str, bool]]:
    """The steps by which a file was brought back, and whether they count as undone."""
    query = "SELECT step, undone FROM bring_backs WHERE account = ? AND check_out = ? AND NOT begun"
    found = connection.execute(query, (account, check_out)).fetchall()
    return [(step, bool(undone)) for step, undone in found]


def has_step(connection: sqlite3.Connection, account: str, step: str) -> bool:
    """Whether a step brings a file back, or is about to."""
    query = "SELECT 1 FROM bring_backs WHERE account = ? AND step = ?"
    return connection.execute(query, (account, step)).fetchone() is not None


def begun(connection: sqlite3.Connection, account: str) -> list[str]:
    """The steps of bring-backs of which it is not known whether they were done."""
    query = "SELECT step FROM bring_backs WHERE account = ? AND begun"
    return [step for (step,) in connection.execute(query, (account,)).fetchall()]


def settle(connection: sqlite3.Connection, step: str, *, done: bool) -> None:
    """Note that what was begun is done, or forget it."""
    if done:
        connection.execute("UPDATE bring_backs SET begun = 0 WHERE step = ?", (step,))
    else:
        connection.execute("DELETE FROM brought WHERE step = ?", (step,))
        connection.execute("DELETE FROM bring_backs WHERE step = ?", (step,))


def adopt(connection: sqlite3.Connection, account: str, files: list[object]) -> None:
    """Take over what an earlier version stored as one JSON value; what can't be read is left out."""
    for file in files:
        match file:
            case [str(check_out), str(path), str(workflow_id), str(digest), list(bring_backs)]:
                put(connection, account, (check_out, path, workflow_id, digest))
                for raw in bring_backs:
                    _adopt_bring_back(connection, account, check_out, raw)


def _adopt_bring_back(connection: sqlite3.Connection, account: str, check_out: str, raw: object) -> None:
    match raw:
        case [str(step), bool(undone), list(rows), list(cells)]:
            known = [one for one in cells if isinstance(one, list) and len(one) > 2]
            marks = tuple((str(one[0]), str(one[1]), tuple(map(str, one[2:]))) for one in known)
            settle(connection, step, done=False)
            begin(connection, account, check_out, BringBack(step, tuple(map(str, rows)), marks, undone))
            settle(connection, step, done=True)


def note_turned(connection: sqlite3.Connection, step: str, *, undone: bool) -> None:
    """Note that a step was undone, or done again."""
    connection.execute("UPDATE bring_backs SET undone = ? WHERE step = ?", (undone, step))
