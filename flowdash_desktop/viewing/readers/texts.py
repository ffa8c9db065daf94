"""Texts as lines, whatever their encoding. JSON is laid out."""

from __future__ import annotations

import codecs
import re
from pathlib import Path

import msgspec

from flowdash_desktop.spreadsheet.reading.job import ReadError
from flowdash_desktop.spreadsheet.reading.text_file import find_encoding
from flowdash_desktop.viewing.messages import MEGABYTE
from flowdash_desktop.viewing.readers.lines import Lines

MOST_BYTES = 16 * MEGABYTE
"""Of a text, that are shown."""
COUNTED_BYTES = 4 * MEGABYTE
"""The lines of a text up to this size are counted before it is looked at."""
_JSON = re.compile(rb"(?:\xef\xbb\xbf)?\s*[\[{]")


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
        super().__init__(text, encoding, is_shortened=is_shortened, is_wrapped=not self.is_json)

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
