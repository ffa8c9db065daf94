"""What a definition has a server do beyond its own data: databases that it reads, and addresses that it calls."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from flowdash_desktop.server.definition.data_sync import source_file
from flowdash_desktop.server.definition.models import WorkspaceDefinition
from flowdash_desktop.wire.workspace_jobs import one_line


def find_outside(definition: WorkspaceDefinition) -> Iterator[str]:
    """A line for each source and call, without what may be secret: users, passwords, paths and queries of calls."""
    for workflow in definition.workflows:
        name = one_line(workflow.schema.workflow.name)
        if workflow.data_source is not None:
            yield f"{name} reads the database {_database(workflow.data_source.url)}"
        for action in workflow.actions:
            hosts = [_host(str(step.settings["url"])) for step in action.steps if step.type == "apiCall"]
            for host in dict.fromkeys(hosts):
                yield f"{name}: the action {one_line(action.name)} calls {host}"


def _database(url: str) -> str:
    file = source_file(url)
    if file is not None:
        return one_line(str(file))
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):
        return "at an address that can't be read"
    return one_line(f"{found.database} on {found.host or 'this machine'}")


def _host(url: str) -> str:
    try:
        found = urlsplit(url)
        return one_line(f"{found.scheme}://{found.hostname}" + (f":{found.port}" if found.port else ""))
    except ValueError:
        return "an address that can't be read"
