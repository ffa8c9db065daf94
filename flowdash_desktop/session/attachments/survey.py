"""What files and folders hold before any of it is read: how many files, and how large. Folders are looked through."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MOST_FILES = 1_000
"""A folder with more files is not attached: somebody has missed the folder that was meant."""


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that can be attached, and its size in bytes."""

    path: Path
    size: int


@dataclass(frozen=True, slots=True)
class FoundFolder:
    """A folder.

    Attributes:
        path: where it is.
        files: the files in it and in its folders, by their names; the first ``MOST_FILES + 1`` of them.
        left_out: how many hidden files, links and what is no file were passed by.
    """

    path: Path
    files: tuple[FoundFile, ...]
    left_out: int = 0

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


@dataclass(frozen=True, slots=True)
class Survey:
    """What some paths are, in their order; ``others`` can't be read, or are neither files nor folders."""

    files: tuple[FoundFile, ...] = ()
    folders: tuple[FoundFolder, ...] = ()
    others: tuple[Path, ...] = ()


def survey(paths: Sequence[Path]) -> Survey:
    """Look at paths. Blocks, on a network drive for seconds: call it on a worker thread."""
    files: list[FoundFile] = []
    folders: list[FoundFolder] = []
    others: list[Path] = []
    for path in paths:
        try:
            if path.is_dir():
                folders.append(_folder(path))
            elif path.is_file():
                files.append(FoundFile(path, path.stat().st_size))
            else:
                others.append(path)
        except OSError:
            others.append(path)
    return Survey(tuple(files), tuple(folders), tuple(others))


def _folder(path: Path) -> FoundFolder:
    found: list[FoundFile] = []
    left_out = 0
    for entry in _entries(path):
        if entry is None:
            left_out += 1
        elif len(found) <= MOST_FILES:
            found.append(entry)
        else:
            break
    return FoundFolder(path, tuple(found), left_out)


def _entries(folder: Path) -> Iterator[FoundFile | None]:
    """The files of a folder, then those of its folders; None for each entry that is passed by."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name.casefold())
    except OSError:
        yield None
        return
    inner: list[Path] = []
    for entry in entries:
        if entry.name.startswith(".") or entry.is_symlink():
            yield None
        elif entry.is_dir():
            inner.append(Path(entry.path))
        elif entry.is_file():
            yield FoundFile(Path(entry.path), entry.stat().st_size)
        else:
            yield None
    for one in inner:
        yield from _entries(one)
