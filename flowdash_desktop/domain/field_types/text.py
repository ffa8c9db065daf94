"""Text, long text, phone, e-mail, URL and unique ID."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar
from urllib.parse import urlsplit

from flowdash_desktop.domain.field_types.base import FieldType, JsonValue, SortKey, natural_key
from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.validation_errors import Hint, InvalidValueError, Problem

_EMAIL = re.compile(r"[^@\s,;<>\"]+@[^@\s,;<>\"]+")
_PLAIN_URL = re.compile(r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?:/[A-Za-z0-9._~/-]*)?")
"""What most addresses are like; others are taken apart."""
_NOT_TEXT = re.compile(r"[\x00\ud800-\udfff]")
_LINE_BREAK = re.compile(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")


def string_from_json(raw: object) -> str | None:
    """A JSON string, or a number as its text (servers send ``42`` for ``"42"``); blank is None.

    Raises:
        InvalidValueError: anything else.
    """
    if raw is None or raw == "":
        return None
    if isinstance(raw, str):
        if "\x00" in raw:
            raise InvalidValueError
        return raw
    if isinstance(raw, bool) or not isinstance(raw, int | float | Decimal):
        raise InvalidValueError
    return str(raw)


class LongTextType(FieldType[str]):
    """Any text, line breaks included."""

    multiline: ClassVar[bool] = True

    def from_json(self, raw: object, field: Field) -> str | None:
        return string_from_json(raw)

    def to_json(self, value: str | None) -> JsonValue:
        return value or None

    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> str | None:
        value = self.tidy(text)
        self.check(value, field, schema)
        return value

    def are_values(self, texts: Sequence[str], field: Field) -> bool:
        is_well = all(text and not text.isspace() for text in texts)
        return is_well and _NOT_TEXT.search("".join(texts)) is None

    def tidy(self, text: str) -> str | None:
        """The text as it is kept: unchanged, None when there is nothing but white space."""
        return text if text.strip() else None

    def check(self, value: str | None, field: Field, schema: WorkflowSchema) -> None:
        super().check(value, field, schema)
        if value and _NOT_TEXT.search(value):
            raise InvalidValueError

    def display(self, value: str | None, field: Field, schema: WorkflowSchema) -> str:
        return value or ""

    def sort_key(self, value: str, field: Field, schema: WorkflowSchema) -> SortKey:
        return natural_key(value)


class TextType(LongTextType):
    """Text on one line."""

    multiline: ClassVar[bool] = False

    def are_values(self, texts: Sequence[str], field: Field) -> bool:
        together = "".join(texts)
        is_well = _NOT_TEXT.search(together) is None and _LINE_BREAK.search(together) is None
        return is_well and "" not in texts and [*map(str.strip, texts)] == [*texts]

    def tidy(self, text: str) -> str | None:
        return text.strip() or None

    def check(self, value: str | None, field: Field, schema: WorkflowSchema) -> None:
        super().check(value, field, schema)
        if value and _LINE_BREAK.search(value):
            raise InvalidValueError(Problem.ONE_LINE)


class PhoneType(TextType):
    """A telephone number: any text on one line."""


class UniqueIdType(TextType):
    """The text that names a task in its workflow; the server makes it where the field counts up by itself."""


def is_email(text: str) -> bool:
    """True for a text that looks like an e-mail address."""
    return _EMAIL.fullmatch(text) is not None


class EmailType(TextType):
    """Text that looks like an e-mail address."""

    def are_values(self, texts: Sequence[str], field: Field) -> bool:
        return super().are_values(texts, field) and all(map(_EMAIL.fullmatch, texts))

    def check(self, value: str | None, field: Field, schema: WorkflowSchema) -> None:
        super().check(value, field, schema)
        if value and not is_email(value):
            raise InvalidValueError(Problem.INVALID, Hint.EMAIL_EXAMPLE)


def is_web_address(text: str) -> bool:
    """True for an http or https URL with a host."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", text)
    except ValueError:
        return False


class UrlType(TextType):
    """An http(s) URL."""

    def are_values(self, texts: Sequence[str], field: Field) -> bool:
        return super().are_values(texts, field) and all(map(_PLAIN_URL.fullmatch, texts))

    def check(self, value: str | None, field: Field, schema: WorkflowSchema) -> None:
        super().check(value, field, schema)
        if value and not is_web_address(value):
            spaced = value.startswith(("http://", "https://")) and re.search(r"\s", value)
            raise InvalidValueError(Problem.INVALID, Hint.URL_SPACES if spaced else Hint.URL_EXAMPLE)
