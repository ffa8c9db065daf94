"""Which tasks a change of a link touches, and the changes that touch one of them, without looking through thousands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from flowdash_desktop.domain.edits import CreateTask, Edit, EditState, Operation, is_new_task_key
from flowdash_desktop.domain.identity import Identity
from flowdash_desktop.domain.link_edits import LINK_EDITS, LinkEdit, LinkTask, ends, followed, page_of
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE, TASK_URL
from flowdash_desktop.domain.tasks import LinkedTask, Task, TaskKey

Place = tuple[str, str]
"""A workflow and a unique ID there; or ``""`` and what a task is known by where the workflow is not known."""


def changes_links(item: Operation) -> bool:
    """True for a change of a link, and for a creation of a task that was there before or that brings links."""
    edit = item.edit
    if isinstance(edit, CreateTask):
        return edit.again or item.identity is not None or bool(edit.links)
    return isinstance(edit, LINK_EDITS)


def changed_ends(edit: Edit, identity: Identity | None) -> set[Place]:
    """The tasks whose links an edit changes. Tasks that lose a link by it are among them: what stood in a to-one link
    before, and from which the other task is taken."""
    found = {(edit.workflow_id, str(edit.task))}
    if identity is not None:
        found.add(("", identity.page))
    if isinstance(edit, LINK_EDITS):
        found |= _named_in(edit)
    elif isinstance(edit, CreateTask):
        linked = (one for link in edit.links.values() for one in link.tasks)
        found |= {("", text) for one in linked for text in known_by(one)}
    return {place for place in found if place[1]}


def _named_in(edit: LinkEdit) -> set[Place]:
    """The tasks that a change of a link names: at its other end, and those from which that one is taken."""
    found = set[Place]()
    for one in ends(edit):
        found |= {(edit.leads_to, one.fields.get(edit.id_field, "")), ("", page_of(one))}
    for one in edit.taken if isinstance(edit, LinkTask) else ():
        found |= {(edit.workflow_id, text) for text in (*own_texts(one), page_of(one))}
    return found


def new_ends(edit: Edit) -> list[tuple[str, TaskKey]]:
    """The tasks at the other end of a change of a link that the server has not numbered yet: workflow and key."""
    if not isinstance(edit, LINK_EDITS):
        return []
    keys = [TaskKey(one.fields.get(edit.id_field, "")) for one in ends(edit)]
    return [(edit.leads_to, key) for key in keys if is_new_task_key(key)]


def to_new_task(item: Operation, near: Iterable[Operation]) -> list[Operation]:
    """The links to a new task that are not sent, and have nothing to link once its creation is let go.

    Args:
        item: the creation.
        near: the changes of links that touch its task.
    """
    creation = item.edit
    if not isinstance(creation, CreateTask) or not is_new_task_key(creation.task):
        return []
    named = creation.workflow_id, creation.task
    return [i for i in near if isinstance(i.edit, LinkTask) and named in new_ends(i.edit)]


def numbered(edit: Edit, keys: Mapping[tuple[str, TaskKey], tuple[TaskKey, Identity | None]]) -> Edit:
    """A change of a link that leads to the unique IDs which new tasks have got meanwhile.

    Args:
        edit: what is asked for.
        keys: by workflow and key, the key that a task has now and what it is known by.
    """
    for workflow_id, key in new_ends(edit):
        now, known = keys.get((workflow_id, key), (None, None))
        if now is not None and isinstance(edit, LINK_EDITS):
            edit = followed(edit, key, "", Task(now, str(now), {}, known.page if known is not None else None))
    return edit


def at_both_ends(item: Operation, near: Iterable[Operation]) -> list[Operation]:
    """The waiting changes of links at other tasks that have a task at either end in common with a change of a link.

    Args:
        item: the change.
        near: the changes of links that touch one of its tasks.
    """
    if not isinstance(item.edit, LINK_EDITS):
        return []
    own, places = (item.edit.workflow_id, item.edit.task), changed_ends(item.edit, item.identity)
    others = (i for i in near if (i.edit.workflow_id, i.edit.task) != own and i.state is not EditState.SENDING)
    return [other for other in others if _is_between(other, places)]


def _is_between(item: Operation, places: set[Place]) -> bool:
    """Whether an edit is a change of a link of which a task at either end is among some."""
    if not isinstance(item.edit, LINK_EDITS):
        return False
    page = item.identity.page if item.identity is not None else ""
    mine, others = [(item.edit.workflow_id, str(item.edit.task)), ("", page)], _named_in(item.edit)
    return all(any(one[1] and meet(one, place) for one in end for place in places) for end in (mine, others))


def known_by(task: LinkedTask) -> set[str]:
    """What a linked task may be known by where nobody says which field is its unique ID: its page, else any text."""
    page = page_of(task)
    return {page} if page else own_texts(task)


def own_texts(task: LinkedTask) -> set[str]:
    """The texts of a linked task, of which one is its unique ID."""
    return {text for name, text in task.fields.items() if text and name not in (STAGE, ASSIGNED_TO, TASK_URL)}


def meet(one: Place, other: Place) -> bool:
    """Whether two may be one task."""
    return one[1] == other[1] and (one[0] == other[0] or not (one[0] and other[0]))


class LinkIndex:
    """Changes of links by the tasks that they touch."""

    def __init__(self) -> None:
        self._ids: dict[str, tuple[str, ...]] = {}

    def copy(self) -> LinkIndex:
        """The same, to be changed by itself."""
        other = LinkIndex()
        other._ids = self._ids.copy()
        return other

    def put(self, item: Operation) -> None:
        """Take a change of a link that is not here."""
        for text in _texts(item):
            self._ids[text] = (*self._ids.get(text, ()), item.id)

    def drop(self, item: Operation) -> None:
        """Let go of a change that was put here."""
        for text in _texts(item):
            ids = self._ids.get(text, ())
            place = ids.index(item.id)
            if len(ids) > 1:
                self._ids[text] = ids[:place] + ids[place + 1 :]
            else:
                del self._ids[text]

    def near(self, places: set[Place]) -> Iterator[str]:
        """The ids of the changes that may touch one of these tasks, each once."""
        seen = set[str]()
        for _, text in places:
            for edit_id in self._ids.get(text, ()):
                if edit_id not in seen:
                    seen.add(edit_id)
                    yield edit_id


def _texts(item: Operation) -> set[str]:
    return {text for _, text in changed_ends(item.edit, item.identity)}
