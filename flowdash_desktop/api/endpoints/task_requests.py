"""Requests about tasks, and whether an answer is about the task that was asked for."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping, Sequence

from flowdash_desktop.api.address import path_of, query_of
from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError, leaving_uncertain
from flowdash_desktop.api.http.shares import Purpose
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.api.transfer.listing import ListVersion
from flowdash_desktop.domain.schema import WorkflowSchema
from flowdash_desktop.domain.tasks import Task


def identity(task: Task, unique_id: str) -> Task:
    """The task, where it is the one that was asked for.

    Raises:
        UnexpectedAnswerError: it is another: answers got mixed up on their way.
    """
    if task.unique_id != unique_id:
        raise UnexpectedAnswerError(AnswerFault.ANOTHER_TASK, status=200)
    return task


async def after_writing(look: Awaitable[Task]) -> Task:
    """A task that is looked at after a request that has changed it, or may have: what fails leaves doubt.

    Raises:
        FlowdashError: of the look, with ``outcome_unknown``.
    """
    with leaving_uncertain():
        return await look


def list_call(
    workflow_id: str, active: bool, filters: Mapping[str, str | Sequence[str]], version: ListVersion | None
) -> Call:
    """The request for a workflow's tasks; with a version that is known, only if there is a newer one."""
    path = path_of("workflows", workflow_id, "tasks", *(("active",) if active else ()))
    headers = {"If-None-Match": version.etag} if version and version.etag else {}
    return Call("GET", path, query_of(filters), headers, purpose=Purpose.LISTS)


def id_field_of(schema: WorkflowSchema) -> str:
    """The name of the unique ID's field.

    Raises:
        ValueError: the workflow has none.
    """
    if schema.unique_id_field is None:
        raise ValueError("tasks of a workflow without a unique ID have no address")
    return schema.unique_id_field.name


def task_path(schema: WorkflowSchema, unique_id: str) -> str:
    """The address of a task."""
    return path_of("workflows", schema.workflow.id, "tasks", unique_id)


def match_header(etag: str | None) -> dict[str, str]:
    """The header that lets a request change this version only; none for any.

    A weak version is named without its mark: no server may take it with it (RFC 9110, 13.1.1), and one whose strong
    version a gateway has weakened on the way takes it so.
    """
    return {"If-Match": etag.removeprefix("W/")} if etag else {}
