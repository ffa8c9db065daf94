"""The local server of a window in the test's process."""

from __future__ import annotations

from flowdash_desktop.session.accounts.local_server import LocalServer
from tests.support.warm import starting_warm


class WarmServer(LocalServer):
    """Does all that it does in the program, but its process starts warm."""

    _launch = starting_warm(LocalServer._launch)
