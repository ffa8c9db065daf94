"""Texts as lines, whatever their encoding. JSON is laid out."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import msgspec

from flowdash_desktop.spreadsheet.reading.job import ReadError
from flowdash_desktop.spreadsheet.reading.text_file import find_encoding
from flowdash_desktop.viewing.messages import MEGABYTE, TextLines

MOST_BYTES = 16 * MEGABYTE
"""Of a text, that are shown."""
COUNTED_BYTES = 4 * MEGABYTE
"""The lines of a text up to this size are counted before it is looked at."""
_MOST_LETTERS = 4_000
"""Of a line; the rest of it comes as further lines."""
_MOST_LINES = 1_000_000
_ANSWER_LETTERS = 4_000_000
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")
_NUL = "\u2400"
"""What is shown for a NUL."""


class TextFile:
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
        self.is_shortened = len(content) > MOST_BYTES
        self.is_json, self.encoding = False, "utf-8"
        if not self.is_shortened and _JSON.match(content):
            content = self._laid_out(content)
        if not self.is_json:
            self.encoding = _encoding(path)
        # Where the text goes on, the half of a character at its end is dropped.
        decoder = codecs.getincrementaldecoder(self.encoding)("replace")
        text = decoder.decode(content if self.is_json else content[:MOST_BYTES], not self.is_shortened)
        self._lines = _lines(text)
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

    def close(self) -> None:
        """Let the text go."""
        self._lines = []

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


def _lines(text: str) -> list[str]:
    """The lines of a text, long ones in pieces. ``splitlines`` would also divide at what is no line break."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", _NUL)
    lines = text.removesuffix("\n").split("\n")
    if all(len(line) <= _MOST_LETTERS for line in lines):
        return lines
    return [
        line[start : start + _MOST_LETTERS] for line in lines for start in range(0, max(len(line), 1), _MOST_LETTERS)
    ]
