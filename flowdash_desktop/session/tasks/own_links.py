"""Links of a task that show others than before only because the person has changed the linked tasks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flowdash_desktop.domain.schema import TASK_URL, UPDATED_ON
from flowdash_desktop.domain.tasks import LinkedTask
from flowdash_desktop.domain.unread_changes import changed_fields, linked_texts
from flowdash_desktop.session.tasks.workflow_state import WorkflowState
from flowdash_desktop.wire.json import NotJsonError, decode
from flowdash_desktop.wire.tasks import link_from_json

_SAY_NOTHING = frozenset({TASK_URL, UPDATED_ON})


@dataclass(frozen=True, slots=True)
class OwnLinks:
    """What the person's changes of other tasks did to the text of a task.

    Attributes:
        names: the links that differ by these changes alone.
        is_all: nothing else differs.
    """

    names: frozenset[str] = frozenset()
    is_all: bool = False


def own_links(state: WorkflowState, before: bytes, after: bytes) -> OwnLinks:
    """Compare two texts of a task of a workflow, as the person changes tasks that it is linked to."""
    if not state.own.are_any(state.own_read):
        return OwnLinks()
    was, now = _fields(before), _fields(after)
    differing = {name for name in was.keys() | now.keys() if was.get(name) != now.get(name)} - _SAY_NOTHING
    links = differing - state.schema.field_by_name.keys()
    names = frozenset(name for name in links if _is_own(state, was.get(name), now.get(name)))
    # What an answer brought is written in another way than what a list says of the same task.
    is_all = names == differing or not changed_fields(state.read(before), state.read(after)) - names
    return OwnLinks(names, is_all)


def _fields(text: bytes) -> dict[str, object]:
    try:
        found = decode(text)
    except NotJsonError:
        return {}
    return found if isinstance(found, dict) else {}


def _is_own(state: WorkflowState, before: object, after: object) -> bool:
    """True where every linked task that came, went or differs is one that the person changes."""
    was, now = _linked(before), _linked(after)
    differing = [*_without(was, now), *_without(now, was)]
    return all(state.own.has(one, state.own_read) for one in differing)


def _linked(item: object) -> Sequence[LinkedTask]:
    link = link_from_json(item)
    return link.tasks if link is not None else ()


def _without(some: Iterable[LinkedTask], others: Iterable[LinkedTask]) -> list[LinkedTask]:
    texts = linked_texts(others)
    return [one for one, text in zip(some, linked_texts(some), strict=True) if text not in texts]
