"""Which stage an action leads to: the server's definition says it, else it is seen after the action was carried out."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.workspace.definition import WorkspaceDefinition
from flowdash_desktop.session.alike_settings import AlikeSettings
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.workspace_changes import NotChangeableError

_SECONDS = 3.0
"""So long the definition is waited for: an action waits about as long before it is sent."""
_MOVES = "moveToStage"


class ActionOutcomes:
    """What is known of the actions of each workflow, also after a restart.

    Args:
        session: asks for the definition.
        settings: where it is remembered.
    """

    def __init__(self, session: Session, settings: AlikeSettings) -> None:
        self._session, self._settings = session, settings
        self._known: dict[str, dict[str, str]] = {}
        self._asked: set[str] = set()

    async def of(self, workflow_id: str, action: str) -> str:
        """The stage that an action leads to, ``""`` where that is not known."""
        known = await self._load(workflow_id)
        is_to_ask = action not in known and workflow_id not in self._asked
        if is_to_ask and self._session.status.connection is Connection.ONLINE:
            self._asked.add(workflow_id)
            known |= await self._defined(workflow_id)
            await self._settings.store_outcomes(workflow_id, known)
        return known.get(action, "")

    async def learn(self, workflow_id: str, action: str, stage: str) -> None:
        """An action has led to a stage."""
        known = await self._load(workflow_id)
        if known.get(action) != stage:
            known[action] = stage
            await self._settings.store_outcomes(workflow_id, known)

    async def _load(self, workflow_id: str) -> dict[str, str]:
        if workflow_id not in self._known:
            stored = await self._settings.outcomes(workflow_id)
            self._known.setdefault(workflow_id, stored)
        return self._known[workflow_id]

    async def _defined(self, workflow_id: str) -> Mapping[str, str]:
        try:
            async with asyncio.timeout(_SECONDS):
                definition = await self._session.workspace_changes.read_definition()
        except (FlowdashError, NotChangeableError, TimeoutError):
            return {}
        return _outcomes(definition, workflow_id)


def _outcomes(definition: WorkspaceDefinition, workflow_id: str) -> dict[str, str]:
    """By action of a workflow, the last stage that it moves a task to."""
    actions = [action for one in definition.workflows if one.id == workflow_id for action in one.actions]
    moves = (
        (action.id, step.get("stage")) for action in actions for step in action.steps if step.get("type") == _MOVES
    )
    return {action: stage for action, stage in moves if isinstance(stage, str)}
