"""Users of the workspace, each of whom may work in every workflow."""

from __future__ import annotations

from sqlalchemy import Connection, delete
from starlette.requests import Request
from starlette.responses import Response

from flowdash_desktop.domain.schema import User
from flowdash_desktop.server.catalog import Catalog
from flowdash_desktop.server.http.answers import json_answer
from flowdash_desktop.server.http.errors import NotFoundError
from flowdash_desktop.server.http.requests import path_part, workflow_of, workspace_of
from flowdash_desktop.server.http.resources import resource
from flowdash_desktop.server.people.audit import note
from flowdash_desktop.server.people.audit_facts import user_deleted
from flowdash_desktop.server.people.caller import caller_of
from flowdash_desktop.server.people.keys import must_stay_administered
from flowdash_desktop.server.storage import tables
from flowdash_desktop.server.tasks.records import unassign_all
from flowdash_desktop.server.tasks.timestamps import now_text
from flowdash_desktop.wire.schema import list_to_json, user_to_json

_u = tables.users.c


async def list_users(request: Request) -> Response:
    """``GET /workflows/{workflow}/users`` [doc]."""
    return json_answer(list_to_json(workflow_of(request).schema.users, user_to_json))


async def get_user(request: Request) -> Response:
    """``GET /workflows/{workflow}/users/{user}`` [doc]."""
    return json_answer(user_to_json(_user(workflow_of(request).schema.users, path_part(request, "user"))))


async def delete_user(request: Request) -> Response:
    """``DELETE /workflows/{workflow}/users/{user}`` [doc].

    Users belong to the workspace, so the user goes from every workflow. Their tasks become unassigned, as work that
    someone has to take over; person fields keep the e-mail, as a record of who it was [choice].
    """
    workflow_of(request)
    user_id, caller = path_part(request, "user"), caller_of(request)

    def work(connection: Connection, catalog: Catalog) -> None:
        user = _user(catalog.users, user_id)
        connection.execute(delete(tables.users).where(_u.id == user.id))
        unassign_all(connection, user.email, caller.origin, now_text())
        must_stay_administered(connection, catalog)
        note(connection, user_deleted(user), caller)

    await workspace_of(request).change_catalog(work)
    return Response(status_code=204)


def _user(users: tuple[User, ...], user_id: str) -> User:
    for user in users:
        if user.id == user_id:
            return user
    raise NotFoundError("there is no user with this id")


routes = [
    resource("/workflows/{workflow}/users", GET=list_users),
    resource("/workflows/{workflow}/users/{user}", GET=get_user, DELETE=delete_user),
]
