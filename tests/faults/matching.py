"""What belongs to what: a change to a wish, a line of the outbox to a wish, a value to a creation."""

from __future__ import annotations

from typing import Any

from tests.faults.journal import Wish
from tests.faults.world import Change


class Making:
    """Which changes belong to the creation that was just seen: of each field the first, one after the other."""

    _of: tuple[str, str] | None = None
    _fields: frozenset[str] = frozenset()

    def holds(self, change: Change) -> bool:
        """Whether a change is a part of it."""
        is_its = self._of == (change.workflow, change.mark)
        return is_its and change.old is None and change.field not in self._fields

    def go_on(self, change: Change) -> None:
        """The change is over."""
        if change.what == "created":
            self._of, self._fields = (change.workflow, change.mark), frozenset()
        elif self.holds(change):
            self._fields |= {change.field}
        else:
            self._of = None


def wants(wish: Wish, change: Change, seen: set[Any]) -> bool:
    """Whether a change is what was wished for; ``seen`` is what the person has seen in a list."""
    if wish.kind == "create":
        return same(wish.value.get(change.field), change.new)
    if wish.kind != "edit" or wish.field != change.field:
        return False
    if isinstance(wish.value or change.new, list):  # merged by element with what others have made of it
        came, went = _difference(change.old, change.new)
        return came <= set(wish.value or ()) and not went & set(wish.value or ()) and went <= seen
    return same(wish.value, change.new)


def is_fulfilled(wish: Wish, there: Any) -> bool:
    """Whether a field holds what was wished for."""
    if isinstance(wish.value or wish.base, list) and wish.kind == "edit":
        came, went = _difference(wish.base, wish.value)
        return came <= set(there or ()) and not went & set(there or ())
    return same(there, wish.value)


def _difference(old: Any, new: Any) -> tuple[set[Any], set[Any]]:
    """What came to a list and what went."""
    return set(new or ()) - set(old or ()), set(old or ()) - set(new or ())


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same; of several choices the order does not count."""
    if isinstance(one, list) and isinstance(other, list):
        return sorted(one) == sorted(other)
    return bool(one == other)


def is_of(item: dict[str, Any], wish: Wish) -> bool:
    """Whether a line of the outbox is about a wish."""
    if item["kind"] != wish.kind:
        return False
    if wish.kind == "edit":
        return bool(item["field"] == wish.field) and same(item["value"], wish.value)
    if wish.kind in ("attach", "detach"):
        return bool(item["file"] == wish.file)
    if wish.kind in ("link", "unlink"):
        return bool((item["field"], item["other"]) == (wish.field, wish.other))
    return True
