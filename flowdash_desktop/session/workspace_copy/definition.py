"""What a workspace consists of: the definition where the server gives it, else made of the documented endpoints."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, TypeVar
from urllib.parse import urlsplit

from flowdash_desktop.api import FlowdashClient
from flowdash_desktop.api.errors import FlowdashError, NotAllowedError, NotFoundError, RefusedError
from flowdash_desktop.domain.schema import Role, User, Workflow, WorkflowSchema, Workspace
from flowdash_desktop.session.workspace_copy.pace import Pace, ends_copy
from flowdash_desktop.wire.schema import field_to_json, list_to_json, role_to_json, stage_to_json, user_to_json
from flowdash_desktop.wire.workspace_copy import CopySource

T = TypeVar("T")


async def read_source(client: FlowdashClient, workspace: Workspace, pace: Pace) -> CopySource:
    """Ask what a workspace consists of.

    Raises:
        FlowdashError: the server does not give it.
    """
    began = datetime.now(UTC).isoformat(timespec="seconds")
    name = workspace.name or urlsplit(client.base_url).hostname or client.base_url
    shown = {"id": workspace.id or "copy", "name": name}
    given = await _definition(client, pace)
    if given is not None:
        definition = {**given, "workspace": shown}
        return CopySource(client.base_url, workspace.id, began, definition, is_given=True)
    reading = _Reading(client, pace)
    workflows = await pace.ask(client.workflows)
    schemas = [await reading.schema(workflow) for workflow in workflows]
    return CopySource(
        client.base_url,
        workspace.id,
        began,
        {"workspace": shown, **_described(schemas)},
        is_given=False,
        unsure_stages={s.workflow.id: tuple(sorted(s.unsure_stages)) for s in schemas if s.unsure_stages},
        not_given=tuple(reading.not_given),
    )


async def _definition(client: FlowdashClient, pace: Pace) -> dict[str, Any] | None:
    """The definition as the server gives it, without its revision; None where it has none, or not for this key."""
    try:
        document = await pace.ask(client.definition.document)
    except FlowdashError as error:
        if ends_copy(error):
            raise
        return None
    return {name: value for name, value in document.items() if name != "revision"}


class _Reading:
    """Reads schemas, and notes what the server does not give of them."""

    def __init__(self, client: FlowdashClient, pace: Pace) -> None:
        self._client = client
        self._pace = pace
        self.not_given: list[str] = []

    async def schema(self, workflow: Workflow) -> WorkflowSchema:
        """All of a workflow but its tasks; people and roles where the key may see them."""
        client, wid = self._client, workflow.id
        stages = await self._pace.ask(lambda: client.stages(wid))
        fields = await self._pace.ask(lambda: client.fields(wid))
        users = await self._given(lambda: client.users(wid), f"the people of {workflow.name}")
        roles = await self._given(lambda: client.roles(wid), f"the roles of {workflow.name}")
        schema = WorkflowSchema(workflow, stages, fields, users, roles)
        return await self._pace.ask(lambda: client.learn_end_stages(schema))

    async def _given(self, request: Callable[[], Awaitable[tuple[T, ...]]], what: str) -> tuple[T, ...]:
        try:
            return await self._pace.ask(request)
        except (NotAllowedError, NotFoundError, RefusedError) as error:
            self.not_given.append(f"{what}: {error.detail or error.reason.code}")
            return ()


def _described(schemas: list[WorkflowSchema]) -> dict[str, Any]:
    """In the words of the definition file. People and roles are the same in all workflows."""
    users: dict[str, User] = {}
    roles: dict[str, Role] = {}
    for schema in schemas:
        for role in schema.roles:
            roles.setdefault(role.id, role)
        for user in schema.users:
            users.setdefault(user.email.casefold(), user)
    return {
        "roles": list_to_json(roles.values(), role_to_json),
        "users": list_to_json(users.values(), user_to_json),
        "workflows": [
            {
                "id": schema.workflow.id,
                "name": schema.workflow.name,
                "stages": list_to_json(schema.stages, stage_to_json),
                "fields": list_to_json(schema.fields, field_to_json),
            }
            for schema in schemas
        ],
    }
