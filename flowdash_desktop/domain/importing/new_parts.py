"""What an import adds to the workflow first: fields for columns that no field takes, and options that values name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from flowdash_desktop.domain.importing.columns import ImportCell
from flowdash_desktop.domain.importing.new_workflow import different_texts, narrowest_kind
from flowdash_desktop.domain.schema import BUILT_IN_NAMES, Field, FieldKind, WorkflowSchema

_WITH_OPTIONS = (FieldKind.SINGLE_SELECT, FieldKind.MULTIPLE_SELECT)


@dataclass(frozen=True, slots=True)
class NewParts:
    """New fields by name, and new options by the name of their field."""

    fields: Mapping[str, Field] = field(default_factory=dict)
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def used(self, names: Sequence[str]) -> NewParts:
        """Only the parts of the named fields."""
        return NewParts(
            {name: one for name, one in self.fields.items() if name in names},
            {name: texts for name, texts in self.options.items() if name in names},
        )

    def with_field(self, made: Field) -> NewParts:
        """The same with one more field."""
        return NewParts({**self.fields, made.name: made}, self.options)

    def with_options(self, name: str, texts: Sequence[str]) -> NewParts:
        """The same with more options of a field, which may be a new one itself."""
        if (made := self.fields.get(name)) is not None:
            return self.with_field(replace(made, options=(*made.options, *texts)))
        return NewParts(self.fields, {**self.options, name: (*self.options.get(name, ()), *texts)})

    def __bool__(self) -> bool:
        return bool(self.fields or self.options)


def with_parts(schema: WorkflowSchema, parts: NewParts) -> WorkflowSchema:
    """The workflow as it will be."""
    known = [
        replace(one, options=(*one.options, *parts.options[one.name])) if one.name in parts.options else one
        for one in schema.fields
    ]
    return replace(schema, fields=(*known, *(one for name, one in parts.fields.items())))


def can_become_field(heading: str, schema: WorkflowSchema) -> bool:
    """Whether a new field can be called as a heading is."""
    name = heading.strip()
    taken = {one.name.casefold() for one in schema.columns} | {one.casefold() for one in BUILT_IN_NAMES}
    return bool(name) and name.casefold() not in taken


def new_field(heading: str, cells: Sequence[ImportCell], field_id: str) -> Field:
    """A field for a column: of the narrowest type that all of its values fit."""
    kind = narrowest_kind(cells)
    options = different_texts(cells) if kind is FieldKind.SINGLE_SELECT else ()
    return Field(field_id, heading.strip(), kind, False, True, options)


def unknown_options(known: Field, cells: Sequence[ImportCell]) -> tuple[str, ...]:
    """The values of a column that are no options of its field yet, in their order."""
    if known.kind not in _WITH_OPTIONS:
        return ()
    there = {option.casefold() for option in known.options}
    texts = different_texts(cells)
    if known.kind is FieldKind.MULTIPLE_SELECT:
        whole = [text for text in texts if text.casefold() not in there]
        texts = different_texts([part for text in whole for part in text.replace(";", ",").split(",")])
    return tuple(text for text in texts if text.casefold() not in there)
