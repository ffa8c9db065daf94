"""The endpoints beside a task's fields: comments, the checklist, actions and their executions."""

from __future__ import annotations

from collections.abc import Mapping

from flowdash_desktop.api.address import path_of
from flowdash_desktop.api.endpoints.requests import Requests
from flowdash_desktop.api.errors import AnswerFault, UnexpectedAnswerError
from flowdash_desktop.api.http.transport import Call
from flowdash_desktop.domain.activity import Action, ChecklistItem, Comment, Execution, ItemStatus, WorkflowAction
from flowdash_desktop.domain.schema import ASSIGNED_TO, STAGE
from flowdash_desktop.wire.activity import (
    action_from_json,
    comment_from_json,
    execution_from_json,
    item_from_json,
    workflow_action_from_json,
)
from flowdash_desktop.wire.json import encode


class ActivityCalls:
    """Of one server, see ``FlowdashClient.activity``. Tasks are named by their unique IDs.

    A key for ``Idempotency-Key`` is sent along where one is given, for servers that know a repeat by it: what adds
    something makes two of it when it is sent twice.
    """

    def __init__(self, requests: Requests) -> None:
        self._requests = requests

    # --- comments ---

    async def comments(self, workflow_id: str, task: str) -> tuple[Comment, ...]:
        """A task's comments, oldest first."""
        return await self._requests.list(comment_from_json, "workflows", workflow_id, "tasks", task, "comments")

    async def add_comment(
        self, workflow_id: str, task: str, body: str, *, idempotency_key: str | None = None
    ) -> Comment | None:
        """Write a comment; gives it as the server has it, None where it does not say.

        Raises:
            FlowdashError: with ``outcome_unknown`` the comment may be there.
        """
        path = path_of("workflows", workflow_id, "tasks", task, "comments")
        return await self._requests.answer(_adding(path, {"body": body}, idempotency_key), comment_from_json)

    # --- the checklist ---

    async def checklist(self, workflow_id: str, task: str) -> tuple[ChecklistItem, ...]:
        """The items of a task's checklist, those of all stages."""
        return await self._requests.list(item_from_json, "workflows", workflow_id, "tasks", task, "checklist_items")

    async def checklist_item(self, workflow_id: str, task: str, item: str) -> ChecklistItem:
        """One item as it is now."""
        return await self._requests.get(item_from_json, *_item(workflow_id, task, item))

    async def add_checklist_item(
        self, workflow_id: str, task: str, stage: str, title: str, *, idempotency_key: str | None = None
    ) -> ChecklistItem | None:
        """Add an item to a stage; gives it as the server has it, None where it does not say.

        Raises:
            FlowdashError: with ``outcome_unknown`` the item may be there.
        """
        path = path_of("workflows", workflow_id, "tasks", task, "checklist_items")
        call = _adding(path, {STAGE: stage, "title": title}, idempotency_key)
        return await self._requests.answer(call, item_from_json)

    async def set_item_status(self, workflow_id: str, task: str, item: str, status: ItemStatus) -> ChecklistItem | None:
        """Tick an item, skip it, or make it blank again. Safe to repeat."""
        return await self._change_item(workflow_id, task, item, {"status": status.value})

    async def set_item_title(self, workflow_id: str, task: str, item: str, title: str) -> ChecklistItem | None:
        """Give an item another title. Safe to repeat.

        Raises:
            ValidationError: it is one of a stage's template.
        """
        return await self._change_item(workflow_id, task, item, {"title": title})

    async def assign_item(self, workflow_id: str, task: str, item: str, email: str | None) -> ChecklistItem | None:
        """Give an item to a user, None for nobody. Safe to repeat."""
        return await self._change_item(workflow_id, task, item, {ASSIGNED_TO: email})

    async def delete_checklist_item(self, workflow_id: str, task: str, item: str) -> bool:
        """Delete an item.

        Returns:
            False where the answer is a success, but not the one that is documented: it may be anybody's.

        Raises:
            NotFoundError: there is no such item (and it was not us who just deleted it).
            ValidationError: it is one of a stage's template.
        """
        return await self._requests.delete(Call("DELETE", path_of(*_item(workflow_id, task, item))))

    async def _change_item(
        self, workflow_id: str, task: str, item: str, values: Mapping[str, str | None]
    ) -> ChecklistItem | None:
        call = Call("PUT", path_of(*_item(workflow_id, task, item)), body=encode(values))
        return await self._requests.answer(call, item_from_json)

    # --- actions ---

    async def actions(self, workflow_id: str, task: str) -> tuple[Action, ...]:
        """The actions that are offered for a task at its stage."""
        return await self._requests.list(action_from_json, "workflows", workflow_id, "tasks", task, "actions")

    async def workflow_actions(self, workflow_id: str) -> tuple[WorkflowAction, ...]:
        """The actions of all stages, in the order of the workflow's definition.

        Raises:
            NotFoundError: the server has no such address, or no such workflow.
        """
        return await self._requests.list(workflow_action_from_json, "workflows", workflow_id, "actions")

    async def run_action(
        self,
        workflow_id: str,
        task: str,
        action: str,
        *,
        performed_by: str | None = None,
        idempotency_key: str | None = None,
    ) -> Execution:
        """Ask for an action to be performed; it is carried out behind the answer, see ``execution``.

        Args:
            workflow_id: the task's workflow.
            task: its unique ID.
            action: the action's id.
            performed_by: the e-mail of the user for whom it runs, None for nobody.
            idempotency_key: the same for a repeat of this request.

        Raises:
            ValidationError: something stands against it; the messages under ``""`` say what.
            FlowdashError: with ``outcome_unknown`` it may be performed.
        """
        body: dict[str, object] = {"task_id": task, "action_id": action}
        if performed_by is not None:
            body["performed_by"] = performed_by
        call = _adding(path_of("workflows", workflow_id, "executions"), body, idempotency_key)
        execution = await self._requests.answer(call, execution_from_json)
        if execution is None:
            raise UnexpectedAnswerError(AnswerFault.EMPTY, status=200)
        return execution

    async def execution(self, workflow_id: str, execution: str) -> Execution:
        """How a performance of an action stands."""
        return await self._requests.get(execution_from_json, "workflows", workflow_id, "executions", execution)


def _adding(path: str, body: Mapping[str, object], idempotency_key: str | None) -> Call:
    headers = {"Idempotency-Key": idempotency_key} if idempotency_key else {}
    return Call("POST", path, headers=headers, body=encode(body))


def _item(workflow_id: str, task: str, item: str) -> tuple[str, ...]:
    return "workflows", workflow_id, "tasks", task, "checklist_items", item
