"""Fixtures that start the real server; ``tests/conftest.py`` names this module in ``pytest_plugins``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

import pytest

from tests.support.server_process import KEY, ServerProcess


class StartServer(Protocol):
    """Starts a server; without a definition it serves its starter workspace."""

    def __call__(
        self,
        definition: Mapping[str, Any] | Path | None = None,
        *,
        key: str = KEY,
        arguments: tuple[str, ...] = (),
        allow_loopback_files: bool = False,
    ) -> ServerProcess: ...


def _factory(folders: Iterator[Path], started: list[ServerProcess]) -> StartServer:
    def start(
        definition: Mapping[str, Any] | Path | None = None,
        *,
        key: str = KEY,
        arguments: tuple[str, ...] = (),
        allow_loopback_files: bool = False,
    ) -> ServerProcess:
        module = "tests.support.server_process" if allow_loopback_files else "flowdash_desktop.server"
        server = ServerProcess(next(folders), definition, key=key, arguments=arguments, module=module)
        started.append(server)
        return server.start()

    return start


def _folders(parent: Path) -> Iterator[Path]:
    number = 0
    while True:
        folder = parent / f"server-{number}"
        folder.mkdir()
        yield folder
        number += 1


@pytest.fixture
def server(tmp_path: Path) -> Iterator[StartServer]:
    """Start servers for one test; what still runs at its end is killed."""
    started: list[ServerProcess] = []
    try:
        yield _factory(_folders(tmp_path), started)
    finally:
        for one in started:
            one.kill()


@pytest.fixture(scope="module")
def module_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StartServer]:
    """Start servers that all tests of a module share."""
    started: list[ServerProcess] = []
    try:
        yield _factory(_folders(tmp_path_factory.mktemp("servers")), started)
    finally:
        for one in started:
            one.kill()
