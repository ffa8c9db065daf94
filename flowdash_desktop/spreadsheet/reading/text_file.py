"""Texts whose cells are divided by a character: CSV and TSV, in whatever encoding."""

from __future__ import annotations

import codecs
import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO

from flowdash_desktop.domain.errors import Reason
from flowdash_desktop.spreadsheet.formulas import armed
from flowdash_desktop.spreadsheet.reading.job import DELIMITERS, CellType, ReadError, ReadFault, ReadJob, TextFormat
from flowdash_desktop.spreadsheet.reading.kinds import wide_encoding

_CHUNK_BYTES = 1 << 20
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE_BYTES = 32_768
_USUAL, _ANY = "cp1252", "latin-1"
_OLD_ENCODINGS = (
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp874", "cp850", "koi8_r",
    "mac_roman", "cp932", "euc_jp", "cp949", "gb18030", "big5",
)  # fmt: skip
"""The encodings that spreadsheet programs write, by region. More would only make wrong guesses more likely."""
_VOTERS = 200
_MOST_LETTERS = 1_000_000
_NAMED_DELIMITER = re.compile(r"sep=(.)\s*$", re.I)
_END = "\ue000 end \ue000"
"""A last line of our own. It is a row by itself if all quotation marks before it are closed."""


class TextTable:
    """A text file.

    Args:
        path: the file.
        job: its encoding and its delimiter, where a person chose them.

    Attributes:
        format: how it is read.
        read_bytes: how much of the file ``rows`` has read.

    Raises:
        ReadError: it can't be read so.
    """

    def __init__(self, path: Path, job: ReadJob) -> None:
        self._path = path
        self._file: IO[str] | None = None
        csv.field_size_limit(_MOST_LETTERS)
        encoding, is_encoding_guessed = find_encoding(path, job.encoding)
        with self._open(encoding) as file:
            lines = list(itertools.islice(_without_nul(file), _VOTERS))
        named = _NAMED_DELIMITER.match(lines[0]) if lines else None
        # Excel shows no row for a line that only names the delimiter.
        self._skipped = int(named is not None and job.delimiter is None)
        delimiter = job.delimiter or (named[1] if named else _voted(lines))
        if len(delimiter) != 1 or delimiter in '\r\n"':
            raise ReadError(ReadFault.BAD_DELIMITER)
        self.format = TextFormat(encoding, delimiter, is_encoding_guessed, job.delimiter is None and named is None)

    def rows(self) -> Iterator[tuple[Sequence[str], Sequence[str]]]:
        """The types and texts of the cells of each row, from the first row of the file on.

        Raises:
            ReadError: the text is damaged; the row is told.
        """
        with self._open(self.format.encoding) as file:
            self._file = file
            number, last = 0, [_END]
            lines = itertools.chain(itertools.islice(file, self._skipped, None), [_END])
            reader = csv.reader(lines, delimiter=self.format.delimiter)
            for row in _with_faults(reader):
                if number:
                    yield _cells(last, number)
                number, last = number + 1, row
            if last != [_END]:
                raise ReadError(Reason(ReadFault.UNCLOSED_QUOTE, {"row": f"{number:,}"}))

    @property
    def read_bytes(self) -> int:
        return self._file.buffer.tell() if isinstance(self._file, TextIOWrapper) and not self._file.closed else 0

    @contextmanager
    def _open(self, encoding: str) -> Iterator[IO[str]]:
        try:
            with self._path.open(encoding=encoding, newline="") as file:
                yield file
        except UnicodeError:
            raise ReadError(Reason(ReadFault.WRONG_ENCODING, {"encoding": encoding})) from None


def _with_faults(reader: Iterator[list[str]]) -> Iterator[list[str]]:
    """The rows of a reader, whose errors are ours.

    Raises:
        ReadError: a cell is too long; most likely a quotation mark is missing before its end.
    """
    for number in itertools.count(1):
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            raise ReadError(
                Reason(ReadFault.CELL_TOO_LONG, {"row": f"{number:,}", "most": f"{_MOST_LETTERS:,}"})
            ) from None
        yield row


def _cells(texts: list[str], number: int) -> tuple[list[str], list[str]]:
    if any("\0" in text for text in texts):
        raise ReadError(Reason(ReadFault.NUL_CHARACTER, {"row": f"{number:,}"}))
    kinds: list[str] = [CellType.TEXT if text else CellType.BLANK for text in texts]
    return kinds, [armed(text) if text[:1] == "'" else text for text in texts]


def _without_nul(lines: Iterable[str]) -> Iterator[str]:
    return (line.replace("\0", "") for line in lines)


def find_encoding(path: Path, chosen: str | None = None) -> tuple[str, bool]:
    """The encoding of a text, and whether it is a guess.

    Args:
        path: the file.
        chosen: what a person chose.

    Raises:
        ReadError: nobody knows the one that was chosen, or the file ends in the middle of a character.
        OSError: it can't be read.
    """
    if chosen is not None:
        return _known(chosen), False
    with path.open("rb") as file:
        head = file.read(_CHUNK_BYTES)
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return encoding, False
    if wide := wide_encoding(head):
        return wide, True
    if _is_utf8(path):
        return "utf-8", False
    return _guessed(path), True


def _known(encoding: str) -> str:
    """An encoding that a person chose.

    Raises:
        ReadError: it is none of texts.
    """
    try:
        "".encode(encoding)
        b"".decode(encoding)
    except (LookupError, UnicodeError):
        raise ReadError(Reason(ReadFault.WRONG_ENCODING, {"encoding": encoding})) from None
    return encoding


def _is_utf8(path: Path) -> bool:
    """Whether a file is UTF-8.

    Raises:
        ReadError: it would be, had it not ended in the middle of a character.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_ascii = True
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                is_ascii = decoder.decode(chunk).isascii() and is_ascii
    except UnicodeDecodeError:
        return False
    try:
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        if is_ascii:
            return False  # one letter of an old encoding at the very end
        raise ReadError(ReadFault.INCOMPLETE) from None
    return True


def _guessed(path: Path) -> str:
    """The most likely of the old encodings, by the lines that are not plain ASCII."""
    sample = b""
    with path.open("rb") as file:
        for line in file:
            if not line.isascii():
                sample += line[: _SAMPLE_BYTES - len(sample)]
            if len(sample) >= _SAMPLE_BYTES:
                break
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_OLD_ENCODINGS)).best()
    guessed = best.encoding if best is not None else _USUAL
    if best is not None and sample.decode(_USUAL, "replace") == str(best):
        guessed = _USUAL  # others have the same letters at these places
    return guessed if _decodes(path, guessed) else _ANY


def _decodes(path: Path, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                decoder.decode(chunk)
        decoder.decode(b"", True)
    except UnicodeDecodeError:
        return False
    return True


def _voted(lines: Sequence[str]) -> str:
    """The delimiter that divides most lines into the same number of cells; of two such the one with more cells, then
    the one that is rarer inside of a cell."""
    votes = {delimiter: _vote(lines, delimiter) for delimiter in ("\t", "|", ";", ",")}
    return max(votes, key=votes.__getitem__) if any(width for _, width in votes.values()) else DELIMITERS[0]


def _vote(lines: Sequence[str], delimiter: str) -> tuple[float, int]:
    try:
        widths = Counter(len(row) for row in csv.reader(lines, delimiter=delimiter) if any(row))
    except csv.Error:
        return 0.0, 0
    width, votes = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]), default=(1, 0))
    return (votes / widths.total(), width) if width > 1 else (0.0, 0)
