"""The traits and names of tasks, in a file of their own: it is an index, and may go at any time.

A row for each task has its words in an FTS5 table and its name in another; its other traits stand beside. Its methods
block and may be called from any thread.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from flowdash_desktop.domain.alike.scoring import Alike, Counts, compare, most_alike, sought_words
from flowdash_desktop.domain.alike.traits import Mark, MarkKind, Traits
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.text.search_text import searched
from flowdash_desktop.store.search.index_file import IndexFile

_VERSION = 2
_TABLES = """
CREATE TABLE tasks (
    id INTEGER PRIMARY KEY, workflow_id TEXT NOT NULL, task TEXT NOT NULL, digest BLOB NOT NULL,
    name TEXT NOT NULL, stage TEXT NOT NULL,
    UNIQUE (workflow_id, task)
);
CREATE TABLE marks (
    workflow_id TEXT NOT NULL, kind TEXT NOT NULL, value TEXT NOT NULL, task INTEGER NOT NULL,
    PRIMARY KEY (workflow_id, kind, value, task)
) WITHOUT ROWID;
CREATE INDEX marks_of_task ON marks (task);
CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = "unicode61 remove_diacritics 0");
CREATE VIRTUAL TABLE counts USING fts5vocab (words, row);
CREATE VIRTUAL TABLE names USING fts5 (text, tokenize = "unicode61 remove_diacritics 0", prefix = "1 2 3 4 5");
"""
_MOST = 200
"""Candidates by words, and as many by each mark, whose scores are computed."""
_BY_WORDS = """
SELECT tasks.id FROM words JOIN tasks ON tasks.id = words.rowid
WHERE words MATCH ? AND tasks.workflow_id = ? ORDER BY words.rank LIMIT ?
"""
_BY_MARK = "SELECT task FROM marks WHERE (workflow_id, kind, value) = (?, ?, ?) ORDER BY task DESC LIMIT ?"
_BY_NAME = """
SELECT tasks.workflow_id, tasks.task, tasks.name, tasks.stage FROM names JOIN tasks ON tasks.id = names.rowid
WHERE names MATCH ? AND tasks.workflow_id <> ? ORDER BY names.rowid DESC LIMIT ?
"""
_MOST_OF_ID = 50
"""So many tasks are looked at whose names begin with what is typed: a unique ID stands first there."""
_COUNT_OF_MARK = "SELECT count(*) FROM marks WHERE (workflow_id, kind, value) = (?, ?, ?)"


class IndexedTask(NamedTuple):
    """What is stored of a task.

    Attributes:
        task: which one.
        digest: of everything that its traits are made of.
        traits: what is compared of it.
        name: its unique ID and its title.
        stage: the name of its stage.
    """

    task: TaskKey
    digest: bytes
    traits: Traits
    name: str = ""
    stage: str = ""


class NamedTask(NamedTuple):
    """A task that was found by its name.

    Attributes:
        workflow_id: its workflow.
        task: which one.
        name: its unique ID and its title.
        stage: the name of its stage.
    """

    workflow_id: str
    task: TaskKey
    name: str
    stage: str


class AlikeIndex:
    """The traits of the tasks of one account.

    Args:
        path: the file; it and its folder need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._file = IndexFile(path, _TABLES, _VERSION)

    def digests(self, workflow_id: str, tasks: Sequence[TaskKey]) -> dict[TaskKey, bytes]:
        """Of what the stored traits of some tasks of a workflow were made, by task; tasks without any are left out.

        Raises:
            StoreError: the disk or the database refused.
        """
        query = "SELECT task, digest FROM tasks WHERE workflow_id = ? AND task IN (SELECT value FROM json_each(?))"
        wanted = json.dumps(tasks)
        return self._file.run(lambda connection: dict(connection.execute(query, (workflow_id, wanted)).fetchall()))

    def tasks_after(self, workflow_id: str, task: TaskKey, most: int) -> list[TaskKey]:
        """The next tasks of a workflow that are here, in the order of their keys.

        Args:
            workflow_id: of the tasks.
            task: they stand behind this key, which need not be here; ``""`` is before all.
            most: so many at most.

        Raises:
            StoreError: the disk or the database refused.
        """
        query = "SELECT task FROM tasks WHERE workflow_id = ? AND task > ? ORDER BY task LIMIT ?"
        return self._file.run(lambda c: [key for (key,) in c.execute(query, (workflow_id, task, most))])

    def put(self, workflow_id: str, tasks: Sequence[IndexedTask], gone: Iterable[TaskKey] = ()) -> None:
        """Store the traits of tasks instead of what was here of them, and forget others.

        Raises:
            StoreError: the disk or the database refused.
        """

        def write(connection: sqlite3.Connection) -> None:
            for key in (*gone, *(one.task for one in tasks)):
                _remove(connection, workflow_id, key)
            for one in tasks:
                _add(connection, workflow_id, one)

        self._file.run(write)

    def keep_only(self, workflow_ids: Iterable[str]) -> None:
        """Forget the tasks of all other workflows.

        Raises:
            StoreError: the disk or the database refused.
        """
        known = set(workflow_ids)

        def write(connection: sqlite3.Connection) -> None:
            for (workflow_id,) in connection.execute("SELECT DISTINCT workflow_id FROM tasks").fetchall():
                if workflow_id not in known:
                    _remove_all(connection, workflow_id)

        if self._file.exists:
            self._file.run(write)

    def find(self, workflow_id: str, own: Traits, task: TaskKey) -> Sequence[Alike]:
        """The tasks of a workflow that are like one of them, the most alike first.

        Args:
            workflow_id: of the tasks.
            own: of the task that is looked at; it is in the index.
            task: which one that is.

        Raises:
            StoreError: the disk or the database refused.
        """

        def read(connection: sqlite3.Connection) -> Sequence[Alike]:
            counts = _counts(connection, workflow_id, own)
            stored = (_stored(connection, number) for number in _candidates(connection, workflow_id, own, counts))
            return most_alike(compare(own, key, words, marks, counts) for key, words, marks in stored if key != task)

        return self._file.run(read)

    def named(self, words: Sequence[str], but: str, most: int) -> Sequence[NamedTask]:
        """Tasks in whose names all of some words begin: the ones whose unique ID is all of the words, then the others,
        of both the ones that have come or changed last first.

        Args:
            words: as ``search_words`` gives them.
            but: the workflow whose tasks are left out.
            most: so many at most.

        Raises:
            StoreError: the disk or the database refused.
        """
        # A word without a letter or a digit is no term of the index. All others have to be found.
        terms = [word.replace(chr(34), " ") for word in words if any(map(str.isalnum, word))]
        if not terms or not self._file.exists:
            return []
        typed, sought = " ".join(words), " AND ".join(f'"{term}" *' for term in terms)

        def read(connection: sqlite3.Connection) -> list[NamedTask]:
            first = connection.execute(_BY_NAME, (f'^ "{" ".join(terms)}"', but, _MOST_OF_ID))
            found = [row for row in first if searched(row[1]) == typed]
            found += connection.execute(_BY_NAME, (sought, but, most))
            return [NamedTask(*row) for row in dict.fromkeys(found)][:most]

        return self._file.run(read)

    def clear(self) -> None:
        """Forget everything."""
        self._file.clear()

    def close(self) -> None:
        """Close the file for good. Later calls raise ``StoreError``."""
        self._file.end()


def _add(connection: sqlite3.Connection, workflow_id: str, one: IndexedTask) -> None:
    number = connection.execute(
        "INSERT INTO tasks (workflow_id, task, digest, name, stage) VALUES (?, ?, ?, ?, ?)",
        (workflow_id, one.task, one.digest, one.name, one.stage),
    ).lastrowid
    connection.execute("INSERT INTO names (rowid, text) VALUES (?, ?)", (number, searched(one.name)))
    connection.execute("INSERT INTO words (rowid, text) VALUES (?, ?)", (number, " ".join(one.traits.words)))
    rows = [(workflow_id, mark.kind.value, mark.value, number) for mark in one.traits.marks]
    connection.executemany("INSERT OR IGNORE INTO marks VALUES (?, ?, ?, ?)", rows)


def _remove(connection: sqlite3.Connection, workflow_id: str, task: TaskKey) -> None:
    row = connection.execute("SELECT id FROM tasks WHERE workflow_id = ? AND task = ?", (workflow_id, task)).fetchone()
    if row is not None:
        connection.execute("DELETE FROM words WHERE rowid = ?", row)
        connection.execute("DELETE FROM names WHERE rowid = ?", row)
        connection.execute("DELETE FROM marks WHERE task = ?", row)
        connection.execute("DELETE FROM tasks WHERE id = ?", row)


def _remove_all(connection: sqlite3.Connection, workflow_id: str) -> None:
    numbers = "SELECT id FROM tasks WHERE workflow_id = ?"
    for table in ("words", "names"):
        connection.execute(f"DELETE FROM {table} WHERE rowid IN ({numbers})", (workflow_id,))
    connection.execute("DELETE FROM marks WHERE workflow_id = ?", (workflow_id,))
    connection.execute("DELETE FROM tasks WHERE workflow_id = ?", (workflow_id,))


def _counts(connection: sqlite3.Connection, workflow_id: str, own: Traits) -> Counts:
    (tasks,) = connection.execute("SELECT count(*) FROM tasks WHERE workflow_id = ?", (workflow_id,)).fetchone()
    words: dict[str, int] = {}
    for word in own.words:
        row = connection.execute("SELECT doc FROM counts WHERE term = ?", (word,)).fetchone()
        words[word] = row[0] if row is not None else 0
    marks: Mapping[Mark, int] = {
        mark: connection.execute(_COUNT_OF_MARK, (workflow_id, mark.kind.value, mark.value)).fetchone()[0]
        for mark in own.marks
    }
    return Counts(tasks, words, marks)


def _candidates(connection: sqlite3.Connection, workflow_id: str, own: Traits, counts: Counts) -> Iterator[int]:
    """The numbers of the tasks that have something rare in common with one, each once."""
    found: dict[int, None] = {}
    sought = sought_words(own, counts)
    if sought:
        query = " OR ".join(f'"{word}"' for word in sought)
        found |= {number: None for (number,) in connection.execute(_BY_WORDS, (query, workflow_id, _MOST))}
    for mark, count in counts.marks.items():
        if not counts.is_common(count):
            values = (workflow_id, mark.kind.value, mark.value, _MOST)
            found |= {number: None for (number,) in connection.execute(_BY_MARK, values)}
    return iter(found)


def _stored(connection: sqlite3.Connection, number: int) -> tuple[TaskKey, frozenset[str], frozenset[Mark]]:
    task, words = connection.execute(
        "SELECT tasks.task, words.text FROM tasks JOIN words ON words.rowid = tasks.id WHERE tasks.id = ?", (number,)
    ).fetchone()
    marks = connection.execute("SELECT kind, value FROM marks WHERE task = ?", (number,)).fetchall()
    return task, frozenset(words.split()), frozenset(Mark(MarkKind(kind), value) for kind, value in marks)
