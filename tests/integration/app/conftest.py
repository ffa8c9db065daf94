"""Real servers that the commands work with."""

from tests.support.fixtures_server import cluster, module_server, server

__all__ = ["cluster", "module_server", "server"]
