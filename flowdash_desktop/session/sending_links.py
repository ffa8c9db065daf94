"""How one task is linked or unlinked: within what the link holds now, so that what others have linked stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flowdash_desktop.api.errors import (
    AnswerFault,
    NotFoundError,
    UnexpectedAnswerError,
    ValidationError,
    leaving_doubt,
)
from flowdash_desktop.domain.conflicts import ConflictFoundError
from flowdash_desktop.domain.edits import Conflict, PendingEdit
from flowdash_desktop.domain.link_edits import LinkEdit, LinkTask, UnlinkTask, brief, holds, is_it, page_of, without
from flowdash_desktop.domain.schema import TASK_URL, Field, FieldKind, Workflow, WorkflowSchema
from flowdash_desktop.domain.tasks import Link, LinkedTask, Task
from flowdash_desktop.session.looking import its_own, reading
from flowdash_desktop.session.rounds import Rounds

if TYPE_CHECKING:
    from flowdash_desktop.api import FlowdashClient

_NO_LINK = "is not a link of this workflow"
_ID_OF_ANOTHER = "another task has this unique ID by now"


async def send_link(client: FlowdashClient, schema: WorkflowSchema, item: PendingEdit, edit: LinkEdit) -> Task:
    """Look what the link holds now, and send all of it with one task more or less.

    That it is so already must be seen twice: what comes first may be an answer of earlier. A repeat is safe.

    Raises:
        FlowdashError: it was not carried out, or that is not known.
        ConflictFoundError: somebody has put another task into a to-one link; nothing was sent.
        AnotherTaskError: another task has its task's unique ID by now; nothing was sent.
    """
    seen, rounds = False, Rounds(client, schema, item)
    for _ in rounds:
        task = await rounds.look()
        there = task.links.get(edit.link)
        if there is None:
            raise _refused(edit, _NO_LINK)
        wished = _wished(there, edit)
        if wished is None:
            if seen or rounds.is_last:
                return task
            seen = True
            continue
        if isinstance(edit, LinkTask) and await _is_another_now(client, edit, has_written=rounds.has_written):
            raise _refused(edit, _ID_OF_ANOTHER)
        with rounds.of_version(task) as version:
            answer = await client.update_task(schema, edit.task, {}, if_match=version, links={edit.link: wished})
            told = its_own(answer, schema, item).links.get(edit.link)
            if told is None or holds(told, edit.other, edit.id_field) is isinstance(edit, UnlinkTask):
                raise UnexpectedAnswerError(AnswerFault.NOT_DONE, status=200)
            return answer
    raise AssertionError("unreachable")


async def _is_another_now(client: FlowdashClient, edit: LinkTask, *, has_written: bool) -> bool:
    """True where the unique ID of the task at the other end names another task by now: only that counts in a request.

    Raises:
        FlowdashError: it can't be read. That there is none is for the server to say, in the answer to the request.
    """
    unique_id, page = edit.other.fields.get(edit.id_field), page_of(edit.other)
    if not (edit.leads_to and unique_id and page):
        return False
    field = Field(edit.id_field, edit.id_field, FieldKind.UNIQUE_ID)
    try:
        with leaving_doubt() if has_written else reading():
            now = await client.task(WorkflowSchema(Workflow(edit.leads_to, edit.leads_to), (), (field,)), unique_id)
    except NotFoundError:
        return False
    return page_of(LinkedTask({TASK_URL: now.url or ""})) not in ("", page)


def _wished(there: Link, edit: LinkEdit) -> Link | None:
    """What the link is to hold, None where it is as it is wished for.

    Raises:
        ConflictFoundError: a to-one link holds another task than the person saw.
        ValidationError: the unique ID is that of another task that is linked here by now.
    """
    if holds(there, edit.other, edit.id_field):
        return (
            None if isinstance(edit, LinkTask) else _link(without(there.tasks, edit.other, edit.id_field), there, edit)
        )
    if isinstance(edit, UnlinkTask):
        return None
    if any(_has_id_of(one, edit) for one in there.tasks):
        raise _refused(edit, _ID_OF_ANOTHER)
    if there.to_many:
        return _link((*there.tasks, edit.other), there, edit)
    now = there.tasks[0] if there.tasks else None
    if now is edit.base or (now is not None and edit.base is not None and is_it(now, edit.base, edit.id_field)):
        return _link((edit.other,), there, edit)
    base, theirs = (one.title if one is not None else None for one in (edit.base, now))
    raise ConflictFoundError(Conflict(base, theirs, brief(now, edit.id_field) if now is not None else None))


def _link(tasks: tuple[LinkedTask, ...], there: Link, edit: LinkEdit) -> Link:
    """A link to these tasks as a request names them: by their unique IDs, where it is known which field that is."""
    ids = [{name: text for name, text in one.fields.items() if name == edit.id_field} for one in tasks]
    return Link(
        tuple(LinkedTask(known) if known else one for known, one in zip(ids, tasks, strict=True)), there.to_many
    )


def _has_id_of(one: LinkedTask, edit: LinkEdit) -> bool:
    mine = edit.other.fields.get(edit.id_field)
    return mine is not None and one.fields.get(edit.id_field) == mine


def _refused(edit: LinkEdit, words: str) -> ValidationError:
    return ValidationError(words, messages={edit.link: (words,)})
