"""What is loaded when: the window must be up before httpx is, and the client needs no Qt."""

from __future__ import annotations

import subprocess
import sys

import pytest

import flowdash_desktop.api as api

LIGHT = [
    "errors",
    "address",
    "http.timeouts",
    "transfer.uploads",
    "http.thread_pool",
    "transfer.listing",
    "http.responses",
    "endpoints.value_equality",
]


def modules_after(statement: str) -> set[str]:
    code = f"{statement}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_errors_policies_and_files_are_known_without_httpx() -> None:
    loaded = modules_after(
        "\n".join(f"import flowdash_desktop.api.{name}" for name in LIGHT)
        + "\nfrom flowdash_desktop.api import ListVersion, NewFile, TimeoutPolicy"
    )
    assert not loaded & {"httpx", "httpcore", "anyio", "PySide6"}


def test_the_client_comes_without_qt() -> None:
    loaded = modules_after("from flowdash_desktop.api import FlowdashClient")
    assert "httpx" in loaded
    assert not loaded & {"PySide6", "qasync", "sqlalchemy", "keyring", "starlette"}


@pytest.mark.parametrize("name", api.__all__)
def test_every_name_that_is_promised_is_there(name: str) -> None:
    assert getattr(api, name) is not None


def test_no_other_name_is() -> None:
    with pytest.raises(AttributeError):
        _ = api.nothing
