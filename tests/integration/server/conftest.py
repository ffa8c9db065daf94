"""Servers for tests of what a program does with the folder of a workspace."""

from tests.support.fixtures_server import cluster, module_server, server

__all__ = ["cluster", "module_server", "server"]
