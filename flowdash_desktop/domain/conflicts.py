"""Three-way comparison of a field: where a person saw it, as the server has it now, and as it was edited here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import chain
from typing import Final, TypeAlias, TypeVar

from flowdash_desktop.domain.edits import Conflict, TaskEdit
from flowdash_desktop.domain.field_types import field_type
from flowdash_desktop.domain.schema import Field
from flowdash_desktop.domain.tasks import Attachment, Value, is_blank

T = TypeVar("T")


class _Nothing(Enum):
    NOTHING = "nothing"


NOTHING: Final = _Nothing.NOTHING
"""The server has what was asked for already: nothing needs to be sent."""
Merge: TypeAlias = "Value | _Nothing"


class Choice(Enum):
    """What a person decides about a conflict."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class ConflictFoundError(Exception):
    """The same field was changed on both sides, to different values: a person has to choose."""

    conflict: Conflict


def merge(edit: TaskEdit, theirs: Value, field: Field) -> Merge:
    """What is to be sent for an edit, given what the server has now; ``NOTHING`` where it is there already.

    A field that nobody else has touched takes the person's value. Values that were on their way from here before count
    as the person's own. Lists are merged by element, against what the server has: what was added here is added, what
    was removed here is removed, and what others added or removed stays so.

    Raises:
        ConflictFoundError: both sides changed it, and it is no list.
    """
    if same(theirs, edit.value, field):
        return NOTHING
    if any(same(theirs, known, field) for known in (edit.base, *edit.sent)):
        return edit.value
    if same(edit.base, edit.value, field) and not edit.sent:
        return NOTHING
    if all(map(_is_list, (edit.base, theirs, edit.value))):
        known = [_items(value) for value in (edit.base, *edit.sent)]
        together = merge_lists(known[0], _items(theirs), _items(edit.value), known[1:])
        merged: Value = _as_value(together)
        return NOTHING if same(merged, theirs, field) else merged
    raise ConflictFoundError(Conflict(edit.base, theirs))


def merge_lists(
    base: Sequence[T], theirs: Sequence[T], mine: Sequence[T], sent: Sequence[Sequence[T]] = ()
) -> tuple[T, ...]:
    """The server's list with what was added here behind it, and without what was removed here.

    ``sent`` are lists of ours that it may have taken: what they had and mine lacks was removed here, what one of them
    lacked and mine has was added here.
    """
    known = (base, *sent)
    removed = [item for item in chain.from_iterable(known) if item not in mine]
    added = [item for item in mine if item not in theirs and any(item not in one for one in known)]
    return (*(item for item in theirs if item not in removed), *added)


def same(one: Value, other: Value, field: Field) -> bool:
    """True where two values of a field are the same for the server: blank is blank, 10 is 10.00."""
    if is_blank(one) or is_blank(other):
        return is_blank(one) and is_blank(other)
    if one == other:
        return True
    kind = field_type(field.kind)
    if isinstance(one, tuple) and isinstance(other, tuple):
        return len(one) == len(other) and set(one) == set(other)
    try:
        return bool(kind.to_json(one) == kind.to_json(other))
    except (AttributeError, TypeError, ValueError):  # of another type than the field has now
        return False


def decided(edit: TaskEdit, conflict: Conflict) -> TaskEdit:
    """The edit after a person has seen what the server has and still wants theirs."""
    return replace(edit, base=conflict.theirs)


def _is_list(value: Value) -> bool:
    return isinstance(value, tuple) or value is None


def _items(value: Value) -> tuple[str | Attachment, ...]:
    return tuple(value) if isinstance(value, tuple) else ()


def _as_value(items: tuple[str | Attachment, ...]) -> Value:
    texts = tuple(item for item in items if isinstance(item, str))
    if len(texts) == len(items):
        return texts or None
    return tuple(item for item in items if isinstance(item, Attachment))
