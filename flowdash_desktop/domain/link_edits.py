"""What a person asks for of a task's links: one task more at the other end, or one less."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias
from urllib.parse import unquote, urlsplit

from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, TASK_URL
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task, TaskKey

_TITLE_PARTS = 2


@dataclass(frozen=True, slots=True)
class LinkTask:
    """Link a task to one more, beside the tasks it is linked to when this is sent; of a to-one link, to it instead.

    Attributes:
        workflow_id: the task's workflow.
        task: which task.
        link: the name of the link.
        other: the task at the other end, as far as it is needed to know and to name it.
        id_field: the name of its unique ID field, ``""`` where that is not known.
        base: of a to-one link, what the person saw there; None for nothing.
        leads_to: the workflow of the task at the other end, ``""`` where that is not known.
        taken: the tasks that the other one was linked to where it can have but one, as the person saw it: it may be
            taken from these.
    """

    workflow_id: str
    task: TaskKey
    link: str
    other: LinkedTask
    id_field: str
    base: LinkedTask | None = None
    leads_to: str = ""
    taken: tuple[LinkedTask, ...] = ()

    @property
    def field(self) -> str:
        """The name under which the task holds what is changed."""
        return self.link


@dataclass(frozen=True, slots=True)
class UnlinkTask:
    """Take one task out of a link; tasks that others have linked meanwhile stay."""

    workflow_id: str
    task: TaskKey
    link: str
    other: LinkedTask
    id_field: str
    leads_to: str = ""

    @property
    def field(self) -> str:
        """The name under which the task holds what is changed."""
        return self.link


LinkEdit: TypeAlias = LinkTask | UnlinkTask
LINK_EDITS = (LinkTask, UnlinkTask)


def brief(task: LinkedTask, id_field: str) -> LinkedTask:
    """A linked task with what it is known and named by, and nothing else."""
    own = [name for name, text in task.fields.items() if text and name not in (STAGE, ASSIGNED_TO, TASK_URL)]
    kept = {id_field, TASK_URL, *own[:_TITLE_PARTS]}
    return LinkedTask({name: text for name, text in task.fields.items() if name in kept})


def is_it(one: LinkedTask, other: LinkedTask, id_field: str) -> bool:
    """True where both are the same task: by its unique ID, and by its page where both tell it.

    Args:
        one, other: linked tasks.
        id_field: the name of their unique ID field, ``""`` where that is not known: then the page decides.
    """
    mine, theirs = one.fields.get(id_field), other.fields.get(id_field)
    pages = page_of(one), page_of(other)
    if id_field and mine and theirs:
        return mine == theirs and (pages[0] == pages[1] or not all(pages))
    if all(pages):
        return pages[0] == pages[1]
    return one.fields == other.fields


def holds(link: Link, task: LinkedTask, id_field: str) -> bool:
    """True where a task is at the other end of a link."""
    return any(is_it(one, task, id_field) for one in link.tasks)


def without(tasks: Iterable[LinkedTask], task: LinkedTask, id_field: str) -> tuple[LinkedTask, ...]:
    """Linked tasks in their order, but for one."""
    return tuple(one for one in tasks if not is_it(one, task, id_field))


def is_named(one: LinkedTask, id_field: str, key: TaskKey, page: str) -> bool:
    """True where a linked task is the one of this page, or of this unique ID where a page is not known.

    Args:
        one: a linked task.
        id_field: the name of its unique ID field.
        key: the unique ID.
        page: the last part of an address, ``""`` where that is not known.
    """
    its = page_of(one)
    return its == page if its and page else one.fields.get(id_field) == key


def followed(edit: LinkEdit, key: TaskKey, page: str, task: Task) -> LinkEdit:
    """A change of a link once a task at its other end was created again: it is about the new one.

    Args:
        edit: what is asked for; it leads to the workflow of the task.
        key, page: what the task was named, see ``is_named``.
        task: the new one.
    """

    def now(one: LinkedTask) -> LinkedTask:
        return _now(one, edit.id_field, task) if is_named(one, edit.id_field, key, page) else one

    if isinstance(edit, LinkTask) and edit.base is not None:
        edit = replace(edit, base=now(edit.base))
    return replace(edit, other=now(edit.other))


def ends(edit: LinkEdit) -> list[LinkedTask]:
    """The tasks at the other end that a change names."""
    return [edit.other, edit.base] if isinstance(edit, LinkTask) and edit.base is not None else [edit.other]


def followed_links(links: Mapping[str, Link], id_field: str, page: str, task: Task) -> Mapping[str, Link]:
    """Links once a task at the other end of some was created again: they are to the new one.

    Args:
        links: by name.
        id_field: the name of the task's unique ID field.
        page: the last part of the address that the task had.
        task: the new one.
    """
    if not page or not any(page_of(one) == page for link in links.values() for one in link.tasks):
        return links
    return {
        name: replace(link, tasks=tuple(_now(o, id_field, task) if page_of(o) == page else o for o in link.tasks))
        for name, link in links.items()
    }


def _now(one: LinkedTask, id_field: str, task: Task) -> LinkedTask:
    new = {id_field: task.unique_id, TASK_URL: task.url}
    return LinkedTask({**one.fields, **{name: text for name, text in new.items() if name and text}})


def linked(link: Link | None, edit: LinkEdit) -> Link:
    """What a link is with an edit carried out."""
    if isinstance(edit, UnlinkTask):
        there = link or Link((), to_many=True)  # where that is not known, nothing that is added later gives way
        return replace(there, tasks=without(there.tasks, edit.other, edit.id_field))
    if link is None:  # of a task that the server does not know it is not known either: so nothing gives way to it
        return Link((edit.other,), to_many=edit.base is None)
    if not link.to_many:
        return Link((edit.other,), to_many=False)
    return link if holds(link, edit.other, edit.id_field) else replace(link, tasks=(*link.tasks, edit.other))


def page_of(task: LinkedTask) -> str:
    """The last part of its address, which stays though the server's changes; ``""`` where it tells none."""
    return unquote(urlsplit(task.fields.get(TASK_URL, "")).path.rstrip("/").rpartition("/")[2])
