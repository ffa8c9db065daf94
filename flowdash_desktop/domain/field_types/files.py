"""File fields: a list of attachments, replaced as a whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from flowdash_desktop.domain.field_types.base import FieldType, JsonValue, SortKey, natural_key
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Attachment
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

DEFAULT_CONTENT_TYPE = "application/octet-stream"
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff<>:\"|?*]")
_DEVICE = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9\u00b9\u00b2\u00b3])\s*(\.|$)", re.IGNORECASE)
_MAX_BYTES = 200
_MAX_ENDING = 16


def file_name(text: str) -> str:
    """A plain file name out of anything that was sent, good on every system.

    Never a path, a device of Windows or empty; without marks that turn the direction of reading; at most 200 bytes in
    UTF-8, its ending kept.
    """
    name = _shortened(_trimmed(_UNSAFE.sub("_", re.split(r"[\\/]", text)[-1])))
    return f"_{name}" if _DEVICE.match(name) else name or "file"


@dataclass(frozen=True, slots=True)
class RemoteAddress:
    """A file at a web address that a person wants to have attached; without a name it keeps the name it has there."""

    url: str
    filename: str = ""


def name_in_address(url: str) -> str:
    """The name of what a web address leads to: its last part, else its host."""
    try:
        parts = urlsplit(url)
        return file_name(unquote(parts.path.rpartition("/")[2]) or parts.hostname or "")
    except ValueError:
        return file_name("")


def _trimmed(name: str) -> str:
    while (shorter := name.strip().rstrip(".")) != name:
        name = shorter
    return name


def _shortened(name: str) -> str:
    if len(name.encode()) <= _MAX_BYTES:
        return name
    stem, dot, ending = name.rpartition(".")
    if not stem or len(ending.encode()) > _MAX_ENDING:
        stem, dot, ending = name, "", ""
    room = _MAX_BYTES - len(f"{dot}{ending}".encode())
    return _trimmed(stem.encode()[:room].decode(errors="ignore")) + dot + ending


class FileType(FieldType[tuple[Attachment, ...]]):
    """Attachments as the server keeps them; what is still to be sent lives in the outbox."""

    def from_json(self, raw: object, field: Field) -> tuple[Attachment, ...]:
        if raw is None or raw == "":
            return ()
        if not isinstance(raw, list):
            raise InvalidValueError(Problem.INVALID)
        return tuple(self._attachment(item) for item in raw)

    @staticmethod
    def _attachment(item: object) -> Attachment:
        if not isinstance(item, dict) or not isinstance(item.get("blobId"), str | int) or item["blobId"] == "":
            raise InvalidValueError(Problem.INVALID)
        content_type, name = item.get("contentType"), item.get("filename")
        return Attachment(
            blob_id=str(item["blobId"]),
            content_type=content_type if isinstance(content_type, str) and content_type else DEFAULT_CONTENT_TYPE,
            filename=name if isinstance(name, str) and name else "file",
        )

    def to_json(self, value: tuple[Attachment, ...] | None) -> JsonValue:
        return [{"blobId": a.blob_id, "contentType": a.content_type, "filename": a.filename} for a in value or ()]

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> tuple[Attachment, ...]:
        if text.strip():
            raise InvalidValueError(Problem.INVALID)
        return ()

    def display(self, value: tuple[Attachment, ...] | None, field: Field, schema: WorkflowSchema) -> str:
        return str(len(value)) if value else ""

    def sort_key(self, value: tuple[Attachment, ...], field: Field, schema: WorkflowSchema) -> SortKey:
        return (-len(value), natural_key(value[0].filename if value else ""))

    def check(self, value: tuple[Attachment, ...] | None, field: Field, schema: WorkflowSchema) -> None:
        super().check(value, field, schema)
        if field.limit is not None and len(value or ()) > field.limit:
            raise InvalidValueError(Problem.TOO_MANY_FILES, Hint.FILE_LIMIT, limit=str(field.limit))

    def filter_text(self, value: tuple[Attachment, ...] | None) -> str:
        return ",".join(a.filename for a in value or ())

    def search_text(self, value: tuple[Attachment, ...] | None, field: Field, schema: WorkflowSchema) -> str:
        """How many there are, and a line for each name."""
        return "\n".join([str(len(value)), *(a.filename for a in value)]).casefold() if value else ""

    def matches(self, value: tuple[Attachment, ...] | None, text: str) -> bool:
        return any(a.filename == text for a in value or ()) or super().matches(value, text)
