"""Files that a cell names, by paths or web addresses: which of them a task has, which are added, which are refused.

Files are only ever added. A name that the task has already stands for the file that is there, so the same rows change
nothing a second time, and rows that were exported from here change nothing at all.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from types import MappingProxyType

from flowdash_desktop.domain.importing.columns import CellFault, ColumnUse, ImportCell, cell_at
from flowdash_desktop.domain.schema import Field, FieldKind, WorkflowSchema
from flowdash_desktop.domain.tasks import TaskKey
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

_COMMA = ", "
_NO_CELLS: Mapping[str, ImportCell] = MappingProxyType({})
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_FOLDER = re.compile(r"[\\/]")
_QUOTED = re.compile(r'"([^"]*)"')
_PIECE = re.compile(r'\s*"[^"]*"\s*(?=;|$)|[^;]*')


class FileFault(Enum):
    """Why a file is not added."""

    NOT_FOUND = "not found"
    FOLDER = "folder"
    NOT_A_FILE = "not a file"
    TOO_LARGE = "too large"
    NOT_READABLE = "not readable"
    NOT_AN_ADDRESS = "not an address"
    ELSEWHERE = "outside of the folder"
    NO_FOLDER = "no folder to begin from"


@dataclass(frozen=True, slots=True)
class NamedFile:
    """A file that a cell names, as it was found.

    Attributes:
        text: what the cell says.
        name: what the attachment will be called.
        path: where the file is on this computer, ``""`` for a web address.
        address: from where the server fetches it, ``""`` for a file of this computer.
        size: in bytes, None where it is not known.
        sha256: of its bytes, ``""`` where it was not computed.
        is_elsewhere: it is outside of the folder that relative paths begin from, or hidden in it.
        fault: why it is not added.
        most: in bytes, what the server takes, where the file is larger.
    """

    text: str
    name: str
    path: str = ""
    address: str = ""
    size: int | None = None
    sha256: str = ""
    is_elsewhere: bool = False
    fault: FileFault | None = None
    most: int = 0


@dataclass(frozen=True, slots=True)
class KnownFile:
    """A file that a task has, or that is on its way to it; size and hash where they are known."""

    name: str
    size: int | None = None
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class FilesOfCell:
    """What becomes of the files that a cell names.

    Attributes:
        added: what is added to the task; nothing of it where the cell is refused.
        same: the names that the task has already.
        refused: what can't be added, which refuses the whole cell.
        problem: why the cell as a whole is refused.
        there: the names of all files that the task has.
    """

    added: tuple[NamedFile, ...] = ()
    same: tuple[str, ...] = ()
    refused: tuple[NamedFile, ...] = ()
    problem: InvalidValueError | CellFault | None = None
    there: tuple[str, ...] = ()

    @property
    def is_refused(self) -> bool:
        """Whether nothing of it is added."""
        return bool(self.refused) or self.problem is not None

    @property
    def adds(self) -> bool:
        """Whether a file of it is added."""
        return bool(self.added) and not self.is_refused


def _nothing_there(_task: TaskKey, _field: str) -> Sequence[KnownFile]:
    return ()


@dataclass(frozen=True, slots=True)
class FilesToFind:
    """What a plan has to know of files.

    Attributes:
        found: by what a cell says, each file as it was found; see ``names_to_find``.
        there: gives the files of a field of a task.
    """

    found: Mapping[str, NamedFile] = field(default_factory=dict)
    there: Callable[[TaskKey, str], Sequence[KnownFile]] = _nothing_there


def is_address(text: str) -> bool:
    """Whether a text is meant as a web address."""
    return _ADDRESS.match(text) is not None


def names_in(text: str) -> tuple[str, ...]:
    """The paths and addresses of a cell, each once: on lines of their own, or parted by semicolons.

    A semicolon inside of a web address belongs to the address, unless a space or another address follows. One between
    quotation marks belongs to the name.
    """
    found: dict[str, None] = {}
    for line in text.splitlines():
        for part in _parts(line):
            name = part.strip()
            quoted = _QUOTED.fullmatch(name)
            if name := quoted[1].strip() if quoted is not None else name:
                found[name] = None
    return tuple(found)


def _parts(line: str) -> Iterator[str]:
    """The parts of a line between its semicolons."""
    current = ""
    for place, part in enumerate(_pieces(line)):
        goes_on = is_address(current.strip()) and part[:1].strip() and not is_address(part)
        if place and not goes_on:
            yield current
            current = part
        else:
            current = f"{current};{part}" if place else part
    yield current


def _pieces(line: str) -> Iterator[str]:
    """What stands between the semicolons of a line, except those between quotation marks."""
    start = 0
    while start <= len(line):
        piece = _PIECE.match(line, start)
        assert piece is not None  # it matches no letters at all, too
        yield piece[0]
        start = piece.end() + 1


def names_to_find(cells: Iterable[ImportCell]) -> tuple[str, ...]:
    """All that the cells of a column may mean: commas part the names of a file that was written by an export."""
    found: dict[str, None] = {}
    for cell in cells:
        if isinstance(cell, CellFault) or cell is None:
            continue
        for name in names_in(str(cell)):
            found[name] = None
            found.update(dict.fromkeys(_by_commas(name)))
    return tuple(found)


def _by_commas(name: str) -> list[str]:
    return [] if is_address(name) or _COMMA not in name else [part.strip() for part in name.split(_COMMA)]


class FileColumns:
    """The columns of a spreadsheet that name files.

    Args:
        schema: of the workflow.
        columns: the place of each column, what it becomes, and the field.
        files: the files that cells name, and those of the tasks.

    Attributes:
        others: the columns that name no files.
    """

    def __init__(
        self, schema: WorkflowSchema, columns: Sequence[tuple[int, ColumnUse, Field]], files: FilesToFind
    ) -> None:
        self._schema = schema
        self._columns = [(place, known) for place, _, known in columns if known.kind is FieldKind.FILE]
        self.others = [one for one in columns if one[2].kind is not FieldKind.FILE]
        self._files = files

    def cells(self, cells: Sequence[ImportCell]) -> Mapping[str, ImportCell]:
        """The cells of a row that name files, by field name."""
        if not self._columns:
            return _NO_CELLS
        named = ((known.name, cell_at(cells, place)) for place, known in self._columns)
        return {name: cell for name, cell in named if cell is not None and str(cell).strip()}

    def planned(self, cells: Mapping[str, ImportCell], key: TaskKey | None) -> Mapping[str, FilesOfCell]:
        """What becomes of the files that the cells of a row name; ``key`` is its task, None for a new one."""
        return {name: self._planned(self._schema.field_by_name[name], cell, key) for name, cell in cells.items()}

    def _planned(self, known: Field, cell: ImportCell, key: TaskKey | None) -> FilesOfCell:
        there = self._files.there(key, known.name) if key is not None else ()
        files = files_of_cell(cell, there, self._files.found)
        if not files.added:
            return files
        if key is not None and (self._schema.unique_id_field is None or not known.editable):
            return replace(files, problem=InvalidValueError(Problem.NOT_EDITABLE))
        if known.limit is not None and len(there) + len(files.added) > known.limit:
            problem = InvalidValueError(Problem.TOO_MANY_FILES, Hint.FILE_LIMIT, limit=str(known.limit))
            return replace(files, problem=problem)
        return files


def files_of_cell(cell: ImportCell, there: Sequence[KnownFile], found: Mapping[str, NamedFile]) -> FilesOfCell:
    """What becomes of the files that a cell names.

    Args:
        cell: a cell that is not blank.
        there: what the task has.
        found: the files, as they were found.
    """
    names = tuple(one.name for one in there)
    if isinstance(cell, CellFault):
        return FilesOfCell(problem=cell, there=names)
    if str(cell).strip() == _COMMA.join(names):
        return FilesOfCell(same=names, there=names)
    left, same = list(there), list[str]()
    new: list[NamedFile] = []
    for name in _single_names(names_in(str(cell)), names, found):
        file = found.get(name) or NamedFile(name, name, fault=FileFault.NOT_FOUND)
        twin = _same_file(name, file, left)
        if twin is None:
            new.append(file)
        else:
            left.remove(twin)
            same.append(twin.name)
    added, refused = (tuple(file for file in new if (file.fault is None) is good) for good in (True, False))
    return FilesOfCell(added, tuple(same), refused, None, names)


def _single_names(names: Iterable[str], there: Sequence[str], found: Mapping[str, NamedFile]) -> Iterator[str]:
    """The names of a cell; one with commas stands for several where it is no file itself and all of its parts are."""
    known = {_normal(name) for name in there}

    def is_good(name: str) -> bool:
        file = found.get(name)
        return _normal(name) in known or (file is not None and file.fault is None)

    for name in names:
        parts = _by_commas(name)
        yield from parts if parts and not is_good(name) and all(map(is_good, parts)) else [name]


def _same_file(text: str, file: NamedFile, there: Sequence[KnownFile]) -> KnownFile | None:
    """The file of a task that a cell means.

    A name without a folder means the file of this name. What a path or an address leads to may be another one of the
    same name, which its size or its bytes tell where both are known.
    """
    if not is_address(text) and not _FOLDER.search(text):
        return next(iter(_named(text, there) or _named(file.name, there)), None)
    alike = _named(file.name, there)
    equal = (one for one in alike if one.sha256 and one.sha256 == file.sha256)
    return next(equal, None) or next((one for one in alike if not _differ(one, file)), None)


def _named(name: str, files: Iterable[KnownFile]) -> list[KnownFile]:
    return [one for one in files if _normal(one.name) == _normal(name)]


def _differ(one: KnownFile, file: NamedFile) -> bool:
    """Whether it is known that two files are not the same."""
    if one.size is None or file.size is None:
        return False
    return one.size != file.size or bool(one.sha256 and file.sha256 and one.sha256 != file.sha256)


def _normal(name: str) -> str:
    """A name as it is compared: systems write the same letters in different ways."""
    return unicodedata.normalize("NFC", name)
