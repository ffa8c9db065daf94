"""The text of documents and slides: Word, PowerPoint and OpenDocument. Their pictures and their layout are left out.

Only the parts with the text are unpacked, as a stream. Nothing that they refer to is read, and no entity is expanded.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from xml.parsers import expat

from flowdash_desktop.viewing.messages import MEGABYTE, ViewError, ViewFault
from flowdash_desktop.viewing.readers.lines import Lines

_PARTS = {"word/document.xml": "docx", "ppt/presentation.xml": "pptx"}
_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.presentation": "odp",
}
_SLIDE = re.compile(r"ppt/slides/slide(\d{1,6})\.xml")
_TEXTS, _LINES, _CELLS = {"t", "p", "h", "span", "a"}, {"p", "h"}, {"tc", "table-cell"}
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "line-break": "\n", "noBreakHyphen": "-"}
_UNSEEN = {"instrText", "delText", "annotation", "tracked-changes", "AlternateContent"}
_MOST_BYTES = 64 * MEGABYTE
"""Of the parts, unpacked."""
_MOST_LETTERS = 4_000_000
_MOST_SLIDES = 2_000
_MOST_SPACES = 100
_PIECE = 1 << 16
_ENCRYPTED = 0x1
_BROKEN = (
    zipfile.BadZipFile, expat.ExpatError, RuntimeError, NotImplementedError, EOFError, ValueError, KeyError, zlib.error,
)  # fmt: skip


def office_type(path: Path) -> str:
    """Which of the documents a packed file is, such as "docx"; ``""`` for none of them.

    Raises:
        OSError: it can't be read.
    """
    try:
        with zipfile.ZipFile(path) as package:
            names = set(package.namelist())
            for part, type_name in _PARTS.items():
                if part in names:
                    return type_name
            if "mimetype" in names and "content.xml" in names and package.getinfo("mimetype").file_size < _PIECE:
                return _OPEN_DOCUMENT.get(package.read("mimetype").strip().removesuffix(b"-template"), "")
    except _BROKEN:
        return ""
    return ""


class OfficeFile(Lines):
    """The text of a document in lines: a line for each paragraph, a tab between the cells of a table.

    Args:
        path: the file.
        type_name: what ``office_type`` says.

    Raises:
        ViewError: it can't be read.
        OSError: likewise.
    """

    def __init__(self, path: Path, type_name: str) -> None:
        reader = _Reader()
        try:
            with zipfile.ZipFile(path) as package:
                for heading, part in _parts(package, type_name):
                    reader.add(heading)
                    if package.getinfo(part).flag_bits & _ENCRYPTED:
                        raise ViewError(ViewFault.ENCRYPTED)
                    reader.read(package, part)
        except _BROKEN:
            if not reader.has_text:
                raise ViewError(ViewFault.BROKEN) from None
            reader.is_shortened = True
        super().__init__(reader.text(), is_shortened=reader.is_shortened)


def _parts(package: zipfile.ZipFile, type_name: str) -> Iterator[tuple[str, str]]:
    """The parts with the text in order, each with what stands above it."""
    if type_name == "docx":
        yield "", "word/document.xml"
    elif type_name in ("odt", "odp"):
        yield "", "content.xml"
    else:
        found = (_SLIDE.fullmatch(name) for name in package.namelist())
        numbers = sorted(int(match[1]) for match in found if match is not None)[:_MOST_SLIDES]
        for number in numbers:
            yield f"— {number} —\n", f"ppt/slides/slide{number}.xml"


class _Reader:
    """Gathers the text of parts, up to the limits."""

    def __init__(self) -> None:
        self.is_shortened = self.has_text = False
        self._pieces: list[str] = []
        self._letters = self._bytes = self._unseen = self._page = 0
        self._open: list[str] = []

    def text(self) -> str:
        return "".join(self._pieces).strip("\n")

    def add(self, text: str) -> None:
        self._pieces.append(text)
        self._letters += len(text)

    def read(self, package: zipfile.ZipFile, part: str) -> None:
        """Read a part of XML.

        Raises:
            ViewError: it has a document type, so it is no document of these.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._data
        parser.StartDoctypeDeclHandler = _refuse
        self._open, self._unseen = [], 0
        with package.open(part) as file:
            while piece := file.read(_PIECE):
                self._bytes += len(piece)
                if self._bytes > _MOST_BYTES or self._letters > _MOST_LETTERS:
                    self.is_shortened = True
                    return
                parser.Parse(piece, False)
        parser.Parse(b"", True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        self._open.append(local)
        if local in _UNSEEN:
            self._unseen += 1
        elif self._unseen:
            return
        else:
            self._add_sign(name, local, attributes)

    def _add_sign(self, name: str, local: str, attributes: dict[str, str]) -> None:
        """Tabs and breaks are elements; so are several spaces in OpenDocument, where a page is a slide."""
        if local in _SIGNS and self._open[-2:-1] != ["tabs"]:
            self.add(_SIGNS[local])
        elif local == "s":
            count = next((value for key, value in attributes.items() if key.endswith(" c")), "1")
            self.add(" " * min(int(count) if count.isdecimal() else 1, _MOST_SPACES))
        elif name.endswith("drawing:1.0 page"):
            self._page += 1
            self.add(f"— {self._page} —\n")

    def _end(self, name: str) -> None:
        local = self._open.pop()
        if local in _UNSEEN:
            self._unseen -= 1
        elif self._unseen:
            return
        elif local in _CELLS:
            self._end_cell()
        elif local in _LINES or local in ("tr", "table-row"):
            self.add("\n")

    def _end_cell(self) -> None:
        """The cells of a row stand on one line: the end of the paragraph in it becomes a tab."""
        if self._pieces and self._pieces[-1] == "\n":
            self._pieces.pop()
        self.add("\t")

    def _data(self, text: str) -> None:
        if not self._unseen and self._open and self._open[-1] in _TEXTS:
            self.add(text)
            self.has_text = True


def _refuse(*_: object) -> None:
    raise ViewError(ViewFault.BROKEN)
