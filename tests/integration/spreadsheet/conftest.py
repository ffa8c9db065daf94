"""Real servers whose tasks are exported."""

from tests.support.fixtures_server import cluster, module_server, server

__all__ = ["cluster", "module_server", "server"]
