"""The parts of an XLSX, XLSM or ODS file, which is a ZIP, read piece by piece and never more than is allowed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from xml.parsers import expat

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.spreadsheet.reading.job import MEGABYTE, Limits, ReadError, ReadFault
from flowdash_desktop.spreadsheet.reading.kinds import BROKEN_PARTS, ENCRYPTED_FLAG

_CHUNK_BYTES = 1 << 20
_MOST_PARTS = 10_000
StartHandler = Callable[[str, dict[str, str]], None]


class Package:
    """A file of packed parts.

    Raises:
        ReadError: it is damaged, locked, or unpacks to more than is allowed.
    """

    def __init__(self, path: Path, limits: Limits) -> None:
        with _as_damage():
            self._zip = zipfile.ZipFile(path)
        parts = self._zip.infolist()
        self._names = {part.filename.casefold(): part.filename for part in parts}
        try:
            if any(part.flag_bits & ENCRYPTED_FLAG for part in parts):
                raise ReadError(ReadFault.ENCRYPTED)
            if len(parts) > _MOST_PARTS or len(self._names) < len(parts):
                raise ReadError(ReadFault.DAMAGED)
            if sum(part.file_size for part in parts) > limits.unpacked_bytes:
                most = f"{limits.unpacked_bytes // MEGABYTE:,}"
                raise ReadError(Reason(ReadFault.UNPACKS_TOO_LARGE, {"most": most}))
        except ReadError:
            self._zip.close()
            raise

    def __enter__(self) -> Package:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._zip.close()

    def has(self, name: str) -> bool:
        """Whether there is such a part; capital letters are as good as small ones."""
        return name.casefold() in self._names

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, some bytes at a time. Its length and its checksum are proved on the way.

        Raises:
            ReadError: there is no such part, or it is damaged.
        """
        if not self.has(name):
            raise ReadError(ReadFault.DAMAGED)
        with _as_damage(), self._zip.open(self._names[name.casefold()]) as part:
            while chunk := part.read(_CHUNK_BYTES):
                yield chunk

    def prove(self, name: str) -> None:
        """Unpack a part for nothing but the proof that it is whole, if there is one."""
        if self.has(name):
            for _ in self.chunks(name):
                pass

    def parse(self, name: str, start: StartHandler) -> None:
        """Call for each element of an XML part, with its name and its attributes, both without prefixes."""
        parser = make_parser()
        parser.StartElementHandler = lambda tag, attributes: start(
            local(tag), {local(name): value for name, value in attributes.items()}
        )
        feed(parser, self.chunks(name))


def make_parser() -> expat.XMLParserType:
    """A parser that takes no document type: a workbook has none, and it could hold endless entities.

    Raises:
        ReadError: from within the parser, for a document type.
    """

    def refuse(*_: object) -> None:
        raise ReadError(ReadFault.DAMAGED)

    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    return parser


def feed(parser: expat.XMLParserType, chunks: Iterator[bytes]) -> None:
    """Parse a part.

    Raises:
        ReadError: it is no XML.
    """
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except expat.ExpatError:
        raise ReadError(ReadFault.DAMAGED) from None


def local(name: str) -> str:
    """A name without its prefix."""
    return name.rpartition(":")[2]


@contextmanager
def _as_damage() -> Iterator[None]:
    try:
        yield
    except (zipfile.BadZipFile, *BROKEN_PARTS):
        raise ReadError(ReadFault.DAMAGED) from None
