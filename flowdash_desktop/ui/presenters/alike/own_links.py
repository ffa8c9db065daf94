"""Which links of a workflow lead to the workflow itself, as far as that is known here or the server tells."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence

from flowdash_desktop.api.errors import FlowdashError
from flowdash_desktop.domain.alike.duplicates import OwnLinks, own_links
from flowdash_desktop.domain.tasks import Link, TaskKey
from flowdash_desktop.session.session import Session
from flowdash_desktop.session.status import Connection
from flowdash_desktop.session.workspace_changes import NotChangeableError

_SECONDS = 3.0
"""So long the definition of the workspace is waited for: without it the person chooses."""


class OwnLinksFinder:
    """Looks at linked tasks first, then asks for the definition once in each workflow.

    Args:
        session: where tasks come from.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, dict[str, str | None]] = {}
        self._asked: set[tuple[str, frozenset[str]]] = set()
        """The workflows, with these links, of which the server has said what it knows."""

    async def find(self, workflow_id: str, keys: Sequence[TaskKey]) -> OwnLinks:
        """The links of the first of these tasks that has some, which may be linked to another task of the workflow."""
        links = self._links(workflow_id, keys)
        leads_to = self._known.get(workflow_id, {})
        if any(leads_to.get(name) is None for name in links):
            leads_to = await self._ask(workflow_id, links)
        return own_links(links, leads_to, workflow_id)

    def _links(self, workflow_id: str, keys: Sequence[TaskKey]) -> Mapping[str, Link]:
        shown = self._session.shown(workflow_id)
        tasks = (shown[key].task for key in keys if key in shown)
        return next((task.links for task in tasks if task.links), {})

    async def _ask(self, workflow_id: str, links: Mapping[str, Link]) -> dict[str, str | None]:
        leads_to: dict[str, str | None] = {}
        for name, link in links.items():
            example = next(iter(link.tasks), None)
            target = await self._session.link_targets.leads_to(workflow_id, name, example, ask=False)
            leads_to[name] = target.workflow.id if target is not None else None
        is_to_ask = None in leads_to.values() and (workflow_id, frozenset(links)) not in self._asked
        if is_to_ask and self._session.status.connection is Connection.ONLINE:
            leads_to |= await self._defined(workflow_id, frozenset(links))
        if None not in leads_to.values():
            self._known[workflow_id] = leads_to
        return leads_to

    async def _defined(self, workflow_id: str, links: frozenset[str]) -> dict[str, str]:
        """Where links lead by the definition; nothing where the server does not tell it, or not now."""
        try:
            async with asyncio.timeout(_SECONDS):
                definition = await self._session.workspace_changes.read_definition()
        except (FlowdashError, TimeoutError):
            return {}
        except NotChangeableError:
            self._asked.add((workflow_id, links))
            return {}
        self._asked.add((workflow_id, links))
        found: dict[str, str] = {}
        for link in definition.links:
            if link.from_workflow == workflow_id:
                found[link.name] = link.to_workflow
            if link.to_workflow == workflow_id:
                found[link.inverse_name] = link.from_workflow
        return found
