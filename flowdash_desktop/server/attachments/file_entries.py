"""The entries of a file field in a request: kept, sent along in base64, or to be fetched from a URL [doc]."""

from __future__ import annotations

import binascii
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from flowdash_desktop.domain.field_types.files import DEFAULT_CONTENT_TYPE, file_name
from flowdash_desktop.domain.field_types.text import is_web_address
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem

MAX_FILE_BYTES = 25 * 1024 * 1024
"""The largest file, in bytes [choice]; one more and the answer is 413."""

_CONTENT_TYPE = re.compile(r"[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+*-]+(\s*;[\x20-\x7e]*)?")


class FileTooLargeError(Exception):
    """A file is larger than ``MAX_FILE_BYTES``. ``filename`` is its name, for the message."""

    def __init__(self, filename: str) -> None:
        super().__init__(f"{filename} is larger than {MAX_FILE_BYTES // (1024 * 1024)} MiB")
        self.filename = filename


@dataclass(frozen=True, slots=True)
class ExistingFile:
    """An attachment that stays, named by its blob id."""

    blob_id: str


@dataclass(frozen=True, slots=True)
class NewFile:
    """A file whose contents came along, decoded."""

    filename: str
    content_type: str
    contents: bytes


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file to be fetched; ``filename`` and ``content_type`` are None where the other server is to say."""

    url: str
    filename: str | None = None
    content_type: str | None = None


FileEntry: TypeAlias = ExistingFile | NewFile | RemoteFile


def read_file_entries(raw: object) -> tuple[FileEntry, ...]:
    """The entries of a file field's JSON value; null is the empty list.

    Raises:
        InvalidValueError: it is not a list of entries, or an entry is kept twice.
        FileTooLargeError: the contents of one are too large.
    """
    if raw is None:
        return ()
    if not isinstance(raw, list):
        raise InvalidValueError(Problem.INVALID)
    entries = tuple(_entry(item) for item in raw)
    kept = [e.blob_id for e in entries if isinstance(e, ExistingFile)]
    if len(set(kept)) < len(kept):
        raise InvalidValueError(Problem.INVALID)
    return entries


def is_content_type(text: str) -> bool:
    """True when the text can be sent as a ``Content-Type``."""
    return len(text) <= 200 and _CONTENT_TYPE.fullmatch(text) is not None


def only_new(entries: Iterable[FileEntry]) -> tuple[NewFile, ...]:
    """The entries, all of which must have come with their contents.

    Raises:
        InvalidValueError: one is kept or remote.
    """
    new = tuple(e for e in entries if isinstance(e, NewFile))
    if len(new) < len(tuple(entries)):
        raise InvalidValueError(Problem.INVALID)
    return new


def _entry(item: object) -> FileEntry:
    if not isinstance(item, dict):
        raise InvalidValueError(Problem.INVALID)
    blob_id = _text(item, "blobId")
    if blob_id is not None:
        return ExistingFile(blob_id)
    name, content_type = _text(item, "filename"), _text(item, "contentType")
    if content_type is not None and not is_content_type(content_type):
        raise InvalidValueError(Problem.INVALID)
    match _text(item, "remoteUrl"), item.get("base64contents"):
        case str(url), None if is_web_address(url):
            return RemoteFile(url, file_name(name) if name else None, content_type)
        case None, str(contents):
            filename = file_name(name or "")
            return NewFile(filename, content_type or DEFAULT_CONTENT_TYPE, _decoded(contents, filename))
    raise InvalidValueError(Problem.INVALID)


def _text(item: dict[str, object], key: str) -> str | None:
    value = item.get(key)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise InvalidValueError(Problem.INVALID)
    return value


def _decoded(text: str, filename: str) -> bytes:
    if len(text) // 4 * 3 - text[-2:].count("=") > MAX_FILE_BYTES:
        raise FileTooLargeError(filename)
    try:
        return binascii.a2b_base64(text, strict_mode=True)
    except (binascii.Error, ValueError) as error:
        raise InvalidValueError(Problem.INVALID) from error
