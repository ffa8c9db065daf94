"""The whole description, put together of its areas. The tests hold it against the routes and against real answers."""

from __future__ import annotations

from flowdash_desktop import __version__
from flowdash_desktop.server.http.permissions import ADMINS_ONLY, WHO_MAY, Who
from flowdash_desktop.server.openapi import activity, definition, events, people, tasks, workspace
from flowdash_desktop.server.openapi.parts import EVERYWHERE, TEXT, Json, answer, array, path_parameter, record, ref

AREAS = (workspace, people, definition, tasks, activity, events)
_PATH_PARAMETERS = {
    "workflow": "The id of a workflow",
    "task": "The unique ID of a task",
    "user": "The id of a user",
    "key": "The id of an API key",
    "blob": "The blobId of a file",
    "item": "The id of a checklist item",
    "execution": "The id of an execution",
    "sync": "The id of a data sync",
    "export": "The id of an export",
    "change": "The id of a change of the workspace",
}
_ERROR = ref("Error")
_FOR_ADMINS: Json = {"description": f"Keys of others than administrators are refused: 403, {ADMINS_ONLY}."}
_SELF: Json = {
    "get": {
        "operationId": "getDescription",
        "summary": "This description",
        "tags": ["Workspace"],
        "parameters": [{"$ref": "#/components/parameters/IfNoneMatch"}],
        "responses": {
            "200": answer("This description", {"type": "object"}, etag=True),
            **{status: {"$ref": f"#/components/responses/{status}"} for status in ("304", *EVERYWHERE)},
        },
    }
}


def api_document(server: str) -> Json:
    """The OpenAPI 3.1 document of the API at ``server``, the address that paths are added to."""
    paths: Json = {"/openapi.json": _SELF}
    schemas: Json = {
        "Error": record({"error": TEXT}),
        "FieldErrors": record({"errors": {"type": "object", "additionalProperties": array(TEXT)}}),
    }
    for area in AREAS:
        schemas |= area.SCHEMAS
        for (path, method), described in area.OPERATIONS.items():
            who = WHO_MAY.get((path, method))
            paths.setdefault(path, {})[method.lower()] = {**described, **(_FOR_ADMINS if who is Who.ADMINS else {})}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Flowdash API",
            "version": __version__,
            "description": "What the local workspace server of Flowdash Desktop speaks.",
        },
        "servers": [{"url": server}],
        "security": [{"apiKey": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {"apiKey": {"type": "http", "scheme": "bearer"}},
            "headers": {"ETag": {"description": "Names this version", "schema": TEXT}},
            "parameters": _parameters(),
            "responses": _responses(),
            "schemas": schemas,
        },
    }


def _parameters() -> Json:
    def header(name: str, description: str) -> Json:
        return {"name": name, "in": "header", "description": description, "schema": {"type": "string", "minLength": 1}}

    return {
        **{name: path_parameter(name, description) for name, description in _PATH_PARAMETERS.items()},
        "IfNoneMatch": header("If-None-Match", "ETags of what the client has: 304 where one is current"),
        "IfMatch": header("If-Match", "ETags one of which must be current: 412 where none is"),
        "OnlyNew": header("If-None-Match", "* for a task that must not be there yet: 412 where it is"),
        "IdempotencyKey": header("Idempotency-Key", "A repeat under the same key is given the first answer"),
    }


def _responses() -> Json:
    return {
        "304": {"description": "The client has it already"},
        "400": answer("The request can't be read", _ERROR),
        "401": {
            **answer("A valid API key is missing, or it has ended; the sentence says which", _ERROR),
            "headers": {"WWW-Authenticate": {"description": "Bearer", "schema": TEXT}},
        },
        "403": answer("The key's user may not do this, or a page of another site asks", _ERROR),
        "404": answer("There is no such thing", _ERROR),
        "409": answer("Something else was done meanwhile, or stands on what is to go", _ERROR),
        "412": answer("It has changed meanwhile", _ERROR),
        "413": answer("The body, or a file in it, is too large", _ERROR),
        "421": answer("The Host header is not of this server", _ERROR),
        "422": answer("Invalid data, by name", ref("FieldErrors")),
        "429": {
            **answer("Many wrong keys came from this address", _ERROR),
            "headers": {"Retry-After": {"description": "Seconds to wait before that", "schema": TEXT}},
        },
        "431": answer("The headers are too large", _ERROR),
        "503": {
            **answer("It can't be done at the moment: worth sending again", _ERROR),
            "headers": {"Retry-After": {"description": "Seconds to wait before that", "schema": TEXT}},
        },
    }
