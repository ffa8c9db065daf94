"""What every field type can do."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar, Generic, TypeAlias, TypeVar

from flowdash_desktop.domain.schema import Field, WorkflowSchema
from flowdash_desktop.domain.tasks import Value
from flowdash_desktop.domain.text.collation import natural_text
from flowdash_desktop.domain.validation_errors import InvalidValueError, Problem

JsonValue: TypeAlias = "str | int | float | bool | list[JsonValue] | dict[str, JsonValue] | None"
SortKey: TypeAlias = "tuple[SortPart, ...]"
SortPart: TypeAlias = "str | int | float | Decimal | SortKey"

V = TypeVar("V", bound=Value)


def natural_key(text: str) -> SortKey:
    """An order in which ``C-9`` comes before ``C-10``, numbers before words, and case does not count."""
    return (natural_text(text),)


class FieldType(ABC, Generic[V]):
    """One type of field. Stateless; the field and the workflow's schema come with each call.

    ``V`` is the Python type of a value that is not blank; blank is always None (an empty tuple for files).
    """

    numeric: ClassVar[bool] = False
    """Shown right-aligned with tabular digits."""
    multiline: ClassVar[bool] = False
    """May hold line breaks."""

    @abstractmethod
    def from_json(self, raw: object, field: Field) -> V | None:
        """A value as the API sends it, taking numbers for strings and strings for numbers.

        Raises:
            InvalidValueError: it can't be read as this type.
        """

    @abstractmethod
    def to_json(self, value: V | None) -> JsonValue:
        """The value as the API sends it in answers and takes it in requests."""

    @abstractmethod
    def from_text(self, text: str, field: Field, schema: WorkflowSchema) -> V | None:
        """A value from typed or pasted text; blank text is a blank value.

        Raises:
            InvalidValueError: the text is not a value of this type, with a hint for the person who typed it.
        """

    def are_values(self, texts: Sequence[str], field: Field) -> bool:
        """True where each of these texts is surely a value itself, as ``from_text`` would give it.

        For very many texts, to be asked for some hundred at once: False may also mean that it takes ``from_text`` to
        know.
        """
        return False

    def to_text(self, value: V | None, field: Field, schema: WorkflowSchema) -> str:
        """Editable text that ``from_text`` reads back as the same value."""
        return self.display(value, field, schema)

    def english_text(self, value: V | None) -> str:
        """A number, day or moment as it is shown in English; only of types whose text depends on the notation."""
        raise NotImplementedError

    def typed_text(self, value: V | None, field: Field, schema: WorkflowSchema) -> str:
        """Editable text in the notation of the person, which ``read_typed`` reads back as the same value."""
        return self.to_text(value, field, schema)

    @abstractmethod
    def display(self, value: V | None, field: Field, schema: WorkflowSchema) -> str:
        """Text for a cell; ``""`` for blank."""

    @abstractmethod
    def sort_key(self, value: V, field: Field, schema: WorkflowSchema) -> SortKey:
        """The order among values that are not blank (blanks always come last)."""

    def check(self, value: V | None, field: Field, schema: WorkflowSchema) -> None:
        """Check a value of the right type against the field's and the workflow's rules.

        Raises:
            InvalidValueError: it breaks one.
        """
        if field.required and self.is_blank(value):
            raise InvalidValueError(Problem.REQUIRED)

    def is_blank(self, value: V | None) -> bool:
        """True when the API would send null."""
        return not value and (value is None or isinstance(value, str | tuple))

    def filter_text(self, value: V | None) -> str:
        """The text that an exact-match filter compares (``?<Field>=<text>``); ``""`` for blank."""
        if value is None or self.is_blank(value):
            return ""
        raw = self.to_json(value)
        return raw if isinstance(raw, str) else str(raw)

    def search_text(self, value: V | None, field: Field, schema: WorkflowSchema) -> str:
        """What a search finds the value by, in one case: what is shown of it, and the text for an exact match."""
        if value is None:
            return ""
        shown, exact = self.display(value, field, schema), self.filter_text(value)
        return (f"{shown}\n{exact}" if exact and exact != shown else shown).casefold()

    def matches(self, value: V | None, text: str) -> bool:
        """True when the value equals the filter's text by the rules of this type."""
        return self.filter_text(value) == text
