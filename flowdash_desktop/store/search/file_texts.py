"""The texts of attachments that were seen, in a file of their own: it is an index, and may go at any time.

The words of each page, sheet or text are in an FTS5 table. Which tasks have the file stands beside, so that a file in
two tasks is held once. Its methods block and may be called from any thread.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from flowdash_desktop.store.search.index_file import IndexFile

MOST_BYTES = 32 << 20
"""Of text, in UTF-8. The words in the index take about as much again."""
_VERSION = 1
_TABLES = """
CREATE TABLE blobs (id INTEGER PRIMARY KEY, blob_id TEXT NOT NULL UNIQUE, bytes INTEGER NOT NULL);
CREATE TABLE uses (
    workflow_id TEXT NOT NULL, task TEXT NOT NULL, blob INTEGER NOT NULL, name TEXT NOT NULL,
    PRIMARY KEY (workflow_id, task, blob)
) WITHOUT ROWID;
CREATE INDEX uses_of_blob ON uses (blob);
CREATE TABLE parts (id INTEGER PRIMARY KEY, blob INTEGER NOT NULL, page INTEGER, sheet TEXT NOT NULL);
CREATE INDEX parts_of_blob ON parts (blob);
CREATE VIRTUAL TABLE texts USING fts5 (text, tokenize = "unicode61 remove_diacritics 2", prefix = '2 3');
"""
_FIND = """
SELECT uses.workflow_id, uses.task, blobs.blob_id, uses.name, parts.page, parts.sheet
FROM texts JOIN parts ON parts.id = texts.rowid JOIN blobs ON blobs.id = parts.blob JOIN uses ON uses.blob = blobs.id
WHERE texts MATCH ? AND (? IS NULL OR uses.workflow_id = ?)
ORDER BY texts.rank, uses.task, parts.id LIMIT ?
"""


class IndexedFile(NamedTuple):
    """An attachment of a task.

    Attributes:
        workflow_id: of the task.
        task: its key.
        blob_id: by which the attachment is known.
        name: as a person sees it.
    """

    workflow_id: str
    task: str
    blob_id: str
    name: str


class TextPart(NamedTuple):
    """The text of a part of a file.

    Attributes:
        text: its words.
        page: from 0; None in a file without pages.
        sheet: the name of a sheet; "" in a file without sheets.
    """

    text: str
    page: int | None = None
    sheet: str = ""


class FoundPart(NamedTuple):
    """A part of a file in which all words are.

    Attributes:
        file: which one, of which task.
        page: from 0; None in a file without pages.
        sheet: the name of a sheet; "" in a file without sheets.
    """

    file: IndexedFile
    page: int | None
    sheet: str


class FileTexts:
    """The texts.

    Args:
        path: the file; it and its folder need not exist.
        most_bytes: how much text stays; what was seen longest ago goes first.
    """

    def __init__(self, path: Path, most_bytes: int = MOST_BYTES) -> None:
        self._file = IndexFile(path, _TABLES, _VERSION)
        self._most_bytes = most_bytes

    def has(self, file: IndexedFile) -> bool:
        """Whether the text of a file is here. If so, it counts as seen now, and as a file of this task.

        Raises:
            StoreError: the disk or the database refused.
        """

        def note(connection: sqlite3.Connection) -> bool:
            row = connection.execute("SELECT id FROM blobs WHERE blob_id = ?", (file.blob_id,)).fetchone()
            if row is None:
                return False
            (newest,) = connection.execute("SELECT max(id) FROM blobs").fetchone()
            number = row[0]
            if number != newest:
                connection.execute("UPDATE blobs SET id = ? WHERE id = ?", (newest + 1, number))
                for table in ("uses", "parts"):
                    connection.execute(f"UPDATE {table} SET blob = ? WHERE blob = ?", (newest + 1, number))
                number = newest + 1
            _add_use(connection, file, number)
            return True

        return self._file.run(note)

    def add(self, file: IndexedFile, parts: Sequence[TextPart]) -> None:
        """Store the text of a file instead of what was here of it. The texts seen longest ago make room.

        Args:
            file: which one, of which task.
            parts: its pages or sheets, or all of it as one.

        Raises:
            StoreError: the disk or the database refused.
        """

        def write(connection: sqlite3.Connection) -> None:
            row = connection.execute("SELECT id FROM blobs WHERE blob_id = ?", (file.blob_id,)).fetchone()
            if row is not None:
                _remove(connection, row[0])
            size = sum(len(part.text.encode("utf-8", "replace")) for part in parts)
            (newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM blobs").fetchone()
            number = newest + 1
            connection.execute("INSERT INTO blobs VALUES (?, ?, ?)", (number, file.blob_id, size))
            _add_use(connection, file, number)
            for part in parts:
                row_id = connection.execute(
                    "INSERT INTO parts (blob, page, sheet) VALUES (?, ?, ?)", (number, part.page, part.sheet)
                ).lastrowid
                text = part.text.encode("utf-8", "replace").decode()
                connection.execute("INSERT INTO texts (rowid, text) VALUES (?, ?)", (row_id, text))
            self._make_room(connection)

        self._file.run(write)

    def find(self, words: str, workflow_id: str | None = None, most: int = 100) -> list[FoundPart]:
        """Where words are, the best match first. Each may be the beginning of a longer one.

        Args:
            words: all of them are to be in the same part.
            workflow_id: of the tasks; None for those of all workflows.
            most: how many parts.

        Raises:
            StoreError: the disk or the database refused.
        """
        query = _query(words)
        if not query or not self._file.exists:
            return []
        rows = self._file.run(
            lambda connection: connection.execute(_FIND, (query, workflow_id, workflow_id, most)).fetchall()
        )
        return [FoundPart(IndexedFile(*row[:4]), row[4], row[5]) for row in rows]

    def clear(self) -> None:
        """Forget all texts."""
        self._file.clear()

    def close(self) -> None:
        """Close the file; the next call opens it again."""
        self._file.close()

    def _make_room(self, connection: sqlite3.Connection) -> None:
        (size,) = connection.execute("SELECT coalesce(sum(bytes), 0) FROM blobs").fetchone()
        for number, bytes_ in connection.execute("SELECT id, bytes FROM blobs ORDER BY id").fetchall():
            if size <= self._most_bytes:
                return
            _remove(connection, number)
            size -= bytes_


def _add_use(connection: sqlite3.Connection, file: IndexedFile, number: int) -> None:
    connection.execute(
        "INSERT OR REPLACE INTO uses VALUES (?, ?, ?, ?)", (file.workflow_id, file.task, number, file.name)
    )


def _remove(connection: sqlite3.Connection, number: int) -> None:
    connection.execute("DELETE FROM texts WHERE rowid IN (SELECT id FROM parts WHERE blob = ?)", (number,))
    for table in ("parts", "uses"):
        connection.execute(f"DELETE FROM {table} WHERE blob = ?", (number,))
    connection.execute("DELETE FROM blobs WHERE id = ?", (number,))


def _query(words: str) -> str:
    """The words as FTS5 wants them, none of them an operator. Signs alone are no words."""
    quoted = (word.replace('"', '""') for word in words.replace("\0", " ").split() if any(map(str.isalnum, word)))
    return " ".join(f'"{word}"*' for word in quoted)
