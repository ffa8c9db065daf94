"""Texts as lines, whatever their encoding. JSON is laid out."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import msgspec

from flowdash_desktop.spreadsheet.reading.job import ReadError
from flowdash_desktop.spreadsheet.reading.text_file import find_encoding
from flowdash_desktop.viewing.messages import MEGABYTE, TextLines
from flowdash_desktop.viewing.query import find_in_lines
from flowdash_desktop.viewing.readers.line_breaks import divided
from flowdash_desktop.viewing.search_messages import LineMatches, Query

MOST_BYTES = 16 * MEGABYTE
"""Of a text, that are shown."""
COUNTED_BYTES = 4 * MEGABYTE
"""The lines of a text up to this size are counted before it is looked at."""
_MOST_LINES = 1_000_000
_ANSWER_LETTERS = 500_000
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")


class Lines:
    """A text in lines, as a person scrolls through it and searches it.

    Args:
        text: all of it.
        encoding: by which its bytes were read.
        is_shortened: whether the file has more than is shown.
    """

    def __init__(self, text: str, encoding: str = "utf-8", *, is_shortened: bool = False) -> None:
        self._lines = divided(text)
        self.encoding, self.is_shortened = encoding, is_shortened
        if len(self._lines) > _MOST_LINES:
            del self._lines[_MOST_LINES:]
            self.is_shortened = True

    @property
    def total(self) -> int:
        """How many lines there are."""
        return len(self._lines)

    def lines(self, first: int, count: int) -> TextLines:
        """Some lines; fewer than asked for where they are very long."""
        chosen: list[str] = []
        letters = 0
        for line in self._lines[max(first, 0) : max(first, 0) + max(count, 0)]:
            letters += len(line)
            if letters > _ANSWER_LETTERS:
                break
            chosen.append(line)
        return TextLines(max(first, 0), chosen, self.total, self.encoding, self.is_shortened)

    def find(self, query: Query) -> LineMatches:
        """Which lines match."""
        return find_in_lines(self._lines, query)

    def close(self) -> None:
        """Let the text go."""
        self._lines = []


class TextFile(Lines):
    """The lines of a text.

    Args:
        path: the file.

    Attributes:
        encoding: by which its bytes are read.
        is_json: whether it is JSON, whatever its name is.
        is_shortened: whether the file has more than is shown.

    Raises:
        OSError: it can't be read.
    """

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        is_shortened = len(content) > MOST_BYTES
        self.is_json, encoding = False, "utf-8"
        if not is_shortened and _JSON.match(content):
            content = self._laid_out(content)
        if not self.is_json:
            encoding = _encoding(path)
        # Where the text goes on, the half of a character at its end is dropped.
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        text = decoder.decode(content if self.is_json else content[:MOST_BYTES], not is_shortened)
        super().__init__(text, encoding, is_shortened=is_shortened)

    def _laid_out(self, content: bytes) -> bytes:
        try:
            laid_out = msgspec.json.format(content.removeprefix(codecs.BOM_UTF8), indent=2)
        except (msgspec.MsgspecError, RecursionError, UnicodeError):
            return content
        self.is_json = True
        return laid_out


def _encoding(path: Path) -> str:
    try:
        return find_encoding(path)[0]
    except ReadError:
        return "utf-8"  # it ends within a character
