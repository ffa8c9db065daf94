"""The columns of long lists are written behind a load, and read in place of the tasks' texts at the next start.

Whatever does not fit (the list, the schema, the program, the machine's zone, how numbers and days are shown, the bytes)
is thrown away without a word, and made again out of the texts.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import time
from contextlib import suppress
from functools import partial
from hashlib import sha256

from flowdash_desktop import __version__
from flowdash_desktop.domain.field_types.notation import notation
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.table.columns.string_store import load
from flowdash_desktop.session.concurrency.daemon_threads import in_thread
from flowdash_desktop.session.concurrency.quiet import until_quiet
from flowdash_desktop.session.outbox.sending.worker_listener import report_fault
from flowdash_desktop.store import cache, cached_columns, cached_tasks
from flowdash_desktop.store.account_store import AccountStore
from flowdash_desktop.store.cached_columns import ColumnsNote
from flowdash_desktop.store.cached_tasks import CachedTasks
from flowdash_desktop.store.column_files import ColumnFiles
from flowdash_desktop.store.database import StoreError
from flowdash_desktop.wire.lists import column_file
from flowdash_desktop.wire.lists.column_file import ColumnBuilder, StoredList
from flowdash_desktop.wire.workflow_schema import schema_to_json

_log = logging.getLogger(__name__)
PIECES = 8
"""So many pieces are read at a time."""
_FEW_PIECES = 16
"""A list of fewer pieces is read as soon out of its texts."""
_IDLE_SECONDS = 2.0
_PAUSE_SECONDS = 0.02
"""After each part that is built, so that the window's thread gets the interpreter."""
_ZONE_YEARS = range(1970, 2038)


class StoredColumns:
    """Writes the columns of lists that are in the cache, and reads them.

    Args:
        store: the account's files.
        idle_seconds: how long nothing new is to be wanted before columns are written.
    """

    def __init__(self, store: AccountStore, idle_seconds: float = _IDLE_SECONDS) -> None:
        self._store = store
        self._files = ColumnFiles(store.columns_folder)
        self._idle_seconds = idle_seconds
        self._wanted: dict[str, None] = {}
        self._wake = asyncio.Event()

    def want(self, workflow_id: str) -> None:
        """Write the columns of a workflow soon, unless the stored ones are right."""
        self._wanted[workflow_id] = None
        self._wake.set()

    async def read(self, schema: WorkflowSchema, kept: CachedTasks) -> StoredList | None:
        """The columns of a list; None where there are none that are surely right. These are written soon then.

        Raises:
            StoreError: the cache can't be read.
        """
        if kept.pieces < _FEW_PIECES:
            return None
        workflow_id = schema.workflow.id
        note = await self._store.scan(lambda c: cached_columns.note(c, workflow_id))
        found = None
        if note is not None and note.edition == kept.edition:
            found = await in_thread(partial(self._load, note, schema), "read columns")
        if found is not None and len(found.keys) == kept.count and len(found.checks) == kept.pieces:
            return found
        if note is not None:
            await self._store.write(lambda c: cached_columns.forget(c, workflow_id))
        self.want(workflow_id)
        return None

    async def run(self) -> None:
        """Write what is wanted, until cancelled. A fault is reported and ends nothing: the texts are there.

        Columns of workflows that are gone are removed first: the account may have lost the right to see them.
        """
        with suppress(StoreError):
            noted = await self._store.scan(cached_columns.noted)
            await in_thread(partial(self._files.keep_only, noted), "remove old columns")
        while True:
            await until_quiet(self._wake, self._idle_seconds)
            while self._wanted:
                workflow_id = next(iter(self._wanted))
                del self._wanted[workflow_id]
                try:
                    await self._write(workflow_id)
                except StoreError as error:
                    _log.warning("Columns were not stored: %s", error)
                except Exception as error:
                    report_fault("storing columns failed", error)

    def _load(self, note: ColumnsNote, schema: WorkflowSchema) -> StoredList | None:
        """The columns of a file, where they are what was written there, here, of this schema."""
        load()
        if note.made_of != _made_of(schema):
            return None
        data = self._files.read(schema.workflow.id, note.digest)
        try:
            return column_file.from_bytes(data) if data is not None else None
        except (Exception, load().exceptions.PanicException):  # whatever it is: the texts are read in their place
            _log.exception("stored columns can't be read")
            return None

    async def _write(self, workflow_id: str) -> None:
        cached = await self._store.scan(lambda c: cache.workflow(c, workflow_id))
        if cached is None or cached.tasks.pieces < _FEW_PIECES:
            return
        schema, edition, pieces = cached.schema, cached.tasks.edition, cached.tasks.pieces
        made_of = await in_thread(partial(_made_of, schema), "begin columns")
        note = await self._store.scan(lambda c: cached_columns.note(c, workflow_id))
        if note is not None and (note.edition, note.made_of) == (edition, made_of):
            return
        builder = await in_thread(partial(ColumnBuilder, schema), "begin columns")
        for numbers in (range(1), *(range(n, min(n + PIECES, pieces)) for n in range(1, pieces, PIECES))):
            bodies = await self._store.scan(
                partial(cached_tasks.bodies, workflow_id=workflow_id, edition=edition, numbers=numbers)
            )
            if bodies is None:  # another list has taken its place
                return
            await in_thread(partial(builder.add, [body for _, body in bodies]), "build columns")
            await asyncio.sleep(_PAUSE_SECONDS)
        digest = await in_thread(partial(self._finish, workflow_id, builder), "store columns")
        if digest is not None:
            made = ColumnsNote(edition, made_of, digest)
            await self._store.write(lambda c: cached_columns.put_note(c, workflow_id, made))

    def _finish(self, workflow_id: str, builder: ColumnBuilder) -> str | None:
        """Write the file; its digest, or None where the list has no columns that can be stored."""
        try:
            made = builder.finish()
            return self._files.write(workflow_id, column_file.to_bytes(made)) if made is not None else None
        except UnicodeError:
            return None


def _made_of(schema: WorkflowSchema) -> str:
    """Tells columns apart by all that they are made of beside the tasks."""
    libraries = f"{column_file.FORMAT} {__version__} {sys.version} {sys.byteorder} {load().__version__}"
    return sha256(f"{libraries} {_zone()} {notation()} ".encode() + schema_to_json(schema)).hexdigest()


def _zone() -> str:
    """Tells the machine's zone from others, by which instants are on other days."""
    months = (
        time.localtime(time.mktime((year, month, 1, 0, 0, 0, 0, 0, -1))) for year in _ZONE_YEARS for month in (1, 7)
    )
    return f"{time.tzname} {[at.tm_gmtoff for at in months]}"
