"""The async client of the Flowdash API. The only importer of httpx; usable without Qt.

From outside, import the names below, and ``errors``; what needs httpx is loaded when it is first asked for, so that a
window can be up before. Begin reading with ``client``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from flowdash_desktop.api.address import normalise_base_url
    from flowdash_desktop.api.client import FlowdashClient
    from flowdash_desktop.api.http.timeouts import TimeoutPolicy
    from flowdash_desktop.api.transfer.listing import ListVersion
    from flowdash_desktop.api.transfer.task_stream import TaskStream
    from flowdash_desktop.api.transfer.uploads import NewFile, RemoteFile

__all__ = [
    "FlowdashClient",
    "ListVersion",
    "NewFile",
    "RemoteFile",
    "TaskStream",
    "TimeoutPolicy",
    "normalise_base_url",
]

_HOME = {
    "FlowdashClient": "client",
    "ListVersion": "transfer.listing",
    "NewFile": "transfer.uploads",
    "RemoteFile": "transfer.uploads",
    "TaskStream": "transfer.task_stream",
    "TimeoutPolicy": "http.timeouts",
    "normalise_base_url": "address",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
