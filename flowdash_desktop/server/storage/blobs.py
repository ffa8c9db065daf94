"""The contents of attachments on disk, one file for each SHA-256, whole or not there at all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4


@dataclass(frozen=True, slots=True)
class StoredBlob:
    """Contents that are on disk: their SHA-256 in hexadecimal, and their length in bytes."""

    sha256: str
    size: int


class BlobStore:
    """Files under ``<folder>/ab/abcdef…``. Its methods block; call them in a thread."""

    def __init__(self, folder: Path) -> None:
        """Use ``folder``, made where needed; half-written files of a run that was killed are removed."""
        self._folder = folder
        self._incoming = folder / "incoming"
        self._incoming.mkdir(parents=True, exist_ok=True)
        for left_over in self._incoming.iterdir():
            left_over.unlink()

    def path(self, sha256: str) -> Path:
        """Where the contents with this hash are, or would be."""
        return self._folder / sha256[:2] / sha256

    def put(self, contents: bytes) -> StoredBlob:
        """Store contents durably: written under another name, synced, renamed, and the folder synced."""
        return self.put_all((contents,))[0]

    def put_all(self, many: Iterable[bytes]) -> list[StoredBlob]:
        """Store several; each folder is synced once."""
        stored: list[StoredBlob] = []
        folders: set[Path] = set()
        for contents in many:
            blob = StoredBlob(hashlib.sha256(contents).hexdigest(), len(contents))
            target = self.path(blob.sha256)
            # One that is there may be of a write whose folder is not synced yet: sync it in any case.
            folders.add(target.parent)
            if not target.exists():
                if not target.parent.exists():
                    target.parent.mkdir(exist_ok=True)
                    folders.add(self._folder)
                self._write(contents, target)
            stored.append(blob)
        for folder in folders:
            sync_folder(folder)
        return stored

    def _write(self, contents: bytes, target: Path) -> None:
        temporary = self._incoming / uuid4().hex
        try:
            with temporary.open("wb") as file:
                file.write(contents)
                file.flush()
                os.fsync(file.fileno())
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def sync_folder(folder: Path) -> None:
    """Have the names in a folder survive a power cut."""
    if os.name == "nt":  # There a folder can't be opened, and a rename is written through.
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
