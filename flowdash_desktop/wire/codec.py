"""Frozen classes of the domain as JSON: each has a codec, which makes a msgspec structure of the class' own fields.

What JSON has no type for is stored in the form that ``FORMS`` names for its type.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, Generic, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import msgspec
from msgspec.structs import astuple

from flowdash_desktop.domain.activity import ChecklistItem
from flowdash_desktop.domain.edits import StagedFile
from flowdash_desktop.domain.tasks import Attachment, Link, LinkedTask, Value
from flowdash_desktop.wire.activity import item_from_json, item_to_json
from flowdash_desktop.wire.json import decode_as, encode
from flowdash_desktop.wire.schema import UnexpectedShapeError
from flowdash_desktop.wire.values import (
    StoredValue,
    TypedValue,
    plain_attachment,
    plain_value,
    stored_attachment,
    value_to_json,
)

T = TypeVar("T")
Convert = Callable[[Any], Any]


class Form(NamedTuple):
    """How parts of one type are stored.

    Attributes:
        raw: the type that msgspec writes and reads.
        pack: makes one of a part; None where the part is one itself.
        unpack: the way back.
    """

    raw: Any
    pack: Convert | None = None
    unpack: Convert | None = None


class Codec(Generic[T]):
    """Writes objects of one class of the domain as JSON, and reads them. A part that is as by default is left out.

    Args:
        domain_type: the class, a frozen dataclass.
        tag: the word by which its texts are told from the texts of other classes, as their ``kind``.
        apart: the names of its first parts that are stored elsewhere.
        always: the names of parts that are written though they are as by default.
        rename: the names in the text of parts that have another one there.
    """

    def __init__(
        self,
        domain_type: type[T],
        tag: str | None = None,
        *,
        apart: Collection[str] = (),
        always: Collection[str] = (),
        rename: Mapping[str, str] | None = None,
    ) -> None:
        self._made_of: Callable[..., T] = domain_type
        hints = get_type_hints(domain_type)
        parts = [part for part in fields(cast(Any, domain_type)) if part.name not in apart]
        forms = {part.name: _form_of(hints[part.name]) for part in parts}
        self._parts_of = _reader(list(forms))
        self._packed = [(number, form.pack) for number, form in enumerate(forms.values()) if form.pack]
        self._unpacked = [(number, form.unpack) for number, form in enumerate(forms.values()) if form.unpack]
        self.structure = msgspec.defstruct(
            domain_type.__name__,
            [(part.name, forms[part.name].raw, *_default(part, always)) for part in parts],
            tag=tag,
            tag_field=tag and "kind",
            rename=rename,
            omit_defaults=True,
        )
        self._decoder = msgspec.json.Decoder(self.structure)

    def pack(self, one: T) -> msgspec.Struct:
        """An object as it is stored."""
        parts = [*self._parts_of(one)]
        for number, pack in self._packed:
            parts[number] = pack(parts[number])
        return self.structure(*parts)

    def unpack(self, stored: msgspec.Struct, *others: object) -> T:
        """The object that was stored; ``others`` are its parts that were stored elsewhere.

        Raises:
            ValueError: it is damaged.
        """
        parts = [*astuple(stored)]
        for number, unpack in self._unpacked:
            parts[number] = unpack(parts[number])
        return self._made_of(*others, *parts)

    @property
    def form(self) -> Form:
        """How a part of the class is stored in another."""
        return Form(self.structure, self.pack, self.unpack)

    def to_json(self, one: T) -> bytes:
        """An object as JSON."""
        return encode(self.pack(one))

    def from_json(self, data: bytes, *others: object) -> T:
        """The object that ``to_json`` wrote; ``others`` are its parts that were stored elsewhere.

        Raises:
            ValueError: the text is not one.
        """
        try:
            return self.unpack(decode_as(self._decoder, data), *others)
        except (ArithmeticError, LookupError, TypeError) as error:  # of a damaged row: no bytes, or no such part
            raise UnexpectedShapeError(str(error)) from error


def _reader(names: Sequence[str]) -> Callable[[Any], Iterable[Any]]:
    """What reads these parts of an object."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: [getattr(one, name) for name in names]  # of one name attrgetter gives no row


def _default(part: Field[Any], always: Collection[str]) -> tuple[Any, ...]:
    """The default of a part as the structure has it; none where it has none, or is to be written in any case."""
    if part.name in always:
        return ()
    if part.default is not MISSING:
        return (part.default,)
    return (msgspec.field(default_factory=dict),) if part.default_factory is not MISSING else ()  # all are by name


def _form_of(hint: Any) -> Form:
    """How parts of a type are stored: as ``FORMS`` says of it, or of what it consists of."""
    if hint in FORMS:
        return FORMS[hint]
    origin, args = get_origin(hint), get_args(hint)
    if origin is Mapping:
        return _by_name(_form_of(args[1]))
    if origin is tuple and args[-1] is ...:
        return _each(_form_of(args[0]))
    if origin in (Union, UnionType) and NoneType in args:
        return _or_none(_form_of(Union[tuple(arg for arg in args if arg is not NoneType)]))  # noqa: UP007
    return Form(hint)


def _each(form: Form) -> Form:
    raw, pack, unpack = form
    if pack is None or unpack is None:
        return Form(tuple[raw, ...])  # type: ignore[valid-type]  # a type that is made here
    return Form(
        tuple[raw, ...],  # type: ignore[valid-type]  # a type that is made here
        lambda parts: tuple([pack(part) for part in parts]) if parts else (),
        lambda stored: tuple([unpack(part) for part in stored]) if stored else (),
    )


def _by_name(form: Form) -> Form:
    raw, pack, unpack = form
    if pack is None or unpack is None:
        return Form(dict[str, raw], dict)  # type: ignore[valid-type]  # a type that is made here
    return Form(
        dict[str, raw],  # type: ignore[valid-type]  # a type that is made here
        lambda parts: {name: pack(part) for name, part in parts.items()},
        lambda stored: {name: unpack(part) for name, part in stored.items()},
    )


def _or_none(form: Form) -> Form:
    raw, pack, unpack = form
    if pack is None or unpack is None:
        return Form(raw | None)
    return Form(
        raw | None,
        lambda part: None if part is None else pack(part),
        lambda stored: None if stored is None else unpack(stored),
    )


FORMS: dict[Any, Form] = {
    Value: Form(StoredValue, value_to_json, plain_value),
    Attachment: Form(TypedValue, stored_attachment, plain_attachment),
    LinkedTask: Form(dict[str, str], lambda task: dict(task.fields), LinkedTask),
    ChecklistItem: Form(dict[str, Any], item_to_json, item_from_json),
}
FILE = Codec(StagedFile, rename={"filename": "name", "content_type": "type"})
FORMS[StagedFile] = FILE.form
FORMS[Link] = Codec(Link, rename={"to_many": "many"}).form
