"""How changes of links join waiting ones: an element that comes and goes again unsent leaves nothing to be sent."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace

from flowdash_desktop.domain.edits import CreateTask, Edit, EditState, Operation, leading_to
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import (
    LINK_EDITS,
    LinkEdit,
    LinkTask,
    UnlinkTask,
    is_it,
    is_named,
    page_of,
    without,
)
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task
from flowdash_desktop.session.outbox import activity_merge_rules
from flowdash_desktop.session.outbox.index import Contents
from flowdash_desktop.session.outbox.link_index import at_both_ends, changed_ends, changes_links, meet
from flowdash_desktop.store import outbox as table
from flowdash_desktop.store.database import Connection


def join(
    connection: Connection,
    current: Contents,
    mine: Sequence[Operation],
    edit: LinkEdit,
    identity: Identity | None,
) -> str | None:
    """Add one change of a link to those of its task. Runs on the store's thread.

    What is being sent, or may have arrived, stays as it is, and the newer change comes after it.

    Args:
        connection: the store's.
        current: all edits.
        mine: those of the task.
        edit: what is asked for.
        identity: which task it is for, as far as that is known.

    Returns:
        The id of the edit that carries it out; None where nothing is left to be sent.
    """
    item = _older(mine, edit)
    if item is None:
        return _append(connection, current, edit, identity)
    older = item.edit
    if isinstance(edit, UnlinkTask) and isinstance(older, UnlinkTask):
        return _again(connection, current, item, older)
    if isinstance(edit, LinkTask) and isinstance(older, LinkTask):
        if is_it(older.other, edit.other, edit.id_field):
            return _again(connection, current, item, older)
        if older.base is None or not is_it(older.base, edit.other, edit.id_field):
            return _link_instead(connection, current, mine, item, replace(edit, base=older.base), identity)
    return _cancel(connection, current, item, edit, identity)


def _link_instead(
    connection: Connection,
    current: Contents,
    mine: Sequence[Operation],
    item: Operation,
    edit: LinkTask,
    identity: Identity | None,
) -> str | None:
    """Have a to-one link hold another task than an older change was to put there; what the newer one takes the place
    of is what the person saw before the older one."""
    others = [i for i in mine if i is not item]
    if _older(others, edit) is None:
        return _again(connection, current, item, edit)
    _take_out(connection, current, item)
    return join(connection, current, others, edit, identity)


def _cancel(
    connection: Connection, current: Contents, item: Operation, edit: LinkEdit, identity: Identity | None
) -> str | None:
    """Take out an older change that a newer one takes back. Two cases leave something to send.

    Where the older change had replaced a linked task, that task is unlinked. Where the link is changed from its other
    end, too, or comes with a task that is created again, the newer change is sent."""
    _take_out(connection, current, item)
    older, known, left = item.edit, item.identity or identity, None
    if isinstance(edit, UnlinkTask) and isinstance(older, LinkTask) and older.base is not None:
        left = _append(connection, current, replace(edit, other=older.base), known)
    near = current.links_near(edit, known)
    if any(
        _is_of_the_same_two(i.edit, edit) or (_creates(i, edit, edit.other) and _brings(i.edit, item)) for i in near
    ):
        return _append(connection, current, edit, known)
    return left


def _is_of_the_same_two(other: Edit, edit: LinkEdit) -> bool:
    """Whether an edit is of the same two tasks, from the other end."""
    own = other.workflow_id, other.task
    return isinstance(other, LINK_EDITS) and own != (edit.workflow_id, edit.task) and _ends(other) == _ends(edit)


def waits_for_links(
    item: Operation,
    near: Iterable[Operation],
    being_sent: Iterable[Operation],
    is_stuck: Callable[[Operation], bool],
) -> bool:
    """Whether an edit must not be sent yet, as another changes the links of a task at either of its ends.

    A link is shown by both tasks, and a request names all that one of them is linked to: of two at a time one would
    take away what the other has just linked, where the server knows no versions. They go in the order in which they
    were asked for, so that the last word counts, whichever end it was said at.

    Args:
        item: the edit.
        near: the changes of links that touch one of its tasks.
        being_sent: what is on its way.
        is_stuck: tells of one whether something before it waits for the person or for a creation; then the others go
            on.
    """
    if not changes_links(item):
        return False
    ref, mine = (item.edit.workflow_id, item.edit.task), changed_ends(item.edit, item.identity)

    def is_near(other: Operation) -> bool:
        if (other.edit.workflow_id, other.edit.task) == ref or not changes_links(other):
            return False  # those of one task go one after the other in any case
        return any(meet(one, its) for one in mine for its in changed_ends(other.edit, other.identity))

    if any(is_near(other) for other in being_sent):
        return True
    older = (other for other in near if other.sequence < item.sequence and is_near(other))
    return any(not (creations_before(other, [item]) or is_stuck(other)) for other in older)


def creations_before(item: Operation, near: Iterable[Operation]) -> list[Operation]:
    """The creations of a task at the other end of a link that the edit comes after, also where they wait for the
    person: edits of a task that is to be linked, as it has to be there; and edits that bring the link back, as it is to
    be taken from the new task. Of the latter only older ones where the edit may have arrived: see ``wanted``.

    Args:
        item: an edit.
        near: the changes of links that touch one of its tasks.
    """
    edit = item.edit
    if not isinstance(edit, LINK_EDITS):
        return []
    found, left = list[Operation](), _left(edit)
    for other in near:
        is_in_time = other.sequence < item.sequence or not item.may_have_arrived
        is_to_be_there = isinstance(edit, LinkTask) and _creates(other, edit, edit.other)
        if is_to_be_there or (is_in_time and _creates(other, edit, left) and _brings(other.edit, item)):
            found.append(other)
    return found


def _brings(creation: Edit, item: Operation) -> bool:
    """Whether a creation links to the task of an edit."""
    links = creation.links.values() if isinstance(creation, CreateTask) else ()
    return any(_is_task_of(item, task) for link in links for task in link.tasks)


def _left(edit: LinkEdit) -> LinkedTask | None:
    """The task that a change takes out of a link."""
    return edit.base if isinstance(edit, LinkTask) else edit.other


def _creates(item: Operation, edit: LinkEdit, end: LinkedTask | None) -> bool:
    """Whether an edit is the creation of a task at the other end of a link."""
    if end is None or not isinstance(item.edit, CreateTask) or item.edit.workflow_id != edit.leads_to:
        return False
    return is_named(end, edit.id_field, item.edit.task, _page(item))


def wanted(
    links: Mapping[str, Link],
    task: Edit,
    identity: Identity | None,
    mine: Iterable[Operation],
    near: Iterable[Operation],
) -> Mapping[str, Link]:
    """The links that a task is to have when it is created again: the ones it had, except what waits to be taken
    back, and may have been before the task went. At the other end that counts only where it may have arrived: else it
    waits for the creation. Nothing tells which link that is at this end, so it is all that it may be.

    Args:
        links: what it had, as far as that is known.
        task: an edit of it.
        identity: what it was known by.
        mine: its edits that wait.
        near: the changes of links that touch it.
    """
    found = dict(links)
    for item in mine:
        edit = item.edit
        if isinstance(edit, UnlinkTask) and (link := found.get(edit.link)) is not None:
            found[edit.link] = replace(link, tasks=without(link.tasks, edit.other, edit.id_field))
    for item in near:
        if item.may_have_arrived and _takes_out(item.edit, task, identity):
            found = _without_task_of(found, item)
    return {name: link for name, link in found.items() if link.tasks}


def _takes_out(edit: Edit, task: Edit, identity: Identity | None) -> bool:
    """Whether an edit takes the task of another one out of a link."""
    left = _left(edit) if isinstance(edit, LINK_EDITS) and edit.leads_to == task.workflow_id else None
    if left is None or not isinstance(edit, LINK_EDITS):
        return False
    return is_named(left, edit.id_field, task.task, identity.page if identity is not None else "")


def without_task(item: Operation, near: Iterable[Operation]) -> list[Operation]:
    """The creations that would bring a link back that was to be taken from the task they make, as they are without it:
    the task at this end is deleted, and its change goes with it.

    Args:
        item: an edit of the task that is deleted.
        near: the changes of links that touch one of its tasks.
    """
    found, edit = list[Operation](), item.edit
    if not isinstance(edit, UnlinkTask):
        return found
    for other in near:
        creation = other.edit
        if isinstance(creation, CreateTask) and _creates(other, edit, edit.other):
            left = _without_task_of(creation.links, item)
            if left != creation.links and other.state is not EditState.SENDING:
                found.append(replace(other, edit=replace(creation, links={n: x for n, x in left.items() if x.tasks})))
    return found


def _without_task_of(links: Mapping[str, Link], item: Operation) -> dict[str, Link]:
    """Links as they are without the task of an edit."""
    return {
        name: replace(link, tasks=tuple(one for one in link.tasks if not _is_task_of(item, one)))
        for name, link in links.items()
    }


def _is_task_of(item: Operation, task: LinkedTask) -> bool:
    """Whether a linked task is most likely the one that an edit is of."""
    pages = _page(item), page_of(task)
    return pages[0] == pages[1] if all(pages) else str(item.edit.task) in task.fields.values()


def after_creation(item: Operation, near: Iterable[Operation], task: Task | None, id_field: str) -> list[Operation]:
    """The changes of links to a task that is created, and the creations that link to it, as they are now that it has
    another name.

    Args:
        item: what was carried out; nothing comes of it where that is no creation.
        near: the changes of links that touch it.
        task: as the server has answered it.
        id_field: the name of its unique ID field.
    """
    creation, found = item.edit, list[Operation]()
    if task is None or not isinstance(creation, CreateTask):
        return found
    for other in near:
        if other is item or other.state is EditState.SENDING:
            continue
        edit = leading_to(other.edit, creation, _page(item), task, id_field)
        if edit != other.edit:
            found.append(replace(other, edit=edit))
    return found


def _page(item: Operation) -> str:
    return item.identity.page if item.identity is not None else ""


def _ends(edit: LinkEdit) -> set[tuple[str, str]]:
    return {(edit.workflow_id, str(edit.task)), (edit.leads_to, edit.other.fields.get(edit.id_field, ""))}


def _older(mine: Sequence[Operation], edit: LinkEdit) -> Operation | None:
    """The newest change of the same element that can still be another, or of the same to-one link."""
    before = activity_merge_rules.last_action(mine)
    for item in reversed(mine):
        older = item.edit
        if isinstance(older, LINK_EDITS) and _is_of_the_same_link(older, edit):
            is_fixed = item.state is EditState.SENDING or item.uncertain
            # An action that was asked for since shall find the older one.
            is_before = item.state is EditState.SAVED_HERE and item.sequence < before
            return None if is_fixed or is_before else item
    return None


def _is_of_the_same_link(older: LinkEdit, edit: LinkEdit) -> bool:
    """True where both are about one element, or the newer one puts another in the place of the older one's."""
    if older.link != edit.link:
        return False
    if is_it(older.other, edit.other, edit.id_field):
        return True
    base = edit.base if isinstance(edit, LinkTask) else None
    return isinstance(older, LinkTask) and base is not None and is_it(base, older.other, edit.id_field)


def made_uncertain(item: Operation, near: Iterable[Operation]) -> list[Operation]:
    """The waiting changes of links that another one may have done or undone from another task once it is carried out:
    uncertain from then on, so that what takes one of them back is sent. Nothing tells which link it is at the other
    end, so these are all of the same tasks.

    Args:
        item: what was carried out.
        near: the changes of links that touch one of its tasks.
    """
    return [replace(other, uncertain=True) for other in at_both_ends(item, near)]


def is_overtaken(item: Operation, near: Iterable[Operation]) -> bool:
    """Whether a newer change of a link of the same tasks waits at another one."""
    return any(other.sequence > item.sequence for other in at_both_ends(item, near))


def outdated(item: Operation, mine: Sequence[Operation]) -> list[Operation]:
    """The older changes of the same element that need the person once a newer one is carried out: they might have
    arrived, so they were left beside it; they are answered since.

    Args:
        item: what was carried out.
        mine: the edits of its task.
    """
    edit = item.edit
    if not isinstance(edit, LINK_EDITS):
        return []
    refused = [i for i in mine if i.sequence < item.sequence and i.state is EditState.NEEDS_YOU]
    return [i for i in refused if isinstance(i.edit, LINK_EDITS) and _is_of_the_same_link(i.edit, edit)]


def still_to_go(item: Operation, older: Operation) -> Operation | None:
    """What an older change of a to-one link leaves to be done once what it had put there is taken out: what was there
    before it may be there still. None for nothing.

    Args:
        item: what was carried out.
        older: one that is ``outdated`` by it.
    """
    edit, link = item.edit, older.edit
    if not isinstance(edit, UnlinkTask) or not isinstance(link, LinkTask) or link.base is None:
        return None
    left = replace(edit, other=link.base)
    return replace(older, edit=left, state=EditState.SAVED_HERE, attempts=0, problem=None, uncertain=False)


def newer_edit(item: Operation, mine: Iterable[Operation]) -> tuple[Operation, LinkEdit] | None:
    """A change of the same element, or the same to-one link, that was asked for while one was being sent, and what it
    asks for once that is refused: what was there before it is there still. None where the older one may have arrived:
    then the newer one comes after it.

    Args:
        item: what is refused.
        mine: the edits of its task, oldest first.
    """
    older = item.edit
    if not isinstance(older, LINK_EDITS) or item.uncertain:
        return None
    for other in mine:
        edit = other.edit
        if isinstance(edit, LINK_EDITS) and _is_unsent_after(other, item) and _is_of_the_same_link(older, edit):
            return other, _instead_of(older, edit)
    return None


def _is_unsent_after(newer: Operation, item: Operation) -> bool:
    """True for a newer edit that surely has not arrived."""
    return newer.sequence > item.sequence and newer.state is EditState.SAVED_HERE and not newer.uncertain


def _instead_of(older: LinkEdit, edit: LinkEdit) -> LinkEdit:
    """What a newer change asks for where the older one was refused: what was there before that is there still."""
    if isinstance(older, UnlinkTask):
        return edit
    if isinstance(edit, LinkTask):
        return replace(edit, base=older.base)
    return edit if older.base is None else replace(edit, other=older.base)


def _append(connection: Connection, current: Contents, edit: LinkEdit, identity: Identity | None) -> str:
    (added,) = table.append(connection, [edit], [identity])
    current.put(added)
    return added.id


def _again(connection: Connection, current: Contents, item: Operation, edit: LinkEdit) -> str:
    table.replace_edit(connection, item.id, edit)
    current.put(replace(item, edit=edit, state=EditState.SAVED_HERE, attempts=0, problem=None))
    return item.id


def _take_out(connection: Connection, current: Contents, item: Operation) -> None:
    table.remove(connection, [item.id])
    current.drop(item.id)
