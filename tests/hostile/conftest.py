"""Sessions on a server whose answers are spoiled on cue."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hostile.spoiling import SpoilingServer
from tests.integration.session.conftest import definition, elsewhere, faults, open_live, thread
from tests.support.fixtures_server import StartServer, cluster, module_server, server
from tests.support.server_process import ServerProcess

__all__ = ["cluster", "elsewhere", "faults", "module_server", "open_live", "server", "thread"]


@pytest.fixture(scope="module")
def shared(module_server: StartServer) -> ServerProcess:
    """A server for all tests of a module; each uses tasks of its own."""
    return module_server(definition())


@pytest.fixture
def spoiling(shared: ServerProcess) -> Iterator[SpoilingServer]:
    """A server that hands on what the shared one says, until it is told otherwise."""
    with SpoilingServer(shared.base_url) as made:
        yield made
