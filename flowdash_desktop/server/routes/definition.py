"""The definition of the workspace, and changes of it [choice]."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping

from sqlalchemy import Connection
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.server.attachments.uploads import must_be_stored
from flowdash_desktop.server.catalog import Catalog, read_catalog
from flowdash_desktop.server.changes.operations import stop_if_any
from flowdash_desktop.server.changes.service import make_change, read_model, read_request, try_change
from flowdash_desktop.server.changes.undo import undo_change
from flowdash_desktop.server.definition import DefinitionError, WorkspaceDefinition, parse_definition
from flowdash_desktop.server.definition.outside import find_outside
from flowdash_desktop.server.definition.writing import described
from flowdash_desktop.server.http.answers import json_answer, text_answer
from flowdash_desktop.server.http.errors import ValidationError
from flowdash_desktop.server.http.requests import path_part, read_body, read_object, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.loading.adding import add_workflows, plan_workflows
from flowdash_desktop.server.loading.loading import store_blobs
from flowdash_desktop.server.people.audit import facts_of_added, note_all
from flowdash_desktop.server.people.audit_changes import facts_of_change
from flowdash_desktop.server.people.audit_facts import change_undone, outside_used
from flowdash_desktop.server.people.caller import caller_of
from flowdash_desktop.server.people.keys import must_stay_administered
from flowdash_desktop.server.storage.shared_state import read_revision
from flowdash_desktop.server.tasks.idempotency import HEADER, Repeatable, first_answer, keep_answer
from flowdash_desktop.server.tasks.writes import Written
from flowdash_desktop.wire.json import encode


async def get_definition(request: Request) -> Response:
    """``GET /workspace/definition``: all but tasks, keys and counts, with the revision that a change names."""

    def read(connection: Connection) -> dict[str, object]:
        document = described(connection, read_catalog(connection), [])
        for workflow in document["workflows"]:
            # It goes on with each task, and the definition does not.
            workflow.pop("nextNumber", None)
        return {"revision": read_revision(connection), **document}

    return json_answer(await workspace_of(request).read(read))


async def post_changes(request: Request) -> Response:
    """``POST /workspace/changes``: change the workspace, or with ``dryRun`` say what that would do.

    A repeat under the same ``Idempotency-Key`` gets the first answer.
    """
    data = await read_body(request)
    asked = await read_object(data, read_request)
    workspace, caller = workspace_of(request), caller_of(request)
    if asked.dry_run:
        return json_answer(await workspace.read(lambda connection: try_change(connection, asked)))

    def work(connection: Connection, catalog: Catalog) -> dict[str, object]:
        before = read_model(connection, catalog)
        made = make_change(connection, catalog, asked, caller.email)
        must_stay_administered(connection, catalog)
        after = read_model(connection, read_catalog(connection))
        note_all(connection, facts_of_change(before, after), caller)
        return made

    return await _once(request, data, work)


async def undo(request: Request) -> Response:
    """``POST /workspace/changes/{change}/undo``: take a change back, 409 with what stands on it.

    A repeat under the same ``Idempotency-Key`` gets the first answer.
    """
    change, caller = path_part(request, "change"), caller_of(request)

    def work(connection: Connection, catalog: Catalog) -> dict[str, object]:
        before = read_model(connection, catalog)
        made = undo_change(connection, catalog, change, caller.email)
        must_stay_administered(connection, catalog)
        after = read_model(connection, read_catalog(connection))
        note_all(connection, (change_undone(change), *facts_of_change(before, after)), caller)
        return made

    return await _once(request, b"", work)


async def _once(request: Request, data: bytes, change: Callable[[Connection, Catalog], dict[str, object]]) -> Response:
    """Change the definition, once under one ``Idempotency-Key``."""
    key = request.headers.get(HEADER)
    repeatable = None if key is None else Repeatable.of(key, request.url.path, data)

    def work(connection: Connection, catalog: Catalog) -> Written:
        if repeatable is not None and (known := first_answer(connection, repeatable)) is not None:
            raise _RepeatedError(known)
        made = Written(200, encode(change(connection, catalog)).decode())
        if repeatable is not None:
            keep_answer(connection, repeatable, made)
        return made

    try:
        made = await workspace_of(request).change_catalog(work)
    except _RepeatedError as repeated:
        made = repeated.answer
    return text_answer(made.text, made.status)


async def post_workflows(request: Request) -> Response:
    """``POST /workspace/workflows``: add the workflows of a definition, with their tasks, beside the present ones.

    A workflow whose id is there is left as it is, so a repeat adds nothing. The answer lists the databases that they
    read and the hosts that they call, as the start of a server does; with ``dryRun=true`` nothing else is done.
    """
    caller = caller_of(request)
    dry_run = _is_dry_run(request)
    definition = await read_object(await read_body(request), _definition)
    workspace = workspace_of(request)
    if dry_run:
        planned = await workspace.read(lambda c: plan_workflows(c, read_catalog(c), definition))
        return json_answer(_listed(planned))
    stored = await asyncio.to_thread(store_blobs, definition, workspace.blobs)

    def work(connection: Connection, catalog: Catalog) -> WorkspaceDefinition:
        must_be_stored(workspace.blobs, stored.values())
        if (added := add_workflows(connection, catalog, definition, stored)) is None:
            raise _NothingAddedError
        facts = facts_of_added(added.users, [*catalog.roles, *added.roles], added.roles)
        note_all(connection, facts, caller)
        note_all(connection, map(outside_used, find_outside(added)), caller)
        return added

    try:
        return json_answer(_listed(await workspace.change_catalog(work)))
    except _NothingAddedError:
        return json_answer(_listed(None))


def _is_dry_run(request: Request) -> bool:
    asked = request.query_params.getlist("dryRun")
    if asked not in ([], ["true"], ["false"]):
        raise ValidationError({"dryRun": ["must be true or false"]})
    return asked == ["true"]


def _listed(added: WorkspaceDefinition | None) -> dict[str, object]:
    if added is None:
        return {"added": [], "outside": []}
    named = [{"id": one.id, "name": one.schema.workflow.name} for one in added.workflows]
    return {"added": named, "outside": [*find_outside(added)]}


def _definition(raw: Mapping[str, object]) -> WorkspaceDefinition:
    try:
        return parse_definition(raw)
    except DefinitionError as error:
        stop_if_any(error.problems)
        raise


class _NothingAddedError(Exception):
    """All of it is there: nothing is to be changed, the revision included."""


class _RepeatedError(Exception):
    """The change was made before; nothing is to be changed now, the revision included."""

    def __init__(self, answer: Written) -> None:
        super().__init__()
        self.answer = answer


routes = [
    resource("/workspace/definition", GET=get_definition),
    resource("/workspace/changes", POST=post_changes),
    resource("/workspace/workflows", POST=post_workflows),
    resource("/workspace/changes/{change}/undo", POST=undo),
]
