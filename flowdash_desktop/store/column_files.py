"""The files of stored columns, one for each workflow. All of them can be made again, so none is ever mended."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from flowdash_desktop.store.database import as_store_error


class ColumnFiles:
    """Reads and writes them. Blocks: call it on a worker thread.

    Args:
        folder: where they are; it is made when the first one is written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self, workflow_id: str, digest: str) -> bytes | None:
        """The bytes of a file, None where they can't be read or are not those with this SHA-256."""
        try:
            data = self._path(workflow_id).read_bytes()
        except OSError:
            return None
        return data if sha256(data).hexdigest() == digest else None

    def write(self, workflow_id: str, data: bytes) -> str:
        """Write a file in place of the one before; gives its SHA-256.

        Raises:
            StoreError: the disk refused; then nothing is left behind.
        """
        path = self._path(workflow_id)
        partial = path.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(data)
            partial.replace(path)
        except OSError as error:
            with contextlib.suppress(OSError):
                partial.unlink(missing_ok=True)
            raise as_store_error(error) from error
        return sha256(data).hexdigest()

    def keep_only(self, workflow_ids: Iterable[str]) -> None:
        """Remove the files of all other workflows, and what a write that broke off has left."""
        kept = {self._path(workflow_id) for workflow_id in workflow_ids}
        for path in self._folder.glob("*") if self._folder.is_dir() else ():
            if path not in kept:
                with contextlib.suppress(OSError):
                    path.unlink()

    def _path(self, workflow_id: str) -> Path:
        return self._folder / f"{sha256(workflow_id.encode()).hexdigest()[:32]}.columns"
